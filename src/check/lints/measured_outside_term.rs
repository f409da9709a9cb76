//! A norm over a period that lies within the term for a part only.

use std::collections::BTreeSet;

use crate::diagnostics::{Findings, Label, Text};
use crate::model::{ItemBody, Model, Test};
use crate::quantity::{Moment, Period};
use crate::source::{Name, Span};
use crate::{problem, text};

problem! {
    /// Part of what is measured lies outside the term.
    MeasuredOutsideTerm: "PO0438" Note { span: Span, period: Text, term: Span, name: Name }
    headline: {
        let (nl, en) = (&period.nl, &period.en);
        text!("deze norm telt `{nl}`, maar dat valt deels buiten de looptijd",
            "this norm counts `{en}`, part of which is outside the term")
    };
    labels: vec![Label::primary(*span), Label::other(*term).saying(text!("de looptijd", "the term"))];
    help: Some(text!(
        "laat `{name}` alleen over de looptijd gaan, of zet in een `toelichting` dat de rest meetelt",
        "let `{name}` be about the term only, or put in a `toelichting` that the rest counts"));
}

pub(super) fn check(model: &Model, findings: &mut Findings) {
    let term = model.head.term;
    let brought: BTreeSet<&Name> =
        model.consequences.iter().flat_map(|one| &one.brings).map(|one| &one.item.value).collect();
    for item in model.items.iter().filter(|item| !brought.contains(&item.name)) {
        let ItemBody::Result(result) = &item.body else { continue };
        let mut told: BTreeSet<Period> = BTreeSet::new();
        for norm in &result.norms {
            let tests = norm.tests().into_iter().filter(|test| !is_followed(test));
            for moment in tests.flat_map(Test::measured_moments) {
                let Moment::Period(period) = moment else { continue };
                // A year before the term is named on purpose: a mean over years, a year to grow from.
                if straddles(term, period) && told.insert(period) {
                    findings.push(MeasuredOutsideTerm {
                        span: norm.span,
                        period: Text { nl: period.dutch(), en: period.english() },
                        term: model.head.term_span,
                        name: item.name.clone(),
                    });
                }
            }
        }
    }
}

/// Whether a period has days within the term and days outside it.
fn straddles(term: Period, period: Period) -> bool {
    let meets = period.first() <= term.last() && term.first() <= period.last();
    meets && !term.covers(period)
}

/// Whether somebody is followed for a time: the period is then when people came in.
fn is_followed(test: &Test) -> bool {
    test.figures().iter().any(|figure| figure.indicator.window.is_some())
}
