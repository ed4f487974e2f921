//! Dependencies run one way. Each rule names a part and what its sources must not name.

use std::fs;
use std::path::{Path, PathBuf};

/// Sources below a path of the repository, and texts that none of their code lines may hold.
struct Rule {
    sources: &'static str,
    but_not: &'static [&'static str],
    forbidden: &'static [&'static str],
}

const RULES: &[Rule] = &[
    // The write path and the read path do not know each other.
    Rule {
        sources: "src/index",
        but_not: &[],
        forbidden: &["crate::search", "crate::query", "crate::output"],
    },
    Rule {
        sources: "src/search",
        but_not: &[],
        forbidden: &["crate::index", "crate::ingest", "crate::extract", "crate::output"],
    },
    // The language knows no engine and no index.
    Rule {
        sources: "src/query",
        but_not: &[],
        forbidden: &[
            "tantivy",
            "crate::search",
            "crate::index",
            "crate::ingest",
            "crate::extract",
            "crate::output",
            "std::fs",
            "std::io",
        ],
    },
    // Understanding is pure: no files, no clock, no index.
    Rule {
        sources: "src/extract",
        but_not: &[],
        forbidden: &[
            "tantivy",
            "crate::search",
            "crate::index",
            "crate::query",
            "crate::output",
            "std::fs",
            "std::io",
            "std::time",
            "ZonedDateTime::now",
            "Timestamp::now",
        ],
    },
    Rule {
        sources: "src/ingest",
        but_not: &[],
        forbidden: &[
            "tantivy",
            "crate::extract",
            "crate::authority",
            "crate::search",
            "crate::index",
            "crate::query",
            "crate::output",
        ],
    },
    Rule {
        sources: "src/authority",
        but_not: &[],
        forbidden: &[
            "tantivy",
            "crate::extract",
            "crate::ingest",
            "crate::search",
            "crate::index",
            "crate::query",
            "crate::output",
        ],
    },
    Rule {
        sources: "src/output",
        but_not: &[],
        forbidden: &["tantivy", "crate::ingest", "crate::extract", "crate::authority", "std::fs"],
    },
    // What a statement is, and which fields there are, is free of any engine.
    Rule { sources: "index_schema/src/model", but_not: &[], forbidden: &["tantivy", "std::fs"] },
    Rule { sources: "index_schema/src/model.rs", but_not: &[], forbidden: &["tantivy"] },
    Rule { sources: "index_schema/src/fields.rs", but_not: &[], forbidden: &["tantivy::"] },
    // Only the command line prints, reads the environment and knows the home folder.
    Rule {
        sources: "src",
        but_not: &["src/cli", "src/main.rs", "src/authority/compile_names.rs"],
        forbidden: &[
            "println!",
            "print!",
            "eprintln!",
            "eprint!",
            "dbg!",
            "stdout()",
            "stderr()",
            "std::env",
            "env::var",
            "etcetera",
            "terminal_size",
            "clap",
            "process::exit",
            "IsTerminal",
        ],
    },
    Rule {
        sources: "index_schema/src",
        but_not: &[],
        forbidden: &["println!", "eprintln!", "std::env", "stdout()", "stderr()"],
    },
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn sources(below: &Path, found: &mut Vec<PathBuf>) {
    if below.is_file() {
        found.push(below.to_owned());
        return;
    }
    let mut entries: Vec<PathBuf> =
        fs::read_dir(below).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() || path.extension().is_some_and(|extension| extension == "rs") {
            sources(&path, found);
        }
    }
}

/// The code lines before the tests of a file, with `crate::{a, b::c}` written out.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    let before_tests = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
    let is_code = |line: &&str| !line.trim_start().starts_with("//");
    let code = before_tests.lines().filter(is_code).collect::<Vec<_>>().join("\n");
    format!("{code}\n{}", written_out(&code))
}

/// `crate::a crate::b` for each `crate::{a, b::c}`.
fn written_out(code: &str) -> String {
    let mut paths = String::new();
    for group in code.split("crate::{").skip(1) {
        let mut depth = 0_i32;
        let mut at_start = true;
        for character in group.chars() {
            match character {
                '{' => depth += 1,
                '}' if depth == 0 => break,
                '}' => depth -= 1,
                ',' if depth == 0 => at_start = true,
                _ if character.is_whitespace() => {}
                _ => {
                    if at_start {
                        paths.push_str(" crate::");
                        at_start = false;
                    }
                    paths.push(character);
                }
            }
        }
    }
    paths
}

fn is_test(path: &Path) -> bool {
    path.components().any(|part| part.as_os_str() == "tests" || part.as_os_str() == "tests.rs")
}

#[test]
fn no_part_names_what_it_must_not_know() {
    let mut wrong = Vec::new();
    for rule in RULES {
        let mut files = Vec::new();
        sources(&root().join(rule.sources), &mut files);
        assert!(!files.is_empty(), "{} has no sources", rule.sources);
        let exempt = |path: &Path| {
            is_test(path.strip_prefix(root()).unwrap())
                || rule.but_not.iter().any(|but| path.starts_with(root().join(but)))
        };
        for path in files.iter().filter(|path| !exempt(path)) {
            let code = code(path);
            for name in rule.forbidden.iter().filter(|name| names(&code, name)) {
                wrong.push(format!("{} names {name}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Whether the code holds the name, not as a part of a longer one.
fn names(code: &str, name: &str) -> bool {
    let part = |character: char| character.is_alphanumeric() || character == '_';
    code.match_indices(name).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        let after = code[at + name.len()..].chars().next();
        let ends_open = name.ends_with(part);
        !(before.is_some_and(part) || ends_open && after.is_some_and(part))
    })
}

#[test]
fn the_rules_see_what_they_look_for() {
    let grouped = "use crate::{query::Query, search};\nuse crate::index::Report;";
    let code = format!("{grouped}\n{}", written_out(grouped));
    assert!(names(&code, "crate::search") && names(&code, "crate::query"));
    assert!(names(&code, "crate::index") && !names(&code, "crate::ind"));
    assert!(!names("eprintln!()", "println!"));
}
