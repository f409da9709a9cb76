//! Numbers that an agreement states, for trying values on either side of each.

use pocheck::model::{
    ConditionTest, Effect, Expr, Item, ItemBody, Model, Norm, NormBody, ResultItem, StepRange,
    StepTable, StepValue, Test, TriggerKind,
};
use pocheck::quantity::Number;

/// Every number that norms, conditions and consequences state.
pub fn literals(model: &Model, found: &mut dyn FnMut(&Number)) {
    for item in &model.items {
        of_item(item, found);
    }
    for consequence in &model.consequences {
        for trigger in &consequence.triggers {
            if let TriggerKind::Test(test) = &trigger.kind {
                of_test(test, found);
            }
        }
    }
    for table in model.step_tables.values() {
        of_table(table, found);
    }
}

fn of_item(item: &Item, found: &mut dyn FnMut(&Number)) {
    let ItemBody::Result(result) = &item.body else { return };
    of_result(result, found);
}

fn of_result(result: &ResultItem, found: &mut dyn FnMut(&Number)) {
    for norm in &result.norms {
        of_norm(norm, found);
    }
    for version in &result.versions {
        of_norm(&version.norm, found);
    }
    for condition in &result.conditions {
        if let ConditionTest::Test(test) = &condition.test {
            of_test(test, found);
        }
        if let Effect::Norm(test) = &condition.effect {
            of_test(test, found);
        }
    }
    for part in &result.of_which {
        found(&part.amount.value);
    }
}

fn of_norm(norm: &Norm, found: &mut dyn FnMut(&Number)) {
    for test in norm.tests().into_iter().chain(norm.target.as_deref()) {
        of_test(test, found);
    }
    for out in norm.member.iter().flat_map(|member| &member.left_out) {
        of_test(&out.test, found);
    }
    if let NormBody::Table(lookup) = &norm.body {
        lookup.arguments.iter().for_each(|argument| of_expression(argument, found));
    }
}

fn of_test(test: &Test, found: &mut dyn FnMut(&Number)) {
    match test {
        Test::Compare { left, right, .. } => {
            of_expression(left, found);
            of_expression(right, found);
        }
        Test::Joined { tests, .. } => tests.iter().for_each(|test| of_test(test, found)),
        Test::All { .. } | Test::Consent(_) => {}
    }
}

fn of_expression(expression: &Expr, found: &mut dyn FnMut(&Number)) {
    match expression {
        Expr::Number(literal) => found(&literal.value),
        Expr::Fact(fact, _) => found(&fact.value.value),
        Expr::Figure(_) => {}
        Expr::Binary { left, right, .. } => {
            of_expression(left, found);
            of_expression(right, found);
        }
        Expr::Many { members, .. } => {
            members.iter().for_each(|member| of_expression(&member.value, found));
        }
        Expr::Rounded { value, step, .. } => {
            found(&step.value);
            of_expression(value, found);
        }
        Expr::Lookup(lookup) => {
            lookup.arguments.iter().for_each(|argument| of_expression(argument, found));
        }
    }
}

fn of_table(table: &StepTable, found: &mut dyn FnMut(&Number)) {
    for row in &table.rows {
        for StepRange { low, high } in &row.ranges {
            low.iter().chain(high).for_each(|edge| found(&edge.value.value));
        }
        match &row.value {
            Some(StepValue::Constant(value)) => found(&value.value),
            Some(StepValue::Sloped { .. }) | None => {}
        }
    }
}
