//! A statement's text with what was found marked in place, and under it every fact with its rule.
//!
//! `[3 Sameh Shoukry]` is where fact 3 stands, `[3,7 ...]` where facts 3 and 7 do; brackets nest where one fact lies within another. A fact
//! that overlaps another without lying within it is only in the list.

use std::fmt::Write as _;
use std::io::{self, Write};

use index_schema::model::{Explanation, Finding, TextField};

use super::style::Styles;
use super::wrap::{Layout, Marked, paragraph};
use crate::output::Screen;

/// Columns of the numbers and the names of the sorts of facts.
const NUMBERS: usize = 5;
const SORTS: usize = 14;

/// Writes an explanation.
pub fn explanation(
    explanation: &Explanation,
    screen: Screen,
    out: &mut dyn Write,
) -> io::Result<()> {
    let styles = Styles::of(screen);
    let statement = &explanation.statement;
    let layout =
        |style| Layout { width: screen.width, column: 0, indent: 0, style, mark: styles.mark };
    let title = marked(&statement.title, TextField::Title, &explanation.findings);
    paragraph(Marked { text: &title, marks: &[] }, layout(styles.title), out)?;
    writeln!(out)?;
    let body = marked(&statement.body, TextField::Body, &explanation.findings);
    for line in body.lines() {
        paragraph(Marked { text: line, marks: &[] }, layout(anstyle::Style::new()), out)?;
    }
    writeln!(out)?;
    let indent = NUMBERS + SORTS;
    let cell =
        |style| Layout { width: screen.width, column: indent, indent, style, mark: styles.mark };
    for (number, one) in explanation.findings.iter().enumerate() {
        let (fact, number) = (styles.fact, number + 1);
        write!(out, "{fact}{number:>3}  {:<SORTS$}{fact:#}", one.sort.as_str())?;
        paragraph(Marked { text: &one.value, marks: &[] }, cell(anstyle::Style::new()), out)?;
        write!(out, "{:indent$}", "")?;
        paragraph(Marked { text: &one.rule, marks: &[] }, cell(styles.dim), out)?;
    }
    for warning in &statement.warnings {
        let heading = styles.heading;
        write!(out, "{heading}{:NUMBERS$}{:<SORTS$}{heading:#}", "", "warning")?;
        paragraph(Marked { text: warning, marks: &[] }, cell(anstyle::Style::new()), out)?;
    }
    Ok(())
}

/// The text with brackets around the places of facts.
fn marked(text: &str, field: TextField, findings: &[Finding]) -> String {
    // Outer places first; a place that would cut another is left out.
    let mut places: Vec<(usize, usize, String)> = findings
        .iter()
        .enumerate()
        .filter_map(|(number, one)| Some((one.span?, number + 1)))
        .filter(|(span, _)| span.field == field && text.get(span.start..span.end).is_some())
        .map(|(span, number)| (span.start, span.end, number.to_string()))
        .collect();
    places.sort_by_key(|(start, end, _)| (*start, std::cmp::Reverse(*end)));
    places.dedup_by(|next, one| {
        let same = (next.0, next.1) == (one.0, one.1);
        if same {
            one.2 = format!("{},{}", one.2, next.2);
        }
        same
    });
    let mut written = String::with_capacity(text.len() + 8 * places.len());
    let mut open: Vec<usize> = Vec::new();
    let mut at = 0;
    let mut copy = |written: &mut String, to: usize| {
        written.push_str(text.get(at..to).unwrap_or_default());
        at = to;
    };
    for (start, end, number) in places {
        while let Some(closes) = open.pop_if(|closes| *closes <= start) {
            copy(&mut written, closes);
            written.push(']');
        }
        if open.last().is_some_and(|outer| *outer < end) {
            continue;
        }
        copy(&mut written, start);
        // Writing to a String cannot fail.
        let _ = write!(written, "[{number} ");
        open.push(end);
    }
    while let Some(closes) = open.pop() {
        copy(&mut written, closes);
        written.push(']');
    }
    copy(&mut written, text.len());
    written
}

#[cfg(test)]
mod tests {
    use index_schema::model::{FactSort, Span, TextField};

    use super::marked;
    use index_schema::model::Finding;

    fn at(start: usize, end: usize) -> Finding {
        let span = Some(Span { field: TextField::Body, start, end });
        Finding { sort: FactSort::Person, value: String::new(), rule: String::new(), span }
    }

    #[test]
    fn places_nest_and_never_cut_each_other() {
        let text = "the Minister of Egypt met";
        let found = [at(4, 21), at(16, 21), at(9, 25), at(22, 25), at(4, 12), at(22, 25)];
        let page = marked(text, TextField::Body, &found);
        assert_eq!(page, "the [1 [5 Minister] of [2 Egypt]] [4,6 met]");
    }

    #[test]
    fn a_place_inside_a_character_or_beyond_the_text_is_left_out() {
        assert_eq!(marked("é!", TextField::Body, &[at(1, 2), at(0, 9)]), "é!");
    }
}
