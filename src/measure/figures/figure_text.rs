//! A value as a figure: a number of the file, or a text such as `"<5"`.
//!
//! For: what the words say. Not for: whether it is possible (`possible`).

use super::nature::Nature;
use super::reader::Reader;
use crate::diagnostics::{Label, Text};
use crate::measure::tables::{Value, ValueKind};
use crate::measure::toml_text::bad_number;
use crate::problem;
use crate::quantity::Number;
use crate::source::Span;
use crate::syntax::{FigureText, Quantity, UnitText, parse_figure};
use crate::text;

problem! {
    /// A text that is no figure.
    NotAFigure: "PO0542" Error { span: Span, written: String, help: Text }
    headline: if written.trim().is_empty() {
        text!("hier staat geen cijfer", "there is no figure here")
    } else {
        text!("`{written}` is geen cijfer", "`{written}` is no figure")
    };
    labels: vec![Label::primary(*span)];
    help: Some(help.clone());
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

impl Reader<'_> {
    /// A number or text as a figure.
    pub(super) fn figure_text(&mut self, value: &Value, nature: &Nature) -> Option<FigureText> {
        match &value.kind {
            ValueKind::Number(digits) => self.bare_number(value.span, digits, nature),
            ValueKind::Text(words) => self.figure_in(value.span, words),
            ValueKind::Truth(_)
            | ValueKind::Day(_)
            | ValueKind::Time
            | ValueKind::List(_)
            | ValueKind::Table(_)
            | ValueKind::Unread => None,
        }
    }

    fn bare_number(&mut self, span: Span, digits: &str, nature: &Nature) -> Option<FigureText> {
        let Ok(value) = Number::from_plain_decimal(digits) else {
            self.findings.push(bad_number(span, digits));
            return None;
        };
        // What is no whole number of what is counted whole is an error, which asks the same.
        if !nature.share && (!nature.whole || value.is_integer()) {
            self.warn_of_point(span, digits);
        }
        let decimals = decimals_in(digits);
        let unit = UnitText::Bare;
        Some(FigureText::Exactly(Quantity { value, decimals, unit, number: span, span }))
    }

    fn figure_in(&mut self, span: Span, words: &str) -> Option<FigureText> {
        let figure = figure_of(span, words);
        if figure.is_none() {
            let written = words.chars().take(40).collect();
            self.findings.push(NotAFigure { span, written, help: help_for(words) });
        }
        figure
    }

    /// `2.800` is a number with three decimals here, but may be meant as thousands.
    pub(super) fn warn_of_point(&mut self, span: Span, digits: &str) {
        if let Some(thousand) = thousands_in(digits) {
            self.findings.push(AmbiguousPoint {
                span,
                written: digits.to_owned(),
                thousand,
                decimal: digits.replace('.', ","),
            });
        }
    }
}

/// What a text says as a figure; nothing is told of one that says none.
pub(super) fn figure_of(span: Span, words: &str) -> Option<FigureText> {
    parse_figure(span.source, span.start as usize + 1, words.trim())
}

/// Whether a text is a number as TOML writes it, with a point.
pub(super) fn is_plain_decimal(words: &str) -> bool {
    Number::from_plain_decimal(words.trim()).is_ok()
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
pub(super) fn thousands_in(digits: &str) -> Option<String> {
    let (whole, part) = digits.trim_start_matches('-').split_once('.')?;
    let is_digits = |run: &str| run.bytes().all(|byte| byte.is_ascii_digit());
    let fits = (1..=3).contains(&whole.len()) && !whole.starts_with('0') && part.len() == 3;
    (fits && is_digits(whole) && is_digits(part)).then(|| digits.replace('.', ""))
}

pub(super) fn written_of(value: &Value) -> String {
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
            "geef de grenzen, zoals \"650 t/m 720\"; na afronding: `afgerond = true`",
            "give the edges, such as \"650 t/m 720\"; when rounded: `afgerond = true`"
        );
    }
    if is_plain_decimal(&lower) {
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
