//! Reads what an example says must come of it.
//!
//! Not for: comparing it with what came.

use std::collections::BTreeSet;

use super::codes;
use super::expectation::{Expectation, ExpectedItem, NamedCodes};
use super::expected_consequence::{is_consequence, read_consequence};
use crate::diagnostics::{Comparisons, Findings, Label, nearest};
use crate::eval::assessment::{ReasonCode, Remark, Verdict};
use crate::measure::words::{text_of, unknown_key, wrong_form};
use crate::measure::{Entry, Table, Value, ValueKind};
use crate::model::{ItemBody, Model};
use crate::problem;
use crate::quantity::Number;
use crate::source::{Name, Span};
use crate::syntax::{FigureText, Spanned, UnitText, parse_figure};
use crate::text;
use crate::verdict::BaseSet;

problem! {
    /// An example that expects nothing.
    NothingExpected: "PO0606" Error { span: Span }
    headline: text!(
        "dit voorbeeld zegt niet wat eruit moet komen",
        "this example does not say what must come of it");
    labels: vec![Label::primary(*span)];
    help: Some(text!(
        "geef [voorbeeld.verwacht] met een oordeel, of `fout` of `bevinding` met codes",
        "give [voorbeeld.verwacht] with a verdict, or `fout` or `bevinding` with codes"));
}

problem! {
    /// An example that expects two kinds of things.
    TwoExpectations: "PO0607" Error { span: Span, one: &'static str, other: &'static str }
    headline: text!(
        "`{one}` en `{other}` gaan niet samen",
        "`{one}` and `{other}` do not go together");
    labels: vec![Label::primary(*span)];
    help: Some(text!("maak er twee voorbeelden van", "make two examples of it"));
}

problem! {
    /// An item that gets no verdict.
    UnknownExpectedItem: "PO0608" Error { span: Span, name: String, meant: Option<String> }
    headline: text!(
        "de overeenkomst geeft geen oordeel over `{name}`",
        "the agreement gives no verdict on `{name}`");
    labels: vec![Label::primary(*span)];
    help: Some(match meant {
        Some(meant) => text!("bedoelt u `{meant}`?", "did you mean `{meant}`?"),
        None => text!(
            "noem een resultaat, een inzicht of een inspanning",
            "name a resultaat, an inzicht or an inspanning"),
    });
}

problem! {
    /// A word that is none of a closed list.
    UnknownWord: "PO0609" Error { span: Span, written: String, key: &'static str, meant: Option<String>, known: String }
    headline: text!("`{written}` past niet bij `{key}`", "`{written}` does not fit `{key}`");
    labels: vec![Label::primary(*span)];
    help: Some(match meant {
        Some(meant) => text!("bedoelt u `{meant}`?", "did you mean `{meant}`?"),
        None => text!("kies uit: {known}", "choose from: {known}"),
    });
}

/// The keys of an expected item.
const KEYS: [&str; 8] =
    ["oordeel", "versie", "marge", "reden", "nodig", "opmerking", "mogelijk", "noemt"];

/// What stands in the place of a verdict for what an amendment brings that does not hold.
const NOT_IN_FORCE: &str = "niet van kracht";

/// Reads `verwacht`, `fout` or `bevinding`.
pub(super) fn read_expectation(
    model: &Model,
    table: &Table,
    compared: &mut Comparisons,
    findings: &mut Findings,
) -> Expectation {
    let kinds: Vec<(&'static str, &Entry)> = ["verwacht", "fout", "bevinding"]
        .into_iter()
        .filter_map(|key| Some((key, table.get(key)?)))
        .collect();
    let [(kind, entry)] = kinds.as_slice() else {
        match kinds.as_slice() {
            [(one, _), (other, entry), ..] => {
                findings.push(TwoExpectations { span: entry.key.span, one, other });
            }
            _ => findings.push(NothingExpected { span: table.span }),
        }
        return Expectation::Unreadable;
    };
    let mentions = table.get("noemt").map(|entry| texts_of(entry, findings)).unwrap_or_default();
    if *kind == "verwacht" {
        if let Some(stray) = table.get("noemt") {
            findings.push(TwoExpectations {
                span: stray.key.span,
                one: "noemt",
                other: "verwacht",
            });
        }
        return read_verdicts(model, entry, compared, findings);
    }
    let codes = texts_of(entry, findings);
    if codes.is_empty() {
        if !matches!(entry.value.kind, ValueKind::Unread) {
            findings.push(NothingExpected { span: entry.key.span });
        }
        return Expectation::Unreadable;
    }
    let named = NamedCodes { codes, mentions, span: entry.value.span };
    if *kind == "fout" { Expectation::Errors(named) } else { Expectation::Notes(named) }
}

fn read_verdicts(
    model: &Model,
    entry: &Entry,
    compared: &mut Comparisons,
    findings: &mut Findings,
) -> Expectation {
    let ValueKind::Table(table) = &entry.value.kind else {
        let wanted = text!(
            "een eigen deel, dat begint met [voorbeeld.verwacht]",
            "a section of its own that begins with [voorbeeld.verwacht]"
        );
        wrong_form("verwacht", &entry.value, wanted, findings);
        return Expectation::Unreadable;
    };
    if table.entries.is_empty() {
        findings.push(NothingExpected { span: table.span });
        return Expectation::Unreadable;
    }
    let (mut items, mut consequences) = (Vec::new(), Vec::new());
    for entry in &table.entries {
        match is_consequence(model, entry) {
            true => consequences.extend(read_consequence(entry, findings)),
            false => items.extend(read_item(model, entry, compared, findings)),
        }
    }
    Expectation::Verdicts(items, consequences)
}

fn read_item(
    model: &Model,
    entry: &Entry,
    compared: &mut Comparisons,
    findings: &mut Findings,
) -> Option<ExpectedItem> {
    let item = known_item(model, entry, compared, findings)?;
    let mut expected = ExpectedItem {
        item,
        verdict: None,
        not_in_force: None,
        versions: None,
        margin: None,
        reasons: None,
        needs: None,
        remarks: None,
        possible: None,
        mentions: Vec::new(),
    };
    let table = match &entry.value.kind {
        ValueKind::Table(table) => table,
        ValueKind::Text(_) => {
            read_verdict(&mut expected, entry, findings);
            return Some(expected);
        }
        ValueKind::Number(_)
        | ValueKind::Truth(_)
        | ValueKind::Day(_)
        | ValueKind::Time
        | ValueKind::List(_)
        | ValueKind::Unread => {
            let wanted = text!("een oordeel zoals \"behaald\"", "a verdict such as \"behaald\"");
            wrong_form(&entry.key.value, &entry.value, wanted, findings);
            return None;
        }
    };
    if table.entries.is_empty() {
        findings.push(NothingExpected { span: table.span });
    }
    for entry in &table.entries {
        read_aspect(&mut expected, entry, findings);
    }
    Some(expected)
}

fn read_aspect(expected: &mut ExpectedItem, entry: &Entry, findings: &mut Findings) {
    let spanned = |value: BTreeSet<String>| Some(Spanned { value, span: entry.value.span });
    match entry.key.value.as_str() {
        "oordeel" => read_verdict(expected, entry, findings),
        "versie" => expected.versions = spanned(values(texts_of(entry, findings))),
        "marge" => expected.margin = margin_of(entry, findings),
        "reden" => {
            let words = texts_of(entry, findings);
            check_words("reden", &words, &ReasonCode::ALL.map(ReasonCode::code), findings);
            expected.reasons = spanned(values(words));
        }
        "opmerking" => {
            let words = texts_of(entry, findings);
            check_words("opmerking", &words, &Remark::CODES, findings);
            expected.remarks = spanned(values(words));
        }
        "nodig" => expected.needs = spanned(values(texts_of(entry, findings))),
        "mogelijk" => expected.possible = possible_of(entry, findings),
        "noemt" => expected.mentions = texts_of(entry, findings),
        _ => unknown_key(entry, &KEYS, findings),
    }
}

pub(super) fn values(words: Vec<Spanned<String>>) -> BTreeSet<String> {
    words.into_iter().map(|word| word.value).collect()
}

/// The item that gets a verdict.
fn known_item(
    model: &Model,
    entry: &Entry,
    compared: &mut Comparisons,
    findings: &mut Findings,
) -> Option<Spanned<Name>> {
    let name = Name::new(&entry.key.value);
    let judged = || {
        model.items.iter().filter(|item| match item.body {
            ItemBody::Result(_) | ItemBody::Duty(_) | ItemBody::Effort(_) => true,
            ItemBody::Untestable(_) => false,
        })
    };
    if judged().any(|item| item.name == name) {
        return Some(Spanned { value: name, span: entry.key.span });
    }
    // Of thousands of unknown names no more is said than that they are.
    let gathered = if compared.may_make(model.items.len()) { usize::MAX } else { 0 };
    let known = judged().take(gathered).map(|item| item.name.as_str());
    let meant = nearest(name.as_str(), known).map(str::to_owned);
    findings.push(UnknownExpectedItem { span: entry.key.span, name: name.to_string(), meant });
    None
}

/// A verdict, or that there is none.
fn read_verdict(expected: &mut ExpectedItem, entry: &Entry, findings: &mut Findings) {
    if matches!(&entry.value.kind, ValueKind::Text(words) if words.trim() == NOT_IN_FORCE) {
        expected.not_in_force = Some(entry.value.span);
    } else {
        expected.verdict = verdict_of(entry, findings);
    }
}

fn verdict_of(entry: &Entry, findings: &mut Findings) -> Option<Spanned<Verdict>> {
    let written = text_of(entry, findings)?;
    let verdict = codes::verdict(&written);
    if verdict.is_none() {
        let known = Verdict::ALL.map(Verdict::dutch);
        unknown_word("oordeel", &written, entry.value.span, &known, findings);
    }
    verdict.map(|value| Spanned { value, span: entry.value.span })
}

/// A signed decimal, as Dutch text or as a number of the file.
fn margin_of(entry: &Entry, findings: &mut Findings) -> Option<Spanned<Number>> {
    let span = entry.value.span;
    let number = match &entry.value.kind {
        ValueKind::Number(digits) => Number::from_plain_decimal(digits).ok(),
        ValueKind::Text(words) => {
            let words = words.trim();
            let words = words.strip_prefix('+').unwrap_or(words);
            match parse_figure(span.source, span.start as usize, words) {
                Some(FigureText::Exactly(exact)) if exact.unit == UnitText::Bare => {
                    Some(exact.value)
                }
                Some(_) | None => None,
            }
        }
        ValueKind::Truth(_)
        | ValueKind::Day(_)
        | ValueKind::Time
        | ValueKind::List(_)
        | ValueKind::Table(_)
        | ValueKind::Unread => None,
    };
    if number.is_none() {
        let wanted =
            text!("een getal zoals \"12\" of \"-0,1\"", "a number such as \"12\" or \"-0,1\"");
        wrong_form("marge", &entry.value, wanted, findings);
    }
    number.map(|value| Spanned { value, span })
}

fn possible_of(entry: &Entry, findings: &mut Findings) -> Option<Spanned<BaseSet>> {
    let words = texts_of(entry, findings);
    let mut set = BaseSet::EMPTY;
    for word in &words {
        match codes::base(&word.value) {
            Some(base) => set.insert(base),
            None => {
                let known = codes::BASES.map(|(_, verdict)| verdict.dutch());
                unknown_word("mogelijk", &word.value, word.span, &known, findings);
            }
        }
    }
    Some(Spanned { value: set, span: entry.value.span })
}

/// One text, or a list of texts.
pub(super) fn texts_of(entry: &Entry, findings: &mut Findings) -> Vec<Spanned<String>> {
    let values: Vec<&Value> = match &entry.value.kind {
        ValueKind::List(values) => values.iter().collect(),
        ValueKind::Text(_)
        | ValueKind::Number(_)
        | ValueKind::Truth(_)
        | ValueKind::Day(_)
        | ValueKind::Time
        | ValueKind::Table(_)
        | ValueKind::Unread => vec![&entry.value],
    };
    let mut texts = Vec::new();
    for value in values {
        if let ValueKind::Text(words) = &value.kind {
            texts.push(Spanned { value: words.trim().to_owned(), span: value.span });
        } else {
            let wanted = text!("een lijst met teksten", "a list of texts");
            wrong_form(&entry.key.value, value, wanted, findings);
        }
    }
    texts
}

fn check_words(
    key: &'static str,
    words: &[Spanned<String>],
    known: &[&str],
    findings: &mut Findings,
) {
    for word in words.iter().filter(|word| !known.contains(&word.value.as_str())) {
        unknown_word(key, &word.value, word.span, known, findings);
    }
}

pub(super) fn unknown_word(
    key: &'static str,
    written: &str,
    span: Span,
    known: &[&str],
    findings: &mut Findings,
) {
    findings.push(UnknownWord {
        span,
        written: written.to_owned(),
        key,
        meant: nearest(written, known.iter().copied()).map(str::to_owned),
        known: known.join(", "),
    });
}
