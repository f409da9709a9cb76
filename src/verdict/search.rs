//! The search for a completion that satisfies a formula, or for the least value of an expression.
//!
//! Disjunctions are split one at a time, each branch is cut off when its linear relaxation has no
//! point, and whole variables are branched on last (A. Land and A. Doig, "An Automatic Method of
//! Solving Discrete Programming Problems", Econometrica 28, 1960). Every step is paid for from the
//! budget, so that it always ends.

use std::ops::ControlFlow;

use crate::quantity::number::Number;

use super::atom::{Atom, Bound, Node};
use super::budget::{Exhausted, Meter};
use super::delta::Delta;
use super::integral::Point;
use super::problem::Problem;
use super::simplex::Simplex;
use super::{Assignment, Linear, VarId};

/// Whether the search goes on or has found all it needs.
type Flow = Result<ControlFlow<()>, Exhausted>;

/// The most choices in one branch, so that a large budget cannot exhaust the stack.
const MAX_DEPTH: u32 = 1_000;

/// What is minimised.
#[derive(Clone, Copy, Debug)]
pub(super) struct Objective {
    pub(super) column: VarId,
    /// Whether the column takes whole values only.
    pub(super) whole: bool,
}

/// The state of one search.
pub(super) struct Search {
    pub(super) simplex: Simplex,
    pub(super) names: Vec<VarId>,
    pub(super) forms: Vec<Linear>,
    pub(super) whole: Vec<bool>,
    pub(super) thresholds: Vec<(VarId, Number)>,
    pub(super) totals: Vec<(VarId, Linear)>,
    pub(super) meter: Meter,
    /// The steps that it takes to look at all sums once.
    equations: usize,
    /// How many choices have been made on the way here.
    depth: u32,
    objective: Option<Objective>,
    /// The least value found so far.
    pub(super) best: Option<Delta>,
    /// Whether the objective turned out to have no least value.
    pub(super) unbounded: bool,
    found: Option<Point>,
}

/// How to go on from a point that is not good enough.
enum Branch {
    /// Commit one part of the disjunction at this place.
    Split(usize),
    /// Put a whole variable at most at a number, or above it.
    Around(VarId, Number),
    /// There is nothing left to decide.
    Done,
}

impl Search {
    /// Takes a problem apart into the search and the nodes that must hold.
    pub(super) fn new(
        problem: Problem,
        objective: Option<Objective>,
        meter: Meter,
    ) -> (Search, Vec<Node>) {
        let Problem { simplex, names, forms, whole, thresholds, totals, parts, .. } = problem;
        let equations = forms.iter().map(|form| form.steps() + 1).fold(0, usize::saturating_add);
        let search = Search {
            simplex,
            names,
            forms,
            whole,
            thresholds,
            totals,
            meter,
            equations,
            objective,
            depth: 0,
            best: None,
            unbounded: false,
            found: None,
        };
        (search, parts)
    }

    /// Searches all that satisfies the nodes.
    pub(super) fn run(&mut self, parts: &[Node]) -> Result<(), Exhausted> {
        let mut pending = Vec::new();
        let consistent = parts.iter().all(|part| self.commit(part, &mut pending));
        if consistent {
            let _ = self.explore(pending)?;
        }
        Ok(())
    }

    /// The point that was found, with the names of the question.
    pub(super) fn witness(&self) -> Option<Assignment> {
        self.found
            .as_ref()
            .map(|point| self.names.iter().copied().zip(point.structural()).collect())
    }

    /// Makes a node hold as far as bounds can say it; disjunctions wait. `false` when it cannot hold.
    pub(super) fn commit<'n>(&mut self, node: &'n Node, pending: &mut Vec<&'n [Node]>) -> bool {
        match node {
            Node::True => true,
            Node::False => false,
            Node::Atom(atom) => self.simplex.tighten(atom.column, &atom.bound),
            Node::All(parts) => parts.iter().all(|part| self.commit(part, pending)),
            Node::Any(parts) => {
                pending.push(parts);
                true
            }
        }
    }

    fn explore(&mut self, mut pending: Vec<&[Node]>) -> Flow {
        self.meter.spend_program()?;
        self.meter.spend_steps(self.equations)?;
        if !self.simplify(&mut pending)?
            || self.has_unsolvable_equation()?
            || !self.simplex.check(&mut self.meter)?
        {
            return Ok(ControlFlow::Continue(()));
        }
        let bounded = match self.objective {
            Some(objective) => self.simplex.minimise(objective.column, &mut self.meter)?,
            None => true,
        };
        if !bounded && pending.is_empty() {
            return self.without_end();
        }
        if bounded && let Some(flow) = self.close(&pending) {
            return Ok(flow);
        }
        let branch = self.branch(&pending);
        self.follow(branch, pending)
    }

    /// Ends a branch where its values, which are the best it has, can be used as they are or cannot
    /// improve on what was found; `None` when it must be split further.
    fn close(&mut self, pending: &[&[Node]]) -> Option<ControlFlow<()>> {
        if self.is_no_better() {
            return Some(ControlFlow::Continue(()));
        }
        if self.fractional().is_none() {
            let solved = pending.iter().all(|parts| self.any_holds(parts));
            return solved.then(|| self.record_here());
        }
        let point = self.near_point(pending)?;
        let flow = self.record(&point);
        (flow.is_break() || self.is_no_better()).then_some(flow)
    }

    /// The relaxation falls without end: so does the objective as soon as one whole point exists,
    /// because a rational direction of descent has a whole multiple (R. Meyer, "On the existence of
    /// optimal solutions to integer and mixed-integer programming problems", 1974).
    fn without_end(&mut self) -> Flow {
        let objective = self.objective.take();
        let flow = self.explore(Vec::new());
        self.objective = objective;
        self.unbounded = self.unbounded || matches!(flow, Ok(ControlFlow::Break(())));
        flow
    }

    fn is_no_better(&self) -> bool {
        let (Some(objective), Some(best)) = (self.objective, &self.best) else {
            return false;
        };
        let here = self.simplex.value(objective.column);
        if objective.whole { Delta::exact(here.ceil()) >= *best } else { here >= best }
    }

    /// Takes the table's own values as a solution.
    fn record_here(&mut self) -> ControlFlow<()> {
        let Some(objective) = self.objective else {
            return self.record(&self.point());
        };
        self.improve(self.simplex.value(objective.column).clone())
    }

    /// Takes a point in which everything holds as a solution.
    fn record(&mut self, point: &Point) -> ControlFlow<()> {
        if let Some(objective) = self.objective {
            return self.improve(Delta::exact(point.value(objective.column)));
        }
        self.found = Some(point.clone());
        ControlFlow::Break(())
    }

    fn improve(&mut self, value: Delta) -> ControlFlow<()> {
        self.best = self.best.take().into_iter().chain([value]).min();
        ControlFlow::Continue(())
    }

    /// The first disjunction that the table's values do not satisfy; else the first at all; else a
    /// whole variable that is not whole.
    fn branch(&self, pending: &[&[Node]]) -> Branch {
        let open = pending.iter().position(|parts| !self.any_holds(parts));
        if let Some(place) = open.or((!pending.is_empty()).then_some(0)) {
            return Branch::Split(place);
        }
        match self.whole_branch(self.depth) {
            Some((column, floor)) => Branch::Around(column, floor),
            None => Branch::Done,
        }
    }

    fn follow(&mut self, branch: Branch, mut pending: Vec<&[Node]>) -> Flow {
        match branch {
            Branch::Done => Ok(ControlFlow::Continue(())),
            Branch::Split(place) => {
                for part in pending.remove(place) {
                    if self.try_with(part, &pending)?.is_break() {
                        return Ok(ControlFlow::Break(()));
                    }
                }
                Ok(ControlFlow::Continue(()))
            }
            Branch::Around(column, floor) => {
                let above = Bound::AtLeast(Delta::exact(&floor + Number::ONE));
                let under = Bound::AtMost(Delta::exact(floor));
                for bound in [under, above] {
                    if self.try_with(&Node::Atom(Atom { column, bound }), &pending)?.is_break() {
                        return Ok(ControlFlow::Break(()));
                    }
                }
                Ok(ControlFlow::Continue(()))
            }
        }
    }

    fn try_with(&mut self, node: &Node, pending: &[&[Node]]) -> Flow {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(Exhausted);
        }
        let mark = self.simplex.mark();
        let mut pending = pending.to_vec();
        let flow = if self.commit(node, &mut pending) {
            self.explore(pending)
        } else {
            Ok(ControlFlow::Continue(()))
        };
        self.simplex.undo_to(mark);
        self.depth -= 1;
        flow
    }
}
