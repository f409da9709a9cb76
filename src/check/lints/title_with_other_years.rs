//! A title that names other years than those of the term.

use crate::diagnostics::{Findings, Label};
use crate::model::Model;
use crate::source::Span;
use crate::{problem, text};

problem! {
    /// The title says one thing about the years, and the term another.
    TitleWithOtherYears: "PO0436" Note { span: Span, year: i16, term: Span }
    headline: text!("de titel noemt {year}, en dat jaar valt buiten de looptijd",
        "the title names {year}, a year outside the term");
    labels: vec![Label::primary(*span), Label::other(*term).saying(text!("de looptijd", "the term"))];
    help: Some(text!("vraag na welke van de twee klopt, en verbeter de andere",
        "find out which of the two is right, and mend the other"));
}

pub(super) fn check(model: &Model, findings: &mut Findings) {
    let head = &model.head;
    let term = head.term.first().year()..=head.term.last().year();
    for year in years(head.title.as_deref().unwrap_or_default()) {
        if !term.contains(&year) {
            findings.push(TitleWithOtherYears { span: head.span, year, term: head.term_span });
        }
    }
}

/// The numbers in a text that can only be years: four digits, from 1900 up to 2199.
fn years(text: &str) -> impl Iterator<Item = i16> {
    let words = text.split(|sign: char| !sign.is_alphanumeric());
    let four = words.filter(|word| word.len() == 4).filter_map(|word| word.parse::<i16>().ok());
    four.filter(|year| (1900..2200).contains(year))
}
