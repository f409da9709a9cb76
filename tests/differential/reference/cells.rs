//! The cells of breakdowns, and which tables of them are asked for or given.

use std::collections::BTreeSet;

use pocheck::measure::{Figure, Given};
use pocheck::model::{Coordinates, FigureRef, Indicator};
use pocheck::quantity::Moment;
use pocheck::source::Name;

use super::stretches::belongs;

pub fn sorted(mut at: Coordinates) -> Coordinates {
    at.sort();
    at
}

/// Every cell along some breakdowns.
pub fn cells(indicator: &Indicator, along: &[Name]) -> Vec<Coordinates> {
    let mut cells = vec![Coordinates::new()];
    for name in along {
        let members = indicator.breakdown(name).unwrap().members.len();
        cells = cells
            .iter()
            .flat_map(|cell| {
                (0..members).map(move |member| {
                    let mut at = cell.clone();
                    at.push((name.clone(), member));
                    sorted(at)
                })
            })
            .collect();
    }
    cells
}

/// The tables of cells that were asked for or given: an indicator, the breakdowns, a piece of time. A
/// table of two breakdowns has its totals along each of them too.
pub fn tables(
    family: &[&Indicator],
    asked: &[&FigureRef],
    given: &[&Figure],
    pieces: &[Moment],
    adds: bool,
) -> BTreeSet<(Name, Vec<Name>, Moment)> {
    let mut wanted: Vec<(Name, Vec<Name>, Moment)> = Vec::new();
    for figure in asked {
        let along = figure.selection.breakdowns().cloned().collect();
        wanted.push((figure.indicator.name.clone(), along, figure.moment.unwrap()));
    }
    for figure in given {
        let along: Vec<Name> = figure.coordinates().into_iter().map(|(name, _)| name).collect();
        wanted.push((figure.indicator.name.clone(), along.clone(), figure.moment));
        if let (Given::ShareOfWhole { .. }, Some(whole)) =
            (&figure.given, &figure.indicator.part_of)
            && along.iter().all(|name| whole.breakdown(name).is_some())
        {
            wanted.push((whole.name.clone(), along, figure.moment));
        }
    }
    let mut tables = BTreeSet::new();
    for (name, mut along, moment) in wanted {
        if along.is_empty() || !family.iter().any(|one| one.name == name) {
            continue;
        }
        along.sort();
        for piece in pieces.iter().filter(|piece| belongs(**piece, moment, adds)) {
            tables.insert((name.clone(), along.clone(), *piece));
            if along.len() > 1 {
                for one in &along {
                    tables.insert((name.clone(), vec![one.clone()], *piece));
                }
            }
        }
    }
    tables
}
