//! Base figures: those of a base year or zero measurement, to which a later figure is compared.
//!
//! Not for: why other figures are open.

use super::assessment::FigureName;
use super::explain::name_of;
use crate::model::{FigureRef, NormBody, ResultItem, Test};
use crate::quantity::Moment;

/// Whether a figure is only what a later one of the same indicator is compared to.
pub(super) fn is_base(result: &ResultItem, name: &FigureName) -> bool {
    let Some(moment) = name.moment else { return false };
    let is_it = |figure: &&FigureRef| name_of(figure) == *name;
    let mut found = false;
    for norm in &result.norms {
        let NormBody::Test(test) = &norm.body else { continue };
        for leaf in test.leaves() {
            let Test::Compare { left, right, .. } = leaf else { continue };
            if left.figures().iter().any(is_it) {
                return false;
            }
            let later = left.figures().iter().any(|figure| is_later(figure, name, moment));
            found |= later && right.figures().iter().any(is_it);
        }
    }
    found
}

fn is_later(figure: &FigureRef, name: &FigureName, moment: Moment) -> bool {
    figure.indicator.name.as_str() == &*name.name
        && figure.moment.is_some_and(|own| own.last_day() > moment.last_day())
}
