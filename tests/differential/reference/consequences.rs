//! Consequences: whether one follows in a completion, and what it then comes to (semantics, section 2).

use std::collections::BTreeSet;

use pocheck::model::{ConditionTest, Consequence, Item, ItemBody, Trigger, TriggerKind};
use pocheck::quantity::Number;
use pocheck::source::Name;
use pocheck::syntax::OutcomeText;

use super::Base;
use super::expressions::compares;
use super::judge::{Case, Court};
use super::looks::Looks;
use super::oracle::Oracle;
use super::space::TooMany;

/// What completions make of a consequence.
#[derive(Debug)]
pub struct Outcome {
    /// Whether it follows, in each.
    pub follows: BTreeSet<bool>,
    /// What it comes to where it follows.
    pub amounts: BTreeSet<Number>,
    pub exhaustive: bool,
    pub guessed: bool,
}

/// A consequence in every completion.
pub fn judge(
    court: &Court<'_>,
    consequence: &Consequence,
    most: usize,
) -> Result<Outcome, TooMany> {
    let mut looks = Looks::default();
    looks.consequence(court.model, consequence);
    if let Some(amount) = &consequence.amount {
        looks.figures.extend(amount.expression.figures());
    }
    let completions = court.space.completions(&court.roots(&looks), most)?;
    let mut outcome = Outcome {
        follows: BTreeSet::new(),
        amounts: BTreeSet::new(),
        exhaustive: completions.exhaustive,
        guessed: false,
    };
    for completion in &completions.all {
        let mut oracle = Some(Oracle::default());
        let mut tries = 0;
        while let Some(answers) = oracle {
            tries += 1;
            if tries > 1_024 {
                return Err(TooMany);
            }
            let mut case = Case { court, completion, instead: &None, answers, ambiguous: false };
            let follows = case.follows(consequence);
            outcome.follows.insert(follows);
            if follows {
                outcome.amounts.extend(case.amount(consequence));
            }
            outcome.guessed |= case.answers.was_asked();
            oracle = case.answers.next();
        }
    }
    Ok(outcome)
}

impl Case<'_, '_> {
    /// Whether anything brings it and its own conditions are as they should.
    fn follows(&mut self, consequence: &Consequence) -> bool {
        let mut brought = false;
        for trigger in &consequence.triggers {
            brought |= self.occurs(trigger);
        }
        let mut allowed = true;
        for condition in &consequence.conditions {
            allowed &= self.condition(&condition.test, &condition.name.value) == condition.provided;
        }
        brought && allowed
    }

    fn condition(&mut self, test: &ConditionTest, name: &Name) -> bool {
        match test {
            ConditionTest::Test(test) => self.holds(test),
            ConditionTest::Stated => self.stated(name),
        }
    }

    fn occurs(&mut self, trigger: &Trigger) -> bool {
        let model = self.court.model;
        match &trigger.kind {
            TriggerKind::Each { under: None, outcomes } => self.with(outcomes) >= 1,
            TriggerKind::Count { comparator, count, under: None, outcomes } => {
                let with = Number::from(self.with(outcomes) as i64);
                compares(&with, *comparator, &Number::from(*count as i64))
            }
            TriggerKind::Item { name, outcomes } => {
                let item = model.items.iter().find(|item| item.name == name.value).unwrap();
                self.has(item, outcomes)
            }
            TriggerKind::Premise { name, holds } => {
                let premise = model.premises.iter().find(|one| one.name == name.value).unwrap();
                self.condition(&premise.test, &premise.name) == *holds
            }
            TriggerKind::Stated { name, .. } => self.stated(&name.value),
            TriggerKind::Test(test) => self.holds(test),
            other => panic!("not written down here: {other:?}"),
        }
    }

    /// How many results have one of these verdicts.
    fn with(&mut self, outcomes: &[OutcomeText]) -> usize {
        let model = self.court.model;
        model.items.iter().filter(|item| self.has(item, outcomes)).count()
    }

    fn has(&mut self, item: &Item, outcomes: &[OutcomeText]) -> bool {
        let ItemBody::Result(_) = &item.body else { return false };
        let outcome = match self.item(item) {
            Base::Met => OutcomeText::Met,
            Base::Between => OutcomeText::Between,
            Base::NotMet => OutcomeText::NotMet,
            Base::Lapsed => OutcomeText::Lapsed,
        };
        outcomes.contains(&outcome)
    }

    fn amount(&mut self, consequence: &Consequence) -> Option<Number> {
        let amount = consequence.amount.as_ref()?;
        let mut value = self.number(&amount.expression)?;
        if value.is_negative() && !amount.also_negative {
            value = Number::ZERO;
        }
        let cap = amount.cap.as_ref().map(|cap| cap.value.clone());
        Some(cap.map_or(value.clone(), |cap| cap.min(value)))
    }
}
