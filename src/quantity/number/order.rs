//! Order and sign of numbers.

use std::cmp::Ordering;

use num_traits::Signed;

use super::{Form, Number};

impl Number {
    /// Whether the value is 0.
    pub fn is_zero(&self) -> bool {
        matches!(self.0, Form::Small { numerator: 0, .. })
    }

    /// Whether the value is under 0.
    pub fn is_negative(&self) -> bool {
        self.signum() < 0
    }

    /// Whether the value is above 0.
    pub fn is_positive(&self) -> bool {
        self.signum() > 0
    }

    /// The sign: -1, 0 or 1.
    pub fn signum(&self) -> i8 {
        let above = match &self.0 {
            Form::Small { numerator, .. } => numerator.cmp(&0),
            Form::Big(value) if value.is_negative() => Ordering::Less,
            // INVARIANT: nought is always small.
            Form::Big(_) => Ordering::Greater,
        };
        match above {
            Ordering::Less => -1,
            Ordering::Equal => 0,
            Ordering::Greater => 1,
        }
    }
}

impl Ord for Number {
    fn cmp(&self, other: &Number) -> Ordering {
        match (&self.0, &other.0) {
            (
                Form::Small { numerator: a, denominator: b },
                Form::Small { numerator: c, denominator: d },
            ) => {
                if b == d {
                    a.cmp(c)
                } else {
                    (i128::from(*a) * i128::from(*d)).cmp(&(i128::from(*c) * i128::from(*b)))
                }
            }
            (Form::Small { .. } | Form::Big(_), _) => self.to_big().cmp(&other.to_big()),
        }
    }
}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Number) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
