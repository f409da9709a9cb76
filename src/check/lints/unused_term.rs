//! A definition, a population or a step table that nothing uses.

use std::collections::BTreeSet;

use crate::diagnostics::{Findings, Label};
use crate::model::{Expr, ItemBody, Model, NormBody, Population, ResultItem, Test};
use crate::source::{Name, Span};
use crate::{problem, text};

problem! {
    /// A term was explained that the agreement does not use.
    UnusedTerm: "PO0433" Note { span: Span, name: Name, with: &'static str }
    headline: text!("niets gebruikt `{name}`", "nothing uses `{name}`");
    labels: vec![Label::primary(*span)];
    help: Some(text!("noem `{name}` bij wat het betreft, met `{with}`, of haal het weg",
        "name `{name}` with what it is about, by `{with}`, or take it away"));
}

pub(super) fn check(model: &Model, findings: &mut Findings) {
    // Norms that are still to be filled in may use any of them.
    if model.head.draft {
        return;
    }
    let followed: BTreeSet<&Name> = model
        .indicators
        .values()
        .filter_map(|one| one.follows.as_ref())
        .map(|name| &name.value)
        .collect();
    for definition in &model.definitions {
        if !followed.contains(&definition.name) {
            let (span, name) = (definition.span, definition.name.clone());
            findings.push(UnusedTerm { span, name, with: "volgens" });
        }
    }
    let counted = populations(model);
    // Where nothing counts any population, there is nothing to count yet.
    let left = model.populations.values().filter(|one| !counted.contains(&one.name));
    for population in left.filter(|_| !counted.is_empty()) {
        let (span, name) = (population.span, population.name.clone());
        findings.push(UnusedTerm { span, name, with: "populatie" });
    }
    if model.step_tables.is_empty() {
        return;
    }
    let looked_up = tables(model);
    for table in model.step_tables.values().filter(|one| !looked_up.contains(&one.name)) {
        findings.push(UnusedTerm { span: table.span, name: table.name.clone(), with: "bij" });
    }
}

/// The populations that indicators count, and those that they belong to.
fn populations(model: &Model) -> BTreeSet<&Name> {
    let mut counted: BTreeSet<&Name> = BTreeSet::new();
    for indicator in model.indicators.values() {
        let mut up: Option<&Population> = indicator.population.as_deref();
        while let Some(population) = up.filter(|one| counted.insert(&one.name)) {
            up = population.part_of.as_deref();
        }
    }
    counted
}

/// The step tables that norms and amounts look something up in.
fn tables(model: &Model) -> BTreeSet<&Name> {
    let mut found = BTreeSet::new();
    for item in &model.items {
        if let ItemBody::Result(result) = &item.body {
            in_result(result, &mut found);
        }
    }
    let tests = model.consequences.iter().flat_map(|one| one.tests());
    tests.for_each(|test| in_test(test, &mut found));
    let amounts = model.consequences.iter().filter_map(|one| one.amount.as_ref());
    amounts.for_each(|amount| in_expression(&amount.expression, &mut found));
    model.ceilings.iter().for_each(|one| in_expression(&one.amount, &mut found));
    found
}

fn in_result<'m>(result: &'m ResultItem, found: &mut BTreeSet<&'m Name>) {
    for norm in result.norms.iter().chain(result.versions.iter().map(|one| &one.norm)) {
        if let NormBody::Table(lookup) = &norm.body {
            found.insert(&lookup.table.name);
            lookup.arguments.iter().for_each(|one| in_expression(one, found));
        }
    }
    crate::logic::tests_of(result).into_iter().for_each(|test| in_test(test, found));
}

fn in_test<'m>(test: &'m Test, found: &mut BTreeSet<&'m Name>) {
    for leaf in test.leaves() {
        if let Test::Compare { left, right, .. } = leaf {
            in_expression(left, found);
            in_expression(right, found);
        }
    }
}

fn in_expression<'m>(expression: &'m Expr, found: &mut BTreeSet<&'m Name>) {
    match expression {
        Expr::Number(_) | Expr::Figure(_) | Expr::Fact(..) => {}
        Expr::Binary { left, right, .. } => {
            in_expression(left, found);
            in_expression(right, found);
        }
        Expr::Many { members, .. } => {
            for member in members {
                in_expression(&member.value, found);
                member.weight.iter().for_each(|weight| in_expression(weight, found));
            }
        }
        Expr::Rounded { value, .. } => in_expression(value, found),
        Expr::Lookup(lookup) => {
            found.insert(&lookup.table.name);
            lookup.arguments.iter().for_each(|one| in_expression(one, found));
        }
    }
}
