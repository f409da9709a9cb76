//! Trend breaks: figures of before and after one do not compare as they are.
//!
//! Not for: putting the bridge in; `resolve` does that.

use super::expression::{FigureRef, Test};
use crate::quantity::{Date, Moment, Number};
use crate::source::Span;

/// The day from which an indicator is counted otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrendBreak {
    /// The first day of the new definition.
    pub from: Date,
    /// What a figure of before is multiplied by to compare with those of after.
    pub factor: Option<Number>,
    /// Its place.
    pub span: Span,
}

/// Where a figure lies as seen from the trend break of its indicator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// All of it is of before.
    Before,
    /// All of it is of after, or there is no break.
    After,
    /// It is counted in both ways.
    Across,
}

impl FigureRef {
    /// Where it lies as seen from the trend break of its indicator.
    #[must_use]
    pub fn side(&self) -> Side {
        let (Some(trend), Some(moment)) = (&self.indicator.trend_break, self.moment) else {
            return Side::After;
        };
        let first = match moment {
            Moment::Day(date) => date,
            Moment::Period(period) => period.first(),
        };
        if moment.last_day() < trend.from {
            Side::Before
        } else if first >= trend.from {
            Side::After
        } else {
            Side::Across
        }
    }
}

/// The figures of before a trend break that stand beside figures of after it.
#[must_use]
pub fn figures_to_bridge<'a>(figures: &[&'a FigureRef]) -> Vec<&'a FigureRef> {
    let after = |name| {
        let mut others = figures.iter().filter(|other| other.indicator.name == name);
        others.any(|other| other.side() == Side::After)
    };
    let before = figures.iter().copied().filter(|figure| figure.side() == Side::Before);
    before.filter(|figure| after(figure.indicator.name.clone())).collect()
}

impl Test {
    /// Whether it compares figures across a trend break without a bridge, or asks for a figure that
    /// is counted in both ways. Of a joined test its leaves tell.
    #[must_use]
    pub fn crosses_break(&self) -> bool {
        let mut broken = false;
        self.each_figure(&mut |figure| broken |= figure.indicator.trend_break.is_some());
        let figures = match self {
            Self::Compare { .. } | Self::All { .. } if broken => self.figures(),
            Self::Compare { .. } | Self::All { .. } => return false,
            Self::Joined { .. } | Self::Consent(_) => return false,
        };
        let unbridged = |figure: &&FigureRef| {
            figure.indicator.trend_break.as_ref().is_some_and(|trend| trend.factor.is_none())
        };
        figures.iter().any(|figure| figure.side() == Side::Across)
            || figures_to_bridge(&figures).iter().any(unbridged)
    }
}
