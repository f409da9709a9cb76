//! Breakdowns of which some cell was given or asked for: along one, or along two at once.
//!
//! Not for: what ties their cells together; `relations` does that.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::Building;
use crate::measure::Given;
use crate::model::{Breakdown, Coordinates, Indicator};
use crate::quantity::Moment;
use crate::source::Name;

/// By indicator and the breakdowns along which it runs; those along more of them come first.
pub(super) type Tables = BTreeMap<(std::cmp::Reverse<usize>, Name, Vec<Name>), Table>;

/// The cells of an indicator along one breakdown or more.
pub(super) struct Table {
    pub(super) indicator: Arc<Indicator>,
    /// By name.
    pub(super) along: Vec<Arc<Breakdown>>,
    /// The stretches for which some cell was given or asked for.
    pub(super) stretches: BTreeSet<Moment>,
}

impl Table {
    /// Every cell of it.
    pub(super) fn cells(&self) -> Vec<Coordinates> {
        cells(&self.along)
    }
}

/// Every cell along some breakdowns.
pub(super) fn cells(along: &[Arc<Breakdown>]) -> Vec<Coordinates> {
    let mut cells = vec![Coordinates::new()];
    for breakdown in along {
        let longer = |cell: &Coordinates| {
            let cell = cell.clone();
            (0..breakdown.members.len()).map(move |place| {
                let mut at = cell.clone();
                at.push((breakdown.name.clone(), place));
                at
            })
        };
        cells = cells.iter().flat_map(longer).collect();
    }
    cells
}

impl Building<'_, '_> {
    /// The breakdowns of which some cell was given or asked for. A table of two has its totals along
    /// each of the two as well.
    pub(super) fn tables(&self) -> Tables {
        let mut tables = Tables::new();
        for figure in &self.family.given {
            let names: Vec<Name> = figure.coordinates().into_iter().map(|(name, _)| name).collect();
            if names.is_empty() {
                continue;
            }
            self.table(&mut tables, &figure.indicator, &names, figure.moment);
            if let (Given::ShareOfWhole { .. }, Some(whole)) =
                (&figure.given, &figure.indicator.part_of)
                && names.iter().all(|name| whole.breakdown(name).is_some())
            {
                self.table(&mut tables, whole, &names, figure.moment);
            }
        }
        for asked in &self.family.asked {
            let names: Vec<Name> = asked.selection.breakdowns().cloned().collect();
            if !names.is_empty() {
                self.table(&mut tables, &asked.indicator, &names, asked.moment);
            }
        }
        tables
    }

    fn table(
        &self,
        tables: &mut Tables,
        indicator: &Arc<Indicator>,
        names: &[Name],
        moment: Moment,
    ) {
        let along: Vec<Arc<Breakdown>> =
            names.iter().filter_map(|name| indicator.breakdown(name)).cloned().collect();
        let key = (std::cmp::Reverse(names.len()), indicator.name.clone(), names.to_vec());
        let table = tables.entry(key).or_insert_with(|| Table {
            indicator: Arc::clone(indicator),
            along,
            stretches: BTreeSet::new(),
        });
        table.stretches.extend(self.stretches.of(moment));
        if names.len() > 1 {
            for index in 0..names.len() {
                let mut fewer = names.to_vec();
                fewer.remove(index);
                self.table(tables, indicator, &fewer, moment);
            }
        }
    }
}
