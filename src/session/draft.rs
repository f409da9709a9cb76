//! Drafting the agreement for the next term.
//!
//! Not for: what changes in it; that is `draft`.

use super::{Session, judge, neighbour};
use crate::draft;
use crate::syntax::parse;
use crate::world::World;

/// Judges an agreement, and drafts the next one from it, for a file at `into`; for one beside the agreement where
/// that is not known. There is no draft when nothing was judged.
#[must_use]
pub fn draft_next(
    world: &dyn World,
    agreement: &str,
    measurements: &[&str],
    into: Option<&str>,
) -> (Session, Option<String>) {
    let session = judge(world, agreement, measurements);
    let drafted = session.assessment.as_ref().and_then(|assessment| {
        let source = assessment.agreement.span.source;
        let text = session.sources.get(source)?.text();
        let (ast, _) = parse(source, text);
        let file = neighbour::name_within(into.unwrap_or(agreement), agreement);
        draft::draft(text, &ast, assessment, file.as_deref())
    });
    (session, drafted)
}
