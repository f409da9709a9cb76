//! A verdict of one result, so many years in a row.
//!
//! The years of the agreement are judged here; a measurement file tells the verdicts of earlier
//! years. Not for: verdicts of this agreement, which `results` gives.

use std::collections::BTreeMap;

use super::occurrences::{Occurrences, base_of, in_force};
use crate::eval::assessment::Assessed;
use crate::eval::context::Context;
use crate::eval::results::rule_of;
use crate::model::ResultItem;
use crate::source::Name;
use crate::syntax::OutcomeText;
use crate::verdict::{Base, Decision, Formula};

/// Where a result has one of these verdicts so many years in a row, the last of them a year that is
/// judged here.
pub(super) fn formula(
    occurrences: &mut Occurrences<'_>,
    context: &mut Context<'_>,
    item: &Assessed,
    years: usize,
    outcomes: &[OutcomeText],
) -> Formula {
    let Some(result) = occurrences.result(&item.id) else { return Formula::False };
    let own = own_years(context, result);
    let mut rules: BTreeMap<i16, Decision> = BTreeMap::new();
    let single = own.len() == 1;
    for (year, of_year) in own {
        let result = if single { result } else { &of_year };
        let (rule, _) = rule_of(&mut context.world, result);
        rules.insert(year, rule);
    }
    let back = i16::try_from(years).unwrap_or(i16::MAX);
    let ends: Vec<i16> = rules.keys().copied().collect();
    let mut windows = Vec::new();
    for end in ends {
        let first = end.saturating_sub(back).saturating_add(1);
        let row: Vec<Formula> = (first..=end)
            .map(|year| in_year(occurrences, context, item, (year, rules.get(&year)), outcomes))
            .collect();
        windows.push(Formula::all(row));
    }
    Formula::any(windows)
}

fn in_year(
    occurrences: &mut Occurrences<'_>,
    context: &mut Context<'_>,
    item: &Assessed,
    (year, rule): (i16, Option<&Decision>),
    outcomes: &[OutcomeText],
) -> Formula {
    if let Some(rule) = rule {
        let bases = outcomes.iter().filter_map(|outcome| base_of(*outcome));
        let has = bases.map(|base| match base {
            Base::Lapsed => rule.is(base).and(in_force(context, &item.id)),
            Base::Met | Base::Between | Base::NotMet => rule.is(base),
        });
        return Formula::any(has.collect::<Vec<_>>());
    }
    let told = context.measurements.earlier.get(&(Name::new(&item.id), year));
    if let Some(told) = told {
        return Formula::from(outcomes.contains(&told.verdict));
    }
    let bases: Vec<_> = outcomes.iter().filter_map(|outcome| base_of(*outcome)).collect();
    let open = bases.into_iter().map(|base| occurrences.earlier(context, &item.id, year, base));
    let open: Vec<Formula> = open.collect();
    Formula::any(open)
}

/// The years that a result is about, each with the norms of that year.
fn own_years(context: &Context<'_>, result: &ResultItem) -> BTreeMap<i16, ResultItem> {
    let mut years: BTreeMap<i16, ResultItem> = BTreeMap::new();
    for norm in &result.norms {
        let figures = norm.body.figures();
        let last = figures.iter().filter_map(|figure| Some(figure.moment?.last_day())).max();
        let year = last.unwrap_or(context.model.head.term.last()).year();
        let of_year =
            years.entry(year).or_insert_with(|| ResultItem { norms: Vec::new(), ..result.clone() });
        of_year.norms.push(norm.clone());
    }
    years
}
