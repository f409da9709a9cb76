//! Fractions of which a side does not fit 64 bits: sums, products and quotients in lowest terms.
//!
//! Both sides that come in are in lowest terms already. So what comes out needs no common divisor of its own
//! sides, which are the longest there are: those of the sides that meet are enough (D. Knuth, "The Art of
//! Computer Programming", volume 2, section 4.5.1). Not for: fractions that fit 64 bits.

use num_bigint::{BigInt, BigUint};
use num_integer::Integer;
use num_rational::BigRational;
use num_traits::{One, Signed, Zero};

pub(super) fn sum(one: &BigRational, other: &BigRational) -> BigRational {
    let (a, b, c, d) = (one.numer(), one.denom(), other.numer(), other.denom());
    let common = common_divisor(b, d);
    if common.is_one() {
        return BigRational::new_raw(a * d + c * b, b * d);
    }
    let (b, rest) = (b / &common, d / &common);
    let above = a * rest + c * &b;
    if above.is_zero() {
        return BigRational::zero();
    }
    let common = common_divisor(&above, &common);
    BigRational::new_raw(above / &common, b * (d / common))
}

pub(super) fn product(one: &BigRational, other: &BigRational) -> BigRational {
    multiplied((one.numer(), one.denom()), (other.numer(), other.denom()))
}

/// One divided by another, which is not 0.
pub(super) fn quotient(one: &BigRational, other: &BigRational) -> BigRational {
    let quotient = multiplied((one.numer(), one.denom()), (other.denom(), other.numer()));
    if quotient.denom().is_negative() {
        return BigRational::new_raw(-quotient.numer(), -quotient.denom());
    }
    quotient
}

/// The greatest fraction of which both are whole multiples.
pub(super) fn measure(one: &BigRational, other: &BigRational) -> BigRational {
    let (b, d) = (one.denom(), other.denom());
    let below = b / common_divisor(b, d) * d;
    BigRational::new_raw(common_divisor(one.numer(), other.numer()), below)
}

fn multiplied((a, b): (&BigInt, &BigInt), (c, d): (&BigInt, &BigInt)) -> BigRational {
    let (across, back) = (common_divisor(a, d), common_divisor(c, b));
    BigRational::new_raw((a / &across) * (c / &back), (b / back) * (d / across))
}

/// The greatest common divisor; never negative.
fn common_divisor(one: &BigInt, other: &BigInt) -> BigInt {
    let (one, other) = (one.magnitude(), other.magnitude());
    let (long, short) = if one.bits() < other.bits() { (other, one) } else { (one, other) };
    BigInt::from(divisor_of(long, short))
}

/// The library finds it bit by bit, each time looking at all of the longer one. So that one is first made as short
/// as the other.
fn divisor_of(long: &BigUint, short: &BigUint) -> BigUint {
    if short.is_one() {
        return BigUint::one();
    }
    if short.is_zero() {
        return long.clone();
    }
    if long.bits() < short.bits().saturating_add(64) {
        return long.gcd(short);
    }
    divisor_of(short, &(long % short))
}
