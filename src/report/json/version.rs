//! Amendments, and the versions of norms, in JSON.
//!
//! Not for: items as a whole (`item`).

use schemars::JsonSchema;
use serde::Serialize;

use super::quantity::{Quantity, Source};
use super::schema::comparisons;

/// Where a norm or an item comes from.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Version {
    /// The agreement as it was first made, an amendment, or the agreement from a day on.
    #[schemars(extend("enum" = ["original", "amendment", "from"]))]
    pub kind: &'static str,
    /// The name of the amendment.
    pub amendment: Option<String>,
    /// From this day.
    #[schemars(extend("format" = "date"))]
    pub from: Option<String>,
}

/// For which members of a breakdown a norm holds.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct NormMembers {
    /// The name of the norm, where the result has several.
    pub norm: Option<String>,
    /// The breakdown.
    pub breakdown: String,
    /// For how many members it must hold; null for each.
    pub at_least: Option<usize>,
    /// The members that are left out by name.
    pub except: Vec<String>,
    /// What leaves a member out.
    pub left_out: Vec<LeftOut>,
}

/// What leaves a member out.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct LeftOut {
    /// What comes of the member then.
    #[schemars(extend("enum" = ["lapsed", "undetermined"]))]
    pub then: &'static str,
    /// When, in the words of the agreement.
    pub when: String,
    /// The place of these words.
    pub source: Source,
}

/// A norm that a result had, has or will have.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct NormVersion {
    /// The name of the norm, where the result has several.
    pub name: Option<String>,
    /// The member that it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub member: Option<String>,
    /// For which members it was said to hold.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub members: Option<NormMembers>,
    /// Where it comes from.
    pub version: Version,
    /// How it compares.
    #[schemars(schema_with = "comparisons")]
    pub comparison: Option<&'static str>,
    /// The norm.
    pub norm: Option<Quantity>,
    /// Whether it counts by its days beside the norm before it.
    pub pro_rata: bool,
    /// Whether it governs; open while a party has not said whether it consents.
    #[schemars(extend("enum" = ["yes", "no", "open"]))]
    pub governs: &'static str,
    /// Its place in the agreement.
    pub source: Source,
}

/// Whether an amendment holds.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Standing {
    /// In force, not yet, refused by a party, or open because a party has not answered.
    #[schemars(extend("enum" = ["in_force", "not_yet", "refused", "open"]))]
    pub code: &'static str,
    /// The parties that refused, or that have not answered.
    pub parties: Vec<String>,
}

/// An amendment as of the reference date.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Amendment {
    /// Its name.
    pub id: String,
    /// Its number in the document.
    pub number: Option<String>,
    /// Its text, or its name where it has none.
    pub text: String,
    /// From this day it holds.
    #[schemars(extend("format" = "date"))]
    pub from: String,
    /// Whether it does.
    pub standing: Standing,
    /// Its place in the agreement.
    pub source: Source,
}

/// What an amendment brings that does not hold: it gets no verdict.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct NotInForce {
    /// The name of the item.
    pub id: String,
    /// Its number in the document.
    pub number: Option<String>,
    /// Its text, or its name where it has none.
    pub text: String,
    /// Whether the item itself would be added, or a norm of it would change.
    #[schemars(extend("enum" = ["item", "norm"]))]
    pub what: &'static str,
    /// The amendment.
    pub amendment: String,
    /// From this day it holds.
    #[schemars(extend("format" = "date"))]
    pub from: String,
    /// Why it does not.
    pub standing: Standing,
    /// Its place in the agreement.
    pub source: Source,
}
