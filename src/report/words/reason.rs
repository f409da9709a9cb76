//! Why a verdict is open, in a sentence: each of the closed list, with the figure it is about.
//!
//! Not for: what would settle it (`figure`).

use crate::eval::assessment::{Reason, ReasonCode};
use crate::text;

use super::Words;

impl Words {
    /// The sentence of a reason.
    #[must_use]
    pub fn reason(self, reason: &Reason) -> String {
        let sentence = match &reason.figure {
            // Who consents is named behind the subject; what is judged has nobody behind it.
            Some(figure) if reason.code == ReasonCode::ConsentOpen && figure.cell.is_none() => {
                let figure = self.figure(figure);
                self.say(text!(
                    "het oordeel over {figure} is nog niet vastgelegd",
                    "the judgement on {figure} has not been recorded yet"
                ))
            }
            Some(figure) => self.reason_about(reason.code, &self.figure(figure)),
            None => self.reason_alone(reason.code).to_owned(),
        };
        match &reason.stated {
            Some(stated) => self.say(text!(
                "{sentence}; opgegeven reden: “{stated}”",
                "{sentence}; reason given: “{stated}”"
            )),
            None => sentence,
        }
    }

    fn reason_about(self, code: ReasonCode, figure: &str) -> String {
        self.say(match code {
            ReasonCode::FigureMissing => text!("{figure} ontbreekt", "{figure} is missing"),
            ReasonCode::KnownAbsent => text!("{figure} is er niet", "there is no {figure}"),
            ReasonCode::RangeTooWide => {
                text!("de bandbreedte van {figure} is te ruim", "the range of {figure} is too wide")
            }
            ReasonCode::WindowOpen => {
                text!("de periode van {figure} loopt nog", "the period of {figure} is still open")
            }
            ReasonCode::SampleInconclusive => text!(
                "de steekproef {figure} geeft geen uitsluitsel",
                "the sample {figure} is inconclusive"
            ),
            ReasonCode::GroupTooSmall => {
                text!("de groep {figure} is te klein", "the group {figure} is too small")
            }
            ReasonCode::NoNorm => {
                text!("voor {figure} is nog geen norm bepaald", "there is no norm for {figure} yet")
            }
            ReasonCode::NoBase => text!(
                "{figure} ontbreekt als uitgangspunt",
                "{figure} is missing as a starting point"
            ),
            ReasonCode::OtherDefinition => text!(
                "{figure} heeft een andere definitie (trendbreuk)",
                "{figure} has another definition (trend break)"
            ),
            ReasonCode::ConditionUnknown => text!(
                "het is niet bekend of de voorwaarde {figure} geldt",
                "it is not known whether the condition {figure} holds"
            ),
            ReasonCode::ConsentOpen => {
                text!(
                    "de instemming {figure} is niet opgegeven",
                    "the consent {figure} is not stated"
                )
            }
            ReasonCode::TextOpen => {
                text!("de tekst laat {figure} open", "the text leaves {figure} open")
            }
            ReasonCode::EmptyDenominator => text!(
                "{figure} is 0, en een aandeel van 0 bestaat niet",
                "{figure} is 0, and there is no share of 0"
            ),
            ReasonCode::Unreliable => {
                text!("{figure} is opgegeven als onbetrouwbaar", "{figure} was declared unreliable")
            }
            ReasonCode::DateUncertain => {
                text!("de datum van {figure} staat niet vast", "the date of {figure} is uncertain")
            }
            ReasonCode::NotWorkedOut => text!(
                "niet uitgerekend: {figure} laat te veel mogelijkheden open",
                "not worked out: {figure} leaves too many possibilities"
            ),
        })
    }

    /// The reason where no figure is named.
    pub(in crate::report) const fn reason_alone(self, code: ReasonCode) -> &'static str {
        match code {
            ReasonCode::FigureMissing => self.pick("een cijfer ontbreekt", "a figure is missing"),
            ReasonCode::KnownAbsent => self.pick("het cijfer is er niet", "there is no figure"),
            ReasonCode::RangeTooWide => {
                self.pick("de bandbreedte is te ruim", "the range is too wide")
            }
            ReasonCode::WindowOpen => self.pick("de periode loopt nog", "the period is still open"),
            ReasonCode::SampleInconclusive => {
                self.pick("de steekproef geeft geen uitsluitsel", "the sample is inconclusive")
            }
            ReasonCode::GroupTooSmall => self.pick(
                "de steekproef of de groep is te klein",
                "the sample or the group is too small",
            ),
            ReasonCode::NoNorm => self.pick("er is nog geen norm bepaald", "there is no norm yet"),
            ReasonCode::NoBase => self.pick(
                "het cijfer om van uit te gaan ontbreekt",
                "the figure to start from is missing",
            ),
            ReasonCode::OtherDefinition => self.pick(
                "de definitie is veranderd (trendbreuk)",
                "the definition has changed (trend break)",
            ),
            ReasonCode::ConditionUnknown => self.pick(
                "het is niet bekend of de voorwaarde geldt",
                "it is not known whether the condition holds",
            ),
            ReasonCode::ConsentOpen => self.pick(
                "een instemming, aanspraak of oordeel is er nog niet",
                "a consent, claim or judgement is not there yet",
            ),
            ReasonCode::TextOpen => self.pick(
                "de tekst van de afspraak laat het open",
                "the text of the agreement leaves it open",
            ),
            ReasonCode::EmptyDenominator => self.pick(
                "het geheel is 0, en een aandeel van 0 bestaat niet",
                "the whole is 0, and there is no share of 0",
            ),
            ReasonCode::Unreliable => self.pick(
                "de gegevens zijn opgegeven als onbetrouwbaar",
                "the data were declared unreliable",
            ),
            ReasonCode::DateUncertain => {
                self.pick("een datum staat niet vast", "a date is uncertain")
            }
            ReasonCode::NotWorkedOut => self.pick(
                "niet uitgerekend: er zijn te veel mogelijkheden",
                "not worked out: there are too many possibilities",
            ),
        }
    }
}
