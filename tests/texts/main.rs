//! Every text that people read, in the code and on the pages of findings, is plain Dutch.
//!
//! For: length, words that people do not use, how people are addressed, spelling.
//! Not for: what the texts say.
#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::print_stderr,
    clippy::indexing_slicing,
    clippy::wildcard_enum_match_arm,
    reason = "a test stops at the first thing amiss, and says what it leaves out"
)]

mod code;
mod pages;
mod reading;
mod spelling;
mod words;
