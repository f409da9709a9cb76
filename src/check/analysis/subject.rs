//! A result as what can certainly come of it, over figures of which nothing is known.
//!
//! For: norms and conditions within the fragment (`docs/nakijken.md`). Not for: the questions.

use super::examined::{Examined, STEPS_PER_FIGURE};
use super::space::{Given, Space};
use crate::logic::{
    Formulas, StandIn, Values as _, decision, figures_of as deciding, norm_rule, part_norm, strikes,
};
use crate::model::{
    Condition, Effect, FigureRef, Item, Norm, NormBody, OfWhich, ResultItem, TableLookup, Test,
};
use crate::quantity::Comparator;
use crate::source::Span;
use crate::syntax::Sampling;
use crate::verdict::{Answer, Assignment, Base, Budget, Decision, Formula, Linear};

/// The most work that one question may cost. A question is about few figures; what it does not settle
/// stays unsaid.
const BUDGET: Budget = Budget { programs: 300, pivots: 3_000 };

/// The code of the verdict on what figures leave open.
pub(in crate::check) const UNDETERMINED: &str = "undetermined";

/// A result and its name.
#[derive(Debug, Clone, Copy)]
pub(in crate::check) struct Named<'m> {
    pub(in crate::check) item: &'m Item,
    pub(in crate::check) result: &'m ResultItem,
}

/// Whether the edge of a norm itself is enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::check) enum Edge {
    /// meer dan, minder dan
    Outside,
    /// minstens, hoogstens
    Within,
}

impl<'m> Named<'m> {
    /// Whether it is of the forms that are worked out.
    pub(in crate::check) fn is_plain(&self) -> bool {
        is_plain(self.result)
    }

    /// The norm that is all a result asks.
    pub(in crate::check) fn only_norm(&self) -> Option<&'m Norm> {
        let [norm] = self.result.norms.as_slice() else { return None };
        let plain = self.result.conditions.is_empty() && norm.target.is_none();
        plain.then_some(norm)
    }

    /// The comparison that is all a result asks.
    pub(in crate::check) fn only_test(&self) -> Option<&'m Test> {
        self.only_norm()?.test()
    }

    /// Whether the edge of that comparison is enough.
    pub(in crate::check) fn edge(&self) -> Option<Edge> {
        match self.only_test()? {
            Test::Compare { comparator, .. } => match comparator {
                Comparator::MoreThan | Comparator::LessThan => Some(Edge::Outside),
                Comparator::AtLeast | Comparator::AtMost => Some(Edge::Within),
                Comparator::Exactly => None,
            },
            Test::All { .. } | Test::Consent(_) | Test::Joined { .. } => None,
        }
    }
}

/// Something that is met or not: a norm, or a part with a norm of its own.
#[derive(Debug, Clone, Copy)]
pub(in crate::check) enum Asked<'m> {
    Norm(&'m Norm),
    Part(&'m OfWhich),
}

impl<'m> Asked<'m> {
    /// All that a result asks, in the order of the file.
    pub(in crate::check) fn of(result: &'m ResultItem) -> Vec<Self> {
        let parts = result.of_which.iter().filter(|part| part.comparator.is_some());
        result.norms.iter().map(Self::Norm).chain(parts.map(Self::Part)).collect()
    }

    /// Its place.
    pub(in crate::check) fn span(self) -> Span {
        match self {
            Self::Norm(norm) => norm.span,
            Self::Part(part) => part.span,
        }
    }

    /// The figure that it is about, and whether more of it is better.
    pub(in crate::check) fn first_figure(self) -> Option<(&'m FigureRef, bool)> {
        match self {
            Self::Norm(norm) => {
                let test = norm.test()?;
                let more = match test {
                    Test::Compare { comparator, .. } => is_minimum(*comparator),
                    Test::All { .. } => true,
                    Test::Consent(_) | Test::Joined { .. } => return None,
                };
                Some((test.figures().into_iter().next()?, more))
            }
            Self::Part(part) => Some((&part.figure, is_minimum(part.comparator?))),
        }
    }
}

fn is_minimum(comparator: Comparator) -> bool {
    matches!(comparator, Comparator::AtLeast | Comparator::MoreThan)
}

/// What certainly comes of something: whatever is put in where nothing can be said.
#[derive(Debug, Clone)]
pub(in crate::check) struct Certain {
    /// Met, or between floor and target.
    pub(in crate::check) reached: Formula,
    /// Met.
    pub(in crate::check) met: Formula,
    /// Not met.
    pub(in crate::check) failed: Formula,
    /// Not lapsed.
    pub(in crate::check) stands: Formula,
    rule: Decision,
}

impl Certain {
    fn both(yes: &Decision, no: Decision) -> Self {
        let both = |ask: &dyn Fn(&Decision) -> Formula| ask(yes).and(ask(&no));
        Self {
            reached: both(&|rule| rule.reaches(Base::Between)),
            met: both(&|rule| rule.reaches(Base::Met)),
            failed: both(&|rule| rule.is(Base::NotMet)),
            stands: both(&|rule| rule.lapses().negated()),
            rule: no,
        }
    }

    /// The code of its verdict under these figures: where it is not certain, it cannot be told.
    pub(super) fn verdict(&self, figures: &Assignment) -> &'static str {
        let certain = self.reached.evaluate(figures)
            || self.failed.evaluate(figures)
            || !self.stands.evaluate(figures);
        match self.rule.evaluate(figures) {
            _ if !certain => UNDETERMINED,
            Base::Met => "met",
            Base::Between => "between",
            Base::NotMet => "not_met",
            Base::Lapsed => "lapsed",
        }
    }
}

/// Results with all figures that they look at.
#[derive(Debug)]
pub(in crate::check) struct Subject<'m> {
    pub(in crate::check) results: Vec<Named<'m>>,
    pub(super) space: Space,
    /// What certainly comes of each result.
    pub(in crate::check) certain: Vec<Certain>,
}

impl<'m> Subject<'m> {
    /// Puts results together; `None` where something in them is outside the fragment.
    pub(in crate::check) fn of(
        examined: &Examined<'_>,
        results: Vec<Named<'m>>,
        given: Given,
    ) -> Option<Self> {
        let all: Vec<&ResultItem> = results.iter().map(|named| named.result).collect();
        let space = Space::of(examined, &all, given)?;
        let mut subject = Self { results, space, certain: Vec::new() };
        for result in all {
            let certain = subject.certainly(|space| {
                let stated = space.stated.clone();
                let mut formulas = Formulas::new(space);
                let rule = decision(result, &stated, &mut formulas, None);
                (rule, formulas.reasons)
            })?;
            subject.certain.push(certain);
        }
        Some(subject)
    }

    fn certainly(
        &mut self,
        mut ask: impl FnMut(&mut Space) -> (Decision, Vec<StandIn>),
    ) -> Option<Certain> {
        if !self.space.affords(STEPS_PER_FIGURE) {
            return None;
        }
        self.space.put_in(true);
        let (yes, reasons) = ask(&mut self.space);
        self.space.put_in(false);
        let (no, _) = ask(&mut self.space);
        reasons.iter().all(|reason| is_within(*reason)).then(|| Certain::both(&yes, no))
    }

    /// What certainly comes of one thing that a result asks, taken by itself.
    pub(in crate::check) fn of_asked(&mut self, asked: Asked<'_>) -> Option<Certain> {
        self.certainly(|space| {
            let stated = space.stated.clone();
            let mut formulas = Formulas::new(space);
            let rule = match asked {
                Asked::Norm(norm) => norm_rule(norm, &stated, &mut formulas, None),
                Asked::Part(part) => match part_norm(part) {
                    Some(test) => Decision::met_when(formulas.test(&test, None)),
                    None => Decision::Fixed(Base::Met),
                },
            };
            (rule, formulas.reasons)
        })
    }

    /// Where a test certainly holds, and where it certainly does not.
    pub(in crate::check) fn of_test(&mut self, test: &Test) -> Option<(Formula, Formula)> {
        let certain = self.certainly(|space| {
            let mut formulas = Formulas::new(space);
            let formula = formulas.test(test, None);
            (Decision::met_when(formula), formulas.reasons)
        })?;
        Some((certain.met, certain.failed))
    }

    /// Where a condition of a result certainly strikes, and where it certainly does not, whatever comes before
    /// it.
    pub(in crate::check) fn of_condition(
        &mut self,
        condition: &Condition,
        result: &ResultItem,
    ) -> Option<(Formula, Formula)> {
        let asked = Condition { except_when: Vec::new(), ..condition.clone() };
        let certain = self.certainly(|space| {
            let stated = space.stated.clone();
            let mut formulas = Formulas::new(space);
            let strikes = strikes(&asked, result, &stated, &mut formulas, None);
            (Decision::met_when(strikes), formulas.reasons)
        })?;
        Some((certain.met, certain.failed))
    }

    /// Where what is looked up certainly falls in each row of its step table; `None` outside the fragment.
    pub(in crate::check) fn of_rows(&mut self, lookup: &TableLookup) -> Option<Vec<Formula>> {
        self.space.put_in(false);
        let mut formulas = Formulas::new(&mut self.space);
        let (rows, defined) = formulas.rows(lookup, None)?;
        let within = formulas.reasons.iter().all(|reason| is_within(*reason));
        let somewhere = Formula::all(defined);
        within.then(|| rows.into_iter().map(|row| row.and(somewhere.clone())).collect())
    }

    /// Whether some figures satisfy a formula; `None` when that was not worked out.
    pub(in crate::check) fn may_be(&self, formula: &Formula) -> Option<bool> {
        match self.space.completions.is_possible(formula, &BUDGET) {
            Answer::Yes(_) => Some(true),
            Answer::No => Some(false),
            Answer::NotWorkedOut => None,
        }
    }

    /// Whether it was worked out that no figures satisfy a formula.
    pub(in crate::check) fn never(&self, formula: &Formula) -> bool {
        self.may_be(formula) == Some(false)
    }

    /// The expression for a figure.
    pub(super) fn figure(&mut self, figure: &FigureRef) -> Option<Linear> {
        self.space.value(figure)
    }

    /// Every figure that its results look at, each once.
    pub(super) fn figures(&self) -> Vec<&'m FigureRef> {
        let mut all: Vec<&FigureRef> = Vec::new();
        for figure in self.results.iter().flat_map(|named| figures_of(named.result)) {
            if !all.iter().any(|other| other.asks_the_same(figure)) {
                all.push(figure);
            }
        }
        all
    }
}

/// Whether what stands in for an answer is told apart here: all else is outside the fragment.
fn is_within(reason: StandIn) -> bool {
    match reason {
        StandIn::EmptyDenominator | StandIn::GroupTooSmall => true,
        StandIn::NotWorkedOut
        | StandIn::NoNorm
        | StandIn::SampleInconclusive
        | StandIn::OtherDefinition
        | StandIn::SampleSizeUnknown
        | StandIn::WithinMargin
        | StandIn::Judgement => false,
    }
}

/// Every figure that a result looks at, what was claimed and assumed of it too.
pub(super) fn figures_of(result: &ResultItem) -> Vec<&FigureRef> {
    let mut all = deciding(result);
    all.extend(result.assumptions.iter().flat_map(Test::figures));
    all.extend(result.claims.iter().flat_map(|claim| claim.stated.figures()));
    all
}

/// Whether a result is of the forms that are looked at here.
pub(super) fn is_plain(result: &ResultItem) -> bool {
    let norm = |norm: &Norm| match norm.body {
        NormBody::Test(_) | NormBody::Table(_) => true,
        NormBody::Composed(_)
        | NormBody::Readings(_)
        | NormBody::ToBeDecided
        | NormBody::ToBeFilledIn => false,
    };
    let exact = |norm: &Norm| match norm.sampled.as_ref().map(|how| &how.value) {
        None | Some(Sampling::PointEstimate | Sampling::Estimate) => true,
        Some(Sampling::Bound { .. } | Sampling::Margin { .. }) => false,
    };
    let effect = |condition: &Condition| match condition.effect {
        Effect::Lapses | Effect::Norm(_) | Effect::TooSmall => true,
        Effect::Judgement { .. } | Effect::SuspendedUntil(_) | Effect::Delivery(_) => false,
    };
    // Alternatives are there only when an agreement is judged.
    result.versions.is_empty()
        && result.norms.iter().all(|one| norm(one) && exact(one))
        && result.conditions.iter().all(effect)
}
