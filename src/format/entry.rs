//! The way in: from text to text, with the proof that nothing was lost.

use super::comments::comments;
use super::file::laid_out;
use crate::diagnostics::Findings;
use crate::source::SourceId;
use crate::syntax::{Ast, parse};

/// The columns of a line.
const WIDTH: usize = 100;

/// Why a text was not laid out anew.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// It has mistakes; these are they.
    Mistakes(Findings),
    /// The new text would not say the same: a fault in pocheck.
    Unsure,
}

/// Lays the text of an agreement out anew. Formatting the result once more changes nothing.
///
/// # Errors
///
/// Says why the text was left as it is; see [`Refused`].
pub fn format(source: SourceId, text: &str) -> Result<String, Refused> {
    let (ast, findings) = parse(source, text);
    if findings.has_errors() {
        return Err(Refused::Mistakes(findings));
    }
    // Should a break in a line ever change what is said, then long lines are the lesser evil.
    [WIDTH, usize::MAX]
        .into_iter()
        .filter_map(|width| laid_out(&ast, text, width))
        .find(|new| is_the_same(source, &ast, text, new))
        .map(|new| with_line_breaks_of(text, new))
        .ok_or(Refused::Unsure)
}

/// Whether a new text has the tree and the comments of the old one.
fn is_the_same(source: SourceId, ast: &Ast, text: &str, new: &str) -> bool {
    let (again, findings) = parse(source, new);
    !findings.has_errors()
        && ast.says_the_same(&again)
        && comments(ast, text) == comments(&again, new)
}

/// Line breaks are those of the first line of the old text.
fn with_line_breaks_of(text: &str, new: String) -> String {
    let first = text.split_inclusive('\n').next().unwrap_or_default();
    if first.ends_with("\r\n") { new.replace('\n', "\r\n") } else { new }
}
