//! The verdict of an item in one completion: plain two-valued logic.
//!
//! Not for: what a norm by itself says (`norms`).

use std::sync::Arc;

use pocheck::measure::Judged;
use pocheck::model::{
    Composition, Condition, ConditionTest, Consent, Effect, FigureRef, Item, ItemBody, Norm,
    NormBody, ResultItem, StepRow, StepTable, StepVerdict, TableLookup,
};
use pocheck::quantity::Number;
use pocheck::source::Name;

use super::Base;
use super::composed;
use super::expressions::{arguments, compares, fits, value};
use super::judge::{Court, Instead};
use super::norms::met_when;
use super::oracle::Oracle;
use super::space::Completion;
use super::unknowns::Unknown;

/// One completion, and one list of answers where there are none.
pub struct Case<'c, 'a> {
    pub court: &'c Court<'a>,
    pub completion: &'c Completion,
    pub instead: &'c Instead<'c>,
    pub answers: Oracle,
    /// Whether conditions with different effects strike at once.
    pub ambiguous: bool,
}

impl Case<'_, '_> {
    pub fn unknown(&self, unknown: &Unknown) -> Option<i64> {
        let place = self.court.space.of(unknown)?;
        self.completion[place].as_ref().unwrap().to_i64()
    }

    pub fn figure(&self, figure: &FigureRef) -> Number {
        if let Some((other, value)) = self.instead
            && other.indicator.name == figure.indicator.name
            && other.selection == figure.selection
            && other.moment == figure.moment
        {
            return value.clone();
        }
        self.court.space.figure(figure, self.completion)
    }

    pub fn number(&self, expression: &pocheck::model::Expr) -> Option<Number> {
        value(expression, &|figure| self.figure(figure))
    }

    /// The verdict of an item; what an amendment adds that does not hold has lapsed.
    pub fn item(&mut self, item: &Item) -> Base {
        if !self.is_in_force(item) {
            return Base::Lapsed;
        }
        match &item.body {
            ItemBody::Result(result) => self.result(item, result),
            ItemBody::Duty(_) | ItemBody::Effort(_) => self.outcome(&item.name),
            ItemBody::Untestable(_) => Base::Lapsed,
        }
    }

    /// Whether what adds an item holds, if anything does.
    pub fn is_in_force(&self, item: &Item) -> bool {
        item.added_by.as_ref().is_none_or(|amendment| self.holds_now(amendment))
    }

    /// Whether an amendment is in force at the reference date.
    pub fn holds_now(&self, amendment: &pocheck::model::Amendment) -> bool {
        self.court.measurements.reference_date >= amendment.from.value
            && self.consented(&amendment.consent)
    }

    pub fn consented(&self, consent: &Consent) -> bool {
        consent.parties.iter().all(|party| {
            let key = (consent.subject.clone(), party.clone());
            match self.court.measurements.consents.get(&key) {
                Some(stated) => stated.value,
                None => self.unknown(&Unknown::Consent(key.0, key.1)) == Some(1),
            }
        })
    }

    /// What came of a duty, an effort or a judgement: as recorded, else any of what may come.
    pub fn outcome(&mut self, name: &Name) -> Base {
        if let Some(Some(base)) = self.court.delivered.get(name) {
            return *base;
        }
        let recorded = self.court.measurements.judgements.get(name);
        if let (None, Some(recorded)) = (self.court.delivered.get(name), recorded) {
            return match recorded.outcome {
                Judged::Met => Base::Met,
                Judged::Between => Base::Between,
                Judged::NotMet => Base::NotMet,
            };
        }
        match self.unknown(&Unknown::Outcome(name.clone())).unwrap() {
            2 => Base::Met,
            // A duty is delivered or not.
            1 if self.court.delivered.contains_key(name) => Base::NotMet,
            1 => Base::Between,
            _ => Base::NotMet,
        }
    }

    /// The verdict of a result that is no part of the model.
    pub fn afresh(&mut self, item: &Item, result: &ResultItem) -> Base {
        self.court.space.forget();
        let base = self.result(item, result);
        self.court.space.forget();
        base
    }

    /// The rows of tables that a result falls in, where its own norms are in force; `None` for what cannot be told.
    pub fn rows(&mut self, item: &Item) -> Vec<Option<(StepRow, Arc<StepTable>)>> {
        let ItemBody::Result(result) = &item.body else { return Vec::new() };
        if !self.is_in_force(item) {
            return Vec::new();
        }
        let strikes = self.strikes(result);
        let all = result.conditions.iter().zip(&strikes);
        let struck = all.filter(|(condition, strikes)| **strikes && self.has_effect(condition));
        let struck: Vec<&Effect> = struck.map(|(condition, _)| &condition.effect).collect();
        if struck.iter().any(|one| matches!(one, Effect::TooSmall | Effect::SuspendedUntil(_))) {
            return vec![None];
        }
        if !struck.is_empty() {
            return Vec::new();
        }
        let norms = result.norms.iter();
        norms
            .filter_map(|norm| match &self.standing(result, norm).norm.body {
                NormBody::Table(lookup) => Some(self.row(lookup)),
                NormBody::ToBeDecided | NormBody::ToBeFilledIn => Some(None),
                NormBody::Test(_) | NormBody::Composed(_) | NormBody::Readings(_) => None,
            })
            .collect()
    }

    fn row(&self, lookup: &TableLookup) -> Option<(StepRow, Arc<StepTable>)> {
        let at = arguments(lookup, &|figure| self.figure(figure))?;
        let row = lookup.table.rows.iter().find(|row| fits(&row.ranges, &at))?;
        Some((row.clone(), Arc::clone(&lookup.table)))
    }

    fn result(&mut self, item: &Item, result: &ResultItem) -> Base {
        let strikes = self.strikes(result);
        let struck: Vec<&Effect> = result
            .conditions
            .iter()
            .zip(&strikes)
            .filter(|(condition, strikes)| **strikes && self.has_effect(condition))
            .map(|(condition, _)| &condition.effect)
            .collect();
        let kinds: Vec<_> = struck.iter().map(|effect| std::mem::discriminant(*effect)).collect();
        self.ambiguous |= kinds.windows(2).any(|pair| pair[0] != pair[1]);
        if let Some(effect) = struck.first() {
            match effect {
                Effect::Lapses => return Base::Lapsed,
                Effect::TooSmall | Effect::SuspendedUntil(_) => return self.anything(result),
                Effect::Norm(_) | Effect::Judgement { .. } | Effect::Delivery(_) => {}
            }
        }
        let norm = match struck.first() {
            Some(Effect::Norm(test)) => met_when(self.holds(test)),
            Some(Effect::Judgement { .. }) => self.outcome(&item.name),
            Some(Effect::Delivery(duty)) => self.named(&duty.value),
            _ => self.norms(result),
        };
        let mut all = vec![norm];
        for part in &result.of_which {
            if let Some(comparator) = part.comparator {
                let figure = self.figure(&part.figure);
                all.push(met_when(compares(&figure, comparator, &part.amount.value)));
            }
        }
        composed::all(&all)
    }

    /// Whether a condition does anything when it strikes.
    fn has_effect(&self, condition: &Condition) -> bool {
        match &condition.effect {
            Effect::SuspendedUntil(day) => self.court.measurements.reference_date < *day,
            _ => true,
        }
    }

    /// Of each condition whether it strikes: by itself, and not held back by one that comes first.
    fn strikes(&mut self, result: &ResultItem) -> Vec<bool> {
        let by_itself: Vec<bool> =
            result.conditions.iter().map(|condition| self.by_itself(condition)).collect();
        (0..by_itself.len()).map(|place| strikes(result, &by_itself, place)).collect()
    }

    fn by_itself(&mut self, condition: &Condition) -> bool {
        let holds = match &condition.test {
            ConditionTest::Test(test) => self.holds(test),
            ConditionTest::Stated => self.stated(&condition.name.value),
        };
        holds != condition.provided
    }

    pub fn stated(&self, name: &Name) -> bool {
        match self.court.measurements.conditions.get(name) {
            Some(stated) => stated.value,
            None => self.unknown(&Unknown::Stated(name.clone())) == Some(1),
        }
    }

    /// Nothing can be told: any verdict that the norms of the result could give.
    fn anything(&mut self, result: &ResultItem) -> Base {
        let between = self.may_be_between(result);
        if self.answers.ask() {
            Base::Met
        } else if between && self.answers.ask() {
            Base::Between
        } else {
            Base::NotMet
        }
    }

    fn may_be_between(&self, result: &ResultItem) -> bool {
        result.norms.iter().any(|norm| match &self.standing(result, norm).norm {
            Norm { target: Some(_), .. } => true,
            Norm { body: NormBody::Table(lookup), .. } => {
                lookup.table.rows.iter().any(|row| row.verdict == Some(StepVerdict::Between))
            }
            Norm { body: NormBody::Readings(readings), .. } => {
                readings.options.iter().any(|option| option.norm.target.is_some())
            }
            Norm { body: NormBody::Composed(composed), .. } => {
                let passed_on = !matches!(composed.rule, Composition::Points { .. });
                passed_on && composed.members.iter().any(|one| self.passes_between_on(&one.value))
            }
            Norm { .. } => false,
        })
    }

    fn passes_between_on(&self, name: &Name) -> bool {
        let item = self.court.model.items.iter().find(|item| item.name == *name).unwrap();
        match &item.body {
            ItemBody::Result(result) => self.may_be_between(result),
            ItemBody::Effort(_) => {
                let recorded = self.court.measurements.judgements.get(name);
                recorded.is_none_or(|recorded| recorded.outcome == Judged::Between)
            }
            ItemBody::Duty(_) | ItemBody::Untestable(_) => false,
        }
    }
}

/// Whether a condition strikes, given which strike by themselves.
fn strikes(result: &ResultItem, by_itself: &[bool], place: usize) -> bool {
    let held_back = result.conditions[place].except_when.iter().any(|first| {
        let at = result.conditions.iter().position(|other| other.name.value == first.value);
        at.is_some_and(|at| strikes(result, by_itself, at))
    });
    by_itself[place] && !held_back
}
