//! The XML of one item to its elements.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::super::IngestError;
use super::super::entities::{decode_entities, resolved};
use super::super::markup::local_name;

/// Elements of HTML that have no end tag.
const VOID: [&str; 6] = ["br", "hr", "img", "wbr", "input", "col"];

/// The XML of one item.
#[derive(Debug, Default)]
pub(super) struct ItemXml {
    /// Its name with its prefix.
    pub(super) name: String,
    pub(super) attributes: Attributes,
    pub(super) elements: Vec<Element>,
}

/// Attributes by name, prefixes included.
#[derive(Debug, Default)]
pub(super) struct Attributes(Vec<(String, String)>);

/// An element right below an item.
#[derive(Debug)]
pub(super) struct Element {
    /// With its prefix, but without the one that the item has too.
    pub(super) name: String,
    pub(super) attributes: Attributes,
    /// The text in it, also that of elements inside.
    pub(super) text: String,
    /// The content as markup, if there are elements inside.
    pub(super) markup: Option<String>,
    /// Elements one level below, by name without prefix, with their text.
    pub(super) parts: Vec<(String, String)>,
}

impl Attributes {
    pub(super) fn of(tag: &BytesStart<'_>) -> Self {
        // What of a tag is no attribute is passed over, as browsers do.
        let mut attributes = tag.html_attributes();
        let pair = attributes.with_checks(false).flatten().map(|attribute| {
            let value = decode_entities(&attribute.value).trim().to_owned();
            (attribute.key.as_ref().to_owned(), value)
        });
        Self(pair.collect())
    }

    /// The value of an attribute, if it has one.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        let (_, value) = self.0.iter().find(|(known, _)| known == name)?;
        Some(value.as_str()).filter(|value| !value.is_empty())
    }
}

impl Element {
    /// The text of the part called `name`.
    pub(super) fn part(&self, name: &str) -> Option<&str> {
        let (_, text) = self.parts.iter().find(|(known, _)| known == name)?;
        Some(text.trim()).filter(|text| !text.is_empty())
    }

    fn open(&mut self, tag: &BytesStart<'_>, depth: usize) {
        let markup = self.markup.get_or_insert_with(|| escaped(&self.text));
        markup.push('<');
        // HTML knows no prefixes (`<xhtml:p>`).
        markup.push_str(local_name(tag.name().as_ref()));
        markup.push_str(tag.attributes_raw());
        markup.push('>');
        if depth == 2 {
            self.parts.push((local_name(tag.name().as_ref()).to_owned(), String::new()));
        }
    }

    fn close(&mut self, name: &str) {
        if let Some(markup) = &mut self.markup
            && !VOID.contains(&local_name(name))
        {
            markup.push_str("</");
            markup.push_str(local_name(name));
            markup.push('>');
        }
    }

    fn write(&mut self, text: &str, depth: usize) {
        self.text.push_str(text);
        if let Some(markup) = &mut self.markup {
            markup.push_str(&escaped(text));
        }
        if let Some((_, part)) = self.parts.last_mut().filter(|_| depth > 1) {
            part.push_str(text);
        }
    }
}

impl ItemXml {
    /// Reads the XML of one item, which must be well-formed but for bare `&` and unknown entities.
    pub(super) fn of(xml: &str) -> Result<Self, IngestError> {
        let mut reader = Reader::from_str(xml);
        reader.config_mut().allow_dangling_amp = true;
        let mut item = Self::default();
        // How many elements are open: the item is the first one.
        let mut depth = 0_usize;
        loop {
            match reader.read_event().map_err(|error| broken(&error.to_string()))? {
                Event::Start(tag) => {
                    item.open(&tag, depth);
                    depth += 1;
                }
                Event::Empty(tag) => {
                    item.open(&tag, depth);
                    item.close(tag.name().as_ref(), depth + 1);
                }
                Event::End(tag) => {
                    item.close(tag.name().as_ref(), depth);
                    depth = depth.saturating_sub(1);
                }
                Event::Text(text) => item.write(&text, depth),
                Event::CData(text) => item.write(&text.into_inner(), depth),
                Event::GeneralRef(name) => match resolved(&name) {
                    Some(character) => item.write(&character, depth),
                    None => item.write(&format!("&{};", &*name), depth),
                },
                Event::Eof => break,
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
            }
        }
        if depth > 0 {
            return Err(broken(&format!("<{}> is not closed", item.name)));
        }
        Ok(item)
    }

    fn open(&mut self, tag: &BytesStart<'_>, depth: usize) {
        let name = tag.name().as_ref().to_owned();
        match depth {
            0 => {
                self.name = name;
                self.attributes = Attributes::of(tag);
            }
            1 => {
                let prefix = self.name.rsplit_once(':').map(|(prefix, _)| prefix);
                let own = prefix.and_then(|prefix| name.strip_prefix(prefix)?.strip_prefix(':'));
                self.elements.push(Element {
                    name: own.unwrap_or(&name).to_owned(),
                    attributes: Attributes::of(tag),
                    text: String::new(),
                    markup: None,
                    parts: Vec::new(),
                });
            }
            _ => {
                if let Some(element) = self.elements.last_mut() {
                    element.open(tag, depth);
                }
            }
        }
    }

    /// `depth` counts the element that ends.
    fn close(&mut self, name: &str, depth: usize) {
        if let Some(element) = self.elements.last_mut().filter(|_| depth > 2) {
            element.close(name);
        }
    }

    fn write(&mut self, text: &str, depth: usize) {
        if let Some(element) = self.elements.last_mut().filter(|_| depth > 1) {
            element.write(text, depth - 1);
        }
    }
}

/// What the XML reader says, without the kind of the error, which is said already.
fn broken(reason: &str) -> IngestError {
    let reason = reason.strip_prefix("ill-formed document: ").unwrap_or(reason);
    let reason = reason.strip_prefix("syntax error: ").unwrap_or(reason);
    IngestError::BrokenXml(reason.to_owned())
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}
