//! From the library's tables to ours: entries back in the order of the file, numbers as their text.
//!
//! Not for: messages. A value that holds a mistake becomes `Unread`, so that nobody reports twice.

use std::ops::Range;

use toml::de::{DeTable, DeValue};

use super::super::tables::{Entry, Table, Value, ValueKind};
use super::slip::Slip;
use crate::quantity::Date;
use crate::source::{SourceId, Span};
use crate::syntax::Spanned;

/// The text and the places of its mistakes.
pub(super) struct Converter<'t> {
    source: SourceId,
    text: &'t str,
    /// Sorted.
    mistakes: Vec<usize>,
}

impl<'t> Converter<'t> {
    pub(super) fn new(source: SourceId, text: &'t str, slips: &[Slip]) -> Self {
        let mut mistakes: Vec<usize> = slips.iter().map(|slip| slip.at.start).collect();
        mistakes.sort_unstable();
        Self { source, text, mistakes }
    }

    pub(super) fn table(&self, table: &DeTable<'_>, at: Range<usize>) -> Table {
        let mut entries: Vec<Entry> = table
            .iter()
            .map(|(key, value)| Entry {
                key: Spanned { value: key.get_ref().to_string(), span: self.span(&key.span()) },
                value: self.value(value.get_ref(), value.span()),
            })
            .collect();
        entries.sort_by_key(|entry| entry.key.span);
        Table { entries, span: self.span(&at) }
    }

    fn value(&self, value: &DeValue<'_>, at: Range<usize>) -> Value {
        let kind = match value {
            // The library puts an empty text where it found no value.
            DeValue::String(_) if at.is_empty() => ValueKind::Unread,
            DeValue::String(words) => ValueKind::Text(words.to_string()),
            DeValue::Integer(_) | DeValue::Float(_) => {
                ValueKind::Number(self.words(&at).to_owned())
            }
            DeValue::Boolean(truth) => ValueKind::Truth(*truth),
            DeValue::Datetime(moment) => {
                let is_day = moment.time.is_none() && moment.offset.is_none();
                let date = moment.date.filter(|_| is_day);
                let day = date.and_then(|date| day(date.year, date.month, date.day));
                day.map_or(ValueKind::Time, ValueKind::Day)
            }
            DeValue::Array(list) => {
                let values = list.iter().map(|value| self.value(value.get_ref(), value.span()));
                ValueKind::List(values.collect())
            }
            DeValue::Table(table) => ValueKind::Table(self.table(table, at.clone())),
        };
        let kind = if self.is_mistaken(&kind, &at) { ValueKind::Unread } else { kind };
        Value { kind, span: self.span(&at) }
    }

    /// Whether a mistake stands in the value itself, and not in a value within it.
    fn is_mistaken(&self, kind: &ValueKind, at: &Range<usize>) -> bool {
        let inside = self.mistakes_in(at);
        if inside.is_empty() {
            return false;
        }
        let parts: Vec<Span> = match kind {
            ValueKind::List(values) => values.iter().map(|value| value.span).collect(),
            ValueKind::Table(_) if self.words(at).starts_with('[') => return false,
            ValueKind::Table(table) => table.entries.iter().map(|entry| entry.value.span).collect(),
            ValueKind::Text(_)
            | ValueKind::Number(_)
            | ValueKind::Truth(_)
            | ValueKind::Day(_)
            | ValueKind::Time
            | ValueKind::Unread => return true,
        };
        // Parts come in the order of the file, so the last that begins before a mistake may hold it.
        let is_within = |mistake: &usize| {
            let before = parts.partition_point(|part| part.start as usize <= *mistake);
            let part = before.checked_sub(1).and_then(|index| parts.get(index));
            part.is_some_and(|part| *mistake < part.end as usize)
        };
        !inside.iter().all(is_within)
    }

    fn mistakes_in(&self, at: &Range<usize>) -> &[usize] {
        let first = self.mistakes.partition_point(|mistake| *mistake < at.start);
        let last = self.mistakes.partition_point(|mistake| *mistake <= at.end);
        self.mistakes.get(first..last).unwrap_or_default()
    }

    fn words(&self, at: &Range<usize>) -> &'t str {
        self.text.get(at.clone()).unwrap_or_default()
    }

    fn span(&self, at: &Range<usize>) -> Span {
        Span::new(self.source, at.start, at.end)
    }
}

fn day(year: u16, month: u8, day: u8) -> Option<Date> {
    Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?)
}
