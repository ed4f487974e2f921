//! The records that benches run on: real ones from `../shared/corpora` where that folder is, else
//! the sample statements of the repository, repeated. No randomness: the same data in every run.

#![allow(dead_code, reason = "no bench uses all of it")]
#![allow(clippy::print_stdout, reason = "what is measured instead must be seen")]

use std::fs;
use std::path::{Path, PathBuf};

/// Text to repeat the samples up to, in bytes.
const ENOUGH: usize = 4 << 20;

/// A file of JSON Lines with `id`, `title` and `body`, and its name for the report.
pub(crate) struct Records {
    /// The file.
    pub(crate) path: PathBuf,
    /// What it is called in the report.
    pub(crate) name: &'static str,
    /// Title and body of each record.
    pub(crate) texts: Vec<(String, String)>,
    _folder: Option<tempfile::TempDir>,
}

impl Records {
    /// A corpus of `../shared/corpora`, else the samples.
    pub(crate) fn of(name: &'static str) -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let path = root.join("../shared/corpora").join(name);
        if path.is_file() {
            let texts = read(&path);
            return Self { path, name, texts, _folder: None };
        }
        println!("{name} is not there, the samples are measured instead");
        let folder = tempfile::tempdir().expect("a folder for the samples");
        let path = folder.path().join("samples.jsonl");
        fs::write(&path, repeated_samples(&root.join("corpus/statements"))).expect("space on disk");
        let texts = read(&path);
        Self { path, name: "samples", texts, _folder: Some(folder) }
    }

    /// Bytes of titles and bodies.
    pub(crate) fn bytes(&self) -> u64 {
        self.texts.iter().map(|(title, body)| (title.len() + body.len()) as u64).sum()
    }
}

fn read(path: &Path) -> Vec<(String, String)> {
    let text = fs::read_to_string(path).expect("a readable corpus");
    text.lines().map(text_of).collect()
}

/// Title and body of a line, under the names that these corpora use.
fn text_of(line: &str) -> (String, String) {
    let record: serde_json::Value = serde_json::from_str(line).expect("JSON Lines");
    let text = |names: [&str; 2]| {
        let found = names.iter().find_map(|name| record[name].as_str());
        found.unwrap_or_default().to_owned()
    };
    (text(["title", "headline"]), text(["body", "text"]))
}

/// The plain-text samples as JSON Lines, again and again under new ids.
fn repeated_samples(folder: &Path) -> String {
    let mut lines = String::new();
    let mut files: Vec<PathBuf> = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("the sample statements").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "txt") {
                files.push(path);
            }
        }
    }
    files.sort();
    for number in 0.. {
        let path = &files[number % files.len()];
        let text = fs::read_to_string(path).expect("a readable sample");
        let (title, body) = text.split_once('\n').unwrap_or((&text, ""));
        let record = serde_json::json!({ "id": number.to_string(), "title": title, "body": body });
        lines.push_str(&record.to_string());
        lines.push('\n');
        if lines.len() > ENOUGH {
            break;
        }
    }
    lines
}
