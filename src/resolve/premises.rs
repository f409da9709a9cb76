//! What a whole agreement builds on.
//!
//! Not for: what follows when it fails; those are consequences.

use std::collections::BTreeMap;

use super::problems::DoubleName;
use super::{Placed, Resolver};
use crate::model::{ConditionTest, Premise};
use crate::source::{Name, Span};
use crate::syntax::PartKind;

impl Resolver {
    pub(super) fn premises_of(&mut self, placed: &[Placed<'_>]) -> Vec<Premise> {
        let mut premises = Vec::new();
        let mut seen: BTreeMap<Name, Span> = BTreeMap::new();
        for Placed { part, .. } in placed {
            let (PartKind::Premise(stated), Some(name)) = (&part.kind, &part.name) else {
                continue;
            };
            self.only_notes(part);
            if let Some(first) = seen.insert(name.value.clone(), part.span) {
                let name = name.value.to_string();
                self.findings.push(DoubleName { span: part.span, name, first });
                continue;
            }
            let test = match stated {
                Some(test) => self.test(test).map(ConditionTest::Test),
                None => {
                    self.stated_conditions.insert(name.value.clone(), name.span);
                    Some(ConditionTest::Stated)
                }
            };
            let Some(test) = test else {
                self.unread.insert(name.value.clone());
                continue;
            };
            premises.push(Premise {
                name: name.value.clone(),
                number: part.number.as_ref().map(|number| number.value.clone()),
                text: part.text.as_ref().map(|text| text.value.clone()),
                test,
                span: part.span,
            });
        }
        premises
    }
}
