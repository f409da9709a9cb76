//! A number as people read it: "1.234.567,5" in Dutch, "1,234,567.5" in English.
//!
//! For: how many decimals are shown, and saying so when that is a rounding.
//! Not for: units and percentages (`amount`), nor for any verdict: rounding happens on screen only.

use crate::diagnostics::Language;
use crate::quantity::Number;
use crate::text;

use super::Words;

/// Up to so many decimals a number is shown exactly.
const SHOWN_EXACTLY: u32 = 2;

/// Beyond so many decimals a number that is not the other is said to be just under or above it.
const MOST_DECIMALS: u32 = 9;

/// How a number is rounded on screen.
#[derive(Clone, Copy, Debug)]
pub struct Rounded<'a> {
    /// The fewest decimals of a number that is rounded (an exact number has no more than it needs).
    pub least: u32,
    /// Another number that this one must not look equal to unless it is: the norm.
    pub beside: Option<&'a Number>,
}

impl Rounded<'_> {
    /// One decimal, and nothing to compare with.
    pub const ALONE: Self = Self { least: 1, beside: None };
}

/// The digits of a number and how they relate to it.
pub(super) enum Shown {
    /// They are the number.
    Exactly(String),
    /// They are near the number.
    Roughly(String),
    /// The number lies so close under this one that no sensible number of decimals tells.
    JustUnder(String),
    /// The number lies so close above this one.
    JustAbove(String),
}

impl Words {
    /// A number: exact with up to two decimals, else rounded and marked as such.
    #[must_use]
    pub fn number(self, value: &Number) -> String {
        self.marked(self.shown(value, Rounded::ALONE), |digits| digits)
    }

    /// The digits of a number, with as many decimals as tell it apart from nought and the norm.
    pub(super) fn shown(self, value: &Number, rounded: Rounded<'_>) -> Shown {
        let exact = value.exact_decimals();
        if let Some(decimals) = exact.filter(|decimals| *decimals <= SHOWN_EXACTLY) {
            return Shown::Exactly(self.digits(value, decimals));
        }
        let others = [Some(&Number::ZERO), rounded.beside];
        let differs = |decimals: &u32| {
            let text = value.to_decimal(*decimals);
            let mut others = others.iter().flatten();
            others.all(|other| *other == value || other.to_decimal(*decimals) != text)
        };
        match (rounded.least..=MOST_DECIMALS).find(differs) {
            Some(decimals) if exact.is_some_and(|needed| needed <= decimals) => {
                Shown::Exactly(self.digits(value, decimals))
            }
            Some(decimals) => Shown::Roughly(self.digits(value, decimals)),
            None => self.just_beside(value, rounded.beside.unwrap_or(&Number::ZERO)),
        }
    }

    fn just_beside(self, value: &Number, other: &Number) -> Shown {
        let digits = self.digits(other, other.exact_decimals().unwrap_or(0).min(MOST_DECIMALS));
        if value < other { Shown::JustUnder(digits) } else { Shown::JustAbove(digits) }
    }

    /// The digits with their unit or sign around them, and before it "ca." for what is rounded.
    pub(super) fn marked(self, shown: Shown, dressed: impl Fn(String) -> String) -> String {
        match shown {
            Shown::Exactly(digits) => dressed(digits),
            Shown::Roughly(digits) => {
                let text = dressed(digits);
                self.say(text!("ca. {text}", "approx. {text}"))
            }
            Shown::JustUnder(digits) => {
                let text = dressed(digits);
                self.say(text!("net onder {text}", "just under {text}"))
            }
            Shown::JustAbove(digits) => {
                let text = dressed(digits);
                self.say(text!("net boven {text}", "just above {text}"))
            }
        }
    }

    /// The number at so many decimals, with the marks of the language.
    pub(super) fn digits(self, value: &Number, decimals: u32) -> String {
        let (thousands, comma) = match self.language {
            Language::Dutch => ('.', ','),
            Language::English => (',', '.'),
        };
        let plain = value.to_decimal(decimals);
        let (sign, plain) = match plain.strip_prefix('-') {
            Some(rest) => ("-", rest),
            None => ("", plain.as_str()),
        };
        let (whole, part) = plain.split_once('.').unwrap_or((plain, ""));
        let mut text = format!("{sign}{}", grouped(whole, thousands));
        if !part.is_empty() {
            text.push(comma);
            text.push_str(part);
        }
        text
    }
}

/// Whole digits in groups of three, counted from the right.
fn grouped(whole: &str, mark: char) -> String {
    let length = whole.chars().count();
    let mut text = String::with_capacity(length + length / 3);
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (length - index).is_multiple_of(3) {
            text.push(mark);
        }
        text.push(digit);
    }
    text
}
