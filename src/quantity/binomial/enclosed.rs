//! The tail between bounds: whole numbers of a small step, rounded down and rounded up.
//!
//! Each number of hits gets a weight beside that of the likeliest number, which is 1. A tail is then the
//! weights in it over all of them, so that no factorial is needed. Far from the likeliest number weights
//! fall below the step; those are not added up, but held under what they can come to at most. The work
//! grows with the root of the size of the sample.

use num_bigint::BigUint;
use num_integer::Integer;
use num_traits::{One, Zero};

use super::Chance;

/// A number that lies from the one to the other.
#[derive(Clone, Debug)]
struct Enclosed {
    low: BigUint,
    high: BigUint,
}

impl Enclosed {
    fn exactly(value: BigUint) -> Self {
        Self { low: value.clone(), high: value }
    }

    /// Times `above / below`, rounded outwards.
    fn scaled(&self, above: &BigUint, below: &BigUint) -> Self {
        let low = (&self.low * above).div_floor(below);
        let high = (&self.high * above).div_ceil(below);
        Self { low, high }
    }

    fn add(&mut self, other: &Self) {
        self.low += &other.low;
        self.high += &other.high;
    }
}

/// Weights from the likeliest number on, one way, and what is beyond them at most.
struct Side {
    weights: Vec<Enclosed>,
    beyond: BigUint,
}

/// The largest `k` for which at most `k` hits have a chance of at most `alpha`: `Some(None)` when there
/// is none, and `None` when bounds of so many bits do not tell. Neither chance is 0 or 1.
pub(super) fn lower_tail_within(
    n: u32,
    p: &Chance,
    alpha: &Chance,
    (likeliest, bits): (u32, u64),
) -> Option<Option<u32>> {
    let one = Enclosed::exactly(BigUint::one() << bits);
    let down = side(&one, likeliest, |step| {
        let hits = likeliest - step;
        (BigUint::from(hits) * &p.miss, BigUint::from(n - hits + 1) * &p.hit)
    });
    let up = side(&one, n - likeliest, |step| {
        let hits = likeliest + step;
        (BigUint::from(n - hits) * &p.hit, BigUint::from(hits + 1) * &p.miss)
    });
    let mut whole = one.clone();
    for weight in down.weights.iter().chain(&up.weights) {
        whole.add(weight);
    }
    whole.high += &down.beyond + &up.beyond;
    // At most alpha: cumulative · all ≤ hit · whole.
    let limit = Enclosed { low: &whole.low * &alpha.hit, high: &whole.high * &alpha.hit };
    let first = likeliest.checked_sub(u32::try_from(down.weights.len()).ok()?)?;
    let mut cumulative = Enclosed { low: BigUint::zero(), high: down.beyond.clone() };
    let mut found = first.checked_sub(1);
    if &cumulative.high * &alpha.all > limit.low {
        // What was not added up may be too much already.
        return None;
    }
    let weights = down.weights.iter().rev().chain([&one]).chain(&up.weights);
    for (hits, weight) in (first..).zip(weights) {
        cumulative.add(weight);
        if &cumulative.low * &alpha.all > limit.high {
            return Some(found);
        }
        if &cumulative.high * &alpha.all > limit.low {
            return None;
        }
        found = Some(hits);
    }
    // The chance alpha lies in what was not added up.
    None
}

/// The weights one way, as far as they are above a step; `ratio` is that of the weight after so many
/// steps to the next.
fn side(one: &Enclosed, most: u32, ratio: impl Fn(u32) -> (BigUint, BigUint)) -> Side {
    let mut weights: Vec<Enclosed> = Vec::new();
    let mut last = one.clone();
    for step in 0..most {
        if last.low.is_zero() {
            // Weights only fall from here on.
            let beyond = last.high * BigUint::from(most - step);
            return Side { weights, beyond };
        }
        let (above, below) = ratio(step);
        last = last.scaled(&above, &below);
        weights.push(last.clone());
    }
    Side { weights, beyond: BigUint::zero() }
}
