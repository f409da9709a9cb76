//! Ways to read a text, one of which the parties may have settled on.
//!
//! Not for: the norms that they make of it.

use std::collections::BTreeMap;

use super::Resolver;
use super::problems::{DoubleName, What};
use crate::diagnostics::Label;
use crate::model::{Norm, NormBody, Reading, Readings};
use crate::source::{Name, Span};
use crate::syntax::Spanned;
use crate::{problem, text};

problem! {
    /// Readings beside a norm, or a single one, or a choice among none.
    ReadingsUnclear: "PO0281" Error { span: Span, why: Unclear }
    headline: match why {
        Unclear::BesideNorm => text!("naast lezingen staat hier ook een norm",
            "beside readings there is a norm here"),
        Unclear::Single => text!("één lezing is geen keuze", "a single reading is no choice"),
        Unclear::NoReadings => text!("er zijn geen lezingen om uit te kiezen",
            "there are no readings to choose from"),
    };
    labels: vec![Label::primary(*span)];
    help: Some(match why {
        Unclear::BesideNorm => text!("laat de norm weg, of maak er ook een lezing van",
            "leave out the norm, or make it a reading too"),
        Unclear::Single | Unclear::NoReadings => text!(
            "schrijf twee of meer lezingen, of één `norm:`",
            "write two or more readings, or one `norm:`"),
    });
}

/// Why readings do not say what is left open.
#[derive(Debug, Clone, Copy)]
pub(super) enum Unclear {
    BesideNorm,
    Single,
    NoReadings,
}

/// Readings while the statements of a result are read.
#[derive(Default)]
pub(super) struct ReadingsDraft {
    pub(super) options: Vec<Reading>,
    pub(super) chosen: Option<Spanned<Name>>,
    /// Where the first stands, also when it could not be read.
    pub(super) first: Option<Span>,
}

impl Resolver {
    /// The norm that readings make, when there are any.
    pub(super) fn readings(
        &mut self,
        of: &Name,
        draft: ReadingsDraft,
        norms: &[Norm],
    ) -> Option<Norm> {
        let Some(span) = draft.first else {
            if let Some(chosen) = draft.chosen {
                let why = Unclear::NoReadings;
                self.findings.push(ReadingsUnclear { span: chosen.span, why });
            }
            return None;
        };
        if let Some(norm) = norms.first() {
            self.findings.push(ReadingsUnclear { span: norm.span, why: Unclear::BesideNorm });
            return None;
        }
        if draft.options.len() == 1 {
            self.findings.push(ReadingsUnclear { span, why: Unclear::Single });
        }
        let mut seen: BTreeMap<&Name, Span> = BTreeMap::new();
        for option in &draft.options {
            if let Some(first) = seen.insert(&option.name.value, option.name.span) {
                let (span, name) = (option.name.span, option.name.value.to_string());
                self.findings.push(DoubleName { span, name, first });
            }
        }
        if let Some(chosen) = &draft.chosen
            && !seen.contains_key(&chosen.value)
        {
            let known = seen.keys().map(ToString::to_string).collect();
            self.unknown(What::Reading, &chosen.value, chosen.span, known);
        }
        let readings = Readings { of: of.clone(), options: draft.options, chosen: draft.chosen };
        let body = NormBody::Readings(readings);
        Some(Norm { name: None, member: None, body, target: None, sampled: None, span })
    }
}
