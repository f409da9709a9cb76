//! Tables of facts, and their cells.
//!
//! Not for: whether the numbers add up; `check` sees to that.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::problems::{DoubleName, What};
use super::units::units_differ;
use super::{Placed, Resolver};
use crate::diagnostics::{Label, Text, nearest};
use crate::model::{
    Fact, FactTable, FactValue, Literal, Measure, TableColumn, TableRow, TableWhole,
};
use crate::quantity::Unit;
use crate::source::{Name, Span};
use crate::syntax::{
    CellRow, CellText, ColumnText, Part, PartKind, Quantity, Spanned, StatementKind, UnitText,
};
use crate::{problem, text};

problem! {
    /// A row, column or total that a table does not have.
    NoSuchCell: "PO0238" Error { span: Span, table: Name, place: Span, lacks: Lacks,
        known: Vec<String>, meant: Option<String> }
    headline: {
        let Text { nl, en } = lacks.words();
        text!("de feiten `{table}` hebben geen {nl}", "the facts `{table}` have no {en}")
    };
    labels: vec![Label::primary(*span), Label::other(*place)
        .saying(text!("deze feiten", "these facts"))];
    help: Some(match meant {
        Some(meant) => text!("bedoelt u \"{meant}\"?", "did you mean \"{meant}\"?"),
        None if *lacks == Lacks::Total => text!("voeg onder de feiten een regel `samen: …` toe",
            "add a line `samen: …` below the facts"),
        None => {
            let known = known.join(", ");
            text!("kies uit: {known}", "choose from: {known}")
        }
    });
}

/// What a table does not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lacks {
    Row,
    Column,
    Total,
    ChosenColumn,
    ChosenRow,
}

impl Lacks {
    fn words(self) -> Text {
        match self {
            Self::Row => text!("rij met deze woorden", "row with these words"),
            Self::Column => text!(
                "kolom met dit moment of deze woorden",
                "column with this moment or these words"
            ),
            Self::Total => text!("totaal", "total"),
            Self::ChosenColumn => text!("getal zonder kolom", "number without a column"),
            Self::ChosenRow => text!("getal zonder rij", "number without a row"),
        }
    }
}

problem! {
    /// A row of a table with too few or too many numbers.
    RowLength: "PO0346" Error { span: Span, count: usize, columns: usize }
    headline: match count {
        1 => text!("deze rij heeft 1 getal bij {columns} kolommen",
            "this row has 1 number for {columns} columns"),
        _ => text!("deze rij heeft {count} getallen bij {columns} kolommen",
            "this row has {count} numbers for {columns} columns"),
    };
    labels: vec![Label::primary(*span)];
    help: Some(text!("geef elke kolom één getal, met een spatie achter elke komma: `56, 155`",
        "give each column one number, with a space after each comma: `56, 155`"));
}

problem! {
    /// Rows that are not the members of the breakdown.
    RowsOfBreakdown: "PO0239" Error { span: Span, breakdown: Name, place: Span, lacks: Vec<String> }
    headline: text!("de rijen zijn niet de leden van de verdeling `{breakdown}`",
        "the rows are not the members of the breakdown `{breakdown}`");
    labels: vec![Label::primary(*span), Label::other(*place)
        .saying(text!("deze verdeling", "this breakdown"))];
    help: {
        let lacks = lacks.join(", ");
        Some(text!("geef elk lid één rij, ook als het 0 is; let op: {lacks}",
            "give each member one row, also where it is 0; look at: {lacks}"))
    };
}

/// The statements of a table.
#[derive(Default)]
struct Statements<'a> {
    unit: Option<Spanned<UnitText>>,
    breakdown: Option<Spanned<Name>>,
    columns: Option<&'a [ColumnText]>,
    total: Option<(&'a [Quantity], Span)>,
    whole: Option<TableWhole>,
    rows: Vec<(&'a Spanned<String>, &'a [Quantity], Span)>,
}

impl Resolver {
    pub(super) fn tables_of(&mut self, placed: &[Placed<'_>]) {
        for Placed { part, .. } in placed {
            let (PartKind::FactTable { expected }, Some(name)) = (&part.kind, &part.name) else {
                continue;
            };
            let table = self.table(part, &name.value, *expected);
            let first = self.tables.get(&name.value).map(|first| first.span);
            let first = first.or_else(|| self.indicators.get(&name.value).map(|first| first.span));
            match (first, table) {
                (Some(first), _) => {
                    let name = name.value.to_string();
                    self.findings.push(DoubleName { span: part.span, name, first });
                }
                (None, Some(table)) => {
                    self.tables.insert(name.value.clone(), Arc::new(table));
                }
                (None, None) => {
                    self.unread.insert(name.value.clone());
                }
            }
        }
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "what belongs elsewhere is alike here")]
    fn table_statements<'a>(&mut self, part: &'a Part) -> Statements<'a> {
        let mut read = Statements::default();
        for statement in &part.statements {
            match &statement.kind {
                StatementKind::Unit(unit) => {
                    self.once(&mut read.unit, (**unit).clone(), statement);
                }
                StatementKind::Breakdown(names) => {
                    for role in names {
                        self.once(&mut read.breakdown, role.breakdown.clone(), statement);
                    }
                }
                StatementKind::Columns(columns) => {
                    self.once(&mut read.columns, columns.as_slice(), statement);
                }
                StatementKind::RowTotal(cells) => {
                    let total = (cells.as_slice(), statement.span);
                    self.once(&mut read.total, total, statement);
                }
                StatementKind::Whole { of, complete } => {
                    let whole = TableWhole { of: of.clone(), complete: *complete };
                    self.once(&mut read.whole, whole, statement);
                }
                StatementKind::FactRow(row) => {
                    read.rows.push((&row.label, row.cells.as_slice(), statement.span));
                }
                StatementKind::Note(_) => {}
                _ => self.misplaced(part, statement),
            }
        }
        read
    }

    fn table(&mut self, part: &Part, name: &Name, expected: bool) -> Option<FactTable> {
        let read = self.table_statements(part);
        if read.rows.is_empty() {
            self.missing(part, "rij", "rij: \"nieuwe groepen\": 56, 155");
            return None;
        }
        let unit = match &read.unit {
            Some(unit) => self.unit_of(&unit.value)?,
            None => Unit::NONE,
        };
        let columns: Vec<TableColumn> =
            read.columns.unwrap_or_default().iter().map(table_column).collect();
        let mut rows: Vec<TableRow> = Vec::new();
        let mut seen: BTreeMap<&str, Span> = BTreeMap::new();
        for (label, cells, span) in &read.rows {
            let first = *seen.entry(&label.value).or_insert(label.span);
            if first != label.span {
                let name = label.value.clone();
                self.findings.push(DoubleName { span: label.span, name, first });
            }
            let cells = self.cells(cells, &unit, &columns, *span)?;
            rows.push(TableRow { label: (*label).clone(), cells });
        }
        let total = match read.total {
            Some((cells, span)) => Some(self.cells(cells, &unit, &columns, span)?),
            None => None,
        };
        if lacks_lines(part) {
            return None;
        }
        if let Some(breakdown) = &read.breakdown {
            self.rows_of(breakdown, &rows, part.span);
        }
        let measure = self.one_measure(&rows, total.as_deref())?;
        let table = FactTable {
            name: name.clone(),
            text: part.text.as_ref().map(|text| text.value.clone()),
            measure,
            columns,
            rows,
            total,
            whole: read.whole,
            expected,
            span: part.span,
        };
        let lines = read.rows.iter().map(|(_, cells, _)| *cells);
        let lines: Vec<&[Quantity]> = lines.chain(read.total.map(|(cells, _)| cells)).collect();
        self.commas_in(&table, &unit, &lines);
        Some(table)
    }

    /// The numbers of a row; those without a unit have that of the table.
    fn cells(
        &mut self,
        cells: &[Quantity],
        unit: &Unit,
        columns: &[TableColumn],
        span: Span,
    ) -> Option<Vec<Literal>> {
        let wanted = columns.len().max(1);
        if cells.len() != wanted {
            self.findings.push(RowLength { span, count: cells.len(), columns: wanted });
        }
        let mut all = Vec::new();
        for cell in cells {
            let mut literal = self.literal(cell)?;
            if cell.unit == UnitText::Bare {
                literal.unit = unit.clone();
            }
            all.push(literal);
        }
        (cells.len() == wanted).then_some(all)
    }

    /// All numbers of a table are of one kind.
    fn one_measure(&mut self, rows: &[TableRow], total: Option<&[Literal]>) -> Option<Measure> {
        let of = |cell: &Literal| Measure { unit: cell.unit.clone(), share: cell.percent };
        let cells = || rows.iter().flat_map(|row| &row.cells).chain(total.unwrap_or_default());
        let first = cells().next()?;
        let measure = of(first);
        if let Some(other) = cells().find(|cell| of(cell) != measure) {
            let (one, two) = ((&measure, first.span), (&of(other), other.span));
            units_differ(other.span, one, two, &mut self.findings);
            return None;
        }
        Some(measure)
    }

    /// The rows of a table that follows a breakdown are its members, each once.
    fn rows_of(&mut self, name: &Spanned<Name>, rows: &[TableRow], span: Span) {
        let Some(breakdown) = self.breakdown_named(name) else { return };
        let labels: BTreeSet<&str> = rows.iter().map(|row| row.label.value.as_str()).collect();
        let has_row = |member: &str| labels.contains(member);
        let is_member = |label: &str| breakdown.position(label).is_some();
        let lacking = breakdown.members.iter().filter(|one| !has_row(&one.value));
        let strange = rows.iter().filter(|row| !is_member(&row.label.value));
        let mut lacks: Vec<String> = strange.map(|row| format!("`{}`", row.label.value)).collect();
        if breakdown.complete {
            lacks.extend(lacking.map(|one| format!("`{}`", one.value)));
        }
        if !lacks.is_empty() {
            self.findings.push(RowsOfBreakdown {
                span,
                breakdown: breakdown.name.clone(),
                place: breakdown.span,
                lacks,
            });
        }
    }

    /// A cell as a fact of its own.
    pub(super) fn cell(&mut self, cell: &CellText) -> Option<Arc<Fact>> {
        let Some(table) = self.tables.get(&cell.table.value).cloned() else {
            let known = self.tables.keys().take(self.comparable()).map(Name::to_string).collect();
            self.unknown(What::Table, &cell.table.value, cell.table.span, known);
            return None;
        };
        let index = self.column_index(&table, cell)?;
        let (label, cells) = match &cell.row {
            CellRow::Total(span) => {
                let Some(total) = &table.total else {
                    self.no_such_cell(&table, *span, Lacks::Total, None, Vec::new());
                    return None;
                };
                ("samen".to_owned(), total)
            }
            CellRow::Named(name) => {
                let found = table.rows.iter().find(|row| row.label.value == name.value);
                let Some(row) = found else {
                    let known = table.rows.iter().map(|row| row.label.value.clone()).collect();
                    self.no_such_cell(&table, name.span, Lacks::Row, Some(&name.value), known);
                    return None;
                };
                (row.label.value.clone(), &row.cells)
            }
        };
        let number = cells.get(index)?;
        let column = table.columns.get(index);
        Some(Arc::new(Fact {
            name: table.name.clone(),
            text: Some(match column {
                Some(column) => format!("{}: {label}, {}", table.name, column.label),
                None => format!("{}: {label}", table.name),
            }),
            moment: column.and_then(|column| column.moment),
            value: FactValue {
                value: number.value.clone(),
                unit: number.unit.clone(),
                whole: None,
                percent: number.percent,
                about: None,
            },
            expected: table.expected,
            split: None,
            span: number.span,
        }))
    }

    fn column_index(&mut self, table: &FactTable, cell: &CellText) -> Option<usize> {
        let known = || table.columns.iter().map(|column| column.label.clone()).collect::<Vec<_>>();
        let Some(wanted) = &cell.column else {
            if table.columns.len() > 1 {
                self.no_such_cell(table, cell.span, Lacks::ChosenColumn, None, known());
                return None;
            }
            return Some(0);
        };
        let (span, words, found) = match wanted {
            ColumnText::Moment(moment) => {
                let holds = |column: &TableColumn| column.moment == Some(moment.value);
                (moment.span, None, table.columns.iter().position(holds))
            }
            ColumnText::Text(text) => {
                let holds = |column: &TableColumn| column.label == text.value;
                (text.span, Some(&text.value), table.columns.iter().position(holds))
            }
        };
        if found.is_none() {
            self.no_such_cell(table, span, Lacks::Column, words.map(String::as_str), known());
        }
        found
    }

    /// Reports a table that is named where one of its numbers belongs.
    pub(super) fn table_without_row(&mut self, name: &Name, span: Span) -> bool {
        let Some(table) = self.tables.get(name).cloned() else { return false };
        let known = table.rows.iter().map(|row| format!("{name} rij \"{}\"", row.label.value));
        let known = known.take(4).collect();
        self.no_such_cell(&table, span, Lacks::ChosenRow, None, known);
        true
    }

    fn no_such_cell(
        &mut self,
        table: &FactTable,
        span: Span,
        lacks: Lacks,
        written: Option<&str>,
        known: Vec<String>,
    ) {
        let written = written.filter(|_| self.may_compare(known.len()));
        let meant = written.and_then(|written| nearest(written, known.iter().map(String::as_str)));
        let meant = meant.map(str::to_owned);
        let (name, place) = (table.name.clone(), table.span);
        self.findings.push(NoSuchCell { span, table: name, place, lacks, known, meant });
    }
}

/// Whether a line with numbers could not be read: what the others add up to would say nothing.
fn lacks_lines(part: &Part) -> bool {
    let numbers = |word: &str| matches!(word, "rij" | "samen" | "kolommen");
    part.statements.iter().any(|statement| {
        matches!(statement.kind, StatementKind::Unreadable) && numbers(&statement.keyword.value)
    })
}

fn table_column(column: &ColumnText) -> TableColumn {
    match column {
        ColumnText::Text(text) => TableColumn { label: text.value.clone(), moment: None },
        ColumnText::Moment(moment) => {
            TableColumn { label: moment.value.dutch(), moment: Some(moment.value) }
        }
    }
}
