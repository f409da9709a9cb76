//! Texts and tables as figures of an indicator of that kind.
//!
//! Not for: what they say; nobody judges that.

use super::reader::Reader;
use super::spot::Spot;
use crate::diagnostics::Label;
use crate::measure::given::Given;
use crate::measure::tables::{Value, ValueKind};
use crate::measure::words::has_words;
use crate::problem;
use crate::source::Span;
use crate::text;

problem! {
    /// A text without words, or a table without rows.
    NothingGiven: "PO0556" Warning { span: Span, name: String, table: bool }
    headline: if *table {
        text!("de tabel van `{name}` is leeg", "the table of `{name}` is empty")
    } else {
        text!("de tekst van `{name}` is leeg", "the text of `{name}` is empty")
    };
    labels: vec![Label::primary(*span).saying(text!("dit telt niet als geleverd", "this does not count as delivered"))];
    help: Some(text!(
        "vul aan, of schrijf {{ geen = \"de reden\" }}",
        "fill it in, or write {{ geen = \"the reason\" }}"));
}

problem! {
    /// A row that is no row.
    BadRow: "PO0557" Error { span: Span, name: String }
    headline: text!("dit is geen rij van de tabel `{name}`", "this is no row of the table `{name}`");
    labels: vec![Label::primary(*span)];
    help: Some(text!(
        "schrijf elke rij als {{ naam = \"…\", aantal = 12 }}",
        "write every row as {{ naam = \"…\", aantal = 12 }}"));
}

impl Reader<'_> {
    /// Reads a text.
    pub(super) fn read_words(&mut self, spot: &Spot, value: &Value) {
        let ValueKind::Text(words) = &value.kind else {
            if !matches!(value.kind, ValueKind::Unread) {
                self.wrong_kind(&spot.indicator, value.span, value.kind.described());
            }
            return;
        };
        let words = words.trim();
        if !has_words(words) {
            let name = spot.indicator.name.to_string();
            self.findings.push(NothingGiven { span: value.span, name, table: false });
            return;
        }
        self.keep(spot, Given::Text(words.to_owned()), value.span);
    }

    /// Reads a table.
    pub(super) fn read_rows(&mut self, spot: &Spot, value: &Value) {
        let name = spot.indicator.name.to_string();
        let ValueKind::List(rows) = &value.kind else {
            if !matches!(value.kind, ValueKind::Unread) {
                self.wrong_kind(&spot.indicator, value.span, value.kind.described());
            }
            return;
        };
        if !rows.iter().any(says_something) {
            self.findings.push(NothingGiven { span: value.span, name, table: true });
            return;
        }
        for row in rows {
            if !matches!(row.kind, ValueKind::Table(_) | ValueKind::Unread) {
                self.findings.push(BadRow { span: row.span, name: name.clone() });
            }
            self.warn_of_points_in(row);
        }
        self.keep(spot, Given::Table { rows: rows.len() }, value.span);
    }

    /// What a row counts is free, and its numbers are read by people.
    fn warn_of_points_in(&mut self, value: &Value) {
        match &value.kind {
            ValueKind::Number(digits) => self.warn_of_point(value.span, digits),
            ValueKind::List(values) => values.iter().for_each(|one| self.warn_of_points_in(one)),
            ValueKind::Table(table) => {
                table.entries.iter().for_each(|entry| self.warn_of_points_in(&entry.value));
            }
            ValueKind::Text(_)
            | ValueKind::Truth(_)
            | ValueKind::Day(_)
            | ValueKind::Time
            | ValueKind::Unread => {}
        }
    }
}

/// Whether a value holds a word or a number somewhere. What could not be read was reported already.
fn says_something(value: &Value) -> bool {
    match &value.kind {
        ValueKind::Text(words) => has_words(words),
        ValueKind::List(values) => values.iter().any(says_something),
        ValueKind::Table(table) => table.entries.iter().any(|entry| says_something(&entry.value)),
        ValueKind::Number(_)
        | ValueKind::Truth(_)
        | ValueKind::Day(_)
        | ValueKind::Time
        | ValueKind::Unread => true,
    }
}
