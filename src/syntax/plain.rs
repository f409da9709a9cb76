//! Reads the plainest headings and statements without the grammar: a keyword with a name, or with a
//! text between straight quotation marks.
//!
//! For: speed; most of a file is written like this. Whatever is the least unusual is left to the
//! grammar, which decides what it means, so this never reports anything.
//! Not for: more of the language. Its test holds it against the grammar, word for word.

use super::tree::{Part, PartKind, Spanned, Statement, StatementKind, UnitText};
use crate::source::{Name, SourceId, Span};

/// A heading with at most a number, a name and a text; `None` leaves it to the grammar.
pub(super) fn part(source: SourceId, base: usize, words: &str) -> Option<Part> {
    let mut scan = Scan { source, base, words, at: 0 };
    let kind = match scan.keyword() {
        "thema" => PartKind::Theme,
        "doel" => PartKind::Goal,
        "definitie" => PartKind::Definition,
        "indicator" => PartKind::Indicator,
        "resultaat" => PartKind::Result,
        "inzicht" => PartKind::Duty,
        "inspanning" => PartKind::Effort,
        "afspraak" => PartKind::Untestable,
        "gevolg" => PartKind::Consequence,
        "populatie" => PartKind::Population,
        _ => return None,
    };
    scan.space()?;
    let number = scan.section();
    if number.is_some() {
        scan.space()?;
    }
    let name = Some(scan.name()?);
    let text = if scan.is_done() {
        None
    } else {
        scan.space()?;
        Some(scan.text()?)
    };
    let span = scan.whole();
    scan.is_done().then_some(Part { kind, number, name, text, span, statements: Vec::new() })
}

/// A statement with one name or one text; `None` leaves it to the grammar.
pub(super) fn statement(source: SourceId, base: usize, words: &str) -> Option<Statement> {
    let mut scan = Scan { source, base, words, at: 0 };
    let word = match scan.keyword() {
        "deel" if words.starts_with("deel van:") => {
            scan.at = "deel van".len();
            "deel van"
        }
        word => word,
    };
    let keyword = Spanned { value: word.to_owned(), span: scan.span_from(0) };
    scan.colon()?;
    let kind = match word {
        "soort" => StatementKind::Kind(scan.name()?),
        "eenheid" => StatementKind::Unit(unit(scan.name()?)),
        "populatie" => StatementKind::Population(scan.name()?),
        "volgens" => StatementKind::Follows(scan.name()?),
        "begrip" => StatementKind::Concept(scan.name()?),
        "deel van" => StatementKind::PartOf(scan.name()?),
        "bron" => StatementKind::Source(scan.text()?),
        "eigenaar" => StatementKind::Owner(vec![scan.text()?]),
        "toelichting" => StatementKind::Note(scan.text()?),
        "beoordelaar" => StatementKind::Judge(scan.text()?),
        "niet-toetsbaar" => StatementKind::UntestableBecause(scan.text()?),
        _ => return None,
    };
    let span = scan.whole();
    scan.is_done().then_some(Statement { kind, keyword, span })
}

fn unit(name: Spanned<Name>) -> Spanned<UnitText> {
    let span = name.span;
    Spanned { value: UnitText::Word(name), span }
}

/// How far a piece has been read.
struct Scan<'a> {
    source: SourceId,
    base: usize,
    words: &'a str,
    at: usize,
}

impl<'a> Scan<'a> {
    fn rest(&self) -> &'a str {
        self.words.get(self.at..).unwrap_or_default()
    }

    fn span_from(&self, start: usize) -> Span {
        Span::new(self.source, self.base + start, self.base + self.at)
    }

    fn whole(&self) -> Span {
        Span::new(self.source, self.base, self.base + self.words.len())
    }

    fn is_done(&self) -> bool {
        self.at == self.words.len()
    }

    /// Takes as many of these signs as there are.
    fn take(&mut self, belongs: impl Fn(u8) -> bool) -> &'a str {
        let rest = self.rest();
        let length = rest.bytes().take_while(|sign| belongs(*sign)).count();
        self.at += length;
        rest.get(..length).unwrap_or_default()
    }

    fn keyword(&mut self) -> &'a str {
        self.take(|sign| sign.is_ascii_lowercase() || sign == b'-')
    }

    /// At least one space or line break.
    fn space(&mut self) -> Option<()> {
        (!self.take(is_space).is_empty()).then_some(())
    }

    /// A colon directly after the keyword, and any space.
    fn colon(&mut self) -> Option<()> {
        self.words.as_bytes().get(self.at).filter(|sign| **sign == b':')?;
        self.at += 1;
        self.take(is_space);
        Some(())
    }

    /// A number such as `5.1.3`.
    fn section(&mut self) -> Option<Spanned<String>> {
        let start = self.at;
        let written = self.take(|sign| sign.is_ascii_digit() || sign == b'.');
        let whole = written.split('.').all(|digits| !digits.is_empty());
        if !whole {
            self.at = start;
            return None;
        }
        Some(Spanned { value: written.to_owned(), span: self.span_from(start) })
    }

    /// A name of letters, digits and single hyphens that is no word of the language.
    fn name(&mut self) -> Option<Spanned<Name>> {
        let start = self.at;
        let written = self.take(|sign| sign.is_ascii_alphanumeric() || sign == b'-');
        let ends = self.words.as_bytes().get(self.at).is_none_or(|sign| is_space(*sign));
        let joined = written.split('-').all(|part| !part.is_empty());
        let named = written.starts_with(|sign: char| sign.is_ascii_alphabetic());
        if !(ends && joined && named) || may_be_reserved(written) {
            return None;
        }
        Some(Spanned { value: Name::new(written), span: self.span_from(start) })
    }

    /// A text between straight quotation marks; its spaces become single ones.
    fn text(&mut self) -> Option<Spanned<String>> {
        let start = self.at;
        let inside = self.rest().strip_prefix('"')?;
        let length = inside.find('"')?;
        let inner = inside.get(..length)?;
        // Curly marks end a text too.
        if inner.contains(['“', '”', '„', '‟']) {
            return None;
        }
        self.at += length + 2;
        Some(Spanned { value: single_spaced(inner), span: self.span_from(start) })
    }
}

fn is_space(sign: u8) -> bool {
    matches!(sign, b' ' | b'\t' | b'\r' | b'\n')
}

/// Words of the language that cannot be a name; whether one is, the grammar decides.
const RESERVED: [&str; 33] = [
    "van",
    "alle",
    "zijn",
    "is",
    "minstens",
    "hoogstens",
    "meer",
    "minder",
    "dan",
    "precies",
    "in",
    "op",
    "eind",
    "maal",
    "plus",
    "min",
    "per",
    "samen",
    "anders",
    "norm",
    "mits",
    "tenzij",
    "waarvan",
    "vervalt",
    "verwacht",
    "elk",
    "elke",
    "na",
    "en",
    "of",
    "bij",
    "afgerond",
    "nooit",
];

fn may_be_reserved(written: &str) -> bool {
    RESERVED.iter().any(|word| written.eq_ignore_ascii_case(word))
}

fn single_spaced(words: &str) -> String {
    let mut spaced = String::with_capacity(words.len());
    for word in words.split_whitespace() {
        if !spaced.is_empty() {
            spaced.push(' ');
        }
        spaced.push_str(word);
    }
    spaced
}

#[cfg(test)]
mod tests;
