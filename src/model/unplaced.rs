//! Whether two tests say the same, wherever they stand in the file.
//!
//! Not for: tests that come to the same in other words.

use super::expression::{Expr, FigureRef, Literal, Member, Test};
use super::step_table::TableLookup;
use crate::source::{SourceId, Span};

/// A place that all of them share.
const NOWHERE: Span = Span { source: SourceId::new(0), start: 0, end: 0 };

impl Test {
    /// Whether it says the same as another, word for word.
    #[must_use]
    pub fn says_the_same(&self, other: &Self) -> bool {
        unplaced(self) == unplaced(other)
    }
}

fn unplaced(test: &Test) -> Test {
    let span = NOWHERE;
    match test {
        Test::Compare { left, comparator, right, .. } => {
            let (left, right) = (expression(left), expression(right));
            Test::Compare { left, comparator: *comparator, right, span }
        }
        Test::All { whole, part, .. } => {
            Test::All { whole: figure(whole), part: figure(part), span }
        }
        Test::Consent(consent) => {
            Test::Consent(super::consent::Consent { span, ..consent.clone() })
        }
        Test::Joined { how, tests, .. } => {
            Test::Joined { how: *how, tests: tests.iter().map(unplaced).collect(), span }
        }
    }
}

fn expression(written: &Expr) -> Expr {
    let span = NOWHERE;
    match written {
        Expr::Number(literal) => Expr::Number(number(literal)),
        Expr::Figure(asked) => Expr::Figure(figure(asked)),
        Expr::Fact(fact, _) => Expr::Fact(fact.clone(), span),
        Expr::Binary { operator, left, right, .. } => Expr::Binary {
            operator: *operator,
            left: Box::new(expression(left)),
            right: Box::new(expression(right)),
            span,
        },
        Expr::Many { function, members, beyond_whole, .. } => Expr::Many {
            function: *function,
            members: members.iter().map(member).collect(),
            beyond_whole: *beyond_whole,
            span,
        },
        Expr::Rounded { value, step, rounding, .. } => Expr::Rounded {
            value: Box::new(expression(value)),
            step: number(step),
            rounding: *rounding,
            span,
        },
        Expr::Lookup(lookup) => Expr::Lookup(TableLookup {
            table: lookup.table.clone(),
            arguments: lookup.arguments.iter().map(expression).collect(),
            span,
        }),
    }
}

fn member(one: &Member) -> Member {
    Member { value: expression(&one.value), weight: one.weight.as_ref().map(expression) }
}

fn figure(asked: &FigureRef) -> FigureRef {
    FigureRef { span: NOWHERE, ..asked.clone() }
}

fn number(literal: &Literal) -> Literal {
    Literal { span: NOWHERE, ..literal.clone() }
}
