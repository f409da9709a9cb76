//! The agreement, the files, the counts and the consequences in JSON.
//!
//! Not for: items (`item`).

use schemars::JsonSchema;
use serde::Serialize;

/// The agreement.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Agreement {
    /// Its name; null when it could not be read.
    pub id: Option<String>,
    /// Its title; null when it could not be read.
    pub title: Option<String>,
    /// The path as it was given.
    pub file: String,
    /// The SHA-256 of its bytes, in hexadecimal; null when the file could not be read.
    pub sha256: Option<String>,
    /// Its term; absent when nothing was judged.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub term: Option<Term>,
    /// The parties that commission it.
    pub clients: Vec<String>,
    /// The party that carries it out.
    pub contractor: Option<String>,
    /// The policy framework that it names.
    pub framework: Option<String>,
}

/// A term, both days included.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Term {
    /// The first day.
    #[schemars(extend("format" = "date"))]
    pub first: String,
    /// The last day.
    #[schemars(extend("format" = "date"))]
    pub last: String,
}

/// A measurement file.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Measurement {
    /// The path as it was given.
    pub file: String,
    /// The SHA-256 of its bytes, in hexadecimal; null when the file could not be read.
    pub sha256: Option<String>,
    /// Its reference date; absent when nothing was judged.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("format" = "date"))]
    pub reference_date: Option<String>,
    /// The label of a file with example figures, which are not real; null for real figures.
    pub example: Option<String>,
    /// Whether it gives the figures of earlier years that the agreement starts from.
    pub starting_point: bool,
}

/// How many items have each verdict.
#[derive(Clone, Copy, Debug, Default, Serialize, JsonSchema)]
pub struct Summary {
    /// behaald
    pub met: usize,
    /// tussen bodem en streef
    pub between: usize,
    /// niet behaald
    pub not_met: usize,
    /// niet vast te stellen
    pub undetermined: usize,
    /// vervallen
    pub lapsed: usize,
    /// oordeel nodig, recorded or not
    pub judgement: usize,
    /// op koers
    pub on_track: usize,
    /// achter
    pub behind: usize,
    /// geleverd
    pub delivered: usize,
    /// niet geleverd
    pub not_delivered: usize,
}

/// A theme or a goal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Chapter {
    /// Its name.
    pub id: String,
    /// Its number in the document.
    pub number: Option<String>,
    /// Its text, or its name where it has none.
    pub text: String,
}
