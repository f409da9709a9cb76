//! Tests and results as formulas and decisions over completions.
//!
//! For: the bridge between the model and the verdict algebra, used before any figure is there (can
//! two conditions strike together) and after. Not for: figures or asking what is possible.

mod counting;
mod decide;
mod formula;
mod fraction;
mod sample;
mod values;

pub use decide::{
    StatedCondition, StatedConditions, consents_of, decision, figures_of, of_member, part_norm,
    part_test, remarked_figures, strikes,
};
pub use sample::share_norm;

pub use formula::{Formulas, Instead, StandIn, Values, chosen};
pub use fraction::{Fraction, Value, times};
