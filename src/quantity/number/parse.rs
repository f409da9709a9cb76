//! Numbers from the text of a measurement file, as TOML writes them.
//!
//! Not for the Dutch notation of agreements (decimal commas, percentages): that is the syntax's.

use std::fmt;

use num_bigint::BigInt;
use num_rational::BigRational;

use super::Number;

/// The most digits a number may have, before and behind the point together.
pub const MAX_DIGITS: usize = 100;

/// The greatest exponent a number may be written with, either way.
pub const MAX_EXPONENT: i32 = 100;

/// Why a text is not taken as a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberError {
    /// The text does not have the form of a decimal number.
    NotANumber,
    /// `inf` or `nan`, with or without a sign.
    NotFinite,
    /// More digits than [`MAX_DIGITS`].
    TooManyDigits,
    /// An exponent beyond [`MAX_EXPONENT`], either way.
    ExponentTooLarge,
}

impl fmt::Display for NumberError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NumberError::NotANumber => formatter.write_str("not a decimal number"),
            NumberError::NotFinite => formatter.write_str("not a finite number"),
            NumberError::TooManyDigits => write!(formatter, "more than {MAX_DIGITS} digits"),
            NumberError::ExponentTooLarge => write!(formatter, "an exponent beyond {MAX_EXPONENT}"),
        }
    }
}

impl std::error::Error for NumberError {}

impl Number {
    /// Reads `-12`, `15.5`, `1e3`, `6.02E-2` or `1_500`, exactly.
    ///
    /// # Errors
    /// A text of another form, an infinity or not-a-number, or one beyond the limits; the limits are
    /// checked before anything is allocated.
    pub fn from_plain_decimal(text: &str) -> Result<Number, NumberError> {
        let (negative, unsigned) = split_sign(text);
        if unsigned == "inf" || unsigned == "nan" {
            return Err(NumberError::NotFinite);
        }
        let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
            Some((mantissa, exponent)) => (mantissa, read_exponent(exponent)?),
            None => (unsigned, 0),
        };
        let (whole, part) = match mantissa.split_once('.') {
            Some((whole, part)) => (whole, Some(part)),
            None => (mantissa, None),
        };
        let decimals = part.map_or(Ok(0), count_digits)?;
        let digits = count_digits(whole)?.saturating_add(decimals);
        if digits > MAX_DIGITS {
            return Err(NumberError::TooManyDigits);
        }
        let decimals = i32::try_from(decimals).map_err(|_| NumberError::TooManyDigits)?;
        let value =
            read_digits(whole, part.unwrap_or(""))? * Number::power_of_ten(exponent - decimals);
        Ok(if negative { -value } else { value })
    }
}

fn split_sign(text: &str) -> (bool, &str) {
    match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    }
}

/// Counts the digits of a run in which single underscores may stand between two digits.
fn count_digits(run: &str) -> Result<usize, NumberError> {
    let mut digits = 0;
    let mut after_digit = false;
    for byte in run.bytes() {
        match byte {
            b'0'..=b'9' => {
                digits += 1;
                after_digit = true;
            }
            b'_' if after_digit => after_digit = false,
            _ => return Err(NumberError::NotANumber),
        }
    }
    if after_digit { Ok(digits) } else { Err(NumberError::NotANumber) }
}

fn read_exponent(text: &str) -> Result<i32, NumberError> {
    let (negative, unsigned) = split_sign(text);
    count_digits(unsigned)?;
    let mut exponent = 0_i32;
    for byte in unsigned.bytes().filter(u8::is_ascii_digit) {
        exponent = exponent * 10 + i32::from(byte - b'0');
        if exponent > MAX_EXPONENT {
            return Err(NumberError::ExponentTooLarge);
        }
    }
    Ok(if negative { -exponent } else { exponent })
}

/// Reads two runs that `count_digits` has passed as one whole number.
fn read_digits(whole: &str, part: &str) -> Result<Number, NumberError> {
    let digits = || whole.bytes().chain(part.bytes()).filter(u8::is_ascii_digit);
    let small = digits()
        .try_fold(0_i64, |value, byte| value.checked_mul(10)?.checked_add(i64::from(byte - b'0')));
    if let Some(value) = small {
        return Ok(Number::from(value));
    }
    let digits: Vec<u8> = digits().collect();
    let value = BigInt::parse_bytes(&digits, 10).ok_or(NumberError::NotANumber)?;
    Ok(Number::from_big(BigRational::from_integer(value)))
}
