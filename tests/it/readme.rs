//! The README says what the program does.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use index_schema::fields::query_rows;

fn readme() -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap()
}

/// The table of fields as the README has it.
fn table() -> String {
    let mut table = String::from("| field | also | what | example |\n|---|---|---|---|\n");
    for row in query_rows() {
        let also: Vec<String> = row.aliases.iter().map(|alias| format!("`{alias}:`")).collect();
        let name = row.query_name;
        writeln!(
            table,
            "| `{name}:` | {} | {} | `{}` |",
            also.join(", "),
            row.description,
            row.example
        )
        .unwrap();
    }
    table
}

#[test]
fn the_table_of_fields_is_that_of_the_code() {
    assert!(readme().contains(&table()), "the README should have:\n\n{}", table());
}

#[test]
fn the_two_commands_are_those_that_are_checked() {
    let readme = readme();
    let checks = Path::new(env!("CARGO_MANIFEST_DIR")).join(".ci/run");
    let Ok(checks) = fs::read_to_string(checks) else {
        println!("skipped: there is no .ci/run");
        return;
    };
    assert!(
        readme.contains("cargo run --release -- search \"durable ceasefire\" corpus/statements\n")
    );
    assert!(checks.contains(
        "cargo run --release --locked -- search \"durable ceasefire\" corpus/statements"
    ));
    assert!(readme.contains("cargo test --workspace\n"));
    assert!(checks.contains("cargo test --workspace"));
}

/// No word of the place where it was written.
#[test]
fn no_placeholder_is_left() {
    assert!(!readme().contains("@@"));
}
