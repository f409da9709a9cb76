//! The document as a whole.
//!
//! Not for: what stands in its parts, nor for making it from an assessment (`from`).

use schemars::JsonSchema;
use serde::Serialize;

use super::assessment::{Agreement, Chapter, Measurement, Summary};
use super::consequence::{Ceiling, Consequence, Premise};
use super::coverage::Coverage;
use super::finding::Finding;
use super::item::Item;
use super::version::{Amendment, NotInForce};

/// The name of the format.
pub(super) const FORMAT: &str = "pocheck/assessment";

/// The version of the format: it rises with every addition.
pub(super) const FORMAT_VERSION: &str = "1.1";

/// What `pocheck --format json` writes: one document, also when there are errors.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(title = "pocheck/assessment 1.1")]
pub struct JsonReport {
    /// The name of the format: `pocheck/assessment`.
    #[schemars(extend("const" = FORMAT))]
    pub format: &'static str,
    /// The version of the format; it rises with every addition.
    #[schemars(extend("const" = FORMAT_VERSION))]
    pub format_version: &'static str,
    /// The version of pocheck that wrote the document.
    pub pocheck: &'static str,
    /// The agreement; null when it could not be read.
    pub agreement: Option<Agreement>,
    /// The measurement files.
    pub measurements: Vec<Measurement>,
    /// How the agreement and the framework that it names cover each other; null without a framework
    /// in a file of its own.
    pub coverage: Option<Coverage>,
    /// What was judged; all of it is absent when nothing was judged.
    #[serde(flatten)]
    pub assessed: Option<Assessed>,
    /// What was found in the files: errors, warnings and notes.
    pub findings: Vec<Finding>,
}

/// The part that is only there when the agreement was judged.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Assessed {
    /// The latest reference date: the day as of which everything is judged.
    #[schemars(extend("format" = "date"))]
    pub reference_date: String,
    /// How many items have each verdict.
    pub summary: Summary,
    /// The themes that items refer to, in the order of the agreement.
    pub themes: Vec<Chapter>,
    /// The goals that items refer to, in the order of the agreement.
    pub goals: Vec<Chapter>,
    /// The items in the order of the agreement.
    pub results: Vec<Item>,
    /// What the agreement builds on, in its order.
    pub assumptions: Vec<Premise>,
    /// The consequences in the order of the agreement, each once.
    pub consequences: Vec<Consequence>,
    /// The most that consequences come to together, in the order of the agreement.
    pub ceilings: Vec<Ceiling>,
    /// The amendments in the order of the agreement.
    pub amendments: Vec<Amendment>,
    /// What amendments bring that do not hold; it gets no verdict.
    pub not_in_force: Vec<NotInForce>,
}
