//! What an agreement makes of a finding that is no error: lighter, heavier, or out of sight.
//!
//! For: the settings, and what they do to findings. Not for: reading them (`resolve`).

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
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
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
        self.into_iter().map(|finding| finding.weighed(settings)).collect()
    }
}

impl Finding {
    /// Whether the agreement keeps this finding out of sight.
    #[must_use]
    pub fn is_silenced(&self) -> bool {
        self.adjustment.as_ref().is_some_and(|adjustment| adjustment.silenced)
    }

    fn weighed(mut self, settings: &[LevelSetting]) -> Self {
        let setting = settings.iter().find(|setting| setting.code == self.code.as_str());
        if let Some(setting) = setting.filter(|_| self.severity != Severity::Error) {
            self.severity = setting.level.unwrap_or(Severity::Note);
            self.adjustment = Some(Adjustment {
                reason: setting.reason.clone(),
                span: setting.span,
                silenced: setting.level.is_none(),
            });
        }
        self
    }
}
