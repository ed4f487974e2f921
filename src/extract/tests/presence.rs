//! Who was there and for whom, in French, German, Spanish and Russian.

use super::{parts, record, understood};

/// Issuer, language, title, body; who takes part (`name | class | affiliation`).
type Case = (&'static str, &'static str, &'static str, &'static str, &'static [&'static str]);

fn check(cases: &[Case]) {
    for (issuer, language, title, body, people) in cases {
        let mut raw = record(Some(title), body);
        raw.issuer = Some((*issuer).to_owned());
        raw.language = Some((*language).to_owned());
        let statement = understood(&raw);
        assert_eq!(parts(&statement), *people, "{body}");
    }
}

#[test]
fn who_sends_or_is_sent_a_message_is_not_there() {
    check(&[
        (
            "CR",
            "es",
            "La canciller recibe al ministro",
            "La canciller Ana Ejemplo recibió al ministro de Cultura de Chile, Juan Modelo, portador de un mensaje del presidente Pedro Muestra y del canciller Luis Prueba. El ministro agradeció al presidente Tomás Caso el apoyo.",
            &["Ana Ejemplo | foreign-minister | CR", "Juan Modelo | minister | CL"],
        ),
        (
            "BJ",
            "fr",
            "Audience",
            "Le ministre des Affaires étrangères, M. Jean Exemple, a reçu le ministre de la Santé du Togo, M. Paul Modèle, porteur d'un message du Président Luc Témoin au Chef de l'État, M. Marc Essai.",
            &["Jean Exemple | foreign-minister | BJ", "Paul Modèle | minister | TG"],
        ),
        (
            "RU",
            "ru",
            "О встрече",
            "Министр иностранных дел Иван Примеров принял Посла Индии Раджа Образцова. Посол передал приветствие от Президента Индии Анила Пробова.",
            &["Иван Примеров | foreign-minister | RU", "Раджа Образцова | ambassador | IN"],
        ),
        (
            "AT",
            "de",
            "Treffen in Wien",
            "Außenministerin Anna Muster traf den Außenminister Islands, Jón Probst, der ihr Grüße von Präsident Einar Probe überbrachte.",
            &["Anna Muster | foreign-minister | AT", "Jón Probst | foreign-minister | IS"],
        ),
    ]);
}

#[test]
fn who_is_present_further_down_takes_part_for_the_side_that_is_named() {
    check(&[
        (
            "CU",
            "es",
            "Encuentro",
            "El ministro de Relaciones Exteriores, Luis Ejemplo, sostuvo un encuentro con el canciller de Guatemala, Juan Modelo. Por la parte guatemalteca estuvieron presentes Ana Muestra, ministra de Economía; Rosa Caso, viceministra de Salud, y el embajador Pedro Prueba. Asistieron por Colombia el viceministro Mauricio Tipo y la directora de Protocolo, Eva Serie.",
            &[
                "Luis Ejemplo | foreign-minister | CU",
                "Juan Modelo | foreign-minister | GT",
                "Ana Muestra | minister | GT",
                "Rosa Caso | deputy-minister | GT",
                "Pedro Prueba | ambassador | GT",
                "Mauricio Tipo | deputy-minister | CO",
                "Eva Serie | official | CO",
            ],
        ),
        (
            "MG",
            "fr",
            "Visite à Lomé",
            "La ministre des Affaires étrangères, Mme Anne Exemple, a achevé sa visite au Togo. Avec son homologue togolais, M. Paul Modèle, elle a passé en revue les préparatifs.",
            &["Anne Exemple | foreign-minister | MG", "Paul Modèle | foreign-minister | TG"],
        ),
        (
            "AT",
            "de",
            "Gespräche in Vaduz",
            "Außenministerin Anna Muster traf den Außenminister Islands, Jón Probst. Auf isländischer Seite war auch Staatssekretärin Katla Probe anwesend. Begleitet wurde die Ministerin von Anna Versuch, der in Reykjavík akkreditierten Botschafterin.",
            &[
                "Anna Muster | foreign-minister | AT",
                "Jón Probst | foreign-minister | IS",
                "Katla Probe | deputy-minister | IS",
                "Anna Versuch | ambassador | AT",
            ],
        ),
    ]);
}

#[test]
fn an_office_goes_on_in_words_that_no_table_has_as_far_as_the_name() {
    check(&[
        (
            "MX",
            "es",
            "Reunión",
            "La secretaria de Relaciones Exteriores, Ana Ejemplo, se reunió con la secretaria de Seguridad y Protección Ciudadana, Rosa Muestra, y con el secretario de Estado para el Español en el Mundo y la Casa de Cultura, Juan Modelo.",
            &[
                "Ana Ejemplo | foreign-minister | MX",
                "Rosa Muestra | minister | MX",
                "Juan Modelo | deputy-minister | MX",
            ],
        ),
        (
            "MA",
            "fr",
            "Entretien",
            "Le ministre des Affaires étrangères, M. Ali Exemple, s'est entretenu avec la ministre ivoirienne de la Santé, Mme Anne Modèle, en présence de l'Ambassadeur de Sa Majesté le Roi en Côte d'Ivoire, M. Omar Témoin.",
            &[
                "Ali Exemple | foreign-minister | MA",
                "Anne Modèle | minister | CI",
                "Omar Témoin | ambassador | MA",
            ],
        ),
        (
            "BY",
            "ru",
            "О встрече",
            "Министр иностранных дел Иван Примеров принял Министра иностранных дел и по делам эмигрантов Сирийской Арабской Республики Омара Образцова. Во встрече участвовали начальник управления цифровой дипломатии МИД Пётр Пробов и ответственный секретарь Ассамблеи Олег Тестов.",
            &[
                "Иван Примеров | foreign-minister | BY",
                "Омара Образцова | foreign-minister | SY",
                "Пётр Пробов | official | BY",
                "Олег Тестов | official | BY",
            ],
        ),
    ]);
}

#[test]
fn whoever_signs_below_a_joint_text_takes_part() {
    check(&[(
        "AT",
        "de",
        "Gemeinsame Erklärung der Außenminister",
        "Wir, die Außenminister Österreichs und Islands, sind heute in Wien zusammengekommen und haben über den Handel gesprochen.\n\nAnna Muster, Österreich\nJón Probst, Island",
        &["Anna Muster | foreign-minister | AT", "Jón Probst | foreign-minister | IS"],
    )]);
}

#[test]
fn who_was_met_abroad_speaks_for_the_one_other_country() {
    check(&[(
        "TM",
        "ru",
        "О визите",
        "Министр иностранных дел Иван Примеров провёл переговоры с Министром иностранных дел Турции Али Образцовым. Министр имел беседу с министром энергетики Омаром Пробовым.",
        &[
            "Иван Примеров | foreign-minister | TM",
            "Али Образцовым | foreign-minister | TR",
            "Омаром Пробовым | minister | TR",
        ],
    )]);
}
