//! Norms that cannot be met together.

use crate::check::analysis::{Asked, Examined, Given, Named, Subject, core};
use crate::diagnostics::{Findings, Label, Witness};
use crate::source::Span;
use crate::verdict::Formula;
use crate::{problem, text};

problem! {
    /// Each of these can be met, and never all of them.
    NormsCannotAll: "PO0415" Note { span: Span, others: Vec<Span>, example: Option<Witness> }
    headline: match others.len() {
        1 => text!("deze twee normen zijn niet allebei te halen",
            "these two norms cannot both be met"),
        other => {
            let count = other + 1;
            text!("deze {count} normen zijn niet samen te halen",
                "these {count} norms cannot be met together")
        }
    };
    labels: {
        let mut labels = vec![Label::primary(*span).saying(text!("deze norm", "this norm"))];
        labels.extend(others.iter().map(|other| Label::other(*other).saying(text!("en deze", "and this one"))));
        labels
    };
    help: Some(text!(
        "verander een van de normen, of zeg met een voorwaarde welke wanneer geldt",
        "change one of the norms, or say with a condition which holds when"));
    witness: example;
}

/// Reports norms that cannot be met together, the last of them first; whether there was an example.
pub(super) fn report(
    mut spans: Vec<Span>,
    example: Option<Witness>,
    findings: &mut Findings,
) -> bool {
    let Some(span) = spans.pop().filter(|_| example.is_some()) else { return false };
    findings.push(NormsCannotAll { span, others: spans, example });
    true
}

/// Asks whether results that look at the same figures can all be met.
pub(super) fn check(examined: &Examined<'_>, group: &[Named<'_>], findings: &mut Findings) {
    let mut populations = examined.model.populations.values();
    let sized = populations.any(|population| population.size.is_some());
    for given in std::iter::once(Given::Nothing).chain(sized.then_some(Given::Sizes)) {
        let mut left: Vec<Named<'_>> = group
            .iter()
            .copied()
            .filter(|named| {
                Subject::of(examined, vec![*named], given).is_some_and(|alone| {
                    alone.certain.iter().all(|one| alone.may_be(&one.reached) == Some(true))
                })
            })
            .collect();
        let mut said = false;
        while let Some((found, last)) = conflict(examined, &left, given) {
            let members: Vec<Named<'_>> =
                found.iter().filter_map(|place| left.get(*place)).copied().collect();
            let norms = members.iter().filter_map(|named| named.result.norms.first());
            let example = split(examined, &members, given);
            said |= report(norms.map(|norm| norm.span).collect(), example, findings);
            left.remove(last);
        }
        if said {
            return;
        }
    }
}

/// The places of the fewest results that cannot all be met, though all of them stand, and the last of these.
fn conflict(
    examined: &Examined<'_>,
    left: &[Named<'_>],
    given: Given,
) -> Option<(Vec<usize>, usize)> {
    if left.len() < 2 {
        return None;
    }
    let subject = Subject::of(examined, left.to_vec(), given)?;
    let reached: Vec<_> = subject.certain.iter().map(|one| one.reached.clone()).collect();
    let stand = Formula::all(subject.certain.iter().map(|one| one.stands.clone()));
    if subject.may_be(&stand) != Some(true) {
        return None;
    }
    let found = core(&subject, &reached, &Formula::True)?;
    let last = *found.last()?;
    Some((found, last))
}

/// Figures with which the one end of a group is met and the other is not.
fn split(examined: &Examined<'_>, members: &[Named<'_>], given: Given) -> Option<Witness> {
    let mut subject = Subject::of(examined, members.to_vec(), given)?;
    let (first, last) = (members.first()?, members.last()?);
    let (one, two) = (subject.certain.first()?.clone(), subject.certain.last()?.clone());
    let ways = [(first, &one, last, &two), (last, &two, first, &one)];
    // Meeting a minimum shows more than meeting a maximum: nought does that too.
    let minimum = |named: &Named<'_>| {
        let first = Asked::of(named.result).into_iter().next();
        first.and_then(Asked::first_figure).is_some_and(|(_, more)| more)
    };
    let (sure, other): (Vec<_>, Vec<_>) = ways.into_iter().partition(|way| minimum(way.0));
    sure.into_iter().chain(other).find_map(|(met, reached, missed, failed)| {
        let (a, b) = (met.item.name.as_str(), missed.item.name.as_str());
        let says = text!(
            "met deze cijfers is `{a}` behaald, en `{b}` niet",
            "with these figures `{a}` is met, and `{b}` is not"
        );
        let split = reached.reached.clone().and(failed.failed.clone());
        subject.witness(examined.model, &split, says)
    })
}
