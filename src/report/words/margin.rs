//! How far a figure lies from its norm: "12 personen boven de norm", "1 persoon tekort".
//!
//! Not for: what would turn the verdict (`change`): a part of a person closes no gap.

use crate::eval::assessment::{Amount, Comparator, Known};
use crate::quantity::Number;
use crate::text;

use super::Words;
use super::amount::Dress;
use super::number::Rounded;

impl Words {
    /// A margin: actual minus norm, or norm minus actual for a maximum; negative is short.
    #[must_use]
    pub fn margin(self, margin: &Amount, comparison: Option<Comparator>) -> String {
        let comparison = comparison.unwrap_or(Comparator::AtLeast);
        let side = |number: &Number| self.side(number, margin, comparison);
        match &margin.known {
            Known::Exact(number) => side(number),
            Known::Between { low: Some(low), high: Some(high) } => {
                let (low, high) = (side(low), side(high));
                self.say(text!("van {low} tot {high}", "from {low} to {high}"))
            }
            Known::Between { low: Some(low), high: None } => {
                let low = side(low);
                self.say(text!("{low}, of gunstiger", "{low}, or better"))
            }
            Known::Between { low: None, high: Some(high) } => {
                let high = side(high);
                self.say(text!("{high}, of ongunstiger", "{high}, or worse"))
            }
            Known::Between { low: None, high: None } => self.pick("onbekend", "unknown").to_owned(),
        }
    }

    fn side(self, number: &Number, margin: &Amount, comparison: Comparator) -> String {
        if number.is_zero() {
            return self.on_the_norm(comparison).to_owned();
        }
        let size = number.abs();
        let gap = self.dressed(&size, Dress::of_difference(margin), Rounded::ALONE);
        self.say(match (comparison, number.is_negative()) {
            (Comparator::AtLeast | Comparator::MoreThan, false) => {
                text!("{gap} boven de norm", "{gap} above the norm")
            }
            (Comparator::AtLeast | Comparator::MoreThan, true) => {
                text!("{gap} tekort", "{gap} short")
            }
            (Comparator::AtMost | Comparator::LessThan, false) => {
                text!("{gap} onder de norm", "{gap} under the norm")
            }
            (Comparator::AtMost | Comparator::LessThan, true) | (Comparator::Exactly, false) => {
                text!("{gap} te veel", "{gap} over the norm")
            }
            (Comparator::Exactly, true) => text!("{gap} te weinig", "{gap} under the norm"),
        })
    }

    const fn on_the_norm(self, comparison: Comparator) -> &'static str {
        match comparison {
            Comparator::AtLeast | Comparator::AtMost | Comparator::Exactly => {
                self.pick("precies op de norm", "exactly on the norm")
            }
            Comparator::MoreThan => self.pick(
                "precies op de norm, en het moet meer zijn",
                "exactly on the norm, and it must be more",
            ),
            Comparator::LessThan => self.pick(
                "precies op de norm, en het moet minder zijn",
                "exactly on the norm, and it must be less",
            ),
        }
    }
}
