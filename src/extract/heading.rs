//! Title and body of a statement.
//!
//! A record with a title keeps both as they are. For plain text the first line is the title if it reads
//! as a heading: not longer than [`LONGEST`] letters, text after it, and either a blank line behind it or
//! no full stop at its end. The body is then what follows, without the blank lines between; it is
//! otherwise the same bytes, since spans count in it.

/// Longest first line that can be a title, in letters.
const LONGEST: usize = 300;

/// Title and body; both may be empty.
pub(super) fn split<'t>(title: Option<&'t str>, body: &'t str) -> (&'t str, &'t str) {
    if let Some(title) = title.map(str::trim).filter(|title| !title.is_empty()) {
        return (title, without_repetition(title, body));
    }
    let text = body.trim_start_matches(['\n', '\r', '\u{feff}']);
    let (line, rest) = text.split_once('\n').unwrap_or((text, ""));
    let heading = line.trim();
    if heading.is_empty() || rest.trim().is_empty() || heading.chars().count() > LONGEST {
        return ("", body);
    }
    let blank = rest.lines().next().is_some_and(|next| next.trim().is_empty());
    let sentence = heading.ends_with(['.', ':', ';', ',', '。', '…']) && !heading.ends_with("..");
    let short_of = |name: &str| heading.ends_with(name);
    let abbreviation = short_of("U.S.") || short_of("D.C.") || short_of("U.N.");
    if (blank && !heading.ends_with([',', ';', ':']))
        && (!sentence || abbreviation || heading.chars().count() < 120)
        || (!blank && !sentence)
    {
        (heading, rest.trim_start_matches(['\n', '\r', ' ', '\t']))
    } else {
        ("", body)
    }
}

/// A body whose first line repeats the title (Markdown with front matter) goes on after it.
fn without_repetition<'t>(title: &str, body: &'t str) -> &'t str {
    let text = body.trim_start();
    let (line, rest) = text.split_once('\n').unwrap_or((text, ""));
    if line.trim().trim_start_matches('#').trim() == title && !rest.trim().is_empty() {
        return rest.trim_start_matches(['\n', '\r', ' ', '\t']);
    }
    body
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_line_is_the_title_if_it_reads_as_a_heading() {
        assert_eq!(split(None, "A meeting\n\nThey met."), ("A meeting", "They met."));
        assert_eq!(
            split(None, "They met in Cairo,\nand talked."),
            ("", "They met in Cairo,\nand talked.")
        );
        assert_eq!(split(None, "Only a line"), ("", "Only a line"));
        assert_eq!(split(Some("T"), "A\n\nB"), ("T", "A\n\nB"));
        assert_eq!(split(Some("T"), "# T\n\nB"), ("T", "B"));
    }
}
