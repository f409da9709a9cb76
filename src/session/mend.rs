//! Applies the repairs that are certain, and looks again, until none is left.
//!
//! For: texts in memory. Not for: what a repair is (it stands beside its finding), or for writing files
//! (the command line does).
//!
//! INVARIANT: each round changes a text, no state of the texts comes twice, and there are no more rounds
//! than [`ROUNDS`]. So it always ends, whatever the repairs do.

use std::collections::{BTreeMap, BTreeSet};

use super::{Session, compile, judge};
use crate::diagnostics::{Edit, Finding, Repair};
use crate::world::{ReadProblem, World};

/// The most rounds. One mends all mistakes that do not hide one another.
const ROUNDS: usize = 32;

/// What came of mending.
#[derive(Debug)]
pub struct Mended {
    /// The files that changed, in the order in which they were given.
    pub files: Vec<MendedFile>,
    /// How many repairs were applied.
    pub applied: usize,
    /// What is found in the new texts.
    pub session: Session,
}

/// A file with its text before and after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MendedFile {
    /// Its path as given.
    pub path: String,
    /// The text as it was read.
    pub before: String,
    /// The text that it should have.
    pub after: String,
}

/// Mends an agreement, and the measurements that are given with it. Files that these name are left alone.
#[must_use]
pub fn mend(world: &dyn World, agreement: &str, measurements: &[&str]) -> Mended {
    let paths: Vec<&str> = std::iter::once(agreement).chain(measurements.iter().copied()).collect();
    let mut texts = Overlay { world, texts: BTreeMap::new() };
    let mut before: BTreeMap<String, String> = BTreeMap::new();
    let mut seen = BTreeSet::from([texts.texts.clone()]);
    let mut applied = 0;
    let mut session = look(&texts, agreement, measurements);
    for _ in 0..ROUNDS {
        for (_, file) in session.sources.iter() {
            before.entry(file.name().to_owned()).or_insert_with(|| file.text().to_owned());
        }
        let (new, count) = round(&session, &paths);
        let mut next = texts.texts.clone();
        next.extend(new);
        if count == 0 || !seen.insert(next.clone()) {
            break;
        }
        applied += count;
        texts.texts = next;
        session = look(&texts, agreement, measurements);
    }
    let files = paths.iter().filter_map(|path| {
        let (before, after) = (before.get(*path)?.clone(), texts.texts.get(*path)?.clone());
        (before != after).then(|| MendedFile { path: (*path).to_owned(), before, after })
    });
    Mended { files: files.collect(), applied, session }
}

fn look(world: &dyn World, agreement: &str, measurements: &[&str]) -> Session {
    if measurements.is_empty() {
        compile(world, agreement)
    } else {
        judge(world, agreement, measurements)
    }
}

/// The new texts of the files that certain repairs change, and how many repairs that took. Of repairs
/// that overlap the first goes first; the others are found again in the next round, if they still hold.
fn round(session: &Session, paths: &[&str]) -> (BTreeMap<String, String>, usize) {
    let mut taken: Vec<&Edit> = Vec::new();
    let mut count = 0;
    for repair in session.findings.iter().filter_map(certain) {
        let ours = repair.edits.iter().all(|edit| {
            let file = session.sources.get(edit.span.source);
            file.is_some_and(|file| paths.contains(&file.name()))
        });
        let free = repair.edits.iter().all(|edit| !taken.iter().any(|one| overlap(one, edit)));
        if ours && free && !repair.edits.is_empty() {
            taken.extend(&repair.edits);
            count += 1;
        }
    }
    let mut new = BTreeMap::new();
    for (id, file) in session.sources.iter() {
        let edits: Vec<&Edit> =
            taken.iter().copied().filter(|edit| edit.span.source == id).collect();
        if !edits.is_empty() {
            new.insert(file.name().to_owned(), applied(file.text(), edits));
        }
    }
    (new, count)
}

/// The change to apply without asking, if there is one. What the agreement keeps out of sight stays.
fn certain(finding: &Finding) -> Option<&Repair> {
    finding.repairs.iter().find(|repair| repair.certain && !finding.is_silenced())
}

/// Whether two changes touch: what comes of both could depend on their order.
fn overlap(one: &Edit, other: &Edit) -> bool {
    one.span.source == other.span.source
        && one.span.start <= other.span.end
        && other.span.start <= one.span.end
}

/// A text with changes that do not overlap.
fn applied(text: &str, mut edits: Vec<&Edit>) -> String {
    edits.sort_by_key(|edit| edit.span.start);
    let mut new = String::with_capacity(text.len());
    let mut end = 0;
    for edit in edits {
        let (start, stop) = (edit.span.start as usize, edit.span.end as usize);
        new.push_str(text.get(end..start).unwrap_or_default());
        new.push_str(&edit.text);
        end = stop;
    }
    new.push_str(text.get(end..).unwrap_or_default());
    new
}

/// The world, with other texts for some of its files.
struct Overlay<'a> {
    world: &'a dyn World,
    texts: BTreeMap<String, String>,
}

impl World for Overlay<'_> {
    fn read(&self, path: &str) -> Result<Vec<u8>, ReadProblem> {
        match self.texts.get(path) {
            Some(text) => Ok(text.clone().into_bytes()),
            None => self.world.read(path),
        }
    }

    fn files_ending(&self, folder: &str, ending: &str) -> Result<Vec<String>, ReadProblem> {
        self.world.files_ending(folder, ending)
    }
}
