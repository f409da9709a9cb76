//! The agreement as it stands at the reference date: amendments that hold are worked in, those that
//! do not are put aside, and those of which a consent is open stay as alternatives.
//!
//! For: everything after it sees one agreement. Not for: judging it.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::assessment::{
    Assessed, JudgedAmendment, NormWording, NotInForce, Standing, Verdict, Version,
};
use super::calculation;
use super::consents;
use super::context::Context;
use crate::logic::weighed;
use crate::measure::Measurements;
use crate::model::{
    Amendment, Condition, ConditionTest, Consent, Effect, Item, ItemBody, Model, Norm,
    NormAlternative, NormBody, NormMember, NormVersion, ResultItem, Since, Test,
};
use crate::source::Name;
use crate::syntax::{Manner, Spanned};

/// An agreement as it stands, with what is told of its versions.
pub(super) struct AsItStands<'m> {
    pub(super) model: Cow<'m, Model>,
    pub(super) amendments: Vec<JudgedAmendment>,
    pub(super) not_in_force: Vec<NotInForce>,
    /// The norms of each result that changes.
    wordings: BTreeMap<Name, Vec<Worded>>,
}

/// A norm, where it comes from, and whether it governs.
struct Worded {
    version: Version,
    pro_rata: bool,
    governs: Option<bool>,
    norm: Norm,
}

/// The agreement as it stands at the reference date of the measurements.
pub(super) fn as_it_stands<'m>(model: &'m Model, measurements: &Measurements) -> AsItStands<'m> {
    let dated = model.items.iter().any(|item| match &item.body {
        ItemBody::Result(result) => !result.versions.is_empty(),
        ItemBody::Duty(_) | ItemBody::Effort(_) | ItemBody::Untestable(_) => false,
    });
    let (not_in_force, wordings) = (Vec::new(), BTreeMap::new());
    if model.amendments.is_empty() && !dated {
        let (model, amendments) = (Cow::Borrowed(model), Vec::new());
        return AsItStands { model, amendments, not_in_force, wordings };
    }
    let amendments = model.amendments.iter().map(|one| judged(one, measurements)).collect();
    let mut making = Making { measurements, not_in_force, wordings };
    let items = model.items.iter().filter_map(|item| making.item(item)).collect();
    AsItStands {
        model: Cow::Owned(Model { items, ..model.clone() }),
        amendments,
        not_in_force: making.not_in_force,
        wordings: making.wordings,
    }
}

fn judged(amendment: &Amendment, measurements: &Measurements) -> JudgedAmendment {
    JudgedAmendment {
        id: amendment.name.to_string(),
        number: amendment.number.clone(),
        text: amendment.text.clone().unwrap_or_else(|| amendment.name.to_string()),
        from: amendment.from.value,
        standing: standing(amendment, measurements),
        span: amendment.span,
    }
}

/// Whether an amendment holds at the reference date.
fn standing(amendment: &Amendment, measurements: &Measurements) -> Standing {
    let who = |answer: Option<bool>| -> Vec<String> {
        let key = |party: &&String| (amendment.name.clone(), (*party).clone());
        let given = |party: &&String| measurements.consents.get(&key(party)).map(|it| it.value);
        amendment.consent.parties.iter().filter(|party| given(party) == answer).cloned().collect()
    };
    let (refused, open) = (who(Some(false)), who(None));
    if !refused.is_empty() {
        Standing::Refused(refused)
    } else if measurements.reference_date < amendment.from.value {
        Standing::NotYet
    } else if !open.is_empty() {
        Standing::Open(open)
    } else {
        Standing::InForce
    }
}

struct Making<'a> {
    measurements: &'a Measurements,
    not_in_force: Vec<NotInForce>,
    wordings: BTreeMap<Name, Vec<Worded>>,
}

impl Making<'_> {
    /// An item as it stands; `None` when an amendment adds it that does not hold.
    fn item(&mut self, item: &Item) -> Option<Item> {
        let mut kept = item.clone();
        if let Some(amendment) = &item.added_by {
            match standing(amendment, self.measurements) {
                Standing::InForce => {}
                Standing::Open(_) => {
                    if let ItemBody::Result(result) = &mut kept.body {
                        result.conditions.push(hangs_on(amendment));
                    }
                }
                standing @ (Standing::NotYet | Standing::Refused(_)) => {
                    self.put_aside(item, amendment, standing, false);
                    return None;
                }
            }
        }
        if let ItemBody::Result(result) = &mut kept.body {
            self.norms(item, result);
        }
        Some(kept)
    }

    fn put_aside(&mut self, item: &Item, by: &Amendment, standing: Standing, norm_only: bool) {
        // A norm for several members is told of once.
        let of_item = self.not_in_force.iter().rev().take_while(|one| one.span == item.span);
        if of_item.into_iter().any(|one| one.norm_only && one.amendment == by.name.as_str()) {
            return;
        }
        let text = item.text.as_ref().map(|text| text.value.clone());
        self.not_in_force.push(NotInForce {
            id: item.name.to_string(),
            number: item.number.clone(),
            text: text.unwrap_or_else(|| item.name.to_string()),
            norm_only,
            amendment: by.name.to_string(),
            from: by.from.value,
            standing,
            span: item.span,
        });
    }

    /// Works the versions of the norms of a result in.
    fn norms(&mut self, item: &Item, result: &mut ResultItem) {
        let versions = std::mem::take(&mut result.versions);
        if versions.is_empty() {
            return;
        }
        let mut told = Vec::new();
        for norm in &mut result.norms {
            let mut readings = vec![(Vec::new(), norm.clone())];
            told.push(Worded {
                version: base(item),
                pro_rata: false,
                governs: Some(true),
                norm: norm.clone(),
            });
            for version in versions.iter().filter(|version| version.of == norm.name) {
                self.version(item, version, &mut readings, &mut told);
            }
            let mut readings = readings.into_iter();
            if let Some((_, first)) = readings.next() {
                *norm = first;
            }
            let of = norm.name.clone();
            let other = |(when, norm)| NormAlternative { of: of.clone(), when, norm };
            result.alternatives.extend(readings.map(other));
        }
        self.wordings.insert(item.name.clone(), told);
    }

    /// Works one version in: for certain, not, or as one more reading of each so far.
    fn version(
        &mut self,
        item: &Item,
        version: &NormVersion,
        readings: &mut Vec<(Vec<Consent>, Norm)>,
        told: &mut Vec<Worded>,
    ) {
        let (standing, name) = match &version.since {
            Since::Day(date) => (Standing::InForce, Version::From(*date)),
            Since::Amendment(by) => (standing(by, self.measurements), named(by)),
        };
        let replaces = manner(version) != Some(Manner::ProRata);
        let same = |one: &&mut Worded| one.norm.name == version.of;
        let governs = match (&standing, &version.since) {
            (Standing::InForce, _) => {
                for (_, norm) in readings.iter_mut() {
                    *norm = changed(norm, version);
                }
                if replaces {
                    readings.truncate(1);
                    told.iter_mut().filter(same).for_each(|one| one.governs = Some(false));
                }
                Some(true)
            }
            (Standing::Open(_), Since::Amendment(by)) => {
                let more: Vec<_> = readings
                    .iter()
                    .map(|(when, norm)| {
                        let when = when.iter().chain([&by.consent]).cloned().collect();
                        (when, changed(norm, version))
                    })
                    .collect();
                readings.extend(more);
                let open = |one: &mut Worded| one.governs = one.governs.filter(|is| !is);
                told.iter_mut().filter(same).filter(|_| replaces).for_each(open);
                None
            }
            (Standing::NotYet | Standing::Refused(_) | Standing::Open(_), _) => {
                if let Since::Amendment(by) = &version.since {
                    self.put_aside(item, by, standing, true);
                }
                Some(false)
            }
        };
        let norm = version.norm.clone();
        told.push(Worded { version: name, pro_rata: !replaces, governs, norm });
    }
}

/// A norm with a version worked in.
fn changed(norm: &Norm, version: &NormVersion) -> Norm {
    let pro_rata = manner(version) == Some(Manner::ProRata);
    let weighed = pro_rata.then(|| weighed(norm, &version.norm, version.since.date())).flatten();
    // It stands for the same member as the norm whose place it takes. Where it is for each of them it says itself for
    // how many, and what leaves one out.
    let member = match (&norm.member, &version.norm.member) {
        (Some(own), Some(new)) => Some(NormMember { group: own.group, ..new.clone() }),
        (own, _) => own.clone(),
    };
    let replaced = || Norm { member, ..version.norm.clone() };
    weighed.unwrap_or_else(replaced)
}

fn manner(version: &NormVersion) -> Option<Manner> {
    version.manner.as_ref().map(|manner| manner.value)
}

/// Where the first norm of an item comes from.
fn base(item: &Item) -> Version {
    item.added_by.as_deref().map_or(Version::Original, named)
}

fn named(amendment: &Amendment) -> Version {
    Version::Amendment { name: amendment.name.to_string(), from: amendment.from.value }
}

/// What takes a result away when a party does not consent to the amendment that adds it.
fn hangs_on(amendment: &Amendment) -> Condition {
    Condition {
        provided: true,
        name: Spanned { value: amendment.name.clone(), span: amendment.span },
        text: amendment.text.clone(),
        test: ConditionTest::Test(Test::Consent(amendment.consent.clone())),
        effect: Effect::Lapses,
        except_when: Vec::new(),
        span: amendment.span,
    }
}

impl AsItStands<'_> {
    /// Says of a judged item under which version it stands.
    pub(super) fn mark(&self, context: &mut Context<'_>, item: &Item, assessed: &mut Assessed) {
        if let Cow::Borrowed(_) = self.model {
            return;
        }
        let worded = self.wordings.get(&item.name).map(Vec::as_slice).unwrap_or_default();
        for one in worded {
            let shown = wording(context, one);
            if shown.governs == Some(true) && !assessed.governed_by.contains(&shown.version) {
                assessed.governed_by.push(shown.version.clone());
            }
            assessed.norm_versions.push(shown);
        }
        if worded.is_empty() {
            assessed.governed_by.push(base(item));
        }
        if let (Some(amendment), false) = (&item.added_by, is_result(item)) {
            open_while_consent_is(context, amendment, assessed);
        }
    }
}

fn is_result(item: &Item) -> bool {
    matches!(item.body, ItemBody::Result(_))
}

/// A duty or an effort that hangs on a consent has no verdict yet.
fn open_while_consent_is(context: &Context<'_>, by: &Amendment, assessed: &mut Assessed) {
    let open = consents::open_of(context, &[&by.consent]);
    if open.is_empty() {
        return;
    }
    assessed.verdict = Verdict::Undetermined;
    for (name, _) in open {
        assessed.reasons.push(context.reason(&name));
        assessed.needs.push(name);
    }
}

fn wording(context: &mut Context<'_>, worded: &Worded) -> NormWording {
    let (comparison, norm) = match &worded.norm.body {
        NormBody::Test(Test::Compare { comparator, right, .. }) => {
            (Some(*comparator), Some(calculation::amount(&mut context.world, right)))
        }
        NormBody::Test(_)
        | NormBody::Table(_)
        | NormBody::Composed(_)
        | NormBody::Readings(_)
        | NormBody::ToBeDecided
        | NormBody::ToBeFilledIn => (None, None),
    };
    let member = worded.norm.member.as_ref();
    NormWording {
        name: worded.norm.name.as_ref().map(Name::to_string),
        member: member.map(|member| (member.name.clone(), Arc::clone(&member.said))),
        version: worded.version.clone(),
        pro_rata: worded.pro_rata,
        comparison,
        norm,
        governs: worded.governs,
        span: worded.norm.span,
    }
}
