//! Tests as formulas over completions.
//!
//! For: sums, products with what is known, quotients, and comparisons of them.
//! Not for: what a formula means for a result.
//!
//! A comparison of quotients is cleared of its denominators: `k / n ≥ p` is `n > 0` and
//! `k − p·n ≥ 0`. Where `n` is 0 nothing can be said: a free choice that belongs to no figure stands
//! in for the answer, so that no completion with `n = 0` decides anything. That holds for every
//! divisor on the way: `a / (b / c)` says nothing where `c` is 0.

use super::decide::StatedCondition;
use super::fraction::{Fraction, Value};
use super::rules::Rules;
use crate::model::{Consent, FigureRef, Joining, Test};
use crate::quantity::{Comparator, Number};
use crate::source::Name;
use crate::verdict::{Constraint, Formula, Linear, VarId};

/// What gives figures their place among the unknowns.
pub trait Values {
    /// The expression for a figure; `None` when it was not foreseen.
    fn value(&mut self, figure: &FigureRef) -> Option<Linear>;
    /// The value of a figure, when it is known exactly.
    fn known(&mut self, figure: &FigureRef) -> Option<Number> {
        self.value(figure)?.is_constant().cloned()
    }
    /// What is known of the consent of a party with a subject.
    fn consent(&mut self, subject: &Name, party: &str) -> StatedCondition;
    /// A variable of 0 or 1 that belongs to no figure.
    fn free_choice(&mut self) -> VarId;
    /// The least and the most that an expression can be, where it has such ends.
    fn ends(&self, value: &Linear) -> (Option<Number>, Option<Number>);
    /// A variable that is the greatest whole number not above an expression.
    fn floor(&mut self, value: &Linear) -> VarId;
    /// The margin of an estimate, or its standard error.
    fn margin(&mut self, figure: &FigureRef, standard_error: bool) -> Linear;
    /// Whether so many steps may still be taken, which they then are. Where nothing was measured nothing takes
    /// many.
    fn affords(&self, _steps: usize) -> bool {
        true
    }
}

/// Why a free choice stands in for an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum StandIn {
    /// Two unknowns are multiplied: outside what is worked out.
    NotWorkedOut,
    /// The group is too small to tell.
    GroupTooSmall,
    /// A share over nought, or over what may be nought.
    EmptyDenominator,
    /// There is no norm yet.
    NoNorm,
    /// A sample decides neither way, and nobody bears the doubt.
    SampleInconclusive,
    /// Figures of before and after a trend break, without a bridge.
    OtherDefinition,
    /// The size of a sample is not known exactly.
    SampleSizeUnknown,
    /// A role judges, and has not.
    Judgement,
    /// The norm lies within the margin of an estimate, and nobody bears the doubt.
    WithinMargin,
}

/// A figure whose value is put in by hand: to try what would happen.
#[derive(Debug, Clone)]
pub struct Instead<'a> {
    /// The figure.
    pub figure: &'a FigureRef,
    /// Its value.
    pub value: Linear,
}

impl Instead<'_> {
    /// Whether this is the figure.
    pub(super) fn is_for(&self, figure: &FigureRef) -> bool {
        self.figure.indicator.order == figure.indicator.order
            && self.figure.selection == figure.selection
            && self.figure.moment == figure.moment
    }
}

/// Makes formulas, and notes what stands in the way of an answer.
pub struct Formulas<'f, V: Values> {
    /// Where figures stand among the unknowns.
    pub figures: &'f mut V,
    /// Why a free choice had to stand in for an answer.
    pub reasons: Vec<StandIn>,
    /// What results look at besides figures.
    pub rules: Option<&'f Rules>,
}

impl<'f, V: Values> Formulas<'f, V> {
    /// Makes formulas over these figures.
    pub fn new(figures: &'f mut V) -> Self {
        Self { figures, reasons: Vec::new(), rules: None }
    }

    /// With other results, judgements and readings to look at.
    #[must_use]
    pub fn under(self, rules: &'f Rules) -> Self {
        Self { rules: Some(rules), ..self }
    }

    /// The formula of a test.
    pub fn test(&mut self, test: &Test, instead: Option<&Instead<'_>>) -> Formula {
        if test.crosses_break() {
            return self.open(StandIn::OtherDefinition);
        }
        match test {
            Test::Compare { left, comparator, right, .. } => {
                if let Some(left) = self.exact(left, instead)
                    && let Some(right) = self.exact(right, instead)
                {
                    return Formula::from(comparator.holds(&left, &right));
                }
                let one = self.value(left, instead);
                let two = self.value(right, instead);
                match (one, two) {
                    (Some(one), Some(two)) => self.compare(&one, *comparator, &two),
                    _ => self.open(StandIn::NotWorkedOut),
                }
            }
            Test::All { whole, part, .. } => {
                let all = self.figure(whole, instead);
                let some = self.figure(part, instead);
                Formula::holds(Constraint::at_least_zero(some.sub(&all)))
            }
            Test::Consent(consent) => self.consent(consent),
            Test::Joined { how, tests, .. } => {
                let parts: Vec<Formula> =
                    tests.iter().map(|test| self.test(test, instead)).collect();
                match how {
                    Joining::All => Formula::all(parts),
                    Joining::Any => Formula::any(parts),
                    Joining::None => Formula::any(parts).negated(),
                    Joining::AtLeast(count) => Formula::at_least(*count, parts),
                    Joining::AtMost(count) => Formula::at_least(*count + 1, parts).negated(),
                }
            }
        }
    }

    /// Whether all of the parties consent.
    pub fn consent(&mut self, consent: &Consent) -> Formula {
        Formula::all(consent.parties.iter().map(|party| {
            match self.figures.consent(&consent.subject, party) {
                StatedCondition::Known(given) => Formula::from(given),
                StatedCondition::Open(variable) => chosen(variable),
            }
        }))
    }

    pub(super) fn open(&mut self, reason: StandIn) -> Formula {
        self.reasons.push(reason);
        let choice = self.figures.free_choice();
        chosen(choice)
    }

    /// The expression for a figure.
    pub fn figure(&mut self, figure: &FigureRef, instead: Option<&Instead<'_>>) -> Linear {
        if let Some(instead) = instead.filter(|instead| instead.is_for(figure)) {
            return instead.value.clone();
        }
        match self.figures.value(figure) {
            Some(value) => value,
            // INVARIANT: every figure of a test was asked for when the set was built.
            None => {
                self.reasons.push(StandIn::NotWorkedOut);
                Linear::var(self.figures.free_choice())
            }
        }
    }

    pub(super) fn compare(&mut self, one: &Value, comparator: Comparator, two: &Value) -> Formula {
        let Some(holds) = holds(one, comparator, two) else {
            return self.open(StandIn::NotWorkedOut);
        };
        let mut defined = one.defined();
        for needed in two.defined() {
            if !defined.contains(&needed) {
                defined.push(needed);
            }
        }
        self.where_defined(defined, holds)
    }

    /// The formula where everything is defined, and open elsewhere.
    pub(super) fn where_defined(&mut self, defined: Vec<Formula>, holds: Formula) -> Formula {
        if defined.is_empty() {
            return holds;
        }
        let defined = Formula::all(defined);
        let otherwise = self.open(StandIn::EmptyDenominator);
        Formula::any([
            Formula::all([defined.clone(), holds]),
            Formula::all([defined.negated(), otherwise]),
        ])
    }
}

/// Where one value compares with another, case by case; `None` when two unknowns are multiplied.
fn holds(one: &Value, comparator: Comparator, two: &Value) -> Option<Formula> {
    if let (Some(left), Some(right)) = (one.single(), two.single()) {
        return compared(left, comparator, right);
    }
    let mut ways = Vec::new();
    for (one_guard, left) in &one.cases {
        for (two_guard, right) in &two.cases {
            let holds = compared(left, comparator, right)?;
            ways.push(Formula::all([one_guard.clone(), two_guard.clone(), holds]));
        }
    }
    Some(Formula::any(ways))
}

/// Where one fraction compares with another; `None` when two unknowns are multiplied.
fn compared(left: &Fraction, comparator: Comparator, right: &Fraction) -> Option<Formula> {
    let difference = left.beyond(right)?;
    Some(Formula::holds(match comparator {
        Comparator::AtLeast => Constraint::at_least_zero(difference),
        Comparator::MoreThan => Constraint::above_zero(difference),
        Comparator::AtMost => Constraint::at_least_zero(negated(&difference)),
        Comparator::LessThan => Constraint::above_zero(negated(&difference)),
        Comparator::Exactly => Constraint::zero(difference),
    }))
}

/// The formula that holds when a free choice is 1.
pub fn chosen(choice: VarId) -> Formula {
    let one = Linear::constant(Number::ONE);
    Formula::holds(Constraint::at_least_zero(Linear::var(choice).sub(&one)))
}

fn negated(linear: &Linear) -> Linear {
    linear.scale(&-Number::ONE)
}
