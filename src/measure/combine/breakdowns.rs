//! A figure and its members: sums, members above the whole, two breakdowns of one figure.
//!
//! For: one indicator at one moment. Not for: parts with a name of their own (`parts`).

use super::adding::{Known, difference};
use super::consistency::is_count;
use super::measurements::FigureKey;
use super::parts::PartAboveWhole;
use super::tables::BrokenLine;
use crate::diagnostics::{Findings, Label, Text};
use crate::measure::file::Member;
use crate::measure::given::Range;
use crate::model::Breakdown;
use crate::problem;
use crate::source::Span;
use crate::text;

problem! {
    /// Members that add up to something else than the total.
    BreakdownSum: "PO0571" Error { name: String, breakdown: String, moment: Text, sum: Text, total: Text, difference: Text, members: Span, whole: Span }
    headline: {
        let (sum_nl, sum_en, total_nl, total_en) = (&sum.nl, &sum.en, &total.nl, &total.en);
        let (gap_nl, gap_en) = (&difference.nl, &difference.en);
        text!(
            "`{breakdown}` telt op tot {sum_nl}, het totaal is {total_nl}: verschil {gap_nl}",
            "`{breakdown}` adds up to {sum_en}, the total is {total_en}: difference {gap_en}")
    };
    labels: {
        let (nl, en, sum_nl, sum_en) = (&moment.nl, &moment.en, &sum.nl, &sum.en);
        vec![
            Label::primary(*whole).saying(text!("`{name}` {nl}", "`{name}` {en}")),
            Label::other(*members).saying(text!("samen {sum_nl}", "together {sum_en}")),
        ]
    };
    help: Some(text!(
        "kijk het totaal van `{name}` en de cijfers per `{breakdown}` na",
        "check the total of `{name}` and the figures per `{breakdown}`"));
}

problem! {
    /// Ranges that cannot come to the total, whatever is filled in.
    NoCompletion: "PO0572" Error { name: String, breakdown: String, moment: Text, sum: Text, total: Text, members: Span, whole: Span }
    headline: {
        let (total_nl, total_en) = (&total.nl, &total.en);
        text!(
            "de cijfers per `{breakdown}` kunnen samen geen {total_nl} zijn",
            "the figures per `{breakdown}` cannot be {total_en} together")
    };
    labels: {
        let (nl, en, sum_nl, sum_en) = (&moment.nl, &moment.en, &sum.nl, &sum.en);
        vec![
            Label::primary(*whole).saying(text!("`{name}` {nl}", "`{name}` {en}")),
            Label::other(*members).saying(text!("samen {sum_nl}", "together {sum_en}")),
        ]
    };
    help: Some(text!(
        "kijk het totaal van `{name}` en de cijfers per `{breakdown}` na",
        "check the total of `{name}` and the figures per `{breakdown}`"));
}

problem! {
    /// Two breakdowns of one figure with different sums.
    BreakdownsDiffer: "PO0573" Error { name: String, one: String, other: String, one_sum: Text, other_sum: Text, one_span: Span, other_span: Span }
    headline: {
        let (one_nl, one_en, other_nl, other_en) = (&one_sum.nl, &one_sum.en, &other_sum.nl, &other_sum.en);
        text!(
            "`{one}` telt op tot {one_nl}, `{other}` tot {other_nl}",
            "`{one}` adds up to {one_en}, `{other}` to {other_en}")
    };
    labels: vec![
        Label::primary(*other_span).saying(text!("`{name}` per `{other}`", "`{name}` per `{other}`")),
        Label::other(*one_span).saying(text!("`{name}` per `{one}`", "`{name}` per `{one}`")),
    ];
    help: Some(text!(
        "beide verdelingen gaan over hetzelfde cijfer: kijk ze na",
        "both breakdowns are of the same figure: check them"));
}

/// Checks the figures of one indicator at one moment, of whose tables these lines were reported. Gives what the members say of the whole, when
/// the whole itself is not given.
pub(super) fn check_breakdowns<'f>(
    group: &[(&FigureKey, Known<'f>)],
    broken: &[BrokenLine<'_>],
    findings: &mut Findings,
) -> Option<(FigureKey, Known<'f>)> {
    let total = group.first().filter(|(key, _)| key.member.is_none()).map(|(_, known)| known);
    let mut derived: Option<(&Member, Known<'f>)> = None;
    let same_breakdown = |one: &(&FigureKey, Known<'f>), other: &(&FigureKey, Known<'f>)| {
        one.0.member.as_ref().map(|(name, _)| name) == other.0.member.as_ref().map(|(name, _)| name)
    };
    for members in group.chunk_by(same_breakdown) {
        let known: Vec<&Known<'f>> = members.iter().map(|(_, known)| known).collect();
        let Some(member) = known.first().and_then(|known| known.member()) else {
            continue;
        };
        let Some(sum) = said_of_whole(&member.breakdown, &known) else { continue };
        match (total, &derived) {
            (Some(total), _) => {
                if !is_explained(&member.breakdown, &sum, total, broken) {
                    compare(member, &known, &sum, total, findings);
                }
            }
            (None, None) => derived = Some((member, sum)),
            (None, Some((earlier, other))) => {
                let (one, two) = (&earlier.breakdown.name, &member.breakdown.name);
                let is_told = broken.iter().any(|line| line.is_of(one, two));
                if sum.range.misses(&other.range) && !is_told {
                    findings.push(differing(earlier, other, member, &sum));
                }
            }
        }
    }
    let (key, _) = group.first()?;
    let (_, sum) = derived?;
    Some((FigureKey { member: None, across: None, ..(*key).clone() }, sum))
}

/// Whether the total of one reported row or column is all that the members are off by.
fn is_explained(
    breakdown: &Breakdown,
    sum: &Known<'_>,
    total: &Known<'_>,
    broken: &[BrokenLine<'_>],
) -> bool {
    let (Some(sum), Some(total)) = (sum.range.exact(), total.range.exact()) else { return false };
    let excess = sum - total;
    broken.iter().any(|line| line.explains(&breakdown.name, &excess))
}

fn differing(
    earlier: &Member,
    other: &Known<'_>,
    member: &Member,
    sum: &Known<'_>,
) -> BreakdownsDiffer {
    BreakdownsDiffer {
        name: sum.figure.indicator.name.to_string(),
        one: earlier.breakdown.name.to_string(),
        other: member.breakdown.name.to_string(),
        one_sum: other.shown(),
        other_sum: sum.shown(),
        one_span: other.span,
        other_span: sum.span,
    }
}

/// What the members of a breakdown say of the whole: their sum when they are complete, else a bound.
pub(super) fn said_of_whole<'f>(breakdown: &Breakdown, known: &[&Known<'f>]) -> Option<Known<'f>> {
    let is_all = breakdown.complete && known.len() == breakdown.members.len();
    let mut sum = Known::sum(known)?;
    if is_all && !breakdown.overlapping {
        return Some(sum);
    }
    if !is_count(&sum.figure.indicator) {
        return None;
    }
    if breakdown.overlapping {
        // The whole is at least the largest member.
        let largest = known.iter().max_by(|one, other| one.range.low.cmp(&other.range.low))?;
        sum.range.low = largest.range.low.clone();
        sum.range.low_open = largest.range.low_open;
    }
    if !is_all {
        sum.range.high = None;
        sum.range.high_open = false;
    }
    Some(sum)
}

fn compare(
    member: &Member,
    known: &[&Known<'_>],
    sum: &Known<'_>,
    total: &Known<'_>,
    findings: &mut Findings,
) {
    if is_count(&total.figure.indicator) {
        let above: Vec<_> = known.iter().filter(|part| part.range.is_above(&total.range)).collect();
        for part in &above {
            findings.push(PartAboveWhole::of(part, total));
        }
        if !above.is_empty() {
            return;
        }
    }
    if !sum.range.misses(&total.range) {
        return;
    }
    let name = total.figure.indicator.name.to_string();
    let breakdown = member.breakdown.name.to_string();
    let moment = Text { nl: total.figure.moment.dutch(), en: total.figure.moment.english() };
    let (members, whole) = (sum.span, total.span);
    let is_exact = |range: &Range| range.exact().is_some();
    let members_exact = known.iter().all(|part| is_exact(&part.range));
    match difference(&sum.range, &total.range) {
        Some(difference)
            if members_exact && is_exact(&total.range) && !member.breakdown.overlapping =>
        {
            let shown = Known::sum(known).map_or_else(|| sum.shown(), |sum| sum.shown());
            let total = total.shown();
            findings.push(BreakdownSum {
                name,
                breakdown,
                moment,
                sum: shown,
                total,
                difference,
                members,
                whole,
            });
        }
        Some(_) | None => {
            let (sum, total) = (sum.shown(), total.shown());
            findings.push(NoCompletion { name, breakdown, moment, sum, total, members, whole });
        }
    }
}
