//! Tests and results as formulas and decisions over completions.
//!
//! For: the bridge between the model and the verdict algebra, used before any figure is there (can
//! two conditions strike together) and after. Not for: figures or asking what is possible.

mod class;
mod compose;
mod counting;
mod decide;
mod exact;
mod formula;
mod fraction;
mod margin;
mod reach;
mod rules;
mod sample;
mod values;
mod weighing;

pub use class::{ClassAsked, in_class};
pub use compose::{deciding_figures, member, members_of};
pub use counting::{at_least, written_out};
pub use decide::{
    StatedCondition, StatedConditions, consents_of, decision, figures_of, norm_rule, part_norm,
    part_test, remarked_figures, strikes, tests_of,
};
pub use margin::{all_counted_in, counted_in, estimate};
pub use rules::{Outcome, ReadingChoice, Rules};
pub use sample::share_norm;
pub use weighing::weighed;

pub use exact::operator_on;
pub use formula::{Formulas, Instead, StandIn, Values, chosen};
pub use fraction::{Fraction, Value, times};
