//! From the text of an agreement to its tree; the only place that knows the grammar.
//!
//! For: reading agreement files, and the few words of the language that stand in measurement files.
//! Not for: what names mean.

mod examples;
mod expected;
mod grammar;
mod lower;
mod other_files;
mod parse;
mod pieces;
mod plain;
mod recover;
mod slips;
mod split;
mod tokens;
mod tree;
mod words;

pub use parse::{FigureText, MomentKey, parse, parse_figure, parse_moment_key};
pub(crate) use pieces::ReadNoFurther;
pub use tokens::{Token, TokenKind, may_begin_line, may_begin_line_of_text, tokens};
pub use tree::{
    Along, Ast, CarriedText, CellRow, CellText, ChangedBy, ClassEdgeText, ClassReach, ClassText,
    ColumnText, ComposedRule, ComposedText, Condition, Consenting, CountedText, CountedWithin,
    DemandText, Doubt, DueText, Duration, DurationUnit, EachMember, EachOf, EdgeSide, EdgeText,
    Effect, Every, Expression, FewerLeft, Figure, Function, Joining, LapsedWeight, LeftOutText,
    Manner, MembersText, NormText, Operator, OutcomeOfRow, OutcomeText, Part, PartKind, PathText,
    Quantity, RangeText, ReadingText, RelativeMoment, RoleText, RowText, Sampling, SelectionText,
    Shown, Spanned, StatedFact, Statement, StatementKind, StatisticText, TableRowText, Test,
    TriggerKindText, TriggerText, UnderText, UnitText, WhenText, YearCount,
};
