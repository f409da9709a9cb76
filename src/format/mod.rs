//! Lays an agreement out anew: tree and comments → text.
//!
//! For: one statement on a line, indented by level, in lines of a hundred columns.
//! Not for: what an agreement says; nothing of that is changed, and files with mistakes are left alone.
//!
//! White space and line breaks carry no meaning, so a file is its smallest parts (words, numbers, texts,
//! signs, comments) with space between them. The tree tells where headings and statements begin and how
//! deep they stand; the layout decides on the space. The new text is read again and must give the same
//! tree and the same comments at the same places.

mod brackets;
mod comments;
mod cuts;
mod entry;
mod file;
mod fill;
mod layout;
mod levels;
mod texts;
mod units;

#[cfg(test)]
mod tests;

pub use entry::{Refused, format};
