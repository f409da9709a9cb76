//! Duties to inform and milestones.
//!
//! Not for: the days on which they are due; `due` works those out.

use super::Resolver;
use super::due::calendar;
use super::items::owner_of;
use super::problems::What;
use crate::diagnostics::{Label, Text};
use crate::model::{Due, Duty, FigureRef, Kind, Owner, Selection, ShownItem};
use crate::quantity::{Moment, Number, Period};
use crate::source::{Name, Span};
use crate::syntax::{CountedWithin, DueText, Part, Shown, Spanned, StatementKind};
use crate::{problem, text};

problem! {
    /// Something is counted that is no text or table, or not a whole number of times.
    NotCountable: "PO0249" Error { span: Span, name: String, kind: bool }
    headline: if *kind {
        text!("`{name}` is geen tekst of tabel", "`{name}` is no text or table")
    } else {
        text!("tel een heel aantal keer, vanaf 1", "count a whole number of times, from 1")
    };
    labels: vec![Label::primary(*span)];
    help: Some(if *kind {
        text!("een getal is een resultaat: `norm: {name} in 2017 minstens 6 personen`",
            "a number is a result: `norm: {name} in 2017 minstens 6 personen`")
    } else {
        text!("schrijf bijvoorbeeld `{name} minstens 6 keer per jaar`",
            "write for instance `{name} minstens 6 keer per jaar`")
    });
}

problem! {
    /// `per jaar` where the term holds only a part of a year.
    CutPeriod: "PO0250" Error { span: Span, name: String, cut: String, inside: String }
    headline: text!("{cut} valt maar voor een deel in de looptijd",
        "{cut} lies only partly in the term");
    labels: vec![Label::primary(*span).saying(text!(
        "het is niet duidelijk hoe vaak dan", "it is not clear how often then"))];
    help: Some(text!(
        "noem elk aantal apart: `{name} minstens 3 keer in {inside}, {name} minstens 6 keer in 2017`",
        "give each number by itself: `{name} minstens 3 keer in {inside}, {name} minstens 6 keer in 2017`"));
}

problem! {
    /// An item and a due date that do not go together.
    DueDoesNotFit: "PO0251" Error { span: Span, why: Text, what: Text }
    headline: why.clone();
    labels: vec![Label::primary(*span)];
    help: Some(what.clone());
}

/// What a part says of when it is due.
struct Stated {
    due: Option<Spanned<DueText>>,
    owner: Option<Owner>,
}

impl Resolver {
    #[expect(clippy::wildcard_enum_match_arm, reason = "what belongs elsewhere is alike here")]
    pub(super) fn duty(&mut self, part: &Part) -> Option<(Option<Owner>, Duty)> {
        let mut shows = None;
        let mut stated = Stated { due: None, owner: None };
        let mut compared_with = Vec::new();
        for statement in &part.statements {
            match &statement.kind {
                StatementKind::Shows(items) => self.once(&mut shows, items, statement),
                StatementKind::Due(day) => {
                    self.once(&mut stated.due, (**day).clone(), statement);
                }
                StatementKind::Owner(roles) => {
                    self.once(&mut stated.owner, owner_of(roles), statement);
                }
                StatementKind::ComparedWith(names) => compared_with.extend(self.benchmarks(names)),
                StatementKind::Note(_) | StatementKind::AddedBy(_) => {}
                _ => self.misplaced(part, statement),
            }
        }
        let Some(items) = shows else {
            self.missing(part, "toont", "toont: aantal-doorverwezen");
            return None;
        };
        let shows = self.shown(items);
        let uncertain = stated.due.as_ref().is_some_and(|due| due.value.uncertain);
        let due = match &stated.due {
            Some(due) => self.due(due)?,
            None => self.unstated(&shows)?,
        };
        self.fit(&shows, &due, stated.due.as_ref());
        if let Due::Each(occurrences) = &due {
            let others = shows.len().saturating_sub(1);
            self.write_out(occurrences.len().saturating_mul(others), part.span)?;
        }
        Some((stated.owner, Duty { shows, due, uncertain, compared_with }))
    }

    /// Without a due date it is the end of the term; what is counted is due with its last period.
    fn unstated(&self, shows: &[ShownItem]) -> Option<Due> {
        let last = |shown: &ShownItem| match shown {
            ShownItem::Counted { figure, .. } => figure.moment.map(Moment::last_day),
            ShownItem::Figure(_) | ShownItem::Explanations(_) | ShownItem::Done(_) => None,
        };
        let counted: Option<Vec<_>> = shows.iter().map(last).collect();
        let counted = counted.and_then(|days| days.into_iter().max());
        Some(match counted {
            Some(date) => Due::Day { date, stated: true },
            None => Due::Day { date: self.term?.last(), stated: false },
        })
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "what belongs elsewhere is alike here")]
    pub(super) fn milestone(&mut self, part: &Part) -> Option<(Option<Owner>, Duty)> {
        let mut stated = Stated { due: None, owner: None };
        for statement in &part.statements {
            match &statement.kind {
                StatementKind::Due(day) => {
                    self.once(&mut stated.due, (**day).clone(), statement);
                }
                StatementKind::Owner(roles) => {
                    self.once(&mut stated.owner, owner_of(roles), statement);
                }
                StatementKind::Note(_) | StatementKind::AddedBy(_) => {}
                _ => self.misplaced(part, statement),
            }
        }
        let Some(stated_due) = stated.due else {
            self.missing(part, "uiterlijk", "uiterlijk: 31 december 2020");
            return None;
        };
        let due = self.due(&stated_due)?;
        if due == Due::EveryReport {
            self.does_not_fit(
                stated_due.span,
                text!("een mijlpaal is geen rapportage", "a milestone is no report"),
                text!("noem een dag, of `elk kwartaal`", "name a day, or `elk kwartaal`"),
            );
        }
        let uncertain = stated_due.value.uncertain;
        let shows = vec![ShownItem::Done(part.span)];
        Some((stated.owner, Duty { shows, due, uncertain, compared_with: Vec::new() }))
    }

    fn shown(&mut self, items: &[Shown]) -> Vec<ShownItem> {
        let mut shown = Vec::new();
        for item in items {
            match item {
                Shown::Explanations(span) => shown.push(ShownItem::Explanations(*span)),
                Shown::Figure(figure) => {
                    shown.extend(self.figure(figure, None).map(ShownItem::Figure));
                }
                Shown::Counted { name, least, within, span } => {
                    shown.extend(self.counted(name, least, *within, *span).into_iter().flatten());
                }
            }
        }
        shown
    }

    /// One item for each period.
    fn counted(
        &mut self,
        name: &Spanned<Name>,
        least: &Spanned<Number>,
        within: CountedWithin,
        span: Span,
    ) -> Option<Vec<ShownItem>> {
        let Some(indicator) = self.indicators.get(&name.value).cloned() else {
            let known =
                self.indicators.keys().take(self.comparable()).map(Name::to_string).collect();
            self.unknown(What::Indicator, &name.value, name.span, known);
            return None;
        };
        let is_told = matches!(indicator.kind, Kind::Text | Kind::Table);
        let times = least.value.to_string().parse::<u32>().ok().filter(|times| *times > 0);
        let Some(least) = times.filter(|_| is_told) else {
            let at = if is_told { least.span } else { name.span };
            let name = name.value.to_string();
            self.findings.push(NotCountable { span: at, name, kind: !is_told });
            return None;
        };
        let periods = match within {
            CountedWithin::Period(period) => vec![period],
            CountedWithin::Each(each) => calendar(self.term?, each),
        };
        self.check_times(periods.len(), span)?;
        let term = self.term?;
        if let CountedWithin::Each(_) = within
            && let Some(cut) = periods.iter().find(|period| !term.covers(**period))
        {
            let first = cut.first().max(term.first());
            let inside = Period::new(first, cut.last().min(term.last()));
            self.findings.push(CutPeriod {
                span,
                name: name.value.to_string(),
                cut: cut.dutch(),
                inside: inside.map(Period::dutch).unwrap_or_default(),
            });
            return None;
        }
        let one = |period: Period| ShownItem::Counted {
            figure: FigureRef {
                indicator: indicator.clone(),
                selection: Selection::default(),
                moment: Some(Moment::Period(period)),
                span,
            },
            least,
        };
        Some(periods.into_iter().map(one).collect())
    }

    /// Whether the items and the due date go together.
    fn fit(&mut self, shows: &[ShownItem], due: &Due, stated: Option<&Spanned<DueText>>) {
        if let Some(stated) = stated
            && shows.iter().all(|one| matches!(one, ShownItem::Counted { .. }))
        {
            self.does_not_fit(
                stated.span,
                text!(
                    "een aantal keer is af aan het eind van zijn periode",
                    "a number of times is complete at the end of its period"
                ),
                text!("laat `uiterlijk` weg", "leave out `uiterlijk`"),
            );
            return;
        }
        for shown in shows {
            match (shown, due) {
                (ShownItem::Explanations(span), Due::Each(_)) => self.does_not_fit(
                    *span,
                    text!(
                        "uitleg bij elk resultaat hoort bij een rapport",
                        "an explanation with every result goes with a report"
                    ),
                    text!(
                        "schrijf `uiterlijk: elke rapportage`, of noem een dag",
                        "write `uiterlijk: elke rapportage`, or name a day"
                    ),
                ),
                (ShownItem::Figure(figure), Due::Each(occurrences)) => {
                    let too_early = figure.indicator.kind.is_number()
                        && occurrences.iter().any(|one| one.due < one.period.last());
                    self.recurring_figure(figure, too_early);
                }
                (
                    ShownItem::Figure(_) | ShownItem::Explanations(_),
                    Due::Day { .. } | Due::EveryReport,
                )
                | (ShownItem::Done(_) | ShownItem::Counted { .. }, _) => {}
            }
        }
    }

    fn recurring_figure(&mut self, figure: &FigureRef, too_early: bool) {
        let name = &figure.indicator.name;
        if figure.moment.is_some() {
            self.does_not_fit(
                figure.span,
                text!(
                    "`{name}` komt steeds terug en heeft dus niet één moment",
                    "`{name}` comes back, and so has not one moment"
                ),
                text!("schrijf alleen `{name}`", "write `{name}` alone"),
            );
        } else if too_early {
            self.does_not_fit(
                figure.span,
                text!(
                    "het cijfer `{name}` is dan nog niet bekend",
                    "the figure `{name}` is not yet known then"
                ),
                text!(
                    "schrijf bijvoorbeeld `uiterlijk: binnen 2 maanden na elk jaar`",
                    "write for instance `uiterlijk: binnen 2 maanden na elk jaar`"
                ),
            );
        }
    }

    fn does_not_fit(&mut self, span: Span, why: Text, what: Text) {
        self.findings.push(DueDoesNotFit { span, why, what });
    }
}
