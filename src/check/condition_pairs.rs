//! Which conditions of a result may strike together, as far as the figure that each looks at tells.
//!
//! For: leaving out at once what lies apart: conditions on one figure are put in the order of the values at which
//! they strike, so that many steps of one figure cost no more than their number. Not for: proving the rest.

use std::collections::BTreeMap;

use crate::model::{Condition, ConditionTest, Effect, Expr, Selection, Test};
use crate::quantity::{Comparator, Moment, Number};
use crate::source::Name;

/// An end of a stretch: its value, and whether that value belongs to it.
type End = Option<(Number, bool)>;

/// A figure by its name, members and moment.
type Figure = (Name, Selection, Option<Moment>);

/// A condition and its place in the file, from 0.
type Placed<'c> = (usize, &'c Condition);

/// The values of one figure at which a condition may strike.
struct Stretch<'c> {
    of: Placed<'c>,
    low: End,
    high: End,
}

/// Two conditions, the earlier one first, with different effects and nothing that shows at once that they
/// exclude each other; in the order of the file. `None` when there are more than `most`.
pub(super) fn open_pairs(
    conditions: &[Condition],
    most: usize,
    different: impl Fn(&Condition, &Condition) -> bool,
) -> Option<Vec<(&Condition, &Condition)>> {
    let mut pairs = Pairs { most, different, found: Vec::new() };
    let mut of_figure: BTreeMap<Figure, Vec<Stretch<'_>>> = BTreeMap::new();
    let mut earlier: BTreeMap<Kind, BTreeMap<Option<Figure>, Vec<Placed<'_>>>> = BTreeMap::new();
    for placed in conditions.iter().enumerate() {
        let found = stretch(placed);
        let figure = found.as_ref().map(|(figure, _)| figure.clone());
        let kind = Kind::of(&placed.1.effect);
        for (other, by_figure) in &earlier {
            if *other == kind && kind != Kind::Other {
                continue;
            }
            let apart = |of: &Option<Figure>| of.is_none() || *of != figure;
            let places = by_figure.iter().filter(|(of, _)| apart(of)).flat_map(|(_, all)| all);
            for one in places {
                pairs.add(*one, placed)?;
            }
        }
        earlier.entry(kind).or_default().entry(figure).or_default().push(placed);
        if let Some((figure, stretch)) = found {
            of_figure.entry(figure).or_default().push(stretch);
        }
    }
    for stretches in of_figure.into_values() {
        pairs.meeting(stretches)?;
    }
    pairs.found.sort_by_key(|(one, two)| (two.0, one.0));
    Some(pairs.found.into_iter().map(|(one, two)| (one.1, two.1)).collect())
}

/// Effects that are all alike, and others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Lapses,
    TooSmall,
    Other,
}

impl Kind {
    fn of(effect: &Effect) -> Self {
        match effect {
            Effect::Lapses => Self::Lapses,
            Effect::TooSmall => Self::TooSmall,
            Effect::Norm(_)
            | Effect::Judgement { .. }
            | Effect::SuspendedUntil(_)
            | Effect::Delivery(_) => Self::Other,
        }
    }
}

/// Pairs that were found, up to so many.
struct Pairs<'c, D> {
    most: usize,
    different: D,
    found: Vec<(Placed<'c>, Placed<'c>)>,
}

impl<'c, D: Fn(&Condition, &Condition) -> bool> Pairs<'c, D> {
    /// Adds two conditions where their effects differ; `None` when there are too many.
    fn add(&mut self, one: Placed<'c>, two: Placed<'c>) -> Option<()> {
        if (self.different)(one.1, two.1) {
            self.found.push(if one.0 < two.0 { (one, two) } else { (two, one) });
        }
        (self.found.len() <= self.most).then_some(())
    }

    /// Adds those of which the stretches share a value.
    fn meeting(&mut self, mut stretches: Vec<Stretch<'c>>) -> Option<()> {
        stretches.sort_by(|one, two| one.low.cmp(&two.low));
        let mut running: Vec<Stretch<'_>> = Vec::new();
        for stretch in stretches {
            running.retain(|one| reaches(&one.high, &stretch.low));
            for one in &running {
                self.add(one.of, stretch.of)?;
            }
            running.push(stretch);
        }
        Some(())
    }
}

/// Whether a stretch that ends here shares a value with one that begins there.
fn reaches(high: &End, low: &End) -> bool {
    match (high, low) {
        (None, _) | (_, None) => true,
        (Some((high, ends)), Some((low, begins))) => {
            high > low || (high == low && *ends && *begins)
        }
    }
}

/// Where a condition on one figure and a number may strike; `None` for any other condition.
fn stretch(of: Placed<'_>) -> Option<(Figure, Stretch<'_>)> {
    let (_, condition) = of;
    let ConditionTest::Test(Test::Compare {
        left: Expr::Figure(figure), comparator, right, ..
    }) = &condition.test
    else {
        return None;
    };
    let number = right.value(&|_| None)?;
    let (low, high) = match (comparator, condition.provided) {
        (Comparator::AtLeast, false) | (Comparator::LessThan, true) => (Some((number, true)), None),
        (Comparator::MoreThan, false) | (Comparator::AtMost, true) => (Some((number, false)), None),
        (Comparator::AtMost, false) | (Comparator::MoreThan, true) => (None, Some((number, true))),
        (Comparator::LessThan, false) | (Comparator::AtLeast, true) => {
            (None, Some((number, false)))
        }
        (Comparator::Exactly, false) => (Some((number.clone(), true)), Some((number, true))),
        (Comparator::Exactly, true) => return None,
    };
    let figure = (figure.indicator.name.clone(), figure.selection.clone(), figure.moment);
    Some((figure, Stretch { of, low, high }))
}
