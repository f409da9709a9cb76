//! Every figure that is asked for.
//!
//! Not for: who asks; `context` knows that.

use std::sync::Arc;

use crate::model::{FigureRef, Indicator, Selection};
use crate::quantity::Moment;

/// Every figure that is asked for, as often as it is.
pub(in crate::eval) type Asked = Vec<Question>;

/// Why a figure is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::eval) enum Why {
    /// A norm or condition looks at it.
    Decides,
    /// A remark or a path looks at it.
    Beside,
}

/// A figure that is asked for.
#[derive(Debug, Clone)]
pub(in crate::eval) struct Question {
    pub(super) indicator: Arc<Indicator>,
    pub(super) selection: Selection,
    pub(super) moment: Moment,
    pub(super) why: Why,
}

impl Question {
    /// A question for a figure at a moment.
    pub(in crate::eval) fn new(figure: &FigureRef, moment: Moment, why: Why) -> Self {
        let (indicator, selection) = (Arc::clone(&figure.indicator), figure.selection.clone());
        Self { indicator, selection, moment, why }
    }
}

/// Puts questions in order, each figure once; of two reasons the one that decides.
pub(super) fn once(questions: &mut Vec<Question>) {
    questions.sort_by(|one, two| {
        let figure = one.indicator.name.cmp(&two.indicator.name);
        let figure = figure.then_with(|| one.selection.cmp(&two.selection));
        figure.then_with(|| (one.moment, one.why).cmp(&(two.moment, two.why)))
    });
    questions.dedup_by(|one, two| {
        one.moment == two.moment
            && one.indicator.order == two.indicator.order
            && one.selection == two.selection
    });
}
