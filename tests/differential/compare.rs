//! One case, judged twice.

use std::collections::BTreeSet;

use pocheck::diagnostics::Severity;
use pocheck::eval::assessment::{
    Assessed, AssessedConsequence, Assessment, Follows, ItemKind, Known, ReasonCode, Verdict,
};
use pocheck::measure::Status;
use pocheck::model::{Consequence, Item, Model, TriggerKind};
use pocheck::syntax::OutcomeText;
use pocheck::verdict;

use crate::counts::{Outcome, count, refused};
use crate::generator::Case;
use crate::pipeline::{judged, shared};
use crate::reference::consequences::Amounts;
use crate::reference::judge::{Court, Judgement};
use crate::reference::looks::bringing;
use crate::reference::path::{Behind, Course};
use crate::reference::{Base, Bases, consequences, path, record, space};
use crate::{settles, turns};

/// Norms in which one unknown may be divided by another within a sum: semantics does not promise that
/// these are worked out to the end.
const LOOSE: [&str; 2] = ["gemiddelde van percentages", "verhouding (a / b)"];

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
    let mut court = Court {
        model,
        measurements,
        space: space::of(model, measurements, false),
        delivered: record::delivered(model, measurements),
        behind: Behind::new(),
    };
    court.behind = path::behind(&court, most());
    let Some(assessment) = session.assessment else {
        return contradicts(&court, case);
    };
    for item in &model.items {
        let shape = case.shapes.iter().find(|(name, _)| name == item.name.as_str());
        let shape = shape.map_or("(overig)", |(_, shape)| *shape);
        let Some(assessed) = assessment.items.iter().find(|one| one.id == item.name.as_str())
        else {
            if record::is_put_aside(measurements, item) || !is_brought(model, &assessment, item) {
                continue;
            }
            return Err(format!("{} is not judged\n{case:?}", item.name));
        };
        if !is_brought(model, &assessment, item) {
            return Err(format!("{} is judged before anything asks for it\n{case:?}", item.name));
        }
        if assessed.kind != ItemKind::Norm {
            count_record(shape, assessed);
            recorded(&court, item, assessed).map_err(|why| format!("{why}\n{case:?}"))?;
            continue;
        }
        match court.judge(item, &None, most()) {
            Err(_) => count(shape, Outcome::Skipped),
            Ok(judgement) => {
                let told = |why: String| format!("{} ({shape}): {why}\n{case:?}", item.name);
                let outcome = same(assessed, &judgement).map_err(told)?;
                count(shape, outcome);
                let loose = matches!(outcome, Outcome::Wide | Outcome::NotWorkedOut);
                if loose && !judgement.guessed && !LOOSE.contains(&shape) {
                    return Err(told(format!(
                        "{:?} is told; all completions together give only {:?}",
                        assessed.possible,
                        judgement.possible()
                    )));
                }
                turns::actual(item, assessed, &judgement, &court).map_err(told)?;
                beside(&court, (item, shape), assessed, &judgement, outcome).map_err(told)?;
                provisional(&court, item, assessed, outcome).map_err(told)?;
                if outcome == Outcome::Open {
                    on_course(&court, item, assessed).map_err(told)?;
                }
            }
        }
    }
    for consequence in &model.consequences {
        let assessed = assessment.consequences.iter();
        let mut assessed = assessed.filter(|one| one.id == consequence.name.as_str());
        follows(&court, consequence, assessed.next().unwrap())
            .map_err(|why| format!("{}: {why}\n{case:?}", consequence.name))?;
    }
    for ceiling in &model.ceilings {
        let mut assessed = assessment.ceilings.iter();
        let assessed = assessed.find(|one| one.id == ceiling.name.as_str()).unwrap();
        match consequences::together(&court, ceiling, most()) {
            Err(_) => count("plafond", Outcome::Skipped),
            Ok(found) => {
                within("plafond", &assessed.total.known, &found)
                    .map_err(|why| format!("{}: {why}\n{case:?}", ceiling.name))?;
            }
        }
    }
    Ok(())
}

/// Whether an item is asked: of what consequences bring, once one of them follows.
fn is_brought(model: &Model, assessment: &Assessment, item: &Item) -> bool {
    let brought = bringing(model, &item.name);
    let follows = |consequence: &&Consequence| {
        let mut all = assessment.consequences.iter();
        all.any(|one| one.id == consequence.name.as_str() && one.follows == Follows::Yes)
    };
    brought.is_empty() || brought.iter().any(follows)
}

fn count_record(shape: &'static str, assessed: &Assessed) {
    let open = matches!(assessed.verdict, Verdict::Undetermined | Verdict::Judgement);
    count(shape, if open { Outcome::Open } else { Outcome::Decided });
}

/// Whether what is told of an amount holds all that completions give, and where these are all there are
/// reaches from the least of it to the most.
fn within(shape: &'static str, known: &Known, found: &Amounts) -> Result<(), String> {
    let (low, high) = match known {
        Known::Exact(value) => (Some(value), Some(value)),
        Known::Between { low, high } => (low.as_ref(), high.as_ref()),
    };
    let (Some(least), Some(most)) = (found.all.first(), found.all.last()) else {
        count(shape, Outcome::Skipped);
        return Ok(());
    };
    let told = || format!("{known:?} is told to be the amount; completions give {:?}", found.all);
    if low.is_some_and(|low| least < low) || high.is_some_and(|high| most > high) {
        return Err(told());
    }
    let outcome = match low == Some(least) && high == Some(most) {
        true if low == high => Outcome::Decided,
        true => Outcome::Open,
        false if found.exhaustive => Outcome::Wide,
        false => Outcome::Skipped,
    };
    count(shape, outcome);
    if outcome == Outcome::Wide { Err(told()) } else { Ok(()) }
}

/// Whether a trigger names a verdict.
fn names(trigger: &TriggerKind, outcome: OutcomeText) -> bool {
    match trigger {
        TriggerKind::Each { outcomes, .. }
        | TriggerKind::Count { outcomes, .. }
        | TriggerKind::Item { outcomes, .. }
        | TriggerKind::Streak { outcomes, .. } => outcomes.contains(&outcome),
        TriggerKind::Class { .. }
        | TriggerKind::Premise { .. }
        | TriggerKind::Stated { .. }
        | TriggerKind::Test(_) => false,
    }
}

/// Whether a consequence follows, and what it comes to.
fn follows(
    court: &Court<'_>,
    consequence: &Consequence,
    assessed: &AssessedConsequence,
) -> Result<(), String> {
    let shape = match consequence.triggers.first().map(|trigger| &trigger.kind) {
        _ if consequence.amount.is_some() => "gevolg met een bedrag",
        Some(TriggerKind::Streak { .. }) => "gevolg na jaren achtereen",
        Some(TriggerKind::Class { .. }) => "gevolg bij een klasse",
        _ if !consequence.brings.is_empty() => "gevolg dat iets vraagt",
        Some(kind) if names(kind, OutcomeText::Behind) => "gevolg bij achter",
        Some(kind) if names(kind, OutcomeText::NotDelivered) => "gevolg bij niet geleverd",
        _ => "gevolg",
    };
    let Ok(found) = consequences::judge(court, consequence, most()) else {
        count(shape, Outcome::Skipped);
        return Ok(());
    };
    let told = match assessed.follows {
        Follows::Yes => BTreeSet::from([true]),
        Follows::No => BTreeSet::from([false]),
        Follows::Open => BTreeSet::from([false, true]),
    };
    if !found.follows.is_subset(&told) {
        return Err(format!("{:?} is told; completions give {:?}", told, found.follows));
    }
    let outcome = match (told.len(), found.follows.len()) {
        (1, 1) => Outcome::Decided,
        (2, 2) => Outcome::Open,
        _ if !found.amounts.exhaustive => Outcome::Skipped,
        _ => Outcome::NotWorkedOut,
    };
    count(shape, outcome);
    if outcome == Outcome::NotWorkedOut && !found.guessed {
        return Err(format!("{told:?} is told; all completions give {:?}", found.follows));
    }
    let open = assessed.follows == Follows::Open && found.follows.len() == 2;
    let not_worked_out = assessed.reasons.iter().any(|why| why.code == ReasonCode::NotWorkedOut);
    if open && found.amounts.exhaustive && !found.guessed && !not_worked_out {
        settles::needs(court, &assessed.needs, &found.each)?;
    }
    match &assessed.amount {
        Some(amount) if consequence.amount.is_some() => {
            within("bedrag van een gevolg", &amount.known, &found.amounts)
        }
        _ => Ok(()),
    }
}

/// A verdict is provisional when it would change or open without the provisional figures.
fn provisional(
    court: &Court<'_>,
    item: &Item,
    assessed: &Assessed,
    outcome: Outcome,
) -> Result<(), String> {
    let some = court.measurements.figures.values().any(|one| one.status == Status::Provisional);
    if outcome != Outcome::Decided || !some {
        return Ok(());
    }
    let without = Court {
        model: court.model,
        measurements: court.measurements,
        space: space::of(court.model, court.measurements, true),
        delivered: court.delivered.clone(),
        behind: Behind::new(),
    };
    let Ok(judgement) = without.judge(item, &None, most()) else { return Ok(()) };
    let changes = judgement.possible().len() != 1;
    // What the completions that were tried agree on, others may not.
    if changes && !assessed.provisional || !changes && assessed.provisional && judgement.exhaustive
    {
        return Err(format!(
            "provisional is {}; without provisional figures {:?}",
            assessed.provisional,
            judgement.possible()
        ));
    }
    Ok(())
}

/// An open result with a path is on track or behind.
fn on_course(court: &Court<'_>, item: &Item, assessed: &Assessed) -> Result<(), String> {
    if !path::is_plain(item) {
        return Ok(());
    }
    let Ok(course) = path::course(court, item, most()) else { return Ok(()) };
    let verdict = match course {
        Course::NoPath => Verdict::Undetermined,
        Course::Reached(Some(true)) => Verdict::OnTrack,
        Course::Reached(Some(false)) => Verdict::Behind,
        Course::Reached(None) => Verdict::Undetermined,
    };
    if let Course::Reached(Some(_)) = course {
        count("verloop", Outcome::Decided);
    }
    if assessed.verdict == verdict || assessed.verdict == Verdict::Judgement {
        return Ok(());
    }
    Err(format!("{:?} is told; by the path it is {verdict:?}", assessed.verdict))
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
    (item, shape): (&Item, &str),
    assessed: &Assessed,
    judgement: &Judgement,
    outcome: Outcome,
) -> Result<(), String> {
    if judgement.guessed || assessed.verdict == Verdict::Judgement {
        return Ok(());
    }
    if assessed.reasons.iter().any(|why| why.code == ReasonCode::NotWorkedOut) {
        // Where all completions could be listed there is something that settles it.
        let nothing = outcome == Outcome::Open && judgement.exhaustive && assessed.needs.is_empty();
        let nothing = nothing && !LOOSE.contains(&shape);
        return if nothing { Err("nothing is told to settle it".to_owned()) } else { Ok(()) };
    }
    match outcome {
        Outcome::Open if judgement.exhaustive => {
            settles::needs(court, &assessed.needs, &judgement.each)
        }
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
