//! Tests: comparisons, what joins them, and tests over several years.
//!
//! Not for: the expressions on either side.

use std::ops::RangeInclusive;

use super::Resolver;
use super::conversion::match_units;
use super::expressions::{Inherited, inherited, moment_of, moments_in};
use super::trend::bridge;
use super::windows::Seen;
use crate::diagnostics::Label;
use crate::model::{Joining, Test};
use crate::quantity::{Moment, Number, written};
use crate::source::Span;
use crate::syntax::{self, Figure, Spanned, YearCount};
use crate::{problem, text};

/// How many years a test may span.
const MOST_YEARS: i16 = 50;

problem! {
    /// `en` and `of` without brackets.
    MixedJoining: "PO0221" Error { span: Span }
    headline: text!("`en` en `of` staan hier zonder haakjes door elkaar",
        "`en` and `of` are mixed without brackets here");
    labels: vec![Label::primary(*span)];
    help: Some(text!("kies met haakjes: `(A en B) of C`, of `A en (B of C)`",
        "choose with brackets: `(A en B) of C`, or `A en (B of C)`"));
}

problem! {
    /// So many of these, where there are not so many.
    CountImpossible: "PO0222" Error { span: Span, most: String }
    headline: text!("dit aantal moet een heel getal zijn van 1 t/m {most}",
        "this number must be a whole one from 1 up to {most}");
    labels: vec![Label::primary(*span)];
    help: Some(text!("noem hoogstens {most}, want zoveel staan er hier",
        "name at most {most}, as that is how many there are"));
}

problem! {
    /// `niet 2 van (…)`.
    NotSoMany: "PO0226" Error { span: Span }
    headline: text!("`niet … van` kan twee dingen betekenen", "`niet … van` can mean two things");
    labels: vec![Label::primary(*span)];
    help: Some(text!(
        "mogen er minder gehaald worden: `hoogstens 1 van (…)`; moeten er zoveel mislukken: keer elke vergelijking om in `minstens 2 van (…)`",
        "may fewer hold: `hoogstens 1 van (…)`; must so many fail: turn each comparison round in `minstens 2 van (…)`"));
}

problem! {
    /// Years that run backwards, or too many of them.
    YearsImpossible: "PO0218" Error { span: Span, limit: i16 }
    headline: text!("deze jaren lopen niet op, of het zijn er te veel",
        "these years do not go up, or are too many");
    labels: vec![Label::primary(*span)];
    help: Some(text!("noem eerst het vroegste jaar, en hoogstens {limit} jaren",
        "name the earliest year first, and at most {limit} years"));
}

impl Resolver {
    pub(super) fn test(&mut self, test: &syntax::Test) -> Option<Test> {
        self.test_at(test, inherited(&moments(test, self.seen(self.year))))
    }

    /// A test of which figures without a moment take over the one given.
    pub(super) fn test_at(
        &mut self,
        test: &syntax::Test,
        inherited: Option<Inherited>,
    ) -> Option<Test> {
        match test {
            syntax::Test::Compare { left, comparator, right, span } => {
                let left = self.expression(left, inherited);
                let right = if let syntax::Expression::Step(step) = right {
                    left.as_ref().and_then(|left| self.step(left, step))
                } else {
                    self.expression(right, inherited)
                };
                let (mut left, mut right) = (left?, right?);
                match_units(&mut left, &mut right);
                bridge(&mut left, &mut right);
                if self.is_written_out() {
                    let figures = left.figures().len() + right.figures().len();
                    self.write_out(figures.max(1), *span)?;
                }
                Some(Test::Compare { left, comparator: *comparator, right, span: *span })
            }
            syntax::Test::All { whole, part, span } => {
                let whole = self.figure(&Figure::named(whole.clone()), inherited);
                let part = self.figure(part, inherited);
                if self.is_written_out() {
                    self.write_out(2, *span)?;
                }
                Some(Test::All { whole: whole?, part: part?, span: *span })
            }
            syntax::Test::Consent { of, span } => self.consent(of, *span).map(Test::Consent),
            syntax::Test::Joined { how, tests, span } => {
                let resolved: Vec<_> =
                    tests.iter().map(|test| self.test_at(test, inherited)).collect();
                let how = self.joining(how, tests.len(), *span);
                let tests = resolved.into_iter().collect::<Option<Vec<_>>>()?;
                Some(Test::Joined { how: how?, tests, span: *span })
            }
            syntax::Test::OverYears { how, count, years, test, span } => {
                let first = years.value.0;
                let years = self.years(years);
                let most = years.clone().map(Iterator::count);
                let count = most.and_then(|most| self.count(count, most));
                let before = self.year;
                let mut tests = Vec::new();
                for year in years.unwrap_or(first..=first) {
                    self.year = Some(year);
                    let own = super::expressions::inherited(&moments(test, self.seen(self.year)));
                    tests.push(self.test_at(test, own.or(inherited)));
                }
                self.year = before;
                let tests = tests.into_iter().collect::<Option<Vec<_>>>()?;
                let count = count?;
                if matches!(how, YearCount::NeverInARow) {
                    // Each year stands in as many runs as these are long.
                    let figures: usize = tests.iter().map(|test| test.figures().len()).sum();
                    self.write_out(figures.saturating_mul(count), *span)?;
                }
                Some(over_years(*how, count, tests, *span))
            }
        }
    }

    fn joining(&mut self, how: &syntax::Joining, among: usize, span: Span) -> Option<Joining> {
        match how {
            syntax::Joining::All => Some(Joining::All),
            syntax::Joining::Any => Some(Joining::Any),
            syntax::Joining::AtLeast(count) => self.count(count, among).map(Joining::AtLeast),
            syntax::Joining::AtMost(count) => self.count(count, among).map(Joining::AtMost),
            syntax::Joining::NotSoMany(count) => {
                self.findings.push(NotSoMany { span: count.span });
                None
            }
            syntax::Joining::Mixed => {
                self.findings.push(MixedJoining { span });
                None
            }
        }
    }

    /// A whole number of members, from 1 up to all of them.
    pub(super) fn count(&mut self, count: &Spanned<Number>, among: usize) -> Option<usize> {
        let whole = count.value.to_i64().and_then(|whole| usize::try_from(whole).ok());
        let fits = whole.filter(|whole| (1..=among).contains(whole));
        if fits.is_none() {
            let most = i64::try_from(among).map(Number::from).unwrap_or(Number::ONE);
            let most = written::plain(&most);
            self.findings.push(CountImpossible { span: count.span, most });
        }
        fits
    }

    /// The years from the first up to and including the last; `None` when these were reported.
    pub(super) fn years(&mut self, years: &Spanned<(i16, i16)>) -> Option<RangeInclusive<i16>> {
        let (first, last) = years.value;
        if last < first || last - first >= MOST_YEARS {
            self.findings.push(YearsImpossible { span: years.span, limit: MOST_YEARS });
            return None;
        }
        Some(first..=last)
    }
}

/// In at least so many years the test holds; or in none of the runs of so many years in all of them.
fn over_years(how: YearCount, count: usize, tests: Vec<Test>, span: Span) -> Test {
    match how {
        YearCount::AtLeast => Test::Joined { how: Joining::AtLeast(count), tests, span },
        YearCount::NeverInARow => {
            let runs = tests.windows(count).map(|run| match run {
                [only] => only.clone(),
                _ => Test::Joined { how: Joining::All, tests: run.to_vec(), span },
            });
            let runs = runs.collect();
            Test::Joined { how: Joining::None, tests: runs, span }
        }
    }
}

/// The moments that a test states, those of a year at hand too.
pub(super) fn moments(test: &syntax::Test, seen: Seen<'_>) -> Vec<Moment> {
    let mut found = Vec::new();
    collect_moments(test, seen, &mut found);
    found
}

fn collect_moments(test: &syntax::Test, seen: Seen<'_>, found: &mut Vec<Moment>) {
    match test {
        syntax::Test::Compare { left, right, .. } => {
            moments_in(left, seen, found);
            moments_in(right, seen, found);
        }
        syntax::Test::All { part, .. } => found.extend(moment_of(part, seen)),
        syntax::Test::Joined { tests, .. } => {
            for test in tests {
                collect_moments(test, seen, found);
            }
        }
        syntax::Test::Consent { .. } => {}
        syntax::Test::OverYears { test, .. } => collect_moments(test, seen, found),
    }
}
