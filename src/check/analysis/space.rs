//! Figures of which nothing was measured: all that they can be, given what the agreement says.
//!
//! For: bounds, parts and wholes, breakdowns, periods within periods, relations, and on request the
//! sizes of populations. Not for: what norms ask of them.

use std::collections::{BTreeMap, BTreeSet};

use super::examined::Examined;
use super::stretches;
use crate::logic::{Formulas, StatedCondition, StatedConditions, Values};
use crate::model::{ConditionTest, FigureRef, Indicator, ResultItem, Test};
use crate::quantity::{Moment, Number};
use crate::source::Name;
use crate::verdict::{Completions, Constraint, Formula, Linear, VarId, Variable};

/// How much is taken for granted besides what is always so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::check) enum Given {
    /// Nothing.
    Nothing,
    /// That populations are as large as the document says.
    Sizes,
    /// That, and what the results assume.
    Assumptions,
}

/// A cell of a breakdown with one dimension; `None` for the whole.
type Cell = (Name, Option<(Name, usize)>);

/// Figures as completions.
#[derive(Debug, Default)]
pub(in crate::check) struct Space {
    pub(super) completions: Completions,
    /// For each family, the moments cut into stretches.
    stretches: BTreeMap<Name, Vec<Moment>>,
    /// The variable of each cell in each stretch.
    cells: BTreeMap<(Cell, Moment), VarId>,
    /// What was broken down: an indicator by a breakdown, in a stretch.
    broken_down: BTreeSet<((Name, Name), Moment)>,
    /// The conditions that a measurement file states.
    pub(super) stated: StatedConditions,
    /// What parties may consent to.
    pub(super) consents: BTreeMap<(Name, String), VarId>,
    /// Figures that were held to the size of their population.
    sized: BTreeSet<(Name, Moment)>,
    /// Whether the sizes of populations count.
    sizes: bool,
    /// What is put in where nothing can be said.
    stand_in: bool,
}

impl Space {
    /// All that these results look at, and what relations tie to it.
    /// `None` when no steps are left for questions about them, and when a relation is outside what is worked out:
    /// without it more would seem possible than is.
    pub(super) fn of(
        examined: &Examined<'_>,
        results: &[&ResultItem],
        given: Given,
    ) -> Option<Self> {
        let mut figures: Vec<&FigureRef> =
            results.iter().flat_map(|result| super::subject::figures_of(result)).collect();
        let relations = super::outlook::related(examined.model, &figures);
        figures.extend(relations.iter().flat_map(|relation| relation.test.figures()));
        let completions =
            examined.completions(figures.len().saturating_add(members_of(&figures)))?;
        let mut space = Self {
            completions,
            stretches: stretches::of(&figures),
            sizes: given > Given::Nothing,
            ..Self::default()
        };
        for condition in results.iter().flat_map(|result| &result.conditions) {
            if matches!(condition.test, ConditionTest::Stated) {
                let open = StatedCondition::Open(space.choice());
                space.stated.insert(condition.name.value.clone(), open);
            }
        }
        let tied: Option<Vec<Formula>> =
            relations.iter().map(|relation| space.formula(&relation.test)).collect();
        let assumed = results.iter().flat_map(|result| &result.assumptions);
        let assumed = assumed.filter(|_| given == Given::Assumptions);
        let assumed: Vec<Formula> = assumed.filter_map(|test| space.formula(test)).collect();
        for formula in tied?.into_iter().chain(assumed) {
            if let Formula::Holds(constraint) = formula {
                space.completions.constrain(constraint);
            }
        }
        Some(space)
    }

    /// Where a test holds; `None` where something in it is outside what is worked out.
    fn formula(&mut self, test: &Test) -> Option<Formula> {
        let mut formulas = Formulas::new(self);
        let formula = formulas.test(test, None);
        formulas.reasons.is_empty().then_some(formula)
    }

    /// What is put in from now on where nothing can be said: yes or no.
    pub(super) fn put_in(&mut self, stand_in: bool) {
        self.stand_in = stand_in;
    }

    /// The expression for a figure; `None` outside what is worked out.
    pub(super) fn figure(&mut self, figure: &FigureRef) -> Option<Linear> {
        let moment = figure.moment?;
        let at = at(figure)?;
        let mut parts = Vec::new();
        let adds = figure.indicator.kind.adds_over_time();
        let stretches = self.stretches.get(&figure.indicator.top().name)?.clone();
        for stretch in stretches {
            if stretches::is_within(stretch, moment, adds) {
                for cell in &at {
                    let variable = self.cell(&figure.indicator, cell.clone(), stretch);
                    parts.push(Linear::var(variable));
                }
            }
        }
        let sum = Linear::sum(&parts);
        if figure.selection.is_whole() {
            self.hold_to_size(&figure.indicator, moment, &sum);
        }
        Some(sum)
    }

    fn choice(&mut self) -> VarId {
        let (none, all) = (Some(Number::ZERO), Some(Number::ONE));
        self.completions.add_variable(Variable { whole: true, low: none, high: all })
    }

    /// The variable of a cell in a stretch, with what ties it to others.
    fn cell(&mut self, own: &Indicator, at: Option<(Name, usize)>, stretch: Moment) -> VarId {
        let key = ((own.name.clone(), at.clone()), stretch);
        if let Some(known) = self.cells.get(&key) {
            return *known;
        }
        let variable = self.completions.add_variable(Variable {
            whole: own.is_whole(),
            low: own.least(),
            high: own.most(),
        });
        self.cells.insert(key, variable);
        self.tie_to_whole(own, at.as_ref(), stretch, variable);
        if let Some((breakdown, _)) = at {
            self.break_down(own, &breakdown, stretch);
        }
        variable
    }

    /// A part is at most its whole.
    fn tie_to_whole(
        &mut self,
        own: &Indicator,
        at: Option<&(Name, usize)>,
        stretch: Moment,
        variable: VarId,
    ) {
        let Some(whole) = own.part_of.as_ref().filter(|_| own.bounds_its_parts()) else { return };
        let known = |(name, _): &(Name, usize)| whole.breakdown(name).is_some();
        if at.is_none_or(known) {
            let above = self.cell(whole, at.cloned(), stretch);
            self.at_most(variable, above);
        }
    }

    fn at_most(&mut self, part: VarId, whole: VarId) {
        let room = Linear::var(whole).sub(&Linear::var(part));
        self.completions.constrain(Constraint::at_least_zero(room));
    }

    /// The members of a breakdown and their whole.
    fn break_down(&mut self, own: &Indicator, breakdown: &Name, stretch: Moment) {
        // The first member that is asked for brings the others, and ties them together once.
        if !self.broken_down.insert(((own.name.clone(), breakdown.clone()), stretch)) {
            return;
        }
        let whole = self.cell(own, None, stretch);
        let added = own.breakdown(breakdown).filter(|_| own.kind.adds_over_members());
        let Some(found) = added.cloned() else { return };
        let mut members = Vec::with_capacity(found.members.len());
        for place in 0..found.members.len() {
            let member = self.cell(own, Some((breakdown.clone(), place)), stretch);
            members.push(Linear::var(member));
            // Elsewhere the sum says that each is at most the whole: counts are at least nought.
            if own.adds_up() && found.overlapping {
                self.at_most(member, whole);
            }
        }
        let sum = Linear::sum(&members);
        let whole = Linear::var(whole);
        match (found.complete, found.overlapping) {
            (true, false) => self.completions.constrain(Constraint::zero(whole.sub(&sum))),
            (true, true) if own.adds_up() => {
                self.completions.constrain(Constraint::at_least_zero(sum.sub(&whole)));
            }
            (false, false) if own.adds_up() => {
                self.completions.constrain(Constraint::at_least_zero(whole.sub(&sum)));
            }
            (true | false, true) | (false, false) => {}
        }
    }

    fn hold_to_size(&mut self, own: &Indicator, moment: Moment, value: &Linear) {
        let Some(size) = size_of(own).filter(|_| self.sizes) else { return };
        if self.sized.insert((own.name.clone(), moment)) {
            let room = Linear::constant(size).sub(value);
            self.completions.constrain(Constraint::at_least_zero(room));
        }
    }
}

/// How many members come along with figures about some of them, at each moment.
fn members_of(figures: &[&FigureRef]) -> usize {
    let mut broken: BTreeMap<_, usize> = BTreeMap::new();
    for figure in figures {
        for name in figure.selection.breakdowns() {
            let members = figure.indicator.breakdown(name).map_or(0, |one| one.members.len());
            broken.insert((figure.indicator.order, name, figure.moment), members);
        }
    }
    broken.into_values().fold(0, usize::saturating_add)
}

/// The size of the population of an indicator that counts its members.
pub(in crate::check) fn size_of(indicator: &Indicator) -> Option<Number> {
    let (size, unit) = indicator.population.as_ref()?.size.as_ref()?;
    (indicator.adds_up() && *unit == indicator.unit).then(|| size.clone())
}

/// The cells that a figure is about; `None` for those of several breakdowns at once. INVARIANT: members that may
/// overlap are asked for one by one; else it was reported.
fn at(figure: &FigureRef) -> Option<Vec<Option<(Name, usize)>>> {
    if figure.selection.is_whole() {
        return Some(vec![None]);
    }
    let cells = figure.selection.cells();
    cells
        .into_iter()
        .map(|cell| if let [only] = cell.as_slice() { Some(Some(only.clone())) } else { None })
        .collect()
}

impl Values for Space {
    fn affords(&self, steps: usize) -> bool {
        self.completions.affords(steps)
    }

    fn value(&mut self, figure: &FigureRef) -> Option<Linear> {
        self.figure(figure)
    }

    fn consent(&mut self, subject: &Name, party: &str) -> StatedCondition {
        let key = (subject.clone(), party.to_owned());
        let known = self.consents.get(&key).copied();
        let variable = known.unwrap_or_else(|| self.choice());
        self.consents.insert(key, variable);
        StatedCondition::Open(variable)
    }

    /// What nothing is known of is taken to be so, and taken not to be so, one after the other.
    fn free_choice(&mut self) -> VarId {
        let answer = if self.stand_in { Number::ONE } else { Number::ZERO };
        self.completions.add_variable(Variable::known(answer))
    }

    fn ends(&self, value: &Linear) -> (Option<Number>, Option<Number>) {
        let known = value.is_constant().cloned();
        (known.clone(), known)
    }

    /// INVARIANT: norms that count a margin in are outside the fragment.
    fn margin(&mut self, _: &FigureRef, _: bool) -> Linear {
        let any = Variable { whole: false, low: Some(Number::ZERO), high: None };
        Linear::var(self.completions.add_variable(any))
    }

    fn floor(&mut self, value: &Linear) -> VarId {
        self.completions.add_floor(value)
    }
}
