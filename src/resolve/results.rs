//! Results: norms, conditions, parts, assumptions, claims and paths.
//!
//! Not for: whether units and kinds fit.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::Resolver;
use super::carried::Carried;
use super::comparisons::moments;
use super::expressions::{Inherited, inherited, moments_in};
use super::items::owner_of;
use super::problems::{
    Circular, DoubleName, NormsWithoutName, UndecidedCondition, What, WrongEffectWord,
};
use super::readings::ReadingsDraft;
use super::windows::Seen;
use crate::diagnostics::Label;
use crate::model::{
    Benchmark, Claim, Condition, ConditionTest, Effect, FigureRef, Norm, NormBody, NormVersion,
    OfWhich, Owner, Path, Points, Reading, ResultItem, Strength,
};
use crate::source::{Name, Span};
use crate::syntax::{
    self, Figure, NormText, Part, PathText, Quantity, Sampling, Spanned, Statement, StatementKind,
};
use crate::{problem, text};

/// The test of a norm, its target, how a sample decides it, and what other years leave.
pub(super) type StatedNorm<'a> = (
    &'a syntax::Test,
    Option<&'a syntax::Expression>,
    &'a Option<Spanned<Sampling>>,
    Option<Carried>,
);

problem! {
    /// A target with `alle … zijn …`, or with joined tests.
    NoTarget: "PO0219" Error { span: Span }
    headline: text!("een streefwaarde hoort bij één vergelijking",
        "a target goes with a single comparison");
    labels: vec![Label::primary(*span)];
    help: Some(text!("laat de streefwaarde weg, of geef elke vergelijking een eigen `norm NAAM: …`",
        "leave out the target, or give each comparison a `norm NAME: …` of its own"));
}

/// A result while its statements are read.
#[derive(Default)]
struct Draft {
    norms: Vec<Norm>,
    versions: Vec<NormVersion>,
    conditions: Vec<Condition>,
    of_which: Vec<OfWhich>,
    assumptions: Vec<crate::model::Test>,
    claims: Vec<Claim>,
    path: Option<Path>,
    compared_with: Vec<Benchmark>,
    owner: Option<Owner>,
    norm_seen: bool,
    readings: ReadingsDraft,
    points: Option<Points>,
    strength: Option<Strength>,
    after: Option<Spanned<Name>>,
}

impl Resolver {
    pub(super) fn result(&mut self, part: &Part) -> Option<(Option<Owner>, ResultItem)> {
        let norm_moment = norm_moment(part, self.seen(None));
        self.subject = part.name.as_ref().map(|name| name.value.clone());
        let mut draft = Draft::default();
        let own = part.name.as_ref().map_or_else(|| Name::new(""), |name| name.value.clone());
        for statement in &part.statements {
            self.result_statement(part, statement, norm_moment, &mut draft);
        }
        let readings = std::mem::take(&mut draft.readings);
        draft.norm_seen |= readings.first.is_some();
        draft.norms.extend(self.readings(&own, readings, &draft.norms));
        self.check_conditions(&draft.conditions);
        self.check_norm_names(&draft.norms);
        draft.versions.sort_by_key(|version| version.since.date());
        if draft.norms.is_empty() {
            if !draft.norm_seen {
                self.missing(part, "norm", "norm: uitgestroomd in 2020 minstens 700 personen");
            }
            return None;
        }
        self.check_versions(&draft.norms, &draft.versions);
        // Most results have one of each, and there is room for four.
        draft.norms.shrink_to_fit();
        draft.conditions.shrink_to_fit();
        Some((
            draft.owner,
            ResultItem {
                norms: draft.norms,
                versions: draft.versions,
                alternatives: Vec::new(),
                conditions: draft.conditions,
                of_which: draft.of_which,
                assumptions: draft.assumptions,
                claims: draft.claims,
                path: draft.path,
                compared_with: draft.compared_with,
                points: draft.points,
                strength: draft.strength.unwrap_or(Strength::Hard),
                after: draft.after,
            },
        ))
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "what belongs elsewhere is alike here")]
    fn result_statement(
        &mut self,
        part: &Part,
        statement: &Statement,
        norm_moment: Option<Inherited>,
        draft: &mut Draft,
    ) {
        match &statement.kind {
            StatementKind::Norm { name, norm } => {
                draft.norm_seen = true;
                let norms = self.any_norms(part, name.as_ref(), norm, statement.span);
                draft.norms.extend(norms);
            }
            StatementKind::ChangedNorm { name, by, manner, norm } => {
                let norms = self.any_norms(part, name.as_ref(), norm, statement.span);
                draft.versions.extend(self.versions(by, manner.as_ref(), norms));
            }
            StatementKind::Reading(reading) => {
                draft.readings.first.get_or_insert(statement.span);
                let stated = (&reading.test, reading.target.as_deref(), &reading.sampled, None);
                let norm = self.norm_of(Some(reading.name.value.clone()), stated, statement.span);
                draft.readings.options.extend(norm.map(|norm| Reading {
                    name: reading.name.clone(),
                    text: reading.text.as_ref().map(|text| text.value.clone()),
                    norm,
                }));
            }
            StatementKind::ChosenReading(name) => {
                self.once(&mut draft.readings.chosen, name.clone(), statement);
            }
            StatementKind::Points { met, between } => {
                let points = Points {
                    met: met.value.clone(),
                    between: between.as_ref().map(|between| between.value.clone()),
                    span: statement.span,
                };
                self.once(&mut draft.points, points, statement);
            }
            StatementKind::Strength(best_effort) => {
                let strength = if *best_effort { Strength::BestEffort } else { Strength::Hard };
                self.once(&mut draft.strength, strength, statement);
            }
            StatementKind::Condition(condition) => {
                let own = part.name.as_ref().map(|name| &name.value);
                draft.conditions.extend(self.condition(own, condition, statement.span));
            }
            StatementKind::OfWhich { part, comparator, amount } => {
                let figure = self.part_figure(part, norm_moment);
                let amount = self.literal(amount);
                if let (Some(figure), Some(amount)) = (figure, amount) {
                    let (comparator, span) = (*comparator, statement.span);
                    draft.of_which.push(OfWhich { figure, comparator, amount, span });
                }
            }
            StatementKind::Assumption(test) => draft.assumptions.extend(self.test(test)),
            StatementKind::AmountsTo { stated, claimed } => {
                let stated = self.expression(stated, norm_moment);
                let claimed = self.literal(claimed);
                if let (Some(stated), Some(claimed)) = (stated, claimed) {
                    draft.claims.push(Claim { stated, claimed, span: statement.span });
                }
            }
            StatementKind::Path(path) => {
                if let Some(path) = self.path(path) {
                    self.once(&mut draft.path, path, statement);
                }
            }
            StatementKind::ComparedWith(names) => {
                draft.compared_with.extend(self.benchmarks(names));
            }
            StatementKind::AfterResult(name) => {
                self.once(&mut draft.after, name.clone(), statement);
            }
            StatementKind::Owner(roles) => {
                self.once(&mut draft.owner, owner_of(roles), statement);
            }
            StatementKind::Note(_) | StatementKind::AddedBy(_) => {}
            _ => self.misplaced(part, statement),
        }
    }

    /// The norms that a statement makes, those on other results too.
    fn any_norms(
        &mut self,
        part: &Part,
        name: Option<&Spanned<Name>>,
        norm: &NormText,
        span: Span,
    ) -> Vec<Norm> {
        let NormText::Composed(stated) = norm else { return self.norms(name, norm, span) };
        let own = part.name.as_ref().map(|name| name.value.clone());
        let composed = self.composed(&own.unwrap_or_else(|| Name::new("")), stated);
        let norm = |composed| Norm {
            name: name.map(|name| name.value.clone()),
            member: None,
            body: NormBody::Composed(composed),
            target: None,
            sampled: None,
            span,
        };
        composed.map(norm).into_iter().collect()
    }

    /// A norm, or one for each of several years.
    fn norms(&mut self, name: Option<&Spanned<Name>>, norm: &NormText, span: Span) -> Vec<Norm> {
        let name = name.map(|name| name.value.clone());
        let (years, members, left_out, (test, target, sampled), carried) = match norm {
            NormText::Table(syntax::Expression::Lookup { table, arguments, span: place }) => {
                let mut found = Vec::new();
                for argument in arguments {
                    moments_in(argument, self.seen(self.year), &mut found);
                }
                let lookup = self.lookup(table, arguments, *place, inherited(&found));
                let norm = |lookup| {
                    let body = NormBody::Table(lookup);
                    Norm {
                        name: name.clone(),
                        member: None,
                        body,
                        target: None,
                        sampled: None,
                        span,
                    }
                };
                return lookup.map(norm).into_iter().collect();
            }
            // INVARIANT: a table norm is a lookup.
            NormText::Table(_) => return Vec::new(),
            NormText::ToBeDecided(_) => {
                let body = NormBody::ToBeDecided;
                return vec![Norm { name, member: None, body, target: None, sampled: None, span }];
            }
            NormText::ToBeFilledIn(_) => {
                let body = NormBody::ToBeFilledIn;
                return vec![Norm { name, member: None, body, target: None, sampled: None, span }];
            }
            // Norms on other results are read where their own result is known.
            NormText::Composed(_) => return Vec::new(),
            NormText::Test { years, members, left_out, test, target, sampled, carried } => {
                (years, members, left_out, (test, target.as_deref(), sampled), *carried)
            }
        };
        let between = years.as_ref().map(|years| years.value);
        let Some(carried) = self.carried(carried, between, test.span()) else { return Vec::new() };
        let stated = (test, target, sampled, carried);
        let Some(years) = years else {
            return self.norms_of(name, stated, members.as_deref(), left_out, span);
        };
        let mut norms = Vec::new();
        let first = years.value.0;
        // In the first year the rest is looked at where the years could not be read.
        for year in self.years(years).unwrap_or(first..=first) {
            self.year = Some(year);
            let own = Name::new(&match &name {
                Some(name) => format!("{name}-{year}"),
                None => year.to_string(),
            });
            norms.extend(self.norms_of(Some(own), stated, members.as_deref(), left_out, span));
        }
        self.year = None;
        norms
    }

    pub(super) fn norm_of(
        &mut self,
        name: Option<Name>,
        (test, target, sampled, carried): StatedNorm<'_>,
        span: Span,
    ) -> Option<Norm> {
        let mut body = self.test(test)?;
        if let Some(carried) = carried {
            if target.is_some() {
                self.nothing_to_carry(carried, test.span());
                return None;
            }
            body = self.with_carried(test, body, carried)?;
        }
        let target = match (target, test) {
            (None, _) => None,
            (Some(target), syntax::Test::Compare { left, comparator, span, .. }) => {
                Some(Box::new(self.test(&syntax::Test::Compare {
                    left: left.clone(),
                    comparator: *comparator,
                    right: target.clone(),
                    span: *span,
                })?))
            }
            (
                Some(target),
                syntax::Test::All { .. }
                | syntax::Test::Consent { .. }
                | syntax::Test::Joined { .. }
                | syntax::Test::OverYears { .. },
            ) => {
                self.findings.push(NoTarget { span: target.span() });
                None
            }
        };
        let sampled = sampled.clone();
        let member = None;
        Some(Norm { name, body: NormBody::Test(body), target, sampled, member, span })
    }

    fn part_figure(
        &mut self,
        name: &Spanned<Name>,
        moment: Option<Inherited>,
    ) -> Option<FigureRef> {
        self.figure(&Figure::named(name.clone()), moment)
    }

    pub(super) fn benchmarks(&mut self, names: &[Spanned<Name>]) -> Vec<Benchmark> {
        let mut found = Vec::new();
        for name in names {
            if let Some(indicator) = self.indicators.get(&name.value) {
                found.push(Benchmark::Indicator(Arc::clone(indicator)));
            } else if let Some(fact) = self.facts.get(&name.value) {
                found.push(Benchmark::Fact(Arc::clone(fact)));
            } else {
                self.unknown_figure(&name.value, name.span);
            }
        }
        found
    }

    fn path(&mut self, path: &PathText) -> Option<Path> {
        Some(match path {
            PathText::None(_) => Path::None,
            PathText::Linear(from) => Path::LinearFrom(self.literal(from)?),
            PathText::Points(points) => {
                let mut read: Vec<(crate::quantity::Date, crate::model::Literal)> = Vec::new();
                let mut days = BTreeSet::new();
                for (date, quantity) in points {
                    let literal = self.point(quantity)?;
                    if !days.insert(date.value) {
                        self.repeated(date.span, "op");
                    }
                    read.push((date.value, literal));
                }
                read.sort_by_key(|(date, _)| *date);
                Path::Points(read)
            }
        })
    }

    fn point(&mut self, quantity: &Quantity) -> Option<crate::model::Literal> {
        self.literal(quantity)
    }

    fn condition(
        &mut self,
        own: Option<&Name>,
        condition: &syntax::Condition,
        span: Span,
    ) -> Option<Condition> {
        let test = match &condition.test {
            Some(test) => {
                let result = self.subject.replace(condition.name.value.clone());
                let test = self.test(test).map(ConditionTest::Test);
                self.subject = result;
                test
            }
            None => {
                self.stated_conditions.insert(condition.name.value.clone(), condition.name.span);
                Some(ConditionTest::Stated)
            }
        };
        let Some((word, effect)) = &condition.effect else {
            self.findings.push(UndecidedCondition { span, provided: condition.provided });
            return None;
        };
        let (said, right) = if condition.provided { ("mits", "anders") } else { ("tenzij", "dan") };
        if word.value != right {
            self.findings.push(WrongEffectWord { span: word.span, condition: said, right });
        }
        let effect = match effect {
            syntax::Effect::Lapses(_) => Some(Effect::Lapses),
            syntax::Effect::Norm(test) => self.test(test).map(Effect::Norm),
            syntax::Effect::Judgement(role) => {
                own.map(|own| Effect::Judgement { role: role.value.clone(), of: own.clone() })
            }
            syntax::Effect::TooSmall(_) => Some(Effect::TooSmall),
            syntax::Effect::SuspendedUntil(day) => Some(Effect::SuspendedUntil(day.value)),
            syntax::Effect::Delivery(name) => self.duty_named(name).map(Effect::Delivery),
        };
        Some(Condition {
            provided: condition.provided,
            name: condition.name.clone(),
            text: condition.text.as_ref().map(|text| text.value.clone()),
            test: test?,
            effect: effect?,
            except_when: condition.except_when.clone(),
            span,
        })
    }

    fn check_conditions(&mut self, conditions: &[Condition]) {
        let mut seen: BTreeMap<&Name, Span> = BTreeMap::new();
        for condition in conditions {
            if let Some(first) = seen.insert(&condition.name.value, condition.name.span) {
                self.findings.push(DoubleName {
                    span: condition.name.span,
                    name: condition.name.value.to_string(),
                    first,
                });
            }
        }
        for condition in conditions {
            for except in &condition.except_when {
                if !seen.contains_key(&except.value) || except.value == condition.name.value {
                    let known = seen
                        .keys()
                        .take(self.comparable())
                        .filter(|name| ***name != condition.name.value)
                        .map(ToString::to_string)
                        .collect();
                    self.unknown(What::Condition, &except.value, except.span, known);
                }
            }
        }
        self.check_precedence(conditions);
    }

    /// Of conditions that each wait for the other neither would ever strike.
    fn check_precedence(&mut self, conditions: &[Condition]) {
        let mut named: BTreeMap<&Name, Vec<&Condition>> = BTreeMap::new();
        for condition in conditions {
            named.entry(&condition.name.value).or_default().push(condition);
        }
        for condition in conditions {
            let mut before: BTreeSet<&Name> = BTreeSet::new();
            let mut waiting: Vec<&Condition> = vec![condition];
            while let Some(next) = waiting.pop() {
                let names = next.except_when.iter().map(|except| &except.value);
                let new = names.filter(|name| before.insert(name));
                waiting.extend(new.filter_map(|name| named.get(name)).flatten());
            }
            // One that names itself was told to be unknown.
            let own = condition.except_when.iter().any(|one| one.value == condition.name.value);
            if before.contains(&condition.name.value) && !own {
                let name = condition.name.value.clone();
                let span = condition.except_when.first().map_or(condition.span, |at| at.span);
                self.findings.push(Circular { span, name });
                return;
            }
        }
    }

    fn check_norm_names(&mut self, norms: &[Norm]) {
        let mut seen: BTreeMap<Option<&Name>, Span> = BTreeMap::new();
        for norm in norms {
            let Some(first) = seen.insert(norm.name.as_ref(), norm.span) else { continue };
            let span = norm.span;
            match &norm.name {
                Some(name) => {
                    let name = name.to_string();
                    self.findings.push(DoubleName { span, name, first });
                }
                None => self.findings.push(NormsWithoutName { span, first }),
            }
        }
    }
}

/// The moment of the norms of a result, which its parts and claims take over.
fn norm_moment(part: &Part, seen: Seen<'_>) -> Option<Inherited> {
    let mut found = Vec::new();
    for statement in &part.statements {
        if let StatementKind::Norm { norm, .. } = &statement.kind
            && let NormText::Test { test, .. } = &**norm
        {
            found.extend(moments(test, seen));
        } else if let StatementKind::Reading(reading) = &statement.kind {
            found.extend(moments(&reading.test, seen));
        }
    }
    inherited(&found)
}
