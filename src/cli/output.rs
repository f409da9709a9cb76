//! Where results and messages go, and what happens when they cannot.
//!
//! For: standard output or the file of `-o`, standard error, colour for each of them.
//! Not for: what is said.

use std::borrow::Cow;
use std::fs::File;
use std::io::{self, BufWriter, ErrorKind, Write};

use crate::diagnostics::{Finding, Findings, Language, Severity, Text};
use crate::report::document::{Document, DocumentStyle};
use crate::report::findings::{Color, FindingStyle, Graphics, render_findings, silenced};
use crate::report::review::defused;
use crate::source::{Sources, printable_line};

use super::disk::same_file;
use super::exit::Ending;
use super::request::Task;
use super::settings::{ColorChoice, Format, Review, Settings};
use super::surroundings::Surroundings;

/// So many findings are shown when the user does not ask for all.
const SHOWN_FINDINGS: usize = 20;

/// The two streams of a process.
pub(super) struct Streams<'a> {
    pub(super) out: &'a mut dyn Write,
    pub(super) err: &'a mut dyn Write,
}

impl Streams<'_> {
    /// Says that the command was used wrongly.
    pub(super) fn usage_error(&mut self, message: &str) -> Ending {
        // Where even this cannot be written, the exit code is all that is left.
        let _ = self.err.write_all(message.as_bytes());
        Ending::Usage
    }
}

/// The way out for results and messages.
pub(super) struct Output<'a> {
    pub(super) settings: Settings,
    out_color: Color,
    err_color: Color,
    graphics: Graphics,
    /// The folder that the process works in.
    pub(super) folder: Option<String>,
    streams: Streams<'a>,
}

impl<'a> Output<'a> {
    pub(super) fn new(
        settings: Settings,
        surroundings: &Surroundings,
        streams: Streams<'a>,
    ) -> Self {
        let color = |is_terminal| match settings.color {
            ColorChoice::Always => Color::On,
            ColorChoice::Never => Color::Off,
            ColorChoice::Auto => surroundings.color(is_terminal),
        };
        let to_file = settings.output.is_some() && settings.color == ColorChoice::Auto;
        Self {
            out_color: if to_file { Color::Off } else { color(surroundings.out_is_terminal) },
            err_color: color(surroundings.err_is_terminal),
            graphics: surroundings.graphics(),
            folder: surroundings.folder.clone(),
            settings,
            streams,
        }
    }

    /// Refuses to write the result over a file that it is made from.
    pub(super) fn protects(&mut self, task: &Task) -> Result<(), Ending> {
        let Some(path) = self.settings.output.clone() else {
            return Ok(());
        };
        let mut inputs = task.inputs().into_iter();
        match inputs.find(|input| same_file(input, &path)) {
            None => Ok(()),
            Some(_) => {
                let shown = printable_line(&path);
                let text = self.settings.pick(
                    "wordt ook gelezen en zou worden overschreven",
                    "is read as well and would be overwritten",
                );
                self.error(&format!("`{shown}` {text}"));
                Err(Ending::Usage)
            }
        }
    }

    /// Says that a file is there already, and will not be written over.
    pub(super) fn exists_already(&mut self, path: &str) -> Ending {
        let shown = printable_line(path);
        let text = self.settings.pick(
            "bestaat al; kies een andere naam, of haal het bestand eerst weg",
            "exists already; choose another name, or take the file away first",
        );
        self.error(&format!("`{shown}` {text}"));
        Ending::File
    }

    /// Writes the result.
    pub(super) fn result(&mut self, text: &str) -> Result<(), Ending> {
        self.result_by(|out| out.write_all(text.as_bytes()))
    }

    /// Writes the result, piece by piece.
    pub(super) fn result_by(
        &mut self,
        write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> Result<(), Ending> {
        match self.settings.output.clone() {
            Some(path) => {
                let written = File::create(&path).and_then(|mut file| buffered(&mut file, write));
                written.map_err(|error| self.cannot_write(&printable_line(&path), &error))
            }
            None => self.write_out(write),
        }
    }

    /// Writes a report as the result.
    pub(super) fn document(&mut self, document: &Document) -> Result<(), Ending> {
        let text = self.rendered(document);
        self.result(&text)
    }

    /// A report as text.
    pub(super) fn rendered(&self, document: &Document) -> String {
        document.render(DocumentStyle { color: self.out_color, graphics: self.graphics })
    }

    fn write_out(
        &mut self,
        write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> Result<(), Ending> {
        match buffered(self.streams.out, write) {
            Ok(()) => Ok(()),
            // The reader has seen enough (`pocheck … | head`): the verdict stands.
            Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
            Err(error) => {
                let stream = self.settings.pick("de standaarduitvoer", "standard output");
                let stream = stream.to_owned();
                Err(self.cannot_write(&stream, &error))
            }
        }
    }

    /// Says that a file cannot be written, and why.
    pub(super) fn cannot_write(&mut self, what: &str, error: &std::io::Error) -> Ending {
        let why = self.why(error.kind());
        let text = self.settings.pick("kan niet schrijven naar", "cannot write to");
        self.error(&format!("{text} {what}: {why}"));
        Ending::File
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the kinds of the standard library are many, and grow"
    )]
    const fn why(&self, kind: ErrorKind) -> &'static str {
        match kind {
            ErrorKind::NotFound => {
                self.settings.pick("de map bestaat niet", "there is no such folder")
            }
            ErrorKind::PermissionDenied => self.settings.pick("dat mag niet", "permission denied"),
            ErrorKind::IsADirectory => self.settings.pick("dat is een map", "that is a folder"),
            ErrorKind::StorageFull => self.settings.pick("de schijf is vol", "the disk is full"),
            _ => self.settings.pick("het systeem weigert", "the system refuses"),
        }
    }

    /// Tells what was found, on standard error. Who wants it quiet gets the errors only, and who
    /// wants to know all gets all.
    pub(super) fn findings(&mut self, findings: &Findings, sources: &Sources) {
        let shown: Findings = if self.settings.is_quiet() {
            findings.only(Severity::Error)
        } else {
            findings.clone()
        };
        let text = render_findings(
            &shown,
            sources,
            &FindingStyle {
                language: self.settings.language,
                color: self.err_color,
                graphics: self.graphics,
                silenced: self.settings.is_verbose(),
                limit: if self.settings.is_verbose() { usize::MAX } else { SHOWN_FINDINGS },
            },
        );
        self.message(&text);
    }

    /// Tells what was found while judging. The notes on an agreement were for when it was drawn up:
    /// they are counted here, and shown when only the agreement is given, or with `-v`.
    pub(super) fn findings_of_judging(
        &mut self,
        agreement: &str,
        findings: &Findings,
        sources: &Sources,
    ) {
        if self.settings.is_verbose() {
            self.findings(findings, sources);
            return;
        }
        // What the agreement keeps out of sight stands in the report itself.
        let in_sight = findings.iter().filter(|found| !found.is_silenced()).cloned();
        let (notes, others): (Vec<_>, Vec<_>) =
            in_sight.partition(|found| found.severity == Severity::Note);
        self.findings(&others.into_iter().collect(), sources);
        self.silenced_without_report(findings);
        if notes.is_empty() || findings.has_errors() || self.settings.is_quiet() {
            return;
        }
        let (count, path) = (notes.len(), printable_line(agreement));
        let noun = match count {
            1 => self.settings.pick("opmerking", "note"),
            _ => self.settings.pick("opmerkingen", "notes"),
        };
        let line = match self.settings.language {
            Language::Dutch => format!("{count} {noun} bij de overeenkomst: pocheck {path}\n"),
            Language::English => format!("{count} {noun} on the agreement: pocheck {path}\n"),
        };
        self.message(&line);
    }

    /// Tells what the agreement keeps out of sight where the result has no place for it.
    fn silenced_without_report(&mut self, findings: &Findings) {
        match self.settings.format {
            Format::Text | Format::Json | Format::Review(Review::Sarif) => return,
            Format::Review(Review::Gitlab | Review::Github) => {}
        }
        let name = self.settings.pick("uitgezet", "turned off");
        for one in silenced(findings) {
            let told = one.told();
            self.message(&format!("{name}: {}\n", told.get(self.settings.language)));
        }
    }

    /// Says that the core gave neither a result nor a reason, which must not look like success.
    pub(super) fn fault(&mut self) -> Ending {
        let message = self.settings.pick(
            "niets beoordeeld, door een fout in pocheck zelf",
            "nothing was judged, because of a fault in pocheck itself",
        );
        self.error(message);
        Ending::Fault
    }

    /// Says that the command was used wrongly, and what to do about it.
    pub(super) fn usage(&mut self, text: &Text, help: &Text) -> Ending {
        let language = self.settings.language;
        let [text, help] = [text, help].map(|one| printable_line(one.get(language)).into_owned());
        let label = self.settings.pick("fout", "error");
        self.message(&format!("{label}: {text}\n  {help}\n"));
        Ending::Usage
    }

    /// Says something went wrong, on standard error.
    pub(super) fn error(&mut self, message: &str) {
        let label = self.settings.pick("fout", "error");
        let text = format!("{label}: {message}\n");
        self.message(&text);
    }

    /// Says how many of the findings can be mended without asking, and how.
    pub(super) fn offers_repairs(&mut self, paths: &[&str], findings: &Findings) {
        let certain = |found: &&Finding| {
            !found.is_silenced() && found.repairs.iter().any(|repair| repair.certain)
        };
        let count = findings.iter().filter(certain).count();
        if count == 0 || self.settings.is_quiet() {
            return;
        }
        let paths = paths.join(" ");
        let paths = printable_line(&paths);
        let line = match self.settings.language {
            Language::Dutch => {
                format!(
                    "{count} hiervan kan pocheck zelf verbeteren: pocheck controleer --herstel {paths}\n"
                )
            }
            Language::English => {
                format!("pocheck can mend {count} of these itself: pocheck check --fix {paths}\n")
            }
        };
        self.message(&line);
    }

    /// Tells what was done, on standard error.
    pub(super) fn tell(&mut self, text: &str) {
        self.message(text);
    }

    fn message(&mut self, text: &str) {
        // The runner of GitHub reads messages too: what a file says must not give it an order.
        let text = match self.settings.format {
            Format::Review(Review::Github) => Cow::Owned(defused(text)),
            Format::Text | Format::Json | Format::Review(Review::Sarif | Review::Gitlab) => {
                Cow::Borrowed(text)
            }
        };
        // Where messages cannot be written there is no place to say so.
        let _ = self.streams.err.write_all(text.as_bytes());
    }
}

/// Writes in large pieces.
fn buffered(
    out: &mut dyn Write,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    let mut out = BufWriter::with_capacity(1 << 16, out);
    write(&mut out)?;
    out.flush()
}
