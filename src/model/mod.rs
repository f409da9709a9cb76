//! An agreement with its names resolved: what the checker checks and the evaluator judges.
//!
//! For: plain data. Not for: making it (`resolve`) or vouching for it (`check`).

mod about;
mod amendment;
mod composed;
mod consent;
mod consequence;
mod duty;
mod expression;
mod framework;
mod head;
mod indicator;
mod item;
mod norm_members;
mod relation;
mod rounds;
mod same;
mod selection;
mod step_class;
mod step_table;
mod table;
mod trend;
mod typing;
mod unused;
mod value;
mod window;

pub use about::About;
pub use amendment::{Amendment, Cut, NormAlternative, NormVersion, Since};
pub use composed::{Composed, Composition, Points, Reading, Readings, Strength};
pub use consent::{Consent, ConsentSubject};
pub use consequence::{
    Brought, Ceiling, Consequence, ConsequenceAmount, OwnCondition, Premise, Room, Trigger,
    TriggerKind, Under, waiting_for,
};
pub use duty::{Due, Duty, Occurrence, ShownItem};
pub use expression::{
    Expr, Fact, FactSplit, FactValue, FigureRef, Joining, Literal, Member, Test, in_thousands,
};
pub use framework::{Aim, AimKind, FrameworkRef};
pub use head::{Chapter, ChapterKind, Head, HeadKind, Label, Origin, VERDICT_WORDS};
pub use indicator::{
    Breakdown, Definition, Indicator, Kind, MadeOf, MomentsAsked, Population, Statistic,
};
pub use item::{
    Benchmark, Claim, Condition, ConditionTest, Effect, Effort, Item, ItemBody, LeftOut, Norm,
    NormBody, NormMember, OfWhich, Owner, Path, ResultItem,
};

pub use norm_members::{LeftOutWhen, NormMembers};
pub use relation::Relation;
pub use rounds::{order, rounds};
pub use selection::{Coordinates, Selection};
pub use step_class::class_table;
pub use step_table::{
    StepEdge, StepRange, StepRow, StepTable, StepValue, StepVerdict, TableLookup,
};
pub use table::{
    Class, Classes, Edge, FactLink, FactTable, LinkKind, TableColumn, TableRow, TableWhole,
};
pub use trend::{Side, TrendBreak, figures_to_bridge};
pub use typing::Measure;
pub use unused::{Unused, UnusedKind};
pub use window::{Window, closing, entry_of, later};

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::quantity::UnitTable;
use crate::source::{ByName, Name, Span};

/// A whole agreement.
#[derive(Debug, Clone)]
pub struct Model {
    /// Parties, term and the like.
    pub head: Head,
    /// The units it knows.
    pub units: UnitTable,
    /// Its breakdowns.
    pub breakdowns: BTreeMap<Name, Arc<Breakdown>>,
    /// Units and breakdowns that it declares and never names, in the order of the file.
    pub unused: Vec<Unused>,
    /// Its populations.
    pub populations: BTreeMap<Name, Arc<Population>>,
    /// Its indicators, in the order of the file.
    pub indicators: ByName<Arc<Indicator>>,
    /// Its facts, in the order of the file.
    pub facts: ByName<Arc<Fact>>,
    /// Its tables of facts.
    pub tables: BTreeMap<Name, Arc<FactTable>>,
    /// Its breakdowns into ranges, in the order of the file.
    pub classes: Vec<Classes>,
    /// Facts that are said to be one, or part of another.
    pub fact_links: Vec<FactLink>,
    /// Its step tables.
    pub step_tables: BTreeMap<Name, Arc<StepTable>>,
    /// Its definitions, in the order of the file.
    pub definitions: Vec<Definition>,
    /// What figures must satisfy together, in the order of the file.
    pub relations: Vec<Relation>,
    /// The places of its considerations, in the order of the file.
    pub considerations: Vec<Span>,
    /// Its themes and goals, in the order of the file.
    pub chapters: Vec<Arc<Chapter>>,
    /// Results, duties, efforts and what cannot be tested, in the order of the file.
    pub items: Vec<Item>,
    /// Its consequences, in the order of the file.
    pub consequences: Vec<Consequence>,
    /// What it builds on, in the order of the file.
    pub premises: Vec<Premise>,
    /// The most that consequences come to together, in the order of the file.
    pub ceilings: Vec<Ceiling>,
    /// At which moments figures of each indicator are asked for.
    pub moments_asked: ByName<MomentsAsked>,
    /// The lines and subjects of a framework, in the order of the file.
    pub aims: Vec<Aim>,
    /// The names of conditions that a measurement file states (`volgens opgave`).
    pub stated_conditions: BTreeMap<Name, Span>,
    /// Its amendments, in the order of the file.
    pub amendments: Vec<Arc<Amendment>>,
    /// What parties are asked to consent to; a measurement file states it.
    pub consents: BTreeMap<Name, ConsentSubject>,
}
