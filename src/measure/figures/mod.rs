//! The section `[indicatoren]`: from keys and values to figures.
//!
//! For: every form in which a figure may be given. Not for: figures beside each other; `combine`
//! compares those.

mod breakdown;
mod cohort;
mod conversion;
mod dated;
mod dates;
mod distribution;
mod durations;
mod extras;
mod figure_text;
mod grid;
mod group;
mod keys;
mod margin;
mod moments;
mod nature;
mod numbers;
mod parts;
mod possible;
mod reader;
mod rounding;
mod rows;
mod score;
mod shares;
mod spot;
mod stray;
mod survey;
mod units;

pub(super) use reader::Reader;
