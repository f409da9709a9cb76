//! `pocheck schema`: the schema of the JSON report.

use super::Outcome;
use super::exit::Ending;
use super::output::Output;

/// Prints the schema.
pub(super) fn print(output: &mut Output<'_>) -> Outcome {
    output.result(&crate::report::json::schema()).map(|()| Ending::Good)
}
