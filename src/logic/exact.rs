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
                operator_on(*operator, &one, &two)
            }
            Expr::Many { .. } | Expr::Rounded { .. } | Expr::Lookup(_) => None,
        }
    }
}

/// What an operator makes of two numbers; `None` where the second is nought and divides.
pub fn operator_on(operator: Operator, one: &Number, two: &Number) -> Option<Number> {
    match operator {
        Operator::Plus => Some(one + two),
        Operator::Minus => Some(one - two),
        Operator::Times => Some(one * two),
        Operator::ShareOf | Operator::Divide => one.checked_div(two),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::logic::StatedCondition;
    use crate::model::{FigureRef, Literal};
    use crate::quantity::Unit;
    use crate::source::{Name, Role, Sources, Span};
    use crate::verdict::{Linear, VarId};

    /// No figures at all.
    struct Nothing;

    impl Values for Nothing {
        fn value(&mut self, _: &FigureRef) -> Option<Linear> {
            None
        }

        fn consent(&mut self, _: &Name, _: &str) -> StatedCondition {
            StatedCondition::Known(false)
        }

        fn free_choice(&mut self) -> VarId {
            VarId::default()
        }

        fn margin(&mut self, _: &FigureRef, _: bool) -> Linear {
            Linear::default()
        }

        fn ends(&self, _: &Linear) -> (Option<Number>, Option<Number>) {
            (None, None)
        }

        fn floor(&mut self, _: &Linear) -> VarId {
            VarId::default()
        }
    }

    fn expression() -> impl Strategy<Value = Expr> {
        let source = Sources::default().add(String::new(), Role::Agreement, String::new());
        let span = Span { source, start: 0, end: 0 };
        let number = (-6_i64..=6, 1_i64..=4).prop_map(move |(above, below)| {
            let value = Number::ratio(above, below).unwrap();
            Expr::Number(Literal { value, decimals: 0, unit: Unit::NONE, percent: false, span })
        });
        number.prop_recursive(4, 16, 2, move |inner| {
            let operators = [
                Operator::Plus,
                Operator::Minus,
                Operator::Times,
                Operator::ShareOf,
                Operator::Divide,
            ];
            (prop::sample::select(operators.to_vec()), inner.clone(), inner).prop_map(
                move |(operator, left, right)| {
                    let (left, right) = (Box::new(left), Box::new(right));
                    Expr::Binary { operator, left, right, span }
                },
            )
        })
    }

    proptest! {
        #[test]
        fn what_is_told_at_once_is_what_the_general_way_tells(expression in expression()) {
            let mut figures = Nothing;
            let mut formulas = Formulas::new(&mut figures);
            let general = formulas.value(&expression, None).and_then(|value| {
                let defined = value.defined().iter().all(|one| *one == crate::verdict::Formula::True);
                defined.then(|| value.single()?.exact())?
            });
            prop_assert_eq!(formulas.exact(&expression, None), general);
        }
    }
}
