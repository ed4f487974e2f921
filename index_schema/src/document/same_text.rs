//! A number that statements of nearly the same text share.

/// Words of a shingle.
const SHINGLE: usize = 5;

/// How many of the smallest shingle hashes make the number. With more, fewer different texts
/// collide and fewer edited ones are recognised: two texts that share the part `s` of their shingles
/// get one number with a probability of about `s` to this power.
const SMALLEST: usize = 4;

/// Below this many words the title counts too: short bodies such as "As delivered" say little.
const SHORT: usize = 25;

/// The number by which re-issues are recognised, over the exact streams of title and body; `None`
/// where the body has no words.
///
/// It is a hash of the four smallest hashes of the body's five-word shingles (a bottom-k sketch,
/// Broder 1997). Equal texts always share it; texts that differ in a few words mostly do.
pub fn same_text(title: &str, body: &str) -> Option<u64> {
    if body.is_empty() {
        return None;
    }
    let mut window = [0; SHINGLE];
    let mut smallest = [u64::MAX; SMALLEST];
    let mut words = 0;
    for word in body.split(' ') {
        window.rotate_left(1);
        window[SHINGLE - 1] = hash_bytes(word.as_bytes());
        words += 1;
        if words >= SHINGLE {
            keep_smallest(&mut smallest, hash_numbers(&window));
        }
    }
    if words < SHINGLE {
        keep_smallest(&mut smallest, hash_numbers(&window));
    }
    if words < SHORT {
        smallest[SMALLEST - 1] ^= hash_bytes(title.as_bytes());
    }
    Some(hash_numbers(&smallest))
}

/// Keeps the smallest different numbers, in order.
fn keep_smallest(smallest: &mut [u64; SMALLEST], number: u64) {
    if number >= smallest[SMALLEST - 1] || smallest.contains(&number) {
        return;
    }
    smallest[SMALLEST - 1] = number;
    smallest.sort_unstable();
}

/// 64-bit FNV-1a, then mixed, since its high bits are weak for short words.
fn hash_bytes(bytes: &[u8]) -> u64 {
    let hash = bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    });
    mix(hash)
}

fn hash_numbers(numbers: &[u64]) -> u64 {
    numbers.iter().fold(0, |hash, number| mix(hash.rotate_left(5) ^ number))
}

/// The finaliser of splitmix64 (Steele, Lea, Flood 2014).
const fn mix(number: u64) -> u64 {
    let number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ (number >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(words: std::ops::Range<usize>) -> String {
        words.map(|word| format!("w{word}")).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn re_issues_share_it_and_others_do_not() {
        assert_eq!(same_text("a", ""), None);
        let long = text(0..400);
        assert_eq!(same_text("a", &long), same_text("b", &long));
        let alike = (0..100).filter(|start| {
            let corrected = long.replacen(&format!("w{} ", start * 3), "x ", 1);
            same_text("a", &corrected) == same_text("a", &long)
        });
        assert!(alike.count() > 90);
        let sharing_half = (0..100).filter(|start| {
            let start = start * 1000;
            same_text("", &text(start..start + 400))
                == same_text("", &text(start + 130..start + 530))
        });
        assert!(sharing_half.count() < 20);
    }

    #[test]
    fn short_texts_count_with_their_title() {
        assert_ne!(same_text("a", "as delivered"), same_text("b", "as delivered"));
        assert_ne!(same_text("a", "as delivered"), same_text("a", "as prepared"));
        assert_eq!(same_text("a", "as delivered"), same_text("a", "as delivered"));
    }
}
