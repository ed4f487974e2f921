//! A run as `trec_eval` reads it.
//!
//! # Format
//!
//! A line a hit, six columns separated by one space: `query-id Q0 id rank score chancery`. A query
//! outside a batch has the id `1`. A query without hits gives no line.
//!
//! - `trec_eval` orders by score alone, so the score column falls strictly with the rank: where two
//!   hits are equal, the later one is lowered by the smallest step that survives single precision
//!   (and at least 0.000001). An order by date has scores from 0 down.
//! - Columns are split at white space, so white space and control characters in an id are
//!   percent-encoded (`a b` is `a%20b`); nothing else is.
//! - Where the index holds an id twice, the key stands in its place.

use std::fmt::Write as _;
use std::io::{self, Write};

use super::SearchPage;
use crate::search::Hit;

const NAME: &str = "chancery";
const LONE_QUERY: &str = "1";
const LEAST_STEP: f32 = 1e-6;

/// Writes an answer's hits.
pub fn search(page: &SearchPage<'_>, out: &mut dyn Write) -> io::Result<()> {
    let query = one_column(page.query_id.unwrap_or(LONE_QUERY));
    let mut ceiling = f32::MAX;
    for hit in &page.results.hits {
        let score = hit.score.min(ceiling);
        ceiling = below(score);
        let id = one_column(shown_id(hit));
        writeln!(out, "{query} Q0 {id} {} {score} {NAME}", hit.rank)?;
    }
    Ok(())
}

/// The id, or the key where the id would name two statements.
fn shown_id(hit: &Hit) -> &str {
    if hit.id_is_shared { hit.statement.key.as_str() } else { &hit.statement.id }
}

fn below(score: f32) -> f32 {
    (score - LEAST_STEP).min(score.next_down())
}

/// White space and control characters percent-encoded, see the module's description.
pub fn one_column(text: &str) -> String {
    let mut column = String::with_capacity(text.len());
    for character in text.chars() {
        if character.is_whitespace() || character.is_control() {
            let mut buffer = [0; 4];
            for byte in character.encode_utf8(&mut buffer).bytes() {
                write!(column, "%{byte:02X}").expect("a string takes any text");
            }
        } else {
            column.push(character);
        }
    }
    column
}
