//! Which verdicts a result can come to, whatever is measured.
//!
//! For: a result of which nothing can be told. Not for: what figures leave possible.

use std::collections::BTreeSet;

use super::rules::{Outcome, Rules};
use crate::model::{Composition, Norm, NormBody, ResultItem, StepVerdict};
use crate::source::Name;
use crate::verdict::Base;

/// Whether a norm of a result, or of what it is made of, can come out between floor and target.
pub(super) fn may_be_between(result: &ResultItem, rules: Option<&Rules>) -> bool {
    let mut seen: BTreeSet<&Name> = BTreeSet::new();
    let mut waiting = vec![result];
    while let Some(result) = waiting.pop() {
        let others = result.alternatives.iter().map(|other| &other.norm);
        for norm in result.norms.iter().chain(others) {
            if has_between(norm) {
                return true;
            }
            for name in passed_on(norm).filter(|name| seen.insert(name)) {
                let Some(rules) = rules else { continue };
                let stand_in = rules.stand_ins.get(name);
                match rules.results.get(name).filter(|_| stand_in.is_none()) {
                    Some(member) => waiting.push(member),
                    None if stand_in.or(rules.outcomes.get(name)).is_some_and(is_between) => {
                        return true;
                    }
                    None => {}
                }
            }
        }
    }
    false
}

/// Whether a norm has something between met and not met by itself.
fn has_between(norm: &Norm) -> bool {
    let by_itself = |norm: &Norm| match &norm.body {
        NormBody::Table(lookup) => {
            lookup.table.rows.iter().any(|row| row.verdict == Some(StepVerdict::Between))
        }
        NormBody::Test(_) => norm.target.is_some(),
        NormBody::Composed(_)
        | NormBody::Readings(_)
        | NormBody::ToBeDecided
        | NormBody::ToBeFilledIn => false,
    };
    norm.alone().into_iter().any(by_itself)
}

/// The members whose verdict a norm takes over; points are reached or not.
fn passed_on(norm: &Norm) -> impl Iterator<Item = &Name> {
    let members = match &norm.body {
        NormBody::Composed(composed) => match composed.rule {
            Composition::All | Composition::AtLeast { .. } => composed.members.as_slice(),
            Composition::Points { .. } => &[],
        },
        NormBody::Test(_)
        | NormBody::Table(_)
        | NormBody::Readings(_)
        | NormBody::ToBeDecided
        | NormBody::ToBeFilledIn => &[],
    };
    members.iter().map(|member| &member.value)
}

fn is_between(outcome: &Outcome) -> bool {
    match outcome {
        Outcome::Known(base) => *base == Base::Between,
        Outcome::Among { bases, .. } => bases.contains(&Base::Between),
    }
}
