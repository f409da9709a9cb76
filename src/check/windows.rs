//! Windows that decide a norm: whether the last day is in time.
//!
//! Not for: windows of what is only shown; nothing hangs on their last day.

use std::collections::BTreeSet;

use crate::diagnostics::{Findings, Label};
use crate::logic::figures_of;
use crate::model::{ItemBody, Model};
use crate::source::{Name, Span};
use crate::{problem, text};

problem! {
    /// A window of which the last day may be in or out.
    EndDayUndecided: "PO0355" Error { span: Span, name: Name, result: Span }
    headline: text!("telt de einddag van het venster van `{name}` mee?",
        "is the last day of the window of `{name}` in time?");
    labels: vec![Label::primary(*span), Label::other(*result)
        .saying(text!("dit resultaat hangt ervan af", "this result depends on it"))];
    help: Some(text!("zet erachter: `, einddag telt mee` of `, einddag telt niet mee`",
        "put behind it: `, einddag telt mee` or `, einddag telt niet mee`"));
}

problem! {
    /// A norm on another group than that of the window.
    OtherGroup: "PO0392" Error { span: Span, asked: String, asked_en: String, entry: String,
        entry_en: String, window: Span }
    headline: text!("de norm gaat over een andere groep dan het venster",
        "the norm is about another group than the window");
    labels: vec![
        Label::primary(*span).saying(text!("wie instroomt {asked}", "who came in {asked_en}")),
        Label::other(*window)
            .saying(text!("wie instroomt {entry}", "who came in {entry_en}")),
    ];
    help: Some(text!(
        "noem overal dezelfde periode voor wie instroomt, of schrijf bij het venster en in de norm `sluitend in …`",
        "name the same period for who comes in everywhere, or write `sluitend in …` with the window and in the norm"));
}

pub(super) fn check(model: &Model, findings: &mut Findings) {
    // Hardly any agreement has one.
    if model.indicators.values().all(|indicator| indicator.window.is_none()) {
        return;
    }
    let mut seen: BTreeSet<&Name> = BTreeSet::new();
    for item in &model.items {
        let ItemBody::Result(result) = &item.body else { continue };
        for figure in figures_of(result) {
            let indicator = &figure.indicator;
            let Some(window) = &indicator.window else { continue };
            if let Some(asked) = figure.moment.filter(|asked| *asked != window.entry) {
                findings.push(OtherGroup {
                    span: figure.span,
                    asked: asked.dutch(),
                    asked_en: asked.english(),
                    entry: window.entry.dutch(),
                    entry_en: window.entry.english(),
                    window: window.span,
                });
            }
            if window.end_day.is_none() && seen.insert(&indicator.name) {
                findings.push(EndDayUndecided {
                    span: window.span,
                    name: indicator.name.clone(),
                    result: item.span,
                });
            }
        }
    }
}
