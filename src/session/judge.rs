//! Judging an agreement against measurement files.
//!
//! Not for: what verdicts mean; that is `eval`.

use super::agreement::{Compiled, load, measurement};
use super::{Failure, Session, files};
use crate::diagnostics::{Findings, Label};
use crate::disguise;
use crate::eval;
use crate::eval::assessment::Assessment;
use crate::measure::{Measurement, combine, notation};
use crate::source::{Role, Span};
use crate::world::World;
use crate::{problem, text};

problem! {
    /// A draft, which cannot be judged.
    DraftNotJudged: "PO0007" Error { span: Span }
    headline: text!("een concept kan niet beoordeeld worden", "a draft cannot be judged");
    labels: vec![Label::primary(*span)];
    help: Some(text!("vul de normen in en schrijf `status: vastgesteld`",
        "fill in the norms and write `status: vastgesteld`"));
}

problem! {
    /// A framework, which cannot be judged.
    FrameworkNotJudged: "PO0237" Error { span: Span }
    headline: text!("een kader kan niet beoordeeld worden", "a framework cannot be judged");
    labels: vec![Label::primary(*span)];
    help: Some(text!("geef een overeenkomst die dit kader uitwerkt",
        "give an agreement that works out this framework"));
}

/// Judges an agreement against measurement files, in any order.
#[must_use]
pub fn judge(world: &dyn World, agreement: &str, measurements: &[&str]) -> Session {
    let mut session = Session::default();
    judge_within(world, &mut session, agreement, measurements);
    session.closed()
}

fn judge_within(world: &dyn World, session: &mut Session, agreement: &str, measurements: &[&str]) {
    let compiled = load(world, session, agreement, None);
    let Some(compiled) = compiled else {
        unread(world, session, measurements);
        return;
    };
    let model = compiled.model.model();
    if model.head.draft {
        session.findings.push(DraftNotJudged { span: model.head.span });
        session.fail(Failure::Agreement);
    }
    if model.head.is_framework() {
        session.findings.push(FrameworkNotJudged { span: model.head.span });
        session.fail(Failure::Agreement);
        unread(world, session, measurements);
        return;
    }
    let mut loaded = Vec::new();
    for path in measurements {
        loaded.extend(measurement(world, session, path, model, None));
    }
    if session.failure.is_some() {
        return;
    }
    match judged(&compiled, loaded) {
        Ok((assessment, findings)) => {
            session.findings.merge(findings);
            session.assessment = Some(assessment);
        }
        Err(findings) => {
            session.findings.merge(findings);
            session.fail(Failure::Measurement);
        }
    }
}

/// With an agreement that cannot be used, measurement files are still looked at: whether they can
/// be read at all, and are written well.
fn unread(world: &dyn World, session: &mut Session, measurements: &[&str]) {
    for path in measurements {
        let Some(source) = files::read(world, session, path, Role::Measurement) else { continue };
        let Some(file) = session.sources.get(source) else { continue };
        let mut findings = notation(source, file.text());
        findings.merge(disguise::in_measurement(source, file));
        if findings.has_errors() {
            session.fail(Failure::Measurement);
        }
        session.findings.merge(findings);
    }
}

/// Holds a compiled agreement against measurements.
///
/// # Errors
///
/// Gives the findings when figures contradict each other.
pub(super) fn judged(
    compiled: &Compiled,
    mut measurements: Vec<Measurement>,
) -> Result<(Assessment, Findings), Findings> {
    let model = compiled.model.model();
    let starting_point = compiled.starting_point.as_ref().map(|start| start.source);
    // The file that the agreement names may also be given by hand.
    measurements.extend(compiled.starting_point.clone());
    let (combined, findings) = combine(model, measurements);
    let mut findings = findings.weighed(&model.head.levels);
    let Some(combined) = combined.filter(|_| !findings.has_errors()) else {
        return Err(findings);
    };
    match eval::judge(&compiled.model, &combined, starting_point) {
        Ok(assessment) => Ok((assessment, findings)),
        Err(contradicting) => {
            findings.merge(contradicting);
            Err(findings)
        }
    }
}
