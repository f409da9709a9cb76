//! Reads headings and statements one by one into a tree.
//!
//! For: keeping what can be read, and of the rest that it is there. Not for: finding where each
//! begins (`split`), or what is wrong with one that cannot be read (`slips`, `expected`).

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use pest::Parser;
use pest::error::{Error, ErrorVariant, InputLocation};
use pest::iterators::Pair;

use super::grammar::{Grammar, Rule};
use super::lower::{Lower, MOST_OPERATORS};
use super::split::{Piece, PieceKind};
use super::tree::{Ast, Part};
use super::{expected, plain, recover, slips, words};
use crate::diagnostics::{Findings, Label, MOST_KEPT};
use crate::problem;
use crate::source::{Name, SourceId, Span};
use crate::text;

/// How deep brackets may be nested in one statement.
const DEEPEST: usize = 64;

/// A bracket stands deep beyond this.
const SHALLOW: usize = 3;

/// How many brackets may stand deep in a file: the grammar tries each again for every bracket around it.
const MOST_DEEP: usize = 2_000;

problem! {
    /// Thousands of brackets that stand deep within others.
    TooManyDeep: "PO0667" Error { span: Span }
    headline: text!("te veel haakjes staan meer dan 3 diep in elkaar",
        "too many brackets are nested more than 3 deep");
    labels: vec![Label::primary(*span)
        .saying(text!("tot hier zijn het er 2.000", "up to here there are 2,000"))];
    help: Some(text!("splits de berekeningen, of verdeel ze over meer bestanden",
        "split the calculations, or spread them over more files"));
}

problem! {
    /// Words before the first heading.
    LooseWords: "PO0104" Error { span: Span }
    headline: text!(
        "een overeenkomst begint met `overeenkomst`",
        "an agreement begins with `overeenkomst`");
    labels: vec![Label::primary(*span).saying(text!("dit staat ervoor", "this stands before it"))];
    help: Some(text!(
        "begin het bestand met bijvoorbeeld: overeenkomst wpda-2020 \"Prestatieovereenkomst 2020\"",
        "begin the file with for instance: overeenkomst wpda-2020 \"Prestatieovereenkomst 2020\""));
}

problem! {
    /// So many mistakes in writing that the rest of the file is not looked at.
    ReadNoFurther: "PO0662" Error { span: Span }
    headline: text!("vanaf hier is niet gelezen: er zijn te veel fouten",
        "from here on nothing was read: there are too many errors");
    labels: vec![Label::primary(*span)];
    help: Some(text!("verbeter eerst die fouten, of kijk of dit het goede bestand is",
        "mend those errors first, or see whether this is the right file"));
}

problem! {
    /// Brackets within brackets within brackets.
    TooDeep: "PO0105" Error { span: Span, limit: usize }
    headline: text!(
        "haakjes staan meer dan {limit} diep in elkaar",
        "brackets are nested more than {limit} deep");
    labels: vec![Label::primary(*span)];
    help: Some(text!(
        "splits de berekening met een `feit` of een `indicator`",
        "split the calculation with a `feit` or an `indicator`"));
}

/// Reads pieces of one text.
pub(super) struct Pieces<'a> {
    pub(super) source: SourceId,
    pub(super) text: &'a str,
    pub(super) ast: Ast,
    pub(super) findings: Findings,
    /// Words that were given as a name and cannot be one.
    pub(super) reserved: BTreeSet<String>,
    /// How often a heading gives each population its name.
    pub(super) populations: BTreeMap<Name, usize>,
    /// How many brackets stood deep so far.
    pub(super) deep: usize,
    /// Every name with a hyphen that the file has; gathered when it is first asked for.
    pub(super) hyphened: OnceCell<BTreeSet<&'a str>>,
}

impl<'a> Pieces<'a> {
    /// Reads all pieces, in order.
    pub(super) fn read_all(&mut self, pieces: &[Piece]) {
        for piece in pieces.iter().filter(|piece| piece.kind == PieceKind::Heading) {
            if let Some(name) = recover::population(self.words(*piece)) {
                *self.populations.entry(name).or_default() += 1;
            }
        }
        let mut rest = pieces;
        while let [piece, later @ ..] = rest {
            // This finding itself is the last that is kept.
            if self.findings.len() + 1 >= MOST_KEPT {
                let span = self.span(piece.start, piece.start + first_line(self.words(*piece)));
                self.findings.push(ReadNoFurther { span });
                return;
            }
            rest = later;
            let joined = later.first().and_then(|next| self.joined(*piece, *next));
            if joined.is_some() {
                rest = later.get(1..).unwrap_or_default();
            }
            self.read(joined.unwrap_or(*piece));
        }
    }

    /// A statement that runs on over a line with a name that looks like a misspelt heading.
    fn joined(&self, piece: Piece, next: Piece) -> Option<Piece> {
        if piece.kind != PieceKind::Statement || next.kind != PieceKind::Heading {
            return None;
        }
        let words = self.words(next);
        if words::is_heading(&words.get(..words::word_length(words))?.to_lowercase()) {
            return None;
        }
        let whole = Piece { end: next.end, ..piece };
        first_pair(Rule::statement, self.words(whole)).is_ok().then_some(whole)
    }

    fn words(&self, piece: Piece) -> &'a str {
        self.text.get(piece.start..piece.end).unwrap_or_default()
    }

    fn span(&self, start: usize, end: usize) -> Span {
        Span::new(self.source, start, end)
    }

    fn lower(&mut self, piece: Piece) -> Lower<'_> {
        Lower { source: self.source, base: piece.start, findings: &mut self.findings }
    }

    fn read(&mut self, piece: Piece) {
        let words = self.words(piece);
        if piece.reported {
            self.keep_unread(piece);
            return;
        }
        if let Some(deep) = too_deep(words) {
            let span = self.span(piece.start + deep, piece.start + deep + 1);
            self.findings.push(TooDeep { span, limit: DEEPEST });
            self.keep_unread(piece);
            return;
        }
        if let Some(deep) = self.deeper_than_read(words) {
            let span = self.span(piece.start + deep, piece.start + deep + 1);
            self.findings.push(TooManyDeep { span });
            self.keep_unread(piece);
            return;
        }
        if self.is_statement_without_colon(piece, words) || self.read_plainly(piece, words) {
            return;
        }
        if let Some(run) = too_many_operators(words) {
            let span = self.span(piece.start + run.start, piece.start + run.end);
            self.lower(piece).calculation_too_long(span);
            self.keep_unread(piece);
            return;
        }
        match piece.kind {
            PieceKind::Loose => self.loose(piece),
            PieceKind::Heading => match first_pair(Rule::heading, words) {
                Ok(pair) => match self.lower(piece).part(&pair) {
                    Some(part) => self.open(part),
                    None => self.tell_unread(piece, pair),
                },
                Err(error) => self.misread(piece, &error),
            },
            PieceKind::Statement => match first_pair(Rule::statement, words) {
                Ok(pair) => self.statement(piece, pair),
                Err(error) => self.misread(piece, &error),
            },
        }
    }

    /// Reports a heading that was meant as a statement of the part at hand, and keeps it as that.
    fn is_statement_without_colon(&mut self, piece: Piece, words: &str) -> bool {
        let Some(above) = self.ast.parts.last().filter(|_| piece.kind == PieceKind::Heading) else {
            return false;
        };
        let named =
            |name: &str| self.populations.get(&Name::new(name)).is_some_and(|count| *count > 1);
        let Some(slip) = slips::meant_as_statement(words, above, named) else { return false };
        self.findings.push(slip.at(self.source, piece.start));
        self.keep_unread(Piece { kind: PieceKind::Statement, ..piece });
        true
    }

    /// The first bracket that stands deep, where there are more of those in the file than are read.
    fn deeper_than_read(&mut self, words: &str) -> Option<usize> {
        let mut deep = depths(words).filter(|(_, depth)| *depth > SHALLOW);
        let first = deep.next()?;
        self.deep = self.deep.saturating_add(1 + deep.count());
        (self.deep > MOST_DEEP).then_some(first.0)
    }

    /// Reads a piece that is written in the plainest way; `false` leaves it to the grammar.
    fn read_plainly(&mut self, piece: Piece, words: &str) -> bool {
        match piece.kind {
            PieceKind::Loose => false,
            PieceKind::Heading => {
                let part = plain::part(self.source, piece.start, words);
                let read = part.is_some();
                part.into_iter().for_each(|part| self.open(part));
                read
            }
            PieceKind::Statement => {
                let Some(part) = self.ast.parts.last_mut() else { return false };
                let statement = plain::statement(self.source, piece.start, words);
                let read = statement.is_some();
                part.statements.extend(statement);
                read
            }
        }
    }

    /// Keeps a piece of which something could not be read, and tells all that cannot.
    fn tell_unread(&mut self, piece: Piece, pair: Pair<'_, Rule>) {
        self.lower(piece).tell_literals(pair);
        self.keep_unread(piece);
    }

    fn statement(&mut self, piece: Piece, pair: Pair<'_, Rule>) {
        if self.ast.parts.is_empty() {
            self.loose(piece);
            return;
        }
        match self.lower(piece).statement(&pair) {
            Some(statement) => {
                if let Some(part) = self.ast.parts.last_mut() {
                    part.statements.push(statement);
                }
            }
            None => self.tell_unread(piece, pair),
        }
    }

    /// Begins a part. The one before it gets no more lines, and gives back room that it kept for them.
    fn open(&mut self, part: Part) {
        if let Some(before) = self.ast.parts.last_mut() {
            before.statements.shrink_to_fit();
        }
        self.ast.parts.push(part);
    }

    fn loose(&mut self, piece: Piece) {
        let span = self.span(piece.start, piece.start + first_line(self.words(piece)));
        self.findings.push(LooseWords { span });
    }

    /// Keeps of a piece that could not be read that it is there.
    fn keep_unread(&mut self, piece: Piece) {
        let words = self.words(piece);
        let keyword = words.get(..words::word_length(words)).unwrap_or_default().to_lowercase();
        if piece.kind == PieceKind::Heading || words::is_heading(&keyword) {
            self.ast.unread_names.extend(recover::names(words));
        }
        match piece.kind {
            PieceKind::Loose => {}
            PieceKind::Heading => {
                let part = recover::part(self.source, piece.start, words);
                part.into_iter().for_each(|part| self.open(part));
            }
            PieceKind::Statement => {
                if let Some(part) = self.ast.parts.last_mut() {
                    part.statements.push(recover::statement(self.source, piece.start, words));
                }
            }
        }
    }

    /// Whether the file has this name, which has a hyphen in it.
    fn has_name(&self, name: &str) -> bool {
        let gathered = || {
            let inside = |sign: char| sign.is_alphanumeric() || sign == '-';
            let all = self.text.split(|sign: char| !inside(sign));
            all.filter(|word| word.contains('-')).collect()
        };
        self.hyphened.get_or_init(gathered).contains(name)
    }

    /// Reports what is wrong with a piece. Where a later line of it stands by itself, the lines
    /// before are still read.
    fn misread(&mut self, piece: Piece, error: &Error<Rule>) {
        let words = self.words(piece);
        let offset = place(words, error);
        if let Some(cut) = own_line(words, offset, rule(piece.kind)) {
            let end = piece.start + words.get(..cut).unwrap_or_default().trim_end().len();
            self.read(Piece { end, ..piece });
            let start = piece.start + cut;
            self.read(Piece { kind: PieceKind::Statement, start, ..piece });
            return;
        }
        let positives: &[Rule] = match &error.variant {
            ErrorVariant::ParsingError { positives, .. } => positives,
            ErrorVariant::CustomError { .. } => &[],
        };
        self.keep_unread(piece);
        let finding = match slips::recognise(words, offset, piece.kind, positives) {
            Some(slip) => {
                self.reserved.extend(slip.reserved().map(str::to_owned));
                slip.at(self.source, piece.start)
            }
            // That the word cannot be a name was said where it was given as one.
            None if expected::is_one_of(&self.reserved, words, offset) => return,
            None => match slips::known_name(words, offset, |name| self.has_name(name)) {
                Some(slip) => slip.at(self.source, piece.start),
                None => expected::unexpected(self.source, piece.start, words, offset, positives),
            },
        };
        self.findings.push(finding);
    }
}

/// Where the first line of a piece ends.
fn first_line(words: &str) -> usize {
    words.find('\n').unwrap_or(words.len())
}

fn rule(kind: PieceKind) -> Rule {
    if kind == PieceKind::Heading { Rule::heading } else { Rule::statement }
}

/// The place where the grammar stopped, past any space.
fn place(words: &str, error: &Error<Rule>) -> usize {
    let offset = match error.location {
        InputLocation::Pos(at) | InputLocation::Span((at, _)) => at,
    };
    let rest = words.get(offset..).unwrap_or_default();
    offset + rest.len() - rest.trim_start_matches(words::is_space).len()
}

/// Where a line begins that is no part of the piece: a statement without its colon, or whatever
/// stands where the piece could have ended.
fn own_line(words: &str, offset: usize, rule: Rule) -> Option<usize> {
    let lines = words.match_indices('\n').map(|(index, _)| {
        let line = words.get(index + 1..).unwrap_or_default();
        index + 1 + (line.len() - line.trim_start_matches(words::is_space).len())
    });
    for start in lines {
        let before = words.get(..start)?.trim_end_matches(words::is_space);
        let line = words.get(start..)?;
        let forgotten = words::lacks_colon(line) && !before.ends_with(',');
        let complete = start == offset && !slips::goes_on(line) && first_pair(rule, before).is_ok();
        if forgotten || complete {
            return Some(start);
        }
    }
    None
}

/// The offset of the bracket that goes too deep.
fn too_deep(words: &str) -> Option<usize> {
    if words.bytes().filter(|sign| *sign == b'(').count() <= DEEPEST {
        return None;
    }
    depths(words).find(|(_, depth)| *depth > DEEPEST).map(|(index, _)| index)
}

/// The place of each opening bracket, and how deep it stands.
fn depths(words: &str) -> impl Iterator<Item = (usize, usize)> {
    let mut depth = 0_usize;
    words.bytes().enumerate().filter_map(move |(index, sign)| {
        match sign {
            b'(' => depth += 1,
            b')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        (sign == b'(').then_some((index, depth))
    })
}

/// The begin of a calculation with more operators than are read, up to the first beyond them: the
/// grammar would try it in many ways. What ends a calculation ends the count.
fn too_many_operators(words: &str) -> Option<Range<usize>> {
    let (mut start, mut at, mut operators, mut in_text) = (0, 0, 0, false);
    for word in words.split_inclusive(words::is_space) {
        let (begin, sign) = (at, word.trim_end_matches(words::is_space));
        at += word.len();
        let quotes = sign.chars().filter(|sign| words::is_quote(*sign)).count();
        let is_text = in_text || quotes > 0;
        in_text ^= quotes % 2 == 1;
        let lower = words::lower(sign);
        match &*lower {
            _ if is_text => {}
            "plus" | "min" | "maal" | "van" | "+" | "-" | "–" | "−" | "×" | "/" => {
                operators += 1
            }
            "minstens" | "hoogstens" | "meer" | "minder" | "precies" | "en" | "of" | "=" => {
                (start, operators) = (at, 0);
            }
            other if other.ends_with([',', ';', ':']) => (start, operators) = (at, 0),
            _ => {}
        }
        if operators > MOST_OPERATORS {
            return Some(start..begin + sign.len());
        }
    }
    None
}

/// The match of a rule with words.
pub(super) fn first_pair(rule: Rule, words: &str) -> Result<Pair<'_, Rule>, Box<Error<Rule>>> {
    let mut pairs = Grammar::parse(rule, words).map_err(Box::new)?;
    pairs.next().ok_or_else(|| {
        Box::new(Error::new_from_pos(
            ErrorVariant::ParsingError { positives: vec![rule], negatives: Vec::new() },
            pest::Position::from_start(words),
        ))
    })
}
