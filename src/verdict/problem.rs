//! A question about completions written out for the search: a simplex table with a column for each
//! tied unknown and each distinct expression, and the formula over bounds on those columns.

use std::collections::BTreeMap;

use crate::quantity::number::Number;

use super::atom::{Atom, Bound, Comparison, Node};
use super::budget::{Exhausted, Meter};
use super::component::Component;
use super::delta::Delta;
use super::simplex::Simplex;
use super::{Completions, Constraint, Formula, Linear, Sign, VarId, Weighed};

/// A question, ready to be searched.
#[derive(Debug, Default)]
pub(super) struct Problem {
    pub(super) simplex: Simplex,
    /// The variable behind each of the first columns; after those come columns for what is weighed.
    pub(super) names: Vec<VarId>,
    /// For each column after all those, the sum it stands for.
    pub(super) forms: Vec<Linear>,
    /// The columns among the first that take whole values only.
    pub(super) whole: Vec<bool>,
    /// Every number with which some column is compared.
    pub(super) thresholds: Vec<(VarId, Number)>,
    /// Everything that must hold and is not a bound in the table yet.
    pub(super) parts: Vec<Node>,
    /// Variables that equal a sum of others, as totals do, with that sum.
    pub(super) totals: Vec<(VarId, Linear)>,
    /// Columns from 0 to 1 for what is weighed, that no node uses yet.
    spare: Vec<VarId>,
    /// What is weighed: the formula without negation, whether it or its opposite, and its column.
    scales: Vec<(Formula, bool, VarId)>,
    columns_of: BTreeMap<Linear, VarId>,
}

impl Problem {
    /// The table for a component, with its constraints as parts that must hold, and the formula too.
    pub(super) fn new(
        completions: &Completions,
        component: &Component,
        formula: &Formula,
        meter: &mut Meter,
    ) -> Result<Problem, Exhausted> {
        let weighed = formula.count_weighed();
        // What is weighed is held against everything else that is, for opposites.
        let steps = component.size(completions).saturating_add(formula.size());
        meter.spend_steps(steps.saturating_add(weighed.saturating_mul(weighed) / 8))?;
        let mut problem = Problem::default();
        for &name in &component.variables {
            problem.add_variable(completions, name);
        }
        for _ in 0..weighed {
            problem.add_spare();
        }
        for constraint in component.constraints(completions) {
            let node = problem.constraint(completions, constraint, true);
            problem.parts.push(node);
            problem.totals.extend(problem.total(completions, constraint));
        }
        let node = problem.formula(completions, formula, true);
        problem.parts.push(node);
        Ok(problem)
    }

    /// A column from 0 to 1. It stands among the variables, but has no name.
    fn add_spare(&mut self) {
        let column = self.simplex.add_column();
        self.whole.push(false);
        let (none, all) = (Delta::exact(Number::ZERO), Delta::exact(Number::ONE));
        for bound in [Bound::AtLeast(none), Bound::AtMost(all)] {
            self.thresholds.push((column, bound.limit().real.clone()));
            self.parts.push(Node::Atom(Atom { column, bound }));
        }
        self.spare.push(column);
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
            Formula::Weighed(weighed) => return self.weighed(completions, weighed, positive),
            Formula::All(parts) | Formula::Any(parts) => parts,
        };
        let nodes = parts.iter().map(|part| self.formula(completions, part, positive)).collect();
        if matches!(formula, Formula::All(_)) == positive {
            Node::All(nodes)
        } else {
            Node::Any(nodes)
        }
    }

    /// Each part gets a column from 0 to 1 that may rise above 0 only where the part holds; together,
    /// by weight, these must reach the limit. They need not be whole: as each is at most 1, the parts
    /// that hold weigh at least as much.
    fn weighed(&mut self, completions: &Completions, weighed: &Weighed, positive: bool) -> Node {
        let limit = if positive { weighed.limit().clone() } else { weighed.opposite_limit() };
        let mut sum = Linear::constant(Number::ZERO);
        let mut nodes = Vec::new();
        for (weight, part) in weighed.parts() {
            let node = self.formula(completions, part, positive);
            // INVARIANT: there is a spare column for every part that is weighed.
            let Some(column) = self.spare.pop() else { return Node::False };
            nodes.extend(self.opposites(part, positive, column));
            nodes.extend(self.lifted(completions, part, positive, column));
            sum = sum.add_multiple(&Linear::var(column), weight);
            let out = Atom { column, bound: Bound::AtMost(Delta::exact(Number::ZERO)) };
            nodes.push(Node::Any(vec![node, Node::Atom(out)]));
        }
        let column = self.add_form(sum);
        self.thresholds.push((column, limit.clone()));
        let limit = if weighed.is_strict() == positive {
            Delta::just_above(limit)
        } else {
            Delta::exact(limit)
        };
        nodes.push(Node::Atom(Atom { column, bound: Bound::AtLeast(limit) }));
        Node::All(nodes)
    }

    /// Of a formula and its opposite one holds. The search would find that too, but only by trying
    /// each way to reach a limit.
    fn opposites(&mut self, part: &Formula, positive: bool, column: VarId) -> Vec<Node> {
        let (part, positive) = match part {
            Formula::Not(inner) => (&**inner, !positive),
            Formula::True
            | Formula::False
            | Formula::Holds(_)
            | Formula::All(_)
            | Formula::Any(_)
            | Formula::Weighed(_) => (part, positive),
        };
        let opposite =
            |(other, way, _): &&(Formula, bool, VarId)| *way != positive && other == part;
        let others: Vec<VarId> = self.scales.iter().filter(opposite).map(|found| found.2).collect();
        self.scales.push((part.clone(), positive, column));
        let mut nodes = Vec::new();
        for other in others {
            let both = self.add_form(Linear::var(column).add(&Linear::var(other)));
            self.thresholds.push((both, Number::ONE));
            let bound = Bound::AtMost(Delta::exact(Number::ONE));
            nodes.push(Node::Atom(Atom { column: both, bound }));
        }
        nodes
    }

    /// What a single comparison asks of the values in proportion to its column. Whether enough of
    /// them fit one total is then seen at once.
    fn lifted(
        &mut self,
        completions: &Completions,
        part: &Formula,
        positive: bool,
        column: VarId,
    ) -> Option<Node> {
        let Formula::Holds(constraint) = part else { return None };
        let linear = completions.without_known(&constraint.linear);
        let linear = match constraint.sign {
            Sign::AtLeastZero | Sign::AboveZero if positive => linear,
            Sign::AtLeastZero | Sign::AboveZero => linear.scale(&-Number::ONE),
            Sign::Zero => return None,
        };
        let least = completions.lower_bound(&linear).filter(Number::is_negative)?;
        let form = self.localised(&linear).with_constant(Number::ZERO);
        let row = self.add_form(form.add_multiple(&Linear::var(column), &least));
        let limit = &least - linear.constant_part();
        self.thresholds.push((row, limit.clone()));
        Some(Node::Atom(Atom { column: row, bound: Bound::AtLeast(Delta::exact(limit)) }))
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
