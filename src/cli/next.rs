//! `pocheck vervolg AFSPRAAK.po METING.toml …`: a draft for the next term.
//!
//! Not for: making it; that is the core's.

use std::path::Path;

use crate::session;
use crate::world::World;

use super::Outcome;
use super::exit::Ending;
use super::output::Output;

/// Drafts the agreement for the next term.
pub(super) fn next(
    agreement: &str,
    measurements: &[String],
    world: &dyn World,
    output: &mut Output<'_>,
) -> Outcome {
    if let Some(path) = output.settings.output.clone()
        && Path::new(&path).exists()
    {
        return Err(output.exists_already(&path));
    }
    let paths: Vec<&str> = measurements.iter().map(String::as_str).collect();
    let (session, drafted) =
        session::draft_next(world, agreement, &paths, output.settings.output.as_deref());
    output.findings_of_judging(agreement, &session.findings, &session.sources);
    match (session.failure, drafted) {
        (Some(failure), _) => Ok(Ending::of_failure(failure)),
        (None, Some(text)) => output.result(&text).map(|()| Ending::Good),
        // Nothing came of it without a failure: that is a fault and must not look like success.
        (None, None) => Ok(output.fault()),
    }
}
