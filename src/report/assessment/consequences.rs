//! The consequences of the agreement, each once: what follows, what is open, what does not follow.
//!
//! Not for: working out whether they follow.

use crate::eval::assessment::{
    Assessed, AssessedBrought, AssessedCeiling, AssessedConsequence, AssessedPremise, Brings,
    Follows,
};
use crate::report::document::{Block, Labelled, Line, Style};

use super::{Detail, View};
use crate::text;

impl View<'_> {
    /// The part of the report on consequences, where the agreement has any.
    pub(super) fn consequences(&self) -> Vec<Block> {
        if self.assessment.consequences.is_empty() {
            return Vec::new();
        }
        let mut blocks = vec![Self::heading(2, self.words.pick("Gevolgen", "Consequences"))];
        for follows in [Follows::Yes, Follows::Open, Follows::No] {
            let all = self.assessment.consequences.iter();
            for consequence in all.filter(|one| one.follows == follows) {
                blocks.push(self.consequence(consequence));
            }
        }
        let ceilings = self.assessment.ceilings.iter();
        blocks.extend(ceilings.map(|ceiling| self.ceiling(ceiling)));
        blocks
    }

    /// A consequence beside an item: "het bestuur krijgt een voorstel (volgt)".
    pub(super) fn consequence_of(&self, brings: &Brings) -> String {
        let found = self.named.consequence(&brings.consequence);
        let text = found.map_or(&brings.consequence, |one| &one.text);
        format!("{text} ({})", self.words.follows(brings.follows))
    }

    fn consequence(&self, consequence: &AssessedConsequence) -> Block {
        let style = match consequence.follows {
            Follows::Yes => Style::Bad,
            Follows::Open => Style::Open,
            Follows::No => Style::Faint,
        };
        let text = titled(&consequence.text, consequence.number.as_ref());
        let facts = self.facts_of_consequence(consequence);
        let mut body = if facts.is_empty() { Vec::new() } else { vec![Block::Labelled(facts)] };
        if self.detail == Detail::Calculation && !consequence.steps.is_empty() {
            body.push(Block::List(consequence.steps.iter().map(|step| self.step(step)).collect()));
        }
        Block::Entry {
            head: Line::styled(style, self.words.follows(consequence.follows))
                .then(Style::Plain, &text),
            body,
        }
    }

    /// Why it follows or not, what would tell, what it comes to, and what it asks.
    fn facts_of_consequence(&self, consequence: &AssessedConsequence) -> Vec<Labelled> {
        let words = self.words;
        let mut facts: Vec<Labelled> = consequence
            .because
            .iter()
            .map(|name| self.fact("Door", "Because of", &self.item_named(name)))
            .collect();
        for said in consequence.triggers.iter().filter_map(|trigger| words.trigger(trigger)) {
            facts.push(self.fact("Als", "When", &said));
        }
        for condition in &consequence.conditions {
            facts.push(self.fact("Voorwaarde", "Condition", &words.own_condition(condition)));
        }
        for reason in &consequence.reasons {
            facts.push(self.fact("Reden", "Reason", &words.reason(reason)));
        }
        if !consequence.needs.is_empty() {
            facts.push(self.fact("Nodig", "Needed", &words.figures(&consequence.needs)));
        }
        if let Some(amount) = &consequence.amount {
            let amount = words.consequence_amount(amount, consequence.follows);
            facts.push(self.labelled("Bedrag", "Amount", Line::styled(Style::Strong, &amount)));
        }
        if let Some(room) = &consequence.room {
            facts.push(self.fact("Ruimte", "Room", &words.room(room)));
        }
        for brought in &consequence.brings {
            facts.push(self.fact("Vraagt", "Asks", &self.brought(brought)));
        }
        if let Some(role) = &consequence.role {
            facts.push(self.fact("Verantwoordelijk", "Responsible", role));
        }
        facts
    }

    fn brought(&self, brought: &AssessedBrought) -> String {
        let text = &brought.text;
        let verdict = self.named.item(&brought.item).map(|item| item.verdict);
        let due = brought.due.map(|due| self.words.date(due));
        let words = self.words;
        match (verdict.map(|verdict| words.verdict(verdict)), due) {
            (None, _) => text.clone(),
            (Some(verdict), None) => format!("{text} ({verdict})"),
            (Some(verdict), Some(due)) => words
                .say(text!("{text} (uiterlijk {due}: {verdict})", "{text} (by {due}: {verdict})")),
        }
    }

    /// What the agreement builds on, where it says so.
    pub(super) fn premises(&self) -> Vec<Block> {
        let premises = &self.assessment.premises;
        if premises.is_empty() {
            return Vec::new();
        }
        let mut blocks = vec![Self::heading(2, self.words.pick("Aannames", "Assumptions"))];
        blocks.extend(premises.iter().map(|premise| self.premise(premise)));
        blocks
    }

    fn premise(&self, premise: &AssessedPremise) -> Block {
        let words = self.words;
        let style = match premise.holds {
            Some(true) => Style::Faint,
            Some(false) => Style::Bad,
            None => Style::Open,
        };
        let text = titled(&premise.text, premise.number.as_ref());
        let mut facts = Vec::new();
        if !premise.needs.is_empty() {
            facts.push(self.fact("Nodig", "Needed", &words.figures(&premise.needs)));
        }
        if premise.holds == Some(false) {
            let stays = words.pick("de oordelen blijven staan", "the verdicts stay as they are");
            facts.push(self.fact("Opmerking", "Remark", stays));
        }
        let mut body = if facts.is_empty() { Vec::new() } else { vec![Block::Labelled(facts)] };
        if self.detail == Detail::Calculation {
            body.push(Block::List(vec![self.step(&premise.step)]));
        }
        Block::Entry {
            head: Line::styled(style, words.premise(premise)).then(Style::Plain, &text),
            body,
        }
    }

    fn ceiling(&self, ceiling: &AssessedCeiling) -> Block {
        let words = self.words;
        let text = titled(&ceiling.text, ceiling.number.as_ref());
        let most = words.amount(&ceiling.most);
        let facts = vec![
            self.fact("Hoogstens", "At most", &most),
            self.fact("Samen", "Together", &words.ceiling(ceiling)),
        ];
        Block::Entry {
            head: Line::styled(Style::Strong, words.pick("plafond", "ceiling"))
                .then(Style::Plain, &text),
            body: vec![Block::Labelled(facts)],
        }
    }

    fn item_named(&self, name: &str) -> String {
        match self.named.item(name) {
            Some(item) => self.told(item),
            None => name.to_owned(),
        }
    }

    fn told(&self, item: &Assessed) -> String {
        format!("{}: {}", self.words.verdict(item.verdict), self.name_of(item))
    }
}

/// ": text (5.1)"
fn titled(text: &str, number: Option<&String>) -> String {
    match number {
        Some(number) => format!(": {text} ({number})"),
        None => format!(": {text}"),
    }
}
