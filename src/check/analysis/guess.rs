//! A few simple completions, tried before anything is worked out: most norms are met by high figures and
//! missed by low ones, and need no more.
//!
//! For: clearing what has nothing to be told of. Not for: telling anything; only exact work does.

use std::collections::{BTreeMap, BTreeSet};

use super::space::size_of;
use super::stretches::is_within;
use super::subject::{Asked, figures_of};
use crate::model::{
    Condition, ConditionTest, Expr, FigureRef, Indicator, Joining, NormBody, ResultItem, Test,
};
use crate::quantity::{Comparator, Moment, Number, Period};
use crate::source::Name;

/// What was seen of a result in some completion.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Seen {
    /// Everything to be said about it was: nothing is to be worked out.
    pub(super) all: bool,
    /// It is met when all figures are high.
    pub(super) met_when_high: bool,
}

/// Figures of a simple form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Guess {
    /// All high, and higher every year.
    High,
    /// The same, but the first figure of the norm nought.
    HighButFirst,
    /// All one, but the first figure of the norm nought.
    OneButFirst,
    /// All nought.
    Nought,
}

const GUESSES: [Guess; 4] = [Guess::High, Guess::HighButFirst, Guess::OneButFirst, Guess::Nought];

/// A figure as high as nobody asks for.
const HIGH: i64 = 1_000_000_000;

/// The year from which high figures double every year.
const FIRST_YEAR: i16 = 2000;

/// What some simple completions show of a result.
pub(super) fn seen(result: &ResultItem) -> Seen {
    if !is_simple(result) {
        return Seen::default();
    }
    let asked = Asked::of(result);
    let known = Known::of(result);
    let mut open = Open {
        met: true,
        targets: result.norms.iter().any(|norm| norm.target.is_some()),
        missed: vec![true; asked.len()],
        struck: vec![true; result.conditions.len()],
        not_struck: vec![true; result.conditions.len()],
    };
    let mut seen = Seen::default();
    for guess in GUESSES {
        let figures = Figures { guess, result, known: &known };
        let Some(found) = open.look(&figures, &asked) else { return Seen::default() };
        seen.met_when_high |= guess == Guess::High && found;
        if open.is_empty() {
            seen.all = true;
            break;
        }
    }
    seen
}

/// What has not been seen yet.
struct Open {
    met: bool,
    targets: bool,
    missed: Vec<bool>,
    struck: Vec<bool>,
    not_struck: Vec<bool>,
}

impl Open {
    fn is_empty(&self) -> bool {
        let lists = [&self.missed, &self.struck, &self.not_struck];
        !self.met && !self.targets && lists.iter().all(|list| list.iter().all(|open| !open))
    }

    /// Tries one completion; whether the result is met in it. `None` where it is of no use.
    fn look(&mut self, figures: &Figures<'_>, asked: &[Asked<'_>]) -> Option<bool> {
        if !figures.fits_assumptions()? {
            return Some(false);
        }
        let mut struck = 0;
        for (place, condition) in figures.result.conditions.iter().enumerate() {
            let strikes = figures.strikes(condition)?;
            struck += usize::from(strikes);
            // What somebody states may be so, and may not.
            let stated = matches!(condition.test, ConditionTest::Stated);
            clear(&mut self.struck, place, strikes || stated);
            clear(&mut self.not_struck, place, !strikes || stated);
        }
        if struck > 0 {
            return Some(false);
        }
        let mut all = true;
        let mut targets = true;
        for (place, one) in asked.iter().enumerate() {
            let met = figures.met(*one)?;
            clear(&mut self.missed, place, !met);
            all &= met;
            if let Asked::Norm(norm) = one
                && let Some(target) = &norm.target
            {
                targets &= figures.holds(target)?;
            }
        }
        self.met &= !all;
        self.targets &= !(all && targets);
        Some(all)
    }
}

fn clear(open: &mut [bool], place: usize, seen: bool) {
    if let Some(open) = open.get_mut(place) {
        *open &= !seen;
    }
}

/// Whether simple completions are completions at all: figures as a whole, of periods that do not
/// overlap.
fn is_simple(result: &ResultItem) -> bool {
    let figures = figures_of(result);
    let single = |norm: &crate::model::Norm| {
        matches!(norm.body, NormBody::Test(_)) && norm.member.is_none() && norm.sampled.is_none()
    };
    let stated: BTreeSet<&str> = result
        .conditions
        .iter()
        .filter(|condition| matches!(condition.test, ConditionTest::Stated))
        .map(|condition| condition.name.value.as_str())
        .collect();
    // What comes before a condition leaves it free only where nothing but a statement decides it.
    let free = |condition: &Condition| {
        condition.except_when.iter().all(|name| stated.contains(name.value.as_str()))
    };
    result.norms.iter().all(single)
        && result.conditions.iter().all(free)
        && result.conditions.iter().filter(|one| matches!(one.test, ConditionTest::Test(_))).count()
            < 2
        && figures.iter().all(|figure| {
            figure.selection.is_whole() && !figure.indicator.kind.eq(&crate::model::Kind::Date)
        })
        && !overlap(&figures)
}

/// Whether some figures of one family are about periods that share days.
fn overlap(figures: &[&FigureRef]) -> bool {
    let added = figures.iter().filter(|figure| figure.indicator.kind.adds_over_time());
    let periods: BTreeSet<(&Name, Period)> = added
        .filter_map(|figure| match figure.moment? {
            Moment::Period(period) => Some((&figure.indicator.top().name, period)),
            Moment::Day(_) => None,
        })
        .collect();
    // In the order of their first days one that shares days with another shares them with the next.
    periods
        .iter()
        .zip(periods.iter().skip(1))
        .any(|((name, one), (other, two))| name == other && two.first() <= one.last())
}

/// Whether two periods share days.
pub(super) fn share_days(one: Moment, two: Moment) -> bool {
    match (one, two) {
        (Moment::Period(one), Moment::Period(two)) => {
            one.first() <= two.last() && two.first() <= one.last()
        }
        (Moment::Day(_), _) | (_, Moment::Day(_)) => is_within(one, two, true),
    }
}

/// The figures of a completion.
struct Figures<'r> {
    guess: Guess,
    result: &'r ResultItem,
    known: &'r Known<'r>,
}

/// What the text of a result says about its figures.
struct Known<'r> {
    /// The figure that the norm is about.
    first: Option<&'r FigureRef>,
    /// What the result assumes of an indicator, as a number.
    assumed: BTreeMap<(&'r Name, Option<Moment>), Number>,
}

impl<'r> Known<'r> {
    fn of(result: &'r ResultItem) -> Self {
        let first = result.norms.first().and_then(|norm| norm.body.figures().into_iter().next());
        let mut assumed = BTreeMap::new();
        for assumption in &result.assumptions {
            if let Test::Compare { left: Expr::Figure(figure), right, .. } = assumption
                && let Some(value) = right.value(&|_| None)
            {
                assumed.entry((&figure.indicator.name, figure.moment)).or_insert(value);
            }
        }
        Self { first, assumed }
    }
}

impl Figures<'_> {
    /// What a figure is: never more than its whole, its population, or what a result assumes.
    fn of(&self, figure: &FigureRef) -> Number {
        let first = self.known.first.is_some_and(|first| {
            first.indicator.name == figure.indicator.name && first.moment == figure.moment
        });
        let mut value = match self.guess {
            Guess::High => high(figure.moment),
            Guess::HighButFirst if first => Number::ZERO,
            Guess::HighButFirst => high(figure.moment),
            Guess::OneButFirst if first => Number::ZERO,
            Guess::OneButFirst => Number::ONE,
            Guess::Nought => Number::ZERO,
        };
        let mut up = Some(&figure.indicator);
        while let Some(own) = up {
            if let Some(assumed) = self.assumed(own, figure.moment) {
                value =
                    if own.name == figure.indicator.name { assumed } else { value.min(assumed) };
            }
            value = value.min(self.most(own, figure.moment));
            let whole = own.part_of.as_ref().filter(|_| own.bounds_its_parts());
            if let (Some(whole), Some(first)) = (whole, self.known.first)
                && whole.name == first.indicator.name
                && first.moment == figure.moment
                && self.guess != Guess::High
            {
                value = Number::ZERO;
            }
            up = whole;
        }
        match figure.indicator.least() {
            Some(least) => value.max(least),
            None => value,
        }
    }

    fn most(&self, own: &Indicator, moment: Option<Moment>) -> Number {
        let bounds = [own.most(), size_of(own), Some(high(moment))];
        bounds.into_iter().flatten().min().unwrap_or(Number::ZERO)
    }

    fn assumed(&self, own: &Indicator, moment: Option<Moment>) -> Option<Number> {
        self.known.assumed.get(&(&own.name, moment)).cloned()
    }

    fn fits_assumptions(&self) -> Option<bool> {
        let mut fits = true;
        for assumption in &self.result.assumptions {
            fits &= self.holds(assumption)?;
        }
        Some(fits)
    }

    /// Whether a condition strikes; what somebody states does not.
    fn strikes(&self, condition: &Condition) -> Option<bool> {
        match &condition.test {
            ConditionTest::Stated => Some(false),
            ConditionTest::Test(test) => Some(self.holds(test)? != condition.provided),
        }
    }

    fn met(&self, asked: Asked<'_>) -> Option<bool> {
        match asked {
            Asked::Norm(norm) => self.holds(norm.test()?),
            Asked::Part(part) => {
                let test = crate::logic::part_norm(part)?;
                self.holds(&test)
            }
        }
    }

    /// Whether a test holds; `None` where something is divided by nought, or parties consent.
    fn holds(&self, test: &Test) -> Option<bool> {
        let value = |figure: &FigureRef| Some(self.of(figure));
        match test {
            Test::Compare { left, comparator, right, .. } => {
                let (left, right) = (left.value(&value)?, right.value(&value)?);
                Some(compares(&left, *comparator, &right))
            }
            Test::All { whole, part, .. } => Some(self.of(part) >= self.of(whole)),
            Test::Joined { how, tests, .. } => {
                let mut holding = 0;
                for test in tests {
                    holding += usize::from(self.holds(test)?);
                }
                Some(match how {
                    Joining::All => holding == tests.len(),
                    Joining::Any => holding > 0,
                    Joining::AtLeast(count) => holding >= *count,
                    Joining::AtMost(count) => holding <= *count,
                    Joining::None => holding == 0,
                })
            }
            Test::Consent(_) => None,
        }
    }
}

fn high(moment: Option<Moment>) -> Number {
    let year = moment.map_or(FIRST_YEAR, |moment| moment.last_day().year());
    let doublings = year.saturating_sub(FIRST_YEAR).clamp(0, 30);
    Number::from(HIGH << doublings)
}

/// Whether two numbers compare so.
pub(super) fn compares(left: &Number, comparator: Comparator, right: &Number) -> bool {
    match comparator {
        Comparator::AtLeast => left >= right,
        Comparator::MoreThan => left > right,
        Comparator::AtMost => left <= right,
        Comparator::LessThan => left < right,
        Comparator::Exactly => left == right,
    }
}
