//! Everything that an item looks at, its members and theirs too.

use std::collections::BTreeSet;

use pocheck::model::{
    ConditionTest, Consent, Consequence, Effect, Expr, FigureRef, Item, ItemBody, Model, Norm,
    NormBody, ResultItem, Test, TriggerKind,
};
use pocheck::source::Name;

/// What something looks at.
#[derive(Debug, Default)]
pub struct Looks<'m> {
    pub figures: Vec<&'m FigureRef>,
    pub consents: Vec<&'m Consent>,
    /// Results whose reading must be chosen.
    pub readings: BTreeSet<Name>,
    pub stated: BTreeSet<Name>,
    /// Duties, efforts and judgements.
    pub outcomes: BTreeSet<Name>,
    /// Verdicts of results in years that are judged elsewhere.
    pub earlier: BTreeSet<(Name, i16)>,
}

impl<'m> Looks<'m> {
    pub fn of_item(model: &'m Model, item: &'m Item) -> Self {
        let mut looks = Self::default();
        looks.item(model, item);
        looks
    }

    pub fn item(&mut self, model: &'m Model, item: &'m Item) {
        if let Some(amendment) = &item.added_by {
            self.consents.push(&amendment.consent);
        }
        match &item.body {
            ItemBody::Result(result) => self.result(model, item, result),
            ItemBody::Duty(_) | ItemBody::Effort(_) => {
                self.outcomes.insert(item.name.clone());
            }
            ItemBody::Untestable(_) => {}
        }
    }

    fn named(&mut self, model: &'m Model, name: &Name) {
        let item = model.items.iter().find(|item| item.name == *name).unwrap();
        self.item(model, item);
    }

    fn result(&mut self, model: &'m Model, item: &'m Item, result: &'m ResultItem) {
        for norm in &result.norms {
            self.norm(model, norm);
        }
        for version in &result.versions {
            self.norm(model, &version.norm);
            if let pocheck::model::Since::Amendment(amendment) = &version.since {
                self.consents.push(&amendment.consent);
            }
        }
        for condition in &result.conditions {
            match &condition.test {
                ConditionTest::Test(test) => self.test(test),
                ConditionTest::Stated => {
                    self.stated.insert(condition.name.value.clone());
                }
            }
            match &condition.effect {
                Effect::Norm(test) => self.test(test),
                Effect::Judgement { .. } => {
                    self.outcomes.insert(item.name.clone());
                }
                Effect::Delivery(duty) => self.named(model, &duty.value),
                Effect::Lapses | Effect::TooSmall | Effect::SuspendedUntil(_) => {}
            }
        }
        self.figures.extend(result.of_which.iter().map(|part| &part.figure));
    }

    fn norm(&mut self, model: &'m Model, norm: &'m Norm) {
        if let Some(target) = &norm.target {
            self.test(target);
        }
        for out in norm.member.iter().flat_map(|member| &member.left_out) {
            self.test(&out.test);
        }
        match &norm.body {
            NormBody::Test(test) => self.test(test),
            NormBody::Table(lookup) => {
                self.figures.extend(lookup.arguments.iter().flat_map(Expr::figures));
            }
            NormBody::Composed(composed) => {
                for member in &composed.members {
                    self.named(model, &member.value);
                }
            }
            NormBody::Readings(readings) => {
                self.readings.insert(readings.of.clone());
                for option in &readings.options {
                    self.norm(model, &option.norm);
                }
            }
            NormBody::ToBeDecided | NormBody::ToBeFilledIn => {}
        }
    }

    pub fn test(&mut self, test: &'m Test) {
        self.figures.extend(test.figures());
        self.consents.extend(test.consents());
    }

    /// What a consequence looks at, verdicts of items included.
    pub fn consequence(&mut self, model: &'m Model, consequence: &'m Consequence) {
        for trigger in &consequence.triggers {
            match &trigger.kind {
                TriggerKind::Each { .. } | TriggerKind::Count { .. } => {
                    for item in &model.items {
                        self.item(model, item);
                    }
                }
                TriggerKind::Item { name, .. } | TriggerKind::Class { name, .. } => {
                    self.named(model, &name.value);
                    // What a consequence asks for counts where that one follows.
                    for other in bringing(model, &name.value) {
                        self.consequence(model, other);
                    }
                }
                TriggerKind::Streak { name, years, .. } => {
                    self.named(model, &name.value);
                    let own = super::streaks::own_years(model, &name.value);
                    for end in &own {
                        for year in super::streaks::row(*end, *years) {
                            if !own.contains(&year) {
                                self.earlier.insert((name.value.clone(), year));
                            }
                        }
                    }
                }
                TriggerKind::Premise { name, .. } => {
                    let premise = model.premises.iter().find(|one| one.name == name.value).unwrap();
                    self.condition(&premise.test, &premise.name);
                }
                TriggerKind::Stated { name, .. } => {
                    self.stated.insert(name.value.clone());
                }
                TriggerKind::Test(test) => self.test(test),
            }
        }
        for condition in &consequence.conditions {
            self.condition(&condition.test, &condition.name.value);
        }
    }

    fn condition(&mut self, test: &'m ConditionTest, name: &Name) {
        match test {
            ConditionTest::Test(test) => self.test(test),
            ConditionTest::Stated => {
                self.stated.insert(name.clone());
            }
        }
    }
}

/// Everything that an agreement looks at.
pub fn all(model: &Model) -> Looks<'_> {
    let mut looks = Looks::default();
    for item in &model.items {
        looks.item(model, item);
    }
    for consequence in &model.consequences {
        looks.consequence(model, consequence);
        if let Some(amount) = &consequence.amount {
            looks.figures.extend(amount.expression.figures());
        }
    }
    for ceiling in &model.ceilings {
        looks.figures.extend(ceiling.amount.figures());
    }
    for premise in &model.premises {
        if let ConditionTest::Test(test) = &premise.test {
            looks.test(test);
        }
    }
    for relation in &model.relations {
        looks.test(&relation.test);
    }
    looks
}

/// The consequences that ask for an item.
pub fn bringing<'m>(model: &'m Model, item: &Name) -> Vec<&'m Consequence> {
    let asks = |consequence: &&Consequence| {
        consequence.brings.iter().any(|brought| brought.item.value == *item)
    };
    model.consequences.iter().filter(asks).collect()
}
