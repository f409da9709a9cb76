//! Reads what an example says must come of a consequence, an assumption or a ceiling.
//!
//! Not for: comparing it with what came.

use super::consequences::FOLLOWS;
use super::expectation::{ExpectedAmount, ExpectedConsequence};
use super::expected::{texts_of, unknown_word, values};
use crate::diagnostics::Findings;
use crate::eval::assessment::Follows;
use crate::measure::words::{text_of, unknown_key, wrong_form};
use crate::measure::{Entry, ValueKind};
use crate::model::Model;
use crate::source::Name;
use crate::syntax::Spanned;
use crate::text;

const KEYS: [&str; 4] = ["gevolg", "door", "nodig", "bedrag"];

/// Whether a name is that of a consequence, an assumption or a ceiling.
pub(super) fn is_consequence(model: &Model, entry: &Entry) -> bool {
    let name = entry.key.value.as_str();
    model.consequences.iter().any(|one| one.name.as_str() == name)
        || model.premises.iter().any(|one| one.name.as_str() == name)
        || model.ceilings.iter().any(|one| one.name.as_str() == name)
}

/// Reads a word, or a group with `gevolg`, `door`, `nodig` and `bedrag`.
pub(super) fn read_consequence(
    entry: &Entry,
    findings: &mut Findings,
) -> Option<ExpectedConsequence> {
    let mut expected = ExpectedConsequence {
        name: Spanned { value: Name::new(&entry.key.value), span: entry.key.span },
        follows: None,
        because: None,
        needs: None,
        amount: None,
    };
    let ValueKind::Table(table) = &entry.value.kind else {
        expected.follows = follows_of(entry, findings);
        return expected.follows.is_some().then_some(expected);
    };
    for entry in &table.entries {
        let spanned = |value| Some(Spanned { value, span: entry.value.span });
        match entry.key.value.as_str() {
            "gevolg" => expected.follows = follows_of(entry, findings),
            "door" => expected.because = spanned(values(texts_of(entry, findings))),
            "nodig" => expected.needs = spanned(values(texts_of(entry, findings))),
            "bedrag" => expected.amount = amount_of(entry, findings),
            _ => unknown_key(entry, &KEYS, findings),
        }
    }
    Some(expected)
}

fn follows_of(entry: &Entry, findings: &mut Findings) -> Option<Spanned<Follows>> {
    let written = text_of(entry, findings)?;
    let found = FOLLOWS.into_iter().find(|(word, _)| *word == written);
    if found.is_none() {
        let known = FOLLOWS.map(|(word, _)| word);
        unknown_word("gevolg", &written, entry.value.span, &known, findings);
    }
    found.map(|(_, value)| Spanned { value, span: entry.value.span })
}

/// A number, a list of the two ends of a range, or "geen".
fn amount_of(entry: &Entry, findings: &mut Findings) -> Option<Spanned<ExpectedAmount>> {
    let span = entry.value.span;
    let value = match &entry.value.kind {
        ValueKind::List(ends) => match ends.as_slice() {
            [low, high] => low
                .kind
                .decimal()
                .zip(high.kind.decimal())
                .map(|(low, high)| ExpectedAmount::Between(low, high)),
            _ => None,
        },
        ValueKind::Text(word) if word == "geen" => Some(ExpectedAmount::None),
        ValueKind::Number(_)
        | ValueKind::Text(_)
        | ValueKind::Truth(_)
        | ValueKind::Day(_)
        | ValueKind::Time
        | ValueKind::Table(_)
        | ValueKind::Unread => entry.value.kind.decimal().map(ExpectedAmount::Exact),
    };
    if value.is_none() {
        let wanted = text!(
            "een getal, twee getallen zoals [0, 500], of \"geen\"",
            "a number, two numbers such as [0, 500], or \"geen\""
        );
        wrong_form("bedrag", &entry.value, wanted, findings);
    }
    value.map(|value| Spanned { value, span })
}
