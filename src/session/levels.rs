//! The weights that an agreement gives to findings, at work on what was found.
//!
//! Not for: reading the settings (`resolve`).

use std::collections::BTreeSet;

use crate::diagnostics::{Findings, Label, LevelSetting};
use crate::source::Span;
use crate::{problem, text};

problem! {
    /// A level for a finding that this agreement does not give.
    LevelMeetsNothing: "PO0137" Note { span: Span, code: &'static str }
    headline: text!("`{code}` komt in deze overeenkomst niet voor",
        "`{code}` does not occur in this agreement");
    labels: vec![Label::primary(*span)];
    help: Some(text!("haal deze regel weg", "take this line away"));
}

/// What was found in an agreement, with the weights that it gives. A setting that met nothing is
/// reported too: what it was for is mended, or it was never there.
pub(super) fn weighed(mut findings: Findings, settings: &[LevelSetting]) -> Findings {
    // Some checks wait until there are no errors: what was not looked for cannot be missed.
    if !findings.has_errors() {
        let codes = findings.codes();
        let codes: BTreeSet<&str> = codes.iter().map(|code| code.as_str()).collect();
        let met = |code| codes.contains(code);
        let unmet = settings.iter().filter(|setting| !met(setting.code));
        let unmet: Vec<LevelMeetsNothing> = unmet
            .filter(|setting| is_about_agreements(setting.code))
            .map(|setting| LevelMeetsNothing { span: setting.span, code: setting.code })
            .collect();
        unmet.into_iter().for_each(|one| findings.push(one));
    }
    findings.weighed(settings)
}

/// Whether a code is given before any figure is there. Of others nobody knows what is still to come.
fn is_about_agreements(code: &str) -> bool {
    ["PO00", "PO01", "PO02", "PO03", "PO04"].iter().any(|stage| code.starts_with(stage))
}
