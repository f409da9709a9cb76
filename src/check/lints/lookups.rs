//! Everything that is looked up in step tables.
//!
//! For: notes on tables. Not for: what comes of it.

use crate::check::analysis::Named;
use crate::model::{Expr, Model, NormBody, TableLookup, Test};

/// Something that is looked up.
#[derive(Debug, Clone, Copy)]
pub(super) struct Lookup<'m> {
    pub(super) lookup: &'m TableLookup,
    /// The result that asks for it; `None` for a consequence, a ceiling or an assumption.
    pub(super) asked_by: Option<Named<'m>>,
}

/// All that is looked up, in the order of the file; nothing where there are no tables.
pub(super) fn of(model: &Model) -> Vec<Lookup<'_>> {
    let mut found = Vec::new();
    if model.step_tables.is_empty() {
        return found;
    }
    for named in model.items.iter().filter_map(Named::of) {
        let mut own = Vec::new();
        let result = named.result;
        for norm in result.norms.iter().chain(result.versions.iter().map(|one| &one.norm)) {
            if let NormBody::Table(lookup) = &norm.body {
                lookup_within(lookup, &mut own);
            }
        }
        crate::logic::tests_of(result).into_iter().for_each(|test| in_test(test, &mut own));
        let lookup = |lookup| Lookup { lookup, asked_by: Some(named) };
        found.extend(own.into_iter().map(lookup));
    }
    let mut own = Vec::new();
    let tests = model.consequences.iter().flat_map(|one| one.tests());
    tests.for_each(|test| in_test(test, &mut own));
    let amounts = model.consequences.iter().filter_map(|one| one.amount.as_ref());
    amounts.for_each(|amount| in_expression(&amount.expression, &mut own));
    model.ceilings.iter().for_each(|one| in_expression(&one.amount, &mut own));
    found.extend(own.into_iter().map(|lookup| Lookup { lookup, asked_by: None }));
    found
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
