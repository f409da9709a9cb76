//! Adding, subtracting, multiplying and dividing; not rounding.

use std::ops::{Add, Mul, Neg, Sub};

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::Pow;

use super::{Form, Number, big};

impl Number {
    /// `self / divisor`, exactly; `None` when the divisor is 0.
    pub fn checked_div(&self, divisor: &Number) -> Option<Number> {
        if divisor.is_zero() {
            return None;
        }
        Some(match (&self.0, &divisor.0) {
            (Form::Small { .. } | Form::Big(_), Form::Small { numerator: 1, denominator: 1 }) => {
                self.clone()
            }
            (
                Form::Small { numerator: a, denominator: b },
                Form::Small { numerator: c, denominator: d },
            ) => Number::reduced(i128::from(*a) * i128::from(*d), i128::from(*b) * i128::from(*c)),
            (Form::Small { .. } | Form::Big(_), _) => {
                Number::from_big(big::quotient(&self.to_big(), &divisor.to_big()))
            }
        })
    }

    /// Ten to a power, which may be negative. Time and memory grow with the exponent: a caller that
    /// takes it from a file limits it first (see [`super::MAX_EXPONENT`]).
    pub fn power_of_ten(exponent: i32) -> Number {
        let size = exponent.unsigned_abs();
        let power = match 10_i64.checked_pow(size) {
            Some(power) => Number::small(power),
            None => Number::from_big(BigRational::from_integer(Pow::pow(BigInt::from(10), size))),
        };
        if exponent >= 0 { power } else { Number::ONE.checked_div(&power).unwrap_or(Number::ZERO) }
    }

    /// The value without its sign.
    #[must_use]
    pub fn abs(&self) -> Number {
        if self.is_negative() { -self } else { self.clone() }
    }

    fn sum_of(&self, other: &Number) -> Number {
        match (&self.0, &other.0) {
            (
                Form::Small { numerator: a, denominator: 1 },
                Form::Small { numerator: b, denominator: 1 },
            ) => match a.checked_add(*b) {
                Some(sum) => Number::small(sum),
                None => Number::reduced(i128::from(*a) + i128::from(*b), 1),
            },
            (
                Form::Small { numerator: a, denominator: b },
                Form::Small { numerator: c, denominator: d },
            ) => {
                // Each product stays under 2^126, so the sum cannot overflow.
                let (a, b) = (i128::from(*a), i128::from(*b));
                let (c, d) = (i128::from(*c), i128::from(*d));
                Number::reduced(a * d + c * b, b * d)
            }
            (Form::Small { .. } | Form::Big(_), _) => {
                Number::from_big(big::sum(&self.to_big(), &other.to_big()))
            }
        }
    }

    fn product_of(&self, other: &Number) -> Number {
        match (&self.0, &other.0) {
            (
                Form::Small { numerator: a, denominator: 1 },
                Form::Small { numerator: b, denominator: 1 },
            ) => match a.checked_mul(*b) {
                Some(product) => Number::small(product),
                None => Number::reduced(i128::from(*a) * i128::from(*b), 1),
            },
            (Form::Small { .. } | Form::Big(_), Form::Small { numerator: 1, denominator: 1 }) => {
                self.clone()
            }
            (Form::Small { numerator: 1, denominator: 1 }, Form::Small { .. } | Form::Big(_)) => {
                other.clone()
            }
            (Form::Small { .. } | Form::Big(_), Form::Small { numerator: -1, denominator: 1 }) => {
                -self
            }
            (
                Form::Small { numerator: a, denominator: b },
                Form::Small { numerator: c, denominator: d },
            ) => Number::reduced(i128::from(*a) * i128::from(*c), i128::from(*b) * i128::from(*d)),
            (Form::Small { .. } | Form::Big(_), _) => {
                Number::from_big(big::product(&self.to_big(), &other.to_big()))
            }
        }
    }
}

impl Neg for &Number {
    type Output = Number;
    fn neg(self) -> Number {
        match &self.0 {
            Form::Small { numerator, denominator } => match numerator.checked_neg() {
                Some(numerator) => Number(Form::Small { numerator, denominator: *denominator }),
                None => Number::reduced(-i128::from(*numerator), i128::from(*denominator)),
            },
            Form::Big(value) => Number::from_big(-(**value).clone()),
        }
    }
}

impl Neg for Number {
    type Output = Number;
    fn neg(self) -> Number {
        -&self
    }
}

/// Writes an operator for values and references alike.
macro_rules! operator {
    ($operator:ident, $method:ident, $left:ident, $right:ident, $result:expr) => {
        impl $operator<&Number> for &Number {
            type Output = Number;
            fn $method(self, other: &Number) -> Number {
                let ($left, $right) = (self, other);
                $result
            }
        }
        impl $operator<Number> for Number {
            type Output = Number;
            fn $method(self, other: Number) -> Number {
                $operator::$method(&self, &other)
            }
        }
        impl $operator<&Number> for Number {
            type Output = Number;
            fn $method(self, other: &Number) -> Number {
                $operator::$method(&self, other)
            }
        }
        impl $operator<Number> for &Number {
            type Output = Number;
            fn $method(self, other: Number) -> Number {
                $operator::$method(self, &other)
            }
        }
    };
}

operator!(Add, add, left, right, left.sum_of(right));
operator!(Sub, sub, left, right, left.sum_of(&-right));
operator!(Mul, mul, left, right, left.product_of(right));

impl std::iter::Sum for Number {
    fn sum<I: Iterator<Item = Number>>(numbers: I) -> Number {
        numbers.fold(Number::ZERO, |sum, number| sum + number)
    }
}
