//! What is told of an agreement before any figure is there: which norms cannot be met or missed, and
//! figures that show it. Each example is written to a measurement file and judged.

#![allow(clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)] // A test may stop at what is not there.

mod breakdowns;
mod claims;
mod common;
mod conditions;
mod days;
mod earlier;
#[path = "../memory/mod.rs"]
mod memory;
mod norms;
mod pasted;
mod placed;
mod rows;
mod steps;
