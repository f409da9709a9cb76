//! `waarvan`: parts of a figure, given beside it.
//!
//! Not for: whether a part is too large; `combine` sees to that.

use std::sync::Arc;

use super::reader::Reader;
use super::spot::Spot;
use crate::diagnostics::{Label, nearest};
use crate::measure::tables::{Entry, ValueKind};
use crate::measure::words::wrong_form;
use crate::problem;
use crate::source::{Name, Span};
use crate::text;

problem! {
    /// A part that is no part of the figure that it stands with.
    NotAPart: "PO0555" Error { span: Span, part: String, whole: String, meant: Option<String>, place: Option<Span> }
    headline: text!("`{part}` is geen deel van `{whole}`", "`{part}` is no part of `{whole}`");
    labels: {
        let mut labels = vec![Label::primary(*span)];
        labels.extend(place.map(|place| {
            Label::other(place).saying(text!("hier staat geen `deel van: {whole}`", "there is no `deel van: {whole}` here"))
        }));
        labels
    };
    help: Some(match meant {
        Some(meant) => text!("bedoelt u `{meant}`?", "did you mean `{meant}`?"),
        None => text!(
            "geef het cijfer als eigen regel onder [indicatoren]",
            "give the figure on a line of its own under [indicatoren]"),
    });
}

impl Reader<'_> {
    /// Reads the parts of a figure: same moment, same member. A part is of the kind of its whole,
    /// so what holds at a moment for one does for the other.
    pub(super) fn read_parts(&mut self, spot: &Spot, entry: &Entry) {
        let ValueKind::Table(table) = &entry.value.kind else {
            let wanted =
                text!("een groep zoals {{ naam = 130 }}", "a group such as {{ naam = 130 }}");
            wrong_form(&entry.key.value, &entry.value, wanted, &mut self.findings);
            return;
        };
        for entry in &table.entries {
            self.read_part(spot, entry);
        }
    }

    fn read_part(&mut self, spot: &Spot, entry: &Entry) {
        let part = self.model.indicators.get(&Name::new(&entry.key.value)).map(Arc::clone);
        let Some(part) = part.filter(|part| part.is_part_of(&spot.indicator)) else {
            self.not_a_part(spot, entry);
            return;
        };
        for member in spot.member.iter().chain(&spot.across) {
            if !self.has_breakdown(&part, &member.breakdown, entry.key.span) {
                return;
            }
        }
        let mut inner = spot.clone();
        inner.indicator = part;
        inner.key_span = entry.key.span;
        self.read_value(&inner, &entry.value);
    }

    fn not_a_part(&mut self, spot: &Spot, entry: &Entry) {
        let written = entry.key.value.clone();
        let whole = &spot.indicator;
        let model = self.model;
        let parts = model.indicators.values().filter(|part| part.is_part_of(whole));
        let meant = nearest(&written, parts.map(|part| part.name.as_str())).map(str::to_owned);
        let place = model.indicators.get(&Name::new(&written)).map(|part| part.span);
        let whole = whole.name.to_string();
        self.findings.push(NotAPart { span: entry.key.span, part: written, whole, meant, place });
    }
}
