//! Amendments and versions of norms in the words of a reader.
//!
//! Not for: where they stand in a report.

use crate::eval::assessment::{NormWording, Standing, Version};
use crate::quantity::Date;
use crate::text;

use super::Words;

impl Words {
    /// "wijziging meer-banen, vanaf 1 juli 2020".
    #[must_use]
    pub fn version(self, version: &Version) -> String {
        match version {
            Version::Original => {
                self.pick("de oorspronkelijke afspraak", "the original agreement").to_owned()
            }
            Version::Amendment { name, from } => {
                let from = self.date(*from);
                self.say(text!("wijziging {name}, vanaf {from}", "amendment {name}, from {from}"))
            }
            Version::From(date) => {
                let date = self.date(*date);
                self.say(text!("de afspraak vanaf {date}", "the agreement from {date}"))
            }
        }
    }

    /// "minstens 700 personen, volgens de oorspronkelijke afspraak (geldt niet)"; with what it is about before
    /// it, and what leaves a member out behind the norm.
    #[must_use]
    pub fn norm_wording(
        self,
        wording: &NormWording,
        about: Option<&str>,
        left_out: &str,
    ) -> String {
        let version = self.version(&wording.version);
        let norm = match &wording.norm {
            Some(norm) => self.norm(wording.comparison, norm),
            None => self.pick("een andere norm", "another norm").to_owned(),
        };
        let about = about.map(|about| format!("{about}: ")).unwrap_or_default();
        let governs = match (wording.governs, wording.pro_rata) {
            (Some(true), true) => self.pick("geldt naar rato", "applies pro rata"),
            (Some(true), false) => self.pick("geldt", "applies"),
            (Some(false), _) => self.pick("geldt niet", "does not apply"),
            (None, true) => self.pick("staat open, naar rato", "open, pro rata"),
            (None, false) => self.pick("staat open", "open"),
        };
        self.say(text!(
            "{about}{norm}{left_out}, volgens {version} ({governs})",
            "{about}{norm}{left_out}, by {version} ({governs})"
        ))
    }

    /// "gaat in op 1 juli 2020", "geldt niet: Assen stemt niet in".
    #[must_use]
    pub fn standing(self, standing: &Standing, from: Date) -> String {
        let from = self.date(from);
        match standing {
            Standing::InForce => {
                self.say(text!("van kracht sinds {from}", "in force since {from}"))
            }
            Standing::NotYet => self.say(text!(
                "nog niet van kracht; gaat in op {from}",
                "not in force yet; begins on {from}"
            )),
            Standing::Refused(parties) => {
                let parties = self.listed(parties);
                self.say(text!(
                    "geldt niet: geen instemming van {parties}",
                    "does not hold: no consent of {parties}"
                ))
            }
            Standing::Open(parties) => {
                let parties = self.listed(parties);
                self.say(text!(
                    "staat open: van {parties} is geen antwoord opgegeven",
                    "open: no answer is given of {parties}"
                ))
            }
        }
    }
}
