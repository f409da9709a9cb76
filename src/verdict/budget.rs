//! How much work one question may cost. Counted in steps, never in time, so that the same inputs
//! give the same answer everywhere.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

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

/// The most steps of one question: a step is a term that is looked at, or a comparison.
const STEPS_OF_A_QUESTION: u64 = 2_000_000;

/// The steps of all questions about one set together: so many, and more for each variable. Many thousands of
/// figures that nothing ties together take far less.
const STEPS: u64 = 4_000_000;
const STEPS_PER_VARIABLE: u64 = 250;

/// However many parts there are, the questions about one may take so many steps.
const STEPS_OF_A_PART: u64 = 1_500;

/// The steps that are left for the questions about a set. A copy of the set has as many left, of its own, so that
/// what is worked out side by side does not depend on how many do so.
#[derive(Debug)]
pub(super) struct Work(Arc<Left>);

#[derive(Debug)]
struct Left {
    steps: AtomicU64,
    /// Whether more was asked for than was left.
    fell_short: AtomicBool,
}

impl Left {
    fn of(steps: u64) -> Left {
        Left { steps: AtomicU64::new(steps), fell_short: AtomicBool::new(false) }
    }
}

impl Clone for Work {
    fn clone(&self) -> Work {
        Work(Arc::new(Left::of(self.left())))
    }
}

impl Default for Work {
    fn default() -> Work {
        Work(Arc::new(Left::of(STEPS)))
    }
}

impl Work {
    /// The same steps, for questions that are asked to answer another.
    pub(super) fn shared(&self) -> Work {
        Work(Arc::clone(&self.0))
    }

    fn left(&self) -> u64 {
        self.0.steps.load(Ordering::Relaxed)
    }

    /// Whether more was asked for than was left.
    pub(super) fn fell_short(&self) -> bool {
        self.0.fell_short.load(Ordering::Relaxed)
    }

    /// Gives steps for what comes next, whatever was left: for one of so many parts of the questions about so
    /// many variables.
    pub(super) fn allot(&self, parts: usize, variables: usize) {
        let many = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
        let all = STEPS_PER_VARIABLE.saturating_mul(many(variables)).saturating_add(STEPS);
        let share = all.checked_div(many(parts)).unwrap_or(all);
        self.0.steps.store(share.max(STEPS_OF_A_PART), Ordering::Relaxed);
    }

    /// Another variable gives room for its own questions.
    pub(super) fn add_variable(&self) {
        self.0.steps.fetch_add(STEPS_PER_VARIABLE, Ordering::Relaxed);
    }

    /// Takes steps; none where there are not so many left, so that smaller questions still can be asked.
    pub(super) fn spend(&self, steps: usize) -> Result<(), Exhausted> {
        let steps = u64::try_from(steps).unwrap_or(u64::MAX);
        let Some(left) = self.left().checked_sub(steps) else {
            self.0.fell_short.store(true, Ordering::Relaxed);
            return Err(Exhausted);
        };
        self.0.steps.store(left, Ordering::Relaxed);
        Ok(())
    }
}

/// The budget of a question ran out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Exhausted;

/// What is left of a budget while a question is worked on.
#[derive(Clone, Debug)]
pub(super) struct Meter {
    budget: Budget,
    steps: u64,
    work: Work,
}

impl Meter {
    pub(super) fn new(budget: Budget, work: &Work) -> Meter {
        Meter { budget, steps: STEPS_OF_A_QUESTION, work: work.shared() }
    }

    /// The steps that can still be spent.
    pub(super) fn left(&self) -> usize {
        usize::try_from(self.steps.min(self.work.left())).unwrap_or(usize::MAX)
    }

    pub(super) fn spend_program(&mut self) -> Result<(), Exhausted> {
        self.budget.programs = self.budget.programs.checked_sub(1).ok_or(Exhausted)?;
        Ok(())
    }

    pub(super) fn spend_pivot(&mut self) -> Result<(), Exhausted> {
        self.budget.pivots = self.budget.pivots.checked_sub(1).ok_or(Exhausted)?;
        Ok(())
    }

    pub(super) fn spend_steps(&mut self, steps: usize) -> Result<(), Exhausted> {
        self.work.spend(steps)?;
        let steps = u64::try_from(steps).unwrap_or(u64::MAX);
        self.steps = self.steps.checked_sub(steps).ok_or(Exhausted)?;
        Ok(())
    }
}
