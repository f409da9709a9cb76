//! From several measurement files to the figures that judging starts from.
//!
//! For: which of several figures counts, and whether figures can be true together.
//! Not for: reading files, and not for verdicts.

mod adding;
mod breakdowns;
mod consistency;
mod measurements;
mod merge;
mod milestones;
mod parts;
mod periods;
mod stated;
mod tables;
mod tiling;

pub use measurements::{FigureKey, MeasuredFile, Measurements, Revision};
pub use merge::combine;
