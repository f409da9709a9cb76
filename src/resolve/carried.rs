//! What one year leaves to the next: a shortfall that is made up for, a surplus that counts.
//!
//! Of each year the norm is what was agreed for it, plus what the year before leaves: what it was asked
//! less what it did. Where only a shortfall carries over, that is never below nought (for a maximum: never
//! above it).
//! Not for: years that stand for themselves.

use super::Resolver;
use crate::diagnostics::Label;
use crate::model::{Expr, Literal, Measure, Member, Test};
use crate::quantity::{Comparator, Moment, Number};
use crate::source::Span;
use crate::syntax::{self, CarriedText, Function, Operator};
use crate::{problem, text};

problem! {
    /// What one year leaves to the next, of which one half is not said.
    CarriedUndecided: "PO0285" Error { span: Span, surplus: bool }
    headline: if *surplus {
        text!("telt een overschot mee in het volgende jaar?", "does a surplus count in the next year?")
    } else {
        text!("telt een tekort mee in het volgende jaar?", "does a shortfall count in the next year?")
    };
    labels: vec![Label::primary(*span)];
    help: Some(if *surplus {
        text!("kies: `, overschot schuift door` of `, overschot vervalt`",
            "choose: `, overschot schuift door` (it does) or `, overschot vervalt` (it does not)")
    } else {
        text!("kies: `, tekort schuift door` of `, tekort vervalt`",
            "choose: `, tekort schuift door` (it does) or `, tekort vervalt` (it does not)")
    });
}

problem! {
    /// Something of which nothing can be left to a next year.
    NothingToCarry: "PO0286" Error { span: Span, norm: Span }
    headline: text!("hier kan niets naar een volgend jaar schuiven",
        "nothing can carry over to a next year here");
    labels: vec![Label::primary(*span), Label::other(*norm).saying(text!("deze norm", "this norm"))];
    help: Some(text!(
        "doorschuiven kan bij `elk jaar van … t/m …:` met een aantal of bedrag over een jaar, `minstens` of \
         `hoogstens`, en zonder streefwaarde",
        "carrying over takes `elk jaar van … t/m …:` with a number or amount over a year, `minstens` or \
         `hoogstens`, and no target"));
}

problem! {
    /// Only a shortfall or only a surplus that carries over for many years.
    TooManyYearsCarried: "PO0674" Error { span: Span, limit: i16 }
    headline: text!("hier schuift over te veel jaren iets door",
        "here something carries over for too many years");
    labels: vec![Label::primary(*span)
        .saying(text!("hoogstens {limit} jaar", "{limit} years at most"))];
    help: Some(text!("neem minder jaren, of laat `tekort` en `overschot` allebei doorschuiven",
        "take fewer years, or let both `tekort` and `overschot` carry over"));
}

/// For so many years only one of both may carry over: with each year there are twice as many ways in which the
/// years before can have gone.
const MOST_YEARS: i16 = 10;

/// What carries over, from which year on.
#[derive(Debug, Clone, Copy)]
pub(super) struct Carried {
    first: i16,
    shortfall: bool,
    surplus: bool,
    span: Span,
}

impl Resolver {
    /// What is carried over as a norm says it; the outer `None` when something is amiss.
    #[expect(clippy::option_option, reason = "nothing was said, or what was said is amiss")]
    pub(super) fn carried(
        &mut self,
        said: Option<CarriedText>,
        years: Option<(i16, i16)>,
        norm: Span,
    ) -> Option<Option<Carried>> {
        let Some(CarriedText { shortfall, surplus, span }) = said else { return Some(None) };
        let Some((first, last)) = years else {
            self.findings.push(NothingToCarry { span, norm });
            return None;
        };
        match (shortfall, surplus) {
            (Some(shortfall), Some(surplus))
                if shortfall != surplus && last.saturating_sub(first) >= MOST_YEARS =>
            {
                self.findings.push(TooManyYearsCarried { span, limit: MOST_YEARS });
                None
            }
            (Some(shortfall), Some(surplus)) => {
                Some(Some(Carried { first, shortfall, surplus, span }))
            }
            (None, _) => {
                self.findings.push(CarriedUndecided { span, surplus: false });
                None
            }
            (Some(_), None) => {
                self.findings.push(CarriedUndecided { span, surplus: true });
                None
            }
        }
    }

    /// The test of the year at hand, with what the years before leave.
    pub(super) fn with_carried(
        &mut self,
        stated: &syntax::Test,
        own: Test,
        carried: Carried,
    ) -> Option<Test> {
        let Test::Compare { left, comparator, right, span } = own else {
            self.nothing_to_carry(carried, stated.span());
            return None;
        };
        if comparator == Comparator::Exactly || !adds_up(&left) {
            self.nothing_to_carry(carried, stated.span());
            return None;
        }
        let year = self.year?;
        let mut left_over = None;
        for earlier in carried.first..year {
            self.year = Some(earlier);
            let Some(Test::Compare { left: did, right: asked, .. }) = self.test(stated) else {
                self.year = Some(year);
                return None;
            };
            let asked = plus(asked, left_over, span);
            left_over = Some(limited(minus(asked, did, span), carried, comparator, span));
        }
        self.year = Some(year);
        Some(Test::Compare { left, comparator, right: plus(right, left_over, span), span })
    }

    pub(super) fn nothing_to_carry(&mut self, carried: Carried, norm: Span) {
        self.findings.push(NothingToCarry { span: carried.span, norm });
    }
}

/// Whether it is a number over a period; of a share or of a day nothing is left over.
fn adds_up(expression: &Expr) -> bool {
    let figures = expression.figures();
    let over_periods =
        figures.iter().all(|figure| matches!(figure.moment, Some(Moment::Period(_))));
    !figures.is_empty() && over_periods && !Measure::of_expression(expression).share
}

/// What a year leaves, as far as it carries over: above nought is a shortfall of a minimum, and a
/// surplus of a maximum.
fn limited(left_over: Expr, carried: Carried, comparator: Comparator, span: Span) -> Expr {
    let minimum = matches!(comparator, Comparator::AtLeast | Comparator::MoreThan);
    let (above, below) = if minimum {
        (carried.shortfall, carried.surplus)
    } else {
        (carried.surplus, carried.shortfall)
    };
    let nought = || {
        let Measure { unit, share } = Measure::of_expression(&left_over);
        Expr::Number(Literal { value: Number::ZERO, decimals: 0, unit, percent: share, span })
    };
    let function = match (above, below) {
        (true, true) => return left_over,
        (false, false) => return nought(),
        (true, false) => Function::Highest,
        (false, true) => Function::Lowest,
    };
    let member = |value| Member { value, weight: None };
    let members = vec![member(nought()), member(left_over)];
    Expr::Many { function, members, beyond_whole: false, span }
}

fn plus(one: Expr, other: Option<Expr>, span: Span) -> Expr {
    match other {
        None => one,
        Some(other) => binary(Operator::Plus, one, other, span),
    }
}

fn minus(one: Expr, other: Expr, span: Span) -> Expr {
    binary(Operator::Minus, one, other, span)
}

fn binary(operator: Operator, left: Expr, right: Expr, span: Span) -> Expr {
    Expr::Binary { operator, left: Box::new(left), right: Box::new(right), span }
}
