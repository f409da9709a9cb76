//! Consents of parties: which are open, and the steps that explain them.
//!
//! Not for: what a consent decides; that is in the test that asks for it.

use super::assessment::{FigureName, Step, StepKind, StepValue};
use super::context::Context;
use super::{composed, explain};
use crate::logic::StatedCondition;
use crate::model::{Consent, NormAlternative, Test};
use crate::source::Name;
use crate::verdict::VarId;

/// The consent of a party, as `needs` names it.
pub(super) fn name_of(subject: &Name, party: &str) -> FigureName {
    FigureName { name: subject.shared(), cell: Some(party.to_owned()), moment: None }
}

/// The consents among these that nobody stated, each once.
pub(super) fn open_of(context: &Context<'_>, asked: &[&Consent]) -> Vec<(FigureName, VarId)> {
    let mut open: Vec<(FigureName, VarId)> = Vec::new();
    for consent in asked {
        for party in &consent.parties {
            let answer = context.world.figures.consent_of(&consent.subject, party);
            if let Some(StatedCondition::Open(variable)) = answer
                && !open.iter().any(|(_, known)| *known == variable)
            {
                open.push((name_of(&consent.subject, party), variable));
            }
        }
    }
    open
}

/// Whether a name is that of a consent.
pub(super) fn is_consent(context: &Context<'_>, figure: &FigureName) -> bool {
    context.model.consents.iter().any(|(subject, asked)| {
        asked.parties.iter().any(|party| name_of(subject, party) == *figure)
    })
}

/// The answer of each party.
pub(super) fn steps(context: &Context<'_>, consent: &Consent) -> Vec<Step> {
    let answer = |party: &String| {
        let key = (consent.subject.clone(), party.clone());
        let stated = context.measurements.consents.get(&key);
        Step {
            what: StepKind::Consent(name_of(&consent.subject, party).label()),
            value: StepValue::Truth(stated.map(|stated| stated.value)),
            span: stated.map(|stated| stated.span),
            operands: Vec::new(),
        }
    };
    consent.parties.iter().map(answer).collect()
}

/// A norm that hangs on consents: each consent, then the norm.
pub(super) fn of_alternative(context: &mut Context<'_>, other: &NormAlternative) -> Step {
    let tests = other.when.iter().map(|consent| Test::Consent(consent.clone()));
    let mut operands: Vec<Step> = tests.map(|test| explain::test(context, &test)).collect();
    operands.extend(composed::norm_step(context, &other.norm, None).operands);
    let names: Vec<&str> = other.when.iter().map(|consent| consent.subject.as_str()).collect();
    Step {
        what: StepKind::Amended(names.join(", ")),
        value: StepValue::Truth(None),
        span: Some(other.norm.span),
        operands,
    }
}
