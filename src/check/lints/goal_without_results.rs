//! A goal under which nothing can be judged.

use std::collections::BTreeSet;

use crate::diagnostics::{Findings, Label};
use crate::model::{ChapterKind, ItemBody, Model};
use crate::source::{Name, Span};
use crate::{problem, text};

problem! {
    /// A goal has no result, duty or effort.
    GoalWithoutResults: "PO0405" Note { span: Span, name: Name }
    headline: text!("het doel `{name}` heeft geen resultaat", "the goal `{name}` has no result");
    labels: vec![Label::primary(*span)];
    help: Some(text!("voeg een `resultaat` of `inzicht` toe; nu is niet te zeggen of dit doel \
        gehaald is",
        "add a `resultaat` or `inzicht`; as it is nobody can say whether this goal was reached"));
}

pub(super) fn check(model: &Model, findings: &mut Findings) {
    let judged = model.items.iter().filter(|item| match item.body {
        ItemBody::Result(_) | ItemBody::Duty(_) => true,
        ItemBody::Effort(_) | ItemBody::Untestable(_) => false,
    });
    let served: BTreeSet<Span> =
        judged.filter_map(|item| item.origin.goal.as_ref().map(|goal| goal.span)).collect();
    for chapter in &model.chapters {
        if chapter.kind == ChapterKind::Goal && !served.contains(&chapter.span) {
            findings.push(GoalWithoutResults { span: chapter.span, name: chapter.name.clone() });
        }
    }
}
