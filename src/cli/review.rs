//! `--format sarif`, `gitlab` or `github`: findings and verdicts for programs of reviewers.
//!
//! Not for: what stands in those forms (`report::review`).

use crate::report::review::{ReviewContext, annotations, github, gitlab, sarif};
use crate::session::Session;

use super::exit::Ending;
use super::output::Output;
use super::settings::Review;

/// Writes the findings of a session, and its verdicts where it was judged.
pub(super) fn write_review(
    form: Review,
    session: &Session,
    output: &mut Output<'_>,
) -> Result<(), Ending> {
    let language = output.settings.language;
    let folder = output.folder.clone();
    let context = ReviewContext { sources: &session.sources, language, folder: folder.as_deref() };
    let all = annotations(&session.findings, session.assessment.as_ref(), context);
    let text = match form {
        Review::Sarif => sarif(&all, language),
        Review::Gitlab => gitlab(&all),
        Review::Github => Ok(github(&all, language)),
    };
    let text = text.map_err(|_| output.fault())?;
    output.result(&text)
}
