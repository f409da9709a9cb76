//! The program from outside: exit codes, streams, JSON, languages, and input that is no good.
//!
//! For: what is promised to other programs and to whoever types a command. Not for: what verdicts
//! are; the examples beside agreements say that.
#![expect(clippy::panic, clippy::expect_used, reason = "a test stops at the first thing amiss")]

mod bad_agreements;
mod bad_files;
mod bad_measurements;
mod exit_codes;
mod expectations;
mod explain;
mod format;
#[cfg(unix)]
mod hook;
mod json;
mod levels;
mod members;
mod mend;
mod next_term;
mod program;
mod review;
mod streams;
mod texts;
