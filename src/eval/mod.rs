//! From a checked agreement and its measurements to verdicts, with the reasons for them.
//!
//! For: holding norms, duties and efforts against what is known and what is left open.
//! Not for: reading files (`measure`) or wording (`report`).

pub mod assessment;
mod beside;
mod change;
mod consequences;
mod context;
mod duties;
mod efforts;
mod explain;
mod explained;
mod figures;
mod items;
mod path;
mod remarks;
mod results;

use crate::check::CheckedModel;
use crate::diagnostics::{Findings, Label};
use crate::measure::{Figure, Measurements};
use crate::model::ItemBody;
use crate::source::{SourceId, Span};
use crate::{problem, text};

use assessment::{Assessment, JudgedAgreement, JudgedMeasurement};
use context::Context;

problem! {
    /// Figures that no completion fits.
    NothingFits: "PO0550" Error { span: Span, others: Vec<Span>, indicator: Span, name: String }
    headline: text!("de cijfers van `{name}` spreken elkaar tegen",
        "the figures of `{name}` contradict each other");
    labels: {
        let mut labels = vec![Label::primary(*span).saying(text!(
            "geen enkele invulling past bij deze cijfers", "no completion fits these figures"))];
        labels.extend(others.iter().map(|other| Label::other(*other)));
        labels.push(Label::other(*indicator).saying(text!("hier gevraagd", "asked for here")));
        labels
    };
    help: Some(text!(
        "kijk na of de delen samen het totaal kunnen zijn, en geen deel groter is dan zijn geheel",
        "see whether the parts can make up the total, and no part exceeds its whole"));
}

/// Whether the figures leave any completion at all; this comes before every verdict.
#[must_use]
pub fn contradictions(model: &CheckedModel, measurements: &Measurements) -> Findings {
    let model = model.model();
    let asked = context::asked(model, measurements.reference_date);
    let mut findings = Findings::new();
    for figures in figures::Figures::contradictions(model, measurements, &asked) {
        if let Some((first, others)) = figures.split_first() {
            let spans = |figures: &[&Figure]| figures.iter().map(|figure| figure.span).collect();
            findings.push(NothingFits {
                span: first.span,
                others: spans(others),
                indicator: first.indicator.span,
                name: first.indicator.name.to_string(),
            });
        }
    }
    findings
}

/// Judges an agreement. `starting_point` is the file with the figures that the agreement starts
/// from, if it was given.
#[must_use]
pub fn assess(
    model: &CheckedModel,
    measurements: &Measurements,
    starting_point: Option<SourceId>,
) -> Assessment {
    let model = model.model();
    let mut context = Context::new(model, measurements, starting_point);
    let mut items = Vec::new();
    for item in &model.items {
        let assessed = match &item.body {
            ItemBody::Result(result) => results::assess(&mut context, item, result),
            ItemBody::Duty(duty) => duties::assess(&context, item, duty),
            ItemBody::Effort(effort) => efforts::assess(&context, item, effort),
            ItemBody::Untestable(_) => continue,
        };
        items.push(assessed);
    }
    let consequences = consequences::assess(model, &mut items);
    Assessment {
        agreement: JudgedAgreement {
            id: model.head.name.to_string(),
            title: model.head.title.clone().unwrap_or_else(|| model.head.name.to_string()),
            span: model.head.span,
            clients: model.head.clients.iter().map(|client| client.value.clone()).collect(),
            contractor: model.head.contractor.clone(),
            term: (model.head.term.first(), model.head.term.last()),
            framework: model.head.framework.clone(),
        },
        measurements: measurements
            .files
            .iter()
            .map(|file| JudgedMeasurement {
                span: file.span,
                reference_date: file.reference_date,
                example: file.example.clone(),
                starting_point: Some(file.source) == starting_point,
            })
            .collect(),
        reference_date: measurements.reference_date,
        items,
        consequences,
    }
}
