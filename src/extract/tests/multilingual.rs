//! Names and offices in French, German, Spanish, Russian, Portuguese, Italian and Arabic: sentences as
//! ministries write them.

use super::{parts, record, understood};

/// Issuer and language, day of publication, title, body; who takes part (`name | class | affiliation`),
/// who is spoken about.
type Case = (
    (&'static str, &'static str),
    &'static str,
    &'static str,
    &'static str,
    &'static [&'static str],
    &'static [&'static str],
);

const CASES: &[Case] = &[
    (
        ("RU", "ru"),
        "2024-03-05",
        "О телефонном разговоре С.В.Лаврова с главой МИД Ирана",
        "5 марта состоялся телефонный разговор Министра иностранных дел Российской Федерации С.В.Лаврова с Министром иностранных дел Исламской Республики Иран Х.Амиром Абдоллахианом.",
        &["С.В.Лаврова | foreign-minister | RU", "Х.Амиром Абдоллахианом | foreign-minister | IR"],
        &[],
    ),
    (
        ("RU", "ru"),
        "2023-06-07",
        "О консультациях",
        "7 июня заместитель Министра иностранных дел России Михаил Богданов провел консультации со спецпредставителем Президента Франции Жан-Ивом Лё Дрианом.",
        &["Михаил Богданов | deputy-minister | RU", "Жан-Ивом Лё Дрианом | envoy | FR"],
        &[],
    ),
    (
        ("KZ", "ru"),
        "2024-05-10",
        "Касым-Жомарт Токаев принял Министра иностранных дел Германии",
        "Глава государства Касым-Жомарт Токаев провел встречу с Министром иностранных дел Федеративной Республики Германия Анналеной Бербок.",
        &["Касым-Жомарт Токаев | head-of-state | KZ", "Анналеной Бербок | foreign-minister | DE"],
        &[],
    ),
    (
        ("BY", "ru"),
        "2022-04-02",
        "О встрече",
        "2 апреля в Минске Министр иностранных дел Беларуси Владимир Макей встретился с Чрезвычайным и Полномочным Послом Китайской Народной Республики Се Сяоюном. На встрече говорили о послании Президента Александра Лукашенко.",
        &["Владимир Макей | foreign-minister | BY", "Се Сяоюном | ambassador | CN"],
        &["Александра Лукашенко"],
    ),
    (
        ("UZ", "ru"),
        "2023-10-12",
        "Встреча в Ташкенте",
        "Министр иностранных дел Бахтиёр Саидов провел переговоры с Генеральным секретарем ООН Антониу Гутерришем и Верховным представителем ЕС Жозепом Боррелем.",
        &[
            "Бахтиёр Саидов | foreign-minister | UZ",
            "Антониу Гутерришем | organisation-head | UN",
            "Жозепом Боррелем | foreign-minister | EU",
        ],
        &[],
    ),
    (
        ("KG", "ru"),
        "2023-02-02",
        "Министр принял замминистра",
        "Министр иностранных дел Кыргызской Республики Жээнбек Кулубаев принял заместителя Председателя Правительства Таджикистана Усмонали Усмонзоду и замминистра иностранных дел Узбекистана Гайрата Фазылова.",
        &[
            "Жээнбек Кулубаев | foreign-minister | KG",
            "Усмонали Усмонзоду | minister | TJ",
            "Гайрата Фазылова | deputy-minister | UZ",
        ],
        &[],
    ),
    (
        ("AM", "ru"),
        "2022-01-15",
        "Встреча",
        "Министр иностранных дел Республики Армения Арарат Мирзоян принял Специального представителя ЕС по Южному Кавказу Тойво Клаара. Премьер-министр Никол Пашинян ранее говорил об этом.",
        &["Арарат Мирзоян | foreign-minister | AM", "Тойво Клаара | envoy | EU"],
        &["Никол Пашинян"],
    ),
    (
        ("DE", "de"),
        "2024-02-01",
        "Außenministerin Baerbock trifft ihren Amtskollegen",
        "Außenministerin Annalena Baerbock hat heute in Berlin ihren polnischen Amtskollegen Radosław Sikorski zu einem Gespräch empfangen.",
        &["Annalena Baerbock | foreign-minister | DE", "Radosław Sikorski | foreign-minister | PL"],
        &[],
    ),
    (
        ("DE", "de"),
        "2019-02-01",
        "Gespräch im Auswärtigen Amt",
        "Der Staatsminister im Auswärtigen Amt, Niels Annen, traf heute den Sondergesandten der Vereinten Nationen für Jemen, Martin Griffiths, zu einem Gespräch.",
        &["Niels Annen | deputy-minister | DE", "Martin Griffiths | envoy | UN"],
        &[],
    ),
    (
        ("CH", "de"),
        "2023-05-03",
        "Bundesrat Cassis trifft deutschen Bundeskanzler",
        "Bern, 03.05.2023 - Bundesrat Ignazio Cassis, Vorsteher des Eidgenössischen Departements für auswärtige Angelegenheiten (EDA), hat heute in Berlin Bundeskanzler Olaf Scholz getroffen. Er wurde von Staatssekretärin Livia Leu begleitet.",
        &[
            "Ignazio Cassis | foreign-minister | CH",
            "Olaf Scholz | head-of-government | DE",
            "Livia Leu | deputy-minister | CH",
        ],
        &[],
    ),
    (
        ("AT", "de"),
        "2022-09-09",
        "Außenminister Schallenberg in Kiew",
        "Außenminister Alexander Schallenberg reiste gemeinsam mit EU-Kommissar Johannes Hahn nach Kiew. Dort traf er Präsident Wolodymyr Selenskyj, Ministerpräsident Denys Schmyhal und Außenminister Dmytro Kuleba.",
        &[
            "Alexander Schallenberg | foreign-minister | AT",
            "Johannes Hahn | minister | EU",
            "Wolodymyr Selenskyj | head-of-state | UA",
            "Denys Schmyhal | head-of-government | UA",
            "Dmytro Kuleba | foreign-minister | UA",
        ],
        &[],
    ),
    (
        ("AT", "de"),
        "2021-03-11",
        "Bundesminister Schallenberg empfängt Amtskollegin",
        "Bundesminister für europäische und internationale Angelegenheiten Alexander Schallenberg empfing die kosovarische Außenministerin Meliza Haradinaj-Stublla und deren slowenischen Kollegen Anže Logar in Wien.",
        &[
            "Alexander Schallenberg | foreign-minister | AT",
            "Meliza Haradinaj-Stublla | foreign-minister | XK",
            "Anže Logar | foreign-minister | SI",
        ],
        &[],
    ),
    (
        ("FR", "fr"),
        "2023-04-04",
        "Entretien avec le ministre",
        "La ministre de l’Europe et des Affaires étrangères, Mme Catherine Colonna, a reçu S.E.M. Nasser Bourita, ministre des Affaires étrangères, de la Coopération africaine et des Marocains résidant à l’étranger du Royaume du Maroc.",
        &["Catherine Colonna | foreign-minister | FR", "Nasser Bourita | foreign-minister | MA"],
        &[],
    ),
    (
        ("CH", "fr"),
        "2021-08-15",
        "Le conseiller fédéral Cassis reçoit",
        "Le conseiller fédéral Ignazio Cassis, chef du Département fédéral des affaires étrangères (DFAE), s’est entretenu à Berne avec son homologue italien Luigi Di Maio.",
        &["Ignazio Cassis | foreign-minister | CH", "Luigi Di Maio | foreign-minister | IT"],
        &[],
    ),
    (
        ("MA", "fr"),
        "2022-08-15",
        "M. Bourita s’entretient avec son homologue",
        "Le ministre des Affaires étrangères, de la Coopération africaine et des Marocains résidant à l’étranger, M. Nasser Bourita, s’est entretenu avec la ministre sénégalaise des Affaires étrangères et des Sénégalais de l’extérieur, Mme Aïssata Tall Sall. Il a transmis les salutations de Sa Majesté le Roi Mohammed VI.",
        &["Nasser Bourita | foreign-minister | MA", "Aïssata Tall Sall | foreign-minister | SN"],
        &["Mohammed VI"],
    ),
    (
        ("FR", "fr"),
        "2021-06-01",
        "Point de presse",
        "Q - Quelle est la réaction de Jean-Yves Le Drian ?\nR - Nous suivons la situation.",
        &[],
        &["Jean-Yves Le Drian"],
    ),
    (
        ("FR", "fr"),
        "2015-06-01",
        "Entretien de Laurent Fabius, ministre des Affaires étrangères et du Développement international, avec France Inter",
        "Q - Laurent Fabius, bonjour. Que dites-vous à M. Poutine ?\nR - Bonjour.",
        &["Laurent Fabius | foreign-minister | FR"],
        &["Poutine"],
    ),
    (
        ("LU", "fr"),
        "2021-06-01",
        "Jean Asselborn au Conseil",
        "Le ministre des Affaires étrangères et européennes, Jean Asselborn, a participé à la réunion du Conseil sous la présidence du Haut représentant de l’Union européenne, Josep Borrell. Franz Fayot, ministre de la Coopération et de l’Action humanitaire, l’accompagnait.",
        &[
            "Jean Asselborn | foreign-minister | LU",
            "Josep Borrell | foreign-minister | EU",
            "Franz Fayot | minister | LU",
        ],
        &[],
    ),
    (
        ("BE", "fr"),
        "2023-01-20",
        "Hadja Lahbib à Kigali",
        "La ministre Hadja Lahbib a rencontré le chef de la diplomatie rwandaise, Vincent Biruta, puis le Président Paul Kagame.",
        &[
            "Hadja Lahbib | foreign-minister | BE",
            "Vincent Biruta | foreign-minister | RW",
            "Paul Kagame | head-of-state | RW",
        ],
        &[],
    ),
    (
        ("ES", "es"),
        "2022-05-05",
        "Albares recibe a su homólogo",
        "El ministro de Asuntos Exteriores, Unión Europea y Cooperación, José Manuel Albares, ha recibido hoy en el Palacio de Viana a su homólogo croata, Gordan Grlić Radman.",
        &[
            "José Manuel Albares | foreign-minister | ES",
            "Gordan Grlić Radman | foreign-minister | HR",
        ],
        &[],
    ),
    (
        ("MX", "es"),
        "2021-10-05",
        "Reunión",
        "El secretario de Relaciones Exteriores, Marcelo Ebrard, y la subsecretaria para Asuntos Multilaterales y Derechos Humanos, Martha Delgado, recibieron al secretario de Estado de los Estados Unidos, Antony Blinken.",
        &[
            "Marcelo Ebrard | foreign-minister | MX",
            "Martha Delgado | deputy-minister | MX",
            "Antony Blinken | foreign-minister | US",
        ],
        &[],
    ),
    (
        ("AR", "es"),
        "2020-03-05",
        "Solá recibió al embajador",
        "El Canciller Felipe Solá recibió hoy en el Palacio San Martín al embajador de la República Popular China, Zou Xiaoli, y al Sr. Jefe de Gabinete, Guillermo Justo Chaves.",
        &[
            "Felipe Solá | foreign-minister | AR",
            "Zou Xiaoli | ambassador | CN",
            "Guillermo Justo Chaves | official | AR",
        ],
        &[],
    ),
    (
        ("BR", "pt"),
        "2023-05-10",
        "Encontro do Ministro Mauro Vieira",
        "O Ministro das Relações Exteriores, Mauro Vieira, reuniu-se hoje em Brasília com a ministra dos Negócios Estrangeiros da Alemanha, Annalena Baerbock.",
        &["Mauro Vieira | foreign-minister | BR", "Annalena Baerbock | foreign-minister | DE"],
        &[],
    ),
    (
        ("IT", "it"),
        "2023-05-10",
        "Incontro del Ministro Tajani",
        "Il Vice Presidente del Consiglio e Ministro degli Affari Esteri e della Cooperazione Internazionale, Antonio Tajani, ha incontrato oggi alla Farnesina il Ministro degli Esteri egiziano, Sameh Shoukry.",
        &["Antonio Tajani | foreign-minister | IT", "Sameh Shoukry | foreign-minister | EG"],
        &[],
    ),
    (
        ("EG", "ar"),
        "2023-05-10",
        "وزير الخارجية يستقبل نظيره",
        "استقبل وزير الخارجية سامح شكري اليوم في القاهرة نظيره السعودي الأمير فيصل بن فرحان.",
        &["سامح شكري | foreign-minister | EG", "فيصل بن فرحان | foreign-minister | SA"],
        &[],
    ),
    (
        ("DE", "de"),
        "2021-02-15",
        "Pressekonferenz",
        "Sprecher: Muster (AA), Berger (BMI)\nFRAGE: Herr Muster, was sagt der Minister?\nMUSTER: Nichts.\nBERGER: Ich auch nicht.\nKELLER (BReg): Es bleibt dabei.",
        &["Muster | spokesperson | DE", "Berger | spokesperson | DE", "KELLER | spokesperson | DE"],
        &[],
    ),
    (
        ("AT", "de"),
        "2012-09-24",
        "Arbeitsgespräch",
        "Staatssekretär Max Muster traf heute die Generaldirektorin der Organisation der südlichen Inseln (OSI), Lena Berger, und den Generalsekretär des slowenischen Außenministeriums, Marko Novak.",
        &[
            "Max Muster | deputy-minister | AT",
            "Lena Berger | organisation-head | OSI",
            "Marko Novak | deputy-minister | SI",
        ],
        &[],
    ),
    (
        ("FR", "fr"),
        "2022-09-30",
        "Visite",
        "Le ministre a eu trois entretiens à Paris : avec Jeanne Exemple, ministre de la Justice de la Belgique, avec Paul Modèle, ministre délégué chargé du Commerce extérieur, et avec Anne Type, secrétaire d’État chargée de l’Attractivité.",
        &[
            "Jeanne Exemple | minister | BE",
            "Paul Modèle | minister | BE",
            "Anne Type | deputy-minister | BE",
        ],
        &[],
    ),
    (
        ("DO", "es"),
        "2025-10-02",
        "Consultas",
        "Integraron la delegación el viceministro de Política Exterior, embajador Juan Ejemplo, y el director de Negociaciones Comerciales, Pedro Muestra.",
        &["Juan Ejemplo | deputy-minister | DO", "Pedro Muestra | official | DO"],
        &[],
    ),
    (
        ("KZ", "ru"),
        "2025-10-02",
        "О встрече",
        "Министр иностранных дел Республики Казахстан Адам Примеров принял Посла Республики Индия в Астане Раджа Шарму. Р.Шарма отметил, что Президент Индии Анил Кумар придает значение встречам.",
        &["Адам Примеров | foreign-minister | KZ", "Раджа Шарму | ambassador | IN"],
        &["Анил Кумар"],
    ),
];

#[test]
fn people_of_sentences_in_other_languages() {
    for ((issuer, language), date, title, body, people, mentioned) in CASES {
        let mut raw = record(Some(title), body);
        raw.issuer = Some((*issuer).to_owned());
        raw.language = Some((*language).to_owned());
        raw.date = Some((*date).to_owned());
        let statement = understood(&raw);
        assert_eq!(parts(&statement), *people, "{body}");
        let spoken: Vec<&str> =
            statement.mentions.people.iter().map(|one| one.name.as_str()).collect();
        assert_eq!(spoken, *mentioned, "{body}");
    }
}

#[test]
fn cases_of_a_russian_name_are_one_person() {
    let mut raw = record(
        Some("О встрече Ивана Примерова с Послом"),
        "Министр иностранных дел Иван Примеров принял Посла. Посол передал Ивану Примерову послание. \
         И.Примеров поблагодарил Посла, беседа с Иваном Примеровым длилась час.",
    );
    raw.issuer = Some("RU".to_owned());
    raw.language = Some("ru".to_owned());
    let statement = understood(&raw);
    let names: Vec<&str> = statement.participants.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["Иван Примеров"]);
    assert!(statement.mentions.people.is_empty());
}

#[test]
fn a_russian_case_and_initials_find_the_listed_person() {
    for form in ["Сергеем Лавровым", "Сергея Лаврова", "С.В.Лавровым", "С. Лавров"]
    {
        let mut raw = record(
            Some("Встреча"),
            &format!("Состоялась беседа с Министром иностранных дел России {form}."),
        );
        raw.language = Some("ru".to_owned());
        raw.date = Some("2021-05-05".to_owned());
        let statement = understood(&raw);
        let ids: Vec<&str> = statement.participants.iter().map(|one| one.person.as_str()).collect();
        assert_eq!(ids, ["sergey-lavrov"], "{form}");
    }
}

#[test]
fn the_first_line_names_whose_words_follow() {
    let mut raw = record(
        Some("\"Morgen gehört uns\" - Ansprache an der Jugendsession"),
        "Bern, 15.11.2014 - Ansprache von Bundespräsident Max Muster an der Jugendsession\n\
         Liebe junge Freundinnen und Freunde, ich habe oft mit Botschafterin Lena Berger gesprochen.",
    );
    raw.issuer = Some("CH".to_owned());
    raw.language = Some("de".to_owned());
    let statement = understood(&raw);
    let names: Vec<&str> = statement.participants.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["Max Muster"]);
}

#[test]
fn who_merely_passes_a_text_on_is_nobody() {
    let mut raw = record(
        Some("Bundeskanzler Muster telefoniert"),
        "Der Sprecher der Bundesregierung, Stefan Berger, teilt mit:\n\
         Bundeskanzler Max Muster hat heute mit dem Präsidenten Frankreichs, Paul Modèle, telefoniert.",
    );
    raw.issuer = Some("DE".to_owned());
    raw.language = Some("de".to_owned());
    let statement = understood(&raw);
    let names: Vec<&str> = statement.participants.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["Max Muster", "Paul Modèle"]);
    assert!(statement.mentions.people.is_empty());
}
