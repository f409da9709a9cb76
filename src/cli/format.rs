//! `pocheck opmaak [--controleer] [PAD …]`: lay agreements out anew.
//!
//! Not for: how that looks; that is the core's.

use std::io::Read;

use crate::session::{self, FormatOutcome, FormattedFile};
use crate::source::printable_line;
use crate::world::{ReadProblem, World};

use super::Outcome;
use super::exit::Ending;
use super::output::Output;
use super::replace::replace;

/// The path that stands for standard input and standard output.
pub(super) const STREAM: &str = "-";

/// Lays out files, or with `check` only tells which are not.
pub(super) fn format(
    paths: &[String],
    check: bool,
    world: &dyn World,
    output: &mut Output<'_>,
) -> Outcome {
    let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
    let world = WithInput::new(world, &paths);
    let run = session::format_files(&world, &paths);
    output.findings(&run.session.findings, &run.session.sources);
    let mut endings: Vec<Ending> =
        run.session.failure.map(Ending::of_failure).into_iter().collect();
    let mut told = String::new();
    let mut counts = Counts::default();
    for file in &run.files {
        endings.push(one(file, check, &mut told, &mut counts, output)?);
    }
    let quiet = output.settings.is_quiet();
    if !quiet || !told.is_empty() {
        output.result(&told)?;
    }
    if !quiet && (paths != [STREAM] || check) {
        let text = counts.told(check, output);
        output.tell(&text);
    }
    Ok(Ending::worst(endings))
}

/// Does what is to be done with one file.
fn one(
    file: &FormattedFile,
    check: bool,
    told: &mut String,
    counts: &mut Counts,
    output: &mut Output<'_>,
) -> Outcome {
    let shown = printable_line(&file.path);
    let ending = match &file.outcome {
        FormatOutcome::Good(text) | FormatOutcome::Changed(text)
            if file.path == STREAM && !check =>
        {
            told.push_str(text);
            return Ok(Ending::Good);
        }
        FormatOutcome::Good(_) => {
            counts.good += 1;
            return Ok(Ending::Good);
        }
        FormatOutcome::Changed(_) if check => {
            counts.changed += 1;
            Ending::Failed
        }
        FormatOutcome::Changed(text) => match replace(&file.path, text) {
            Ok(()) => {
                counts.changed += 1;
                Ending::Good
            }
            Err(error) => return Ok(output.cannot_write(&shown, &error)),
        },
        FormatOutcome::Mistakes => {
            counts.left += 1;
            return Ok(Ending::Agreement);
        }
        FormatOutcome::Unsure => {
            let text = output.settings.pick(
                "is niet opgemaakt: door een fout in pocheck zou er iets veranderen",
                "is not laid out: through a fault in pocheck something would change",
            );
            output.error(&format!("`{shown}` {text}"));
            return Ok(Ending::Fault);
        }
    };
    if !output.settings.is_quiet() {
        told.push_str(&shown);
        told.push('\n');
    }
    Ok(ending)
}

/// How many files there were of each kind.
#[derive(Debug, Default)]
struct Counts {
    good: usize,
    changed: usize,
    left: usize,
}

impl Counts {
    fn told(&self, check: bool, output: &Output<'_>) -> String {
        let settings = &output.settings;
        let files = |count: usize| match count {
            1 => format!("1 {}", settings.pick("bestand", "file")),
            _ => format!("{count} {}", settings.pick("bestanden", "files")),
        };
        let changed = match (check, self.changed) {
            (true, 1) => settings.pick("is niet opgemaakt", "is not laid out"),
            (true, _) => settings.pick("zijn niet opgemaakt", "are not laid out"),
            (false, _) => settings.pick("opgemaakt", "laid out"),
        };
        let good = match self.good {
            1 => settings.pick("was al goed", "was good already"),
            _ => settings.pick("waren al goed", "were good already"),
        };
        let left = settings.pick("met fouten niet aangeraakt", "with mistakes left alone");
        let mut parts = Vec::new();
        if self.changed > 0 {
            parts.push(format!("{} {changed}", files(self.changed)));
        }
        if self.left > 0 {
            parts.push(format!("{} {left}", files(self.left)));
        }
        if self.good > 0 || parts.is_empty() {
            parts.push(format!("{} {good}", files(self.good)));
        }
        parts.join(", ") + "\n"
    }
}

/// The world, in which `-` is standard input.
struct WithInput<'a> {
    world: &'a dyn World,
    input: Option<Result<Vec<u8>, ReadProblem>>,
}

impl<'a> WithInput<'a> {
    /// Reads standard input when one of the paths asks for it.
    fn new(world: &'a dyn World, paths: &[&str]) -> Self {
        let input = paths.contains(&STREAM).then(|| {
            let mut bytes = Vec::new();
            let read = std::io::stdin().lock().read_to_end(&mut bytes);
            read.map(|_| bytes).map_err(|error| ReadProblem::Other(error.raw_os_error()))
        });
        Self { world, input }
    }
}

impl World for WithInput<'_> {
    fn read(&self, path: &str) -> Result<Vec<u8>, ReadProblem> {
        match &self.input {
            Some(input) if path == STREAM => input.clone(),
            Some(_) | None => self.world.read(path),
        }
    }

    fn files_ending(&self, folder: &str, ending: &str) -> Result<Vec<String>, ReadProblem> {
        if folder == STREAM {
            return Err(ReadProblem::Missing);
        }
        self.world.files_ending(folder, ending)
    }
}
