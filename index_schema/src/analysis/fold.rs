//! Diacritics taken off.

use unicode_normalization::char::decompose_canonical;

/// Appends the text without diacritics: marks of Latin, Greek, Cyrillic, Arabic and Hebrew letters
/// are dropped, and letters that only look like one with a stroke are written plainly (`ø` as `o`,
/// `ß` as `ss`). `й` stays, it is a letter of its own. Other scripts keep their marks, which are
/// vowels there.
pub(super) fn fold_into(text: &str, out: &mut String) {
    if text.is_ascii() {
        out.push_str(text);
        return;
    }
    for letter in text.chars() {
        match letter {
            letter if letter.is_ascii() => out.push(letter),
            'ß' => out.push_str("ss"),
            'æ' => out.push_str("ae"),
            'œ' => out.push_str("oe"),
            'þ' => out.push_str("th"),
            'ø' => out.push('o'),
            'đ' | 'ð' => out.push('d'),
            'ł' => out.push('l'),
            'ħ' => out.push('h'),
            'ı' => out.push('i'),
            'ŧ' => out.push('t'),
            'ŋ' => out.push('n'),
            // Hangul syllables and kana would fall apart into their parts.
            'й' | '\u{ac00}'..='\u{d7a3}' | '\u{3040}'..='\u{30ff}' => out.push(letter),
            _ => decompose_canonical(letter, |part| {
                if !is_diacritic(part) {
                    out.push(part);
                }
            }),
        }
    }
}

/// Combining diacritical marks, and the hamza and madda that Arabic letters carry.
const fn is_diacritic(mark: char) -> bool {
    matches!(mark,
        '\u{300}'..='\u{36f}' | '\u{653}'..='\u{655}' | '\u{1ab0}'..='\u{1aff}'
        | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
}

#[cfg(test)]
mod tests {
    #[test]
    fn folds_what_it_says() {
        let fold = |text| {
            let mut out = String::new();
            super::fold_into(text, &mut out);
            out
        };
        assert_eq!(fold("çavuşoğlu"), "cavusoglu");
        assert_eq!(fold("mjøllnir straße łódź"), "mjollnir strasse lodz");
        assert_eq!(fold("йод ёлка її"), "йод елка іі");
        assert_eq!(fold("أحمد آل"), "احمد ال");
        assert_eq!(fold("한국 ガ हिन्दी"), "한국 ガ हिन्दी");
    }
}
