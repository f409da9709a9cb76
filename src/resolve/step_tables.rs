//! Step tables: their rows and points, with units.
//!
//! Not for: whether they cover everything once; `check` sees to that.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::problems::DoubleName;
use super::{Placed, Resolver};
use crate::diagnostics::Label;
use crate::model::{
    Literal, Measure, StepEdge, StepRange, StepRow, StepTable, StepValue, StepVerdict,
};
use crate::source::{Name, Span};
use crate::syntax::{EdgeText, OutcomeOfRow, Part, PartKind, Quantity, RowText, StatementKind};
use crate::{problem, text};

problem! {
    /// A row that gives two numbers, classes or verdicts.
    GivesTwice: "PO0224" Error { span: Span }
    headline: text!("deze rij geeft twee keer hetzelfde soort uitkomst",
        "this row gives the same kind of outcome twice");
    labels: vec![Label::primary(*span)];
    help: Some(text!("noem per rij hoogstens één getal, één klasse en één oordeel",
        "name at most one number, one class and one verdict a row"));
}

problem! {
    /// Points of a step table that do not go up, or a single one.
    PointsImpossible: "PO0225" Error { span: Span }
    headline: text!("deze punten vormen geen lijn", "these points make no line");
    labels: vec![Label::primary(*span)];
    help: Some(text!("geef minstens twee punten, elk bij een andere waarde",
        "give at least two points, each at another value"));
}

impl Resolver {
    pub(super) fn step_tables_of(&mut self, placed: &[Placed<'_>]) {
        let mut seen: BTreeMap<Name, Span> = BTreeMap::new();
        for Placed { part, .. } in placed {
            let (PartKind::StepTable, Some(name)) = (&part.kind, &part.name) else { continue };
            if let Some(first) = seen.insert(name.value.clone(), part.span) {
                let name = name.value.to_string();
                self.findings.push(DoubleName { span: part.span, name, first });
                continue;
            }
            match self.step_table(part, &name.value) {
                Some(table) => {
                    self.step_tables.insert(name.value.clone(), Arc::new(table));
                }
                None => {
                    self.unread.insert(name.value.clone());
                }
            }
        }
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "what belongs elsewhere is alike here")]
    fn step_table(&mut self, part: &Part, name: &Name) -> Option<StepTable> {
        let (mut rows, mut points, mut sound) = (Vec::new(), Vec::new(), true);
        for statement in &part.statements {
            match &statement.kind {
                StatementKind::Row(row) => match self.row(row, statement.span) {
                    Some(row) => rows.push(row),
                    None => sound = false,
                },
                StatementKind::Point(at, gives) => {
                    match self.literal(at).zip(self.literal(gives)) {
                        Some((at, gives)) => points.push((at, gives, statement.span)),
                        None => sound = false,
                    }
                }
                StatementKind::Note(_) => {}
                StatementKind::Unreadable => sound = false,
                _ => self.misplaced(part, statement),
            }
        }
        if rows.is_empty() && points.is_empty() {
            self.missing(part, "rij", "rij: vanaf 80% geeft 5 punten");
            return None;
        }
        self.add_segments(&mut rows, points)?;
        let by = rows.iter().map(|row| row_measures(&row.ranges)).max_by_key(Vec::len)?;
        sound.then(|| StepTable {
            name: name.clone(),
            text: part.text.as_ref().map(|text| text.value.clone()),
            by: measures(&rows, by.len()),
            rows,
            span: part.span,
        })
    }

    fn row(&mut self, row: &RowText, span: Span) -> Option<StepRow> {
        let mut ranges = Vec::new();
        for range in &row.ranges {
            let low = self.edge(range.low.as_ref());
            let high = self.edge(range.high.as_ref());
            ranges.push(StepRange { low: low?, high: high? });
        }
        let (mut class, mut value, mut verdict) = (None, None, None);
        for gives in &row.gives {
            let before = match &gives.value {
                OutcomeOfRow::Number(number) => {
                    let number = self.literal(number)?;
                    value.replace(StepValue::Constant(number)).is_some()
                }
                OutcomeOfRow::Class(name) => class.replace(name.clone()).is_some(),
                OutcomeOfRow::Met => verdict.replace(StepVerdict::Met).is_some(),
                OutcomeOfRow::Between => verdict.replace(StepVerdict::Between).is_some(),
                OutcomeOfRow::NotMet => verdict.replace(StepVerdict::NotMet).is_some(),
                OutcomeOfRow::Lapses => verdict.replace(StepVerdict::Lapsed).is_some(),
            };
            if before {
                self.findings.push(GivesTwice { span: gives.span });
            }
        }
        Some(StepRow { ranges, class, value, verdict, span })
    }

    #[expect(clippy::option_option, reason = "absent and unreadable are two things")]
    fn edge(&mut self, edge: Option<&EdgeText>) -> Option<Option<StepEdge>> {
        let Some(edge) = edge else { return Some(None) };
        let value: &Quantity = &edge.value;
        Some(Some(StepEdge { value: self.literal(value)?, included: edge.included }))
    }

    /// Turns points into rows from each point up to the next. The last point belongs to them unless
    /// a row begins there.
    fn add_segments(
        &mut self,
        rows: &mut Vec<StepRow>,
        mut points: Vec<(Literal, Literal, Span)>,
    ) -> Option<()> {
        let Some(first) = points.first().map(|(_, _, span)| *span) else { return Some(()) };
        points.sort_by(|one, two| one.0.value.cmp(&two.0.value));
        let rising = points.windows(2).all(|pair| match pair {
            [one, two] => one.0.value < two.0.value,
            _ => true,
        });
        if !rising || points.len() < 2 {
            self.findings.push(PointsImpossible { span: first });
            return None;
        }
        let last = points.last().map(|(at, ..)| at.value.clone());
        let continued = rows.iter().any(|row| {
            let low = row.ranges.first().and_then(|range| range.low.as_ref());
            low.is_some_and(|low| low.included && Some(&low.value.value) == last.as_ref())
        });
        for pair in points.windows(2) {
            let [(from, from_gives, span), (to, to_gives, _)] = pair else { continue };
            let included = Some(&to.value) == last.as_ref() && !continued;
            rows.push(StepRow {
                ranges: vec![StepRange {
                    low: Some(StepEdge { value: from.clone(), included: true }),
                    high: Some(StepEdge { value: to.clone(), included }),
                }],
                class: None,
                value: Some(StepValue::Sloped {
                    from: (from.clone(), from_gives.clone()),
                    to: (to.clone(), to_gives.clone()),
                }),
                verdict: None,
                span: *span,
            });
        }
        Some(())
    }
}

fn row_measures(ranges: &[StepRange]) -> Vec<Option<Measure>> {
    let edge = |range: &StepRange| {
        let edge = range.low.as_ref().or(range.high.as_ref());
        edge.map(|edge| Measure::of_literal(&edge.value))
    };
    ranges.iter().map(edge).collect()
}

/// What each column is measured in: what the first row with an edge there says.
fn measures(rows: &[StepRow], columns: usize) -> Vec<Measure> {
    (0..columns)
        .map(|column| {
            let told =
                rows.iter().find_map(|row| row_measures(&row.ranges).get(column).cloned()?);
            told.unwrap_or(Measure::BARE)
        })
        .collect()
}
