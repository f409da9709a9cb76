//! From the model to a checked model: kinds, units, populations, moments, claims, and what makes a
//! better agreement.
//!
//! For: everything that can be said before any figure is there. Not for: names (`resolve`).

mod amendments;
mod analysis;
mod calculations;
mod changed_members;
mod claims;
mod class_triggers;
mod classes;
mod composed;
mod condition_pairs;
mod conditions;
mod consequences;
mod counted;
mod indicators;
mod lapsing;
mod lints;
mod relations;
mod results;
mod step_tables;
mod tables;
mod typing;
mod whole;
mod windows;

pub(crate) use results::plain_minimum;

use crate::diagnostics::Findings;
use crate::model::Model;
use crate::side_by_side;

/// An agreement that was checked and has no errors: the only thing that can be judged.
#[derive(Debug, Clone)]
pub struct CheckedModel {
    model: Model,
}

impl CheckedModel {
    /// The agreement.
    #[must_use]
    pub fn model(&self) -> &Model {
        &self.model
    }
}

/// Checks an agreement. There is no checked model when `before` (what earlier stages found) or the
/// checks hold an error.
#[must_use]
pub fn check(model: Model, before: &Findings) -> (Option<CheckedModel>, Findings) {
    let mut findings = Findings::new();
    indicators::check(&model, &mut findings);
    step_tables::check(&model, &mut findings);
    results::check(&model, &mut findings);
    changed_members::check(&model, &mut findings);
    amendments::check(&model, &mut findings);
    composed::check(&model, &mut findings);
    consequences::check(&model, &mut findings);
    counted::check(&model, &mut findings);
    relations::check(&model, &mut findings);
    conditions::check(&model, &mut findings);
    claims::check(&model, &mut findings);
    tables::check(&model, &mut findings);
    classes::check(&model, &mut findings);
    windows::check(&model, &mut findings);
    whole::check(&model, before, &mut findings);
    // What an agreement lacks can only be told when all of it was read.
    if !before.has_errors() {
        // Nothing can be worked out of norms that are not right.
        let norms = !findings.has_errors() && !model.head.is_framework();
        let found_by = |check: fn(&Model, &mut Findings)| {
            let mut found = Findings::new();
            check(&model, &mut found);
            found
        };
        let (notes, worked_out) = side_by_side::both(
            model.items.len(),
            || found_by(lints::check),
            || norms.then(|| found_by(lints::check_norms)),
        );
        findings.merge(notes);
        worked_out.into_iter().for_each(|found| findings.merge(found));
    }
    let sound = !before.has_errors() && !findings.has_errors();
    (sound.then_some(CheckedModel { model }), findings)
}

/// Holds an agreement against the one before it.
#[must_use]
pub fn check_beside(later: &CheckedModel, earlier: &CheckedModel) -> Findings {
    let mut findings = Findings::new();
    lints::check_earlier(later.model(), earlier.model(), &mut findings);
    findings
}
