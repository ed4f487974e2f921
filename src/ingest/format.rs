//! The formats: one table. A new format is one file and one row.

use std::ops::ControlFlow;
use std::path::Path;

use super::input::Input;
use super::markup::root_element;
use super::session::Session;
use super::{IngestError, feed, html, json, jsonl, markdown, table, text};

/// How sure the content makes a format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sniff {
    /// It is this format, whatever the file is called.
    Certain,
    /// It can be, if the file is called so.
    Possible,
    /// It is not, whatever the file is called.
    No,
}

/// A format that is read.
#[derive(Debug)]
pub(super) struct Format {
    /// As people call it.
    pub(super) name: &'static str,
    /// Ends of file names, without the dot, in lower case; `.gz` may follow.
    pub(super) extensions: &'static [&'static str],
    /// Looks at the first bytes, which contain ASCII as such and no byte order mark.
    pub(super) sniff: fn(&[u8]) -> Sniff,
    /// Reads every record.
    pub(super) read: fn(&mut Input<'_>, &mut Session<'_>) -> ControlFlow<()>,
}

/// Every format, the more particular before the more general; the last one takes what is left.
pub(super) const FORMATS: [Format; 7] = [
    Format {
        name: "RSS or Atom",
        extensions: &["rss", "rdf", "atom", "xml"],
        sniff: feed::sniff,
        read: feed::read,
    },
    Format {
        name: "HTML",
        extensions: &["html", "htm", "xhtml"],
        sniff: html::sniff,
        read: html::read,
    },
    Format {
        name: "JSON Lines",
        extensions: &["jsonl", "ndjson"],
        sniff: jsonl::sniff,
        read: jsonl::read,
    },
    Format { name: "JSON", extensions: &["json"], sniff: json::sniff, read: json::read },
    Format {
        name: "Markdown",
        extensions: &["md", "markdown"],
        sniff: markdown::sniff,
        read: markdown::read,
    },
    Format {
        name: "CSV or TSV",
        extensions: &["csv", "tsv", "tab"],
        sniff: table::sniff,
        read: table::read,
    },
    Format {
        name: "plain text",
        extensions: &["txt", "text"],
        sniff: text::sniff,
        read: text::read,
    },
];

/// The format of a file: that of its extension unless the content speaks against it, else the first
/// that the content is certain to be, else plain text.
pub(super) fn choose(path: &Path, head: &[u8]) -> Result<&'static Format, IngestError> {
    let extension = extension(path);
    let named = FORMATS.iter().find(|format| format.extensions.contains(&extension.as_str()));
    if let Some(format) = named.filter(|format| (format.sniff)(head) != Sniff::No) {
        return Ok(format);
    }
    if let Some(format) = FORMATS.iter().find(|format| (format.sniff)(head) == Sniff::Certain) {
        return Ok(format);
    }
    let is_xml = extension == "xml" || head.trim_ascii_start().starts_with(b"<?xml");
    match root_element(head).filter(|_| is_xml || named.is_some()) {
        Some(root) => Err(IngestError::UnknownXml(root)),
        None => Ok(&FORMATS[FORMATS.len() - 1]),
    }
}

/// Whether the content is certainly a page or a feed, whatever the file is called.
pub(super) fn is_document(head: &[u8]) -> bool {
    [feed::sniff, html::sniff].into_iter().any(|sniff| sniff(head) == Sniff::Certain)
}

/// Whether the content is certainly of a format with a grammar of its own, and so neither Markdown nor
/// a table, whatever the file is called.
pub(super) fn is_structured(head: &[u8]) -> bool {
    let sniffs = [jsonl::sniff, json::sniff];
    is_document(head) || sniffs.into_iter().any(|sniff| sniff(head) == Sniff::Certain)
}

/// The extension in lower case, `.gz` passed over.
pub(super) fn extension(path: &Path) -> String {
    let name = path.file_name().map(|name| name.to_string_lossy().to_lowercase());
    let name = name.unwrap_or_default();
    let name = name.strip_suffix(".gz").unwrap_or(&name);
    name.rsplit_once('.').map_or_else(String::new, |(_, extension)| extension.to_owned())
}
