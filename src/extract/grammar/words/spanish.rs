//! Spanish.

use super::Row;
use crate::extract::grammar::Flags;

pub(super) const WORDS: &[Row] = &[
    (Flags::PART_OF_DAY, "fecha jornada tarde noche"),
    (Flags::SELF, "me mi mis"),
    (
        Flags::ATTEND,
        "acompañaron acompañado acompañada acompañados acompañan acompañaban acompañarán \
         acompañará acompaña asistieron asistió asistido asistirán participaron participado \
         participarán presentes presencia integraron integrada integraban acudieron concurrieron \
         concurrió compuesta",
    ),
    (
        Flags::AFAR,
        "saludo saludos mensaje mensajes nombre representación agradeció agradecido agradecieron \
         felicitaciones instrucciones gobierno liderazgo administración expuesto alcanzados \
         alcanzado preside encabeza esfuerzos",
    ),
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
         dialogaron sostuvo sostuvieron junto entrevistó recibir celebró celebraron recepción \
         audiencia almuerzo cena asistir asiste asisten copresidieron participan acudió coincidió \
         saludó saludaron entregó acompañará acompañan acompañaba presidida presididas presidido \
         liderada delegación reunirse participaba participación citó visita integraron integran \
         integró conformaron conforman compareció convocó recibida entregada impuso condecoró \
         firmas suscribieron suscribió reunirá reunirán encontrarse entrevistarse encontrará \
         sostendrá mantendrá recibirán acudieron presidieron coincidieron desayunó almorzó cenó \
         brindó asistirá participará encabezará integrará dialogar conversar",
    ),
    (Flags::PURPOSE, "sobre acerca abordar abordaron abordó propuesto designó atribuye respecto"),
    (
        Flags::GREET,
        "gracias querido querida estimado estimada excelencia excelencias señoras señores \
         agradezco bienvenido bienvenida bienvenidos saludo",
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
         declaraciones abordaron abordó trasladó recibir recibiendo celebró celebraron celebra \
         celebrará mantendrán recepción audiencia almuerzo cena diálogos consultas bilateral \
         bilaterales asistir asistirá copresidieron participan participaran acudió acudieron \
         coincidió coincidieron saludó saludaron despidió entregó entrega cartas credenciales \
         copias juramentó juramentación ceremonia acto acompañará acompañan acompañaba jornada \
         foro cumbre asamblea sesión concluyó concluyeron analizaron analizó trató trataron \
         intercambiaron intercambió citó convocó visitaron llegó arribó sede dirigió compareció \
         suscribieron suscribió firmas",
    ),
    (Flags::CALL, "telefónica teléfono llamada telefónicamente videoconferencia virtual"),
    (
        Flags::SAY,
        "dijo señaló subrayó destacó afirmó manifestó expresó reiteró agradeció indicó explicó \
         aseguró añadió declaró informó anunció comentó sostuvo reafirmó enfatizó resaltó \
         agradecieron ratificó valoró felicitó lamentó condenó puntualizó precisó adelantó pidió \
         recordó remarcó apuntó felicita envió",
    ),
    (
        Flags::ABOUT,
        "mensaje carta muerte fallecimiento condolencias pésame asesinato felicita felicitó \
         felicitación felicitaciones nombramiento elección detención difunto aniversario condena \
         condenan rechaza rechazan repudia denuncia lamenta expresiones falleció deceso saluda \
         sucede relevo",
    ),
    (
        Flags::PAST,
        "desde creado fundado adoptado pasado pasada próximo próxima último anterior tras \
         aniversario resolución acuerdo anteriormente recientemente previamente",
    ),
    (Flags::FOREIGN, "exteriores exterior"),
    (
        Flags::TOPIC,
        "negocios asuntos exteriores exterior relaciones unión europea cooperación internacional comercio \
         culto defensa interior justicia economía hacienda finanzas energía medio ambiente \
         turismo cultura educación salud sanidad trabajo agricultura transportes industria \
         seguridad nacional movilidad humana desarrollo integración iberoamericana ciencia \
         tecnología innovación públicas multilaterales multilateral derechos humanos américa \
         latina caribe áfrica asia pacífico europa global globales migratorios consulares \
         consular económicos económicas bilaterales bilateral políticos políticas poder popular \
         externo gobernación función pública planificación pesca ganadería alimentación minas \
         petróleo obras comunicaciones telecomunicaciones información hidrocarburos vivienda \
         igualdad mujer juventud deporte deportes universidades previsión social planeación \
         crédito público producción ecológica transición reto demográfico presidencia memoria \
         democrática agenda 2030 consumo inclusión migraciones migración oceanía oriente religión \
         promoción exportaciones inversiones ambiental peruanos comunidades paz pueblos \
         sostenible sustentable",
    ),
    (
        Flags::PLAIN,
        "Presidencia Iberoamericano Iberoamericana El La Los Las Un Una De Del En Y A Al Con Por \
         Para Su Sus Se Lo Le Ella Ellos Nosotros Yo Este Esta Estos Hoy Ayer Tras Durante Desde \
         Según Ministerio Ministro Consejo Conferencia Cumbre Declaración Comunicado Visita \
         Reunión Encuentro Discurso Intervención Unión República Naciones Asamblea Gobierno \
         Palacio Embajada Comisión Parlamento Senado Pregunta Respuesta Paz Seguridad Diálogo \
         Foro Día Nuestro Ambos Ambas Cancillería Casa Estado Señor Señora Señoras Señores \
         Asimismo Además También Finalmente Posteriormente Luego Antes Después Entre Ante Bajo \
         Hacia Hasta Sin Sobre Cuando Donde Como Cómo Qué Quién Quien Cuál Porque Pero Sino Si Sí \
         No Muy Muchas Muchos Gracias Bienvenido Bienvenidos Buenos Buenas Estimado Estimada \
         Estimados Querido Queridos Excelencia Excelencias Excelentísimo Excelentísima Aquí Ahora \
         Mañana Todo Todos Todas Cada Otro Otros Ese Esa Eso Esos Aquel Nos Me Mi Mis Tu Tus \
         Nuestra Nuestros Nuestras Ley Plan Programa Proyecto Estrategia Acuerdo Acuerdos Tratado \
         Convenio Carta Protocolo Memorándum Comité Grupo Comunidad Organización Organismo \
         Tribunal Agencia Fondo Banco Instituto Universidad Escuela Museo Premio Fundación Centro \
         Salón Sala Hotel Avenida Nación Poder Ejecutivo Congreso Cámara Cuerpo Departamento \
         Dirección Secretaría Subsecretaría Viceministerio Alianza Mercado Mecanismo Misión \
         Delegación Sesión Año Semana Crisis Océano Golfo Oeste Medio Oriente África América Asia \
         Europa Mediterráneo Caribe Latinoamérica Iberoamérica Jefe Jefa Canciller Ministra \
         Ministros Embajador Embajadora Excmo Foto Fotos Nota Boletín Prensa Bicentenario \
         Independencia Constitución Libertador Bolivariana Bolivariano Plurinacional Oriental \
         Soberana Periodista Moderador Moderadora Viceministro Viceministra Licenciado Licenciada \
         Doctor Doctora Ingeniero Asociación Obispado Pastoral Hermandad Delegaciones Consulado \
         Fiscalía",
    ),
    (
        Flags::HELD,
        "celebró celebrada celebrado celebraron lugar tuvo ceremonia citó convocó cumbre viajó \
         inauguración realizó llegó encuentra viaje visita",
    ),
];
