//! A slip that was recognised, and its finding.
//!
//! Not for: recognising it.

use std::ops::Range;

use super::super::examples::{example, example_of_line};
use super::super::words;
use super::problems::{
    ColonInHeading, DateInFigures, DecimalPoint, ForeignNumber, ForeignWord, LoneBracket,
    MissingColon, MissingName, MissingQuotes, NameOfWords, NumberInWords, ReservedName,
    TwoComparisons, UnknownKeyword,
};
use super::{foreign, numbers};
use crate::diagnostics::{Finding, Problem};
use crate::source::{SourceId, Span};

/// A slip, with its place in the piece.
pub(in super::super) struct Slip {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) what: What,
}

/// What kind of slip it is, with what its message needs.
pub(super) enum What {
    Decimal(String),
    Foreign(String, &'static str),
    /// A number that is written in another way, and the Dutch one.
    Number {
        written: String,
        dutch: String,
        certain: bool,
    },
    Date(String, String),
    Quotes(String),
    Keyword(String, Option<&'static str>),
    Reserved(String),
    /// The keyword, and what its colon takes the place of when that is certain.
    NoColon(String, Option<Range<usize>>),
    Colon(String),
    NoName(String),
    Words(String),
    Second(String),
    NumberInWords(String),
    /// A bracket that stands alone; of one that opens, the end of the piece when only that was missing.
    Bracket {
        opened: bool,
        end: Option<usize>,
    },
}

impl Slip {
    /// The word that was taken for a name and cannot be one.
    pub(in super::super) fn reserved(&self) -> Option<&str> {
        match &self.what {
            What::Reserved(word) => Some(word),
            What::Decimal(_)
            | What::Foreign(..)
            | What::Number { .. }
            | What::Date(..)
            | What::Quotes(_)
            | What::Keyword(..)
            | What::NoColon(..)
            | What::Colon(_)
            | What::NoName(_)
            | What::Words(_)
            | What::Second(_)
            | What::NumberInWords(_)
            | What::Bracket { .. } => None,
        }
    }

    /// The finding, at its place in the file.
    pub(in super::super) fn at(self, source: SourceId, base: usize) -> Finding {
        let span = Span::new(source, base + self.start, base + self.end);
        let example_of = |keyword: &str| example(keyword).unwrap_or("zie docs/taal.md");
        match self.what {
            What::Decimal(written) => {
                let (before, after) = written.split_once('.').unwrap_or((&written, ""));
                let comma = format!("{before},{}", after.replace('.', ""));
                let thousand = format!("{before}.{:0<3}", after.replace(['.', ','], ""));
                DecimalPoint { span, comma, thousand, written: written.clone() }.finding()
            }
            What::Foreign(written, dutch) => {
                let certain = foreign::is_certain(&written);
                ForeignWord { span, written, dutch: dutch.to_owned(), certain }.finding()
            }
            What::Number { written, dutch, certain } => {
                ForeignNumber { span, written, dutch, certain }.finding()
            }
            What::Date(written, dutch) => {
                let certain = numbers::says_which_is_the_day(&written);
                DateInFigures { span, written, dutch, certain }.finding()
            }
            What::Quotes(mended) => MissingQuotes { span, mended }.finding(),
            What::Keyword(written, nearest) => {
                let certain = words::can_only_be_keyword(&written);
                UnknownKeyword { span, written, nearest, certain }.finding()
            }
            What::Reserved(written) => ReservedName { span, written }.finding(),
            What::NoColon(keyword, place) => {
                let place = place.map(|at| Span::new(source, base + at.start, base + at.end));
                let line = place.as_ref().and_then(|_| example_of_line(&keyword));
                let example = line.unwrap_or_else(|| example_of(&keyword));
                MissingColon { span, example, keyword, place }.finding()
            }
            What::Colon(keyword) => {
                ColonInHeading { span, example: example_of(&keyword), keyword }.finding()
            }
            What::NoName(keyword) => {
                MissingName { span, example: example_of(&keyword), keyword }.finding()
            }
            What::Words(written) => {
                let mended = written.split_whitespace().collect::<Vec<_>>().join("-");
                NameOfWords { span, written, mended }.finding()
            }
            What::Second(keyword) => TwoComparisons { span, keyword }.finding(),
            What::NumberInWords(written) => NumberInWords { span, written }.finding(),
            What::Bracket { opened, end } => {
                let end = end.map(|end| Span::at(source, base + end));
                LoneBracket { span, opened, end }.finding()
            }
        }
    }
}
