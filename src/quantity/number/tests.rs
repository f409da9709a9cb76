//! Numbers against `BigRational`, and their texts.

use std::hash::{DefaultHasher, Hash, Hasher};

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::Signed;
use proptest::prelude::*;

use super::{Form, Number, NumberError, Rounding};

/// Sides of fractions that are small, near the edges of 64 bits, or anything.
fn side() -> impl Strategy<Value = i64> {
    prop_oneof![
        -20_i64..=20,
        any::<i64>(),
        Just(i64::MIN),
        Just(i64::MAX),
        Just(i64::MIN + 1),
        (0_u32..63).prop_map(|bits| 1_i64 << bits),
    ]
}

fn big(numerator: i64, denominator: i64) -> BigRational {
    BigRational::new(BigInt::from(numerator), BigInt::from(denominator))
}

/// A number of either form, with the same value as a big fraction: of one to six factors.
fn number() -> impl Strategy<Value = (Number, BigRational)> {
    let fraction = || (side(), side().prop_filter("nought below", |below| *below != 0));
    let factors = prop_oneof![
        4 => prop::collection::vec(fraction(), 1..3),
        1 => prop::collection::vec(fraction(), 3..7),
    ];
    factors.prop_map(|factors| {
        factors.into_iter().fold((Number::ONE, big(1, 1)), |(ours, theirs), (above, below)| {
            (ours * Number::ratio(above, below).unwrap(), theirs * big(above, below))
        })
    })
}

fn hash(number: &Number) -> u64 {
    let mut hasher = DefaultHasher::new();
    number.hash(&mut hasher);
    hasher.finish()
}

fn canonical(number: &Number) -> bool {
    match &number.0 {
        Form::Small { denominator, .. } => *denominator > 0,
        Form::Big(value) => {
            use num_traits::ToPrimitive;
            value.denom().is_positive()
                && (value.numer().to_i64().is_none() || value.denom().to_i64().is_none())
        }
    }
}

fn decimal(text: &str) -> Number {
    Number::from_plain_decimal(text).unwrap()
}

proptest! {
    #[test]
    fn arithmetic_equals_that_of_big_fractions((a, x) in number(), (b, y) in number()) {
        for (ours, theirs) in [(&a + &b, &x + &y), (&a - &b, &x - &y), (&a * &b, &x * &y), (-&a, -&x)] {
            prop_assert!(canonical(&ours));
            prop_assert_eq!(ours.to_big().into_owned(), theirs.clone());
            prop_assert_eq!(Number::from_big(theirs), ours);
        }
        match a.checked_div(&b) {
            Some(quotient) => {
                prop_assert!(canonical(&quotient));
                prop_assert_eq!(quotient.to_big().into_owned(), x / y);
            }
            None => prop_assert!(b.is_zero()),
        }
    }

    #[test]
    fn order_and_sign_equal_those_of_big_fractions((a, x) in number(), (b, y) in number()) {
        prop_assert_eq!(a.cmp(&b), x.cmp(&y));
        prop_assert_eq!(a == b, x == y);
        prop_assert_eq!(a.is_integer(), x.is_integer());
        prop_assert_eq!(a.floor().to_big().into_owned(), x.floor());
        prop_assert_eq!(a.ceil().to_big().into_owned(), x.ceil());
        prop_assert_eq!(a.nearest().to_big().into_owned(), x.round());
        prop_assert_eq!(a.abs().to_big().into_owned(), x.abs());
        prop_assert_eq!(BigRational::from_integer(BigInt::from(a.signum())), x.signum());
    }

    #[test]
    fn equal_values_hash_alike_however_they_were_made((a, _) in number(), (b, _) in number()) {
        let back = (&a + &b) - &b;
        prop_assert_eq!(hash(&back), hash(&a));
        prop_assert_eq!(back, a);
    }

    #[test]
    fn a_decimal_text_is_read_back(numerator in any::<i64>(), places in 0_i32..30) {
        let value = Number::from(numerator) * Number::power_of_ten(-places);
        prop_assert_eq!(decimal(&value.to_string()), value);
    }

    #[test]
    fn rounding_gives_the_step_on_the_right_side((a, _) in number(), step in 1_i64..1000) {
        let step = Number::ratio(step, 100).unwrap();
        let up = a.round_to(&step, Rounding::Up).unwrap();
        let down = a.round_to(&step, Rounding::Down).unwrap();
        let nearest = a.round_to(&step, Rounding::HalfAwayFromZero).unwrap();
        prop_assert!(down <= a && a <= up && &up - &down <= step);
        prop_assert!(nearest == up || nearest == down);
        prop_assert!((&nearest - &a).abs() <= (&up - &a).min(&a - &down));
        prop_assert!(up.checked_div(&step).unwrap().is_integer());
    }

    #[test]
    fn both_numbers_are_whole_multiples_of_their_common_measure((a, _) in number(), (b, _) in number()) {
        let measure = a.common_measure(&b);
        if measure.is_zero() {
            prop_assert!(a.is_zero() && b.is_zero());
        } else {
            let (m, n) = (a.checked_div(&measure).unwrap(), b.checked_div(&measure).unwrap());
            prop_assert!(m.is_integer() && n.is_integer());
            prop_assert_eq!(m.common_measure(&n), Number::ONE);
        }
    }

    #[test]
    fn no_text_makes_the_reader_stop(text in "[-+0-9._eEinfa x]{0,12}") {
        let _ = Number::from_plain_decimal(&text);
    }
}

#[test]
fn texts_are_read_as_toml_writes_them() {
    for (text, numerator, denominator) in [
        ("-12", -12, 1),
        ("15.5", 31, 2),
        ("1e3", 1000, 1),
        ("6.02E-2", 301, 5000),
        ("1_500", 1500, 1),
        ("+0.99", 99, 100),
        ("-0", 0, 1),
        ("1e+03", 1000, 1),
        ("1_0.2_5", 41, 4),
    ] {
        assert_eq!(decimal(text), Number::ratio(numerator, denominator).unwrap(), "{text}");
    }
}

#[test]
fn what_is_no_number_is_told_apart() {
    for text in [
        "", "-", ".5", "5.", "1__0", "_1", "1_", "1e", "0x10", "1 000", "1,5", "--1", "1.2.3",
        "1_.5", "٣",
    ] {
        assert_eq!(Number::from_plain_decimal(text), Err(NumberError::NotANumber), "{text}");
    }
    for text in ["inf", "-inf", "+nan", "nan"] {
        assert_eq!(Number::from_plain_decimal(text), Err(NumberError::NotFinite), "{text}");
    }
    assert_eq!(Number::from_plain_decimal(&"9".repeat(101)), Err(NumberError::TooManyDigits));
    assert!(Number::from_plain_decimal(&"9".repeat(100)).is_ok());
    assert_eq!(Number::from_plain_decimal("1e101"), Err(NumberError::ExponentTooLarge));
    assert_eq!(Number::from_plain_decimal("1e-99999999999999"), Err(NumberError::ExponentTooLarge));
    assert!(Number::from_plain_decimal("1e-100").is_ok());
}

#[test]
fn texts_are_exact_where_a_decimal_ends_and_fractions_where_not() {
    for (text, shown) in [
        ("0.990", "0.99"),
        ("12", "12"),
        ("-3.50", "-3.5"),
        ("-0.05", "-0.05"),
        ("1e20", "100000000000000000000"),
    ] {
        assert_eq!(decimal(text).to_string(), shown);
    }
    let share = Number::ratio(-38, 105).unwrap();
    assert_eq!(share.to_string(), "-38/105");
    assert_eq!((share.numerator(), share.denominator()), ("-38".to_owned(), "105".to_owned()));
    assert_eq!(share.exact_decimals(), None);
    assert_eq!(decimal("1e-100").exact_decimals(), Some(100));
}

#[test]
fn display_with_fixed_decimals_rounds_half_away_from_zero() {
    for (text, decimals, shown) in [
        ("0.125", 2, "0.13"),
        ("-0.125", 2, "-0.13"),
        ("-0.004", 2, "0.00"),
        ("36", 1, "36.0"),
        ("2.5", 0, "3"),
        ("-2.5", 0, "-3"),
        ("99.999", 2, "100.00"),
    ] {
        assert_eq!(decimal(text).to_decimal(decimals), shown);
    }
}

#[test]
fn a_claim_holds_when_the_value_rounds_to_it_at_its_own_decimals() {
    let share = Number::ratio(190, 525).unwrap();
    assert!(share.rounds_to(&decimal("0.36"), 0, true));
    assert!(share.rounds_to(&decimal("0.362"), 1, true));
    assert!(!share.rounds_to(&decimal("0.36"), 1, true));
    assert!(decimal("2.5").rounds_to(&decimal("3"), 0, false));
    assert!(!decimal("2.4").rounds_to(&decimal("3"), 0, false));
}

#[test]
fn dividing_by_nought_and_steps_of_nought_give_nothing() {
    assert_eq!(Number::ratio(1, 0), None);
    assert_eq!(Number::ONE.checked_div(&Number::ZERO), None);
    assert_eq!(Number::ONE.round_to(&Number::ZERO, Rounding::Up), None);
    assert_eq!(Number::ONE.round_to(&Number::from(-1_i64), Rounding::Up), None);
}

#[test]
fn edges_of_64_bits_are_crossed_and_crossed_back() {
    let least = Number::from(i64::MIN);
    assert_eq!(-(-&least), least);
    assert_eq!((-&least).to_string(), "9223372036854775808");
    assert_eq!(Number::from(u64::MAX).to_string(), "18446744073709551615");
    assert_eq!(Number::from(u64::MAX) - Number::from(u64::MAX), Number::ZERO);
    assert_eq!(Number::ratio(1, i64::MIN).unwrap() * &least, Number::ONE);
}
