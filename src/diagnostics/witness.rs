//! Figures with which it shows what a finding says: a small measurement file, and what judging it gives.
//!
//! Not for: finding such figures (`check` does), or the worked examples beside an agreement.

use super::text::Text;

/// A small measurement with which a finding shows.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Witness {
    /// What the figures show, in a sentence without its full stop.
    pub says: Text,
    /// The text of a measurement file that can be judged as it is.
    pub measurement: String,
    /// What judging it gives: what the finding is about.
    pub shows: Vec<Shown>,
}

/// What comes of one item with the figures of a witness, or of a test by itself.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Shown {
    /// The name of the item, assumption, consequence or condition.
    pub item: String,
    /// The code of its verdict, as in the JSON report; of an assumption, a condition of a consequence, or what
    /// brings one: `holds`, `fails`, or `open` where somebody has to state it.
    pub verdict: &'static str,
    /// The code of a remark that it has.
    pub remark: Option<&'static str>,
}
