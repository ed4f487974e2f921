//! Records of sources, each with the profile that `index` would understand it with (but where a source holds
//! more than 4,096 statements or broken records before its first 64 others).

use std::ops::ControlFlow;

use chancery::extract::SourceProfile;
use chancery::ingest::{
    DateOrder, Failure, IngestOptions, Record, Sink, Source, read_file, read_stream, walk,
};

use super::error::CliError;

/// Records that wait for a profile to be full, at most: statements and broken ones do not fill it.
const MOST_WAITING: usize = 4_096;

/// What is done with a record.
pub(super) type Visit<'v> =
    dyn FnMut(Result<Record, Failure>, &SourceProfile) -> Result<(), CliError> + 'v;

/// Visits every record of the sources, with the profile of its source.
pub(super) fn each_record(
    sources: &[Source],
    options: &IngestOptions,
    visit: &mut Visit<'_>,
) -> Result<(), CliError> {
    let order = options.date_order;
    for file in walk(sources) {
        match file {
            Ok(file) => one_source(visit, order, |sink| read_file(&file, options, sink))?,
            Err(failure) => visit(Err(failure), &SourceProfile::default())?,
        }
    }
    if sources.contains(&Source::Stdin) {
        one_source(visit, order, |sink| read_stream(std::io::stdin().lock(), options, sink))?;
    }
    Ok(())
}

/// Reads until `visit` fails. The first records wait until the profile is full or the source ends.
fn one_source(
    visit: &mut Visit<'_>,
    order: Option<DateOrder>,
    read: impl FnOnce(&mut Sink<'_>),
) -> Result<(), CliError> {
    let mut profile = SourceProfile::new(order);
    let mut waiting = Some(Vec::new());
    let mut ended = Ok(());
    read(&mut |outcome| {
        let visited = match &mut waiting {
            None => visit(outcome, &profile),
            Some(first) => {
                if let Ok(Record::Raw(raw)) = &outcome {
                    profile.observe(raw);
                }
                first.push(outcome);
                if profile.is_full() || first.len() >= MOST_WAITING {
                    all(waiting.take(), visit, &profile)
                } else {
                    Ok(())
                }
            }
        };
        match visited {
            Ok(()) => ControlFlow::Continue(()),
            Err(error) => {
                ended = Err(error);
                ControlFlow::Break(())
            }
        }
    });
    ended?;
    all(waiting, visit, &profile)
}

fn all(
    waiting: Option<Vec<Result<Record, Failure>>>,
    visit: &mut Visit<'_>,
    profile: &SourceProfile,
) -> Result<(), CliError> {
    waiting.into_iter().flatten().try_for_each(|outcome| visit(outcome, profile))
}
