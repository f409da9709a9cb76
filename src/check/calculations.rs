//! Calculations over several figures, rounding, and what is looked up in step tables.
//!
//! For: kinds and units of their operands, weights, and tables that do not fit.
//! Not for: the rows of a table themselves.

use super::typing::{ScoreCounted, expect_measure, measure};
use crate::diagnostics::{Findings, Label};
use crate::model::{Expr, Literal, Measure, Member, StepTable, StepValue, TableLookup};
use crate::quantity::Number;
use crate::resolve::{Side, units_differ};
use crate::source::{Name, Span};
use crate::syntax::{Function, Operator};
use crate::{problem, text};

problem! {
    /// A table that is looked up by another number of figures than it has columns.
    LookupColumns: "PO0333" Error { span: Span, name: Name, columns: usize, table: Span }
    headline: text!("staffel `{name}` vraagt {columns} waarden", "step table `{name}` takes {columns} values");
    labels: vec![Label::primary(*span), Label::other(*table)
        .saying(text!("de staffel", "the step table"))];
    help: Some(text!("schrijf `{name} bij a` of `{name} bij a en b`",
        "write `{name} bij a` or `{name} bij a en b`"));
}

problem! {
    /// A value that may be below nought, where a table begins at nought.
    LookupNegative: "PO0334" Error { span: Span, name: Name, table: Span }
    headline: text!("deze waarde kan onder 0 liggen, en staffel `{name}` begint bij 0",
        "this value may be below 0, and step table `{name}` begins at 0");
    labels: vec![Label::primary(*span), Label::other(*table)
        .saying(text!("de staffel", "the step table"))];
    help: Some(text!("laat de eerste rij naar onderen doorlopen, bijvoorbeeld `rij: tot 80% geeft …`",
        "let the first row run on downwards, for instance `rij: tot 80% geeft …`"));
}

problem! {
    /// A rounding step that is not above nought.
    RoundingStep: "PO0336" Error { span: Span }
    headline: text!("afronden kan alleen op een getal boven 0", "rounding takes a number above 0");
    labels: vec![Label::primary(*span)];
    help: Some(text!("schrijf bijvoorbeeld `afgerond omlaag op 1 plek`",
        "write for instance `afgerond omlaag op 1 plek`"));
}

problem! {
    /// Weights that are negative, or all nought.
    Weights: "PO0337" Error { span: Span }
    headline: text!("een gewicht is minstens 0, en niet alle gewichten zijn 0",
        "a weight is at least 0, and not all weights are 0");
    labels: vec![Label::primary(*span)];
    help: Some(text!("verbeter de gewichten", "mend the weights"));
}

problem! {
    /// Degrees that may pass 100% in a mean.
    BeyondWhole: "PO0341" Error { span: Span }
    headline: text!("telt meer dan 100% hier mee in het gemiddelde?",
        "does more than 100% count in this mean?");
    labels: vec![Label::primary(*span)];
    help: Some(text!(
        "telt het niet mee: `de laagste van (a / b, 100%)`; telt het wel mee: `het gemiddelde van (…) ook boven 100%`",
        "if it does not: `de laagste van (a / b, 100%)`; if it does: `het gemiddelde van (…) ook boven 100%`"));
}

problem! {
    /// A table of which the rows lack what is asked of it.
    LookupOutcome: "PO0340" Error { span: Span, name: Name, verdict: bool, table: Span }
    headline: if *verdict {
        text!("de rijen van staffel `{name}` geven geen oordeel",
            "the rows of step table `{name}` give no verdict")
    } else {
        text!("de rijen van staffel `{name}` geven geen getal",
            "the rows of step table `{name}` give no number")
    };
    labels: vec![Label::primary(*span), Label::other(*table)
        .saying(text!("de staffel", "the step table"))];
    help: Some(if *verdict {
        text!("zet in elke rij een oordeel, of vergelijk: `{name} bij … minstens …`",
            "put a verdict in each row, or compare: `{name} bij … minstens …`")
    } else {
        text!("zet in elke rij een getal, of laat de vergelijking weg: `norm: {name} bij …`",
            "put a number in each row, or leave out the comparison: `norm: {name} bij …`")
    });
}

/// Several expressions together: all of one kind.
pub(super) fn many(
    function: Function,
    members: &[Member],
    beyond_whole: bool,
    span: Span,
    findings: &mut Findings,
) -> Option<Measure> {
    let read: Vec<Option<Measure>> =
        members.iter().map(|member| measure(&member.value, findings)).collect();
    let mut told =
        members.iter().zip(&read).filter_map(|(member, one)| Some((member, one.as_ref()?)));
    let (first, one) = told.next()?;
    for (member, two) in told {
        if one != two {
            let (left, right) = (Side::of(one, &first.value), Side::of(two, &member.value));
            units_differ(member.value.span(), left, right, findings);
        }
    }
    let ordered = matches!(function, Function::Lowest | Function::Highest);
    if one.unit.is_scale() && !ordered {
        findings.push(ScoreCounted { span });
        return None;
    }
    let mean = matches!(function, Function::Mean | Function::WeightedMean);
    if mean && !beyond_whole {
        compensation(members, findings);
    }
    if function == Function::WeightedMean {
        weights(members, span, findings);
    }
    read.into_iter().collect::<Option<Vec<_>>>()?.into_iter().next()
}

/// A degree of realisation (a quotient of like figures) in a mean must say what happens above 100%.
fn compensation(members: &[Member], findings: &mut Findings) {
    for member in members {
        let quotient = matches!(member.value, Expr::Binary { operator: Operator::Divide, .. });
        if quotient && Measure::of_expression(&member.value).share {
            findings.push(BeyondWhole { span: member.value.span() });
            return;
        }
    }
}

fn weights(members: &[Member], span: Span, findings: &mut Findings) {
    let stated: Vec<&Expr> = members.iter().filter_map(|member| member.weight.as_ref()).collect();
    let mut first: Option<(Measure, &Expr)> = None;
    for weight in &stated {
        let Some(own) = measure(weight, findings) else { continue };
        match &first {
            None => first = Some((own, weight)),
            Some((one, other)) if *one != own => {
                let (left, right) = (Side::of(one, other), Side::of(&own, weight));
                units_differ(weight.span(), left, right, findings);
            }
            Some(_) => {}
        }
    }
    let known: Vec<Option<Number>> = stated.iter().map(|weight| weight.value(&|_| None)).collect();
    let negative = known.iter().flatten().any(Number::is_negative);
    let nought = known.iter().all(|weight| weight.as_ref().is_some_and(Number::is_zero));
    if negative || nought {
        findings.push(Weights { span });
    }
}

/// A rounded expression: the step is of the same kind, and above nought.
pub(super) fn rounded(value: &Expr, step: &Literal, findings: &mut Findings) -> Option<Measure> {
    if !step.value.is_positive() {
        findings.push(RoundingStep { span: step.span });
    }
    let own = measure(value, findings)?;
    expect_measure((&own, value), (&Measure::of_literal(step), step.span).into(), findings);
    Some(own)
}

/// A table that gives a number.
pub(super) fn looked_up(lookup: &TableLookup, findings: &mut Findings) -> Option<Measure> {
    arguments(lookup, findings);
    let (span, table) = (lookup.span, &lookup.table);
    let gives = table.gives();
    if gives.is_none() {
        let name = table.name.clone();
        findings.push(LookupOutcome { span, name, verdict: false, table: table.span });
    }
    gives
}

/// A table that gives a verdict.
pub(super) fn table_norm(lookup: &TableLookup, findings: &mut Findings) {
    arguments(lookup, findings);
    let table = &lookup.table;
    if table.rows.iter().any(|row| row.verdict.is_none()) {
        let (span, name) = (lookup.span, table.name.clone());
        findings.push(LookupOutcome { span, name, verdict: true, table: table.span });
    }
}

fn arguments(lookup: &TableLookup, findings: &mut Findings) {
    let table = &lookup.table;
    if lookup.arguments.len() != table.by.len() {
        let (span, columns) = (lookup.span, table.by.len());
        findings.push(LookupColumns { span, name: table.name.clone(), columns, table: table.span });
        return;
    }
    for (column, (argument, by)) in lookup.arguments.iter().zip(&table.by).enumerate() {
        let Some(own) = measure(argument, findings) else { continue };
        expect_measure((&own, argument), Side::elsewhere(by, table.span), findings);
        if may_be_negative(argument) && !runs_below_nought(table, column) {
            let (span, name) = (argument.span(), table.name.clone());
            findings.push(LookupNegative { span, name, table: table.span });
        }
    }
}

fn runs_below_nought(table: &StepTable, column: usize) -> bool {
    let ranges = table.rows.iter().filter_map(|row| row.ranges.get(column));
    let mut lows = ranges.map(|range| range.low.as_ref());
    lows.any(|low| low.is_none())
}

/// Whether a value below nought can come out.
fn may_be_negative(expression: &Expr) -> bool {
    match expression {
        Expr::Number(literal) => literal.value.is_negative(),
        Expr::Fact(fact, _) => fact.value.value.is_negative(),
        Expr::Figure(figure) => figure.indicator.least().is_none(),
        Expr::Binary { operator, left, right, .. } => {
            *operator == Operator::Minus || may_be_negative(left) || may_be_negative(right)
        }
        Expr::Many { function, members, .. } => {
            let mut members = members.iter().map(|member| may_be_negative(&member.value));
            if *function == Function::Highest { members.all(|it| it) } else { members.any(|it| it) }
        }
        Expr::Rounded { value, .. } => may_be_negative(value),
        Expr::Lookup(lookup) => lookup.table.rows.iter().any(|row| match &row.value {
            Some(StepValue::Constant(value)) => value.value.is_negative(),
            Some(StepValue::Sloped { from, to }) => {
                from.1.value.is_negative() || to.1.value.is_negative()
            }
            None => false,
        }),
    }
}
