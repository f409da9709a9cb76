//! Conditions of one result that could both strike.
//!
//! For: proving that conditions with different effects exclude each other, over all figures that
//! are possible at all. Not for: what they do when they strike.

use std::collections::BTreeMap;

use super::condition_pairs::open_pairs;
use crate::diagnostics::{Findings, Label};
use crate::logic::{Formulas, StatedCondition, StatedConditions, Values, strikes};
use crate::model::{
    Condition, ConditionTest, Effect, FigureRef, Item, ItemBody, Model, ResultItem, Selection,
};
use crate::quantity::{Moment, Number};
use crate::source::{Name, Span};
use crate::verdict::{Answer, Budget, Completions, Constraint, Formula, Linear, VarId, Variable};
use crate::{problem, text};

problem! {
    /// Two conditions with different effects may strike at once.
    ConditionsOverlap: "PO0323" Error { span: Span, one: Name, other: Span, two: Name }
    headline: text!("`{one}` en `{two}` kunnen allebei gelden", "`{one}` and `{two}` may both apply");
    labels: vec![Label::primary(*span).saying(text!("deze voorwaarde", "this condition")),
        Label::other(*other).saying(text!("en deze, met een ander gevolg",
            "and this one, with another effect"))];
    help: Some(text!("zeg welke voorgaat: `, behalve als {two}`",
        "say which comes first: `, behalve als {two}`"));
}

problem! {
    /// A condition that replaces the norm of a result with several norms.
    NormUnclear: "PO0324" Error { span: Span, name: Name }
    headline: text!("niet duidelijk is welke norm `{name}` vervangt",
        "which norm `{name}` replaces is not clear");
    labels: vec![Label::primary(*span)];
    help: Some(text!("maak van elke norm een eigen resultaat", "make each norm a result of its own"));
}

problem! {
    /// More conditions of one result than can be held against each other.
    TooManyConditions: "PO0631" Error { span: Span, name: Name, limit: usize, pairs: usize }
    headline: text!("`{name}` heeft te veel voorwaarden om na te gaan welke samen gelden",
        "`{name}` has too many conditions to see which apply together");
    labels: vec![Label::primary(*span)];
    help: Some(text!(
        "splits het resultaat, of maak een `staffel`: hoogstens {limit} voorwaarden, en {pairs} paren die niet \
         over hetzelfde cijfer gaan",
        "split the result, or make a `staffel`: at most {limit} conditions, and {pairs} pairs that are not about \
         the same figure"));
}

/// More conditions of one result or consequence than this are not looked at.
pub(super) const MOST_CONDITIONS: usize = 200;

/// More pairs of conditions of one result than this are not held against each other.
const MOST_PAIRS: usize = 2_000;

pub(super) fn check(model: &Model, findings: &mut Findings) {
    // A test with mistakes in it proves nothing.
    if findings.has_errors() {
        return;
    }
    for item in &model.items {
        if let ItemBody::Result(result) = &item.body {
            check_result(item, result, findings);
        }
    }
}

fn check_result(item: &Item, result: &ResultItem, findings: &mut Findings) {
    for condition in &result.conditions {
        let replaces = match condition.effect {
            Effect::Norm(_) | Effect::Judgement { .. } | Effect::Delivery(_) => true,
            Effect::Lapses | Effect::TooSmall | Effect::SuspendedUntil(_) => false,
        };
        if replaces && result.norms.len() > 1 {
            let name = condition.name.value.clone();
            findings.push(NormUnclear { span: condition.span, name });
        }
    }
    let conditions = &result.conditions;
    let differ = |one: &Condition, two: &Condition| different(&one.effect, &two.effect);
    let few = conditions.len() <= MOST_CONDITIONS;
    let pairs = few.then(|| open_pairs(conditions, MOST_PAIRS, differ)).flatten();
    let Some(pairs) = pairs else {
        let (span, name) = (item.span, item.name.clone());
        let (limit, pairs) = (MOST_CONDITIONS, MOST_PAIRS);
        findings.push(TooManyConditions { span, name, limit, pairs });
        return;
    };
    let mut possible = Possible::default();
    let stated = open(result, &mut possible);
    for (one, two) in pairs {
        if may_meet(result, (one, two), &stated, &mut possible) {
            findings.push(ConditionsOverlap {
                span: two.span,
                one: two.name.value.clone(),
                other: one.span,
                two: one.name.value.clone(),
            });
        }
    }
}

fn different(one: &Effect, two: &Effect) -> bool {
    match (one, two) {
        (Effect::Lapses, Effect::Lapses) | (Effect::TooSmall, Effect::TooSmall) => false,
        (Effect::Norm(one), Effect::Norm(two)) => !one.says_the_same(two),
        (Effect::Judgement { role: one, .. }, Effect::Judgement { role: two, .. }) => one != two,
        (Effect::SuspendedUntil(one), Effect::SuspendedUntil(two)) => one != two,
        (Effect::Delivery(one), Effect::Delivery(two)) => one.value != two.value,
        (
            Effect::Lapses
            | Effect::Norm(_)
            | Effect::Judgement { .. }
            | Effect::TooSmall
            | Effect::SuspendedUntil(_)
            | Effect::Delivery(_),
            _,
        ) => true,
    }
}

fn may_meet(
    result: &ResultItem,
    (one, two): (&Condition, &Condition),
    stated: &StatedConditions,
    possible: &mut Possible,
) -> bool {
    let mut formulas = Formulas::new(possible);
    let both = Formula::all([
        strikes(one, result, stated, &mut formulas, None),
        strikes(two, result, stated, &mut formulas, None),
    ]);
    possible.space.is_possible(&both, &Budget::default()) != Answer::No
}

/// Conditions that somebody will state: each is one unknown, however often it is asked after.
fn open(result: &ResultItem, possible: &mut Possible) -> StatedConditions {
    let stated = result.conditions.iter().filter(|one| matches!(one.test, ConditionTest::Stated));
    stated
        .map(|one| (one.name.value.clone(), StatedCondition::Open(possible.free_choice())))
        .collect()
}

/// Figures of which nothing is known but what is always so. INVARIANT: members that may overlap are asked for one by
/// one; else it was reported.
#[derive(Default)]
struct Possible {
    space: Completions,
    known: BTreeMap<(Name, Selection, Option<Moment>), Linear>,
    consents: BTreeMap<(Name, String), VarId>,
}

impl Values for Possible {
    fn value(&mut self, figure: &FigureRef) -> Option<Linear> {
        let key = (figure.indicator.name.clone(), figure.selection.clone(), figure.moment);
        if let Some(value) = self.known.get(&key) {
            return Some(value.clone());
        }
        let variable = self.space.add_variable(Variable {
            whole: figure.indicator.is_whole(),
            low: figure.indicator.least(),
            high: figure.indicator.most(),
        });
        let value = Linear::var(variable);
        self.known.insert(key, value.clone());
        if let Some(whole) = &figure.indicator.part_of
            && figure.indicator.bounds_its_parts()
        {
            let whole = FigureRef { indicator: whole.clone(), ..figure.clone() };
            let above = self.value(&whole)?;
            self.space.constrain(Constraint::at_least_zero(above.sub(&value)));
        }
        if !figure.selection.is_whole() && figure.indicator.adds_up() {
            let whole = FigureRef { selection: Selection::default(), ..figure.clone() };
            let above = self.value(&whole)?;
            self.space.constrain(Constraint::at_least_zero(above.sub(&value)));
        }
        Some(value)
    }

    fn consent(&mut self, subject: &Name, party: &str) -> StatedCondition {
        let key = (subject.clone(), party.to_owned());
        let known = self.consents.get(&key).copied();
        let variable = known.unwrap_or_else(|| self.free_choice());
        self.consents.insert(key, variable);
        StatedCondition::Open(variable)
    }

    fn free_choice(&mut self) -> VarId {
        self.space.add_variable(Variable {
            whole: true,
            low: Some(Number::ZERO),
            high: Some(Number::ONE),
        })
    }

    fn ends(&self, value: &Linear) -> (Option<Number>, Option<Number>) {
        let known = value.is_constant().cloned();
        (known.clone(), known)
    }

    fn floor(&mut self, value: &Linear) -> VarId {
        self.space.add_floor(value)
    }

    fn margin(&mut self, _: &FigureRef, _: bool) -> Linear {
        let any = Variable { whole: false, low: Some(Number::ZERO), high: None };
        Linear::var(self.space.add_variable(any))
    }
}
