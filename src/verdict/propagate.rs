//! What bounds and values say about the formula while it is searched: disjunctions that are settled
//! already, and those that leave one part only (unit propagation).

use super::atom::{Atom, Bound, Node};
use super::budget::Exhausted;
use super::search::Search;

impl Search {
    /// Drops disjunctions that bounds already imply, and commits those of which only one part is
    /// left. `false` when one has no part left.
    pub(super) fn simplify(&mut self, pending: &mut Vec<&[Node]>) -> Result<bool, Exhausted> {
        let mut place = 0;
        while let Some(parts) = pending.get(place).copied() {
            self.meter.spend_steps(parts.len())?;
            if parts.iter().any(|part| self.implied(part)) {
                pending.swap_remove(place);
                continue;
            }
            let mut left = parts.iter().filter(|part| !self.refuted(part));
            let (first, second) = (left.next(), left.next());
            match (first, second) {
                (None, _) => return Ok(false),
                (Some(only), None) => {
                    pending.swap_remove(place);
                    if !self.commit(only, pending) {
                        return Ok(false);
                    }
                    // A new bound may decide what was passed before.
                    place = 0;
                }
                (Some(_), Some(_)) => place += 1,
            }
        }
        Ok(true)
    }

    fn implied(&self, node: &Node) -> bool {
        match node {
            Node::True => true,
            Node::False => false,
            Node::Atom(Atom { column, bound: Bound::AtLeast(limit) }) => {
                self.simplex.lower(*column).is_some_and(|lower| lower >= limit)
            }
            Node::Atom(Atom { column, bound: Bound::AtMost(limit) }) => {
                self.simplex.upper(*column).is_some_and(|upper| upper <= limit)
            }
            Node::All(parts) => parts.iter().all(|part| self.implied(part)),
            Node::Any(parts) => parts.iter().any(|part| self.implied(part)),
        }
    }

    fn refuted(&self, node: &Node) -> bool {
        match node {
            Node::True => false,
            Node::False => true,
            Node::Atom(Atom { column, bound: Bound::AtLeast(limit) }) => {
                self.simplex.upper(*column).is_some_and(|upper| upper < limit)
            }
            Node::Atom(Atom { column, bound: Bound::AtMost(limit) }) => {
                self.simplex.lower(*column).is_some_and(|lower| lower > limit)
            }
            Node::All(parts) => parts.iter().any(|part| self.refuted(part)),
            Node::Any(parts) => parts.iter().all(|part| self.refuted(part)),
        }
    }

    /// Whether the table's values satisfy one of the parts.
    pub(super) fn any_holds(&self, parts: &[Node]) -> bool {
        parts.iter().any(|part| self.holds(part))
    }

    fn holds(&self, node: &Node) -> bool {
        match node {
            Node::True => true,
            Node::False => false,
            Node::Atom(atom) => atom.bound.holds(self.simplex.value(atom.column)),
            Node::All(parts) => parts.iter().all(|part| self.holds(part)),
            Node::Any(parts) => self.any_holds(parts),
        }
    }
}
