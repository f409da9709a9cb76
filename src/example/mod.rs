//! Worked examples: figures, and the verdict, error or note that must come of them.
//!
//! For: reading them, the measurement that each stands for, and comparing what was expected with
//! what came. Not for: judging; the session does that, one example at a time.

mod codes;
mod compare;
mod consequences;
mod difference;
mod expectation;
mod expected;
mod expected_consequence;
mod found;
mod load;
mod overlay;
mod replacement;

#[cfg(test)]
mod tests;

pub use compare::{Outcome, compare};
pub use difference::Difference;
pub use expectation::{Expectation, ExpectedAmount, ExpectedConsequence, ExpectedItem, NamedCodes};
pub use load::{agreement_of, load};
pub use overlay::Example;
pub use replacement::{Replacement, replaced};
