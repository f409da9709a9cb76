//! Themes and goals, and which part stands under which.
//!
//! A part runs until the next heading of its level or higher.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::problems::DoubleName;
use super::{Placed, Resolver};
use crate::model::{Chapter, ChapterKind, Origin};
use crate::source::Name;
use crate::syntax::{Ast, Part, PartKind, Spanned, StatementKind};

impl Resolver {
    #[expect(clippy::wildcard_enum_match_arm, reason = "what belongs elsewhere is alike here")]
    pub(super) fn chapters<'a>(&mut self, ast: &'a Ast) -> (Vec<Placed<'a>>, Vec<Arc<Chapter>>) {
        let mut placed = Vec::new();
        let mut chapters = Vec::new();
        let mut names = BTreeMap::new();
        let mut origin = Origin::default();
        for part in &ast.parts {
            let kind = match part.kind {
                PartKind::Theme => ChapterKind::Theme,
                PartKind::Goal => ChapterKind::Goal,
                _ => {
                    placed.push(Placed { part, origin: origin.clone() });
                    continue;
                }
            };
            let serves = self.chapter_statements(part);
            let chapter = chapter(part, kind, serves).map(Arc::new);
            match kind {
                ChapterKind::Theme => origin = Origin { theme: chapter.clone(), goal: None },
                ChapterKind::Goal => origin.goal.clone_from(&chapter),
            }
            let Some(chapter) = chapter else { continue };
            let key = (kind == ChapterKind::Goal, chapter.name.clone());
            if let Some(first) = names.insert(key, chapter.span) {
                self.findings.push(DoubleName {
                    span: chapter.span,
                    name: chapter.name.to_string(),
                    first,
                });
            }
            chapters.push(chapter);
        }
        (placed, chapters)
    }

    /// What everything under a theme or goal serves.
    #[expect(clippy::wildcard_enum_match_arm, reason = "what belongs elsewhere is alike here")]
    fn chapter_statements(&mut self, part: &Part) -> Vec<Spanned<Name>> {
        let mut serves = None;
        for statement in &part.statements {
            match &statement.kind {
                StatementKind::Serves(names) => self.once(&mut serves, names.clone(), statement),
                StatementKind::Note(_) | StatementKind::Owner(_) => {}
                _ => self.misplaced(part, statement),
            }
        }
        serves.unwrap_or_default()
    }
}

fn chapter(part: &Part, kind: ChapterKind, serves: Vec<Spanned<Name>>) -> Option<Chapter> {
    Some(Chapter {
        kind,
        name: part.name.as_ref()?.value.clone(),
        number: part.number.as_ref().map(|number| number.value.clone()),
        text: part.text.as_ref().map(|text| text.value.clone()),
        serves,
        span: part.span,
    })
}
