//! Slips that many people make, each with the message meant for it.
//!
//! For: recognising what was meant at the place where the grammar stopped.
//! Not for: mistakes that no habit explains; `expected` tells of those.

mod brackets;
mod colon;
mod foreign;
mod numbers;
mod problems;
mod slip;

use super::expected::token_length;
use super::grammar::Rule;
use super::split::PieceKind;
use super::tree::Part;
use super::words;
use slip::What;

pub(super) use slip::Slip;

/// The place where the grammar stopped, and what stands around it.
struct Stop<'a> {
    piece: &'a str,
    offset: usize,
    kind: PieceKind,
    /// What could have stood here.
    wanted: &'a [Rule],
    before: &'a str,
    rest: &'a str,
    token: &'a str,
    /// The keyword of the piece, when it is a known one.
    keyword: Option<String>,
}

/// The slip of a heading that was meant as a statement of the part above it: only the colon behind its word
/// is missing. Whether the file gives a name elsewhere too tells that the heading gives none.
pub(super) fn meant_as_statement(
    piece: &str,
    above: &Part,
    named: impl Fn(&str) -> bool,
) -> Option<Slip> {
    if !colon::is_statement(piece, above, named) {
        return None;
    }
    let place = colon::missing(piece)?.place;
    let keyword = piece.get(..words::word_length(piece))?.to_lowercase();
    Some(Slip { start: 0, end: keyword.len(), what: What::NoColon(keyword, place) })
}

/// The most words of which a name may have been made.
const MOST_WORDS: usize = 5;

/// Words that with hyphens between them are a name that the file has: `jongeren terug` for `jongeren-terug`. The
/// grammar stopped at the second of them.
pub(super) fn known_name(piece: &str, offset: usize, known: impl Fn(&str) -> bool) -> Option<Slip> {
    let before = piece.get(..offset)?.trim_end_matches(words::is_space);
    let edge = |sign: char| words::is_space(sign) || matches!(sign, ':' | '(' | ',' | ';');
    let start = before.rfind(edge).map_or(0, |at| at + 1);
    let mut name = piece.get(start..before.len())?.to_owned();
    let (mut end, mut found) = (offset, None);
    for _ in 1..MOST_WORDS {
        let rest = piece.get(end..)?;
        let word = rest.get(..words::word_length(rest)).unwrap_or_default();
        if word.is_empty() {
            break;
        }
        name.push('-');
        name.push_str(word);
        end += word.len();
        if known(&name) {
            found = Some(end);
        }
        let after = piece.get(end..)?;
        end += after.len() - after.trim_start_matches(' ').len();
    }
    let written = piece.get(start..found?)?.to_owned();
    Some(Slip { start, end: found?, what: What::Words(written) })
}

/// Whether a line goes on with what was said before it, in another language: `and …`.
pub(super) fn goes_on(line: &str) -> bool {
    foreign::at(line).is_some_and(|(_, dutch)| matches!(dutch, "en" | "of"))
}

/// The slip at the place where the grammar stopped, if it is a known one.
pub(super) fn recognise(
    piece: &str,
    offset: usize,
    kind: PieceKind,
    wanted: &[Rule],
) -> Option<Slip> {
    let rest = piece.get(offset..).unwrap_or_default();
    let before = piece.get(..offset).unwrap_or_default().trim_end_matches(words::is_space);
    let token = rest.get(..token_length(rest)).unwrap_or_default();
    let keyword = known_keyword(piece, kind);
    let stop = Stop { piece, offset, kind, wanted, before, rest, token, keyword };
    stop.number()
        .or_else(|| stop.unknown_keyword())
        .or_else(|| stop.colon())
        .or_else(|| stop.number_in_words())
        .or_else(|| stop.second_comparison())
        .or_else(|| stop.foreign())
        .or_else(|| stop.quotes())
        .or_else(|| stop.norm_name())
        .or_else(|| stop.bracket())
        .or_else(|| stop.name())
}

fn known_keyword(piece: &str, kind: PieceKind) -> Option<String> {
    let word = piece.get(..words::word_length(piece))?.to_lowercase();
    if kind == PieceKind::Heading && words::is_heading(&word) {
        return Some(word);
    }
    words::statement_at(piece).map(|(statement, _)| statement.to_owned())
}

impl Stop<'_> {
    fn slip(&self, start: usize, length: usize, what: What) -> Option<Slip> {
        let end = (start + length).min(self.piece.len());
        Some(Slip { start, end, what })
    }

    /// A slip at the word where the grammar stopped.
    fn here(&self, what: What) -> Option<Slip> {
        self.slip(self.offset, self.token.len(), what)
    }

    fn number(&self) -> Option<Slip> {
        if let Some((start, written, dutch)) = numbers::in_groups(self.piece, self.offset) {
            // In a row of numbers it may be a comma that is missing.
            let row = matches!(self.keyword.as_deref(), Some("rij" | "samen"));
            let what = What::Number { written: written.to_owned(), dutch, certain: !row };
            return self.slip(start, written.len(), what);
        }
        let (start, token) = numbers::around(self.piece, self.offset)?;
        if let Some(dutch) = numbers::date_in_words(token) {
            return self.slip(start, token.len(), What::Date(token.to_owned(), dutch));
        }
        if let Some(dutch) = numbers::from_english(token) {
            let what = What::Number { written: token.to_owned(), dutch, certain: true };
            return self.slip(start, token.len(), what);
        }
        let (within, token) = numbers::with_decimal_point(token)?;
        self.slip(start + within, token.len(), What::Decimal(token.to_owned()))
    }

    fn unknown_keyword(&self) -> Option<Slip> {
        let length = words::word_length(self.piece);
        if self.offset > 0 || self.keyword.is_some() || length == 0 {
            return None;
        }
        let word = self.piece.get(..length)?;
        let lower = word.to_lowercase();
        let nearest = match self.kind {
            PieceKind::Heading => words::nearest_heading(&lower),
            PieceKind::Statement | PieceKind::Loose => {
                words::nearest_statement(&lower).or_else(|| words::nearest_heading(&lower))
            }
        };
        self.slip(0, length, What::Keyword(word.to_owned(), nearest))
    }

    /// A colon too few behind the keyword, or too many in a heading.
    fn colon(&self) -> Option<Slip> {
        let keyword = self.keyword.as_ref()?;
        let first = self.piece.get(..words::word_length(self.piece))?;
        let takes_colon = matches!(keyword.as_str(), "feit" | "verdeling");
        if self.kind == PieceKind::Heading && self.token == ":" && !takes_colon {
            return self.here(What::Colon(keyword.clone()));
        }
        let as_heading = matches!(keyword.as_str(), "populatie" | "eenheid" | "verdeling");
        let is_text = self.rest.starts_with(words::is_quote);
        if self.kind == PieceKind::Statement && as_heading && is_text {
            let at = self.piece.find(':')?;
            return self.slip(at, 1, What::Colon(keyword.clone()));
        }
        if self.kind == PieceKind::Statement
            && let Some(missing) = colon::missing(self.piece)
        {
            return self.slip(0, first.len(), What::NoColon(keyword.clone(), missing.place));
        }
        let line = self.piece.lines().next().unwrap_or_default();
        let takes_colon = takes_colon || self.kind == PieceKind::Statement;
        if takes_colon && !line.contains(':') && !self.wants(Rule::name) {
            return self.slip(0, first.len(), What::NoColon(keyword.clone(), None));
        }
        None
    }

    fn wants(&self, rule: Rule) -> bool {
        self.wanted.contains(&rule)
    }

    fn number_in_words(&self) -> Option<Slip> {
        if self.kind == PieceKind::Heading {
            return None;
        }
        let start = self.before.rfind(words::is_space).map_or(0, |at| at + 1);
        let word = self.before.get(start..)?;
        if numbers::is_in_words(word) {
            return self.slip(start, word.len(), What::NumberInWords(word.to_owned()));
        }
        numbers::is_in_words(self.token)
            .then(|| self.here(What::NumberInWords(self.token.to_owned())))?
    }

    fn second_comparison(&self) -> Option<Slip> {
        let keyword = self.keyword.as_deref()?;
        let compares = matches!(keyword, "norm" | "mits" | "tenzij");
        let joins = ["en", "of"].contains(&self.token);
        let second = joins && self.wants(Rule::EOI) || self.token == "tussen";
        (compares && second).then(|| self.here(What::Second(keyword.to_owned())))?
    }

    fn foreign(&self) -> Option<Slip> {
        let (start, word, dutch) = foreign::around(self.piece, self.offset)
            .or_else(|| foreign::at(self.rest).map(|(word, dutch)| (self.offset, word, dutch)))?;
        let written = self.piece.get(start..start + word.len()).unwrap_or(word);
        self.slip(start, written.len(), What::Foreign(written.to_owned(), dutch))
    }

    /// A text without quotation marks, behind a colon or behind the name of a heading.
    fn quotes(&self) -> Option<Slip> {
        let line = before_comment(self.rest.lines().next().unwrap_or_default());
        // The path of a file may begin with a point.
        let opens = |sign: char| sign.is_alphabetic() || sign == '.';
        let is_text = self.rest.starts_with(opens) && !line.contains(words::is_quote);
        if !is_text || (self.kind == PieceKind::Heading && line.contains(':')) {
            return None;
        }
        let behind_colon = self.before.ends_with([':', ',']) && self.wants(Rule::text);
        // A heading whose text follows further on has a name of several words.
        let behind_name = self.kind == PieceKind::Heading
            && self.wants(Rule::text)
            && !self.rest.contains(words::is_quote);
        if !(behind_colon || behind_name) {
            return None;
        }
        let many = matches!(self.keyword.as_deref(), Some("opdrachtgevers" | "verdeling"));
        let mended = if many {
            let texts: Vec<_> =
                line.split(',').map(|text| format!("\"{}\"", text.trim())).collect();
            texts.join(", ")
        } else {
            format!("\"{line}\"")
        };
        self.slip(self.offset, line.len(), What::Quotes(mended))
    }

    /// A bracket without its partner.
    fn bracket(&self) -> Option<Slip> {
        let (at, opened) = brackets::alone(self.piece)?;
        let closes = self.rest.is_empty() || !opened || at <= self.offset;
        let behind = self.piece.get(at..)?;
        let end = (opened && !behind.contains('\n')).then_some(self.piece.len());
        closes.then(|| self.slip(at, 1, What::Bracket { opened, end }))?
    }

    /// A norm with a word for a name that cannot be one.
    fn norm_name(&self) -> Option<Slip> {
        let after = self.rest.get(self.token.len()..)?;
        let is_name = self.keyword.as_deref() == Some("norm") && self.before == "norm";
        let is_word = self.token.starts_with(char::is_alphabetic);
        (is_name && is_word && words::next_is(after, ':'))
            .then(|| self.here(What::Reserved(self.token.to_owned())))?
    }

    /// A name of several words of which the first cannot be one: `in register "…"`.
    fn reserved_and_more(&self) -> Option<&str> {
        let line = self.rest.split([':', '\n', '#']).next()?;
        let words = line.split(words::is_quote).next()?.trim_end_matches(words::is_space);
        let more = words.get(self.token.len()..)?.trim_start_matches(words::is_space);
        let is_word = self.token.starts_with(char::is_alphabetic);
        (is_word && more.starts_with(char::is_alphabetic)).then_some(words)
    }

    /// A name that is not there, is reserved, or consists of several words.
    fn name(&self) -> Option<Slip> {
        let keyword = self.keyword.as_ref()?;
        let is_word = self.token.starts_with(char::is_alphabetic);
        let named =
            self.kind == PieceKind::Heading || matches!(keyword.as_str(), "mits" | "tenzij");
        if named && self.wants(Rule::name) && !self.wants(Rule::expression) {
            if let Some(words) = self.reserved_and_more() {
                return self.slip(self.offset, words.len(), What::Words(words.to_owned()));
            }
            let what = if is_word {
                What::Reserved(self.token.to_owned())
            } else {
                What::NoName(keyword.clone())
            };
            let length = if is_word { self.token.len() } else { keyword.len() };
            return self.slip(if is_word { self.offset } else { 0 }, length, what);
        }
        // A number behind the name of a fact is a moment without its `in`.
        let is_named_on =
            is_word || (keyword != "feit" && self.token.starts_with(char::is_alphanumeric));
        if named && is_named_on && self.wants(Rule::text) {
            let start = self.before.rfind(words::is_space)? + 1;
            let end = self.rest.find([':', '\n']).unwrap_or(self.rest.len());
            let words = before_comment(self.rest.get(..end)?.split(words::is_quote).next()?);
            let written = self.piece.get(start..self.offset + words.len())?;
            return self.slip(start, written.len(), What::Words(written.to_owned()));
        }
        None
    }
}

fn before_comment(line: &str) -> &str {
    line.split('#').next().unwrap_or_default().trim_end()
}
