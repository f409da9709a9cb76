//! The cheap answer: intervals instead of completions, and three truth values instead of two.
//!
//! Never wrong, but not always decided: constraints between variables and repeated variables are
//! not seen here (Kleene, *Introduction to Metamathematics*, §64, over boxes).

use std::ops::Not;

use crate::quantity::number::Number;

use super::decision::{best, worst};
use super::{
    Base, BaseSet, Completions, Constraint, Decision, Formula, Linear, Sign, Threshold, Weighed,
};

/// A truth value of Kleene's strong logic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Truth {
    False,
    Open,
    True,
}

impl Not for Truth {
    type Output = Truth;
    fn not(self) -> Truth {
        match self {
            Truth::False => Truth::True,
            Truth::Open => Truth::Open,
            Truth::True => Truth::False,
        }
    }
}

impl Completions {
    /// Whether the formula holds for all values in the bounds, for none, or that is not seen.
    pub(super) fn truth(&self, formula: &Formula) -> Truth {
        match formula {
            Formula::True => Truth::True,
            Formula::False => Truth::False,
            Formula::Holds(constraint) => self.truth_of_constraint(constraint),
            Formula::Not(inner) => !self.truth(inner),
            Formula::All(parts) => !any_truth(parts.iter().map(|part| !self.truth(part))),
            Formula::Any(parts) => any_truth(parts.iter().map(|part| self.truth(part))),
            Formula::Weighed(weighed) => self.truth_of_weighed(weighed),
        }
    }

    fn truth_of_weighed(&self, weighed: &Weighed) -> Truth {
        if weighed.is_enough(|part| self.truth(part) == Truth::True) {
            Truth::True
        } else if weighed.is_enough(|part| self.truth(part) != Truth::False) {
            Truth::Open
        } else {
            Truth::False
        }
    }

    pub(super) fn truth_of_constraint(&self, constraint: &Constraint) -> Truth {
        let low = self.lower_bound(&constraint.linear);
        let high = self.upper_bound(&constraint.linear);
        let never_above = high.as_ref().is_some_and(|high| !high.is_positive());
        let never_under = low.as_ref().is_some_and(|low| !low.is_negative());
        let always_under = high.as_ref().is_some_and(Number::is_negative);
        let always_above = low.as_ref().is_some_and(Number::is_positive);
        let (always, never) = match constraint.sign {
            Sign::AtLeastZero => (never_under, always_under),
            Sign::AboveZero => (always_above, never_above),
            Sign::Zero => (never_above && never_under, always_above || always_under),
        };
        match (always, never) {
            (true, _) => Truth::True,
            (false, true) => Truth::False,
            (false, false) => Truth::Open,
        }
    }

    /// The least an expression can be by the bounds of its variables.
    pub(super) fn lower_bound(&self, linear: &Linear) -> Option<Number> {
        self.bound(linear, false)
    }

    /// The most an expression can be by the bounds of its variables.
    pub(super) fn upper_bound(&self, linear: &Linear) -> Option<Number> {
        self.bound(linear, true)
    }

    /// The upper or lower bound of an expression by the bounds of its variables.
    fn bound(&self, linear: &Linear, upper: bool) -> Option<Number> {
        let mut sum = linear.constant_part().clone();
        for (id, coefficient) in linear.terms() {
            let variable = self.variable(*id)?;
            let high = upper == coefficient.is_positive();
            let end = if high { &variable.high } else { &variable.low };
            sum = sum + coefficient * end.as_ref()?;
        }
        Some(sum)
    }

    /// A set that holds every verdict the decision can give.
    pub(super) fn roughly_possible(&self, decision: &Decision) -> BaseSet {
        match decision {
            Decision::Fixed(base) => BaseSet::single(*base),
            Decision::When { test, then, otherwise } => match self.truth(test) {
                Truth::True => self.roughly_possible(then),
                Truth::False => self.roughly_possible(otherwise),
                Truth::Open => self.roughly_possible(then).union(self.roughly_possible(otherwise)),
            },
            Decision::All(parts) => self
                .roughly_composite(parts, |pair| worst(pair.into_iter()))
                .unwrap_or(BaseSet::single(worst(std::iter::empty()))),
            Decision::Any(parts) => self
                .roughly_composite(parts, |pair| best(pair.into_iter()))
                .unwrap_or(BaseSet::single(best(std::iter::empty()))),
            Decision::AtLeast(threshold) => self.roughly_at_least(threshold),
        }
    }

    /// As `Decision::is` has it, each part of which is written out once.
    fn roughly_at_least(&self, threshold: &Threshold) -> BaseSet {
        let target = threshold.reaches(Base::Met);
        // Without a target there is but one floor to reach.
        let floor = threshold.names(Base::Between).then(|| threshold.reaches(Base::Between));
        let floor = floor.filter(|floor| *floor != target);
        let (alike, target) = (floor.is_none(), self.truth(&target));
        let floor = floor.map_or(target, |floor| self.truth(&floor));
        let lapses = self.truth(&threshold.lapses());
        let is = |base: &Base| match base {
            Base::Met => target != Truth::False,
            Base::Between => !alike && floor != Truth::False && target != Truth::True,
            Base::NotMet => floor != Truth::True && lapses != Truth::True,
            Base::Lapsed => lapses != Truth::False,
        };
        Base::ALL.into_iter().filter(is).collect()
    }

    fn roughly_composite(
        &self,
        parts: &[Decision],
        combine: fn([Base; 2]) -> Base,
    ) -> Option<BaseSet> {
        parts.iter().map(|part| self.roughly_possible(part)).reduce(|so_far, part| {
            so_far.iter().flat_map(|a| part.iter().map(move |b| combine([a, b]))).collect()
        })
    }
}

/// The truth of a disjunction; stops at the first part that is true.
fn any_truth(parts: impl Iterator<Item = Truth>) -> Truth {
    let mut any = Truth::False;
    for part in parts {
        match part {
            Truth::True => return Truth::True,
            Truth::Open => any = Truth::Open,
            Truth::False => {}
        }
    }
    any
}
