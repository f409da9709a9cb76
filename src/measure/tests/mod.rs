//! Measurement files as people write them, and what is said about their mistakes.
//!
//! The agreement is a short one of its own, so that a change of the real ones breaks nothing here.

mod answers;
mod combining;
mod files;
mod forms;
mod kinds;
mod mistakes;
mod properties;
mod restated;
mod shared;

pub(crate) use shared::{agreement, model_of, told};
