//! The first element of a text in XML or HTML, and how deep brackets are nested.

/// The name of the root element, where the text starts with markup: behind white space, the XML
/// declaration, comments, processing instructions and a document type.
pub(super) fn root_element(head: &[u8]) -> Option<String> {
    let mut rest = head.trim_ascii_start();
    loop {
        let inner = rest.strip_prefix(b"<")?;
        let end = if inner.starts_with(b"!--") {
            memchr::memmem::find(inner, b"-->")? + 3
        } else if inner.starts_with(b"?") || inner.starts_with(b"!") {
            let end = memchr::memchr(b'>', inner)?;
            // A document type may have declarations of its own inside.
            match memchr::memchr(b'[', &inner[..end]) {
                Some(_) => memchr::memmem::find(inner, b"]>")? + 2,
                None => end + 1,
            }
        } else {
            let length = inner
                .iter()
                .position(|byte| !byte.is_ascii_alphanumeric() && !b":-_.".contains(byte))
                .unwrap_or(inner.len());
            let name = String::from_utf8_lossy(&inner[..length]).into_owned();
            return (!name.is_empty()).then_some(name);
        };
        rest = inner[end..].trim_ascii_start();
    }
}

/// The name of an element without its prefix.
pub(super) fn local_name(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

/// The most brackets that are open at a time.
pub(super) fn open_brackets(text: &str) -> usize {
    let (mut open, mut most) = (0_usize, 0);
    for byte in text.bytes() {
        match byte {
            b'[' | b'{' => open += 1,
            b']' | b'}' => open = open.saturating_sub(1),
            _ => {}
        }
        most = most.max(open);
    }
    most
}
