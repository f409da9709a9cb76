//! `pocheck`: what a performance agreement says, whether it can be judged, and what came of it.
//!
//! For: the whole core. It touches no file, clock, network or screen; what is outside comes through
//! [`world::World`]. Not for: the command line, which is a thin shell in [`cli`].

pub mod check;
pub mod cli;
pub mod coverage;
pub mod diagnostics;
pub mod disguise;
pub mod draft;
pub mod eval;
pub mod example;
pub mod format;
pub mod logic;
pub mod measure;
pub mod model;
pub mod quantity;
pub mod report;
pub mod resolve;
pub mod session;
mod side_by_side;
pub mod source;
pub mod syntax;
pub mod verdict;
pub mod world;
