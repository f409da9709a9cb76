//! Step tables: every value in exactly one row.
//!
//! For: gaps, overlaps and rows that do not go together. Not for: what is looked up in a table; that is
//! checked with the expression.
//!
//! Edges cut each column into points and open stretches between them. Within a stretch no row begins
//! or ends, so that one value of each stretch tells for all of it.

use super::typing::compare_measures;
use crate::diagnostics::{Findings, Label};
use crate::model::{Literal, Measure, Model, StepEdge, StepRange, StepRow, StepTable, StepValue};
use crate::quantity::{Number, written};
use crate::source::{Name, Span};
use crate::{problem, text};

/// The most looks at rows that one table takes.
const MOST_LOOKS: usize = 2_000_000;

problem! {
    /// Values that belong to no row.
    StepGap: "PO0330" Error { span: Span, name: Name, at: String }
    headline: text!("staffel `{name}` zegt niets over {at}", "step table `{name}` says nothing about {at}");
    labels: vec![Label::primary(*span)];
    help: Some(text!(
        "voeg een rij toe; `vanaf` en `t/m` horen erbij, `boven` en `tot` niet",
        "add a row; `vanaf` and `t/m` include the value, `boven` and `tot` do not"));
}

problem! {
    /// Values that belong to two rows.
    StepOverlap: "PO0331" Error { span: Span, other: Span, at: String }
    headline: text!("{at} hoort bij twee rijen", "{at} belongs to two rows");
    labels: vec![Label::primary(*span), Label::other(*other)
        .saying(text!("en bij deze", "and to this one"))];
    help: Some(text!(
        "kies bij welke rij de grens hoort: `tot 80%` en `vanaf 80%`, of `t/m 80%` en `boven 80%`",
        "choose to which row the edge belongs: `tot 80%` and `vanaf 80%`, or `t/m 80%` and `boven 80%`"));
}

problem! {
    /// Rows that do not give the same kinds of outcome.
    StepOutcomes: "PO0332" Error { span: Span, other: Span }
    headline: text!("deze rij geeft iets anders dan de andere rijen",
        "this row gives something else than the other rows");
    labels: vec![Label::primary(*span), Label::other(*other)
        .saying(text!("vergelijk met deze rij", "compare with this row"))];
    help: Some(text!("laat elke rij een getal geven, of elke rij een oordeel, of allebei",
        "let each row give a number, or each a verdict, or both"));
}

problem! {
    /// A range that holds nothing.
    StepEmpty: "PO0335" Error { span: Span }
    headline: text!("in deze rij past geen enkele waarde", "no value fits in this row");
    labels: vec![Label::primary(*span)];
    help: Some(text!("zet de laagste grens vooraan", "put the lowest edge first"));
}

problem! {
    /// A row with another number of values than the others.
    StepColumns: "PO0338" Error { span: Span, other: Span }
    headline: text!("deze rij noemt een ander aantal waarden dan de andere rijen",
        "this row names another number of values than the other rows");
    labels: vec![Label::primary(*span), Label::other(*other)
        .saying(text!("vergelijk met deze rij", "compare with this row"))];
    help: Some(text!("zeg `elke waarde` waar het niet uitmaakt: `rij: vanaf 90% en elke waarde geeft …`",
        "say `elke waarde` where it does not matter: `rij: vanaf 90% en elke waarde geeft …`"));
}

problem! {
    /// A table with more rows than can be checked.
    StepTooLarge: "PO0339" Error { span: Span, rows: usize }
    headline: text!("deze staffel met {rows} rijen is te groot", "this step table of {rows} rows is too large");
    labels: vec![Label::primary(*span)];
    help: Some(text!("splits haar in kleinere staffels", "split it into smaller step tables"));
}

pub(super) fn check(model: &Model, findings: &mut Findings) {
    for table in model.step_tables.values() {
        let before = findings.len();
        let Some((first, rest)) = table.rows.split_first() else { continue };
        for row in rest {
            alike(first, row, findings);
        }
        for row in &table.rows {
            edges(table, row, findings);
        }
        if findings.len() == before {
            coverage(table, findings);
        }
    }
}

fn alike(first: &StepRow, row: &StepRow, findings: &mut Findings) {
    if first.ranges.len() != row.ranges.len() {
        findings.push(StepColumns { span: row.span, other: first.span });
    }
    let kinds = |row: &StepRow| (row.value.is_some(), row.verdict.is_some());
    if kinds(first) != kinds(row) {
        findings.push(StepOutcomes { span: row.span, other: first.span });
    }
    if let (Some(one), Some(two)) = (number_of(first), number_of(row)) {
        compare_measures(row.span, one, two, findings);
    }
}

fn number_of(row: &StepRow) -> Option<&Literal> {
    match row.value.as_ref()? {
        StepValue::Constant(value) | StepValue::Sloped { from: (_, value), .. } => Some(value),
    }
}

fn edges(table: &StepTable, row: &StepRow, findings: &mut Findings) {
    for (range, by) in row.ranges.iter().zip(&table.by) {
        for edge in range.low.iter().chain(&range.high) {
            let measure = Measure::of_literal(&edge.value);
            if measure != *by {
                let place = edge.value.span;
                let told = told_by(table, by).unwrap_or(table.span);
                crate::resolve::units_differ(place, (&measure, place), (by, told), findings);
            }
        }
        if let (Some(low), Some(high)) = (&range.low, &range.high)
            && is_empty(low, high)
        {
            findings.push(StepEmpty { span: row.span });
        }
    }
    if let Some(StepValue::Sloped { from, to }) = &row.value {
        compare_measures(row.span, &from.1, &to.1, findings);
    }
}

fn is_empty(low: &StepEdge, high: &StepEdge) -> bool {
    low.value.value > high.value.value
        || (low.value.value == high.value.value && !(low.included && high.included))
}

/// Where a table says what a column is measured in.
fn told_by(table: &StepTable, by: &Measure) -> Option<Span> {
    let ranges = table.rows.iter().flat_map(|row| &row.ranges);
    let mut edges = ranges.flat_map(|range| range.low.iter().chain(&range.high));
    edges.find(|edge| Measure::of_literal(&edge.value) == *by).map(|edge| edge.value.span)
}

/// Every value in exactly one row.
fn coverage(table: &StepTable, findings: &mut Findings) {
    let columns: Vec<Vec<Sample>> =
        table.by.iter().enumerate().map(|(column, by)| samples(table, column, by)).collect();
    let looks = columns.iter().map(Vec::len).product::<usize>().saturating_mul(table.rows.len());
    if looks > MOST_LOOKS {
        findings.push(StepTooLarge { span: table.span, rows: table.rows.len() });
        return;
    }
    match columns.as_slice() {
        [only] => {
            for one in only {
                if !told(table, &[one], findings) {
                    return;
                }
            }
        }
        [first, second] => {
            for one in first {
                for two in second {
                    if !told(table, &[one, two], findings) {
                        return;
                    }
                }
            }
        }
        _ => {}
    }
}

/// Whether one row holds these values; else it is reported, and one report a table is enough.
fn told(table: &StepTable, at: &[&Sample], findings: &mut Findings) -> bool {
    let holds = |row: &&StepRow| {
        row.ranges.iter().zip(at).all(|(range, sample)| range.contains(&sample.value))
    };
    let mut rows = table.rows.iter().filter(holds);
    let words: Vec<&str> = at.iter().map(|sample| sample.words.as_str()).collect();
    let at = words.join(" en ");
    match (rows.next(), rows.next()) {
        (Some(_), None) => true,
        (None, _) => {
            findings.push(StepGap { span: table.span, name: table.name.clone(), at });
            false
        }
        (Some(one), Some(two)) => {
            findings.push(StepOverlap { span: two.span, other: one.span, at });
            false
        }
    }
}

/// A value that tells for a point or a stretch.
struct Sample {
    value: Number,
    words: String,
}

/// The points and stretches of a column. Values below nought need a row only for money, or where some
/// row runs on downwards.
fn samples(table: &StepTable, column: usize, by: &Measure) -> Vec<Sample> {
    let ranges = || table.rows.iter().filter_map(|row| row.ranges.get(column));
    let mut cuts: Vec<Number> = ranges()
        .flat_map(|range| range.low.iter().chain(&range.high))
        .map(|edge| edge.value.value.clone())
        .collect();
    cuts.push(Number::ZERO);
    cuts.sort();
    cuts.dedup();
    let negative = by.unit.is_money() || ranges().any(|range: &StepRange| range.low.is_none());
    let write = |number: &Number| written_as(number, by);
    let mut samples = Vec::new();
    if let (true, Some(first)) = (negative, cuts.first()) {
        let words = format!("waarden onder {}", write(first));
        samples.push(Sample { value: first - &Number::ONE, words });
    }
    for (place, cut) in cuts.iter().enumerate() {
        samples.push(Sample { value: cut.clone(), words: format!("de waarde {}", write(cut)) });
        let (value, words) = match cuts.get(place + 1) {
            Some(next) => {
                let middle = (cut + next).checked_div(&Number::from(2_i64));
                (middle, format!("waarden tussen {} en {}", write(cut), write(next)))
            }
            None => (Some(cut + &Number::ONE), format!("waarden boven {}", write(cut))),
        };
        samples.extend(value.map(|value| Sample { value, words }));
    }
    samples.retain(|sample| negative || !sample.value.is_negative());
    samples
}

fn written_as(number: &Number, by: &Measure) -> String {
    if by.share {
        let percent = number * &Number::power_of_ten(2);
        format!("{}%", written::plain(&percent))
    } else if by.unit.is_none() {
        written::plain(number)
    } else {
        format!("{} {}", written::plain(number), by.unit.word(number))
    }
}
