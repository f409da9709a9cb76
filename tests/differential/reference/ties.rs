//! What ties unknowns together: sums that are nought, or not below it.

use pocheck::model::{Expr, Relation, Test};
use pocheck::quantity::{Comparator, Number};
use pocheck::syntax::Operator;

use super::space::Space;

/// A sum that must be nought, at least nought, or above it.
#[derive(Debug)]
pub struct Tie {
    pub terms: Vec<(Number, usize)>,
    pub constant: Number,
    pub sign: Sign,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    Nought,
    AtLeastNought,
    AboveNought,
}

impl Space {
    pub fn at_least(&mut self, terms: Vec<(Number, usize)>, constant: Number, open: bool) {
        self.tie(terms, constant, if open { Sign::AboveNought } else { Sign::AtLeastNought });
    }

    pub fn tie(&mut self, terms: Vec<(Number, usize)>, constant: Number, sign: Sign) {
        self.ties.push(Tie { terms, constant, sign });
    }

    /// What the agreement says of figures together: two sums compared.
    pub fn relate(&mut self, relation: &Relation) {
        let Test::Compare { left, comparator, right, .. } = &relation.test else { return };
        let mut terms = Vec::new();
        let mut constant = Number::ZERO;
        self.sum(left, &Number::ONE, &mut terms, &mut constant);
        self.sum(right, &-Number::ONE, &mut terms, &mut constant);
        let negative = |terms: &[(Number, usize)]| {
            terms.iter().map(|(times, slot)| (-times.clone(), *slot)).collect::<Vec<_>>()
        };
        match comparator {
            Comparator::Exactly => self.tie(terms, constant, Sign::Nought),
            Comparator::AtLeast => self.tie(terms, constant, Sign::AtLeastNought),
            Comparator::MoreThan => self.tie(terms, constant, Sign::AboveNought),
            Comparator::AtMost => self.tie(negative(&terms), -constant, Sign::AtLeastNought),
            Comparator::LessThan => self.tie(negative(&terms), -constant, Sign::AboveNought),
        }
    }

    fn sum(
        &self,
        expression: &Expr,
        times: &Number,
        terms: &mut Vec<(Number, usize)>,
        constant: &mut Number,
    ) {
        match expression {
            Expr::Number(literal) => *constant = &*constant + &(&literal.value * times),
            Expr::Fact(fact, _) => *constant = &*constant + &(&fact.value.value * times),
            Expr::Figure(figure) => {
                terms.extend(self.slots_of(figure).into_iter().map(|slot| (times.clone(), slot)));
            }
            Expr::Binary { operator: Operator::Plus, left, right, .. } => {
                self.sum(left, times, terms, constant);
                self.sum(right, times, terms, constant);
            }
            Expr::Binary { operator: Operator::Minus, left, right, .. } => {
                self.sum(left, times, terms, constant);
                self.sum(right, &-times.clone(), terms, constant);
            }
            other => panic!("a relation is two sums: {other:?}"),
        }
    }
}
