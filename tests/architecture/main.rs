//! Holds the sources to how the house is built: who may import whom, which library is known where,
//! and what a file looks like.
//!
//! Not for: what the program does. A rule that the compiler or clippy can hold stands there.
#![expect(clippy::panic, clippy::expect_used, reason = "a test stops at the first thing amiss")]

mod code;
mod edges;
mod files;
mod shape;
mod tables;
