//! A name with its value behind it, but without the `=` between them.
//!
//! Not for: names that are written with spaces.

use std::ops::Range;

use toml::de::DeTable;

use super::repair::statement_at;
use super::slip::{Equals, Slip, Weight, What};
use super::slips::{certain_date, shortened};

/// How far a group over several lines is looked at, in bytes.
const LONGEST_GROUP: usize = 2_000;

/// Signs that people type for `=`.
const INSTEAD: [&str; 3] = [":", ";", "->"];

/// The slip on a line that has a name and a value, but no `=` between them.
pub(super) fn missing(text: &str, line: &Range<usize>) -> Option<Slip> {
    let words = text.get(line.clone())?;
    let start = words.len() - words.trim_start().len();
    let key = key_length(words.get(start..)?)?;
    let name_end = start + key;
    let behind = words.get(name_end..)?;
    let gap = behind.len() - behind.trim_start().len();
    let sign = INSTEAD.iter().find(|sign| behind.trim_start().starts_with(**sign));
    let rest = behind.get(gap + sign.map_or(0, |sign| sign.len())..)?;
    let value = rest.trim_start();
    let begins =
        |sign: char| sign.is_ascii_digit() || matches!(sign, '{' | '[' | '"' | '\'' | '“' | '„');
    // Without a sign, two numbers or two texts may be members of a list.
    let is_sure = match sign {
        Some(_) => true,
        None if value.starts_with(['{', '[']) => true,
        None => gap > 0 && words.trim_start().starts_with(char::is_alphabetic) && !is_name(value),
    };
    if !is_sure || !value.starts_with(begins) {
        return None;
    }
    let at = line.start + name_end..line.start + words.len() - value.len();
    let end = line.start + words.trim_end().len();
    // A group over several lines is read up to here; a value on one line ends with it.
    let open = value.starts_with(['{', '[']);
    let end_of_group = text.floor_char_boundary(line.end.saturating_add(LONGEST_GROUP));
    let unread = match text.get(..end_of_group).filter(|_| open) {
        Some(text) => statement_at(text, line.start),
        None => line.clone(),
    };
    let whole = text.get(line.start + words.len() - value.len()..unread.end).unwrap_or(value);
    // A date in figures is mended next.
    let date = certain_date(whole.trim());
    let certain = date.is_some() || is_value(whole);
    let value = date.as_deref().unwrap_or(value);
    let mended = shortened(&format!("{} = {value}", words.get(start..name_end)?));
    Some(Slip {
        at: line.start + start..end,
        swallows: Some(line.end..unread.end),
        unread,
        weight: Weight::HidesRest,
        what: What::Equals(Some(Equals { place: at, certain, line: mended })),
    })
}

/// The length of the name that a line begins with.
fn key_length(words: &str) -> Option<usize> {
    if let Some(quoted) = words.strip_prefix('"') {
        return quoted.find('"').map(|length| length + 2);
    }
    let is_part = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_' | '.');
    let length = words.find(|sign| !is_part(sign)).unwrap_or(words.len());
    (length > 0).then_some(length)
}

/// Whether what follows is more of the name: `artikel 5 lid 2 = 7`.
fn is_name(value: &str) -> bool {
    let plain = |sign: char| sign.is_alphanumeric() || matches!(sign, ' ' | '-' | '_' | '/');
    value.split_once('=').is_some_and(|(name, _)| name.chars().all(plain))
}

/// Whether a line with this value can be read.
fn is_value(value: &str) -> bool {
    DeTable::parse_recoverable(&format!("naam = {value}")).1.is_empty()
}
