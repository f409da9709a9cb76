//! Which items a trigger is about.
//!
//! `elk resultaat` and a count are about every result and duty, not about efforts, which have to be
//! named, and not about what a consequence asks for.
//! Not for: whether the items have the verdict.

use std::collections::BTreeSet;

use crate::eval::assessment::{Assessed, ItemKind};
use crate::model::{ChapterKind, Under};

/// The places of the items of a trigger that names none.
pub(super) fn all(
    items: &[Box<Assessed>],
    under: Option<&Under>,
    brought: &BTreeSet<String>,
) -> Vec<usize> {
    let places = items.iter().enumerate().filter(|(_, item)| {
        item.kind != ItemKind::Effort
            && !brought.contains(&item.id)
            && under.is_none_or(|under| stands_under(item, under))
    });
    places.map(|(place, _)| place).collect()
}

fn stands_under(item: &Assessed, under: &Under) -> bool {
    let chapter = match under.kind {
        ChapterKind::Theme => &item.theme,
        ChapterKind::Goal => &item.goal,
    };
    chapter.as_ref().is_some_and(|chapter| chapter.id == under.name.value.as_str())
}
