//! An effort that nobody is named to judge.

use crate::diagnostics::{Findings, Label};
use crate::model::{ItemBody, Model};
use crate::source::{Name, Span};
use crate::{problem, text};

problem! {
    /// No figure decides an effort, and nobody is named who does.
    EffortWithoutJudge: "PO0407" Note { span: Span, name: Name }
    headline: text!("niemand is genoemd die `{name}` beoordeelt",
        "nobody is named who judges `{name}`");
    labels: vec![Label::primary(*span)];
    help: Some(text!("voeg toe: `beoordelaar: \"Dagelijks Bestuur\"`",
        "add: `beoordelaar: \"Dagelijks Bestuur\"`"));
}

pub(super) fn check(model: &Model, findings: &mut Findings) {
    for item in &model.items {
        if let ItemBody::Effort(effort) = &item.body
            && effort.judge.is_none()
        {
            findings.push(EffortWithoutJudge { span: item.span, name: item.name.clone() });
        }
    }
}
