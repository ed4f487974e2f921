//! Countries, organisations, people and the offices that they held; names to ids.
