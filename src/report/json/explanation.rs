//! The tree that explains a verdict, in JSON.
//!
//! Not for: its wording in a report.

use schemars::JsonSchema;
use serde::Serialize;

use super::quantity::{Figure, Quantity, Source};
use super::schema::{comparisons, part_verdicts, step_kinds};

/// One step of an explanation. One of `amount`, `truth`, `verdict` and `given` says what it came to.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Step {
    /// What the step is.
    #[schemars(schema_with = "step_kinds")]
    pub kind: &'static str,
    /// The name that the agreement or the file gives it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The figure, for a figure or an item.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub figure: Option<Figure>,
    /// How a comparison compares.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "comparisons")]
    pub comparison: Option<&'static str>,
    /// The number that it came to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<Quantity>,
    /// Whether it is true.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("enum" = ["true", "false", "open"]))]
    pub truth: Option<&'static str>,
    /// The verdict that it came to.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "part_verdicts")]
    pub verdict: Option<&'static str>,
    /// For what is no number: whether it was given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub given: Option<bool>,
    /// Its place: in the agreement for a norm, in a measurement file for a figure.
    pub source: Option<Source>,
    /// What it was made of.
    pub operands: Vec<Self>,
}
