//! An indicator that nothing uses.

use std::collections::BTreeSet;

use crate::diagnostics::{Findings, Label};
use crate::model::{
    Benchmark, ConditionTest, Consequence, Effect, FigureRef, Indicator, ItemBody, Model,
    ResultItem, ShownItem, Test,
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

/// The indicators that something uses.
#[derive(Default)]
struct Used<'m> {
    /// By their place in the file.
    places: BTreeSet<usize>,
    /// By name, of which a statistic was made.
    names: BTreeSet<&'m Name>,
}

impl Used<'_> {
    fn has(&self, indicator: &Indicator) -> bool {
        self.places.contains(&indicator.order) || self.names.contains(&indicator.name)
    }
}

pub(super) fn check(model: &Model, findings: &mut Findings) {
    // Norms that are still to be filled in may use any of them.
    if model.head.draft {
        return;
    }
    let mut used = Used::default();
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
        if indicator.statistic.is_none() && !used.has(indicator) {
            findings.push(UnusedIndicator { span: indicator.span, name: indicator.name.clone() });
        }
    }
}

fn in_consequences<'m>(model: &'m Model, used: &mut Used<'m>) {
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

fn in_result<'m>(result: &'m ResultItem, used: &mut Used<'m>) {
    let mut tests = Vec::new();
    let versions = result.versions.iter().map(|version| &version.norm);
    for norm in result.norms.iter().chain(versions) {
        let left_out = norm.member.iter().flat_map(|member| &member.left_out);
        tests.extend(left_out.map(|out| &out.test));
        norm.body.figures().into_iter().for_each(|figure| mark(figure, used));
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

fn mark<'m>(figure: &'m FigureRef, used: &mut Used<'m>) {
    let mut up = Some(&figure.indicator);
    while let Some(indicator) = up {
        used.places.insert(indicator.order);
        used.names.extend(indicator.statistic.iter().map(|made| &made.of));
        up = indicator.part_of.as_ref();
    }
}

fn benchmarks<'m>(shown: &'m [Benchmark], used: &mut Used<'m>) {
    for benchmark in shown {
        if let Benchmark::Indicator(indicator) = benchmark {
            used.places.insert(indicator.order);
        }
    }
}
