//! The parser that pest makes of `grammar/pocheck.pest`.
//!
//! Not for: anything else. What it reads becomes a tree in `lower`.
#![allow(missing_docs)] // The grammar documents its rules.

use pest_derive::Parser;

/// The parser of headings, statements and the words in a measurement file.
#[derive(Parser)]
#[grammar = "../grammar/pocheck.pest"]
pub struct Grammar;
