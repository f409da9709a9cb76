//! Kinds, units, populations and moments of expressions and tests.
//!
//! Not for: values.

use super::calculations;
use crate::diagnostics::{Findings, Label};
use crate::model::{Expr, FigureRef, Kind, Literal, Measure, Test};
use crate::quantity::Moment;
use crate::resolve::{Side, units_differ};
use crate::source::{Name, Span};
use crate::syntax::Operator;
use crate::{problem, text};

problem! {
    /// A figure without a moment.
    NoMoment: "PO0311" Error { span: Span, name: Name, kind: Kind }
    headline: text!("het moment van `{name}` ontbreekt", "the moment of `{name}` is missing");
    labels: vec![Label::primary(*span)];
    help: Some(if *kind == Kind::Stock {
        text!("zeg op welke dag, bijvoorbeeld `{name} eind 2020`",
            "say on which day, for instance `{name} eind 2020`")
    } else {
        text!("zeg over welke periode, bijvoorbeeld `{name} in 2020`",
            "say over which period, for instance `{name} in 2020`")
    });
}

problem! {
    /// A flow at a day, or a stock in a period.
    WrongMoment: "PO0312" Error { span: Span, name: Name, kind: Kind, indicator: Span }
    headline: if *kind == Kind::Stock {
        text!("`{name}` is een stand en heeft een dag nodig", "`{name}` is a stock and needs a day")
    } else {
        text!("`{name}` is een stroom en heeft een periode nodig",
            "`{name}` is a flow and needs a period")
    };
    labels: vec![Label::primary(*span), Label::other(*indicator)
        .saying(text!("hier beschreven", "described here"))];
    help: Some(if *kind == Kind::Stock {
        text!("schrijf bijvoorbeeld `{name} eind 2020` of `{name} op 1 juli 2020`",
            "write for instance `{name} eind 2020` or `{name} op 1 juli 2020`")
    } else {
        text!("schrijf bijvoorbeeld `{name} in 2020`", "write for instance `{name} in 2020`")
    });
}

problem! {
    /// A text or table where a number belongs.
    NotANumber: "PO0313" Error { span: Span, name: Name, kind: Kind, indicator: Span }
    headline: {
        let kind = kind.dutch();
        text!("`{name}` is een {kind}, geen getal", "`{name}` is a {kind}, not a number")
    };
    labels: vec![Label::primary(*span), Label::other(*indicator)
        .saying(text!("hier beschreven", "described here"))];
    help: Some(text!("gebruik hier een indicator van de soort stroom, stand of aandeel",
        "use an indicator of the kind stroom, stand or aandeel here"));
}

problem! {
    /// Arithmetic with steps of a scale.
    ScoreCounted: "PO0390" Error { span: Span }
    headline: text!("met treden van een schaal wordt niet gerekend",
        "steps of a scale are not calculated with");
    labels: vec![Label::primary(*span)];
    help: Some(text!(
        "vergelijk de score met een trede (`minstens \"3 actief\"`), of tel hoeveel mensen op een trede staan met een `verdeling`",
        "compare the score with a step (`minstens \"3 actief\"`), or count how many people are on a step with a `verdeling`"));
}

problem! {
    /// A share of a figure that is not known to be its part.
    NotAPart: "PO0314" Error { span: Span, part: Name, whole: Name, indicator: Span, other_time: bool }
    headline: if *other_time {
        text!("`{part}` gaat hier over een andere tijd dan `{whole}`",
            "`{part}` is about another time here than `{whole}`")
    } else {
        text!("van `{part}` is niet bekend dat het deel is van `{whole}`",
            "`{part}` is not known to be a part of `{whole}`")
    };
    labels: vec![Label::primary(*span), Label::other(*indicator)
        .saying(text!("hier beschreven", "described here"))];
    help: Some(if *other_time {
        text!("noem voor allebei dezelfde periode of dag; voor een verhouding die geen aandeel is: \
            `{part} / {whole}`",
            "name the same period or day for both; for a ratio that is no share: `{part} / {whole}`")
    } else {
        text!("voeg bij `{part}` toe: `deel van: {whole}`; voor een verhouding die geen \
            aandeel is: `{part} / {whole}`",
            "add to `{part}`: `deel van: {whole}`; for a ratio that is no share: `{part} / {whole}`")
    });
}

problem! {
    /// A flow added to a stock.
    KindsDiffer: "PO0315" Error { span: Span, left: Name, right: Name }
    headline: text!("een stroom en een stand tellen niet bij elkaar op",
        "a flow and a stock do not add up");
    labels: vec![Label::primary(*span)];
    help: Some(text!("`{left}` en `{right}` zijn van verschillende soort; tel alleen gelijke \
        soorten op", "`{left}` and `{right}` are of different kinds; add only like kinds"));
}

problem! {
    /// People who would be counted twice.
    CountedTwice: "PO0316" Error { span: Span, part: Name, whole: Name }
    headline: text!("hier wordt een groep dubbel geteld", "a group is counted twice here");
    labels: vec![Label::primary(*span).saying(text!(
        "`{part}` zit al in `{whole}`", "`{part}` is within `{whole}` already"))];
    help: Some(text!("tel alleen groepen op die elkaar niet overlappen",
        "add only groups that do not overlap"));
}

problem! {
    /// A percentage added to a share: a number of points, or a part of the share.
    PercentOfShare: "PO0361" Error { span: Span }
    headline: text!("niet duidelijk is of dit procent of procentpunt is",
        "whether these are percent or percentage points is not clear");
    labels: vec![Label::primary(*span)];
    help: Some(text!(
        "schrijf `plus 5 procentpunt` (van 40% naar 45%) of `105% van …` (van 40% naar 42%)",
        "write `plus 5 procentpunt` (from 40% to 45%) or `105% van …` (from 40% to 42%)"));
}

problem! {
    /// Several members of which the figures do not add up.
    MembersDoNotAdd: "PO0367" Error { span: Span, name: Name, share: bool, indicator: Span }
    headline: if *share {
        text!("de aandelen van delen tellen niet op", "the shares of members do not add up")
    } else {
        text!("delen die mogen overlappen, tellen niet op", "members that may overlap do not add up")
    };
    labels: vec![Label::primary(*span), Label::other(*indicator)
        .saying(text!("hier beschreven", "described here"))];
    help: Some(text!("noem één deel, of maak van deze groep een eigen indicator met `deel van: {name}`",
        "name one member, or make this group an indicator of its own with `deel van: {name}`"));
}

problem! {
    /// A number that the document rounded, where a verdict or an amount hangs on it.
    AboutDecides: "PO0388" Error { span: Span, name: Name, fact: Span }
    headline: text!("`{name}` is circa, en dat is geen grens", "`{name}` is circa, and that is no bound");
    labels: vec![Label::primary(*span),
        Label::other(*fact).saying(text!("hier staat `circa`", "`circa` is stated here"))];
    help: Some(text!(
        "noem hier het getal dat geldt, of schrijf met `lezing` op wat het kan zijn",
        "name the number that holds here, or write down with `lezing` what it may be"));
}

/// Checks an expression and says what kind of number it gives; `None` when that was reported.
pub(super) fn measure(expression: &Expr, findings: &mut Findings) -> Option<Measure> {
    match expression {
        Expr::Number(literal) => {
            Some(Measure { unit: literal.unit.clone(), share: literal.percent })
        }
        Expr::Fact(fact, span) => {
            if fact.value.about.is_some() {
                let (name, fact) = (fact.name.clone(), fact.span);
                findings.push(AboutDecides { span: *span, name, fact });
            }
            Some(if fact.value.whole.is_some() {
                Measure::of(fact.value.unit.clone())
            } else {
                Measure { unit: fact.value.unit.clone(), share: fact.value.percent }
            })
        }
        Expr::Figure(figure) => figure_measure(figure, findings),
        Expr::Binary { operator, left, right, span } => {
            let one = measure(left, findings);
            let two = measure(right, findings);
            let (one, two) = (one?, two?);
            if one.unit.is_scale() || two.unit.is_scale() {
                findings.push(ScoreCounted { span: *span });
                return None;
            }
            let combined = one.combined(*operator, &two);
            if combined.is_none() {
                units_differ(*span, Side::of(&one, left), Side::of(&two, right), findings);
            }
            if one == Measure::SHARE
                && matches!(operator, Operator::Plus | Operator::Minus)
                && is_percentage(right)
                && !is_percentage(left)
            {
                findings.push(PercentOfShare { span: *span });
            }
            operands(*operator, left, right, *span, findings);
            combined
        }
        Expr::Many { function, members, beyond_whole, span } => {
            calculations::many(*function, members, *beyond_whole, *span, findings)
        }
        Expr::Rounded { value, step, .. } => calculations::rounded(value, step, findings),
        Expr::Lookup(lookup) => calculations::looked_up(lookup, findings),
    }
}

/// Reports two numbers that are not of one kind.
pub(super) fn compare_measures(span: Span, one: &Literal, two: &Literal, findings: &mut Findings) {
    let (left, right) = (Measure::of_literal(one), Measure::of_literal(two));
    if left != right {
        units_differ(span, (&left, one.span), (&right, two.span), findings);
    }
}

/// Reports a number of another kind than is asked.
pub(super) fn expect_measure(own: (&Measure, &Expr), asked: Side<'_>, findings: &mut Findings) {
    let (measure, expression) = own;
    if measure != asked.measure() {
        units_differ(expression.span(), Side::of(measure, expression), asked, findings);
    }
}

fn figure_measure(figure: &FigureRef, findings: &mut Findings) -> Option<Measure> {
    let indicator = &figure.indicator;
    let (span, name, kind) = (figure.span, indicator.name.clone(), indicator.kind);
    if !kind.is_number() {
        findings.push(NotANumber { span, name, kind, indicator: indicator.span });
        return None;
    }
    let share = kind == Kind::Share;
    if figure.overlaps() || (share && figure.selection.cells().len() > 1) {
        findings.push(MembersDoNotAdd { span, name, share, indicator: indicator.span });
        return None;
    }
    match (figure.moment, kind) {
        (None, _) => {
            findings.push(NoMoment { span, name, kind });
            None
        }
        (Some(Moment::Day(_)), Kind::Flow) | (Some(Moment::Period(_)), Kind::Stock) => {
            findings.push(WrongMoment { span, name, kind, indicator: indicator.span });
            None
        }
        (Some(_), _) => Some(Measure::of_figures(indicator)),
    }
}

/// What goes wrong between two operands although their units fit.
fn operands(operator: Operator, left: &Expr, right: &Expr, span: Span, findings: &mut Findings) {
    let (Some(one), Some(two)) = (only_figure(left), only_figure(right)) else { return };
    match operator {
        Operator::ShareOf => part_of_whole(one, two, span, findings),
        Operator::Plus | Operator::Minus => {
            if one.indicator.kind != two.indicator.kind {
                let (left, right) = (one.indicator.name.clone(), two.indicator.name.clone());
                findings.push(KindsDiffer { span, left, right });
            }
            if operator == Operator::Plus {
                counted_twice(one, two, span, findings);
                counted_twice(two, one, span, findings);
            }
        }
        Operator::Times | Operator::Divide => {}
    }
}

/// Whether an expression is a percentage that the agreement states.
fn is_percentage(expression: &Expr) -> bool {
    match expression {
        Expr::Number(literal) => literal.percent,
        Expr::Fact(fact, _) => fact.value.percent,
        Expr::Figure(_)
        | Expr::Binary { .. }
        | Expr::Many { .. }
        | Expr::Rounded { .. }
        | Expr::Lookup(_) => false,
    }
}

/// Whether an expression is the difference of two shares, which is a number of points.
fn is_difference(expression: &Expr) -> bool {
    matches!(expression, Expr::Binary { operator: Operator::Minus, left, .. } if !is_percentage(left))
}

fn counted_twice(part: &FigureRef, whole: &FigureRef, span: Span, findings: &mut Findings) {
    let same = part.indicator.name == whole.indicator.name
        && part.span < whole.span
        && !(part.selection.is_whole() && whole.selection.is_whole());
    if part.moment == whole.moment
        && (same || part.indicator.is_part_of(&whole.indicator))
        && part.selection.may_meet(&whole.selection, &part.indicator)
    {
        findings.push(CountedTwice {
            span,
            part: part.indicator.name.clone(),
            whole: whole.indicator.name.clone(),
        });
    }
}

fn only_figure(expression: &Expr) -> Option<&FigureRef> {
    match expression {
        Expr::Figure(figure) => Some(figure),
        Expr::Number(_)
        | Expr::Fact(..)
        | Expr::Binary { .. }
        | Expr::Many { .. }
        | Expr::Rounded { .. }
        | Expr::Lookup(_) => None,
    }
}

fn part_of_whole(part: &FigureRef, whole: &FigureRef, span: Span, findings: &mut Findings) {
    let same = part.indicator.name == whole.indicator.name
        && (part.selection != whole.selection || part.moment != whole.moment);
    let within = part.selection.is_within(&whole.selection);
    let is_part = within && (same || part.indicator.is_part_of(&whole.indicator));
    if is_part && is_within_time(part, whole) {
        return;
    }
    findings.push(NotAPart {
        span,
        part: part.indicator.name.clone(),
        whole: whole.indicator.name.clone(),
        indicator: part.indicator.span,
        other_time: is_part,
    });
}

/// Whether a part is no more than its whole as far as time goes: at the same moment, or, of what adds over
/// time, within its period.
fn is_within_time(part: &FigureRef, whole: &FigureRef) -> bool {
    match (part.moment, whole.moment) {
        (Some(Moment::Period(part)), Some(Moment::Period(of_whole))) => {
            part == of_whole || whole.indicator.kind.adds_over_time() && of_whole.covers(part)
        }
        (part, whole) => part == whole,
    }
}

/// Checks a test.
pub(super) fn test(stated: &Test, findings: &mut Findings) {
    match stated {
        Test::Compare { left, right, span, .. } => {
            let one = measure(left, findings);
            let two = measure(right, findings);
            if let (Some(one), Some(two)) = (one, two) {
                let points = two.unit.is_points() && one.share && is_difference(left);
                let unequal = !points && (!one.comparable(&two) || one.share != two.share);
                if unequal && one.unit.is_scale() && two.is_bare() {
                    findings.push(ScoreCounted { span: *span });
                } else if unequal {
                    units_differ(*span, Side::of(&one, left), Side::of(&two, right), findings);
                }
            }
        }
        Test::Joined { tests, .. } => {
            for one in tests {
                test(one, findings);
            }
        }
        Test::All { whole, part, span } => {
            let one = figure_measure(part, findings);
            let two = figure_measure(whole, findings);
            if one.is_some() && two.is_some() {
                part_of_whole(part, whole, *span, findings);
            }
        }
        Test::Consent(_) => {}
    }
}
