//! What all fuzz targets ask of the program, whatever the files hold.
//!
//! For: files in memory, and the promises that hold for any input: it ends, nothing panics, a report for
//! programs is JSON, and nothing from a file reaches the screen raw.
//! Not for: whether verdicts are right; the tests beside the code see to that.

use pocheck::diagnostics::Language;
use pocheck::format::{Refused, format};
use pocheck::report::assessment::{Detail, ReportOptions, report};
use pocheck::report::document::DocumentStyle;
use pocheck::report::findings::{FindingStyle, Graphics, render_findings};
use pocheck::report::json::{JsonContext, JsonReport, Subject};
use pocheck::session::{self, Session};
use pocheck::source::SourceId;
use pocheck::syntax::parse;
use pocheck::world::{ReadProblem, World};

/// The name of the agreement in memory.
pub const AGREEMENT: &str = "afspraak.po";
/// The name of the measurement in memory.
pub const MEASUREMENT: &str = "meting.toml";

/// Files in memory, by name.
#[derive(Debug)]
pub struct Files<'a>(pub Vec<(&'a str, &'a [u8])>);

impl World for Files<'_> {
    fn read(&self, path: &str) -> Result<Vec<u8>, ReadProblem> {
        let file = self.0.iter().find(|(name, _)| *name == path);
        file.map(|(_, bytes)| bytes.to_vec()).ok_or(ReadProblem::Missing)
    }

    fn files_ending(&self, _: &str, _: &str) -> Result<Vec<String>, ReadProblem> {
        Err(ReadProblem::Missing)
    }
}

/// Compiles the agreement and shows what was found in every way.
pub fn compile(files: &Files<'_>) {
    let session = session::compile(files, AGREEMENT);
    show(&session, &[]);
}

/// Judges the agreement and shows what came of it in every way.
pub fn judge(files: &Files<'_>) {
    let session = session::judge(files, AGREEMENT, &[MEASUREMENT]);
    assert!(session.failure.is_some() || session.assessment.is_some(), "nothing, and no reason");
    show(&session, &[MEASUREMENT.to_owned()]);
}

/// Lays an agreement out: only what has mistakes is refused, the new text says the same, and laying that
/// out changes nothing.
pub fn lay_out(text: &str) {
    let source = SourceId::new(0);
    let once = match format(source, text) {
        Ok(once) => once,
        Err(Refused::Mistakes(findings)) => {
            assert!(findings.has_errors(), "refused without a mistake");
            return;
        }
        Err(Refused::Unsure) => panic!("what was laid out would not say the same"),
    };
    let (old, _) = parse(source, text);
    let (new, findings) = parse(source, &once);
    assert!(!findings.has_errors(), "what was laid out has mistakes");
    assert!(old.says_the_same(&new), "what was laid out says something else");
    assert_eq!(format(source, &once).as_ref(), Ok(&once), "laid out twice is not laid out once");
}

/// Everything that a reader or a program may be shown of a session.
fn show(session: &Session, measurements: &[String]) {
    for language in [Language::Dutch, Language::English] {
        for graphics in [Graphics::Drawn, Graphics::Sentences] {
            let style = FindingStyle { language, graphics, ..FindingStyle::default() };
            tame(&render_findings(&session.findings, &session.sources, &style));
            if let Some(assessment) = &session.assessment {
                let options = ReportOptions { language, detail: Detail::Calculation };
                let document = report(assessment, &session.sources, options);
                tame(&document.render(DocumentStyle { graphics, ..DocumentStyle::default() }));
            }
        }
        json(session, measurements, language);
    }
}

/// A report for programs is JSON.
fn json(session: &Session, measurements: &[String], language: Language) {
    let context = JsonContext {
        sources: &session.sources,
        hashes: &session.hashes,
        coverage: session.coverage.as_ref(),
        language,
    };
    let report = match &session.assessment {
        Some(assessment) => JsonReport::judged(assessment, &session.findings, context),
        None => {
            let subject = Subject { agreement: AGREEMENT, measurements };
            JsonReport::unjudged(subject, &session.findings, context)
        }
    };
    let text = report.to_text().expect("a report can be written");
    let read: serde_json::Value = serde_json::from_str(&text).expect("a report is JSON");
    assert_eq!(read["format"], "pocheck/assessment");
}

/// No control character, and nothing that turns the direction of text, reaches the screen.
fn tame(text: &str) {
    let raw = text.chars().find(|&character| {
        (character.is_control() && character != '\n')
            || matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    });
    assert_eq!(raw, None, "a raw character on the screen");
}
