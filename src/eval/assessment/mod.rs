//! What judging gives: plain data, kept whole, of which every report is a view.
//!
//! For: the verdict of each item with its reasons, needs, margin, remarks and explanation tree.
//! Not for: wording. Texts that come from the agreement are kept; sentences are the reports' affair.

pub mod amount;
mod consequence;
mod remark;
mod step;
mod verdict;
mod version;

pub use amount::{Amount, FigureName, Known};
pub use consequence::{
    AssessedBrought, AssessedCeiling, AssessedConsequence, AssessedPremise, AssessedTrigger,
    Brings, Follows, OwnConditionState, RoomState, TriggerState,
};
pub use remark::Remark;
pub use step::{Step, StepKind, StepValue};
pub use verdict::{Reason, ReasonCode, Verdict};
pub use version::{JudgedAmendment, NormWording, NotInForce, Standing, Version};

pub use crate::quantity::Comparator;

pub use crate::model::{LeftOutWhen, NormMembers, Strength};

pub use crate::syntax::ClassReach;

use std::sync::Arc;

use crate::quantity::Date;
use crate::source::Span;
use crate::verdict::BaseSet;

/// A judged agreement.
#[derive(Debug, Clone)]
pub struct Assessment {
    /// The agreement.
    pub agreement: JudgedAgreement,
    /// The measurement files, earliest reference date first.
    pub measurements: Vec<JudgedMeasurement>,
    /// The latest reference date: the day as of which everything is judged.
    pub reference_date: Date,
    /// Results, duties and efforts in the order of the agreement.
    pub items: Vec<Box<Assessed>>,
    /// What the agreement builds on, in its order.
    pub premises: Vec<AssessedPremise>,
    /// Consequences in the order of the agreement, each once.
    pub consequences: Vec<AssessedConsequence>,
    /// The most that consequences come to together, in the order of the agreement.
    pub ceilings: Vec<AssessedCeiling>,
    /// Amendments in the order of the agreement.
    pub amendments: Vec<JudgedAmendment>,
    /// What amendments bring that do not hold.
    pub not_in_force: Vec<NotInForce>,
}

/// What a report says of the agreement.
#[derive(Debug, Clone)]
pub struct JudgedAgreement {
    /// Its name.
    pub id: String,
    /// Its title, or its name where it has none.
    pub title: String,
    /// The place of its heading.
    pub span: Span,
    /// The parties that commission it.
    pub clients: Vec<String>,
    /// The party that carries it out.
    pub contractor: Option<String>,
    /// The first and last day of its term.
    pub term: (Date, Date),
    /// The policy framework that it names.
    pub framework: Option<String>,
    /// Its own words for verdicts, in the order of a summary.
    pub labels: Vec<(Verdict, String)>,
}

/// What a report says of a measurement file.
#[derive(Debug, Clone)]
pub struct JudgedMeasurement {
    /// A place in the file.
    pub span: Span,
    /// Its reference date.
    pub reference_date: Date,
    /// The label of a file with example figures.
    pub example: Option<String>,
    /// Whether it gives the figures of earlier years that the agreement starts from.
    pub starting_point: bool,
}

/// A theme or goal that an item stands under.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chapter {
    /// Its name.
    pub id: String,
    /// Its number in the document.
    pub number: Option<String>,
    /// Its text, or its name where it has none.
    pub text: String,
}

/// What kind of item was judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ItemKind {
    /// A result with one or more norms.
    Norm,
    /// A duty to inform.
    Duty,
    /// Something that is done on a day.
    Milestone,
    /// An effort that no figure decides.
    Effort,
}

/// A judgement that somebody recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
    /// The verdict that was recorded: met, between or not met.
    pub outcome: Verdict,
    /// The role of who judged.
    pub role: String,
    /// The day.
    pub date: Date,
    /// The reason given.
    pub reason: String,
    /// The place in the measurement file.
    pub span: Span,
}

/// The smallest change of one figure that turns the verdict, the others kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The figure that changes.
    pub figure: FigureName,
    /// By how much: in steps of one for what is counted, negative when it must fall.
    pub by: Amount,
    /// The verdict that it turns into.
    pub turns_into: Verdict,
}

/// A figure of an earlier year or a benchmark, shown beside a result.
#[derive(Debug, Clone)]
pub struct Beside {
    /// The figure.
    pub figure: FigureName,
    /// Its value.
    pub value: Amount,
    /// Whether it is a forecast.
    pub forecast: bool,
    /// Whether the document says that it is not exact.
    pub about: bool,
    /// Whether it is a benchmark and not the figure's own past.
    pub benchmark: bool,
    /// The explanation or source that the file gives.
    pub note: Option<String>,
    /// Its place in the measurement file.
    pub span: Span,
}

/// The path of an interim report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PathPoint {
    /// What the path asks at the reference date, exact.
    pub asked: Amount,
    /// The figure to date.
    pub to_date: Amount,
    /// Days passed and days in all, for a linear path.
    pub days: Option<(i64, i64)>,
}

/// One item with its verdict.
#[derive(Debug, Clone)]
pub struct Assessed {
    /// Its name.
    pub id: String,
    /// Its number in the document; else that of its goal.
    pub number: Option<String>,
    /// Its text, or its name where it has none.
    pub text: String,
    /// The theme that it stands under.
    pub theme: Option<Arc<Chapter>>,
    /// The goal that it stands under.
    pub goal: Option<Arc<Chapter>>,
    /// What kind of item it is.
    pub kind: ItemKind,
    /// The verdict.
    pub verdict: Verdict,
    /// The agreement's own word for the verdict.
    pub label: Option<String>,
    /// Whether the norm is hard or a best effort; `None` for what is no result.
    pub strength: Option<Strength>,
    /// The base verdicts that completions still allow.
    pub possible: BaseSet,
    /// Whether the verdict would change or open without the provisional figures.
    pub provisional: bool,
    /// A judgement that was recorded.
    pub recorded: Option<Recorded>,
    /// The measured side of the norm that decides (the first that fails, else the first).
    pub actual: Option<Amount>,
    /// The norm's side.
    pub norm: Option<Amount>,
    /// The target (streefwaarde), when the norm is the floor.
    pub target: Option<Amount>,
    /// The class of the step table that decides, where its row has a name.
    pub class: Option<String>,
    /// How they compare.
    pub comparison: Option<Comparator>,
    /// Actual minus norm (norm minus actual for a maximum): negative is short. For shares in
    /// percentage points (1 percentage point is 0.01 here).
    pub margin: Option<Amount>,
    /// The smallest change that turns the verdict.
    pub change: Option<Change>,
    /// The path, for an interim report.
    pub path: Option<PathPoint>,
    /// Why it is open.
    pub reasons: Vec<Reason>,
    /// Figures that would settle it.
    pub needs: Vec<FigureName>,
    /// Remarks.
    pub remarks: Vec<Remark>,
    /// Consequences that it brings, or may still bring.
    pub consequences: Vec<Brings>,
    /// For which members of a breakdown the norms hold, once for each norm that says so.
    pub norm_members: Vec<Arc<NormMembers>>,
    /// Whether all norms hold for the same members.
    pub same_members: bool,
    /// The member whose norm is shown, where the norms of members differ.
    pub norm_member: Option<String>,
    /// The part that binds, of a norm for each member of a breakdown.
    pub binds: Option<String>,
    /// Where what is judged comes from; empty when the agreement has no later versions.
    pub governed_by: Vec<Version>,
    /// The norms of a result that changes, original first; else empty.
    pub norm_versions: Vec<NormWording>,
    /// Norms, explained parts or items of a duty, each with its own verdict.
    pub parts: Vec<AssessedPart>,
    /// Figures of earlier years and benchmarks.
    pub beside: Vec<Beside>,
    /// The explanation that the measurement file gives of the result.
    pub explained: Vec<String>,
    /// The tree of semantics, section 9.
    pub explanation: Step,
    /// The due date of a duty: of one that comes back the first that has not passed, else the last.
    pub due: Option<Date>,
    /// Whether the document is not sure of the due date.
    pub due_uncertain: bool,
    /// When a milestone was done, where that is known.
    pub delivered: Option<Date>,
    /// The role that answers for it, or that judges it.
    pub role: Option<String>,
    /// Its place in the agreement.
    pub span: Span,
}

impl Assessed {
    /// An item of which nothing is told yet: undetermined, without figures.
    pub(crate) fn untold(id: String, text: String, kind: ItemKind, span: Span) -> Self {
        let verdict = Verdict::Undetermined;
        Self {
            id,
            number: None,
            text,
            theme: None,
            goal: None,
            kind,
            verdict,
            label: None,
            strength: None,
            possible: BaseSet::EMPTY,
            provisional: false,
            recorded: None,
            actual: None,
            norm: None,
            target: None,
            class: None,
            comparison: None,
            margin: None,
            change: None,
            path: None,
            reasons: Vec::new(),
            needs: Vec::new(),
            remarks: Vec::new(),
            consequences: Vec::new(),
            norm_members: Vec::new(),
            same_members: false,
            norm_member: None,
            binds: None,
            governed_by: Vec::new(),
            norm_versions: Vec::new(),
            parts: Vec::new(),
            beside: Vec::new(),
            explained: Vec::new(),
            explanation: Step {
                what: StepKind::AllOf,
                value: StepValue::Verdict(verdict),
                span: Some(span),
                operands: Vec::new(),
            },
            due: None,
            due_uncertain: false,
            delivered: None,
            role: None,
            span,
        }
    }
}

/// A norm of a result, an explained part, or an item of a duty.
#[derive(Debug, Clone)]
pub struct AssessedPart {
    /// Its name.
    pub id: String,
    /// Its own verdict; `None` for a part that is shown and explained without a norm of its own.
    pub verdict: Option<Verdict>,
    /// What it came to, where it is a number.
    pub actual: Option<Amount>,
    /// What was agreed.
    pub norm: Option<Amount>,
    /// How they compare.
    pub comparison: Option<Comparator>,
    /// Its margin, as for the whole.
    pub margin: Option<Amount>,
    /// Why it is missing, where the file says so.
    pub stated: Option<String>,
    /// Its own due date, where a duty comes back.
    pub due: Option<Date>,
    /// When it was delivered or done, where that is known.
    pub delivered: Option<Date>,
    /// Its place in the agreement.
    pub span: Span,
}
