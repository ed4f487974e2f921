//! The build script: folds the names of the built-in authority files into indexes, so that a search
//! need not. Nothing else is done when the program is built.

#![allow(dead_code, missing_docs, unreachable_pub, reason = "parts of modules of the library")]
#![expect(clippy::print_stdout, reason = "build scripts speak to cargo so")]

mod error;
mod fold;
mod inflect;
mod letters;
mod name_index;
mod table;

use std::path::{Path, PathBuf};

use name_index::{COUNTRIES_ENGLISH, COUNTRIES_FOREIGN, ENTRY, ORGANISATIONS, PEOPLE, entries};
use table::Table;

#[expect(clippy::disallowed_methods, reason = "cargo names the folder so")]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = Path::new("corpus/authority");
    let out = PathBuf::from(std::env::var_os("OUT_DIR").ok_or("cargo sets OUT_DIR")?);
    for (file, index, names) in [
        ("countries", "countries_english", COUNTRIES_ENGLISH),
        ("countries", "countries_foreign", COUNTRIES_FOREIGN),
        ("organisations", "organisations", ORGANISATIONS),
        ("people", "people", PEOPLE),
    ] {
        let path = folder.join(file).with_extension("tsv");
        println!("cargo::rerun-if-changed={}", path.display());
        let table = Table::parse(path.clone(), std::fs::read_to_string(&path)?)?;
        let mut bytes = Vec::new();
        for (hash, row) in entries(&table, names) {
            let start = bytes.len();
            bytes.extend_from_slice(&hash.to_le_bytes());
            bytes.extend_from_slice(&row.to_le_bytes());
            assert_eq!(bytes.len() - start, ENTRY);
        }
        std::fs::write(out.join(index), bytes)?;
    }
    for source in ["compile_names", "error", "fold", "inflect", "letters", "name_index", "table"] {
        println!("cargo::rerun-if-changed=src/authority/{source}.rs");
    }
    Ok(())
}
