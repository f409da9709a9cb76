//! Numbers and ranges as messages show them.
//!
//! Not for reports, which have their own ways.

use super::given::Range;
use crate::diagnostics::Text;
use crate::quantity::{Number, written};
use crate::text;

/// A number, or a share as a percentage.
pub(crate) fn number(number: &Number, share: bool) -> Text {
    let sign = if share { "%" } else { "" };
    let scaled = if share { number * Number::power_of_ten(2) } else { number.clone() };
    Text { nl: format!("{}{sign}", written::plain(&scaled)), en: format!("{scaled}{sign}") }
}

/// A range: "711", "600 t/m 608", "minstens 5".
pub(crate) fn range(range: &Range, share: bool) -> Text {
    if let Some(exact) = range.exact() {
        return number(exact, share);
    }
    let low = range.low.as_ref().map(|low| number(low, share));
    let high = range.high.as_ref().map(|high| number(high, share));
    match (low, high) {
        (Some(low), Some(high)) => {
            let to = if range.high_open { text!("tot", "up to") } else { text!("t/m", "to") };
            Text {
                nl: format!("{} {} {}", low.nl, to.nl, high.nl),
                en: format!("{} {} {}", low.en, to.en, high.en),
            }
        }
        (Some(low), None) => {
            Text { nl: format!("minstens {}", low.nl), en: format!("at least {}", low.en) }
        }
        (None, Some(high)) => {
            Text { nl: format!("hoogstens {}", high.nl), en: format!("at most {}", high.en) }
        }
        (None, None) => text!("onbekend", "unknown"),
    }
}
