//! One of something for each indicator, found by the place of the indicator in the agreement.
//!
//! For: looking up what belongs to a figure without comparing names. Not for: names that a reader
//! typed.

use crate::model::Indicator;

/// One of something for each indicator.
#[derive(Debug, Clone, Default)]
pub(in crate::eval) struct ByIndicator<T> {
    /// The place of the first indicator that has one.
    first: usize,
    all: Vec<T>,
}

impl<T: Default> ByIndicator<T> {
    /// What belongs to an indicator, if anything was put there.
    pub(in crate::eval) fn of(&self, indicator: &Indicator) -> Option<&T> {
        self.all.get(indicator.order.checked_sub(self.first)?)
    }

    /// Changes what belongs to an indicator.
    pub(in crate::eval) fn change(&mut self, indicator: &Indicator, change: impl FnOnce(&mut T)) {
        self.change_at(indicator.order, change);
    }

    /// Changes what belongs to each.
    pub(in crate::eval) fn each(&mut self, change: impl FnMut(&mut T)) {
        self.all.iter_mut().for_each(change);
    }

    /// Takes over what belongs to the indicators of another, of which this has none.
    pub(in crate::eval) fn take_over(&mut self, other: Self, own: impl Fn(&T) -> bool) {
        for (place, one) in (other.first..).zip(other.all) {
            if own(&one) {
                self.change_at(place, |known| *known = one);
            }
        }
    }

    fn change_at(&mut self, order: usize, change: impl FnOnce(&mut T)) {
        if self.all.is_empty() {
            self.first = order;
        }
        if order < self.first {
            let missing = self.first - order;
            self.all.splice(..0, std::iter::repeat_with(T::default).take(missing));
            self.first = order;
        }
        let place = order - self.first;
        if self.all.len() <= place {
            self.all.resize_with(place + 1, T::default);
        }
        if let Some(place) = self.all.get_mut(place) {
            change(place);
        }
    }
}
