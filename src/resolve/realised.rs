//! Degrees of realisation: how far a result is on the way from a base to its norm.
//!
//! A degree is a quotient of what is measured and what is asked, and stands in the model as such.
//! Not for: what happens above 100%; `check` asks that where a mean is taken.

use std::collections::BTreeMap;

use super::conversion::match_units;
use super::expressions::Inherited;
use super::problems::What;
use super::{Placed, Resolver};
use crate::diagnostics::Label;
use crate::model::{Expr, Test};
use crate::quantity::{Comparator, Number};
use crate::source::{Name, Span};
use crate::syntax::{self, Expression, NormText, Operator, Part, PartKind, Spanned, StatementKind};
use crate::{problem, text};

problem! {
    /// A degree of a result that has not one norm of one comparison.
    NotRealisable: "PO0287" Error { span: Span, name: Name, item: Span, why: Hindrance }
    headline: match why {
        Hindrance::NotOneNorm => text!("`{name}` heeft niet één vergelijking als norm",
            "`{name}` has not one comparison for a norm"),
        Hindrance::Changes => text!("de norm van `{name}` kan veranderen of vervallen",
            "the norm of `{name}` may change or lapse"),
        Hindrance::Exactly => text!("`{name}` vraagt precies een getal, en dat is geen weg erheen",
            "`{name}` asks for exactly a number, and that is no way towards it"),
    };
    labels: vec![Label::primary(*span),
        Label::other(*item).saying(text!("hier staat de norm", "the norm stands here"))];
    help: Some(text!("schrijf de berekening zelf, zoals `uitgestroomd in 2020 / 700 personen`",
        "write the calculation yourself, such as `uitgestroomd in 2020 / 700 personen`"));
}

problem! {
    /// A degree of a maximum without a base.
    BaseMissing: "PO0288" Error { span: Span, name: Name, item: Span }
    headline: text!("niet duidelijk is vanaf waar `{name}` is gemeten",
        "where `{name}` is measured from is not clear");
    labels: vec![Label::primary(*span),
        Label::other(*item).saying(text!("dit is een maximum", "this is a maximum"))];
    help: Some(text!("noem de beginstand: `realisatie van {name} vanaf 120 personen`",
        "name where it begins: `realisatie van {name} vanaf 120 personen`"));
}

problem! {
    /// A base from which the norm is reached before anything is done.
    BaseBeyondNorm: "PO0289" Error { span: Span, name: Name, item: Span }
    headline: text!("vanaf hier is de norm van `{name}` al gehaald",
        "from here the norm of `{name}` is reached already");
    labels: vec![Label::primary(*span),
        Label::other(*item).saying(text!("hier staat de norm", "the norm stands here"))];
    help: Some(text!("noem een beginstand waar de norm nog niet gehaald is, of laat `vanaf` weg",
        "name a begin at which the norm is not reached, or leave out `vanaf`"));
}

/// So many results may lead to one another by their degrees.
const MOST_DEEP: usize = 6;

problem! {
    /// A degree of a degree of a degree.
    RealisedTooDeep: "PO0668" Error { span: Span, name: Name, limit: usize }
    headline: text!("`realisatie van` gaat hier over meer dan {limit} resultaten na elkaar",
        "`realisatie van` leads through more than {limit} results here");
    labels: vec![Label::primary(*span).saying(text!("de norm van `{name}` wordt niet meer gelezen",
        "the norm of `{name}` is not read any more"))];
    help: Some(text!("schrijf de berekening zelf, zoals `uitgestroomd in 2020 / 700 personen`",
        "write the calculation yourself, such as `uitgestroomd in 2020 / 700 personen`"));
}

/// Why no degree can be told of a result.
#[derive(Debug, Clone, Copy)]
pub(super) enum Hindrance {
    NotOneNorm,
    Changes,
    Exactly,
}

/// What a degree of a result would be reckoned with.
pub(super) struct Realisable {
    pub(super) test: Result<syntax::Test, Hindrance>,
    /// What the result is worth, where it is worth that or nothing.
    pub(super) points: Worth,
    pub(super) span: Span,
}

/// What a result is worth.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Worth {
    /// It says nothing of points.
    Nothing,
    /// This when it is met, else nought.
    Whole(Number),
    /// More than its one comparison decides.
    ByMore,
}

/// The results of an agreement, as far as degrees ask.
pub(super) fn realisable(placed: &[Placed<'_>]) -> BTreeMap<Name, Realisable> {
    let results = placed.iter().map(|placed| placed.part);
    let results = results.filter(|part| matches!(part.kind, PartKind::Result));
    let named = results.filter_map(|part| Some((part.name.as_ref()?.value.clone(), part)));
    named
        .map(|(name, part)| {
            let (test, points, span) = (test_of(part), worth_of(part), part.span);
            (name, Realisable { test, points, span })
        })
        .collect()
}

#[expect(clippy::wildcard_enum_match_arm, reason = "other statements leave the points alone")]
fn worth_of(part: &Part) -> Worth {
    let mut worth = Worth::Nothing;
    for statement in &part.statements {
        match &statement.kind {
            StatementKind::Points { met, between: None } => worth = Worth::Whole(met.value.clone()),
            StatementKind::Points { .. } | StatementKind::OfWhich { comparator: Some(_), .. } => {
                return Worth::ByMore;
            }
            StatementKind::Norm { norm, .. } => match &**norm {
                NormText::Test { target: None, sampled: None, left_out, .. }
                    if left_out.is_empty() => {}
                _ => return Worth::ByMore,
            },
            _ => {}
        }
    }
    worth
}

#[expect(clippy::wildcard_enum_match_arm, reason = "other statements leave the norm alone")]
fn test_of(part: &Part) -> Result<syntax::Test, Hindrance> {
    let mut tests = Vec::new();
    for statement in &part.statements {
        match &statement.kind {
            StatementKind::Norm { norm, .. } => match &**norm {
                NormText::Test { years: None, members: None, test, carried: None, .. } => {
                    tests.push(test);
                }
                _ => return Err(Hindrance::NotOneNorm),
            },
            StatementKind::Reading { .. } => return Err(Hindrance::NotOneNorm),
            StatementKind::ChangedNorm { .. }
            | StatementKind::AddedBy(_)
            | StatementKind::Condition(_) => return Err(Hindrance::Changes),
            _ => {}
        }
    }
    match tests.as_slice() {
        [only @ syntax::Test::Compare { .. }] => Ok((*only).clone()),
        _ => Err(Hindrance::NotOneNorm),
    }
}

impl Resolver {
    pub(super) fn realised(
        &mut self,
        result: &Spanned<Name>,
        from: Option<&Expression>,
        span: Span,
        inherited: Option<Inherited>,
    ) -> Option<Expr> {
        let from = match from {
            Some(from) => Some(self.expression(from, inherited)?),
            None => None,
        };
        let name = result.value.clone();
        let Some(Realisable { test, span: item, .. }) = self.realisable.get(&name) else {
            let known =
                self.realisable.keys().take(self.comparable()).map(Name::to_string).collect();
            self.unknown(What::Result, &name, result.span, known);
            return None;
        };
        let (test, item) = (test.clone(), *item);
        let refused = |why| NotRealisable { span, name: name.clone(), item, why };
        let test = match test {
            Ok(test) => test,
            Err(why) => {
                self.findings.push(refused(why));
                return None;
            }
        };
        let Test::Compare { left, comparator, right, .. } = self.norm_again(result, &test)? else {
            self.findings.push(refused(Hindrance::NotOneNorm));
            return None;
        };
        let rises = match comparator {
            Comparator::AtLeast | Comparator::MoreThan => true,
            Comparator::AtMost | Comparator::LessThan => false,
            Comparator::Exactly => {
                self.findings.push(refused(Hindrance::Exactly));
                return None;
            }
        };
        let Some(mut from) = from else {
            if !rises {
                self.findings.push(BaseMissing { span, name, item });
                return None;
            }
            return Some(over(left, right, span));
        };
        match_units(&mut from, &mut left.clone());
        if is_beyond(&from, &right, rises) {
            self.findings.push(BaseBeyondNorm { span, name, item });
            return None;
        }
        let beyond = |value: Expr| {
            let (left, right) = if rises { (value, from.clone()) } else { (from.clone(), value) };
            binary(Operator::Minus, left, right, span)
        };
        Some(over(beyond(left), beyond(right), span))
    }

    /// The norm of a result, read once more: what is wrong with it is told once, as findings are.
    pub(super) fn norm_again(
        &mut self,
        result: &Spanned<Name>,
        test: &syntax::Test,
    ) -> Option<Test> {
        if self.realising.contains(&result.value) {
            self.circular(&result.value, result.span);
            return None;
        }
        if self.realising.len() >= MOST_DEEP {
            let (span, name) = (result.span, result.value.clone());
            self.findings.push(RealisedTooDeep { span, name, limit: MOST_DEEP });
            return None;
        }
        // A norm is written out wherever it is asked for.
        self.write_out(1, result.span)?;
        let (year, member) = (self.year.take(), self.member.take());
        self.realising.push(result.value.clone());
        let read = self.test(test);
        self.realising.pop();
        (self.year, self.member) = (year, member);
        let read = read?;
        self.write_out(read.figures().len().saturating_sub(1), result.span)?;
        Some(read)
    }
}

/// Whether a base is at the norm or past it, where both are numbers of the agreement.
fn is_beyond(from: &Expr, norm: &Expr, rises: bool) -> bool {
    let known = |expression: &Expr| -> Option<Number> { expression.value(&|_| None) };
    match (known(from), known(norm)) {
        (Some(from), Some(norm)) => {
            if rises {
                from >= norm
            } else {
                from <= norm
            }
        }
        (None, _) | (_, None) => false,
    }
}

fn over(left: Expr, right: Expr, span: Span) -> Expr {
    binary(Operator::Divide, left, right, span)
}

fn binary(operator: Operator, left: Expr, right: Expr, span: Span) -> Expr {
    Expr::Binary { operator, left: Box::new(left), right: Box::new(right), span }
}
