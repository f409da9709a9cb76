//! Efforts, and clauses that cannot be tested.
//!
//! Not for: results, duties and consequences; those have files of their own.

use std::collections::BTreeMap;

use super::problems::DoubleName;
use super::statements::is_item;
use super::{Placed, Resolver};
use crate::model::{Effort, Item, ItemBody, Owner};
use crate::source::{Name, Span};
use crate::syntax::{Part, PartKind, Spanned, StatementKind};

impl Resolver {
    pub(super) fn items_of(&mut self, placed: &[Placed<'_>]) -> Vec<Item> {
        let mut items: Vec<Item> = Vec::new();
        let mut seen: BTreeMap<Name, Span> = BTreeMap::new();
        for Placed { part, origin } in placed {
            if matches!(part.kind, PartKind::Consideration) {
                self.only_notes(part);
            }
            let body = self.body(part);
            let added_by = if is_item(&part.kind) { self.added_by(part) } else { None };
            let Some(name) = &part.name else { continue };
            let Some((owner, body)) = body else {
                if is_item(&part.kind) {
                    self.unread.insert(name.value.clone());
                }
                continue;
            };
            if let Some(first) = seen.get(&name.value).copied() {
                let name = name.value.to_string();
                self.findings.push(DoubleName { span: part.span, name, first });
                continue;
            }
            seen.insert(name.value.clone(), part.span);
            items.push(Item {
                name: name.value.clone(),
                number: part.number.as_ref().map(|number| number.value.clone()),
                text: part.text.clone(),
                origin: origin.clone(),
                owner,
                added_by,
                serves: self.served(part, origin),
                span: part.span,
                body,
            });
        }
        items
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "what belongs elsewhere is alike here")]
    fn body(&mut self, part: &Part) -> Option<(Option<Owner>, ItemBody)> {
        match part.kind {
            PartKind::Result => {
                let (owner, result) = self.result(part)?;
                Some((owner, ItemBody::Result(Box::new(result))))
            }
            PartKind::Duty => {
                let (owner, duty) = self.duty(part)?;
                Some((owner, ItemBody::Duty(duty)))
            }
            PartKind::Milestone => {
                let (owner, duty) = self.milestone(part)?;
                Some((owner, ItemBody::Duty(duty)))
            }
            PartKind::Effort | PartKind::Untestable => Some(self.effort(part)),
            _ => None,
        }
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "what belongs elsewhere is alike here")]
    fn effort(&mut self, part: &Part) -> (Option<Owner>, ItemBody) {
        let (mut judge, mut owner, mut because) = (None, None, None);
        let effort = matches!(part.kind, PartKind::Effort);
        for statement in &part.statements {
            match &statement.kind {
                StatementKind::Judge(role) if effort => {
                    self.once(&mut judge, role.value.clone(), statement);
                }
                StatementKind::UntestableBecause(text) if !effort => {
                    self.once(&mut because, text.value.clone(), statement);
                }
                StatementKind::Owner(roles) => {
                    self.once(&mut owner, owner_of(roles), statement);
                }
                StatementKind::Note(_) | StatementKind::AddedBy(_) => {}
                _ => self.misplaced(part, statement),
            }
        }
        if effort {
            return (owner, ItemBody::Effort(Effort { judge }));
        }
        if because.is_none() {
            let example = "niet-toetsbaar: \"het document noemt geen maat\"";
            self.missing(part, "niet-toetsbaar", example);
        }
        (owner, ItemBody::Untestable(because))
    }
}

/// Who answers for an item.
pub(super) fn owner_of(roles: &[Spanned<String>]) -> Owner {
    Owner { roles: roles.iter().map(|role| role.value.clone()).collect() }
}
