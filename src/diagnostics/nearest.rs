//! Which known name was most likely meant.
//!
//! Not for deciding: the answer only ever stands in a help text.

use std::cmp::Reverse;

use strsim::damerau_levenshtein;

/// Longer names are not compared: the work grows with the square of the length, and nobody mistypes
/// one letter of two hundred.
const LONGEST: usize = 100;

/// How many names are compared at most.
const MOST_COMPARED: usize = 200_000;

/// How many names were compared to find the nearest of unknown ones: where thousands are unknown, the
/// nearest of each would take longer than anybody waits.
#[derive(Debug, Default)]
pub struct Comparisons {
    made: usize,
}

impl Comparisons {
    /// Whether so many more names may be compared; they then count as compared.
    pub fn may_make(&mut self, names: usize) -> bool {
        self.made = self.made.saturating_add(names);
        self.are_left()
    }

    /// Whether any more names may be compared.
    #[must_use]
    pub fn are_left(&self) -> bool {
        self.made <= MOST_COMPARED
    }
}

/// The candidate nearest to `name`, if one is near enough to be a slip of the pen: one slip in
/// every three letters. Capitals do not count as slips. Who makes more slips than one still gets the first
/// letter right. Of equals the one that begins the same wins, and of those the first; `name` itself is never
/// the answer.
#[must_use]
pub fn nearest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let length = name.chars().take(LONGEST + 1).count();
    if length > LONGEST {
        return None;
    }
    let slips = length / 3;
    let wanted = name.to_lowercase();
    candidates
        .into_iter()
        .filter(|candidate| *candidate != name && lengths_fit(candidate, length, slips))
        .filter(|candidate| letters_fit(&wanted, candidate, slips))
        .filter_map(|candidate| {
            let lower = candidate.to_lowercase();
            let distance = damerau_levenshtein(&wanted, &lower);
            let begin = alike_from_the_start(&wanted, &lower);
            let is_near = distance <= slips && (distance < 2 || begin > 0);
            is_near.then_some(((distance, Reverse(begin)), candidate))
        })
        .min_by_key(|(rank, _)| *rank)
        .map(|(_, candidate)| candidate)
}

/// How many letters two names have in common before they differ.
fn alike_from_the_start(one: &str, other: &str) -> usize {
    one.chars().zip(other.chars()).take_while(|(one, other)| one == other).count()
}

/// Names that differ more in length than the slips allow need no comparing.
fn lengths_fit(candidate: &str, length: usize, slips: usize) -> bool {
    candidate.chars().take(length + slips + 1).count().abs_diff(length) <= slips
}

/// Each slip adds, drops or replaces one letter: names with more letters that the other lacks need no
/// comparing. That is far cheaper to tell than the number of slips.
fn letters_fit(wanted: &str, candidate: &str, slips: usize) -> bool {
    if !(wanted.is_ascii() && candidate.is_ascii()) {
        return true;
    }
    let mut counts = [0_i16; 128];
    let mut count = |sign: u8, by: i16| {
        if let Some(count) = counts.get_mut(usize::from(sign)) {
            *count += by;
        }
    };
    wanted.bytes().for_each(|sign| count(sign, 1));
    candidate.bytes().for_each(|sign| count(sign.to_ascii_lowercase(), -1));
    let lacking: i16 = counts.iter().filter(|count| **count > 0).sum();
    let extra: i16 = -counts.iter().filter(|count| **count < 0).sum::<i16>();
    usize::try_from(lacking.max(extra)).is_ok_and(|least| least <= slips)
}
