//! "Did you mean": names at a small edit distance.

use index_schema::fields::query_rows;
use strsim::osa_distance;

/// The edits that a name of this many characters may be away: one in a short name, two from six
/// characters on, three from ten on. Below four characters every name is near every other.
fn allowed_edits(characters: usize) -> usize {
    match characters {
        0..=3 => 0,
        4..=5 => 1,
        6..=9 => 2,
        _ => 3,
    }
}

/// No name is longer; comparing takes time by the square of the length.
const LONGEST_NAME: usize = 60;

/// Field names and aliases that `name` may be a slip of, the nearest first; none unless it is
/// written as field names are, so that the first word of a headline is left alone.
pub(super) fn near_field_names(name: &str) -> Vec<&'static str> {
    let is_name = |byte: u8| byte.is_ascii_lowercase() || matches!(byte, b'-' | b'_');
    if !name.bytes().all(is_name) || name.len() > 20 {
        return Vec::new();
    }
    let edits = allowed_edits(name.len()).min(2);
    let mut near: Vec<(usize, &'static str)> = query_rows()
        .flat_map(|row| std::iter::once(&row.query_name).chain(row.aliases))
        .map(|known| (osa_distance(name, known), *known))
        .filter(|(distance, _)| *distance <= edits)
        .collect();
    near.sort_unstable();
    near.into_iter().map(|(_, known)| known).take(3).collect()
}

/// The names whose key is near `key`, the nearest first, then those that have it among their words
/// (`korea` in `South Korea`); at most three. Each candidate is a key and the name to print.
pub(super) fn near_names<'a>(
    key: &str,
    candidates: impl Iterator<Item = (String, &'a str)>,
) -> Vec<String> {
    let characters = key.chars().count();
    if characters > LONGEST_NAME {
        return Vec::new();
    }
    let edits = allowed_edits(characters).max(1);
    let distance = |candidate: &str| {
        let comparable = candidate.chars().count().abs_diff(characters) <= edits;
        let distance = if comparable { osa_distance(key, candidate) } else { usize::MAX };
        if distance <= edits {
            return Some(distance);
        }
        let is_word = characters >= 3 && candidate.split(' ').any(|word| word == key);
        is_word.then_some(usize::MAX)
    };
    let mut near: Vec<(usize, &str)> =
        candidates.filter_map(|(candidate, name)| Some((distance(&candidate)?, name))).collect();
    near.sort_unstable();
    let mut names: Vec<String> = Vec::new();
    for (_, name) in near {
        if names.len() < 3 && !names.iter().any(|known| known == name) {
            names.push(name.to_owned());
        }
    }
    names
}
