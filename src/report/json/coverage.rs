//! How an agreement and its policy framework cover each other, in JSON.
//!
//! Not for: working that out (`crate::coverage`).

use schemars::JsonSchema;
use serde::Serialize;

use super::quantity::Source;

/// How the agreement and the framework that it names cover each other.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Coverage {
    /// The title of the framework.
    pub framework: String,
    /// The place of its heading.
    pub source: Source,
    /// Its lines, in the order of its file.
    pub lines: Vec<Aim>,
    /// Its subjects, in the order of its file.
    pub subjects: Vec<Aim>,
    /// The results that serve no line, by name; empty when the framework has no lines.
    pub results_without_line: Vec<String>,
}

/// A line or subject of the framework.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Aim {
    /// Its name.
    pub id: String,
    /// Its number in the document.
    pub number: Option<String>,
    /// Its text, or its name where it has none.
    pub text: String,
    /// What a norm must fix for it to be covered; null when nothing in particular.
    #[schemars(extend("enum" = ["number", "maximum", "minimum", null]))]
    pub demands: Option<&'static str>,
    /// Whether it is covered: a line by a result, a subject by whatever meets its demand.
    pub covered: bool,
    /// The items that serve it, by name, also those that do not cover it.
    pub served_by: Vec<String>,
    /// Its place in the framework.
    pub source: Source,
}
