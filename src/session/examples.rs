//! Running worked examples: each its own small judging.
//!
//! For: finding the files, and holding what came of each example against what was expected.
//! Not for: reading or comparing examples; that is `example`.

use std::collections::BTreeMap;

use super::agreement::{Compiled, beside, folder_of, leaves_folder, load, measurement};
use super::files::Naming;
use super::judge::judged;
use super::varied::{Variation, vary};
use super::{Failure, Session, files};
use crate::diagnostics::Findings;
use crate::disguise;
use crate::example::{self, Difference, Outcome};
use crate::measure::Measurement;
use crate::source::{Role, Sources};
use crate::syntax::Spanned;
use crate::world::{ReadProblem, World};
use crate::{problem, text};

problem! {
    /// A folder in which no file holds examples.
    NoExamplesBelow: "PO0600" Error { path: String }
    headline: text!("in `{path}` staan geen uitgewerkte voorbeelden",
        "there are no worked examples in `{path}`");
    labels: Vec::new();
    help: Some(text!(
        "noem een andere map, of zet naast `afspraak.po` een bestand `afspraak.voorbeelden.toml`",
        "name another folder, or put a file `afspraak.voorbeelden.toml` beside `afspraak.po`"));
}

/// How the names of files with examples end.
const ENDING: &str = ".voorbeelden.toml";

/// What running examples gave.
#[derive(Debug, Default)]
pub struct ExampleRun {
    /// The texts that findings point into.
    pub sources: Sources,
    /// What was found in the files themselves.
    pub findings: Findings,
    /// The files with their examples.
    pub files: Vec<ExampleFile>,
    /// The gravest reason why something could not be run.
    pub failure: Option<Failure>,
}

/// A file with examples.
#[derive(Debug)]
pub struct ExampleFile {
    /// Its path.
    pub path: String,
    /// Its examples, in the order of the file.
    pub examples: Vec<Example>,
}

/// An example that was run.
#[derive(Debug)]
pub struct Example {
    /// Its name.
    pub name: String,
    /// What it shows.
    pub text: Option<String>,
    /// What came of it.
    pub outcome: ExampleOutcome,
}

/// What came of an example.
#[derive(Debug)]
pub enum ExampleOutcome {
    /// What was expected.
    Passed,
    /// Something else.
    Failed {
        /// In what it differs.
        differences: Vec<Difference>,
    },
    /// Its figures have errors that it does not expect.
    Broken {
        /// What was found.
        findings: Findings,
    },
}

/// Runs the examples in folders, beside agreements, or in files of examples.
#[must_use]
pub fn run_examples(world: &dyn World, paths: &[&str]) -> ExampleRun {
    let mut session = Session::default();
    let mut ran = Vec::new();
    let here = ["."];
    for path in if paths.is_empty() { &here } else { paths } {
        for file in files_of(world, &mut session, path) {
            ran.extend(run_file(world, &mut session, file));
        }
    }
    ExampleRun {
        sources: session.sources,
        findings: session.findings,
        files: ran,
        failure: session.failure,
    }
}

/// The files of examples that a path means.
fn files_of(world: &dyn World, session: &mut Session, path: &str) -> Vec<String> {
    if path.ends_with(ENDING) {
        return vec![path.to_owned()];
    }
    if let Some(stem) = path.strip_suffix(".po") {
        return vec![format!("{stem}{ENDING}")];
    }
    match world.files_ending(path, ENDING) {
        Ok(found) => {
            // Nothing that was run is no success.
            if found.is_empty() {
                session.findings.push(NoExamplesBelow { path: path.to_owned() });
                session.fail(Failure::Agreement);
            }
            found.into_iter().map(|file| without_dot(&file)).collect()
        }
        // It is no folder: reading it says what is wrong with it.
        Err(ReadProblem::Missing) => vec![path.to_owned()],
        Err(_) => {
            files::read(world, session, path, Role::Examples);
            Vec::new()
        }
    }
}

/// "agreements/a.po" rather than "./agreements/a.po".
fn without_dot(path: &str) -> String {
    path.strip_prefix("./").unwrap_or(path).to_owned()
}

fn run_file(world: &dyn World, session: &mut Session, path: String) -> Option<ExampleFile> {
    let source = files::read(world, session, &path, Role::Examples)?;
    let text = session.sources.get(source)?.text().to_owned();
    let (agreement, findings) = example::agreement_of(source, &text);
    let Some(named) = agreement else {
        session.findings.merge(findings);
        session.fail(Failure::Measurement);
        return None;
    };
    let Some(agreement) = beside(&path, &named.value) else {
        leaves_folder(session, &named, Failure::Measurement);
        return None;
    };
    let naming = Naming { span: named.span, folder: folder_of(&path) };
    // What is found in the agreement may be just what an example expects.
    let mut compiling =
        Session { sources: std::mem::take(&mut session.sources), ..Session::default() };
    let compiled = load(world, &mut compiling, &agreement, Some(&naming));
    session.sources = std::mem::take(&mut compiling.sources);
    let Some(compiled) = compiled.filter(|_| compiling.failure.is_none()) else {
        session.findings.merge(compiling.findings);
        session.fail(compiling.failure.unwrap_or(Failure::Agreement));
        return None;
    };
    let (examples, mut findings) = example::load(compiled.model.model(), source, &text);
    if let Some(file) = session.sources.get(source) {
        findings.merge(disguise::in_measurement(source, file));
    }
    if findings.has_errors() {
        session.fail(Failure::Measurement);
    }
    session.findings.merge(findings);
    let mut bases = Bases::new(&agreement);
    let examples = examples
        .into_iter()
        .map(|example| {
            let outcome = if example.replacements.is_empty() {
                run(world, session, &compiled, &compiling.findings, &mut bases, &example)
            } else {
                run_varied(world, session, &agreement, &example)
            };
            Example { name: example.name.value, text: example.text, outcome }
        })
        .collect();
    Some(ExampleFile { path, examples })
}

/// Measurement files that examples say they are like; each read once.
struct Bases {
    agreement: String,
    loaded: BTreeMap<String, Option<Measurement>>,
}

impl Bases {
    fn new(agreement: &str) -> Self {
        Self { agreement: agreement.to_owned(), loaded: BTreeMap::new() }
    }

    fn get(
        &mut self,
        world: &dyn World,
        session: &mut Session,
        compiled: &Compiled,
        named: &Spanned<String>,
    ) -> Option<Measurement> {
        let Some(path) = beside(&self.agreement, &named.value) else {
            leaves_folder(session, named, Failure::Measurement);
            return None;
        };
        let naming = Naming { span: named.span, folder: folder_of(&self.agreement) };
        let model = compiled.model.model();
        self.loaded
            .entry(path)
            .or_insert_with_key(|path| measurement(world, session, path, model, Some(&naming)))
            .clone()
    }
}

fn run(
    world: &dyn World,
    session: &mut Session,
    compiled: &Compiled,
    compiling: &Findings,
    bases: &mut Bases,
    example: &example::Example,
) -> ExampleOutcome {
    let base = match &example.base {
        Some(name) => match bases.get(world, session, compiled, name) {
            Some(base) => Some(base),
            None => return ExampleOutcome::Broken { findings: Findings::new() },
        },
        None => None,
    };
    if let example::Expectation::Notes(_) = example.expectation {
        return told(example::compare(&example.expectation, Outcome::Compiled(compiling)));
    }
    let (measurement, findings) = example.measurement(base);
    let outcome = match measurement.filter(|_| !findings.has_errors()) {
        Some(measurement) => judged(compiled, vec![measurement]),
        None => Err(findings),
    };
    match (&outcome, &example.expectation) {
        (Ok((assessment, _)), _) => {
            told(example::compare(&example.expectation, Outcome::Judged(assessment)))
        }
        (Err(findings), example::Expectation::Errors(_)) => {
            told(example::compare(&example.expectation, Outcome::MeasurementErrors(findings)))
        }
        (Err(findings), _) => ExampleOutcome::Broken { findings: findings.clone() },
    }
}

/// Runs an example against the agreement with another text. It is read again, because what its
/// figures mean is what that agreement says.
fn run_varied(
    world: &dyn World,
    session: &mut Session,
    agreement: &str,
    example: &example::Example,
) -> ExampleOutcome {
    let Variation { compiled, findings } = match vary(world, session, agreement, example) {
        Ok(variation) => variation,
        Err(findings) => return ExampleOutcome::Broken { findings },
    };
    let Some(compiled) = compiled else {
        return told(example::compare(&example.expectation, Outcome::Compiled(&findings)));
    };
    let source = example.span.source;
    let Some(text) = session.sources.get(source).map(|file| file.text().to_owned()) else {
        return ExampleOutcome::Broken { findings };
    };
    let (examples, found) = example::load(compiled.model.model(), source, &text);
    let again = examples.into_iter().find(|again| again.span == example.span);
    match again {
        Some(again) => {
            run(world, session, &compiled, &findings, &mut Bases::new(agreement), &again)
        }
        None => ExampleOutcome::Broken { findings: found },
    }
}

fn told(differences: Vec<Difference>) -> ExampleOutcome {
    if differences.is_empty() {
        ExampleOutcome::Passed
    } else {
        ExampleOutcome::Failed { differences }
    }
}
