//! `[mijlpalen]`: what was done, and on which day or in which month.
//!
//! Not for: whether that was in time.

use std::collections::BTreeMap;

use super::file::{Done, MilestoneKey, When};
use super::tables::{Entry, Table, ValueKind};
use super::words::{AfterReferenceDate, text_of, unknown_key, wrong_form};
use crate::diagnostics::{Findings, Label, Text, nearest};
use crate::model::{Duty, ItemBody, Model};
use crate::problem;
use crate::quantity::{Date, Moment, Period};
use crate::source::{Name, Span};
use crate::syntax::{MomentKey, parse_moment_key};
use crate::text;

problem! {
    /// A milestone that the agreement does not have, or a time at which it does not come back.
    UnknownMilestone: "PO0585" Error { span: Span, name: String, help: Text }
    headline: text!("de overeenkomst kent geen mijlpaal `{name}`",
        "the agreement has no milestone `{name}`");
    labels: vec![Label::primary(*span)];
    help: Some(help.clone());
}

const KEYS: [&str; 3] = ["gedaan", "geen", "toelichting"];

/// Reads `[mijlpalen]`.
pub(super) fn read_milestones(
    model: &Model,
    reference_date: Date,
    entries: &[Entry],
    findings: &mut Findings,
) -> BTreeMap<MilestoneKey, Done> {
    let known: BTreeMap<&Name, &Duty> = model
        .items
        .iter()
        .filter_map(|item| match &item.body {
            ItemBody::Duty(duty) if duty.is_milestone() => Some((&item.name, duty)),
            ItemBody::Duty(_)
            | ItemBody::Result(_)
            | ItemBody::Effort(_)
            | ItemBody::Untestable(_) => None,
        })
        .collect();
    let mut milestones = BTreeMap::new();
    for entry in entries {
        let name = Name::new(&entry.key.value);
        let Some(duty) = known.get(&name) else {
            let meant = nearest(name.as_str(), known.keys().map(|name| name.as_str()));
            let help = match meant {
                Some(meant) => text!("bedoelt u `{meant}`?", "did you mean `{meant}`?"),
                None => text!(
                    "schrijf de naam van een `mijlpaal` uit de overeenkomst",
                    "write the name of a `mijlpaal` of the agreement"
                ),
            };
            let (span, name) = (entry.key.span, name.to_string());
            findings.push(UnknownMilestone { span, name, help });
            continue;
        };
        for (entry, period) in times(&name, duty, entry, findings) {
            if let Some(when) = when(entry, reference_date, findings) {
                let span = entry.key.span.to(entry.value.span);
                milestones.insert((name.clone(), period), Done { when, span });
            }
        }
    }
    milestones
}

/// The entry itself, or of a milestone that comes back one for each time.
fn times<'t>(
    name: &Name,
    duty: &Duty,
    entry: &'t Entry,
    findings: &mut Findings,
) -> Vec<(&'t Entry, Option<Period>)> {
    let occurrences = duty.occurrences();
    if occurrences.is_empty() {
        return vec![(entry, None)];
    }
    let first = occurrences.first().map(|one| one.period.dutch()).unwrap_or_default();
    let ValueKind::Table(table) = &entry.value.kind else {
        let wanted = text!(
            "een groep zoals {{ \"{first}\" = 2020-12-31 }}",
            "a group such as {{ \"{first}\" = 2020-12-31 }}"
        );
        wrong_form(&entry.key.value, &entry.value, wanted, findings);
        return Vec::new();
    };
    let mut found = Vec::new();
    for entry in &table.entries {
        let period = period_of(entry)
            .filter(|period| occurrences.iter().any(|occurrence| occurrence.period == *period));
        match period {
            Some(period) => found.push((entry, Some(period))),
            None => {
                let all: Vec<String> =
                    occurrences.iter().map(|one| one.period.dutch()).take(12).collect();
                let all = all.join(", ");
                let help =
                    text!("deze mijlpaal is er voor: {all}", "this milestone is there for: {all}");
                let name = format!("{name} {}", entry.key.value);
                findings.push(UnknownMilestone { span: entry.key.span, name, help });
            }
        }
    }
    found
}

fn period_of(entry: &Entry) -> Option<Period> {
    match parse_moment_key(entry.key.value.trim())? {
        MomentKey::Moment(Moment::Period(period)) => Some(period),
        MomentKey::Moment(Moment::Day(_))
        | MomentKey::Third(_)
        | MomentKey::Quarter(_)
        | MomentKey::Half(_)
        | MomentKey::ClosingIn(_)
        | MomentKey::Impossible => None,
    }
}

fn when(entry: &Entry, reference_date: Date, findings: &mut Findings) -> Option<When> {
    match &entry.value.kind {
        ValueKind::Table(table) => stated(entry, table, reference_date, findings),
        ValueKind::Text(_)
        | ValueKind::Number(_)
        | ValueKind::Truth(_)
        | ValueKind::Day(_)
        | ValueKind::Time
        | ValueKind::List(_)
        | ValueKind::Unread => days_of(entry, reference_date, findings).map(When::Within),
    }
}

/// `{ gedaan = 2014-12-31 }` or `{ geen = "reden" }`
fn stated(
    entry: &Entry,
    table: &Table,
    reference_date: Date,
    findings: &mut Findings,
) -> Option<When> {
    for entry in table.entries.iter().filter(|entry| !KEYS.contains(&entry.key.value.as_str())) {
        unknown_key(entry, &KEYS, findings);
    }
    match (table.get("gedaan"), table.get("geen")) {
        (Some(done), None) => days_of(done, reference_date, findings).map(When::Within),
        (None, Some(reason)) => text_of(reason, findings).map(When::Absent),
        (Some(_), Some(_)) | (None, None) => {
            let wanted = text!(
                "{{ gedaan = 2014-12-31 }} of {{ geen = \"de reden\" }}",
                "{{ gedaan = 2014-12-31 }} or {{ geen = \"the reason\" }}"
            );
            wrong_form(&entry.key.value, &entry.value, wanted, findings);
            None
        }
    }
}

/// The days on which something may have been done: one, or all of a month, up to the reference date.
fn days_of(entry: &Entry, reference_date: Date, findings: &mut Findings) -> Option<Period> {
    let days = match &entry.value.kind {
        ValueKind::Day(day) => Period::new(*day, *day),
        ValueKind::Text(words) => days_in(words),
        ValueKind::Number(_)
        | ValueKind::Truth(_)
        | ValueKind::Time
        | ValueKind::List(_)
        | ValueKind::Table(_)
        | ValueKind::Unread => None,
    };
    let Some(days) = days else {
        let wanted = text!(
            "een dag zoals 2014-12-31, of \"in december 2014\"",
            "a day such as 2014-12-31, or \"in december 2014\""
        );
        wrong_form(&entry.key.value, &entry.value, wanted, findings);
        return None;
    };
    if days.first() > reference_date {
        let (span, key) = (entry.value.span, entry.key.value.clone());
        findings.push(AfterReferenceDate { span, key, reference: reference_date });
        return None;
    }
    Period::new(days.first(), days.last().min(reference_date))
}

fn days_in(words: &str) -> Option<Period> {
    let words = words.trim();
    let words = words.strip_prefix("in ").unwrap_or(words);
    match parse_moment_key(words)? {
        MomentKey::Moment(Moment::Period(period)) => Some(period),
        MomentKey::Moment(Moment::Day(day)) => Period::new(day, day),
        MomentKey::Third(_)
        | MomentKey::Quarter(_)
        | MomentKey::Half(_)
        | MomentKey::ClosingIn(_)
        | MomentKey::Impossible => None,
    }
}
