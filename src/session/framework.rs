//! Reading the policy framework that an agreement names.
//!
//! For: which file that is, and whether it is a framework. Not for: what it covers (`coverage`).

use super::files::{self, Naming};
use super::{Failure, Session, agreement};
use crate::check::check;
use crate::coverage;
use crate::diagnostics::{Findings, Label, Severity};
use crate::model::Model;
use crate::source::{Role, Span};
use crate::world::World;
use crate::{problem, text};

problem! {
    /// A file that is no framework.
    NoFrameworkFile: "PO0234" Error { span: Span, path: String, other: Span }
    headline: text!("`{path}` is geen kader", "`{path}` is not a framework");
    labels: vec![Label::primary(*span), Label::other(*other)
        .saying(text!("dit bestand is een overeenkomst", "this file is an agreement"))];
    help: Some(text!("noem een bestand dat met `kader` begint, of alleen de titel van het kader",
        "name a file that begins with `kader`, or only the title of the framework"));
}

problem! {
    /// An agreement that names itself as its framework.
    OwnFramework: "PO0235" Error { span: Span }
    headline: text!("een overeenkomst kan niet haar eigen kader zijn",
        "an agreement cannot be its own framework");
    labels: vec![Label::primary(*span)];
    help: Some(text!("zet het kader in een eigen bestand dat met `kader` begint",
        "put the framework in a file of its own that begins with `kader`"));
}

problem! {
    /// A framework that lies too far from the agreement.
    FrameworkTooFar: "PO0236" Error { span: Span, path: String }
    headline: text!("`{path}` ligt te ver van de overeenkomst",
        "`{path}` lies too far from the agreement");
    labels: vec![Label::primary(*span)];
    help: Some(text!("zet het kader in de map van de overeenkomst, of in een map ernaast: \
        `kader: \"../2014/kader.po\"`",
        "put the framework in the folder of the agreement, or in one beside it: \
        `kader: \"../2014/kader.po\"`"));
}

/// Reads the framework that an agreement names and holds the two against each other. The findings
/// are about the agreement; errors in the framework go to the session.
pub(super) fn cover(
    world: &dyn World,
    session: &mut Session,
    path: &str,
    model: &mut Model,
) -> Findings {
    let mut findings = Findings::new();
    let Some(named) = model.head.framework.clone().filter(|named| named.is_file()) else {
        coverage::without_framework(model, &mut findings);
        return findings;
    };
    let (span, written) = (named.written.span, named.written.value);
    let Some(file) = near(path, &written) else {
        findings.push(FrameworkTooFar { span, path: written });
        return findings;
    };
    if Some(&file) == near(path, last_part(path)).as_ref() {
        findings.push(OwnFramework { span });
        return findings;
    }
    let aside = if leaves(&written) { ".." } else { "" };
    let folder = format!("{}{aside}", agreement::folder_of(path));
    let naming = Naming { span, folder: &folder };
    let Some(framework) = read(world, session, &file, &naming) else { return findings };
    if !framework.head.is_framework() {
        findings.push(NoFrameworkFile { span, path: written, other: framework.head.span });
        return findings;
    }
    if let Some(reference) = &mut model.head.framework {
        reference.title.clone_from(&framework.head.title);
    }
    let (covered, found) = coverage::cover(model, &framework);
    session.coverage = Some(covered);
    findings.extend(found);
    findings
}

/// The framework; `None` when it cannot be read or has errors, which were reported. Notes on it are
/// for whoever compiles the framework itself.
fn read(
    world: &dyn World,
    session: &mut Session,
    path: &str,
    naming: &Naming<'_>,
) -> Option<Model> {
    let source = files::read_named(world, session, path, Role::Framework, Some(naming))?;
    let (model, mut findings) = agreement::resolved(session, source)?;
    let framework = match model {
        // That it is no framework says all: what else is amiss in it has nothing to do with this.
        Some(model) if !model.head.is_framework() => return Some(model),
        Some(model) => {
            let (checked, found) = check(model, &findings);
            findings.extend(found);
            checked.map(|checked| checked.model().clone())
        }
        None => None,
    };
    let errors = findings.iter().filter(|found| found.severity == Severity::Error);
    session.findings.extend(errors.cloned().collect::<Findings>());
    if framework.is_none() {
        session.fail(Failure::Agreement);
    }
    framework
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

fn last_part(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

#[cfg(test)]
mod tests {
    use super::near;

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
    fn an_agreement_in_the_folder_at_hand_can_point_beside_it_too() {
        assert_eq!(near("werk.po", "kader.po").as_deref(), Some("kader.po"));
        assert_eq!(near("werk.po", "../2014/kader.po").as_deref(), Some("../2014/kader.po"));
        assert_eq!(near("./werk.po", "kader.po").as_deref(), Some("kader.po"));
        assert_eq!(near("../2016/werk.po", "../2014/k.po").as_deref(), Some("../2014/k.po"));
        assert_eq!(near("/werk.po", "kader.po").as_deref(), Some("/kader.po"));
    }
}
