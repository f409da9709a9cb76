//! Shares of a whole that do not add up to all of it.

use crate::diagnostics::{Findings, Label, Text};
use crate::model::Model;
use crate::quantity::{Number, written};
use crate::source::Span;
use crate::{problem, text};

problem! {
    /// The rows of a table are shares of a whole, and leave some of it out or go beyond it.
    SharesOfWhole: "PO0420" Note { span: Span, whole: String, sum: String, rest: String,
        over: bool, rows: Span, column: Text }
    headline: {
        let Text { nl, en } = column;
        text!("de delen van het {whole} zijn samen {sum}{nl}",
            "the parts of the {whole} are {sum} together{en}")
    };
    labels: vec![Label::primary(*span)
        .saying(if *over { text!("{rest} te veel", "{rest} too much") }
            else { text!("{rest} blijft over", "{rest} is left") }),
        Label::other(*rows).saying(text!("deze delen", "these parts"))];
    help: Some(if *over {
        text!("verlaag een van de delen", "lower one of the parts")
    } else {
        text!("voeg een rij toe voor de rest, of schrijf `, niet volledig` achter het geheel",
            "add a row for the rest, or write `, niet volledig` behind the whole")
    });
}

pub(super) fn check(model: &Model, findings: &mut Findings) {
    for table in model.tables.values().filter(|table| table.measure.share) {
        let Some(whole) = &table.whole else { continue };
        for index in 0..table.columns.len().max(1) {
            let cells = || table.rows.iter().filter_map(|row| row.cells.get(index));
            let sum = cells().fold(Number::ZERO, |sum, cell| &sum + &cell.value);
            let over = sum > Number::ONE;
            if sum == Number::ONE || (!over && !whole.complete) {
                continue;
            }
            let decimals = cells().map(|cell| cell.decimals).max().unwrap_or_default();
            let shown = |number: &Number| written::claim(number, decimals, true);
            let column = match table.columns.get(index) {
                Some(column) => {
                    let label = &column.label;
                    text!(" {label}", " {label}")
                }
                None => text!("", ""),
            };
            findings.push(SharesOfWhole {
                span: whole.of.span,
                whole: whole.of.value.clone(),
                rest: shown(&(&Number::ONE - &sum).abs()),
                sum: shown(&sum),
                over,
                rows: table.span,
                column,
            });
        }
    }
}
