//! How numbers are written in Dutch: 1.234.567,5 and 36%.
//!
//! For: messages and reports. Rounding here is for the eye only; no verdict looks at it.

use super::number::Number;

/// A number as it is, exact: "1.500", "99,5"; a fraction that does not end stays one: "38/105".
#[must_use]
pub fn plain(number: &Number) -> String {
    match number.exact_decimals() {
        Some(decimals) => rounded(number, decimals),
        None => number.to_string(),
    }
}

/// A number rounded to so many decimals, half away from zero: "466,67".
#[must_use]
pub fn rounded(number: &Number, decimals: u32) -> String {
    grouped(&number.to_decimal(decimals))
}

/// A number beside a claim: exact where that is short, else rounded to one decimal more than the
/// claim has; a percentage where the claim is one.
#[must_use]
pub fn claim(number: &Number, decimals: u32, percent: bool) -> String {
    let shown = if percent { &(number * &Number::power_of_ten(2)) } else { number };
    let most = decimals.saturating_add(1);
    let short = shown.exact_decimals().is_some_and(|needed| needed <= most);
    let written = if short { plain(shown) } else { rounded(shown, most) };
    if percent { format!("{written}%") } else { written }
}

/// Puts points between thousands and a comma before the decimals.
fn grouped(decimal: &str) -> String {
    let (sign, digits) = match decimal.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", decimal),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let mut written = String::from(sign);
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index) % 3 == 0 {
            written.push('.');
        }
        written.push(digit);
    }
    if !fraction.is_empty() {
        written.push(',');
        written.push_str(fraction);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_get_points_and_decimals_a_comma() {
        let number = Number::from_plain_decimal("-1234567.5").unwrap();
        assert_eq!(plain(&number), "-1.234.567,5");
        assert_eq!(plain(&Number::from(999_i64)), "999");
        assert_eq!(plain(&Number::ratio(38, 105).unwrap()), "38/105");
    }

    #[test]
    fn a_claim_shows_one_decimal_more() {
        assert_eq!(claim(&Number::ratio(190, 525).unwrap(), 0, true), "36,2%");
        assert_eq!(claim(&Number::ratio(36, 100).unwrap(), 0, true), "36%");
        assert_eq!(claim(&Number::from(525_i64), 0, false), "525");
    }
}
