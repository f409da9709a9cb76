//! A place that a finding points at, with a few words beside it.

use super::text::Text;
use crate::source::Span;

/// A place and what there is to say about it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Label {
    /// The place, which may be in another file than that of the first label.
    pub span: Span,
    /// A few words; `None` where pointing is enough.
    pub text: Option<Text>,
    /// Whether this is the place that has to change.
    pub primary: bool,
}

impl Label {
    /// The place that has to change.
    #[must_use]
    pub const fn primary(span: Span) -> Self {
        Self { span, text: None, primary: true }
    }

    /// A place that helps to understand the first.
    #[must_use]
    pub const fn other(span: Span) -> Self {
        Self { span, text: None, primary: false }
    }

    /// The same label, in which no word is endless.
    #[must_use]
    pub fn shortened(self) -> Self {
        Self { text: self.text.map(Text::shortened), ..self }
    }

    /// The same place with words beside it.
    #[must_use]
    pub fn saying(mut self, text: Text) -> Self {
        self.text = Some(text);
        self
    }
}
