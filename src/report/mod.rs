//! Reports: views of an assessment, and of the findings. None of them parses another's text.
//!
//! For: the text report (`assessment` says what stands in it, `words` in which words, `document`
//! what it looks like), explanations (`explained`), JSON (`json`), forms for
//! reviews in git (`review`), and findings (`findings`).
//! Not for: judging, nor for files and terminals (`cli`).

pub mod assessment;
pub mod coverage;
pub mod document;
pub mod explained;
pub mod findings;
pub mod json;
pub mod review;
pub mod words;

#[cfg(test)]
pub(crate) mod fixture;
