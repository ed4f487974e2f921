//! What a feed says of all its items: its title and its language.

use quick_xml::Reader;
use quick_xml::events::Event;

use super::super::assemble::Defaults;
use super::super::clean::clean;
use super::super::entities::resolved;
use super::super::html::text_if_markup;
use super::super::markup::local_name;
use super::elements::Attributes;

/// Of a feed, from what stands around its items. XML that breaks is read as far as it goes.
pub(super) fn defaults_of(outside: &[&str]) -> Defaults {
    let xml = outside.concat();
    let mut reader = Reader::from_str(&xml);
    reader.config_mut().allow_dangling_amp = true;
    let mut path: Vec<String> = Vec::new();
    let (mut title, mut language, mut declared) = (String::new(), String::new(), None);
    while let Ok(event) = reader.read_event() {
        let text = match event {
            Event::Start(tag) => {
                if path.len() <= 1 && declared.is_none() {
                    declared = Attributes::of(&tag).get("xml:lang").map(str::to_owned);
                }
                path.push(local_name(tag.name().as_ref()).to_owned());
                continue;
            }
            Event::End(_) => {
                path.pop();
                continue;
            }
            Event::Text(text) => text.into_inner(),
            Event::CData(text) => text.into_inner(),
            Event::GeneralRef(name) => resolved(&name).unwrap_or_default(),
            Event::Eof => break,
            Event::Empty(_)
            | Event::Comment(_)
            | Event::Decl(_)
            | Event::PI(_)
            | Event::DocType(_) => continue,
        };
        if let [.., parent, name] = path.as_slice()
            && (parent == "channel" || parent == "feed")
        {
            match name.as_str() {
                "title" => title.push_str(&text),
                "language" => language.push_str(&text),
                _ => {}
            }
        }
    }
    let one_line = |text: &str| {
        let text = clean(text_if_markup(text));
        let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
        (!line.is_empty()).then_some(line)
    };
    Defaults {
        language: one_line(&language).or_else(|| one_line(&declared.unwrap_or_default())),
        publisher: one_line(&title),
    }
}
