//! The named classes of a step table: which is worse, and which are meant together.
//!
//! What is better is told by the verdicts of the rows. Where these go up or down along the figure, so do
//! the classes within one verdict; else classes of one verdict cannot be compared.
//! Not for: in which class a figure falls; `logic` works that out per completion.

use std::cmp::Ordering;

use super::item::{NormBody, ResultItem};
use super::step_table::{StepRow, StepTable, StepVerdict, TableLookup};
use crate::quantity::Number;
use crate::syntax::ClassReach;

impl StepTable {
    /// Its classes, each once, in the order of the file.
    #[must_use]
    pub fn classes(&self) -> Vec<&str> {
        let mut all: Vec<&str> = Vec::new();
        for class in self.rows.iter().filter_map(|row| row.class.as_deref()) {
            if !all.contains(&class) {
                all.push(class);
            }
        }
        all
    }

    /// How one class compares with another, `Less` being worse; `None` where the table does not tell,
    /// and for what takes the result away, which is neither better nor worse.
    #[must_use]
    pub fn compare_classes(&self, one: &str, other: &str) -> Option<Ordering> {
        let ((worst, best), (other_worst, other_best)) = (self.span_of(one)?, self.span_of(other)?);
        if best < other_worst {
            Some(Ordering::Less)
        } else if worst > other_best {
            Some(Ordering::Greater)
        } else {
            None
        }
    }

    /// Whether all rows of a class take the result away.
    #[must_use]
    pub fn class_lapses(&self, class: &str) -> bool {
        self.span_of(class).is_none()
    }

    /// Whether a class is met in each of its rows.
    #[must_use]
    pub fn class_is_met(&self, class: &str) -> bool {
        self.rows_of(class).all(|row| row.verdict == Some(StepVerdict::Met))
    }

    /// The classes that are meant by one of them.
    #[must_use]
    pub fn reached(&self, class: &str, reach: ClassReach) -> Vec<&str> {
        let wanted = match reach {
            ClassReach::Only => None,
            ClassReach::OrWorse => Some(Ordering::Less),
            ClassReach::OrBetter => Some(Ordering::Greater),
        };
        let mut all = self.classes();
        all.retain(|other| {
            *other == class
                || wanted.is_some_and(|wanted| self.compare_classes(other, class) == Some(wanted))
        });
        all
    }

    fn rows_of<'t>(&'t self, class: &'t str) -> impl Iterator<Item = &'t StepRow> {
        self.rows.iter().filter(move |row| row.class.as_deref() == Some(class))
    }

    /// The worst and the best place of the rows of a class.
    fn span_of(&self, class: &str) -> Option<(usize, usize)> {
        let places = self.places();
        let own =
            self.rows.iter().zip(places).filter(|(row, _)| row.class.as_deref() == Some(class));
        let own: Vec<usize> = own.filter_map(|(_, place)| place).collect();
        Some((*own.iter().min()?, *own.iter().max()?))
    }

    /// The place of each row, the best the highest; none for a row that takes the result away.
    fn places(&self) -> Vec<Option<usize>> {
        let rank = |row: &StepRow| row.verdict.and_then(rank);
        let mut along: Vec<usize> = (0..self.rows.len()).collect();
        along.sort_by_key(|place| self.rows.get(*place).map(begin));
        let ranks = along.iter().filter_map(|place| self.rows.get(*place)).filter_map(rank);
        let ranks: Vec<usize> = ranks.collect();
        let ordered =
            |up: bool| ranks.is_sorted_by(|one, two| if up { one <= two } else { one >= two });
        let (up, down) = (ordered(true), ordered(false));
        if self.by.len() != 1 || up == down {
            return self.rows.iter().map(rank).collect();
        }
        if down {
            along.reverse();
        }
        let mut places = vec![None; self.rows.len()];
        for (order, place) in along.into_iter().enumerate() {
            let ranked = self.rows.get(place).and_then(rank).is_some();
            if let Some(found) = places.get_mut(place) {
                *found = ranked.then_some(order);
            }
        }
        places
    }
}

/// The one step table with classes that is a norm of a result.
#[must_use]
pub fn class_table(result: &ResultItem) -> Option<&TableLookup> {
    let mut tables = result.norms.iter().filter_map(|norm| match &norm.body {
        NormBody::Table(lookup) if !lookup.table.classes().is_empty() => Some(lookup),
        NormBody::Table(_)
        | NormBody::Test(_)
        | NormBody::Composed(_)
        | NormBody::Readings(_)
        | NormBody::ToBeDecided
        | NormBody::ToBeFilledIn => None,
    });
    let only = tables.next()?;
    tables.next().is_none().then_some(only)
}

/// Where a row begins along its first figure; what runs on downwards comes first.
fn begin(row: &StepRow) -> Option<(&Number, bool)> {
    let low = row.ranges.first()?.low.as_ref()?;
    Some((&low.value.value, !low.included))
}

fn rank(verdict: StepVerdict) -> Option<usize> {
    match verdict {
        StepVerdict::Lapsed => None,
        StepVerdict::NotMet => Some(0),
        StepVerdict::Between => Some(1),
        StepVerdict::Met => Some(2),
    }
}
