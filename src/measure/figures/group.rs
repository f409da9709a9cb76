//! A figure between braces: a value with what stands beside it, moments, breakdowns and parts.
//!
//! Not for: what each key holds.

use super::keys::OwnKey;
use super::reader::Reader;
use super::spot::Spot;
use super::survey::has_counts;
use crate::diagnostics::{Label, Text};
use crate::measure::given::Given;
use crate::measure::tables::{Entry, Table, Value, ValueKind};
use crate::measure::words::{has_words, text_of};
use crate::model::Kind;
use crate::problem;
use crate::source::{Name, Span};
use crate::text;

problem! {
    /// Two keys that each say what the figure is.
    TwoValues: "PO0536" Error { span: Span, one: &'static str, other: &'static str, earlier: Span }
    headline: text!(
        "`{one}` en `{other}` gaan niet samen",
        "`{one}` and `{other}` do not go together");
    labels: vec![
        Label::primary(*span),
        Label::other(*earlier).saying(text!("dit staat er al", "this is given already")),
    ];
    help: Some(text!("kies een van beide", "choose one of the two"));
}

problem! {
    /// A group that gives no figure.
    NoFigure: "PO0537" Error { span: Span, name: String, known: String }
    headline: text!("bij `{name}` staat geen cijfer", "`{name}` has no figure");
    labels: vec![Label::primary(*span)];
    help: Some(text!(
        "geef een van deze: {known}; is er geen cijfer, schrijf dan {{ geen = \"de reden\" }}",
        "give one of these: {known}; if there is no figure, write {{ geen = \"the reason\" }}"));
}

problem! {
    /// A moment within a moment, or a breakdown within a breakdown.
    NestedTooFar: "PO0538" Error { span: Span, key: String, moment: bool }
    headline: if *moment {
        text!("`{key}` staat binnen een ander moment", "`{key}` stands within another moment")
    } else {
        text!("`{key}` staat binnen een andere verdeling", "`{key}` stands within another breakdown")
    };
    labels: vec![Label::primary(*span)];
    help: Some(text!(
        "zet `{key}` een haakje hoger, naast het andere",
        "put `{key}` one brace higher, beside the other"));
}

problem! {
    /// `geen` without a reason.
    ReasonMissing: "PO0539" Error { span: Span, name: String }
    headline: text!(
        "bij `{name}` staat niet waarom het cijfer er niet is",
        "`{name}` does not say why there is no figure");
    labels: vec![Label::primary(*span)];
    help: Some(text!(
        "schrijf de reden: {{ geen = \"pas in maart bekend\" }}",
        "write the reason: {{ geen = \"pas in maart bekend\" }}"));
}

impl Reader<'_> {
    /// Reads a group.
    pub(super) fn read_group(&mut self, spot: &Spot, table: &Table) {
        let mut spot = spot.clone();
        self.read_extras(&mut spot, table);
        let mut given: Option<(OwnKey, &Entry)> = None;
        let mut is_empty = true;
        let mut strays = Vec::new();
        for entry in &table.entries {
            let Some(key) = OwnKey::from_word(&entry.key.value) else {
                is_empty = false;
                strays.extend(self.read_named(&spot, entry));
                continue;
            };
            if !key.suits(spot.indicator.kind) {
                is_empty = false;
                self.unsuited(&spot, entry);
            } else if key == OwnKey::Parts {
                is_empty = false;
                self.read_parts(&spot, entry);
            } else if key.gives() {
                match given {
                    Some((earlier, at)) => self.findings.push(TwoValues {
                        span: entry.key.span,
                        one: key.word(),
                        other: earlier.word(),
                        earlier: at.key.span,
                    }),
                    None => given = Some((key, entry)),
                }
            }
        }
        self.report_strays(&spot, table, strays);
        match given {
            Some((OwnKey::From, entry)) => self.read_span(&spot, entry, table),
            Some((key, entry)) => self.read_given(&spot, key, entry, table),
            None if spot.indicator.kind == Kind::Survey && has_counts(table) => {
                self.read_survey(&spot, table);
            }
            None if is_empty => self.no_figure(&spot, table.span),
            None => {}
        }
    }

    fn read_given(&mut self, spot: &Spot, key: OwnKey, entry: &Entry, table: &Table) {
        let mut spot = spot.clone();
        if spot.moment.is_none() && spot.member.is_none() {
            // The key of the indicator says more than the word `waarde`.
            spot.key_span = spot.key_span.to(entry.key.span);
        }
        match key {
            OwnKey::Value => self.read_plain(&spot, &entry.value),
            OwnKey::Words => self.read_words(&spot, &entry.value),
            OwnKey::Rows if spot.indicator.kind.is_number() => {
                self.read_grid(&spot, table, entry);
            }
            OwnKey::Rows if spot.indicator.kind == Kind::Distribution => {
                self.read_distribution(&spot, &entry.value);
            }
            OwnKey::Rows => self.read_rows(&spot, &entry.value),
            OwnKey::Share => self.read_share(&spot, &entry.value),
            OwnKey::Converted => self.read_converted(&spot, entry),
            OwnKey::Cohort => self.read_cohort(&spot, entry),
            OwnKey::Absent => self.read_absent(&spot, entry),
            OwnKey::Along
            | OwnKey::From
            | OwnKey::Until
            | OwnKey::UpTo
            | OwnKey::Sent
            | OwnKey::Answered
            | OwnKey::Positive
            | OwnKey::Parts
            | OwnKey::Status
            | OwnKey::Rounded
            | OwnKey::Margin
            | OwnKey::StandardError
            | OwnKey::Unreliable
            | OwnKey::Unit
            | OwnKey::Delivered
            | OwnKey::Origin
            | OwnKey::Note => {}
        }
    }

    /// The value behind `waarde`: no group of its own.
    pub(super) fn read_plain(&mut self, spot: &Spot, value: &Value) {
        if matches!(value.kind, ValueKind::Table(_)) {
            self.wrong_kind(&spot.indicator, value.span, value.kind.described());
        } else {
            self.read_value(spot, value);
        }
    }

    fn read_absent(&mut self, spot: &Spot, entry: &Entry) {
        if let ValueKind::Text(words) = &entry.value.kind
            && !has_words(words)
        {
            let name = spot.indicator.name.to_string();
            self.findings.push(ReasonMissing { span: entry.value.span, name });
        } else if let Some(reason) = text_of(entry, &mut self.findings) {
            // What would be made of a distribution is absent along with it.
            for (indicator, _) in self.made_of(&spot.indicator) {
                let own = indicator.name.clone();
                let made = Spot { indicator, entry: own, ..spot.clone() };
                self.keep(&made, Given::Absent(reason.clone()), entry.value.span);
            }
            self.keep(spot, Given::Absent(reason), entry.value.span);
        }
    }

    /// A key that is a breakdown or a moment; given back where it has no meaning.
    fn read_named<'t>(&mut self, spot: &Spot, entry: &'t Entry) -> Option<&'t Entry> {
        let name = Name::new(&entry.key.value);
        let own = spot.indicator.breakdown(&name);
        if let Some(breakdown) = own.or_else(|| self.model.breakdowns.get(&name)).cloned() {
            let again = spot.member.as_ref().is_some_and(|one| one.breakdown.name == name);
            if spot.across.is_some() || again {
                self.nested(entry, false);
            } else {
                self.read_breakdown(spot, &breakdown, entry);
            }
            return None;
        }
        match self.moment_of_key(&spot.indicator, entry) {
            None => return Some(entry),
            Some(_) if spot.moment.is_some() => self.nested(entry, true),
            Some(None) => {}
            Some(Some(moment)) => {
                let mut inner = spot.clone();
                inner.moment = Some((moment, entry.key.span));
                inner.key_span = entry.key.span;
                self.read_value(&inner, &entry.value);
            }
        }
        None
    }

    fn nested(&mut self, entry: &Entry, moment: bool) {
        let key = entry.key.value.clone();
        self.findings.push(NestedTooFar { span: entry.key.span, key, moment });
    }

    /// A key that says nothing of a figure of this kind.
    fn unsuited(&mut self, spot: &Spot, entry: &Entry) {
        let key = &entry.key.value;
        let found = Text { nl: format!("`{key}`"), en: format!("`{key}`") };
        self.wrong_kind(&spot.indicator, entry.key.span, found);
    }

    fn no_figure(&mut self, spot: &Spot, span: Span) {
        let giving = OwnKey::of(&spot.indicator).filter(|key| key.gives());
        let known: Vec<_> = giving.map(OwnKey::word).collect();
        let name = spot.indicator.name.to_string();
        self.findings.push(NoFigure { span, name, known: known.join(", ") });
    }
}
