//! A name of a file that looks other than it is.
//!
//! Not for: whether the file may be read.

use crate::diagnostics::{Findings, Label};
use crate::source::{SourceId, Span, is_invisible, turns_direction};
use crate::{problem, text};

use super::signs::number;

problem! {
    /// A file whose name holds a sign that cannot be seen.
    DisguisedPath: "PO0119" Warning { span: Span, number: String }
    headline: text!("in de bestandsnaam staat een teken dat u niet ziet ({number})",
        "the name of the file has a sign that you do not see ({number})");
    labels: vec![Label::primary(*span)];
    help: Some(text!("geef het bestand een andere naam, met gewone letters",
        "give the file another name, in plain letters"));
}

pub(super) fn check(source: SourceId, path: &str, findings: &mut Findings) {
    let hidden = path.chars().find(|sign| turns_direction(*sign) || is_invisible(*sign));
    if let Some(sign) = hidden {
        findings.push(DisguisedPath { span: Span::at(source, 0), number: number(sign) });
    }
}
