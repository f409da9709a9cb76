//! Quotients over unknowns, and values that differ from case to case.
//!
//! For: sums, products with what is known, quotients, the lowest or highest of several, rounding and
//! steps. Not for: comparing them; that makes a formula.

use std::collections::{BTreeMap, BTreeSet};

use crate::quantity::Number;
use crate::syntax::Operator;
use crate::verdict::{Constraint, Formula, Linear};

/// The most cases that are told apart in one expression.
const MOST_CASES: usize = 400;

/// A quotient of two expressions; it says something only where what is below is above nought.
#[derive(Debug, Clone)]
pub struct Fraction {
    /// Above the line.
    pub above: Linear,
    /// Below the line.
    pub below: Linear,
}

impl Fraction {
    /// An expression over one.
    pub fn whole(above: Linear) -> Self {
        Self { above, below: Linear::constant(Number::ONE) }
    }

    /// A number.
    pub fn number(value: Number) -> Self {
        Self::whole(Linear::constant(value))
    }

    /// Whether it is over one.
    fn is_whole(&self) -> bool {
        self.below.is_constant() == Some(&Number::ONE)
    }

    /// The same above the line with the other sign, where that is asked.
    fn turned(&self, negative: bool) -> Self {
        let sign = if negative { -Number::ONE } else { Number::ONE };
        Self { above: self.above.scale(&sign), below: self.below.clone() }
    }

    /// The value, when it is known exactly and not over nought.
    pub fn exact(&self) -> Option<Number> {
        let below = self.below.is_constant().filter(|below| below.is_positive())?;
        self.above.is_constant()?.checked_div(below)
    }

    /// What is above nought where this is above the other; `None` when two unknowns are multiplied.
    pub fn beyond(&self, other: &Self) -> Option<Linear> {
        if self.is_whole() && other.is_whole() {
            return Some(self.above.sub(&other.above));
        }
        Some(times(&self.above, &other.below)?.sub(&times(&other.above, &self.below)?))
    }
}

/// A value: one of several fractions, each in its own case.
///
/// INVARIANT: wherever it is defined, exactly one guard holds.
#[derive(Debug, Clone)]
pub struct Value {
    /// When it is which.
    pub cases: Vec<(Formula, Fraction)>,
    /// Where it is defined: nothing can be said where something was divided by nought.
    defined: Vec<Formula>,
}

impl Value {
    /// A value with a single case.
    pub fn of(fraction: Fraction) -> Self {
        Self { cases: vec![(Formula::True, fraction)], defined: Vec::new() }
    }

    /// The fraction, when there is a single case.
    pub fn single(&self) -> Option<&Fraction> {
        match self.cases.as_slice() {
            [(Formula::True, only)] => Some(only),
            _ => None,
        }
    }

    /// Whether something was divided by what is known to be nought or less.
    pub fn is_over_nought(&self) -> bool {
        self.defined().contains(&Formula::False)
    }

    /// The steps that it takes to look at each term of all cases.
    pub fn steps(&self) -> usize {
        let of_case = |(_, one): &(Formula, Fraction)| one.above.steps() + one.below.steps();
        self.cases.iter().map(of_case).fold(0, usize::saturating_add)
    }

    /// How long it is, written out: what says when it is which may grow with each step.
    pub fn size(&self) -> usize {
        let of_case = |(guard, _): &(Formula, Fraction)| guard.size().saturating_add(1);
        self.cases.iter().map(of_case).fold(0, usize::saturating_add)
    }

    /// What must all hold for anything to be said.
    pub fn defined(&self) -> Vec<Formula> {
        let mut all = self.defined.clone();
        for (guard, fraction) in &self.cases {
            require(&mut all, guard, &fraction.below);
        }
        all
    }

    /// The same, with a guard on every case; cases that cannot be are left out.
    fn within(mut self, guard: &Formula) -> Vec<(Formula, Fraction)> {
        for (own, _) in &mut self.cases {
            *own = guard.clone().and(std::mem::replace(own, Formula::True));
        }
        self.cases.retain(|(guard, _)| *guard != Formula::False);
        self.cases
    }

    /// What an operator makes of two values; `None` outside what is worked out.
    pub fn combined(&self, operator: Operator, other: &Self) -> Option<Self> {
        // No case is without an outcome, so each two of them make one.
        if self.cases.len().saturating_mul(other.cases.len()) > MOST_CASES {
            return None;
        }
        let mut defined = self.defined.clone();
        defined.extend(other.defined.iter().cloned());
        let mut cases = Vec::new();
        for (one_guard, one) in &self.cases {
            for (two_guard, two) in &other.cases {
                let guard = one_guard.clone().and(two_guard.clone());
                if guard == Formula::False {
                    continue;
                }
                if !matches!(operator, Operator::ShareOf | Operator::Divide) {
                    cases.push((guard, combined(operator, one, two)?));
                    continue;
                }
                require(&mut defined, &guard, &two.below);
                let signs = signs(&two.above);
                let not_nought = signs.iter().map(|(sign, _, _)| sign.clone());
                let needed = guard.clone().negated().or(Formula::any(not_nought));
                if needed != Formula::True && !defined.contains(&needed) {
                    defined.push(needed);
                }
                for (_, when, negative) in signs {
                    let guard = guard.clone().and(when);
                    let (one, two) = (one.turned(negative), two.turned(negative));
                    cases.push((guard, combined(operator, &one, &two)?));
                }
            }
        }
        Self::of_cases(cases, defined)
    }

    /// The lowest or the highest of several values; `None` outside what is worked out.
    pub fn extreme(values: &[Self], highest: bool) -> Option<Self> {
        if let [only] = values {
            return Some(only.clone());
        }
        let mut cases = Vec::new();
        let defined = values.iter().flat_map(Self::defined).collect();
        let values = not_outdone(values, highest);
        for (place, value) in values.iter().enumerate() {
            for (guard, fraction) in &value.cases {
                let mut guards = vec![guard.clone()];
                for (other_place, other) in values.iter().enumerate() {
                    if other_place != place {
                        // Of equals the first counts.
                        let strictly = other_place < place;
                        guards.push(beats(fraction, other, highest, strictly)?);
                    }
                }
                let guard = Formula::all(guards);
                if guard != Formula::False {
                    cases.push((guard, fraction.clone()));
                }
            }
        }
        Self::of_cases(cases, defined)
    }

    /// One of several fractions, each in its own case; `defined` is what must hold for the guards to say
    /// anything. `None` where there are too many.
    pub fn of_cases(cases: Vec<(Formula, Fraction)>, defined: Vec<Formula>) -> Option<Self> {
        (cases.len() <= MOST_CASES).then_some(Self { cases, defined })
    }

    /// Puts several values with guards of their own together; `defined` is what must hold for the
    /// guards to say anything.
    pub fn by_case(parts: Vec<(Formula, Self)>, defined: Vec<Formula>) -> Option<Self> {
        let mut all = defined;
        let mut cases = Vec::new();
        for (guard, value) in parts {
            let elsewhere = |own: &Formula| own.clone().or(guard.clone().negated());
            all.extend(value.defined.iter().map(elsewhere));
            cases.extend(value.within(&guard));
        }
        Self::of_cases(cases, all)
    }
}

/// The values without those that are never the most extreme, as another is so much more whatever the figures are.
fn not_outdone(values: &[Value], highest: bool) -> Vec<&Value> {
    let plain = |value: &Value| value.single().filter(|only| only.is_whole()).cloned();
    let mut best: BTreeMap<Linear, (usize, Number)> = BTreeMap::new();
    for (place, value) in values.iter().enumerate() {
        let Some(Fraction { above, .. }) = plain(value) else { continue };
        let constant = above.constant_part().clone();
        let figures = above.sub(&Linear::constant(constant.clone()));
        let known = best.entry(figures).or_insert((place, constant.clone()));
        // Of equals the first counts.
        if (highest && constant > known.1) || (!highest && constant < known.1) {
            *known = (place, constant);
        }
    }
    let kept: BTreeSet<usize> = best.into_values().map(|(place, _)| place).collect();
    let all = values.iter().enumerate();
    all.filter(|(place, value)| kept.contains(place) || plain(value).is_none())
        .map(|(_, value)| value)
        .collect()
}

/// The signs that a divisor can have: where it has that sign, when that makes a case of its own, and
/// whether it is negative. What counts things is never negative; a difference may be.
fn signs(divisor: &Linear) -> Vec<(Formula, Formula, bool)> {
    let above = || Formula::holds(Constraint::above_zero(divisor.clone()));
    let below = || Formula::holds(Constraint::above_zero(divisor.scale(&-Number::ONE)));
    if let Some(known) = divisor.is_constant() {
        let negative = known.is_negative();
        let sign = if negative { below() } else { above() };
        return vec![(sign, Formula::True, negative)];
    }
    let falls = divisor.constant_part().is_negative()
        || divisor.terms().iter().any(|(_, times)| times.is_negative());
    if falls {
        vec![(above(), above(), false), (below(), below(), true)]
    } else {
        vec![(above(), Formula::True, false)]
    }
}

/// Notes that a divisor must be above nought where the guard holds.
fn require(defined: &mut Vec<Formula>, guard: &Formula, divisor: &Linear) {
    if divisor.is_constant().is_some_and(Number::is_positive) {
        return;
    }
    let above = Formula::holds(Constraint::above_zero(divisor.clone()));
    let needed = guard.clone().negated().or(above);
    if needed != Formula::True && !defined.contains(&needed) {
        defined.push(needed);
    }
}

/// Where a fraction is the more extreme of the two.
fn beats(fraction: &Fraction, other: &Value, highest: bool, strictly: bool) -> Option<Formula> {
    let mut ways = Vec::new();
    for (guard, rival) in &other.cases {
        let ahead = if highest { fraction.beyond(rival)? } else { rival.beyond(fraction)? };
        let holds = Formula::holds(if strictly {
            Constraint::above_zero(ahead)
        } else {
            Constraint::at_least_zero(ahead)
        });
        ways.push(guard.clone().and(holds));
    }
    Some(Formula::any(ways))
}

fn combined(operator: Operator, one: &Fraction, two: &Fraction) -> Option<Fraction> {
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
            (times(&one.above, &two.below)?, times(&one.below, &two.above)?)
        }
    };
    Some(Fraction { above, below })
}

/// A product, of which at most one side may be unknown.
pub fn times(one: &Linear, two: &Linear) -> Option<Linear> {
    match (one.is_constant(), two.is_constant()) {
        (Some(factor), _) => Some(two.scale(factor)),
        (_, Some(factor)) => Some(one.scale(factor)),
        (None, None) => None,
    }
}
