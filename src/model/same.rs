//! Whether two tests say the same, wherever they stand.
//!
//! For: conditions with one and the same effect. Not for: tests that come to the same in other words.

use super::expression::{Expr, Literal, Member, Test};

impl Literal {
    /// Whether it is the same number of the same things.
    fn says_the_same(&self, other: &Self) -> bool {
        self.value == other.value && self.unit == other.unit && self.percent == other.percent
    }
}

impl Expr {
    /// Whether it asks for the same figures, reckoned with in the same way.
    #[must_use]
    pub fn says_the_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Number(one), Self::Number(two)) => one.says_the_same(two),
            (Self::Figure(one), Self::Figure(two)) => one.asks_the_same(two),
            (Self::Fact(one, _), Self::Fact(two, _)) => one.name == two.name,
            (
                Self::Binary { operator, left, right, .. },
                Self::Binary { operator: other, left: other_left, right: other_right, .. },
            ) => {
                operator == other
                    && left.says_the_same(other_left)
                    && right.says_the_same(other_right)
            }
            (
                Self::Many { function, members, beyond_whole, .. },
                Self::Many { function: other, members: others, beyond_whole: beyond, .. },
            ) => {
                function == other
                    && beyond_whole == beyond
                    && pairwise(members, others, Member::says_the_same)
            }
            (
                Self::Rounded { value, step, rounding, .. },
                Self::Rounded { value: other, step: other_step, rounding: other_way, .. },
            ) => {
                rounding == other_way
                    && step.says_the_same(other_step)
                    && value.says_the_same(other)
            }
            (Self::Lookup(one), Self::Lookup(two)) => {
                one.table.name == two.table.name
                    && pairwise(&one.arguments, &two.arguments, Self::says_the_same)
            }
            (
                Self::Number(_)
                | Self::Figure(_)
                | Self::Fact(..)
                | Self::Binary { .. }
                | Self::Many { .. }
                | Self::Rounded { .. }
                | Self::Lookup(_),
                _,
            ) => false,
        }
    }
}

impl Member {
    fn says_the_same(&self, other: &Self) -> bool {
        let same_weight = match (&self.weight, &other.weight) {
            (Some(one), Some(two)) => one.says_the_same(two),
            (None, None) => true,
            (Some(_), None) | (None, Some(_)) => false,
        };
        same_weight && self.value.says_the_same(&other.value)
    }
}

impl Test {
    /// Whether it holds of the same figures, by what it says.
    #[must_use]
    pub fn says_the_same(&self, other: &Self) -> bool {
        match (self, other) {
            (
                Self::Compare { left, comparator, right, .. },
                Self::Compare { left: other_left, comparator: other, right: other_right, .. },
            ) => {
                comparator == other
                    && left.says_the_same(other_left)
                    && right.says_the_same(other_right)
            }
            (Self::All { whole, part, .. }, Self::All { whole: other, part: other_part, .. }) => {
                whole.asks_the_same(other) && part.asks_the_same(other_part)
            }
            (Self::Consent(one), Self::Consent(two)) => {
                one.subject == two.subject && one.parties == two.parties
            }
            (Self::Joined { how, tests, .. }, Self::Joined { how: other, tests: others, .. }) => {
                how == other && pairwise(tests, others, Self::says_the_same)
            }
            (
                Self::Compare { .. } | Self::All { .. } | Self::Consent(_) | Self::Joined { .. },
                _,
            ) => false,
        }
    }
}

fn pairwise<T>(one: &[T], two: &[T], same: impl Fn(&T, &T) -> bool) -> bool {
    one.len() == two.len() && one.iter().zip(two).all(|(one, two)| same(one, two))
}
