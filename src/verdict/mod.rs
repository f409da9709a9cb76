//! Completions of what is not known, and questions about them: the algebra under every verdict.
//!
//! Knows numbers and nothing of agreements, figures' names or texts, so that it can be read and
//! tested alone. The rule it serves: a result has a base verdict when every completion gives it.

mod answer;
mod assignment;
mod atom;
mod base;
mod bounds;
mod budget;
mod choices;
mod completions;
mod component;
mod consistent;
mod constraint;
mod decision;
mod delta;
mod descent;
mod formula;
mod integral;
mod lattice;
mod linear;
mod loose;
mod needs;
mod optimum;
mod possible;
mod probe;
mod problem;
mod propagate;
mod search;
mod simplex;
mod slack;
#[cfg(test)]
mod tests;
mod threshold;
mod weighed;
mod whole;

pub use answer::{Answer, Edge, Optimum, Possible, Range};
pub use assignment::Assignment;
pub use base::{Base, BaseSet};
pub use budget::Budget;
pub use completions::{Completions, Mark, MovedUp, VarId, Variable};
pub use constraint::{Constraint, Sign};
pub use decision::Decision;
pub use formula::Formula;
pub use linear::Linear;
pub use threshold::{Member, Short, Threshold};
pub use weighed::Weighed;
