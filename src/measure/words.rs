//! Texts, days and names in files, read with one message for what has another form.
//!
//! Not for: what they are for.

use super::tables::{Entry, Value, ValueKind};
use crate::diagnostics::{Findings, Label, Text, nearest};
use crate::problem;
use crate::quantity::{Date, Moment};
use crate::source::Span;
use crate::syntax::{MomentKey, parse_moment_key};
use crate::text;

problem! {
    /// A key that has no meaning where it stands.
    UnknownKey: "PO0520" Error { span: Span, key: String, known: Vec<&'static str>, meant: Option<String>, elsewhere: Option<Text> }
    headline: text!("`{key}` heeft hier geen betekenis", "`{key}` has no meaning here");
    labels: vec![Label::primary(*span)];
    help: Some(match (elsewhere, meant) {
        (Some(elsewhere), _) => elsewhere.clone(),
        (None, Some(meant)) => text!("bedoelt u `{meant}`?", "did you mean `{meant}`?"),
        (None, None) => {
            let known = known.join(", ");
            text!("hier kunnen staan: {known}", "these may stand here: {known}")
        }
    });
}

problem! {
    /// A value of another form than its key asks.
    WrongForm: "PO0521" Error { span: Span, key: String, wanted: Text, found: Text }
    headline: {
        let (wanted_nl, wanted_en) = (&wanted.nl, &wanted.en);
        text!("bij `{key}` hoort {wanted_nl}", "`{key}` takes {wanted_en}")
    };
    labels: {
        let (found_nl, found_en) = (&found.nl, &found.en);
        vec![Label::primary(*span).saying(text!("dit is {found_nl}", "this is {found_en}"))]
    };
    help: {
        let (wanted_nl, wanted_en) = (&wanted.nl, &wanted.en);
        Some(text!("geef bij `{key}` {wanted_nl}", "give `{key}` {wanted_en}"))
    };
}

problem! {
    /// An empty text where words are asked.
    EmptyText: "PO0522" Error { span: Span, key: String }
    headline: text!("bij `{key}` staat geen tekst", "`{key}` has no text");
    labels: vec![Label::primary(*span)];
    help: Some(text!("vul de tekst in, of haal de regel weg", "fill in the text, or take the line away"));
}

/// Reports a value of another form. A value that could not be read was reported already.
pub(crate) fn wrong_form(key: &str, value: &Value, wanted: Text, findings: &mut Findings) {
    if !matches!(value.kind, ValueKind::Unread) {
        findings.push(WrongForm {
            span: value.span,
            key: key.to_owned(),
            wanted,
            found: value.kind.described(),
        });
    }
}

/// Reports a key that is not known here.
pub(crate) fn unknown_key(entry: &Entry, known: &[&'static str], findings: &mut Findings) {
    let key = entry.key.value.clone();
    let meant = nearest(&key, known.iter().copied()).map(str::to_owned);
    findings.push(UnknownKey {
        span: entry.key.span,
        key,
        known: known.to_vec(),
        meant,
        elsewhere: None,
    });
}

problem! {
    /// A day on which something was done that lies after the reference date.
    AfterReferenceDate: "PO0584" Error { span: Span, key: String, reference: Date }
    headline: text!("de dag bij `{key}` ligt na de peildatum",
        "the day of `{key}` lies after the reference date");
    labels: {
        let (nl, en) = (reference.dutch(), reference.english());
        vec![Label::primary(*span).saying(text!("de peildatum is {nl}", "the reference date is {en}"))]
    };
    help: Some(text!(
        "wat nog moet komen, staat niet vast: verbeter de dag of de peildatum, of haal hem weg",
        "what is yet to come is not certain: mend the day or the reference date, or take it away"));
}

/// Whether a text says something: spaces, signs that cannot be seen and stray marks say nothing.
pub(crate) fn has_words(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}

/// The day of an entry on which something was done: not after the reference date.
pub(crate) fn past_day(
    entry: &Entry,
    reference_date: Date,
    findings: &mut Findings,
) -> Option<Date> {
    let day = day_of(entry, findings)?;
    if day > reference_date {
        let (span, key) = (entry.value.span, entry.key.value.clone());
        findings.push(AfterReferenceDate { span, key, reference: reference_date });
        return None;
    }
    Some(day)
}

/// The text of an entry, which must not be empty.
pub(crate) fn text_of(entry: &Entry, findings: &mut Findings) -> Option<String> {
    let key = &entry.key.value;
    let ValueKind::Text(words) = &entry.value.kind else {
        let wanted = text!("een tekst tussen aanhalingstekens", "a text between quotation marks");
        wrong_form(key, &entry.value, wanted, findings);
        return None;
    };
    let words = words.trim();
    if !has_words(words) {
        findings.push(EmptyText { span: entry.value.span, key: key.clone() });
        return None;
    }
    Some(words.to_owned())
}

/// The day of an entry: `2020-12-31` or "31 december 2020".
pub(crate) fn day_of(entry: &Entry, findings: &mut Findings) -> Option<Date> {
    if let ValueKind::Day(date) = entry.value.kind {
        return Some(date);
    }
    if let ValueKind::Text(words) = &entry.value.kind
        && let Some(date) = day_in(words)
    {
        return Some(date);
    }
    let wanted = text!("een datum zoals 2020-12-31", "a date such as 2020-12-31");
    wrong_form(&entry.key.value, &entry.value, wanted, findings);
    None
}

/// The day that words name.
fn day_in(words: &str) -> Option<Date> {
    let iso = || {
        let mut parts = words.trim().splitn(3, '-');
        let year = parts.next()?.parse().ok()?;
        let month = parts.next()?.parse().ok()?;
        Date::new(year, month, parts.next()?.parse().ok()?)
    };
    match parse_moment_key(words.trim()) {
        Some(MomentKey::Moment(Moment::Day(date))) => Some(date),
        Some(
            MomentKey::Moment(Moment::Period(_))
            | MomentKey::Third(_)
            | MomentKey::Quarter(_)
            | MomentKey::Half(_)
            | MomentKey::ClosingIn(_)
            | MomentKey::Impossible,
        )
        | None => iso(),
    }
}
