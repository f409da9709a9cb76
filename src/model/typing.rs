//! Which quantities may be added, divided and compared, and what comes out.
//!
//! For: facts, norms and claims alike. Not for: the numbers themselves.

use super::expression::{Expr, Literal};
use super::indicator::{Indicator, Kind};
use crate::quantity::Unit;
use crate::syntax::Operator;

/// What kind of number an expression gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measure {
    /// Its unit; none for a share or a bare number.
    pub unit: Unit,
    /// Whether it is a share or percentage.
    pub share: bool,
}

impl Measure {
    /// A number without unit.
    pub const BARE: Self = Self { unit: Unit::NONE, share: false };

    /// A share or percentage.
    pub const SHARE: Self = Self { unit: Unit::NONE, share: true };

    /// A number of a unit.
    #[must_use]
    pub fn of(unit: Unit) -> Self {
        Self { unit, share: false }
    }

    /// What kind of number a number of the agreement is.
    #[must_use]
    pub fn of_literal(literal: &Literal) -> Self {
        Self { unit: literal.unit.clone(), share: literal.percent }
    }

    /// What kind of number a checked expression gives.
    #[must_use]
    pub fn of_expression(expression: &Expr) -> Self {
        match expression {
            Expr::Number(literal) => Self::of_literal(literal),
            Expr::Fact(fact, _) => {
                Self { unit: fact.value.unit.clone(), share: fact.value.percent }
            }
            Expr::Figure(figure) => Self::of_figures(&figure.indicator),
            Expr::Binary { operator, left, right, .. } => Self::of_expression(left)
                .combined(*operator, &Self::of_expression(right))
                .unwrap_or(Self::BARE),
            Expr::Many { members, .. } => {
                members.first().map_or(Self::BARE, |member| Self::of_expression(&member.value))
            }
            Expr::Rounded { value, .. } => Self::of_expression(value),
            Expr::Lookup(lookup) => lookup.table.gives().unwrap_or(Self::BARE),
        }
    }

    /// What kind of number the figures of an indicator are.
    #[must_use]
    pub fn of_figures(indicator: &Indicator) -> Self {
        let unit = match indicator.kind {
            Kind::Date => Unit::date(),
            Kind::Flow
            | Kind::Stock
            | Kind::Balance
            | Kind::Share
            | Kind::Ratio
            | Kind::Duration
            | Kind::Score
            | Kind::Distribution
            | Kind::Survey
            | Kind::Text
            | Kind::Table => indicator.unit.clone(),
        };
        Self { unit, share: indicator.is_share() }
    }

    /// Whether it is a number without unit that is no share either.
    #[must_use]
    pub fn is_bare(&self) -> bool {
        self.unit.is_none() && !self.share
    }

    /// What an operator makes of two numbers; `None` when they do not go together.
    #[must_use]
    pub fn combined(&self, operator: Operator, other: &Self) -> Option<Self> {
        if self.unit.is_date() || other.unit.is_date() {
            return self.with_date(operator, other);
        }
        if self.unit.is_scale() || other.unit.is_scale() {
            return None;
        }
        match operator {
            Operator::Plus | Operator::Minus if other.unit.is_points() => {
                (self.share || self.unit.is_points()).then(|| self.clone())
            }
            Operator::Plus | Operator::Minus => (self == other).then(|| self.clone()),
            Operator::ShareOf => (self.unit == other.unit || self.is_bare()).then_some(Self::SHARE),
            Operator::Divide if self.unit == other.unit => {
                Some(if self.is_bare() { Self::BARE } else { Self::SHARE })
            }
            Operator::Divide => Some(Self::of(self.unit.per(&other.unit))),
            Operator::Times => {
                let unit = self.unit.times(&other.unit);
                Some(Self { share: unit.is_none() && (self.share && other.share), unit })
            }
        }
    }

    /// Days may be counted on from a day on the calendar; two such days differ by a number of days.
    fn with_date(&self, operator: Operator, other: &Self) -> Option<Self> {
        let days = Self::of(Unit::day());
        match operator {
            Operator::Minus if self == other => Some(days),
            Operator::Plus | Operator::Minus if *other == days => Some(self.clone()),
            Operator::Plus
            | Operator::Minus
            | Operator::Times
            | Operator::ShareOf
            | Operator::Divide => None,
        }
    }

    /// Whether two numbers can be compared.
    #[must_use]
    pub fn comparable(&self, other: &Self) -> bool {
        self.unit == other.unit
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_on_the_calendar_goes_with_days_only() {
        let (date, days) = (Measure::of(Unit::date()), Measure::of(Unit::day()));
        let weight = Measure::BARE;
        assert_eq!(date.combined(Operator::Plus, &days), Some(date.clone()));
        assert_eq!(date.combined(Operator::Minus, &date), Some(days.clone()));
        for (one, operator, other) in [
            (&days, Operator::Plus, &date),
            (&days, Operator::Minus, &date),
            (&weight, Operator::Times, &date),
            (&date, Operator::Plus, &date),
            (&date, Operator::Plus, &weight),
            (&date, Operator::Times, &days),
        ] {
            assert_eq!(one.combined(operator, other), None, "{one:?} {operator:?} {other:?}");
        }
    }

    #[test]
    fn points_go_with_shares_and_with_points() {
        let points = Measure::of(Unit::points());
        for one in [Measure::SHARE, points.clone()] {
            assert_eq!(one.combined(Operator::Plus, &points), Some(one.clone()));
        }
        assert_eq!(Measure::BARE.combined(Operator::Plus, &points), None);
        assert_eq!(Measure::of(Unit::day()).combined(Operator::Minus, &points), None);
    }
}
