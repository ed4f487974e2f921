//! Files to records: walk, decode, one small file a format. Nothing is interpreted here.
//!
//! ```text
//! Source ──walk──> SourceFile ──read_file──> Record or Failure, one at a time
//! ```
//!
//! | format | extensions | one record is |
//! |---|---|---|
//! | plain text | `txt`, `text`, and whatever is nothing else | the file |
//! | Markdown, with YAML front matter | `md`, `markdown` | the file |
//! | HTML, its main text | `html`, `htm`, `xhtml` | the file |
//! | JSON | `json` | the object, or each object of a list |
//! | JSON Lines | `jsonl`, `ndjson` | a line |
//! | CSV and TSV | `csv`, `tsv`, `tab` | a row |
//! | RSS 0.9 to 2.0 and Atom | `rss`, `rdf`, `atom`, `xml` | an item |
//!
//! Each may be compressed by gzip, in several members too, whatever its name. The content is looked
//! at where a name says nothing or says what cannot be. Text is UTF-8 or UTF-16, or in the encoding that
//! it declares, or in a guessed one, which is a warning on the record.
//!
//! The names that fields have in the wild are one table, [`RawField::names`]. A byline (`author` of a
//! feed or a page, `dc:creator`) is no speaker and is kept in `extra`; `author` of a JSON or CSV record
//! names its speakers.
//!
//! A broken record is a failure with its number, and the ones around it are read: lines, rows, items of
//! a feed and objects of a JSON list are cut apart before any of them is understood.
//!
//! Lines and rows are held one at a time, other files whole, both up to [`Limits`].
//!
//! Not read: UTF-16 without a mark and without any ASCII, text in ISO-2022-JP in tables, files that end
//! their lines with CR alone as tables or JSON Lines, feeds that keep their text behind a link.

mod assemble;
mod clean;
mod date_order;
mod decode;
mod entities;
mod error;
mod feed;
mod field;
mod format;
mod front_matter;
mod html;
mod input;
mod json;
mod json_parts;
mod json_record;
mod jsonl;
mod layout;
mod lines;
mod literal;
mod markdown;
mod markup;
mod options;
mod read;
mod ready;
mod record;
mod session;
mod speakers;
mod table;
mod text;
mod value;
mod walk;

#[cfg(test)]
mod tests;

pub use date_order::{DateOrder, DateOrderError};
pub use error::{IngestError, JsonPlace};
pub use field::RawField;
pub use options::{FieldMap, FieldMapError, IngestOptions, Limits};
pub use read::{STDIN_PATH, read_file, read_stream};
pub use record::{Failure, RawSpeaker, RawStatement, Record};
pub use session::Sink;
pub use walk::{Source, SourceFile, walk};
