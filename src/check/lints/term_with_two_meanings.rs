//! One notion with two meanings.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostics::{Findings, Label};
use crate::model::{Definition, Model};
use crate::source::{Name, Span};
use crate::{problem, text};

problem! {
    /// Two definitions give one notion different meanings.
    TermWithTwoMeanings: "PO0403" Note { span: Span, concept: Name, other: Span,
        differs: Option<Name>, here: Name, there: Name }
    headline: text!("`{concept}` heeft in deze overeenkomst twee betekenissen",
        "`{concept}` has two meanings in this agreement");
    labels: vec![
        Label::primary(*span).saying(match differs {
            Some(differs) => text!("anders voor `{differs}`", "differs for `{differs}`"),
            None => text!("deze betekenis", "this meaning"),
        }),
        Label::other(*other).saying(text!("en deze", "and this one")),
    ];
    help: Some(text!(
        "maak `{here}` en `{there}` gelijk, of geef een van de twee een ander `begrip`",
        "make `{here}` and `{there}` alike, or give one of the two another `begrip`"));
}

/// A definition is held against so many that come after it: each that differs stands beside some other.
const MOST_BESIDE: usize = 10;

pub(super) fn check(model: &Model, findings: &mut Findings) {
    let mut of_concept: BTreeMap<&Name, Vec<(usize, &Definition)>> = BTreeMap::new();
    for (index, definition) in model.definitions.iter().enumerate() {
        of_concept.entry(&definition.concept).or_default().push((index, definition));
    }
    for (index, one) in model.definitions.iter().enumerate() {
        let same = of_concept.get(&one.concept).map_or(&[][..], Vec::as_slice);
        let after = same.partition_point(|(place, _)| *place <= index);
        let later = same.iter().skip(after).take(MOST_BESIDE);
        for (_, two) in later.filter(|(_, two)| differ(one, two)) {
            let differs = difference(one, two);
            report(two, one, differs.clone(), findings);
            report(one, two, differs, findings);
        }
    }
}

/// A note at each of the two, so that whoever reads one sees the other.
fn report(here: &Definition, there: &Definition, differs: Option<Name>, findings: &mut Findings) {
    findings.push(TermWithTwoMeanings {
        span: here.span,
        concept: here.concept.clone(),
        other: there.span,
        differs,
        here: here.name.clone(),
        there: there.name.clone(),
    });
}

/// Definitions that say what they comprise are compared by that; others by their words.
fn differ(one: &Definition, two: &Definition) -> bool {
    let lists = !one.comprises.is_empty() && !two.comprises.is_empty();
    if lists { difference(one, two).is_some() } else { one.text != two.text }
}

/// The first thing that one of the two comprises and the other does not.
fn difference(one: &Definition, two: &Definition) -> Option<Name> {
    if one.comprises.is_empty() || two.comprises.is_empty() {
        return None;
    }
    let only = |a: &Definition, b: &Definition| {
        let of_b: BTreeSet<&Name> = b.comprises.iter().map(|name| &name.value).collect();
        let found = a.comprises.iter().find(|name| !of_b.contains(&name.value));
        found.map(|name| name.value.clone())
    };
    only(one, two).or_else(|| only(two, one))
}
