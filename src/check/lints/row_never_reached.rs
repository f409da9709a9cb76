//! A row of a step table in which nothing that is looked up can fall.

use std::collections::BTreeMap;

use super::lookups::{self, AskedBy, Lookup};
use super::question::{Question, Seen};
use super::row_example;
use crate::check::analysis::{Examined, Given, Named, Outlook, alone};
use crate::diagnostics::Findings;
use crate::model::{NormBody, StepRow, StepTable};
use crate::source::Name;
use crate::{problem, text};

problem! {
    /// Whatever comes of it, this row is not the one that holds.
    RowNeverReached: "PO0625" Note { name: Name, seen: Seen }
    headline: text!("in deze rij van `{name}` valt nooit iets",
        "nothing ever falls in this row of `{name}`");
    labels: seen.labels();
    help: Some(text!("voeg de rij samen met die ernaast, of kijk na of de grenzen kloppen",
        "join the row with the one beside it, or see whether its edges are right"));
    witness: seen.example;
}

/// No more amounts than this are tried for figures that show a row.
const MOST_AMOUNTS: usize = 10;

/// Asks of every row whether something may fall in it.
pub(super) fn check(examined: &Examined<'_>, outlook: &Outlook<'_>, findings: &mut Findings) {
    let mut of_table: BTreeMap<&Name, (&StepTable, Vec<Lookup<'_>>)> = BTreeMap::new();
    for found in lookups::of(examined.model) {
        let table = &*found.lookup.table;
        of_table.entry(&table.name).or_insert_with(|| (table, Vec::new())).1.push(found);
    }
    for (table, lookups) in of_table.values() {
        // With nothing given says more than with the sizes of populations.
        for given in [Given::Nothing, Given::Sizes] {
            let left = unreached(examined, outlook, table, lookups, given);
            if tell(examined, outlook, table, &left, lookups, given, findings) {
                break;
            }
        }
    }
}

/// The places of the rows in which nothing can fall; none where something was not worked out.
fn unreached(
    examined: &Examined<'_>,
    outlook: &Outlook<'_>,
    table: &StepTable,
    lookups: &[Lookup<'_>],
    given: Given,
) -> Vec<usize> {
    let mut left: Vec<usize> = (0..table.rows.len()).collect();
    for found in lookups {
        if left.is_empty() {
            break;
        }
        let body = NormBody::Table(found.lookup.clone());
        let item = alone(&table.name, found.lookup.span, body);
        let named = Named::of(&item).filter(|named| outlook.is_within(*named));
        let question = named.and_then(|named| Question::of(examined, named, given));
        let Some(mut question) = question else { return Vec::new() };
        let Some(rows) = question.subject.of_rows(found.lookup) else { return Vec::new() };
        left.retain(|place| rows.get(*place).is_some_and(|row| question.never(row)));
    }
    left
}

/// Reports rows with figures of the first that looks something up and can show it; whether there was something
/// to say.
fn tell(
    examined: &Examined<'_>,
    outlook: &Outlook<'_>,
    table: &StepTable,
    left: &[usize],
    lookups: &[Lookup<'_>],
    given: Given,
    findings: &mut Findings,
) -> bool {
    let rows: Vec<&StepRow> = left.iter().filter_map(|place| table.rows.get(*place)).collect();
    let mut said = false;
    let mut amounts = 0;
    for found in lookups {
        if said || rows.is_empty() {
            break;
        }
        // An amount takes the figures of its consequence too.
        amounts += usize::from(matches!(found.asked_by, AskedBy::Amount(_)));
        if amounts > MOST_AMOUNTS && matches!(found.asked_by, AskedBy::Amount(_)) {
            continue;
        }
        for seen in row_example::of(examined, outlook, found, &rows, given) {
            findings.push(RowNeverReached { name: table.name.clone(), seen });
            said = true;
        }
    }
    said
}
