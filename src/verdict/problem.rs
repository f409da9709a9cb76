//! A question about completions written out for the search: a simplex table with a column for each
//! tied unknown and each distinct expression, and the formula over bounds on those columns.

use std::collections::BTreeMap;

use crate::quantity::number::Number;

use super::atom::{Atom, Bound, Comparison, Node};
use super::component::Component;
use super::delta::Delta;
use super::simplex::Simplex;
use super::{Completions, Constraint, Formula, Linear, Sign, VarId};

/// A question, ready to be searched.
#[derive(Debug, Default)]
pub(super) struct Problem {
    pub(super) simplex: Simplex,
    /// The variable behind each of the first columns.
    pub(super) names: Vec<VarId>,
    /// For each column after those, the sum it stands for.
    pub(super) forms: Vec<Linear>,
    /// The columns among the first that take whole values only.
    pub(super) whole: Vec<bool>,
    /// Every number with which some column is compared.
    pub(super) thresholds: Vec<(VarId, Number)>,
    /// Everything that must hold and is not a bound in the table yet.
    pub(super) parts: Vec<Node>,
    /// Variables that equal a sum of others, as totals do, with that sum.
    pub(super) totals: Vec<(VarId, Linear)>,
    columns_of: BTreeMap<Linear, VarId>,
}

impl Problem {
    /// The table for a component, with its constraints as parts that must hold.
    pub(super) fn new(completions: &Completions, component: &Component) -> Problem {
        let mut problem = Problem::default();
        for &name in &component.variables {
            problem.add_variable(completions, name);
        }
        for constraint in component.constraints(completions) {
            let node = problem.constraint(completions, constraint, true);
            problem.parts.push(node);
            problem.totals.extend(problem.total(completions, constraint));
        }
        problem
    }

    /// The variable that an equation defines: the one whose sign differs from all others'.
    fn total(&self, completions: &Completions, constraint: &Constraint) -> Option<(VarId, Linear)> {
        if constraint.sign != Sign::Zero {
            return None;
        }
        let linear = self.localised(&completions.without_known(&constraint.linear));
        let is_alone = |up: bool| {
            let mut same =
                linear.terms().iter().filter(|(_, coefficient)| coefficient.is_positive() == up);
            same.next().filter(|_| same.next().is_none()).cloned()
        };
        let (total, coefficient) = is_alone(true).or_else(|| is_alone(false))?;
        let share = Number::ONE.checked_div(&-&coefficient)?;
        let sum = linear.add_multiple(&Linear::var(total), &-coefficient).scale(&share);
        Some((total, sum))
    }

    fn add_variable(&mut self, completions: &Completions, name: VarId) {
        let column = self.simplex.add_column();
        let Some(variable) = completions.variable(name) else {
            return;
        };
        self.names.push(name);
        self.whole.push(variable.whole);
        let (low, high) = (variable.low.clone(), variable.high.clone());
        let (low, high) = if variable.whole {
            (low.map(|low| low.ceil()), high.map(|high| high.floor()))
        } else {
            (low, high)
        };
        let low = low.map(|low| Bound::AtLeast(Delta::exact(low)));
        let high = high.map(|high| Bound::AtMost(Delta::exact(high)));
        for bound in low.into_iter().chain(high) {
            self.thresholds.push((column, bound.limit().real.clone()));
            self.parts.push(Node::Atom(Atom { column, bound }));
        }
    }

    /// Adds a formula that must hold.
    pub(super) fn require(&mut self, completions: &Completions, formula: &Formula) {
        let node = self.formula(completions, formula, true);
        self.parts.push(node);
    }

    /// A column for a sum, always a new one without bounds.
    pub(super) fn objective(&mut self, sum: &Linear) -> VarId {
        let form = self.localised(sum);
        self.add_form(form)
    }

    fn add_form(&mut self, form: Linear) -> VarId {
        self.forms.push(form.clone());
        self.simplex.add_row(form)
    }

    /// The formula, or its opposite, over columns.
    fn formula(&mut self, completions: &Completions, formula: &Formula, positive: bool) -> Node {
        let parts = match formula {
            Formula::True => return if positive { Node::True } else { Node::False },
            Formula::False => return if positive { Node::False } else { Node::True },
            Formula::Holds(constraint) => {
                return self.constraint(completions, constraint, positive);
            }
            Formula::Not(inner) => return self.formula(completions, inner, !positive),
            Formula::All(parts) | Formula::Any(parts) => parts,
        };
        let nodes = parts.iter().map(|part| self.formula(completions, part, positive)).collect();
        if matches!(formula, Formula::All(_)) == positive {
            Node::All(nodes)
        } else {
            Node::Any(nodes)
        }
    }

    fn constraint(
        &mut self,
        completions: &Completions,
        constraint: &Constraint,
        positive: bool,
    ) -> Node {
        let linear = completions.without_known(&constraint.linear);
        if let Some(value) = linear.is_constant() {
            return if constraint.sign.holds(value) == positive { Node::True } else { Node::False };
        }
        let form = self.localised(&linear);
        let comparison = self.comparison(&form);
        self.thresholds.push((comparison.column, comparison.threshold.clone()));
        comparison.node(constraint.sign, positive)
    }

    /// Brings an expression to a sum of coprime whole multiples, so that an inequality and its
    /// opposite, or two norms on one share, are bounds on the same column.
    fn comparison(&mut self, linear: &Linear) -> Comparison {
        let measure = common_measure(linear);
        let rising = linear.terms().first().is_none_or(|(_, leading)| leading.is_positive());
        let measure = if rising { measure } else { -measure };
        let share = Number::ONE.checked_div(&measure).unwrap_or(Number::ONE);
        let form = linear.with_constant(Number::ZERO).scale(&share);
        let whole = form.terms().iter().all(|(column, _)| self.is_whole(*column));
        let threshold = -(linear.constant_part() * &share);
        let column = self.column_of(form);
        Comparison { column, threshold, rising, whole }
    }

    fn column_of(&mut self, form: Linear) -> VarId {
        if let [(column, coefficient)] = form.terms()
            && *coefficient == Number::ONE
        {
            return *column;
        }
        if let Some(column) = self.columns_of.get(&form) {
            return *column;
        }
        let column = self.add_form(form.clone());
        self.columns_of.insert(form, column);
        column
    }

    pub(super) fn is_whole(&self, column: VarId) -> bool {
        self.whole.get(column.index()).copied().unwrap_or(false)
    }

    /// The expression with columns for variables.
    // INVARIANT: every unknown of a question is in its component, so each has a column.
    fn localised(&self, linear: &Linear) -> Linear {
        linear.renamed(|name| {
            VarId::from_index(self.names.binary_search(&name).unwrap_or(usize::MAX))
        })
    }
}

/// The greatest number of which all coefficients are whole multiples; 0 without any.
pub(super) fn common_measure(linear: &Linear) -> Number {
    linear
        .terms()
        .iter()
        .fold(Number::ZERO, |measure, (_, coefficient)| measure.common_measure(coefficient))
}
