//! What measurement files say of a figure, as far as it is more than a number.
//!
//! For: why a figure is open, where it stands, which note it has. Not for: its value.

use super::ByIndicator;
use crate::eval::assessment::FigureName;
use crate::measure::{Figure, Given, Measurements, Status};
use crate::model::{FigureRef, Indicator, Model};
use crate::quantity::Moment;
use crate::source::SourceId;

/// The figures of measurement files, by indicator.
#[derive(Debug)]
pub(in crate::eval) struct Givens<'a> {
    by_indicator: ByIndicator<Vec<&'a Figure>>,
    model: &'a Model,
    /// The file with the figures that the agreement starts from.
    pub(in crate::eval) starting_point: Option<SourceId>,
}

impl<'a> Givens<'a> {
    pub(in crate::eval) fn new(
        model: &'a Model,
        measurements: &'a Measurements,
        starting_point: Option<SourceId>,
    ) -> Self {
        let mut by_indicator: ByIndicator<Vec<&'a Figure>> = ByIndicator::default();
        for figure in measurements.figures.values().chain(measurements.forecasts.values()) {
            by_indicator.change(&figure.indicator, |figures| figures.push(figure));
        }
        Self { by_indicator, model, starting_point }
    }

    /// Every figure of an indicator, also forecasts and members of breakdowns.
    pub(in crate::eval) fn all(&self, indicator: &Indicator) -> &[&'a Figure] {
        self.by_indicator.of(indicator).map_or(&[], Vec::as_slice)
    }

    /// The figures of an indicator that lie within a moment, forecasts left out.
    pub(in crate::eval) fn within<'s>(
        &'s self,
        indicator: &Indicator,
        moment: Moment,
    ) -> impl Iterator<Item = &'a Figure> + 's {
        self.all(indicator)
            .iter()
            .copied()
            .filter(move |figure| figure.status != Status::Expected && covers(moment, figure))
    }

    /// The figure itself, where it was given as such at just that moment.
    pub(in crate::eval) fn exactly(&self, figure: &FigureRef) -> Option<&'a Figure> {
        let moment = figure.moment?;
        let mut at_moment = self.within(&figure.indicator, moment);
        if figure.selection.is_whole() {
            return at_moment.find(|found| found.moment == moment && found.member.is_none());
        }
        let cells = figure.selection.cells();
        let [cell] = cells.as_slice() else { return None };
        at_moment.find(|found| found.moment == moment && found.coordinates() == *cell)
    }

    /// What was given of a figure, as the reader knows it, or of a part of it.
    pub(in crate::eval) fn of<'s>(
        &'s self,
        figure: &'s FigureName,
    ) -> impl Iterator<Item = &'a Figure> + 's {
        let indicator = self.model.indicators.get(&*figure.name);
        let all: Vec<&'a Figure> = match (indicator, figure.moment) {
            (Some(indicator), Some(moment)) => self.within(indicator, moment).collect(),
            _ => Vec::new(),
        };
        let told = |given: &Figure| figure.cell.is_none() || figure.cell == given.cell();
        let any_told = all.iter().any(|given| told(given));
        all.into_iter().filter(move |given| !any_told || told(given))
    }

    /// Why a figure was declared unreliable.
    pub(in crate::eval) fn unreliable(&self, figure: &FigureName) -> Option<&'a str> {
        self.of(figure).find_map(|figure| figure.unreliable.as_deref())
    }

    /// Why a figure is known to be absent.
    pub(in crate::eval) fn absent(&self, figure: &FigureName) -> Option<&'a str> {
        self.of(figure).find_map(|figure| match &figure.given {
            Given::Absent(reason) => Some(reason.as_str()),
            Given::Number(_)
            | Given::ShareOfWhole { .. }
            | Given::Text(_)
            | Given::Table { .. } => None,
        })
    }
}

/// Whether a figure tells of a moment or a part of it. Only what adds over time has such parts.
pub(in crate::eval) fn covers(moment: Moment, figure: &Figure) -> bool {
    match (moment, figure.moment) {
        (Moment::Period(period), Moment::Period(inner))
            if figure.indicator.kind.adds_over_time() =>
        {
            period.covers(inner)
        }
        (moment, inner) => moment == inner,
    }
}
