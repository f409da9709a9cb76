//! Results: norms, conditions and parts, decided over all completions.
//!
//! Not for: remarks, paths and changes; those have files of their own.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::assessment::{
    Amount, Assessed, AssessedPart, FigureName, ItemKind, Known, Reason, ReasonCode, Step,
    StepKind, StepValue, Verdict,
};
use super::context::{Context, World};
use super::{
    bases, beside, calculation, change, composed, conditions, consents, explain, explained, items,
    members, path, remarks,
};
use crate::logic::{self, Formulas, StandIn, StatedCondition, decision, part_norm, part_test};
use crate::model::{
    Condition, ConditionTest, Effect, Expr, Item, NormBody, OfWhich, ResultItem, Test,
};
use crate::quantity::{Comparator, Number};
use crate::source::Name;
use crate::syntax::Sampling;
use crate::verdict::{Base, BaseSet, Budget, Decision, Linear};

/// Judges a result. What stands in for answers on the way is taken away again.
pub(super) fn assess(context: &mut Context<'_>, item: &Item, result: &ResultItem) -> Assessed {
    let marks = context.marks();
    let assessed = judged(context, item, result);
    context.undo_to(marks);
    assessed
}

fn judged(context: &mut Context<'_>, item: &Item, result: &ResultItem) -> Assessed {
    let mut assessed = items::unjudged(context, item, ItemKind::Norm);
    let (rule, stood_in) = rule_of(&mut context.world, result);
    let budget = Budget::default();
    let possible = context.world.figures.space.possible(&rule, &budget);
    assessed.possible = possible.set;
    match possible.set.is_single() {
        Some(base) => assessed.verdict = verdict_of(base),
        None => {
            open(context, result, &rule, &mut assessed);
            let mut codes = without_figure(&stood_in, !assessed.needs.is_empty());
            codes.extend(conditions::reasons(context, result));
            other_reasons(codes, possible.worked_out, &mut assessed);
        }
    }
    if let Some(role) = conditions::judge(context, result) {
        conditions::leave_to(role, &mut assessed);
    }
    assessed.provisional = is_provisional(context, result, assessed.possible);
    let effective = effective(context, result);
    shown_norm(context, result, effective.as_deref(), &mut assessed);
    if matches!(assessed.verdict, Verdict::Met | Verdict::Between | Verdict::NotMet) {
        assessed.change = change::smallest(context, result, assessed.verdict);
    }
    assessed.explanation = explanation(context, item, result, (assessed.verdict, possible.set));
    assessed.explained = explained::texts(context, item, result);
    assessed.remarks = remarks::of_result(context, item, result, &assessed);
    assessed.beside = beside::of_result(context, result);
    assessed
}

/// The rule of a result, and why free choices stand in for answers.
pub(super) fn rule_of(world: &mut World, result: &ResultItem) -> (Decision, Vec<StandIn>) {
    let World { figures, stated, rules } = world;
    let mut formulas = Formulas::new(figures).under(rules);
    let rule = decision(result, stated, &mut formulas, None);
    (rule, formulas.reasons)
}

/// The target of a result with a single norm that has one.
fn target_of(result: &ResultItem) -> Option<&Test> {
    match result.norms.as_slice() {
        [norm] => norm.target.as_deref(),
        _ => None,
    }
}

/// The verdict of a base verdict.
pub(super) fn verdict_of(base: Base) -> Verdict {
    match base {
        Base::Met => Verdict::Met,
        Base::Between => Verdict::Between,
        Base::NotMet => Verdict::NotMet,
        Base::Lapsed => Verdict::Lapsed,
    }
}

/// An open result: on its path or not, what would settle it, and why it is open.
fn open(context: &mut Context<'_>, result: &ResultItem, rule: &Decision, assessed: &mut Assessed) {
    let (names, groups) = open_figures(context, result);
    let (space, budget) = (&context.world.figures.space, Budget::default());
    let needed = space.needs_between(assessed.possible, rule, &groups, &budget);
    for index in needed {
        if let Some(name) = names.get(index) {
            let mut reason = context.reason(name);
            if reason.code == ReasonCode::FigureMissing && bases::is_base(result, name) {
                reason.code = ReasonCode::NoBase;
            }
            assessed.reasons.push(reason);
            assessed.needs.push(name.clone());
        }
    }
    if let Some((verdict, point)) = path::assess(context, result) {
        assessed.verdict = verdict.unwrap_or(Verdict::Undetermined);
        assessed.path = Some(point);
    }
}

/// The open figures that a result looks at, and its conditions that nobody stated.
fn open_figures<'m>(
    context: &Context<'m>,
    result: &'m ResultItem,
) -> (Vec<FigureName>, Vec<Vec<Linear>>) {
    let figures = logic::deciding_figures(result, &context.world.rules);
    let families: Vec<_> = figures.iter().map(|figure| figure.indicator.top()).collect();
    let own: BTreeSet<FigureName> = figures.into_iter().map(explain::name_of).collect();
    let mut names = Vec::new();
    let mut groups = Vec::new();
    // Thousands of results that each look at thousands of open figures are left as they are.
    let steps = context.world.figures.count_open_of(&families).saturating_mul(8);
    if !context.world.figures.space.affords(steps) {
        return (names, groups);
    }
    for figure in context.world.figures.open_of(&families) {
        if own.contains(&figure.about) {
            names.push(figure.name.clone());
            groups.push(figure.values.clone());
        }
    }
    let mut seen = BTreeSet::new();
    for result in composed::with_members(context, result) {
        for condition in &result.conditions {
            let name = &condition.name.value;
            if let (ConditionTest::Stated, Some(StatedCondition::Open(variable))) =
                (&condition.test, context.world.stated.get(name))
                && seen.insert(name.as_str())
            {
                names.push(FigureName::whole(name.shared(), None));
                groups.push(vec![Linear::var(*variable)]);
            }
        }
        let consents = consents::open_of(context, &logic::consents_of(result)).into_iter();
        let consents = consents.map(|(name, variable)| (name, vec![variable]));
        for (name, variables) in super::rules::open(context, result).into_iter().chain(consents) {
            if !names.contains(&name) {
                names.push(name);
                groups.push(variables.into_iter().map(Linear::var).collect());
            }
        }
    }
    (names, groups)
}

/// Why free choices stand in for answers, where figures that would settle it are open or where there are none.
pub(super) fn without_figure(stood_in: &[StandIn], needs_figures: bool) -> BTreeSet<ReasonCode> {
    let mut codes: BTreeSet<ReasonCode> = stood_in.iter().copied().map(reason_of).collect();
    // A whole that is not known yet is missing; only one that is known to be nought is empty.
    if needs_figures {
        codes.remove(&ReasonCode::EmptyDenominator);
        codes.remove(&ReasonCode::SampleInconclusive);
    }
    codes
}

/// Reasons that no figure takes away.
fn other_reasons(mut codes: BTreeSet<ReasonCode>, worked_out: bool, assessed: &mut Assessed) {
    if !worked_out {
        codes.insert(ReasonCode::NotWorkedOut);
    }
    if codes.is_empty() && assessed.reasons.is_empty() {
        codes.insert(ReasonCode::NotWorkedOut);
    }
    assessed.reasons.extend(codes.into_iter().map(|code| Reason {
        code,
        figure: None,
        stated: None,
    }));
}

/// Whether a verdict would change or open without the provisional figures.
fn is_provisional(context: &mut Context<'_>, result: &ResultItem, set: BaseSet) -> bool {
    if !context.may_be_provisional(result) {
        return false;
    }
    if set.is_single().is_none() {
        return path::is_provisional(context, result);
    }
    let Some(world) = &mut context.without_provisional else { return false };
    let (rule, _) = rule_of(world, result);
    world.figures.space.possible(&rule, &Budget::default()).set != set
}

/// The test that decides after the conditions; `None` when a condition is open, the result lapsed,
/// or there is no norm yet. Of several norms and parts the first that fails, else the first.
fn effective<'r>(context: &mut Context<'_>, result: &'r ResultItem) -> Option<Cow<'r, Test>> {
    let mut tests = in_force(context, result)?;
    tests.extend(result.of_which.iter().filter_map(part_norm).map(Cow::Owned));
    if tests.len() == 1 {
        return tests.pop();
    }
    let failing = tests.iter().position(|test| {
        let formula = Formulas::new(&mut context.world.figures).test(test, None);
        explain::truth(&context.world, formula) == Some(false)
    });
    tests.into_iter().nth(failing.unwrap_or(0))
}

/// The tests of the norms that the conditions leave or bring.
fn in_force<'r>(context: &mut Context<'_>, result: &'r ResultItem) -> Option<Vec<Cow<'r, Test>>> {
    if !result.alternatives.is_empty() {
        return None;
    }
    for condition in result.conditions.iter().rev() {
        match struck(&mut context.world, result, condition) {
            Some(true) => match &condition.effect {
                Effect::Norm(test) => return Some(vec![Cow::Borrowed(test)]),
                Effect::SuspendedUntil(day) if *day <= context.reference_date => {}
                Effect::Lapses
                | Effect::Judgement { .. }
                | Effect::TooSmall
                | Effect::SuspendedUntil(_)
                | Effect::Delivery(_) => return None,
            },
            Some(false) => {}
            None => return None,
        }
    }
    Some(result.norms.iter().filter_map(|norm| norm.test().map(Cow::Borrowed)).collect())
}

/// Whether a condition changes something: in every completion, in none, or neither.
pub(super) fn struck(
    world: &mut World,
    result: &ResultItem,
    condition: &Condition,
) -> Option<bool> {
    let World { figures, stated, .. } = world;
    let mut formulas = Formulas::new(figures);
    let formula = logic::strikes(condition, result, stated, &mut formulas, None);
    explain::truth(world, formula)
}

/// Both sides of the norm, and the margin between them.
fn shown_norm(
    context: &mut Context<'_>,
    result: &ResultItem,
    effective: Option<&Test>,
    assessed: &mut Assessed,
) {
    let first = result.norms.iter().find_map(crate::model::Norm::test);
    let deciding = effective.or(first).map(|test| explain::deciding(&mut context.world, test));
    if let Some(test) = deciding
        && let Some((actual, comparator, norm)) = sides(context, test)
    {
        // The distance of the share that was found says nothing where a bound decides.
        let by_bound = result.norms.iter().any(|norm| {
            matches!(
                norm.sampled.as_ref().map(|how| &how.value),
                Some(Sampling::Bound { .. } | Sampling::Margin { .. })
            )
        });
        assessed.margin = effective
            .filter(|test| !by_bound && !test.crosses_break())
            .and_then(|_| margin(&actual, comparator, &norm));
        assessed.actual = Some(actual);
        assessed.norm = Some(norm);
        assessed.comparison = Some(comparator);
    }
    if let [crate::model::Norm { body: NormBody::Table(lookup), .. }] = result.norms.as_slice() {
        assessed.actual =
            lookup.arguments.first().map(|by| calculation::amount(&mut context.world, by));
        assessed.class =
            explain::row_of(&mut context.world, lookup).and_then(|row| row.class.clone());
    }
    if let Some(Test::Compare { right, .. }) = target_of(result) {
        assessed.target = Some(calculation::amount(&mut context.world, right));
    }
    if result.norms.len() > 1 {
        for norm in &result.norms {
            assessed.parts.push(norm_part(context, norm));
        }
    }
    members::show_binding(result, assessed);
    members::say(result, assessed);
    if let [crate::model::Norm { body: NormBody::Test(Test::Joined { tests, .. }), .. }] =
        result.norms.as_slice()
    {
        for test in tests {
            let part = joined_part(context, test, &assessed.parts);
            assessed.parts.push(part);
        }
    }
    composed::show(context, result, assessed);
    for part in &result.of_which {
        assessed.parts.push(explained_part(context, part));
    }
}

/// Both sides of a test; a consent has none.
fn sides(context: &mut Context<'_>, test: &Test) -> Option<(Amount, Comparator, Amount)> {
    let world = &mut context.world;
    Some(match explain::deciding(world, test) {
        Test::Compare { left, comparator, right, .. } => {
            (calculation::amount(world, left), *comparator, calculation::amount(world, right))
        }
        Test::All { whole, part, .. } => (
            calculation::amount(world, &Expr::Figure(part.clone())),
            Comparator::AtLeast,
            calculation::amount(world, &Expr::Figure(whole.clone())),
        ),
        // INVARIANT: joined tests have members, so that one of them is the deciding one.
        Test::Joined { .. } | Test::Consent(_) => return None,
    })
}

/// Actual minus norm; for a maximum norm minus actual, so that negative is always short.
fn margin(actual: &Amount, comparator: Comparator, norm: &Amount) -> Option<Amount> {
    let difference = actual.known.exact()? - norm.known.exact()?;
    let value = match comparator {
        Comparator::AtLeast | Comparator::MoreThan => difference,
        Comparator::AtMost | Comparator::LessThan => -difference,
        Comparator::Exactly => -difference.abs(),
    };
    Some(Amount { known: Known::Exact(value), unit: norm.unit.of_difference(), share: norm.share })
}

/// One of the tests of a joined norm, named for the first figure that it looks at.
fn joined_part(context: &mut Context<'_>, test: &Test, before: &[AssessedPart]) -> AssessedPart {
    let (figures, consents) = (test.figures(), test.consents());
    let name = match (figures.first(), consents.first()) {
        (Some(figure), _) => figure.indicator.name.as_str(),
        (None, Some(consent)) => consent.subject.as_str(),
        (None, None) => "norm",
    };
    let same = before.iter().filter(|part| part.id.starts_with(name)).count();
    let id = if same == 0 { name.to_owned() } else { format!("{name}-{}", same + 1) };
    let mut part = AssessedPart {
        id,
        verdict: None,
        actual: None,
        norm: None,
        comparison: None,
        margin: None,
        stated: None,
        due: None,
        delivered: None,
        span: test.span(),
    };
    fill(context, test, &mut part);
    part
}

pub(super) fn norm_part(context: &mut Context<'_>, norm: &crate::model::Norm) -> AssessedPart {
    let id = norm.name.as_ref().map_or("norm", Name::as_str).to_owned();
    let mut part = AssessedPart {
        id,
        verdict: Some(Verdict::Undetermined),
        actual: None,
        norm: None,
        comparison: None,
        margin: None,
        stated: None,
        due: None,
        delivered: None,
        span: norm.span,
    };
    if matches!(norm.body, NormBody::Composed(_) | NormBody::Readings(_) | NormBody::Table(_)) {
        part.verdict = Some(composed::verdict_of_norm(&mut context.world, norm));
    }
    if let NormBody::Test(test) = &norm.body {
        fill(context, test, &mut part);
        if let (Some(target), Some(Verdict::Met)) = (&norm.target, part.verdict) {
            let formula = Formulas::new(&mut context.world.figures).test(target, None);
            part.verdict = Some(match explain::truth(&context.world, formula) {
                Some(true) => Verdict::Met,
                Some(false) => Verdict::Between,
                None => Verdict::Undetermined,
            });
        }
        if norm.member.is_some() {
            part.verdict = Some(members::verdict(context, norm));
        } else if norm.sampled.is_some() {
            part.verdict = Some(composed::verdict_of_norm(&mut context.world, norm));
        }
    }
    part
}

fn explained_part(context: &mut Context<'_>, of_which: &OfWhich) -> AssessedPart {
    let mut part = AssessedPart {
        id: of_which.figure.indicator.name.to_string(),
        verdict: of_which.comparator.map(|_| Verdict::Undetermined),
        actual: None,
        norm: None,
        comparison: None,
        margin: None,
        stated: None,
        due: None,
        delivered: None,
        span: of_which.span,
    };
    let test = part_test(of_which, of_which.comparator.unwrap_or(Comparator::Exactly));
    let own = part.verdict;
    fill(context, &test, &mut part);
    if own.is_none() {
        part.verdict = None;
        part.comparison = None;
    }
    part
}

fn fill(context: &mut Context<'_>, test: &Test, part: &mut AssessedPart) {
    let formula = Formulas::new(&mut context.world.figures).test(test, None);
    part.verdict = Some(match explain::truth(&context.world, formula) {
        Some(true) => Verdict::Met,
        Some(false) => Verdict::NotMet,
        None => Verdict::Undetermined,
    });
    let Some((actual, comparator, norm)) = sides(context, test) else { return };
    part.margin = margin(&actual, comparator, &norm);
    part.actual = Some(actual);
    part.norm = Some(norm);
    part.comparison = Some(comparator);
}

fn explanation(
    context: &mut Context<'_>,
    item: &Item,
    result: &ResultItem,
    (verdict, possible): (Verdict, BaseSet),
) -> Step {
    // A norm that decides by itself is not worked out anew: there may be no steps left for that.
    let own =
        is_its_norm(result).then(|| possible.is_single().map_or(Verdict::Undetermined, verdict_of));
    let norms = result.norms.iter();
    let mut operands: Vec<Step> =
        norms.map(|norm| composed::norm_step(context, norm, own)).collect();
    for other in &result.alternatives {
        let steps = consents::of_alternative(context, other);
        operands.push(steps);
    }
    for condition in &result.conditions {
        operands.push(conditions::step(context, result, condition));
    }
    for part in result.of_which.iter().filter_map(logic::part_norm) {
        operands.push(explain::test(context, &part));
    }
    Step {
        what: StepKind::AllOf,
        value: StepValue::Verdict(verdict),
        span: Some(item.span),
        operands,
    }
}

/// Whether nothing but its one norm decides a result.
fn is_its_norm(result: &ResultItem) -> bool {
    result.norms.len() == 1
        && result.alternatives.is_empty()
        && result.conditions.is_empty()
        && result.of_which.is_empty()
}

/// Nought, for an amount that is not there.
pub(super) fn is_zero(amount: &Amount) -> bool {
    amount.known.exact().is_some_and(Number::is_zero)
}

fn reason_of(stand_in: StandIn) -> ReasonCode {
    match stand_in {
        StandIn::NotWorkedOut => ReasonCode::NotWorkedOut,
        StandIn::EmptyDenominator => ReasonCode::EmptyDenominator,
        StandIn::NoNorm => ReasonCode::NoNorm,
        StandIn::OtherDefinition => ReasonCode::OtherDefinition,
        StandIn::GroupTooSmall => ReasonCode::GroupTooSmall,
        StandIn::SampleInconclusive => ReasonCode::SampleInconclusive,
        StandIn::SampleSizeUnknown => ReasonCode::FigureMissing,
        StandIn::Judgement => ReasonCode::ConsentOpen,
        StandIn::WithinMargin => ReasonCode::RangeTooWide,
    }
}
