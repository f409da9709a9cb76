//! The unit of a figure, where the file states one.
//!
//! Not for: converting; a figure in another unit is an error, except behind `omgerekend`.

use std::sync::Arc;

use super::reader::Reader;
use super::spot::Spot;
use crate::diagnostics::{Label, Text};
use crate::measure::tables::Entry;
use crate::measure::words::text_of;
use crate::model::{Indicator, Kind};
use crate::problem;
use crate::quantity::Unit;
use crate::source::Span;
use crate::syntax::UnitText;
use crate::text;

problem! {
    /// A figure in another unit than was agreed.
    WrongUnit: "PO0541" Error { span: Span, name: String, wanted: Option<String>, written: String, help: Text, indicator: Span }
    headline: match wanted {
        Some(wanted) => text!(
            "`{name}` telt {wanted}, geen {written}",
            "`{name}` counts {wanted}, not {written}"),
        None => text!(
            "`{name}` heeft geen eenheid, en hier staat {written}",
            "`{name}` has no unit, and this says {written}"),
    };
    labels: vec![
        Label::primary(*span),
        Label::other(*indicator).saying(match wanted {
            Some(wanted) => text!("de eenheid is {wanted}", "the unit is {wanted}"),
            None => text!("hier staat geen eenheid", "there is no unit here"),
        }),
    ];
    help: Some(help.clone());
}

/// Signs for units, and their words.
const SIGNS: [(&str, &str); 2] = [("%", "procent"), ("€", "euro")];

impl Reader<'_> {
    /// Checks the word behind `eenheid`.
    pub(super) fn check_unit_word(&mut self, spot: &Spot, entry: &Entry) {
        let words = entry.value.kind.words();
        let sign = words.and_then(|words| SIGNS.iter().find(|(sign, _)| *sign == words.trim()));
        let word = sign.map(|(_, word)| (*word).to_owned());
        let Some(word) = word.or_else(|| text_of(entry, &mut self.findings)) else { return };
        let is_percent = word == "procent";
        let fits = match spot.indicator.kind {
            Kind::Share => is_percent,
            Kind::Ratio if spot.indicator.percent => is_percent,
            Kind::Flow
            | Kind::Stock
            | Kind::Balance
            | Kind::Ratio
            | Kind::Duration
            | Kind::Date
            | Kind::Score
            | Kind::Distribution
            | Kind::Survey
            | Kind::Text
            | Kind::Table => {
                let named = self.unit_named(&word).is_some_and(|unit| unit == spot.indicator.unit);
                named || word == spot.indicator.unit.to_string()
            }
        };
        if !fits {
            self.wrong_unit(&spot.indicator, entry.value.span, &word, is_percent);
        }
    }

    fn unit_named(&self, word: &str) -> Option<Unit> {
        self.model.units.find(word).map(|unit| Unit::named(Arc::clone(unit)))
    }

    /// Whether a number with this unit may be a figure of the indicator; else it is reported.
    pub(super) fn unit_suits(
        &mut self,
        indicator: &Indicator,
        unit: &UnitText,
        span: Span,
    ) -> bool {
        let (found, written, is_percent) = match unit {
            UnitText::Bare => return true,
            UnitText::Percent => (None, "procenten".to_owned(), true),
            UnitText::Euro => (self.unit_named("euro"), "euro".to_owned(), false),
            UnitText::Word(word) => {
                (self.unit_named(word.value.as_str()), word.value.to_string(), false)
            }
            UnitText::Date => (Some(Unit::date()), "een datum".to_owned(), false),
            UnitText::EuroPer(per) => {
                let found = self.unit_named("euro").zip(self.unit_named(per.value.as_str()));
                (found.map(|(euro, per)| euro.per(&per)), format!("euro per {}", per.value), false)
            }
            UnitText::Rate(of, per) => {
                let found = self.unit_named(of.value.as_str());
                let found = found.zip(self.unit_named(per.value.as_str()));
                let written = format!("{} per {}", of.value, per.value);
                (found.map(|(of, per)| of.per(&per)), written, false)
            }
        };
        let fits = found.is_some_and(|found| found == indicator.unit);
        if !fits {
            self.wrong_unit(indicator, span, &written, is_percent);
        }
        fits
    }

    pub(super) fn wrong_unit(
        &mut self,
        indicator: &Indicator,
        span: Span,
        written: &str,
        is_percent: bool,
    ) {
        let wanted = wanted_unit(indicator);
        self.findings.push(WrongUnit {
            span,
            name: indicator.name.to_string(),
            help: help_for(indicator, wanted.as_deref(), is_percent),
            wanted,
            written: written.to_owned(),
            indicator: indicator.span,
        });
    }
}

/// The unit of an indicator, where it has one.
fn wanted_unit(indicator: &Indicator) -> Option<String> {
    match indicator.kind {
        Kind::Share => Some("procenten".to_owned()),
        Kind::Ratio if indicator.percent => Some("procenten".to_owned()),
        Kind::Flow
        | Kind::Stock
        | Kind::Balance
        | Kind::Ratio
        | Kind::Duration
        | Kind::Date
        | Kind::Score
        | Kind::Distribution
        | Kind::Survey
        | Kind::Text
        | Kind::Table => {
            let unit = &indicator.unit;
            (!unit.is_none()).then(|| unit.to_string())
        }
    }
}

fn help_for(indicator: &Indicator, wanted: Option<&str>, is_percent: bool) -> Text {
    let worth = indicator.unit.single().and_then(|unit| unit.worth.as_ref());
    let Some(wanted) = wanted else {
        return text!("geef alleen het getal", "give the number alone");
    };
    match (is_percent && indicator.part_of.is_some(), worth) {
        (true, _) => text!(
            "is dit een deel van het geheel, schrijf dan {{ aandeel = \"99,04%\" }}",
            "if this is a share of the whole, write {{ aandeel = \"99,04%\" }}"
        ),
        (false, Some((_, other))) => {
            let word = &other.plural;
            text!(
                "reken om met {{ omgerekend = [ {{ aantal = 40, {word} = 31 }} ] }}",
                "convert with {{ omgerekend = [ {{ aantal = 40, {word} = 31 }} ] }}"
            )
        }
        (false, None) => text!(
            "geef het cijfer in {wanted}, of haal de eenheid weg",
            "give the figure in {wanted}, or take the unit away"
        ),
    }
}
