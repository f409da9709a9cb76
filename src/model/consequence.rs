//! Consequences: what brings them, what they come to, and what they ask from then on.
//!
//! Not for: whether they follow.

use std::collections::BTreeMap;

use super::expression::{Expr, Literal, Test};
use super::head::ChapterKind;
use super::item::ConditionTest;
use crate::quantity::Comparator;
use crate::source::{Name, Span};
use crate::syntax::{ClassReach, Duration, OutcomeText, Spanned};

/// A consequence.
#[derive(Debug, Clone)]
pub struct Consequence {
    /// Its name.
    pub name: Name,
    /// Its number in the document.
    pub number: Option<String>,
    /// Its text.
    pub text: Option<Spanned<String>>,
    /// What brings it: any of these; at least one.
    pub triggers: Vec<Trigger>,
    /// Conditions of its own, all of which must be as they should.
    pub conditions: Vec<OwnCondition>,
    /// What it comes to.
    pub amount: Option<ConsequenceAmount>,
    /// Between which amounts a role fills it in.
    pub room: Option<Room>,
    /// What is asked from then on.
    pub brings: Vec<Brought>,
    /// The role that answers for it.
    pub owner: Option<String>,
    /// The place of its heading.
    pub span: Span,
}

/// Something that brings a consequence.
#[derive(Debug, Clone)]
pub struct Trigger {
    /// What it is.
    pub kind: TriggerKind,
    /// Its place.
    pub span: Span,
}

/// What brings a consequence.
#[derive(Debug, Clone)]
pub enum TriggerKind {
    /// A verdict of any item.
    Each {
        /// The theme or goal that the item stands under.
        under: Option<Under>,
        /// The verdicts.
        outcomes: Vec<OutcomeText>,
    },
    /// So many items with such a verdict.
    Count {
        /// How the number compares.
        comparator: Comparator,
        /// The number.
        count: usize,
        /// The theme or goal that the items stand under.
        under: Option<Under>,
        /// The verdicts.
        outcomes: Vec<OutcomeText>,
    },
    /// A verdict of one item.
    Item {
        /// The item.
        name: Spanned<Name>,
        /// The verdicts.
        outcomes: Vec<OutcomeText>,
    },
    /// A verdict of one result, so many years in a row.
    Streak {
        /// The result.
        name: Spanned<Name>,
        /// How many years.
        years: usize,
        /// The verdicts.
        outcomes: Vec<OutcomeText>,
    },
    /// A class of the step table of a result.
    Class {
        /// The result.
        name: Spanned<Name>,
        /// The class.
        class: Spanned<String>,
        /// Whether other classes bring it too; `None` only where that makes no difference.
        reach: Option<ClassReach>,
    },
    /// An assumption of the agreement that holds or fails.
    Premise {
        /// The assumption.
        name: Spanned<Name>,
        /// Whether it must hold; else fail.
        holds: bool,
    },
    /// A fact that the measurement file states.
    Stated {
        /// Its name.
        name: Spanned<Name>,
        /// Its text.
        text: Option<String>,
    },
    /// A test over figures.
    Test(Test),
}

/// A theme or goal with what stands under it.
#[derive(Debug, Clone)]
pub struct Under {
    /// Which of the two.
    pub kind: ChapterKind,
    /// Its name.
    pub name: Spanned<Name>,
}

/// A condition of a consequence.
#[derive(Debug, Clone)]
pub struct OwnCondition {
    /// `mits`; else `tenzij`.
    pub provided: bool,
    /// Its name.
    pub name: Spanned<Name>,
    /// Its text.
    pub text: Option<String>,
    /// What decides it.
    pub test: ConditionTest,
    /// Its place.
    pub span: Span,
}

/// What a consequence comes to.
#[derive(Debug, Clone)]
pub struct ConsequenceAmount {
    /// The calculation.
    pub expression: Expr,
    /// The most that it can be.
    pub cap: Option<Literal>,
    /// Whether it may be below nought.
    pub also_negative: bool,
    /// Its place.
    pub span: Span,
}

/// Between which amounts somebody fills a consequence in.
#[derive(Debug, Clone)]
pub struct Room {
    /// The least.
    pub low: Literal,
    /// The most.
    pub high: Literal,
    /// The role that fills it in.
    pub role: String,
    /// Its place.
    pub span: Span,
}

/// An item that is asked only from the day on which the consequence follows.
#[derive(Debug, Clone)]
pub struct Brought {
    /// The item.
    pub item: Spanned<Name>,
    /// Within how long a duty is due.
    pub within: Option<Spanned<Duration>>,
}

/// Something that the whole agreement builds on.
#[derive(Debug, Clone)]
pub struct Premise {
    /// Its name.
    pub name: Name,
    /// Its number in the document.
    pub number: Option<String>,
    /// Its text.
    pub text: Option<String>,
    /// What decides whether it holds.
    pub test: ConditionTest,
    /// The place of its heading.
    pub span: Span,
}

/// The most that several consequences come to together.
#[derive(Debug, Clone)]
pub struct Ceiling {
    /// Its name.
    pub name: Name,
    /// Its number in the document.
    pub number: Option<String>,
    /// Its text.
    pub text: Option<String>,
    /// The most.
    pub amount: Expr,
    /// The consequences.
    pub over: Vec<Spanned<Name>>,
    /// The place of its heading.
    pub span: Span,
}

impl Consequence {
    /// Its text, or its name.
    #[must_use]
    pub fn title(&self) -> String {
        self.text.as_ref().map_or_else(|| self.name.to_string(), |text| text.value.clone())
    }

    /// Every test over figures that it looks at.
    #[must_use]
    pub fn tests(&self) -> Vec<&Test> {
        let mut tests = Vec::new();
        for trigger in &self.triggers {
            if let TriggerKind::Test(test) = &trigger.kind {
                tests.push(test);
            }
        }
        for condition in &self.conditions {
            if let ConditionTest::Test(test) = &condition.test {
                tests.push(test);
            }
        }
        tests
    }
}

impl Consequence {
    /// The items that are named in what brings it.
    pub fn named_items(&self) -> impl Iterator<Item = &Name> {
        self.triggers.iter().filter_map(|trigger| match &trigger.kind {
            TriggerKind::Item { name, .. }
            | TriggerKind::Class { name, .. }
            | TriggerKind::Streak { name, .. } => Some(&name.value),
            TriggerKind::Each { .. }
            | TriggerKind::Count { .. }
            | TriggerKind::Premise { .. }
            | TriggerKind::Stated { .. }
            | TriggerKind::Test(_) => None,
        })
    }
}

/// What each consequence waits for, for [`super::rounds`]: first stand the consequences, which lead to the items
/// that they name, and then those items, which lead to the consequences that ask for them.
#[must_use]
pub fn waiting_for(consequences: &[Consequence]) -> Vec<Vec<usize>> {
    let mut places: BTreeMap<&Name, usize> = BTreeMap::new();
    let mut leads_to: Vec<Vec<usize>> = vec![Vec::new(); consequences.len()];
    for (consequence, own) in consequences.iter().zip(0..) {
        for name in consequence.named_items() {
            let next = leads_to.len();
            let place = *places.entry(name).or_insert(next);
            leads_to.resize(leads_to.len().max(place + 1), Vec::new());
            leads_to.get_mut(own).into_iter().for_each(|all: &mut Vec<usize>| all.push(place));
        }
    }
    for (consequence, own) in consequences.iter().zip(0..) {
        for brought in &consequence.brings {
            let place = places.get(&brought.item.value);
            let asked = place.and_then(|place| leads_to.get_mut(*place));
            asked.into_iter().for_each(|all| all.push(own));
        }
    }
    leads_to
}
