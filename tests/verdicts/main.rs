//! Verdicts on small agreements that a reader can work out by hand.
//!
//! For: cases that once went wrong, or might. Not for: the worked examples of whole agreements;
//! those stand beside them in `agreements/`.

#![allow(clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)] // A test may stop at what is not there.

mod amounts;
mod bad_input;
mod beside;
mod brought;
mod calculations;
mod common;
mod consequences;
mod distributions;
mod duties;
mod estimates;
mod joined;
mod judged;
mod kinds;
mod made_up;
mod meant;
mod met_together;
mod paths;
mod remarks;
mod settling;
mod several_norms;
mod trends;
mod unknowns;
