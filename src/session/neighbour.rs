//! Files that an agreement names: its framework, and the agreement before it.
//!
//! For: where they may lie. Not for: reading them.

use super::agreement::folder_of;
use crate::diagnostics::{Findings, Label};
use crate::source::Span;
use crate::syntax::Spanned;
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
