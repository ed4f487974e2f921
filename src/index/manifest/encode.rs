//! A manifest as bytes.
//!
//! ```text
//! manifest = magic head-length sources check entries check
//! source   = path size modified flags options failures records
//! entry    = key (16) content (8) flags (1)
//! ```
//!
//! Numbers are little-endian; a path or reason is its length in 4 bytes and its bytes. `check` is the
//! SHA-256 of everything before it that no earlier check covers. Whoever only wants to know whether
//! files have changed reads up to the first check.

use std::io::{self, Write};

use sha2::{Digest, Sha256};

use super::{Entry, Manifest, Source};

/// First bytes of a manifest; the last of them is the version of its form.
pub(super) const MAGIC: [u8; 8] = *b"CHNMAN\n\x01";

pub(super) const ENTRY_BYTES: usize = 25;

pub(super) mod source_flags {
    pub(in super::super) const NAMED: u8 = 1;
    pub(in super::super) const SETTLED: u8 = 2;
    pub(in super::super) const HAS_TIME: u8 = 4;
}

pub(super) mod entry_flags {
    pub(in super::super) const READY: u8 = 1;
    pub(in super::super) const WARNED: u8 = 2;
}

/// Stands for "the whole source" in place of a record's number.
pub(super) const WHOLE_SOURCE: u64 = u64::MAX;

pub(super) fn encode(manifest: &Manifest, out: &mut dyn Write) -> io::Result<()> {
    let mut head = Vec::new();
    put_length(&mut head, manifest.sources.len())?;
    for source in &manifest.sources {
        put_source(&mut head, source)?;
    }
    let mut out = Checked { out, hasher: Sha256::new() };
    out.put(&MAGIC)?;
    out.put(&(head.len() as u64).to_le_bytes())?;
    out.put(&head)?;
    out.check()?;
    for entry in manifest.sources.iter().flat_map(|source| &source.entries) {
        out.put(&entry_bytes(entry))?;
    }
    out.check()
}

struct Checked<'w> {
    out: &'w mut dyn Write,
    hasher: Sha256,
}

impl Checked<'_> {
    fn put(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.hasher.update(bytes);
        self.out.write_all(bytes)
    }

    fn check(&mut self) -> io::Result<()> {
        let digest = self.hasher.finalize_reset();
        self.out.write_all(&digest)
    }
}

fn put_source(out: &mut Vec<u8>, source: &Source) -> io::Result<()> {
    put_bytes(out, source.path.bytes())?;
    out.extend(source.state.size.to_le_bytes());
    out.extend(source.state.modified.unwrap_or(0).to_le_bytes());
    let flag = |holds: bool, flag: u8| if holds { flag } else { 0 };
    out.push(
        flag(source.named, source_flags::NAMED)
            | flag(source.state.settled, source_flags::SETTLED)
            | flag(source.state.modified.is_some(), source_flags::HAS_TIME),
    );
    out.extend(source.options.to_le_bytes());
    put_length(out, source.failures.len())?;
    for failure in &source.failures {
        out.extend(failure.record.unwrap_or(WHOLE_SOURCE).to_le_bytes());
        put_bytes(out, failure.reason.as_bytes())?;
    }
    put_length(out, source.entries.len())
}

fn entry_bytes(entry: &Entry) -> [u8; ENTRY_BYTES] {
    let mut bytes = [0; ENTRY_BYTES];
    bytes[..16].copy_from_slice(&entry.key.to_le_bytes());
    bytes[16..24].copy_from_slice(&entry.content.to_le_bytes());
    let flag = |holds: bool, flag: u8| if holds { flag } else { 0 };
    bytes[24] = flag(entry.ready, entry_flags::READY) | flag(entry.warned, entry_flags::WARNED);
    bytes
}

fn put_bytes(out: &mut Vec<u8>, bytes: &[u8]) -> io::Result<()> {
    put_length(out, bytes.len())?;
    out.extend_from_slice(bytes);
    Ok(())
}

fn put_length(out: &mut Vec<u8>, length: usize) -> io::Result<()> {
    let length = u32::try_from(length).map_err(|_| {
        io::Error::new(io::ErrorKind::InvalidInput, "more than 4 billion of a kind")
    })?;
    out.extend(length.to_le_bytes());
    Ok(())
}
