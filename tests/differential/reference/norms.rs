//! What a norm says in one completion, by itself: a comparison, a table, results together, readings.

use std::collections::BTreeMap;

use pocheck::model::{
    Composition, ItemBody, Joining, Norm, NormBody, NormMember, NormVersion, ResultItem, Since,
    StepVerdict, Test,
};
use pocheck::quantity::{Moment, Number};
use pocheck::source::Name;
use pocheck::syntax::{FewerLeft, Manner, Sampling};

use super::Base;
use super::case::Case;
use super::composed::{self, Worth};
use super::expressions::{arguments, compares, fits};
use super::unknowns::Unknown;

/// A norm as it stands at the reference date.
pub struct Standing<'r> {
    pub norm: &'r Norm,
    member: Option<&'r NormMember>,
    /// The norm before it and what changed it, where both count by their days.
    weighed: Option<(&'r Norm, &'r NormVersion)>,
}

impl Case<'_, '_> {
    /// All norms must hold; of those of one statement for some members so many.
    pub fn norms(&mut self, result: &ResultItem) -> Base {
        let mut all = Vec::new();
        let mut groups: BTreeMap<(usize, usize), Vec<(Base, bool)>> = BTreeMap::new();
        for norm in &result.norms {
            let standing = self.standing(result, norm);
            let base = self.norm(&standing);
            let some = standing.member.and_then(|member| member.least);
            match (some, &norm.member) {
                (Some(least), Some(own)) => {
                    groups.entry((own.group, least)).or_default().push((base, false));
                }
                (Some(_) | None, _) => all.push(base),
            }
        }
        for ((_, least), members) in groups {
            all.push(composed::at_least(&members, least, Some(FewerLeft::NotMet)));
        }
        composed::all(&all)
    }

    /// A norm as amendments and the calendar leave it.
    pub fn standing<'r>(&self, result: &'r ResultItem, norm: &'r Norm) -> Standing<'r> {
        let mut standing = Standing { norm, member: norm.member.as_ref(), weighed: None };
        for version in result.versions.iter().filter(|version| version.of == norm.name) {
            let holds = match &version.since {
                Since::Day(_) => true,
                Since::Amendment(amendment) => self.holds_now(amendment),
            };
            if !holds {
                continue;
            }
            let manner = version.manner.as_ref().map(|manner| manner.value);
            let pro_rata = manner == Some(Manner::ProRata);
            standing.weighed = pro_rata.then_some((standing.norm, version));
            standing.norm = &version.norm;
            // One that is for members says itself for how many, and what leaves one out.
            if let (Some(_), Some(new)) = (standing.member, &version.norm.member) {
                standing.member = Some(new);
            }
        }
        standing
    }

    /// What a norm comes to, where its member is not left out.
    fn norm(&mut self, standing: &Standing<'_>) -> Base {
        let left_out = || standing.member.iter().flat_map(|member| &member.left_out);
        // What does not count is not judged, whatever else is said of it.
        for out in left_out().filter(|out| out.counts_not) {
            if self.holds(&out.test) {
                return Base::Lapsed;
            }
        }
        for out in left_out().filter(|out| !out.counts_not) {
            if self.holds(&out.test) {
                return met_when(self.answers.ask());
            }
        }
        match standing.weighed {
            Some((before, version)) => self.pro_rata(before, version),
            None => self.body(standing.norm),
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

    pub fn body(&mut self, norm: &Norm) -> Base {
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

    pub fn named(&mut self, name: &Name) -> Base {
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

pub fn met_when(holds: bool) -> Base {
    if holds { Base::Met } else { Base::NotMet }
}
