//! Reads a file piece by piece, and single figures and moments of measurement files.
//!
//! For: stringing the splitter, the grammar and the lowering together.
//! Not for: the shape of the tree.

use pest::Parser;
use pest::error::{ErrorVariant, InputLocation};
use pest::iterators::Pair;

use super::expected;
use super::grammar::{Grammar, Rule};
use super::lower::Lower;
use super::slips;
use super::split::{Piece, PieceKind, split};
use super::tree::{Ast, Part, PartKind, Quantity};
use crate::diagnostics::{Findings, Label};
use crate::problem;
use crate::quantity::Moment;
use crate::source::{SourceId, Span};
use crate::text;

/// How deep brackets may be nested in one statement.
const DEEPEST: usize = 64;

/// Reads an agreement. What cannot be read is left out of the tree and reported.
#[must_use]
pub fn parse(source: SourceId, text: &str) -> (Ast, Findings) {
    let mut findings = Findings::new();
    let mut ast = Ast::default();
    if is_gettext(text) {
        let end = text.find('\n').unwrap_or(text.len());
        findings.push(GettextFile { span: Span::new(source, 0, end) });
        return (ast, findings);
    }
    if is_measurement(text) {
        let start = text.len() - text.trim_start().len();
        let line = text.trim_start().lines().next().map_or(0, str::len);
        findings.push(MeasurementFile { span: Span::new(source, start, start + line) });
        return (ast, findings);
    }
    for piece in split(text, source, &mut findings) {
        read_piece(source, text, piece, &mut ast, &mut findings);
    }
    (ast, findings)
}

fn is_gettext(text: &str) -> bool {
    text.lines()
        .map(str::trim_start)
        .find(|line| !line.is_empty() && !line.starts_with('#'))
        .is_some_and(|line| line.starts_with("msgid ") || line.starts_with("msgctxt "))
}

/// Whether a text begins as a measurement file does: `overeenkomst = "…"`.
fn is_measurement(text: &str) -> bool {
    text.lines()
        .map(str::trim_start)
        .find(|line| !line.is_empty() && !line.starts_with('#'))
        .and_then(|line| line.strip_prefix("overeenkomst"))
        .is_some_and(|rest| rest.trim_start().starts_with('='))
}

problem! {
    /// A measurement file where an agreement belongs.
    MeasurementFile: "PO0106" Error { span: Span }
    headline: text!(
        "dit is een meetbestand, geen overeenkomst",
        "this is a measurement file, not an agreement");
    labels: vec![Label::primary(*span)];
    help: Some(text!(
        "geef eerst de overeenkomst en dan het meetbestand: pocheck afspraak.po meting.toml",
        "give the agreement first and then the measurement file: pocheck afspraak.po meting.toml"));
}

problem! {
    /// A translation catalogue, which has the same extension.
    GettextFile: "PO0103" Error { span: Span }
    headline: text!(
        "dit is een vertaalbestand van gettext, geen overeenkomst",
        "this is a gettext translation file, not an agreement");
    labels: vec![Label::primary(*span)];
    help: Some(text!(
        "beide soorten bestanden eindigen op `.po`; geef het bestand dat met `overeenkomst` begint",
        "both kinds of files end in `.po`; give the file that begins with `overeenkomst`"));
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

fn read_piece(source: SourceId, text: &str, piece: Piece, ast: &mut Ast, findings: &mut Findings) {
    let words = text.get(piece.start..piece.end).unwrap_or_default();
    let span = Span::new(source, piece.start, piece.end);
    if piece.reported {
        if piece.kind == PieceKind::Heading {
            ast.parts.extend(unread_part(words, span));
        }
        return;
    }
    if let Some(deep) = too_deep(words) {
        let at = Span::new(source, piece.start + deep, piece.start + deep + 1);
        findings.push(TooDeep { span: at, limit: DEEPEST });
        return;
    }
    let lower = |findings| Lower { source, base: piece.start, findings };
    match piece.kind {
        PieceKind::Loose => {
            let first_line = words.find('\n').unwrap_or(words.len());
            findings.push(LooseWords {
                span: Span::new(source, piece.start, piece.start + first_line),
            });
        }
        PieceKind::Heading => match first_pair(Rule::heading, words) {
            Ok(pair) => {
                if let Some(part) = lower(findings).part(pair) {
                    ast.parts.push(part);
                }
            }
            Err(error) => {
                report(source, piece, words, &error, findings);
                ast.parts.extend(unread_part(words, span));
            }
        },
        PieceKind::Statement => match first_pair(Rule::statement, words) {
            Ok(pair) => {
                if let Some(statement) = lower(findings).statement(pair)
                    && let Some(part) = ast.parts.last_mut()
                {
                    part.statements.push(statement);
                } else if ast.parts.is_empty() {
                    findings.push(LooseWords { span });
                }
            }
            Err(error) => report(source, piece, words, &error, findings),
        },
    }
}

/// A heading that could not be read still opens a part of its level, so that the statements under
/// it do not end up in the part before.
fn unread_part(words: &str, span: Span) -> Option<Part> {
    let kind = match words.split_whitespace().next()?.to_lowercase().as_str() {
        "overeenkomst" => PartKind::Agreement,
        "thema" => PartKind::Theme,
        "doel" => PartKind::Goal,
        _ => PartKind::Unreadable,
    };
    Some(Part { kind, number: None, name: None, text: None, span, statements: Vec::new() })
}

/// The offset of the bracket that goes too deep.
fn too_deep(words: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (index, sign) in words.char_indices() {
        match sign {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEEPEST {
            return Some(index);
        }
    }
    None
}

fn first_pair(rule: Rule, words: &str) -> Result<Pair<'_, Rule>, Box<pest::error::Error<Rule>>> {
    let mut pairs = Grammar::parse(rule, words).map_err(Box::new)?;
    pairs.next().ok_or_else(|| {
        Box::new(pest::error::Error::new_from_pos(
            ErrorVariant::ParsingError { positives: vec![rule], negatives: Vec::new() },
            pest::Position::from_start(words),
        ))
    })
}

fn report(
    source: SourceId,
    piece: Piece,
    words: &str,
    error: &pest::error::Error<Rule>,
    findings: &mut Findings,
) {
    let offset = match error.location {
        InputLocation::Pos(at) | InputLocation::Span((at, _)) => at,
    };
    let offset = skip_space(words, offset);
    if let Some(slip) = slips::recognise(words, offset, piece.kind) {
        findings.push(slip.at(source, piece.start));
        return;
    }
    let wanted = match &error.variant {
        ErrorVariant::ParsingError { positives, .. } => expected::words(positives),
        ErrorVariant::CustomError { .. } => Vec::new(),
    };
    findings.push(expected::unexpected(source, piece.start, words, offset, wanted));
}

fn skip_space(words: &str, offset: usize) -> usize {
    let rest = words.get(offset..).unwrap_or_default();
    offset + rest.len() - rest.trim_start_matches(super::words::is_space).len()
}

/// A figure that a measurement file writes as text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FigureText {
    /// `712`, `712 personen`, `99,04%`.
    Exactly(Quantity),
    /// `<5`: below this.
    Below(Quantity),
    /// `>5`: above this.
    Above(Quantity),
    /// `hoogstens 5`.
    AtMost(Quantity),
    /// `minstens 5`.
    AtLeast(Quantity),
    /// `650 t/m 720`: the lowest, and the highest with the unit.
    Between(Quantity, Quantity),
}

/// Reads a figure written as text; `offset` is where the text begins in its file. `None` when it is
/// no figure.
#[must_use]
pub fn parse_figure(source: SourceId, offset: usize, words: &str) -> Option<FigureText> {
    let pair = first_pair(Rule::figure_text, words.trim_end()).ok()?;
    let mut findings = Findings::new();
    Lower { source, base: offset, findings: &mut findings }.figure_text(pair)
}

/// The key of a figure in a measurement file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MomentKey {
    /// A period or a day.
    Moment(Moment),
    /// A day without `eind` or `op`: a stock at that day.
    Third(i8),
    /// A quarter of the year of the file.
    Quarter(i8),
    /// It has the form of a moment, but the calendar has no such day.
    Impossible,
}

/// Reads a key such as `T1`, `2019`, `eind 2019` or `31 december 2019`. `None` when it is no moment.
#[must_use]
pub fn parse_moment_key(words: &str) -> Option<MomentKey> {
    let pair = first_pair(Rule::moment_key, words).ok()?;
    let mut findings = Findings::new();
    let key = Lower { source: SourceId::new(0), base: 0, findings: &mut findings }.moment_key(pair);
    Some(key.unwrap_or(MomentKey::Impossible))
}
