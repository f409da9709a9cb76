//! Where what came of an example differs from what was expected.
//!
//! For: telling a reader, in two languages. Not for: comparing.

use crate::diagnostics::Text;
use crate::source::Span;
use crate::text;

/// What differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Aspect {
    /// It was judged where errors were expected, or the other way about.
    Outcome,
    /// The verdict.
    Verdict,
    /// The version that governs.
    Version,
    /// The margin.
    Margin,
    /// The base verdicts that are possible.
    Possible,
    /// The reasons.
    Reasons,
    /// The figures that would settle it.
    Needs,
    /// The remarks.
    Remarks,
    /// Whether a consequence follows.
    Follows,
    /// What brings it.
    Because,
    /// What it comes to.
    Amount,
    /// A code that was not found.
    Code,
    /// Words that are not named.
    Mentions,
}

impl Aspect {
    /// As a reader calls it.
    pub(super) fn name(self) -> Text {
        match self {
            Self::Outcome => text!("uitkomst", "outcome"),
            Self::Verdict => text!("oordeel", "verdict"),
            Self::Version => text!("versie", "version"),
            Self::Margin => text!("marge", "margin"),
            Self::Possible => text!("wat nog kan", "what is possible"),
            Self::Reasons => text!("reden", "reason"),
            Self::Needs => text!("wat nodig is", "what is needed"),
            Self::Remarks => text!("opmerkingen", "remarks"),
            Self::Follows => text!("gevolg", "consequence"),
            Self::Because => text!("wat het oproept", "what brings it"),
            Self::Amount => text!("bedrag", "amount"),
            Self::Code => text!("bevinding", "finding"),
            Self::Mentions => text!("genoemde woorden", "words named"),
        }
    }
}

/// A difference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The item that it is about; [`Difference::WHOLE`] is the example as a whole.
    pub item: String,
    /// What differs.
    pub what: Text,
    /// What was expected.
    pub expected: Text,
    /// What came.
    pub actual: Text,
    /// The place of the expectation.
    pub span: Span,
}

impl Difference {
    /// What stands for the example as a whole: the word of the file for it.
    pub const WHOLE: &'static str = "voorbeeld";

    pub(super) fn of_whole(what: Aspect, span: Span, expected: Text, actual: Text) -> Self {
        Self { item: Self::WHOLE.to_owned(), what: what.name(), expected, actual, span }
    }

    pub(super) fn of_item(
        item: &str,
        what: Aspect,
        span: Span,
        expected: Text,
        actual: Text,
    ) -> Self {
        Self { item: item.to_owned(), what: what.name(), expected, actual, span }
    }
}
