//! Comma-separated values (RFC 4180, but lines end in `\n`), with a heading.
//!
//! # Format
//!
//! `search`: `rank,score,id,key,date,earliest,latest,published,kind,language,issuer,city,venue,
//! participants,title,fragment,url,path,record`. `key` is filled only where the index holds the id
//! twice; `date`, `earliest` and `latest` are of the date that searches use; `participants` are
//! `name (affiliation)` joined by `; `; `fragment` is the best one, unmarked. Facets and notes are
//! not part of it. A batch is one table: it has a first column more, `query`, the query's id.
//!
//! Facets alone: `value,count,label` for one facet, `facet,value,count,label` for several.

use std::io::{self, Write};

use index_schema::model::Affiliation;

use super::FacetPage;
use super::SearchPage;
use super::text::named;
use crate::search::Hit;

const COLUMNS: [&str; 19] = [
    "rank",
    "score",
    "id",
    "key",
    "date",
    "earliest",
    "latest",
    "published",
    "kind",
    "language",
    "issuer",
    "city",
    "venue",
    "participants",
    "title",
    "fragment",
    "url",
    "path",
    "record",
];

/// Writes an answer's hits.
pub fn search(page: &SearchPage<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut table = csv::Writer::from_writer(out);
    if page.is_first {
        if page.query_id.is_some() {
            table.write_field("query")?;
        }
        table.write_record(COLUMNS)?;
    }
    for hit in &page.results.hits {
        if let Some(query) = page.query_id {
            table.write_field(query)?;
        }
        table.write_record(row(hit))?;
    }
    table.flush()
}

fn row(hit: &Hit) -> [String; COLUMNS.len()] {
    let statement = &hit.statement;
    let date = statement.date();
    let day = |day: Option<index_schema::model::Day>| day.map(|day| day.to_string());
    let code = |code: Option<&Affiliation>| code.map(ToString::to_string).unwrap_or_default();
    let venue = statement.venue.as_ref();
    let participants: Vec<String> = statement.participants.iter().map(named).collect();
    [
        hit.rank.to_string(),
        hit.score.to_string(),
        statement.id.clone(),
        if hit.id_is_shared { statement.key.to_string() } else { String::new() },
        date.map(|date| date.edtf.to_string()).unwrap_or_default(),
        date.and_then(|date| day(date.earliest)).unwrap_or_default(),
        date.and_then(|date| day(date.latest)).unwrap_or_default(),
        statement.published.as_ref().map(|date| date.edtf.to_string()).unwrap_or_default(),
        statement.kind.to_string(),
        statement.language.clone(),
        code(statement.issuer.as_ref()),
        venue.and_then(|venue| venue.city.clone()).unwrap_or_default(),
        code(venue.and_then(|venue| venue.country.as_ref())),
        participants.join("; "),
        statement.title.clone(),
        hit.fragments.first().map(|fragment| fragment.text.clone()).unwrap_or_default(),
        statement.url.clone().unwrap_or_default(),
        statement.source.path.clone(),
        statement.source.record.to_string(),
    ]
}

/// Writes facets by themselves.
pub fn facets(page: &FacetPage<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut table = csv::Writer::from_writer(out);
    let several = page.facets.len() > 1;
    if several {
        table.write_field("facet")?;
    }
    table.write_record(["value", "count", "label"])?;
    for facet in page.facets {
        for value in facet.shown(page.limit) {
            if several {
                table.write_field(facet.field.query_name())?;
            }
            let label = page.labels.label(facet.field, &value.value).unwrap_or_default();
            table.write_record([&value.value, value.count.to_string().as_str(), label])?;
        }
    }
    table.flush()
}
