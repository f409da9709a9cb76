//! `omgerekend`: how many of each size, for a unit that is worth a number of another.
//!
//! 40 contracts of 31 hours and 20 of 15.5 hours are 50 places of 31 hours, exactly.
//! Not for: figures that were converted already; `waarde` takes those.

use super::figure_text::{figure_of, is_plain_decimal};
use super::nature::Nature;
use super::reader::Reader;
use super::spot::Spot;
use crate::diagnostics::{Label, Text};
use crate::measure::given::{Given, Range};
use crate::measure::tables::{Entry, Table, Value, ValueKind};
use crate::measure::words::wrong_form;
use crate::problem;
use crate::quantity::Number;
use crate::quantity::unit::NamedUnit;
use crate::source::Span;
use crate::syntax::{FigureText, UnitText};
use crate::text;

problem! {
    /// A conversion of a unit that is worth no other.
    NotConvertible: "PO0551" Error { span: Span, name: String, unit: String, indicator: Span }
    headline: text!(
        "`{name}` telt {unit}, en die worden niet omgerekend",
        "`{name}` counts {unit}, and those are not converted");
    labels: vec![
        Label::primary(*span),
        Label::other(*indicator).saying(text!("de eenheid is {unit}", "the unit is {unit}")),
    ];
    help: Some(text!("geef het aantal met `waarde`", "give the number with `waarde`"));
}

problem! {
    /// A row of a conversion that is not two exact numbers.
    BadConversion: "PO0552" Error { span: Span, word: String, what: Text }
    headline: {
        let (nl, en) = (&what.nl, &what.en);
        text!("deze regel is niet om te rekenen: {nl}", "this row cannot be converted: {en}")
    };
    labels: vec![Label::primary(*span)];
    help: Some(text!(
        "schrijf elke regel als {{ aantal = 40, {word} = 31 }}",
        "write every row as {{ aantal = 40, {word} = 31 }}"));
}

impl Reader<'_> {
    /// Reads the value behind `omgerekend`.
    pub(super) fn read_converted(&mut self, spot: &Spot, entry: &Entry) {
        let indicator = &spot.indicator;
        let unit = indicator.unit.single();
        let most = unit.and_then(|unit| Some(unit.cap.as_ref()? * &unit.worth.as_ref()?.0));
        let Some((worth, other)) = unit.and_then(|unit| unit.worth.clone()) else {
            let (name, unit) = (indicator.name.to_string(), indicator.unit.to_string());
            self.findings.push(NotConvertible {
                span: entry.key.span,
                name,
                unit,
                indicator: indicator.span,
            });
            return;
        };
        let ValueKind::List(rows) = &entry.value.kind else {
            let word = &other.plural;
            let wanted = text!(
                "een lijst zoals [ {{ aantal = 40, {word} = 31 }} ]",
                "a list such as [ {{ aantal = 40, {word} = 31 }} ]"
            );
            wrong_form(&entry.key.value, &entry.value, wanted, &mut self.findings);
            return;
        };
        let products: Vec<_> =
            rows.iter().map(|row| self.conversion_row(row, &other, most.as_ref())).collect();
        let sum: Option<Number> = products.into_iter().sum::<Option<Number>>();
        if let Some(number) = sum.and_then(|sum| sum.checked_div(&worth)) {
            let decimals = number.exact_decimals().unwrap_or(0);
            self.keep(spot, Given::Number(Range::exactly(number, decimals)), entry.value.span);
        }
    }

    /// The number of things times the size of each, of which no more counts than was agreed.
    fn conversion_row(
        &mut self,
        row: &Value,
        other: &NamedUnit,
        most: Option<&Number>,
    ) -> Option<Number> {
        let word = other.plural.clone();
        let ValueKind::Table(table) = &row.kind else {
            if !matches!(row.kind, ValueKind::Unread) {
                let what = text!("het is geen groep", "it is no group");
                self.findings.push(BadConversion { span: row.span, word, what });
            }
            return None;
        };
        let is_known = |key: &str| key == "aantal" || is_word_of(other, key);
        if let Some(stray) = table.entries.iter().find(|entry| !is_known(&entry.key.value)) {
            let key = &stray.key.value;
            let what = text!("`{key}` hoort er niet bij", "`{key}` does not belong");
            self.findings.push(BadConversion { span: stray.key.span, word, what });
            return None;
        }
        let count = self.conversion_number(row, table, "aantal", &["aantal"], &word);
        let size = self.conversion_number(
            row,
            table,
            &word,
            &[&other.plural, &other.singular, "uren"],
            &word,
        );
        let (count, size) = (count?, size?);
        if !count.is_integer() {
            let what = text!("`aantal` is niet geheel", "`aantal` is not whole");
            self.findings.push(BadConversion { span: row.span, word, what });
            return None;
        }
        let counted = most.filter(|most| size > **most).cloned().unwrap_or(size);
        Some(count * counted)
    }

    fn conversion_number(
        &mut self,
        row: &Value,
        table: &Table,
        key: &str,
        words: &[&str],
        word: &str,
    ) -> Option<Number> {
        let entry = table.entries.iter().find(|entry| words.contains(&entry.key.value.as_str()));
        let Some(entry) = entry else {
            let what = text!("`{key}` ontbreekt", "`{key}` is missing");
            self.findings.push(BadConversion { span: row.span, word: word.to_owned(), what });
            return None;
        };
        let figure = match &entry.value.kind {
            ValueKind::Unread => return None,
            // What else may stand for a figure, such as "<5", is no help for words here.
            ValueKind::Text(words) if !is_plain_decimal(words) => {
                figure_of(entry.value.span, words)
            }
            ValueKind::Number(_) | ValueKind::Text(_) => {
                // Shares are the one nature that draws no warning about points.
                let nature = Nature { whole: true, share: false, low: None, high: None };
                Some(self.figure_text(&entry.value, &nature)?)
            }
            ValueKind::Truth(_)
            | ValueKind::Day(_)
            | ValueKind::Time
            | ValueKind::List(_)
            | ValueKind::Table(_) => None,
        };
        if let Some(FigureText::Exactly(exact)) = figure
            && exact.unit == UnitText::Bare
            && !exact.value.is_negative()
        {
            return Some(exact.value);
        }
        let what = text!("`{key}` is geen getal vanaf 0", "`{key}` is no number from 0 on");
        self.findings.push(BadConversion { span: entry.value.span, word: word.to_owned(), what });
        None
    }
}

fn is_word_of(unit: &NamedUnit, word: &str) -> bool {
    word == unit.singular || word == unit.plural || (unit.singular == "uur" && word == "uren")
}
