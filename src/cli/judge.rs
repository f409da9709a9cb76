//! `pocheck controleer AFSPRAAK.po METING.toml …`: judge.

use crate::report::assessment::{ReportOptions, report, silenced_notes};
use crate::report::json::{JsonContext, JsonReport, Subject};
use crate::session::{self, Session};
use crate::world::World;

use super::Outcome;
use super::exit::Ending;
use super::output::Output;
use super::review::write_review;
use super::settings::Format;

/// Judges an agreement by measurements.
pub(super) fn judge(
    agreement: &str,
    measurements: &[String],
    world: &dyn World,
    output: &mut Output<'_>,
) -> Outcome {
    let paths: Vec<&str> = measurements.iter().map(String::as_str).collect();
    let session = session::judge(world, agreement, &paths);
    let subject = Subject { agreement, measurements };
    output.findings_of_judging(agreement, &session.findings, &session.sources);
    if session.failure.is_some() {
        let all: Vec<&str> = std::iter::once(agreement).chain(paths).collect();
        output.offers_repairs(&all, &session.findings);
    }
    match output.settings.format {
        Format::Json => write_json(&session, subject, output)?,
        Format::Review(form) => write_review(form, &session, output)?,
        Format::Text => write_text(&session, output)?,
    }
    Ok(ending(&session, output))
}

/// The failure wins. Nothing judged without a failure is a fault: it must not look like success.
fn ending(session: &Session, output: &mut Output<'_>) -> Ending {
    match (session.failure, &session.assessment) {
        (Some(failure), _) => Ending::of_failure(failure),
        (None, Some(assessment)) => Ending::of_assessment(assessment, output.settings.fails_on),
        (None, None) => output.fault(),
    }
}

fn write_text(session: &Session, output: &mut Output<'_>) -> Result<(), Ending> {
    let Some(assessment) = &session.assessment else {
        return Ok(());
    };
    let options =
        ReportOptions { language: output.settings.language, detail: output.settings.detail };
    let mut document = report(assessment, &session.sources, options);
    document.blocks.extend(silenced_notes(&session.findings, options.language));
    output.document(&document)
}

/// Writes the JSON of a session, judged or not.
pub(super) fn write_json(
    session: &Session,
    subject: Subject<'_>,
    output: &mut Output<'_>,
) -> Result<(), Ending> {
    let context = JsonContext {
        sources: &session.sources,
        hashes: &session.hashes,
        coverage: session.coverage.as_ref(),
        language: output.settings.language,
    };
    let report = match &session.assessment {
        Some(assessment) => JsonReport::judged(assessment, &session.findings, context),
        None => JsonReport::unjudged(subject, &session.findings, context),
    };
    // A piece at a time: the text of thousands of results takes tens of megabytes.
    output.result_by(|mut out| {
        serde_json::to_writer_pretty(&mut out, &report)?;
        out.write_all(b"\n")
    })
}
