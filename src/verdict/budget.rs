//! How much work one question may cost. Counted in steps, never in time, so that the same inputs
//! give the same answer everywhere.

/// The most work that one question may cost before it is answered with "not worked out".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Budget {
    /// Linear programs solved; 2,000 by default.
    pub programs: u32,
    /// Pivots of the simplex method, over all those programs; 20,000 by default.
    pub pivots: u32,
}

impl Default for Budget {
    fn default() -> Budget {
        Budget { programs: 2_000, pivots: 20_000 }
    }
}

/// The budget of a question ran out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Exhausted;

/// What is left of a budget while a question is worked on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Meter(Budget);

impl Meter {
    pub(super) fn new(budget: Budget) -> Meter {
        Meter(budget)
    }

    pub(super) fn spend_program(&mut self) -> Result<(), Exhausted> {
        self.0.programs = self.0.programs.checked_sub(1).ok_or(Exhausted)?;
        Ok(())
    }

    pub(super) fn spend_pivot(&mut self) -> Result<(), Exhausted> {
        self.0.pivots = self.0.pivots.checked_sub(1).ok_or(Exhausted)?;
        Ok(())
    }
}
