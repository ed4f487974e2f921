//! What a page says of itself: title, date, language, address, publisher.

use scraper::{ElementRef, Html, Selector};
use serde_json::Value;

/// Names of `meta` elements with the date of publication, the surest first. Case does not count.
const DATE_NAMES: [&str; 16] = [
    "article:published_time",
    "datePublished",
    "dcterms.issued",
    "dcterms.date",
    "dc.date.issued",
    "dc.date",
    "dcterms.created",
    "publishdate",
    "publish-date",
    "publication_date",
    "pubdate",
    "sailthru.date",
    "parsely-pub-date",
    "og:article:published_time",
    "date",
    "pubtime",
];

/// What separates a title from the name of the site.
const STRONG_SEPARATORS: [&str; 5] = [" | ", " :: ", " » ", " • ", " \u{2758} "];
const WEAK_SEPARATORS: [&str; 3] = [" - ", " – ", " — "];

/// The value of the first `meta` element that has one, in the order of `names`.
pub(super) fn meta(html: &Html, names: &[&str]) -> Option<String> {
    let elements: Vec<ElementRef<'_>> = select(html, "meta[content]");
    names.iter().find_map(|wanted| {
        elements.iter().find_map(|element| {
            let attributes = ["property", "name", "itemprop", "http-equiv"];
            attributes
                .iter()
                .any(|attribute| {
                    let given = element.attr(attribute);
                    given.is_some_and(|given| given.trim().eq_ignore_ascii_case(wanted))
                })
                .then(|| element.attr("content").and_then(filled))?
        })
    })
}

/// The date of publication as written: `meta`, JSON-LD, then the first `time`.
pub(super) fn date(html: &Html) -> Option<String> {
    meta(html, &DATE_NAMES).or_else(|| linked_data_date(html)).or_else(|| {
        let places = ["[itemprop='datePublished']", "article time, main time", "time"];
        places.iter().find_map(|place| {
            select(html, place).iter().find_map(|element| {
                let attributes = ["datetime", "content"];
                let given = attributes.iter().find_map(|name| element.attr(name).and_then(filled));
                given.or_else(|| filled(&element.text().collect::<String>()))
            })
        })
    })
}

/// `datePublished` of the first JSON-LD block that has it.
fn linked_data_date(html: &Html) -> Option<String> {
    select(html, "script[type='application/ld+json']").iter().find_map(|element| {
        let value: Value = serde_json::from_str(&element.text().collect::<String>()).ok()?;
        find_text(&value, "datePublished")
    })
}

/// The first text of that name, however deep; JSON that was parsed is never deeper than our stack.
fn find_text(value: &Value, wanted: &str) -> Option<String> {
    match value {
        Value::Object(entries) => entries
            .get(wanted)
            .and_then(Value::as_str)
            .and_then(filled)
            .or_else(|| entries.values().find_map(|value| find_text(value, wanted))),
        Value::Array(values) => values.iter().find_map(|value| find_text(value, wanted)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => None,
    }
}

/// The language of the page as written.
pub(super) fn language(html: &Html) -> Option<String> {
    let root = html.root_element();
    let given = root.attr("lang").or_else(|| root.attr("xml:lang"));
    given.and_then(filled).or_else(|| {
        meta(html, &["content-language", "dc.language", "dcterms.language", "og:locale"])
    })
}

/// The address that the page gives as its own.
pub(super) fn url(html: &Html) -> Option<String> {
    let links = select(html, "link[rel='canonical'][href]");
    let canonical = links.iter().find_map(|element| element.attr("href").and_then(filled));
    canonical
        .filter(|url| url.contains("://"))
        .or_else(|| meta(html, &["og:url"]))
        .filter(|url| url.contains("://"))
}

/// The title of the document without the name of the site.
pub(super) fn document_title(html: &Html) -> Option<String> {
    let site = meta(html, &["og:site_name", "application-name"]);
    let title = select(html, "title")
        .iter()
        .find_map(|element| filled(&element.text().collect::<String>()))?;
    Some(without_site(&title, site.as_deref()))
}

/// Cuts `| Ministry of …` off a title. A dash also joins parts of a title (`Blinken – Lavrov`), so
/// behind one only the site's own name is cut.
fn without_site(title: &str, site: Option<&str>) -> String {
    let is_site =
        |part: &str| site.is_some_and(|site| site.trim().eq_ignore_ascii_case(part.trim()));
    let mut title = title;
    for separator in STRONG_SEPARATORS.iter().chain(&WEAK_SEPARATORS) {
        if let Some((before, after)) = title.rsplit_once(separator)
            && (is_site(after) || STRONG_SEPARATORS.contains(separator))
            && !before.trim().is_empty()
        {
            title = if is_site(before) {
                after
            } else {
                title.split(separator).next().unwrap_or(before)
            };
        }
    }
    title.trim().to_owned()
}

/// The name of the site: its own word for it, else what the document's title has beside the heading.
pub(super) fn site(html: &Html, heading: Option<&str>) -> Option<String> {
    meta(html, &["og:site_name", "dc.publisher", "dcterms.publisher"]).or_else(|| {
        let title = select(html, "title")
            .iter()
            .find_map(|element| filled(&element.text().collect::<String>()))?;
        beside(&title, heading?)
    })
}

/// The part of a title on the other side of a separator from `heading`.
fn beside(title: &str, heading: &str) -> Option<String> {
    let is_heading = |part: &str| letters(part).eq(letters(heading));
    let separators = STRONG_SEPARATORS.iter().chain(&WEAK_SEPARATORS).chain(&["_"]);
    separators
        .flat_map(|separator| [title.rsplit_once(separator), title.split_once(separator)])
        .find_map(|parts| match parts? {
            (before, after) if is_heading(before) => filled(after),
            (before, after) if is_heading(after) => filled(before),
            _ => None,
        })
}

/// Letters and digits in lower case: quotes and dashes differ between a heading and a title.
fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase)
}

pub(super) fn select<'a>(html: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    Selector::parse(selector)
        .map_or_else(|_| Vec::new(), |selector| html.select(&selector).collect())
}

/// A text on one line, if there is one.
pub(super) fn filled(text: &str) -> Option<String> {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (!line.is_empty()).then_some(line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_the_site_is_cut_and_a_dash_of_the_title_is_not() {
        let site = Some("Ministry of Foreign Affairs");
        let cases = [
            ("Talks in Moscow | Ministry of Foreign Affairs", "Talks in Moscow"),
            ("Talks in Moscow | News | MFA", "Talks in Moscow"),
            ("Talks – Blinken and Lavrov", "Talks – Blinken and Lavrov"),
            ("Blinken – Lavrov - Ministry of foreign affairs", "Blinken – Lavrov"),
            ("Ministry of Foreign Affairs | Talks", "Talks"),
            ("Ministry of Foreign Affairs - Talks", "Ministry of Foreign Affairs - Talks"),
        ];
        for (title, expected) in cases {
            assert_eq!(without_site(title, site), expected, "{title}");
        }
    }

    #[test]
    fn the_site_is_named_beside_the_heading() {
        let cases = [
            ("Talks in Moscow | News | MFA", "Talks in Moscow", Some("News | MFA")),
            (
                "Blinken's visit - Department of State",
                "Blinken’s visit",
                Some("Department of State"),
            ),
            ("王毅同黄英贤会谈_外交部", "王毅同黄英贤会谈", Some("外交部")),
            ("MFA: Talks – Day 2", "Talks", None),
            ("MFA » Talks – Day 2", "Talks – Day 2", Some("MFA")),
            ("Talks", "Talks", None),
        ];
        for (title, heading, expected) in cases {
            assert_eq!(beside(title, heading).as_deref(), expected, "{title}");
        }
    }
}
