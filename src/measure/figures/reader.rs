//! Reads the entries of `[indicatoren]` one by one.
//!
//! For: names of indicators, and which form a value has. Not for: the forms; each has its own file.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::dated::recurring;
use super::spot::{Extras, Spot};
use crate::diagnostics::{Comparisons, Findings, Label, Text, nearest};
use crate::measure::file::{Figure, Status};
use crate::measure::given::Given;
use crate::measure::tables::{Entry, Table, Value, ValueKind};
use crate::model::{Indicator, Kind, Model};
use crate::problem;
use crate::quantity::{Date, Moment, Period};
use crate::source::{Name, Span};
use crate::text;

problem! {
    /// A figure of what the agreement does not know.
    UnknownIndicator: "PO0530" Error { span: Span, name: String, help: Text }
    headline: text!(
        "de overeenkomst kent geen indicator `{name}`",
        "the agreement has no indicator `{name}`");
    labels: vec![Label::primary(*span)];
    help: Some(help.clone());
}

problem! {
    /// A figure of a kind that the indicator is not.
    WrongKind: "PO0531" Error { span: Span, name: String, wanted: Text, found: Text, indicator: Span }
    headline: {
        let (nl, en) = (&wanted.nl, &wanted.en);
        text!("`{name}` vraagt {nl}", "`{name}` asks for {en}")
    };
    labels: {
        let (nl, en) = (&found.nl, &found.en);
        vec![
            Label::primary(*span).saying(text!("dit is {nl}", "this is {en}")),
            Label::other(*indicator).saying(text!("zo is het afgesproken", "so it was agreed")),
        ]
    };
    help: {
        let (nl, en) = (&wanted.nl, &wanted.en);
        Some(text!("geef {nl}, of {{ geen = \"de reden\" }}", "give {en}, or {{ geen = \"the reason\" }}"))
    };
}

problem! {
    /// A final figure of a time that has yet to come.
    FutureFigure: "PO0532" Error { span: Span, name: String, last: Date, reference: Date, status: Status }
    headline: text!(
        "het cijfer van `{name}` gaat over een tijd na de peildatum",
        "the figure of `{name}` is about a time after the reference date");
    labels: {
        let (last_nl, last_en) = (last.dutch(), last.english());
        vec![Label::primary(*span).saying(text!("loopt tot en met {last_nl}", "runs up to {last_en}"))]
    };
    help: {
        let (nl, en) = (reference.dutch(), reference.english());
        Some(text!(
            "de peildatum is {nl}; is dit een verwachting, schrijf dan status = \"verwacht\"",
            "the reference date is {en}; for a forecast write status = \"verwacht\""))
    };
}

/// Reads figures and keeps what it finds.
pub(in crate::measure) struct Reader<'m> {
    pub(super) model: &'m Model,
    pub(super) reference_date: Date,
    pub(super) findings: Findings,
    figures: Vec<Figure>,
    /// How many names were compared to find the nearest of unknown ones.
    compared: Comparisons,
    /// The periods of what comes back.
    pub(super) recurring: BTreeMap<&'m Name, BTreeSet<Period>>,
}

impl<'m> Reader<'m> {
    pub(in crate::measure) fn new(model: &'m Model, reference_date: Date) -> Self {
        let recurring = recurring(model);
        let findings = Findings::new();
        let compared = Comparisons::default();
        Self { model, reference_date, findings, figures: Vec::new(), compared, recurring }
    }

    /// The figures in the order of the file, and what was found.
    pub(in crate::measure) fn finish(mut self) -> (Vec<Figure>, Findings) {
        self.figures.sort_by_key(|figure| figure.span);
        (self.figures, self.findings)
    }

    /// Reads a section `[indicatoren]`.
    pub(in crate::measure) fn read_figures(&mut self, table: &Table) {
        for entry in &table.entries {
            let name = Name::new(&entry.key.value);
            let Some(indicator) = self.model.indicators.get(&name).map(Arc::clone) else {
                self.unknown_indicator(entry);
                continue;
            };
            let spot = Spot {
                indicator,
                entry: name,
                moment: None,
                member: None,
                across: None,
                extras: Extras::none(),
                key_span: entry.key.span,
            };
            self.read_value(&spot, &entry.value);
        }
    }

    fn unknown_indicator(&mut self, entry: &Entry) {
        let name = entry.key.value.clone();
        let is_few = self.compared.may_make(self.model.indicators.len());
        let known = self.model.indicators.keys().map(Name::as_str).filter(|_| is_few);
        let help = match nearest(&name, known) {
            Some(meant) => text!("bedoelt u `{meant}`?", "did you mean `{meant}`?"),
            None if self.model.items.iter().any(|item| item.name.as_str() == name) => text!(
                "`{name}` is een afspraak; geef de cijfers van de indicatoren waar die over gaat",
                "`{name}` is an item; give the figures of the indicators that it is about"
            ),
            None if name == "peildatum" || name == "overeenkomst" => text!(
                "zet `{name}` bovenaan in het bestand, voor [indicatoren]",
                "put `{name}` at the top of the file, before [indicatoren]"
            ),
            None => text!(
                "schrijf de naam zoals die in de overeenkomst staat",
                "write the name as it stands in the agreement"
            ),
        };
        self.findings.push(UnknownIndicator { span: entry.key.span, name, help });
    }

    /// Reads a value in whatever form.
    pub(super) fn read_value(&mut self, spot: &Spot, value: &Value) {
        match (&value.kind, spot.indicator.kind) {
            (ValueKind::Unread, _) => {}
            (ValueKind::Table(table), _) => self.read_group(spot, table),
            (ValueKind::List(_), Kind::Table) => self.read_rows(spot, value),
            (ValueKind::List(rows), Kind::Text) if spot.moment.is_none() => {
                self.read_dated(spot, rows);
            }
            (ValueKind::List(_), Kind::Distribution) => self.read_distribution(spot, value),
            (ValueKind::Text(_) | ValueKind::List(_), Kind::Score) => self.read_score(spot, value),
            (ValueKind::Text(_), Kind::Text) => self.read_words(spot, value),
            (ValueKind::Day(_) | ValueKind::Text(_), Kind::Date) => self.read_date(spot, value),
            (
                ValueKind::Number(_) | ValueKind::Text(_),
                Kind::Flow
                | Kind::Stock
                | Kind::Balance
                | Kind::Share
                | Kind::Ratio
                | Kind::Duration,
            ) => self.read_number(spot, value),
            (
                ValueKind::Text(_)
                | ValueKind::Number(_)
                | ValueKind::Truth(_)
                | ValueKind::Day(_)
                | ValueKind::Time
                | ValueKind::List(_),
                _,
            ) => self.wrong_kind(&spot.indicator, value.span, value.kind.described()),
        }
    }

    /// Reports a value of another kind than the indicator asks.
    pub(super) fn wrong_kind(&mut self, indicator: &Indicator, span: Span, found: Text) {
        let wanted = match indicator.kind {
            Kind::Flow | Kind::Stock => text!("een aantal", "a number"),
            Kind::Balance | Kind::Ratio => text!("een getal", "a number"),
            Kind::Duration => text!("een duur", "a duration"),
            Kind::Date => text!("een datum, zoals 2020-12-31", "a date, such as 2020-12-31"),
            Kind::Score => {
                let steps = super::score::steps_of(indicator);
                text!("een trede: {steps}", "a step: {steps}")
            }
            Kind::Survey => text!(
                "aantallen, zoals {{ verstuurd = 400, beantwoord = 120, positief = 102 }}",
                "counts, such as {{ verstuurd = 400, beantwoord = 120, positief = 102 }}"
            ),
            Kind::Share => text!("een aandeel, zoals \"17,8%\"", "a share, such as \"17,8%\""),
            Kind::Distribution => {
                text!("een reeks, zoals [2, 2, 1]", "a distribution, such as [2, 2, 1]")
            }
            Kind::Text => {
                text!("een tekst tussen aanhalingstekens", "a text between quotation marks")
            }
            Kind::Table => text!(
                "een tabel, zoals [ {{ naam = \"…\", aantal = 12 }} ]",
                "a table, such as [ {{ naam = \"…\", aantal = 12 }} ]"
            ),
        };
        let name = indicator.name.to_string();
        self.findings.push(WrongKind { span, name, wanted, found, indicator: indicator.span });
    }

    /// Keeps a figure.
    pub(super) fn keep(&mut self, spot: &Spot, given: Given, span: Span) {
        let Some(moment) = self.moment_of(spot) else { return };
        let is_forecast = spot.extras.status == Status::Expected;
        let is_absent = matches!(given, Given::Absent(_));
        let comes_back = self.is_a_time(spot, moment);
        // A day that nobody asked for at a moment is known when it is known.
        let is_day = spot.indicator.kind == Kind::Date && spot.moment.is_none();
        if moment.last_day() > self.reference_date
            && !is_forecast
            && !is_absent
            && !is_day
            && !comes_back
        {
            self.findings.push(FutureFigure {
                span: spot.moment.map_or(spot.key_span, |(_, span)| span),
                name: spot.indicator.name.to_string(),
                last: moment.last_day(),
                reference: self.reference_date,
                status: spot.extras.status,
            });
            return;
        }
        self.figures.push(Figure {
            indicator: Arc::clone(&spot.indicator),
            entry: spot.entry.clone(),
            moment,
            member: spot.member.clone(),
            across: spot.across.clone(),
            given,
            status: spot.extras.status,
            unreliable: spot.extras.unreliable.clone(),
            margin: spot.extras.margin.clone(),
            note: spot.extras.note.clone(),
            origin: spot.extras.origin.clone(),
            delivered: spot.extras.delivered,
            first_given: self.reference_date,
            span,
            key_span: spot.key_span,
        });
    }

    /// The moment that a key gives, or that a figure without one has.
    fn moment_of(&mut self, spot: &Spot) -> Option<Moment> {
        match spot.moment {
            Some((moment, _)) => Some(moment),
            None => self.bare_moment(spot),
        }
    }
}
