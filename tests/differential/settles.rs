//! Whether what an open verdict needs settles it, and nothing of it can be left out.

use pocheck::eval::assessment::FigureName;
use pocheck::measure::Given;
use pocheck::model::{Duty, FigureRef, ItemBody, Model, Selection, ShownItem};
use pocheck::quantity::{Moment, Number};
use pocheck::source::{Name, Span};

use crate::reference::judge::Court;
use crate::reference::looks::{self};
use crate::reference::space::Completion;
use crate::reference::unknowns::Unknown;

/// What stands before the name of a result that is to be explained.
const EXPLANATION: &str = "toelichting bij ";

/// Settling the needed figures, to whatever value, decides the verdict; leaving out any does not.
pub fn needs<O: PartialEq>(
    court: &Court<'_>,
    needs: &[FigureName],
    each: &[(Completion, O)],
) -> Result<(), String> {
    // The second evaluator knows no margin that nobody gave as a figure.
    if needs.iter().any(|name| name.name.starts_with("marge van ")) {
        return Ok(());
    }
    let mut keys = Vec::new();
    for name in needs {
        let own = places(court, name).ok_or_else(|| format!("who is {name:?}?"))?;
        // Explanations of several results make up what came of one duty.
        if !(name.name.starts_with(EXPLANATION) && keys.contains(&own)) {
            keys.push(own);
        }
    }
    if let Some((one, two)) = differ(each, &keys) {
        return Err(format!(
            "{:?} do not settle it: {one:?} and {two:?} agree on them",
            labels(needs)
        ));
    }
    for index in 0..keys.len() {
        let mut fewer = keys.clone();
        let left_out = fewer.remove(index);
        if differ(each, &fewer).is_none() {
            return Err(format!(
                "{} can be left out of {:?} ({left_out:?})",
                needs[index].label(),
                labels(needs)
            ));
        }
    }
    Ok(())
}

fn labels(names: &[FigureName]) -> Vec<String> {
    names.iter().map(|name| format!("{} {:?}", name.label(), name.moment)).collect()
}

/// Two completions that agree on some figures and give other verdicts.
fn differ<'j, O: PartialEq>(
    each: &'j [(Completion, O)],
    keys: &[Vec<Vec<usize>>],
) -> Option<(&'j Completion, &'j Completion)> {
    let mut seen = std::collections::BTreeMap::new();
    for (completion, outcome) in each {
        let key: Vec<Number> = keys.iter().flatten().map(|slots| sum(completion, slots)).collect();
        match seen.insert(key, (completion, outcome)) {
            Some((other, known)) if known != outcome => return Some((other, completion)),
            Some(_) | None => {}
        }
    }
    None
}

fn sum(completion: &Completion, slots: &[usize]) -> Number {
    slots.iter().filter_map(|slot| completion[*slot].clone()).sum()
}

/// The duty that asks for a text or a table.
fn showing(model: &Model, name: &FigureName) -> Option<Name> {
    let shows = |duty: &Duty| {
        duty.shows.iter().any(|shown| match shown {
            ShownItem::Figure(figure) => figure.indicator.name.as_str() == &*name.name,
            ShownItem::Explanations(_) => name.name.starts_with(EXPLANATION),
            ShownItem::Counted { .. } | ShownItem::Done(_) => false,
        })
    };
    let mut items = model.items.iter();
    let item = items.find(|item| matches!(&item.body, ItemBody::Duty(duty) if shows(duty)))?;
    Some(item.name.clone())
}

/// The sums of unknowns that a name stands for.
fn places(court: &Court<'_>, name: &FigureName) -> Option<Vec<Vec<usize>>> {
    let Some(moment) = name.moment else {
        let own = Name::new(&name.name);
        let reading = name.name.strip_prefix("lezing ").map(Name::new);
        // Who consents is named behind the subject.
        if let Some(party) = &name.cell {
            let consent = Unknown::Consent(own, party.clone());
            return Some(vec![vec![court.space.of(&consent)?]]);
        }
        let unknowns = [
            Some(Unknown::Stated(own.clone())),
            Some(Unknown::Outcome(own)),
            reading.map(Unknown::Reading),
        ];
        let shown = showing(court.model, name).map(Unknown::Outcome);
        let unknowns = unknowns.into_iter().flatten().chain(shown);
        let mut found = unknowns.filter_map(|unknown| court.space.of(&unknown));
        return Some(vec![vec![found.next()?]]);
    };
    if let (true, Moment::Period(year)) =
        (court.model.items.iter().any(|item| item.name.as_str() == &*name.name), moment)
    {
        let earlier = Unknown::Earlier(Name::new(&name.name), year.first().year());
        return Some(vec![vec![court.space.of(&earlier)?]]);
    }
    let indicator = court.model.indicators.get(&*name.name)?;
    let looked = looks::all(court.model);
    let selection = match &name.cell {
        None => Selection::default(),
        Some(_) => {
            let mut asked = looked.figures.iter();
            let asked = asked.find(|asked| {
                asked.indicator.name.as_str() == &*name.name
                    && asked.selection.label(&asked.indicator) == name.cell
            });
            asked?.selection.clone()
        }
    };
    let figure = |indicator: &std::sync::Arc<pocheck::model::Indicator>, span: Span| FigureRef {
        indicator: std::sync::Arc::clone(indicator),
        selection: selection.clone(),
        moment: Some(moment),
        span,
    };
    let mut places = vec![court.space.slots_of(&figure(indicator, indicator.span))];
    // A share that was stated without its counts is one figure, with its whole.
    let cells = selection.cells();
    let shared = court.measurements.figures_of(indicator).any(|given| {
        given.moment == moment
            && cells.contains(&given.coordinates())
            && matches!(given.given, Given::ShareOfWhole { .. })
    });
    if let (true, Some(whole)) = (shared, &indicator.part_of) {
        places.push(court.space.slots_of(&figure(whole, whole.span)));
    }
    Some(places)
}
