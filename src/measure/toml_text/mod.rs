//! From the text of a TOML file to tables, with Dutch messages about its writing.
//!
//! For: the only place that knows the TOML library. Its own messages never show.
//! Not for: what the keys mean.

mod brackets;
mod commas;
mod convert;
mod equals;
mod read;
mod repair;
mod slip;
mod slips;
mod written;

#[cfg(test)]
mod tests;

pub(crate) use read::read;
pub(crate) use slip::bad_number;
