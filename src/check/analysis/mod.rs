//! What can be told of norms and conditions before any figure is there: exactly, over all figures that are
//! possible at all.
//!
//! For: whether something can be met, missed or struck, and the smallest figures that show it.
//! Not for: the words; the notes (`lints`) ask here. Where the fragment ends is in `docs/nakijken.md`.

mod alone;
mod by_hand;
mod conflict;
mod examined;
mod guess;
mod outlook;
mod pen;
mod smallest;
mod space;
mod stretches;
mod subject;
#[cfg(test)]
mod tests;

pub(super) use alone::alone;
pub(super) use by_hand::{claim_by_hand, missed_by_hand};
pub(super) use conflict::core;
pub(super) use examined::Examined;
pub(super) use outlook::Outlook;
pub(super) use space::{Given, size_of};
pub(super) use subject::{Asked, Certain, Edge, Named, Subject, UNDETERMINED};
