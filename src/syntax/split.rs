//! Cuts a file into headings and statements, so that a mistake in one never hides the others.
//!
//! For: finding where each heading and statement begins, outside texts and comments.
//! Not for: reading them; each piece goes to the grammar by itself.

use std::borrow::Cow;

use crate::diagnostics::{Findings, Repair};
use crate::source::{SourceId, Span};

use super::words::{self, is_heading, is_statement};

/// What opens a piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PieceKind {
    /// A heading.
    Heading,
    /// A statement.
    Statement,
    /// Words before the first heading.
    Loose,
}

/// A stretch of text that holds one heading or one statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) kind: PieceKind,
    pub(super) start: usize,
    pub(super) end: usize,
    /// A mistake inside was reported already.
    pub(super) reported: bool,
}

/// Cuts a text into pieces, in order. Reports quotation marks that are not closed.
pub(super) fn split(text: &str, source: SourceId, findings: &mut Findings) -> Vec<Piece> {
    let mut splitter = Splitter {
        text,
        source,
        at: 0,
        pieces: Vec::new(),
        colon_seen: true,
        previous_word: Cow::Borrowed(""),
        line_start: true,
    };
    splitter.run(findings);
    splitter.pieces
}

struct Splitter<'a> {
    text: &'a str,
    source: SourceId,
    at: usize,
    pieces: Vec<Piece>,
    /// Whether the colon of the piece at hand was seen, or none belongs in it.
    colon_seen: bool,
    previous_word: Cow<'a, str>,
    /// Whether only spaces came before on this line.
    line_start: bool,
}

crate::problem! {
    /// A quotation mark without its partner.
    QuoteNotClosed: "PO0102" Error { span: Span, end: Option<Span> }
    headline: crate::text!("aanhalingsteken is niet gesloten", "quotation mark is not closed");
    labels: vec![crate::diagnostics::Label::primary(*span).saying(
        crate::text!("deze tekst houdt niet op", "this text does not end"))];
    help: Some(crate::text!(
        "zet een aanhalingsteken `\"` aan het eind van de tekst",
        "put a quotation mark `\"` at the end of the text"));
    repairs: end.map(|end| Repair::certain(end, "\"")).into_iter().collect();
}

impl<'a> Splitter<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn run(&mut self, findings: &mut Findings) {
        while let Some(next) = self.rest().chars().next() {
            if next == ' ' {
                self.at += self.rest().bytes().take_while(|sign| *sign == b' ').count();
                continue;
            }
            if words::is_quote(next) {
                self.skip_text(findings);
            } else if next == '#' {
                let line = self.rest().find('\n').unwrap_or(self.rest().len());
                self.at += line;
                continue;
            } else if next.is_alphabetic() {
                self.word();
            } else {
                if next == ':' {
                    self.colon_seen = true;
                }
                // In `meer dan 10%` the word that goes on is the number.
                if next.is_ascii_digit() {
                    self.previous_word = Cow::Borrowed("");
                }
                if next == '\n' {
                    self.line_start = true;
                } else if !words::is_space(next) {
                    self.line_start = false;
                    self.touch();
                }
                self.at += next.len_utf8();
                self.extend(next);
                continue;
            }
            self.line_start = false;
        }
    }

    /// Gives words outside any piece a piece of their own.
    fn touch(&mut self) {
        if self.pieces.is_empty() {
            self.open(PieceKind::Loose);
        }
    }

    fn extend(&mut self, last: char) {
        if !words::is_space(last)
            && let Some(piece) = self.pieces.last_mut()
        {
            piece.end = self.at;
        }
    }

    fn open(&mut self, kind: PieceKind) {
        self.pieces.push(Piece { kind, start: self.at, end: self.at, reported: false });
    }

    /// Skips a text between quotation marks. A text that runs over a line that begins as a heading
    /// or statement does was not closed; the next line is taken as that heading or statement.
    fn skip_text(&mut self, findings: &mut Findings) {
        self.touch();
        let start = self.at;
        let open = self.rest().chars().next().map_or(1, char::len_utf8);
        let inside = self.text.get(start + open..).unwrap_or_default();
        let close = words::quote_in(inside);
        let body = inside.get(..close.unwrap_or(inside.len())).unwrap_or_default();
        let broken = body
            .match_indices('\n')
            .find(|(index, _)| words::opens_a_piece(inside.get(index + 1..).unwrap_or_default()))
            .map(|(index, _)| index);
        if let (Some(close), None) = (close, broken) {
            let mark = inside.get(close..).and_then(|rest| rest.chars().next());
            self.at = start + open + close + mark.map_or(1, char::len_utf8);
            self.extend('"');
            return;
        }
        let line = body.find('\n').unwrap_or(body.len());
        let end = start + open + broken.unwrap_or(line);
        let shown = start + open + line.min(60);
        let span = Span::new(self.source, start, floor(self.text, shown));
        findings.push(QuoteNotClosed { span, end: self.sure_end(start, line, broken) });
        self.at = end;
        self.extend('"');
        if let Some(piece) = self.pieces.last_mut() {
            piece.reported = true;
        }
        self.colon_seen = true;
    }

    /// Where the closing mark belongs, when that is certain: the text is the only one on its line, has no
    /// comma or comment in it, and the next line is a heading or statement, or there is none.
    fn sure_end(&self, start: usize, line: usize, broken: Option<usize>) -> Option<Span> {
        let before = self.text.get(..start)?.rsplit('\n').next()?;
        let body = self.text.get(start..)?.split('\n').next()?.trim_end();
        let alone = words::quote_in(before).is_none() && body.matches(words::is_quote).count() == 1;
        let ends = broken.map_or(start + body.len() == self.text.trim_end().len(), |at| at == line);
        let plain = !body.contains([',', '#']) && body.chars().count() > 1;
        (alone && ends && plain).then(|| Span::at(self.source, start + body.len()))
    }

    /// Reads a word and opens a piece where it begins one.
    fn word(&mut self) {
        let length = words::word_length(self.rest());
        let word = words::lower(self.rest().get(..length).unwrap_or_default());
        let after = self.text.get(self.at + length..).unwrap_or_default();
        if let Some((kind, expects_colon)) = self.begins(&word, after) {
            self.open(kind);
            self.colon_seen = !expects_colon;
        } else {
            self.touch();
        }
        self.at += length;
        self.extend('a');
        self.previous_word = word;
    }

    /// Whether the word of a heading stands in `elk resultaat`, `van doel …`, `van thema …` or `minstens 1
    /// resultaat niet behaald`.
    fn refers(&self, word: &str, after: &str) -> bool {
        match &*self.previous_word {
            "elk" => true,
            "van" => matches!(word, "thema" | "doel"),
            "" => word == "resultaat" && self.counted() && words::is_verdict_next(after),
            _ => false,
        }
    }

    /// Whether a comparison with a number stands before: `minstens 1`.
    fn counted(&self) -> bool {
        let before = self.text.get(..self.at).unwrap_or_default().trim_end();
        let number = before.trim_end_matches(|sign: char| sign.is_ascii_digit());
        let comparison = number.trim_end().rsplit(words::is_space).next().unwrap_or_default();
        let comparison = comparison.to_lowercase();
        number.len() < before.len()
            && matches!(comparison.as_str(), "minstens" | "hoogstens" | "precies" | "dan")
    }

    /// Whether a word begins a piece, and whether a colon will follow in it.
    fn begins(&self, word: &str, after: &str) -> Option<(PieceKind, bool)> {
        let may_open = words::may_open(word);
        if !may_open && !self.colon_seen {
            return None;
        }
        let colon = words::next_is(after, ':');
        let heads = may_open && is_heading(word);
        if heads && !colon && !self.refers(word, after) && !self.names_a_part() {
            return Some((
                PieceKind::Heading,
                matches!(word, "feit" | "verdeling" | "klassen" | "aanname"),
            ));
        }
        let continued = matches!(&*self.previous_word, "anders" | "dan" | "gewijzigde");
        if may_open && is_statement(word, after) && !(word == "norm" && continued) {
            return Some((PieceKind::Statement, true));
        }
        if heads && self.line_start {
            return Some((PieceKind::Heading, true));
        }
        if colon && self.colon_seen {
            // `voor elke gemeente:` and `voor minstens 2 van gemeente:` go on.
            let members = matches!(&*self.previous_word, "elke" | "van");
            if !(continued || members || self.names_a_part() || self.labels_a_row()) {
                return Some((PieceKind::Statement, true));
            }
        }
        let misspelt = self.line_start
            && self.colon_seen
            && words::word_follows(after)
            && words::statement_at(self.rest()).is_none()
            && words::nearest_heading(word).is_some();
        misspelt.then_some((PieceKind::Heading, false))
    }
}

impl Splitter<'_> {
    /// Whether the next word ends the label of a row: `rij: tot 27 jaar: 400`.
    fn labels_a_row(&self) -> bool {
        let Some(piece) = self.pieces.last() else { return false };
        let before = self.text.get(piece.start..self.at).unwrap_or_default().to_lowercase();
        let label = before.strip_prefix("rij").map(|rest| rest.trim_start_matches(words::is_space));
        let label = label.and_then(|rest| rest.strip_prefix(':'));
        label.is_some_and(|label| !label.contains([':', '\n']) && !label.trim().is_empty())
    }

    /// Whether the next word is the name of the heading at hand: only its keyword, and perhaps its
    /// number, came before on this line.
    fn names_a_part(&self) -> bool {
        let Some(piece) = self.pieces.last().filter(|piece| piece.kind == PieceKind::Heading)
        else {
            return false;
        };
        let before = self.text.get(piece.start..self.at).unwrap_or_default();
        let mut words = before.split_whitespace().skip(1);
        let is_number = |word: &str| word.starts_with(|sign: char| sign.is_ascii_digit());
        !before.contains('\n') && words.next().is_none_or(is_number) && words.next().is_none()
    }
}

/// The nearest place at or before `at` where a character begins.
fn floor(text: &str, mut at: usize) -> usize {
    at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
