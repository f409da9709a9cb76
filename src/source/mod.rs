//! Texts as they were read, and places in them. Everything else points into these texts.
//!
//! Not for reading files (the command line does that) and not for the meaning of a text. This is a
//! leaf: it imports nothing of the project.

mod decode;
mod file;
mod name;
mod printable;
mod sources;
mod span;
mod toml_words;

#[cfg(test)]
mod tests;

pub use decode::{DecodeProblem, Decoded, Encoding, decode};
pub use file::{Role, SourceFile};
pub use name::{ByName, Name};
pub use printable::{is_invisible, printable, printable_line, push_printable, turns_direction};
pub use sources::{Place, Sources};
pub use span::{SourceId, Span};
pub use toml_words::{toml_key, toml_text};
