//! Words as TOML writes them, for what is shown to be pasted in a measurement file.
//!
//! Not for: reading TOML.

/// A key: bare where its signs allow it, else between quotation marks.
#[must_use]
pub fn toml_key(words: &str) -> String {
    let bare = |sign: char| sign.is_ascii_alphanumeric() || sign == '-' || sign == '_';
    if !words.is_empty() && words.chars().all(bare) { words.to_owned() } else { toml_text(words) }
}

/// A text between quotation marks.
#[must_use]
pub fn toml_text(words: &str) -> String {
    format!("\"{}\"", words.replace('\\', "\\\\").replace('"', "\\\""))
}
