//! The letter tables behind the name keys.
//!
//! Cyrillic follows the usual English press transliteration with `й` and `ы` as i (as BGN/PCGN 1947
//! without its y-forms); Arabic the consonants of the UN romanisation with long vowels where written.

/// A Latin letter without its diacritics, for the letters that names use most (others are decomposed
/// by Unicode) and for those that do not decompose.
pub(super) fn latin(c: char) -> Option<&'static str> {
    Some(match c {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' => "a",
        'ç' | 'ć' | 'č' | 'ĉ' | 'ċ' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ė' | 'ę' | 'ě' | 'ə' => "e",
        'ğ' | 'ģ' | 'ġ' => "g",
        'ħ' => "h",
        'ì' | 'í' | 'î' | 'ï' | 'ī' | 'į' | 'ı' => "i",
        'ķ' => "k",
        'ł' | 'ľ' | 'ĺ' | 'ļ' => "l",
        'ñ' | 'ń' | 'ň' | 'ņ' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | 'ő' | 'ơ' => "o",
        'ř' | 'ŕ' => "r",
        'ś' | 'š' | 'ş' | 'ș' | 'ŝ' => "s",
        'ť' | 'ţ' | 'ț' | 'ŧ' => "t",
        'ù' | 'ú' | 'û' | 'ü' | 'ū' | 'ů' | 'ű' | 'ų' | 'ư' => "u",
        'ý' | 'ÿ' => "y",
        'ź' | 'ž' | 'ż' => "z",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        _ => return None,
    })
}

/// A Cyrillic or Arabic letter (lower case) in Latin letters.
pub(super) fn transliterated(c: char) -> Option<&'static str> {
    Some(match c {
        'а' | 'ا' | 'أ' | 'آ' | 'ى' | 'ة' => "a",
        'б' | 'ب' => "b",
        'в' | 'و' | 'ؤ' => "v",
        'г' | 'ґ' | 'غ' | 'گ' => "g",
        'д' | 'د' | 'ض' | 'ذ' => "d",
        'е' | 'ё' | 'э' | 'є' => "e",
        'ж' => "zh",
        'з' | 'ز' | 'ظ' => "z",
        'и' | 'й' | 'ы' | 'і' | 'ї' | 'ј' | 'ي' | 'ی' | 'إ' | 'ئ' => "i",
        'к' | 'ќ' | 'ك' | 'ک' | 'ق' => "k",
        'л' | 'љ' | 'ل' => "l",
        'м' | 'م' => "m",
        'н' | 'њ' | 'ن' => "n",
        'о' => "o",
        'п' | 'پ' => "p",
        'р' | 'ر' => "r",
        'с' | 'س' | 'ص' => "s",
        'т' | 'ت' | 'ط' => "t",
        'у' | 'ў' => "u",
        'ф' | 'ف' => "f",
        'х' | 'ه' | 'ح' | 'خ' => "h",
        'ц' => "ts",
        'ч' | 'ћ' | 'چ' => "ch",
        'ш' | 'щ' | 'ش' => "sh",
        'ث' => "th",
        'ج' | 'џ' => "j",
        'ю' => "iu",
        'я' => "ia",
        'ъ' | 'ь' | 'ع' | 'ء' | 'ـ' => "",
        _ => return None,
    })
}

/// The one form of a given name that transliteration scatters; `word` has passed the letter rules.
pub(super) fn common_given_name(word: &str) -> Option<&'static str> {
    Some(match word {
        "mohamed" | "mohamad" | "muhamed" | "muhamad" | "mohamet" | "muhamat" | "mahamat"
        | "mohamud" | "muhammad" | "mukhamed" => "mohamed",
        "husain" | "hosain" | "husein" | "hosein" | "husan" => "husain",
        "ahmed" | "ahmad" | "ahmat" => "ahmed",
        "halid" | "haled" => "halid",
        "abdula" | "abdala" | "abdulah" | "abdalah" => "abdula",
        "iusuf" | "iusef" | "iosef" | "usuf" | "iusof" | "iosuf" => "iusuf",
        "umar" | "omar" => "omar",
        "othman" | "osman" | "usman" | "uthman" => "osman",
        "mustafa" | "mostafa" => "mustafa",
        _ => return None,
    })
}

/// Length in bytes of the Arabic article `ال` at the head of `text`, where at least three letters of
/// the word remain after it; else 0.
pub(super) fn arabic_article(text: &str) -> usize {
    match text.strip_prefix("ال") {
        Some(rest) if rest.chars().take(3).filter(|c| c.is_alphabetic()).count() == 3 => 4,
        _ => 0,
    }
}

pub(super) const fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | 'ʻ' | '`' | '´' | 'ʿ' | 'ʾ')
}

pub(super) const fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '‐' | '‑' | '–')
}

/// Combining marks of Latin, Cyrillic, Hebrew and Arabic.
pub(super) const fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{483}'..='\u{487}' | '\u{591}'..='\u{5c7}'
        | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{1ab0}'..='\u{1aff}'
        | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
}
