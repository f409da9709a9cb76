//! Expressions of which everything is known: their value without a formula.
//!
//! For: what most norms come to, at once. It gives what the general way gives, or nothing.
//! Not for: rounding, steps and what is made of several; those go the general way.

use super::formula::{Formulas, Instead, Values};
use crate::model::Expr;
use crate::quantity::Number;
use crate::syntax::Operator;

impl<V: Values> Formulas<'_, V> {
    /// The value of an expression over known figures; `None` where the general way must tell.
    pub fn exact(&mut self, expression: &Expr, instead: Option<&Instead<'_>>) -> Option<Number> {
        match expression {
            Expr::Number(literal) => Some(literal.value.clone()),
            Expr::Fact(fact, _) => Some(fact.value.value.clone()),
            Expr::Figure(figure) => match instead.filter(|instead| instead.is_for(figure)) {
                Some(instead) => instead.value.is_constant().cloned(),
                None => self.figures.known(figure),
            },
            Expr::Binary { operator, left, right, .. } => {
                let one = self.exact(left, instead)?;
                let two = self.exact(right, instead)?;
                match operator {
                    Operator::Plus => Some(one + two),
                    Operator::Minus => Some(one - two),
                    Operator::Times => Some(one * two),
                    // A quotient says something only where what is below is above nought.
                    Operator::ShareOf | Operator::Divide if two.is_positive() => {
                        one.checked_div(&two)
                    }
                    Operator::ShareOf | Operator::Divide => None,
                }
            }
            Expr::Many { .. } | Expr::Rounded { .. } | Expr::Lookup(_) => None,
        }
    }
}
