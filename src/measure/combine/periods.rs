//! Periods of one flow: those within a period never exceed it, and those that fill it add up to it.
//!
//! For: thirds beside a year, and running totals that may not fall. Not for: stocks, whose days
//! stand apart.

use std::collections::BTreeMap;

use super::adding::{Known, difference};
use super::consistency::is_count;
use super::measurements::FigureKey;
use super::tiling::{Chain, Tiles};
use crate::diagnostics::{Findings, Label, Text};
use crate::problem;
use crate::quantity::{Moment, Period};
use crate::source::{Name, Span};
use crate::text;

problem! {
    /// Periods that add up to something else than the period that they fill, or to more.
    PeriodSum: "PO0575" Error { name: String, parts: Text, whole: Text, sum: Text, total: Text, difference: Text, filled: bool, part_span: Span, whole_span: Span }
    headline: {
        let (sum_nl, sum_en, total_nl, total_en) = (&sum.nl, &sum.en, &total.nl, &total.en);
        let (gap_nl, gap_en) = (&difference.nl, &difference.en);
        if *filled {
            text!(
                "`{name}` telt op tot {sum_nl}, het totaal is {total_nl}: verschil {gap_nl}",
                "`{name}` adds up to {sum_en}, the total is {total_en}: difference {gap_en}")
        } else {
            text!(
                "`{name}` telt al op tot {sum_nl}, het totaal is {total_nl}: verschil {gap_nl}",
                "`{name}` adds up to {sum_en} already, the total is {total_en}: difference {gap_en}")
        }
    };
    labels: {
        let (whole_nl, whole_en, parts_nl, parts_en) = (&whole.nl, &whole.en, &parts.nl, &parts.en);
        vec![
            Label::primary(*whole_span).saying(text!("{whole_nl}", "{whole_en}")),
            Label::other(*part_span).saying(text!("{parts_nl}", "{parts_en}")),
        ]
    };
    help: Some(text!(
        "kijk de cijfers van de perioden na: samen zijn ze het totaal",
        "check the figures of the periods: together they are the total"));
}

problem! {
    /// A running total that falls.
    FlowFalls: "PO0576" Error { name: String, earlier: Text, later: Text, before: Text, after: Text, earlier_span: Span, later_span: Span }
    headline: {
        let (before_nl, before_en, after_nl, after_en) = (&before.nl, &before.en, &after.nl, &after.en);
        text!(
            "`{name}` daalt van {before_nl} naar {after_nl}, en een stroom daalt niet",
            "`{name}` falls from {before_en} to {after_en}, and a flow never falls")
    };
    labels: {
        let (later_nl, later_en, earlier_nl, earlier_en) = (&later.nl, &later.en, &earlier.nl, &earlier.en);
        vec![
            Label::primary(*later_span).saying(text!("{later_nl}", "{later_en}")),
            Label::other(*earlier_span).saying(text!("{earlier_nl}", "{earlier_en}")),
        ]
    };
    help: Some(text!(
        "wie eenmaal meetelt, blijft meetellen: kijk beide cijfers na",
        "what was counted stays counted: check both figures"));
}

/// One flow, as a whole or for one member.
type Series = (usize, Option<(Name, usize)>, Option<(Name, usize)>);

/// Checks the periods of every flow.
pub(super) fn check_periods(known: &BTreeMap<FigureKey, Known<'_>>, findings: &mut Findings) {
    let mut flows: BTreeMap<Series, Vec<(Period, &Known<'_>)>> = BTreeMap::new();
    for (key, number) in known {
        if let Moment::Period(period) = key.moment {
            let series = (key.indicator, key.member.clone(), key.across.clone());
            flows.entry(series).or_default().push((period, number));
        }
    }
    for periods in flows.values().filter(|periods| periods.len() > 1) {
        check_flow(periods, findings);
    }
}

/// Periods come sorted by first and then by last day: that is the order of their keys.
fn check_flow(periods: &[(Period, &Known<'_>)], findings: &mut Findings) {
    let is_count = periods.first().is_some_and(|(_, known)| is_count(&known.figure.indicator));
    let mut fallen = vec![false; periods.len()];
    if is_count {
        check_running_totals(periods, &mut fallen, findings);
    }
    let mut tiles = Tiles::new(periods, is_count);
    for (index, (period, total)) in periods.iter().enumerate() {
        if fallen.get(index).copied().unwrap_or_default() {
            continue;
        }
        if let Some(chain) = tiles.contradiction(index) {
            findings.extend(sum_finding(periods, &chain, *period, total));
        }
    }
}

/// Of periods that begin on one day, a longer one is never less.
fn check_running_totals(
    periods: &[(Period, &Known<'_>)],
    fallen: &mut [bool],
    findings: &mut Findings,
) {
    let mut highest: Option<(Period, &Known<'_>)> = None;
    for ((period, known), fallen) in periods.iter().zip(fallen.iter_mut()) {
        match highest {
            Some((before, earlier)) if before.first() == period.first() => {
                if earlier.range.is_above(&known.range) {
                    *fallen = true;
                    findings.push(FlowFalls {
                        name: known.figure.label(),
                        earlier: shown_period(before),
                        later: shown_period(*period),
                        before: earlier.shown(),
                        after: known.shown(),
                        earlier_span: earlier.span,
                        later_span: known.span,
                    });
                } else if known.range.low >= earlier.range.low {
                    highest = Some((*period, known));
                }
            }
            Some(_) | None => highest = Some((*period, known)),
        }
    }
}

fn sum_finding(
    periods: &[(Period, &Known<'_>)],
    chain: &Chain,
    period: Period,
    total: &Known<'_>,
) -> Option<crate::diagnostics::Finding> {
    let members: Vec<_> = chain.members.iter().filter_map(|index| periods.get(*index)).collect();
    let known: Vec<&Known<'_>> = members.iter().map(|(_, known)| *known).collect();
    let sum = Known::sum(&known)?;
    let problem = PeriodSum {
        name: total.figure.label(),
        parts: shown_periods(&members.iter().map(|(period, _)| *period).collect::<Vec<_>>()),
        whole: shown_period(period),
        sum: sum.shown(),
        total: total.shown(),
        difference: difference(&sum.range, &total.range)?,
        filled: chain.fills,
        part_span: sum.span,
        whole_span: total.span,
    };
    Some(problem.into())
}

fn shown_period(period: Period) -> Text {
    Text { nl: period.dutch(), en: period.english() }
}

/// Up to three periods by name, more by number.
fn shown_periods(periods: &[Period]) -> Text {
    let named = |shown: fn(Period) -> String, and: &str| match periods {
        [one] => shown(*one),
        [one, two] => format!("{} {and} {}", shown(*one), shown(*two)),
        [one, two, three] => format!("{}, {} {and} {}", shown(*one), shown(*two), shown(*three)),
        _ => String::new(),
    };
    if periods.len() > 3 {
        let count = periods.len();
        return text!("{count} perioden samen", "{count} periods together");
    }
    Text { nl: named(Period::dutch, "en"), en: named(Period::english, "and") }
}
