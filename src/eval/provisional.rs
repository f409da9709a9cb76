//! On what provisional figures have a bearing.
//!
//! For: judging again without them only what they can change. Not for: judging.

use super::figures::{ByIndicator, Related};
use crate::logic::{Rules, deciding_figures};
use crate::measure::{Measurements, Status};
use crate::model::{FigureRef, ItemBody, Model, ResultItem};

/// The families in which some figure is provisional, with those that relations tie to them; `None`
/// without any.
pub(super) fn families(
    measurements: &Measurements,
    related: &Related<'_>,
) -> Option<ByIndicator<bool>> {
    let mut families: ByIndicator<bool> = ByIndicator::default();
    let mut any = false;
    for figure in measurements.figures.values() {
        if figure.status == Status::Provisional {
            any = true;
            let top = figure.indicator.top();
            families.change(top, |own| *own = true);
            for other in related.to(top) {
                families.change(other, |own| *own = true);
            }
        }
    }
    any.then_some(families)
}

/// Whether a result looks at one of these families.
pub(super) fn has_bearing(
    result: &ResultItem,
    rules: &Rules,
    families: &ByIndicator<bool>,
) -> bool {
    let among = |figure: &&FigureRef| families.of(figure.indicator.top()).is_some_and(|own| *own);
    deciding_figures(result, rules).iter().any(among)
}

/// The families that results look at on which a provisional figure has a bearing.
pub(super) fn looked_at(
    model: &Model,
    rules: &Rules,
    related: &Related<'_>,
    provisional: &ByIndicator<bool>,
) -> ByIndicator<bool> {
    let mut families: ByIndicator<bool> = ByIndicator::default();
    for item in &model.items {
        let ItemBody::Result(result) = &item.body else { continue };
        if !has_bearing(result, rules, provisional) {
            continue;
        }
        for figure in deciding_figures(result, rules) {
            let top = figure.indicator.top();
            families.change(top, |own| *own = true);
            for other in related.to(top) {
                families.change(other, |own| *own = true);
            }
        }
    }
    families
}
