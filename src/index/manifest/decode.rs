//! Bytes as a manifest.

use std::io::{self, Read};

use sha2::{Digest, Sha256};
use thiserror::Error;

use super::encode::{ENTRY_BYTES, MAGIC, WHOLE_SOURCE, entry_flags, source_flags};
use super::{Entry, FileState, Manifest, Source, StoredFailure};
use crate::index::source_path::SourcePath;

/// Why bytes are no manifest.
#[derive(Debug, Error)]
pub(super) enum DecodeError {
    #[error("{0}")]
    Io(#[from] io::Error),
    #[error("it is no manifest of this version")]
    Magic,
    #[error("it does not agree with its checksum")]
    Checksum,
    #[error("it breaks its own form")]
    Form,
}

/// Reads the sources, and if `with_entries` their records too.
pub(super) fn decode(input: &mut dyn Read, with_entries: bool) -> Result<Manifest, DecodeError> {
    let mut input = Checked { input, hasher: Sha256::new() };
    if input.array()? != MAGIC {
        return Err(DecodeError::Magic);
    }
    let length = u64::from_le_bytes(input.array()?);
    let head = input.block(length)?;
    input.check()?;
    let mut sources = sources(&head)?;
    if with_entries {
        for source in &mut sources {
            for _ in 0..source.records {
                source.entries.push(entry(&input.array()?));
            }
        }
        input.check()?;
    }
    Ok(Manifest { sources })
}

struct Checked<'r> {
    input: &'r mut dyn Read,
    hasher: Sha256,
}

impl Checked<'_> {
    fn array<const N: usize>(&mut self) -> Result<[u8; N], DecodeError> {
        let mut bytes = [0; N];
        self.input.read_exact(&mut bytes)?;
        self.hasher.update(bytes);
        Ok(bytes)
    }

    /// So many bytes; a length that is wrong does not ask for memory that the file cannot fill.
    fn block(&mut self, length: u64) -> Result<Vec<u8>, DecodeError> {
        let mut bytes = Vec::new();
        (&mut self.input).take(length).read_to_end(&mut bytes)?;
        if bytes.len() as u64 != length {
            return Err(DecodeError::Form);
        }
        self.hasher.update(&bytes);
        Ok(bytes)
    }

    fn check(&mut self) -> Result<(), DecodeError> {
        let expected = self.hasher.finalize_reset();
        let mut found = [0; 32];
        self.input.read_exact(&mut found)?;
        if found[..] == expected[..] { Ok(()) } else { Err(DecodeError::Checksum) }
    }
}

/// What is left of a block.
struct Rest<'b>(&'b [u8]);

impl<'b> Rest<'b> {
    fn take(&mut self, length: usize) -> Result<&'b [u8], DecodeError> {
        let (taken, rest) = self.0.split_at_checked(length).ok_or(DecodeError::Form)?;
        self.0 = rest;
        Ok(taken)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], DecodeError> {
        self.take(N)?.try_into().map_err(|_| DecodeError::Form)
    }

    fn length(&mut self) -> Result<usize, DecodeError> {
        usize::try_from(u32::from_le_bytes(self.array()?)).map_err(|_| DecodeError::Form)
    }

    fn bytes(&mut self) -> Result<Vec<u8>, DecodeError> {
        let length = self.length()?;
        Ok(self.take(length)?.to_vec())
    }
}

fn sources(head: &[u8]) -> Result<Vec<Source>, DecodeError> {
    let mut rest = Rest(head);
    let count = rest.length()?;
    let mut sources = Vec::new();
    for _ in 0..count {
        sources.push(source(&mut rest)?);
    }
    let sorted = sources.is_sorted_by(|before, after| before.path < after.path);
    if rest.0.is_empty() && sorted { Ok(sources) } else { Err(DecodeError::Form) }
}

fn source(rest: &mut Rest<'_>) -> Result<Source, DecodeError> {
    let path = SourcePath::from_bytes(rest.bytes()?);
    let size = u64::from_le_bytes(rest.array()?);
    let modified = i128::from_le_bytes(rest.array()?);
    let [flags] = rest.array()?;
    let has = |flag: u8| flags & flag != 0;
    let state = FileState {
        size,
        modified: has(source_flags::HAS_TIME).then_some(modified),
        settled: has(source_flags::SETTLED),
    };
    let options = u64::from_le_bytes(rest.array()?);
    let mut failures = Vec::new();
    for _ in 0..rest.length()? {
        let record = u64::from_le_bytes(rest.array()?);
        let reason = String::from_utf8(rest.bytes()?).map_err(|_| DecodeError::Form)?;
        let record = (record != WHOLE_SOURCE).then_some(record);
        failures.push(StoredFailure { record, reason });
    }
    let records = rest.length()?;
    let named = has(source_flags::NAMED);
    Ok(Source { path, state, named, options, failures, records, entries: Vec::new() })
}

fn entry(bytes: &[u8; ENTRY_BYTES]) -> Entry {
    let (mut key, mut content) = ([0; 16], [0; 8]);
    key.copy_from_slice(&bytes[..16]);
    content.copy_from_slice(&bytes[16..24]);
    Entry {
        key: u128::from_le_bytes(key),
        content: u64::from_le_bytes(content),
        ready: bytes[24] & entry_flags::READY != 0,
        warned: bytes[24] & entry_flags::WARNED != 0,
        known: false,
    }
}
