//! Everything that is looked up in step tables.
//!
//! For: notes on tables. Not for: what comes of it.

use std::collections::BTreeMap;

use crate::check::analysis::Named;
use crate::model::{
    ConditionTest, Consequence, Expr, Model, Norm, NormBody, ResultItem, TableLookup, Test,
    TriggerKind,
};
use crate::source::Name;

/// Something that is looked up.
#[derive(Debug, Clone, Copy)]
pub(super) struct Lookup<'m> {
    pub(super) lookup: &'m TableLookup,
    pub(super) asked_by: AskedBy<'m>,
}

/// What looks something up.
#[derive(Debug, Clone, Copy)]
pub(super) enum AskedBy<'m> {
    /// A result.
    Result(Named<'m>),
    /// A test of this assumption, this consequence or this condition of one.
    Test(&'m Name, &'m Test),
    /// What a consequence comes to, or the most that it comes to with others.
    Amount(&'m Consequence),
    /// What always holds between figures, or anything else that shows no row.
    Relation,
}

/// All that is looked up, in the order of the file; nothing where there are no tables.
pub(super) fn of(model: &Model) -> Vec<Lookup<'_>> {
    if model.step_tables.is_empty() {
        return Vec::new();
    }
    let mut found = Found(Vec::new());
    for named in model.items.iter().filter_map(Named::of) {
        let own = of_result(named.result);
        found.0.extend(own.into_iter().map(|lookup| (lookup, AskedBy::Result(named))));
    }
    for premise in &model.premises {
        if let ConditionTest::Test(test) = &premise.test {
            found.test(test, AskedBy::Test(&premise.name, test));
        }
    }
    let by_name: BTreeMap<&Name, &Consequence> =
        model.consequences.iter().map(|one| (&one.name, one)).collect();
    for consequence in &model.consequences {
        for trigger in &consequence.triggers {
            if let TriggerKind::Test(test) = &trigger.kind {
                found.test(test, AskedBy::Test(&consequence.name, test));
            }
        }
        for own in &consequence.conditions {
            if let ConditionTest::Test(test) = &own.test {
                found.test(test, AskedBy::Test(&own.name.value, test));
            }
        }
        if let Some(amount) = &consequence.amount {
            found.expression(&amount.expression, AskedBy::Amount(consequence));
        }
    }
    for ceiling in &model.ceilings {
        let over = ceiling.over.first().and_then(|name| by_name.get(&name.value));
        let asked_by = over.map_or(AskedBy::Relation, |one| AskedBy::Amount(one));
        found.expression(&ceiling.amount, asked_by);
    }
    for relation in &model.relations {
        found.test(&relation.test, AskedBy::Relation);
    }
    found.0.into_iter().map(|(lookup, asked_by)| Lookup { lookup, asked_by }).collect()
}

/// What is looked up, with what asks for it.
struct Found<'m>(Vec<(&'m TableLookup, AskedBy<'m>)>);

impl<'m> Found<'m> {
    fn test(&mut self, test: &'m Test, asked_by: AskedBy<'m>) {
        let mut own = Vec::new();
        in_test(test, &mut own);
        self.0.extend(own.into_iter().map(|lookup| (lookup, asked_by)));
    }

    fn expression(&mut self, expression: &'m Expr, asked_by: AskedBy<'m>) {
        let mut own = Vec::new();
        in_expression(expression, &mut own);
        self.0.extend(own.into_iter().map(|lookup| (lookup, asked_by)));
    }
}

/// Everything that a result looks up: for its norms and conditions, and for what it assumes and claims.
fn of_result(result: &ResultItem) -> Vec<&TableLookup> {
    let mut own = Vec::new();
    let versions = result.versions.iter().map(|one| &one.norm);
    result.norms.iter().chain(versions).for_each(|norm| in_norm(norm, &mut own));
    crate::logic::tests_of(result).into_iter().for_each(|test| in_test(test, &mut own));
    result.assumptions.iter().for_each(|test| in_test(test, &mut own));
    result.claims.iter().for_each(|claim| in_expression(&claim.stated, &mut own));
    own
}

/// The step tables that are norms themselves; tests are found by themselves.
fn in_norm<'m>(norm: &'m Norm, found: &mut Vec<&'m TableLookup>) {
    match &norm.body {
        NormBody::Table(lookup) => lookup_within(lookup, found),
        NormBody::Readings(readings) => {
            readings.options.iter().for_each(|option| in_norm(&option.norm, found));
        }
        NormBody::Test(_)
        | NormBody::Composed(_)
        | NormBody::ToBeDecided
        | NormBody::ToBeFilledIn => {}
    }
}

fn in_test<'m>(test: &'m Test, found: &mut Vec<&'m TableLookup>) {
    for leaf in test.leaves() {
        if let Test::Compare { left, right, .. } = leaf {
            in_expression(left, found);
            in_expression(right, found);
        }
    }
}

fn in_expression<'m>(expression: &'m Expr, found: &mut Vec<&'m TableLookup>) {
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
        Expr::Lookup(lookup) => lookup_within(lookup, found),
    }
}

fn lookup_within<'m>(lookup: &'m TableLookup, found: &mut Vec<&'m TableLookup>) {
    found.push(lookup);
    lookup.arguments.iter().for_each(|one| in_expression(one, found));
}
