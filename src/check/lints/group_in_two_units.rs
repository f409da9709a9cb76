//! One group that the document counts in two units, where a result counts in one of them.

use crate::diagnostics::{Findings, Label};
use crate::model::{Fact, Item, ItemBody, Model};
use crate::quantity::{Number, Rounding, Unit, written};
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
    help: Some(text!(
        "zeg hoeveel het een van het ander is, zoals in `eenheid pakket meervoud pakketten is 2 personen`",
        "say how many of the one the other is, as in `eenheid pakket meervoud pakketten is 2 personen`"));
}

problem! {
    /// What the document says that one unit is worth does not turn the one number into the other.
    NumbersDoNotConvert: "PO0630" Note { span: Span, here: String, other: Span, there: String, worth: String }
    headline: text!("hier staat {here}, maar {there} zijn {worth}",
        "{here} is stated here, but {there} are {worth}");
    labels: vec![Label::primary(*span), Label::other(*other)
        .saying(text!("omgerekend {worth}", "converted {worth}"))];
    help: Some(text!("verbeter een van de getallen, of wat de eenheid waard is",
        "mend one of the numbers, or what the unit is worth"));
}

pub(super) fn check(model: &Model, findings: &mut Findings) {
    let mut facts: Vec<&Fact> = model.facts.values().map(|fact| &**fact).collect();
    facts.sort_by_key(|fact| fact.span.start);
    for (place, one) in facts.iter().enumerate() {
        for two in facts.iter().skip(place + 1) {
            if !same_group(model, one, two) {
                break;
            }
            match converted(one, two) {
                Converted::Agrees => {}
                Converted::Differs(worth) => findings.push(NumbersDoNotConvert {
                    span: two.span,
                    here: shown(two),
                    other: one.span,
                    there: shown(one),
                    worth: in_words(&worth, &two.value.unit),
                }),
                Converted::NotSaid if are_apart(one, two) => {
                    if let Some(result) = counting(model, one, two) {
                        report(one, two, result, findings);
                    }
                }
                Converted::NotSaid => {}
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
    in_words(&fact.value.value, &fact.value.unit)
}

fn in_words(number: &Number, unit: &Unit) -> String {
    format!("{} {}", written::claim(number, 0, false), unit.word(number))
}

/// Whether two facts tell of one consideration how large something was at one moment.
fn same_group(model: &Model, one: &Fact, two: &Fact) -> bool {
    one.moment.is_some()
        && one.moment == two.moment
        && consideration(model, one.span).is_some()
        && consideration(model, one.span) == consideration(model, two.span)
}

/// Whether both are numbers of things that are counted whole, in units that nothing ties together.
fn are_apart(one: &Fact, two: &Fact) -> bool {
    one.value.unit.counts_whole_things() && two.value.unit.counts_whole_things()
}

/// How what the agreement says of units turns one number into the other.
enum Converted {
    /// It says nothing of them.
    NotSaid,
    /// Into the other, so far as both are exact.
    Agrees,
    /// Into another number than the one that is stated.
    Differs(Number),
}

/// The number of the first fact in the unit of the second.
fn converted(one: &Fact, two: &Fact) -> Converted {
    let (Some((worth, base)), Some((other, other_base))) =
        (one.value.unit.in_base(), two.value.unit.in_base())
    else {
        return Converted::NotSaid;
    };
    // Hours and euros are of many things: only what is counted whole is one group.
    if one.value.unit == two.value.unit || base != other_base || !base.countable {
        return Converted::NotSaid;
    }
    let (a, b) = (&one.value.value, &two.value.value);
    let about = one.value.about.is_some() || two.value.about.is_some();
    match ((a * &worth).checked_div(&other), (b * &other).checked_div(&worth)) {
        (Some(there), Some(back)) if !about && !rounds_to(&there, b) && !rounds_to(&back, a) => {
            Converted::Differs(there)
        }
        _ => Converted::Agrees,
    }
}

/// Whether a number is another, or rounds to it where that one is whole.
fn rounds_to(number: &Number, stated: &Number) -> bool {
    number == stated
        || (stated.is_integer()
            && number.round_to(&Number::ONE, Rounding::HalfAwayFromZero).as_ref() == Some(stated))
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
