//! A count of verdicts of which many are open.
//!
//! Those that share no unknown are counted apart: how many of a group may hold is asked of that group alone, and
//! the groups are added up. Where that does not tell, a few are written out as one formula; of more the sum
//! stands as one unknown that everything open in it would settle.
//! Not for: what is counted.

use std::collections::BTreeSet;

use super::count::{certainly, compares};
use super::settle;
use super::ties;
use super::whole::Court;
use crate::eval::context::Context;
use crate::logic::{at_least, written_out};
use crate::quantity::Comparator;
use crate::verdict::{Base, BaseSet, Budget, Decision, Formula};

/// So many open verdicts are written out.
const FEW: usize = 4;

/// Where the count compares so, and the fewest and the most that there may be.
pub(super) fn count(
    court: &mut Court<'_, '_>,
    parts: &[Formula],
    (comparator, asked): (Comparator, usize),
    (low, high): (usize, usize),
) -> (Formula, usize, usize) {
    let few = high - low <= FEW;
    if !few && let Some(certain) = certainly((low, high), comparator, asked) {
        return (Formula::from(certain), low, high);
    }
    let open: Vec<Formula> = parts
        .iter()
        .filter(|part| !matches!(part, Formula::True | Formula::False))
        .cloned()
        .collect();
    let space = &court.context.world.figures.space;
    let groups = ties::apart(space, open.clone());
    let mut sums = Sums::of(low);
    for group in &groups {
        sums.add(&possible_counts(court.context, group));
    }
    let all: Vec<usize> = sums.all().collect();
    let (low, high) = (all.first().copied().unwrap_or(low), all.last().copied().unwrap_or(high));
    let holds = all.iter().map(|sum| certainly((*sum, *sum), comparator, asked));
    let outcomes: BTreeSet<bool> = holds.flatten().collect();
    if let (Some(only), 1) = (outcomes.first(), outcomes.len()) {
        return (Formula::from(*only), low, high);
    }
    if few && let Some(formula) = compares(parts, comparator, asked) {
        return (formula, low, high);
    }
    let rules: Vec<Decision> = open.into_iter().map(Decision::met_when).collect();
    let names = settle::needs(court.context, &court.occurrences.unknowns, &rules);
    (court.occurrences.opaque(court.context, names), low, high)
}

/// How many of a group may hold at once. A count that could not be worked out counts as possible, and so does one
/// that takes too much to write out.
fn possible_counts(context: &Context<'_>, group: &[Formula]) -> Vec<usize> {
    let space = &context.world.figures.space;
    let may = |formula: Formula| {
        let rule = Decision::met_when(formula);
        space.possible(&rule, &Budget::default()).set != BaseSet::single(Base::NotMet)
    };
    let open = group.len();
    let affords = |count: usize| {
        let ways = written_out(count, open).zip(written_out(count + 1, open));
        ways.is_some_and(|(least, more)| space.affords(least.saturating_add(more)))
    };
    (0..=open)
        .filter(|count| {
            if !affords(*count) {
                return true;
            }
            let least = at_least(*count, group);
            let more = at_least(count + 1, group);
            match (least, more) {
                (Some(least), Some(more)) => may(least.and(more.negated())),
                _ => true,
            }
        })
        .collect()
}

/// The numbers that a sum may come to.
struct Sums {
    least: usize,
    /// Whether each number from there on may be.
    may_be: Vec<bool>,
}

impl Sums {
    fn of(only: usize) -> Self {
        Self { least: only, may_be: vec![true] }
    }

    /// Adds a number that is one of these; they go up.
    fn add(&mut self, counts: &[usize]) {
        let (Some(first), Some(last)) = (counts.first(), counts.last()) else {
            self.may_be.clear();
            return;
        };
        let mut may_be = vec![false; self.may_be.len() + (last - first)];
        for count in counts {
            for (one, known) in may_be.iter_mut().skip(count - first).zip(&self.may_be) {
                *one |= known;
            }
        }
        self.least += first;
        self.may_be = may_be;
    }

    fn all(&self) -> impl Iterator<Item = usize> {
        (self.least..).zip(&self.may_be).filter_map(|(sum, may_be)| may_be.then_some(sum))
    }
}
