//! What can be kept of a heading or statement that could not be read.
//!
//! For: that one mistake is reported once. A heading that could not be read still opens its part,
//! and what it names is not unknown; a statement that could not be read is not missing.
//! Not for: telling what is wrong.

use std::collections::BTreeSet;

use super::tree::{Part, PartKind, Spanned, Statement, StatementKind};
use super::words;
use crate::source::{Name, SourceId, Span};

/// The part that a heading opens, with its name where that can be told.
pub(super) fn part(source: SourceId, start: usize, words: &str) -> Option<Part> {
    let length = words::word_length(words);
    let keyword = words.get(..length)?.to_lowercase();
    let meant = if words::is_heading(&keyword) {
        Some(keyword.as_str())
    } else {
        words::nearest_heading(&keyword)
    };
    let kind = meant.map_or(PartKind::Unreadable, kind);
    let name = name_in(words.get(length..)?).map(|(at, name)| Spanned {
        value: Name::new(name),
        span: Span::new(source, start + length + at, start + length + at + name.len()),
    });
    let span = Span::new(source, start, start + words.len());
    Some(Part { kind, number: None, name, text: None, span, statements: Vec::new() })
}

/// What a heading opens, when its keyword says all.
fn kind(keyword: &str) -> PartKind {
    match keyword {
        "overeenkomst" => PartKind::Agreement,
        "kader" => PartKind::Framework,
        "lijn" => PartKind::PolicyLine,
        "onderwerp" => PartKind::Subject,
        "thema" => PartKind::Theme,
        "doel" => PartKind::Goal,
        "overweging" => PartKind::Consideration,
        "definitie" => PartKind::Definition,
        "indicator" => PartKind::Indicator,
        "resultaat" => PartKind::Result,
        "inzicht" => PartKind::Duty,
        "mijlpaal" => PartKind::Milestone,
        "inspanning" => PartKind::Effort,
        "afspraak" => PartKind::Untestable,
        "gevolg" => PartKind::Consequence,
        "wijziging" => PartKind::Amendment,
        "plafond" => PartKind::Ceiling,
        "populatie" => PartKind::Population,
        _ => PartKind::Unreadable,
    }
}

/// The first word after the number, with its offset.
fn name_in(rest: &str) -> Option<(usize, &str)> {
    let start = rest.find(|sign: char| !words::is_space(sign) && sign != ':')?;
    let number = rest.get(start..)?;
    let digits = number.find(|sign: char| !(sign.is_ascii_digit() || sign == '.')).unwrap_or(0);
    let gap = number.get(digits..)?;
    let lead = gap.len() - gap.trim_start_matches(words::is_space).len();
    let at = start + digits + lead;
    let name = rest.get(at..)?;
    let length = words::word_length(name);
    (length > 0 && name.starts_with(char::is_alphabetic))
        .then(|| name.get(..length))?
        .map(|name| (at, name))
}

/// The name that a heading gives to a population.
pub(super) fn population(words: &str) -> Option<Name> {
    let length = words::word_length(words);
    let keyword = words.get(..length)?;
    keyword
        .eq_ignore_ascii_case("populatie")
        .then(|| name_in(words.get(length..)?))?
        .map(|(_, name)| Name::new(name))
}

/// Every name that a heading may have given, also one of several words.
pub(super) fn names(words: &str) -> BTreeSet<Name> {
    let mut found = Vec::new();
    for (index, outside) in words.split(words::is_quote).enumerate() {
        if index % 2 == 1 {
            continue;
        }
        let mut rest = outside;
        while let Some(start) = rest.find(char::is_alphabetic) {
            rest = rest.get(start..).unwrap_or_default();
            let length = words::word_length(rest).max(1);
            found.extend(rest.get(..length));
            rest = rest.get(length..).unwrap_or_default();
        }
    }
    let found = found.get(1..).unwrap_or_default();
    let mut names: BTreeSet<Name> = found.iter().map(|word| Name::new(word)).collect();
    names.insert(Name::new(&found.join("-")));
    names
}

/// The keyword of a statement with its place.
pub(super) fn keyword(words: &str, source: SourceId, start: usize) -> Spanned<String> {
    let (value, length) = match words::statement_at(words) {
        Some((statement, rest)) => (statement.to_owned(), words.len() - rest.len()),
        None => {
            let length = words::word_length(words);
            let word = words.get(..length).unwrap_or_default().to_lowercase();
            let meant = words::nearest_statement(&word);
            (meant.map_or(word, str::to_owned), length)
        }
    };
    Spanned { value, span: Span::new(source, start, start + length) }
}

/// A statement of which only the keyword is known; of a misspelt one that which was meant.
pub(super) fn statement(source: SourceId, start: usize, words: &str) -> Statement {
    Statement {
        kind: StatementKind::Unreadable,
        span: Span::new(source, start, start + words.len()),
        keyword: keyword(words, source, start),
    }
}
