//! Consequences, what an agreement builds on, and ceilings.

use crate::eval::assessment as eval;
use crate::eval::assessment::{Follows, TriggerState};

use super::super::consequence::{
    Brought, Ceiling, Consequence, OwnCondition, Premise, Room, Trigger,
};
use super::JsonContext;
use super::item::reason;
use super::quantity::{figure, quantity};

impl JsonContext<'_> {
    pub(super) fn consequence(self, consequence: &eval::AssessedConsequence) -> Consequence {
        Consequence {
            id: consequence.id.clone(),
            number: consequence.number.clone(),
            text: consequence.text.clone(),
            follows: follows(consequence.follows),
            because: consequence.because.clone(),
            triggers: consequence.triggers.iter().map(|one| self.trigger(one)).collect(),
            conditions: consequence.conditions.iter().map(condition).collect(),
            reasons: consequence.reasons.iter().map(reason).collect(),
            needs: consequence.needs.iter().map(figure).collect(),
            amount: consequence.amount.as_ref().map(quantity),
            room: consequence.room.as_ref().map(room),
            brings: consequence.brings.iter().map(brought).collect(),
            explanation: consequence.steps.iter().map(|step| self.step(step)).collect(),
            role: consequence.role.clone(),
            source: self.source(consequence.span),
        }
    }

    fn trigger(self, trigger: &eval::AssessedTrigger) -> Trigger {
        Trigger {
            kind: match trigger.what {
                TriggerState::Items => "verdict",
                TriggerState::Count { .. } => "count",
                TriggerState::Class { .. } => "class",
                TriggerState::Streak { .. } => "streak",
                TriggerState::Premise { .. } => "assumption",
                TriggerState::Stated { .. } => "stated",
                TriggerState::Test(_) => "test",
            },
            occurs: follows(trigger.follows),
            text: self.words().trigger(trigger),
            source: self.source(trigger.span),
        }
    }

    pub(super) fn premise(self, premise: &eval::AssessedPremise) -> Premise {
        Premise {
            id: premise.id.clone(),
            number: premise.number.clone(),
            text: premise.text.clone(),
            holds: premise.holds,
            needs: premise.needs.iter().map(figure).collect(),
            explanation: self.step(&premise.step),
            source: self.source(premise.span),
        }
    }

    pub(super) fn ceiling(self, ceiling: &eval::AssessedCeiling) -> Ceiling {
        Ceiling {
            id: ceiling.id.clone(),
            number: ceiling.number.clone(),
            text: ceiling.text.clone(),
            most: quantity(&ceiling.most),
            before: quantity(&ceiling.before),
            total: quantity(&ceiling.total),
            over: ceiling.over.clone(),
            source: self.source(ceiling.span),
        }
    }
}

const fn follows(follows: Follows) -> &'static str {
    match follows {
        Follows::Yes => "yes",
        Follows::No => "no",
        Follows::Open => "open",
    }
}

fn condition(condition: &eval::OwnConditionState) -> OwnCondition {
    OwnCondition {
        id: condition.name.clone(),
        text: condition.text.clone(),
        provided: condition.provided,
        holds: condition.holds,
    }
}

fn room(room: &eval::RoomState) -> Room {
    Room {
        low: quantity(&room.low),
        high: quantity(&room.high),
        role: room.role.clone(),
        date: room.date.map(|date| date.to_string()),
        reason: room.reason.clone(),
    }
}

fn brought(brought: &eval::AssessedBrought) -> Brought {
    Brought { id: brought.item.clone(), due: brought.due.map(|due| due.to_string()) }
}
