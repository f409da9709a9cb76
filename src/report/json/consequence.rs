//! Consequences, what an agreement builds on, and ceilings, in JSON.
//!
//! Not for: their wording in a report.

use schemars::JsonSchema;
use serde::Serialize;

use super::explanation::Step;
use super::item::Reason;
use super::quantity::{Figure, Quantity, Source};
use super::schema::trigger_kinds;

/// A consequence.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Consequence {
    /// Its name.
    pub id: String,
    /// Its number in the document.
    pub number: Option<String>,
    /// Its text, or its name where it has none.
    pub text: String,
    /// Whether it follows.
    #[schemars(extend("enum" = ["yes", "no", "open"]))]
    pub follows: &'static str,
    /// The items that bring it, or may still bring it, by name.
    pub because: Vec<String>,
    /// What brings it: any of these.
    pub triggers: Vec<Trigger>,
    /// Conditions of its own.
    pub conditions: Vec<OwnCondition>,
    /// Why it is open.
    pub reasons: Vec<Reason>,
    /// A set of figures that would settle whether it follows.
    pub needs: Vec<Figure>,
    /// What it comes to when it follows; null when it does not, or comes to no amount.
    pub amount: Option<Quantity>,
    /// Between which amounts a role fills it in.
    pub room: Option<Room>,
    /// What it asks from the day on which it follows.
    pub brings: Vec<Brought>,
    /// The tests, conditions and calculation, step by step.
    pub explanation: Vec<Step>,
    /// The role that answers for it.
    pub role: Option<String>,
    /// Its place in the agreement.
    pub source: Source,
}

/// Something that brings a consequence.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Trigger {
    /// What it is.
    #[schemars(schema_with = "trigger_kinds")]
    pub kind: &'static str,
    /// Whether it occurs.
    #[schemars(extend("enum" = ["yes", "no", "open"]))]
    pub occurs: &'static str,
    /// The sentence, in the language that was asked for; null for verdicts of items.
    pub text: Option<String>,
    /// Its place in the agreement.
    pub source: Source,
}

/// A condition of a consequence.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct OwnCondition {
    /// Its name.
    pub id: String,
    /// Its text.
    pub text: Option<String>,
    /// Whether it must hold; else fail.
    pub provided: bool,
    /// Whether it holds; null when that is open.
    pub holds: Option<bool>,
}

/// Between which amounts a role fills a consequence in.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Room {
    /// The least.
    pub low: Quantity,
    /// The most.
    pub high: Quantity,
    /// The role.
    pub role: String,
    /// When it was filled in; null when it was not.
    #[schemars(extend("format" = "date"))]
    pub date: Option<String>,
    /// The reason given.
    pub reason: Option<String>,
}

/// An item that a consequence asks.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Brought {
    /// The item, by name. It stands among the results when the consequence follows.
    pub id: String,
    /// When it is due, once that is known.
    #[schemars(extend("format" = "date"))]
    pub due: Option<String>,
}

/// Something that the whole agreement builds on.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Premise {
    /// Its name.
    pub id: String,
    /// Its number in the document.
    pub number: Option<String>,
    /// Its text, or its name where it has none.
    pub text: String,
    /// Whether it holds; null when that is open.
    pub holds: Option<bool>,
    /// What would tell.
    pub needs: Vec<Figure>,
    /// The test, or what was stated.
    pub explanation: Step,
    /// Its place in the agreement.
    pub source: Source,
}

/// The most that several consequences come to together.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Ceiling {
    /// Its name.
    pub id: String,
    /// Its number in the document.
    pub number: Option<String>,
    /// Its text, or its name where it has none.
    pub text: String,
    /// The most.
    pub most: Quantity,
    /// What they come to without it.
    pub before: Quantity,
    /// What they come to.
    pub total: Quantity,
    /// The consequences, by name.
    pub over: Vec<String>,
    /// Its place in the agreement.
    pub source: Source,
}
