//! Numbers that a document rounded: `circa € 2.800`.
//!
//! For: between which numbers the true one lies, and what sums and products make of that.
//! Not for: figures that are measured; their ranges are the evaluator's.

use super::expression::Literal;
use crate::quantity::Number;
use crate::syntax::Operator;

/// Between which numbers the true one lies, both ends included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// The least.
    pub low: Number,
    /// The most.
    pub high: Number,
}

impl About {
    /// A number that is known exactly.
    #[must_use]
    pub fn exactly(number: &Number) -> Self {
        Self { low: number.clone(), high: number.clone() }
    }

    /// What rounds to a number at its last digit that is not 0: of 2.800 that is 2.750 to 2.850.
    #[must_use]
    pub fn of(literal: &Literal) -> Self {
        Self::around(&literal.value, &step(literal))
    }

    /// What rounds to a number at this step.
    #[must_use]
    pub fn around(number: &Number, step: &Number) -> Self {
        let half = Number::ratio(1, 2).map_or(Number::ZERO, |half| &half * step);
        Self { low: number - &half, high: number + &half }
    }

    /// What an operator makes of two of them; `None` when something may be divided by nought.
    #[must_use]
    pub fn combined(&self, operator: Operator, other: &Self) -> Option<Self> {
        Some(match operator {
            Operator::Plus => Self { low: &self.low + &other.low, high: &self.high + &other.high },
            Operator::Minus => Self { low: &self.low - &other.high, high: &self.high - &other.low },
            Operator::Times => Self::of_ends(&self.corners(other, |one, two| Some(one * two))?),
            Operator::ShareOf | Operator::Divide => {
                let away_from_nought = other.low.is_positive() || other.high.is_negative();
                let corners = self.corners(other, Number::checked_div);
                Self::of_ends(&corners.filter(|_| away_from_nought)?)
            }
        })
    }

    /// Whether some number lies in both.
    #[must_use]
    pub fn meets(&self, other: &Self) -> bool {
        self.low <= other.high && other.low <= self.high
    }

    fn corners(
        &self,
        other: &Self,
        make: impl Fn(&Number, &Number) -> Option<Number>,
    ) -> Option<[Number; 4]> {
        Some([
            make(&self.low, &other.low)?,
            make(&self.low, &other.high)?,
            make(&self.high, &other.low)?,
            make(&self.high, &other.high)?,
        ])
    }

    fn of_ends([first, rest @ ..]: &[Number; 4]) -> Self {
        let (mut low, mut high) = (first, first);
        for end in rest {
            low = low.min(end);
            high = high.max(end);
        }
        Self { low: low.clone(), high: high.clone() }
    }
}

/// The place of the last digit that was written and is not 0.
fn step(literal: &Literal) -> Number {
    // Percentages and points are kept as hundredths.
    let hundredths = literal.percent || literal.unit.is_points();
    let scale = if hundredths { Number::power_of_ten(-2) } else { Number::ONE };
    if literal.decimals > 0 {
        let places = i32::try_from(literal.decimals).unwrap_or(i32::MAX);
        return &Number::power_of_ten(places.saturating_neg()) * &scale;
    }
    let ten = Number::power_of_ten(1);
    let mut step = scale;
    while !literal.value.is_zero() {
        let next = &step * &ten;
        if !literal.value.checked_div(&next).is_some_and(|steps| steps.is_integer()) {
            break;
        }
        step = next;
    }
    step
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quantity::Unit;
    use crate::source::{SourceId, Span};

    fn number(written: &str) -> Number {
        Number::from_plain_decimal(written).unwrap()
    }

    fn about(written: &str, decimals: u32, percent: bool) -> (String, String) {
        let scale = if percent { Number::power_of_ten(-2) } else { Number::ONE };
        let value = &number(written) * &scale;
        let span = Span::new(SourceId::new(0), 0, 0);
        let literal = Literal { value, decimals, unit: Unit::NONE, percent, span };
        let about = About::of(&literal);
        (about.low.to_string(), about.high.to_string())
    }

    fn ends(low: &str, high: &str) -> (String, String) {
        (number(low).to_string(), number(high).to_string())
    }

    #[test]
    fn the_last_digit_that_is_not_nought_was_rounded() {
        assert_eq!(about("2800", 0, false), ends("2750", "2850"));
        assert_eq!(about("2801", 0, false), ends("2800.5", "2801.5"));
        assert_eq!(about("3700000", 0, false), ends("3650000", "3750000"));
        assert_eq!(about("2.50", 2, false), ends("2.495", "2.505"));
        assert_eq!(about("25", 0, true), ends("0.245", "0.255"));
        assert_eq!(about("0", 0, false), ends("-0.5", "0.5"));
    }

    #[test]
    fn a_product_lies_between_its_corners() {
        let range = |low: &str, high: &str| About { low: number(low), high: number(high) };
        let made = |operator, one: About, two: About| {
            let made: Option<About> = one.combined(operator, &two);
            made.map(|made| (made.low.to_string(), made.high.to_string()))
        };
        assert_eq!(
            made(Operator::Times, range("-2", "3"), range("4", "5")),
            Some(ends("-10", "15"))
        );
        assert_eq!(made(Operator::Minus, range("1", "2"), range("0", "4")), Some(ends("-3", "2")));
        assert_eq!(made(Operator::Divide, range("1", "2"), range("-1", "1")), None);
        assert_eq!(
            made(Operator::Divide, range("1", "2"), range("2", "4")),
            Some(ends("0.25", "1"))
        );
    }
}
