//! Claims: `komt neer op: met-baan van doelgroep = 36%`.
//!
//! For: putting in what was agreed for each figure, and seeing whether the claim then holds.
//! Not for: the figures that come later; the evaluator compares those.

use std::collections::{BTreeMap, BTreeSet};

use super::typing;
use crate::diagnostics::{Findings, Label};
use crate::model::{
    Claim, Expr, FigureRef, ItemBody, Measure, Model, NormBody, ResultItem, Selection, Test,
};
use crate::quantity::{Moment, Number, written};
use crate::source::{Name, Span};
use crate::{problem, text};

problem! {
    /// A claim that does not follow from what was agreed.
    ClaimDoesNotFollow: "PO0308" Error { span: Span, actual: String, claimed: String,
        places: Vec<(Span, String)> }
    headline: text!("de norm komt neer op {actual}, niet op {claimed}",
        "the norm amounts to {actual}, not to {claimed}");
    labels: {
        let mut labels = vec![Label::primary(*span)];
        for (place, number) in places {
            labels.push(Label::other(*place).saying(text!("hier volgt {number} uit", "{number} follows from this")));
        }
        labels
    };
    help: Some(text!("schrijf {actual}, of verbeter de norm of de aanname",
        "write {actual}, or mend the norm or the assumption"));
}

problem! {
    /// A claim about figures for which nothing was agreed.
    ClaimCannotBeChecked: "PO0309" Warning { span: Span, name: Name }
    headline: text!("voor `{name}` is niets afgesproken om dit mee na te rekenen",
        "nothing is agreed for `{name}` to compute this with");
    labels: vec![Label::primary(*span)];
    help: Some(text!("zeg waar u van uitgaat: `uitgaande van: {name} … precies …`",
        "say what you assume: `uitgaande van: {name} … precies …`"));
}

type Agreed = BTreeMap<(Name, Selection, Option<Moment>), (Number, Span)>;

pub(super) fn check(model: &Model, findings: &mut Findings) {
    let claims = results(model).flat_map(|result| &result.claims);
    let claimed = claims.flat_map(|claim| claim.stated.figures());
    let claimed: BTreeSet<&Name> = claimed.map(|figure| &figure.indicator.name).collect();
    let mut everywhere = Agreed::new();
    for result in results(model) {
        agreed_in(result, &claimed, &mut everywhere);
    }
    for result in results(model).filter(|result| !result.claims.is_empty()) {
        let mut here = Agreed::new();
        agreed_in(result, &claimed, &mut here);
        for claim in &result.claims {
            check_claim(claim, &here, &everywhere, findings);
        }
    }
}

fn results(model: &Model) -> impl Iterator<Item = &ResultItem> {
    model.items.iter().filter_map(|item| match &item.body {
        ItemBody::Result(result) => Some(&**result),
        ItemBody::Duty(_) | ItemBody::Effort(_) | ItemBody::Untestable(_) => None,
    })
}

/// What assumptions and norms say a figure is that a claim is about; an assumption before a norm.
fn agreed_in(result: &ResultItem, claimed: &BTreeSet<&Name>, agreed: &mut Agreed) {
    let norms = result.norms.iter().filter_map(|norm| match &norm.body {
        NormBody::Test(test) => Some(test),
        NormBody::Composed(_)
        | NormBody::Readings(_)
        | NormBody::Table(_)
        | NormBody::ToBeDecided
        | NormBody::ToBeFilledIn => None,
    });
    for test in result.assumptions.iter().chain(norms) {
        let Test::Compare { left: Expr::Figure(figure), right, span, .. } = test else { continue };
        if claimed.contains(&figure.indicator.name)
            && let Some(number) = right.value(&|_| None)
        {
            let key = key(figure);
            agreed.entry(key).or_insert((number, *span));
        }
    }
}

fn key(figure: &FigureRef) -> (Name, Selection, Option<Moment>) {
    (figure.indicator.name.clone(), figure.selection.clone(), figure.moment)
}

fn check_claim(claim: &Claim, here: &Agreed, everywhere: &Agreed, findings: &mut Findings) {
    let Some(measure) = typing::measure(&claim.stated, findings) else { return };
    let said = Measure { unit: claim.claimed.unit.clone(), share: claim.claimed.percent };
    if measure != said {
        let test = Test::Compare {
            left: claim.stated.clone(),
            comparator: crate::quantity::Comparator::Exactly,
            right: Expr::Number(claim.claimed.clone()),
            span: claim.span,
        };
        typing::test(&test, findings);
        return;
    }
    let find = |figure: &FigureRef| {
        let key = key(figure);
        here.get(&key).or_else(|| everywhere.get(&key))
    };
    let mut places = Vec::new();
    for figure in claim.stated.figures() {
        if let Some((number, place)) = find(figure) {
            places.push((*place, written::plain(number)));
        } else {
            let name = figure.indicator.name.clone();
            findings.push(ClaimCannotBeChecked { span: figure.span, name });
        }
    }
    let put_in = |figure: &FigureRef| find(figure).map(|(number, _)| number.clone());
    let Some(actual) = claim.stated.value(&put_in) else { return };
    let (decimals, percent) = (claim.claimed.decimals, claim.claimed.percent);
    if !actual.rounds_to(&claim.claimed.value, decimals, percent) {
        findings.push(ClaimDoesNotFollow {
            span: claim.claimed.span,
            actual: written::claim(&actual, decimals, percent),
            claimed: written::claim(&claim.claimed.value, decimals, percent),
            places,
        });
    }
}
