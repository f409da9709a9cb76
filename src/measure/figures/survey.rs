//! `{ verstuurd = 400, beantwoord = 120, positief = 102 }`: the counts of a survey.
//!
//! Each is a figure of its own, of which a part may be unknown: the answered are a part of those it was
//! sent to, and the positive a part of those. Not for: what a norm makes of them.

use super::keys::OwnKey;
use super::reader::Reader;
use super::spot::Spot;
use crate::measure::given::Given;
use crate::measure::tables::Table;
use crate::model::Statistic;

/// The counts, with the word of each in a file.
const COUNTS: [OwnKey; 3] = [OwnKey::Sent, OwnKey::Answered, OwnKey::Positive];

/// Whether a group gives a count of a survey.
pub(super) fn has_counts(table: &Table) -> bool {
    COUNTS.iter().any(|key| table.get(key.word()).is_some())
}

impl Reader<'_> {
    /// Reads the counts that are given; one that is not is unknown.
    pub(super) fn read_survey(&mut self, spot: &Spot, table: &Table) {
        for (indicator, what) in self.made_of(&spot.indicator) {
            let Some(entry) = key_of(&what).and_then(|key| table.get(key.word())) else { continue };
            let own = indicator.name.clone();
            let key_span = entry.key.span;
            let made = Spot { indicator, entry: own, key_span, ..spot.clone() };
            self.read_plain(&made, &entry.value);
        }
        self.keep(spot, Given::Table { rows: 1 }, table.span);
    }
}

fn key_of(what: &Statistic) -> Option<OwnKey> {
    match what {
        Statistic::Sent => Some(OwnKey::Sent),
        Statistic::Answered => Some(OwnKey::Answered),
        Statistic::Positive => Some(OwnKey::Positive),
        Statistic::Mean
        | Statistic::Highest
        | Statistic::Lowest
        | Statistic::Percentile(_)
        | Statistic::Within(_) => None,
    }
}
