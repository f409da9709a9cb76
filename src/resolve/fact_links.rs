//! Facts that the document states twice, or of which one is a part of another.
//!
//! Not for: whether they agree; `check` sees to that.

use std::sync::Arc;

use super::problems::What;
use super::{Placed, Resolver};
use crate::model::{Expr, Fact, FactLink, LinkKind};
use crate::source::{Name, Span};
use crate::syntax::{Expression, Part, PartKind, StatementKind};

impl Resolver {
    /// Only links and `toelichting` may stand under a fact.
    pub(super) fn only_links(&mut self, part: &Part) {
        for statement in &part.statements {
            let link = matches!(
                statement.kind,
                StatementKind::Note(_) | StatementKind::SameAs(_) | StatementKind::PartOf(_)
            );
            if !link {
                self.misplaced(part, statement);
            }
        }
    }

    pub(super) fn fact_links_of(&mut self, placed: &[Placed<'_>]) -> Vec<FactLink> {
        let mut links = Vec::new();
        for Placed { part, .. } in placed {
            let is_fact = matches!(part.kind, PartKind::Fact { .. } | PartKind::FactSplit { .. });
            let (true, Some(name)) = (is_fact, &part.name) else { continue };
            let Some(fact) = self.facts.get(&name.value).cloned() else { continue };
            links.extend(self.links_of(part, &fact));
        }
        links
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "every other statement is alike here")]
    fn links_of(&mut self, part: &Part, fact: &Arc<Fact>) -> Vec<FactLink> {
        let mut links = Vec::new();
        for statement in &part.statements {
            let (kind, other) = match &statement.kind {
                StatementKind::SameAs(other) => (LinkKind::Same, self.linked_fact(other)),
                StatementKind::PartOf(name) => {
                    (LinkKind::Part, self.fact_named(&name.value, name.span))
                }
                _ => continue,
            };
            let Some(other) = other else { continue };
            let fact = Arc::clone(fact);
            links.push(FactLink { kind, fact, other, span: statement.span });
        }
        links
    }

    /// A fact or a cell; a figure that is measured is neither.
    fn linked_fact(&mut self, written: &Expression) -> Option<Arc<Fact>> {
        if let Expression::Figure(figure) = written {
            return self.fact_named(&figure.name.value, figure.name.span);
        }
        match self.expression(written, None)? {
            Expr::Fact(fact, _) => Some(fact),
            Expr::Number(_)
            | Expr::Figure(_)
            | Expr::Binary { .. }
            | Expr::Many { .. }
            | Expr::Rounded { .. }
            | Expr::Lookup(_) => None,
        }
    }

    fn fact_named(&mut self, name: &Name, span: Span) -> Option<Arc<Fact>> {
        if self.table_without_row(name, span) {
            return None;
        }
        let found = self.facts.get(name).cloned();
        if found.is_none() {
            let known = self.facts.keys().take(self.comparable()).map(Name::to_string).collect();
            self.unknown(What::Fact, name, span, known);
        }
        found
    }
}
