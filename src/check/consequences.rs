//! Consequences: their tests and amounts, years in a row, and what they ask.
//!
//! Not for: a consequence that can never follow; that is a note.

use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexMap;

use super::{class_triggers, typing};
use crate::diagnostics::{Findings, Label};
use crate::model::{
    Brought, Ceiling, ConditionTest, Consequence, Due, Expr, Item, ItemBody, Literal, Measure,
    Model, Room, TriggerKind, rounds, waiting_for,
};
use crate::source::{Name, Span};
use crate::syntax::OutcomeText;
use crate::{problem, text};

problem! {
    /// An amount in another unit than euros.
    NotMoney: "PO0374" Error { span: Span, unit: String }
    headline: text!("hier hoort een bedrag in euro, en dit is in {unit}",
        "this takes an amount in euros, and this is in {unit}");
    labels: vec![Label::primary(*span)];
    help: Some(text!(
        "schrijf een bedrag per eenheid, bijvoorbeeld `€ 500 per persoon maal (700 personen min \
        uitgestroomd in 2020)`, of een percentage van een bedrag",
        "write an amount for each unit, for instance `€ 500 per persoon maal (700 personen min \
        uitgestroomd in 2020)`, or a percentage of an amount"));
}

problem! {
    /// Room that runs backwards.
    RoomBackwards: "PO0375" Error { span: Span }
    headline: text!("deze ruimte loopt niet op", "this room does not go up");
    labels: vec![Label::primary(*span)];
    help: Some(text!("noem eerst het laagste bedrag", "name the lowest amount first"));
}

problem! {
    /// A verdict that no earlier year can have.
    NoVerdictOfAYear: "PO0376" Error { span: Span }
    headline: text!("dit oordeel kan een eerder jaar niet hebben",
        "an earlier year cannot have this verdict");
    labels: vec![Label::primary(*span)];
    help: Some(text!("kies `behaald`, `tussen bodem en streef`, `niet behaald` of `vervallen`",
        "choose `behaald`, `tussen bodem en streef`, `niet behaald` or `vervallen`"));
}

problem! {
    /// A duty with a day of its own that a consequence asks too.
    TwoDueDays: "PO0377" Error { span: Span, item: Span, name: Name }
    headline: text!("`{name}` heeft twee uiterste dagen", "`{name}` has two due days");
    labels: vec![Label::primary(*span).saying(text!("hier", "here")),
        Label::other(*item).saying(text!("en bij het inzicht", "and with the duty"))];
    help: Some(text!(
        "haal `uiterlijk` weg bij `{name}`: het gevolg zegt wanneer het er moet zijn",
        "take `uiterlijk` away from `{name}`: the consequence says when it is due"));
}

problem! {
    /// What a consequence cannot ask, or not in this way.
    CannotBeBrought: "PO0378" Error { span: Span, name: Name, nl: &'static str, en: &'static str }
    headline: text!("`{name}` kan zo niet worden gevraagd: {nl}",
        "`{name}` cannot be asked in this way: {en}");
    labels: vec![Label::primary(*span)];
    help: Some(text!(
        "schrijf bij een inzicht `brengt: {name} binnen 3 maanden`; bij een resultaat of een \
        inspanning alleen `brengt: {name}`",
        "write `brengt: {name} binnen 3 maanden` for a duty; only `brengt: {name}` for a result or an \
        effort"));
}

problem! {
    /// Consequences that wait for one another.
    ConsequencesInACircle: "PO0379" Error { span: Span, name: Name }
    headline: text!("`{name}` wacht op wat het zelf vraagt", "`{name}` waits for what it asks itself");
    labels: vec![Label::primary(*span)];
    help: Some(text!("laat `bij` niet verwijzen naar wat dit gevolg, of een gevolg daarvan, brengt",
        "do not let `bij` refer to what this consequence, or one that follows from it, brings"));
}

pub(super) fn check(model: &Model, findings: &mut Findings) {
    for premise in &model.premises {
        condition(&premise.test, findings);
    }
    let items = model.items.iter().map(|item| (&item.name, item)).collect();
    let waits = waiting_for_themselves(&model.consequences);
    for (place, consequence) in model.consequences.iter().enumerate() {
        check_one(&items, consequence, findings);
        if waits.contains(&place) {
            let name = consequence.name.clone();
            findings.push(ConsequencesInACircle { span: consequence.span, name });
        }
    }
    for Ceiling { amount, .. } in &model.ceilings {
        money(amount, findings);
    }
}

fn check_one(items: &IndexMap<&Name, &Item>, consequence: &Consequence, findings: &mut Findings) {
    for trigger in &consequence.triggers {
        match &trigger.kind {
            TriggerKind::Test(test) => typing::test(test, findings),
            TriggerKind::Streak { outcomes, .. } if !outcomes.iter().all(|one| is_base(*one)) => {
                findings.push(NoVerdictOfAYear { span: trigger.span });
            }
            TriggerKind::Streak { .. }
            | TriggerKind::Each { .. }
            | TriggerKind::Count { .. }
            | TriggerKind::Item { .. }
            | TriggerKind::Class { .. }
            | TriggerKind::Premise { .. }
            | TriggerKind::Stated { .. } => {}
        }
    }
    class_triggers::check(items, consequence, findings);
    for own in &consequence.conditions {
        condition(&own.test, findings);
    }
    if let Some(amount) = &consequence.amount {
        money(&amount.expression, findings);
        if let Some(cap) = &amount.cap {
            money_literal(cap, findings);
        }
    }
    if let Some(Room { low, high, span, .. }) = &consequence.room {
        money_literal(low, findings);
        money_literal(high, findings);
        if low.value > high.value {
            findings.push(RoomBackwards { span: *span });
        }
    }
    for brought in &consequence.brings {
        check_brought(items, brought, findings);
    }
}

fn condition(test: &ConditionTest, findings: &mut Findings) {
    match test {
        ConditionTest::Test(test) => typing::test(test, findings),
        ConditionTest::Stated => {}
    }
}

fn money(expression: &Expr, findings: &mut Findings) {
    if let Some(measure) = typing::measure(expression, findings) {
        amount_in_euros(&measure, expression.span(), findings);
    }
}

fn money_literal(literal: &Literal, findings: &mut Findings) {
    let measure = Measure { unit: literal.unit.clone(), share: literal.percent };
    amount_in_euros(&measure, literal.span, findings);
}

fn amount_in_euros(measure: &Measure, span: Span, findings: &mut Findings) {
    let is_euro = measure.unit.is_money() && measure.unit.single().is_some();
    if is_euro {
        return;
    }
    let unit = if measure.share {
        "procent".to_owned()
    } else if measure.unit.is_none() {
        "geen eenheid".to_owned()
    } else {
        measure.unit.to_string()
    };
    findings.push(NotMoney { span, unit });
}

/// Whether a verdict is one that figures give, and that an earlier year may have had.
fn is_base(outcome: OutcomeText) -> bool {
    match outcome {
        OutcomeText::Met | OutcomeText::Between | OutcomeText::NotMet | OutcomeText::Lapsed => true,
        OutcomeText::Behind | OutcomeText::NotDelivered => false,
    }
}

fn check_brought(items: &IndexMap<&Name, &Item>, brought: &Brought, findings: &mut Findings) {
    let (span, name) = (brought.item.span, brought.item.value.clone());
    let Some(item) = items.get(&name) else { return };
    let cannot = match (&item.body, &brought.within) {
        (ItemBody::Duty(duty), Some(_)) => {
            if !matches!(duty.due, Due::Day { stated: false, .. }) {
                findings.push(TwoDueDays { span, item: item.span, name: name.clone() });
            }
            None
        }
        (ItemBody::Duty(_), None) => Some(("een termijn ontbreekt", "a time is missing")),
        (ItemBody::Result(_) | ItemBody::Effort(_), None) => None,
        (ItemBody::Result(_), Some(_)) => {
            Some(("de norm noemt zelf het moment", "the norm names the moment itself"))
        }
        (ItemBody::Effort(_), Some(_)) => {
            Some(("een inspanning heeft geen termijn", "an effort has no time"))
        }
        (ItemBody::Untestable(_), _) => Some(("er komt geen oordeel over", "it gets no verdict")),
    };
    if let Some((nl, en)) = cannot {
        findings.push(CannotBeBrought { span, name, nl, en });
    }
}

/// The places of the consequences that name, directly or by way of others, what they ask themselves.
fn waiting_for_themselves(consequences: &[Consequence]) -> BTreeSet<usize> {
    let round_of = rounds(&waiting_for(consequences));
    let mut sizes: BTreeMap<usize, usize> = BTreeMap::new();
    for round in &round_of {
        *sizes.entry(*round).or_default() += 1;
    }
    // A round of one is a consequence or an item by itself: whoever asks what it names is two.
    let round_of = round_of.into_iter().take(consequences.len()).enumerate();
    round_of.filter(|(_, round)| sizes.get(round) > Some(&1)).map(|(place, _)| place).collect()
}
