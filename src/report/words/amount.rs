//! An amount as people read it: "1 persoon", "99,5%", "€ 2.800", "650 t/m 720 personen".
//!
//! For: numbers with a unit, shares and ranges of them.
//! Not for: how far an amount lies from a norm (`margin`).

use crate::eval::assessment::{Amount, Comparator, Known};
use crate::quantity::{Date, Number, Unit};
use crate::text;

use super::Words;
use super::number::Rounded;

/// How the number of an amount is dressed.
#[derive(Clone, Copy)]
pub(super) enum Dress<'a> {
    /// Behind it a percent sign; the number is multiplied by 100.
    Percent,
    /// Behind it "procentpunt"; the number is multiplied by 100.
    PercentagePoints,
    /// Before it the sign of the euro.
    Euro,
    /// A day on the calendar.
    Date,
    /// A step of a scale.
    Step(&'a Unit),
    /// Behind it the words of a unit, or nothing.
    Unit(&'a Unit),
}

impl<'a> Dress<'a> {
    /// How an amount itself is dressed.
    pub(super) fn of(amount: &'a Amount) -> Self {
        if amount.share { Self::Percent } else { Self::of_unit(&amount.unit) }
    }

    /// How a difference of two such amounts is dressed.
    pub(super) fn of_difference(amount: &'a Amount) -> Self {
        if amount.share { Self::PercentagePoints } else { Self::of_unit(&amount.unit) }
    }

    fn of_unit(unit: &'a Unit) -> Self {
        if unit.single().is_some_and(|unit| unit.singular == "euro") {
            Self::Euro
        } else if unit.is_date() {
            Self::Date
        } else if unit.is_scale() {
            Self::Step(unit)
        } else if unit.is_points() {
            Self::PercentagePoints
        } else {
            Self::Unit(unit)
        }
    }
}

impl Words {
    /// An amount: "712 personen", "ca. 36,2%", "650 t/m 720 personen", "onbekend".
    #[must_use]
    pub fn amount(self, amount: &Amount) -> String {
        self.amount_beside(amount, None)
    }

    /// An amount that stands beside its norm: it never looks equal to it unless it is.
    #[must_use]
    pub fn amount_beside(self, amount: &Amount, norm: Option<&Amount>) -> String {
        let beside = norm.and_then(|norm| norm.known.exact());
        self.amount_rounded(amount, Rounded { least: 1, beside })
    }

    /// An amount with a choice of rounding.
    #[must_use]
    pub fn amount_rounded(self, amount: &Amount, rounded: Rounded<'_>) -> String {
        let dress = Dress::of(amount);
        let one = |number: &Number| self.dressed(number, dress, rounded);
        match &amount.known {
            Known::Exact(number) => one(number),
            Known::Between { low: Some(low), high: Some(high) }
                if amount.share && low.is_zero() && *high == Number::ONE =>
            {
                self.pick("onbekend", "unknown").to_owned()
            }
            // Every step of a scale is possible.
            Known::Between { low: Some(low), high: Some(high) }
                if *low == Number::ONE
                    && amount.unit.is_scale()
                    && amount.unit.step(&(high + &Number::ONE)).is_none() =>
            {
                self.pick("onbekend", "unknown").to_owned()
            }
            Known::Between { low: Some(low), high: Some(high) } => {
                self.range(low, high, dress, rounded)
            }
            // Nothing is known of a count when it is at least 0, nor of a share from 0 to 1.
            Known::Between { low: Some(low), high: None } if low.is_zero() => {
                self.pick("onbekend", "unknown").to_owned()
            }
            Known::Between { low: Some(low), high: None } => {
                let low = one(low);
                self.say(text!("minstens {low}", "at least {low}"))
            }
            Known::Between { low: None, high: Some(high) } => {
                let high = one(high);
                self.say(text!("hoogstens {high}", "at most {high}"))
            }
            Known::Between { low: None, high: None } => self.pick("onbekend", "unknown").to_owned(),
        }
    }

    /// What a norm asks: "minstens 380 personen".
    #[must_use]
    pub fn norm(self, comparison: Option<Comparator>, norm: &Amount) -> String {
        let amount = self.amount(norm);
        let comparator = comparison.map_or("", |comparator| {
            if norm.unit.is_date() { self.by_day(comparator) } else { self.comparator(comparator) }
        });
        let asked = match &norm.known {
            Known::Exact(_) => format!("{comparator} {amount}"),
            Known::Between { .. } => self.say(text!(
                "{comparator} een waarde die nog niet vaststaat: {amount}",
                "{comparator} a value that is not settled yet: {amount}"
            )),
        };
        asked.trim_start().to_owned()
    }

    /// "minstens", "at least".
    #[must_use]
    pub fn comparator(self, comparator: Comparator) -> &'static str {
        self.pick(comparator.dutch(), comparator.english())
    }

    /// "uiterlijk", "no later than".
    const fn by_day(self, comparator: Comparator) -> &'static str {
        match comparator {
            Comparator::AtMost => self.pick("uiterlijk", "no later than"),
            Comparator::LessThan => self.pick("vóór", "before"),
            Comparator::AtLeast => self.pick("niet eerder dan", "no earlier than"),
            Comparator::MoreThan => self.pick("na", "after"),
            Comparator::Exactly => self.pick("op", "on"),
        }
    }

    /// A number in its dress.
    pub(super) fn dressed(self, number: &Number, dress: Dress<'_>, rounded: Rounded<'_>) -> String {
        match dress {
            Dress::Percent => self.hundredfold(number, rounded, |digits| format!("{digits}%")),
            Dress::PercentagePoints => {
                let one = (number * Number::from(100_i64)).abs() == Number::ONE;
                let points = match self.pick("procentpunt", "percentage points") {
                    "percentage points" if one => "percentage point",
                    points => points,
                };
                self.hundredfold(number, rounded, |digits| format!("{digits} {points}"))
            }
            Dress::Euro => self.euros(number, rounded),
            Dress::Date => match number.to_i64().and_then(Date::from_ordinal) {
                Some(date) => self.date(date),
                None => self.number(number),
            },
            Dress::Step(unit) => match unit.step(number) {
                Some(step) => format!("“{step}”"),
                None => self.number(number),
            },
            Dress::Unit(unit) => {
                let word = unit.word(number);
                let shown = self.shown(number, rounded);
                self.marked(shown, |digits| format!("{digits} {word}").trim_end().to_owned())
            }
        }
    }

    fn hundredfold(
        self,
        share: &Number,
        rounded: Rounded<'_>,
        dressed: impl Fn(String) -> String,
    ) -> String {
        let hundred = Number::from(100_i64);
        let beside = rounded.beside.map(|other| other * &hundred);
        let rounded = Rounded { beside: beside.as_ref(), ..rounded };
        self.marked(self.shown(&(share * &hundred), rounded), dressed)
    }

    /// Euros: whole, or with at least two decimals.
    fn euros(self, number: &Number, rounded: Rounded<'_>) -> String {
        if number.exact_decimals() == Some(1) {
            return with_euro_sign(self.digits(number, 2));
        }
        let least = rounded.least.max(2);
        self.marked(self.shown(number, Rounded { least, ..rounded }), with_euro_sign)
    }

    /// Both ends; the unit once, where it stands behind.
    /// What is not there in every completion, and where it is comes to one number.
    pub(super) fn or_none(self, only: &str) -> String {
        self.say(text!("{only}, of geen getal", "{only}, or no number"))
    }

    fn range(self, low: &Number, high: &Number, dress: Dress<'_>, rounded: Rounded<'_>) -> String {
        let first = match dress {
            Dress::Unit(_) => self.dressed(low, Dress::Unit(&Unit::NONE), rounded),
            Dress::Percent
            | Dress::PercentagePoints
            | Dress::Euro
            | Dress::Date
            | Dress::Step(_) => self.dressed(low, dress, rounded),
        };
        let last = self.dressed(high, dress, rounded);
        if low == high {
            return self.or_none(&last);
        }
        self.say(text!("{first} t/m {last}", "{first} to {last}"))
    }
}

fn with_euro_sign(digits: String) -> String {
    match digits.strip_prefix('-') {
        Some(digits) => format!("-€ {digits}"),
        None => format!("€ {digits}"),
    }
}
