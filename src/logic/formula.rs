//! Tests as formulas over completions.
//!
//! For: sums, products with what is known, quotients, and comparisons of them.
//! Not for: what a formula means for a result.
//!
//! A comparison of quotients is cleared of its denominators: `k / n ≥ p` is `n > 0` and
//! `k − p·n ≥ 0`. Where `n` is 0 nothing can be said: a free choice that belongs to no figure stands
//! in for the answer, so that no completion with `n = 0` decides anything. That holds for every
//! divisor on the way: `a / (b / c)` says nothing where `c` is 0.

use super::counting::at_least;
use super::decide::StatedCondition;
use crate::model::{Consent, Expr, FigureRef, Joining, Test};
use crate::quantity::{Comparator, Number};
use crate::source::Name;
use crate::syntax::Operator;
use crate::verdict::{Constraint, Formula, Linear, VarId};

/// What gives figures their place among the unknowns.
pub trait Values {
    /// The expression for a figure; `None` when it was not foreseen.
    fn value(&mut self, figure: &FigureRef) -> Option<Linear>;
    /// What is known of the consent of a party with a subject.
    fn consent(&mut self, subject: &Name, party: &str) -> StatedCondition;
    /// A variable of 0 or 1 that belongs to no figure.
    fn free_choice(&mut self) -> VarId;
}

/// Why a free choice stands in for an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum StandIn {
    /// Two unknowns are multiplied: outside what is worked out.
    NotWorkedOut,
    /// A share over nought, or over what may be nought.
    EmptyDenominator,
    /// There is no norm yet.
    NoNorm,
    /// A sample decides neither way, and nobody bears the doubt.
    SampleInconclusive,
    /// The size of a sample is not known exactly.
    SampleSizeUnknown,
}

/// A figure whose value is put in by hand: to try what would happen.
#[derive(Debug, Clone)]
pub struct Instead<'a> {
    /// The figure.
    pub figure: &'a FigureRef,
    /// Its value.
    pub value: Linear,
}

/// A quotient of two expressions.
#[derive(Debug, Clone)]
pub struct Fraction {
    /// Above the line.
    pub above: Linear,
    /// Below the line.
    pub below: Linear,
    /// What was divided by on the way; nothing can be said where one of them is 0.
    divisors: Vec<Linear>,
}

impl Fraction {
    fn whole(above: Linear) -> Self {
        Self { above, below: Linear::constant(Number::ONE), divisors: Vec::new() }
    }

    /// The value, when it is known exactly and not over nought.
    pub fn exact(&self) -> Option<Number> {
        let known = self.divisors.iter().all(|divisor| divisor.is_constant().is_some());
        if !known || self.is_over_nought() {
            return None;
        }
        self.above.is_constant()?.checked_div(self.below.is_constant()?)
    }

    /// Whether something was divided by what is known to be nought or less.
    pub fn is_over_nought(&self) -> bool {
        let nought = |divisor: &Linear| divisor.is_constant().is_some_and(|it| !it.is_positive());
        nought(&self.below) || self.divisors.iter().any(nought)
    }
}

/// Makes formulas, and notes what stands in the way of an answer.
pub struct Formulas<'f, V: Values> {
    /// Where figures stand among the unknowns.
    pub figures: &'f mut V,
    /// Why a free choice had to stand in for an answer.
    pub reasons: Vec<StandIn>,
}

impl<'f, V: Values> Formulas<'f, V> {
    /// Makes formulas over these figures.
    pub fn new(figures: &'f mut V) -> Self {
        Self { figures, reasons: Vec::new() }
    }

    /// The formula of a test.
    pub fn test(&mut self, test: &Test, instead: Option<&Instead<'_>>) -> Formula {
        match test {
            Test::Compare { left, comparator, right, .. } => {
                let one = self.fraction(left, instead);
                let two = self.fraction(right, instead);
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
                    Joining::AtLeast(count) => match at_least(*count, parts) {
                        Some(formula) => formula,
                        None => self.open(StandIn::NotWorkedOut),
                    },
                }
            }
        }
    }

    /// Whether all of the parties consent.
    fn consent(&mut self, consent: &Consent) -> Formula {
        Formula::all(consent.parties.iter().map(|party| {
            match self.figures.consent(&consent.subject, party) {
                StatedCondition::Known(given) => Formula::from(given),
                StatedCondition::Open(variable) => chosen(variable),
            }
        }))
    }

    fn open(&mut self, reason: StandIn) -> Formula {
        self.reasons.push(reason);
        let choice = self.figures.free_choice();
        chosen(choice)
    }

    /// The expression for a figure.
    pub fn figure(&mut self, figure: &FigureRef, instead: Option<&Instead<'_>>) -> Linear {
        if let Some(instead) = instead
            && instead.figure.indicator.name == figure.indicator.name
            && instead.figure.selection == figure.selection
            && instead.figure.moment == figure.moment
        {
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

    /// An expression as a quotient; `None` when two unknowns are multiplied.
    pub fn fraction(
        &mut self,
        expression: &Expr,
        instead: Option<&Instead<'_>>,
    ) -> Option<Fraction> {
        Some(match expression {
            Expr::Number(literal) => Fraction::whole(Linear::constant(literal.value.clone())),
            Expr::Fact(fact, _) => Fraction::whole(Linear::constant(fact.value.value.clone())),
            Expr::Figure(figure) => Fraction::whole(self.figure(figure, instead)),
            Expr::Binary { operator, left, right, .. } => {
                let one = self.fraction(left, instead)?;
                let two = self.fraction(right, instead)?;
                combined(*operator, &one, &two)?
            }
        })
    }

    fn compare(&mut self, one: &Fraction, comparator: Comparator, two: &Fraction) -> Formula {
        let (Some(left), Some(right)) =
            (times(&one.above, &two.below), times(&two.above, &one.below))
        else {
            return self.open(StandIn::NotWorkedOut);
        };
        let difference = left.sub(&right);
        let holds = Formula::holds(match comparator {
            Comparator::AtLeast => Constraint::at_least_zero(difference),
            Comparator::MoreThan => Constraint::above_zero(difference),
            Comparator::AtMost => Constraint::at_least_zero(negated(&difference)),
            Comparator::LessThan => Constraint::above_zero(negated(&difference)),
            Comparator::Exactly => Constraint::zero(difference),
        });
        let mut divisors = Vec::new();
        let on_the_way = one.divisors.iter().chain(&two.divisors);
        for below in [&one.below, &two.below].into_iter().chain(on_the_way) {
            let defined = Formula::holds(Constraint::above_zero(below.clone()));
            if defined != Formula::True && !divisors.contains(&defined) {
                divisors.push(defined);
            }
        }
        if divisors.is_empty() {
            return holds;
        }
        let defined = Formula::all(divisors);
        let otherwise = self.open(StandIn::EmptyDenominator);
        Formula::any([
            Formula::all([defined.clone(), holds]),
            Formula::all([defined.negated(), otherwise]),
        ])
    }
}

/// The formula that holds when a free choice is 1.
pub fn chosen(choice: VarId) -> Formula {
    let one = Linear::constant(Number::ONE);
    Formula::holds(Constraint::at_least_zero(Linear::var(choice).sub(&one)))
}

fn negated(linear: &Linear) -> Linear {
    linear.scale(&-Number::ONE)
}

fn combined(operator: Operator, one: &Fraction, two: &Fraction) -> Option<Fraction> {
    let mut divisors: Vec<Linear> = one.divisors.iter().chain(&two.divisors).cloned().collect();
    let (above, below) = match operator {
        Operator::Plus | Operator::Minus => {
            let left = times(&one.above, &two.below)?;
            let right = times(&two.above, &one.below)?;
            let above =
                if operator == Operator::Plus { left.add(&right) } else { left.sub(&right) };
            (above, times(&one.below, &two.below)?)
        }
        Operator::Times => (times(&one.above, &two.above)?, times(&one.below, &two.below)?),
        Operator::ShareOf | Operator::Divide => {
            divisors.extend([two.above.clone(), two.below.clone()]);
            (times(&one.above, &two.below)?, times(&one.below, &two.above)?)
        }
    };
    divisors.retain(|divisor| !divisor.is_constant().is_some_and(Number::is_positive));
    Some(Fraction { above, below, divisors })
}

/// A product, of which at most one side may be unknown.
pub fn times(one: &Linear, two: &Linear) -> Option<Linear> {
    match (one.is_constant(), two.is_constant()) {
        (Some(factor), _) => Some(two.scale(factor)),
        (_, Some(factor)) => Some(one.scale(factor)),
        (None, None) => None,
    }
}
