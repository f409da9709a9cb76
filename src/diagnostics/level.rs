//! What an agreement makes of a finding that is no error: lighter, heavier, or out of sight.
//!
//! For: the settings, and what they do to findings. Not for: reading them (`resolve`).

use std::collections::BTreeMap;

use super::code::Code;
use super::finding::Finding;
use super::findings::Findings;
use super::severity::Severity;
use crate::source::Span;

/// The weight that an agreement gives to the findings of one code, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LevelSetting {
    /// The code.
    pub code: &'static str,
    /// The weight; `None` keeps the findings out of sight.
    pub level: Option<Severity>,
    /// Why, in the words of the agreement.
    pub reason: String,
    /// The place of the setting.
    pub span: Span,
}

/// That an agreement gave a finding another weight.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Adjustment {
    /// Why, in the words of the agreement.
    pub reason: String,
    /// The place of the setting.
    pub span: Span,
    /// Whether the finding is kept out of sight. It is still counted, with the reason.
    pub silenced: bool,
}

impl Findings {
    /// The findings with the weights that an agreement gives them. An error stays an error: what
    /// cannot be judged does not become judgeable by saying so.
    #[must_use]
    pub fn weighed(self, settings: &[LevelSetting]) -> Self {
        // The first setting of a code counts; that there are more was reported.
        let mut by_code = BTreeMap::new();
        for setting in settings {
            by_code.entry(setting.code).or_insert(setting);
        }
        let setting = |code: Code, severity| {
            by_code.get(code.as_str()).filter(|_| severity != Severity::Error)
        };
        self.changed(
            |finding| match setting(finding.code, finding.severity) {
                Some(setting) => finding.weighed(setting),
                None => finding,
            },
            |code, severity| match setting(code, severity) {
                Some(setting) => (setting.weight(), setting.level.is_none()),
                None => (severity, false),
            },
        )
    }
}

impl LevelSetting {
    /// What a finding then weighs; out of sight it is a note.
    fn weight(&self) -> Severity {
        self.level.unwrap_or(Severity::Note)
    }
}

impl Finding {
    /// Whether the agreement keeps this finding out of sight.
    #[must_use]
    pub fn is_silenced(&self) -> bool {
        self.adjustment.as_ref().is_some_and(|adjustment| adjustment.silenced)
    }

    fn weighed(self, setting: &LevelSetting) -> Self {
        let adjustment = Adjustment {
            reason: setting.reason.clone(),
            span: setting.span,
            silenced: setting.level.is_none(),
        };
        Self { severity: setting.weight(), adjustment: Some(adjustment), ..self }
    }
}
