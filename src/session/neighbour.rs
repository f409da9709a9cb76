//! Files that an agreement names: its framework, and the agreement before it.
//!
//! For: where they may lie, and reading one. Not for: what is held against them (`framework`, `earlier`).

use super::agreement::{self, folder_of};
use super::files::{self, Naming};
use super::{Failure, Session};
use crate::check::{CheckedModel, check};
use crate::diagnostics::{Findings, Label, Severity};
use crate::model::Model;
use crate::source::{Role, Span};
use crate::syntax::Spanned;
use crate::world::World;
use crate::{problem, text};

problem! {
    /// A file that lies too far from the agreement that names it.
    FileTooFar: "PO0236" Error { span: Span, path: String }
    headline: text!("`{path}` ligt te ver van de overeenkomst",
        "`{path}` lies too far from the agreement");
    labels: vec![Label::primary(*span)];
    help: Some(text!("zet het bestand in de map van de overeenkomst, of in een map ernaast: \
        `\"../2014/kader.po\"`",
        "put the file in the folder of the agreement, or in one beside it: \
        `\"../2014/kader.po\"`"));
}

/// A file that an agreement names.
pub(super) struct Neighbour {
    /// Its path.
    pub(super) path: String,
    /// The folder in which it must lie.
    pub(super) folder: String,
    /// Whether it is the agreement itself.
    pub(super) is_self: bool,
}

/// The file that an agreement at this path names; `None` when it lies too far, which is reported.
pub(super) fn named(
    of: &str,
    written: &Spanned<String>,
    findings: &mut Findings,
) -> Option<Neighbour> {
    let Some(path) = near(of, &written.value) else {
        findings.push(FileTooFar { span: written.span, path: written.value.clone() });
        return None;
    };
    let is_self = Some(&path) == near(of, last_part(of)).as_ref();
    let aside = if leaves(&written.value) { ".." } else { "" };
    let folder = format!("{}{aside}", folder_of(of));
    Some(Neighbour { path, folder, is_self })
}

/// What stands in a file that another names.
pub(super) enum Read {
    /// What was asked for.
    Wanted(CheckedModel),
    /// A framework for an agreement, or an agreement for a framework: that says all, and what else is amiss in
    /// it has nothing to do with this.
    OtherKind(Model),
}

/// Reads a file that another names; `None` when it cannot be read or has errors, which were reported. Notes on
/// it are for whoever compiles it by itself.
pub(super) fn read(
    world: &dyn World,
    session: &mut Session,
    file: &Neighbour,
    named_at: Span,
    role: Role,
) -> Option<Read> {
    let naming = Naming { span: named_at, folder: &file.folder };
    let source = files::read_named(world, session, &file.path, role, Some(&naming))?;
    let (model, mut findings) = agreement::resolved(session, source)?;
    let wants_framework = role == Role::Framework;
    let checked = match model {
        Some(model) if model.head.is_framework() != wants_framework => {
            return Some(Read::OtherKind(model));
        }
        Some(model) => {
            let (checked, found) = check(model, &findings);
            findings.merge(found);
            checked
        }
        None => None,
    };
    session.findings.merge(findings.only(Severity::Error));
    if checked.is_none() {
        session.fail(Failure::Agreement);
    }
    checked.map(Read::Wanted)
}

/// Whether a file lies in a folder beside that of the file that names it.
fn leaves(written: &str) -> bool {
    written.replace('\\', "/").split('/').find(|part| *part != ".") == Some("..")
}

/// The path of a file in the folder of another, in a folder within it, or in a folder beside it;
/// `None` for any other place.
fn near(of: &str, file: &str) -> Option<String> {
    let written = file.replace('\\', "/");
    if written.starts_with('/') || written.contains([':', '\0']) {
        return None;
    }
    let parts: Vec<&str> = written.split('/').filter(|part| *part != ".").collect();
    let (aside, parts) = match parts.as_slice() {
        ["..", within @ ..] => (true, within),
        within => (false, within),
    };
    // Out of the folder only into one beside it.
    let least = if aside { 2 } else { 1 };
    if parts.len() < least || parts.iter().any(|part| matches!(*part, ".." | "")) {
        return None;
    }
    let of = of.replace('\\', "/");
    let folder = of.rsplit_once('/').map(|(folder, _)| folder);
    let mut folders: Vec<&str> = folder
        .into_iter()
        .flat_map(|folder| folder.split('/'))
        .filter(|part| *part != ".")
        .collect();
    if aside {
        match folders.last() {
            Some(last) if !matches!(*last, ".." | "") => {
                folders.pop();
            }
            _ => folders.push(".."),
        }
    }
    folders.extend(parts);
    Some(folders.join("/"))
}

/// How a file is named in another; `None` where it lies too far, has a name that stands between no quotation
/// marks, or is no file at all, such as `-`.
pub(super) fn name_within(of: &str, file: &str) -> Option<String> {
    let name = last_part(file);
    if file == "-" || name.contains(['"', '“', '”', '„', '‟', '\n', '\r']) {
        return None;
    }
    let meant = near(file, name)?;
    let folder = last_part(folder_of(file).trim_end_matches(['/', '\\']));
    let ways = [name.to_owned(), format!("{folder}/{name}"), format!("../{folder}/{name}")];
    ways.into_iter().find(|way| near(of, way).as_ref() == Some(&meant))
}

fn last_part(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

#[cfg(test)]
mod tests {
    use super::{name_within, near};

    #[test]
    fn a_framework_lies_in_the_folder_within_it_or_beside_it() {
        let of = "afspraken/2016/werk.po";
        for (file, expected) in [
            ("kader.po", Some("afspraken/2016/kader.po")),
            ("./kader.po", Some("afspraken/2016/kader.po")),
            ("beleid/kader.po", Some("afspraken/2016/beleid/kader.po")),
            ("../2014/kader.po", Some("afspraken/2014/kader.po")),
            ("..\\2014\\kader.po", Some("afspraken/2014/kader.po")),
            ("../kader.po", None),
            ("../../etc/kader.po", None),
            ("../2014/../../kader.po", None),
            ("beleid/../../kader.po", None),
            ("/etc/kader.po", None),
            ("C:\\kader.po", None),
            ("a//kader.po", None),
            ("..", None),
        ] {
            assert_eq!(near(of, file).as_deref(), expected, "{file}");
        }
    }

    #[test]
    fn a_file_is_named_as_it_can_be_found_again() {
        for (of, file, expected) in [
            ("werk.po", "werk.po", Some("werk.po")),
            ("../2016/nieuw.po", "../2016/werk.po", Some("werk.po")),
            ("stukken/2020/werk.po", "stukken/2016/werk.po", Some("../2016/werk.po")),
            ("werk.po", "oud/werk.po", Some("oud/werk.po")),
            ("C:\\stukken\\nieuw.po", "C:\\stukken\\werk.po", Some("werk.po")),
            ("elders/werk.po", "stukken/2016/werk.po", None),
            ("/elders/werk.po", "werk.po", None),
            ("-", "-", None),
            ("a.po", "a\"b.po", None),
        ] {
            assert_eq!(name_within(of, file).as_deref(), expected, "{file}");
        }
    }

    #[test]
    fn an_agreement_in_the_folder_at_hand_can_point_beside_it_too() {
        assert_eq!(near("werk.po", "kader.po").as_deref(), Some("kader.po"));
        assert_eq!(near("werk.po", "../2014/kader.po").as_deref(), Some("../2014/kader.po"));
        assert_eq!(near("./werk.po", "kader.po").as_deref(), Some("kader.po"));
        assert_eq!(near("../2016/werk.po", "../2014/k.po").as_deref(), Some("../2014/k.po"));
        assert_eq!(near("/werk.po", "kader.po").as_deref(), Some("/kader.po"));
    }
}
