//! Exact numbers, days, periods and units: the leaves that everything else stands on.

pub mod binomial;
pub mod comparator;
pub mod date;
pub mod number;
pub mod period;
pub mod unit;
pub mod written;

pub use comparator::Comparator;
pub use date::Date;
pub use number::{Number, Rounding};
pub use period::{Moment, Period};
pub use unit::{Unit, UnitSaid, UnitTable};
