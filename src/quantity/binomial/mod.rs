//! Exact tails of the binomial distribution.
//!
//! For: judging samples (semantics, section 3): no float takes part. The bound that belongs to a tail
//! is that of Clopper and Pearson (Biometrika 26, 1934).
//! Not for: approximations. Bounds on both sides of a tail tell on which side of a chance it lies; where
//! they cannot, they are drawn closer, and a small sample is added up to the last digit.

mod enclosed;
mod exact;
mod quick;
#[cfg(test)]
mod tests;

use num_bigint::BigUint;
use num_traits::{One, Zero};

use super::number::Number;

/// The largest sample that is worked out.
pub const LARGEST_SAMPLE: u32 = 10_000_000;

/// The largest sample of which every term is added up where bounds cannot tell a tail from a chance.
const LARGEST_ADDED_UP: u32 = 5_000;

/// The bits with which bounds are worked out, one after the other until they tell.
const BITS: [u64; 4] = [160, 320, 1_280, 5_120];

/// A chance as a whole number of parts.
#[derive(Debug)]
struct Chance {
    /// The parts.
    hit: BigUint,
    /// The others.
    miss: BigUint,
    /// All of them.
    all: BigUint,
}

impl Chance {
    /// `None` for what is no chance.
    fn of(number: &Number) -> Option<Self> {
        if number.is_negative() || *number > Number::ONE {
            return None;
        }
        let hit: BigUint = number.numerator().parse().ok()?;
        let all: BigUint = number.denominator().parse().ok()?;
        let miss = &all - &hit;
        Some(Self { hit, miss, all })
    }
}

/// The largest `k` for which the chance of at most `k` hits in `n` draws is at most `alpha`, when
/// each draw hits with chance `p`; `None` when that chance is larger for 0 hits already, when `p` or
/// `alpha` is no chance, or when `n` is larger than [`LARGEST_SAMPLE`].
#[must_use]
pub fn lower_tail_within(n: u32, p: &Number, alpha: &Number) -> Option<u32> {
    let (p, alpha) = (Chance::of(p)?, Chance::of(alpha)?);
    if n > LARGEST_SAMPLE {
        return None;
    }
    if alpha.miss.is_zero() {
        return Some(n);
    }
    if p.miss.is_zero() {
        // Every draw hits: fewer than n hits have no chance at all.
        return n.checked_sub(1);
    }
    if p.hit.is_zero() || alpha.hit.is_zero() {
        return None;
    }
    if p.hit == p.miss && alpha.hit == alpha.miss {
        // Heads and tails are alike: one half lies exactly in the middle, which no bounds can show.
        return n.checked_sub(1).map(|others| others / 2);
    }
    let likeliest = likeliest(n, &p)?;
    if let Some(found) = quick::lower_tail_within(n, &p, &alpha, likeliest) {
        return found;
    }
    for bits in BITS {
        if let Some(found) = enclosed::lower_tail_within(n, &p, &alpha, (likeliest, bits)) {
            return found;
        }
    }
    if n <= LARGEST_ADDED_UP { exact::lower_tail_within(n, &p, &alpha) } else { None }
}

/// The number of hits with the largest chance.
fn likeliest(n: u32, p: &Chance) -> Option<u32> {
    let found = (BigUint::from(n) + BigUint::one()) * &p.hit / &p.all;
    u32::try_from(&found).ok().map(|found| found.min(n))
}

/// About how many steps it takes to find one tail: those of its weights, which are more where the chances have many
/// digits.
#[must_use]
pub fn steps(n: u32, p: &Number, alpha: &Number) -> usize {
    let (Some(chance), Some(level)) = (Chance::of(p), Chance::of(alpha)) else { return 1 };
    let variance = BigUint::from(n) * &chance.hit * &chance.miss / (&chance.all * &chance.all);
    let deviation = usize::try_from(variance.sqrt()).unwrap_or(usize::MAX).saturating_add(1);
    // Beyond so many deviations a weight is below 2^-62, and below 2^-160.
    if quick::suits(&chance, &level) {
        return deviation.saturating_mul(20);
    }
    deviation.saturating_mul(32).saturating_mul(p.steps().saturating_add(10))
}

/// The smallest `k` for which the chance of at least `k` hits in `n` draws is at most `alpha`; `None`
/// when there is none up to `n`, and as for [`lower_tail_within`].
#[must_use]
pub fn upper_tail_within(n: u32, p: &Number, alpha: &Number) -> Option<u32> {
    let misses = lower_tail_within(n, &(&Number::ONE - p), alpha)?;
    n.checked_sub(misses)
}

/// The upper bound of a share at confidence 1 − `alpha`: the smallest share, in steps of 1 / `steps`,
/// at which `k` hits or fewer have a chance of at most `alpha`. For printing only.
#[must_use]
pub fn upper_bound(n: u32, k: u32, alpha: &Number, steps: u32) -> Option<Number> {
    let (mut low, mut high) = (0_u32, steps);
    while low + 1 < high {
        let middle = low.midpoint(high);
        let share = Number::ratio(i64::from(middle), i64::from(steps))?;
        if lower_tail_within(n, &share, alpha).is_some_and(|largest| largest >= k) {
            high = middle;
        } else {
            low = middle;
        }
    }
    Number::ratio(i64::from(high), i64::from(steps))
}
