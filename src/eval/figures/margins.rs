//! The margins of estimates that norms count in: as given, or unknown.
//!
//! Not for: estimates whose margin no norm looks at.

use std::sync::Arc;

use super::{FigureName, Figures, OpenFigure};
use crate::logic::all_counted_in;
use crate::measure::{Measurements, Status};
use crate::model::{FigureRef, Model, Selection};
use crate::quantity::{Moment, Number};
use crate::source::Name;
use crate::verdict::{Linear, Variable};

/// Of which figure, and whether it is the standard error.
pub(super) type Key = (Name, Selection, Moment, bool);

/// A margin that nobody gave.
pub(super) fn unknown() -> Variable {
    Variable { whole: false, low: Some(Number::ZERO), high: None }
}

impl Figures {
    /// What is known of a margin that a norm counts in.
    pub(in crate::eval) fn margin_of(
        &self,
        figure: &FigureRef,
        standard_error: bool,
    ) -> Option<&Linear> {
        self.told.margins.get(&key_of(figure, standard_error)?)
    }

    pub(super) fn add_margins(
        &mut self,
        model: &Model,
        measurements: &Measurements,
        without_provisional: bool,
    ) {
        for (figure, standard_error) in all_counted_in(model) {
            let Some(key) = key_of(figure, standard_error) else { continue };
            if self.told.margins.contains_key(&key) {
                continue;
            }
            let given = given(measurements, figure, standard_error, without_provisional);
            let margin = match given {
                Some(margin) => Linear::constant(margin),
                None => self.open_margin(figure, standard_error),
            };
            self.told_mut().margins.insert(key, margin);
        }
    }

    fn open_margin(&mut self, figure: &FigureRef, standard_error: bool) -> Linear {
        let variable = self.space.add_variable(unknown());
        let indicator = &figure.indicator;
        let word = if standard_error { "standaardfout" } else { "marge" };
        let about = FigureName {
            name: indicator.name.shared(),
            cell: figure.selection.label(indicator),
            moment: figure.moment,
        };
        let name = format!("{word} van {}", indicator.name).into();
        self.add_open(OpenFigure {
            name: FigureName { name, ..about.clone() },
            about,
            indicator: Arc::clone(indicator),
            values: vec![Linear::var(variable)],
        });
        Linear::var(variable)
    }
}

fn key_of(figure: &FigureRef, standard_error: bool) -> Option<Key> {
    let name = figure.indicator.name.clone();
    Some((name, figure.selection.clone(), figure.moment?, standard_error))
}

/// The margin that stands beside the figure itself.
fn given(
    measurements: &Measurements,
    figure: &FigureRef,
    standard_error: bool,
    without_provisional: bool,
) -> Option<Number> {
    let moment = figure.moment.filter(|_| figure.selection.is_whole())?;
    let beside = measurements.figure(&figure.indicator, moment)?;
    let hidden = without_provisional && beside.status == Status::Provisional;
    let margin = beside.margin.as_ref().filter(|_| !hidden && beside.unreliable.is_none())?;
    (margin.standard_error == standard_error).then(|| margin.value.clone())
}
