//! Which figure counts where several files give one.
//!
//! For: semantics, section 5: the latest reference date counts, a later file may revise a
//! provisional figure, two final figures that differ are an error. A later file that says more
//! precisely what an earlier one said (3 after "<5") does not differ.
//! Not for: figures beside each other; `consistency` compares those.

use std::collections::BTreeMap;

use super::consistency;
use super::measurements::{FigureKey, MeasuredFile, Measurements, Revision};
use super::{milestones, stated};
use crate::diagnostics::{Findings, Label, Text};
use crate::measure::file::{Figure, Measurement, Status};
use crate::measure::given::Given;
use crate::measure::shown;
use crate::model::Model;
use crate::problem;
use crate::quantity::{Date, Number};
use crate::source::Span;
use crate::text;

problem! {
    /// Two figures of one thing that cannot both be true, of which the second does not mend the first.
    FinalFiguresDiffer: "PO0570" Error { name: String, moment: Text, before: Text, after: Text, earlier: Span, later: Span, provisional: bool, indicator: Span }
    headline: {
        let (before_nl, before_en) = (&before.nl, &before.en);
        let (after_nl, after_en) = (&after.nl, &after.en);
        text!(
            "`{name}` heeft twee verschillende cijfers: {before_nl} en {after_nl}",
            "`{name}` has two different figures: {before_en} and {after_en}")
    };
    labels: {
        let (nl, en) = (&moment.nl, &moment.en);
        vec![
            Label::primary(*later).saying(text!("{nl}, dit cijfer", "{en}, this figure")),
            Label::other(*earlier).saying(if *provisional {
                text!("en dit, met dezelfde peildatum", "and this, with the same reference date")
            } else {
                text!("en dit is definitief", "and this is final")
            }),
        ]
    };
    help: Some(if *provisional {
        text!(
            "een voorlopig cijfer verbetert u in een bestand met een latere peildatum; haal hier een van beide weg",
            "a provisional figure is mended in a file with a later reference date; take one of the two away here")
    } else {
        text!(
            "verbeter een van beide; stond het eerste nog niet vast, zet er dan status = \"voorlopig\" bij",
            "mend one of the two; if the first was not yet certain, add status = \"voorlopig\" to it")
    });
}

/// Puts the figures of several files together and checks that they can be true together. There is
/// nothing to judge when there is no file.
#[must_use]
pub fn combine(model: &Model, mut files: Vec<Measurement>) -> (Option<Measurements>, Findings) {
    files.sort_by_key(|file| (file.reference_date, file.span));
    let mut findings = Findings::new();
    let Some(latest) = files.last() else { return (None, findings) };
    let mut all = Measurements {
        reference_date: latest.reference_date,
        figures: BTreeMap::new(),
        forecasts: BTreeMap::new(),
        revisions: Vec::new(),
        explanations: BTreeMap::new(),
        conditions: BTreeMap::new(),
        consents: BTreeMap::new(),
        judgements: BTreeMap::new(),
        milestones: BTreeMap::new(),
        readings: BTreeMap::new(),
        consequences: BTreeMap::new(),
        earlier: BTreeMap::new(),
        files: Vec::with_capacity(files.len()),
    };
    let mut as_of = BTreeMap::new();
    for file in files {
        add_file(&mut all, file, &mut as_of, &mut findings);
    }
    consistency::check(model, &all.figures, &mut findings);
    (Some(all), findings)
}

fn add_file(
    all: &mut Measurements,
    file: Measurement,
    as_of: &mut BTreeMap<FigureKey, Date>,
    findings: &mut Findings,
) {
    stated::check(all, &file, findings);
    for figure in file.figures {
        let key = FigureKey::of(&figure);
        match figure.status {
            Status::Expected => {
                all.forecasts.insert(key, figure);
            }
            Status::Final | Status::Provisional => {
                let is_later =
                    as_of.insert(key.clone(), file.reference_date) != Some(file.reference_date);
                settle(all, key, figure, is_later, findings);
            }
        }
    }
    all.files.push(MeasuredFile {
        source: file.source,
        span: file.span,
        reference_date: file.reference_date,
        example: file.example,
        author: file.author,
        explanations: file.explanations.clone(),
    });
    all.explanations.extend(file.explanations);
    all.conditions.extend(file.conditions);
    all.consents.extend(file.consents);
    all.judgements.extend(file.judgements);
    milestones::add(&mut all.milestones, file.milestones, findings);
    all.readings.extend(file.readings);
    all.consequences.extend(file.consequences);
    all.earlier.extend(file.earlier);
}

/// What to do with a second figure for one key.
enum Choice {
    /// The second takes the place of the first.
    Replace,
    /// The second takes the place of the first, which was provisional.
    Revise,
    /// The first stays: the second says the same or less.
    Keep,
    /// They contradict.
    Contradiction,
}

fn settle(
    all: &mut Measurements,
    key: FigureKey,
    mut after: Figure,
    is_later: bool,
    findings: &mut Findings,
) {
    let Some(before) = all.figures.get(&key) else {
        all.figures.insert(key, after);
        return;
    };
    let choice = choose(before, &after, is_later);
    if !matches!(before.given, Given::Absent(_)) {
        // What is repeated, told anew or made more precise was there already.
        after.first_given = after.first_given.min(before.first_given);
        after.delivered = match (before.delivered, after.delivered) {
            (Some(one), Some(other)) => Some(one.min(other)),
            (one, other) => one.or(other),
        };
    }
    // An estimate that is repeated is as uncertain as it was; another one has a margin of its own.
    if is_repeated(before, &after) && after.margin.is_none() {
        after.margin.clone_from(&before.margin);
    }
    match choice {
        Choice::Keep => {}
        Choice::Replace => {
            all.figures.insert(key, after);
        }
        Choice::Revise => {
            let before = before.clone();
            all.revisions.push(Revision { key: key.clone(), before, after: after.clone() });
            all.figures.insert(key, after);
        }
        Choice::Contradiction => findings.push(FinalFiguresDiffer {
            name: after.label(),
            moment: Text { nl: after.moment.dutch(), en: after.moment.english() },
            before: shown_given(before),
            after: shown_given(&after),
            earlier: before.span,
            later: after.span,
            provisional: before.status == Status::Provisional,
            indicator: after.indicator.span,
        }),
    }
}

fn choose(before: &Figure, after: &Figure, is_later: bool) -> Choice {
    let was_final = before.status == Status::Final;
    if is_repeated(before, after) {
        match (margin_of(before), margin_of(after)) {
            (Some(_), None) if !is_later => return Choice::Keep,
            (Some(one), Some(two)) if one != two && !is_later => return Choice::Contradiction,
            (None, Some(_)) => return Choice::Replace,
            (Some(_) | None, _) => {}
        }
        // Of one day the one with more decimals says more, whichever file comes first.
        let (first, second) = (decimals_of(before), decimals_of(after));
        let keeps = if first == second || before.status != after.status {
            was_final
        } else {
            first > second
        };
        return if keeps && !is_later { Choice::Keep } else { Choice::Replace };
    }
    if !was_final && is_later {
        return Choice::Revise;
    }
    // What is declared to say nothing contradicts nothing.
    if before.unreliable.is_some() {
        return Choice::Replace;
    }
    if after.unreliable.is_some() {
        return if is_later { Choice::Replace } else { Choice::Keep };
    }
    match (&before.given, &after.given) {
        (Given::Number(old), Given::Number(new))
        | (Given::ShareOfWhole { range: old, .. }, Given::ShareOfWhole { range: new, .. }) => {
            if new.is_within(old) {
                Choice::Replace
            } else if !is_later && old.is_within(new) {
                Choice::Keep
            } else {
                Choice::Contradiction
            }
        }
        // Counts say more than their share; what was absent may come; texts are told anew.
        (Given::ShareOfWhole { .. } | Given::Absent(_), _)
        | (Given::Text(_), Given::Text(_))
        | (Given::Table { .. }, Given::Table { .. }) => Choice::Replace,
        (_, Given::ShareOfWhole { .. } | Given::Absent(_)) if !is_later => Choice::Keep,
        (Given::Number(_) | Given::Text(_) | Given::Table { .. }, _) => Choice::Contradiction,
    }
}

/// Whether the second says the same. A number does, whatever the decimals that it is written in.
fn is_repeated(before: &Figure, after: &Figure) -> bool {
    let same = match (&before.given, &after.given) {
        (Given::Number(one), Given::Number(two))
        | (Given::ShareOfWhole { range: one, .. }, Given::ShareOfWhole { range: two, .. }) => {
            one.is_within(two) && two.is_within(one)
        }
        (
            Given::Number(_)
            | Given::ShareOfWhole { .. }
            | Given::Absent(_)
            | Given::Text(_)
            | Given::Table { .. },
            _,
        ) => before.given == after.given,
    };
    same && before.unreliable == after.unreliable
}

/// The decimals that a number is written in.
fn decimals_of(figure: &Figure) -> u32 {
    match &figure.given {
        Given::Number(range) => range.decimals,
        Given::ShareOfWhole { decimals, .. } => *decimals,
        Given::Absent(_) | Given::Text(_) | Given::Table { .. } => 0,
    }
}

/// The margin beside a figure, wherever it stands.
fn margin_of(figure: &Figure) -> Option<(&Number, bool)> {
    figure.margin.as_ref().map(|margin| (&margin.value, margin.standard_error))
}

/// A figure, with its margin where it has one.
fn shown_given(figure: &Figure) -> Text {
    let given = shown_alone(figure);
    let Some((margin, standard_error)) = margin_of(figure) else { return given };
    let share = figure.indicator.is_share() || matches!(figure.given, Given::ShareOfWhole { .. });
    let margin = if share { shown::points(margin) } else { shown::number(margin, false) };
    let (nl, en) = (&margin.nl, &margin.en);
    let (given_nl, given_en) = (&given.nl, &given.en);
    if standard_error {
        text!("{given_nl} (standaardfout {nl})", "{given_en} (standard error {en})")
    } else {
        text!("{given_nl} (marge {nl})", "{given_en} (margin {en})")
    }
}

fn shown_alone(figure: &Figure) -> Text {
    match &figure.given {
        Given::Number(range) => shown::range_of(&figure.indicator, range),
        Given::ShareOfWhole { range, .. } => shown::range(range, true),
        Given::Absent(_) => text!("geen cijfer", "no figure"),
        Given::Text(_) => text!("een tekst", "a text"),
        Given::Table { .. } => text!("een tabel", "a table"),
    }
}
