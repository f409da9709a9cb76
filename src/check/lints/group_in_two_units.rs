//! One group that the document counts in two units, where a result counts in one of them.

use crate::diagnostics::{Findings, Label};
use crate::model::{Fact, Item, ItemBody, Model};
use crate::quantity::{Unit, written};
use crate::source::Span;
use crate::{problem, text};

problem! {
    /// 400 persons are 280 benefits: nobody says how the two go together.
    GroupInTwoUnits: "PO0439" Note { span: Span, here: String, other: Span, there: String,
        result: Span, counts: String }
    headline: text!("dezelfde groep is {here} en {there}; het resultaat telt {counts}",
        "one group is {here} and {there}; the result counts {counts}");
    labels: vec![Label::primary(*span), Label::other(*other),
        Label::other(*result).saying(text!("telt {counts}", "counts {counts}"))];
    help: Some(text!("zeg in een `toelichting` hoe zij samenhangen, of reken de ene eenheid om in de andere",
        "say in a `toelichting` how they go together, or convert one unit into the other"));
}

pub(super) fn check(model: &Model, findings: &mut Findings) {
    let mut facts: Vec<&Fact> = model.facts.values().map(|fact| &**fact).collect();
    facts.sort_by_key(|fact| fact.span.start);
    for (place, one) in facts.iter().enumerate() {
        for two in facts.iter().skip(place + 1) {
            if !same_group(model, one, two) {
                break;
            }
            if let Some(result) = counting(model, one, two) {
                report(one, two, result, findings);
            }
        }
    }
}

fn report(one: &Fact, two: &Fact, (result, unit): (&Item, &Unit), findings: &mut Findings) {
    let (in_unit, other) = if one.value.unit == *unit { (one, two) } else { (two, one) };
    findings.push(GroupInTwoUnits {
        span: other.span,
        here: shown(in_unit),
        other: in_unit.span,
        there: shown(other),
        result: result.span,
        counts: unit.to_string(),
    });
}

fn shown(fact: &Fact) -> String {
    format!("{} {}", written::plain(&fact.value.value), fact.value.unit.word(&fact.value.value))
}

/// Whether two facts tell of one consideration how large something was at one moment, in things that do
/// not convert.
fn same_group(model: &Model, one: &Fact, two: &Fact) -> bool {
    let (a, b) = (&one.value.unit, &two.value.unit);
    one.moment.is_some()
        && one.moment == two.moment
        && a.counts_whole_things()
        && b.counts_whole_things()
        && consideration(model, one.span).is_some()
        && consideration(model, one.span) == consideration(model, two.span)
}

/// The consideration that a fact belongs to: the last before it.
fn consideration(model: &Model, fact: Span) -> Option<Span> {
    let after = model.considerations.partition_point(|one| one.start < fact.start);
    let found = after.checked_sub(1).and_then(|place| model.considerations.get(place)).copied()?;
    let between = |span: Span| found.start < span.start && span.start < fact.start;
    let cut = model.chapters.iter().any(|chapter| between(chapter.span));
    (!cut).then_some(found)
}

/// A result in the same goal that counts in just one of the two units.
fn counting<'m>(model: &'m Model, one: &Fact, two: &Fact) -> Option<(&'m Item, &'m Unit)> {
    if one.value.unit == two.value.unit {
        return None;
    }
    let goal = goal_of(model, one.span)?;
    model.items.iter().find_map(|item| {
        let ItemBody::Result(result) = &item.body else { return None };
        item.origin.goal.as_ref().filter(|own| own.span == goal)?;
        let figures = result.norms.iter().flat_map(|norm| norm.body.figures());
        let mut units = figures.map(|figure| &figure.indicator.unit);
        let unit = units.find(|unit| **unit == one.value.unit || **unit == two.value.unit)?;
        Some((item, unit))
    })
}

/// The goal that a place stands under.
fn goal_of(model: &Model, place: Span) -> Option<Span> {
    let after = model.chapters.partition_point(|chapter| chapter.span.start < place.start);
    let last = after.checked_sub(1).and_then(|place| model.chapters.get(place))?;
    (last.kind == crate::model::ChapterKind::Goal).then_some(last.span)
}
