//! Indicators, and which is a part of which.

use std::collections::BTreeSet;
use std::sync::Arc;

use indexmap::map::Entry;

use super::kinds::Nature;
use super::problems::{DoubleName, What};
use super::{Placed, Resolver};
use crate::model::{Indicator, Kind, Origin, TrendBreak, UnusedKind, Window};
use crate::source::{ByName, Name, Span};
use crate::syntax::{Part, PartKind, Quantity, RoleText, Spanned, StatementKind, UnitText};

/// An indicator as written, before its whole is known.
struct Written<'a> {
    part: &'a Part,
    origin: Origin,
    order: usize,
}

/// The statements of an indicator.
#[derive(Default)]
pub(super) struct Stated {
    pub(super) kind: Option<Kind>,
    pub(super) unit: Option<Spanned<UnitText>>,
    pub(super) range: Option<(Quantity, Quantity)>,
    pub(super) scale: Option<Spanned<Name>>,
    population: Option<Spanned<Name>>,
    breakdowns: Option<Vec<RoleText>>,
    source: Option<String>,
    follows: Option<Spanned<Name>>,
    counts: Option<Vec<Spanned<Name>>>,
    part_of: Option<Spanned<Name>>,
    window: Option<Option<Window>>,
    proxy: Option<Spanned<String>>,
    trend_break: Option<TrendBreak>,
    pub(super) kind_seen: bool,
}

impl Resolver {
    pub(super) fn indicators_of(&mut self, placed: &[Placed<'_>]) {
        let mut written: ByName<Written<'_>> = ByName::new();
        for Placed { part, origin } in placed {
            let (PartKind::Indicator, Some(name)) = (&part.kind, &part.name) else { continue };
            match written.entry(name.value.clone()) {
                Entry::Occupied(first) => {
                    let (name, first) = (name.value.to_string(), first.get().part.span);
                    self.findings.push(DoubleName { span: part.span, name, first });
                }
                Entry::Vacant(free) => {
                    let (origin, order) = (origin.clone(), self.next_order);
                    free.insert(Written { part, origin, order });
                    self.next_order += 1;
                }
            }
        }
        let mut open = BTreeSet::new();
        for name in written.keys() {
            if self.indicator(name, &written, &mut open).is_none() {
                self.unread.insert(name.clone());
            }
        }
        self.counts_of_surveys();
        self.lengths_of_windows();
    }

    fn indicator(
        &mut self,
        name: &Name,
        written: &ByName<Written<'_>>,
        open: &mut BTreeSet<Name>,
    ) -> Option<Arc<Indicator>> {
        if let Some(known) = self.indicators.get(name) {
            return Some(Arc::clone(known));
        }
        let Written { part, origin, order } = written.get(name)?;
        if open.contains(name) {
            self.circular(name, part.span);
            return None;
        }
        if self.too_deep(open.len(), name, part.span) {
            return None;
        }
        open.insert(name.clone());
        let stated = self.indicator_statements(part);
        let part_of = self.whole(stated.part_of.as_ref(), written, open);
        open.remove(name);
        let Nature { kind, unit, percent, range, scale } = self.nature(part, &stated)?;
        if stated.part_of.is_some() && part_of.is_none() {
            return None;
        }
        let follows = self.definition_in(stated.follows, origin);
        let population = stated.population.as_ref().and_then(|name| self.population_named(name));
        let breakdowns = self.breakdowns_named(stated.breakdowns.unwrap_or_default());
        self.check_cells(&breakdowns, part.span);
        let indicator = Arc::new(Indicator {
            name: name.clone(),
            text: part.text.as_ref().map(|text| text.value.clone()),
            span: part.span,
            origin: origin.clone(),
            order: *order,
            kind,
            unit,
            percent,
            range: range.map(Box::new),
            scale,
            population,
            breakdowns,
            source: stated.source,
            follows,
            counts: stated.counts.unwrap_or_default(),
            part_of,
            window: stated.window.flatten().map(Box::new),
            trend_break: stated.trend_break.map(Box::new),
            statistic: None,
            proxy: stated.proxy,
        });
        self.indicators.insert(name.clone(), Arc::clone(&indicator));
        Some(indicator)
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "what belongs elsewhere is alike here")]
    fn indicator_statements(&mut self, part: &Part) -> Stated {
        let mut stated = Stated::default();
        for statement in &part.statements {
            match &statement.kind {
                StatementKind::Kind(word) => {
                    stated.kind_seen = true;
                    if let Some(kind) = self.kind(word) {
                        self.once(&mut stated.kind, kind, statement);
                    }
                }
                StatementKind::Unit(unit) => {
                    self.once(&mut stated.unit, (**unit).clone(), statement);
                }
                StatementKind::Range(low, high) => {
                    self.once(&mut stated.range, ((**low).clone(), (**high).clone()), statement);
                }
                StatementKind::Scale(name) => {
                    self.once(&mut stated.scale, name.clone(), statement);
                }
                StatementKind::Population(name) => {
                    self.once(&mut stated.population, name.clone(), statement);
                }
                StatementKind::Breakdown(names) => {
                    self.once(&mut stated.breakdowns, names.clone(), statement);
                }
                StatementKind::Source(text) => {
                    self.once(&mut stated.source, text.value.clone(), statement);
                }
                StatementKind::Follows(name) => {
                    self.once(&mut stated.follows, name.clone(), statement);
                }
                StatementKind::Counts(names) => {
                    self.once(&mut stated.counts, names.clone(), statement);
                }
                StatementKind::PartOf(name) => {
                    self.once(&mut stated.part_of, name.clone(), statement);
                }
                StatementKind::Window { duration, after, end_day, leavers_fail } => {
                    let window = self.window(duration, after, (*end_day, *leavers_fail));
                    self.once(&mut stated.window, window, statement);
                }
                StatementKind::TrendBreak { from, factor } => {
                    let (from, factor, span) = (from.value, factor.clone(), statement.span);
                    let factor = self.positive(factor, span);
                    self.once(
                        &mut stated.trend_break,
                        TrendBreak { from, factor, span },
                        statement,
                    );
                }
                StatementKind::Proxy(text) => {
                    self.once(&mut stated.proxy, text.clone(), statement);
                }
                StatementKind::Note(_) | StatementKind::Owner(_) => {}
                _ => self.misplaced(part, statement),
            }
        }
        stated
    }

    fn whole(
        &mut self,
        name: Option<&Spanned<Name>>,
        written: &ByName<Written<'_>>,
        open: &mut BTreeSet<Name>,
    ) -> Option<Arc<Indicator>> {
        let name = name?;
        if !written.contains_key(&name.value) {
            let known = written.keys().take(self.comparable()).map(Name::to_string).collect();
            self.unknown(What::Indicator, &name.value, name.span, known);
            return None;
        }
        self.indicator(&name.value, written, open)
    }

    fn population_named(&mut self, name: &Spanned<Name>) -> Option<Arc<crate::model::Population>> {
        let found = self.populations.get(&name.value).cloned();
        if found.is_none() {
            let known =
                self.populations.keys().take(self.comparable()).map(Name::to_string).collect();
            self.unknown(What::Population, &name.value, name.span, known);
        }
        found
    }

    /// The breakdowns of an indicator, each under the name that it goes by there.
    fn breakdowns_named(&mut self, roles: Vec<RoleText>) -> Vec<Arc<crate::model::Breakdown>> {
        let mut found: Vec<(Arc<crate::model::Breakdown>, Span)> = Vec::new();
        for text in roles {
            let Some(breakdown) = self.breakdown_named(&text.breakdown) else { continue };
            let span = text.role.as_ref().map_or(text.breakdown.span, |role| role.span);
            let breakdown = match text.role {
                // Each role has members of its own.
                Some(_) if self.write_out(breakdown.members.len(), span).is_none() => continue,
                Some(role) => Arc::new(crate::model::Breakdown {
                    name: role.value,
                    ..crate::model::Breakdown::clone(&breakdown)
                }),
                None => breakdown,
            };
            if let Some((_, first)) = found.iter().find(|(known, _)| known.name == breakdown.name) {
                let (name, first) = (breakdown.name.to_string(), *first);
                self.findings.push(DoubleName { span, name, first });
                continue;
            }
            found.push((breakdown, span));
        }
        found.into_iter().map(|(breakdown, _)| breakdown).collect()
    }

    pub(super) fn breakdown_named(
        &mut self,
        name: &Spanned<Name>,
    ) -> Option<Arc<crate::model::Breakdown>> {
        let found = self.breakdowns.get(&name.value).cloned();
        if found.is_none() {
            let known =
                self.breakdowns.keys().take(self.comparable()).map(Name::to_string).collect();
            self.unknown(What::Breakdown, &name.value, name.span, known);
        }
        self.declared.name(UnusedKind::Breakdown, name.value.as_str());
        found
    }

    /// A definition is found in the goal at hand first, then agreement-wide.
    fn definition_in(
        &mut self,
        name: Option<Spanned<Name>>,
        origin: &Origin,
    ) -> Option<Spanned<Name>> {
        let name = name?;
        let visible = |definition: &&crate::model::Definition| {
            definition.origin.goal.is_none() || definition.origin.goal == origin.goal
        };
        let here = origin.goal.as_ref().map(|goal| goal.span);
        let is_defined = |goal| self.defined.contains(&(name.value.clone(), goal));
        if is_defined(here) || is_defined(None) {
            return Some(name);
        }
        let known: Vec<String> = self
            .definitions
            .iter()
            .take(self.comparable())
            .filter(visible)
            .map(|found| found.name.to_string())
            .collect();
        self.unknown(What::Definition, &name.value, name.span, known);
        None
    }
}
