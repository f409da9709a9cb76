//! Efforts, clauses that cannot be tested, and consequences.
//!
//! Not for: results and duties; those have files of their own.

use std::collections::BTreeMap;

use super::problems::{DoubleName, What};
use super::statements::is_item;
use super::{Placed, Resolver};
use crate::model::{Consequence, Effort, Item, ItemBody, Owner};
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
                StatementKind::Note(_) => {}
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

    #[expect(clippy::wildcard_enum_match_arm, reason = "what belongs elsewhere is alike here")]
    pub(super) fn consequences_of(
        &mut self,
        placed: &[Placed<'_>],
        items: &[Item],
    ) -> Vec<Consequence> {
        let known: Vec<String> = items.iter().map(|item| item.name.to_string()).collect();
        let mut consequences: Vec<Consequence> = Vec::new();
        for Placed { part, .. } in placed {
            let (PartKind::Consequence, Some(name)) = (&part.kind, &part.name) else { continue };
            let mut on = None;
            for statement in &part.statements {
                match &statement.kind {
                    StatementKind::On { result, outcomes } => {
                        self.once(&mut on, (result.clone(), outcomes.clone()), statement);
                    }
                    StatementKind::Note(_) | StatementKind::Owner(_) => {}
                    _ => self.misplaced(part, statement),
                }
            }
            let Some((on, outcomes)) = on else {
                self.missing(part, "bij", "bij: elk resultaat niet behaald");
                continue;
            };
            if let Some(item) = &on
                && !known.iter().any(|name| name == item.value.as_str())
            {
                self.unknown(What::Item, &item.value, item.span, known.clone());
            }
            if let Some(first) = consequences.iter().find(|other| other.name == name.value) {
                let (name, first) = (name.value.to_string(), first.span);
                self.findings.push(DoubleName { span: part.span, name, first });
                continue;
            }
            consequences.push(Consequence {
                name: name.value.clone(),
                number: part.number.as_ref().map(|number| number.value.clone()),
                text: part.text.as_ref().map(|text| text.value.clone()),
                on,
                outcomes,
                span: part.span,
            });
        }
        consequences
    }
}

/// Who answers for an item.
pub(super) fn owner_of(roles: &[Spanned<String>]) -> Owner {
    Owner { roles: roles.iter().map(|role| role.value.clone()).collect() }
}
