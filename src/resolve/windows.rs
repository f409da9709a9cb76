//! Windows: whom they are about, and when those came in.
//!
//! A group is who came in during a period, or for whom the window closes in one. Figures are kept by
//! when people came in; `sluitend in` is worked back to that with the length of the window.
//! Not for: whether the last day counts; `check` asks that where a verdict hangs on it.

use std::collections::BTreeMap;

use super::Resolver;
use super::problems::WindowLength;
use crate::diagnostics::Label;
use crate::model::{Window, closing, entry_of};
use crate::quantity::{Date, Moment, Period};
use crate::source::{Name, Span};
use crate::syntax::{Duration, Figure, RelativeMoment, Spanned};
use crate::{problem, text};

problem! {
    /// A window that does not say whom it is about.
    GroupUndecided: "PO0290" Error { span: Span, name: Name }
    headline: text!("over wie gaat dit venster?", "whom is this window about?");
    labels: vec![Label::primary(*span)];
    help: Some(text!(
        "wie in een periode instroomt: `na {name} in 2026`; voor wie het venster in een periode sluit: `na {name} sluitend in 2027`",
        "who comes in during a period: `na {name} in 2026`; for whom the window closes in a period: `na {name} sluitend in 2027`"));
}

problem! {
    /// `sluitend in` where there is no window, or there are several that differ.
    WhichWindow: "PO0293" Error { span: Span, name: Name, several: bool }
    headline: if *several {
        text!("bij `{name}` horen verschillende vensters", "`{name}` goes with different windows")
    } else {
        text!("bij `{name}` hoort geen venster", "`{name}` goes with no window")
    };
    labels: vec![Label::primary(*span)];
    help: Some(text!(
        "zet `sluitend in …` bij de indicator met het venster, of noem de instroomperiode: `in 2026`",
        "put `sluitend in …` with the indicator that has the window, or name when people came in: `in 2026`"));
}

/// The lengths of the windows that go with each indicator, and whether the last day counts.
pub(super) type Lengths = BTreeMap<Name, Vec<(Duration, Option<bool>)>>;

/// From where moments are seen that do not name their own days.
#[derive(Debug, Clone, Copy)]
pub(super) struct Seen<'r> {
    /// The year at hand.
    pub(super) year: Option<i16>,
    lengths: &'r Lengths,
}

impl Seen<'_> {
    /// When those came in for whom the window of an indicator closes in a period.
    pub(super) fn entry(&self, name: &Name, period: Period) -> Option<Period> {
        match self.lengths.get(name).map(Vec::as_slice) {
            Some([(length, end_day)]) => entry_of(period, length, *end_day),
            Some(_) | None => None,
        }
    }
}

impl Resolver {
    /// From where moments are seen.
    pub(super) fn seen(&self, year: Option<i16>) -> Seen<'_> {
        Seen { year, lengths: &self.window_lengths }
    }

    /// Remembers the windows of the indicators, for themselves and for those that come in.
    pub(super) fn lengths_of_windows(&mut self) {
        for indicator in self.indicators.values() {
            let Some(window) = &indicator.window else { continue };
            let length = (window.length.clone(), window.end_day);
            let whole = indicator.part_of.as_ref().map(|whole| &whole.name);
            for name in std::iter::once(&indicator.name).chain(whole) {
                let known = self.window_lengths.entry(name.clone()).or_default();
                if !known.contains(&length) {
                    known.push(length.clone());
                }
            }
        }
    }

    /// When those came in for whom the window closes in a period; what is not clear is reported.
    pub(super) fn entry(&mut self, name: &Name, period: Period, span: Span) -> Option<Moment> {
        let found = self.seen(None).entry(name, period);
        if found.is_none() {
            let several = self.window_lengths.get(name).is_some_and(|known| known.len() > 1);
            self.findings.push(WhichWindow { span, name: name.clone(), several });
        }
        found.map(Moment::Period)
    }

    /// A window as it is written.
    pub(super) fn window(
        &mut self,
        duration: &Spanned<Duration>,
        after: &Figure,
        (end_day, leavers_fail): (Option<bool>, Option<bool>),
    ) -> Option<Window> {
        let length = &duration.value;
        let relative = after.relative.as_ref().map(|moment| moment.value);
        let entry = match (after.moment.as_ref().map(|moment| moment.value), relative) {
            (Some(moment), _) => Some(moment),
            (None, Some(RelativeMoment::ClosingIn(period))) => {
                entry_of(period, length, end_day).map(Moment::Period)
            }
            (None, _) => {
                let name = after.name.value.clone();
                self.findings.push(GroupUndecided { span: after.span, name });
                return None;
            }
        };
        let lasts = |last: Date| {
            let closes = crate::model::later(last, length).filter(|closes| *closes > last)?;
            closing(last, length, end_day).map(|last| (closes, last))
        };
        let found = entry.and_then(|entry| Some((entry, lasts(entry.last_day())?)));
        let Some((entry, (_, closes))) = found else {
            self.findings.push(WindowLength { span: duration.span });
            return None;
        };
        let span = duration.span.to(after.span);
        Some(Window { length: length.clone(), entry, closes, span, end_day, leavers_fail })
    }
}
