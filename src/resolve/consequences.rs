//! Consequences, and the most that they come to together.
//!
//! Not for: what brings them; that has a file of its own.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::expressions::{inherited, moments_in};
use super::items::owner_of;
use super::problems::{DoubleName, What};
use super::{Placed, Resolver};
use crate::diagnostics::Label;
use crate::model::{
    Brought, Ceiling, Chapter, ConditionTest, Consequence, ConsequenceAmount, Expr, Item,
    OwnCondition, Premise, Room, Trigger,
};
use crate::source::{Name, Span};
use crate::syntax::{self, Expression, Part, PartKind, Spanned, Statement, StatementKind};
use crate::{problem, text};

problem! {
    /// A condition of a consequence that says what then holds.
    EffectOfOwnCondition: "PO0269" Error { span: Span, provided: bool }
    headline: text!("bij een gevolg zegt een voorwaarde alleen of het volgt",
        "a condition of a consequence says only whether it follows");
    labels: vec![Label::primary(*span)];
    help: Some(if *provided {
        text!("laat `anders …` weg: zonder deze voorwaarde volgt het gevolg niet",
            "leave out `anders …`: without this condition the consequence does not follow")
    } else {
        text!("laat `dan …` weg: bij deze voorwaarde volgt het gevolg niet",
            "leave out `dan …`: with this condition the consequence does not follow")
    });
}

problem! {
    /// An amount that is both computed and filled in.
    AmountAndRoom: "PO0270" Error { span: Span, room: Span }
    headline: text!("het bedrag wordt uitgerekend of ingevuld, niet allebei",
        "the amount is computed or filled in, not both");
    labels: vec![Label::primary(*span).saying(text!("uitgerekend", "computed")),
        Label::other(*room).saying(text!("ingevuld", "filled in"))];
    help: Some(text!("kies `bedrag` of `ruimte`", "choose `bedrag` or `ruimte`"));
}

/// What consequences may refer to.
#[derive(Clone, Copy)]
pub(super) struct Known<'a> {
    pub(super) items: &'a [Item],
    pub(super) by_name: &'a BTreeMap<&'a Name, &'a Item>,
    pub(super) chapters: &'a [Arc<Chapter>],
    pub(super) premises: &'a [Premise],
}

/// A consequence while its statements are read.
#[derive(Default)]
struct Draft {
    triggers: Vec<Trigger>,
    triggers_seen: bool,
    conditions: Vec<OwnCondition>,
    amount: Option<ConsequenceAmount>,
    room: Option<Room>,
    brings: Vec<Brought>,
    owner: Option<String>,
}

impl Resolver {
    pub(super) fn consequences_of(
        &mut self,
        placed: &[Placed<'_>],
        known: Known<'_>,
    ) -> Vec<Consequence> {
        let mut consequences: Vec<Consequence> = Vec::new();
        let mut seen: BTreeMap<Name, Span> = BTreeMap::new();
        for Placed { part, .. } in placed {
            let (PartKind::Consequence, Some(name)) = (&part.kind, &part.name) else { continue };
            let mut draft = Draft::default();
            for statement in &part.statements {
                self.consequence_statement(part, statement, known, &mut draft);
            }
            if !draft.triggers_seen {
                self.missing(part, "bij", "bij: elk resultaat niet behaald");
            }
            if let (Some(amount), Some(room)) = (&draft.amount, &draft.room) {
                self.findings.push(AmountAndRoom { span: amount.span, room: room.span });
            }
            let taken = known.by_name.get(&name.value).map(|item| item.span);
            let first = seen.get(&name.value).copied().or(taken);
            if let Some(first) = first {
                let name = name.value.to_string();
                self.findings.push(DoubleName { span: part.span, name, first });
                continue;
            }
            if draft.triggers.is_empty() {
                self.unread.insert(name.value.clone());
                continue;
            }
            seen.insert(name.value.clone(), part.span);
            consequences.push(draft.named(part, name));
        }
        consequences
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "what belongs elsewhere is alike here")]
    fn consequence_statement(
        &mut self,
        part: &Part,
        statement: &Statement,
        known: Known<'_>,
        draft: &mut Draft,
    ) {
        match &statement.kind {
            StatementKind::On(triggers) => {
                draft.triggers_seen = true;
                for trigger in triggers {
                    draft.triggers.extend(self.trigger(trigger, known));
                }
            }
            StatementKind::Condition(condition) => {
                draft.conditions.extend(self.own_condition(condition, statement.span));
            }
            StatementKind::AmountIs { amount, cap, also_negative } => {
                let expression = self.amount(amount);
                let cap = match cap {
                    Some(cap) => self.literal(cap).map(Some),
                    None => Some(None),
                };
                if let (Some(expression), Some(cap)) = (expression, cap) {
                    let (also_negative, span) = (*also_negative, statement.span);
                    let amount = ConsequenceAmount { expression, cap, also_negative, span };
                    self.once(&mut draft.amount, amount, statement);
                }
            }
            StatementKind::Room { low, high, role } => {
                let (low, high) = (self.literal(low), self.literal(high));
                if let (Some(low), Some(high)) = (low, high) {
                    let room = Room { low, high, role: role.value.clone(), span: statement.span };
                    self.once(&mut draft.room, room, statement);
                }
            }
            StatementKind::Brings { item, within } => {
                if self.known_item(item, known).is_some() {
                    draft
                        .brings
                        .push(Brought { item: item.clone(), within: within.as_deref().cloned() });
                }
            }
            StatementKind::Owner(roles) => {
                let roles = owner_of(roles).roles.join(", ");
                self.once(&mut draft.owner, roles, statement);
            }
            StatementKind::Note(_) => {}
            _ => self.misplaced(part, statement),
        }
    }

    /// An amount; as in a norm, a moment that it states holds for all its figures without one.
    fn amount(&mut self, stated: &Expression) -> Option<Expr> {
        let mut moments = Vec::new();
        moments_in(stated, self.seen(self.year), &mut moments);
        self.expression(stated, inherited(&moments))
    }

    fn own_condition(&mut self, condition: &syntax::Condition, span: Span) -> Option<OwnCondition> {
        let test = match &condition.test {
            Some(test) => self.test(test).map(ConditionTest::Test),
            None => {
                self.stated_conditions.insert(condition.name.value.clone(), condition.name.span);
                Some(ConditionTest::Stated)
            }
        };
        let effect = condition.effect.as_ref().map(|(word, _)| word.span);
        if let Some(span) = effect.or(condition.except_when.first().map(|except| except.span)) {
            let provided = condition.provided;
            self.findings.push(EffectOfOwnCondition { span, provided });
        }
        Some(OwnCondition {
            provided: condition.provided,
            name: condition.name.clone(),
            text: condition.text.as_ref().map(|text| text.value.clone()),
            test: test?,
            span,
        })
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "what belongs elsewhere is alike here")]
    pub(super) fn ceilings_of(
        &mut self,
        placed: &[Placed<'_>],
        consequences: &[Consequence],
    ) -> Vec<Ceiling> {
        let known: BTreeSet<&str> = consequences.iter().map(|one| one.name.as_str()).collect();
        let mut ceilings = Vec::new();
        for Placed { part, .. } in placed {
            let (PartKind::Ceiling, Some(name)) = (&part.kind, &part.name) else { continue };
            let (mut amount, mut over): (_, Option<Vec<Spanned<Name>>>) = (None, None);
            for statement in &part.statements {
                match &statement.kind {
                    StatementKind::AmountIs { amount: most, cap: None, also_negative: false } => {
                        let most = self.amount(most);
                        self.once(&mut amount, most, statement);
                    }
                    StatementKind::Comprises(names) => {
                        self.once(&mut over, names.clone(), statement);
                    }
                    StatementKind::Note(_) => {}
                    _ => self.misplaced(part, statement),
                }
            }
            if amount.is_none() {
                self.missing(part, "bedrag", "bedrag: € 20.000");
            }
            let Some(mut over) = over else {
                self.missing(part, "omvat", "omvat: korting, boete");
                continue;
            };
            over.retain(|name| {
                let is_known = known.contains(name.value.as_str());
                let all = || consequences.iter().map(|one| one.name.to_string()).collect();
                self.known_one(What::Consequence, name, is_known, all).is_some()
            });
            let Some(amount) = amount.flatten() else { continue };
            ceilings.push(Ceiling {
                name: name.value.clone(),
                number: part.number.as_ref().map(|number| number.value.clone()),
                text: part.text.as_ref().map(|text| text.value.clone()),
                amount,
                over,
                span: part.span,
            });
        }
        ceilings
    }
}

impl Draft {
    fn named(self, part: &Part, name: &Spanned<Name>) -> Consequence {
        Consequence {
            name: name.value.clone(),
            number: part.number.as_ref().map(|number| number.value.clone()),
            text: part.text.clone(),
            triggers: self.triggers,
            conditions: self.conditions,
            amount: self.amount,
            room: self.room,
            brings: self.brings,
            owner: self.owner,
            span: part.span,
        }
    }
}
