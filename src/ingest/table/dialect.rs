//! How a table is written: its delimiter, and whether text is a table at all.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder, Terminator};

use super::super::IngestOptions;
use super::super::assemble::Assembly;
use super::super::field::RawField;
use super::super::format::{Sniff, extension, is_structured};
use super::rows::{Row, Rows};

/// The delimiters, the more usual before the less usual.
const DELIMITERS: [u8; 3] = [b',', b';', b'\t'];

/// What spreadsheets write before the header to say the delimiter.
const DECLARATION: &[u8] = b"sep=";

/// A table of fewer columns may be prose with commas.
const CERTAIN_COLUMNS: usize = 3;

/// How a table is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Dialect {
    pub(super) delimiter: u8,
    /// The first line says it and is no header.
    pub(super) is_declared: bool,
}

impl Dialect {
    /// Of the table that begins with `head` and is called `path`.
    pub(super) fn of(head: &[u8], path: &str, options: &IngestOptions) -> Self {
        let line = first_line(head);
        if let Some(&[delimiter]) = line.strip_prefix(DECLARATION) {
            return Self { delimiter, is_declared: true };
        }
        let by_name = match extension(path.as_ref()).as_str() {
            "tsv" | "tab" => Some(b'\t'),
            _ => None,
        };
        let line = String::from_utf8_lossy(line);
        let weight = |delimiter: &u8| {
            let names = Fields::new(*delimiter).of(&line);
            let known = names.iter().filter(|name| Assembly::field_called(options, name).is_some());
            (known.count(), by_name == Some(*delimiter), names.len())
        };
        // The last of equals is taken.
        let delimiter = DELIMITERS.into_iter().rev().max_by_key(weight).unwrap_or(DELIMITERS[0]);
        Self { delimiter, is_declared: false }
    }
}

/// Certain where the first row has names of several fields, a title or body among them, and the second
/// has as many values.
pub(in super::super) fn sniff(head: &[u8]) -> Sniff {
    if is_structured(head) {
        return Sniff::No;
    }
    let options = IngestOptions::default();
    let dialect = Dialect::of(head, "", &options);
    let mut rows = Rows::new(head, dialect.delimiter, head.len());
    let mut fields = Fields::new(dialect.delimiter);
    let mut next = || match rows.next() {
        Ok(Row::Whole(row)) => fields.of(&String::from_utf8_lossy(row)),
        Ok(Row::TooLong | Row::BadQuote | Row::End) | Err(_) => Vec::new(),
    };
    if dialect.is_declared {
        next();
    }
    let header = next();
    let known: Vec<RawField> = header
        .iter()
        .filter_map(|name| Assembly::field_called(&options, name).map(|(field, _)| field))
        .collect();
    let has_text = known.iter().any(|field| matches!(field, RawField::Title | RawField::Body));
    let is_header = header.len() >= CERTAIN_COLUMNS && known.len() >= 2 && has_text;
    if is_header && next().len() == header.len() { Sniff::Certain } else { Sniff::Possible }
}

fn first_line(head: &[u8]) -> &[u8] {
    let end = memchr::memchr(b'\n', head).unwrap_or(head.len());
    head[..end].trim_ascii_end()
}

/// Takes rows apart.
pub(super) struct Fields {
    reader: Reader,
    text: Vec<u8>,
    ends: Vec<usize>,
}

impl Fields {
    pub(super) fn new(delimiter: u8) -> Self {
        let reader =
            ReaderBuilder::new().delimiter(delimiter).terminator(Terminator::Any(b'\n')).build();
        Self { reader, text: Vec::new(), ends: Vec::new() }
    }

    /// The fields of one row, quotes taken off.
    pub(super) fn of(&mut self, row: &str) -> Vec<String> {
        self.reader.reset();
        let mut rest = row.as_bytes();
        let (mut written, mut count) = (0, 0);
        self.text.resize(self.text.len().max(row.len() + 1), 0);
        self.ends.resize(self.ends.len().max(64), 0);
        loop {
            let (result, read, more, ends) =
                self.reader.read_record(rest, &mut self.text[written..], &mut self.ends[count..]);
            rest = &rest[read..];
            written += more;
            count += ends;
            match result {
                // An empty rest tells the reader that the row ends here.
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull => self.text.resize(self.text.len() * 2, 0),
                ReadRecordResult::OutputEndsFull => self.ends.resize(self.ends.len() * 2, 0),
                ReadRecordResult::Record | ReadRecordResult::End => break,
            }
        }
        let mut start = 0;
        let mut fields = Vec::with_capacity(count);
        for &end in &self.ends[..count] {
            fields.push(String::from_utf8_lossy(&self.text[start..end]).into_owned());
            start = end;
        }
        fields
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn delimiter(head: &str, path: &str) -> char {
        Dialect::of(head.as_bytes(), path, &IngestOptions::default()).delimiter.into()
    }

    #[test]
    fn the_delimiter_is_what_makes_known_names() {
        assert_eq!(delimiter("id,title,body\n", "a.csv"), ',');
        assert_eq!(delimiter("id;title;text, as given\n", "a.csv"), ';');
        assert_eq!(delimiter("id\ttitle, long\tbody\n", "a.csv"), '\t');
        assert_eq!(delimiter("id,title,body\n", "a.tsv.gz"), ',');
        assert_eq!(delimiter("x\ty,z,w\n", "a.tsv"), '\t');
        assert_eq!(delimiter("x\ty,z,w\n", "a.csv"), ',');
        assert_eq!(delimiter("text\n", "a.csv"), ',');
        assert_eq!(delimiter("sep=|\ntext\n", "a.csv"), '|');
    }

    #[test]
    fn a_table_is_known_by_its_header_and_second_row() {
        assert_eq!(sniff(b"id;headline;text\n1;a;\"b\nc\"\n"), Sniff::Certain);
        for prose in
            ["Title, date, place\nand so on\n", "Title, text\na, b\n", "One, two, three\na,b,c\n"]
        {
            assert_eq!(sniff(prose.as_bytes()), Sniff::Possible, "{prose}");
        }
        assert_eq!(sniff(b"<!DOCTYPE html>"), Sniff::No);
    }

    #[test]
    fn fields_are_unquoted() {
        let mut fields = Fields::new(b';');
        assert_eq!(fields.of("a;\"b \"\"c\"\"\n;d\";;e\rf"), ["a", "b \"c\"\n;d", "", "e\rf"]);
        assert_eq!(fields.of(";"), ["", ""]);
        assert_eq!(fields.of(&";".repeat(100)).len(), 101);
    }
}
