//! One of something for each indicator, found by the place of the indicator in the agreement.
//!
//! For: looking up what belongs to a figure without comparing names. Not for: names that a reader
//! typed.

use crate::model::Indicator;

/// One of something for each indicator.
#[derive(Debug, Clone, Default)]
pub(in crate::eval) struct ByIndicator<T>(Vec<T>);

impl<T: Default> ByIndicator<T> {
    /// What belongs to an indicator, if anything was put there.
    pub(in crate::eval) fn of(&self, indicator: &Indicator) -> Option<&T> {
        self.0.get(indicator.order)
    }

    /// Changes what belongs to an indicator.
    pub(in crate::eval) fn change(&mut self, indicator: &Indicator, change: impl FnOnce(&mut T)) {
        if self.0.len() <= indicator.order {
            self.0.resize_with(indicator.order + 1, T::default);
        }
        if let Some(place) = self.0.get_mut(indicator.order) {
            change(place);
        }
    }
}
