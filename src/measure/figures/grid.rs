//! A table of two breakdowns, laid out as in a spreadsheet: names above the columns and before the
//! rows, totals last.
//!
//! For: from cells to figures. Not for: whether they add up; `combine` sees to that.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::reader::Reader;
use super::spot::Spot;
use crate::diagnostics::{Label, Text, nearest};
use crate::measure::file::Member;
use crate::measure::tables::{Entry, Table, Value, ValueKind};
use crate::model::Breakdown;
use crate::problem;
use crate::source::{Name, Span};
use crate::text;

problem! {
    /// A table that is not laid out as rows and columns.
    BadGrid: "PO0597" Error { span: Span, name: String, what: Text }
    headline: text!("de tabel van `{name}` klopt niet", "the table of `{name}` is not right");
    labels: {
        let (nl, en) = (&what.nl, &what.en);
        vec![Label::primary(*span).saying(text!("{nl}", "{en}"))]
    };
    help: Some(text!(
        "schrijf `verdeling = [\"rijen\", \"kolommen\"]`, dan een rij met de namen van de kolommen, \
         dan voor elke rij de naam en de cijfers",
        "write `verdeling = [\"rows\", \"columns\"]` and then the table: first a row with the names of the \
         columns, then for every row its name and the figures"));
}

problem! {
    /// A row or column of which the breakdown has no member.
    UnknownLine: "PO0598" Error { span: Span, written: String, breakdown: String, meant: Option<String>, members: String, place: Span }
    headline: text!("`{breakdown}` kent geen `{written}`", "`{breakdown}` has no `{written}`");
    labels: vec![
        Label::primary(*span),
        Label::other(*place).saying(text!("de verdeling", "the breakdown")),
    ];
    help: Some(match meant {
        Some(meant) => text!("bedoelt u `{meant}`?", "did you mean `{meant}`?"),
        None => text!("kies uit: {members}, of `totaal`", "choose from: {members}, or `totaal`"),
    });
}

/// The word above or before totals.
const TOTAL: &str = "totaal";

/// What a row or column is about: a member, or all of them.
enum Line {
    Member(Member),
    Total,
}

impl Reader<'_> {
    /// Reads the table behind `tabel`.
    pub(super) fn read_grid(&mut self, spot: &Spot, table: &Table, entry: &Entry) {
        let Some([rows, columns]) = self.grid_along(spot, table, entry) else { return };
        let ValueKind::List(lines) = &entry.value.kind else {
            self.bad_grid(
                spot,
                entry.value.span,
                text!("hier hoort een lijst van rijen", "a list of rows belongs here"),
            );
            return;
        };
        let Some((head, body)) = lines.split_first() else {
            self.bad_grid(spot, entry.value.span, text!("zij is leeg", "it is empty"));
            return;
        };
        let Some(head) = self.grid_row(spot, head) else { return };
        let mut seen = BTreeSet::new();
        let columns_read: Vec<_> = head
            .iter()
            .skip(1)
            .map(|name| self.grid_line(spot, &columns, name, &mut seen))
            .collect();
        let mut seen = BTreeSet::new();
        for line in body {
            let Some(cells) = self.grid_row(spot, line) else { continue };
            let Some((name, cells)) = cells.split_first() else {
                self.no_name(spot, &rows, line.span);
                continue;
            };
            let Some(row) = self.grid_line(spot, &rows, name, &mut seen) else { continue };
            if cells.len() != columns_read.len() {
                let (wanted, found) = (columns_read.len(), cells.len());
                self.bad_grid(
                    spot,
                    line.span,
                    text!(
                        "deze rij heeft {found} cijfers en er zijn {wanted} kolommen",
                        "this row has {found} figures and there are {wanted} columns"
                    ),
                );
                continue;
            }
            for (column, cell) in columns_read.iter().zip(cells) {
                if let Some(column) = column {
                    self.grid_cell(spot, [&row, column], cell);
                }
            }
        }
    }

    /// The two breakdowns of a table.
    fn grid_along(
        &mut self,
        spot: &Spot,
        table: &Table,
        entry: &Entry,
    ) -> Option<[Arc<Breakdown>; 2]> {
        let span = table.get("verdeling").map_or(entry.key.span, |along| along.value.span);
        let names = match table.get("verdeling").map(|along| &along.value.kind) {
            Some(ValueKind::List(names)) => names.iter().filter_map(words).collect(),
            Some(_) | None => Vec::new(),
        };
        let [rows, columns] = names.as_slice() else {
            self.bad_grid(
                spot,
                span,
                text!(
                    "`verdeling` noemt niet twee verdelingen",
                    "`verdeling` does not name two breakdowns"
                ),
            );
            return None;
        };
        if let Some(member) = &spot.member {
            let name = &member.name;
            self.bad_grid(
                spot,
                entry.key.span,
                text!(
                    "zij staat binnen `{name}`; zet haar bij de indicator zelf",
                    "it stands within `{name}`; put it with the indicator itself"
                ),
            );
            return None;
        }
        if rows == columns {
            self.bad_grid(
                spot,
                span,
                text!(
                    "rijen en kolommen zijn dezelfde verdeling",
                    "rows and columns are the same breakdown"
                ),
            );
            return None;
        }
        let rows = self.grid_breakdown(spot, rows, span);
        let columns = self.grid_breakdown(spot, columns, span);
        Some([rows?, columns?])
    }

    fn grid_breakdown(&mut self, spot: &Spot, name: &str, span: Span) -> Option<Arc<Breakdown>> {
        let found = spot.indicator.breakdown(&Name::new(name)).cloned();
        if found.is_none() {
            let own: Vec<&str> =
                spot.indicator.breakdowns.iter().map(|own| own.name.as_str()).collect();
            let (name, own) = (name.to_owned(), own.join(", "));
            self.bad_grid(
                spot,
                span,
                text!(
                    "er is geen verdeling `{name}` (wel: {own})",
                    "there is no breakdown `{name}` (but: {own})"
                ),
            );
        }
        found
    }

    fn grid_row<'v>(&mut self, spot: &Spot, value: &'v Value) -> Option<&'v [Value]> {
        match &value.kind {
            ValueKind::List(cells) => Some(cells),
            ValueKind::Unread => None,
            ValueKind::Text(_)
            | ValueKind::Number(_)
            | ValueKind::Truth(_)
            | ValueKind::Day(_)
            | ValueKind::Time
            | ValueKind::Table(_) => {
                self.bad_grid(
                    spot,
                    value.span,
                    text!(
                        "elke rij is een lijst: [\"naam\", 12, 8]",
                        "every row is a list: [\"name\", 12, 8]"
                    ),
                );
                None
            }
        }
    }

    /// Which member a row or column is about.
    fn grid_line(
        &mut self,
        spot: &Spot,
        breakdown: &Arc<Breakdown>,
        value: &Value,
        seen: &mut BTreeSet<String>,
    ) -> Option<Line> {
        let Some(written) = words(value) else {
            self.no_name(spot, breakdown, value.span);
            return None;
        };
        if !seen.insert(written.clone()) {
            self.bad_grid(
                spot,
                value.span,
                text!("`{written}` staat er twee keer", "`{written}` is there twice"),
            );
            return None;
        }
        if let Some(index) = breakdown.position(&written) {
            let breakdown = Arc::clone(breakdown);
            return Some(Line::Member(Member { breakdown, index, name: written }));
        }
        if written == TOTAL {
            return Some(Line::Total);
        }
        let names: Vec<_> = breakdown.members.iter().map(|member| member.value.as_str()).collect();
        self.findings.push(UnknownLine {
            span: value.span,
            meant: nearest(&written, names.iter().copied()).map(str::to_owned),
            written,
            breakdown: breakdown.name.to_string(),
            members: names.join(", "),
            place: breakdown.span,
        });
        None
    }

    /// A cell; an empty text is a cell that nobody filled in.
    fn grid_cell(&mut self, spot: &Spot, lines: [&Line; 2], value: &Value) {
        if matches!(&value.kind, ValueKind::Text(words) if words.trim().is_empty()) {
            return;
        }
        let mut inner = spot.clone();
        for line in lines {
            if let Line::Member(member) = line {
                inner.narrow(member.clone());
            }
        }
        inner.key_span = value.span;
        self.read_value(&inner, value);
    }

    /// A row or column without a name, or with something else in its place.
    fn no_name(&mut self, spot: &Spot, breakdown: &Breakdown, span: Span) {
        let name = &breakdown.name;
        self.bad_grid(
            spot,
            span,
            text!("hier hoort een naam van `{name}`", "a name of `{name}` belongs here"),
        );
    }

    fn bad_grid(&mut self, spot: &Spot, span: Span, what: Text) {
        let name = spot.indicator.name.to_string();
        self.findings.push(BadGrid { span, name, what });
    }
}

/// The words of a text, as members of breakdowns are written.
fn words(value: &Value) -> Option<String> {
    let words = value.kind.words()?;
    Some(words.split_whitespace().collect::<Vec<_>>().join(" "))
}
