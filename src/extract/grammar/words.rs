//! The table of common words.

use super::{Flags, Languages};

const EN: Languages = Languages::ENGLISH;
const FR: Languages = Languages::FRENCH;
const ES: Languages = Languages::SPANISH;
const DE: Languages = Languages::GERMAN;
const RU: Languages = Languages::RUSSIAN;
const AR: Languages = Languages::ARABIC;
const ZH: Languages = Languages::CHINESE;
const ALL: Languages = Languages::ALL;

/// Languages, what the words do, the words. A word with a capital must be written with one.
pub(in crate::extract) const WORDS: &[(Languages, Flags, &str)] = &[
    // Inside names, whatever the language of the text.
    (
        ALL,
        Flags::PARTICLE,
        "bin ben bint ibn al el ul ud as ash an ar ad at az van von der den ter da do dos di della dalla du de del la le los las san abu abou ould bou af zu бен бин ибн аль эль ас аш де фон ван",
    ),
    (
        ALL,
        Flags::SHORT,
        "Mr Mrs Ms Dr Prof Hon St Gen Col Amb Sen Rep Gov Lt Mme Mlle MM Sr Sra Lic Ing Dra D M H E Hr Fr No vs г гг",
    ),
    // English.
    (EN, Flags::BYLINE, "by from"),
    (FR, Flags::BYLINE, "de par du"),
    (ES, Flags::BYLINE, "de del por"),
    (DE, Flags::BYLINE, "von der des"),
    (RU, Flags::BYLINE, "выступление интервью речь слово"),
    (EN, Flags::OF, "of"),
    (EN, Flags::TO, "at for to on in"),
    (
        EN,
        Flags::JOIN,
        "met meet meets meeting meetings spoke speaks talks received receives receiving hosted hosts hosting joined joins join joining accompanied attended attends attend attendance participated participates participate participants welcomed welcomes chaired chairs cochaired convened convenes alongside signed sign present attending part together around table led headed represented visited visits opened conversation call phone telephone delegation",
    ),
    (
        EN,
        Flags::PURPOSE,
        "regarding concerning about discuss discusses discussed congratulate reviewed underscored hold",
    ),
    (
        EN,
        Flags::GREET,
        "thank thanks welcome dear distinguished excellency excellencies colleague colleagues friend friends grateful pleasure honor honour honored",
    ),
    (EN, Flags::FROM, "from"),
    (EN, Flags::AND, "and"),
    (EN, Flags::ARTICLE, "the a an"),
    (EN, Flags::IN, "in at"),
    (EN, Flags::TODAY, "today tonight"),
    (EN, Flags::YESTERDAY, "yesterday"),
    (EN, Flags::TOMORROW, "tomorrow"),
    (
        EN,
        Flags::MEET,
        "met meet meets meeting meetings talks talk held holds hold holding spoke speaks speak speaking call calls called phone telephone telephoned receive received receives hosted hosts host hosting welcomed welcomes welcome visited visits visit visiting travel travels traveled travelled trip accompanied joined joins join joining participated participates participate participated took takes attended attends attend attendance chaired chairs chair cochaired convened convenes convene opened delivered deliver delivers signed sign signs addressed addresses conversation discussed discuss discussion discussions consultations consultation consulted present negotiations negotiated conversation exchanged remarks availability conference represented representing led headed hosted toured inaugurated participants alongside table delegation interview launched launch announced announces briefing speech statement address presented paid commemorated",
    ),
    (
        EN,
        Flags::CALL,
        "call calls called phone telephone telephoned virtual virtually videoconference teleconference",
    ),
    (
        EN,
        Flags::SAY,
        "said says told stated noted stressed emphasized emphasised added declared underlined underscored reiterated reaffirmed explained commended expressed",
    ),
    (
        EN,
        Flags::ABOUT,
        "mourns mourn mourned tribute death passing late killing murder assassination condolences sentencing arrest detention imprisonment poisoning anniversary congratulate congratulates congratulated congratulations election elected appointment inauguration swearing reelection behalf sends letter former commitment keeping succeed succeeds succeeded predecessor attributable",
    ),
    (
        EN,
        Flags::PAST,
        "established planned scheduled founded adopted signed since until last previous earlier following launched began ahead before upcoming next birthday anniversary entered after plan plans resolution agreement",
    ),
    (EN, Flags::FOREIGN, "foreign external"),
    (
        EN,
        Flags::TOPIC,
        "Ministry Department peoples european sustainable legislative affairs foreign external trade economy economic economics finance financial energy environment environmental defense defence interior justice growth commerce cooperation co-operation international european integration development education educational health home homeland security labour labor agriculture transport transportation tourism culture cultural science technology innovation digital climate water investment industry industrial youth sports sport women gender human rights democracy labour arms control nonproliferation verification compliance political military public diplomacy diaspora emigrants expatriates immigration migration refugees population religious freedom global regional civilian private sector issues policy planning management resources operations organization narcotics law enforcement cyber cyberspace africa african asian europe eurasian eurasia western hemisphere east eastern near south central pacific indo relations religions worship egyptians abroad communications information treasury state war veterans housing urban planning consular counterterrorism hostage overseas commonwealth latin america caribbean middle north council equality social public administration infrastructure local government constitutional special",
    ),
    (
        EN,
        Flags::PLAIN,
        "The A An On In At By For With And But He She They It We I You This That These Those Today Yesterday Tomorrow As After Before During Following From Our His Her Their Its To Of Or Both All Also Ministry Department Office Government Embassy Summit Conference Council Committee Meeting Meetings Forum Dialogue Joint Statement Statements Remarks Press Release Availability Briefing Readout Call Visit Travel Talks Treaty Room Hall House Palace Center Centre Union Nations Republic Kingdom Security Congress Parliament Senate Assembly School University Academy Institute Day Year Week Strategic Partnership Agreement Convention Group Party Region World Peace Western Eastern Northern Southern North South East West Central Text Opening Closing Interview Question Answer Moderator Operator Senior Official Officials Participants Delegation Agency Bank Fund Commission Court Army Forces Force Air Base Airport Border University Headquarters Hotel Museum Garden Street Avenue White Capitol When While If There Here What Who How Why Thank Thanks Good Well Yes No Not So Now Then Dear Your My Mine Please Let Have Has Had Is Are Was Were Be Been Will Would Can Could May Should Must Do Did Does Concludes Begins Launches Launch Convenes Chairs Completes Departs Arrives Returns Travels Simultaneously Meanwhile Later Earlier Separately Recently Urges Calls Reaffirms Praises Thanks Bridge Meets Met Holds Receives Welcomes Attends Speaks Hosts Visits Delivers Participates Addresses Congratulates Discusses Calls Announces Signs Opens Joins Leads Says Told Said Expresses Condemns Welcome Congratulations Trip Arrival Departure Sidelines Ahead Session Debate General Nuclear Middle Peace Process Round Award Ceremony Trilateral Bilateral Ministerial Quadrilateral Annual Future First Second Third Two Three Four Five Via About Over Under Into Between Among Against Through Across Within Without Toward Towards Upon Phone Telephone Video Conversation Accompanied Together Prime Deputy Federal National International Regional Global Human Rights Situation Crisis Occasion Independence New Spokesperson Spokesman Transcript Read Related Published Source Photo Video TD MP MEP KC QC OBE CBE KCMG GCMG CMG AO AC Q STAFF VOICE PARTICIPANT PARTICIPANTS INTERPRETER MODERATOR QUESTION OPERATOR Very Their Just Each Every Some Many Representative Envoy Presidency Korea Advisor Adviser Director Secretary Minister Ministers Chair Deputy Administration Trade Many Most Other Another Such Only Even Still Again Where Which Whose Since Until Because Although However Therefore Moreover Furthermore Additionally Finally",
    ),
    (
        ALL,
        Flags::STATE,
        "republic kingdom state federation principality sultanate emirate commonwealth union république royaume état fédération sultanat principauté república reino estado federación sultanato republik königreich bundesrepublik königreichs staat staates föderation fürstentum республики королевства государства федерации",
    ),
    // French.
    (FR, Flags::OF, "de des du d"),
    (FR, Flags::TO, "pour en à aux au chargé chargée auprès"),
    (
        FR,
        Flags::JOIN,
        "rencontré rencontre rencontrera rencontrent entretien entretiens entretenu entretenue entretenus entretient entretiendra reçu reçue reçus reçoit recevra reçoivent réunion réuni réunis participé participe participera participent signé accueilli accueillie accueille présidé préside coprésidé accompagné accompagnée présence côtés échangé échangent échange parmi conversation discussion",
    ),
    (FR, Flags::PURPOSE, "sujet concernant évoquer évoqué évoquent afin sur"),
    (FR, Flags::GREET, "merci cher chère chers excellence excellences mesdames messieurs remercie"),
    (FR, Flags::FROM, "de du d"),
    (FR, Flags::AND, "et ainsi que ou"),
    (FR, Flags::ARTICLE, "le la les l un une son sa ses leur leurs"),
    (FR, Flags::IN, "à en au aux"),
    (FR, Flags::TODAY, "aujourd"),
    (FR, Flags::YESTERDAY, "hier"),
    (FR, Flags::TOMORROW, "demain"),
    (
        FR,
        Flags::MEET,
        "rencontré rencontre rencontrera rencontrent rencontres entretien entretiens entretenu entretenue entretenus entretient entretiendra reçu reçue reçus reçoit recevra reçoivent réunion réunions réuni réunis réunit participé participe participera participent participation rendu rendue rend rendra déplacement visite accueilli accueillie accueille accueillent entretenues téléphonique échangé échangent échange échanges conversation discours conférence intervention présidé préside coprésidé coprésident ouvert signé signent signe accompagné accompagnée présence aux côtés côté entretiendront déclaration allocution entretenus communiqué échangeront discuté représenté représentée convié présents présent dialogue table effectue effectué arrivé conclu lancé",
    ),
    (FR, Flags::CALL, "téléphonique téléphone téléphoniques visioconférence appel"),
    (
        FR,
        Flags::SAY,
        "dit déclaré souligné rappelé affirmé indiqué précisé salué réaffirmé ajouté remercié exprimé évoqué",
    ),
    (
        FR,
        Flags::ABOUT,
        "message porteur lettre mort décès disparition condoléances assassinat félicite félicité félicitations nomination élection hommage mémoire feu anniversaire arrestation détention",
    ),
    (
        FR,
        Flags::PAST,
        "depuis créé fondé adopté adoptée lancé dernier dernière précédent suite après avant prochain prochaine anniversaire résolution accord",
    ),
    (FR, Flags::FOREIGN, "étrangères étrangère extérieures exterieur"),
    (
        FR,
        Flags::TOPIC,
        "affaires étrangères étrangère extérieures relations europe européennes coopération francophonie développement international internationale commerce extérieur économie finances défense armées intérieur justice transition écologique énergie environnement tourisme culture éducation santé travail agriculture transports sénégalais extérieur africaine intégration régionale marocains résidant étranger partenariats climat mer numérique français attractivité affaires",
    ),
    (
        FR,
        Flags::PLAIN,
        "Le La Les L Un Une Des Du De D À Au Aux En Et Ou Il Elle Ils Elles Nous Je Vous Ce Cette Ces Son Sa Ses Leur Leurs Sur Pour Par Avec Dans Dès Lors Après Avant Aujourd Ministère Ministre Conseil Conférence Sommet Déclaration Déplacement Entretien Visite Discours Communiqué Intervention Réunion Union République Nations Assemblée Gouvernement Palais Ambassade Quai Commission Parlement Sénat Point Presse Question Réponse Paix Sécurité Rencontre Dialogue Forum Journée Notre Votre Mesdames Messieurs Madame Monsieur Premier Première Secrétaire",
    ),
    // Spanish.
    (ES, Flags::OF, "de del"),
    (ES, Flags::TO, "para en ante"),
    (
        ES,
        Flags::JOIN,
        "acompañó acompaña acompañaron reunió reúne reunirá reunión reuniones reunieron reunido encuentro encuentros encontró recibió recibe recibirá recibido recibieron mantuvo mantuvieron mantiene mantenido conversó conversaron conversación participó participa participaron firmó firmaron presentes asistió asistieron acogió copresidió presidió acompañado acompañada encabezada encabezaron encabezó integrada condujeron dialogó dialogaron sostuvo sostuvieron junto entrevistó",
    ),
    (ES, Flags::PURPOSE, "sobre acerca abordar abordaron abordó"),
    (
        ES,
        Flags::GREET,
        "gracias querido querida estimado estimada excelencia excelencias señoras señores agradezco",
    ),
    (ES, Flags::FROM, "de del"),
    (ES, Flags::AND, "y e así como"),
    (ES, Flags::ARTICLE, "el la los las un una su sus"),
    (ES, Flags::IN, "en"),
    (ES, Flags::TODAY, "hoy"),
    (ES, Flags::YESTERDAY, "ayer"),
    (ES, Flags::TOMORROW, "mañana"),
    (
        ES,
        Flags::MEET,
        "acompañó acompaña acompañaron reunió reúne reunirá reunión reuniones reunieron reunido reunida encuentro encuentros encontró recibió recibe recibirá recibido recibida recibieron mantuvo mantuvieron mantiene mantienen mantenido mantendrá conversación conversaciones conversó conversaron participó participa participará participaron participación asistió asiste asistieron visitó visita viaje viajó viajará entrevistó entrevistaron entrevista llamada teléfono telefónica acogió firmó firmaron firma copresidió presidió preside inauguró discurso intervención intervino acompañado acompañada encabezada encabezaron encabezó integrada condujeron delegación dialogó dialogaron sostuvo sostuvieron sostendrá comparecencia presencia presentes rueda prensa declaraciones abordaron abordó trasladó",
    ),
    (ES, Flags::CALL, "telefónica teléfono llamada telefónicamente videoconferencia virtual"),
    (
        ES,
        Flags::SAY,
        "dijo señaló subrayó destacó afirmó manifestó expresó reiteró agradeció indicó explicó aseguró añadió declaró",
    ),
    (
        ES,
        Flags::ABOUT,
        "mensaje carta muerte fallecimiento condolencias pésame asesinato felicita felicitó felicitación felicitaciones nombramiento elección detención difunto aniversario",
    ),
    (
        ES,
        Flags::PAST,
        "desde creado fundado adoptado pasado pasada próximo próxima último anterior tras aniversario resolución acuerdo",
    ),
    (ES, Flags::FOREIGN, "exteriores exterior"),
    (
        ES,
        Flags::TOPIC,
        "asuntos exteriores exterior relaciones unión europea cooperación internacional comercio culto defensa interior justicia economía hacienda finanzas energía medio ambiente turismo cultura educación salud sanidad trabajo agricultura transportes industria seguridad nacional movilidad humana desarrollo integración iberoamericana ciencia tecnología innovación públicas",
    ),
    (
        ES,
        Flags::PLAIN,
        "Presidencia Iberoamericano Iberoamericana El La Los Las Un Una De Del En Y A Al Con Por Para Su Sus Se Lo Le Ella Ellos Nosotros Yo Este Esta Estos Hoy Ayer Tras Durante Desde Según Ministerio Ministro Consejo Conferencia Cumbre Declaración Comunicado Visita Reunión Encuentro Discurso Intervención Unión República Naciones Asamblea Gobierno Palacio Embajada Comisión Parlamento Senado Pregunta Respuesta Paz Seguridad Diálogo Foro Día Nuestro Ambos Ambas Cancillería Casa Estado Señor Señora Señoras Señores",
    ),
    // German.
    (DE, Flags::OF, "der des von vom"),
    (DE, Flags::TO, "für im beim in bei zum zur"),
    (
        DE,
        Flags::JOIN,
        "zusammengekommen kamen traf trifft treffen trafen getroffen zusammengetroffen gespräch gespräche gesprächen gesprochen sprach sprachen spricht telefonierte telefoniert empfing empfängt empfangen besuchte teilnahm teilnahmen teilgenommen begrüßte begrüßt unterzeichnete unterzeichneten anwesend leitete begleitet gemeinsam austausch tauschte beriet berieten gereist reiste kollegen kollegin amtskollegen amtskollegin",
    ),
    (DE, Flags::PURPOSE, "über bezüglich"),
    (DE, Flags::GREET, "danke lieber liebe sehr geehrte geehrter exzellenzen damen herren"),
    (DE, Flags::FROM, "aus von vom"),
    (DE, Flags::AND, "und sowie"),
    (
        DE,
        Flags::ARTICLE,
        "der die das den dem des ein eine einem einen einer ihr ihre ihrem ihren ihrer sein seine seinem seinen seiner",
    ),
    (DE, Flags::IN, "in nach im"),
    (DE, Flags::TODAY, "heute"),
    (DE, Flags::YESTERDAY, "gestern"),
    (DE, Flags::TOMORROW, "morgen"),
    (
        DE,
        Flags::MEET,
        "zusammengekommen zusammenkommen kamen traf trifft treffen trafen getroffen zusammengetroffen zusammen treffen gespräch gespräche gesprächen gesprochen sprach sprachen spricht telefonierte telefoniert telefonat telefongespräch empfing empfängt empfangen besuchte besucht besuch besuchs reise reist reiste gereist teilnahm teilnahmen teilnehmen teilgenommen teil nimmt nahm nahmen begrüßte begrüßt rede interview pressekonferenz eröffnete eröffnet unterzeichnete unterzeichneten leitete geleitet begleitet gemeinsam konferenz sitzung tagung dialog austausch tauschte beriet berieten beraten konsultationen antrittsbesuch statement erklärung vertreten moderierte teilnehmer delegation äußerte",
    ),
    (
        DE,
        Flags::CALL,
        "telefonierte telefoniert telefonat telefongespräch telefonisch videokonferenz videoschalte",
    ),
    (
        DE,
        Flags::SAY,
        "sagte sagt erklärte erklärt betonte betont unterstrich hob forderte dankte würdigte äußerte nannte",
    ),
    (
        DE,
        Flags::ABOUT,
        "tod todes tode beileid ermordung gratuliert gratulierte glückwunsch glückwünsche ernennung wahl verstorbene verstorbenen inhaftierung verurteilung jahrestag gedenken",
    ),
    (
        DE,
        Flags::PAST,
        "seit gegründet verabschiedet vergangenen letzten vor kommenden nächsten jahrestag resolution abkommen vortag",
    ),
    (DE, Flags::FOREIGN, "auswärtigen auswärtiges auswärtige äußeres außen"),
    (
        DE,
        Flags::TOPIC,
        "auswärtigen auswärtige auswärtiges angelegenheiten äußeres europa europäische internationale internationalen zusammenarbeit entwicklung verteidigung inneres innern wirtschaft finanzen justiz energie umwelt klima klimaschutz kultur bildung gesundheit arbeit landwirtschaft verkehr amt wirtschaftliche außenhandel",
    ),
    (
        DE,
        Flags::PLAIN,
        "Der Die Das Den Dem Des Ein Eine In Im Am An Auf Aus Bei Mit Nach Von Vom Vor Zu Zum Zur Und Oder Er Sie Es Wir Ich Ihr Ihre Dies Diese Dieser Heute Gestern Gemeinsam Ministerium Minister Ministerin Amt Auswärtiges Auswärtigen Bundesregierung Bundestag Rat Konferenz Gipfel Erklärung Rede Treffen Besuch Reise Gespräch Gespräche Pressekonferenz Interview Vereinten Nationen Union Republik Sicherheit Frieden Frage Antwort Anlass Rahmen Seite Seiten Kommission Parlament Tag Jahr Woche Krieg Herr Frau Damen Herren Beide Zuvor Dabei Gipfeltreffen Bundesminister Bundesministerin Krise Lage Region Thema Themen Beziehungen Zusammenarbeit",
    ),
    // Russian.
    (RU, Flags::TO, "по при в"),
    (
        RU,
        Flags::JOIN,
        "встретился встретилась встреча встрече встречи встречу встретились переговоры переговоров переговорах разговор разговора беседа беседу принял приняла принят приняли провел провёл провела участвовали участвовал участвует",
    ),
    (RU, Flags::PURPOSE, "обсудили обсуждены"),
    (RU, Flags::FROM, "из от"),
    (RU, Flags::AND, "и а также"),
    (RU, Flags::IN, "в во"),
    (RU, Flags::TODAY, "сегодня"),
    (RU, Flags::YESTERDAY, "вчера"),
    (RU, Flags::TOMORROW, "завтра"),
    (
        RU,
        Flags::MEET,
        "встретился встретилась встреча встрече встречи встречу встретились встретится переговоры переговоров переговорах разговор разговоре разговора беседа беседе беседу принял приняла принят приняли провел провёл провела провели визит визитом визите участие участвовали участвовал состоялась состоялся состоялись выступил выступление интервью брифинг посетил прибыл прибыла обсудили пресс конференции подписали подписал",
    ),
    (RU, Flags::CALL, "телефонный телефонного телефонном видеоконференции видеоконференция"),
    (
        RU,
        Flags::SAY,
        "сказал сказала заявил заявила отметил отметила подчеркнул подчеркнула сообщил сообщила",
    ),
    (
        RU,
        Flags::ABOUT,
        "кончины кончиной соболезнования убийства убийство поздравил поздравление избранием назначением назначении",
    ),
    (RU, Flags::PAST, "с созданного созданный созданной прошлого принятой будущей"),
    (RU, Flags::FOREIGN, "иностранных внешних внешней"),
    (
        RU,
        Flags::TOPIC,
        "иностранных дел внешних внешней европы экономики финансов обороны торговли промышленности сотрудничества",
    ),
    (
        RU,
        Flags::PLAIN,
        "В О Об На По С Со К Ко И А Но Он Она Они Мы Я Это Министр Министра Министром Встреча Встрече Переговоры Совет Совета Комитет Россия Сторона Стороны Вопрос Ответ Брифинг Выступление Интервью Заявление Пресс Генеральной Генеральный Специальный Официальный Москве Москва Беседа Глава Главы",
    ),
    // Arabic and Chinese: cues only.
    (
        AR,
        Flags::MEET,
        "التقى يلتقي لقاء لقائه اجتماع الاجتماع استقبل يستقبل بحث يبحث شارك يشارك اتصال اتصالا مباحثات محادثات زيارة عقد",
    ),
    (AR, Flags::TODAY, "اليوم"),
    (AR, Flags::CALL, "اتصال اتصالا هاتفيا هاتفي"),
    (AR, Flags::IN, "في"),
    (AR, Flags::AND, "و"),
    (ZH, Flags::AND, "和 及"),
    (ZH, Flags::IN, "在"),
    (ZH, Flags::MEET, "会 谈 见 晤 加 访"),
    (ZH, Flags::JOIN, "会 谈 见 晤 加 访"),
    (AR, Flags::JOIN, "التقى لقاء اجتماع الاجتماع استقبل شارك مباحثات محادثات بمشاركة بحضور حضور"),
];
