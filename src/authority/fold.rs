//! Keys of names: what is left when spelling does not matter.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The key of a name: two spellings of one name should have the same. Case, diacritics, punctuation
/// and doubled letters go, Cyrillic is written in Latin letters, and spellings of one sound that
/// transliterations mix (`y` and `i`, `ou` and `u`, `w` and `v`) are made one. Words stay apart by
/// one space. Other scripts keep their letters.
///
/// ```
/// use chancery::authority::fold_name;
/// assert_eq!(fold_name("Shoukry"), fold_name("shukri"));
/// assert_eq!(fold_name("Лавров"), fold_name("Lavrov"));
/// assert_eq!(fold_name("al-Maliki"), "al maliki");
/// ```
pub fn fold_name(name: &str) -> String {
    let mut plain = String::with_capacity(name.len());
    for letter in name.nfkd().filter(|letter| !is_combining_mark(*letter)) {
        for letter in letter.to_lowercase() {
            match letter {
                '\'' | '’' | 'ʼ' | 'ʻ' | '`' | 'ь' | 'ъ' => {}
                _ if !letter.is_alphanumeric() => plain.push(' '),
                _ => push_latin(letter, &mut plain),
            }
        }
    }
    let mut key = String::with_capacity(plain.len());
    for word in plain.split_whitespace() {
        if !key.is_empty() {
            key.push(' ');
        }
        for letter in word.chars() {
            let letter = match letter {
                'y' | 'j' => 'i',
                'w' => 'v',
                other => other,
            };
            if letter == 'u' && key.ends_with('o') {
                key.pop();
            }
            if letter.is_numeric() || !key.ends_with(letter) {
                key.push(letter);
            }
        }
    }
    key
}

/// Cyrillic and the Latin letters that NFKD leaves whole, as plain Latin.
fn push_latin(letter: char, plain: &mut String) {
    let latin = match letter {
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' | 'ґ' => "g",
        'д' | 'đ' => "d",
        'е' | 'э' | 'є' => "e",
        'ж' => "zh",
        'з' => "z",
        'и' | 'й' | 'і' | 'ы' | 'ı' => "i",
        'к' => "k",
        'л' | 'ł' => "l",
        'м' => "m",
        'н' => "n",
        'о' | 'ø' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' => "u",
        'ф' => "f",
        'х' => "kh",
        'ц' => "ts",
        'ч' => "ch",
        'ш' => "sh",
        'щ' => "shch",
        'ю' => "iu",
        'я' => "ia",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        other => {
            plain.push(other);
            return;
        }
    };
    plain.push_str(latin);
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn a_key_is_its_own_key(name in "\\PC{0,20}|[a-zа-яé' -]{0,20}") {
            let key = fold_name(&name);
            proptest::prop_assert_eq!(fold_name(&key), key);
        }
    }
}
