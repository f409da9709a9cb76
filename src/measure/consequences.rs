//! What is told of consequences: an amount that a role filled in, and since when one follows.
//!
//! Not for: whether they follow.

use std::collections::BTreeMap;

use super::file::{FilledIn, ToldConsequence};
use super::tables::{Entry, Table, ValueKind};
use super::words::{day_of, text_of, unknown_key, wrong_form};
use crate::diagnostics::{Findings, Label, nearest};
use crate::model::{Consequence, Model, Room};
use crate::problem;
use crate::quantity::{Number, written};
use crate::source::{Name, Span};
use crate::text;

problem! {
    /// A consequence that the agreement does not have.
    UnknownConsequence: "PO0710" Error { span: Span, name: String, meant: Option<String> }
    headline: text!("de overeenkomst kent geen gevolg `{name}`",
        "the agreement has no consequence `{name}`");
    labels: vec![Label::primary(*span)];
    help: Some(match meant {
        Some(meant) => text!("bedoelt u `{meant}`?", "did you mean `{meant}`?"),
        None => text!("schrijf de naam zoals die in de overeenkomst staat",
            "write the name as it stands in the agreement"),
    });
}

problem! {
    /// An amount for a consequence that leaves nothing to fill in.
    NothingToFillIn: "PO0711" Error { span: Span, name: String, consequence: Span }
    headline: text!("bij `{name}` valt geen bedrag in te vullen",
        "`{name}` leaves no amount to fill in");
    labels: vec![Label::primary(*span), Label::other(*consequence)
        .saying(text!("hier staat geen `ruimte`", "there is no `ruimte` here"))];
    help: Some(text!("haal het bedrag weg, of zet bij het gevolg een regel `ruimte: …`",
        "take the amount away, or add a line `ruimte: …` to the consequence"));
}

problem! {
    /// An amount outside the room that was agreed.
    OutsideRoom: "PO0712" Error { span: Span, low: String, high: String, room: Span }
    headline: text!("dit bedrag valt buiten de ruimte van € {low} t/m € {high}",
        "this amount lies outside the room of € {low} to € {high}");
    labels: vec![Label::primary(*span), Label::other(*room)
        .saying(text!("de ruimte", "the room"))];
    help: Some(text!("vul een bedrag binnen de ruimte in", "fill in an amount within the room"));
}

problem! {
    /// An amount that another role filled in.
    OtherRole: "PO0713" Error { span: Span, role: String, agreed: String, room: Span }
    headline: text!("`{role}` vult dit bedrag niet in", "`{role}` does not fill this amount in");
    labels: vec![Label::primary(*span), Label::other(*room)
        .saying(text!("dat doet {agreed}", "{agreed} does"))];
    help: Some(text!("schrijf rol = \"{agreed}\", of haal het bedrag weg",
        "write rol = \"{agreed}\", or take the amount away"));
}

problem! {
    /// An amount without all that goes with it.
    IncompleteFillIn: "PO0714" Error { span: Span, name: String, missing: String }
    headline: text!("aan het bedrag bij `{name}` ontbreekt: {missing}",
        "the amount of `{name}` lacks: {missing}");
    labels: vec![Label::primary(*span)];
    help: Some(text!(
        "schrijf {{ bedrag = 2000, rol = \"…\", datum = 2021-02-01 }}",
        "write {{ bedrag = 2000, rol = \"…\", datum = 2021-02-01 }}"));
}

const KEYS: [&str; 5] = ["bedrag", "rol", "datum", "reden", "sinds"];

/// Reads `[gevolgen]`.
pub(super) fn read_consequences(
    model: &Model,
    entries: &[Entry],
    findings: &mut Findings,
) -> BTreeMap<Name, ToldConsequence> {
    let mut told = BTreeMap::new();
    let named: BTreeMap<&str, &Consequence> = if entries.is_empty() {
        BTreeMap::new()
    } else {
        model.consequences.iter().map(|one| (one.name.as_str(), one)).collect()
    };
    for entry in entries {
        let key = entry.key.value.as_str();
        let Some(consequence) = named.get(key).copied() else {
            let known = model.consequences.iter().map(|one| one.name.as_str());
            let meant = nearest(key, known).map(str::to_owned);
            let (span, name) = (entry.key.span, key.to_owned());
            findings.push(UnknownConsequence { span, name, meant });
            continue;
        };
        let ValueKind::Table(table) = &entry.value.kind else {
            let wanted = text!(
                "een groep met bedrag, rol en datum, of met sinds",
                "a group with bedrag, rol and datum, or with sinds"
            );
            wrong_form(key, &entry.value, wanted, findings);
            continue;
        };
        for entry in &table.entries {
            if !KEYS.contains(&entry.key.value.as_str()) {
                unknown_key(entry, &KEYS, findings);
            }
        }
        let since = table.get("sinds").and_then(|entry| day_of(entry, findings));
        let filled_in = read_amount(consequence, entry, table, findings);
        let span = entry.key.span.to(entry.value.span);
        told.insert(consequence.name.clone(), ToldConsequence { filled_in, since, span });
    }
    told
}

fn read_amount(
    consequence: &Consequence,
    entry: &Entry,
    table: &Table,
    findings: &mut Findings,
) -> Option<FilledIn> {
    let parts = ["bedrag", "rol", "datum"];
    let missing: Vec<&str> = parts.into_iter().filter(|key| table.get(key).is_none()).collect();
    if missing.len() == parts.len() && (table.get("sinds").is_some() || table.entries.is_empty()) {
        return None;
    }
    let name = consequence.name.to_string();
    let Some(room) = &consequence.room else {
        let span = entry.key.span;
        findings.push(NothingToFillIn { span, name, consequence: consequence.span });
        return None;
    };
    if !missing.is_empty() {
        let missing = missing.join(", ");
        findings.push(IncompleteFillIn { span: entry.key.span, name, missing });
    }
    let amount = table.get("bedrag").and_then(|entry| amount_of(entry, room, findings));
    let role = table.get("rol").and_then(|entry| role_of(entry, room, findings));
    let date = table.get("datum").and_then(|entry| day_of(entry, findings));
    let reason = table.get("reden").and_then(|entry| text_of(entry, findings));
    Some(FilledIn { amount: amount?, role: role?, date: date?, reason })
}

fn amount_of(entry: &Entry, room: &Room, findings: &mut Findings) -> Option<Number> {
    let Some(number) = entry.value.kind.decimal() else {
        let wanted = text!("een getal zoals 2000", "a number such as 2000");
        wrong_form("bedrag", &entry.value, wanted, findings);
        return None;
    };
    if number < room.low.value || number > room.high.value {
        findings.push(OutsideRoom {
            span: entry.value.span,
            low: written::plain(&room.low.value),
            high: written::plain(&room.high.value),
            room: room.span,
        });
    }
    Some(number)
}

fn role_of(entry: &Entry, room: &Room, findings: &mut Findings) -> Option<String> {
    let role = text_of(entry, findings)?;
    if role.to_lowercase() != room.role.to_lowercase() {
        let (span, agreed) = (entry.value.span, room.role.clone());
        findings.push(OtherRole { span, role: role.clone(), agreed, room: room.span });
    }
    Some(role)
}
