//! Which results need exact work: those of which simple figures do not show that they can be met and
//! missed, and those that look at the same figures and are not all met when figures are high.
//!
//! For: cost that grows with what there is to say. Not for: the questions themselves.

use std::collections::{BTreeMap, BTreeSet};

use super::guess::{Seen, seen, share_days};
use super::subject::{Edge, Named, figures_of, is_plain};
use crate::model::{FigureRef, Model, Relation};
use crate::quantity::Moment;
use crate::source::Name;

/// More results than this that hang together are not compared.
const MOST_TOGETHER: usize = 40;

/// What there is to work out.
#[derive(Debug, Default)]
pub(in crate::check) struct Outlook<'m> {
    /// Results to look at by themselves, in the order of the file.
    pub(in crate::check) single: Vec<Named<'m>>,
    /// Results to look at together, each group in the order of the file.
    pub(in crate::check) groups: Vec<Vec<Named<'m>>>,
    /// Whether some hang together that are too many to look at.
    pub(in crate::check) too_many: bool,
    /// Results with claims, in the order of the file.
    pub(in crate::check) claiming: Vec<Named<'m>>,
    /// The families that a relation names.
    related: BTreeSet<&'m Name>,
}

impl<'m> Outlook<'m> {
    /// Looks at every result once.
    pub(in crate::check) fn of(model: &'m Model) -> Self {
        let mut outlook = Self { related: related_families(model), ..Self::default() };
        let mut families = Families::default();
        let mut looked: Vec<Named<'m>> = Vec::new();
        for item in &model.items {
            let Some(named) = Named::of(item) else { continue };
            let result = named.result;
            let figures = figures_of(result);
            let Some(seen) = outlook.looked(named, &figures) else { continue };
            if !seen.all {
                outlook.single.push(named);
            }
            if !result.claims.is_empty() {
                outlook.claiming.push(named);
            }
            families.add(looked.len(), &figures, seen.met_when_high, named.edge());
            looked.push(named);
        }
        families.join_related(model);
        for group in families.groups() {
            if group.len() > MOST_TOGETHER {
                outlook.too_many = true;
                continue;
            }
            let members = group.into_iter().filter_map(|place| looked.get(place).copied());
            outlook.groups.push(members.collect());
        }
        outlook
    }

    /// Whether a result is of the forms that are worked out.
    pub(in crate::check) fn is_within(&self, named: Named<'_>) -> bool {
        self.looked(named, &figures_of(named.result)).is_some()
    }

    /// Whether something is to be worked out of a result.
    pub(in crate::check) fn is_open(&self, named: Named<'_>) -> bool {
        self.looked(named, &figures_of(named.result)).is_some_and(|seen| !seen.all)
    }

    /// What simple figures show of a result; `None` where nothing of it is worked out.
    fn looked(&self, named: Named<'_>, figures: &[&FigureRef]) -> Option<Seen> {
        let plain = named.item.added_by.is_none() && is_plain(named.result);
        if !plain || !figures.iter().all(is_askable) {
            return None;
        }
        let tied = figures.iter().any(|one| self.related.contains(&one.indicator.top().name));
        Some(if tied { Seen::default() } else { seen(named.result) })
    }
}

/// Whether a figure is one that a measurement file gives by itself. INVARIANT: it is a number and has a moment; else
/// it was reported.
fn is_askable(figure: &&FigureRef) -> bool {
    figure.indicator.statistic.is_none() && figure.selection.breakdowns().count() < 2
}

/// The relations that tie these figures to others, or to each other.
pub(super) fn related<'m>(model: &'m Model, figures: &[&FigureRef]) -> Vec<&'m Relation> {
    if model.relations.is_empty() {
        return Vec::new();
    }
    let families_of: Vec<BTreeSet<&Name>> = model.relations.iter().map(families_in).collect();
    let mut naming: BTreeMap<&Name, Vec<usize>> = BTreeMap::new();
    for (place, families) in families_of.iter().enumerate() {
        for family in families {
            naming.entry(family).or_default().push(place);
        }
    }
    let mut waiting: Vec<&Name> =
        figures.iter().map(|figure| &figure.indicator.top().name).collect();
    let mut touching: BTreeSet<usize> = BTreeSet::new();
    while let Some(family) = waiting.pop() {
        // What is taken out has been seen to.
        for place in naming.remove(family).into_iter().flatten() {
            if touching.insert(place) {
                waiting.extend(families_of.get(place).into_iter().flatten());
            }
        }
    }
    touching.into_iter().filter_map(|place| model.relations.get(place)).collect()
}

/// The families that a relation names.
fn families_in(relation: &Relation) -> BTreeSet<&Name> {
    relation.test.figures().iter().map(|figure| &figure.indicator.top().name).collect()
}

/// The families that a relation names.
fn related_families(model: &Model) -> BTreeSet<&Name> {
    model.relations.iter().flat_map(families_in).collect()
}

/// The families of indicators with the results that look at them.
#[derive(Debug, Default)]
struct Families {
    /// By the place of the family among the indicators.
    of: BTreeMap<usize, Family>,
}

/// A family of indicators that are parts of one another.
#[derive(Debug, Default)]
struct Family {
    /// The places of the results that look at it, going up.
    results: Vec<usize>,
    /// The moments that were asked for.
    moments: Vec<Moment>,
    /// Whether high figures do not tell that all of it can be met together.
    open: bool,
    /// Whether some norm leaves its edge out, and whether some norm takes it in.
    edges: (bool, bool),
}

impl Families {
    fn add(
        &mut self,
        result: usize,
        figures: &[&FigureRef],
        met_when_high: bool,
        edge: Option<Edge>,
    ) {
        for figure in figures {
            let family = self.of.entry(figure.indicator.top().order).or_default();
            if family.results.last() != Some(&result) {
                family.results.push(result);
            }
            family.open |= !met_when_high;
            family.edges.0 |= edge == Some(Edge::Outside);
            family.edges.1 |= edge == Some(Edge::Within);
            family.open |= family.edges == (true, true);
            let Some(at) = figure.moment.filter(|at| !family.moments.contains(at)) else {
                continue;
            };
            let adds = figure.indicator.kind.adds_over_time();
            family.open |= adds && family.moments.iter().any(|known| share_days(at, *known));
            // Where many are asked for, it is worked out.
            family.open |= family.moments.len() > MOST_TOGETHER;
            if !family.open {
                family.moments.push(at);
            }
        }
    }

    /// What relations tie together is one family.
    fn join_related(&mut self, model: &Model) {
        for relation in &model.relations {
            let tops: BTreeSet<usize> =
                relation.test.figures().iter().map(|one| one.indicator.top().order).collect();
            let results: BTreeSet<usize> = tops
                .iter()
                .filter_map(|top| self.of.get(top))
                .flat_map(|one| one.results.clone())
                .collect();
            if let Some(first) = tops.first() {
                let family = self.of.entry(*first).or_default();
                family.results = results.into_iter().collect();
                family.open = true;
            }
        }
    }

    /// Results that hang together by families of which more is to be told.
    fn groups(&self) -> Vec<Vec<usize>> {
        let mut leaders: BTreeMap<usize, usize> = BTreeMap::new();
        for family in self.of.values().filter(|one| one.open && one.results.len() > 1) {
            let own: Vec<usize> = family.results.iter().map(|one| leader(&leaders, *one)).collect();
            let Some(first) = own.iter().min().copied() else { continue };
            for one in own.into_iter().chain(family.results.iter().copied()) {
                leaders.insert(one, first);
            }
        }
        let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for result in leaders.keys() {
            groups.entry(leader(&leaders, *result)).or_default().push(*result);
        }
        groups.into_values().collect()
    }
}

/// The first result that one hangs together with; itself where none is known.
fn leader(leaders: &BTreeMap<usize, usize>, result: usize) -> usize {
    let mut at = result;
    while let Some(next) = leaders.get(&at).filter(|next| **next != at) {
        at = *next;
    }
    at
}
