//! A finding in JSON.
//!
//! Not for: findings on a screen (`report::findings`).

use schemars::JsonSchema;
use serde::Serialize;

/// Something that was found in a file.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Finding {
    /// The stable code.
    pub code: &'static str,
    /// How much it weighs: with an error nothing is judged.
    #[schemars(extend("enum" = ["error", "warning", "note"]))]
    pub severity: &'static str,
    /// What the agreement made of its weight; null when it says nothing of this code.
    pub adjustment: Option<Adjustment>,
    /// What is the case, in the language that was asked for.
    pub message: String,
    /// What to do about it, in the language that was asked for.
    pub help: Option<String>,
    /// The path as it was given. Without a line beside it the finding is about the file as a whole.
    pub file: Option<String>,
    /// The line, from 1; null where the file could not be read.
    pub line: Option<u32>,
    /// The column in characters, from 1.
    pub column: Option<u32>,
    /// The length in characters.
    pub length: Option<u32>,
    /// All places that it points at, the one that has to change first.
    pub labels: Vec<Label>,
    /// Changes that mend it: each by itself, the most likely first.
    pub repairs: Vec<Repair>,
    /// Figures with which it shows, for what was found before any figure is there.
    pub example: Option<Example>,
}

/// A change that mends what was found.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Repair {
    /// Whether nothing else can have been meant: then `pocheck controleer --herstel` applies it.
    pub certain: bool,
    /// What is replaced by what; the places do not overlap.
    pub edits: Vec<Edit>,
}

/// A place and the text that comes there.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Edit {
    /// The path as it was given.
    pub file: String,
    /// The line, from 1.
    pub line: u32,
    /// The column in characters, from 1.
    pub column: u32,
    /// The length in characters; 0 where something is put in.
    pub length: u32,
    /// The text that takes its place.
    pub text: String,
}

/// That the agreement gave a finding another weight.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Adjustment {
    /// Whether the agreement keeps the finding out of sight.
    pub silenced: bool,
    /// Why, in the words of the agreement.
    pub reason: String,
    /// The file of the setting, as it was given.
    pub file: String,
    /// The line of the setting, from 1.
    pub line: u32,
}

/// Figures with which a finding shows.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Example {
    /// What the figures show, in the language that was asked for.
    pub text: String,
    /// The text of a measurement file that can be judged as it is.
    pub measurement: String,
    /// What judging it gives.
    pub shows: Vec<Shown>,
}

/// What comes of one item with the figures of an example.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Shown {
    /// The name of the item, assumption, consequence or condition.
    pub id: String,
    /// Its verdict; of an assumption, a condition of a consequence, or what brings one: `holds`, `fails`, or `open` where somebody has to state it.
    pub verdict: &'static str,
    /// The code of a remark that it then has.
    pub remark: Option<&'static str>,
}

/// A place that a finding points at.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Label {
    /// A few words about the place.
    pub text: Option<String>,
    /// The path as it was given.
    pub file: String,
    /// The line, from 1.
    pub line: u32,
    /// The column in characters, from 1.
    pub column: u32,
    /// The length in characters.
    pub length: u32,
}
