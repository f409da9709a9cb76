//! Consequences: whether one follows in a completion, and what it then comes to (semantics, section 2).

use std::collections::BTreeSet;

use pocheck::model::{
    ChapterKind, ConditionTest, Consequence, Item, ItemBody, StepRow, StepVerdict, Trigger,
    TriggerKind, Under,
};
use pocheck::quantity::Number;
use pocheck::source::Name;
use pocheck::syntax::{ClassReach, OutcomeText};

use super::Base;
use super::case::Case;
use super::expressions::compares;
use super::judge::Court;
use super::looks::{Looks, bringing};
use super::oracle::Oracle;
use super::space::{Completion, TooMany};
use super::streaks::outcome;

/// What completions make of a consequence.
#[derive(Debug)]
pub struct Outcome {
    /// Whether it follows, in each.
    pub follows: BTreeSet<bool>,
    /// What it comes to where it follows.
    pub amounts: Amounts,
    /// Each completion with whether it follows.
    pub each: Vec<(Completion, BTreeSet<bool>)>,
    pub guessed: bool,
}

/// What completions make of an amount.
#[derive(Debug)]
pub struct Amounts {
    pub all: BTreeSet<Number>,
    /// Whether these are all there are, and nothing had no answer.
    pub exhaustive: bool,
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
    if !tells_who_is_behind(court, consequence) {
        return Err(TooMany);
    }
    let completions = court.space.completions(&court.roots(&looks), most)?;
    let mut outcome = Outcome {
        follows: BTreeSet::new(),
        amounts: Amounts { all: BTreeSet::new(), exhaustive: completions.exhaustive },
        each: Vec::new(),
        guessed: false,
    };
    for completion in &completions.all {
        let mut oracle = Some(Oracle::default());
        let mut tries = 0;
        let mut own = BTreeSet::new();
        while let Some(answers) = oracle {
            tries += 1;
            if tries > 1_024 {
                return Err(TooMany);
            }
            let mut case = Case { court, completion, instead: &None, answers, ambiguous: false };
            let follows = case.follows(consequence);
            own.insert(follows);
            if follows {
                let amount = case.amount(consequence);
                // What is divided by nought may be anything.
                outcome.amounts.exhaustive &= amount.is_some() || consequence.amount.is_none();
                outcome.amounts.all.extend(amount);
            }
            outcome.guessed |= case.answers.was_asked();
            oracle = case.answers.next();
        }
        outcome.follows.extend(own.iter().copied());
        outcome.each.push((completion.clone(), own));
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
            TriggerKind::Each { under, outcomes } => self.with(under.as_ref(), outcomes) >= 1,
            TriggerKind::Count { comparator, count, under, outcomes } => {
                let with = Number::from(self.with(under.as_ref(), outcomes) as i64);
                compares(&with, *comparator, &Number::from(*count as i64))
            }
            TriggerKind::Item { name, outcomes } => {
                let item = model.items.iter().find(|item| item.name == name.value).unwrap();
                self.is_asked(item) && self.has(item, outcomes)
            }
            TriggerKind::Streak { name, years, outcomes } => {
                self.has_streak(&name.value, *years, outcomes)
            }
            TriggerKind::Class { name, class, reach } => {
                let item = model.items.iter().find(|item| item.name == name.value).unwrap();
                let mut falls = false;
                for row in self.rows(item) {
                    falls |= match row {
                        Some((row, table)) => is_of_class(&table.rows, &row, &class.value, *reach),
                        None => self.answers.ask(),
                    };
                }
                falls
            }
            TriggerKind::Premise { name, holds } => {
                let premise = model.premises.iter().find(|one| one.name == name.value).unwrap();
                self.condition(&premise.test, &premise.name) == *holds
            }
            TriggerKind::Stated { name, .. } => self.stated(&name.value),
            TriggerKind::Test(test) => self.holds(test),
        }
    }

    /// How many results have one of these verdicts; what some consequence asks for is passed over.
    fn with(&mut self, under: Option<&Under>, outcomes: &[OutcomeText]) -> usize {
        let model = self.court.model;
        let own = model.items.iter().filter(|item| {
            bringing(model, &item.name).is_empty()
                && under.is_none_or(|under| stands_under(item, under))
        });
        own.filter(|item| self.has(item, outcomes)).count()
    }

    fn has(&mut self, item: &Item, outcomes: &[OutcomeText]) -> bool {
        match &item.body {
            // What is not in force has no verdict.
            ItemBody::Result(_) if !self.is_in_force(item) => false,
            ItemBody::Result(_) => {
                let base = self.item(item);
                let behind = outcomes.contains(&OutcomeText::Behind) && self.is_behind(item);
                behind || outcomes.contains(&outcome(base))
            }
            ItemBody::Duty(_) => {
                let delivered = self.item(item);
                delivered == Base::NotMet && outcomes.contains(&OutcomeText::NotDelivered)
            }
            ItemBody::Effort(_) | ItemBody::Untestable(_) => false,
        }
    }

    /// Behind is so or not today, whatever is still to come; where the figure to date is open, either.
    fn is_behind(&mut self, item: &Item) -> bool {
        let told = self.court.behind.get(&item.name).copied().flatten();
        told.unwrap_or_else(|| self.answers.ask())
    }

    /// What a consequence asks for counts only where that one follows.
    fn is_asked(&mut self, item: &Item) -> bool {
        let brought = bringing(self.court.model, &item.name);
        let mut follows = false;
        for consequence in &brought {
            follows |= self.follows(consequence);
        }
        follows || brought.is_empty()
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

/// Whether a row is of a class, or of one that is worse or better.
fn is_of_class(rows: &[StepRow], row: &StepRow, class: &str, reach: Option<ClassReach>) -> bool {
    let Some(asked) = rows.iter().find(|row| row.class.as_deref() == Some(class)) else {
        return false;
    };
    if row.class == asked.class {
        return true;
    }
    // Rows stand along the figure; where their verdicts rise along it, so do the classes.
    let goodness = |row: &StepRow| match row.verdict {
        Some(StepVerdict::NotMet) => 0,
        Some(StepVerdict::Between) => 1,
        Some(StepVerdict::Met) => 2,
        Some(StepVerdict::Lapsed) | None => panic!("no class to compare"),
    };
    let rising = rows.windows(2).all(|pair| goodness(&pair[0]) <= goodness(&pair[1]));
    let place = |row: &StepRow| {
        let place = rows.iter().position(|other| other == row).unwrap() as i64;
        if rising { place } else { -place }
    };
    let (own, other) = ((goodness(row), place(row)), (goodness(asked), place(asked)));
    match reach {
        Some(ClassReach::OrWorse) => own < other,
        Some(ClassReach::OrBetter) => own > other,
        Some(ClassReach::Only) | None => false,
    }
}

/// Whether it is told of every item who is behind, where a consequence asks.
fn tells_who_is_behind(court: &Court<'_>, consequence: &Consequence) -> bool {
    let asks = consequence.triggers.iter().any(|trigger| match &trigger.kind {
        TriggerKind::Each { outcomes, .. }
        | TriggerKind::Count { outcomes, .. }
        | TriggerKind::Item { outcomes, .. } => outcomes.contains(&OutcomeText::Behind),
        TriggerKind::Streak { .. }
        | TriggerKind::Class { .. }
        | TriggerKind::Premise { .. }
        | TriggerKind::Stated { .. }
        | TriggerKind::Test(_) => false,
    });
    !asks || court.model.items.iter().all(|item| court.behind.contains_key(&item.name))
}

fn stands_under(item: &Item, under: &Under) -> bool {
    let chapter = match under.kind {
        ChapterKind::Theme => &item.origin.theme,
        ChapterKind::Goal => &item.origin.goal,
    };
    chapter.as_ref().is_some_and(|chapter| chapter.name == under.name.value)
}

/// What consequences come to together under a ceiling.
pub fn together(
    court: &Court<'_>,
    ceiling: &pocheck::model::Ceiling,
    most: usize,
) -> Result<Amounts, TooMany> {
    let model = court.model;
    let over: Vec<&Consequence> = model
        .consequences
        .iter()
        .filter(|one| ceiling.over.iter().any(|name| name.value == one.name))
        .collect();
    let mut looks = Looks::default();
    looks.figures.extend(ceiling.amount.figures());
    for consequence in &over {
        looks.consequence(model, consequence);
        if let Some(amount) = &consequence.amount {
            looks.figures.extend(amount.expression.figures());
        }
    }
    let completions = court.space.completions(&court.roots(&looks), most)?;
    let mut totals = Amounts { all: BTreeSet::new(), exhaustive: completions.exhaustive };
    for completion in &completions.all {
        let answers = Oracle::default();
        let mut case = Case { court, completion, instead: &None, answers, ambiguous: false };
        let mut total = Some(Number::ZERO);
        for consequence in &over {
            if case.follows(consequence) {
                let amount = case.amount(consequence);
                total = total.zip(amount).map(|(total, amount)| &total + &amount);
            }
        }
        // Where something has no answer, nothing is asked of the total.
        if let (false, Some(total), Some(most)) =
            (case.answers.was_asked(), total, case.number(&ceiling.amount))
        {
            totals.all.insert(total.min(most));
        } else {
            totals.exhaustive = false;
        }
    }
    Ok(totals)
}
