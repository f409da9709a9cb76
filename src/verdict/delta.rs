//! Numbers with a multiple of an arbitrarily small positive amount: `x > 3` is `x ≥ 3 + δ`.
//!
//! After B. Dutertre and L. de Moura, "A Fast Linear-Arithmetic Solver for DPLL(T)" (CAV 2006), §5.

use crate::quantity::number::Number;

/// `real + small · δ`, ordered first by the one and then by the other.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Delta {
    pub(super) real: Number,
    pub(super) small: Number,
}

impl Delta {
    pub(super) const ZERO: Delta = Delta { real: Number::ZERO, small: Number::ZERO };

    pub(super) fn exact(real: Number) -> Delta {
        Delta { real, small: Number::ZERO }
    }

    pub(super) fn just_above(real: Number) -> Delta {
        Delta { real, small: Number::ONE }
    }

    pub(super) fn just_under(real: Number) -> Delta {
        Delta { real, small: Number::from(-1_i64) }
    }

    pub(super) fn is_exact(&self) -> bool {
        self.small.is_zero()
    }

    pub(super) fn is_whole(&self) -> bool {
        self.is_exact() && self.real.is_integer()
    }

    pub(super) fn add_multiple(&self, other: &Delta, factor: &Number) -> Delta {
        let small =
            if other.is_exact() { self.small.clone() } else { &self.small + &other.small * factor };
        Delta { real: &self.real + &other.real * factor, small }
    }

    pub(super) fn minus(&self, other: &Delta) -> Delta {
        Delta { real: &self.real - &other.real, small: &self.small - &other.small }
    }

    pub(super) fn scaled(&self, factor: &Number) -> Delta {
        Delta { real: &self.real * factor, small: &self.small * factor }
    }

    /// The greatest whole number that is not above.
    pub(super) fn floor(&self) -> Number {
        if self.real.is_integer() && self.small.is_negative() {
            &self.real - Number::ONE
        } else {
            self.real.floor()
        }
    }

    /// The smallest whole number that is not under.
    pub(super) fn ceil(&self) -> Number {
        if self.is_whole() { self.real.clone() } else { self.floor() + Number::ONE }
    }

    /// The value once δ has been chosen.
    pub(super) fn at(&self, delta: &Number) -> Number {
        if self.is_exact() { self.real.clone() } else { &self.real + &self.small * delta }
    }
}
