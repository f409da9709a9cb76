//! A number, exact or as a range: `712`, `"<5"`, `"650 t/m 720"`, `"17,8%"`.
//!
//! For: from the text of a value to a range within what is possible (semantics, section 1).
//! Not for: rounded values; `rounding` widens those.

use super::reader::Reader;
use super::spot::Spot;
use crate::diagnostics::{Label, Text};
use crate::measure::given::{Given, Range};
use crate::measure::shown;
use crate::measure::tables::{Value, ValueKind};
use crate::measure::toml_text::bad_number;
use crate::model::{Indicator, Kind};
use crate::problem;
use crate::quantity::{Number, written};
use crate::source::Span;
use crate::syntax::{FigureText, Quantity, UnitText, parse_figure};
use crate::text;

problem! {
    /// A text that is no figure.
    NotAFigure: "PO0542" Error { span: Span, written: String, help: Text }
    headline: text!("`{written}` is geen cijfer", "`{written}` is no figure");
    labels: vec![Label::primary(*span)];
    help: Some(help.clone());
}

problem! {
    /// A count below nought.
    BelowNought: "PO0543" Error { span: Span, name: String, shown: Text, indicator: Span }
    headline: {
        let (nl, en) = (&shown.nl, &shown.en);
        text!("`{name}` kan niet onder 0 liggen: {nl}", "`{name}` cannot be below 0: {en}")
    };
    labels: vec![
        Label::primary(*span),
        Label::other(*indicator).saying(text!("een aantal is minstens 0", "a count is at least 0")),
    ];
    help: Some(text!(
        "vul het echte aantal in; is het niet bekend, schrijf dan {{ geen = \"de reden\" }}",
        "fill in the real number; if it is not known, write {{ geen = \"the reason\" }}"));
}

problem! {
    /// A fraction of a whole thing.
    FractionOfWhole: "PO0544" Error { span: Span, name: String, unit: String, shown: Text, meant: Option<String>, indicator: Span }
    headline: {
        let (nl, en) = (&shown.nl, &shown.en);
        text!(
            "`{name}` telt hele {unit}, en {nl} is niet geheel",
            "`{name}` counts whole {unit}, and {en} is not whole")
    };
    labels: vec![
        Label::primary(*span),
        Label::other(*indicator).saying(text!("de eenheid is {unit}", "the unit is {unit}")),
    ];
    help: Some(match meant {
        Some(meant) => text!(
            "een punt scheidt hier de cijfers achter de komma; bedoelt u {meant}?",
            "a point stands before decimals here; did you mean {meant}?"),
        None => text!("geef een heel getal, of een bereik zoals \"712 t/m 713\"",
            "give a whole number, or a range such as \"712 t/m 713\""),
    });
}

problem! {
    /// A share outside nought and one.
    ShareOutside: "PO0545" Error { span: Span, shown: Text, meant: Option<String> }
    headline: {
        let (nl, en) = (&shown.nl, &shown.en);
        text!("een aandeel van {nl} bestaat niet", "there is no share of {en}")
    };
    labels: vec![Label::primary(*span).saying(text!(
        "een aandeel ligt van 0% tot en met 100%", "a share lies from 0% to 100%"))];
    help: Some(match meant {
        Some(meant) => text!("bedoelt u \"{meant}%\"?", "did you mean \"{meant}%\"?"),
        None => text!("schrijf een aandeel als \"17,8%\"", "write a share as \"17,8%\""),
    });
}

problem! {
    /// A range in which nothing lies.
    EmptyRange: "PO0546" Error { span: Span, written: String }
    headline: text!("in het bereik `{written}` past geen getal", "no number fits the range `{written}`");
    labels: vec![Label::primary(*span)];
    help: Some(text!(
        "zet het laagste getal vooraan: \"650 t/m 720\"",
        "put the lowest number first: \"650 t/m 720\""));
}

problem! {
    /// A point that may stand between thousands.
    AmbiguousPoint: "PO0547" Warning { span: Span, written: String, thousand: String, decimal: String }
    headline: text!(
        "`{written}` wordt gelezen als {decimal}, niet als {thousand}",
        "`{written}` is read as {decimal}, not as {thousand}");
    labels: vec![Label::primary(*span)];
    help: Some(text!(
        "schrijf {thousand} zonder punt, of \"{decimal}\" tussen aanhalingstekens",
        "write {thousand} without a point, or \"{decimal}\" between quotation marks"));
}

/// What numbers an indicator can have.
pub(super) struct Nature {
    pub(super) whole: bool,
    pub(super) share: bool,
    pub(super) low: Option<Number>,
    pub(super) high: Option<Number>,
}

impl Nature {
    /// Of the figures of an indicator, or of their share in the whole. Counts and what is derived
    /// from them are at least 0; amounts of money have any sign.
    pub(super) fn of(indicator: &Indicator, share: bool) -> Self {
        let share = share || indicator.kind == Kind::Share;
        let signed = indicator.unit.single().is_some_and(|unit| unit.singular == "euro");
        Self {
            whole: !share && indicator.is_whole(),
            share,
            low: (share || !signed).then_some(Number::ZERO),
            high: share.then_some(Number::ONE),
        }
    }
}

impl Reader<'_> {
    /// Reads the number of a figure.
    pub(super) fn read_number(&mut self, spot: &Spot, value: &Value) {
        let nature = Nature::of(&spot.indicator, false);
        if let Some(range) = self.range_of(spot, value, &nature) {
            self.keep(spot, Given::Number(range), value.span);
        }
    }

    /// The range of a value, within what is possible.
    pub(super) fn range_of(
        &mut self,
        spot: &Spot,
        value: &Value,
        nature: &Nature,
    ) -> Option<Range> {
        let figure = self.figure_text(value, nature)?;
        let quantity = quantity_of(&figure);
        let unit = &quantity.unit;
        if !(nature.share && *unit == UnitText::Percent)
            && !self.unit_suits(&spot.indicator, unit, value.span)
        {
            return None;
        }
        let decimals = decimals_of(&figure, nature.share);
        if !self.numbers_suit(spot, value, &figure, nature) {
            return None;
        }
        let range = match (&figure, spot.extras.rounded) {
            (FigureText::Exactly(exact), Some(rounded)) => {
                self.rounded_range(spot, exact, nature, rounded)?
            }
            (_, Some(rounded)) => {
                self.rounded_in_vain(rounded);
                return None;
            }
            (_, None) => bounds(figure, nature, decimals),
        };
        if range.is_empty() {
            let written = written_of(value);
            self.findings.push(EmptyRange { span: value.span, written });
            return None;
        }
        Some(range)
    }

    /// A number or text as a figure.
    pub(super) fn figure_text(&mut self, value: &Value, nature: &Nature) -> Option<FigureText> {
        match &value.kind {
            ValueKind::Number(digits) => {
                let Ok(number) = Number::from_plain_decimal(digits) else {
                    self.findings.push(bad_number(value.span, digits));
                    return None;
                };
                if !nature.whole && !nature.share {
                    self.warn_of_point(value.span, digits);
                }
                let decimals = decimals_in(digits);
                let unit = UnitText::Bare;
                Some(FigureText::Exactly(Quantity {
                    value: number,
                    decimals,
                    unit,
                    span: value.span,
                }))
            }
            ValueKind::Text(words) => {
                let start = value.span.start as usize + 1;
                let figure = parse_figure(value.span.source, start, words.trim());
                if figure.is_none() {
                    let help = help_for(words);
                    self.findings.push(NotAFigure {
                        span: value.span,
                        written: written_of(value),
                        help,
                    });
                }
                figure
            }
            ValueKind::Truth(_)
            | ValueKind::Day(_)
            | ValueKind::Time
            | ValueKind::List(_)
            | ValueKind::Table(_)
            | ValueKind::Unread => None,
        }
    }

    /// `2.800` is a number with three decimals here, but may be meant as thousands.
    fn warn_of_point(&mut self, span: Span, digits: &str) {
        if let Some(thousand) = thousands_in(digits) {
            self.findings.push(AmbiguousPoint {
                span,
                written: digits.to_owned(),
                thousand,
                decimal: digits.replace('.', ","),
            });
        }
    }

    /// Whether every number that was written is possible; else the first that is not is reported.
    fn numbers_suit(
        &mut self,
        spot: &Spot,
        value: &Value,
        figure: &FigureText,
        nature: &Nature,
    ) -> bool {
        let (numbers, exact): (Vec<&Quantity>, bool) = match figure {
            FigureText::Exactly(only) => (vec![only], true),
            FigureText::Between(low, high) => (vec![low, high], true),
            FigureText::Below(edge)
            | FigureText::Above(edge)
            | FigureText::AtMost(edge)
            | FigureText::AtLeast(edge) => (vec![edge], false),
        };
        let indicator = &spot.indicator;
        for quantity in numbers {
            let number = &quantity.value;
            let outside = number.is_negative() || *number > Number::ONE;
            if nature.share && outside {
                self.share_outside(value.span, quantity);
                return false;
            }
            if nature.low.is_some() && number.is_negative() {
                let shown = shown::number(number, false);
                let name = indicator.name.to_string();
                self.findings.push(BelowNought {
                    span: value.span,
                    name,
                    shown,
                    indicator: indicator.span,
                });
                return false;
            }
            if nature.whole && exact && !number.is_integer() {
                self.fraction(indicator, value, number);
                return false;
            }
        }
        true
    }

    fn share_outside(&mut self, span: Span, quantity: &Quantity) {
        let hundred = Number::power_of_ten(2);
        let is_bare = quantity.unit == UnitText::Bare;
        let may_be_percent = is_bare && !quantity.value.is_negative() && quantity.value <= hundred;
        self.findings.push(ShareOutside {
            span,
            shown: shown::number(&quantity.value, true),
            meant: may_be_percent.then(|| written::plain(&quantity.value)),
        });
    }

    fn fraction(&mut self, indicator: &Indicator, value: &Value, number: &Number) {
        let meant = match &value.kind {
            ValueKind::Number(digits) => thousands_in(digits),
            ValueKind::Text(_)
            | ValueKind::Truth(_)
            | ValueKind::Day(_)
            | ValueKind::Time
            | ValueKind::List(_)
            | ValueKind::Table(_)
            | ValueKind::Unread => None,
        };
        self.findings.push(FractionOfWhole {
            span: value.span,
            name: indicator.name.to_string(),
            unit: indicator.unit.to_string(),
            shown: shown::number(number, false),
            meant,
            indicator: indicator.span,
        });
    }
}

/// The quantity that carries the unit.
fn quantity_of(figure: &FigureText) -> &Quantity {
    match figure {
        FigureText::Exactly(quantity)
        | FigureText::Below(quantity)
        | FigureText::Above(quantity)
        | FigureText::AtMost(quantity)
        | FigureText::AtLeast(quantity)
        | FigureText::Between(_, quantity) => quantity,
    }
}

/// The decimals as written; for a share those of the percentage.
fn decimals_of(figure: &FigureText, share: bool) -> u32 {
    let last = quantity_of(figure);
    let decimals = match figure {
        FigureText::Between(low, high) => low.decimals.max(high.decimals),
        FigureText::Exactly(_)
        | FigureText::Below(_)
        | FigureText::Above(_)
        | FigureText::AtMost(_)
        | FigureText::AtLeast(_) => last.decimals,
    };
    if share && last.unit != UnitText::Percent { decimals.saturating_sub(2) } else { decimals }
}

/// The range that a figure says, within what is possible; whole things get whole edges.
fn bounds(figure: FigureText, nature: &Nature, decimals: u32) -> Range {
    let (low, high) = (nature.low.clone(), nature.high.clone());
    let mut range = match figure {
        FigureText::Exactly(only) => Range::exactly(only.value, decimals),
        FigureText::Between(low, high) => {
            Range::closed(Some(low.value), Some(high.value), decimals)
        }
        FigureText::AtMost(edge) => Range::closed(low, Some(edge.value), decimals),
        FigureText::AtLeast(edge) => Range::closed(Some(edge.value), high, decimals),
        FigureText::Below(edge) => {
            Range { high_open: true, ..Range::closed(low, Some(edge.value), decimals) }
        }
        FigureText::Above(edge) => {
            Range { low_open: true, ..Range::closed(Some(edge.value), high, decimals) }
        }
    };
    if nature.whole {
        make_whole(&mut range);
    }
    range
}

/// Takes the edges to the outermost whole numbers in the range.
pub(super) fn make_whole(range: &mut Range) {
    let above = |edge: &Number, open: bool| {
        if open && edge.is_integer() { edge + Number::ONE } else { edge.ceil() }
    };
    let below = |edge: &Number, open: bool| {
        if open && edge.is_integer() { edge - Number::ONE } else { edge.floor() }
    };
    range.low = range.low.as_ref().map(|edge| above(edge, range.low_open));
    range.high = range.high.as_ref().map(|edge| below(edge, range.high_open));
    range.low_open = false;
    range.high_open = false;
}

/// The decimals in a number as TOML writes it.
fn decimals_in(digits: &str) -> u32 {
    let (mantissa, exponent) = digits.split_once(['e', 'E']).unwrap_or((digits, "0"));
    let written = mantissa.split_once('.').map_or(0, |(_, part)| part.replace('_', "").len());
    let exponent: i64 = exponent.replace('_', "").parse().unwrap_or(0);
    let decimals = i64::try_from(written).unwrap_or(0).saturating_sub(exponent);
    u32::try_from(decimals.max(0)).unwrap_or(0)
}

/// `2.800` as thousands: `2800`.
fn thousands_in(digits: &str) -> Option<String> {
    let (whole, part) = digits.trim_start_matches('-').split_once('.')?;
    let is_digits = |run: &str| run.bytes().all(|byte| byte.is_ascii_digit());
    let fits = (1..=3).contains(&whole.len()) && !whole.starts_with('0') && part.len() == 3;
    (fits && is_digits(whole) && is_digits(part)).then(|| digits.replace('.', ""))
}

fn written_of(value: &Value) -> String {
    match &value.kind {
        ValueKind::Text(words) | ValueKind::Number(words) => words.chars().take(40).collect(),
        ValueKind::Truth(_)
        | ValueKind::Day(_)
        | ValueKind::Time
        | ValueKind::List(_)
        | ValueKind::Table(_)
        | ValueKind::Unread => String::new(),
    }
}

/// What to write in place of words that are no figure.
fn help_for(words: &str) -> Text {
    let lower = words.trim().to_lowercase();
    let is_unknown = matches!(
        lower.as_str(),
        "" | "-" | "?" | "x" | "nb" | "n.b." | "nvt" | "n.v.t." | "onbekend" | "geen" | "volgt"
    );
    if is_unknown {
        return text!(
            "is er geen cijfer, schrijf dan {{ geen = \"de reden\" }}",
            "if there is no figure, write {{ geen = \"the reason\" }}"
        );
    }
    if lower.starts_with("tussen") || lower.contains(" tot ") || lower.contains(" à ") {
        return text!(
            "schrijf een bereik als \"650 t/m 720\", met beide grenzen erbij",
            "write a range as \"650 t/m 720\", both edges included"
        );
    }
    if ["ca", "circa", "ongeveer", "ruim", "bijna", "±", "~"]
        .iter()
        .any(|word| lower.starts_with(word))
    {
        return text!(
            "geef de grenzen, zoals \"650 t/m 720\"; na afronding: afgerond = true",
            "give the edges, such as \"650 t/m 720\"; when rounded: afgerond = true"
        );
    }
    if Number::from_plain_decimal(&lower).is_ok() {
        let comma = lower.replace('.', ",");
        return text!(
            "tussen aanhalingstekens schrijft u een komma: \"{comma}\"",
            "between quotation marks write a comma: \"{comma}\""
        );
    }
    text!(
        "schrijf een cijfer als 712, \"<5\", \"650 t/m 720\", \"minstens 650\" of \"99,04%\"",
        "write a figure as 712, \"<5\", \"650 t/m 720\", \"minstens 650\" or \"99,04%\""
    )
}
