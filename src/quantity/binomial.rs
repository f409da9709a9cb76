//! Exact tails of the binomial distribution.
//!
//! For: judging samples (semantics, section 3): no float takes part. The bound that belongs to a tail
//! is that of Clopper and Pearson (Biometrika 26, 1934).
//! Not for: large samples; the work grows with the size of the sample.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Zero};

use super::number::Number;

/// The largest sample that is worked out.
pub const LARGEST_SAMPLE: u32 = 5_000;

/// The largest `k` for which the chance of at most `k` hits in `n` draws is at most `alpha`, when
/// each draw hits with chance `p`; `None` when that chance is larger for 0 hits already, when `p` or
/// `alpha` is no chance, or when `n` is larger than [`LARGEST_SAMPLE`].
#[must_use]
pub fn lower_tail_within(n: u32, p: &Number, alpha: &Number) -> Option<u32> {
    if n > LARGEST_SAMPLE || !is_chance(p) || !is_chance(alpha) {
        return None;
    }
    let p = rational(p)?;
    let alpha = rational(alpha)?;
    let (hit, all) = (p.numer().clone(), p.denom().clone());
    let miss = &all - &hit;
    if miss.is_zero() {
        // Every draw hits: fewer than n hits have no chance at all.
        return n.checked_sub(1);
    }
    if hit > miss {
        return from_the_top(n, &hit, &miss, &all, &alpha);
    }
    // In units of 1 / all^n: cumulative ≤ alpha · all^n.
    let limit = alpha.numer() * pow(&all, n);
    let mut weight = pow(&miss, n);
    let mut cumulative = weight.clone();
    let mut found = None;
    for k in 0..=n {
        if &cumulative * alpha.denom() > limit {
            return found;
        }
        found = Some(k);
        if k == n {
            break;
        }
        weight = weight * BigInt::from(n - k) * &hit / (BigInt::from(k + 1) * &miss);
        cumulative += &weight;
    }
    found
}

/// The same where hits are likely, over the shorter tail: at most `k` hits have a chance of at most
/// `alpha` when more than `k` have one of at least 1 − `alpha`.
fn from_the_top(
    n: u32,
    hit: &BigInt,
    miss: &BigInt,
    all: &BigInt,
    alpha: &BigRational,
) -> Option<u32> {
    let limit = (alpha.denom() - alpha.numer()) * pow(all, n);
    let mut weight = pow(hit, n);
    let mut cumulative = weight.clone();
    for hits in (0..=n).rev() {
        if &cumulative * alpha.denom() >= limit {
            return hits.checked_sub(1);
        }
        weight = weight * BigInt::from(hits) * miss / (BigInt::from(n - hits + 1) * hit);
        cumulative += &weight;
    }
    None
}

/// The smallest `k` for which the chance of at least `k` hits in `n` draws is at most `alpha`; `None`
/// when there is none up to `n`, and as for [`lower_tail_within`].
#[must_use]
pub fn upper_tail_within(n: u32, p: &Number, alpha: &Number) -> Option<u32> {
    let misses = lower_tail_within(n, &(&Number::ONE - p), alpha)?;
    n.checked_sub(misses)
}

/// The upper bound of a share at confidence 1 − `alpha`: the smallest share, in steps of `step`, at
/// which `k` hits or fewer have a chance of at most `alpha`. For printing only.
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

fn is_chance(number: &Number) -> bool {
    !number.is_negative() && *number <= Number::ONE
}

fn rational(number: &Number) -> Option<BigRational> {
    let above: BigInt = number.numerator().parse().ok()?;
    let below: BigInt = number.denominator().parse().ok()?;
    Some(BigRational::new(above, below))
}

fn pow(base: &BigInt, exponent: u32) -> BigInt {
    if exponent == 0 { BigInt::one() } else { num_traits::Pow::pow(base, exponent) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn share(text: &str) -> Number {
        Number::from_plain_decimal(text).unwrap()
    }

    /// Checked against R: pbinom(0, 500, 0.01) = 0.00657, pbinom(1, 500, 0.01) = 0.0398,
    /// pbinom(2, 500, 0.01) = 0.1234; 1 - pbinom(9, 500, 0.01) = 0.0311,
    /// 1 - pbinom(8, 500, 0.01) = 0.0671.
    #[test]
    fn tails_of_five_hundred_draws_at_one_percent() {
        assert_eq!(lower_tail_within(500, &share("0.01"), &share("0.05")), Some(1));
        assert_eq!(upper_tail_within(500, &share("0.01"), &share("0.05")), Some(10));
        assert_eq!(lower_tail_within(500, &share("0.01"), &share("0.006")), None);
    }

    #[test]
    fn bounds_are_those_of_clopper_and_pearson() {
        let bound = |k| upper_bound(500, k, &share("0.05"), 100_000).unwrap().to_decimal(4);
        assert_eq!(bound(5), "0.0209");
        assert_eq!(bound(0), "0.0060");
    }

    #[test]
    fn a_sure_hit_and_a_sure_miss_are_no_special_trouble() {
        assert_eq!(lower_tail_within(10, &Number::ONE, &share("0.05")), Some(9));
        assert_eq!(lower_tail_within(10, &Number::ZERO, &share("0.05")), None);
        assert_eq!(upper_tail_within(10, &Number::ZERO, &share("0.05")), Some(1));
        assert_eq!(lower_tail_within(LARGEST_SAMPLE + 1, &share("0.5"), &share("0.05")), None);
    }

    #[test]
    fn tails_agree_with_counting_every_outcome() {
        for n in 1..=9_u32 {
            for percent in [10, 35, 50, 80] {
                let p = Number::ratio(percent, 100).unwrap();
                let alpha = share("0.1");
                let chance = |from: u32, to: u32| {
                    (0..1_u32 << n)
                        .filter(|draws| (from..=to).contains(&draws.count_ones()))
                        .map(|draws| {
                            (0..n).fold(Number::ONE, |product, bit| {
                                let hit = draws >> bit & 1 == 1;
                                &product * &if hit { p.clone() } else { &Number::ONE - &p }
                            })
                        })
                        .fold(Number::ZERO, |sum, one| &sum + &one)
                };
                let low = (0..=n).filter(|k| chance(0, *k) <= alpha).max();
                let high = (0..=n).filter(|k| chance(*k, n) <= alpha).min();
                assert_eq!(lower_tail_within(n, &p, &alpha), low, "{n} {percent}");
                assert_eq!(upper_tail_within(n, &p, &alpha), high, "{n} {percent}");
            }
        }
    }
}
