//! The open figures of a family: which variables belong to which figure that a reader knows.
//!
//! Not for: what would settle a verdict; the algebra finds that.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{Building, Cell};
use crate::eval::assessment::FigureName;
use crate::eval::figures::{Figures, OpenFigure, Why};
use crate::measure::Given;
use crate::model::{Indicator, Selection};
use crate::quantity::Moment;
use crate::source::Name;
use crate::verdict::VarId;

/// Variables that belong to a figure already.
#[derive(Default)]
struct Claimed<'v> {
    members: Members<'v>,
    /// By figures of members.
    by_members: BTreeSet<VarId>,
    /// By any figure.
    by_any: BTreeSet<VarId>,
}

/// For each indicator, stretch and member the variables of the cells that lie within that member.
type Members<'v> = BTreeMap<(usize, Moment, &'v (Name, usize)), Vec<&'v (Cell, VarId)>>;

impl Building<'_, '_> {
    /// Puts down the open figures: first those that verdicts look at, then whatever is left.
    pub(super) fn open_figures(&self, figures: &mut Figures) {
        let mut claimed = Claimed { members: self.members_open(), ..Claimed::default() };
        let whole = Selection::default();
        for asked in &self.family.asked {
            if asked.why == Why::Decides && !asked.selection.is_whole() {
                let one = [&asked.indicator];
                self.open_figure(&one, &asked.selection, asked.moment, &mut claimed, figures);
            }
        }
        // A share that was stated without counts is one figure, with its whole.
        for figure in &self.family.given {
            if let (Given::ShareOfWhole { .. }, Some(above)) =
                (&figure.given, &figure.indicator.part_of)
            {
                let both = [&figure.indicator, above];
                self.open_figure(&both, &whole, figure.moment, &mut claimed, figures);
            }
        }
        for asked in &self.family.asked {
            if asked.why == Why::Decides && asked.selection.is_whole() {
                self.open_figure(&[&asked.indicator], &whole, asked.moment, &mut claimed, figures);
            }
        }
        for (place, moment) in self.variables.keys() {
            if let Some(indicator) = self.indicators.get(place) {
                self.open_figure(&[indicator], &whole, *moment, &mut claimed, figures);
            }
        }
    }

    fn members_open(&self) -> Members<'_> {
        let mut members = Members::new();
        for ((indicator, stretch), variables) in &self.variables {
            for own in variables {
                for member in &own.0.at {
                    members.entry((*indicator, *stretch, member)).or_default().push(own);
                }
            }
        }
        members
    }

    /// The variables of a selection in one stretch, in the order in which they were made.
    fn selected_open(
        &self,
        indicator: &Indicator,
        selection: &Selection,
        stretch: Moment,
        claimed: &Claimed<'_>,
    ) -> BTreeSet<VarId> {
        let mut found = BTreeSet::new();
        if selection.is_whole() {
            let all = self.variables.get(&(indicator.order, stretch)).into_iter().flatten();
            let ids = all.map(|(_, variable)| *variable);
            found.extend(ids.filter(|variable| !claimed.by_members.contains(variable)));
            return found;
        }
        for at in selection.cells() {
            let cell = Cell::at(indicator, at);
            let Some(first) = cell.at.first() else { continue };
            let within = claimed.members.get(&(indicator.order, stretch, first));
            let within = within.into_iter().flatten();
            found.extend(within.filter(|(at, _)| cell.holds(at)).map(|(_, variable)| *variable));
        }
        found
    }

    /// Puts down the variables of a figure, when some of them belong to no earlier one; it has
    /// the name of the first indicator. What belongs to figures of members is not that of the whole too:
    /// each can be given by itself.
    fn open_figure(
        &self,
        indicators: &[&Arc<Indicator>],
        selection: &Selection,
        moment: Moment,
        claimed: &mut Claimed<'_>,
        figures: &mut Figures,
    ) {
        let mut variables = Vec::new();
        for indicator in indicators {
            for stretch in self.stretches.of(moment) {
                variables.extend(self.selected_open(indicator, selection, stretch, claimed));
            }
        }
        let Some(indicator) = indicators
            .first()
            .filter(|_| variables.iter().any(|variable| !claimed.by_any.contains(variable)))
        else {
            return;
        };
        claimed.by_any.extend(variables.iter().copied());
        if !selection.is_whole() {
            claimed.by_members.extend(variables.iter().copied());
        }
        figures.open.push(OpenFigure {
            name: FigureName {
                name: indicator.name.shared(),
                cell: selection.label(indicator),
                moment: Some(moment),
            },
            indicator: Arc::clone(indicator),
            variables,
        });
    }
}
