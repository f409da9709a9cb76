//! Formulas of which enough must hold: at least so many, or together so much weight.
//!
//! For: a threshold that stays as small as what is weighed, however many ways there are to reach it.
//! Not for: what a threshold means for a verdict (`threshold`).

use super::Formula;
use crate::quantity::number::Number;

/// Formulas with a weight above 0 each, and how much those that hold must weigh together.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Weighed {
    parts: Vec<(Number, Formula)>,
    limit: Number,
    /// Whether they must weigh more than the limit; else at least that.
    strict: bool,
}

impl Weighed {
    /// The parts with their weights.
    pub fn parts(&self) -> &[(Number, Formula)] {
        &self.parts
    }

    /// What those that hold must weigh together.
    pub(super) fn limit(&self) -> &Number {
        &self.limit
    }

    /// Whether the limit itself is not enough.
    pub(super) fn is_strict(&self) -> bool {
        self.strict
    }

    /// Whether those parts that are told to hold weigh enough.
    pub(super) fn is_enough(&self, holds: impl Fn(&Formula) -> bool) -> bool {
        let held = self.parts.iter().filter(|(_, part)| holds(part));
        let sum = held.fold(Number::ZERO, |sum, (weight, _)| sum + weight);
        reaches(&sum, &self.limit, self.strict)
    }

    /// The same weights on other parts.
    pub(super) fn with_parts(&self, change: impl Fn(&Formula) -> Formula) -> Weighed {
        let parts = self.parts.iter().map(|(weight, part)| (weight.clone(), change(part)));
        Weighed { parts: parts.collect(), limit: self.limit.clone(), strict: self.strict }
    }

    /// What the parts that do not hold must weigh when those that do weigh too little.
    pub(super) fn opposite_limit(&self) -> Number {
        let all = self.parts.iter().fold(Number::ZERO, |sum, (weight, _)| sum + weight);
        all - &self.limit
    }
}

impl Formula {
    /// Where at least so many hold.
    pub fn at_least(count: usize, parts: impl IntoIterator<Item = Formula>) -> Formula {
        let parts = parts.into_iter().map(|part| (Number::ONE, part));
        // INVARIANT: nobody writes down more parts than fit an i64.
        let count = Number::from(i64::try_from(count).unwrap_or(i64::MAX));
        Formula::weighed(parts, count, false)
    }

    /// Where the weights of those that hold come to at least a number, or (`strict`) to more.
    pub fn weighed(
        parts: impl IntoIterator<Item = (Number, Formula)>,
        limit: Number,
        strict: bool,
    ) -> Formula {
        let (mut kept, mut limit) = (Vec::new(), limit);
        for (weight, part) in parts {
            // Losing something where it holds is gaining as much where it does not.
            let (weight, part) = if weight.is_negative() {
                limit = limit - &weight;
                (-weight, part.negated())
            } else {
                (weight, part)
            };
            if weight.is_zero() {
                continue;
            }
            match part {
                Formula::False => {}
                Formula::True => limit = limit - &weight,
                Formula::Holds(_)
                | Formula::Not(_)
                | Formula::All(_)
                | Formula::Any(_)
                | Formula::Weighed(_) => kept.push((weight, part)),
            }
        }
        simplest(Weighed { parts: kept, limit, strict })
    }
}

/// The threshold as a plainer formula, where it is one.
fn simplest(weighed: Weighed) -> Formula {
    let Weighed { parts, limit, strict } = &weighed;
    let enough = |weight: &Number| reaches(weight, limit, *strict);
    let all = parts.iter().fold(Number::ZERO, |sum, (weight, _)| sum + weight);
    if enough(&Number::ZERO) {
        return Formula::True;
    }
    if !enough(&all) {
        return Formula::False;
    }
    if parts.iter().all(|(weight, _)| enough(weight)) {
        return Formula::any(weighed.parts.into_iter().map(|(_, part)| part));
    }
    if parts.iter().all(|(weight, _)| !enough(&(&all - weight))) {
        return Formula::all(weighed.parts.into_iter().map(|(_, part)| part));
    }
    Formula::Weighed(weighed)
}

fn reaches(sum: &Number, limit: &Number, strict: bool) -> bool {
    if strict { sum > limit } else { sum >= limit }
}
