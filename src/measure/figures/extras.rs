//! What stands beside a value: status, source, explanation, date of delivery, unit, rounding.
//!
//! Not for: the value.

use super::keys::OwnKey;
use super::reader::Reader;
use super::spot::Spot;
use crate::diagnostics::{Label, nearest};
use crate::measure::file::Status;
use crate::measure::tables::{Entry, Table, ValueKind};
use crate::measure::words::{day_of, past_day, text_of, wrong_form};
use crate::problem;
use crate::source::Span;
use crate::text;

problem! {
    /// A status that is not known.
    UnknownStatus: "PO0540" Error { span: Span, written: String, meant: Option<&'static str> }
    headline: text!("`{written}` is geen status", "`{written}` is no status");
    labels: vec![Label::primary(*span)];
    help: Some(match meant {
        Some(meant) => text!("bedoelt u `{meant}`?", "did you mean `{meant}`?"),
        None => text!(
            "kies `voorlopig`, `definitief` of `verwacht`",
            "choose `voorlopig`, `definitief` or `verwacht`"),
    });
}

impl Reader<'_> {
    /// Reads what stands beside the values of a group; what is said nearer to a value counts.
    pub(super) fn read_extras(&mut self, spot: &mut Spot, table: &Table) {
        let mut delivered = None;
        for entry in &table.entries {
            let Some(key) = OwnKey::from_word(&entry.key.value) else { continue };
            if !key.suits(spot.indicator.kind) {
                continue;
            }
            match key {
                OwnKey::Status => spot.extras.status = self.status_of(entry),
                OwnKey::Rounded => self.read_rounded(spot, entry),
                OwnKey::Margin => self.read_margin(spot, entry, false),
                OwnKey::StandardError => self.read_margin(spot, entry, true),
                OwnKey::Unreliable => {
                    spot.extras.unreliable = text_of(entry, &mut self.findings);
                }
                OwnKey::Unit => self.check_unit_word(spot, entry),
                OwnKey::Delivered => delivered = Some(entry),
                OwnKey::Origin => spot.extras.origin = text_of(entry, &mut self.findings),
                OwnKey::Note => spot.extras.note = text_of(entry, &mut self.findings),
                OwnKey::Value
                | OwnKey::Share
                | OwnKey::Converted
                | OwnKey::Cohort
                | OwnKey::From
                | OwnKey::Until
                | OwnKey::UpTo
                | OwnKey::Sent
                | OwnKey::Answered
                | OwnKey::Positive
                | OwnKey::Absent
                | OwnKey::Words
                | OwnKey::Rows
                | OwnKey::Along
                | OwnKey::Parts => {}
            }
        }
        if let Some(entry) = delivered {
            spot.extras.delivered = if spot.extras.status == Status::Expected {
                day_of(entry, &mut self.findings)
            } else {
                past_day(entry, self.reference_date, &mut self.findings)
            };
        }
    }

    fn status_of(&mut self, entry: &Entry) -> Status {
        let Some(written) = text_of(entry, &mut self.findings) else { return Status::Final };
        Status::from_dutch(&written.to_lowercase()).unwrap_or_else(|| {
            let meant = nearest(&written, Status::ALL.map(Status::dutch));
            let meant =
                Status::ALL.map(Status::dutch).into_iter().find(|word| Some(*word) == meant);
            self.findings.push(UnknownStatus {
                span: entry.value.span,
                written: written.clone(),
                meant,
            });
            Status::Final
        })
    }

    fn read_rounded(&mut self, spot: &mut Spot, entry: &Entry) {
        match entry.value.kind {
            ValueKind::Truth(true) => {
                spot.extras.rounded = Some(entry.key.span.to(entry.value.span))
            }
            ValueKind::Truth(false) => spot.extras.rounded = None,
            ValueKind::Text(_)
            | ValueKind::Number(_)
            | ValueKind::Day(_)
            | ValueKind::Time
            | ValueKind::List(_)
            | ValueKind::Table(_)
            | ValueKind::Unread => {
                let wanted = text!(
                    "`true` of `false`, zonder aanhalingstekens",
                    "true or false, without quotation marks"
                );
                wrong_form(&entry.key.value, &entry.value, wanted, &mut self.findings);
            }
        }
    }
}
