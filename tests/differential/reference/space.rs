//! What is known and what is not: every figure in every piece of time, and every answer that nobody gave
//! (semantics, section 1, "what is possible").

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use pocheck::measure::{Figure, Measurements, Status};
use pocheck::model::{Coordinates, FigureRef, Indicator, Model};
use pocheck::quantity::{Moment, Number};
use pocheck::source::Name;

use super::looks::{self, Looks};
use super::stretches::belongs;
use super::ties::Tie;
use super::unknowns::{Bounds, Slot, Unknown};

/// One way to fill in what is not known; what does not matter is left out.
pub type Completion = Vec<Option<Number>>;

/// Everything that may be known, and what ties it together.
#[derive(Debug)]
pub struct Space {
    pub unknowns: Vec<Unknown>,
    pub bounds: Vec<Bounds>,
    places: BTreeMap<Unknown, usize>,
    pub ties: Vec<Tie>,
    /// Of each indicator the pieces of time that its figures are made of.
    pub pieces: BTreeMap<Name, Vec<Moment>>,
    pub in_play: Vec<Number>,
    pub most: i64,
    /// What figures are the sum of, by their place in the model, so as not to look it up each time.
    found: RefCell<BTreeMap<*const FigureRef, Vec<usize>>>,
}

/// There are too many completions to list.
#[derive(Debug)]
pub struct TooMany;

/// Numbers and texts that measurements give, some of them perhaps hidden.
pub fn of(model: &Model, measurements: &Measurements, without_provisional: bool) -> Space {
    let looked = looks::all(model);
    let given: Vec<&Figure> = measurements
        .figures
        .values()
        .filter(|figure| figure.unreliable.is_none())
        .filter(|figure| !(without_provisional && figure.status == Status::Provisional))
        .collect();
    let mut space = Space {
        unknowns: Vec::new(),
        bounds: Vec::new(),
        places: BTreeMap::new(),
        ties: Vec::new(),
        pieces: BTreeMap::new(),
        in_play: Vec::new(),
        most: 0,
        found: RefCell::default(),
    };
    let tops: BTreeSet<&Name> = model.indicators.values().map(|one| &one.top().name).collect();
    for top in tops {
        let family: Vec<&Indicator> = model
            .indicators
            .values()
            .map(AsRef::as_ref)
            .filter(|one| one.top().name == *top && one.kind.is_number())
            .collect();
        let asked: Vec<&FigureRef> = looked
            .figures
            .iter()
            .copied()
            .filter(|figure| figure.indicator.top().name == *top && figure.moment.is_some())
            .collect();
        let given: Vec<&Figure> =
            given.iter().copied().filter(|figure| figure.indicator.top().name == *top).collect();
        space.family(&family, &asked, &given, measurements.reference_date);
    }
    for relation in &model.relations {
        space.relate(relation);
    }
    space.answers(model, measurements, &looked);
    space.numbers_in_play(model, &given);
    space
}

impl Space {
    pub fn add(&mut self, unknown: Unknown, bounds: Bounds) -> usize {
        let place = self.unknowns.len();
        self.places.insert(unknown.clone(), place);
        self.unknowns.push(unknown);
        self.bounds.push(bounds);
        place
    }

    /// Conditions, consents, readings and judgements that nobody stated.
    fn answers(&mut self, model: &Model, measurements: &Measurements, looked: &Looks<'_>) {
        let stated = model.stated_conditions.keys().chain(&looked.stated);
        for name in stated.collect::<BTreeSet<_>>() {
            if !measurements.conditions.contains_key(name) {
                self.add(Unknown::Stated(name.clone()), Bounds::choice(2));
            }
        }
        for (subject, asked) in &model.consents {
            for party in &asked.parties {
                if !measurements.consents.contains_key(&(subject.clone(), party.clone())) {
                    let unknown = Unknown::Consent(subject.clone(), party.clone());
                    self.add(unknown, Bounds::choice(2));
                }
            }
        }
        for name in &looked.readings {
            self.add(Unknown::Reading(name.clone()), Bounds::choice(readings(model, name)));
        }
        for name in &looked.outcomes {
            self.add(Unknown::Outcome(name.clone()), Bounds::choice(3));
        }
        for (name, year) in &looked.earlier {
            if !measurements.earlier.contains_key(&(name.clone(), *year)) {
                self.add(Unknown::Earlier(name.clone(), *year), Bounds::choice(4));
            }
        }
    }

    fn numbers_in_play(&mut self, model: &Model, given: &[&Figure]) {
        let mut numbers = BTreeSet::new();
        for figure in given {
            if let Some(range) = figure.given.number() {
                numbers.extend(range.low.iter().chain(&range.high).cloned());
            }
        }
        super::answers::literals(model, &mut |value| {
            numbers.insert(value.clone());
        });
        let counts = numbers.iter().filter_map(Number::to_i64).filter(|number| *number < 1_000);
        self.most = counts.max().unwrap_or(0) + 3;
        self.in_play = numbers.into_iter().collect();
    }

    pub fn place(&self, indicator: &Name, at: Coordinates, piece: Moment) -> Option<usize> {
        let slot = Slot { indicator: indicator.clone(), at, piece };
        self.places.get(&Unknown::Figure(slot)).copied()
    }

    /// The pieces of a figure or a cell of it.
    pub fn slots(&self, name: &Name, at: &Coordinates, moment: Moment, adds: bool) -> Vec<usize> {
        let pieces = self.pieces.get(name).into_iter().flatten();
        let within = pieces.filter(|piece| belongs(**piece, moment, adds));
        within.filter_map(|piece| self.place(name, at.clone(), *piece)).collect()
    }

    /// All that a figure is the sum of.
    pub fn slots_of(&self, figure: &FigureRef) -> Vec<usize> {
        let moment = figure.moment.unwrap();
        let indicator = &figure.indicator;
        let adds = indicator.top().kind.adds_over_time();
        let cells = figure.selection.cells();
        cells.iter().flat_map(|at| self.slots(&indicator.name, at, moment, adds)).collect()
    }

    /// The value of a figure in a completion.
    pub fn figure(&self, figure: &FigureRef, completion: &Completion) -> Number {
        let mut found = self.found.borrow_mut();
        let slots =
            found.entry(std::ptr::from_ref(figure)).or_insert_with(|| self.slots_of(figure));
        slots.iter().map(|slot| completion[*slot].clone().unwrap()).sum()
    }

    /// Forgets where figures were found: those of a model that will not last.
    pub fn forget(&self) {
        self.found.borrow_mut().clear();
    }

    /// The place of an unknown; `None` when it is known.
    pub fn of(&self, unknown: &Unknown) -> Option<usize> {
        self.places.get(unknown).copied()
    }
}

fn readings(model: &Model, of: &Name) -> usize {
    let item = model.items.iter().find(|item| item.name == *of).unwrap();
    let pocheck::model::ItemBody::Result(result) = &item.body else { return 1 };
    let options = result.norms.iter().map(|norm| match &norm.body {
        pocheck::model::NormBody::Readings(readings) => readings.options.len(),
        _ => 0,
    });
    options.max().unwrap_or(1)
}
