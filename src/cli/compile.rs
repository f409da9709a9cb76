//! `pocheck controleer AFSPRAAK.po`: compile only. Findings, no verdicts.

use crate::report::coverage::coverage;
use crate::report::json::Subject;
use crate::session::{self, Outline};
use crate::world::World;

use super::Outcome;
use super::exit::Ending;
use super::judge::write_json;
use super::output::Output;
use super::review::write_review;
use super::settings::{Format, Settings};

/// Compiles an agreement.
pub(super) fn compile(agreement: &str, world: &dyn World, output: &mut Output<'_>) -> Outcome {
    let session = session::compile(world, agreement);
    output.findings(&session.findings, &session.sources);
    output.offers_repairs(&[agreement], &session.findings);
    let subject = Subject { agreement, measurements: &[] };
    match (output.settings.format, session.outline) {
        (Format::Json, _) => write_json(&session, subject, output)?,
        (Format::Review(form), _) => write_review(form, &session, output)?,
        (Format::Text, Some(outline)) if session.failure.is_none() => {
            let mut text = in_short(outline, &output.settings);
            if let Some(covered) = &session.coverage {
                let document = coverage(covered, output.settings.language);
                text.push('\n');
                text.push_str(&output.rendered(&document));
            }
            output.result(&text)?;
        }
        (Format::Text, _) => {}
    }
    Ok(match (session.failure, session.outline) {
        (Some(failure), _) => Ending::of_failure(failure),
        (None, Some(_)) => Ending::Good,
        // Nothing came of it without a failure: that is a fault and must not look like success.
        (None, None) => output.fault(),
    })
}

/// "geen fouten; 5 resultaten, 1 inzicht".
fn in_short(outline: Outline, settings: &Settings) -> String {
    let counts = [
        (outline.lines.unwrap_or_default(), ["lijn", "lijnen"], ["line", "lines"]),
        (outline.subjects, ["onderwerp", "onderwerpen"], ["subject", "subjects"]),
        (outline.results, ["resultaat", "resultaten"], ["result", "results"]),
        (outline.duties, ["inzicht", "inzichten"], ["duty to inform", "duties to inform"]),
        (outline.efforts, ["inspanning", "inspanningen"], ["effort", "efforts"]),
        (outline.consequences, ["gevolg", "gevolgen"], ["consequence", "consequences"]),
    ];
    let counts: Vec<String> = counts
        .into_iter()
        .zip(0..)
        // Results of an agreement and lines of a framework are counted also when there are none: that
        // is worth knowing.
        .filter(|((count, ..), index)| {
            *count > 0 || (*index == if outline.lines.is_some() { 0 } else { 2 })
        })
        .map(|((count, [one_nl, more_nl], [one_en, more_en]), _)| {
            let word = if count == 1 {
                settings.pick(one_nl, one_en)
            } else {
                settings.pick(more_nl, more_en)
            };
            format!("{count} {word}")
        })
        .collect();
    let none = settings.pick("geen fouten", "no errors");
    format!("{none}; {}\n", counts.join(", "))
}
