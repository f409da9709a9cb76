//! The tail between bounds of 62 bits, for chances of few digits: nearly every sample there is.
//!
//! The method is that of `enclosed`; no number is longer than the machine's own.
//! Not for: the rest; then nothing is told.

use num_traits::ToPrimitive;

use super::Chance;

/// The weight of the likeliest number of hits.
const ONE: u128 = 1 << 62;

/// A number that lies from the one to the other.
#[derive(Clone, Copy, Debug)]
struct Enclosed {
    low: u128,
    high: u128,
}

/// A chance of which every product below stays under 2^127.
struct Short {
    hit: u128,
    miss: u128,
    all: u128,
}

impl Short {
    fn of(chance: &Chance, bits: u64) -> Option<Self> {
        let part = |part: &num_bigint::BigUint| part.to_u128();
        (chance.all.bits() <= bits).then_some(())?;
        Some(Self { hit: part(&chance.hit)?, miss: part(&chance.miss)?, all: part(&chance.all)? })
    }
}

/// Whether a tail can be looked for with these chances.
pub(super) fn suits(p: &Chance, alpha: &Chance) -> bool {
    p.all.bits() <= BITS_OF_A_HIT && alpha.all.bits() <= BITS_OF_ALPHA
}

/// With a number of draws of 24 bits, a weight times such a chance has 126.
const BITS_OF_A_HIT: u64 = 40;

/// A sum of weights has 62 bits and 24 more.
const BITS_OF_ALPHA: u64 = 40;

/// As `enclosed::lower_tail_within`.
pub(super) fn lower_tail_within(
    n: u32,
    p: &Chance,
    alpha: &Chance,
    likeliest: u32,
) -> Option<Option<u32>> {
    let (p, alpha) = (Short::of(p, BITS_OF_A_HIT)?, Short::of(alpha, BITS_OF_ALPHA)?);
    let (down, under) = side(likeliest, |step| {
        let hits = likeliest - step;
        (u128::from(hits) * p.miss, u128::from(n - hits + 1) * p.hit)
    });
    let (up, over) = side(n - likeliest, |step| {
        let hits = likeliest + step;
        (u128::from(n - hits) * p.hit, u128::from(hits + 1) * p.miss)
    });
    let sum = |end: fn(&Enclosed) -> u128| down.iter().chain(&up).map(end).sum::<u128>() + ONE;
    // At most alpha: cumulative · all ≤ hit · whole.
    let (low, high) = (sum(|one| one.low), sum(|one| one.high) + under + over);
    let limit = Enclosed { low: low * alpha.hit, high: high * alpha.hit };
    let first = likeliest.checked_sub(u32::try_from(down.len()).ok()?)?;
    let mut cumulative = Enclosed { low: 0, high: under };
    let mut found = first.checked_sub(1);
    if cumulative.high * alpha.all > limit.low {
        return None;
    }
    let one = Enclosed { low: ONE, high: ONE };
    for (hits, weight) in (first..).zip(down.iter().rev().chain([&one]).chain(&up)) {
        cumulative.low += weight.low;
        cumulative.high += weight.high;
        if cumulative.low * alpha.all > limit.high {
            return Some(found);
        }
        if cumulative.high * alpha.all > limit.low {
            return None;
        }
        found = Some(hits);
    }
    None
}

/// The weights one way, as far as they are above a step, and what is beyond them at most.
fn side(most: u32, ratio: impl Fn(u32) -> (u128, u128)) -> (Vec<Enclosed>, u128) {
    let mut weights: Vec<Enclosed> = Vec::new();
    let mut last = Enclosed { low: ONE, high: ONE };
    for step in 0..most {
        if last.low == 0 {
            // Weights only fall from here on.
            return (weights, last.high * u128::from(most - step));
        }
        let (above, below) = ratio(step);
        last =
            Enclosed { low: last.low * above / below, high: (last.high * above).div_ceil(below) };
        weights.push(last);
    }
    (weights, 0)
}
