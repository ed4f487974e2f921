//! One source to its records.

use std::fs::File;
use std::io::Read;
use std::ops::ControlFlow;
use std::path::Path;

use super::format::choose;
use super::input::Input;
use super::jsonl;
use super::session::{Session, Sink};
use super::{IngestOptions, SourceFile};

/// The path of standard input in records and failures.
pub const STDIN_PATH: &str = "-";

/// Reads every record of a file into `sink`, in order. What cannot be read comes as a failure between
/// the records; nothing ends the reading but `sink` itself.
pub fn read_file(file: &SourceFile, options: &IngestOptions, sink: &mut Sink<'_>) {
    let path = file.path.to_string_lossy();
    let warning = file.path.to_str().is_none().then(|| {
        "the file's path is not UTF-8, what cannot be shown of it was replaced".to_owned()
    });
    let mut session = Session::new(&path, warning, options, sink);
    let _ = match File::open(&file.path) {
        Ok(reader) => read_any(&file.path, reader, &mut session),
        Err(error) => session.fail(error.into()),
    };
}

/// Reads JSON Lines, perhaps compressed, from a stream: standard input.
pub fn read_stream(reader: impl Read, options: &IngestOptions, sink: &mut Sink<'_>) {
    let mut session = Session::new(STDIN_PATH, None, options, sink);
    let mut input = Input::open(reader);
    let _ = match input.check_text() {
        Ok(()) => jsonl::read(&mut input, &mut session),
        Err(error) => session.fail(error),
    };
}

/// Reads a file of that name with that content.
pub(super) fn read_any(
    path: &Path,
    reader: impl Read,
    session: &mut Session<'_>,
) -> ControlFlow<()> {
    let mut input = Input::open(reader);
    if let Err(error) = input.check_text().and_then(|()| input.check_filled()) {
        return session.fail(error);
    }
    match choose(path, &input.beginning()) {
        Ok(format) => (format.read)(&mut input, session),
        Err(error) => session.fail(error),
    }
}
