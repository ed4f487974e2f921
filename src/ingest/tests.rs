//! Whole files to records.
