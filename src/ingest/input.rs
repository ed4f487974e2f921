//! The bytes of a source: decompressed, their beginning at hand, UTF-16 streams turned to UTF-8.

use std::io::{self, BufRead, BufReader, Cursor, Read};

use encoding_rs::{Decoder, Encoding, UTF_8};
use flate2::bufread::MultiGzDecoder;

use super::IngestError;
use super::decode::{legacy_encoding, utf_16_by_shape};

/// Bytes read ahead to tell what a source is.
const HEAD: usize = 64 << 10;
/// Bytes read at a time.
const BUFFER: usize = 256 << 10;
const GZIP: [u8; 3] = [0x1f, 0x8b, 8];

/// First bytes of files that are no text though they may hold no zero byte.
const BINARY_KINDS: [(&[u8], &str); 13] = [
    (&GZIP, "gzip inside gzip"),
    (b"%PDF-", "PDF"),
    (b"{\\rtf", "RTF"),
    (b"PK\x03\x04", "ZIP or office document"),
    (b"\xd0\xcf\x11\xe0", "office document"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ", "xz"),
    (b"\x28\xb5\x2f\xfd", "zstd"),
    (b"7z\xbc\xaf", "7-Zip"),
    (b"SQLite format 3", "SQLite"),
];

/// An opened source.
pub(super) struct Input<'a> {
    reader: Box<dyn BufRead + 'a>,
    /// The first bytes, decompressed, without a UTF-8 byte order mark and as they came otherwise.
    head: Vec<u8>,
    utf_16: Option<&'static Encoding>,
    is_gzip: bool,
}

/// A source read whole: its bytes, and what kept it from being read further.
pub(super) struct Whole {
    pub(super) bytes: Vec<u8>,
    pub(super) damage: Option<IngestError>,
}

impl<'a> Input<'a> {
    /// Reads ahead and looks for gzip and UTF-16. Errors of reading come with the bytes later.
    pub(super) fn open(reader: impl Read + 'a) -> Self {
        let plain = Ahead::new(BufReader::with_capacity(BUFFER, reader));
        if !plain.head().starts_with(&GZIP) {
            return Self::of_text(plain, false);
        }
        let unpacked = BufReader::with_capacity(BUFFER, MultiGzDecoder::new(plain));
        Self::of_text(Ahead::new(unpacked), true)
    }

    fn of_text(reader: Ahead<impl BufRead + 'a>, is_gzip: bool) -> Self {
        let head = reader.head().to_vec();
        let utf_16 = match Encoding::for_bom(&head) {
            Some((encoding, _)) => Some(encoding).filter(|&encoding| encoding != UTF_8),
            None => utf_16_by_shape(&head),
        };
        Self { reader: Box::new(reader), head, utf_16, is_gzip }
    }

    /// The beginning as UTF-8 or an encoding that contains ASCII, for telling formats apart.
    pub(super) fn beginning(&self) -> Vec<u8> {
        match self.utf_16 {
            Some(encoding) => encoding.decode(&self.head).0.into_owned().into_bytes(),
            None => self.head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&self.head).to_vec(),
        }
    }

    /// The encoding that the beginning seems to be in, where it is neither UTF-8 nor UTF-16.
    pub(super) fn legacy(&self) -> Option<&'static Encoding> {
        if self.utf_16.is_some() { None } else { legacy_encoding(&self.head) }
    }

    /// Fails for what is no text.
    pub(super) fn check_text(&self) -> Result<(), IngestError> {
        if self.utf_16.is_some() {
            return Ok(());
        }
        if let Some((_, kind)) = BINARY_KINDS.iter().find(|(magic, _)| self.head.starts_with(magic))
        {
            return Err(IngestError::Binary(Some(kind)));
        }
        if memchr::memchr(0, &self.head).is_some() {
            return Err(IngestError::Binary(None));
        }
        Ok(())
    }

    /// Why there is nothing at all to read: nothing but white space, or an error before it.
    pub(super) fn check_filled(&mut self) -> Result<(), IngestError> {
        if !self.beginning().trim_ascii().is_empty() || self.head.len() >= HEAD {
            return Ok(());
        }
        match io::copy(&mut self.reader, &mut io::sink()) {
            Ok(_) => Err(IngestError::Empty),
            Err(error) => Err(Self::error(self.is_gzip, error)),
        }
    }

    /// What an error of reading means here.
    pub(super) fn error(is_gzip: bool, error: io::Error) -> IngestError {
        if is_gzip { IngestError::Gzip(error) } else { error.into() }
    }

    /// Everything, as it came, up to `limit` bytes.
    pub(super) fn whole(&mut self, limit: u64, format: &'static str) -> Result<Whole, IngestError> {
        let mut bytes = Vec::with_capacity(self.head.len());
        let outcome = (&mut self.reader).take(limit + 1).read_to_end(&mut bytes);
        if bytes.len() as u64 > limit {
            return Err(IngestError::FileTooLarge { format, limit });
        }
        if self.utf_16.is_none() && memchr::memchr(0, &bytes).is_some() {
            return Err(IngestError::Binary(None));
        }
        let damage = outcome.err().map(|error| Self::error(self.is_gzip, error));
        Ok(Whole { bytes, damage })
    }

    /// The bytes as a stream, UTF-16 turned to UTF-8, and whether they come out of gzip.
    pub(super) fn stream(&mut self) -> (Box<dyn BufRead + '_>, bool) {
        let reader: Box<dyn BufRead + '_> = match self.utf_16 {
            Some(encoding) => Box::new(Transcoded::new(&mut self.reader, encoding)),
            None => Box::new(&mut self.reader),
        };
        (reader, self.is_gzip)
    }
}

/// A reader whose first bytes can be looked at. An error met while looking comes after them.
struct Ahead<R> {
    head: Cursor<Vec<u8>>,
    error: Option<io::Error>,
    rest: R,
}

impl<R: BufRead> Ahead<R> {
    fn new(mut rest: R) -> Self {
        let mut head = Vec::new();
        let error = (&mut rest).take(HEAD as u64).read_to_end(&mut head).err();
        Self { head: Cursor::new(head), error, rest }
    }

    fn head(&self) -> &[u8] {
        self.head.get_ref()
    }
}

impl<R: BufRead> Read for Ahead<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let available = self.fill_buf()?;
        let length = available.len().min(out.len());
        out[..length].copy_from_slice(&available[..length]);
        self.consume(length);
        Ok(length)
    }
}

impl<R: BufRead> BufRead for Ahead<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        let at_end = self.head.position() >= self.head.get_ref().len() as u64;
        if !at_end {
            return self.head.fill_buf();
        }
        match self.error.take() {
            Some(error) => Err(error),
            None => self.rest.fill_buf(),
        }
    }

    fn consume(&mut self, length: usize) {
        if self.head.position() < self.head.get_ref().len() as u64 {
            self.head.consume(length);
        } else {
            self.rest.consume(length);
        }
    }
}

/// UTF-16 as UTF-8, a block at a time.
struct Transcoded<R> {
    reader: R,
    decoder: Decoder,
    text: Vec<u8>,
    position: usize,
    at_end: bool,
}

impl<R: BufRead> Transcoded<R> {
    fn new(reader: R, encoding: &'static Encoding) -> Self {
        let decoder = encoding.new_decoder_with_bom_removal();
        Self { reader, decoder, text: Vec::new(), position: 0, at_end: false }
    }
}

impl<R: BufRead> Read for Transcoded<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let available = self.fill_buf()?;
        let length = available.len().min(out.len());
        out[..length].copy_from_slice(&available[..length]);
        self.consume(length);
        Ok(length)
    }
}

impl<R: BufRead> BufRead for Transcoded<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        while self.position == self.text.len() && !self.at_end {
            let bytes = self.reader.fill_buf()?;
            self.at_end = bytes.is_empty();
            self.text.resize(BUFFER, 0);
            let (_, used, written, _) =
                self.decoder.decode_to_utf8(bytes, &mut self.text, self.at_end);
            self.reader.consume(used);
            self.text.truncate(written);
            self.position = 0;
        }
        Ok(&self.text[self.position..])
    }

    fn consume(&mut self, length: usize) {
        self.position = (self.position + length).min(self.text.len());
    }
}
