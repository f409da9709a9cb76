//! How often a slip is told in the words that are meant for it.

use std::collections::BTreeMap;

use crate::edit::Edit;
use crate::files::{Found, SUBJECTS, Subject, found, meaning, text_of};
use crate::kinds::{Kind, SLIPS, Slip};
use crate::mending::MendScore;

/// What came of a kind of slip, over all places where it was made.
#[derive(Debug, Default, Clone)]
pub struct Score {
    /// At how many places it was made.
    pub made: usize,
    /// How often it was told in the words meant for it, on its line; or, where it means the same, how
    /// often nothing was said and nothing changed.
    pub meant: usize,
    /// How often something else was told, or elsewhere.
    pub otherwise: usize,
    /// How often nothing was told and the meaning changed.
    pub silent: usize,
    /// What else was told, by code, with how often.
    pub others: BTreeMap<String, usize>,
    /// The places at which it was not told as meant.
    pub missed: Vec<String>,
}

/// Codes about what is not in the file, or about all that follows a line that is gone. A bracket that is not
/// closed is told where it opens, which may be some lines before.
const ANYWHERE: [&str; 5] = ["PO0409", "PO0203", "PO0525", "PO0526", "PO0253"];

/// How many places of each kind are tried; every place with `POCHECK_SLIPS=alle`.
const PLACES: usize = 16;

/// How many are mended, which takes a few runs each.
const MENDED_PLACES: usize = 4;

/// The score of each kind for a kind of file.
pub fn scores(kind: Kind) -> Vec<(&'static Slip, Score)> {
    over_places(kind, PLACES, Score::add)
}

/// What comes of mending each kind for a kind of file.
pub fn mend_scores(kind: Kind) -> Vec<(&'static Slip, MendScore)> {
    over_places(kind, MENDED_PLACES, MendScore::add)
}

/// Makes slips of each kind at about so many places.
fn over_places<S: Default>(
    kind: Kind,
    places: usize,
    add: fn(&mut S, &Slip, &Before, &Edit),
) -> Vec<(&'static Slip, S)> {
    let texts: Vec<Before> = SUBJECTS.iter().filter_map(|one| Before::of(*one, kind)).collect();
    let only = std::env::var("POCHECK_SLIP").unwrap_or_default();
    let slips = SLIPS.iter().filter(|slip| slip.kind == kind && slip.name.contains(&only));
    let score = |slip: &'static Slip| {
        let mut score = S::default();
        for (before, edit) in sampled(slip, &texts, places) {
            add(&mut score, slip, before, &edit);
        }
        (slip, score)
    };
    slips.map(score).collect()
}

/// A file as it is, without a slip.
pub struct Before {
    pub subject: Subject,
    pub path: &'static str,
    pub text: String,
    pub found: Found,
    meaning: String,
}

impl Before {
    fn of(subject: Subject, kind: Kind) -> Option<Self> {
        let path = match kind {
            Kind::Agreement => subject.agreement,
            Kind::Measurement => subject.measurement?,
        };
        let text = text_of(path);
        let found = found(subject, path, &text);
        let meaning = meaning(subject, path, &text);
        Some(Self { subject, path, text, found, meaning })
    }
}

fn sampled<'t>(slip: &Slip, texts: &'t [Before], most: usize) -> Vec<(&'t Before, Edit)> {
    let mut places = Vec::new();
    for before in texts {
        places.extend((slip.edits)(&before.text).into_iter().map(|edit| (before, edit)));
    }
    let all = std::env::var("POCHECK_SLIPS").is_ok_and(|value| value == "alle");
    let step = if all { 1 } else { places.len().div_ceil(most).max(1) };
    places.into_iter().step_by(step).collect()
}

impl Score {
    fn add(&mut self, slip: &Slip, before: &Before, edit: &Edit) {
        self.made += 1;
        let text = edit.apply(&before.text);
        let line = edit.line(&before.text);
        let mut told = found(before.subject, before.path, &text);
        told.retain(|place, times| before.found.get(place).is_none_or(|before| *times > *before));
        let lines = edit.with.matches('\n').count();
        // What is missing is told where it belongs, and what stands loose where it stands.
        let anywhere = |code: &str| ANYWHERE.contains(&code);
        let here = |at: usize| (line..=line + lines + 1).contains(&at) || at + 1 == line;
        if slip.codes.is_empty() {
            let same =
                told.is_empty() && meaning(before.subject, before.path, &text) == before.meaning;
            if same { self.meant += 1 } else { self.miss(before, line, &told) }
        } else if told
            .keys()
            .any(|(code, at)| slip.codes.contains(&code.as_str()) && (anywhere(code) || here(*at)))
        {
            self.meant += 1;
        } else {
            self.miss(before, line, &told);
        }
    }

    fn miss(&mut self, before: &Before, line: usize, told: &Found) {
        if told.is_empty() {
            self.silent += 1;
        } else {
            self.otherwise += 1;
        }
        for (code, _) in told.keys() {
            *self.others.entry(code.clone()).or_default() += 1;
        }
        self.missed.push(format!("{}:{line} {told:?}", before.path));
    }
}
