//! Results made of results in many ways or in many layers, whose rule would grow beyond measure.
//!
//! For: what stands in for such a result in the results that it is a member of. What shares no member
//! is never cut, however large. Not for: its own verdict, which is worked out with what stands in for
//! its members.

use std::sync::Arc;

use super::composed::with_members;
use super::context::{Context, World};
use super::results::rule_of;
use crate::logic::{Outcome, Rules, Values as _, members_of};
use crate::model::ResultItem;
use crate::source::Name;
use crate::verdict::{BaseSet, Budget};

/// The most layers of results upon results that are written out.
const MOST_LAYERS: usize = 6;

/// So many copies of results are written out beside two for each result.
const MOST_COPIES: usize = 16;

/// Puts a stand-in in the place of a member whose rule is too long to be written out in others: any
/// verdict that it may have, whatever the figures that both look at. Which those are was found when it was judged.
pub(super) fn keep_short(context: &mut Context<'_>, name: &Name, possible: BaseSet) {
    let Some(result) = context.world.rules.results.get(name).cloned() else { return };
    if members_of(&result).is_empty() || is_short(context, &result) {
        return;
    }
    stand_in(&mut context.world, name, possible);
    if let Some(world) = &mut context.without_provisional {
        let (rule, _) = rule_of(world, &result);
        let possible = world.figures.space.possible(&rule, &Budget::default()).set;
        stand_in(world, name, possible);
    }
}

fn stand_in(world: &mut World, name: &Name, possible: BaseSet) {
    let outcome = Outcome::among(possible.iter().collect(), || world.figures.free_choice());
    Arc::make_mut(&mut world.rules).stand_ins.insert(name.clone(), outcome);
}

/// Whether a result is made of others in few layers, and few of them more than once.
fn is_short(context: &Context<'_>, result: &ResultItem) -> bool {
    let rules = &context.world.rules;
    let different = with_members(context, result).len();
    let most = different.saturating_mul(2).saturating_add(MOST_COPIES);
    written_out(rules, result, most, MOST_LAYERS).is_some()
}

/// How many results are written out, each as often as it occurs; `None` beyond so many or so deep.
fn written_out(rules: &Rules, result: &ResultItem, most: usize, layers: usize) -> Option<usize> {
    let mut all: usize = 1;
    for name in members_of(result) {
        let member = rules.results.get(name).filter(|_| !rules.stand_ins.contains_key(name));
        all = all.checked_add(match member {
            Some(member) => {
                written_out(rules, member, most.checked_sub(all)?, layers.checked_sub(1)?)?
            }
            None => 1,
        })?;
        if all > most {
            return None;
        }
    }
    Some(all)
}
