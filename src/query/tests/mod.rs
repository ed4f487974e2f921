//! 1. No text panics, hangs or overflows, whatever it is built of.
//! 2. The place of an error lies within the text, on the bounds of characters.
//! 3. A printed tree parses to the same tree.
//! 4. Parsing takes time linear in the length of the text.
//! 5. Right inputs mean what they should, wrong ones say what is wrong.

mod meaning;
mod reading;
mod strange_text;
mod wrong;
