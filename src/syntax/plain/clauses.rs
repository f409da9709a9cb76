//! Norms, conditions, triggers and other statements that hold more than a name or a text.
//!
//! Not for: norms on other results, members, samples and step tables.

use super::super::tree::{
    Condition, DueText, Effect, NormText, OutcomeText, Shown, Spanned, StatementKind,
    TriggerKindText, TriggerText, UnderText, WhenText,
};
use super::scan::Scan;
use crate::source::Name;

/// What is read of a norm before its colon: its name, where it has one.
pub(super) fn norm(scan: &mut Scan<'_>) -> Option<StatementKind> {
    let name = name_before_colon(scan)?;
    let years = scan.each_year()?;
    let test = scan.test()?;
    let mut target = None;
    if scan.sign(b',').is_some() {
        scan.says("streefwaarde").then_some(())?;
        target = Some(Box::new(scan.expression()?));
    }
    let (members, left_out, sampled, carried) = (None, Vec::new(), None, None);
    let norm = NormText::Test { years, members, left_out, test, target, sampled, carried };
    Some(StatementKind::Norm { name, norm: Box::new(norm) })
}

/// A name, if one stands there, and a colon.
#[expect(clippy::option_option, reason = "the outer one leaves it to the grammar")]
fn name_before_colon(scan: &mut Scan<'_>) -> Option<Option<Spanned<Name>>> {
    if scan.sign(b':').is_some() {
        return Some(None);
    }
    scan.space()?;
    let name = scan.name()?;
    scan.sign(b':')?;
    Some(Some(name))
}

/// `mits naam "…": …, anders …, behalve als …`, behind its first word.
pub(super) fn condition(scan: &mut Scan<'_>, provided: bool) -> Option<StatementKind> {
    scan.space()?;
    let name = scan.name()?;
    scan.gap();
    let text = if scan.next() == Some(b'"') { Some(scan.text()?) } else { None };
    scan.sign(b':')?;
    let test = if scan.says("volgens") {
        scan.says("opgave").then_some(None)?
    } else {
        Some(scan.test()?)
    };
    let mut comma = scan.sign(b',').is_some();
    let effect = effect(scan)?;
    if effect.is_some() {
        comma = scan.sign(b',').is_some();
    }
    let mut except_when = Vec::new();
    if scan.says("behalve") {
        scan.says("als").then_some(())?;
        except_when = scan.names()?;
    } else if comma {
        return None;
    }
    let condition = Condition { provided, name, text, test, effect, except_when };
    Some(StatementKind::Condition(Box::new(condition)))
}

/// `anders …` or `dan …`, if it stands there.
#[expect(clippy::option_option, reason = "the outer one leaves it to the grammar")]
fn effect(scan: &mut Scan<'_>) -> Option<Option<(Spanned<String>, Effect)>> {
    let Some(word @ ("anders" | "dan")) = scan.word_ahead() else { return Some(None) };
    let span = scan.span(scan.at(), scan.at() + word.len());
    scan.says(word);
    let said = Spanned { value: word.to_owned(), span };
    let start = scan.at();
    let effect = if scan.takes("norm:") {
        scan.gap();
        Effect::Norm(Box::new(scan.test()?))
    } else if scan.says("vervalt") {
        Effect::Lapses(scan.span(start, start + "vervalt".len()))
    } else {
        return None;
    };
    Some(Some((said, effect)))
}

/// `bij: elk resultaat achter of uitstroom-700 niet behaald`.
pub(super) fn triggers(scan: &mut Scan<'_>) -> Option<StatementKind> {
    let mut triggers = Vec::new();
    loop {
        triggers.push(trigger(scan)?);
        if !scan.says("of") {
            return Some(StatementKind::On(triggers));
        }
    }
}

fn trigger(scan: &mut Scan<'_>) -> Option<TriggerText> {
    let start = scan.at();
    if scan.says("elk") {
        scan.says("resultaat").then_some(())?;
        let under = if scan.says("van") {
            let goal = scan.says("doel");
            (goal || scan.says("thema")).then_some(())?;
            let name = scan.name()?;
            scan.gap();
            Some(UnderText { goal, name })
        } else {
            None
        };
        let (outcomes, end) = outcomes(scan)?;
        let kind = TriggerKindText::Each { under, outcomes };
        return Some(TriggerText { kind, span: scan.span(start, end) });
    }
    let name = scan.name().filter(|name| !name.value.as_str().eq_ignore_ascii_case("niet"))?;
    scan.gap();
    let (outcomes, end) = outcomes(scan)?;
    Some(TriggerText {
        kind: TriggerKindText::Item { name, outcomes },
        span: scan.span(start, end),
    })
}

/// Verdicts with `of` between them, and where the grammar says that they end: behind the space
/// only where there is one.
fn outcomes(scan: &mut Scan<'_>) -> Option<(Vec<OutcomeText>, usize)> {
    let (first, _) = outcome(scan)?;
    let (mut outcomes, mut end) = (vec![first], scan.at());
    while is_outcome_next(scan) {
        scan.says("of");
        let (next, ended) = outcome(scan)?;
        outcomes.push(next);
        end = ended;
    }
    Some((outcomes, end))
}

/// Whether `of` and the word of a verdict come next, and not another trigger.
fn is_outcome_next(scan: &Scan<'_>) -> bool {
    let Some(rest) = scan.rest().strip_prefix("of") else { return false };
    let mut words = rest.split_ascii_whitespace();
    let word = words.next().filter(|_| rest.starts_with(|sign: char| sign.is_ascii_whitespace()));
    word.is_some_and(|word| matches!(word, "niet" | "behaald" | "tussen" | "vervallen" | "achter"))
}

/// A verdict, and where its last word ends.
fn outcome(scan: &mut Scan<'_>) -> Option<(OutcomeText, usize)> {
    let mut end = scan.at();
    let mut says = |scan: &mut Scan<'_>, word: &str| {
        end = scan.at() + word.len();
        scan.says(word)
    };
    let outcome = if says(scan, "niet") {
        if says(scan, "behaald") {
            OutcomeText::NotMet
        } else {
            says(scan, "geleverd").then_some(OutcomeText::NotDelivered)?
        }
    } else if says(scan, "behaald") {
        OutcomeText::Met
    } else if says(scan, "vervallen") {
        OutcomeText::Lapsed
    } else {
        says(scan, "achter").then_some(OutcomeText::Behind)?
    };
    Some((outcome, end))
}

/// `waarvan: bor 130 personen`.
pub(super) fn of_which(scan: &mut Scan<'_>) -> Option<StatementKind> {
    let part = scan.name()?;
    scan.gap();
    let bare = scan.word_ahead().is_none();
    let comparator = if bare { None } else { Some(scan.comparator()?) };
    let amount = Box::new(scan.quantity()?);
    Some(StatementKind::OfWhich { part, comparator, amount })
}

/// `komt neer op: met-baan van doelgroep = 36%`.
pub(super) fn amounts_to(scan: &mut Scan<'_>) -> Option<StatementKind> {
    let stated = Box::new(scan.expression()?);
    scan.sign(b'=')?;
    let claimed = Box::new(scan.quantity()?);
    Some(StatementKind::AmountsTo { stated, claimed })
}

/// `toont: omvang, doorverwezen in 2020`.
pub(super) fn shows(scan: &mut Scan<'_>) -> Option<StatementKind> {
    let mut shown = Vec::new();
    loop {
        let figure = scan.figure()?;
        if figure.name.value.as_str().eq_ignore_ascii_case("toelichting") {
            return None;
        }
        shown.push(Shown::Figure(figure));
        scan.gap();
        if scan.sign(b',').is_none() {
            return Some(StatementKind::Shows(shown));
        }
    }
}

/// `uiterlijk: 31 december 2021`.
pub(super) fn due(scan: &mut Scan<'_>) -> Option<StatementKind> {
    let start = scan.at();
    let when = WhenText::Day(scan.date()?);
    let value = DueText { when, uncertain: false };
    let span = scan.span_from(start);
    Some(StatementKind::Due(Box::new(Spanned { value, span })))
}

impl Scan<'_> {
    /// `elk jaar van 2016 t/m 2017:`, if it stands there; the outer `None` leaves it to the grammar.
    #[expect(clippy::option_option, reason = "the outer one leaves it to the grammar")]
    fn each_year(&mut self) -> Option<Option<Spanned<(i16, i16)>>> {
        if !self.says("elk") {
            return Some(None);
        }
        (self.says("jaar") && self.says("van")).then_some(())?;
        let start = self.at();
        let first = self.year()?;
        self.space()?;
        self.takes("t/m").then_some(())?;
        self.space()?;
        let last = self.year()?;
        let span = self.span_from(start);
        self.sign(b':')?;
        Some(Some(Spanned { value: (first, last), span }))
    }
}
