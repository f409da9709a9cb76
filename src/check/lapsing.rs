//! Which items may drop out of the results that count them.
//!
//! For: choices that an agreement must make where members can lapse. Not for: whether they do; that
//! hangs on figures and consents. An item may lapse when some file of figures could make it so, as far
//! as its form tells; that two conditions exclude each other is not looked at.

use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexMap;

use crate::model::{
    Composition, Effect, Item, ItemBody, Model, Norm, NormBody, ResultItem, StepVerdict,
    TableLookup,
};
use crate::source::Name;
use crate::syntax::FewerLeft;

/// The items of an agreement, and which of them may lapse as far as that was asked.
pub(super) struct Lapsing<'m> {
    items: IndexMap<&'m Name, &'m Item>,
    known: BTreeMap<Name, bool>,
}

impl<'m> Lapsing<'m> {
    pub(super) fn of(model: &'m Model) -> Self {
        let items = model.items.iter().map(|item| (&item.name, item)).collect();
        Self { items, known: BTreeMap::new() }
    }

    /// Whether a member can drop out.
    pub(super) fn may_lapse(&mut self, name: &Name) -> bool {
        // One after the other, because results may hang together in long chains.
        for item in self.in_order(name) {
            let may = self.item(item);
            self.known.insert(item.name.clone(), may);
        }
        self.is_known_to(name)
    }

    /// What was found of a member; one that was not looked at is no item, or hangs on itself.
    fn is_known_to(&self, name: &Name) -> bool {
        self.known.get(name).copied().unwrap_or(false)
    }

    /// The items that a name leads to and of which nothing is known yet, each after those that it hangs on.
    fn in_order(&self, name: &Name) -> Vec<&'m Item> {
        let mut order = Vec::new();
        let mut seen: BTreeSet<&Name> = BTreeSet::new();
        let found = |name: &Name| self.items.get(name).copied();
        let mut waiting: Vec<(&'m Item, bool)> =
            found(name).into_iter().map(|item| (item, false)).collect();
        while let Some((item, all_below_seen)) = waiting.pop() {
            if all_below_seen {
                order.push(item);
            } else if !self.known.contains_key(&item.name) && seen.insert(&item.name) {
                waiting.push((item, true));
                waiting.extend(below(item).filter_map(found).map(|one| (one, false)));
            }
        }
        order
    }

    /// Whether a member can drop out while the result that counts it stands: what the same amendment
    /// adds comes and goes with it.
    pub(super) fn may_lapse_beside(&mut self, name: &Name, whole: &Name) -> bool {
        let (Some(member), Some(whole)) = (self.items.get(name), self.items.get(whole)) else {
            return false;
        };
        match (&member.added_by, &whole.added_by) {
            (Some(one), Some(other)) if one.name == other.name => {
                let member = *member;
                self.may_lapse(name);
                self.body(member)
            }
            (Some(_) | None, _) => self.may_lapse(name),
        }
    }

    fn item(&self, item: &Item) -> bool {
        // Before its amendment holds, and when a party refuses, there is no such item.
        item.added_by.is_some() || self.body(item)
    }

    fn body(&self, item: &Item) -> bool {
        match &item.body {
            ItemBody::Result(result) => self.result(result),
            ItemBody::Duty(_) | ItemBody::Effort(_) | ItemBody::Untestable(_) => false,
        }
    }

    fn result(&self, result: &ResultItem) -> bool {
        let by_condition = result.conditions.iter().any(|one| match &one.effect {
            Effect::Lapses => true,
            Effect::Delivery(duty) => self.is_known_to(&duty.value),
            Effect::Norm(_)
            | Effect::Judgement { .. }
            | Effect::TooSmall
            | Effect::SuspendedUntil(_) => false,
        });
        // A part with a norm of its own is left when the norms lapse.
        let part_is_left = result.of_which.iter().any(|part| part.comparator.is_some());
        by_condition || (!part_is_left && self.all_norms(result))
    }

    /// Of several norms all must lapse. Each may have another in its place.
    fn all_norms(&self, result: &ResultItem) -> bool {
        !result.norms.is_empty()
            && result.norms.iter().all(|norm| {
                let other = result.versions.iter().filter(|version| version.of == norm.name);
                let left_out = norm.member.iter().flat_map(|member| &member.left_out);
                left_out.into_iter().any(|out| out.counts_not)
                    || self.norm(norm)
                    || other.into_iter().any(|version| self.norm(&version.norm))
            })
    }

    fn norm(&self, norm: &Norm) -> bool {
        match &norm.body {
            NormBody::Composed(composed) => {
                let mut each =
                    composed.members.iter().map(|member| self.is_known_to(&member.value));
                match &composed.rule {
                    Composition::AtLeast { fewer_left: Some(FewerLeft::Lapses), .. } => {
                        each.any(|lapses| lapses)
                    }
                    Composition::All | Composition::AtLeast { .. } | Composition::Points { .. } => {
                        each.all(|lapses| lapses)
                    }
                }
            }
            NormBody::Table(lookup) => gives(lookup, StepVerdict::Lapsed),
            NormBody::Test(_)
            | NormBody::Readings(_)
            | NormBody::ToBeDecided
            | NormBody::ToBeFilledIn => false,
        }
    }
}

/// What an item hangs on.
fn below(item: &Item) -> impl Iterator<Item = &Name> {
    let result = match &item.body {
        ItemBody::Result(result) => Some(result),
        ItemBody::Duty(_) | ItemBody::Effort(_) | ItemBody::Untestable(_) => None,
    };
    result.into_iter().flat_map(|result| {
        let duties = result.conditions.iter().filter_map(|one| match &one.effect {
            Effect::Delivery(duty) => Some(&duty.value),
            Effect::Lapses
            | Effect::Norm(_)
            | Effect::Judgement { .. }
            | Effect::TooSmall
            | Effect::SuspendedUntil(_) => None,
        });
        let versions = result.versions.iter().map(|version| &version.norm);
        let members = result.norms.iter().chain(versions).filter_map(|norm| match &norm.body {
            NormBody::Composed(composed) => Some(&composed.members),
            NormBody::Test(_)
            | NormBody::Readings(_)
            | NormBody::Table(_)
            | NormBody::ToBeDecided
            | NormBody::ToBeFilledIn => None,
        });
        duties.chain(members.flatten().map(|member| &member.value))
    })
}

/// Whether some row of a step table gives this verdict.
pub(super) fn gives(lookup: &TableLookup, verdict: StepVerdict) -> bool {
    lookup.table.rows.iter().any(|row| row.verdict == Some(verdict))
}
