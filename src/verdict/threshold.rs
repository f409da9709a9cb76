//! At least so many of some decisions.
//!
//! For: the table of "at least k of n" (semantics, section 7). Not for: who is left out and why.

use super::{Base, Constraint, Decision, Formula};

/// At least `least` of the members: with as many of them counted off from the best, the last of
/// those. What lapsed drops out; when all lapsed, the whole has.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Threshold {
    /// How many.
    pub least: usize,
    /// The members.
    pub members: Vec<Member>,
    /// What holds when fewer than that are left.
    pub short: Short,
}

/// A member of a threshold.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Member {
    /// Its rule.
    pub decision: Decision,
    /// Whether it must be among them: the whole is never better than it, unless it lapsed.
    pub must: bool,
}

/// What holds when fewer members are left than are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Short {
    /// All that are left count: the worst of them.
    AllLeft,
    /// The whole is not met.
    NotMet,
    /// The whole lapses.
    Lapses,
}

impl Threshold {
    /// The verdict, when it is told of each constraint whether that holds.
    pub(super) fn evaluate_where(&self, holds: &impl Fn(&Constraint) -> bool) -> Base {
        let judged = self.members.iter().map(|member| {
            let base = member.decision.evaluate_where(holds);
            (base, member.must)
        });
        let mut left: Vec<(Base, bool)> =
            judged.filter(|(base, _)| *base != Base::Lapsed).collect();
        if left.is_empty() {
            return Base::Lapsed;
        }
        let asked = match self.short {
            _ if self.least <= left.len() => self.least,
            Short::AllLeft => left.len(),
            Short::NotMet => return Base::NotMet,
            Short::Lapses => return Base::Lapsed,
        };
        let worst_must = left.iter().filter(|(_, must)| *must).map(|(base, _)| *base).min();
        left.sort_by_key(|(base, _)| std::cmp::Reverse(*base));
        // Asking for none is met by any.
        let place = asked.checked_sub(1).and_then(|place| left.get(place));
        let kth = place.map_or(Base::Met, |(base, _)| *base);
        worst_must.map_or(kth, |must| must.min(kth))
    }

    /// Where the whole lapses.
    pub(super) fn lapses(&self) -> Formula {
        let all = Formula::all(self.members.iter().map(|member| member.decision.lapses()));
        match self.short {
            Short::AllLeft | Short::NotMet => all,
            Short::Lapses => all.or(self.has_enough_left().negated()),
        }
    }

    /// Where the whole is at least as good as this, and has not lapsed.
    pub(super) fn reaches(&self, base: Base) -> Formula {
        let reach: Vec<Formula> =
            self.members.iter().map(|member| member.decision.reaches(base)).collect();
        let must = self.members.iter().zip(&reach).filter(|(member, _)| member.must);
        let must =
            Formula::all(must.map(|(member, reach)| reach.clone().or(member.decision.lapses())));
        let enough = Formula::at_least(self.least, reach.iter().cloned());
        let enough = match self.short {
            // A whole that is not met for want of members has not lapsed.
            Short::NotMet if base == Base::NotMet => Formula::True,
            Short::NotMet | Short::Lapses => enough,
            Short::AllLeft => {
                let all = self.members.iter().zip(reach);
                enough
                    .or(Formula::all(all.map(|(member, reach)| reach.or(member.decision.lapses()))))
            }
        };
        let must = if base == Base::NotMet { Formula::True } else { must };
        Formula::all([enough, must, self.lapses().negated()])
    }

    /// Whether the rule of a member names this verdict.
    pub(super) fn names(&self, base: Base) -> bool {
        self.members.iter().any(|member| member.decision.names(base))
    }

    fn has_enough_left(&self) -> Formula {
        let left = self.members.iter().map(|member| member.decision.lapses().negated());
        Formula::at_least(self.least, left)
    }
}
