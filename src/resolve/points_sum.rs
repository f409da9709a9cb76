//! Points of other results as a number to reckon with.
//!
//! What a result is worth is looked up by how far it is beyond its norm: nothing below it, all its points from
//! there. So only what one comparison decides is reckoned with.
//! Not for: a norm on points (`punten van … samen minstens …`); that looks at verdicts.

use std::sync::Arc;

use super::Resolver;
use super::problems::What;
use super::realised::{Hindrance, Realisable, Worth};
use crate::diagnostics::Label;
use crate::model::{
    Expr, Literal, Measure, Member, StepEdge, StepRange, StepRow, StepTable, StepValue,
    TableLookup, Test,
};
use crate::quantity::{Comparator, Number, Unit};
use crate::source::{Name, Span};
use crate::syntax::{Function, Operator, Spanned};
use crate::{problem, text};

problem! {
    /// Points of a result that are no number that one comparison decides.
    NoNumberOfPoints: "PO0633" Error { span: Span, name: Name, item: Span, worth: bool }
    headline: if *worth {
        text!("met de punten van `{name}` is niet te rekenen", "the points of `{name}` cannot be reckoned with")
    } else {
        text!("`{name}` heeft geen punten", "`{name}` has no points")
    };
    labels: vec![Label::primary(*span),
        Label::other(*item).saying(text!("dit resultaat", "this result"))];
    help: Some(if *worth {
        text!("rekenen kan bij één norm met één vergelijking, zonder voorwaarde, streefwaarde, `tussen` of steekproef; \
            een norm als `punten van a, b samen minstens 70 punten` kan altijd",
            "this takes one norm of one comparison, without condition, target, `tussen` or sample; a norm such as \
            `punten van a, b samen minstens 70 punten` always goes")
    } else {
        text!("zeg bij `{name}` wat het waard is: `punten: 10`",
            "say with `{name}` what it is worth: `punten: 10`")
    });
}

impl Resolver {
    /// What results are worth together.
    pub(super) fn points_sum(&mut self, results: &[Spanned<Name>], span: Span) -> Option<Expr> {
        let worth: Vec<Option<Expr>> =
            results.iter().map(|result| self.points_of(result)).collect();
        let members = worth
            .into_iter()
            .map(|value| value.map(|value| Member { value, weight: None }))
            .collect::<Option<Vec<Member>>>()?;
        Some(Expr::Many { function: Function::Sum, members, beyond_whole: false, span })
    }

    fn points_of(&mut self, result: &Spanned<Name>) -> Option<Expr> {
        let name = result.value.clone();
        let Some(Realisable { test, points, span: item }) = self.realisable.get(&name) else {
            let known =
                self.realisable.keys().take(self.comparable()).map(Name::to_string).collect();
            self.unknown(What::Result, &name, result.span, known);
            return None;
        };
        let (span, item) = (result.span, *item);
        let (test, points) = match (test, points) {
            (Ok(test), Worth::Whole(points)) => (test.clone(), points.clone()),
            (Err(Hindrance::NotOneNorm | Hindrance::Changes | Hindrance::Exactly), _)
            | (Ok(_), Worth::Nothing | Worth::ByMore) => {
                let worth = *points != Worth::Nothing;
                self.findings.push(NoNumberOfPoints { span, name, item, worth });
                return None;
            }
        };
        let Test::Compare { left, comparator, right, .. } = self.norm_again(result, &test)? else {
            self.findings.push(NoNumberOfPoints { span, name, item, worth: true });
            return None;
        };
        let (above, below) = match comparator {
            Comparator::AtMost | Comparator::LessThan => (right, left),
            Comparator::AtLeast | Comparator::MoreThan | Comparator::Exactly => (left, right),
        };
        let beyond = Expr::Binary {
            operator: Operator::Minus,
            left: Box::new(above),
            right: Box::new(below),
            span,
        };
        let table = self.worth_table(&name, (comparator, points), &beyond, span);
        Some(Expr::Lookup(TableLookup { table, arguments: vec![beyond], span }))
    }

    /// Nothing below the norm, all points from there.
    fn worth_table(
        &self,
        result: &Name,
        (comparator, points): (Comparator, Number),
        beyond: &Expr,
        span: Span,
    ) -> Arc<StepTable> {
        let by = Measure::of_expression(beyond);
        let unit = self.units.find("punt").cloned().map_or(Unit::NONE, Unit::named);
        let edge = |included| {
            let (unit, percent) = (by.unit.clone(), by.share);
            let value = Literal { value: Number::ZERO, decimals: 0, unit, percent, span };
            Some(StepEdge { value, included })
        };
        let row = |low, high, value: Number| {
            let unit = unit.clone();
            let value = Literal { value, decimals: 0, unit, percent: false, span };
            StepRow {
                ranges: vec![StepRange { low, high }],
                class: None,
                value: Some(StepValue::Constant(value)),
                verdict: None,
                span,
            }
        };
        let nought = || Number::ZERO;
        let rows = match comparator {
            Comparator::AtLeast | Comparator::AtMost => {
                vec![row(None, edge(false), nought()), row(edge(true), None, points)]
            }
            Comparator::MoreThan | Comparator::LessThan => {
                vec![row(None, edge(true), nought()), row(edge(false), None, points)]
            }
            Comparator::Exactly => vec![
                row(None, edge(false), nought()),
                row(edge(true), edge(true), points),
                row(edge(false), None, nought()),
            ],
        };
        let name = Name::new(&format!("punten van {result}"));
        Arc::new(StepTable { name, text: None, by: vec![by], rows, span })
    }
}
