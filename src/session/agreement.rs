//! Compiling an agreement.
//!
//! Not for: figures; but the file with the figures that it starts from is read here too.

use super::files::{self, Naming};
use super::{Failure, Outline, Session, earlier, framework, levels};
use crate::check::{CheckedModel, check};
use crate::diagnostics::{Findings, Label};
use crate::disguise;
use crate::measure::{self, Measurement};
use crate::model::{AimKind, ItemBody, Model};
use crate::resolve::resolve;
use crate::source::{Role, SourceId, Span};
use crate::syntax::{Spanned, parse};
use crate::world::World;
use crate::{problem, text};

problem! {
    /// A path that leaves the folder of the file that names it.
    PathLeavesFolder: "PO0006" Error { span: Span, path: String }
    headline: text!("`{path}` ligt buiten de map van dit bestand",
        "`{path}` lies outside the folder of this file");
    labels: vec![Label::primary(*span)];
    help: Some(text!("zet het in dezelfde map, of in een map daarin",
        "put it in the same folder, or in a folder within it"));
}

/// A compiled agreement with the figures that it starts from.
pub(super) struct Compiled {
    pub(super) model: CheckedModel,
    pub(super) starting_point: Option<Measurement>,
}

/// Compiles an agreement: findings and an outline, no verdicts.
#[must_use]
pub fn compile(world: &dyn World, path: &str) -> Session {
    let mut session = Session::default();
    load(world, &mut session, path, None);
    session.closed()
}

/// Compiles an agreement within a session; `None` when it cannot be judged against. Another file may
/// name it.
pub(super) fn load(
    world: &dyn World,
    session: &mut Session,
    path: &str,
    naming: Option<&Naming<'_>>,
) -> Option<Compiled> {
    let source = files::read_named(world, session, path, Role::Agreement, naming)?;
    let Some(model) = checked(world, session, path, source) else {
        session.fail(Failure::Agreement);
        return None;
    };
    session.outline = Some(outline(model.model()));
    let starting_point = starting_point(world, session, path, model.model());
    Some(Compiled { model, starting_point })
}

/// The model of a file, with the names in it resolved, and what was found.
pub(super) fn resolved(session: &Session, source: SourceId) -> Option<(Option<Model>, Findings)> {
    let file = session.sources.get(source)?;
    let (ast, mut findings) = parse(source, file.text());
    findings.merge(disguise::in_agreement(source, file));
    let (model, found) = resolve(source, &ast);
    // Words that are no agreement at all were reported; that they have no heading is no news.
    if !ast.parts.is_empty() || !findings.has_errors() {
        findings.merge(found);
    }
    Some((model, findings))
}

fn checked(
    world: &dyn World,
    session: &mut Session,
    path: &str,
    source: SourceId,
) -> Option<CheckedModel> {
    let (mut model, mut findings) = resolved(session, source)?;
    let levels = model.as_ref().map(|model| model.head.levels.clone()).unwrap_or_default();
    if let Some(model) = &mut model {
        findings.merge(framework::cover(world, session, path, model));
    }
    let model = model.and_then(|model| {
        let (checked, found) = check(model, &findings);
        findings.merge(found);
        checked
    });
    if let Some(model) = &model {
        findings.extend(earlier::hold_beside(world, session, path, model));
    }
    let findings = levels::weighed(findings, &levels);
    // The agreement may have made an error of a note.
    let model = model.filter(|_| !findings.has_errors());
    session.findings.merge(findings);
    model
}

fn outline(model: &Model) -> Outline {
    let mut outline = Outline { consequences: model.consequences.len(), ..Outline::default() };
    let aims = |kind| model.aims.iter().filter(|aim| aim.kind == kind).count();
    outline.lines = model.head.is_framework().then(|| aims(AimKind::Line));
    outline.subjects = aims(AimKind::Subject);
    for item in &model.items {
        match item.body {
            ItemBody::Result(_) => outline.results += 1,
            ItemBody::Duty(_) => outline.duties += 1,
            ItemBody::Effort(_) => outline.efforts += 1,
            ItemBody::Untestable(_) => {}
        }
    }
    outline
}

fn starting_point(
    world: &dyn World,
    session: &mut Session,
    agreement: &str,
    model: &Model,
) -> Option<Measurement> {
    let file = model.head.starting_point.as_ref()?;
    let Some(path) = beside(agreement, &file.value) else {
        leaves_folder(session, file, Failure::Agreement);
        return None;
    };
    let naming = Naming { span: file.span, folder: folder_of(agreement) };
    measurement(world, session, &path, model, Some(&naming))
}

/// Reads a measurement file; `None` when it has errors, which were reported.
pub(super) fn measurement(
    world: &dyn World,
    session: &mut Session,
    path: &str,
    model: &Model,
    naming: Option<&Naming<'_>>,
) -> Option<Measurement> {
    let source = files::read_named(world, session, path, Role::Measurement, naming)?;
    let file = session.sources.get(source)?;
    let (measurement, mut findings) = measure::load(model, source, file.text());
    findings.merge(disguise::in_measurement(source, file));
    let findings = findings.weighed(&model.head.levels);
    let failed = findings.has_errors();
    session.findings.merge(findings);
    if failed {
        session.fail(Failure::Measurement);
        return None;
    }
    measurement
}

/// Reports a file that would lie outside the folder of the file that names it.
pub(super) fn leaves_folder(session: &mut Session, named: &Spanned<String>, failure: Failure) {
    session.findings.push(PathLeavesFolder { span: named.span, path: named.value.clone() });
    session.fail(failure);
}

/// The path of a file beside another; `None` when it would leave that folder.
pub(super) fn beside(of: &str, file: &str) -> Option<String> {
    let parts = || file.split(['/', '\\']);
    let leaves =
        file.starts_with(['/', '\\']) || file.contains(':') || parts().any(|part| part == "..");
    if leaves || file.contains('\0') {
        return None;
    }
    Some(format!("{}{}", folder_of(of), file.replace('\\', "/")))
}

/// The folder of a file, with a slash at its end; nothing for the folder at hand.
pub(super) fn folder_of(path: &str) -> &str {
    path.rfind(['/', '\\']).map_or("", |at| path.get(..=at).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::beside;

    #[test]
    fn a_file_lies_in_the_folder_of_the_one_that_names_it() {
        assert_eq!(beside("map/a.po", "b.po").as_deref(), Some("map/b.po"));
        assert_eq!(beside("map/a.po", "onder\\b.po").as_deref(), Some("map/onder/b.po"));
        assert_eq!(beside("a.po", "b..po").as_deref(), Some("b..po"));
        for outside in ["/b.po", "\\b.po", "C:b.po", "../b.po", "onder\\..\\b.po", "b\0.po"] {
            assert_eq!(beside("map/a.po", outside), None, "{outside:?}");
        }
    }
}
