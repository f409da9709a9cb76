//! The set of completions: what is not known, and what ties it together.

use crate::quantity::number::Number;

use super::budget::{Exhausted, Work};
use super::{Constraint, Linear, Sign};

/// A variable of a set of completions. It means something only for the set that gave it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct VarId(pub(super) u32);

impl VarId {
    pub(super) fn index(self) -> usize {
        usize::try_from(self.0).unwrap_or(usize::MAX)
    }

    /// INVARIANT: no set comes near 2^32 variables; beyond it ids would coincide.
    pub(super) fn from_index(index: usize) -> VarId {
        VarId(u32::try_from(index).unwrap_or(u32::MAX))
    }
}

/// What one unknown may be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variable {
    /// Whether only whole numbers count.
    pub whole: bool,
    /// The smallest value, which itself may be; `None` for no limit.
    pub low: Option<Number>,
    /// The greatest value, which itself may be; `None` for no limit.
    pub high: Option<Number>,
}

impl Variable {
    /// A value that is known.
    pub fn known(value: Number) -> Variable {
        Variable { whole: false, low: Some(value.clone()), high: Some(value) }
    }

    /// A whole number of at least 0 without an upper limit: a count nobody has given.
    pub fn count() -> Variable {
        Variable { whole: true, low: Some(Number::ZERO), high: None }
    }

    /// The only value it may have, if there is just one.
    pub fn known_value(&self) -> Option<&Number> {
        self.low.as_ref().filter(|low| self.high.as_ref() == Some(low))
    }
}

/// How far the variables of a set moved up when another absorbed it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub struct MovedUp(u32);

impl MovedUp {
    /// The expression over the variables of the other set.
    pub fn apply(self, linear: &mut Linear) {
        linear.move_up(self.0);
    }

    /// The variable of the other set.
    #[must_use]
    pub fn id(self, variable: VarId) -> VarId {
        VarId(variable.0.saturating_add(self.0))
    }
}

/// How much a set held at some time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    variables: usize,
    constraints: usize,
}

/// The set of completions: variables with their bounds, and constraints over them.
///
/// Questions about a formula look only at the variables that are tied to it by constraints, so they
/// presume that the set has a completion at all. Ask `is_consistent` once, first.
#[derive(Clone, Debug, Default)]
pub struct Completions {
    variables: Vec<Variable>,
    constraints: Vec<Constraint>,
    /// For each variable, the places of the constraints it occurs in.
    touching: Vec<Vec<usize>>,
    /// For each variable, the places of those that may fail when it rises.
    resisting: Vec<Vec<usize>>,
    /// What all questions may still cost; a copy has as much left, of its own.
    work: Work,
    /// The most variables there were; each gave room for questions.
    most: usize,
}

impl Completions {
    /// Nothing unknown yet.
    pub fn new() -> Completions {
        Completions::default()
    }

    /// Nothing unknown yet, for questions that count among those about another set.
    pub fn beside(other: &Completions) -> Completions {
        Completions { work: other.work.shared(), most: usize::MAX, ..Completions::default() }
    }

    /// A copy, for questions that count among those about this set.
    pub(super) fn copy_beside(&self) -> Completions {
        Completions { work: self.work.shared(), most: usize::MAX, ..self.clone() }
    }

    /// What all questions may still cost.
    pub(super) fn work(&self) -> &Work {
        &self.work
    }

    /// Takes steps of what all questions may cost together.
    pub(super) fn spend(&self, steps: usize) -> Result<(), Exhausted> {
        self.work.spend(steps)
    }

    /// Gives steps for the questions about one of so many parts, whatever was left.
    pub fn allot(&self, parts: usize) {
        self.work.allot(parts, self.variables.len());
    }

    /// Whether so many steps may still be taken, which they then are: for work beside the questions.
    pub fn affords(&self, steps: usize) -> bool {
        self.spend(steps).is_ok()
    }

    /// Whether something was left undone because no steps were left for it, here or beside this set.
    pub fn fell_short(&self) -> bool {
        self.work.fell_short()
    }

    /// Adds an unknown (or a known, when its bounds coincide).
    pub fn add_variable(&mut self, variable: Variable) -> VarId {
        let id = VarId::from_index(self.variables.len());
        self.variables.push(variable);
        if self.variables.len() > self.most {
            self.most = self.variables.len();
            self.work.add_variable();
        }
        self.touching.push(Vec::new());
        self.resisting.push(Vec::new());
        id
    }

    /// Adds an unknown that is the greatest whole number not above an expression.
    pub fn add_floor(&mut self, value: &Linear) -> VarId {
        let floor = self.add_variable(Variable { whole: true, low: None, high: None });
        let over = value.sub(&Linear::var(floor));
        let under = Linear::constant(Number::ONE).sub(&over);
        self.constrain(Constraint::at_least_zero(over));
        self.constrain(Constraint::above_zero(under));
        floor
    }

    /// Adds all of another set that was made apart. Its variables come behind those of this one; what
    /// is said of them elsewhere moves along by what this gives.
    pub fn absorb(&mut self, other: Completions) -> MovedUp {
        let (by, places) = (VarId::from_index(self.variables.len()).0, self.constraints.len());
        self.variables.extend(other.variables);
        for _ in self.most..self.variables.len() {
            self.work.add_variable();
        }
        self.most = self.most.max(self.variables.len());
        for (own, mut others) in
            [(&mut self.touching, other.touching), (&mut self.resisting, other.resisting)]
        {
            others.iter_mut().flatten().for_each(|place| *place += places);
            own.extend(others);
        }
        self.constraints.extend(other.constraints.into_iter().map(|mut constraint| {
            constraint.linear.move_up(by);
            constraint
        }));
        MovedUp(by)
    }

    /// Adds something that every completion satisfies.
    pub fn constrain(&mut self, constraint: Constraint) {
        let place = self.constraints.len();
        for (id, coefficient) in constraint.linear.terms() {
            if let Some(places) = self.touching.get_mut(id.index()) {
                places.push(place);
            }
            let resists = constraint.sign == Sign::Zero || coefficient.is_negative();
            if let Some(places) = self.resisting.get_mut(id.index()).filter(|_| resists) {
                places.push(place);
            }
        }
        self.constraints.push(constraint);
    }

    /// The variable of an id.
    pub fn variable(&self, id: VarId) -> Option<&Variable> {
        self.variables.get(id.index())
    }

    /// The variables, in the order they were added.
    pub fn variables(&self) -> impl ExactSizeIterator<Item = (VarId, &Variable)> {
        self.variables
            .iter()
            .enumerate()
            .map(|(index, variable)| (VarId::from_index(index), variable))
    }

    /// The constraints, in the order they were added.
    pub fn constraints(&self) -> &[Constraint] {
        &self.constraints
    }

    /// The constraints in which a variable occurs, in the order they were added.
    pub fn constraints_of(&self, id: VarId) -> impl Iterator<Item = &Constraint> {
        self.constraints_on(id).iter().filter_map(|&place| self.constraints.get(place))
    }

    /// The places of the constraints in which a variable occurs.
    pub(super) fn constraints_on(&self, id: VarId) -> &[usize] {
        self.touching.get(id.index()).map_or(&[], Vec::as_slice)
    }

    /// The places of the constraints on a variable that may fail when it rises.
    pub(super) fn resisting(&self, id: VarId) -> &[usize] {
        self.resisting.get(id.index()).map_or(&[], Vec::as_slice)
    }

    /// The value of a variable that can have only one.
    pub(super) fn known_value(&self, id: VarId) -> Option<&Number> {
        self.variable(id).and_then(Variable::known_value)
    }

    /// The value of an expression of which every variable is known.
    pub(super) fn value_of_known(&self, linear: &Linear) -> Option<Number> {
        let mut sum = linear.constant_part().clone();
        for (id, coefficient) in linear.terms() {
            sum = sum + coefficient * self.known_value(*id)?;
        }
        Some(sum)
    }

    /// Where the set stands now, to come back to.
    pub fn mark(&self) -> Mark {
        Mark { variables: self.variables.len(), constraints: self.constraints.len() }
    }

    /// Takes away all variables and constraints that were added since.
    pub fn undo_to(&mut self, mark: Mark) {
        self.variables.truncate(mark.variables);
        self.touching.truncate(mark.variables);
        self.resisting.truncate(mark.variables);
        for constraint in self.constraints.drain(mark.constraints.min(self.constraints.len())..) {
            for (id, _) in constraint.linear.terms() {
                for places in [&mut self.touching, &mut self.resisting] {
                    if let Some(places) = places.get_mut(id.index()) {
                        places.retain(|place| *place < mark.constraints);
                    }
                }
            }
        }
    }

    /// The expression with the values of known variables filled in.
    pub(super) fn without_known(&self, linear: &Linear) -> Linear {
        let mut constant = linear.constant_part().clone();
        let mut terms = Vec::with_capacity(linear.terms().len());
        for (id, coefficient) in linear.terms() {
            match self.known_value(*id) {
                Some(value) => constant = constant + coefficient * value,
                None => terms.push((*id, coefficient.clone())),
            }
        }
        Linear::from_sorted(terms, constant)
    }
}
