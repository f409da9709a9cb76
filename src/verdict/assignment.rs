//! A value for each of some variables: one completion, or the part of it that a question needs.

use std::collections::BTreeMap;

use crate::quantity::number::Number;

use super::VarId;

/// Values of variables. A variable without a value counts as 0 when something is evaluated.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assignment(BTreeMap<VarId, Number>);

impl Assignment {
    /// No values yet.
    pub fn new() -> Assignment {
        Assignment::default()
    }

    /// Gives a variable a value, in place of any it had.
    pub fn set(&mut self, variable: VarId, value: Number) {
        self.0.insert(variable, value);
    }

    /// The value of a variable, if it has one.
    pub fn get(&self, variable: VarId) -> Option<&Number> {
        self.0.get(&variable)
    }

    /// All values, in the order of their variables.
    pub fn iter(&self) -> impl Iterator<Item = (VarId, &Number)> {
        self.0.iter().map(|(&variable, value)| (variable, value))
    }
}

impl FromIterator<(VarId, Number)> for Assignment {
    fn from_iter<I: IntoIterator<Item = (VarId, Number)>>(values: I) -> Assignment {
        Assignment(values.into_iter().collect())
    }
}
