//! The open figures of a family: what verdicts look at and nobody gave exactly.
//!
//! Not for: what would settle a verdict; the algebra finds that.

use std::sync::Arc;

use super::{Building, Cell};
use crate::eval::assessment::FigureName;
use crate::eval::figures::{Figures, OpenFigure, Question, Why};
use crate::measure::Given;
use crate::model::Indicator;
use crate::verdict::Linear;

impl Building<'_, '_> {
    /// Puts down the open figures that verdicts look at. Of a total only the total becomes known, and not
    /// what it is made of.
    pub(super) fn open_figures(&self, figures: &mut Figures) {
        for asked in self.family.asked.iter().filter(|asked| asked.why == Why::Decides) {
            let mut values = Vec::from_iter(self.value_of(&asked.indicator, asked));
            // A share that was stated without its counts is one figure, with its whole.
            if let (true, Some(whole)) = (self.is_share(asked), &asked.indicator.part_of) {
                values.extend(self.value_of(whole, asked));
            }
            values.retain(|value| value.is_constant().is_none());
            if values.is_empty() {
                continue;
            }
            let name = FigureName {
                name: asked.indicator.name.shared(),
                cell: asked.selection.label(&asked.indicator),
                moment: Some(asked.moment),
            };
            let indicator = Arc::clone(&asked.indicator);
            figures.add_open(OpenFigure { about: name.clone(), name, indicator, values });
        }
    }

    /// What an indicator comes to where a question asks it.
    fn value_of(&self, indicator: &Arc<Indicator>, asked: &Question) -> Option<Linear> {
        if asked.selection.is_whole() {
            self.total(Cell::whole(indicator), asked.moment)
        } else {
            self.selected(indicator, &asked.selection, asked.moment)
        }
    }

    /// Whether a figure was given as a share of its whole.
    fn is_share(&self, asked: &Question) -> bool {
        let cells = asked.selection.cells();
        self.family.given.iter().any(|figure| {
            matches!(figure.given, Given::ShareOfWhole { .. })
                && figure.indicator.order == asked.indicator.order
                && figure.moment == asked.moment
                && cells.contains(&figure.coordinates())
        })
    }
}
