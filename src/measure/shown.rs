//! Numbers and ranges as messages show them.
//!
//! Not for reports, which have their own ways.

use super::given::Range;
use crate::diagnostics::Text;
use crate::model::{Indicator, Kind};
use crate::quantity::{Date, Number, written};
use crate::text;

/// A number, or a share as a percentage.
pub(crate) fn number(number: &Number, share: bool) -> Text {
    let sign = if share { "%" } else { "" };
    let scaled = if share { number * Number::power_of_ten(2) } else { number.clone() };
    Text { nl: format!("{}{sign}", written::plain(&scaled)), en: format!("{scaled}{sign}") }
}

/// A difference between two shares, in points.
pub(crate) fn points(number: &Number) -> Text {
    let Text { nl, en } = self::number(&(number * Number::power_of_ten(2)), false);
    text!("{nl} procentpunt", "{en} percentage points")
}

/// A range of figures of an indicator: those of a date are days on the calendar, and those of a score
/// steps of its scale.
pub(crate) fn range_of(indicator: &Indicator, figures: &Range) -> Text {
    let step = |number: &Option<Number>| indicator.unit.step(number.as_ref()?);
    if let (Some(low), Some(high)) = (step(&figures.low), step(&figures.high)) {
        return if low == high {
            text!("“{low}”", "“{low}”")
        } else {
            text!("“{low}” t/m “{high}”", "“{low}” to “{high}”")
        };
    }
    if indicator.kind != Kind::Date {
        return range(figures, indicator.is_share());
    }
    let day = |number: &Option<Number>| {
        number.as_ref().and_then(Number::to_i64).and_then(Date::from_ordinal)
    };
    match (day(&figures.low), day(&figures.high)) {
        (Some(low), Some(high)) if low == high => Text { nl: low.dutch(), en: low.english() },
        (low, high) => {
            let (low_nl, high_nl) = (
                low.map_or_else(String::new, Date::dutch),
                high.map_or_else(String::new, Date::dutch),
            );
            let (low_en, high_en) = (
                low.map_or_else(String::new, Date::english),
                high.map_or_else(String::new, Date::english),
            );
            text!("{low_nl} t/m {high_nl}", "{low_en} to {high_en}")
        }
    }
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
