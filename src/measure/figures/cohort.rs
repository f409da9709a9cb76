//! `cohort`: of those who came in, for how many it worked, for how many not, and who is still running.
//!
//! The open members are one unknown: for each of them it may yet work, or not.
//! Not for: who may still come in; the rest of a period is open by itself.

use std::sync::Arc;

use super::nature::Nature;
use super::reader::Reader;
use super::spot::Spot;
use crate::diagnostics::Label;
use crate::measure::given::{Given, Range};
use crate::measure::tables::{Entry, Table, Value, ValueKind};
use crate::measure::words::{unknown_key, wrong_form};
use crate::model::Window;
use crate::problem;
use crate::quantity::Number;
use crate::source::Span;
use crate::syntax::{FigureText, UnitText};
use crate::text;

problem! {
    /// A cohort for an indicator that has no window or is no part of a group.
    NotACohort: "PO0566" Error { span: Span, name: String, indicator: Span }
    headline: text!("`{name}` is geen cohort", "`{name}` is no cohort");
    labels: vec![
        Label::primary(*span),
        Label::other(*indicator).saying(text!("hier beschreven", "described here")),
    ];
    help: Some(text!(
        "een cohort heeft in de overeenkomst een `venster` en staat met `deel van` bij wie instroomt",
        "in the agreement a cohort has a `venster`, and `deel van` those who come in"));
}

problem! {
    /// A cohort without one of its three numbers, or with something else in its place.
    BadCohort: "PO0567" Error { span: Span, key: &'static str, given: bool }
    headline: if *given {
        text!("`{key}` is hier geen heel aantal vanaf 0", "`{key}` is no whole number from 0 here")
    } else {
        text!("bij dit cohort ontbreekt een aantal `{key}`", "this cohort lacks a number `{key}`")
    };
    labels: vec![Label::primary(*span)];
    help: Some(text!(
        "schrijf {{ gelukt = 160, mislukt = 20, lopend = 20 }}, met hele aantallen vanaf 0",
        "write {{ gelukt = 160, mislukt = 20, lopend = 20 }}, with whole numbers from 0"));
}

problem! {
    /// Open members after the window has closed for everybody.
    WindowClosed: "PO0568" Error { span: Span, closed_nl: String, closed_en: String, window: Span }
    headline: text!("het venster is dicht, maar er loopt nog iemand",
        "the window has closed, but somebody is still running");
    labels: vec![
        Label::primary(*span),
        Label::other(*window).saying(text!("dicht sinds {closed_nl}", "closed since {closed_en}")),
    ];
    help: Some(text!("verdeel wie nog liep over `gelukt` en `mislukt`",
        "divide those still running over `gelukt` and `mislukt`"));
}

/// The keys of a cohort.
const KEYS: [&str; 3] = ["gelukt", "mislukt", "lopend"];

problem! {
    /// Who left a group, where the agreement does not say what that does.
    LeaversUndecided: "PO0596" Error { span: Span, window: Span }
    headline: text!("de overeenkomst zegt niet hoe wie vertrekt meetelt",
        "the agreement does not say how those who leave count");
    labels: vec![Label::primary(*span), Label::other(*window)
        .saying(text!("bij dit venster", "with this window"))];
    help: Some(text!(
        "zet in de overeenkomst achter het venster: `, wie vertrekt telt als mislukt` of `, wie vertrekt telt niet mee`",
        "put behind the window in the agreement: `, wie vertrekt telt als mislukt` or `, wie vertrekt telt niet mee`"));
}

/// The key for who left the group before the window closed.
const LEFT: &str = "vertrokken";

impl Reader<'_> {
    /// Reads the value behind `cohort`: a range for the indicator, and the size of its whole.
    pub(super) fn read_cohort(&mut self, spot: &Spot, entry: &Entry) {
        let indicator = Arc::clone(&spot.indicator);
        let (Some(whole), Some(window)) = (&indicator.part_of, &indicator.window) else {
            let name = indicator.name.to_string();
            let (span, indicator) = (entry.key.span, indicator.span);
            self.findings.push(NotACohort { span, name, indicator });
            return;
        };
        let ValueKind::Table(table) = &entry.value.kind else {
            let wanted = text!(
                "een groep zoals {{ gelukt = 160, mislukt = 20, lopend = 20 }}",
                "a group such as {{ gelukt = 160, mislukt = 20, lopend = 20 }}"
            );
            wrong_form(&entry.key.value, &entry.value, wanted, &mut self.findings);
            return;
        };
        let [worked, failed, open] = KEYS;
        let keys = [worked, failed, open, LEFT];
        let strays = table.entries.iter().filter(|entry| !keys.contains(&entry.key.value.as_str()));
        for stray in strays {
            unknown_key(stray, &keys, &mut self.findings);
        }
        let Some(left) = self.leavers(table, window) else { return };
        let [worked, failed, open] = KEYS.map(|key| self.members(table, key, entry.value.span));
        let (Some(worked), Some(failed), Some(open)) = (worked, failed, open) else { return };
        if open.is_positive() && self.reference_date >= window.closes {
            self.findings.push(WindowClosed {
                span: entry.value.span,
                closed_nl: window.closes.dutch(),
                closed_en: window.closes.english(),
                window: window.span,
            });
            return;
        }
        let most = &worked + &open;
        let all = &(&most + &failed) + &left;
        let range = Range {
            low: Some(worked),
            high: Some(most),
            low_open: false,
            high_open: false,
            decimals: 0,
        };
        self.keep(spot, Given::Number(range), entry.value.span);
        let mut group = spot.clone();
        group.indicator = Arc::clone(whole);
        self.keep(&group, Given::Number(Range::exactly(all, 0)), entry.value.span);
    }

    /// Who left and counts as failed; `None` when that was reported.
    fn leavers(&mut self, table: &Table, window: &Window) -> Option<Number> {
        let Some(entry) = table.get(LEFT) else { return Some(Number::ZERO) };
        let left = self.members(table, LEFT, entry.value.span)?;
        let Some(fail) = window.leavers_fail else {
            self.findings.push(LeaversUndecided { span: entry.key.span, window: window.span });
            return None;
        };
        Some(if fail { left } else { Number::ZERO })
    }

    fn members(&mut self, table: &Table, key: &'static str, span: Span) -> Option<Number> {
        let entry = table.get(key);
        let number = entry.and_then(|entry| self.whole_number(&entry.value));
        if number.is_none() {
            let span = entry.map_or(span, |entry| entry.value.span);
            self.findings.push(BadCohort { span, key, given: entry.is_some() });
        }
        number
    }

    fn whole_number(&mut self, value: &Value) -> Option<Number> {
        let nature = Nature { whole: true, share: false, low: None, high: None };
        match self.figure_text(value, &nature)? {
            FigureText::Exactly(exact)
                if exact.unit == UnitText::Bare
                    && exact.value.is_integer()
                    && !exact.value.is_negative() =>
            {
                Some(exact.value)
            }
            FigureText::Exactly(_)
            | FigureText::Below(_)
            | FigureText::Above(_)
            | FigureText::AtMost(_)
            | FigureText::AtLeast(_)
            | FigureText::Between(..) => None,
        }
    }
}
