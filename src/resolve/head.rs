//! The head of the agreement.

use super::problems::{NoAgreement, ReportInterval, SecondAgreement};
use super::{Placed, Resolver};
use crate::diagnostics::Label;
use crate::model::{FrameworkRef, Head, HeadKind};
use crate::quantity::{Number, Period};
use crate::source::{Name, SourceId, Span};
use crate::syntax::{Duration, DurationUnit, Part, PartKind, Spanned, StatementKind};
use crate::{problem, text};

impl Resolver {
    pub(super) fn head(&mut self, source: SourceId, placed: &[Placed<'_>]) -> Option<Head> {
        let mut heads = placed.iter().filter(|placed| is_head(&placed.part.kind));
        let Some(first) = heads.next() else {
            self.findings.push(NoAgreement { span: Span::at(source, 0) });
            return None;
        };
        for second in heads {
            self.findings.push(SecondAgreement { span: second.part.span, first: first.part.span });
        }
        if matches!(first.part.kind, PartKind::Framework) {
            return self.framework_head(first.part);
        }
        self.head_of(first.part)
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "what belongs elsewhere is alike here")]
    fn head_of(&mut self, part: &Part) -> Option<Head> {
        let (mut clients, mut contractor, mut term) = (None, None, None);
        let (mut framework, mut starting_point, mut after) = (None, None, None);
        let (mut reporting, mut draft, mut signed, mut labels) = (None, None, None, None);
        let mut levels = Vec::new();
        for statement in &part.statements {
            match &statement.kind {
                StatementKind::Clients(names) => self.once(&mut clients, names.clone(), statement),
                StatementKind::Contractor(name) => {
                    self.once(&mut contractor, name.value.clone(), statement);
                }
                StatementKind::Term { period, length } => {
                    self.once(&mut term, (period.clone(), length.clone()), statement);
                }
                StatementKind::Reporting(every) => {
                    let months = self.months(every);
                    self.once(&mut reporting, months, statement);
                }
                StatementKind::Framework(name) => {
                    self.once(&mut framework, name.clone(), statement);
                }
                StatementKind::StartingPoint(file) => {
                    self.once(&mut starting_point, file.clone(), statement);
                }
                StatementKind::AfterAgreement(file) => {
                    self.once(&mut after, file.clone(), statement);
                }
                StatementKind::Signed(date) => self.once(&mut signed, date.clone(), statement),
                StatementKind::Draft(is) => self.once(&mut draft, *is, statement),
                StatementKind::Labels(stated) => {
                    let read = self.labels(stated);
                    self.once(&mut labels, read, statement);
                }
                StatementKind::FindingLevel { code, level, reason } => {
                    self.level(&mut levels, statement.span, (code, level), reason.as_ref());
                }
                StatementKind::Note(_) => {}
                _ => self.misplaced(part, statement),
            }
        }
        if term.is_none() {
            self.missing(
                part,
                "looptijd",
                "looptijd: 1 januari 2020 t/m 31 december 2020 (12 maanden)",
            );
        }
        // What is missing was reported. Something stands in for it, so that the rest is checked.
        let stand_in = Spanned { value: Period::year(2000)?, span: part.span };
        let (term, length) = term.unwrap_or((stand_in, None));
        let name = part.name.as_ref().map(|name| name.value.clone());
        self.check_term_length(&term, length.as_deref());
        Some(Head {
            kind: HeadKind::Agreement,
            name: name.unwrap_or_else(|| Name::new("overeenkomst")),
            title: part.text.as_ref().map(|text| text.value.clone()),
            span: part.span,
            clients: clients.unwrap_or_default(),
            contractor,
            term: term.value,
            term_span: term.span,
            report_every_months: reporting.flatten(),
            framework: framework.map(|written| FrameworkRef { written, title: None }),
            starting_point,
            after,
            signed,
            draft: draft.unwrap_or(false),
            labels: labels.unwrap_or_default(),
            levels,
        })
    }

    fn months(&mut self, every: &Spanned<Duration>) -> Option<i32> {
        let months = match every.value.unit {
            DurationUnit::Month => Some(every.value.count.clone()),
            DurationUnit::Year => Some(&every.value.count * &crate::quantity::Number::from(12_i64)),
            DurationUnit::Day | DurationUnit::Week => None,
        };
        let months = months.and_then(|months| months.to_string().parse::<i32>().ok());
        let months = months.filter(|months| (1..=1200).contains(months));
        if months.is_none() {
            self.findings.push(ReportInterval { span: every.span });
        }
        months
    }
}

/// Whether a part says what the file holds.
fn is_head(kind: &PartKind) -> bool {
    matches!(kind, PartKind::Agreement | PartKind::Framework)
}

problem! {
    /// A stated length that is not the length of the term.
    TermLength: "PO0307" Error { span: Span, term: Span, stated: String, months: Option<i32> }
    headline: match months {
        Some(months) => text!("de looptijd is {months} maanden, niet {stated}",
            "the term is {months} months, not {stated}"),
        None => text!("de looptijd is geen heel aantal maanden",
            "the term is not a whole number of months"),
    };
    labels: vec![Label::primary(*span), Label::other(*term)
        .saying(text!("van begin tot en met eind", "from begin up to and including end"))];
    help: Some(match months {
        Some(months) => text!("schrijf `({months} maanden)`, of verbeter de datums",
            "write `({months} maanden)`, or mend the dates"),
        None => text!("laat de lengte weg, of verbeter de datums",
            "leave out the length, or mend the dates"),
    });
}

impl Resolver {
    pub(super) fn check_term_length(
        &mut self,
        term: &Spanned<Period>,
        length: Option<&Spanned<Duration>>,
    ) {
        let Some(length) = length else { return };
        let right = match length.value.unit {
            DurationUnit::Day => Some(Number::from(term.value.days())),
            DurationUnit::Week => Number::from(term.value.days()).checked_div(&Number::from(7_i64)),
            DurationUnit::Month => term.value.whole_months().map(|m| Number::from(i64::from(m))),
            DurationUnit::Year => term
                .value
                .whole_months()
                .and_then(|m| Number::from(i64::from(m)).checked_div(&Number::from(12_i64))),
        };
        if right.as_ref() != Some(&length.value.count) {
            self.findings.push(TermLength {
                span: length.span,
                term: term.span,
                stated: crate::quantity::written::plain(&length.value.count),
                months: term.value.whole_months(),
            });
        }
    }
}
