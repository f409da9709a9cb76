//! Which members of breakdowns a figure is about.
//!
//! For: one member, steps of a scale, and both along several breakdowns at once.
//! Not for: the figures of those members.

use super::indicator::{Breakdown, Indicator};
use crate::source::Name;

/// A cell of a breakdown: along each breakdown the place of the member, by the name of the breakdown.
pub type Coordinates = Vec<(Name, usize)>;

/// Along each breakdown the places of the members that count. Along none: the whole.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Selection {
    /// By the name of the breakdown; the places go up.
    along: Vec<(Name, Vec<usize>)>,
}

impl Selection {
    /// Some members along some breakdowns.
    #[must_use]
    pub fn of(mut along: Vec<(Name, Vec<usize>)>) -> Self {
        along.sort();
        Self { along }
    }

    /// Whether it is the whole.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.along.is_empty()
    }

    /// The breakdowns along which it chooses.
    pub fn breakdowns(&self) -> impl Iterator<Item = &Name> {
        self.along.iter().map(|(name, _)| name)
    }

    /// The places chosen along a breakdown.
    #[must_use]
    pub fn along(&self, breakdown: &Name) -> Option<&[usize]> {
        let found = self.along.iter().find(|(name, _)| name == breakdown);
        found.map(|(_, places)| places.as_slice())
    }

    /// Every cell of it; the whole is a cell without coordinates.
    #[must_use]
    pub fn cells(&self) -> Vec<Coordinates> {
        let mut cells = vec![Coordinates::new()];
        for (name, places) in &self.along {
            cells = cells
                .iter()
                .flat_map(|cell| {
                    places.iter().map(move |place| {
                        let mut longer = cell.clone();
                        longer.push((name.clone(), *place));
                        longer
                    })
                })
                .collect();
        }
        cells
    }

    /// Whether everything in it is in another too.
    #[must_use]
    pub fn is_within(&self, other: &Self) -> bool {
        other.along.iter().all(|(name, wide)| {
            self.along(name).is_some_and(|own| own.iter().all(|place| wide.contains(place)))
        })
    }

    /// Whether something may be in both, for a figure of this indicator.
    #[must_use]
    pub fn may_meet(&self, other: &Self, indicator: &Indicator) -> bool {
        self.along.iter().all(|(name, own)| {
            let overlaps = indicator.breakdown(name).is_some_and(|found| found.overlapping);
            overlaps
                || other.along(name).is_none_or(|theirs| own.iter().any(|at| theirs.contains(at)))
        })
    }

    /// As a reader knows it: `Assen`, or `begin 1 alleen t/m 2 in contact, eind 3 aan het werk`.
    #[must_use]
    pub fn label(&self, indicator: &Indicator) -> Option<String> {
        let mut words = Vec::new();
        for breakdown in &indicator.breakdowns {
            let Some(places) = self.along(&breakdown.name) else { continue };
            let members = members(breakdown, places);
            words.push(if self.along.len() > 1 || breakdown.name != breakdown.of {
                format!("{} {members}", breakdown.name)
            } else {
                members
            });
        }
        (!words.is_empty()).then(|| words.join(", "))
    }
}

fn members(breakdown: &Breakdown, places: &[usize]) -> String {
    let name = |place: &usize| breakdown.members.get(*place).map(|member| member.value.clone());
    match (places.first().and_then(name), places.last().and_then(name)) {
        (Some(first), Some(last)) if places.len() > 1 => format!("{first} t/m {last}"),
        (first, _) => first.unwrap_or_default(),
    }
}
