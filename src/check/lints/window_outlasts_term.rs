//! A window that closes after the term has ended.

use std::collections::BTreeMap;

use crate::diagnostics::{Findings, Label, Text};
use crate::model::{Due, Indicator, ItemBody, Model, ShownItem, Window, closing};
use crate::quantity::{Date, Moment};
use crate::source::{Name, Span};
use crate::{problem, text};

problem! {
    /// What is measured is only known after the term.
    WindowOutlastsTerm: "PO0401" Note { span: Span, name: Name, nobody: bool, closes_nl: String,
        closes_en: String, term: Span, asked: Asked }
    headline: if *nobody {
        text!("het venster van `{name}` sluit voor niemand binnen de looptijd",
            "the window of `{name}` closes for nobody within the term")
    } else {
        text!("`{name}` is pas na de looptijd bekend", "`{name}` is known only after the term")
    };
    labels: vec![
        Label::primary(*span).saying(text!("loopt tot en met {closes_nl}", "runs to {closes_en}")),
        Label::other(*term).saying(text!("de looptijd", "the term")),
    ];
    help: Some(asked.help(closes_nl, closes_en));
}

/// Who asks for the figure.
#[derive(Debug, Clone)]
pub(crate) enum Asked {
    /// A duty that is due by then.
    InTime(Name),
    /// A duty that is due before it, or nothing.
    TooEarly,
    /// A norm.
    Norm(Name),
}

impl Asked {
    fn help(&self, closes_nl: &str, closes_en: &str) -> Text {
        match self {
            Self::InTime(duty) => text!(
                "de uiterste dag van `{duty}` past hierbij; spreek af wie er dan nog naar kijkt",
                "the due day of `{duty}` fits this; agree who still looks at it then"
            ),
            Self::TooEarly => text!(
                "leg vast dat dit cijfer later komt: `uiterlijk: {closes_nl}`",
                "put down that this figure comes later: `uiterlijk: {closes_nl}`"
            ),
            Self::Norm(result) => text!(
                "het oordeel over `{result}` staat soms pas na {closes_nl} vast; spreek af wie het dan \
                 geeft",
                "the verdict on `{result}` may only be known after {closes_en}; agree who gives it then"
            ),
        }
    }
}

pub(super) fn check(model: &Model, findings: &mut Findings) {
    let late = |window: &&Window| window.closes > model.head.term.last();
    let late: Vec<(&Indicator, &Window)> = model
        .indicators
        .values()
        .filter_map(|one| Some((&**one, one.window.as_deref().filter(late)?)))
        .collect();
    if late.is_empty() {
        return;
    }
    let asked = asked(model);
    for (indicator, window) in late {
        let (by_duty, by_norm) = asked.get(&indicator.name).cloned().unwrap_or_default();
        let in_time = by_duty.filter(|(_, due)| *due >= window.closes);
        findings.push(WindowOutlastsTerm {
            span: window.span,
            name: indicator.name.clone(),
            nobody: first_closes(window).is_some_and(|day| day > model.head.term.last()),
            closes_nl: window.closes.dutch(),
            closes_en: window.closes.english(),
            term: model.head.term_span,
            asked: match (in_time, by_norm) {
                (Some((duty, _)), _) => Asked::InTime(duty),
                (None, Some(result)) => Asked::Norm(result),
                (None, None) => Asked::TooEarly,
            },
        });
    }
}

/// The duty that asks for a figure last, with its day, and the result that does.
type Askers = (Option<(Name, Date)>, Option<Name>);

/// Who asks for the figures of each indicator.
fn asked(model: &Model) -> BTreeMap<&Name, Askers> {
    let mut all: BTreeMap<&Name, Askers> = BTreeMap::new();
    for item in &model.items {
        match &item.body {
            ItemBody::Duty(duty) => {
                let Due::Day { date, .. } = &duty.due else { continue };
                for shown in &duty.shows {
                    if let ShownItem::Figure(figure) | ShownItem::Counted { figure, .. } = shown {
                        let duty = &mut all.entry(&figure.indicator.name).or_default().0;
                        if duty.as_ref().is_none_or(|(_, known)| known < date) {
                            *duty = Some((item.name.clone(), *date));
                        }
                    }
                }
            }
            ItemBody::Result(result) => {
                for figure in result.norms.iter().flat_map(|norm| norm.body.figures()) {
                    let asker = &mut all.entry(&figure.indicator.name).or_default().1;
                    asker.get_or_insert_with(|| item.name.clone());
                }
            }
            ItemBody::Effort(_) | ItemBody::Untestable(_) => {}
        }
    }
    all
}

/// The last day that is in time for whoever came in first.
fn first_closes(window: &Window) -> Option<Date> {
    let first = match window.entry {
        Moment::Day(day) => day,
        Moment::Period(period) => period.first(),
    };
    closing(first, &window.length, window.end_day)
}
