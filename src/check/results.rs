//! Norms, parts, assumptions, paths and duties.
//!
//! Not for: conditions that exclude each other, or claims; those have files of their own.

use super::{calculations, typing};
use crate::diagnostics::{Findings, Label};
use crate::logic::{estimate, share_norm};
use crate::model::{
    Condition, ConditionTest, Effect, Expr, FigureRef, ItemBody, Literal, Measure, Model, Norm,
    NormBody, OfWhich, Path, ResultItem, ShownItem, Test,
};
use crate::quantity::{Comparator, Moment, Number, written};
use crate::source::{Name, Span};
use crate::syntax::{Sampling, Spanned};
use crate::{problem, text};

problem! {
    /// A part of another figure than that of the norm.
    NotOfThisNorm: "PO0318" Error { span: Span, part: Name, norm: Span }
    headline: text!("`{part}` is geen deel van het cijfer in de norm",
        "`{part}` is not a part of the figure in the norm");
    labels: vec![Label::primary(*span), Label::other(*norm).saying(text!("de norm", "the norm"))];
    help: Some(text!("voeg bij de indicator `{part}` toe: `deel van: …`",
        "add to the indicator `{part}`: `deel van: …`"));
}

problem! {
    /// A part above its whole.
    PartAboveNorm: "PO0319" Error { span: Span, amount: String, whole: String, norm: Span }
    headline: text!("het deel ({amount}) is groter dan het geheel ({whole})",
        "the part ({amount}) exceeds the whole ({whole})");
    labels: vec![Label::primary(*span), Label::other(*norm).saying(text!("het geheel", "the whole"))];
    help: Some(text!("verbeter een van de twee getallen", "mend one of the two numbers"));
}

problem! {
    /// A path in another unit than the norm, or without a norm that it fits.
    PathDoesNotFit: "PO0320" Error { span: Span, result: Span }
    headline: text!("dit verloop past niet bij de norm", "this path does not fit the norm");
    labels: vec![Label::primary(*span), Label::other(*result)
        .saying(text!("van dit resultaat", "of this result"))];
    help: Some(text!("een verloop hoort bij één norm van de vorm `… minstens …`, in dezelfde eenheid",
        "a path goes with a single norm of the form `… minstens …`, in the same unit"));
}

problem! {
    /// A norm that is not filled in, outside a draft.
    NotFilledIn: "PO0321" Error { span: Span }
    headline: text!("deze norm is nog niet ingevuld", "this norm is not filled in yet");
    labels: vec![Label::primary(*span)];
    help: Some(text!(
        "vul de norm in; staat al vast dat hij later komt, schrijf dan `norm: nader te bepalen`",
        "fill in the norm; if it is agreed that it follows later, write `norm: nader te bepalen`"));
}

problem! {
    /// A target that is not better than the floor.
    TargetBelowFloor: "PO0325" Error { span: Span, floor: String }
    headline: text!("de streefwaarde is niet beter dan de bodemwaarde ({floor})",
        "the target is not better than the floor ({floor})");
    labels: vec![Label::primary(*span)];
    help: Some(text!("kies een streefwaarde die verder gaat dan de bodemwaarde",
        "choose a target that goes further than the floor"));
}

pub(super) fn check(model: &Model, findings: &mut Findings) {
    for item in &model.items {
        match &item.body {
            ItemBody::Result(result) => check_result(model, item.span, result, findings),
            ItemBody::Duty(duty) => {
                for shown in &duty.shows {
                    if let ShownItem::Figure(figure) = shown {
                        check_shown(figure, findings);
                    }
                }
            }
            ItemBody::Effort(_) | ItemBody::Untestable(_) => {}
        }
    }
}

/// An item of a duty may leave out its moment; one that it states must fit.
fn check_shown(figure: &FigureRef, findings: &mut Findings) {
    if figure.moment.is_some() && figure.indicator.kind.is_number() {
        typing::measure(&Expr::Figure(figure.clone()), findings);
    }
}

fn check_result(model: &Model, span: Span, result: &ResultItem, findings: &mut Findings) {
    let versions = result.versions.iter().map(|version| &version.norm);
    for norm in result.norms.iter().chain(versions) {
        check_norm(model, norm, findings);
    }
    for condition in &result.conditions {
        check_condition(condition, findings);
    }
    for assumption in &result.assumptions {
        typing::test(assumption, findings);
    }
    for part in &result.of_which {
        check_part(result, part, findings);
    }
    if let Some(path) = &result.path {
        check_path(span, result, path, findings);
    }
}

fn check_norm(model: &Model, norm: &Norm, findings: &mut Findings) {
    for out in norm.member.iter().flat_map(|member| &member.left_out) {
        typing::test(&out.test, findings);
    }
    match &norm.body {
        NormBody::Test(test) => check_test(norm, test, findings),
        NormBody::Readings(readings) => {
            for reading in &readings.options {
                check_norm(model, &reading.norm, findings);
            }
        }
        NormBody::Table(lookup) => calculations::table_norm(lookup, findings),
        // Those have a file of their own.
        NormBody::Composed(_) | NormBody::ToBeDecided => {}
        NormBody::ToBeFilledIn if model.head.draft => {}
        NormBody::ToBeFilledIn => findings.push(NotFilledIn { span: norm.span }),
    }
}

fn check_test(norm: &Norm, test: &Test, findings: &mut Findings) {
    typing::test(test, findings);
    if let Some(sampled) = &norm.sampled {
        check_sample(test, norm.target.is_some(), sampled, findings);
    }
    if let Some(target) = &norm.target {
        typing::test(target, findings);
        check_target(test, target, norm.span, findings);
    }
}

problem! {
    /// A sample on a norm that is no share of a figure against a number.
    NotASample: "PO0326" Error { span: Span }
    headline: text!("een steekproef hoort bij een aandeel met een vaste norm",
        "a sample goes with a share and a fixed norm");
    labels: vec![Label::primary(*span)];
    help: Some(text!("schrijf bijvoorbeeld `onjuist van getrokken in 2017 hoogstens 1%, als \
        steekproef op puntschatting`; zonder streefwaarde en niet met `precies`",
        "write for instance `onjuist van getrokken in 2017 hoogstens 1%, als steekproef op \
        puntschatting`; without a target and not with `precies`"));
}

problem! {
    /// A confidence that decides nothing.
    Confidence: "PO0327" Error { span: Span }
    headline: text!("de zekerheid ligt tussen 50% en 100%",
        "the confidence lies between 50% and 100%");
    labels: vec![Label::primary(*span)];
    help: Some(text!("gebruikelijk is 95%", "95% is usual"));
}

problem! {
    /// A margin on a norm that is not about one figure.
    NotAnEstimate: "PO0391" Error { span: Span }
    headline: text!("een marge hoort bij een norm over één cijfer",
        "a margin goes with a norm on one figure");
    labels: vec![Label::primary(*span)];
    help: Some(text!("schrijf bijvoorbeeld `rapportcijfer in 2026 minstens 7, met marge, twijfel \
        bij niemand`; zonder streefwaarde en niet met `precies`",
        "write for instance `rapportcijfer in 2026 minstens 7, met marge, twijfel bij niemand`; \
        without a target and not with `precies`"));
}

fn check_sample(
    test: &Test,
    has_target: bool,
    sampled: &Spanned<Sampling>,
    findings: &mut Findings,
) {
    match &sampled.value {
        Sampling::Margin { errors, .. } => {
            let fits = estimate(test).is_some_and(|(_, how, _)| how != Comparator::Exactly);
            let counts = errors.as_ref().is_none_or(Number::is_positive);
            if !fits || !counts || has_target {
                findings.push(NotAnEstimate { span: sampled.span });
            }
            return;
        }
        Sampling::Estimate => return,
        Sampling::PointEstimate | Sampling::Bound { .. } => {}
    }
    let fits = share_norm(test).is_some_and(|(_, _, how, _)| how != Comparator::Exactly);
    if !fits || has_target {
        findings.push(NotASample { span: sampled.span });
    }
    if let Sampling::Bound { confidence, .. } = &sampled.value
        && (*confidence >= Number::ONE || Some(confidence) <= Number::ratio(1, 2).as_ref())
    {
        findings.push(Confidence { span: sampled.span });
    }
}

/// The target must lie on the good side of the floor.
fn check_target(floor: &Test, target: &Test, span: Span, findings: &mut Findings) {
    let (Test::Compare { right: low, comparator, .. }, Test::Compare { right: high, .. }) =
        (floor, target)
    else {
        return;
    };
    let (Some(low), Some(high)) = (constant(low), constant(high)) else { return };
    let fits = match comparator {
        Comparator::AtLeast | Comparator::MoreThan => high > low,
        Comparator::AtMost | Comparator::LessThan => high < low,
        Comparator::Exactly => false,
    };
    if !fits {
        findings.push(TargetBelowFloor { span, floor: written::plain(&low) });
    }
}

fn check_condition(condition: &Condition, findings: &mut Findings) {
    match &condition.test {
        ConditionTest::Test(test) => typing::test(test, findings),
        ConditionTest::Stated => {}
    }
    match &condition.effect {
        Effect::Lapses
        | Effect::Judgement { .. }
        | Effect::TooSmall
        | Effect::SuspendedUntil(_)
        | Effect::Delivery(_) => {}
        Effect::Norm(test) => typing::test(test, findings),
    }
}

fn check_part(result: &ResultItem, part: &OfWhich, findings: &mut Findings) {
    compare(&part.figure, &part.amount, part.span, findings);
    let mut whole = None;
    for norm in &result.norms {
        if let NormBody::Test(test) = &norm.body
            && test
                .figures()
                .iter()
                .any(|figure| part.figure.indicator.is_part_of(&figure.indicator))
        {
            whole = Some((norm, test));
        }
    }
    let Some((norm, test)) = whole else {
        if let Some(norm) = result.norms.first() {
            let name = part.figure.indicator.name.clone();
            findings.push(NotOfThisNorm { span: part.span, part: name, norm: norm.span });
        }
        return;
    };
    if let Test::Compare { comparator, right: Expr::Number(bound), .. } = test
        && part.amount.value > bound.value
        && !may_exceed(*comparator, part.comparator)
    {
        findings.push(PartAboveNorm {
            span: part.span,
            amount: written::plain(&part.amount.value),
            whole: written::plain(&bound.value),
            norm: norm.span,
        });
    }
}

/// Whether a part may be larger than the bound of its whole: where the whole may be larger itself, or
/// the part need not be as large as is said.
fn may_exceed(whole: Comparator, part: Option<Comparator>) -> bool {
    match (whole, part) {
        (_, None) => false,
        (_, Some(Comparator::AtMost | Comparator::LessThan))
        | (Comparator::AtLeast | Comparator::MoreThan, Some(_)) => true,
        (
            Comparator::AtMost | Comparator::LessThan | Comparator::Exactly,
            Some(Comparator::AtLeast | Comparator::MoreThan | Comparator::Exactly),
        ) => false,
    }
}

fn compare(figure: &FigureRef, amount: &Literal, span: Span, findings: &mut Findings) {
    let test = Test::Compare {
        left: Expr::Figure(figure.clone()),
        comparator: Comparator::Exactly,
        right: Expr::Number(amount.clone()),
        span,
    };
    typing::test(&test, findings);
}

fn check_path(span: Span, result: &ResultItem, path: &Path, findings: &mut Findings) {
    let points: Vec<&Literal> = match path {
        Path::None => return,
        Path::LinearFrom(from) => vec![from],
        Path::Points(points) => points.iter().map(|(_, literal)| literal).collect(),
    };
    let unit = plain_minimum(result).map(|(figure, _)| &figure.indicator.unit);
    for point in points {
        if unit != Some(&point.unit) || Measure::of(point.unit.clone()).is_bare() {
            findings.push(PathDoesNotFit { span: point.span, result: span });
        }
    }
}

/// The figure and the bound of a result with a single norm `figure … minstens number`.
pub(crate) fn plain_minimum(result: &ResultItem) -> Option<(&FigureRef, Number)> {
    let [norm] = result.norms.as_slice() else { return None };
    let NormBody::Test(Test::Compare { left: Expr::Figure(figure), comparator, right, .. }) =
        &norm.body
    else {
        return None;
    };
    let minimum = matches!(comparator, Comparator::AtLeast | Comparator::MoreThan);
    let bound = constant(right)?;
    (minimum && matches!(figure.moment, Some(Moment::Day(_) | Moment::Period(_))))
        .then_some((figure, bound))
}

/// The value of an expression without figures.
pub(crate) fn constant(expression: &Expr) -> Option<Number> {
    expression.value(&|_| None)
}
