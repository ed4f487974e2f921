//! Words that tell which of a text's dates is the event's, by language.
//!
//! Besides the tables of common words: a word may stand in both and then does both.

use super::words::Row;
use super::{Flags, Languages};

/// Every language with its table.
pub(in crate::extract) const EVENT_WORDS: &[(Languages, &[Row])] = &[
    (Languages::ENGLISH, ENGLISH),
    (Languages::FRENCH, FRENCH),
    (Languages::GERMAN, GERMAN),
    (Languages::SPANISH, SPANISH),
    (Languages::RUSSIAN, RUSSIAN),
];

const ENGLISH: &[Row] = &[
    (Flags::CALL, "telephonic telephonically videocall teleconferenced videoconferencing"),
    (
        Flags::TOLD,
        "met meets spoke speaks received receives hosted hosts travelled traveled travels travel \
         visited visits attended attends attend chaired chairs cochaired signed signs opened opens \
         participated participates participate delivered delivers deliver addressed addresses \
         arrived arrives concluded concludes paid pays convened convenes convene led leads took \
         held holds telephoned exchanged completed undertook undertakes undertake joined joins \
         represented inaugurated launched presented accompanied welcomed visiting travelling \
         traveling departs departed returns hosting flew leaves leave came comes sent take takes discussed conducted co-hosted called \
         calls gathered summoned \
         announce announced appointed decided toured bade bids handed hands phoned phones \
         conferred confers consulted consult consulting convening \
         engaged granted grants accepted accepts depart embarked \
         embarks proceeded begins began stayed stays flies commenced commences wrapped \
         hold presides presided moderated inaugurates launches unveils unveiled swore \
         sworn assumed assumes talked interacted interacts co-chaired co-chairs \
         evacuated repatriated lodged protested",
    ),
    (
        Flags::COMMENT,
        "condemn condemns condemned deplore deplores regret regrets mourn mourns welcomes express \
         expresses congratulate congratulates congratulated concerned saddened shocked appalled \
         outraged denounced deplored rejected regretted reject rejects denounce denounces urge urges notes recall recalls reiterates \
         reaffirms sorrow grief sadness condolences applaud applauds commend commends salutes deeply alarmed \
         aware learned learnt concern dismayed consternation",
    ),
    (Flags::LATER, "upcoming next forthcoming"),
    (Flags::PAST, "recent recently recalled recalling commemorating ago"),
    (Flags::AHEAD, "will shall"),
    (
        Flags::MARK,
        "join joins celebrate celebrates celebrating mark marks marked commemorate commemorates \
         observe observes remember honour honor",
    ),
];

const FRENCH: &[Row] = &[
    (Flags::CALL, "téléphoné téléphones visio vidéoconférence vidéoconférences virtuelle virtuel"),
    (
        Flags::TOLD,
        "rencontré rencontrée rencontrés rencontrées rencontre rencontrera rencontreront reçu reçue \
         reçues reçus reçoit recevra entretenu entretenue \
         entretenus entretenues entretient entretiennent entretiendra entretiendront rend rendu rendue rendus rendues \
         rendra rendront participé participe participera présidé préside présidera coprésidé \
         coprésidera accueilli accueillie accueillis accueille accueillera hôte effectue effectué effectuera signé \
         signent ouvert échangé échangera échangent réuni réunis réunie réunies réunissent réunira réuniront \
         tenue tenu tient tiendra prononcé prononce prononcera conduit conduira arrivé arrivée arrivés \
         déplace déplacera inauguré inaugurera visité visitera assisté assistera remis remettra \
         représenté représentera intervenu intervient interviendra déroulé déroulée déroulera adressé convié lancé lancera \
         accordé accorde accordée accordera reçoivent recevront rencontrent accueillent \
         tiennent tiendront séjourne séjourné séjournera quitte quitté quittera regagné \
         achevé achève entame entamé entamera convoqué convoquée convoque \
         prendra prendront discuté discutent discute évoqué examinent examiné concerté \
         échangeront entretenir dirige dirigé dirigera installé installe organisé \
         organise organisée prêté signée paraphé paraphent coprésident coprésidée clos \
         clôturé \
         rassemblé rassemblés recueilli retrouvés retrouvé terminé",
    ),
    (
        Flags::COMMENT,
        "condamne condamnent déplore déplorent salue saluent félicite félicitent regrette \
         regrettent exprime expriment présente appelle appellent dénonce dénoncent rejette \
         préoccupée préoccupé consterné consternée condoléances réaffirme peine tristesse \
         appris connaissance inquiétude préoccupation consternation indignation",
    ),
    (Flags::LATER, "prochain prochaine futur future"),
    (Flags::PAST, "rappelant commémoration récent récente récemment"),
    (
        Flags::AHEAD,
        "sera seront rendra rendront recevra participera effectuera déplacera rencontrera présidera \
         tiendra réunira réuniront accueillera entretiendra prononcera",
    ),
    (Flags::MARK, "célébrons célèbre célèbrent marque commémorons commémore rendons honorons"),
];

const GERMAN: &[Row] = &[
    (
        Flags::CALL,
        "telefongespräche telefonate telefonats telefongesprächs telefonieren telefonischen telefonisches \
         telefonische fernmündlich videogespräch videokonferenzen videotelefonat virtuell virtuellen",
    ),
    (
        Flags::TOLD,
        "traf trifft trafen treffen getroffen empfing empfängt empfangen reist reiste reisen \
         gereist besucht besuchte besuchen nimmt nahm nahmen teilgenommen sprach sprachen spricht \
         gesprochen telefonierte telefoniert eröffnete eröffnet unterzeichnete unterzeichneten \
         unterzeichnet leitete leitet hielt hält tagte tagten tagt fand stattgefunden statt findet \
         bricht brach kam kamen zusammengekommen zusammengetroffen beriet berieten ausgetauscht \
         tauschte tauschten weilt weilte äußerte fliegt flog begleitet vertritt \
         zusammentraf zusammentrafen zusammentreffen zusammenkam zusammenkamen besprach \
         besprachen führte führten geführt führen berät beraten erörterte erörterten \
         absolviert absolvierte absolvieren eingetroffen ankommen angereist \
         verabschiedete verabschiedet einbestellt übergab übergeben überreichte \
         überreicht begrüßte begrüsste begrüsst begrüßten eingeladen lud luden abgehalten \
         durchgeführt stattfinden stattfand stattfanden fanden eröffneten unterschrieben \
         unterschrieb weilten reisten bereist tauschen austauschten wechselte \
         ernannt",
    ),
    (
        Flags::COMMENT,
        "verurteilt verurteilen bedauert bedauern gratuliert besorgt bestürzt entsetzt trauert \
         trauern beileid bestürzung betroffenheit betroffen begrüßen fordert fordern \
         Kenntnis Sorge Entsetzen",
    ),
    (Flags::LATER, "kommenden nächsten bevorstehenden bevorstehende kommende künftigen"),
    (Flags::PAST, "jüngsten jüngste erinnerte"),
    (Flags::AHEAD, "wird werden"),
    (Flags::TODAY, "heutigen heutige heutiger"),
    (Flags::YESTERDAY, "gestrigen gestrige"),
    (Flags::MARK, "begehen begeht feiern feiert gedenken gedenkt"),
];

const SPANISH: &[Row] = &[
    (
        Flags::CALL,
        "telefónico telefónicas telefónicos llamadas videollamada videoconferencias telemática virtualmente",
    ),
    (
        Flags::TOLD,
        "reunió reúne reunirá reunieron reunido reunirán recibió recibe recibirá recibieron recibido \
         mantuvo mantiene mantendrá mantuvieron mantenido sostuvo sostuvieron sostendrá viajó viaja \
         viajará visitó visitará participó participa participará participaron asistió asiste \
         asistirá firmó firmaron suscribió suscribieron encabezó encabeza encabezará presidió preside \
         presidirá copresidió inauguró inaugurará celebró celebraron celebrará celebrado celebrada \
         conversó dialogó entrevistó intervino intervendrá acompañó realizó realizará realizaron \
         realiza llegó arribó desplaza desplazó desplazará encontró encontrará llevó llevaron llevará \
         pronunció pronunciará acogió acoge acogerá entregó envió presentó concluyó inició \
         recibida recibidos compareció convocó convocado convocada citó citado \
         desarrolló desarrollaron desarrollará efectuó efectuaron efectuará tuvo \
         tuvieron tendrá concurrió acudió acudirá copresidieron presidieron \
         conversaron dialogaron intercambió intercambiaron abordaron abordó analizaron \
         revisaron trasladó traslada emprendió partió regresó culminó finalizó \
         despidió juramentó asumió entregaron impuso condecoró viajaron visitaron \
         encontraron entrevistaron instaló instalaron llegaron arribaron sostiene \
         mantienen",
    ),
    (
        Flags::COMMENT,
        "condena condenan rechaza rechazan lamenta lamentan saluda saludan felicita felicitan expresa \
         expresan manifiesta manifiestan deplora repudia exhorta condolencias \
         preocupación pesar enterado consternación solidariza",
    ),
    (Flags::LATER, "próximo próxima próximos venidero futura"),
    (Flags::PAST, "recordó conmemora reciente recientemente"),
    (
        Flags::AHEAD,
        "viajará participará reunirá será recibirá visitará sostendrá asistirá realizará mantendrá \
         presidirá encabezará celebrará inaugurará intervendrá desplazará acogerá",
    ),
    (Flags::MARK, "celebramos conmemoramos celebra celebran conmemora conmemoran recordamos"),
];

const RUSSIAN: &[Row] = &[
    (
        Flags::CALL,
        "телефонные телефонных телефонная телефону телефонными созвонился созвонились видеосвязи \
         видеоконференцсвязи видеоконференцию онлайн-формате",
    ),
    (
        Flags::TOLD,
        "встретился встретилась встретились встретится встречается принял приняла примет приняли \
         принимает провел провёл провела проведет проведёт провели состоялась состоялся состоялось \
         состоялись состоятся состоится посетил посетила посетит прибыл прибыла прибыли прибудет \
         участвовал участвовала участвовали выступил выступила выступит подписал подписали пройдет \
         пройдёт прошли прошла прошел прошёл прошло побеседовал обсудил обсудили открыл находился \
         находится направил направила вручил совершил совершит приняло \
         побеседовала провело начался началась началось завершился завершилась приглашен \
         приглашён приглашена вызван вызвана вручила вручили обсудила обсуждены посетили \
         посещает проводит проводят беседовал участвует участие переговорил встречался \
         встречались имел совершила совершает находилась находилась приняты принят \
         принята принято встретятся отбыл отбыла вылетел вылетела направился побывал \
         побывала организовал организовало открыла открылся открылась выступили подписано \
         подписан подписана назначен назначена",
    ),
    (
        Flags::COMMENT,
        "осуждает осуждаем осуждают приветствует приветствуем выражает выражаем выражают сожалеем \
         соболезнования соболезнование отвергает поздравляет поздравляем \
         озабоченностью обеспокоены сожалением возмущением",
    ),
    (
        Flags::LATER,
        "предстоящий предстоящей предстоящего предстоящая следующий следующей следующего",
    ),
    (Flags::PAST, "прошлый прошлой прошлом предыдущей недавней недавно"),
    (
        Flags::AHEAD,
        "будет будут примет проведет проведёт посетит состоится состоятся встретится прибудет выступит \
         пройдет пройдёт",
    ),
    (Flags::MARK, "отмечаем отмечает отмечается празднует"),
];
