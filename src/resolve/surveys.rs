//! Surveys: how many were asked, answered and were positive, each an indicator of its own.
//!
//! A survey in a norm is the share of the positive among the answered, so that all that is known of
//! shares and samples holds for it. Not for: how few answers are too few; a condition says that.

use std::sync::Arc;

use super::Resolver;
use crate::diagnostics::Label;
use crate::model::{Expr, FigureRef, Indicator, Kind, MadeOf, Statistic};
use crate::source::{Name, Span};
use crate::syntax::Operator;
use crate::{problem, text};

problem! {
    /// The response of what is no survey.
    NotASurvey: "PO0292" Error { span: Span, name: Name, indicator: Span }
    headline: text!("`{name}` is geen peiling", "`{name}` is no survey");
    labels: vec![Label::primary(*span), Label::other(*indicator)
        .saying(text!("hier beschreven", "described here"))];
    help: Some(text!("geef `{name}` de soort peiling", "give `{name}` the kind peiling"));
}

/// What the counts of a survey are called, the widest first.
const COUNTS: [(Statistic, &str); 3] = [
    (Statistic::Sent, "verstuurd"),
    (Statistic::Answered, "beantwoord"),
    (Statistic::Positive, "positief"),
];

impl Resolver {
    /// The counts of every survey.
    pub(super) fn counts_of_surveys(&mut self) {
        let surveys: Vec<Arc<Indicator>> =
            self.indicators.values().filter(|one| one.kind == Kind::Survey).cloned().collect();
        for survey in surveys {
            let mut whole: Option<Arc<Indicator>> = None;
            for (what, word) in COUNTS {
                let order = self.next_order;
                self.next_order += 1;
                let name = count_name(word, &survey.name);
                let made = MadeOf { of: survey.name.clone(), what };
                let count = Arc::new(Indicator {
                    name: name.clone(),
                    order,
                    kind: Kind::Flow,
                    part_of: whole.take(),
                    statistic: Some(Box::new(made)),
                    ..Indicator::clone(&survey)
                });
                self.indicators.insert(name, Arc::clone(&count));
                whole = Some(count);
            }
        }
    }

    /// A figure; of a survey the share of the positive among the answered.
    pub(super) fn figure_or_survey(&mut self, figure: FigureRef) -> Option<Expr> {
        if figure.indicator.kind != Kind::Survey {
            return Some(Expr::Figure(figure));
        }
        self.share_of_survey(&figure, "positief", "beantwoord")
    }

    /// The response to a survey.
    pub(super) fn response(&mut self, figure: &FigureRef) -> Option<Expr> {
        self.is_survey(figure)?;
        self.share_of_survey(figure, "beantwoord", "verstuurd")
    }

    /// How many answered a survey.
    pub(super) fn answers(&mut self, figure: &FigureRef) -> Option<Expr> {
        self.is_survey(figure)?;
        self.count_of_survey(figure, "beantwoord").map(Expr::Figure)
    }

    fn is_survey(&mut self, figure: &FigureRef) -> Option<()> {
        if figure.indicator.kind == Kind::Survey {
            return Some(());
        }
        let (name, indicator) = (figure.indicator.name.clone(), figure.indicator.span);
        self.findings.push(NotASurvey { span: figure.span, name, indicator });
        None
    }

    fn share_of_survey(&mut self, figure: &FigureRef, part: &str, whole: &str) -> Option<Expr> {
        let part = self.count_of_survey(figure, part)?;
        let whole = self.count_of_survey(figure, whole)?;
        Some(Expr::Binary {
            operator: Operator::ShareOf,
            left: Box::new(Expr::Figure(part)),
            right: Box::new(Expr::Figure(whole)),
            span: figure.span,
        })
    }

    fn count_of_survey(&mut self, figure: &FigureRef, word: &str) -> Option<FigureRef> {
        let name = count_name(word, &figure.indicator.name);
        let indicator = Arc::clone(self.indicators.get(&name)?);
        let asked = self.moments_asked.get(&figure.indicator.name).cloned().unwrap_or_default();
        self.moments_asked.insert(name, asked);
        Some(FigureRef { indicator, ..figure.clone() })
    }
}

fn count_name(word: &str, survey: &Name) -> Name {
    Name::new(&format!("{word} van {survey}"))
}
