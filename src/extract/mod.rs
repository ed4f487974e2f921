//! Records to statements: what was said by whom, with whom, when and where. Pure functions.
