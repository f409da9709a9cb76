//! Units: what a number counts or measures.
//!
//! For: countable units (personen, banen), physical ones (uur, maand, euro), units that are worth a
//! number of others (a place is 31 hours) and compound ones (places per person).
//! Not for: deciding whether two quantities may be added; that is the checker's.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use super::number::Number;

/// The unit of money.
const EURO: &str = "euro";

/// The unit of a day on the calendar, and that of the time between two of them.
const DATE: &str = "datum";
const DAY: &str = "dag";

/// The unit of a difference between percentages.
const POINTS: &str = "procentpunt";

/// Units that are so many of another, exactly: a week is 7 days, a year 12 months. Months and days
/// have no such rate.
const RATES: [(&str, i64, &str); 2] = [("week", 7, DAY), ("jaar", 12, "maand")];

/// A unit with a name.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct NamedUnit {
    /// The word for one: "persoon".
    pub singular: String,
    /// The word for more: "personen".
    pub plural: String,
    /// Whether it counts whole things. A unit that is worth a number of others does not: half a place
    /// is 15.5 hours.
    pub countable: bool,
    /// What one of it is worth in another unit: 31 and "uur" for a place.
    pub worth: Option<(Number, Arc<NamedUnit>)>,
    /// For how many of it one person, or whatever a figure counts, counts at most.
    pub cap: Option<Number>,
    /// The steps of a scale, the lowest first: then a number says which.
    pub steps: Vec<String>,
}

impl NamedUnit {
    /// Whether people count in it, rather than measure.
    #[must_use]
    pub fn is_counted(&self) -> bool {
        self.countable || self.worth.is_some()
    }
}

/// What an agreement says of a unit of its own.
#[derive(Debug, Default)]
pub struct UnitSaid {
    /// What one of it is worth in another unit.
    pub worth: Option<(Number, Arc<NamedUnit>)>,
    /// Whether a part of one may be a figure.
    pub divisible: bool,
    /// For how many of it one counts at most.
    pub cap: Option<Number>,
}

/// A named unit and its power.
type Factor = (Arc<NamedUnit>, i8);

/// A unit as a product of powers of named units; without any, a bare number or a share.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Unit {
    /// INVARIANT: sorted by name, no power is 0; nothing in the place of an empty row. Shared, because
    /// every amount has a unit.
    factors: Option<Arc<[Factor]>>,
}

impl Unit {
    /// A bare number or a share.
    pub const NONE: Self = Self { factors: None };

    /// A single named unit.
    #[must_use]
    pub fn named(unit: Arc<NamedUnit>) -> Self {
        Self { factors: Some(Arc::new([(unit, 1)])) }
    }

    /// A day on the calendar, counted in days.
    #[must_use]
    pub fn date() -> Self {
        Self::physical(DATE, DATE)
    }

    /// The time between two days.
    #[must_use]
    pub fn day() -> Self {
        Self::physical(DAY, "dagen")
    }

    /// A difference between percentages.
    #[must_use]
    pub fn points() -> Self {
        Self::physical(POINTS, POINTS)
    }

    /// A step of a scale: 1 is the lowest. There is order in steps, and no arithmetic.
    #[must_use]
    pub fn scale(name: &str, steps: Vec<String>) -> Self {
        let (singular, plural) = (format!("trede van {name}"), format!("treden van {name}"));
        Self::unnumbered(singular, plural, steps)
    }

    fn factors(&self) -> &[Factor] {
        self.factors.as_deref().unwrap_or_default()
    }

    fn physical(singular: &str, plural: &str) -> Self {
        Self::unnumbered(singular.to_owned(), plural.to_owned(), Vec::new())
    }

    fn unnumbered(singular: String, plural: String, steps: Vec<String>) -> Self {
        Self::named(Arc::new(NamedUnit {
            singular,
            plural,
            countable: false,
            worth: None,
            cap: None,
            steps,
        }))
    }

    /// Whether this is a step of a scale.
    #[must_use]
    pub fn is_scale(&self) -> bool {
        self.single().is_some_and(|unit| !unit.steps.is_empty())
    }

    /// The step of a scale that a number says.
    #[must_use]
    pub fn step(&self, number: &Number) -> Option<&str> {
        let place = usize::try_from(number.to_i64()?).ok()?.checked_sub(1)?;
        self.single()?.steps.get(place).map(String::as_str)
    }

    /// Whether this is a day on the calendar.
    #[must_use]
    pub fn is_date(&self) -> bool {
        self.is_named(DATE)
    }

    /// Whether this is a difference between percentages.
    #[must_use]
    pub fn is_points(&self) -> bool {
        self.is_named(POINTS)
    }

    /// Whether this is a unit of time in which a duration is told.
    #[must_use]
    pub fn is_time(&self) -> bool {
        ["uur", DAY, "week", "maand", "jaar"].iter().any(|word| self.is_named(word))
    }

    /// Whether this is the single unit of that name.
    #[must_use]
    pub fn is_named(&self, singular: &str) -> bool {
        self.single().is_some_and(|unit| unit.singular == singular && !unit.countable)
    }

    /// How many of `other` one of this is, where that is always the same.
    #[must_use]
    pub fn in_units_of(&self, other: &Self) -> Option<Number> {
        RATES.iter().find_map(|(large, count, small)| {
            if self.is_named(large) && other.is_named(small) {
                Some(Number::from(*count))
            } else if self.is_named(small) && other.is_named(large) {
                Number::ratio(1, *count)
            } else {
                None
            }
        })
    }

    /// What one of this is worth in the unit that it comes down to by what the agreement says; one of itself
    /// where it says nothing. `None` for what is no single unit.
    #[must_use]
    pub fn in_base(&self) -> Option<(Number, &Arc<NamedUnit>)> {
        let mut unit = self.single()?;
        let mut worth = Number::ONE;
        // INVARIANT: a unit is worth units that were declared before it, so this ends.
        while let Some((number, of)) = &unit.worth {
            worth = &worth * number;
            unit = of;
        }
        Some((worth, unit))
    }

    /// The unit of the difference between two numbers of this unit.
    #[must_use]
    pub fn of_difference(&self) -> Self {
        if self.is_date() {
            Self::day()
        } else if self.is_scale() {
            Self::physical("trede", "treden")
        } else {
            self.clone()
        }
    }

    /// Whether this is a bare number or a share.
    #[must_use]
    pub fn is_none(&self) -> bool {
        self.factors.is_none()
    }

    /// The named unit that this is, when it is a single one.
    #[must_use]
    pub fn single(&self) -> Option<&Arc<NamedUnit>> {
        match self.factors() {
            [(unit, 1)] => Some(unit),
            _ => None,
        }
    }

    /// The unit of a product: persons times places per person is places.
    #[must_use]
    pub fn times(&self, other: &Self) -> Self {
        self.combined(other, 1)
    }

    /// The unit of a quotient.
    #[must_use]
    pub fn per(&self, other: &Self) -> Self {
        self.combined(other, -1)
    }

    fn combined(&self, other: &Self, sign: i8) -> Self {
        if other.is_none() {
            return self.clone();
        }
        let mut powers: BTreeMap<Arc<NamedUnit>, i8> = self.factors().iter().cloned().collect();
        for (unit, power) in other.factors() {
            let sum = powers.entry(Arc::clone(unit)).or_insert(0);
            *sum = sum.saturating_add(power.saturating_mul(sign));
        }
        powers.retain(|_, power| *power != 0);
        Self { factors: (!powers.is_empty()).then(|| powers.into_iter().collect()) }
    }

    /// Whether a figure in this unit counts whole things.
    #[must_use]
    pub fn counts_whole_things(&self) -> bool {
        self.single().is_some_and(|unit| unit.countable)
    }

    /// Whether a figure in this unit is an amount of money, which may be negative.
    #[must_use]
    pub fn is_money(&self) -> bool {
        self.factors().iter().any(|(unit, power)| *power > 0 && unit.singular == EURO)
    }

    /// The word that stands behind a number: singular behind 1 (and −1), else plural.
    #[must_use]
    pub fn word(&self, amount: &Number) -> String {
        let one = amount.abs() == Number::ONE;
        let mut above = Vec::new();
        let mut below = Vec::new();
        for (unit, power) in self.factors() {
            if *power > 0 {
                above.push(if one { &unit.singular } else { &unit.plural }.as_str());
            } else {
                below.push(unit.singular.as_str());
            }
        }
        let mut word = above.join("·");
        if !below.is_empty() {
            word = format!("{word} per {}", below.join("·")).trim().to_owned();
        }
        word
    }
}

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.word(&Number::ZERO))
    }
}

/// All units that an agreement knows, by each of their words.
#[derive(Debug, Clone)]
pub struct UnitTable {
    by_word: BTreeMap<String, Arc<NamedUnit>>,
}

impl Default for UnitTable {
    /// The units that every agreement knows: persons, and the physical ones.
    fn default() -> Self {
        let mut table = Self { by_word: BTreeMap::new() };
        table.declare("persoon", "personen", UnitSaid::default());
        for (singular, plural) in [
            (EURO, EURO),
            ("uur", "uur"),
            ("dag", "dagen"),
            ("week", "weken"),
            ("maand", "maanden"),
            ("jaar", "jaar"),
        ] {
            table.insert(singular, plural, UnitSaid { divisible: true, ..UnitSaid::default() });
        }
        table.insert_word("uren", "uur");
        table.insert_word("jaren", "jaar");
        table
    }
}

impl UnitTable {
    /// Adds a countable unit, or one that is worth a number of others.
    /// Returns the unit whose word it takes when one of the words is taken already.
    pub fn declare(
        &mut self,
        singular: &str,
        plural: &str,
        said: UnitSaid,
    ) -> Option<Arc<NamedUnit>> {
        let taken = self.find(singular).or_else(|| self.find(plural)).cloned();
        if taken.is_none() {
            self.insert(singular, plural, said);
        }
        taken
    }

    fn insert(&mut self, singular: &str, plural: &str, said: UnitSaid) {
        let unit = Arc::new(NamedUnit {
            singular: singular.to_owned(),
            plural: plural.to_owned(),
            countable: said.worth.is_none() && !said.divisible,
            worth: said.worth,
            cap: said.cap,
            steps: Vec::new(),
        });
        self.by_word.insert(singular.to_owned(), Arc::clone(&unit));
        self.by_word.insert(plural.to_owned(), unit);
    }

    fn insert_word(&mut self, word: &str, known: &str) {
        if let Some(unit) = self.find(known).cloned() {
            self.by_word.insert(word.to_owned(), unit);
        }
    }

    /// The unit that a word names.
    #[must_use]
    pub fn find(&self, word: &str) -> Option<&Arc<NamedUnit>> {
        self.by_word.get(word)
    }

    /// Every word that names a unit, in alphabetical order.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.by_word.keys().map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn persons_times_places_per_person_is_places() {
        let mut table = UnitTable::default();
        let hour = Arc::clone(table.find("uur").unwrap());
        let worth = Some((Number::from(31_i64), hour));
        table.declare("plek", "plekken", UnitSaid { worth, ..UnitSaid::default() });
        let place = Unit::named(Arc::clone(table.find("plek").unwrap()));
        let person = Unit::named(Arc::clone(table.find("personen").unwrap()));
        let rate = place.per(&person);
        assert_eq!(rate.to_string(), "plekken per persoon");
        assert_eq!(person.times(&rate), place);
        assert!(!place.counts_whole_things() && person.counts_whole_things());
        assert_eq!(person.word(&Number::ONE), "persoon");
    }

    #[test]
    fn a_word_names_one_unit() {
        let mut table = UnitTable::default();
        assert!(table.declare("besluit", "besluiten", UnitSaid::default()).is_none());
        assert!(table.declare("akte", "besluiten", UnitSaid::default()).is_some());
        assert!(table.find("akte").is_none());
    }
}
