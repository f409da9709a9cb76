//! Tables of two breakdowns: the cells of every row make up its total, and those of every column.
//!
//! For: one indicator at one moment. Not for: one breakdown by itself (`breakdowns`).

use std::collections::BTreeMap;

use super::adding::{Known, difference};
use super::breakdowns::said_of_whole;
use super::measurements::FigureKey;
use crate::diagnostics::{Findings, Label, Text};
use crate::measure::file::{Figure, Member};
use crate::measure::shown;
use crate::problem;
use crate::quantity::Number;
use crate::source::{Name, Span};
use crate::text;

problem! {
    /// Cells of a row or column that do not make up its total.
    LineTotal: "PO0599" Error { name: String, is_row: bool, line: String, sum: Text, total: Text, difference: Option<Text>, cells: Span, whole: Span, suspect: Option<(String, Span, Text)> }
    headline: {
        let (sum_nl, sum_en, total_nl, total_en) = (&sum.nl, &sum.en, &total.nl, &total.en);
        let (nl, en) = if *is_row { ("rij", "row") } else { ("kolom", "column") };
        match difference {
            Some(Text { nl: gap_nl, en: gap_en }) => text!(
                "{nl} `{line}` telt op tot {sum_nl}, het totaal is {total_nl}: verschil {gap_nl}",
                "{en} `{line}` adds up to {sum_en}, the total is {total_en}: difference {gap_en}"),
            None => text!("{nl} `{line}` ({sum_nl}) kan samen geen {total_nl} zijn",
                "{en} `{line}` ({sum_en}) cannot be {total_en} together"),
        }
    };
    labels: {
        let (nl, en) = if *is_row { ("de rij", "the row") } else { ("de kolom", "the column") };
        let mut labels = Vec::new();
        match suspect {
            Some((cell, span, right)) => {
                let (right_nl, right_en) = (&right.nl, &right.en);
                labels.push(Label::primary(*span).saying(text!(
                    "cel `{cell}`: met {right_nl} kloppen rij en kolom",
                    "cell `{cell}`: with {right_en} row and column add up")));
            }
            None => labels.push(Label::primary(*cells).saying(text!("de cellen van {nl}", "the cells of {en}"))),
        }
        labels.push(Label::other(*whole).saying(text!("`{name}`: het totaal van {nl}", "`{name}`: the total of {en}")));
        labels
    };
    help: Some(match suspect {
        Some((cell, ..)) => text!("kijk cel `{cell}` na, en anders de totalen van haar rij en kolom",
            "check cell `{cell}`, and else the totals of its row and column"),
        None => text!("kijk de cellen en het totaal na", "check the cells and the total"),
    });
}

/// A number within a member of each of two breakdowns.
#[derive(Clone, Copy)]
struct Cell<'g, 'f> {
    one: &'f Member,
    two: &'f Member,
    known: &'g Known<'f>,
}

impl Cell<'_, '_> {
    /// The same cell, with rows for columns.
    fn turned(&self) -> Self {
        Self { one: self.two, two: self.one, known: self.known }
    }
}

/// The cells of a row or column, each with the member that it is of in the other direction.
type Cells<'g, 'f> = Vec<(&'f Member, &'g Known<'f>)>;

/// A row or a column: what its cells come to, and its total.
struct Line<'g, 'f> {
    member: &'f Member,
    /// The cells, each with the member across.
    cells: Cells<'g, 'f>,
    sum: Known<'f>,
    total: Option<&'g Known<'f>>,
}

impl<'f> Line<'_, 'f> {
    fn broken(&self) -> Option<BrokenLine<'f>> {
        let (across, _) = self.cells.first().filter(|_| self.is_broken())?;
        let (along, across) = (&self.member.breakdown.name, &across.breakdown.name);
        Some(BrokenLine { along, across, excess: self.excess() })
    }

    fn is_broken(&self) -> bool {
        self.total.is_some_and(|total| self.sum.range.misses(&total.range))
    }

    /// By how much the cells exceed the total, where both are exact.
    fn excess(&self) -> Option<Number> {
        Some(self.sum.range.exact()? - self.total?.range.exact()?)
    }
}

/// What the tables of one indicator at one moment tell.
#[derive(Default)]
pub(super) struct Told<'f> {
    /// What the cells say of totals that were not given.
    pub(super) derived: Vec<(FigureKey, Known<'f>)>,
    /// The rows and columns that were reported.
    pub(super) broken: Vec<BrokenLine<'f>>,
}

/// A row or column of which the cells do not make up the total, as was reported.
pub(super) struct BrokenLine<'f> {
    /// The breakdown that it is a member of.
    along: &'f Name,
    /// The breakdown of its cells.
    across: &'f Name,
    /// By how much the cells exceed the total, where both are exact.
    excess: Option<Number>,
}

impl BrokenLine<'_> {
    /// Whether it lies in a table of these two breakdowns: then their sums differ by what was reported.
    pub(super) fn is_of(&self, one: &Name, other: &Name) -> bool {
        [self.along, self.across] == [one, other] || [self.across, self.along] == [one, other]
    }

    /// Whether its total is the one that makes the members of a breakdown exceed the whole by this.
    pub(super) fn explains(&self, along: &Name, excess: &Number) -> bool {
        self.along == along && self.excess.as_ref().is_some_and(|own| (own + excess).is_zero())
    }
}

/// Checks the tables of one indicator at one moment.
pub(super) fn check_tables<'f>(
    group: &[(&FigureKey, Known<'f>)],
    findings: &mut Findings,
) -> Told<'f> {
    let mut told = Told::default();
    let mut tables: BTreeMap<(&Name, &Name), Vec<Cell<'_, 'f>>> = BTreeMap::new();
    for (_, known) in group {
        let figure: &'f Figure = known.figure;
        if let (Some(one), Some(two)) = (&figure.member, &figure.across) {
            let names = (&one.breakdown.name, &two.breakdown.name);
            tables.entry(names).or_default().push(Cell { one, two, known });
        }
    }
    for cells in tables.values() {
        let first = lines(group, cells);
        let turned: Vec<_> = cells.iter().map(Cell::turned).collect();
        let second = lines(group, &turned);
        report(&first, &second, first_is_row(cells), findings);
        told.broken.extend(first.iter().chain(&second).filter_map(Line::broken));
        for line in first.iter().chain(&second).filter(|line| line.total.is_none()) {
            let mut sum = line.sum.clone();
            let member = Some((line.member.breakdown.name.clone(), line.member.index));
            let key = FigureKey { member, across: None, ..FigureKey::of(sum.figure) };
            sum.of_line = Some(line.member);
            told.derived.push((key, sum));
        }
    }
    told.derived.sort_by(|one, two| one.0.cmp(&two.0));
    told
}

/// The lines along the first breakdown of the cells. The sum of a line is what its cells say of its
/// total: their sum when all are there, else a least.
fn lines<'g, 'f>(
    group: &'g [(&FigureKey, Known<'f>)],
    cells: &[Cell<'g, 'f>],
) -> Vec<Line<'g, 'f>> {
    let mut by_member: BTreeMap<usize, (Cell<'g, 'f>, Cells<'g, 'f>)> = BTreeMap::new();
    for cell in cells {
        let (_, line) = by_member.entry(cell.one.index).or_insert_with(|| (*cell, Vec::new()));
        line.push((cell.two, cell.known));
    }
    let mut lines = Vec::new();
    for (Cell { one: member, two: across, .. }, cells) in by_member.into_values() {
        let known: Vec<&Known<'f>> = cells.iter().map(|(_, known)| *known).collect();
        let Some(sum) = said_of_whole(&across.breakdown, &known) else { continue };
        let place = Some((member.breakdown.name.clone(), member.index));
        let total = group.iter().find(|(key, _)| key.across.is_none() && key.member == place);
        lines.push(Line { member, cells, sum, total: total.map(|(_, known)| known) });
    }
    lines
}

/// In the file the cells of one row stand beside each other.
fn first_is_row(cells: &[Cell<'_, '_>]) -> bool {
    let mut order: Vec<_> = cells.to_vec();
    order.sort_by_key(|cell| cell.known.span);
    match order.as_slice() {
        [one, two, ..] => one.one.index == two.one.index,
        _ => true,
    }
}

fn report(
    first: &[Line<'_, '_>],
    second: &[Line<'_, '_>],
    first_is_row: bool,
    findings: &mut Findings,
) {
    let (rows, columns) = if first_is_row { (first, second) } else { (second, first) };
    let mut explained: Vec<usize> = Vec::new();
    for row in rows.iter().filter(|row| row.is_broken()) {
        let suspect = suspect(row, columns);
        explained.extend(suspect.map(|(column, _)| column));
        findings.extend(broken(row, true, suspect.map(|(_, cell)| cell)));
    }
    for column in columns.iter().filter(|column| column.is_broken()) {
        if !explained.contains(&column.member.index) {
            findings.extend(broken(column, false, None));
        }
    }
}

/// The one cell of a row whose column is wrong by as much: with the place of that column.
fn suspect<'g, 'f>(
    row: &Line<'g, 'f>,
    columns: &[Line<'_, '_>],
) -> Option<(usize, (&'f Member, &'g Known<'f>))> {
    let excess = row.excess()?;
    let as_wrong = |across: &Member| {
        columns.iter().any(|column| {
            column.member.index == across.index && column.excess().as_ref() == Some(&excess)
        })
    };
    let mut found = row.cells.iter().filter(|(across, _)| as_wrong(across));
    match (found.next(), found.next()) {
        (Some((across, known)), None) => Some((across.index, (*across, *known))),
        _ => None,
    }
}

fn broken(
    line: &Line<'_, '_>,
    is_row: bool,
    suspect: Option<(&Member, &Known<'_>)>,
) -> Option<crate::diagnostics::Finding> {
    let total = line.total?;
    let suspect = suspect.and_then(|(across, known)| {
        let right = known.range.exact()? - &line.excess()?;
        let cell = format!("{}, {}", line.member.name, across.name);
        Some((cell, known.span, shown::number(&right, false)))
    });
    let exact = line.sum.range.exact().is_some() && total.range.exact().is_some();
    let problem = LineTotal {
        name: total.figure.indicator.name.to_string(),
        is_row,
        line: line.member.name.clone(),
        sum: line.sum.shown(),
        total: total.shown(),
        difference: difference(&line.sum.range, &total.range).filter(|_| exact),
        cells: line.sum.span,
        whole: total.span,
        suspect,
    };
    Some(problem.into())
}
