//! Figures that go as far towards a row of a step table as they can, and still fall in another.
//!
//! For: whatever looks something up: a result, a test by itself, or an amount of a consequence that follows.
//! Not for: which rows nothing falls in.

use super::consequence_never_follows::stands_under;
use super::lookups::{AskedBy, Lookup};
use super::question::{Question, Seen, has_sizes};
use crate::check::analysis::{Certain, Examined, Given, Named, Outlook, Subject, alone};
use crate::diagnostics::{Text, Witness};
use crate::model::{
    ConditionTest, Consequence, Expr, FigureRef, Item, NormBody, StepRow, Test, TriggerKind,
};
use crate::quantity::Comparator;
use crate::source::Name;
use crate::syntax::OutcomeText;
use crate::text;
use crate::verdict::Formula;

/// No more triggers than this are tried for what brings a consequence, and no more items for each.
const MOST_TRIED: usize = 5;

/// What shows of each row that nothing falls in it; none where there are no such figures to be written down.
pub(super) fn of(
    examined: &Examined<'_>,
    outlook: &Outlook<'_>,
    found: &Lookup<'_>,
    rows: &[&StepRow],
    given: Given,
) -> Vec<Seen> {
    let example = |row: &&StepRow| match found.asked_by {
        AskedBy::Result(named) => of_item(examined, outlook, named, found, row, given),
        AskedBy::Test(name, test) => {
            let item = alone(name, test.span(), NormBody::Test(test.clone()));
            let seen = of_item(examined, outlook, Named::of(&item)?, found, row, given)?;
            seen.of_test()
        }
        AskedBy::Amount(consequence) => {
            Bringing { examined, outlook, found, row, given, consequence }.example()
        }
        AskedBy::Relation => None,
    };
    rows.iter().filter_map(example).collect()
}

/// What is said of figures with which another row holds.
fn says(name: &Name) -> Text {
    text!(
        "ook met deze cijfers geldt bij `{name}` een andere rij",
        "even with these figures another row holds for `{name}`"
    )
}

fn of_item(
    examined: &Examined<'_>,
    outlook: &Outlook<'_>,
    named: Named<'_>,
    found: &Lookup<'_>,
    row: &StepRow,
    given: Given,
) -> Option<Seen> {
    if !outlook.is_within(named) || (given == Given::Sizes && !has_sizes(named.result)) {
        return None;
    }
    let mut question = Question::of(examined, named, given)?;
    let rows = question.subject.of_rows(found.lookup)?;
    let somewhere = Formula::any(rows).and(question.certain.stands.clone());
    question.seen(row.span, &somewhere, towards(found, row), says(&named.item.name))
}

/// The figure that brings what is looked up nearest to a row, and whether more of it does.
fn towards<'m>(found: &Lookup<'m>, row: &StepRow) -> Option<(&'m FigureRef, bool)> {
    let up = row.ranges.first().is_some_and(|range| range.low.is_some());
    let first = found.lookup.arguments.first().and_then(first_figure);
    first.map(|figure| (figure, up))
}

fn first_figure(expression: &Expr) -> Option<&FigureRef> {
    expression.figures().into_iter().next()
}

/// Something that must be so for a consequence to follow.
#[derive(Clone, Copy)]
struct Must<'i> {
    item: &'i Item,
    comes: Comes<'i>,
}

/// What must come of it.
#[derive(Clone, Copy)]
enum Comes<'i> {
    /// A test must hold, or fail.
    Test(bool),
    /// One of these verdicts.
    Verdict(&'i [OutcomeText]),
}

impl Must<'_> {
    /// Where it certainly is so.
    fn formula(&self, certain: &Certain) -> Formula {
        match self.comes {
            Comes::Test(true) => certain.reached.clone(),
            Comes::Test(false) => certain.failed.clone(),
            Comes::Verdict(outcomes) => Formula::any(outcomes.iter().filter_map(|one| match one {
                OutcomeText::Met => Some(certain.met.clone()),
                OutcomeText::NotMet => Some(certain.failed.clone()),
                OutcomeText::Between
                | OutcomeText::Lapsed
                | OutcomeText::Behind
                | OutcomeText::NotDelivered => None,
            })),
        }
    }
}

/// A row that the amount of a consequence looks up, in figures with which the consequence follows.
struct Bringing<'a, 'm> {
    examined: &'m Examined<'m>,
    outlook: &'a Outlook<'m>,
    found: &'a Lookup<'a>,
    row: &'a StepRow,
    given: Given,
    consequence: &'a Consequence,
}

impl Bringing<'_, '_> {
    /// By the first trigger for which there are such figures.
    fn example(&self) -> Option<Seen> {
        let mut triggers = self.consequence.triggers.iter().take(MOST_TRIED);
        triggers.find_map(|trigger| match &trigger.kind {
            TriggerKind::Test(test) => self.by_test(test, true),
            TriggerKind::Premise { name, holds } => {
                let premise =
                    self.examined.model.premises.iter().find(|one| one.name == name.value)?;
                let ConditionTest::Test(test) = &premise.test else { return None };
                self.by_test(test, *holds)
            }
            TriggerKind::Item { name, outcomes } => {
                self.by_items(1, outcomes, |item| item.name == name.value)
            }
            TriggerKind::Each { under, outcomes } => self.by_items(1, outcomes, |item| {
                under.as_ref().is_none_or(|under| stands_under(item, under))
            }),
            TriggerKind::Count { comparator, count, under, outcomes } => {
                let together = match comparator {
                    Comparator::AtLeast => *count,
                    Comparator::MoreThan => count.saturating_add(1),
                    // What others come to would have to be known too.
                    Comparator::Exactly | Comparator::LessThan | Comparator::AtMost => {
                        return None;
                    }
                };
                self.by_items(together, outcomes, |item| {
                    under.as_ref().is_none_or(|under| stands_under(item, under))
                })
            }
            // Nobody has said it: then it is open whether the consequence follows.
            TriggerKind::Stated { .. } => self.with(&[], "open"),
            TriggerKind::Streak { .. } | TriggerKind::Class { .. } => None,
        })
    }

    fn by_test(&self, test: &Test, holds: bool) -> Option<Seen> {
        let item = alone(&self.consequence.name, test.span(), NormBody::Test(test.clone()));
        self.with(&[Must { item: &item, comes: Comes::Test(holds) }], "holds")
    }

    /// Of so many items together one of these verdicts.
    fn by_items(
        &self,
        together: usize,
        outcomes: &[OutcomeText],
        may_be: impl Fn(&Item) -> bool,
    ) -> Option<Seen> {
        let within = |item: &&Item| {
            may_be(item) && Named::of(item).is_some_and(|named| self.outlook.is_within(named))
        };
        let able: Vec<Must<'_>> =
            (self.examined.model.items.iter().filter(within).take(MOST_TRIED))
                .map(|item| Must { item, comes: Comes::Verdict(outcomes) })
                .collect();
        if together == 0 {
            return self.with(&[], "holds");
        }
        able.windows(together).find_map(|brought| self.with(brought, "holds"))
    }

    /// Figures with which all of this is so, and the consequence's own conditions are as they should.
    fn with(&self, brought: &[Must<'_>], code: &'static str) -> Option<Seen> {
        let name = &self.consequence.name;
        let lookup = self.found.lookup;
        let asked = alone(name, lookup.span, NormBody::Table(lookup.clone()));
        let mut conditions = Vec::new();
        for own in &self.consequence.conditions {
            if let ConditionTest::Test(test) = &own.test {
                let item = alone(&own.name.value, own.span, NormBody::Test(test.clone()));
                conditions.push((item, own.provided));
            }
        }
        let own =
            conditions.iter().map(|(item, provided)| Must { item, comes: Comes::Test(*provided) });
        let must: Vec<Must<'_>> = brought.iter().copied().chain(own).collect();
        let mut results = vec![Named::of(&asked)?];
        for one in &must {
            results.push(Named::of(one.item)?);
        }
        let within = results.iter().all(|named| self.outlook.is_within(*named));
        let sized = results.first().is_some_and(|named| has_sizes(named.result));
        if !within || (self.given == Given::Sizes && !sized) {
            return None;
        }
        let mut subject = Subject::of(self.examined, results, self.given)?;
        let mut wanted = Formula::any(subject.of_rows(lookup)?);
        for (one, certain) in must.iter().zip(subject.certain.iter().skip(1)) {
            wanted = wanted.and(one.formula(certain));
        }
        let far = towards(self.found, self.row);
        let example: Witness =
            subject.best_witness(self.examined.model, &wanted, far, says(name))?;
        let question = Question::of(self.examined, Named::of(&asked)?, self.given)?;
        // A condition that somebody has to state leaves it open, whatever the figures.
        let stated = conditions.len() < self.consequence.conditions.len();
        let code = if stated { "open" } else { code };
        Some(question.saw(self.row.span, example).showing(name.as_str(), code))
    }
}
