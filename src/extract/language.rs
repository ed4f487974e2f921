//! The language of a statement: a BCP 47 primary subtag.
//!
//! The record's own field; else the script, where it belongs to one language; else detection on the
//! first [`LETTERS`] letters. Text of fewer than [`ENOUGH`] letters and doubtful detections take the
//! language of the source, else English.

/// Letters that detection looks at: more only costs time.
const LETTERS: usize = 2_000;

/// Letters below which detection is not trusted.
pub(super) const ENOUGH: usize = 200;

/// Confidence of the detector (0 to 1) below which it is not believed.
const CONFIDENCE: f64 = 0.5;

/// Names, two- and three-letter codes of the languages that records name.
const NAMES: &[(&str, &[&str])] = &[
    ("ar", &["arabic", "ara", "arabe", "árabe", "arabisch", "العربية", "арабский"]),
    ("de", &["german", "deu", "ger", "deutsch", "allemand", "alemán", "немецкий"]),
    ("en", &["english", "eng", "anglais", "inglés", "englisch", "английский", "الإنجليزية", "英文"]),
    ("es", &["spanish", "spa", "español", "castellano", "espagnol", "spanisch", "испанский"]),
    ("fr", &["french", "fra", "fre", "français", "francés", "französisch", "французский"]),
    ("it", &["italian", "ita", "italiano"]),
    ("ja", &["japanese", "jpn", "日本語"]),
    ("ko", &["korean", "kor", "한국어"]),
    ("nl", &["dutch", "nld", "dut", "nederlands"]),
    ("pl", &["polish", "pol", "polski"]),
    ("pt", &["portuguese", "por", "português"]),
    ("ru", &["russian", "rus", "русский", "russe", "ruso", "russisch"]),
    ("tr", &["turkish", "tur", "türkçe"]),
    ("uk", &["ukrainian", "ukr", "українська"]),
    ("zh", &["chinese", "zho", "chi", "中文", "chinois", "chino", "chinesisch", "китайский"]),
    ("fa", &["persian", "farsi", "fas", "per", "فارسی"]),
    ("he", &["hebrew", "heb", "עברית"]),
    ("hi", &["hindi", "hin"]),
];

/// The subtag of a record's language field (`en-US`, `French`), if it is one.
pub(super) fn of_field(field: &str) -> Option<String> {
    let lower = field.trim().to_lowercase();
    let primary = lower.split(['-', '_', ' ', ',', ';', '/']).next().unwrap_or_default();
    let named =
        NAMES.iter().find(|(_, names)| names.contains(&primary) || names.contains(&lower.as_str()));
    if let Some((tag, _)) = named {
        return Some((*tag).to_owned());
    }
    let tag =
        primary.bytes().all(|byte| byte.is_ascii_lowercase()) && matches!(primary.len(), 2 | 3);
    (tag && primary != "und" && primary != "mul").then(|| primary.to_owned())
}

/// Letters by script.
#[derive(Default)]
struct Scripts {
    all: usize,
    latin: usize,
    cyrillic: usize,
    arabic: usize,
    persian: usize,
    han: usize,
    kana: usize,
    hangul: usize,
    ukrainian: usize,
    other: [usize; 8],
    end: usize,
}

const OTHER: [&str; 8] = ["el", "he", "th", "ka", "hy", "hi", "bn", "am"];

fn scripts(text: &str) -> Scripts {
    let mut found = Scripts { end: text.len(), ..Scripts::default() };
    for (at, c) in text.char_indices() {
        let slot = match c {
            'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => {
                &mut found.latin
            }
            '\u{400}'..='\u{52f}' => {
                if matches!(c, 'і' | 'ї' | 'є' | 'ґ') {
                    found.ukrainian += 1;
                }
                &mut found.cyrillic
            }
            '\u{620}'..='\u{64a}' | '\u{671}'..='\u{6d3}' => {
                if matches!(c, 'پ' | 'چ' | 'ژ' | 'گ' | 'ی' | 'ک') {
                    found.persian += 1;
                }
                &mut found.arabic
            }
            '\u{3400}'..='\u{9fff}' => &mut found.han,
            '\u{3040}'..='\u{30ff}' => &mut found.kana,
            '\u{ac00}'..='\u{d7a3}' => &mut found.hangul,
            '\u{370}'..='\u{3ff}' => &mut found.other[0],
            '\u{590}'..='\u{5ff}' => &mut found.other[1],
            '\u{e00}'..='\u{e7f}' => &mut found.other[2],
            '\u{10a0}'..='\u{10ff}' => &mut found.other[3],
            '\u{530}'..='\u{58f}' => &mut found.other[4],
            '\u{900}'..='\u{97f}' => &mut found.other[5],
            '\u{980}'..='\u{9ff}' => &mut found.other[6],
            '\u{1200}'..='\u{137f}' => &mut found.other[7],
            _ => continue,
        };
        *slot += 1;
        found.all += 1;
        if found.all >= LETTERS {
            found.end = at + c.len_utf8();
            break;
        }
    }
    found
}

/// The language of a text, and whether it may be believed; `None` where nothing can be said.
pub(super) fn detect(text: &str) -> Option<&'static str> {
    let scripts = scripts(text);
    let most = |count: usize| count * 2 > scripts.all;
    if scripts.all == 0 {
        return None;
    }
    if scripts.kana * 10 > scripts.all {
        return Some("ja");
    }
    if most(scripts.han) {
        return Some("zh");
    }
    if most(scripts.hangul) {
        return Some("ko");
    }
    if most(scripts.arabic) {
        return Some(if scripts.persian * 25 > scripts.arabic { "fa" } else { "ar" });
    }
    if let Some((tag, _)) = OTHER.iter().zip(scripts.other).find(|(_, count)| most(*count)) {
        return Some(tag);
    }
    let head = text.get(..scripts.end).unwrap_or(text);
    if scripts.all >= ENOUGH {
        let info = whatlang::detect(head)?;
        if info.confidence() >= CONFIDENCE {
            return subtag(info.lang());
        }
    }
    if most(scripts.cyrillic) {
        return Some(if scripts.ukrainian > 0 { "uk" } else { "ru" });
    }
    None
}

/// Two letters for the detector's languages; the rest are left to the source.
fn subtag(lang: whatlang::Lang) -> Option<&'static str> {
    const CODES: &[(&str, &str)] = &[
        ("afr", "af"),
        ("aze", "az"),
        ("bel", "be"),
        ("bul", "bg"),
        ("cat", "ca"),
        ("ces", "cs"),
        ("dan", "da"),
        ("deu", "de"),
        ("eng", "en"),
        ("epo", "eo"),
        ("est", "et"),
        ("fin", "fi"),
        ("fra", "fr"),
        ("hrv", "hr"),
        ("hun", "hu"),
        ("ind", "id"),
        ("ita", "it"),
        ("lat", "la"),
        ("lav", "lv"),
        ("lit", "lt"),
        ("mkd", "mk"),
        ("nld", "nl"),
        ("nob", "no"),
        ("pol", "pl"),
        ("por", "pt"),
        ("ron", "ro"),
        ("rus", "ru"),
        ("slk", "sk"),
        ("slv", "sl"),
        ("spa", "es"),
        ("srp", "sr"),
        ("swe", "sv"),
        ("tgl", "tl"),
        ("tuk", "tk"),
        ("tur", "tr"),
        ("ukr", "uk"),
        ("uzb", "uz"),
        ("vie", "vi"),
    ];
    let code = lang.code();
    CODES.iter().find(|(three, _)| *three == code).map(|(_, two)| *two)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_become_subtags() {
        for (field, tag) in
            [("en-US", "en"), ("French", "fr"), ("DEU", "de"), ("العربية", "ar"), ("pt_BR", "pt")]
        {
            assert_eq!(of_field(field).as_deref(), Some(tag), "{field}");
        }
        assert_eq!(of_field("und"), None);
        assert_eq!(of_field("?"), None);
    }

    #[test]
    fn scripts_decide_where_one_language_has_them() {
        assert_eq!(detect("王毅会见埃及外长"), Some("zh"));
        assert_eq!(detect("التقى الوزير نظيره"), Some("ar"));
        assert_eq!(detect("Встреча с министром"), Some("ru"));
        assert_eq!(detect("Зустріч із міністром"), Some("uk"));
        assert_eq!(detect("Too short to tell"), None);
        assert_eq!(detect(""), None);
    }

    #[test]
    fn long_latin_text_is_detected() {
        let text = "Der Minister traf heute seine Amtskollegin aus Frankreich, um über die Lage in der \
                    Ukraine zu sprechen und die gemeinsame Konferenz vorzubereiten, die im nächsten Jahr \
                    in Berlin stattfinden soll. Danach reiste er weiter nach Warschau und Prag.";
        assert_eq!(detect(text), Some("de"));
    }
}
