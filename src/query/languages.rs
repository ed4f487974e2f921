//! Names of languages, for `lang:`.

/// ISO 639-1 code (639-2 where there is none), English name, other names.
const LANGUAGES: &[(&str, &str, &[&str])] = &[
    ("am", "Amharic", &["አማርኛ"]),
    ("ar", "Arabic", &["العربية", "عربي"]),
    ("az", "Azerbaijani", &["azərbaycanca"]),
    ("be", "Belarusian", &["беларуская"]),
    ("bg", "Bulgarian", &["български"]),
    ("bn", "Bengali", &["bangla", "বাংলা"]),
    ("bs", "Bosnian", &["bosanski"]),
    ("ca", "Catalan", &["català"]),
    ("cs", "Czech", &["čeština"]),
    ("da", "Danish", &["dansk"]),
    ("de", "German", &["deutsch"]),
    ("el", "Greek", &["ελληνικά"]),
    ("en", "English", &[]),
    ("es", "Spanish", &["español", "castellano"]),
    ("et", "Estonian", &["eesti"]),
    ("fa", "Persian", &["farsi", "فارسی"]),
    ("fi", "Finnish", &["suomi"]),
    ("fr", "French", &["français"]),
    ("ga", "Irish", &["gaeilge"]),
    ("he", "Hebrew", &["עברית"]),
    ("hi", "Hindi", &["हिन्दी"]),
    ("hr", "Croatian", &["hrvatski"]),
    ("hu", "Hungarian", &["magyar"]),
    ("hy", "Armenian", &["հայերեն"]),
    ("id", "Indonesian", &["bahasa indonesia"]),
    ("is", "Icelandic", &["íslenska"]),
    ("it", "Italian", &["italiano"]),
    ("ja", "Japanese", &["日本語"]),
    ("ka", "Georgian", &["ქართული"]),
    ("kk", "Kazakh", &["қазақша"]),
    ("km", "Khmer", &["ខ្មែរ"]),
    ("ko", "Korean", &["한국어"]),
    ("ky", "Kyrgyz", &["кыргызча"]),
    ("lt", "Lithuanian", &["lietuvių"]),
    ("lv", "Latvian", &["latviešu"]),
    ("mk", "Macedonian", &["македонски"]),
    ("mn", "Mongolian", &["монгол"]),
    ("ms", "Malay", &["bahasa melayu"]),
    ("ne", "Nepali", &["नेपाली"]),
    ("nl", "Dutch", &["nederlands"]),
    ("no", "Norwegian", &["norsk"]),
    ("pl", "Polish", &["polski"]),
    ("ps", "Pashto", &["پښتو"]),
    ("pt", "Portuguese", &["português"]),
    ("ro", "Romanian", &["română"]),
    ("ru", "Russian", &["русский"]),
    ("si", "Sinhala", &["සිංහල"]),
    ("sk", "Slovak", &["slovenčina"]),
    ("sl", "Slovenian", &["slovene", "slovenščina"]),
    ("sq", "Albanian", &["shqip"]),
    ("sr", "Serbian", &["српски", "srpski"]),
    ("sv", "Swedish", &["svenska"]),
    ("sw", "Swahili", &["kiswahili"]),
    ("ta", "Tamil", &["தமிழ்"]),
    ("th", "Thai", &["ไทย"]),
    ("tr", "Turkish", &["türkçe"]),
    ("uk", "Ukrainian", &["українська"]),
    ("und", "Unknown", &["undetermined"]),
    ("ur", "Urdu", &["اردو"]),
    ("uz", "Uzbek", &["oʻzbekcha"]),
    ("vi", "Vietnamese", &["tiếng việt"]),
    ("zh", "Chinese", &["mandarin", "中文", "汉语"]),
];

/// The code of a language by code (`fr`, `FR`, `fr-CA`) or name in English or in itself.
pub(super) fn language_code(name: &str) -> Option<&'static str> {
    let name = name.trim().to_lowercase();
    let primary = name.split(['-', '_']).next().unwrap_or_default();
    LANGUAGES
        .iter()
        .find(|(code, english, others)| {
            *code == primary || english.to_lowercase() == name || others.contains(&name.as_str())
        })
        .map(|(code, _, _)| *code)
}

/// The names of all languages, English ones first for each.
pub(super) fn language_names() -> impl Iterator<Item = &'static str> {
    LANGUAGES
        .iter()
        .flat_map(|(_, english, others)| std::iter::once(*english).chain(others.iter().copied()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_names_are_unique_and_found() {
        let mut names = std::collections::BTreeSet::new();
        for (code, english, others) in LANGUAGES {
            for name in [code, english].into_iter().chain(others.iter()) {
                assert!(names.insert(name.to_lowercase()), "{name}");
                assert_eq!(language_code(name), Some(*code), "{name}");
            }
        }
        assert_eq!(language_code("fr-CA"), Some("fr"));
        assert_eq!(language_code("klingon"), None);
    }
}
