//! How much consequences look at together: results that they count, and conditions of their own.
//!
//! For: that a file of a megabyte cannot ask for more than anybody waits for. Not for: what they say.

use std::collections::BTreeMap;

use super::conditions::MOST_CONDITIONS;
use crate::diagnostics::{Findings, Label};
use crate::model::{ChapterKind, Consequence, Item, Model, TriggerKind, Under};
use crate::quantity::{Number, written};
use crate::source::{Name, Span};
use crate::{problem, text};

/// How many verdicts all consequences may look at together, besides one for each part that is judged: two hundred and
/// fifty of them over two hundred results.
const MOST_COUNTED: usize = 50_000;

problem! {
    /// Consequences that each look at many verdicts, and are many.
    TooMuchCounted: "PO0669" Error { span: Span, limit: String }
    headline: text!("de gevolgen tellen samen meer dan {limit} resultaten",
        "the consequences count more than {limit} results together");
    labels: vec![Label::primary(*span)
        .saying(text!("hier gaat het over de grens", "this goes over the limit"))];
    help: Some(text!("laat gevolgen over een thema of doel gaan, of voeg gevolgen samen",
        "let consequences be about a theme or goal, or join consequences"));
}

problem! {
    /// More conditions of one consequence than can be weighed together.
    TooManyOwnConditions: "PO0671" Error { span: Span, name: Name, limit: usize }
    headline: text!("`{name}` heeft meer dan {limit} voorwaarden", "`{name}` has more than {limit} conditions");
    labels: vec![Label::primary(*span)];
    help: Some(text!("splits het gevolg, of voeg voorwaarden samen",
        "split the consequence, or join conditions"));
}

pub(super) fn check(model: &Model, findings: &mut Findings) {
    let under = Counted::of(&model.items);
    let limit = MOST_COUNTED.saturating_add(model.items.len());
    let mut counted: usize = 0;
    for consequence in &model.consequences {
        let before = counted;
        counted = counted.saturating_add(under.by(consequence));
        if before <= limit && counted > limit {
            let limit = i64::try_from(limit).map_or(Number::ZERO, Number::from);
            findings.push(TooMuchCounted { span: consequence.span, limit: written::plain(&limit) });
        }
        if consequence.conditions.len() > MOST_CONDITIONS {
            let (span, name) = (consequence.span, consequence.name.clone());
            findings.push(TooManyOwnConditions { span, name, limit: MOST_CONDITIONS });
        }
    }
}

/// How many items there are, and how many under each theme and goal.
struct Counted<'m> {
    all: usize,
    under: BTreeMap<(ChapterKind, &'m Name), usize>,
}

impl<'m> Counted<'m> {
    fn of(items: &'m [Item]) -> Self {
        let mut under: BTreeMap<(ChapterKind, &Name), usize> = BTreeMap::new();
        for Item { origin, .. } in items {
            let theme = origin.theme.iter().map(|theme| (ChapterKind::Theme, &theme.name));
            let goal = origin.goal.iter().map(|goal| (ChapterKind::Goal, &goal.name));
            for key in theme.chain(goal) {
                *under.entry(key).or_default() += 1;
            }
        }
        Self { all: items.len(), under }
    }

    /// How many verdicts a consequence looks at.
    fn by(&self, consequence: &Consequence) -> usize {
        let looked = consequence.triggers.iter().map(|trigger| match &trigger.kind {
            TriggerKind::Each { under, .. } | TriggerKind::Count { under, .. } => match under {
                None => self.all,
                Some(Under { kind, name }) => {
                    self.under.get(&(*kind, &name.value)).copied().unwrap_or_default()
                }
            },
            TriggerKind::Item { .. }
            | TriggerKind::Streak { .. }
            | TriggerKind::Class { .. }
            | TriggerKind::Premise { .. }
            | TriggerKind::Stated { .. }
            | TriggerKind::Test(_) => 1,
        });
        looked.fold(0, usize::saturating_add)
    }
}
