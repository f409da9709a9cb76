//! A norm lowered to "one place a person", where a person may make less than a place.

use std::sync::Arc;

use crate::check::analysis::{Named, missed_by_hand};
use crate::diagnostics::{Findings, Label, Witness};
use crate::model::{Condition, Effect, Expr, FigureRef, ItemBody, Model, Test};
use crate::quantity::unit::NamedUnit;
use crate::quantity::{Comparator, Number, written};
use crate::source::Span;
use crate::syntax::Operator;
use crate::{problem, text};

problem! {
    /// A rate turns people into units that one person need not fill.
    UnitSmallerThanOne: "PO0408" Note { span: Span, unit: String, worth: String, per: String,
        example: Option<Witness> }
    headline: text!("wie iedereen plaatst, haalt deze norm misschien toch niet",
        "placing everyone may still not reach this norm");
    labels: vec![Label::primary(*span).saying(text!(
        "1 {unit} is {worth}", "1 {unit} is {worth}"))];
    help: Some(text!(
        "een {per} met minder dan {worth} vult geen hele {unit}; spreek af wat er dan geldt",
        "a {per} with less than {worth} does not fill a whole {unit}; agree what then holds"));
    witness: example;
}

pub(super) fn check(model: &Model, findings: &mut Findings) {
    for item in &model.items {
        let ItemBody::Result(result) = &item.body else { continue };
        for condition in &result.conditions {
            if let Effect::Norm(Test::Compare { left, comparator, right, .. }) = &condition.effect
                && asks_for_enough(*comparator)
                && let Some(found) = lowered(right)
            {
                let named = Named { item, result };
                let example = placed(model, named, condition, left, &found);
                findings.push(UnitSmallerThanOne {
                    span: right.span(),
                    unit: found.unit.singular.clone(),
                    worth: worth(&found.unit, &Number::ONE).unwrap_or_default(),
                    per: found.people.indicator.unit.word(&Number::ONE),
                    example,
                });
            }
        }
    }
}

/// Whether a norm may be missed by having too little.
fn asks_for_enough(comparator: Comparator) -> bool {
    match comparator {
        Comparator::AtLeast | Comparator::MoreThan | Comparator::Exactly => true,
        Comparator::AtMost | Comparator::LessThan => false,
    }
}

/// A norm of one unit for each of a group.
struct Lowered<'m> {
    people: &'m FigureRef,
    unit: Arc<NamedUnit>,
}

/// So many of a unit in that of which it is worth a number: "15,5 uur" for half a place.
fn worth(unit: &NamedUnit, many: &Number) -> Option<String> {
    let (hours, base) = unit.worth.as_ref()?;
    Some(format!("{} {}", written::plain(&(hours * many)), base.plural))
}

fn lowered(expression: &Expr) -> Option<Lowered<'_>> {
    let Expr::Binary { operator: Operator::Times, left, right, .. } = expression else {
        return None;
    };
    [(left, right), (right, left)].into_iter().find_map(|(people, rate)| {
        let (Expr::Figure(people), Expr::Number(rate)) = (&**people, &**rate) else { return None };
        let product = people.indicator.unit.times(&rate.unit);
        let unit = product.single().filter(|unit| unit.worth.is_some())?;
        (rate.value == Number::ONE).then(|| Lowered { people, unit: Arc::clone(unit) })
    })
}

/// One person on half a contract: everybody is placed, and the norm is not met.
fn placed(
    model: &Model,
    named: Named<'_>,
    condition: &Condition,
    places: &Expr,
    found: &Lowered<'_>,
) -> Option<Witness> {
    let Expr::Figure(places) = places else { return None };
    let half = Number::ratio(1, 2)?;
    let (hours, name) = (worth(&found.unit, &half)?, named.item.name.as_str());
    let says = text!(
        "met deze cijfers werkt de enige in de groep {hours}, en is `{name}` niet behaald",
        "with these figures the only one in the group works {hours}, and `{name}` is not met"
    );
    let figures = [(found.people, Number::ONE), (places, half)];
    missed_by_hand(model, named, condition, &figures, says)
}
