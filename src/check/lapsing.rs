//! Which items may drop out of the results that count them.
//!
//! For: choices that an agreement must make where members can lapse. Not for: whether they do; that
//! hangs on figures and consents. An item may lapse when some file of figures could make it so, as far
//! as its form tells; that two conditions exclude each other is not looked at.

use std::collections::BTreeMap;

use crate::model::{
    Composition, Effect, Item, ItemBody, Model, Norm, NormBody, ResultItem, StepVerdict,
    TableLookup,
};
use crate::source::Name;
use crate::syntax::FewerLeft;

/// The items of an agreement, and which of them may lapse as far as that was asked.
pub(super) struct Lapsing<'m> {
    items: BTreeMap<&'m Name, &'m Item>,
    /// INVARIANT: an item that is being looked at stands here as not lapsing, which ends a circle; a
    /// circle is an error that was reported.
    known: BTreeMap<Name, bool>,
}

impl<'m> Lapsing<'m> {
    pub(super) fn of(model: &'m Model) -> Self {
        let items = model.items.iter().map(|item| (&item.name, item)).collect();
        Self { items, known: BTreeMap::new() }
    }

    /// Whether a member can drop out.
    pub(super) fn may_lapse(&mut self, name: &Name) -> bool {
        if let Some(known) = self.known.get(name) {
            return *known;
        }
        let Some(item) = self.items.get(name).copied() else { return false };
        self.known.insert(name.clone(), false);
        let may = self.item(item);
        self.known.insert(name.clone(), may);
        may
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
                self.body(member)
            }
            (Some(_) | None, _) => self.may_lapse(name),
        }
    }

    fn item(&mut self, item: &Item) -> bool {
        // Before its amendment holds, and when a party refuses, there is no such item.
        item.added_by.is_some() || self.body(item)
    }

    fn body(&mut self, item: &Item) -> bool {
        match &item.body {
            ItemBody::Result(result) => self.result(result),
            ItemBody::Duty(_) | ItemBody::Effort(_) | ItemBody::Untestable(_) => false,
        }
    }

    fn result(&mut self, result: &ResultItem) -> bool {
        let by_condition = result.conditions.iter().any(|one| match &one.effect {
            Effect::Lapses => true,
            Effect::Delivery(duty) => self.may_lapse(&duty.value),
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
    fn all_norms(&mut self, result: &ResultItem) -> bool {
        !result.norms.is_empty()
            && result.norms.iter().all(|norm| {
                let other = result.versions.iter().filter(|version| version.of == norm.name);
                let left_out = norm.member.iter().flat_map(|member| &member.left_out);
                left_out.into_iter().any(|out| out.counts_not)
                    || self.norm(norm)
                    || other.into_iter().any(|version| self.norm(&version.norm))
            })
    }

    fn norm(&mut self, norm: &Norm) -> bool {
        match &norm.body {
            NormBody::Composed(composed) => {
                let mut each = composed.members.iter().map(|member| self.may_lapse(&member.value));
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

/// Whether some row of a step table gives this verdict.
pub(super) fn gives(lookup: &TableLookup, verdict: StepVerdict) -> bool {
    lookup.table.rows.iter().any(|row| row.verdict == Some(verdict))
}
