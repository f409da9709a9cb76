//! One fact that the document states with two values.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use crate::diagnostics::{Findings, Label};
use crate::model::{Fact, LinkKind, Model};
use crate::quantity::{Unit, written};
use crate::source::Span;
use crate::{problem, text};

problem! {
    /// Two places state one fact and give it other values.
    FactWithTwoValues: "PO0421" Note { span: Span, here: String, other: Span, there: String }
    headline: text!("hier staat {here}, en elders {there}", "{here} is stated here, and {there} elsewhere");
    labels: vec![Label::primary(*span), Label::other(*other)
        .saying(text!("hier staat {there}", "{there} is stated here"))];
    help: Some(text!("vraag na welk getal geldt, en zet dat in een `toelichting`",
        "find out which number holds, and put that in a `toelichting`"));
}

/// A note at each of the two, so that whoever reads one sees the other.
pub(super) fn check(model: &Model, findings: &mut Findings) {
    for link in model.fact_links.iter().filter(|link| link.kind == LinkKind::Same) {
        let (one, two) = (&link.fact, &link.other);
        if unit(one) != unit(two) || !agree(one, two) {
            report(one, two, findings);
        }
    }
    let linked = |one: &Fact, two: &Fact| {
        model.fact_links.iter().any(|link| {
            let ends = (link.fact.span, link.other.span);
            ends == (one.span, two.span) || ends == (two.span, one.span)
        })
    };
    for (one, two) in called_alike(model) {
        if unit(one) == unit(two) && !agree(one, two) && !linked(one, two) {
            report(one, two, findings);
        }
    }
}

fn report(one: &Fact, two: &Fact, findings: &mut Findings) {
    for (here, there) in [(one, two), (two, one)] {
        findings.push(FactWithTwoValues {
            span: here.span,
            here: shown(here),
            other: there.span,
            there: shown(there),
        });
    }
}

/// Facts that have the same text and hold at the same moment, each with the first of them.
fn called_alike(model: &Model) -> Vec<(&Fact, &Fact)> {
    let mut facts: Vec<&Fact> = model.facts.values().map(|fact| &**fact).collect();
    facts.sort_by_key(|fact| fact.span.start);
    let mut first: BTreeMap<_, &Fact> = BTreeMap::new();
    let mut alike = Vec::new();
    for fact in facts {
        let Some(text) = &fact.text else { continue };
        let words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
        let words = words.join(" ").trim_end_matches('.').to_owned();
        match first.entry((words, fact.moment, fact.expected)) {
            Entry::Occupied(known) => alike.push((*known.get(), fact)),
            Entry::Vacant(free) => {
                free.insert(fact);
            }
        }
    }
    alike
}

/// Whether one number can be both; what is circa leaves room.
fn agree(one: &Fact, two: &Fact) -> bool {
    match (one.value.range(), two.value.range()) {
        (Some(one), Some(two)) => one.meets(&two),
        (None, _) | (_, None) => false,
    }
}

/// Its unit; a part of a whole is a share, as a percentage is.
fn unit(fact: &Fact) -> Option<&Unit> {
    let share = fact.value.percent || fact.value.whole.is_some();
    (!share).then_some(&fact.value.unit)
}

fn shown(fact: &Fact) -> String {
    let number = fact.value.number().unwrap_or_else(|| fact.value.value.clone());
    if fact.value.percent || fact.value.whole.is_some() {
        return written::claim(&number, 0, true);
    }
    let unit = fact.value.unit.to_string();
    let about = if fact.value.about.is_some() { "circa " } else { "" };
    format!("{about}{} {unit}", written::plain(&number)).trim_end().to_owned()
}
