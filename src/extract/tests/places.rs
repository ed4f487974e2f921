//! Countries, organisations, venue, kind and issuer, in sentences of five languages.

use index_schema::model::FactSort;

use super::{codes, extractor, record, understood};
use crate::extract::SourceProfile;

/// `countries | organisations` of a text in a language.
fn named(language: &str, body: &str) -> String {
    let mut raw = record(Some("-"), body);
    raw.language = Some(language.to_owned());
    let mentions = understood(&raw).mentions;
    format!("{} | {}", codes(&mentions.countries), codes(&mentions.organisations))
}

/// Language, text, `countries | organisations`.
const NAMED: &[(&str, &str, &str)] = &[
    // Inflection and compounds.
    (
        "de",
        "Die deutsch-ägyptische Kommission tagte, auch über die Lage des Iraks und des Libanons.",
        "DE EG IQ LB | ",
    ),
    (
        "de",
        "Der Außenminister der Dominikanischen Republik sprach mit kenianischen Kolleginnen und einer Schweizerin.",
        "CH DO KE | ",
    ),
    (
        "de",
        "Die US-Regierung und die EU-Kommission beraten mit der Internationalen Atomenergie-Organisation und dem Nordischen Rat.",
        "US | EU IAEA Nordic Council",
    ),
    (
        "de",
        "Im Rahmen der Vereinten Nationen, der Afrikanischen Union und des Europarats.",
        " | African Union COE UN",
    ),
    (
        "fr",
        "Le conseil franco-allemand s’est tenu avec des Égyptiennes, au sujet de l’Irak et de l’Arabie saoudite.",
        "DE EG FR IQ SA | ",
    ),
    ("fr", "Les relations israélo-palestiniennes et sino-américaines.", "CN IL PS US | "),
    (
        "fr",
        "La CEDEAO, l’OIF, l’ONU et l’UE travaillent avec la République centrafricaine et les autorités burkinabè.",
        "BF CF | ECOWAS EU OIF UN",
    ),
    (
        "es",
        "Los cancilleres peruana y chileno, la OEA, la CELAC y el MERCOSUR, con Costa de Marfil y los Emiratos.",
        "AE CI CL PE | CELAC MERCOSUR OAS",
    ),
    ("es", "Diálogo hispano-marroquí con los Países Bajos y Nueva Zelandia.", "ES MA NL NZ | "),
    (
        "ru",
        "Российско-египетские переговоры прошли с участием саудовской стороны и Республики Корея.",
        "EG KR RU SA | ",
    ),
    (
        "ru",
        "С Австрийской Республикой, Монголией, Шри-Ланкой, а также с Организацией исламского сотрудничества и ШОС.",
        "AT LK MN | OIC SCO",
    ),
    (
        "ru",
        "Лигой арабских государств, Советом Европы, МАГАТЭ и Европейским союзом.",
        " | COE EU IAEA LAS",
    ),
    (
        "en",
        "Franco-German and Sino-Russian ties, seen from the Commonwealth of Independent States.",
        "CN DE FR RU | CIS",
    ),
    // The longest name wins.
    (
        "en",
        "The Democratic Republic of the Congo, the Republic of Congo and the People's Republic of China.",
        "CD CG CN | ",
    ),
    ("en", "Congolese soldiers crossed from Congo-Brazzaville.", "CG | "),
    ("en", "Congolese soldiers crossed from Rwanda.", "CD RW | "),
    (
        "en",
        "Equatorial Guinea, Guinea-Bissau and Papua New Guinea met; Guinean officials were absent.",
        "GN GQ GW PG | ",
    ),
    ("en", "The Dominican President spoke. Niger and Nigeria agreed.", "DO NE NG | "),
    ("en", "Dominica holds that the Dominican people are resilient.", "DM | "),
    (
        "en",
        "North Korea fired; the Korean Government protested on the Korean Peninsula.",
        "KP KR | ",
    ),
    ("en", "Talks on Northern Ireland took place in New Mexico and New England.", "GB | "),
    // Names of other things.
    (
        "en",
        "Latin American, Inter-American and Ibero-American cooperation in the Indo-Pacific.",
        " | ",
    ),
    (
        "en",
        "Ships passed the Gulf of Guinea, the Gulf of Oman, the Sea of Japan and the East China Sea.",
        " | ",
    ),
    ("fr", "En mer de Chine, dans le golfe de Guinée et sur la péninsule coréenne.", " | "),
    ("ru", "В Южно-Китайском море и на Корейском полуострове.", " | "),
    (
        "en",
        "The Governor of the State of Georgia spoke in Atlanta, and so did Michael Jordan and Jordan Smithers.",
        " | ",
    ),
    ("en", "He spoke in French and in Spanish; the turkey was served on china.", " | "),
    (
        "en",
        "The Foreign, Commonwealth & Development Office works with the Commonwealth.",
        " | Commonwealth",
    ),
    // A capital as the government.
    (
        "en",
        "We expect that Moscow will answer. Relations between Ankara and Baku are close.",
        "AZ RU TR | ",
    ),
    ("en", "They met in Paris and travelled to Madrid.", " | "),
    ("fr", "Paris a réagi; le Quai d’Orsay et Downing Street se taisent.", "FR GB | "),
    ("de", "Der Kreml und Downing Street schweigen.", "GB RU | "),
    // Rows of capitals, in other languages too.
    ("ru", "Заявления, с которыми выступили Вашингтон, Берлин и Варшава, понятны.", "DE PL US | "),
    ("de", "Zu den Beziehungen: Moskau hat geantwortet.", "RU | "),
    ("fr", "Le dialogue entre Moscou et Pékin se poursuit.", "CN RU | "),
    ("en", "He was posted to the embassies in Algiers, Beirut and Tunis.", " | "),
    ("en", "Male officers took part. Roma communities were heard.", " | "),
    ("fr", "Seul le prononcé fait foi.", " | "),
    // Portfolios and states that are gone.
    ("fr", "Le ministre des Affaires étrangères et de la Francophonie parle de l’OTAN.", " | NATO"),
    (
        "es",
        "El ministro de Asuntos Exteriores, Unión Europea y Cooperación habló de la OEA.",
        " | OAS",
    ),
    ("en", "Countries of the former Soviet Union met; the Soviet Union had fallen.", "SUHH | "),
    ("ru", "Страны бывшего Советского Союза.", " | "),
    ("de", "Die G5-Sahelstaaten und der Europäische Wirtschaftsraum.", " | EEA G5 Sahel"),
    ("en", "Troops of UNIFIL and KFOR, and the Normandy format.", " | KFOR Normandy Format UN"),
    (
        "ru",
        "Члены Организации Договора о коллективной безопасности и Шанхайскую организацию сотрудничества.",
        " | CSTO SCO",
    ),
    (
        "de",
        "Im Menschenrechtsrat und im Sicherheitsrat; die Visegrád-Staaten und der Berliner Prozess.",
        " | Berlin Process UN Visegrad Group",
    ),
    (
        "es",
        "La CEPAL, el PARLATINO y el OIEA se reunieron con el Consejo de Derechos Humanos.",
        " | ECLAC IAEA PARLATINO UN",
    ),
    ("ru", "Страны Бенилюкса в Совете по правам человека и на Генассамблее.", " | Benelux UN"),
    ("en", "The Lake Chad Basin Commission met.", " | Lake Chad Basin Commission"),
    ("es", "El Consejo de Seguridad Nacional se reunió.", " | "),
    ("fr", "Le Conseil de sécurité nationale s’est réuni.", " | "),
    ("de", "Der Nationale Sicherheitsrat tagte.", " | "),
    ("ru", "Секретарь Совета Безопасности Российской Федерации выступил.", "RU | "),
    ("ru", "Совет Безопасности принял резолюцию.", " | UN"),
];

#[test]
fn countries_and_organisations_are_named_in_every_form() {
    let mut wrong = Vec::new();
    for (language, body, expected) in NAMED {
        let found = named(language, body);
        if found != *expected {
            wrong.push(format!("{body}: {found}, not {expected}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

struct Case {
    language: &'static str,
    publisher: &'static str,
    title: &'static str,
    body: &'static str,
    /// `kind issuer city country`
    expected: &'static str,
}

const CASES: &[Case] = &[
    Case {
        language: "de",
        publisher: "Bundesministerium für europäische und internationale Angelegenheiten",
        title: "Arbeitsgespräch mit dem slowenischen Amtskollegen",
        body: "Wien (apa) - Der Außenminister empfing heute seinen slowenischen Amtskollegen zu einem Arbeitsgespräch.",
        expected: "readout AT Wien AT",
    },
    Case {
        language: "de",
        publisher: "Auswärtiges Amt",
        title: "Außenministerin vor ihrer Abreise nach Ägypten",
        body: "Vor ihrer Abreise nach Kairo erklärte die Außenministerin heute: Wir wollen zuhören.",
        expected: "announcement DE Kairo EG",
    },
    Case {
        language: "de",
        publisher: "Auswärtiges Amt",
        title: "Treffen der Außenminister",
        body: "Der Außenminister traf gestern in der ägyptischen Hauptstadt seine arabischen Kollegen.",
        expected: "readout DE - EG",
    },
    Case {
        language: "de",
        publisher: "Eidgenössisches Departement für auswärtige Angelegenheiten",
        title: "Gemeinsame Erklärung der Schweiz und Liechtensteins",
        body: "Die Schweiz und Liechtenstein bekräftigen ihre Nachbarschaft.",
        expected: "joint-statement CH - -",
    },
    Case {
        language: "fr",
        publisher: "Ministère de l’Europe et des Affaires étrangères",
        title: "Entretien du ministre avec son homologue jordanien",
        body: "Le ministre s’est entretenu ce jour dans la capitale jordanienne avec son homologue.",
        expected: "readout FR - JO",
    },
    Case {
        language: "fr",
        publisher: "Ministère des Affaires étrangères de la République du Sénégal",
        title: "Communiqué de presse",
        body: "Le Sénégal condamne avec fermeté l’attentat perpétré à Mogadiscio.",
        expected: "press-release SN - -",
    },
    Case {
        language: "fr",
        publisher: "",
        title: "Point de presse du porte-parole",
        body: "Le porte-parole du ministère des Affaires étrangères de la République tunisienne a répondu aux journalistes.",
        expected: "press-conference TN - -",
    },
    Case {
        language: "fr",
        publisher: "Ministère des Affaires étrangères du Royaume du Maroc",
        title: "Déclaration conjointe à l’issue de la visite",
        body: "(Rabat, 3 mai 2021) - Les deux ministres se sont réunis.",
        expected: "joint-statement MA Rabat MA",
    },
    Case {
        language: "es",
        publisher: "Cancillería de Colombia",
        title: "Comunicado conjunto",
        body: "Los cancilleres se reunieron ayer en la ciudad de Cartagena de Indias.",
        expected: "joint-statement CO Cartagena de Indias CO",
    },
    Case {
        language: "es",
        publisher: "Ministerio de Relaciones Exteriores del Perú",
        title: "Rueda de prensa del canciller",
        body: "Lima, 4 de abril de 2019.- El canciller respondió a los periodistas.",
        expected: "press-conference PE Lima PE",
    },
    Case {
        language: "es",
        publisher: "Secretaría de Relaciones Exteriores de México",
        title: "El canciller viajará a Portugal",
        body: "El canciller realizará una visita oficial a Portugal el próximo lunes.",
        expected: "announcement MX - PT",
    },
    Case {
        language: "ru",
        publisher: "МИД России",
        title: "О телефонном разговоре министра иностранных дел",
        body: "Состоялся телефонный разговор министра с его коллегой, находящимся в Каире.",
        expected: "readout RU - -",
    },
    Case {
        language: "ru",
        publisher: "Министерство иностранных дел Республики Армения",
        title: "О визите министра в Грузию",
        body: "Министр прибыл с рабочим визитом в грузинскую столицу Тбилиси, где встретился с коллегой.",
        expected: "readout AM Тбилиси GE",
    },
    Case {
        language: "ru",
        publisher: "МИД России",
        title: "Брифинг официального представителя",
        body: "Москва, 21 ноября 2023 года. На брифинге шла речь об обстановке в Сирии.",
        expected: "press-conference RU Москва RU",
    },
    Case {
        language: "en",
        publisher: "Ministry of Foreign Affairs of the Kingdom of Bahrain",
        title: "Foreign Minister receives Ambassador of India",
        body: "The Minister received today, at the Ministry of Foreign Affairs, the Ambassador of India accredited in Bahrain.",
        expected: "readout BH - BH",
    },
    Case {
        language: "en",
        publisher: "Global Affairs Canada",
        title: "Minister speaks with her Ghanaian counterpart",
        body: "May 3, 2022 - Ottawa - The Minister had a conversation today with Ghana's Minister.",
        expected: "readout CA - -",
    },
    Case {
        language: "en",
        publisher: "Ministry of Foreign Affairs of Sri Lanka",
        title: "Condolence message on the earthquake in Nepal",
        body: "Colombo, 3 May 2015. The Minister conveyed condolences to Nepal.",
        expected: "press-release LK - -",
    },
    Case {
        language: "en",
        publisher: "United Nations",
        title: "Statement of Fiji in the General Debate",
        body: "Mr. President, Fiji congratulates you.",
        expected: "speech FJ - -",
    },
    Case {
        language: "en",
        publisher: "",
        title: "Press release",
        body: "Our Embassy in Istanbul has opened a line for citizens who attended the match.\n\nMinistry of Foreign Affairs of the Republic of Iraq",
        expected: "press-release IQ - -",
    },
    Case {
        language: "en",
        publisher: "Ministry of Foreign Affairs of Japan",
        title: "Foreign Ministers' Meeting",
        body: "On May 3, for about half an hour, the Minister met with his colleague, who is in Japan for a conference.",
        expected: "readout JP - JP",
    },
    Case {
        language: "en",
        publisher: "Department of Foreign Affairs and Trade",
        title: "Address at a breakfast for diplomats, Cape Town, 22 June 2019",
        body: "Excellencies, thank you for coming. Last year I was in Cairo.",
        expected: "speech AU Cape Town ZA",
    },
    Case {
        language: "en",
        publisher: "Ministry of Foreign Affairs of Norway",
        title: "Minister to attend Munich Security Conference",
        body: "The Minister will meet colleagues on the sidelines of the Munich Security Conference.",
        expected: "announcement NO Munich DE",
    },
    Case {
        language: "en",
        publisher: "Ministry of Foreign Affairs of Ghana",
        title: "Minister travels to Kenya and Uganda",
        body: "The Minister will visit Kenya and Uganda next week.",
        expected: "announcement GH - -",
    },
    Case {
        language: "en",
        publisher: "New Zealand Government",
        title: "Minister to visit the United States",
        body: "The Minister leaves for New York and Washington DC later this week.",
        expected: "announcement NZ - US",
    },
    Case {
        language: "en",
        publisher: "Ministry of Foreign Affairs of Singapore",
        title: "Visit of the Minister to Malaysia",
        body: "The Minister had a meeting with his colleague in the city of Putrajaya, where they dined, and they considered how the two countries could cooperate constructively for the good of their peoples.\n\nMINISTRY OF FOREIGN AFFAIRS\nSINGAPORE",
        expected: "readout SG Putrajaya MY",
    },
    Case {
        language: "en",
        publisher: "Foreign, Commonwealth and Development Office",
        title: "Change of British Ambassador to Peru",
        body: "A new Ambassador has been appointed and will take up the appointment in May.",
        expected: "announcement GB - -",
    },
    Case {
        language: "es",
        publisher: "Secretaría de Relaciones Exteriores y Cooperación Internacional de Honduras",
        title: "Comunicado",
        body: "El Gobierno expresa su preocupación.",
        expected: "press-release HN - -",
    },
    Case {
        language: "en",
        publisher: "Permanent Mission of Egypt to the United Nations",
        title: "Statement at the Open Debate",
        body: "Mr. President, thank you.",
        expected: "speech EG - -",
    },
    Case {
        language: "en",
        publisher: "Pacific Islands Forum Secretariat",
        title: "Outcomes of the Meeting of Ministers",
        body: "Port Vila, Vanuatu\n14 February 2011\nThe Ministers had their meeting today.",
        expected: "joint-statement PIF Port Vila VU",
    },
    Case {
        language: "fr",
        publisher: "Ministère des Affaires étrangères et de la Francophonie (Bénin)",
        title: "Audience au ministère",
        body: "Le ministre a reçu à Cotonou l’ambassadeur.",
        expected: "readout BJ Cotonou BJ",
    },
    Case {
        language: "en",
        publisher: "ASEAN Secretariat",
        title: "Ambassador presents Letter of Credence",
        body: "JAKARTA, 5 December 2014 – The Secretary-General accepted the letter.",
        expected: "readout ASEAN JAKARTA ID",
    },
    Case {
        language: "en",
        publisher: "Ministry of Foreign Affairs of Sri Lanka",
        title: "Envoy to lead delegation to Summit",
        body: "The Minister will attend the Summit, which is to take place in Bentota Bay, Sri Lanka, next week.",
        expected: "announcement LK Bentota Bay LK",
    },
    Case {
        language: "en",
        publisher: "Ministry for Foreign Affairs of Finland",
        title: "Minister meets the press",
        body: "He said that he would go to Tallinn after May Day to see his colleagues there.",
        expected: "press-conference FI - -",
    },
    Case {
        language: "en",
        publisher: "Ministry of Foreign Affairs of Georgia",
        title: "A new offensive",
        body: "“We shall go on,” says the Minister in an interview for a newspaper.\nBatumi, 30 September 2011",
        expected: "interview GE Batumi GE",
    },
    Case {
        language: "de",
        publisher: "Eidgenössisches Departement für auswärtige Angelegenheiten",
        title: "Die Schweiz ist betroffen über den Tod eines Aktivisten",
        body: "Bern, 04.06.2010 – Mit Bestürzung hat die Schweiz davon erfahren.",
        expected: "press-release CH - -",
    },
    Case {
        language: "ru",
        publisher: "Министерство иностранных дел Республики Узбекистан",
        title: "О приеме посла",
        body: "7 сентября министр в Министерстве иностранных дел принял посла.",
        expected: "readout UZ - UZ",
    },
    Case {
        language: "ru",
        publisher: "Министерство иностранных дел Республики Казахстан",
        title: "Министры обсудили сотрудничество",
        body: "Министр встретился с коллегой в кыргызской Чолпон-Ате.",
        expected: "readout KZ Чолпон-Ате KG",
    },
    Case {
        language: "en",
        publisher: "Ministry of Foreign Affairs of Ukraine",
        title: "Ambassador invited",
        body: "11 March 2024, Kyiv\nThe Ambassador was summoned and met the Deputy Minister, who told him of his concern.",
        expected: "readout UA Kyiv UA",
    },
    Case {
        language: "en",
        publisher: "Ministry of Foreign Affairs of Maldives",
        title: "High Commissioner pays courtesy call on Minister",
        body: "The High Commissioner called on the Minister of State. The call took place this afternoon at the Ministry of Foreign Affairs.",
        expected: "readout MV - MV",
    },
    Case {
        language: "en",
        publisher: "Ministry of Foreign Affairs of Kenya",
        title: "Minister holds talks with Secretary-General-designate",
        body: "The Minister spoke on Thursday with the Secretary-General-designate.",
        expected: "readout KE - -",
    },
    Case {
        language: "en",
        publisher: "Commonwealth Secretariat",
        title: "Statement on the coordination meeting",
        body: "The Secretary-General convened today the meeting of the group, with two colleagues, in Apia, Samoa.",
        expected: "readout Commonwealth Apia WS",
    },
    Case {
        language: "en",
        publisher: "Ministry of Foreign Affairs of Norway",
        title: "World Press Freedom Day",
        body: "On this day we remember those who report from the front.",
        expected: "press-release NO - -",
    },
    Case {
        language: "en",
        publisher: "Ministry of Foreign Affairs of Jordan",
        title: "Election observers",
        body: "MEDIA ADVISORY\nAMMAN, Thursday – The observers will be deployed in Tunisia from 3 to 9 May.",
        expected: "announcement JO - TN",
    },
    Case {
        language: "en",
        publisher: "Permanent Mission of Chile to the United Nations",
        title: "Item 12: oceans",
        body: "Mr. President,\nChile thanks the Secretary-General for his report.",
        expected: "speech CL - -",
    },
    Case {
        language: "en",
        publisher: "Ministry of Foreign Affairs of Ghana",
        title: "Outlook for the region",
        body: "Q: Will there be talks?\nA: We hope so.\nQ: When?\nA: Soon.",
        expected: "press-conference GH - -",
    },
    Case {
        language: "en",
        publisher: "Ministry of Foreign Affairs of Ireland",
        title: "Reply of the Minister to a parliamentary question",
        body: "Is the Minister aware of the matter?\nYes.",
        expected: "other IE - -",
    },
    Case {
        language: "en",
        publisher: "Ministry of Foreign Affairs of Fiji",
        title: "Minister to meet Prime Minister of Tonga on stopover",
        body: "The Minister broke his journey in Nuku'alofa for some hours yesterday, to see the new Prime Minister.",
        expected: "readout FJ Nuku'alofa TO",
    },
    Case {
        language: "en",
        publisher: "OSCE",
        title: "Envoy to visit Moldova",
        body: "KYIV, 5 February 2013 – The envoy is going to be in Moldova for three days. He will travel to Moldova by car.",
        expected: "announcement OSCE - MD",
    },
    Case {
        language: "en",
        publisher: "Department of Foreign Affairs of Ireland",
        title: "In his own words",
        body: "Interview given by the Minister to a magazine, Iveagh House, Dublin, 4 May 2023\n– Which hat is the heaviest?\nThe last one.\n– And the lightest?\nNone is.\n– Will you go on?\nI shall.",
        expected: "interview IE Dublin IE",
    },
    Case {
        language: "fr",
        publisher: "Ministère des Affaires étrangères (Belgique)",
        title: "La ministre se rend à Kinshasa et à Brazzaville",
        body: "La ministre se rendra la semaine prochaine en Afrique centrale.",
        expected: "announcement BE - -",
    },
    Case {
        language: "fr",
        publisher: "Ministère des Affaires étrangères (Sénégal)",
        title: "Vœux au corps diplomatique",
        body: "La réception offerte aux ambassadeurs a eu lieu à Paris, dans les salons d’un hôtel.",
        expected: "readout SN Paris FR",
    },
    Case {
        language: "de",
        publisher: "Außenministerium der Republik Österreich",
        title: "Gute Nachbarn",
        body: "Der Minister stattete gestern in Laibach einen Besuch ab.",
        expected: "readout AT Laibach SI",
    },
    Case {
        language: "es",
        publisher: "Ministerio de Relaciones Exteriores del Perú",
        title: "Canciller recibió a embajadora",
        body: "El canciller recibió hoy a la embajadora, con quien conversó sobre el comercio.",
        expected: "readout PE - PE",
    },
    Case {
        language: "ru",
        publisher: "Министерство иностранных дел Республики Беларусь",
        title: "О визите Министра иностранных дел Республики Беларусь в Египет",
        body: "Министр посетит с визитом Египет. В Каире состоятся переговоры.",
        expected: "announcement BY Каире EG",
    },
    Case {
        language: "it",
        publisher: "Ministero degli Affari Esteri (Italia)",
        title: "Il Ministro riceve la collega francese",
        body: "Comunicato stampa\n\nRoma, 25 maggio 2023 – Il Ministro ha ricevuto oggi la collega.",
        expected: "readout IT Roma IT",
    },
];

#[test]
fn kind_issuer_and_venue_hold_for_other_ministries() {
    let mut wrong = Vec::new();
    for case in CASES {
        let mut raw = record(Some(case.title), case.body);
        raw.language = Some(case.language.to_owned());
        raw.publisher = Some(case.publisher.to_owned()).filter(|name| !name.is_empty());
        let one = understood(&raw);
        let issuer = one.issuer.as_ref().map_or("-", |code| code.as_str());
        let city = one.venue.as_ref().and_then(|venue| venue.city.as_deref()).unwrap_or("-");
        let country = one.venue.as_ref().and_then(|venue| venue.country.as_ref());
        let country = country.map_or("-", |code| code.as_str());
        let found = format!("{} {issuer} {city} {country}", one.kind);
        if found != case.expected {
            wrong.push(format!("{} / {}: {found}, not {}", case.title, case.body, case.expected));
        }
        let findings = extractor().explain(&raw, &SourceProfile::default()).findings;
        let has = |sort| findings.iter().any(|one| one.sort == sort && !one.rule.is_empty());
        assert!(has(FactSort::Kind));
        assert_eq!(has(FactSort::Issuer), one.issuer.is_some());
        assert_eq!(has(FactSort::Venue), one.venue.is_some());
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
