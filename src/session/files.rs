//! Reading files as text, and what can be wrong with that.
//!
//! Not for: what stands in them.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use super::{Failure, Session};
use crate::diagnostics::{Label, Problem, Text};
use crate::source::{DecodeProblem, Role, SourceId, Span, decode};
use crate::world::{ReadProblem, World};
use crate::{problem, text};

problem! {
    /// A file that cannot be read.
    Unreadable: "PO0001" Error { path: String, why: Text, advice: Text, span: Span }
    headline: {
        let (nl, en) = (&why.nl, &why.en);
        text!("`{path}` {nl}", "`{path}` {en}")
    };
    labels: vec![Label::primary(*span)];
    help: Some(advice.clone());
}

problem! {
    /// A file without any text.
    EmptyFile: "PO0002" Error { path: String, role: Role, span: Span }
    headline: text!("`{path}` is leeg", "`{path}` is empty");
    labels: vec![Label::primary(*span)];
    help: Some(match role {
        Role::Framework => text!(
            "een kader begint met `kader`; zie docs/taal.md",
            "a framework begins with `kader`; see docs/taal.md"),
        Role::Agreement | Role::Earlier => text!(
            "een overeenkomst begint met `overeenkomst`; zie docs/handleiding.md",
            "an agreement begins with `overeenkomst`; see docs/handleiding.md"),
        Role::Measurement | Role::Examples => text!(
            "een meetbestand begint met `overeenkomst = \"…\"`; zie docs/metingen.md",
            "a measurement file begins with `overeenkomst = \"…\"`; see docs/metingen.md"),
    });
}

problem! {
    /// A file that holds no text.
    BinaryFile: "PO0003" Error { path: String, span: Span }
    headline: text!("`{path}` is geen tekstbestand", "`{path}` is not a text file");
    labels: vec![Label::primary(*span)];
    help: Some(text!(
        "geef een tekstbestand; sla een document uit Word of Excel eerst op als platte tekst (UTF-8)",
        "give a text file; save a document from Word or Excel as plain text (UTF-8) first"));
}

problem! {
    /// A file in another encoding than UTF-8.
    WrongEncoding: "PO0004" Error { path: String, line: u32, span: Span }
    headline: text!("`{path}` is niet opgeslagen als UTF-8 (regel {line})",
        "`{path}` is not saved as UTF-8 (line {line})");
    labels: vec![Label::primary(*span)];
    help: Some(text!(
        "open het bestand in Kladblok, kies Opslaan als, en kies bij Codering: UTF-8",
        "open the file in Notepad, choose Save as, and choose Encoding: UTF-8"));
}

problem! {
    /// A file whose encoding is broken.
    DamagedFile: "PO0005" Error { path: String, line: u32, span: Span }
    headline: text!("`{path}` is beschadigd (regel {line})", "`{path}` is damaged (line {line})");
    labels: vec![Label::primary(*span)];
    help: Some(text!("haal een onbeschadigd bestand op, en sla het op als UTF-8",
        "get an undamaged file, and save it as UTF-8"));
}

/// Reads a file and adds it to the texts; `None` when that was reported.
pub(super) fn read(
    world: &dyn World,
    session: &mut Session,
    path: &str,
    role: Role,
) -> Option<SourceId> {
    read_named(world, session, path, role, None)
}

/// Where a file is named in another, and in which folder it must lie.
pub(super) struct Naming<'a> {
    /// The place where it is named.
    pub(super) span: Span,
    /// The folder.
    pub(super) folder: &'a str,
}

/// Reads a file that another file may name; `None` when what is wrong with it was reported.
pub(super) fn read_named(
    world: &dyn World,
    session: &mut Session,
    path: &str,
    role: Role,
    naming: Option<&Naming<'_>>,
) -> Option<SourceId> {
    let read = match naming {
        Some(naming) => world.read_within(path, naming.folder),
        None => world.read(path),
    };
    let named = naming.map(|naming| naming.span);
    let bytes = match read {
        Ok(bytes) => bytes,
        Err(problem) => {
            let (why, advice) = words(&problem);
            // Where another file names it, that is the place to mend.
            let span = named.unwrap_or_else(|| whole(session, path, role));
            session.findings.push(Unreadable { path: path.to_owned(), why, advice, span });
            session.fail(Failure::Unreadable);
            return None;
        }
    };
    let hash = Sha256::digest(&bytes).iter().fold(String::new(), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    });
    let problem = match decode(bytes) {
        Ok(decoded) => {
            let source = session.sources.add(path, role, decoded.text);
            session.hashes.push((source, hash));
            return Some(source);
        }
        Err(problem) => problem,
    };
    let (span, path) = (whole(session, path, role), path.to_owned());
    session.findings.push(match problem {
        DecodeProblem::Empty => EmptyFile { path, role, span }.finding(),
        DecodeProblem::Binary => BinaryFile { path, span }.finding(),
        DecodeProblem::WrongEncoding { line, .. } => WrongEncoding { path, line, span }.finding(),
        DecodeProblem::Damaged { line, .. } => DamagedFile { path, line, span }.finding(),
    });
    session.fail(match role {
        Role::Agreement | Role::Framework | Role::Earlier => Failure::Agreement,
        Role::Measurement | Role::Examples => Failure::Measurement,
    });
    None
}

/// The place of a file from which nothing could be read.
fn whole(session: &mut Session, path: &str, role: Role) -> Span {
    Span::at(session.sources.add_unread(path, role), 0)
}

fn words(problem: &ReadProblem) -> (Text, Text) {
    let check = text!("kijk de naam en de map na", "check the name and the folder");
    match problem {
        ReadProblem::Missing => (text!("bestaat niet", "does not exist"), check),
        ReadProblem::Folder => (
            text!("is een map", "is a folder"),
            text!("geef een bestand in die map", "give a file in that folder"),
        ),
        ReadProblem::NotRegular => (
            text!("is geen gewoon bestand", "is not a regular file"),
            text!("sla de tekst op als bestand", "save the text as a file"),
        ),
        ReadProblem::TooLarge { bytes, limit } => {
            let (size, most) = (bytes >> 20, limit >> 20);
            (
                text!("is te groot ({size} MiB)", "is too large ({size} MiB)"),
                text!(
                    "een bestand is hoogstens {most} MiB; splits het",
                    "a file is at most {most} MiB; split it"
                ),
            )
        }
        ReadProblem::Outside => (
            text!(
                "leidt via een koppeling naar een andere map",
                "leads to another folder by a link"
            ),
            text!(
                "zet het bestand zelf naast de overeenkomst",
                "put the file itself beside the agreement"
            ),
        ),
        ReadProblem::Denied => (
            text!("mag niet gelezen worden", "may not be read"),
            text!("vraag om leesrechten", "ask for permission to read it"),
        ),
        ReadProblem::Other(why) => (
            text!("kan niet gelezen worden", "cannot be read"),
            match why {
                Some(number) => text!(
                    "het systeem meldt foutnummer {number}",
                    "the system gives error number {number}"
                ),
                None => check,
            },
        ),
    }
}
