//! TOML as a tree of our own: entries in the order of the file, each with its places.
//!
//! For: the readers of measurement files and examples. A number stays the text that it was: no
//! binary floating point comes near it. Not for: what the entries mean.

use crate::diagnostics::Text;
use crate::quantity::{Date, Number};
use crate::source::Span;
use crate::syntax::Spanned;
use crate::text;

/// Keys with their values, in the order of the file.
#[derive(Debug, Clone)]
pub(crate) struct Table {
    /// The entries.
    pub(crate) entries: Vec<Entry>,
    /// The braces with what is between them; of a section, its heading.
    pub(crate) span: Span,
}

impl Table {
    /// The entry with this key.
    pub(crate) fn get(&self, key: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.key.value == key)
    }
}

/// A key with its value.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    /// The key.
    pub(crate) key: Spanned<String>,
    /// The value.
    pub(crate) value: Value,
}

impl Entry {
    /// The key with one space between its words, as members of breakdowns are written.
    pub(crate) fn spaced(&self) -> String {
        self.key.value.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// A value with its place.
#[derive(Debug, Clone)]
pub(crate) struct Value {
    /// What it is.
    pub(crate) kind: ValueKind,
    /// Its place; that of a text holds the quotation marks.
    pub(crate) span: Span,
}

/// What a value is.
#[derive(Debug, Clone)]
pub(crate) enum ValueKind {
    /// A text between quotation marks.
    Text(String),
    /// A number, as written.
    Number(String),
    /// `true` or `false`.
    Truth(bool),
    /// A day.
    Day(Date),
    /// A time, with or without a day: nothing here asks for one.
    Time,
    /// A list.
    List(Vec<Value>),
    /// A table.
    Table(Table),
    /// A value with a mistake in its writing, which was reported.
    Unread,
}

impl ValueKind {
    /// The words of a text; `None` for anything else.
    pub(crate) fn words(&self) -> Option<&str> {
        let Self::Text(words) = self else { return None };
        Some(words)
    }

    /// The digits of a number; `None` for anything else.
    pub(crate) fn digits(&self) -> Option<&str> {
        let Self::Number(digits) = self else { return None };
        Some(digits)
    }

    /// A number of the file itself, with a point for the decimals; `None` for anything else.
    pub(crate) fn decimal(&self) -> Option<Number> {
        Number::from_plain_decimal(self.digits()?).ok()
    }

    /// What it is, for a message about something else that was expected.
    pub(crate) fn described(&self) -> Text {
        match self {
            Self::Text(_) => text!("een tekst", "a text"),
            Self::Number(_) => text!("een getal", "a number"),
            Self::Truth(_) => text!("waar of onwaar", "true or false"),
            Self::Day(_) => text!("een datum", "a date"),
            Self::Time => text!("een tijdstip", "a time"),
            Self::List(_) => text!("een lijst", "a list"),
            Self::Table(_) => text!("een groep tussen accolades", "a group between braces"),
            Self::Unread => text!("iets onleesbaars", "something that cannot be read"),
        }
    }
}
