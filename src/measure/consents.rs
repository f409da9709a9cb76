//! What parties consented to: `[instemmingen]`.
//!
//! For: `"ja"` or `"nee"` of all parties, or of each by its name. Not for: what hangs on it.

use std::collections::BTreeMap;

use super::file::Stated;
use super::sections::truth_of;
use super::tables::{Entry, ValueKind};
use crate::diagnostics::{Findings, Label, nearest};
use crate::model::{ConsentSubject, Model};
use crate::problem;
use crate::source::{Name, Span};
use crate::text;

problem! {
    /// A subject that nobody is asked to consent to.
    UnknownConsent: "PO0579" Error { span: Span, name: String, meant: Option<String> }
    headline: text!(
        "de overeenkomst vraagt geen instemming met `{name}`",
        "the agreement asks no consent to `{name}`");
    labels: vec![Label::primary(*span)];
    help: Some(match meant {
        Some(meant) => text!("bedoelt u `{meant}`?", "did you mean `{meant}`?"),
        None => text!(
            "schrijf de naam van de voorwaarde of de wijziging waarmee iemand moet instemmen",
            "write the name of the condition or amendment that somebody must consent to"),
    });
}

problem! {
    /// A party that is not asked for its consent.
    UnknownParty: "PO0580" Error { span: Span, written: String, subject: Name,
        meant: Option<String>, known: Vec<String>, asked: Span }
    headline: text!(
        "van `{written}` is geen instemming met `{subject}` nodig",
        "`{written}` need not consent to `{subject}`");
    labels: vec![
        Label::primary(*span),
        Label::other(*asked).saying(text!("wie er moet instemmen", "who must consent")),
    ];
    help: Some(match meant {
        Some(meant) => text!("bedoelt u `{meant}`?", "did you mean `{meant}`?"),
        None => {
            let known = known.join("`, `");
            text!("kies uit: `{known}`", "choose from: `{known}`")
        }
    });
}

/// Reads `[instemmingen]`.
pub(super) fn read_consents(
    model: &Model,
    entries: &[Entry],
    findings: &mut Findings,
) -> BTreeMap<(Name, String), Stated> {
    let mut consents = BTreeMap::new();
    for entry in entries {
        let subject = Name::new(&entry.key.value);
        let Some(asked) = model.consents.get(&subject) else {
            let known = model.consents.keys().map(Name::as_str);
            findings.push(UnknownConsent {
                span: entry.key.span,
                meant: nearest(subject.as_str(), known).map(str::to_owned),
                name: subject.to_string(),
            });
            continue;
        };
        for (party, stated) in answers(&subject, asked, entry, findings) {
            consents.insert((subject.clone(), party), stated);
        }
    }
    consents
}

/// The answers to one subject: one for all parties, or one for each that is named.
fn answers(
    subject: &Name,
    asked: &ConsentSubject,
    entry: &Entry,
    findings: &mut Findings,
) -> Vec<(String, Stated)> {
    let ValueKind::Table(table) = &entry.value.kind else {
        let Some(value) = truth_of(entry, findings) else { return Vec::new() };
        let stated = Stated { value, span: entry.key.span.to(entry.value.span) };
        return asked.parties.iter().map(|party| (party.clone(), stated)).collect();
    };
    let mut answers = Vec::new();
    for answer in &table.entries {
        let written = &answer.key.value;
        if !asked.parties.contains(written) {
            let meant = nearest(written, asked.parties.iter().map(String::as_str));
            findings.push(UnknownParty {
                span: answer.key.span,
                written: written.clone(),
                subject: subject.clone(),
                meant: meant.map(str::to_owned),
                known: asked.parties.clone(),
                asked: asked.span,
            });
        } else if let Some(value) = truth_of(answer, findings) {
            let stated = Stated { value, span: answer.key.span.to(answer.value.span) };
            answers.push((written.clone(), stated));
        }
    }
    answers
}
