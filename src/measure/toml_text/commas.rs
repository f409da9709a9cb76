//! A comma that is missing between two parts of a group, or has another sign in its place.
//!
//! For: finding the place from the words of the line, because the library stops somewhere behind it.
//! Not for: a comma too many.

use std::ops::Range;

use toml::de::DeTable;

/// Where a comma is missing.
pub(super) struct Missing {
    /// The name before which it belongs.
    pub(super) name: Range<usize>,
    /// What it takes the place of.
    pub(super) place: Range<usize>,
    /// Whether the line can be read then.
    pub(super) certain: bool,
}

/// The first place on a line where one part of a group follows another without a comma. Places count from
/// the begin of the line.
pub(super) fn missing(line: &str) -> Option<Missing> {
    let words = words(line);
    let mut depth = 0_usize;
    for (index, word) in words.iter().enumerate() {
        match line.get(word.clone())? {
            "{" => depth += 1,
            "}" => depth = depth.saturating_sub(1),
            _ => {}
        }
        let behind = |step: usize| {
            let at = words.get(index + step)?;
            Some((at.clone(), line.get(at.clone())?))
        };
        let step = if behind(1).is_some_and(|(_, sign)| sign == ";") { 2 } else { 1 };
        let (Some((name, said)), Some((_, "="))) = (behind(step), behind(step + 1)) else {
            continue;
        };
        let before = index.checked_sub(1).and_then(|before| line.get(words.get(before)?.clone()));
        let ends_a_part = match line.get(word.clone())? {
            "}" | "]" => true,
            value => before == Some("=") && is_value(value),
        };
        if depth == 0 || !ends_a_part || !is_name(said) {
            continue;
        }
        let place = word.end..name.start;
        let mended = format!("{}, {}", line.get(..place.start)?, line.get(place.end..)?);
        let certain = DeTable::parse_recoverable(&mended).1.is_empty();
        return Some(Missing { name, place, certain });
    }
    None
}

fn is_name(word: &str) -> bool {
    word.starts_with(|sign: char| sign.is_alphanumeric() || sign == '"')
}

/// A number, a date, a truth or a text.
fn is_value(word: &str) -> bool {
    word.starts_with(|sign: char| sign.is_ascii_digit() || matches!(sign, '"' | '-' | '+'))
        || matches!(word, "true" | "false")
}

/// The words, texts and signs of a line, without its comment.
fn words(line: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    let from = |at: usize| line.get(at..).and_then(|rest| Some((rest, rest.chars().next()?)));
    while let Some((rest, first)) = from(at).filter(|(_, first)| *first != '#') {
        let length = match first {
            '"' => rest.get(1..).and_then(|text| text.find('"')).map_or(rest.len(), |end| end + 2),
            '=' | ',' | ';' | '{' | '}' | '[' | ']' => 1,
            sign if sign.is_whitespace() => {
                at += sign.len_utf8();
                continue;
            }
            _ => {
                let ends = |sign: char| sign.is_whitespace() || "=,;{}[]#\"".contains(sign);
                rest.find(ends).unwrap_or(rest.len()).max(first.len_utf8())
            }
        };
        found.push(at..at + length);
        at += length;
    }
    found
}
