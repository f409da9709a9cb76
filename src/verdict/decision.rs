//! How a completion leads to a base verdict.

use super::{Assignment, Base, Constraint, Formula, Threshold, VarId};

/// A rule that gives every completion one base verdict.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Decision {
    /// The same verdict for every completion.
    Fixed(Base),
    /// One rule where the test holds, another where it does not.
    When {
        /// The test.
        test: Formula,
        /// The rule where it holds.
        then: Box<Decision>,
        /// The rule where it does not.
        otherwise: Box<Decision>,
    },
    /// The worst of met > between > not met. Lapsed parts drop out; all lapsed: lapsed. Of no parts
    /// at all: met.
    All(Vec<Decision>),
    /// The best of met > between > not met. Lapsed parts drop out; all lapsed: lapsed. Of no parts
    /// at all: not met, as none of them is met.
    Any(Vec<Decision>),
    /// At least so many of some.
    AtLeast(Threshold),
}

impl Decision {
    /// Met where the test holds, not met elsewhere.
    pub fn met_when(test: Formula) -> Decision {
        Decision::when(test, Decision::Fixed(Base::Met), Decision::Fixed(Base::NotMet))
    }

    /// One rule where the test holds, another where it does not.
    pub fn when(test: Formula, then: Decision, otherwise: Decision) -> Decision {
        Decision::When { test, then: Box::new(then), otherwise: Box::new(otherwise) }
    }

    /// The verdict of one completion.
    pub fn evaluate(&self, assignment: &Assignment) -> Base {
        self.evaluate_where(&|constraint| constraint.evaluate(assignment))
    }

    /// The verdict, when it is told of each constraint whether that holds.
    pub(super) fn evaluate_where(&self, holds: &impl Fn(&Constraint) -> bool) -> Base {
        match self {
            Decision::Fixed(base) => *base,
            Decision::When { test, then, otherwise } => {
                if test.evaluate_where(holds) { then } else { otherwise }.evaluate_where(holds)
            }
            Decision::All(parts) => worst(parts.iter().map(|part| part.evaluate_where(holds))),
            Decision::Any(parts) => best(parts.iter().map(|part| part.evaluate_where(holds))),
            Decision::AtLeast(threshold) => threshold.evaluate_where(holds),
        }
    }

    /// The completions that get this verdict.
    pub fn is(&self, base: Base) -> Formula {
        match self {
            Decision::Fixed(fixed) => Formula::from(*fixed == base),
            Decision::When { test, then, otherwise } => {
                choose(test, then.is(base), otherwise.is(base))
            }
            Decision::All(_) | Decision::Any(_) | Decision::AtLeast(_) => match base {
                Base::Lapsed => self.lapses(),
                Base::Met => self.reaches(Base::Met),
                Base::Between if !self.names(base) => Formula::False,
                Base::Between => {
                    let (floor, target) = (self.reaches(Base::Between), self.reaches(Base::Met));
                    if floor == target { Formula::False } else { floor.and(target.negated()) }
                }
                Base::NotMet => self.reaches(Base::Between).negated().and(self.lapses().negated()),
            },
        }
    }

    /// The completions that take the result away.
    pub fn lapses(&self) -> Formula {
        match self {
            Decision::Fixed(base) => Formula::from(*base == Base::Lapsed),
            Decision::When { test, then, otherwise } => {
                choose(test, then.lapses(), otherwise.lapses())
            }
            Decision::All(parts) | Decision::Any(parts) if parts.is_empty() => Formula::False,
            Decision::All(parts) | Decision::Any(parts) => {
                Formula::all(parts.iter().map(Decision::lapses))
            }
            Decision::AtLeast(threshold) => threshold.lapses(),
        }
    }

    /// The completions that get this verdict or a better one, and are not lapsed.
    pub fn reaches(&self, base: Base) -> Formula {
        match self {
            Decision::Fixed(fixed) => Formula::from(*fixed != Base::Lapsed && *fixed >= base),
            Decision::When { test, then, otherwise } => {
                choose(test, then.reaches(base), otherwise.reaches(base))
            }
            Decision::All(parts) => {
                let each = parts.iter().map(|part| part.reaches(base).or(part.lapses()));
                Formula::all(each).and(self.lapses().negated())
            }
            Decision::Any(parts) if parts.is_empty() => Formula::from(base == Base::NotMet),
            Decision::Any(parts) => Formula::any(parts.iter().map(|part| part.reaches(base))),
            Decision::AtLeast(threshold) => threshold.reaches(base),
        }
    }

    /// Whether the rule names this verdict. Where *between* is not named, what reaches it is met.
    pub(super) fn names(&self, base: Base) -> bool {
        match self {
            Decision::Fixed(fixed) => *fixed == base,
            Decision::When { then, otherwise, .. } => then.names(base) || otherwise.names(base),
            Decision::All(parts) | Decision::Any(parts) => {
                parts.iter().any(|part| part.names(base))
            }
            Decision::AtLeast(threshold) => threshold.names(base),
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
            Decision::Fixed(_) => {}
            Decision::When { test, then, otherwise } => {
                test.each_constraint(visit);
                then.each_constraint(visit);
                otherwise.each_constraint(visit);
            }
            Decision::All(parts) | Decision::Any(parts) => {
                for part in parts {
                    part.each_constraint(visit);
                }
            }
            Decision::AtLeast(threshold) => {
                for member in &threshold.members {
                    member.decision.each_constraint(visit);
                }
            }
        }
    }
}

fn choose(test: &Formula, then: Formula, otherwise: Formula) -> Formula {
    if then == otherwise {
        return then;
    }
    let other = test.clone().negated();
    Formula::any([test.clone().and(then), other.and(otherwise)])
}

/// The worst of some verdicts, by the table of `Decision::All`.
pub(super) fn worst(parts: impl Iterator<Item = Base>) -> Base {
    combine(parts, Base::Met, Base::min)
}

/// The best of some verdicts, by the table of `Decision::Any`.
pub(super) fn best(parts: impl Iterator<Item = Base>) -> Base {
    combine(parts, Base::NotMet, Base::max)
}

fn combine(parts: impl Iterator<Item = Base>, empty: Base, pick: fn(Base, Base) -> Base) -> Base {
    parts
        .reduce(|a, b| match (a, b) {
            (Base::Lapsed, other) | (other, Base::Lapsed) => other,
            (a, b) => pick(a, b),
        })
        .unwrap_or(empty)
}
