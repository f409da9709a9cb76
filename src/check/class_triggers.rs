//! Consequences of a class: whether worse or better classes bring them too.
//!
//! For: a choice that the author must make. Not for: whether the class exists (`resolve`).

use std::cmp::Ordering;

use indexmap::IndexMap;

use super::analysis::Named;
use crate::diagnostics::{Findings, Label, Text};
use crate::model::{Consequence, Item, StepTable, TriggerKind, class_table};
use crate::source::{Name, Span};
use crate::syntax::ClassReach;
use crate::{problem, text};

problem! {
    /// A class that does not say whether others bring the consequence too.
    ClassReachUndecided: "PO0386" Error { span: Span, class: String, others: Others }
    headline: if !others.worse.is_empty() {
        text!("geldt dit ook in een slechtere klasse dan `{class}`?",
            "does this hold in a worse class than `{class}` too?")
    } else if !others.better.is_empty() {
        text!("geldt dit ook in een betere klasse dan `{class}`?",
            "does this hold in a better class than `{class}` too?")
    } else {
        text!("geldt dit ook in een andere klasse dan `{class}`?",
            "does this hold in another class than `{class}` too?")
    };
    labels: vec![Label::primary(*span).saying(others.listed())];
    help: Some(text!(
        "kies: `in klasse \"{class}\" alleen`, `of slechter` of `of beter`",
        "choose: `in klasse \"{class}\" alleen` (only), `of slechter` (or worse) or `of beter` (or better)"));
}

problem! {
    /// Classes of which the table does not tell which is worse.
    ClassOrderUnclear: "PO0387" Error { span: Span, class: String, other: String, table: Span }
    headline: text!("niet duidelijk is of `{other}` slechter of beter is dan `{class}`",
        "whether `{other}` is worse or better than `{class}` is not clear");
    labels: vec![Label::primary(*span), Label::other(*table).saying(text!(
        "de oordelen in deze staffel zeggen dat niet", "the verdicts in this step table do not tell"))];
    help: Some(text!(
        "noem de klassen één voor één: `in klasse \"{class}\" alleen of … in klasse \"{other}\" alleen`",
        "name the classes one by one: `in klasse \"{class}\" alleen of … in klasse \"{other}\" alleen`"));
}

/// The other classes of a table, as one of them sees them.
#[derive(Debug, Clone)]
pub(super) struct Others {
    worse: Vec<String>,
    better: Vec<String>,
    /// Of which the table does not tell.
    unclear: Vec<String>,
}

impl Others {
    fn listed(&self) -> Text {
        let (mut nl, mut en) = (Vec::new(), Vec::new());
        let kinds = [
            (&self.worse, "slechter", "worse"),
            (&self.better, "beter", "better"),
            (&self.unclear, "ook een klasse", "a class too"),
        ];
        for (names, dutch, english) in kinds {
            if !names.is_empty() {
                let names = names.join(", ");
                nl.push(format!("{dutch}: {names}"));
                en.push(format!("{english}: {names}"));
            }
        }
        Text { nl: nl.join("; "), en: en.join("; ") }
    }
}

pub(super) fn check(
    items: &IndexMap<&Name, &Item>,
    consequence: &Consequence,
    findings: &mut Findings,
) {
    for trigger in &consequence.triggers {
        if let TriggerKind::Class { name, class, reach } = &trigger.kind
            && let Some(table) = table_of(items, &name.value)
        {
            check_one(table, (&class.value, trigger.span), *reach, findings);
        }
    }
}

fn table_of<'m>(items: &IndexMap<&Name, &'m Item>, name: &Name) -> Option<&'m StepTable> {
    let named = Named::of(items.get(name)?)?;
    class_table(named.result).map(|lookup| &*lookup.table)
}

fn check_one(
    table: &StepTable,
    (class, span): (&str, Span),
    reach: Option<ClassReach>,
    findings: &mut Findings,
) {
    let others: Vec<&str> = table
        .classes()
        .into_iter()
        .filter(|other| *other != class && !table.class_lapses(other))
        .collect();
    let that = |wanted: Option<Ordering>| -> Vec<String> {
        let found = others.iter().filter(|other| table.compare_classes(other, class) == wanted);
        found.map(|other| (*other).to_owned()).collect()
    };
    let unclear = that(None);
    // What takes the result away is a class apart.
    let stands_apart = table.class_lapses(class);
    match reach {
        Some(ClassReach::Only) => {}
        Some(ClassReach::OrWorse | ClassReach::OrBetter) => {
            if let Some(other) = unclear.first() {
                findings.push(ClassOrderUnclear {
                    span,
                    class: class.to_owned(),
                    other: other.clone(),
                    table: table.span,
                });
            }
        }
        None if stands_apart => {}
        None => {
            let worse = that(Some(Ordering::Less));
            // Of a class that is met it may be meant that a better one brings it too.
            let better =
                if table.class_is_met(class) { that(Some(Ordering::Greater)) } else { Vec::new() };
            if !(worse.is_empty() && better.is_empty() && unclear.is_empty()) {
                let (class, others) = (class.to_owned(), Others { worse, better, unclear });
                findings.push(ClassReachUndecided { span, class, others });
            }
        }
    }
}
