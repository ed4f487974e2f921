//! Words that stand for a country in running text only: as names they would be ambiguous, so the
//! authority files do not list them. Separated by `|`.

use super::Languages;

/// Whether an English word of [`IN_TEXT`] is an adjective or a demonym.
pub(in crate::extract) fn is_adjective(word: &str) -> bool {
    let word = word.trim_end_matches('s');
    word.ends_with("an") || word.ends_with("ese") || word.ends_with("Congole")
}

/// Country, languages, words. A longer name (`North Korea`, `Republic of the Congo`) goes before; a
/// word with a hyphen at its end counts only as the first part of a compound (`Franco-German`).
pub(in crate::extract) const IN_TEXT: &[(&str, Languages, &str)] = &[
    // The south calls itself so; the north always says which it is.
    ("KR", Languages::ENGLISH, "Korea|Korean|Koreans"),
    ("KR", Languages::FRENCH, "Corée|coréen|coréenne|coréens|coréennes"),
    ("KR", Languages::SPANISH, "Corea|coreano|coreana|coreanos|coreanas"),
    (
        "KR",
        Languages::GERMAN,
        "Korea|Koreas|koreanisch|koreanische|koreanischen|koreanischer|koreanisches",
    ),
    (
        "KR",
        Languages::RUSSIAN,
        "Корея|Кореи|Корее|Корею|Кореей|корейский|корейского|корейскому|корейским|корейском|\
         корейская|корейской|корейскую|корейское|корейские|корейских|корейско",
    ),
    // Of two that share an adjective, the larger; see `mentions`.
    ("CD", Languages::ENGLISH, "Congolese"),
    ("CD", Languages::FRENCH, "congolais|congolaise|congolaises"),
    ("CD", Languages::SPANISH, "congoleño|congoleña|congoleños|congoleñas"),
    (
        "CD",
        Languages::GERMAN,
        "kongolesisch|kongolesische|kongolesischen|kongolesischer|kongolesisches",
    ),
    (
        "CD",
        Languages::RUSSIAN,
        "конголезский|конголезского|конголезскому|конголезским|конголезская|конголезской|\
         конголезскую|конголезские|конголезских",
    ),
    ("DO", Languages::ENGLISH, "Dominican|Dominicans"),
    ("GN", Languages::ENGLISH, "Guinean|Guineans"),
    ("GN", Languages::SPANISH, "guineano|guineana|guineanos|guineanas"),
    ("US", Languages::ENGLISH, "America"),
    ("PS", Languages::ALL, "Gaza"),
    ("PS", Languages::ENGLISH, "West Bank"),
    ("PS", Languages::FRENCH, "Cisjordanie"),
    ("PS", Languages::SPANISH, "Cisjordania"),
    ("PS", Languages::GERMAN, "Westjordanland|Westjordanlands|Westjordanlandes"),
    (
        "PS",
        Languages::RUSSIAN,
        "Газа|Газы|Газе|Газу|Газой|Западный берег|Западном берегу|Западного берега",
    ),
    // First parts of compounds.
    ("FR", Languages::ENGLISH, "Franco-"),
    ("CN", Languages::ENGLISH, "Sino-"),
    ("RU", Languages::ENGLISH, "Russo-"),
    ("GB", Languages::ENGLISH, "Anglo-"),
    ("GR", Languages::ENGLISH, "Greco-|Graeco-"),
    ("IT", Languages::ENGLISH, "Italo-"),
    ("ES", Languages::ENGLISH, "Hispano-"),
    ("TR", Languages::ENGLISH, "Turco-"),
    ("IN", Languages::ENGLISH, "Indo-"),
    ("PL", Languages::ENGLISH, "Polono-"),
    ("FR", Languages::FRENCH, "franco-"),
    ("CN", Languages::FRENCH, "sino-"),
    ("RU", Languages::FRENCH, "russo-"),
    ("US", Languages::FRENCH, "américano-"),
    ("GB", Languages::FRENCH, "anglo-|britannico-"),
    ("GR", Languages::FRENCH, "gréco-"),
    ("IT", Languages::FRENCH, "italo-"),
    ("ES", Languages::FRENCH, "hispano-"),
    ("TR", Languages::FRENCH, "turco-"),
    ("IN", Languages::FRENCH, "indo-"),
    ("DE", Languages::FRENCH, "germano-"),
    ("EG", Languages::FRENCH, "égypto-"),
    ("DZ", Languages::FRENCH, "algéro-"),
    ("TN", Languages::FRENCH, "tuniso-"),
    ("MA", Languages::FRENCH, "maroco-"),
    ("IL", Languages::FRENCH, "israélo-"),
    ("PS", Languages::FRENCH, "palestino-"),
    ("LB", Languages::FRENCH, "libano-"),
    ("SY", Languages::FRENCH, "syro-"),
    ("IQ", Languages::FRENCH, "irako-|iraqo-"),
    ("IR", Languages::FRENCH, "irano-"),
    ("SA", Languages::FRENCH, "saoudo-"),
    ("UA", Languages::FRENCH, "ukraino-"),
    ("PL", Languages::FRENCH, "polono-"),
    ("AT", Languages::FRENCH, "austro-"),
    ("BE", Languages::FRENCH, "belgo-"),
    ("LU", Languages::FRENCH, "luxembourgo-"),
    ("CH", Languages::FRENCH, "helvético-"),
    ("NL", Languages::FRENCH, "néerlando-"),
    ("PT", Languages::FRENCH, "luso-"),
    ("JP", Languages::FRENCH, "nippo-"),
    ("SN", Languages::FRENCH, "sénégalo-"),
    ("ML", Languages::FRENCH, "malo-"),
    ("CM", Languages::FRENCH, "cameruno-"),
    ("CI", Languages::FRENCH, "ivoiro-"),
    ("RO", Languages::FRENCH, "roumano-"),
    ("CA", Languages::FRENCH, "canado-"),
    ("FR", Languages::SPANISH, "franco-"),
    ("ES", Languages::SPANISH, "hispano-"),
    ("CN", Languages::SPANISH, "sino-"),
    ("RU", Languages::SPANISH, "ruso-"),
    ("GB", Languages::SPANISH, "anglo-"),
    ("DE", Languages::SPANISH, "germano-"),
    ("IT", Languages::SPANISH, "italo-"),
    ("PT", Languages::SPANISH, "luso-"),
    ("GR", Languages::SPANISH, "greco-"),
    ("TR", Languages::SPANISH, "turco-"),
    ("IN", Languages::SPANISH, "indo-"),
    ("AR", Languages::SPANISH, "argentino-"),
    ("US", Languages::SPANISH, "estadounidense-"),
];
