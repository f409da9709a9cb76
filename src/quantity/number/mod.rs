//! `Number`: an exact rational that never rounds and never overflows.
//!
//! Not for units or kinds of figures, and there is no way to or from binary floating point.

mod arithmetic;
mod big;
mod display;
mod order;
mod parse;
mod rounding;
#[cfg(test)]
mod tests;

use std::borrow::Cow;

use num_bigint::BigInt;
use num_integer::Integer;
use num_rational::BigRational;
use num_traits::ToPrimitive;

pub use parse::{MAX_DIGITS, MAX_EXPONENT, NumberError};
pub use rounding::Rounding;

/// An exact rational number.
///
/// Values whose reduced numerator and denominator fit 64 bits are kept without any allocation.
// INVARIANT: the form is canonical (see `Form`), so that the derived equality and hash compare values.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Number(Form);

/// How a number is kept.
// INVARIANT: both forms are reduced with a positive denominator, and `Big` holds no value that
// fits `Small`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Form {
    Small { numerator: i64, denominator: i64 },
    Big(Box<BigRational>),
}

impl Number {
    /// Nought.
    pub const ZERO: Number = Number::small(0);
    /// One.
    pub const ONE: Number = Number::small(1);

    const fn small(numerator: i64) -> Number {
        Number(Form::Small { numerator, denominator: 1 })
    }

    /// `numerator / denominator`, reduced; `None` when the denominator is 0.
    pub fn ratio(numerator: i64, denominator: i64) -> Option<Number> {
        (denominator != 0).then(|| Number::reduced(numerator.into(), denominator.into()))
    }

    /// Reduces a fraction of which neither side is `i128::MIN` and the denominator is not 0.
    fn reduced(numerator: i128, denominator: i128) -> Number {
        let (numerator, denominator) =
            if denominator < 0 { (-numerator, -denominator) } else { (numerator, denominator) };
        let divisor = common_divisor(numerator.unsigned_abs(), denominator.unsigned_abs());
        let (numerator, denominator) = match i128::try_from(divisor) {
            Ok(divisor) if divisor > 1 => (numerator / divisor, denominator / divisor),
            Ok(_) | Err(_) => (numerator, denominator),
        };
        match (i64::try_from(numerator), i64::try_from(denominator)) {
            (Ok(numerator), Ok(denominator)) => Number(Form::Small { numerator, denominator }),
            (Ok(_) | Err(_), _) => Number(Form::Big(Box::new(BigRational::new_raw(
                BigInt::from(numerator),
                BigInt::from(denominator),
            )))),
        }
    }

    /// Takes a reduced big fraction back to the small form where it fits.
    fn from_big(value: BigRational) -> Number {
        match (value.numer().to_i64(), value.denom().to_i64()) {
            (Some(numerator), Some(denominator)) => Number(Form::Small { numerator, denominator }),
            (Some(_) | None, _) => Number(Form::Big(Box::new(value))),
        }
    }

    fn to_big(&self) -> Cow<'_, BigRational> {
        match &self.0 {
            Form::Small { numerator, denominator } => Cow::Owned(BigRational::new_raw(
                BigInt::from(*numerator),
                BigInt::from(*denominator),
            )),
            Form::Big(value) => Cow::Borrowed(value),
        }
    }

    /// Whether it has more digits, above or below the line, than anything that is reckoned with: about
    /// two thousand.
    pub fn is_endless(&self) -> bool {
        const MOST_BITS: u64 = 6_700;
        match &self.0 {
            Form::Small { .. } => false,
            Form::Big(value) => value.numer().bits().max(value.denom().bits()) > MOST_BITS,
        }
    }

    /// How many steps it takes to reckon with it: one where both sides fit 64 bits, else by the bits, of
    /// which a common divisor is found two at a time.
    pub fn steps(&self) -> usize {
        match &self.0 {
            Form::Small { .. } => 1,
            Form::Big(value) => {
                let words = value.numer().bits().max(value.denom().bits()) / 64 + 1;
                let words = usize::try_from(words).unwrap_or(usize::MAX);
                words.saturating_mul(words).saturating_mul(4).saturating_add(8)
            }
        }
    }

    /// Whether there is nothing behind the point.
    pub fn is_integer(&self) -> bool {
        match &self.0 {
            Form::Small { denominator, .. } => *denominator == 1,
            Form::Big(value) => value.is_integer(),
        }
    }

    /// The value as a 64-bit integer, where it is one and fits.
    pub fn to_i64(&self) -> Option<i64> {
        match &self.0 {
            Form::Small { numerator, denominator: 1 } => Some(*numerator),
            Form::Small { .. } | Form::Big(_) => None,
        }
    }

    /// The numerator of the reduced fraction, with its sign, in decimal digits.
    pub fn numerator(&self) -> String {
        match &self.0 {
            Form::Small { numerator, .. } => numerator.to_string(),
            Form::Big(value) => value.numer().to_string(),
        }
    }

    /// The denominator of the reduced fraction, always positive, in decimal digits.
    pub fn denominator(&self) -> String {
        match &self.0 {
            Form::Small { denominator, .. } => denominator.to_string(),
            Form::Big(value) => value.denom().to_string(),
        }
    }

    /// The greatest number of which both are whole multiples: the greatest common divisor, extended
    /// to fractions (`1/2` and `1/3` give `1/6`). Never negative; 0 only when both are 0.
    #[must_use]
    pub fn common_measure(&self, other: &Number) -> Number {
        if let (
            Form::Small { numerator: a, denominator: 1 },
            Form::Small { numerator: b, denominator: 1 },
        ) = (&self.0, &other.0)
        {
            let divisor = a.unsigned_abs().gcd(&b.unsigned_abs());
            return Number::from(divisor);
        }
        if let (
            Form::Small { numerator: a, denominator: b },
            Form::Small { numerator: c, denominator: d },
        ) = (&self.0, &other.0)
        {
            let (b, d) = (i128::from(*b), i128::from(*d));
            let left = (i128::from(*a) * d).unsigned_abs();
            let right = (i128::from(*c) * b).unsigned_abs();
            // Both sides are under 2^126, and so is their divisor.
            if let Ok(divisor) = i128::try_from(common_divisor(left, right)) {
                return Number::reduced(divisor, b * d);
            }
        }
        Number::from_big(big::measure(&self.to_big(), &other.to_big()))
    }
}

/// The greatest common divisor; by 64 bits where that suffices, because 128-bit steps cost more.
fn common_divisor(a: u128, b: u128) -> u128 {
    if b == 1 {
        return 1;
    }
    match (u64::try_from(a), u64::try_from(b)) {
        (Ok(a), Ok(b)) => a.gcd(&b).into(),
        (Ok(_) | Err(_), _) => a.gcd(&b),
    }
}

impl From<i64> for Number {
    fn from(value: i64) -> Number {
        Number::small(value)
    }
}

impl From<i32> for Number {
    fn from(value: i32) -> Number {
        Number::small(value.into())
    }
}

impl From<u64> for Number {
    fn from(value: u64) -> Number {
        match i64::try_from(value) {
            Ok(value) => Number::small(value),
            Err(_) => Number(Form::Big(Box::new(BigRational::from_integer(BigInt::from(value))))),
        }
    }
}

impl Default for Number {
    fn default() -> Number {
        Number::ZERO
    }
}
