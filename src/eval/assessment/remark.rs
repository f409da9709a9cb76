//! Remarks beside a verdict; none of them changes one.
//!
//! Not for: wording.

use super::{Amount, Comparator, FigureName};
use crate::quantity::{Date, Moment};

/// A remark beside a verdict; it never changes one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remark {
    /// An assumption did not come true.
    AssumptionFailed {
        /// The figure that was assumed.
        figure: FigureName,
        /// How the assumption compared.
        comparator: Comparator,
        /// What was assumed.
        assumed: Amount,
        /// What came of it.
        actual: Amount,
    },
    /// A claimed share does not hold for the actual figures.
    ClaimNotHeld {
        /// The part and the whole.
        part: FigureName,
        /// The whole, where the claim is about a share.
        whole: Option<FigureName>,
        /// What the agreement claims.
        claimed: Amount,
        /// The actual value.
        actual: Amount,
        /// The decimals at which the claim was made (of a percentage for a share).
        decimals: u32,
    },
    /// An explained part (waarvan) differs from what the agreement says.
    PartDiffers {
        /// The part.
        figure: FigureName,
        /// What the agreement says.
        expected: Amount,
        /// What was measured.
        actual: Amount,
    },
    /// A share was given without its counts.
    ShareWithoutCounts {
        /// The figure.
        figure: FigureName,
    },
    /// "Alle" over an empty group.
    EmptyAll {
        /// The group.
        figure: FigureName,
    },
    /// The required explanation of the result is missing.
    MissingExplanation,
    /// Half a unit in the last digit of a figure would turn the verdict.
    HalfUnit {
        /// The figure.
        figure: FigureName,
    },
    /// A figure stands in for what cannot be measured.
    Proxy {
        /// The figure.
        figure: FigureName,
        /// What it stands in for.
        of: String,
    },
    /// A figure of before a trend break was converted.
    OtherDefinition {
        /// The figure.
        figure: FigureName,
    },
    /// A later file revised a provisional figure.
    Revised {
        /// The figure.
        figure: FigureName,
        /// The provisional figure.
        before: Amount,
        /// The figure that counts.
        after: Amount,
    },
    /// A forecast was given; it does not decide.
    Forecast {
        /// The figure.
        figure: FigureName,
        /// The forecast.
        value: Amount,
    },
    /// An item was delivered after its due date.
    DeliveredLate {
        /// The item.
        figure: FigureName,
        /// When it was due.
        due: Date,
        /// When it was delivered.
        delivered: Date,
    },
    /// Another role than the agreement names recorded the judgement.
    OtherJudge {
        /// The role that the agreement names.
        named: String,
        /// The role that judged.
        judged: String,
    },
    /// The one-sided bound of a sample.
    SampleBound {
        /// What was found in the sample.
        figure: FigureName,
        /// The confidence, between 0 and 1.
        confidence: Amount,
        /// The bound of the share, rounded to hundredths of a percent: the upper one for a maximum,
        /// the lower one for a minimum.
        bound: Amount,
        /// Whether it is the upper bound.
        upper: bool,
    },
    /// Between which ends an estimate lies, with the margin that the norm counts in.
    WithMargin {
        /// The estimate.
        figure: FigureName,
        /// From the one end to the other.
        range: Amount,
    },
    /// A stock was given, but for another day than the norm asks.
    OtherMoment {
        /// The figure that the norm asks.
        figure: FigureName,
        /// The moment that was given.
        given: Moment,
        /// Its value.
        value: Amount,
    },
}

impl Remark {
    /// The code of every remark.
    pub const CODES: [&str; 16] = [
        "assumption_failed",
        "claim_not_held",
        "part_differs",
        "share_without_counts",
        "empty_all",
        "missing_explanation",
        "half_unit",
        "proxy",
        "other_definition",
        "revised",
        "forecast",
        "delivered_late",
        "other_judge",
        "sample_bound",
        "with_margin",
        "other_moment",
    ];

    /// The code that programs see: `assumption_failed`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::AssumptionFailed { .. } => "assumption_failed",
            Self::ClaimNotHeld { .. } => "claim_not_held",
            Self::PartDiffers { .. } => "part_differs",
            Self::ShareWithoutCounts { .. } => "share_without_counts",
            Self::EmptyAll { .. } => "empty_all",
            Self::MissingExplanation => "missing_explanation",
            Self::HalfUnit { .. } => "half_unit",
            Self::Proxy { .. } => "proxy",
            Self::OtherDefinition { .. } => "other_definition",
            Self::Revised { .. } => "revised",
            Self::Forecast { .. } => "forecast",
            Self::DeliveredLate { .. } => "delivered_late",
            Self::OtherJudge { .. } => "other_judge",
            Self::SampleBound { .. } => "sample_bound",
            Self::WithMargin { .. } => "with_margin",
            Self::OtherMoment { .. } => "other_moment",
        }
    }
}
