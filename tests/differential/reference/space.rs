//! What is known and what is not: every figure in every piece of time, and what ties them together
//! (semantics, section 1, "what is possible").

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use pocheck::measure::{Figure, Given, Measurements, Range, Status};
use pocheck::model::{Breakdown, Coordinates, Expr, FigureRef, Indicator, Model, Relation, Test};
use pocheck::quantity::{Comparator, Date, Moment, Number, Period};
use pocheck::source::Name;
use pocheck::syntax::Operator;

use super::looks::{self, Looks};
use super::stretches::{belongs, pieces};
use super::unknowns::{Bounds, Slot, Unknown};

/// One way to fill in what is not known; what does not matter is left out.
pub type Completion = Vec<Option<Number>>;

/// A sum that must be nought, at least nought, or above it.
#[derive(Debug)]
struct Tie {
    terms: Vec<(Number, usize)>,
    constant: Number,
    sign: Sign,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    Nought,
    AtLeastNought,
    AboveNought,
}

/// Everything that may be known, and what ties it together.
#[derive(Debug)]
pub struct Space {
    pub unknowns: Vec<Unknown>,
    bounds: Vec<Bounds>,
    places: BTreeMap<Unknown, usize>,
    ties: Vec<Tie>,
    /// Of each indicator the pieces of time that its figures are made of.
    pieces: BTreeMap<Name, Vec<Moment>>,
    in_play: Vec<Number>,
    most: i64,
    /// What figures are the sum of, by their place in the model, so as not to look it up each time.
    found: RefCell<BTreeMap<*const FigureRef, Vec<usize>>>,
}

/// There are too many completions to list.
#[derive(Debug)]
pub struct TooMany;

/// The completions of some unknowns.
#[derive(Debug)]
pub struct Completions {
    pub all: Vec<Completion>,
    /// Whether these are all there are; else only some were tried.
    pub exhaustive: bool,
}

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
    fn add(&mut self, unknown: Unknown, bounds: Bounds) -> usize {
        let place = self.unknowns.len();
        self.places.insert(unknown.clone(), place);
        self.unknowns.push(unknown);
        self.bounds.push(bounds);
        place
    }

    /// The figures of indicators that are parts of one another.
    fn family(
        &mut self,
        family: &[&Indicator],
        asked: &[&FigureRef],
        given: &[&Figure],
        today: Date,
    ) {
        let moments: BTreeSet<Moment> = asked
            .iter()
            .filter_map(|figure| figure.moment)
            .flat_map(|moment| [Some(moment), so_far(moment, today)])
            .flatten()
            .chain(given.iter().map(|figure| figure.moment))
            .collect();
        let adds = family.first().is_some_and(|one| one.kind.adds_over_time());
        let pieces = pieces(&moments, adds);
        let ranges: BTreeMap<(&Name, Coordinates, Moment), &Range> = given
            .iter()
            .filter_map(|figure| {
                let key = (&figure.indicator.name, sorted(figure.coordinates()), figure.moment);
                figure.given.number().map(|range| (key, range))
            })
            .collect();
        let tables = tables(family, asked, given, &pieces, adds);
        // Members come before their whole, so that a whole that nobody gave follows from them.
        let mut deepest: Vec<&(Name, Vec<Name>, Moment)> = tables.iter().collect();
        deepest.sort_by_key(|(_, along, _)| std::cmp::Reverse(along.len()));
        for (name, along, piece) in &deepest {
            let indicator = family.iter().find(|one| one.name == *name).unwrap();
            for at in cells(indicator, along) {
                let range = ranges.get(&(name, at.clone(), *piece)).copied();
                let slot = Slot { indicator: name.clone(), at, piece: *piece };
                self.add(Unknown::Figure(slot), bounds(indicator, range));
            }
        }
        for indicator in family {
            self.pieces.insert(indicator.name.clone(), pieces.clone());
            for piece in &pieces {
                let range = ranges.get(&(&indicator.name, Vec::new(), *piece)).copied();
                let slot =
                    Slot { indicator: indicator.name.clone(), at: Vec::new(), piece: *piece };
                self.add(Unknown::Figure(slot), bounds(indicator, range));
            }
        }
        for ((name, at, moment), range) in &ranges {
            self.longer(name, at, *moment, range, adds);
        }
        for (name, along, piece) in &tables {
            let indicator = family.iter().find(|one| one.name == *name).unwrap();
            self.breakdowns(indicator, along, *piece);
        }
        self.parts(family);
        for figure in given {
            self.share_of_whole(figure, adds);
        }
    }

    /// A figure over several pieces of time bounds their sum.
    fn longer(&mut self, name: &Name, at: &Coordinates, moment: Moment, range: &Range, adds: bool) {
        let slots = self.slots(name, at, moment, adds);
        if slots.len() == 1 && self.unknowns[slots[0]].is_at(moment) {
            return;
        }
        let sum: Vec<(Number, usize)> = slots.iter().map(|slot| (Number::ONE, *slot)).collect();
        if let Some(low) = &range.low {
            self.at_least(sum.clone(), -low.clone(), range.low_open);
        }
        if let Some(high) = &range.high {
            let negative = sum.iter().map(|(times, slot)| (-times.clone(), *slot)).collect();
            self.at_least(negative, high.clone(), range.high_open);
        }
        if let Some(exact) = range.exact() {
            self.tie(sum, -exact.clone(), Sign::Nought);
        }
    }

    fn at_least(&mut self, terms: Vec<(Number, usize)>, constant: Number, open: bool) {
        self.tie(terms, constant, if open { Sign::AboveNought } else { Sign::AtLeastNought });
    }

    fn tie(&mut self, terms: Vec<(Number, usize)>, constant: Number, sign: Sign) {
        self.ties.push(Tie { terms, constant, sign });
    }

    /// Members make up their whole, in one piece of time.
    fn breakdowns(&mut self, indicator: &Indicator, along: &[Name], piece: Moment) {
        if !indicator.kind.adds_over_members() {
            return;
        }
        for name in along {
            let breakdown = indicator.breakdown(name).unwrap().clone();
            let others: Vec<Name> = along.iter().filter(|other| *other != name).cloned().collect();
            for at in cells(indicator, &others) {
                let members: Vec<usize> = (0..breakdown.members.len())
                    .map(|member| {
                        let mut at = at.clone();
                        at.push((name.clone(), member));
                        self.place(&indicator.name, sorted(at), piece).unwrap()
                    })
                    .collect();
                let whole = self.place(&indicator.name, at, piece).unwrap();
                self.breakdown(indicator, &breakdown, whole, &members);
            }
        }
    }

    fn breakdown(
        &mut self,
        indicator: &Indicator,
        breakdown: &Breakdown,
        whole: usize,
        members: &[usize],
    ) {
        let minus = -Number::ONE;
        let mut rest = vec![(Number::ONE, whole)];
        rest.extend(members.iter().map(|member| (minus.clone(), *member)));
        if breakdown.complete && !breakdown.overlapping {
            self.tie(rest, Number::ZERO, Sign::Nought);
            return;
        }
        // Amounts of money may be negative, and then a member may exceed the whole.
        if indicator.is_amount() {
            return;
        }
        for member in members {
            let room = vec![(Number::ONE, whole), (minus.clone(), *member)];
            self.tie(room, Number::ZERO, Sign::AtLeastNought);
        }
        if !breakdown.overlapping {
            self.tie(rest, Number::ZERO, Sign::AtLeastNought);
        } else if breakdown.complete {
            let negative = rest.iter().map(|(times, slot)| (-times.clone(), *slot)).collect();
            self.tie(negative, Number::ZERO, Sign::AtLeastNought);
        }
    }

    /// A part is at most its whole.
    fn parts(&mut self, family: &[&Indicator]) {
        for indicator in family.iter().filter(|one| one.bounds_its_parts()) {
            let Some(whole) = &indicator.part_of else { continue };
            for place in 0..self.unknowns.len() {
                let Unknown::Figure(slot) = &self.unknowns[place] else { continue };
                if slot.indicator != indicator.name {
                    continue;
                }
                let (at, piece) = (slot.at.clone(), slot.piece);
                if let Some(above) = self.place(&whole.name, at, piece) {
                    let room = vec![(Number::ONE, above), (-Number::ONE, place)];
                    self.tie(room, Number::ZERO, Sign::AtLeastNought);
                }
            }
        }
    }

    /// A share of a whole that is stated without its counts: nobody can state a share of nothing.
    fn share_of_whole(&mut self, figure: &Figure, adds: bool) {
        let (Given::ShareOfWhole { range, .. }, Some(whole)) =
            (&figure.given, &figure.indicator.part_of)
        else {
            return;
        };
        let at = sorted(figure.coordinates());
        let parts = self.slots(&figure.indicator.name, &at, figure.moment, adds);
        let wholes = self.slots(&whole.name, &at, figure.moment, adds);
        let some = wholes.iter().map(|slot| (Number::ONE, *slot)).collect();
        self.tie(some, Number::ZERO, Sign::AboveNought);
        let beyond = |share: &Number, sign: &Number| {
            let mut terms: Vec<(Number, usize)> =
                parts.iter().map(|slot| (sign.clone(), *slot)).collect();
            let times = -(share * sign);
            terms.extend(wholes.iter().map(|slot| (times.clone(), *slot)));
            terms
        };
        if let Some(exact) = range.exact() {
            let terms = beyond(exact, &Number::ONE);
            self.tie(terms, Number::ZERO, Sign::Nought);
            return;
        }
        if let Some(low) = &range.low {
            let terms = beyond(low, &Number::ONE);
            self.at_least(terms, Number::ZERO, range.low_open);
        }
        if let Some(high) = &range.high {
            let terms = beyond(high, &-Number::ONE);
            self.at_least(terms, Number::ZERO, range.high_open);
        }
    }

    /// What the agreement says of figures together: two sums compared.
    fn relate(&mut self, relation: &Relation) {
        let Test::Compare { left, comparator, right, .. } = &relation.test else { return };
        let mut terms = Vec::new();
        let mut constant = Number::ZERO;
        self.sum(left, &Number::ONE, &mut terms, &mut constant);
        self.sum(right, &-Number::ONE, &mut terms, &mut constant);
        let negative = |terms: &[(Number, usize)]| {
            terms.iter().map(|(times, slot)| (-times.clone(), *slot)).collect::<Vec<_>>()
        };
        match comparator {
            Comparator::Exactly => self.tie(terms, constant, Sign::Nought),
            Comparator::AtLeast => self.tie(terms, constant, Sign::AtLeastNought),
            Comparator::MoreThan => self.tie(terms, constant, Sign::AboveNought),
            Comparator::AtMost => self.tie(negative(&terms), -constant, Sign::AtLeastNought),
            Comparator::LessThan => self.tie(negative(&terms), -constant, Sign::AboveNought),
        }
    }

    fn sum(
        &self,
        expression: &Expr,
        times: &Number,
        terms: &mut Vec<(Number, usize)>,
        constant: &mut Number,
    ) {
        match expression {
            Expr::Number(literal) => *constant = &*constant + &(&literal.value * times),
            Expr::Fact(fact, _) => *constant = &*constant + &(&fact.value.value * times),
            Expr::Figure(figure) => {
                terms.extend(self.slots_of(figure).into_iter().map(|slot| (times.clone(), slot)));
            }
            Expr::Binary { operator: Operator::Plus, left, right, .. } => {
                self.sum(left, times, terms, constant);
                self.sum(right, times, terms, constant);
            }
            Expr::Binary { operator: Operator::Minus, left, right, .. } => {
                self.sum(left, times, terms, constant);
                self.sum(right, &-times.clone(), terms, constant);
            }
            other => panic!("a relation is two sums: {other:?}"),
        }
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

    fn place(&self, indicator: &Name, at: Coordinates, piece: Moment) -> Option<usize> {
        let slot = Slot { indicator: indicator.clone(), at, piece };
        self.places.get(&Unknown::Figure(slot)).copied()
    }

    /// The pieces of a figure or a cell of it.
    fn slots(&self, name: &Name, at: &Coordinates, moment: Moment, adds: bool) -> Vec<usize> {
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

    /// The completions of some unknowns and of all that is tied to them.
    pub fn completions(
        &self,
        roots: &BTreeSet<usize>,
        most: usize,
    ) -> Result<Completions, TooMany> {
        let mut included = roots.clone();
        loop {
            let before = included.len();
            for tie in &self.ties {
                if tie.terms.iter().any(|(_, place)| included.contains(place)) {
                    included.extend(tie.terms.iter().map(|(_, place)| *place));
                }
            }
            if included.len() == before {
                break;
            }
        }
        let mut listing = Listing {
            space: self,
            order: included.into_iter().collect(),
            found: Completions { all: Vec::new(), exhaustive: true },
            steps: 0,
            most,
        };
        let mut completion = vec![None; self.unknowns.len()];
        listing.fill(0, &mut completion)?;
        Ok(listing.found)
    }
}

impl Unknown {
    fn is_at(&self, moment: Moment) -> bool {
        matches!(self, Self::Figure(slot) if slot.piece == moment)
    }
}

/// Fills in one unknown after the other.
struct Listing<'s> {
    space: &'s Space,
    order: Vec<usize>,
    found: Completions,
    steps: usize,
    most: usize,
}

impl Listing<'_> {
    fn fill(&mut self, index: usize, completion: &mut Completion) -> Result<(), TooMany> {
        let Some(place) = self.order.get(index).copied() else {
            if self.found.all.len() >= self.most {
                return Err(TooMany);
            }
            self.found.all.push(completion.clone());
            return Ok(());
        };
        let bounds = &self.space.bounds[place];
        let (values, exhaustive) = match self.follows(place, completion) {
            Some(value) => (vec![value], true),
            None => bounds.values(&self.space.in_play, self.space.most),
        };
        self.found.exhaustive &= exhaustive;
        for value in values {
            self.steps += 1;
            if self.steps > self.most.saturating_mul(50) {
                return Err(TooMany);
            }
            if bounds.hold(&value) {
                completion[place] = Some(value);
                if self.ties_hold(place, completion) {
                    self.fill(index + 1, completion)?;
                }
            }
            completion[place] = None;
        }
        Ok(())
    }

    /// What the last of a sum must be.
    fn follows(&self, place: usize, completion: &Completion) -> Option<Number> {
        self.space.ties.iter().filter(|tie| tie.sign == Sign::Nought).find_map(|tie| {
            let own: Number = tie
                .terms
                .iter()
                .filter(|(_, at)| *at == place)
                .map(|(times, _)| times.clone())
                .sum();
            let mut rest = tie.constant.clone();
            for (times, at) in tie.terms.iter().filter(|(_, at)| *at != place) {
                rest = &rest + &(times * completion[*at].as_ref()?);
            }
            (-rest).checked_div(&own)
        })
    }

    /// Whether every tie holds of which this unknown was the last to be filled in.
    fn ties_hold(&self, place: usize, completion: &Completion) -> bool {
        self.space.ties.iter().filter(|tie| tie.terms.iter().any(|(_, at)| *at == place)).all(
            |tie| {
                let mut sum = tie.constant.clone();
                for (times, at) in &tie.terms {
                    let Some(value) = &completion[*at] else { return true };
                    sum = &sum + &(times * value);
                }
                match tie.sign {
                    Sign::Nought => sum.is_zero(),
                    Sign::AtLeastNought => !sum.is_negative(),
                    Sign::AboveNought => sum.is_positive(),
                }
            },
        )
    }
}

/// What has passed of a moment that has not closed: an interim report looks at that.
fn so_far(moment: Moment, today: Date) -> Option<Moment> {
    match moment {
        Moment::Period(period) if period.contains(today) && today < period.last() => {
            Some(Moment::Period(Period::new(period.first(), today)?))
        }
        Moment::Day(day) if today < day => Some(Moment::Day(today)),
        Moment::Period(_) | Moment::Day(_) => None,
    }
}

fn bounds(indicator: &Indicator, range: Option<&Range>) -> Bounds {
    let low = range.and_then(|range| range.low.clone()).or_else(|| indicator.least());
    let high = range.and_then(|range| range.high.clone()).or_else(|| indicator.most());
    Bounds {
        low,
        high,
        low_open: range.is_some_and(|range| range.low_open),
        high_open: range.is_some_and(|range| range.high_open),
        whole: indicator.is_whole(),
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

fn sorted(mut at: Coordinates) -> Coordinates {
    at.sort();
    at
}

/// Every cell along some breakdowns.
fn cells(indicator: &Indicator, along: &[Name]) -> Vec<Coordinates> {
    let mut cells = vec![Coordinates::new()];
    for name in along {
        let members = indicator.breakdown(name).unwrap().members.len();
        cells = cells
            .iter()
            .flat_map(|cell| {
                (0..members).map(move |member| {
                    let mut at = cell.clone();
                    at.push((name.clone(), member));
                    sorted(at)
                })
            })
            .collect();
    }
    cells
}

/// The tables of cells that were asked for or given: an indicator, the breakdowns, a piece of time. A
/// table of two breakdowns has its totals along each of them too.
fn tables(
    family: &[&Indicator],
    asked: &[&FigureRef],
    given: &[&Figure],
    pieces: &[Moment],
    adds: bool,
) -> BTreeSet<(Name, Vec<Name>, Moment)> {
    let mut wanted: Vec<(Name, Vec<Name>, Moment)> = Vec::new();
    for figure in asked {
        let along = figure.selection.breakdowns().cloned().collect();
        wanted.push((figure.indicator.name.clone(), along, figure.moment.unwrap()));
    }
    for figure in given {
        let along: Vec<Name> = figure.coordinates().into_iter().map(|(name, _)| name).collect();
        wanted.push((figure.indicator.name.clone(), along.clone(), figure.moment));
        if let (Given::ShareOfWhole { .. }, Some(whole)) =
            (&figure.given, &figure.indicator.part_of)
            && along.iter().all(|name| whole.breakdown(name).is_some())
        {
            wanted.push((whole.name.clone(), along, figure.moment));
        }
    }
    let mut tables = BTreeSet::new();
    for (name, mut along, moment) in wanted {
        if along.is_empty() || !family.iter().any(|one| one.name == name) {
            continue;
        }
        along.sort();
        for piece in pieces.iter().filter(|piece| belongs(**piece, moment, adds)) {
            tables.insert((name.clone(), along.clone(), *piece));
            if along.len() > 1 {
                for one in &along {
                    tables.insert((name.clone(), vec![one.clone()], *piece));
                }
            }
        }
    }
    tables
}
