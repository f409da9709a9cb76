//! Relations between figures.
//!
//! Not for: whether they can be worked with; `check` sees to that.

use std::collections::BTreeMap;

use super::problems::DoubleName;
use super::{Placed, Resolver};
use crate::model::Relation;
use crate::source::{Name, Span};
use crate::syntax::{PartKind, StatementKind};

impl Resolver {
    #[expect(clippy::wildcard_enum_match_arm, reason = "what belongs elsewhere is alike here")]
    pub(super) fn relations_of(&mut self, placed: &[Placed<'_>]) -> Vec<Relation> {
        let mut relations = Vec::new();
        let mut seen: BTreeMap<Name, Span> = BTreeMap::new();
        for Placed { part, .. } in placed {
            let (PartKind::Relation, Some(name)) = (&part.kind, &part.name) else { continue };
            let mut holds = None;
            for statement in &part.statements {
                match &statement.kind {
                    StatementKind::Holds(test) => self.once(&mut holds, test, statement),
                    StatementKind::Note(_) => {}
                    _ => self.misplaced(part, statement),
                }
            }
            if let Some(first) = seen.insert(name.value.clone(), part.span) {
                let name = name.value.to_string();
                self.findings.push(DoubleName { span: part.span, name, first });
            }
            let Some(holds) = holds else {
                let example =
                    "geldt: bestand eind 2019 plus instroom in 2020 precies bestand eind 2020";
                self.missing(part, "geldt", example);
                continue;
            };
            let test = self.test(holds);
            let (name, span) = (name.value.clone(), part.span);
            relations.extend(test.map(|test| Relation { name, test, span }));
        }
        relations
    }
}
