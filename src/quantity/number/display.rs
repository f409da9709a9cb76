//! Numbers as text: exact where they are shown, rounded only where a number of decimals is asked.
//!
//! Not for Dutch decimal commas or thousands: that is a matter of the report.

use std::fmt;

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{One, ToPrimitive};

use super::{Form, Number};

impl Number {
    /// How many decimals the value needs, or `None` when its expansion does not end.
    pub fn exact_decimals(&self) -> Option<u32> {
        match &self.0 {
            Form::Small { denominator: 1, .. } => Some(0),
            Form::Small { denominator, .. } => decimals_of(*denominator),
            Form::Big(value) => decimals_of_big(value.denom()),
        }
    }

    /// The value with exactly `decimals` decimals behind a dot, rounded half away from zero.
    /// For display only. A value that rounds to 0 has no sign.
    pub fn to_decimal(&self, decimals: u32) -> String {
        let places = i32::try_from(decimals).unwrap_or(i32::MAX);
        let scaled = (self * Number::power_of_ten(places)).nearest();
        let sign = if scaled.is_negative() { "-" } else { "" };
        let digits = scaled.abs().numerator();
        let Ok(places) = usize::try_from(decimals) else {
            return format!("{sign}{digits}");
        };
        if places == 0 {
            return format!("{sign}{digits}");
        }
        // One digit more than the decimals, so that there is a 0 before the dot.
        let padded = format!("{digits:0>width$}", width = places + 1);
        let (whole, part) = padded.split_at(padded.len().saturating_sub(places));
        format!("{sign}{whole}.{part}")
    }
}

/// As many decimals as there are factors 2 or 5, whichever is more; `None` with any other factor.
fn decimals_of(denominator: i64) -> Option<u32> {
    let twos = denominator.trailing_zeros();
    let mut rest = denominator >> twos;
    let mut fives = 0;
    while rest % 5 == 0 {
        rest /= 5;
        fives += 1;
    }
    (rest == 1).then_some(twos.max(fives))
}

fn decimals_of_big(denominator: &BigInt) -> Option<u32> {
    let twos = denominator.trailing_zeros().unwrap_or(0);
    let mut rest = denominator >> twos;
    let five = BigInt::from(5);
    let mut fives = 0_u32;
    loop {
        let (quotient, remainder) = rest.div_rem(&five);
        if remainder != BigInt::ZERO {
            break;
        }
        rest = quotient;
        fives += 1;
    }
    if rest.is_one() { twos.to_u32().map(|twos| twos.max(fives)) } else { None }
}

impl fmt::Display for Number {
    /// A decimal where it ends (`0.99`, `-3.5`, `12`), else the reduced fraction (`38/105`).
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.exact_decimals() {
            Some(decimals) => formatter.write_str(&self.to_decimal(decimals)),
            None => write!(formatter, "{}/{}", self.numerator(), self.denominator()),
        }
    }
}
