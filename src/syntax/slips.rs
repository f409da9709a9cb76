//! Slips that many people make, each with the message meant for it.
//!
//! For: recognising what was meant at the place where the grammar stopped.
//! Not for: mistakes that no habit explains; `expected` tells of those.

use super::expected::token_length;
use super::split::PieceKind;
use super::words;
use crate::diagnostics::{Finding, Label, Problem};
use crate::problem;
use crate::quantity::date::DUTCH_MONTHS;
use crate::source::{SourceId, Span};
use crate::text;

problem! {
    /// A number with a decimal point.
    DecimalPoint: "PO0121" Error { span: Span, written: String, comma: String, thousand: String }
    headline: text!(
        "`{written}` kan op twee manieren gelezen worden",
        "`{written}` can be read in two ways");
    labels: vec![Label::primary(*span).saying(text!(
        "een punt staat alleen tussen duizendtallen", "a point only stands between thousands"))];
    help: Some(text!("bedoelt u {comma} of {thousand}?", "did you mean {comma} or {thousand}?"));
}

problem! {
    /// A sign or word from another language, with the Dutch one for it.
    ForeignWord: "PO0122" Error { span: Span, written: String, dutch: &'static str }
    headline: text!(
        "`{written}` is geen woord van deze taal",
        "`{written}` is not a word of this language");
    labels: vec![Label::primary(*span)];
    help: Some(text!("schrijf `{dutch}`", "write `{dutch}`"));
}

problem! {
    /// A date in figures.
    DateInFigures: "PO0123" Error { span: Span, written: String, dutch: String }
    headline: text!(
        "de datum `{written}` is niet voluit geschreven",
        "the date `{written}` is not written in words");
    labels: vec![Label::primary(*span)];
    help: Some(text!("schrijf `{dutch}`", "write `{dutch}`"));
}

problem! {
    /// A text without quotation marks.
    MissingQuotes: "PO0124" Error { span: Span, written: String }
    headline: text!("hier hoort een tekst tussen aanhalingstekens",
        "a text between quotation marks belongs here");
    labels: vec![Label::primary(*span)];
    help: Some(text!("schrijf `\"{written}\"`", "write `\"{written}\"`"));
}

problem! {
    /// An unknown word before a colon or a misspelt heading.
    UnknownKeyword: "PO0125" Error { span: Span, written: String, nearest: Option<&'static str> }
    headline: text!("`{written}` is geen onderdeel van een overeenkomst",
        "`{written}` is not a part of an agreement");
    labels: vec![Label::primary(*span)];
    help: Some(match nearest {
        Some(nearest) => text!("bedoelt u `{nearest}`?", "did you mean `{nearest}`?"),
        None => text!(
            "docs/taal.md noemt alle onderdelen; een opmerking begint met `#`",
            "docs/taal.md lists all parts; a comment begins with `#`"),
    });
}

problem! {
    /// A word with a meaning of its own used as a name.
    ReservedName: "PO0126" Error { span: Span, written: String }
    headline: text!("`{written}` kan geen naam zijn", "`{written}` cannot be a name");
    labels: vec![Label::primary(*span).saying(text!(
        "dit woord heeft al een betekenis", "this word has a meaning already"))];
    help: Some(text!("maak de naam langer, bijvoorbeeld `{written}-2020`",
        "make the name longer, for instance `{written}-2020`"));
}

/// A slip, with its place in the piece.
pub(super) struct Slip {
    start: usize,
    end: usize,
    what: What,
}

enum What {
    Decimal(String),
    Foreign(String, &'static str),
    Date(String, String),
    Quotes(String),
    Keyword(String, Option<&'static str>),
    Reserved(String),
}

impl Slip {
    /// The finding, at its place in the file.
    pub(super) fn at(self, source: SourceId, base: usize) -> Finding {
        let span = Span::new(source, base + self.start, base + self.end);
        match self.what {
            What::Decimal(written) => {
                let (before, after) = written.split_once('.').unwrap_or((&written, ""));
                let comma = format!("{before},{}", after.replace('.', ""));
                let thousand = format!("{before}.{:0<3}", after.replace(['.', ','], ""));
                DecimalPoint { span, comma, thousand, written: written.clone() }.finding()
            }
            What::Foreign(written, dutch) => ForeignWord { span, written, dutch }.finding(),
            What::Date(written, dutch) => DateInFigures { span, written, dutch }.finding(),
            What::Quotes(written) => MissingQuotes { span, written }.finding(),
            What::Keyword(written, nearest) => UnknownKeyword { span, written, nearest }.finding(),
            What::Reserved(written) => ReservedName { span, written }.finding(),
        }
    }
}

/// Words and signs of other languages or of other agreements, and what is written here.
const FOREIGN: [(&str, &str); 27] = [
    (">=", "minstens"),
    ("≥", "minstens"),
    ("<=", "hoogstens"),
    ("≤", "hoogstens"),
    (">", "meer dan"),
    ("<", "minder dan"),
    ("==", "precies"),
    ("=", "precies"),
    ("&&", "en"),
    ("*", "maal"),
    ("minimaal", "minstens"),
    ("minimum", "minstens"),
    ("tenminste", "minstens"),
    ("ten minste", "minstens"),
    ("maximaal", "hoogstens"),
    ("maximum", "hoogstens"),
    ("ten hoogste", "hoogstens"),
    ("gelijk aan", "precies"),
    ("at least", "minstens"),
    ("at most", "hoogstens"),
    ("more than", "meer dan"),
    ("less than", "minder dan"),
    ("exactly", "precies"),
    ("end", "eind"),
    ("provided", "mits"),
    ("unless", "tenzij"),
    ("tot", "t/m"),
];

/// The slip at the place where the grammar stopped, if it is a known one.
pub(super) fn recognise(piece: &str, offset: usize, kind: PieceKind) -> Option<Slip> {
    let rest = piece.get(offset..).unwrap_or_default();
    let length = token_length(rest);
    let token = rest.get(..length).unwrap_or_default();
    let slip = |start: usize, length: usize, what| Some(Slip { start, end: start + length, what });
    if let Some((start, token)) = number_around(piece, offset) {
        if let Some(dutch) = date_in_words(token) {
            return slip(start, token.len(), What::Date(token.to_owned(), dutch));
        }
        if token.contains('.') && !token.contains(['-', '/']) {
            return slip(start, token.len(), What::Decimal(token.to_owned()));
        }
    }
    let lower = rest.to_lowercase();
    if let Some((written, dutch)) = FOREIGN.iter().find(|(word, _)| begins_with(&lower, word)) {
        return slip(
            offset,
            written.len().min(rest.len()),
            What::Foreign((*written).to_owned(), dutch),
        );
    }
    if offset == 0 {
        let first = words::word_length(piece);
        let word = piece.get(..first).unwrap_or_default();
        let lower = word.to_lowercase();
        let nearest = match kind {
            PieceKind::Heading => words::nearest_heading(&lower),
            PieceKind::Statement | PieceKind::Loose => {
                words::nearest_statement(&lower).or_else(|| words::nearest_heading(&lower))
            }
        };
        let known = words::is_heading(&lower) || words::STATEMENTS.contains(&lower.as_str());
        if !known && first > 0 {
            return slip(0, first, What::Keyword(word.to_owned(), nearest));
        }
    }
    let before = piece.get(..offset).unwrap_or_default().trim_end();
    if before.ends_with(':') && rest.starts_with(char::is_alphabetic) && wants_text(before) {
        let line = rest.lines().next().unwrap_or_default().trim_end();
        return slip(offset, line.len(), What::Quotes(line.to_owned()));
    }
    let opens = before.split_whitespace().count() == 1 && kind == PieceKind::Heading;
    if opens && token.starts_with(char::is_alphabetic) {
        return slip(offset, length, What::Reserved(token.to_owned()));
    }
    None
}

fn begins_with(lower: &str, word: &str) -> bool {
    let Some(after) = lower.strip_prefix(word) else {
        return false;
    };
    let is_word = word.starts_with(char::is_alphabetic);
    !(is_word && after.starts_with(|sign: char| sign.is_alphanumeric() || sign == '-'))
}

fn wants_text(before: &str) -> bool {
    let keyword = before.trim_end_matches(':').trim_end().to_lowercase();
    matches!(
        keyword.as_str(),
        "opdrachtgevers"
            | "opdrachtnemer"
            | "kader"
            | "uitgangspunt"
            | "bron"
            | "benadert"
            | "eigenaar"
            | "toelichting"
            | "beoordelaar"
            | "niet-toetsbaar"
    )
}

/// The run of digits and signs around a place, with where it begins.
fn number_around(piece: &str, offset: usize) -> Option<(usize, &str)> {
    let part = |sign: char| sign.is_ascii_digit() || matches!(sign, '.' | ',' | '-' | '/');
    let before = piece.get(..offset)?;
    let start = before.trim_end_matches(part).len();
    let rest = piece.get(start..)?;
    let end = rest.find(|sign| !part(sign)).unwrap_or(rest.len());
    let token = rest.get(..end)?.trim_end_matches(['.', ',', '-', '/']);
    token.starts_with(|sign: char| sign.is_ascii_digit()).then_some((start, token))
}

/// `31-12-2020`, `31/12/2020` and `2020-12-31` in words.
fn date_in_words(token: &str) -> Option<String> {
    let parts: Vec<&str> = token.split(['-', '/', '.']).collect();
    let [one, two, three] = parts.as_slice() else {
        return None;
    };
    let (day, year) = match (one.len(), three.len()) {
        (4, 1 | 2) => (three, one),
        (1 | 2, 4) => (one, three),
        _ => return None,
    };
    let month: usize = two.parse().ok()?;
    let month = DUTCH_MONTHS.get(month.checked_sub(1)?)?;
    let day: u8 = day.parse().ok()?;
    Some(format!("{day} {month} {year}"))
}
