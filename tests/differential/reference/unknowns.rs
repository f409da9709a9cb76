//! What may be unknown, and what is known of it.

use pocheck::model::Coordinates;
use pocheck::quantity::{Moment, Number};
use pocheck::source::Name;

/// Something that a measurement file may leave open.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unknown {
    /// A figure, or a cell of it, in a piece of time.
    Figure(Slot),
    /// A condition that the file states.
    Stated(Name),
    /// The consent of a party with a subject.
    Consent(Name, String),
    /// Which reading of a result counts: the place of it.
    Reading(Name),
    /// What came of a duty, an effort or a judgement: 0 not met, 1 between, 2 met.
    Outcome(Name),
    /// The verdict of a year that was judged earlier: 0 not met, 1 between, 2 met, 3 lapsed.
    Earlier(Name, i16),
}

/// A figure, or a cell of its breakdowns, in a piece of time.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Slot {
    pub indicator: Name,
    /// The whole has no coordinates.
    pub at: Coordinates,
    pub piece: Moment,
}

/// From where to where a number may lie.
#[derive(Debug, Clone)]
pub struct Bounds {
    pub low: Option<Number>,
    pub high: Option<Number>,
    pub low_open: bool,
    pub high_open: bool,
    pub whole: bool,
}

impl Bounds {
    /// One of a few whole numbers.
    pub fn choice(options: usize) -> Self {
        Self {
            low: Some(Number::ZERO),
            high: Some(Number::from(options as i64 - 1)),
            low_open: false,
            high_open: false,
            whole: true,
        }
    }

    pub fn exact(&self) -> Option<&Number> {
        let same = self.low.is_some() && self.low == self.high;
        if same { self.low.as_ref() } else { None }
    }

    pub fn hold(&self, value: &Number) -> bool {
        let above = |low: &Number| if self.low_open { value > low } else { value >= low };
        let below = |high: &Number| if self.high_open { value < high } else { value <= high };
        self.low.as_ref().is_none_or(above)
            && self.high.as_ref().is_none_or(below)
            && (!self.whole || value.is_integer())
    }

    /// The values to try, and whether those are all there are. Where there is no end, or where numbers
    /// lie dense, only the numbers in play are tried, and one on either side of each.
    pub fn values(&self, in_play: &[Number], most: i64) -> (Vec<Number>, bool) {
        let half = Number::ratio(1, 2).unwrap();
        if self.whole {
            let floor = |number: &Number| number.floor().to_i64();
            let low = self.low.as_ref().and_then(|low| low.ceil().to_i64());
            let high = self.high.as_ref().and_then(floor);
            if let (Some(low), Some(high)) = (low, high)
                && high - low <= 40
            {
                let all = (low..=high).map(Number::from).filter(|value| self.hold(value));
                return (all.collect(), true);
            }
            if let (Some(low), None) = (low, high)
                && low <= most
            {
                return ((low..=most).map(Number::from).collect(), false);
            }
        }
        if let Some(exact) = self.exact() {
            return (vec![exact.clone()], true);
        }
        let mut points: Vec<Number> = in_play.to_vec();
        points.extend(self.low.iter().chain(&self.high).cloned());
        points.sort();
        points.dedup();
        let mut all = points.clone();
        all.extend(points.windows(2).map(|pair| &(&pair[0] + &pair[1]) * &half));
        all.extend(points.first().map(|first| first - &Number::ONE));
        all.extend(points.last().map(|last| last + &Number::ONE));
        if self.whole {
            all = all.iter().map(Number::floor).collect();
        }
        all.sort();
        all.dedup();
        all.retain(|value| self.hold(value));
        (all, false)
    }
}
