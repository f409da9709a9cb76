//! Rounding to whole numbers and to a stated step. Nothing rounds unless one of these is called.

use super::{Form, Number};

/// Which way a value between two steps goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Rounding {
    /// To the next step that is not smaller ("naar boven"; -1.5 becomes -1).
    Up,
    /// To the next step that is not greater ("naar beneden"; -1.5 becomes -2).
    Down,
    /// To the nearest step; halfway goes away from 0 (1.5 becomes 2, -1.5 becomes -2).
    HalfAwayFromZero,
}

impl Number {
    /// The greatest whole number that is not above the value.
    #[must_use]
    pub fn floor(&self) -> Number {
        match &self.0 {
            Form::Small { numerator, denominator: 1 } => Number::small(*numerator),
            // The denominator is at least 2 here, so the quotient always fits.
            Form::Small { numerator, denominator } => {
                Number::small(numerator.div_euclid(*denominator))
            }
            Form::Big(value) => Number::from_big(value.floor()),
        }
    }

    /// The smallest whole number that is not under the value.
    #[must_use]
    pub fn ceil(&self) -> Number {
        if self.is_integer() { self.clone() } else { self.floor() + Number::ONE }
    }

    /// The nearest whole number; halfway goes away from 0.
    #[must_use]
    pub fn nearest(&self) -> Number {
        let half = Number(Form::Small { numerator: 1, denominator: 2 });
        if self.is_negative() { (self - half).ceil() } else { (self + half).floor() }
    }

    /// The value rounded to a multiple of `step`; `None` unless the step is above 0.
    pub fn round_to(&self, step: &Number, rounding: Rounding) -> Option<Number> {
        if !step.is_positive() {
            return None;
        }
        let steps = self.checked_div(step)?;
        let whole = match rounding {
            Rounding::Up => steps.ceil(),
            Rounding::Down => steps.floor(),
            Rounding::HalfAwayFromZero => steps.nearest(),
        };
        Some(whole * step)
    }

    /// Whether the value rounds to a claim that was written with so many decimals (of a percentage,
    /// for a percentage), half away from zero: 190 of 525 rounds to 36%.
    #[must_use]
    pub fn rounds_to(&self, claim: &Number, decimals: u32, percent: bool) -> bool {
        let places =
            i32::try_from(decimals).unwrap_or(i32::MAX).saturating_add(if percent { 2 } else { 0 });
        let step = Number::power_of_ten(places.saturating_neg());
        self.round_to(&step, Rounding::HalfAwayFromZero).is_some_and(|rounded| rounded == *claim)
    }
}
