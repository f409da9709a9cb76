//! From a checked agreement and its measurements to verdicts, with the reasons for them.
//!
//! For: holding norms, duties and efforts against what is known and what is left open.
//! Not for: reading files (`measure`) or wording (`report`).

mod amendments;
pub mod assessment;
mod bases;
mod beside;
mod calculation;
mod change;
mod composed;
mod conditions;
mod consents;
mod consequences;
mod context;
mod duties;
mod efforts;
mod explain;
mod explained;
mod figures;
mod items;
mod layers;
mod members;
mod path;
mod provisional;
mod relations;
mod remarks;
mod results;
mod rules;
mod shares;

use crate::check::CheckedModel;
use crate::diagnostics::{Findings, Label};
use crate::measure::{Figure, Measurements};
use crate::model::{FrameworkRef, ItemBody, Model};
use crate::side_by_side;
use crate::source::{SourceId, Span};
use crate::verdict::{Answer, Budget};
use crate::{problem, text};

use amendments::{AsItStands, as_it_stands};
use assessment::{Assessed, Assessment, JudgedAgreement, JudgedMeasurement, Verdict};
use context::Context;

problem! {
    /// Figures that no completion fits.
    NothingFits: "PO0577" Error { span: Span, others: Vec<Span>, indicator: Span, name: String }
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

problem! {
    /// Figures that contradict each other, while finding out which takes too many steps.
    FitsNowhere: "PO0666" Error { }
    headline: text!("de cijfers spreken elkaar tegen; welke, is niet uitgerekend",
        "the figures contradict each other; which ones was not worked out");
    labels: Vec::new();
    help: Some(text!("laat cijfers weg tot de rest klopt, en kijk die na",
        "leave out figures until the rest fits, and look those over"));
}

/// Judges an agreement. `starting_point` is the file with the figures that the agreement starts
/// from, if it was given.
///
/// # Errors
///
/// Gives the findings when no completion fits the figures; that is checked before every verdict.
pub fn judge(
    model: &CheckedModel,
    measurements: &Measurements,
    starting_point: Option<SourceId>,
) -> Result<Assessment, Findings> {
    let stands = as_it_stands(model.model(), measurements);
    let mut context = Context::new(&stands.model, measurements, starting_point);
    if context.world.figures.space.is_consistent(&Budget::default()) == Answer::No {
        return Err(contradictions(&stands.model, measurements));
    }
    rules::leave_out(&mut context, &stands.not_in_force);
    Ok(assess(&mut context, starting_point, &stands))
}

/// The figures that contradict each other.
fn contradictions(model: &Model, measurements: &Measurements) -> Findings {
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
    for broken in figures::Figures::broken(model, measurements, &asked) {
        findings.push(relations::problem(&broken, measurements));
    }
    if findings.is_empty() {
        findings.push(FitsNowhere {});
    }
    findings
}

fn assess(
    context: &mut Context<'_>,
    starting_point: Option<SourceId>,
    stands: &AsItStands<'_>,
) -> Assessment {
    let (model, measurements) = (context.model, context.measurements);
    let mut items = assess_items(context, stands);
    context.allot(1);
    let premises = consequences::assess_premises(context);
    let consequences = consequences::assess(context, &mut items);
    let ceilings = consequences::assess_ceilings(context, &consequences);
    items.sort_by_key(|item| item.span);
    Assessment {
        agreement: JudgedAgreement {
            id: model.head.name.to_string(),
            title: model.head.title.clone().unwrap_or_else(|| model.head.name.to_string()),
            span: model.head.span,
            clients: model.head.clients.iter().map(|client| client.value.clone()).collect(),
            contractor: model.head.contractor.clone(),
            term: (model.head.term.first(), model.head.term.last()),
            framework: model.head.framework.as_ref().map(FrameworkRef::shown),
            labels: labels(model),
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
        premises,
        consequences,
        ceilings,
        amendments: stands.amendments.clone(),
        not_in_force: stands.not_in_force.clone(),
    }
}

/// All items in their order, but for what cannot be tested.
fn assess_items(context: &mut Context<'_>, stands: &AsItStands<'_>) -> Vec<Box<Assessed>> {
    let model = context.model;
    let members = rules::member_names(model);
    // What a consequence asks for gets no verdict before that consequence follows.
    let brought = consequences::brought_items(model);
    let mut places = rules::order(context);
    places.retain(|place| {
        model.items.get(*place).is_some_and(|item| !brought.contains(item.name.as_str()))
    });
    let parts = places.len();
    let (mut alone, tied): (Vec<usize>, Vec<usize>) =
        places.into_iter().partition(|place| rules::stands_alone(model, *place, &members));
    let mut judged = Vec::new();
    for place in tied {
        context.allot(parts);
        if let Some(assessed) = assess_item(context, stands, place) {
            rules::register(context, &assessed, members.contains(&assessed.id));
            judged.push((place, assessed));
        }
    }
    judged.sort_by_key(|(place, _)| *place);
    let assess = |context: &mut Context<'_>, place: &usize| {
        context.allot(parts);
        assess_item(context, stands, *place)
    };
    alone.sort_unstable();
    let side_by_side = side_by_side::each(context, &alone, assess);
    if judged.is_empty() {
        return side_by_side.into_iter().flatten().collect();
    }
    let mut all = Vec::with_capacity(parts);
    let mut judged = judged.into_iter().peekable();
    for (place, assessed) in alone.into_iter().zip(side_by_side) {
        while let Some((_, before)) = judged.next_if(|(own, _)| *own < place) {
            all.push(before);
        }
        all.extend(assessed);
    }
    all.extend(judged.map(|(_, assessed)| assessed));
    all
}

fn assess_item(
    context: &mut Context<'_>,
    stands: &AsItStands<'_>,
    place: usize,
) -> Option<Box<Assessed>> {
    let item = context.model.items.get(place)?;
    let mut assessed = match &item.body {
        ItemBody::Result(result) => results::assess(context, item, result),
        ItemBody::Duty(duty) => duties::assess(context, item, duty),
        ItemBody::Effort(effort) => efforts::assess(context, item, effort),
        ItemBody::Untestable(_) => return None,
    };
    stands.mark(context, item, &mut assessed);
    assessed.label = label_of(context.model, assessed.verdict);
    Some(Box::new(assessed))
}

/// The agreement's own word for a verdict.
fn label_of(model: &Model, verdict: Verdict) -> Option<String> {
    let own = model.head.labels.iter().find(|label| label.verdict == verdict.dutch());
    own.map(|own| own.label.clone())
}

/// The agreement's own words, in the order of a summary.
fn labels(model: &Model) -> Vec<(Verdict, String)> {
    let labelled = |verdict| label_of(model, verdict).map(|label| (verdict, label));
    Verdict::ALL.into_iter().filter_map(labelled).collect()
}
