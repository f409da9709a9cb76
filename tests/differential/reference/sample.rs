//! The chance of so many hits in a sample, added up term by term.

use pocheck::quantity::Number;

/// P(X = k) for n draws with chance p.
fn chance(n: i64, k: i64, p: &Number) -> Number {
    let mut ways = Number::ONE;
    for step in 0..k {
        ways = (&ways * &Number::from(n - step)).checked_div(&Number::from(step + 1)).unwrap();
    }
    let power = |base: &Number, times: i64| (0..times).fold(Number::ONE, |all, _| &all * base);
    &(&ways * &power(p, k)) * &power(&(&Number::ONE - p), n - k)
}

/// P(X ≤ k).
pub fn at_most(n: i64, k: i64, p: &Number) -> Number {
    (0..=k.min(n)).map(|hits| chance(n, hits, p)).sum()
}

/// P(X ≥ k).
pub fn at_least(n: i64, k: i64, p: &Number) -> Number {
    (k.max(0)..=n).map(|hits| chance(n, hits, p)).sum()
}
