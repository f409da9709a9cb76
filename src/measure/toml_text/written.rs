//! What a text holds, to look up what a mistake is about: earlier keys, and open brackets.
//!
//! Not for a text without mistakes: there this is never made.

use std::collections::BTreeMap;
use std::ops::Range;

use toml::de::{DeTable, DeValue};

/// A text with the places of its keys and of its groups.
pub(super) struct Written<'t> {
    pub(super) text: &'t str,
    /// Where each key stands, by its letters.
    keys: BTreeMap<String, Vec<Range<usize>>>,
    /// Where each list or inline table begins, by where it ends.
    groups: BTreeMap<usize, usize>,
}

impl<'t> Written<'t> {
    pub(super) fn new(text: &'t str, document: &DeTable<'_>) -> Self {
        let mut written = Self { text, keys: BTreeMap::new(), groups: BTreeMap::new() };
        written.add_table(document);
        written.keys.values_mut().for_each(|places| places.sort_by_key(|place| place.start));
        written
    }

    fn add_table(&mut self, table: &DeTable<'_>) {
        for (key, value) in table {
            self.keys.entry(key.get_ref().to_string()).or_default().push(key.span());
            self.add_value(value.get_ref(), value.span());
        }
    }

    fn add_value(&mut self, value: &DeValue<'_>, at: Range<usize>) {
        match value {
            DeValue::Table(table) => {
                self.add_group(&at);
                self.add_table(table);
            }
            DeValue::Array(list) => {
                self.add_group(&at);
                list.iter().for_each(|value| self.add_value(value.get_ref(), value.span()));
            }
            DeValue::String(_)
            | DeValue::Integer(_)
            | DeValue::Float(_)
            | DeValue::Boolean(_)
            | DeValue::Datetime(_) => {}
        }
    }

    /// Of groups that end at one place, the innermost counts: it was not closed.
    fn add_group(&mut self, at: &Range<usize>) {
        let start = self.groups.entry(at.end).or_insert(at.start);
        *start = at.start.max(*start);
    }

    /// The letters in a stretch.
    pub(super) fn words(&self, at: &Range<usize>) -> &'t str {
        self.text.get(at.clone()).unwrap_or_default()
    }

    /// Everything from a place on.
    pub(super) fn from(&self, at: usize) -> &'t str {
        self.text.get(at..).unwrap_or_default()
    }

    /// Where the same key stood before.
    pub(super) fn earlier_key(&self, at: &Range<usize>) -> Option<Range<usize>> {
        let key = self.words(at).trim_matches(['"', '\'']);
        let places = self.keys.get(key)?;
        let before = places.partition_point(|place| place.start < at.start);
        before.checked_sub(1).and_then(|index| places.get(index)).cloned()
    }

    /// Where a heading with the same name stood before.
    pub(super) fn earlier_heading(&self, at: &Range<usize>) -> Option<Range<usize>> {
        let name = self.words(at);
        let before = self.text.get(..at.start)?;
        let start = before.rfind(&format!("[{name}]"))? + 1;
        Some(start..start + name.len())
    }

    /// Where the group begins that the text breaks off in.
    pub(super) fn open_group(&self, end: usize) -> Option<usize> {
        self.groups.get(&end).copied()
    }
}
