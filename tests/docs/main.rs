//! Runs the pages: every agreement in them compiles, every measurement is judged, and every command
//! gives what is shown beneath it.
//!
//! `POCHECK_DOCS_BIJWERKEN=1 cargo test --test docs` writes the output of the commands into the
//! pages; read the change before you commit it. Not for: the pages of findings.
#![expect(clippy::panic, clippy::expect_used, reason = "a test stops at the first thing amiss")]

mod commands;
mod examples;
mod folder;
mod layouts;
mod links;
mod page;
