//! One case, judged twice.

use std::collections::BTreeSet;

use pocheck::diagnostics::Severity;
use pocheck::eval::assessment::{Assessed, ItemKind, ReasonCode, Verdict};
use pocheck::model::Item;
use pocheck::verdict;

use crate::counts::{Outcome, count, refused};
use crate::generator::Case;
use crate::pipeline::{judged, shared};
use crate::reference::judge::{Court, Judgement};
use crate::reference::{Base, Bases, record, space};
use crate::{settles, turns};

/// The most completions that are listed.
fn most() -> usize {
    std::env::var("POCHECK_INVULLINGEN").ok().and_then(|most| most.parse().ok()).unwrap_or(1_000)
}

/// Whether both evaluators agree on a case; else why not.
pub fn agrees(case: &Case) -> Result<(), String> {
    let shared = match shared(case) {
        Ok(shared) => shared,
        Err(findings) => {
            for finding in findings.iter().filter(|found| found.severity == Severity::Error) {
                refused(&format!("{} {}", finding.code, finding.headline.nl), &case.agreement);
            }
            return Ok(());
        }
    };
    let session = judged(case);
    let Some(measurements) = &shared.measurements else {
        count("(meting met fouten)", Outcome::Skipped);
        return if session.assessment.is_none() {
            Ok(())
        } else {
            Err(format!("judged with figures that have errors\n{case:?}"))
        };
    };
    let model = shared.model.model();
    let court = Court {
        model,
        measurements,
        space: space::of(model, measurements, false),
        delivered: record::delivered(model, measurements),
    };
    let Some(assessment) = session.assessment else {
        return contradicts(&court, case);
    };
    for item in &model.items {
        let shape = case.shapes.iter().find(|(name, _)| name == item.name.as_str());
        let shape = shape.map_or("(overig)", |(_, shape)| *shape);
        let Some(assessed) = assessment.items.iter().find(|one| one.id == item.name.as_str())
        else {
            if court.is_put_aside(item) {
                continue;
            }
            return Err(format!("{} is not judged\n{case:?}", item.name));
        };
        if assessed.kind != ItemKind::Norm {
            recorded(&court, item, assessed).map_err(|why| format!("{why}\n{case:?}"))?;
            continue;
        }
        match court.judge(item, &None, most()) {
            Err(_) => count(shape, Outcome::Skipped),
            Ok(judgement) => {
                let told = |why| format!("{} ({shape}): {why}\n{case:?}", item.name);
                let outcome = same(assessed, &judgement).map_err(told)?;
                count(shape, outcome);
                beside(&court, item, assessed, &judgement, outcome).map_err(told)?;
            }
        }
    }
    Ok(())
}

/// A duty is delivered or not, as the record says.
fn recorded(court: &Court<'_>, item: &Item, assessed: &Assessed) -> Result<(), String> {
    let verdict = match court.delivered.get(&item.name) {
        Some(Some(Base::Met)) => Verdict::Delivered,
        Some(Some(_)) => Verdict::NotDelivered,
        Some(None) => Verdict::Undetermined,
        None => Verdict::Judgement,
    };
    if assessed.verdict == verdict {
        return Ok(());
    }
    Err(format!("{} is {:?}; the record says {verdict:?}", item.name, assessed.verdict))
}

/// What stands beside a verdict: what it needs, its margin, and what would turn it.
fn beside(
    court: &Court<'_>,
    item: &Item,
    assessed: &Assessed,
    judgement: &Judgement,
    outcome: Outcome,
) -> Result<(), String> {
    let not_worked_out = assessed.reasons.iter().any(|why| why.code == ReasonCode::NotWorkedOut);
    if judgement.guessed || not_worked_out || assessed.verdict == Verdict::Judgement {
        return Ok(());
    }
    match outcome {
        Outcome::Open if judgement.exhaustive => settles::needs(court, assessed, judgement),
        Outcome::Decided => {
            turns::margin(court, item, assessed, judgement)?;
            turns::smallest_change(court, item, assessed, judgement, most())
        }
        _ => Ok(()),
    }
}

/// Figures that the program calls contradictory have no completion.
fn contradicts(court: &Court<'_>, case: &Case) -> Result<(), String> {
    let all: BTreeSet<usize> = (0..court.space.unknowns.len()).collect();
    match court.space.completions(&all, most()) {
        Ok(found) if !found.all.is_empty() => {
            Err(format!("called contradictory, but some completion fits\n{case:?}"))
        }
        Ok(_) | Err(_) => {
            count("(tegenspraak)", Outcome::Decided);
            Ok(())
        }
    }
}

/// What the program holds possible against what the completions give.
fn same(assessed: &Assessed, judgement: &Judgement) -> Result<Outcome, String> {
    let program: Bases = assessed.possible.iter().map(base).collect();
    let listed = judgement.possible();
    if listed.is_empty() {
        return if judgement.exhaustive {
            Err("no completion fits the figures".to_owned())
        } else {
            Ok(Outcome::Skipped)
        };
    }
    if judgement.ambiguous {
        return Err("two conditions with different effects strike at once".to_owned());
    }
    if !listed.is_subset(&program) {
        return Err(format!("the program holds {program:?} possible; completions give {listed:?}"));
    }
    Ok(match (program.len(), listed.len()) {
        (1, 1) => Outcome::Decided,
        (more, less) if more == less => Outcome::Open,
        _ if !judgement.exhaustive => Outcome::Skipped,
        (_, 1) => Outcome::NotWorkedOut,
        _ => Outcome::Wide,
    })
}

pub fn base(base: verdict::Base) -> Base {
    match base {
        verdict::Base::Met => Base::Met,
        verdict::Base::Between => Base::Between,
        verdict::Base::NotMet => Base::NotMet,
        verdict::Base::Lapsed => Base::Lapsed,
    }
}
