//! The real agreements with their figures, and what is found in them when one text is changed.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use pocheck::session::{Session, compile, judge};
use pocheck::world::{ReadProblem, World};

/// The files of the repository, one of them with another text.
pub struct Changed<'a> {
    pub path: &'a str,
    pub text: &'a str,
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// The text of a file of the repository.
pub fn text_of(path: &str) -> String {
    fs::read_to_string(root().join(path)).expect("a file of the repository")
}

impl World for Changed<'_> {
    fn read(&self, path: &str) -> Result<Vec<u8>, ReadProblem> {
        if path == self.path {
            return Ok(self.text.as_bytes().to_vec());
        }
        fs::read(root().join(path)).map_err(|_| ReadProblem::Missing)
    }

    fn files_ending(&self, _: &str, _: &str) -> Result<Vec<String>, ReadProblem> {
        Err(ReadProblem::Missing)
    }
}

/// An agreement with the figures that it is judged by.
#[derive(Debug, Clone, Copy)]
pub struct Subject {
    /// The agreement.
    pub agreement: &'static str,
    /// Its measurement file; `None` for what is only compiled.
    pub measurement: Option<&'static str>,
}

/// What slips are made in.
pub const SUBJECTS: [Subject; 8] = [
    Subject {
        agreement: "agreements/2020/agreement-2020.po",
        measurement: Some("agreements/2020/actuals-2020.toml"),
    },
    Subject {
        agreement: "agreements/2016/agreement-2016.po",
        measurement: Some("agreements/2016/actuals-2017.toml"),
    },
    Subject { agreement: "agreements/2020/wijziging-2020.po", measurement: None },
    Subject { agreement: "agreements/2014/uitwerking-2014.po", measurement: None },
    Subject { agreement: "agreements/2014/kader-2014.po", measurement: None },
    Subject { agreement: "agreements/voorbeelden/buurthuis.po", measurement: None },
    Subject { agreement: "agreements/voorbeelden/metingen-2026.po", measurement: None },
    Subject {
        agreement: "tests/slip_scores/subjects/balie.po",
        measurement: Some("tests/slip_scores/subjects/balie.toml"),
    },
];

/// How often each code is found on each line of a file.
pub type Found = BTreeMap<(String, usize), usize>;

/// What is found in a file when it has this text.
pub fn found(subject: Subject, path: &str, text: &str) -> Found {
    counted(&session(subject, path, text), path)
}

/// How often each code is found on each line of one of the files of a session.
pub fn counted(session: &Session, path: &str) -> Found {
    let mut found = Found::new();
    for finding in session.findings.iter() {
        let place = finding.primary().map(|label| session.sources.place(label.span));
        let line = place.filter(|place| place.file == path).map_or(0, |place| place.line);
        let line = usize::try_from(line).expect("a line number");
        *found.entry((finding.code.to_string(), line)).or_default() += 1;
    }
    found
}

/// What comes of a file with this text, as the program tells other programs; without places and
/// fingerprints, which any change moves.
pub fn meaning(subject: Subject, path: &str, text: &str) -> String {
    let session = session(subject, path, text);
    match session.assessment {
        Some(assessment) => {
            let verdicts = assessment.items.iter();
            verdicts.map(|item| format!("{} {:?}\n", item.id, item.verdict)).collect()
        }
        None => format!("{:?}", session.outline),
    }
}

/// What comes of a file with this text.
pub fn session(subject: Subject, path: &str, text: &str) -> Session {
    let world = Changed { path, text };
    match subject.measurement {
        Some(measurement) if path == measurement => {
            judge(&world, subject.agreement, &[measurement])
        }
        _ => compile(&world, subject.agreement),
    }
}
