//! Measurement files: figures with their places, from TOML to what the evaluator judges by.
//!
//! For: reading one file (`load`), and putting several together (`combine`).
//! Not for: verdicts, and not for reading files from a disk.

mod combine;
mod consents;
mod consequences;
mod earlier;
mod explanations;
mod figures;
mod file;
mod given;
mod head;
mod judgements;
mod load;
mod margins;
mod milestones;
mod readings;
mod sections;
mod shown;
mod tables;
mod toml_text;
pub(crate) mod words;

#[cfg(test)]
pub(crate) mod tests;

pub use combine::{FigureKey, MeasuredFile, Measurements, Revision, combine};
pub use file::{
    Done, EarlierVerdict, Explanation, Figure, FilledIn, Judged, Judgement, Margin, Measurement,
    Member, MilestoneKey, Stated, Status, ToldConsequence, When,
};
pub use given::{Given, Range};
pub use load::{load, notation};

pub(crate) use head::{Head, read_reference_date};
pub(crate) use load::{Body, read_body};
pub(crate) use tables::{Entry, Table, Value, ValueKind};
pub(crate) use toml_text::read as read_toml;
