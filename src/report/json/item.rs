//! One judged item in JSON.
//!
//! Not for: its explanation tree (`explanation`).

use schemars::JsonSchema;
use serde::Serialize;

use super::explanation::Step;
use super::quantity::{Figure, Moment, Quantity, Range, Source};
use super::schema::{
    base_verdicts, comparisons, item_kinds, outcome_verdicts, part_verdicts, reason_codes,
    remark_codes, verdicts,
};
use super::version::{NormMembers, NormVersion, Version};

/// A result, a duty to inform or an effort, with its verdict.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Item {
    /// Its name.
    pub id: String,
    /// Its number in the document; else that of its goal.
    pub number: Option<String>,
    /// Its text, or its name where it has none.
    pub text: String,
    /// The theme that it stands under, by name.
    pub theme: Option<String>,
    /// The goal that it stands under, by name.
    pub goal: Option<String>,
    /// What kind of item it is.
    #[schemars(schema_with = "item_kinds")]
    pub kind: &'static str,
    /// The verdict.
    #[schemars(schema_with = "verdicts")]
    pub verdict: &'static str,
    /// The agreement's own word for the verdict; null without one.
    pub label: Option<String>,
    /// Whether the norm is hard or a best effort, which changes no verdict; null for what is no result.
    #[schemars(extend("enum" = ["hard", "best_effort", null]))]
    pub strength: Option<&'static str>,
    /// The base verdicts that completions still allow.
    #[schemars(schema_with = "base_verdicts")]
    pub possible: Vec<&'static str>,
    /// Whether the verdict would change or open without the provisional figures.
    pub provisional: bool,
    /// A judgement that somebody recorded.
    pub recorded: Option<Recorded>,
    /// The measured side of the norm that decides, exact; null when it is not known exactly.
    pub actual: Option<String>,
    /// The range of the measured side, when it is not known exactly.
    pub actual_range: Option<Range>,
    /// The measured side in decimals, for display only.
    pub actual_display: Option<String>,
    /// The norm, exact; null when it is not known exactly.
    pub norm: Option<String>,
    /// The range of the norm, when it is not known exactly.
    pub norm_range: Option<Range>,
    /// The target, exact, when the norm is the floor below it; null without one.
    pub target: Option<String>,
    /// The class of the step table that decides; null where its row has no name, or without a table.
    pub class: Option<String>,
    /// How they compare.
    #[schemars(schema_with = "comparisons")]
    pub comparison: Option<&'static str>,
    /// The unit of both; null for a bare number or a share.
    pub unit: Option<String>,
    /// Whether both are shares: 0.99 is then 99%.
    pub share: bool,
    /// Actual minus norm (norm minus actual for a maximum), exact: negative is short.
    pub margin: Option<String>,
    /// The range of the margin, when it is not known exactly.
    pub margin_range: Option<Range>,
    /// The margin in decimals, for display only.
    pub margin_display: Option<String>,
    /// The smallest change of one figure that turns the verdict, the others kept.
    pub change: Option<Change>,
    /// The path of an interim report.
    pub path: Option<Path>,
    /// Why the verdict is open.
    pub reasons: Vec<Reason>,
    /// A smallest set of figures that would settle the verdict.
    pub needs: Vec<Figure>,
    /// Remarks; they never change a verdict.
    pub remarks: Vec<Remark>,
    /// The consequences that follow from it or are still open, by name.
    pub consequences: Vec<String>,
    /// Where what is judged comes from; empty when the agreement has no later versions.
    pub governed_by: Vec<Version>,
    /// The norms of a result that changes, original first.
    pub norm_versions: Vec<NormVersion>,
    /// For which members of a breakdown its norms hold, once for each norm that says so.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub norm_members: Vec<NormMembers>,
    /// The part that binds, of a norm for each member of a breakdown.
    pub binds: Option<String>,
    /// Its norms, explained parts, or items of a duty.
    pub parts: Vec<Part>,
    /// Figures of earlier years and benchmarks.
    pub beside: Vec<Beside>,
    /// The explanation that the measurement file gives.
    pub explained: Vec<String>,
    /// The due date of a duty.
    #[schemars(extend("format" = "date"))]
    pub due: Option<String>,
    /// Whether the document is not sure of the due date: then nothing is late.
    pub due_uncertain: bool,
    /// When a milestone was done, where that is known.
    pub delivered: Option<String>,
    /// The role that answers for it, or that judges it.
    pub role: Option<String>,
    /// How the verdict came about, step by step.
    pub explanation: Step,
    /// Its place in the agreement.
    pub source: Source,
}

/// A judgement that somebody recorded. Beside a computed verdict it never replaces it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Recorded {
    /// What was judged.
    #[schemars(schema_with = "outcome_verdicts")]
    pub outcome: &'static str,
    /// The role of who judged.
    pub role: String,
    /// The day.
    #[schemars(extend("format" = "date"))]
    pub date: String,
    /// The reason given.
    pub reason: String,
    /// The place in the measurement file.
    pub source: Source,
}

/// The smallest change of one figure that turns the verdict.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Change {
    /// The figure that changes.
    pub figure: Figure,
    /// By how much; negative when it must fall.
    pub by: Quantity,
    /// The verdict that it turns into.
    #[schemars(schema_with = "outcome_verdicts")]
    pub turns_into: &'static str,
}

/// Where an interim report stands on its path.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Path {
    /// What the path asks at the reference date.
    pub asked: Quantity,
    /// The figure to date.
    pub to_date: Quantity,
    /// The days that have passed, for a linear path.
    pub days_passed: Option<i64>,
    /// The days in all, for a linear path.
    pub days: Option<i64>,
}

/// Why a verdict is open.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Reason {
    /// Which of the closed list.
    #[schemars(schema_with = "reason_codes")]
    pub code: &'static str,
    /// The figure it is about.
    pub figure: Option<Figure>,
    /// The reason that the measurement file gives.
    pub stated: Option<String>,
}

/// A remark. Which of the fields behind `text` are there depends on the code.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct Remark {
    /// What is remarked.
    #[schemars(schema_with = "remark_codes")]
    pub code: &'static str,
    /// The sentence, in the language that was asked for.
    pub text: String,
    /// The figure it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub figure: Option<Figure>,
    /// The whole, where it is about a share.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub whole: Option<Figure>,
    /// How an assumption compares.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "comparisons")]
    pub comparison: Option<&'static str>,
    /// What was assumed, claimed, agreed, or given before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expected: Option<Quantity>,
    /// What it came to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actual: Option<Quantity>,
    /// The day on which an item was due.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("format" = "date"))]
    pub due: Option<String>,
    /// The day on which it was delivered.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("format" = "date"))]
    pub delivered: Option<String>,
    /// The moment that was given instead of the one asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub given: Option<Moment>,
    /// What a figure stands in for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stands_for: Option<String>,
}

/// A norm of a result, an explained part, or an item of a duty.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Part {
    /// Its name.
    pub id: String,
    /// Its own verdict; null for a part without a norm of its own.
    #[schemars(schema_with = "part_verdicts")]
    pub verdict: Option<&'static str>,
    /// What it came to.
    pub actual: Option<Quantity>,
    /// What was agreed.
    pub norm: Option<Quantity>,
    /// How they compare.
    #[schemars(schema_with = "comparisons")]
    pub comparison: Option<&'static str>,
    /// Its margin, as for the whole.
    pub margin: Option<Quantity>,
    /// Why it is missing, where the file says so.
    pub stated: Option<String>,
    /// Its own due date, where a duty comes back.
    pub due: Option<String>,
    /// When it was delivered or done, where a duty comes back and that is known.
    pub delivered: Option<String>,
    /// Its place in the agreement.
    pub source: Source,
}

/// A figure of an earlier year or a benchmark.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Beside {
    /// The figure.
    pub figure: Figure,
    /// Its value.
    pub value: Quantity,
    /// Whether it is a forecast.
    pub forecast: bool,
    /// Whether the document says that it is not exact (`circa`).
    pub about: bool,
    /// Whether it is a benchmark and not the figure's own past.
    pub benchmark: bool,
    /// The explanation or source that the file gives.
    pub note: Option<String>,
    /// Its place in the measurement file.
    pub source: Source,
}
