//! Norms that change: what the change does to a measured period that it cuts.
//!
//! For: an author who must choose (semantics, section 5). Not for: units and kinds; those are
//! checked as for any norm.

use std::collections::BTreeSet;

use crate::diagnostics::{Findings, Label, Text};
use crate::model::{
    Cut, ItemBody, Model, Norm, NormBody, NormMember, NormVersion, ResultItem, Test,
};
use crate::quantity::{Date, Moment};
use crate::source::{Name, Span};
use crate::syntax::Manner;
use crate::{problem, text};

problem! {
    /// A norm that changes within the measured period, and does not say how it counts.
    CutUndecided: "PO0350" Error { span: Span, norm: Span, day: Text }
    headline: {
        let (nl, en) = (&day.nl, &day.en);
        text!("de norm verandert op {nl}, midden in wat hij meet",
            "the norm changes on {en}, within what it measures")
    };
    labels: vec![Label::primary(*span),
        Label::other(*norm).saying(text!("de norm tot dan", "the norm until then"))];
    help: Some(text!("zeg hoe hij telt, vóór de dubbele punt: `voor het hele tijdvak`, \
        `vanaf die dag` (met een eigen periode) of `naar rato`",
        "say how it counts, before the colon: `voor het hele tijdvak` (for the whole), \
        `vanaf die dag` (from that day) or `naar rato` (pro rata)"));
}

problem! {
    /// A way to count a cut that is none.
    NothingCut: "PO0351" Error { span: Span, day: Text }
    headline: {
        let (nl, en) = (&day.nl, &day.en);
        text!("op {nl} is nog niets gemeten voor deze norm",
            "on {en} nothing is measured yet for this norm")
    };
    labels: vec![Label::primary(*span)];
    help: Some(text!("laat dit weg: de nieuwe norm geldt vanzelf voor het hele tijdvak",
        "leave this out: the new norm applies to the whole period anyhow"));
}

problem! {
    /// A norm that changes when all was measured.
ChangedTooLate: "PO0352" Error { span: Span, norm: Span, day: Text }
    headline: text!("deze norm gaat pas in als alles al gemeten is",
        "this norm begins only when all is measured");
    labels: {
        let (nl, en) = (&day.nl, &day.en);
        vec![Label::primary(*span).saying(text!("vanaf {nl}", "from {en}")), Label::other(*norm)
            .saying(text!("hier staat wat er gemeten wordt", "what is measured stands here"))]
    };
    help: Some(text!("moet hij met terugwerkende kracht gelden, schrijf dan `voor het hele tijdvak`",
        "if it is to apply in retrospect, write `voor het hele tijdvak`"));
}

problem! {
    /// A norm from a day on whose own period begins on another day.
    OtherBegin: "PO0353" Error { span: Span, day: Text }
    headline: {
        let (nl, en) = (&day.nl, &day.en);
        text!("de nieuwe norm meet niet vanaf {nl}", "the new norm does not measure from {en}")
    };
    labels: vec![Label::primary(*span)];
    help: {
        let (nl, en) = (&day.nl, &day.en);
        Some(text!("bij `vanaf die dag` begint de periode van de nieuwe norm op {nl}",
            "with `vanaf die dag` the period of the new norm begins on {en}"))
    };
}

problem! {
    /// Two norms that cannot be weighed by their days.
    NotProRata: "PO0354" Error { span: Span, norm: Span }
    headline: text!("deze twee normen zijn niet naar rato te tellen",
        "these two norms cannot be counted pro rata");
    labels: vec![Label::primary(*span), Label::other(*norm)
        .saying(text!("de norm tot dan", "the norm until then"))];
    help: Some(text!("naar rato kan één keer, bij twee normen die alleen in hun getal verschillen; \
        noem anders zelf de uitkomst",
        "pro rata works once, for two norms that differ in their number alone; \
        else state the outcome yourself"));
}

pub(super) fn check(model: &Model, findings: &mut Findings) {
    for item in &model.items {
        if let ItemBody::Result(result) = &item.body {
            for (place, version) in result.versions.iter().enumerate() {
                check_version(model, result, (place, version), findings);
            }
        }
    }
}

fn check_version(
    model: &Model,
    result: &ResultItem,
    (place, version): (usize, &NormVersion),
    findings: &mut Findings,
) {
    let Some(norm) = result.norms.iter().find(|norm| norm.name == version.of) else { return };
    let moments = measured_moments(model, norm, &mut BTreeSet::new());
    let date = version.since.date();
    let day = || Text { nl: date.dutch(), en: date.english() };
    let (span, norm_span) = (version.norm.span, norm.span);
    let stated = version.manner.as_ref().map(|manner| manner.value);
    let manner_span = version.manner.as_ref().map_or(span, |manner| manner.span);
    match (Cut::of(date, &moments), stated) {
        (Cut::Before, None | Some(Manner::Whole)) | (_, Some(Manner::Whole)) => {}
        (Cut::Before, Some(Manner::FromThatDay | Manner::ProRata)) => {
            findings.push(NothingCut { span: manner_span, day: day() });
        }
        (Cut::Within, None) => findings.push(CutUndecided { span, norm: norm_span, day: day() }),
        (Cut::After, None | Some(Manner::FromThatDay | Manner::ProRata)) => {
            findings.push(ChangedTooLate { span, norm: norm_span, day: day() });
        }
        (Cut::Within, Some(Manner::FromThatDay)) => {
            if !begins_on(&version.norm, date) {
                findings.push(OtherBegin { span, day: day() });
            }
        }
        (Cut::Within, Some(Manner::ProRata)) => {
            // Each change before it may be what it is weighed with.
            let mut before =
                result.versions.iter().take(place).filter(|other| other.of == version.of);
            let other = before.find(|other| {
                let manner = other.manner.as_ref().map(|manner| manner.value);
                manner == Some(Manner::ProRata) || !weighable(&other.norm, &version.norm)
            });
            let other = other.map(|other| other.norm.span);
            let own = (!weighable(norm, &version.norm)).then_some(norm_span);
            if let Some(norm) = own.or(other) {
                findings.push(NotProRata { span, norm });
            }
        }
    }
}

/// When a norm measures; a norm on other results measures when they do. INVARIANT: `seen` ends a
/// circle, which was reported.
fn measured_moments<'m>(
    model: &'m Model,
    norm: &'m Norm,
    seen: &mut BTreeSet<&'m Name>,
) -> Vec<Moment> {
    match &norm.body {
        NormBody::Test(test) => test.measured_moments(),
        NormBody::Table(_) | NormBody::Readings(_) => {
            norm.body.figures().into_iter().filter_map(|figure| figure.moment).collect()
        }
        NormBody::Composed(composed) => {
            let mut all = Vec::new();
            for member in &composed.members {
                if !seen.insert(&member.value) {
                    continue;
                }
                let item = model.items.iter().find(|item| item.name == member.value);
                if let Some(ItemBody::Result(result)) = item.map(|item| &item.body) {
                    for norm in &result.norms {
                        all.extend(measured_moments(model, norm, seen));
                    }
                }
            }
            all
        }
        NormBody::ToBeDecided | NormBody::ToBeFilledIn => Vec::new(),
    }
}

/// Whether all that a norm measures begins on a day.
fn begins_on(norm: &Norm, date: Date) -> bool {
    let NormBody::Test(test) = &norm.body else { return false };
    test.measured_moments().iter().all(|moment| match moment {
        Moment::Period(period) => period.first() == date,
        Moment::Day(day) => *day >= date,
    })
}

/// Whether what two norms of one member ask is for as many of them, and leaves it out by the same.
fn same_members(one: Option<&NormMember>, two: Option<&NormMember>) -> bool {
    let (Some(one), Some(two)) = (one, two) else { return true };
    let mut pairs = one.left_out.iter().zip(&two.left_out);
    one.least == two.least
        && one.left_out.len() == two.left_out.len()
        && pairs.all(|(own, other)| {
            own.counts_not == other.counts_not && own.test.says_the_same(&other.test)
        })
}

/// Whether two norms differ in their bound alone, over one period.
fn weighable(one: &Norm, two: &Norm) -> bool {
    let (NormBody::Test(first), NormBody::Test(second)) = (&one.body, &two.body) else {
        return false;
    };
    let plain = |norm: &Norm| norm.target.is_none() && norm.sampled.is_none();
    let (
        Test::Compare { left, comparator, .. },
        Test::Compare { left: other_left, comparator: other, .. },
    ) = (first, second)
    else {
        return false;
    };
    let same = |one: &[_], two: &[_]| one == two;
    let names = |test: &crate::model::Expr| {
        test.figures().iter().map(|figure| figure.indicator.name.clone()).collect::<Vec<_>>()
    };
    let moments = first.measured_moments();
    let mut periods = moments.windows(2);
    let one_period = matches!(moments.first(), Some(Moment::Period(_)))
        && periods.all(|pair| pair.first() == pair.last());
    plain(one)
        && plain(two)
        && same_members(one.member.as_ref(), two.member.as_ref())
        && comparator == other
        && same(&names(left), &names(other_left))
        && first.measured_moments() == second.measured_moments()
        && one_period
}
