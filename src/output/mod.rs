//! Results to `io::Write`: one small file a format.
