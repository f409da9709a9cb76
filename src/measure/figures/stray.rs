//! Keys within a figure that have no meaning where they stand; among them parts that stand outside their
//! breakdown.
//!
//! Not for: keys that do have one (`group`).

use super::keys::OwnKey;
use super::reader::Reader;
use super::spot::Spot;
use crate::diagnostics::{Label, Text, nearest};
use crate::measure::tables::{Entry, Table, ValueKind};
use crate::model::Breakdown;
use crate::problem;
use crate::source::{Span, toml_key, toml_text};
use crate::text;

problem! {
    /// A key within a figure that has no meaning, or the parts of one breakdown outside it.
    UnknownFigureKey: "PO0535" Error { span: Span, key: String, name: String, meant: Option<String>, known: String, outside: Option<Outside>, place: Span }
    headline: match outside {
        Some(outside) => outside.headline(key),
        None => text!("`{key}` heeft geen betekenis bij `{name}`", "`{key}` has no meaning with `{name}`"),
    };
    labels: vec![
        Label::primary(*span),
        Label::other(*place).saying(match outside {
            Some(_) => text!("de verdeling", "the breakdown"),
            None => text!("de indicator", "the indicator"),
        }),
    ];
    help: Some(match (outside, meant) {
        (Some(outside), _) => outside.help(),
        (None, Some(meant)) => text!("bedoelt u `{meant}`?", "did you mean `{meant}`?"),
        (None, None) => text!(
            "hier kan staan: {known}, of een moment zoals T1, 2019 of \"eind 2019\"",
            "this may stand here: {known}, or a moment such as T1, 2019 or \"eind 2019\""),
    });
}

/// The parts of a breakdown that stand beside it.
#[derive(Debug, Clone)]
pub(in crate::measure::figures) struct Outside {
    breakdown: String,
    /// How many there are beside the first.
    others: usize,
    /// What was meant, as it is written.
    meant: String,
    /// Whether `verdeling = "…"` names the breakdown.
    named: bool,
}

/// The most parts that a message writes out.
const MOST_SHOWN: usize = 4;

/// A text of more bytes is no figure.
const LONGEST_SHOWN: usize = 30;

impl Outside {
    fn headline(&self, first: &str) -> Text {
        let (breakdown, others) = (&self.breakdown, self.others);
        match others {
            0 => text!(
                "`{first}` is een deel van de verdeling `{breakdown}`",
                "`{first}` is a part of the breakdown `{breakdown}`"
            ),
            1 => text!(
                "`{first}` en nog een naam zijn delen van de verdeling `{breakdown}`",
                "`{first}` and one more name are parts of the breakdown `{breakdown}`"
            ),
            _ => text!(
                "`{first}` en nog {others} namen zijn delen van de verdeling `{breakdown}`",
                "`{first}` and {others} more names are parts of the breakdown `{breakdown}`"
            ),
        }
    }

    fn help(&self) -> Text {
        let meant = &self.meant;
        if self.named {
            text!(
                "schrijf in plaats van `verdeling`: {meant}",
                "write instead of `verdeling`: {meant}"
            )
        } else {
            text!("zet de verdeling eromheen: {meant}", "put the breakdown around it: {meant}")
        }
    }
}

impl Reader<'_> {
    /// Reports the keys of a group that have no meaning: the parts of one breakdown together, each other key
    /// by itself.
    pub(super) fn report_strays(&mut self, spot: &Spot, table: &Table, mut strays: Vec<&Entry>) {
        let named = table.get(OwnKey::Along.word()).and_then(|along| along.value.kind.words());
        let given = |breakdown: &Breakdown| {
            spot.member.iter().chain(&spot.across).any(|one| one.breakdown.name == breakdown.name)
        };
        let own = spot.indicator.breakdowns.iter();
        let mut own: Vec<&Breakdown> =
            own.map(AsRef::as_ref).filter(|own| spot.across.is_none() && !given(own)).collect();
        // Of two that have a part of this name, the one that was named is meant.
        own.sort_by_key(|breakdown| named != Some(breakdown.name.as_str()));
        for breakdown in own {
            let is_part = |entry: &&Entry| breakdown.position(&entry.spaced()).is_some();
            let (parts, others) = strays.into_iter().partition(is_part);
            strays = others;
            let named = named == Some(breakdown.name.as_str());
            self.parts_outside(spot, breakdown, &parts, named);
        }
        strays.into_iter().for_each(|entry| self.unknown_key(spot, entry));
    }

    fn parts_outside(&mut self, spot: &Spot, breakdown: &Breakdown, parts: &[&Entry], named: bool) {
        let Some((first, others)) = parts.split_first() else { return };
        let outside = Outside {
            breakdown: breakdown.name.to_string(),
            others: others.len(),
            meant: written(breakdown, parts),
            named,
        };
        self.findings.push(UnknownFigureKey {
            span: first.key.span,
            key: first.spaced(),
            name: spot.indicator.name.to_string(),
            meant: None,
            known: String::new(),
            outside: Some(outside),
            place: breakdown.span,
        });
    }

    fn unknown_key(&mut self, spot: &Spot, entry: &Entry) {
        let value = &entry.value;
        if matches!(value.kind, ValueKind::Unread) && value.span.start == value.span.end {
            // A part without a value: it was reported, and may be no key at all.
            return;
        }
        let key = entry.key.value.clone();
        let names = known_names(spot);
        self.findings.push(UnknownFigureKey {
            span: entry.key.span,
            meant: nearest(&key, names.iter().copied()).map(str::to_owned),
            known: names.join(", "),
            key,
            name: spot.indicator.name.to_string(),
            outside: None,
            place: spot.indicator.span,
        });
    }
}

/// The words that may be keys with this indicator, moments left out.
fn known_names(spot: &Spot) -> Vec<&str> {
    let mut names: Vec<&str> = OwnKey::of(&spot.indicator).map(OwnKey::word).collect();
    names.extend(spot.indicator.breakdowns.iter().map(|breakdown| breakdown.name.as_str()));
    names
}

/// `wijk = { Noord = 12, "De Kom" = 9 }`
fn written(breakdown: &Breakdown, parts: &[&Entry]) -> String {
    let shown = parts.iter().take(MOST_SHOWN);
    let mut shown: Vec<String> = shown
        .map(|entry| format!("{} = {}", toml_key(&entry.spaced()), value_of(&entry.value.kind)))
        .collect();
    if parts.len() > MOST_SHOWN {
        shown.push("…".to_owned());
    }
    format!("{} = {{ {} }}", toml_key(breakdown.name.as_str()), shown.join(", "))
}

/// A value as it is written; what is longer than a figure is left out.
fn value_of(kind: &ValueKind) -> String {
    match kind {
        ValueKind::Number(digits) => digits.clone(),
        ValueKind::Text(words) if words.len() <= LONGEST_SHOWN => toml_text(words),
        ValueKind::Day(date) => date.to_string(),
        ValueKind::Table(_) => "{ … }".to_owned(),
        ValueKind::List(_) => "[ … ]".to_owned(),
        ValueKind::Text(_) | ValueKind::Truth(_) | ValueKind::Time | ValueKind::Unread => {
            "…".to_owned()
        }
    }
}
