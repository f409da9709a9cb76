//! The tail with every term added up, to the last digit.
//!
//! Not for: large samples; the work grows with the square of the size of the sample.

use num_bigint::BigUint;

use super::Chance;

/// The largest `k` for which at most `k` hits have a chance of at most `alpha`. Neither chance is 0
/// or 1.
pub(super) fn lower_tail_within(n: u32, p: &Chance, alpha: &Chance) -> Option<u32> {
    if p.hit > p.miss {
        return from_the_top(n, p, alpha);
    }
    // In units of 1 / all^n: cumulative ≤ alpha · all^n.
    let limit = &alpha.hit * p.all.pow(n);
    let mut weight = p.miss.pow(n);
    let mut cumulative = weight.clone();
    let mut found = None;
    for k in 0..=n {
        if &cumulative * &alpha.all > limit {
            return found;
        }
        found = Some(k);
        if k == n {
            break;
        }
        weight = weight * BigUint::from(n - k) * &p.hit / (BigUint::from(k + 1) * &p.miss);
        cumulative += &weight;
    }
    found
}

/// The same where hits are likely, over the shorter tail: at most `k` hits have a chance of at most
/// `alpha` when more than `k` have one of at least 1 − `alpha`.
fn from_the_top(n: u32, p: &Chance, alpha: &Chance) -> Option<u32> {
    let limit = &alpha.miss * p.all.pow(n);
    let mut weight = p.hit.pow(n);
    let mut cumulative = weight.clone();
    for hits in (0..=n).rev() {
        if &cumulative * &alpha.all >= limit {
            return hits.checked_sub(1);
        }
        weight = weight * BigUint::from(hits) * &p.miss / (BigUint::from(n - hits + 1) * &p.hit);
        cumulative += &weight;
    }
    None
}
