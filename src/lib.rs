//! `pocheck`: what a performance agreement says, whether it can be judged, and what came of it.
//!
//! For: the whole core. It touches no file, clock, network or screen; what is outside comes through
//! [`session::World`]. Not for: the command line, which is a thin shell in `cli`.

pub mod check;
pub mod diagnostics;
pub mod model;
pub mod quantity;
pub mod resolve;
pub mod source;
pub mod syntax;
pub mod verdict;
