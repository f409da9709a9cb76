//! The verdict of an item in one completion: plain two-valued logic.

use std::collections::BTreeSet;

use pocheck::measure::{Judged, Measurements};
use pocheck::model::{
    Composition, Condition, ConditionTest, Consent, Effect, FigureRef, Item, ItemBody, Joining,
    Model, Norm, NormBody, NormVersion, ResultItem, Since, StepVerdict, Test,
};
use pocheck::quantity::{Comparator, Moment, Number};
use pocheck::source::Name;
use pocheck::syntax::{Doubt, Manner, Sampling};

use super::composed::{self, Worth};
use super::expressions::{arguments, compares, fits, value};
use super::looks::Looks;
use super::oracle::Oracle;
use super::sample;
use super::space::{Completion, Space, TooMany};
use super::unknowns::Unknown;
use super::{Base, Bases};

/// What came of duties, as far as the record tells: `None` is open.
pub type Delivered = std::collections::BTreeMap<Name, Option<Base>>;

/// All that judging looks at.
pub struct Court<'a> {
    pub model: &'a Model,
    pub measurements: &'a Measurements,
    pub space: Space,
    pub delivered: Delivered,
}

/// A figure with another value than the completion gives it.
pub type Instead<'a> = Option<(&'a FigureRef, Number)>;

/// What the completions give.
#[derive(Debug)]
pub struct Judgement {
    /// Each completion with the base verdicts that it gives: one, unless something has no answer.
    pub each: Vec<(Completion, Bases)>,
    /// Whether these are all completions.
    pub exhaustive: bool,
    /// Whether something had no answer.
    pub guessed: bool,
    /// Whether conditions with different effects strike at once.
    pub ambiguous: bool,
}

impl Judgement {
    pub fn possible(&self) -> Bases {
        self.each.iter().flat_map(|(_, bases)| bases.iter().copied()).collect()
    }
}

impl<'a> Court<'a> {
    /// The unknowns that an item looks at.
    pub fn roots(&self, looks: &Looks<'_>) -> BTreeSet<usize> {
        let mut roots = BTreeSet::new();
        for figure in &looks.figures {
            if figure.moment.is_some() {
                roots.extend(self.space.slots_of(figure));
            }
        }
        let consents = looks.consents.iter().flat_map(|consent| {
            let party = |party: &String| Unknown::Consent(consent.subject.clone(), party.clone());
            consent.parties.iter().map(party)
        });
        let unknowns = consents
            .chain(looks.readings.iter().cloned().map(Unknown::Reading))
            .chain(looks.stated.iter().cloned().map(Unknown::Stated))
            .chain(looks.outcomes.iter().cloned().map(Unknown::Outcome))
            .chain(looks.earlier.iter().cloned().map(|(name, year)| Unknown::Earlier(name, year)));
        roots.extend(unknowns.filter_map(|unknown| self.space.of(&unknown)));
        roots
    }

    /// Whether an amendment adds it that does not hold, whatever is still open.
    pub fn is_put_aside(&self, item: &Item) -> bool {
        let Some(amendment) = &item.added_by else { return false };
        let refused = amendment.consent.parties.iter().any(|party| {
            let key = (amendment.consent.subject.clone(), party.clone());
            self.measurements.consents.get(&key).is_some_and(|stated| !stated.value)
        });
        refused || self.measurements.reference_date < amendment.from.value
    }

    /// Judges an item in every completion.
    pub fn judge(
        &self,
        item: &Item,
        instead: &Instead<'_>,
        most: usize,
    ) -> Result<Judgement, TooMany> {
        let roots = self.roots(&Looks::of_item(self.model, item));
        let completions = self.space.completions(&roots, most)?;
        let mut judgement = Judgement {
            each: Vec::new(),
            exhaustive: completions.exhaustive,
            guessed: false,
            ambiguous: false,
        };
        for completion in completions.all {
            let mut bases = Bases::new();
            let mut oracle = Some(Oracle::default());
            let mut tries = 0;
            while let Some(answers) = oracle {
                tries += 1;
                if tries > 1_024 {
                    return Err(TooMany);
                }
                let mut case = Case {
                    court: self,
                    completion: &completion,
                    instead,
                    answers,
                    ambiguous: false,
                };
                bases.insert(case.item(item));
                judgement.ambiguous |= case.ambiguous;
                judgement.guessed |= case.answers.was_asked();
                oracle = case.answers.next();
            }
            judgement.each.push((completion, bases));
        }
        Ok(judgement)
    }
}

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

    fn figure(&self, figure: &FigureRef) -> Number {
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
        if let Some(amendment) = &item.added_by
            && !self.holds_now(amendment)
        {
            return Base::Lapsed;
        }
        match &item.body {
            ItemBody::Result(result) => self.result(item, result),
            ItemBody::Duty(_) | ItemBody::Effort(_) => self.outcome(&item.name),
            ItemBody::Untestable(_) => Base::Lapsed,
        }
    }

    /// Whether an amendment is in force at the reference date.
    fn holds_now(&self, amendment: &pocheck::model::Amendment) -> bool {
        self.court.measurements.reference_date >= amendment.from.value
            && self.consented(&amendment.consent)
    }

    fn consented(&self, consent: &Consent) -> bool {
        consent.parties.iter().all(|party| {
            let key = (consent.subject.clone(), party.clone());
            match self.court.measurements.consents.get(&key) {
                Some(stated) => stated.value,
                None => self.unknown(&Unknown::Consent(key.0, key.1)) == Some(1),
            }
        })
    }

    /// What came of a duty, an effort or a judgement: as recorded, else any of what may come.
    fn outcome(&mut self, name: &Name) -> Base {
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

    /// The row of its table that a result falls in, where its own norm is in force.
    pub fn row(&mut self, item: &Item) -> Option<pocheck::model::StepRow> {
        let ItemBody::Result(result) = &item.body else { return None };
        let strikes = self.strikes(result);
        let mut all = result.conditions.iter().zip(&strikes);
        if all.any(|(condition, strikes)| *strikes && self.has_effect(condition)) {
            return None;
        }
        let [Norm { body: NormBody::Table(lookup), .. }] = result.norms.as_slice() else {
            return None;
        };
        let at = arguments(lookup, &|figure| self.figure(figure))?;
        lookup.table.rows.iter().find(|row| fits(&row.ranges, &at)).cloned()
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

    /// Nothing can be told: any verdict that the result could have.
    fn anything(&mut self, result: &ResultItem) -> Base {
        let has_target = result.norms.iter().any(|norm| norm.target.is_some());
        if self.answers.ask() {
            Base::Met
        } else if has_target && self.answers.ask() {
            Base::Between
        } else {
            Base::NotMet
        }
    }

    /// All norms must hold; of those of one statement for some members so many.
    fn norms(&mut self, result: &ResultItem) -> Base {
        let mut all = Vec::new();
        let mut seen = BTreeSet::new();
        for norm in &result.norms {
            let some = norm.member.as_ref().and_then(|member| Some((member.group, member.least?)));
            let Some((group, least)) = some else {
                all.push(self.norm(result, norm));
                continue;
            };
            if seen.insert(group) {
                let of_group = result.norms.iter().filter(|other| {
                    other.member.as_ref().is_some_and(|member| member.group == group)
                });
                let members: Vec<(Base, bool)> = of_group
                    .collect::<Vec<_>>()
                    .into_iter()
                    .map(|norm| (self.norm(result, norm), false))
                    .collect();
                let fewer = Some(pocheck::syntax::FewerLeft::NotMet);
                all.push(composed::at_least(&members, least, fewer));
            }
        }
        composed::all(&all)
    }

    /// A norm as amendments and the calendar leave it, where its member is not left out.
    fn norm(&mut self, result: &ResultItem, norm: &Norm) -> Base {
        for out in norm.member.iter().flat_map(|member| &member.left_out) {
            if self.holds(&out.test) {
                return if out.counts_not {
                    Base::Lapsed
                } else if self.answers.ask() {
                    Base::Met
                } else {
                    Base::NotMet
                };
            }
        }
        let mut current = norm;
        let mut weighed: Option<(&Norm, &NormVersion)> = None;
        for version in result.versions.iter().filter(|version| version.of == norm.name) {
            let holds = match &version.since {
                Since::Day(_) => true,
                Since::Amendment(amendment) => self.holds_now(amendment),
            };
            if !holds {
                continue;
            }
            let manner = version.manner.as_ref().map(|manner| manner.value);
            if manner == Some(Manner::ProRata) {
                weighed = Some((current, version));
            } else {
                weighed = None;
            }
            current = &version.norm;
        }
        match weighed {
            Some((before, version)) => self.pro_rata(before, version),
            None => self.body(current),
        }
    }

    /// Two norms over one period, each by its days.
    fn pro_rata(&mut self, before: &Norm, version: &NormVersion) -> Base {
        let (NormBody::Test(first), NormBody::Test(second)) = (&before.body, &version.norm.body)
        else {
            panic!("only comparisons are counted pro rata");
        };
        let (Test::Compare { left, comparator, right: one, .. }, Test::Compare { right: two, .. }) =
            (first, second)
        else {
            panic!("only comparisons are counted pro rata");
        };
        let Some(Moment::Period(period)) = first.measured_moments().first().copied() else {
            panic!("only periods are counted pro rata");
        };
        let days = period.first().days_until(version.since.date());
        let share = Number::ratio(days, period.days()).unwrap();
        let rest = &Number::ONE - &share;
        let bound = self.number(one).zip(self.number(two));
        let bound = bound.map(|(one, two)| &(&share * &one) + &(&rest * &two));
        match (self.number(left), bound) {
            (Some(left), Some(bound)) => met_when(compares(&left, *comparator, &bound)),
            _ => met_when(self.answers.ask()),
        }
    }

    fn body(&mut self, norm: &Norm) -> Base {
        match &norm.body {
            NormBody::Test(test) => match norm.sampled.as_ref().map(|sampled| &sampled.value) {
                Some(Sampling::Bound { confidence, doubt }) => {
                    self.sampled(test, confidence, *doubt)
                }
                Some(Sampling::Margin { errors, doubt }) => {
                    self.with_margin(test, errors.as_ref(), *doubt)
                }
                Some(Sampling::PointEstimate | Sampling::Estimate) | None => {
                    let floor = self.holds(test);
                    match &norm.target {
                        _ if !floor => Base::NotMet,
                        Some(target) if !self.holds(target) => Base::Between,
                        Some(_) | None => Base::Met,
                    }
                }
            },
            NormBody::Table(lookup) => {
                let at = arguments(lookup, &|figure| self.figure(figure));
                let Some(at) = at else { return met_when(self.answers.ask()) };
                let row = lookup.table.rows.iter().find(|row| fits(&row.ranges, &at));
                match row.and_then(|row| row.verdict) {
                    Some(StepVerdict::Met) => Base::Met,
                    Some(StepVerdict::Between) => Base::Between,
                    Some(StepVerdict::Lapsed) => Base::Lapsed,
                    Some(StepVerdict::NotMet) => Base::NotMet,
                    None => panic!("no row of {} for {at:?}", lookup.table.name),
                }
            }
            NormBody::Composed(composed) => self.composed(composed),
            NormBody::Readings(readings) => {
                let stated = self.court.measurements.readings.get(&readings.of);
                let stated = stated.map(|settled| &settled.reading);
                let settled = readings.chosen.as_ref().map(|chosen| &chosen.value).or(stated);
                let place = match settled {
                    Some(name) => {
                        let mut options = readings.options.iter();
                        options.position(|option| option.name.value == *name).unwrap()
                    }
                    None => {
                        let unknown = Unknown::Reading(readings.of.clone());
                        usize::try_from(self.unknown(&unknown).unwrap()).unwrap()
                    }
                };
                self.body(&readings.options[place].norm)
            }
            NormBody::ToBeDecided | NormBody::ToBeFilledIn => met_when(self.answers.ask()),
        }
    }

    /// A share of a sample, decided by a one-sided bound (semantics, section 3).
    fn sampled(&mut self, test: &Test, confidence: &Number, doubt: Doubt) -> Base {
        let Test::Compare { left, comparator, right, .. } = test else { panic!("a share norm") };
        let pocheck::model::Expr::Binary { left: part, right: whole, .. } = left else {
            panic!("a share norm")
        };
        let (part, whole) = (self.number(part).unwrap(), self.number(whole).unwrap());
        let (hits, drawn) = (part.to_i64().unwrap(), whole.to_i64().unwrap());
        if drawn == 0 {
            return met_when(self.answers.ask());
        }
        let norm = self.number(right).unwrap();
        let alpha = &Number::ONE - confidence;
        let few = sample::at_most(drawn, hits, &norm) <= alpha;
        let many = sample::at_least(drawn, hits, &norm) <= alpha;
        let (met, not_met) = match comparator {
            Comparator::AtMost | Comparator::LessThan => (few, many),
            Comparator::AtLeast | Comparator::MoreThan | Comparator::Exactly => (many, few),
        };
        match doubt {
            _ if met => Base::Met,
            _ if not_met => Base::NotMet,
            Doubt::Contractor => Base::NotMet,
            Doubt::Client => Base::Met,
            Doubt::Nobody => met_when(self.answers.ask()),
        }
    }

    /// An estimate: at both ends of its margin, at neither, or there is doubt.
    fn with_margin(&mut self, test: &Test, errors: Option<&Number>, doubt: Doubt) -> Base {
        let Test::Compare {
            left: pocheck::model::Expr::Figure(estimate), comparator, right, ..
        } = test
        else {
            panic!("a norm on one figure")
        };
        let mut given = self.court.measurements.figures.values();
        let beside = given.find(|given| {
            given.indicator.name == estimate.indicator.name && Some(given.moment) == estimate.moment
        });
        let margin = beside.and_then(|given| given.margin.as_ref());
        let margin = margin.filter(|margin| margin.standard_error == errors.is_some());
        let Some(bound) = self.number(right) else { return met_when(self.answers.ask()) };
        // A margin that nobody gave may be nought, or more than anything in play.
        let far = match margin {
            Some(margin) => errors.map_or(margin.value.clone(), |errors| &margin.value * errors),
            None if self.answers.ask() => Number::ZERO,
            None => Number::from(1_000_000_i64),
        };
        let value = self.figure(estimate);
        let low = compares(&(&value - &far), *comparator, &bound);
        let high = compares(&(&value + &far), *comparator, &bound);
        match doubt {
            _ if low && high => Base::Met,
            _ if !low && !high => Base::NotMet,
            Doubt::Contractor => Base::NotMet,
            Doubt::Client => Base::Met,
            Doubt::Nobody => met_when(self.answers.ask()),
        }
    }

    fn named(&mut self, name: &Name) -> Base {
        let item = self.court.model.items.iter().find(|item| item.name == *name).unwrap();
        self.item(item)
    }

    fn composed(&mut self, norm: &pocheck::model::Composed) -> Base {
        let members: Vec<(Name, Base, bool)> = norm
            .members
            .iter()
            .map(|name| {
                let must = norm.must.contains(&name.value);
                (name.value.clone(), self.named(&name.value), must)
            })
            .collect();
        let bases: Vec<(Base, bool)> =
            members.iter().map(|(_, base, must)| (*base, *must)).collect();
        match &norm.rule {
            Composition::All => {
                composed::all(&bases.iter().map(|(base, _)| *base).collect::<Vec<_>>())
            }
            Composition::AtLeast { least, fewer_left } => {
                composed::at_least(&bases, *least, *fewer_left)
            }
            Composition::Points { least, strict, lapsed } => {
                let worth: Vec<Worth> = members
                    .iter()
                    .filter_map(|(name, base, must)| {
                        let mut items = self.court.model.items.iter();
                        let item = items.find(|item| item.name == *name)?;
                        let ItemBody::Result(result) = &item.body else { return None };
                        let points = result.points.as_ref()?;
                        Some(Worth {
                            base: *base,
                            met: points.met.clone(),
                            between: points.between.clone(),
                            must: *must,
                        })
                    })
                    .collect();
                composed::points(&worth, least, *strict, *lapsed)
            }
        }
    }

    /// Whether a test holds; where something is divided by nought, either.
    pub fn holds(&mut self, test: &Test) -> bool {
        if test.crosses_break() {
            return self.answers.ask();
        }
        match test {
            Test::Compare { left, comparator, right, .. } => {
                match (self.number(left), self.number(right)) {
                    (Some(left), Some(right)) => compares(&left, *comparator, &right),
                    _ => self.answers.ask(),
                }
            }
            Test::All { whole, part, .. } => self.figure(whole) == self.figure(part),
            Test::Consent(consent) => self.consented(consent),
            Test::Joined { how, tests, .. } => {
                let held = tests.iter().map(|test| self.holds(test)).filter(|held| *held).count();
                match how {
                    Joining::All => held == tests.len(),
                    Joining::Any => held >= 1,
                    Joining::AtLeast(count) => held >= *count,
                    Joining::AtMost(count) => held <= *count,
                    Joining::None => held == 0,
                }
            }
        }
    }
}

fn met_when(holds: bool) -> Base {
    if holds { Base::Met } else { Base::NotMet }
}

/// Whether a condition strikes, given which strike by themselves.
fn strikes(result: &ResultItem, by_itself: &[bool], place: usize) -> bool {
    let held_back = result.conditions[place].except_when.iter().any(|first| {
        let at = result.conditions.iter().position(|other| other.name.value == first.value);
        at.is_some_and(|at| strikes(result, by_itself, at))
    });
    by_itself[place] && !held_back
}
