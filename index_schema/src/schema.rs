//! The table of fields as a tantivy schema: the only place where one becomes the other.

use tantivy::schema::{
    Field as TantivyField, IndexRecordOption, NumericOptions, Schema, SchemaBuilder,
    TextFieldIndexing, TextOptions,
};

use crate::fields::{FIELDS, Field, FieldKind};
use crate::space_tokenizer::SPACE_TOKENIZER;

/// tantivy's tokenizer that takes a value whole.
const WHOLE_VALUE: &str = "raw";

/// The schema of [`FIELDS`], in its order.
pub fn build() -> Schema {
    let mut builder = SchemaBuilder::new();
    for spec in FIELDS {
        let name = spec.row.name;
        match spec.kind {
            FieldKind::Text { positions, norms } => {
                builder.add_text_field(name, text(positions, norms))
            }
            FieldKind::Keyword { column } => builder.add_text_field(name, keyword(column)),
            FieldKind::Day => builder.add_i64_field(name, NumericOptions::default().set_fast()),
            FieldKind::Number => builder.add_u64_field(name, NumericOptions::default().set_fast()),
            FieldKind::Stored => builder.add_text_field(name, TextOptions::default().set_stored()),
        };
    }
    builder.build()
}

/// Fields with norms are scored, so they keep frequencies; phrases need positions; the rest only
/// says in which statements a word occurs.
fn text(positions: bool, norms: bool) -> TextOptions {
    let record = match (positions, norms) {
        (true, _) => IndexRecordOption::WithFreqsAndPositions,
        (false, true) => IndexRecordOption::WithFreqs,
        (false, false) => IndexRecordOption::Basic,
    };
    let indexing = TextFieldIndexing::default()
        .set_tokenizer(SPACE_TOKENIZER)
        .set_index_option(record)
        .set_fieldnorms(norms);
    TextOptions::default().set_indexing_options(indexing)
}

fn keyword(column: bool) -> TextOptions {
    let indexing = TextFieldIndexing::default()
        .set_tokenizer(WHOLE_VALUE)
        .set_index_option(IndexRecordOption::Basic)
        .set_fieldnorms(false);
    let options = TextOptions::default().set_indexing_options(indexing);
    if column { options.set_fast(WHOLE_VALUE) } else { options }
}

/// Handles of every field in a schema.
#[derive(Debug, Clone)]
pub struct Fields {
    handles: Vec<TantivyField>,
}

/// A schema that lacks a field of [`FIELDS`]: the index was not made by this version of chancery.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the index has no field `{0}`")]
pub struct MissingField(pub &'static str);

impl Fields {
    /// Looks every field up by its name.
    pub fn of(schema: &Schema) -> Result<Self, MissingField> {
        let handle = |name| schema.get_field(name).map_err(|_| MissingField(name));
        let handles = FIELDS.iter().map(|spec| handle(spec.row.name)).collect::<Result<_, _>>()?;
        Ok(Self { handles })
    }

    /// The handle of a field.
    pub fn get(&self, field: Field) -> TantivyField {
        self.handles[field as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_has_its_handle() {
        let schema = build();
        let fields = Fields::of(&schema).unwrap();
        for spec in FIELDS {
            let entry = schema.get_field_entry(fields.get(spec.field));
            assert_eq!(entry.name(), spec.row.name);
            let column = matches!(
                spec.kind,
                FieldKind::Keyword { column: true } | FieldKind::Day | FieldKind::Number
            );
            assert_eq!(entry.is_fast(), column, "{}", spec.row.name);
            assert_eq!(entry.is_stored(), spec.kind == FieldKind::Stored, "{}", spec.row.name);
        }
        let other = SchemaBuilder::new().build();
        assert_eq!(Fields::of(&other).unwrap_err(), MissingField("text_s"));
    }
}
