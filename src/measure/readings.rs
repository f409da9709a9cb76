//! Readings that the parties settled on: by name, or with who settled it and when.
//!
//! Not for: what a reading says.

use std::collections::BTreeMap;

use super::file::SettledReading;
use super::tables::{Entry, ValueKind};
use super::words::{day_of, text_of, unknown_key};
use crate::diagnostics::{Findings, Label, nearest};
use crate::model::{ItemBody, Model, NormBody, Readings};
use crate::problem;
use crate::source::{Name, Span};
use crate::text;

problem! {
    /// A reading of what has none.
    NoReadings: "PO0720" Error { span: Span, name: String, meant: Option<String> }
    headline: text!("bij `{name}` is geen lezing te kiezen", "`{name}` has no readings to choose from");
    labels: vec![Label::primary(*span)];
    help: Some(match meant {
        Some(meant) => text!("bedoelt u `{meant}`?", "did you mean `{meant}`?"),
        None => text!("noem een resultaat dat in de overeenkomst lezingen heeft",
            "name a result that has readings in the agreement"),
    });
}

problem! {
    /// A reading that the agreement does not have.
    UnknownReading: "PO0721" Error { span: Span, written: String, known: Vec<String>, place: Span }
    headline: text!("`{written}` is geen lezing van dit resultaat",
        "`{written}` is no reading of this result");
    labels: vec![Label::primary(*span),
        Label::other(*place).saying(text!("de lezingen", "the readings"))];
    help: Some({
        let known = known.join(", ");
        text!("kies uit: {known}", "choose from: {known}")
    });
}

problem! {
    /// Another reading than the agreement settled on.
    SettledOtherwise: "PO0722" Error { span: Span, chosen: String, place: Span }
    headline: text!("de overeenkomst koos al voor `{chosen}`",
        "the agreement settled on `{chosen}` already");
    labels: vec![Label::primary(*span),
        Label::other(*place).saying(text!("hier gekozen", "chosen here"))];
    help: Some(text!("haal deze regel weg, of verander de overeenkomst",
        "take this line away, or change the agreement"));
}

const KEYS: [&str; 3] = ["gekozen", "rol", "datum"];

/// Reads `[lezingen]`.
pub(super) fn read_readings(
    model: &Model,
    entries: &[Entry],
    findings: &mut Findings,
) -> BTreeMap<Name, SettledReading> {
    let known = readings_of(model);
    let mut settled = BTreeMap::new();
    for entry in entries {
        let name = Name::new(&entry.key.value);
        let Some((readings, place)) = known.get(&name) else {
            let meant = nearest(name.as_str(), known.keys().map(|name| name.as_str()));
            findings.push(NoReadings {
                span: entry.key.span,
                meant: meant.map(str::to_owned),
                name: name.to_string(),
            });
            continue;
        };
        if let Some(reading) = read_one(entry, readings, *place, findings) {
            settled.insert(name, reading);
        }
    }
    settled
}

fn readings_of(model: &Model) -> BTreeMap<&Name, (&Readings, Span)> {
    let mut found = BTreeMap::new();
    for item in &model.items {
        let ItemBody::Result(result) = &item.body else { continue };
        for norm in &result.norms {
            if let NormBody::Readings(readings) = &norm.body {
                found.insert(&item.name, (readings, norm.span));
            }
        }
    }
    found
}

fn read_one(
    entry: &Entry,
    readings: &Readings,
    place: Span,
    findings: &mut Findings,
) -> Option<SettledReading> {
    let (mut role, mut date) = (None, None);
    let written = if let ValueKind::Table(table) = &entry.value.kind {
        let strange = |entry: &&Entry| !KEYS.contains(&entry.key.value.as_str());
        for entry in table.entries.iter().filter(strange) {
            unknown_key(entry, &KEYS, findings);
        }
        role = table.get("rol").and_then(|entry| text_of(entry, findings));
        date = table.get("datum").and_then(|entry| day_of(entry, findings));
        match table.get("gekozen") {
            Some(chosen) => text_of(chosen, findings)?,
            None => {
                text_of(entry, findings);
                return None;
            }
        }
    } else {
        text_of(entry, findings)?
    };
    let span = entry.value.span;
    let reading = Name::new(written.trim());
    if !readings.options.iter().any(|option| option.name.value == reading) {
        let known = readings.options.iter().map(|option| option.name.value.to_string()).collect();
        findings.push(UnknownReading { span, written, known, place });
        return None;
    }
    if let Some(chosen) = &readings.chosen
        && chosen.value != reading
    {
        let (chosen, place) = (chosen.value.to_string(), chosen.span);
        findings.push(SettledOtherwise { span, chosen, place });
        return None;
    }
    Some(SettledReading { reading, role, date, span })
}
