//! Tails against a reference, against counting every outcome, and against themselves.

use proptest::prelude::*;

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

/// At most the middle one of an odd number of throws of a coin: exactly one half.
#[test]
fn a_chance_that_is_met_to_the_last_digit_counts() {
    let half = share("0.5");
    assert_eq!(lower_tail_within(7, &half, &half), Some(3));
    assert_eq!(lower_tail_within(1_000_001, &half, &half), Some(500_000));
    assert_eq!(lower_tail_within(8, &half, &half), Some(3));
    // P(X ≤ 1 | 4, 1/2) = 5/16.
    assert_eq!(lower_tail_within(4, &half, &Number::ratio(5, 16).unwrap()), Some(1));
    assert_eq!(lower_tail_within(4, &half, &share("0.3124999999999999999999")), Some(0));
}

/// A tail is monotone: with another draw it never takes fewer hits to be in it, and a million draws
/// are no trouble.
#[test]
fn large_samples_are_worked_out() {
    // R: qbinom(0.05, 1e6, 0.01) = 9837, and one less is the largest k within 5%.
    assert_eq!(lower_tail_within(1_000_000, &share("0.01"), &share("0.05")), Some(9836));
    assert_eq!(upper_tail_within(1_000_000, &share("0.01"), &share("0.05")), Some(10165));
    assert!(lower_tail_within(LARGEST_SAMPLE, &share("0.5"), &share("0.001")).is_some());
}

proptest! {
    #[test]
    fn bounds_tell_the_same_as_adding_everything_up(
        n in 1_u32..400, p in 1_i64..1_000, alpha in 1_i64..100_000
    ) {
        let p = Chance::of(&Number::ratio(p, 1_000).unwrap()).unwrap();
        let alpha = Chance::of(&Number::ratio(alpha, 100_000).unwrap()).unwrap();
        let exact = exact::lower_tail_within(n, &p, &alpha);
        let likely = likeliest(n, &p).unwrap();
        let told = quick::lower_tail_within(n, &p, &alpha, likely);
        prop_assert!(told.is_none_or(|found| found == exact), "{:?} {:?}", told, exact);
        for bits in [24, 48, 160] {
            let told = enclosed::lower_tail_within(n, &p, &alpha, (likely, bits));
            prop_assert!(told.is_none_or(|found| found == exact), "{:?} {:?}", told, exact);
        }
        // One more bound of the same: hits and misses mirror each other.
        let mirrored = Chance { hit: p.miss.clone(), miss: p.hit.clone(), all: p.all.clone() };
        prop_assert_eq!(
            enclosed::lower_tail_within(n, &mirrored, &alpha, (likeliest(n, &mirrored).unwrap(), 320))
                .flatten(),
            exact::lower_tail_within(n, &mirrored, &alpha)
        );
    }
}
