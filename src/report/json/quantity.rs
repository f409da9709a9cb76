//! Numbers, figures and places in JSON.
//!
//! Not for: rounding. Exact numbers are strings with a decimal or a fraction.

use schemars::JsonSchema;
use serde::Serialize;

/// A number with its unit, as far as it is known.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Quantity {
    /// The exact value as a decimal (`712`, `0.99`) or a fraction (`38/105`); null when it is not
    /// known exactly. Where the unit is `datum`, these and the next are days: `2016-12-31`.
    pub exact: Option<String>,
    /// The range that it lies in; null when it is known exactly.
    pub range: Option<Range>,
    /// The exact value in decimals, rounded where it has many: for display only.
    pub display: Option<String>,
    /// The unit; null for a bare number or a share.
    pub unit: Option<String>,
    /// Whether it is a share: 0.99 is then 99%.
    pub share: bool,
}

/// From where to where a number lies.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Range {
    /// The lowest value that is possible, exact; null when there is no bound.
    pub low: Option<String>,
    /// The highest value that is possible, exact; null when there is no bound.
    pub high: Option<String>,
}

/// A figure or a condition by its name in the agreement.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Figure {
    /// The name, which is also the key in the measurement file.
    pub name: String,
    /// The members of breakdowns that it is about; null for the whole.
    pub members: Option<String>,
    /// The moment, where it has one.
    pub moment: Option<Moment>,
}

/// When a figure holds.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Moment {
    /// The first day; for a stock the same as the last.
    #[schemars(extend("format" = "date"))]
    pub first: String,
    /// The last day.
    #[schemars(extend("format" = "date"))]
    pub last: String,
    /// Whether it is a single day, at the end of which a stock is read.
    pub day: bool,
}

/// A place in a file; lines and columns count from 1, columns in characters.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Source {
    /// The path as it was given.
    pub file: String,
    /// The line.
    pub line: u32,
    /// The column.
    pub column: u32,
}
