//! Linear expressions over variables: a sum of multiples, and a constant.

use std::cmp::Ordering;

use crate::quantity::number::Number;

use super::{Assignment, VarId};

/// A linear expression.
// INVARIANT: the terms are sorted by variable, each variable occurs once, no coefficient is 0.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Linear {
    terms: Vec<(VarId, Number)>,
    constant: Number,
}

impl Linear {
    /// An expression without variables.
    pub fn constant(value: impl Into<Number>) -> Linear {
        Linear { terms: Vec::new(), constant: value.into() }
    }

    /// A single variable.
    pub fn var(variable: VarId) -> Linear {
        Linear { terms: vec![(variable, Number::ONE)], constant: Number::ZERO }
    }

    /// Takes terms that are sorted, each variable once and none with 0.
    pub(super) fn from_sorted(terms: Vec<(VarId, Number)>, constant: Number) -> Linear {
        debug_assert!(terms.is_sorted_by(|a, b| a.0 < b.0));
        Linear { terms, constant }
    }

    /// The same expression over variables that all moved up by as much, in order.
    pub(super) fn move_up(&mut self, by: u32) {
        for (variable, _) in &mut self.terms {
            variable.0 = variable.0.saturating_add(by);
        }
    }

    /// The terms: variables in order, with coefficients that are not 0.
    pub fn terms(&self) -> &[(VarId, Number)] {
        &self.terms
    }

    /// The steps that it takes to look at each term: more where numbers are long.
    pub fn steps(&self) -> usize {
        let terms = self.terms.iter().map(|(_, coefficient)| coefficient.steps());
        terms.fold(self.constant.steps() - 1, usize::saturating_add)
    }

    /// What is left when all variables are 0.
    pub fn constant_part(&self) -> &Number {
        &self.constant
    }

    /// The value, when there are no variables in it.
    pub fn is_constant(&self) -> Option<&Number> {
        self.terms.is_empty().then_some(&self.constant)
    }

    /// The coefficient of a variable, if it occurs.
    pub fn coefficient(&self, variable: VarId) -> Option<&Number> {
        let place = self.terms.binary_search_by_key(&variable, |term| term.0).ok()?;
        self.terms.get(place).map(|term| &term.1)
    }

    /// The sum of any number of expressions.
    #[must_use]
    pub fn sum<'l>(all: impl IntoIterator<Item = &'l Linear>) -> Linear {
        let mut terms: Vec<(VarId, Number)> = Vec::new();
        let mut constant = Number::ZERO;
        for linear in all {
            terms.extend(linear.terms.iter().cloned());
            constant = constant + &linear.constant;
        }
        terms.sort_by_key(|term| term.0);
        let mut merged: Vec<(VarId, Number)> = Vec::with_capacity(terms.len());
        for (variable, coefficient) in terms {
            match merged.last_mut() {
                Some((last, sum)) if *last == variable => *sum = &*sum + &coefficient,
                Some(_) | None => merged.push((variable, coefficient)),
            }
        }
        merged.retain(|(_, coefficient)| !coefficient.is_zero());
        Linear { terms: merged, constant }
    }

    /// The sum of two expressions.
    #[must_use]
    pub fn add(&self, other: &Linear) -> Linear {
        self.add_multiple(other, &Number::ONE)
    }

    /// The difference of two expressions.
    #[must_use]
    pub fn sub(&self, other: &Linear) -> Linear {
        self.add_multiple(other, &Number::from(-1_i64))
    }

    /// A multiple of the expression.
    #[must_use]
    pub fn scale(&self, factor: &Number) -> Linear {
        if *factor == Number::ONE {
            return self.clone();
        }
        if factor.is_zero() {
            return Linear::default();
        }
        let terms = self.terms.iter().map(|(variable, c)| (*variable, c * factor)).collect();
        Linear { terms, constant: &self.constant * factor }
    }

    /// The expression plus a multiple of another.
    #[must_use]
    pub fn add_multiple(&self, other: &Linear, factor: &Number) -> Linear {
        let constant = &self.constant + &other.constant * factor;
        if other.terms.is_empty() {
            return Linear { terms: self.terms.clone(), constant };
        }
        let mut terms = Vec::with_capacity(self.terms.len() + other.terms.len());
        let (mut ours, mut theirs) = (self.terms.iter().peekable(), other.terms.iter().peekable());
        if factor.is_zero() {
            return self.clone();
        }
        loop {
            let next = match (ours.peek(), theirs.peek()) {
                (None, None) => break,
                (Some(_), None) => Ordering::Less,
                (None, Some(_)) => Ordering::Greater,
                (Some(our), Some(their)) => our.0.cmp(&their.0),
            };
            let our = if next.is_le() { ours.next() } else { None };
            let their = if next.is_ge() { theirs.next() } else { None };
            let (variable, coefficient) = match (our, their) {
                (Some((variable, a)), Some((_, b))) => (*variable, a + b * factor),
                (Some((variable, a)), None) => (*variable, a.clone()),
                (None, Some((variable, b))) => (*variable, b * factor),
                (None, None) => break,
            };
            if !coefficient.is_zero() {
                terms.push((variable, coefficient));
            }
        }
        Linear { terms, constant }
    }

    /// The same terms with another constant.
    #[must_use]
    pub(super) fn with_constant(&self, constant: Number) -> Linear {
        Linear { terms: self.terms.clone(), constant }
    }

    /// The value under an assignment; a variable without a value counts as 0.
    pub fn evaluate(&self, assignment: &Assignment) -> Number {
        self.value_by(|variable| assignment.get(variable))
    }

    /// The value by a lookup; a variable without a value counts as 0.
    pub(super) fn value_by<'a>(&self, value: impl Fn(VarId) -> Option<&'a Number>) -> Number {
        let mut sum = self.constant.clone();
        for (variable, coefficient) in &self.terms {
            if let Some(value) = value(*variable) {
                sum = sum + coefficient * value;
            }
        }
        sum
    }

    /// Another name for each variable.
    pub(super) fn renamed(&self, name: impl Fn(VarId) -> VarId) -> Linear {
        let mut terms: Vec<_> = self.terms.iter().map(|(v, c)| (name(*v), c.clone())).collect();
        terms.sort_by_key(|term| term.0);
        Linear { terms, constant: self.constant.clone() }
    }
}
