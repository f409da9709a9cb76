//! The figures of an agreement as a set of completions.
//!
//! For: turning what measurement files tell, and what they leave open, into variables and
//! constraints: parts and wholes, breakdowns, sub-periods, stated shares.
//! Not for: norms; those ask for figures here and become formulas elsewhere.

mod family;
mod given;
mod margins;
mod relations;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::logic::{StatedCondition, Values};
use crate::measure::{Figure, Measurements, Status};
use crate::model::{FigureRef, Indicator, Model, Selection};
use crate::quantity::{Moment, Number};
use crate::source::Name;
use crate::verdict::{Budget, Completions, Formula, Linear, Range, VarId, Variable};

pub(super) use given::{Givens, covers};
pub(super) use relations::{Broken, families_related};

use super::assessment::{FigureName, Known};
use family::Family;

/// Every figure that is asked for, and whether verdicts look at it.
pub(super) type Asked = BTreeMap<(Name, Selection, Moment), (Arc<Indicator>, Why)>;

/// Why a figure is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Why {
    /// A norm or condition looks at it.
    Decides,
    /// A remark or a path looks at it.
    Beside,
}

/// A figure that is not known exactly: what `needs` speaks of.
#[derive(Debug, Clone)]
pub(super) struct OpenFigure {
    pub(super) name: FigureName,
    /// Its place in the order of the agreement.
    pub(super) order: usize,
    /// The indicator at the top of its parts: figures of other families have nothing to do with it.
    pub(super) family: Name,
    pub(super) variables: Vec<VarId>,
}

/// All figures that an agreement asks for, as one set of completions.
#[derive(Debug)]
pub(super) struct Figures {
    pub(super) space: Completions,
    /// For each figure that is asked for, the expression over variables.
    values: BTreeMap<(Name, Selection, Moment), Linear>,
    /// In the order of the agreement.
    open: Vec<OpenFigure>,
    /// The places of the open figures of each family.
    open_of: BTreeMap<Name, Vec<usize>>,
    /// What is known of the consent of each party with each subject.
    consents: BTreeMap<(Name, String), StatedCondition>,
    /// What is rounded down, for each variable that stands for the outcome.
    rounded: BTreeMap<VarId, Linear>,
    /// The margins, or standard errors, that norms count in.
    margins: BTreeMap<margins::Key, Linear>,
}

impl Figures {
    /// Builds the set. `without_provisional` leaves provisional figures unknown.
    pub(super) fn build(
        model: &Model,
        measurements: &Measurements,
        asked: &Asked,
        without_provisional: bool,
    ) -> Self {
        let mut figures = Self::unrelated(model, measurements, asked, without_provisional);
        for relation in &model.relations {
            figures.relate(relation);
        }
        figures.add_consents(model, measurements);
        figures.add_margins(model, measurements, without_provisional);
        figures.open.sort_by(|one, two| (one.order, &one.name).cmp(&(two.order, &two.name)));
        for (place, open) in figures.open.iter().enumerate() {
            figures.open_of.entry(open.family.clone()).or_default().push(place);
        }
        figures
    }

    /// The figures of all families, without what the agreement says of them together.
    fn unrelated(
        model: &Model,
        measurements: &Measurements,
        asked: &Asked,
        without_provisional: bool,
    ) -> Self {
        let mut figures = Self::nothing();
        for family in families(model, measurements, asked, without_provisional).values() {
            family.add_to(&mut figures);
        }
        figures
    }

    /// The families whose figures contradict each other, each with the figures that were given.
    pub(super) fn contradictions<'a>(
        model: &Model,
        measurements: &'a Measurements,
        asked: &Asked,
    ) -> Vec<Vec<&'a Figure>> {
        let mut found = Vec::new();
        for family in families(model, measurements, asked, false).values() {
            let mut alone = Self::nothing();
            family.add_to(&mut alone);
            if alone.space.is_consistent(&Budget::default()) == crate::verdict::Answer::No {
                found.push(family.given.clone());
            }
        }
        found
    }

    fn nothing() -> Self {
        Self {
            space: Completions::new(),
            values: BTreeMap::new(),
            open: Vec::new(),
            open_of: BTreeMap::new(),
            consents: BTreeMap::new(),
            rounded: BTreeMap::new(),
            margins: BTreeMap::new(),
        }
    }

    /// A consent that nobody stated is an unknown, and never "no".
    fn add_consents(&mut self, model: &Model, measurements: &Measurements) {
        for (subject, asked) in &model.consents {
            for party in &asked.parties {
                let key = (subject.clone(), party.clone());
                let answer = match measurements.consents.get(&key) {
                    Some(stated) => StatedCondition::Known(stated.value),
                    None => StatedCondition::Open(self.free_choice()),
                };
                self.consents.insert(key, answer);
            }
        }
    }

    /// What is known of the consent of a party.
    pub(super) fn consent_of(&self, subject: &Name, party: &str) -> Option<StatedCondition> {
        self.consents.get(&(subject.clone(), party.to_owned())).copied()
    }

    /// The open figures of some families, in the order of the agreement.
    pub(super) fn open_of<'s>(
        &'s self,
        families: &BTreeSet<&Name>,
    ) -> impl Iterator<Item = &'s OpenFigure> {
        let places: BTreeSet<usize> =
            families.iter().filter_map(|name| self.open_of.get(*name)).flatten().copied().collect();
        places.into_iter().filter_map(|place| self.open.get(place))
    }

    /// All open figures, in the order of the agreement.
    pub(super) fn all_open(&self) -> &[OpenFigure] {
        &self.open
    }

    /// The expression for a figure.
    pub(super) fn value_of(&self, figure: &FigureRef) -> Option<&Linear> {
        let (name, selection) = (figure.indicator.name.clone(), figure.selection.clone());
        self.values.get(&(name, selection, figure.moment?))
    }

    /// The expression for an indicator as a whole at a moment.
    pub(super) fn at(&self, name: &Name, moment: Moment) -> Option<&Linear> {
        self.values.get(&(name.clone(), Selection::default(), moment))
    }

    fn set(&mut self, name: &Name, selection: Selection, moment: Moment, value: Linear) {
        self.values.insert((name.clone(), selection, moment), value);
    }

    /// What a variable is the rounded value of.
    pub(super) fn rounded(&self, variable: VarId) -> Option<&Linear> {
        self.rounded.get(&variable)
    }

    /// What is known of an expression.
    pub(super) fn known(&self, linear: &Linear) -> Known {
        if let Some(value) = linear.is_constant() {
            return Known::Exact(value.clone());
        }
        self.known_where(linear, &Formula::True)
    }

    /// What is known of an expression where a formula holds.
    pub(super) fn known_where(&self, linear: &Linear, guard: &Formula) -> Known {
        match self.space.range(linear, guard, &Budget::default()) {
            Range::Between { low: Some(low), high: Some(high) } if low.value == high.value => {
                Known::Exact(low.value)
            }
            Range::Between { low, high } => Known::Between {
                low: low.map(|edge| edge.value),
                high: high.map(|edge| edge.value),
            },
            Range::Infeasible | Range::NotWorkedOut => Known::Between { low: None, high: None },
        }
    }
}

impl Values for Figures {
    fn value(&mut self, figure: &FigureRef) -> Option<Linear> {
        self.value_of(figure).cloned()
    }

    fn consent(&mut self, subject: &Name, party: &str) -> StatedCondition {
        // INVARIANT: every consent that is asked was foreseen when the set was built.
        let known = self.consent_of(subject, party);
        known.unwrap_or_else(|| StatedCondition::Open(self.free_choice()))
    }

    fn free_choice(&mut self) -> VarId {
        self.space.add_variable(Variable {
            whole: true,
            low: Some(Number::ZERO),
            high: Some(Number::ONE),
        })
    }

    fn margin(&mut self, figure: &FigureRef, standard_error: bool) -> Linear {
        if let Some(known) = self.margin_of(figure, standard_error) {
            return known.clone();
        }
        // INVARIANT: every margin that is counted in was foreseen when the set was built.
        Linear::var(self.space.add_variable(margins::unknown()))
    }

    fn floor(&mut self, value: &Linear) -> VarId {
        let floor = self.space.add_floor(value);
        self.rounded.insert(floor, value.clone());
        floor
    }
}

/// Indicators that are parts of one another, with what was given and asked of them.
fn families<'a>(
    model: &Model,
    measurements: &'a Measurements,
    asked: &Asked,
    without_provisional: bool,
) -> BTreeMap<Name, Family<'a>> {
    let mut families: BTreeMap<Name, Family<'a>> = BTreeMap::new();
    for indicator in model.indicators.values().filter(|indicator| indicator.kind.is_number()) {
        let family = families.entry(indicator.top().name.clone()).or_default();
        family.indicators.push(Arc::clone(indicator));
    }
    for ((name, selection, moment), (indicator, why)) in asked {
        if let Some(family) = families.get_mut(&indicator.top().name) {
            family.asked.push(family::Question {
                indicator: name.clone(),
                selection: selection.clone(),
                moment: *moment,
                why: *why,
            });
        }
    }
    for figure in measurements.figures.values() {
        let provisional = without_provisional && figure.status == Status::Provisional;
        let hidden = provisional || figure.unreliable.is_some();
        if !hidden && let Some(family) = families.get_mut(&figure.indicator.top().name) {
            family.given.push(figure);
        }
    }
    families.retain(|_, family| !family.asked.is_empty() || !family.given.is_empty());
    families
}
