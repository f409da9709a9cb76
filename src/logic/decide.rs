//! From a result to the rule that gives each completion its base verdict.
//!
//! For: norms, parts with a norm, and conditions with their effects.
//! Not for: asking what is possible.

use super::compose;
use super::formula::{Formulas, Instead, StandIn, Values, chosen};
use super::margin::with_margin;
use super::reach::may_be_between;
use super::sample::bounded;
use crate::model::{
    Condition, ConditionTest, Consent, Effect, Expr, FigureRef, Norm, NormAlternative, NormBody,
    OfWhich, ResultItem, StepVerdict, TableLookup, Test,
};
use crate::quantity::Comparator;
use crate::source::Name;
use crate::syntax::Sampling;
use crate::verdict::{Base, Decision, Formula, Member, Short, Threshold, VarId};

/// Conditions that the measurement files state, or that are open: then a variable stands in.
pub type StatedConditions = std::collections::BTreeMap<Name, StatedCondition>;

/// What is known of a condition that no figure tells.
#[derive(Debug, Clone, Copy)]
pub enum StatedCondition {
    /// It holds, or not.
    Known(bool),
    /// Nobody said.
    Open(VarId),
}

/// The rule of a result.
pub fn decision<V: Values>(
    result: &ResultItem,
    stated: &StatedConditions,
    formulas: &mut Formulas<'_, V>,
    instead: Option<&Instead<'_>>,
) -> Decision {
    let norms = norms(result, stated, formulas, instead);
    let mut rule = single_or_all(norms);
    for condition in &result.conditions {
        rule = replaced(rule, condition, result, stated, formulas, instead);
    }
    let mut all = vec![rule];
    for part in result.of_which.iter().filter_map(part_norm) {
        all.push(Decision::met_when(formulas.test(&part, instead)));
    }
    let mut rule = single_or_all(all);
    // What takes the result away, or says that nothing can be told of it, takes its parts along.
    for condition in &result.conditions {
        rule = taken_away(rule, condition, result, stated, formulas, instead);
    }
    rule
}

/// The rules of the norms; those of one statement for some of the members are one.
fn norms<V: Values>(
    result: &ResultItem,
    stated: &StatedConditions,
    formulas: &mut Formulas<'_, V>,
    instead: Option<&Instead<'_>>,
) -> Vec<Decision> {
    let mut rules = Vec::new();
    let group = |norm: &Norm| norm.member.as_ref().map(|member| (member.group, member.least));
    for norms in result.norms.chunk_by(|one, two| group(one).is_some() && group(one) == group(two))
    {
        let all: Vec<Decision> =
            norms.iter().map(|norm| standing(norm, result, stated, formulas, instead)).collect();
        let least = norms.first().and_then(least_of);
        let changes = counts_of_changes(result, norms);
        let alike = changes.iter().all(|(_, changed)| *changed == least);
        if least.is_none() && alike {
            rules.extend(all);
            continue;
        }
        let mut rule = so_many(least, all.clone());
        for (when, changed) in changes.into_iter().filter(|_| !alike) {
            rule = Decision::when(consented(when, formulas), so_many(changed, all.clone()), rule);
        }
        rules.push(rule);
    }
    rules
}

/// For how many of the members a norm must hold; without, for each.
fn least_of(norm: &Norm) -> Option<usize> {
    norm.member.as_ref()?.least
}

/// What takes the place of some norms where parties consent.
fn changes<'r>(
    result: &'r ResultItem,
    norms: &'r [Norm],
) -> impl Iterator<Item = &'r NormAlternative> {
    let others = result.alternatives.iter();
    others.filter(move |other| norms.iter().any(|norm| norm.name == other.of))
}

/// For how many members a norm must hold where parties consent, each once.
fn counts_of_changes<'r>(
    result: &'r ResultItem,
    norms: &'r [Norm],
) -> Vec<(&'r [Consent], Option<usize>)> {
    let mut counts = Vec::new();
    for other in changes(result, norms).filter(|other| other.norm.member.is_some()) {
        let count = (other.when.as_slice(), least_of(&other.norm));
        if !counts.contains(&count) {
            counts.push(count);
        }
    }
    counts
}

/// Where all parties consent.
fn consented<V: Values>(when: &[Consent], formulas: &mut Formulas<'_, V>) -> Formula {
    let consented = when.iter().map(|consent| formulas.consent(consent));
    Formula::all(consented.collect::<Vec<_>>())
}

/// At least so many of some rules, or all of them.
fn so_many(least: Option<usize>, rules: Vec<Decision>) -> Decision {
    let Some(least) = least else { return single_or_all(rules) };
    let member = |decision| Member { decision, must: false };
    let members = rules.into_iter().map(member).collect();
    Decision::AtLeast(Threshold { least, members, short: Short::NotMet })
}

/// The rule of a norm, and of what takes its place where parties consent.
fn standing<V: Values>(
    norm: &Norm,
    result: &ResultItem,
    stated: &StatedConditions,
    formulas: &mut Formulas<'_, V>,
    instead: Option<&Instead<'_>>,
) -> Decision {
    let mut rule = norm_rule(norm, stated, formulas, instead);
    for other in changes(result, std::slice::from_ref(norm)) {
        let changed = norm_rule(&other.norm, stated, formulas, instead);
        rule = Decision::when(consented(&other.when, formulas), changed, rule);
    }
    rule
}

/// The rule of a norm, where its member is not left out.
pub fn norm_rule<V: Values>(
    norm: &Norm,
    stated: &StatedConditions,
    formulas: &mut Formulas<'_, V>,
    instead: Option<&Instead<'_>>,
) -> Decision {
    let mut rule = of_norm(norm, stated, formulas, instead);
    let left_out = norm.member.iter().flat_map(|member| &member.left_out);
    // What does not count is not judged, whatever else is said of it; the order in the file says nothing.
    let (counts_not, unclear): (Vec<_>, Vec<_>) = left_out.partition(|out| out.counts_not);
    for out in unclear.into_iter().chain(counts_not) {
        let small = formulas.test(&out.test, instead);
        if small == Formula::False {
            continue;
        }
        let then = if out.counts_not {
            Decision::Fixed(Base::Lapsed)
        } else {
            formulas.reasons.push(StandIn::GroupTooSmall);
            Decision::met_when(chosen(formulas.figures.free_choice()))
        };
        rule = Decision::when(small, then, rule);
    }
    rule
}

/// The rule of a norm by itself.
fn of_norm<V: Values>(
    norm: &Norm,
    stated: &StatedConditions,
    formulas: &mut Formulas<'_, V>,
    instead: Option<&Instead<'_>>,
) -> Decision {
    match &norm.body {
        NormBody::Test(test)
            if let Some(Sampling::Bound { confidence, doubt }) =
                norm.sampled.as_ref().map(|sampled| &sampled.value) =>
        {
            bounded(test, confidence, *doubt, formulas, instead)
        }
        NormBody::Test(test)
            if let Some(Sampling::Margin { errors, doubt }) =
                norm.sampled.as_ref().map(|sampled| &sampled.value) =>
        {
            with_margin(test, errors.as_ref(), *doubt, formulas, instead)
        }
        NormBody::Test(test) => {
            let floor = Decision::met_when(formulas.test(test, instead));
            match &norm.target {
                Some(target) => banded(formulas.test(target, instead), floor),
                None => floor,
            }
        }
        NormBody::Table(lookup) => by_table(lookup, formulas, instead),
        NormBody::Composed(composed) => compose::composed(composed, stated, formulas, instead),
        NormBody::Readings(readings) => compose::readings(readings, stated, formulas, instead),
        NormBody::ToBeDecided | NormBody::ToBeFilledIn => {
            formulas.reasons.push(StandIn::NoNorm);
            let choice = formulas.figures.free_choice();
            Decision::met_when(chosen(choice))
        }
    }
}

/// The rule with what takes the place of the norm where a condition strikes.
fn replaced<V: Values>(
    rule: Decision,
    condition: &Condition,
    result: &ResultItem,
    stated: &StatedConditions,
    formulas: &mut Formulas<'_, V>,
    instead: Option<&Instead<'_>>,
) -> Decision {
    let then = match &condition.effect {
        Effect::Norm(test) => Decision::met_when(formulas.test(test, instead)),
        Effect::Judgement { of, .. } => compose::outcome(of, formulas, StandIn::Judgement),
        Effect::Delivery(duty) => compose::member(&duty.value, stated, formulas, instead),
        Effect::Lapses | Effect::TooSmall | Effect::SuspendedUntil(_) => return rule,
    };
    Decision::when(strikes(condition, result, stated, formulas, instead), then, rule)
}

/// The rule with what becomes of the whole result where a condition strikes.
fn taken_away<V: Values>(
    rule: Decision,
    condition: &Condition,
    result: &ResultItem,
    stated: &StatedConditions,
    formulas: &mut Formulas<'_, V>,
    instead: Option<&Instead<'_>>,
) -> Decision {
    let then = match &condition.effect {
        Effect::Lapses => Decision::Fixed(Base::Lapsed),
        Effect::TooSmall => open(result, formulas),
        Effect::SuspendedUntil(day) if formulas.rules.is_some_and(|all| all.is_before(*day)) => {
            open(result, formulas)
        }
        Effect::SuspendedUntil(_)
        | Effect::Norm(_)
        | Effect::Judgement { .. }
        | Effect::Delivery(_) => return rule,
    };
    Decision::when(strikes(condition, result, stated, formulas, instead), then, rule)
}

/// Any verdict that the result could have: nothing can be told of it.
fn open<V: Values>(result: &ResultItem, formulas: &mut Formulas<'_, V>) -> Decision {
    let met = chosen(formulas.figures.free_choice());
    if !may_be_between(result, formulas.rules) {
        return Decision::met_when(met);
    }
    let between = chosen(formulas.figures.free_choice());
    let below =
        Decision::when(between, Decision::Fixed(Base::Between), Decision::Fixed(Base::NotMet));
    Decision::when(met, Decision::Fixed(Base::Met), below)
}

/// The verdict of the row in which the figures fall.
fn by_table<V: Values>(
    lookup: &TableLookup,
    formulas: &mut Formulas<'_, V>,
    instead: Option<&Instead<'_>>,
) -> Decision {
    let Some((rows, defined)) = formulas.rows(lookup, instead) else {
        return Decision::met_when(formulas.open(StandIn::NotWorkedOut));
    };
    let mut rule = Decision::Fixed(Base::NotMet);
    for (row, holds) in lookup.table.rows.iter().zip(rows).rev() {
        let verdict = match row.verdict {
            Some(StepVerdict::Met) => Base::Met,
            Some(StepVerdict::Between) => Base::Between,
            Some(StepVerdict::NotMet) | None => Base::NotMet,
            Some(StepVerdict::Lapsed) => Base::Lapsed,
        };
        rule = Decision::when(holds, Decision::Fixed(verdict), rule);
    }
    if defined.is_empty() {
        return rule;
    }
    let open = Decision::met_when(formulas.open(StandIn::EmptyDenominator));
    Decision::when(Formula::all(defined), rule, open)
}

/// Met at the target, between from the floor, not met below it.
fn banded(target: Formula, floor: Decision) -> Decision {
    let below = match floor {
        Decision::When { test, otherwise, .. } => {
            Decision::When { test, then: Box::new(Decision::Fixed(Base::Between)), otherwise }
        }
        Decision::Fixed(_) | Decision::All(_) | Decision::Any(_) | Decision::AtLeast(_) => floor,
    };
    Decision::when(target, Decision::Fixed(Base::Met), below)
}

fn single_or_all(mut decisions: Vec<Decision>) -> Decision {
    match (decisions.pop(), decisions.is_empty()) {
        (Some(only), true) => only,
        (last, _) => {
            decisions.extend(last);
            Decision::All(decisions)
        }
    }
}

/// Whether the effect of a condition comes: its test fails for `mits`, holds for `tenzij`, and no
/// condition that comes before it strikes.
pub fn strikes<V: Values>(
    condition: &Condition,
    result: &ResultItem,
    stated: &StatedConditions,
    formulas: &mut Formulas<'_, V>,
    instead: Option<&Instead<'_>>,
) -> Formula {
    strikes_after(condition, result, stated, formulas, instead, result.conditions.len())
}

/// INVARIANT: conditions that each come before the other are an error, so no chain of them is longer
/// than `most`.
fn strikes_after<V: Values>(
    condition: &Condition,
    result: &ResultItem,
    stated: &StatedConditions,
    formulas: &mut Formulas<'_, V>,
    instead: Option<&Instead<'_>>,
    most: usize,
) -> Formula {
    let mut all = vec![own_strike(condition, stated, formulas, instead)];
    let Some(most) = most.checked_sub(1) else { return Formula::all(all) };
    let named = |except: &Name| result.conditions.iter().find(|other| other.name.value == *except);
    for first in condition.except_when.iter().filter_map(|except| named(&except.value)) {
        let first = strikes_after(first, result, stated, formulas, instead, most);
        all.push(first.negated());
    }
    Formula::all(all)
}

fn own_strike<V: Values>(
    condition: &Condition,
    stated: &StatedConditions,
    formulas: &mut Formulas<'_, V>,
    instead: Option<&Instead<'_>>,
) -> Formula {
    let holds = match &condition.test {
        ConditionTest::Test(test) => formulas.test(test, instead),
        ConditionTest::Stated => match stated.get(&condition.name.value) {
            Some(StatedCondition::Known(value)) => Formula::from(*value),
            Some(StatedCondition::Open(variable)) => chosen(*variable),
            None => chosen(formulas.figures.free_choice()),
        },
    };
    if condition.provided { holds.negated() } else { holds }
}

/// The norm of a part that has one of its own.
pub fn part_norm(part: &OfWhich) -> Option<Test> {
    part.comparator.map(|comparator| part_test(part, comparator))
}

/// A part compared with what was agreed for it.
pub fn part_test(part: &OfWhich, comparator: Comparator) -> Test {
    Test::Compare {
        left: Expr::Figure(part.figure.clone()),
        comparator,
        right: Expr::Number(part.amount.clone()),
        span: part.span,
    }
}

/// Every figure that a result asks for.
pub fn figures_of(result: &ResultItem) -> Vec<&FigureRef> {
    let mut all: Vec<&FigureRef> = tests_of(result).into_iter().flat_map(Test::figures).collect();
    for norm in all_norms(result) {
        if let NormBody::Table(lookup) = &norm.body {
            all.extend(lookup.arguments.iter().flat_map(Expr::figures));
        }
    }
    all.extend(result.of_which.iter().map(|part| &part.figure));
    all
}

/// Every consent that a result asks for.
pub fn consents_of(result: &ResultItem) -> Vec<&Consent> {
    let mut all: Vec<&Consent> = tests_of(result).into_iter().flat_map(Test::consents).collect();
    all.extend(result.alternatives.iter().flat_map(|other| &other.when));
    all
}

/// Every norm, those too that take the place of others.
fn all_norms(result: &ResultItem) -> impl Iterator<Item = &Norm> {
    let versions = result.versions.iter().map(|version| &version.norm);
    let alternatives = result.alternatives.iter().map(|other| &other.norm);
    result.norms.iter().chain(versions).chain(alternatives)
}

/// Every test of norms and conditions, those too that take the place of others.
pub fn tests_of(result: &ResultItem) -> Vec<&Test> {
    let mut all = Vec::new();
    for norm in all_norms(result) {
        all.extend(norm.tests());
        all.extend(norm.target.as_deref());
        let left_out = norm.member.iter().flat_map(|member| &member.left_out);
        all.extend(left_out.map(|out| &out.test));
        if let NormBody::Readings(readings) = &norm.body {
            all.extend(readings.options.iter().filter_map(|option| option.norm.target.as_deref()));
        }
    }
    for condition in &result.conditions {
        if let ConditionTest::Test(test) = &condition.test {
            all.push(test);
        }
        if let Effect::Norm(test) = &condition.effect {
            all.push(test);
        }
    }
    all
}

/// Figures that a result looks at without their deciding anything.
pub fn remarked_figures(result: &ResultItem) -> Vec<&FigureRef> {
    let mut all = Vec::new();
    for assumption in &result.assumptions {
        all.extend(assumption.figures());
    }
    for claim in &result.claims {
        all.extend(claim.stated.figures());
    }
    all
}
