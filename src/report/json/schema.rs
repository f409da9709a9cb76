//! The schema of the JSON report, and the closed lists in it.
//!
//! The lists are written out here and held against the codes of `eval` by a test, so that a new
//! code cannot slip into the format without being seen.

use schemars::generate::SchemaSettings;
use schemars::{Schema, SchemaGenerator, json_schema};

use super::document::{FORMAT, FORMAT_VERSION, JsonReport};
use crate::eval::assessment::{ReasonCode, Remark};

pub(super) const VERDICTS: [&str; 10] = [
    "met",
    "between",
    "not_met",
    "undetermined",
    "lapsed",
    "judgement",
    "on_track",
    "behind",
    "delivered",
    "not_delivered",
];

const COMPARISONS: [&str; 5] = ["at_least", "at_most", "more_than", "less_than", "exactly"];

const STEPS: &[&str] = &[
    "all_of",
    "any_of",
    "at_least_of",
    "at_most_of",
    "none_of",
    "norm",
    "compare",
    "all",
    "number",
    "fact",
    "figure",
    "part_of_figure",
    "plus",
    "minus",
    "times",
    "divide",
    "share_of",
    "sum",
    "lowest",
    "highest",
    "mean",
    "weighted_mean",
    "weighted",
    "rounded",
    "looked_up",
    "row",
    "provided",
    "unless",
    "stated",
    "consent",
    "amended",
    "path",
    "item",
    "effort",
    "member",
    "reading",
];

/// The schema (JSON Schema 2020-12) as text, with a line break at its end.
#[must_use]
pub fn schema() -> String {
    // What is written, not what would be read: a field that is always there is required.
    let settings = SchemaSettings::draft2020_12().for_serialize();
    let mut schema = settings.into_generator().into_root_schema_for::<JsonReport>();
    schema.insert("$id".to_owned(), format!("{FORMAT}-{FORMAT_VERSION}.schema.json").into());
    format!("{:#}\n", schema.to_value())
}

fn one_of(codes: &[&str]) -> Schema {
    json_schema!({ "type": "string", "enum": codes })
}

fn one_of_or_null(codes: &[&str]) -> Schema {
    let mut values: Vec<Option<&str>> = codes.iter().copied().map(Some).collect();
    values.push(None);
    json_schema!({ "type": ["string", "null"], "enum": values })
}

pub(super) fn item_kinds(_: &mut SchemaGenerator) -> Schema {
    one_of(&["norm", "duty", "milestone", "effort"])
}

pub(super) fn verdicts(_: &mut SchemaGenerator) -> Schema {
    one_of(&VERDICTS)
}

pub(super) fn outcome_verdicts(_: &mut SchemaGenerator) -> Schema {
    one_of(&VERDICTS)
}

pub(super) fn part_verdicts(_: &mut SchemaGenerator) -> Schema {
    one_of_or_null(&VERDICTS)
}

pub(super) fn base_verdicts(_: &mut SchemaGenerator) -> Schema {
    let base = one_of(&["met", "between", "not_met", "lapsed"]);
    json_schema!({ "type": "array", "items": base })
}

pub(super) fn comparisons(_: &mut SchemaGenerator) -> Schema {
    one_of_or_null(&COMPARISONS)
}

pub(super) fn reason_codes(_: &mut SchemaGenerator) -> Schema {
    one_of(&ReasonCode::ALL.map(ReasonCode::code))
}

pub(super) fn remark_codes(_: &mut SchemaGenerator) -> Schema {
    one_of(&Remark::CODES)
}

pub(super) fn trigger_kinds(_: &mut SchemaGenerator) -> Schema {
    one_of(&["verdict", "count", "class", "streak", "assumption", "stated", "test"])
}

pub(super) fn step_kinds(_: &mut SchemaGenerator) -> Schema {
    one_of(STEPS)
}
