//! Reads the plainest headings and statements without the grammar: a keyword with names, texts and
//! calculations that hold nothing unusual.
//!
//! For: speed; nearly all of a file is written like this. Whatever is the least unusual is left to
//! the grammar, which decides what it means, so this never reports anything.
//! Not for: more of the language. Its test holds it against the grammar, word for word.

mod clauses;
mod keys;
mod scan;
mod sums;
mod values;

use super::tree::{
    Part, PartKind, RoleText, Spanned, StatedFact, Statement, StatementKind, UnitText,
};
use crate::source::{Name, SourceId};

pub(super) use keys::{figure_text, moment_key};
use scan::Scan;
use values::When;

/// A heading with at most a number, a name and a text, or a plain fact; `None` leaves it to the
/// grammar.
pub(super) fn part(source: SourceId, base: usize, words: &str) -> Option<Part> {
    let mut scan = Scan::new(source, base, words);
    let kind = match scan.keyword() {
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
        "populatie" => PartKind::Population,
        "feit" => return fact(&mut scan),
        _ => return None,
    };
    scan.space()?;
    let number = scan.section();
    if number.is_some() {
        scan.space()?;
    }
    let unnamed = matches!(kind, PartKind::Consideration) && scan.next() == Some(b'"');
    let name = if unnamed { None } else { Some(scan.name()?) };
    let text = if scan.is_done() {
        None
    } else {
        if !unnamed {
            scan.space()?;
        }
        Some(scan.text()?)
    };
    let span = scan.whole();
    scan.is_done().then_some(Part { kind, number, name, text, span, statements: Vec::new() })
}

/// `feit delen in 2025: 250 personen + 130 personen = 380 personen`, behind its first word.
fn fact(scan: &mut Scan<'_>) -> Option<Part> {
    scan.space()?;
    let name = Some(scan.name()?);
    scan.gap();
    let moment = match scan.when()? {
        When::Moment(moment) => Some(moment),
        When::Unsaid => None,
        When::Relative(_) => return None,
    };
    scan.gap();
    scan.sign(b':')?;
    let stated = Box::new(exactly(scan)?);
    let claimed = match scan.sign(b'=') {
        Some(()) => Some(Box::new(exactly(scan)?)),
        None => None,
    };
    let kind = PartKind::Fact { moment, stated, claimed, expected: false };
    let span = scan.whole();
    let part = Part { kind, number: None, name, text: None, span, statements: Vec::new() };
    scan.is_done().then_some(part)
}

/// What a fact states, without `circa`.
fn exactly(scan: &mut Scan<'_>) -> Option<StatedFact> {
    if scan.word_ahead().is_some_and(|word| word.eq_ignore_ascii_case("circa")) {
        return None;
    }
    Some(StatedFact { about: None, value: scan.expression()? })
}

/// The keywords of more than one word.
const LONG_KEYWORDS: [&str; 5] =
    ["deel van", "omvat niet", "uitgaande van", "komt neer op", "vergelijk met"];

/// A statement that holds nothing unusual; `None` leaves it to the grammar.
pub(super) fn statement(source: SourceId, base: usize, words: &str) -> Option<Statement> {
    let mut scan = Scan::new(source, base, words);
    let mut word = scan.keyword();
    if scan.next() == Some(b' ')
        && let Some(long) = LONG_KEYWORDS.iter().find(|long| words.starts_with(**long))
    {
        scan.takes(long.get(word.len()..)?);
        word = long;
    }
    let keyword = Spanned { value: word.to_owned(), span: scan.span_from(0) };
    let kind = match word {
        "norm" => clauses::norm(&mut scan)?,
        "mits" => clauses::condition(&mut scan, true)?,
        "tenzij" => clauses::condition(&mut scan, false)?,
        _ => {
            scan.sign(b':')?;
            after_colon(&mut scan, word)?
        }
    };
    let span = scan.whole();
    scan.is_done().then_some(Statement { kind, keyword, span })
}

fn after_colon(scan: &mut Scan<'_>, word: &str) -> Option<StatementKind> {
    Some(match word {
        "soort" => StatementKind::Kind(scan.name()?),
        "eenheid" => StatementKind::Unit(Box::new(unit(scan.name()?))),
        "populatie" => StatementKind::Population(scan.name()?),
        "volgens" => StatementKind::Follows(scan.name()?),
        "begrip" => StatementKind::Concept(scan.name()?),
        "deel van" => StatementKind::PartOf(scan.name()?),
        "verdeling" => {
            StatementKind::Breakdown(vec![RoleText { breakdown: scan.name()?, role: None }])
        }
        "telt" => StatementKind::Counts(scan.names()?),
        "omvat" => StatementKind::Comprises(scan.names()?),
        "omvat niet" => StatementKind::Excludes(scan.names()?),
        "vergelijk met" => StatementKind::ComparedWith(scan.names()?),
        "bron" => StatementKind::Source(scan.text()?),
        "eigenaar" => StatementKind::Owner(vec![scan.text()?]),
        "toelichting" => StatementKind::Note(scan.text()?),
        "beoordelaar" => StatementKind::Judge(scan.text()?),
        "niet-toetsbaar" => StatementKind::UntestableBecause(scan.text()?),
        "bij" => clauses::triggers(scan)?,
        "toont" => clauses::shows(scan)?,
        "uiterlijk" => clauses::due(scan)?,
        "waarvan" => clauses::of_which(scan)?,
        "uitgaande van" => StatementKind::Assumption(Box::new(scan.test()?)),
        "komt neer op" => clauses::amounts_to(scan)?,
        _ => return None,
    })
}

fn unit(name: Spanned<Name>) -> Spanned<UnitText> {
    let span = name.span;
    Spanned { value: UnitText::Word(name), span }
}

#[cfg(test)]
mod tests;
