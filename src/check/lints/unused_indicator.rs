//! An indicator that nothing uses.

use std::collections::BTreeSet;

use crate::diagnostics::{Findings, Label};
use crate::model::{
    Benchmark, ConditionTest, Consequence, Effect, FigureRef, ItemBody, Model, ResultItem,
    ShownItem, Test,
};
use crate::source::{Name, Span};
use crate::{problem, text};

problem! {
    /// Figures would be collected that no result asks for.
    UnusedIndicator: "PO0410" Note { span: Span, name: Name }
    headline: text!("geen resultaat of inzicht gebruikt `{name}`",
        "no result or duty uses `{name}`");
    labels: vec![Label::primary(*span)];
    help: Some(text!("gebruik de indicator in een norm of bij `toont`, of haal hem weg",
        "use the indicator in a norm or with `toont`, or take it away"));
}

pub(super) fn check(model: &Model, findings: &mut Findings) {
    // Norms that are still to be filled in may use any of them.
    if model.head.draft {
        return;
    }
    let mut used: BTreeSet<&Name> = BTreeSet::new();
    for item in &model.items {
        match &item.body {
            ItemBody::Result(result) => in_result(result, &mut used),
            ItemBody::Duty(duty) => {
                for shown in &duty.shows {
                    if let ShownItem::Figure(figure) | ShownItem::Counted { figure, .. } = shown {
                        mark(figure, &mut used);
                    }
                }
                benchmarks(&duty.compared_with, &mut used);
            }
            ItemBody::Effort(_) | ItemBody::Untestable(_) => {}
        }
    }
    in_consequences(model, &mut used);
    for relation in &model.relations {
        for figure in relation.test.figures() {
            mark(figure, &mut used);
        }
    }
    for indicator in model.indicators.values() {
        // What is made of a distribution or a survey stands in no file.
        if indicator.statistic.is_none() && !used.contains(&indicator.name) {
            findings.push(UnusedIndicator { span: indicator.span, name: indicator.name.clone() });
        }
    }
}

fn in_consequences<'m>(model: &'m Model, used: &mut BTreeSet<&'m Name>) {
    let premises = model.premises.iter().filter_map(|premise| match &premise.test {
        ConditionTest::Test(test) => Some(test),
        ConditionTest::Stated => None,
    });
    let tests = model.consequences.iter().flat_map(Consequence::tests).chain(premises);
    tests.flat_map(Test::figures).for_each(|figure| mark(figure, used));
    let computed = model.consequences.iter().filter_map(|one| one.amount.as_ref());
    let amounts = computed.map(|amount| &amount.expression);
    for amount in amounts.chain(model.ceilings.iter().map(|ceiling| &ceiling.amount)) {
        amount.figures().into_iter().for_each(|figure| mark(figure, used));
    }
}

fn in_result<'m>(result: &'m ResultItem, used: &mut BTreeSet<&'m Name>) {
    let mut tests = Vec::new();
    for norm in &result.norms {
        let left_out = norm.member.iter().flat_map(|member| &member.left_out);
        tests.extend(left_out.map(|out| &out.test));
    }
    let versions = result.versions.iter().map(|version| &version.norm);
    for figure in result.norms.iter().chain(versions).flat_map(|norm| norm.body.figures()) {
        mark(figure, used);
    }
    for condition in &result.conditions {
        if let ConditionTest::Test(test) = &condition.test {
            tests.push(test);
        }
        if let Effect::Norm(test) = &condition.effect {
            tests.push(test);
        }
    }
    tests.extend(&result.assumptions);
    for test in tests {
        for figure in test.figures() {
            mark(figure, used);
        }
    }
    for claim in &result.claims {
        for figure in claim.stated.figures() {
            mark(figure, used);
        }
    }
    for part in &result.of_which {
        mark(&part.figure, used);
    }
    benchmarks(&result.compared_with, used);
}

fn mark<'m>(figure: &'m FigureRef, used: &mut BTreeSet<&'m Name>) {
    let mut up = Some(&figure.indicator);
    while let Some(indicator) = up {
        used.insert(&indicator.name);
        used.extend(indicator.statistic.iter().map(|made| &made.of));
        up = indicator.part_of.as_ref();
    }
}

fn benchmarks<'m>(shown: &'m [Benchmark], used: &mut BTreeSet<&'m Name>) {
    for benchmark in shown {
        if let Benchmark::Indicator(indicator) = benchmark {
            used.insert(&indicator.name);
        }
    }
}
