//! Spanish.

use super::Row;
use crate::extract::grammar::Flags;

pub(super) const WORDS: &[Row] = &[
    (Flags::BYLINE, "de del por"),
    (Flags::OF, "de del"),
    (Flags::TO, "para en ante"),
    (
        Flags::JOIN,
        "acompañó acompaña acompañaron reunió reúne reunirá reunión reuniones reunieron reunido \
         encuentro encuentros encontró recibió recibe recibirá recibido recibieron mantuvo \
         mantuvieron mantiene mantenido conversó conversaron conversación participó participa \
         participaron firmó firmaron presentes asistió asistieron acogió copresidió presidió \
         acompañado acompañada encabezada encabezaron encabezó integrada condujeron dialogó \
         dialogaron sostuvo sostuvieron junto entrevistó",
    ),
    (Flags::PURPOSE, "sobre acerca abordar abordaron abordó"),
    (
        Flags::GREET,
        "gracias querido querida estimado estimada excelencia excelencias señoras señores \
         agradezco",
    ),
    (Flags::FROM, "de del"),
    (Flags::AND, "y e así como"),
    (Flags::ANY, "un una"),
    (Flags::ARTICLE, "el la los las un una su sus"),
    (Flags::IN, "en"),
    (Flags::TODAY, "hoy"),
    (Flags::YESTERDAY, "ayer"),
    (Flags::TOMORROW, "mañana"),
    (
        Flags::MEET,
        "acompañó acompaña acompañaron reunió reúne reunirá reunión reuniones reunieron reunido \
         reunida encuentro encuentros encontró recibió recibe recibirá recibido recibida \
         recibieron mantuvo mantuvieron mantiene mantienen mantenido mantendrá conversación \
         conversaciones conversó conversaron participó participa participará participaron \
         participación asistió asiste asistieron visitó visita viaje viajó viajará entrevistó \
         entrevistaron entrevista llamada teléfono telefónica acogió firmó firmaron firma \
         copresidió presidió preside inauguró discurso intervención intervino acompañado \
         acompañada encabezada encabezaron encabezó integrada condujeron delegación dialogó \
         dialogaron sostuvo sostuvieron sostendrá comparecencia presencia presentes rueda prensa \
         declaraciones abordaron abordó trasladó",
    ),
    (Flags::CALL, "telefónica teléfono llamada telefónicamente videoconferencia virtual"),
    (
        Flags::SAY,
        "dijo señaló subrayó destacó afirmó manifestó expresó reiteró agradeció indicó explicó \
         aseguró añadió declaró",
    ),
    (
        Flags::ABOUT,
        "mensaje carta muerte fallecimiento condolencias pésame asesinato felicita felicitó \
         felicitación felicitaciones nombramiento elección detención difunto aniversario",
    ),
    (
        Flags::PAST,
        "desde creado fundado adoptado pasado pasada próximo próxima último anterior tras \
         aniversario resolución acuerdo",
    ),
    (Flags::FOREIGN, "exteriores exterior"),
    (
        Flags::TOPIC,
        "asuntos exteriores exterior relaciones unión europea cooperación internacional comercio \
         culto defensa interior justicia economía hacienda finanzas energía medio ambiente \
         turismo cultura educación salud sanidad trabajo agricultura transportes industria \
         seguridad nacional movilidad humana desarrollo integración iberoamericana ciencia \
         tecnología innovación públicas",
    ),
    (
        Flags::PLAIN,
        "Presidencia Iberoamericano Iberoamericana El La Los Las Un Una De Del En Y A Al Con Por \
         Para Su Sus Se Lo Le Ella Ellos Nosotros Yo Este Esta Estos Hoy Ayer Tras Durante Desde \
         Según Ministerio Ministro Consejo Conferencia Cumbre Declaración Comunicado Visita \
         Reunión Encuentro Discurso Intervención Unión República Naciones Asamblea Gobierno \
         Palacio Embajada Comisión Parlamento Senado Pregunta Respuesta Paz Seguridad Diálogo \
         Foro Día Nuestro Ambos Ambas Cancillería Casa Estado Señor Señora Señoras Señores",
    ),
    (
        Flags::HELD,
        "celebró celebrada celebrado celebraron lugar tuvo ceremonia citó convocó cumbre viajó \
         inauguración realizó llegó encuentra viaje visita",
    ),
];
