//! What judging looks at, put together once.
//!
//! Not for: judging.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use indexmap::IndexMap;

use super::assessment::{AssessedPart, Chapter, FigureName, Reason, ReasonCode};
use super::consents;
use super::consequences::Opens;
use super::figures::{Asked, ByIndicator, Figures, Givens, Question, Related, Why};
use super::items;
use super::provisional;
use super::rules;
use crate::check::plain_minimum;
use crate::logic::{
    Rules, StatedCondition, StatedConditions, Values as _, figures_of, remarked_figures,
};
use crate::measure::{Given, Measurements};
use crate::model::{
    self, ConditionTest, Consequence, Due, FigureRef, Indicator, Item, ItemBody, Model, Premise,
    ResultItem, ShownItem, Test,
};
use crate::quantity::{Date, Moment, Period};
use crate::side_by_side;
use crate::source::{Name, SourceId, Span};
use crate::verdict::Mark;

/// A set of completions with the conditions that nobody stated.
#[derive(Clone)]
pub(super) struct World {
    pub(super) figures: Figures,
    pub(super) stated: StatedConditions,
    /// Shared, because a question of another figure looks at the same ones.
    pub(super) rules: Arc<Rules>,
}

/// Everything that judging looks at. A copy shares what stays the same; what is thought up while it
/// judges is its own.
#[derive(Clone)]
pub(super) struct Context<'a> {
    pub(super) model: &'a Model,
    pub(super) measurements: &'a Measurements,
    pub(super) givens: Arc<Givens<'a>>,
    pub(super) reference_date: Date,
    pub(super) world: World,
    /// The same with provisional figures unknown, where there are any: as far as results look at
    /// them.
    pub(super) without_provisional: Option<World>,
    /// The families in which some figure is provisional, with those that relations tie to them.
    provisional: Arc<ByIndicator<bool>>,
    /// The members of results, each with its own verdict, once they are judged.
    pub(super) judged: Arc<BTreeMap<Name, AssessedPart>>,
    /// The direct parts of each indicator.
    pub(super) parts: Arc<ByIndicator<Vec<&'a Indicator>>>,
    /// The places of the items of the agreement.
    items: Arc<IndexMap<&'a str, usize>>,
    /// The place of each thing that the agreement builds on.
    premises: Arc<BTreeMap<&'a Name, usize>>,
    opens: Arc<OnceLock<Opens>>,
    /// Themes and goals by their places.
    chapters: Arc<BTreeMap<Span, Arc<Chapter>>>,
    /// Whether some duty asks for an explanation with every result.
    pub(super) explanations_asked: bool,
    /// Whether that is asked at every report.
    pub(super) explained_every_report: bool,
}

impl<'a> Context<'a> {
    pub(super) fn new(
        model: &'a Model,
        measurements: &'a Measurements,
        starting_point: Option<SourceId>,
    ) -> Self {
        let reference_date = measurements.reference_date;
        let set = || {
            let asked = asked(model, reference_date);
            let world = world(model, measurements, &asked, None);
            (asked, world)
        };
        let found = || {
            let givens = Givens::new(model, measurements, starting_point);
            (Related::of(model), givens, parts(model), places(model), items::chapters(model))
        };
        let many = model.items.len();
        let ((asked, world), (related, givens, parts, places, chapters)) =
            side_by_side::both(many, set, found);
        let provisional = provisional::families(measurements, &related);
        let without_provisional = provisional.as_ref().map(|provisional| {
            let rules = &world.rules;
            let looked_at = provisional::looked_at(model, rules, &related, provisional);
            self::world(model, measurements, &asked, Some(&looked_at))
        });
        let premises = model.premises.iter().enumerate().map(|(at, it)| (&it.name, at));
        Self {
            model,
            measurements,
            givens: Arc::new(givens),
            reference_date,
            world,
            without_provisional,
            provisional: Arc::new(provisional.unwrap_or_default()),
            judged: Arc::default(),
            parts: Arc::new(parts),
            items: Arc::new(places),
            premises: Arc::new(premises.collect()),
            opens: Arc::default(),
            chapters: Arc::new(chapters),
            explanations_asked: asks_explanations(model, |_| true),
            explained_every_report: asks_explanations(model, |due| *due == Due::EveryReport),
        }
    }

    /// A theme or goal as it is shown.
    pub(super) fn chapter(&self, chapter: &model::Chapter) -> Option<Arc<Chapter>> {
        self.chapters.get(&chapter.span).cloned()
    }

    /// The place in the agreement of the item with this name.
    pub(super) fn place(&self, name: &str) -> Option<usize> {
        self.items.get(name).copied()
    }

    /// The item with this name.
    pub(super) fn item(&self, name: &str) -> Option<&'a Item> {
        self.model.items.get(self.place(name)?)
    }

    /// What the agreement builds on under this name.
    pub(super) fn premise(&self, name: &Name) -> Option<&'a Premise> {
        let place = self.premises.get(name)?;
        self.model.premises.get(*place)
    }

    /// Everything that is open and could be told.
    pub(super) fn opens(&self) -> &Opens {
        self.opens.get_or_init(|| Opens::of(self.model, &self.world))
    }

    /// Whether a provisional figure has a bearing on a result.
    pub(super) fn may_be_provisional(&self, result: &ResultItem) -> bool {
        provisional::has_bearing(result, &self.world.rules, &self.provisional)
    }

    /// Where both sets of completions stand now.
    pub(super) fn marks(&self) -> (Mark, Option<Mark>) {
        let other = self.without_provisional.as_ref();
        (self.world.figures.space.mark(), other.map(|other| other.figures.space.mark()))
    }

    /// Gives steps for the questions about one of so many parts, so that no part takes those of another.
    pub(super) fn allot(&self, parts: usize) {
        for world in [Some(&self.world), self.without_provisional.as_ref()].into_iter().flatten() {
            world.figures.space.allot(parts);
        }
    }

    /// Takes away what was added to both since.
    pub(super) fn undo_to(&mut self, (mark, other_mark): (Mark, Option<Mark>)) {
        self.world.figures.undo_to(mark);
        if let (Some(other), Some(mark)) = (&mut self.without_provisional, other_mark) {
            other.figures.undo_to(mark);
        }
    }

    /// The days on which reports close, in order; without any the end of the term.
    pub(super) fn report_days(&self) -> Vec<Date> {
        let mut days = self.model.head.report_days();
        if days.is_empty() {
            days.push(self.model.head.term.last());
        }
        days
    }

    /// The reference date of a measurement file. A figure that an example takes over from another
    /// file counts as one of the example's own day.
    pub(super) fn file_date(&self, source: SourceId) -> Date {
        let file = self.measurements.files.iter().find(|file| file.source == source);
        file.map_or(self.reference_date, |file| file.reference_date)
    }

    /// Whether the window within which a figure must come about has not closed.
    fn still_runs(&self, figure: &FigureName) -> bool {
        let indicator = self.model.indicators.get(&*figure.name);
        let window = indicator.and_then(|indicator| indicator.window.as_ref());
        window.is_some_and(|window| window.closes > self.reference_date)
    }

    /// Why a figure is open.
    pub(super) fn reason(&self, figure: &FigureName) -> Reason {
        let Some(moment) = figure.moment else {
            let code = if consents::is_consent(self, figure) {
                ReasonCode::ConsentOpen
            } else {
                rules::reason(self, figure).unwrap_or(ReasonCode::ConditionUnknown)
            };
            return Reason { code, figure: Some(figure.clone()), stated: None };
        };
        let absent = self.givens.absent(figure);
        let unreliable = self.givens.unreliable(figure);
        let ranged = self.givens.of(figure).any(|found| match &found.given {
            Given::Number(range) => range.exact().is_none(),
            Given::ShareOfWhole { .. } => true,
            Given::Absent(_) | Given::Text(_) | Given::Table { .. } => false,
        });
        let code = if absent.is_some() {
            ReasonCode::KnownAbsent
        } else if unreliable.is_some() {
            ReasonCode::Unreliable
        } else if moment.last_day() > self.reference_date || (ranged && self.still_runs(figure)) {
            ReasonCode::WindowOpen
        } else if ranged {
            ReasonCode::RangeTooWide
        } else {
            ReasonCode::FigureMissing
        };
        Reason {
            code,
            figure: Some(figure.clone()),
            stated: absent.or(unreliable).map(str::to_owned),
        }
    }
}

fn world(
    model: &Model,
    measurements: &Measurements,
    asked: &Asked,
    without_provisional: Option<&ByIndicator<bool>>,
) -> World {
    let mut figures = Figures::build(model, measurements, asked, without_provisional);
    let mut stated = StatedConditions::new();
    for name in model.stated_conditions.keys() {
        let condition = match measurements.conditions.get(name) {
            Some(known) => StatedCondition::Known(known.value),
            None => StatedCondition::Open(figures.free_choice()),
        };
        stated.insert(name.clone(), condition);
    }
    let rules = Arc::new(rules::of_model(model, measurements, &mut figures));
    World { figures, stated, rules }
}

/// The place of each item.
fn places(model: &Model) -> IndexMap<&str, usize> {
    let all = model.items.iter().enumerate();
    all.map(|(place, item)| (item.name.as_str(), place)).collect()
}

fn parts(model: &Model) -> ByIndicator<Vec<&Indicator>> {
    let mut parts: ByIndicator<Vec<&Indicator>> = ByIndicator::default();
    for indicator in model.indicators.values() {
        if let Some(whole) = &indicator.part_of {
            parts.change(whole, |own| own.push(indicator));
        }
    }
    parts
}

/// Whether a duty of this kind asks for explanations.
fn asks_explanations(model: &Model, of_kind: impl Fn(&Due) -> bool) -> bool {
    model.items.iter().any(|item| match &item.body {
        ItemBody::Duty(duty) => {
            let explained = |shown: &ShownItem| matches!(shown, ShownItem::Explanations(_));
            of_kind(&duty.due) && duty.shows.iter().any(explained)
        }
        ItemBody::Result(_) | ItemBody::Effort(_) | ItemBody::Untestable(_) => false,
    })
}

/// Every figure that norms, conditions, remarks and paths look at.
pub(super) fn asked(model: &Model, reference_date: Date) -> Asked {
    let mut asked = Asked::new();
    for item in &model.items {
        let ItemBody::Result(result) = &item.body else { continue };
        for figure in figures_of(result) {
            ask(&mut asked, figure, Why::Decides);
        }
        for figure in remarked_figures(result) {
            ask(&mut asked, figure, Why::Beside);
        }
        if let Some((figure, _)) = plain_minimum(result)
            && let Some(moment) = to_date(figure, reference_date)
        {
            asked.push(Question::new(figure, moment, Why::Beside));
        }
    }
    asked_by_consequences(model, &mut asked);
    for relation in &model.relations {
        for figure in relation.test.figures() {
            ask(&mut asked, figure, Why::Decides);
        }
    }
    asked
}

/// Every figure that consequences and what the agreement builds on look at.
fn asked_by_consequences(model: &Model, asked: &mut Asked) {
    let premises = model.premises.iter().filter_map(|premise| match &premise.test {
        ConditionTest::Test(test) => Some(test),
        ConditionTest::Stated => None,
    });
    let tests = model.consequences.iter().flat_map(Consequence::tests).chain(premises);
    for figure in tests.flat_map(Test::figures) {
        ask(asked, figure, Why::Decides);
    }
    let computed = model.consequences.iter().filter_map(|one| one.amount.as_ref());
    let amounts = computed.map(|amount| &amount.expression);
    for amount in amounts.chain(model.ceilings.iter().map(|ceiling| &ceiling.amount)) {
        for figure in amount.figures() {
            ask(asked, figure, Why::Decides);
        }
    }
}

fn ask(asked: &mut Asked, figure: &FigureRef, why: Why) {
    asked.extend(figure.moment.map(|moment| Question::new(figure, moment, why)));
}

/// The part of the moment of a figure that has passed at the reference date: a flow up to then, a
/// stock at that day. `None` when nothing or all of it has.
pub(super) fn to_date(figure: &FigureRef, reference_date: Date) -> Option<Moment> {
    match figure.moment? {
        Moment::Period(period) => {
            let open = period.contains(reference_date) && reference_date < period.last();
            let passed = open.then(|| Period::new(period.first(), reference_date))??;
            Some(Moment::Period(passed))
        }
        Moment::Day(day) => (reference_date < day).then_some(Moment::Day(reference_date)),
    }
}
