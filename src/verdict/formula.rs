//! Boolean combinations of constraints.

use super::{Assignment, Constraint, VarId, Weighed};

/// A condition on completions.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Formula {
    /// Always.
    True,
    /// Never.
    False,
    /// Where the constraint holds.
    Holds(Constraint),
    /// Where the other does not.
    Not(Box<Formula>),
    /// Where each does; with none: always.
    All(Vec<Formula>),
    /// Where at least one does; with none: never.
    Any(Vec<Formula>),
    /// Where those that hold weigh enough together.
    Weighed(Weighed),
}

impl Formula {
    /// A constraint, folded when it has no variables.
    pub fn holds(constraint: Constraint) -> Formula {
        match constraint.linear.is_constant() {
            Some(value) => Formula::from(constraint.sign.holds(value)),
            None => Formula::Holds(constraint),
        }
    }

    /// The opposite.
    #[must_use]
    pub fn negated(self) -> Formula {
        match self {
            Formula::True => Formula::False,
            Formula::False => Formula::True,
            Formula::Not(inner) => *inner,
            Formula::Holds(_) | Formula::All(_) | Formula::Any(_) | Formula::Weighed(_) => {
                Formula::Not(Box::new(self))
            }
        }
    }

    /// All of some, without constants and nesting.
    pub fn all(parts: impl IntoIterator<Item = Formula>) -> Formula {
        let parts = parts.into_iter();
        let mut kept = Vec::with_capacity(parts.size_hint().0);
        for part in parts {
            match part {
                Formula::True => {}
                Formula::False => return Formula::False,
                Formula::All(inner) => kept.extend(inner),
                Formula::Holds(_) | Formula::Not(_) | Formula::Any(_) | Formula::Weighed(_) => {
                    kept.push(part)
                }
            }
        }
        only(&mut kept).unwrap_or(if kept.is_empty() { Formula::True } else { Formula::All(kept) })
    }

    /// Any of some, without constants and nesting.
    pub fn any(parts: impl IntoIterator<Item = Formula>) -> Formula {
        let parts = parts.into_iter();
        let mut kept = Vec::with_capacity(parts.size_hint().0);
        for part in parts {
            match part {
                Formula::False => {}
                Formula::True => return Formula::True,
                Formula::Any(inner) => kept.extend(inner),
                Formula::Holds(_) | Formula::Not(_) | Formula::All(_) | Formula::Weighed(_) => {
                    kept.push(part)
                }
            }
        }
        only(&mut kept).unwrap_or(if kept.is_empty() { Formula::False } else { Formula::Any(kept) })
    }

    /// Both of two.
    #[must_use]
    pub fn and(self, other: Formula) -> Formula {
        // Nothing is built anew where one of them says all.
        match (self, other) {
            (Formula::True, only) | (only, Formula::True) => only,
            (one, two) => Formula::all([one, two]),
        }
    }

    /// Either of two.
    #[must_use]
    pub fn or(self, other: Formula) -> Formula {
        Formula::any([self, other])
    }

    /// Whether it holds under an assignment; a variable without a value counts as 0.
    pub fn evaluate(&self, assignment: &Assignment) -> bool {
        self.evaluate_where(&|constraint| constraint.evaluate(assignment))
    }

    /// Whether it holds, when it is told of each constraint whether that does.
    pub(super) fn evaluate_where(&self, holds: &impl Fn(&Constraint) -> bool) -> bool {
        match self {
            Formula::True => true,
            Formula::False => false,
            Formula::Holds(constraint) => holds(constraint),
            Formula::Not(inner) => !inner.evaluate_where(holds),
            Formula::All(parts) => parts.iter().all(|part| part.evaluate_where(holds)),
            Formula::Any(parts) => parts.iter().any(|part| part.evaluate_where(holds)),
            Formula::Weighed(weighed) => weighed.is_enough(|part| part.evaluate_where(holds)),
        }
    }

    /// Calls back with each variable that occurs, as often as it does.
    pub(super) fn each_variable(&self, visit: &mut impl FnMut(VarId)) {
        self.each_constraint(&mut |constraint| {
            for (id, _) in constraint.linear.terms() {
                visit(*id);
            }
        });
    }

    /// Calls back with each constraint that occurs, as often as it does.
    pub fn each_constraint<'s>(&'s self, visit: &mut impl FnMut(&'s Constraint)) {
        match self {
            Formula::True | Formula::False => {}
            Formula::Holds(constraint) => visit(constraint),
            Formula::Not(inner) => inner.each_constraint(visit),
            Formula::All(parts) | Formula::Any(parts) => {
                for part in parts {
                    part.each_constraint(visit);
                }
            }
            Formula::Weighed(weighed) => {
                for (_, part) in weighed.parts() {
                    part.each_constraint(visit);
                }
            }
        }
    }

    /// How many parts are weighed in it.
    pub(super) fn count_weighed(&self) -> usize {
        match self {
            Formula::True | Formula::False | Formula::Holds(_) => 0,
            Formula::Not(inner) => inner.count_weighed(),
            Formula::All(parts) | Formula::Any(parts) => {
                parts.iter().map(Formula::count_weighed).sum()
            }
            Formula::Weighed(weighed) => {
                let inner = weighed.parts().iter().map(|(_, part)| part.count_weighed());
                weighed.parts().len() + inner.sum::<usize>()
            }
        }
    }

    /// How many terms there are in all its constraints, long numbers counting for more.
    pub fn size(&self) -> usize {
        let mut size = 0;
        self.each_constraint(&mut |constraint| size += constraint.linear.steps() + 1);
        size
    }

    /// Another name for each variable.
    pub(super) fn renamed(&self, name: &impl Fn(VarId) -> VarId) -> Formula {
        let each = |parts: &[Formula]| parts.iter().map(|part| part.renamed(name)).collect();
        match self {
            Formula::True => Formula::True,
            Formula::False => Formula::False,
            Formula::Holds(constraint) => Formula::Holds(constraint.renamed(name)),
            Formula::Not(inner) => Formula::Not(Box::new(inner.renamed(name))),
            Formula::All(parts) => Formula::All(each(parts)),
            Formula::Any(parts) => Formula::Any(each(parts)),
            Formula::Weighed(weighed) => {
                Formula::Weighed(weighed.with_parts(|part| part.renamed(name)))
            }
        }
    }
}

fn only(parts: &mut Vec<Formula>) -> Option<Formula> {
    if parts.len() == 1 { parts.pop() } else { None }
}

impl From<bool> for Formula {
    fn from(value: bool) -> Formula {
        if value { Formula::True } else { Formula::False }
    }
}

impl From<Constraint> for Formula {
    fn from(constraint: Constraint) -> Formula {
        Formula::holds(constraint)
    }
}
