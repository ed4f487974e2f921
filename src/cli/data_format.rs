//! Which of the formats a command writes.

use chancery::output::Format;
use clap::builder::PossibleValue;
use clap::builder::PossibleValuesParser;
use clap::builder::TypedValueParser as _;

/// A parser for `--format` that takes these formats only.
pub(super) fn one_of(
    formats: impl IntoIterator<Item = Format>,
) -> impl clap::builder::TypedValueParser<Value = Format> {
    let names = formats.into_iter().map(|format| PossibleValue::new(format.as_str()));
    PossibleValuesParser::new(names).try_map(|name| name.parse::<Format>())
}
