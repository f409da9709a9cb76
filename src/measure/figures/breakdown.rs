//! A figure per member of a breakdown.
//!
//! Not for: whether the members add up; `combine` sees to that.

use std::sync::Arc;

use super::reader::Reader;
use super::spot::Spot;
use crate::diagnostics::{Label, nearest};
use crate::measure::file::Member;
use crate::measure::tables::{Entry, ValueKind};
use crate::measure::words::wrong_form;
use crate::model::{Breakdown, Indicator};
use crate::problem;
use crate::source::Span;
use crate::text;

problem! {
    /// A member that the breakdown does not have.
    UnknownMember: "PO0553" Error { span: Span, written: String, breakdown: String, meant: Option<String>, members: String, place: Span }
    headline: text!("`{breakdown}` kent geen `{written}`", "`{breakdown}` has no `{written}`");
    labels: vec![
        Label::primary(*span),
        Label::other(*place).saying(text!("de verdeling", "the breakdown")),
    ];
    help: Some(match meant {
        Some(meant) => text!("bedoelt u `{meant}`?", "did you mean `{meant}`?"),
        None => text!("kies uit: {members}", "choose from: {members}"),
    });
}

problem! {
    /// A breakdown that the indicator does not have.
    BreakdownNotOf: "PO0554" Error { span: Span, name: String, breakdown: String, indicator: Span }
    headline: text!(
        "`{name}` wordt niet verdeeld naar `{breakdown}`",
        "`{name}` is not broken down by `{breakdown}`");
    labels: vec![
        Label::primary(*span),
        Label::other(*indicator).saying(text!(
            "hier staat geen `verdeling: {breakdown}`", "there is no `verdeling: {breakdown}` here")),
    ];
    help: Some(text!(
        "haal de verdeling weg, of zet `verdeling: {breakdown}` bij `{name}` in de overeenkomst",
        "take the breakdown away, or add `verdeling: {breakdown}` to `{name}` in the agreement"));
}

impl Reader<'_> {
    /// Reads a group with one value for every member.
    pub(super) fn read_breakdown(
        &mut self,
        spot: &Spot,
        breakdown: &Arc<Breakdown>,
        entry: &Entry,
    ) {
        if !self.has_breakdown(&spot.indicator, breakdown, entry.key.span) {
            return;
        }
        let ValueKind::Table(table) = &entry.value.kind else {
            let example = breakdown.members.first().map_or("…", |member| member.value.as_str());
            let wanted = text!(
                "een groep zoals {{ \"{example}\" = 101 }}",
                "a group such as {{ \"{example}\" = 101 }}"
            );
            wrong_form(&entry.key.value, &entry.value, wanted, &mut self.findings);
            return;
        };
        for entry in &table.entries {
            let written = entry.spaced();
            let Some(index) = breakdown.position(&written) else {
                self.unknown_member(breakdown, entry);
                continue;
            };
            let mut inner = spot.clone();
            inner.narrow(Member { breakdown: Arc::clone(breakdown), index, name: written });
            inner.key_span = entry.key.span;
            self.read_value(&inner, &entry.value);
        }
    }

    /// Whether the indicator may be broken down so; else it is reported.
    pub(super) fn has_breakdown(
        &mut self,
        indicator: &Indicator,
        breakdown: &Breakdown,
        span: Span,
    ) -> bool {
        let has = indicator.breakdowns.iter().any(|own| own.name == breakdown.name);
        if !has {
            self.findings.push(BreakdownNotOf {
                span,
                name: indicator.name.to_string(),
                breakdown: breakdown.name.to_string(),
                indicator: indicator.span,
            });
        }
        has
    }

    fn unknown_member(&mut self, breakdown: &Breakdown, entry: &Entry) {
        let written = entry.key.value.clone();
        let names: Vec<_> = breakdown.members.iter().map(|member| member.value.as_str()).collect();
        self.findings.push(UnknownMember {
            span: entry.key.span,
            meant: nearest(&written, names.iter().copied()).map(str::to_owned),
            written,
            breakdown: breakdown.name.to_string(),
            members: names.join(", "),
            place: breakdown.span,
        });
    }
}
