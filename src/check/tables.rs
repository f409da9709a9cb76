//! Tables of facts: whether each column adds up, and whether a part stays within its whole.
//!
//! Not for: shares of a whole that leave something out; that is a note.

use crate::diagnostics::{Findings, Label};
use crate::model::{About, FactTable, FactValue, LinkKind, Literal, Measure, Model};
use crate::quantity::{Number, written};
use crate::source::{Name, Span};
use crate::{problem, text};

problem! {
    /// A column whose rows do not add up to the stated total.
    ColumnTotal: "PO0345" Error { span: Span, column: Option<String>, sum: String, total: String,
        cells: Vec<(Span, String)> }
    headline: match column {
        Some(column) => text!("de rijen tellen {column} op tot {sum}, niet tot {total}",
            "the rows add up to {sum} {column}, not to {total}"),
        None => text!("de rijen tellen op tot {sum}, niet tot {total}",
            "the rows add up to {sum}, not to {total}"),
    };
    labels: {
        let mut labels = vec![Label::primary(*span)
            .saying(text!("hier hoort {sum}", "{sum} belongs here"))];
        for (cell, number) in cells {
            labels.push(Label::other(*cell).saying(text!("{number}", "{number}")));
        }
        labels
    };
    help: Some(text!("schrijf {sum}, of verbeter een van de rijen",
        "write {sum}, or mend one of the rows"));
}

problem! {
    /// A fact that is said to be a part of a smaller one.
    FactAboveWhole: "PO0349" Error { span: Span, part: Name, whole: Name, whole_span: Span }
    headline: text!("het deel `{part}` is groter dan het geheel `{whole}`",
        "the part `{part}` is larger than the whole `{whole}`");
    labels: vec![Label::primary(*span), Label::other(*whole_span)
        .saying(text!("dit is het geheel", "this is the whole"))];
    help: Some(text!("verwissel de twee, of verbeter een van de getallen",
        "swap the two, or mend one of the numbers"));
}

pub(super) fn check(model: &Model, findings: &mut Findings) {
    for table in model.tables.values() {
        if let Some(total) = &table.total {
            check_total(table, total, findings);
        }
    }
    for link in model.fact_links.iter().filter(|link| link.kind == LinkKind::Part) {
        let (part, whole) = (&link.fact.value, &link.other.value);
        let of = |fact: &FactValue| Measure { unit: fact.unit.clone(), share: fact.percent };
        if of(part) != of(whole) {
            let (one, two) = (link.fact.span, link.other.span);
            crate::resolve::units_differ(one, (&of(part), one), (&of(whole), two), findings);
            continue;
        }
        // Of what is circa, the whole may be as large as it can be, and the part as small.
        let above = match (amount(part), amount(whole)) {
            (Some(part), Some(whole)) => part.low > whole.high,
            (None, _) | (_, None) => false,
        };
        if above {
            findings.push(FactAboveWhole {
                span: link.fact.span,
                part: link.fact.name.clone(),
                whole: link.other.name.clone(),
                whole_span: link.other.span,
            });
        }
    }
}

/// Between which numbers a fact lies; of a part of a whole the part, not the share that it is.
fn amount(fact: &FactValue) -> Option<About> {
    match fact.whole {
        Some(_) => Some(About::exactly(&fact.value)),
        None => fact.range(),
    }
}

fn check_total(table: &FactTable, total: &[Literal], findings: &mut Findings) {
    for (index, stated) in total.iter().enumerate() {
        let cells = || table.rows.iter().filter_map(|row| row.cells.get(index));
        let sum = table.sum(index);
        // What only a comma spoils is told at that comma.
        if sum == stated.value || table.total_in_thousands(index).is_some() {
            continue;
        }
        let decimals = cells().chain([stated]).map(|cell| cell.decimals).max().unwrap_or_default();
        let shown = |number: &Number| written::claim(number, decimals, stated.percent);
        findings.push(ColumnTotal {
            span: stated.span,
            column: table.columns.get(index).map(|column| column.label.clone()),
            sum: shown(&sum),
            total: shown(&stated.value),
            cells: cells().map(|cell| (cell.span, shown(&cell.value))).collect(),
        });
    }
}
