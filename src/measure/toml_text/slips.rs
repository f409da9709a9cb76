//! Which mistake people made where the TOML library stopped.
//!
//! For: from the library's message and the place to what was meant. Its wording is matched here and
//! nowhere else; a wording that is not known falls back on a general sentence that quotes the place.

use std::ops::Range;

use toml::de::Error;

use super::repair::{line_at, statement_at};
use super::slip::{Slip, Weight, What, says_which_is_the_day};
use super::written::Written;
use super::{commas, equals};

/// The slip behind an error.
pub(super) fn recognise(written: &Written<'_>, error: &Error) -> Slip {
    let at = error.span().unwrap_or(0..0);
    let message = error.message();
    let line = line_at(written.text, at.start);
    let begins = |words: &[&str]| words.iter().any(|word| message.starts_with(word));
    if begins(&["duplicate key", "cannot extend value"]) {
        return duplicate(written, at);
    }
    if begins(&["unclosed"]) {
        return not_closed(written, at, message);
    }
    if written.words(&line).trim_start().starts_with("//") {
        return slashes(written, line);
    }
    // Each error of a line looks at all of it, so a line of any length is not looked at.
    if line.len() <= LONGEST_LINE {
        let slip = equals::missing(written.text, &line);
        if let Some(slip) = slip.or_else(|| comma_missing(written, &line)) {
            return slip;
        }
    }
    if begins(&["key with no value", "invalid key-value pair"]) {
        return no_value(written, at, line);
    }
    if begins(&["string values must be quoted"]) {
        return bare_word(written, at);
    }
    if begins(&[
        "invalid basic string",
        "invalid literal string",
        "invalid multi-line",
        "invalid string",
    ]) && let Some(slip) = broken_text(written, at.clone(), message)
    {
        return slip;
    }
    if let Some(comma) = decimal_comma(written.text, &line) {
        let number = written.words(&comma).to_owned();
        let before = written.text.get(..comma.start).unwrap_or_default();
        let in_list = before.trim_end().ends_with('[');
        return Slip::local(comma, What::DecimalComma { written: number, in_list });
    }
    // A last part of a group without a value is read as a text that is not there.
    if begins(&["missing assignment", "invalid literal string"]) {
        return no_assignment(written, at);
    }
    if begins(&["extra assignment", "missing comma", "extra comma"]) {
        return between_parts(at, message);
    }
    let word = word_at(written, &at);
    if begins(&["invalid date", "invalid time"]) {
        return Slip::local(word.clone(), date(written.words(&word)));
    }
    if begins(&["invalid unquoted key", "unquoted keys cannot be empty"]) {
        return bad_key(written, at, line);
    }
    if begins(&["carriage return", "invalid comment character"]) {
        return control(written, at);
    }
    if begins(&[
        "unexpected leading zero",
        "invalid float",
        "invalid mantissa",
        "invalid fraction",
        "invalid exponent",
        "redundant numeric sign",
        "invalid integer",
        "invalid hexadecimal",
        "invalid octal",
        "invalid binary",
        "redundant",
        "invalid number",
    ]) {
        return Slip::local(word.clone(), number(written.words(&word)));
    }
    if begins(&["invalid boolean"]) {
        let said = written.words(&word);
        let mended = truth(said).unwrap_or("true");
        return Slip::local(word.clone(), What::Truth { written: shortened(said), mended });
    }
    if begins(&["unexpected key or value"]) {
        return behind_value(written, at, &line);
    }
    let text = text_value(written, &at);
    text.unwrap_or_else(|| Slip::local(word.clone(), What::Other(shortened(written.words(&word)))))
}

/// At most forty characters, on one line.
pub(super) fn shortened(words: &str) -> String {
    let line = words.lines().next().unwrap_or_default().trim();
    let mut short: String = line.chars().take(40).collect();
    if short.len() < line.len() {
        short.push('…');
    }
    short
}

fn duplicate(written: &Written<'_>, at: Range<usize>) -> Slip {
    let key = shortened(written.words(&at).trim_matches(['"', '\'']));
    let earlier = written.earlier_key(&at).or_else(|| written.earlier_heading(&at));
    Slip::local(at, What::Duplicate { key, earlier })
}

fn not_closed(written: &Written<'_>, at: Range<usize>, message: &str) -> Slip {
    if message.contains("table,") && !message.contains("inline") {
        let line = line_at(written.text, at.start.saturating_sub(1));
        let mut slip = Slip::local(line, What::Closing { sign: "]", end: None });
        slip.weight = Weight::Unusable;
        return slip;
    }
    let sign = if message.contains("array") { "]" } else { "}" };
    let start = written.open_group(at.start).unwrap_or(at.start);
    let open = start..start.saturating_add(1).min(written.text.len());
    Slip {
        unread: statement_at(written.text, start),
        swallows: Some(open.end..written.text.len().saturating_add(1)),
        weight: Weight::HidesRest,
        what: What::Closing { sign, end: None },
        at: open,
    }
}

/// A comment as other languages write it.
fn slashes(written: &Written<'_>, line: Range<usize>) -> Slip {
    let words = written.words(&line);
    let start = line.start + (words.len() - words.trim_start().len());
    let end = line.start + words.trim_end().len();
    let what = What::Equals(None);
    Slip { at: start..end, unread: line, swallows: None, weight: Weight::HidesRest, what }
}

/// A line that does not come to `name = value`.
fn no_value(written: &Written<'_>, at: Range<usize>, line: Range<usize>) -> Slip {
    let words = written.words(&line);
    let trimmed = line.start + (words.len() - words.trim_start().len());
    let end = line.start + words.trim_end().len();
    let what = match words.split_once('=') {
        Some((key, _)) if is_loose_key(key) => What::Key(shortened(key)),
        Some(_) => What::Other(shortened(words)),
        None => What::Equals(None),
    };
    let key_end = words.split_once('=').map_or(0, |(key, _)| line.start + key.trim_end().len());
    let place = if matches!(what, What::Key(_)) {
        trimmed..key_end
    } else if trimmed < end {
        trimmed..end
    } else {
        at
    };
    Slip { at: place, unread: line, swallows: None, weight: Weight::HidesRest, what }
}

/// Words with spaces between them that would be a name between quotation marks.
fn is_loose_key(key: &str) -> bool {
    let key = key.trim();
    !key.is_empty()
        && key
            .chars()
            .all(|sign| sign.is_alphanumeric() || matches!(sign, ' ' | '-' | '_' | '/' | '\u{A0}'))
}

fn bare_word(written: &Written<'_>, at: Range<usize>) -> Slip {
    if written.words(&at).is_empty() {
        return Slip::local(at, What::Value);
    }
    let at = whole_value(written, &at);
    let word = written.words(&at);
    let bare = word.trim_matches(['“', '”', '„', '‘', '’', '\'']).trim();
    let number = bare.replace(['\u{A0}', ' ', '\u{2009}', '\u{202F}'], "").replace('−', "-");
    let is_number = !number.is_empty()
        && number.trim_start_matches('-').bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
        && number.bytes().any(|byte| byte.is_ascii_digit());
    if is_number {
        let written = shortened(word);
        return Slip::local(at, What::Number { written, mended: Some(number) });
    }
    if let Some(truth) = truth(bare) {
        return Slip::local(at, What::Truth { written: shortened(word), mended: truth });
    }
    quotes(at, word)
}

/// A value that belongs between quotation marks.
fn quotes(at: Range<usize>, word: &str) -> Slip {
    let bare = word.trim_matches(['“', '”', '„', '‘', '’', '\'']).trim();
    let bare = shortened(&bare.replace(['"', '\\'], ""));
    Slip::local(at, What::Quotes { written: shortened(word), mended: format!("\"{bare}\"") })
}

/// Words that people write for yes and no.
fn truth(word: &str) -> Option<&'static str> {
    match word.to_lowercase().as_str() {
        "ja" | "waar" | "yes" | "true" => Some("true"),
        "nee" | "onwaar" | "no" | "false" => Some("false"),
        _ => None,
    }
}

/// All of a value without quotation marks of which the library read a part: up to the end of the line, or
/// in a group up to the next part of it.
fn whole_value(written: &Written<'_>, at: &Range<usize>) -> Range<usize> {
    let line = line_at(written.text, at.start);
    if line.len() > LONGEST_LINE {
        return at.clone();
    }
    let before = written.text.get(line.start..at.start).unwrap_or_default();
    // A line without `=` is one of a list.
    let in_group = !before.contains('=')
        || before.matches(['{', '[']).count() > before.matches(['}', ']']).count();
    let begins: &[char] = if in_group { &['=', '[', '{', ','] } else { &['='] };
    let start = line.start + before.rfind(begins).map_or(0, |begin| begin + 1);
    let rest = written.text.get(start..line.end).unwrap_or_default();
    let ends: &[char] = if in_group { &['#', ',', '}', ']'] } else { &['#'] };
    let value = rest.split(ends).next().unwrap_or_default();
    let lead = value.len() - value.trim_start().len();
    let whole = start + lead..start + value.trim_end().len().max(lead);
    if at.start < whole.end { whole } else { at.clone() }
}

/// A text that is not closed, or that holds what it may not. `None` where the line has no mark of a text:
/// then this is an echo of another mistake in it.
fn broken_text(written: &Written<'_>, at: Range<usize>, message: &str) -> Option<Slip> {
    if message.contains("visible characters") || message.contains("non-") {
        return Some(control(written, at));
    }
    let quote = match (message.starts_with("invalid multi-line"), message.contains("literal")) {
        (true, false) => "\"\"\"",
        (true, true) => "'''",
        (false, false) => "\"",
        (false, true) => "'",
    };
    let line = line_at(written.text, at.start);
    if quote.len() == 1 {
        let is_there = written.words(&line).contains(quote);
        let end = text_end(written.text, &line, quote);
        return is_there.then(|| Slip::local(at, What::Closing { sign: quote, end }));
    }
    // The text ran to the end of the file: find where it began.
    let start = written.text.get(..at.start).and_then(|before| before.rfind(quote));
    let start = start.unwrap_or(line.start);
    let end = written.text.len();
    Some(Slip {
        at: start..(start + quote.len()).min(end),
        unread: statement_at(written.text, start),
        swallows: Some(start + 1..end + 1),
        weight: Weight::HidesRest,
        what: What::Closing { sign: quote, end: None },
    })
}

/// Something behind a value: `37 personen` belongs between quotation marks, anything else is left over.
fn behind_value(written: &Written<'_>, at: Range<usize>, line: &Range<usize>) -> Slip {
    if let Some(slip) = text_value(written, &at) {
        return slip;
    }
    let rest = written.words(&(at.start..line.end));
    let end = at.start + rest.trim_end().len();
    Slip::local(at.start..end, What::Trailing(shortened(rest)))
}

/// The value around a place, where it is a text that lacks its marks, or the first of them.
fn text_value(written: &Written<'_>, at: &Range<usize>) -> Option<Slip> {
    let whole = whole_value(written, at);
    let words = written.words(&whole);
    let inside = words.trim_end_matches(['"', '”', '“']);
    let is_text = words
        .starts_with(|sign: char| sign.is_alphanumeric() || matches!(sign, '“' | '„'))
        && words.contains(char::is_alphabetic)
        && words.contains(char::is_whitespace)
        && !inside.contains(['=', '"', '\'', '{', '[']);
    is_text.then(|| quotes(whole, words))
}

/// Where the closing mark of a text belongs, when that is certain: the text is the only one on its line, and
/// nothing in it could stand behind it.
fn text_end(text: &str, line: &Range<usize>, quote: &str) -> Option<usize> {
    let words = text.get(line.clone())?.trim_end();
    let (_, body) = words.split_once(quote)?;
    let plain = !body.is_empty() && !body.contains(['"', '\'', '#', ',', '}', ']', '\\']);
    plain.then_some(line.start + words.len())
}

/// A part of a group that does not come to `name = value`.
fn no_assignment(written: &Written<'_>, at: Range<usize>) -> Slip {
    let line = line_at(written.text, at.start);
    let before = written.text.get(line.start..at.start).unwrap_or_default();
    let start = line.start + before.rfind(['{', ',']).map_or(0, |index| index + 1);
    let rest = written.text.get(start..line.end).unwrap_or_default();
    let key = rest.split(['=', ',', '}']).next().unwrap_or_default();
    let lead = key.len() - key.trim_start().len();
    let place = start + lead..start + key.trim_end().len();
    let followed = rest.get(key.len()..).is_some_and(|after| after.starts_with('='));
    let what =
        if followed && is_loose_key(key) { What::Key(shortened(key)) } else { What::Equals(None) };
    Slip::local(place.start..place.end.max(place.start), what)
}

fn between_parts(at: Range<usize>, message: &str) -> Slip {
    if message.starts_with("missing comma") {
        let what = What::Comma { missing: true, mended: None, repair: None };
        return Slip::local(at, what);
    }
    let repair = Some((at.clone(), "", false));
    Slip::local(at, What::Comma { missing: false, mended: None, repair })
}

/// A comma is missing between two parts; the group as it should be, where it is short, or else the place.
fn comma_missing(written: &Written<'_>, line: &Range<usize>) -> Option<Slip> {
    let words = written.words(line);
    let missing = commas::missing(words)?;
    let before = words.get(..missing.place.start)?;
    let after = words.get(missing.place.end..)?;
    let whole = before.rfind(['{', '[']).zip(after.find(['}', ']'])).and_then(|(open, close)| {
        let end = after.get(..=close)?;
        // A group that holds another is longer than this line can show.
        let plain = !end.contains(['{', '[']);
        plain
            .then(|| shortened_to(&format!("{}, {end}", before.get(open..)?), LONGEST_GROUP))
            .flatten()
    });
    let mended = whole.or_else(|| {
        let name =
            before.rfind(['{', ',']).map_or(before, |at| before.get(at + 1..).unwrap_or(before));
        let next = words.get(missing.name.clone())?;
        shortened_to(&format!("{}, {next} = …", name.trim()), LONGEST_GROUP)
    });
    let shifted = |at: &Range<usize>| line.start + at.start..line.start + at.end;
    let repair = Some((shifted(&missing.place), ", ", missing.certain));
    let what = What::Comma { missing: true, mended, repair };
    Some(Slip::local(shifted(&missing.name), what))
}

/// In a longer line the words of a mistake are not looked for, in bytes.
const LONGEST_LINE: usize = 4_000;

/// A group of more letters is not shown whole.
const LONGEST_GROUP: usize = 60;

/// A text that is not longer than this.
fn shortened_to(text: &str, longest: usize) -> Option<String> {
    (text.chars().count() <= longest).then(|| text.to_owned())
}

/// `{ = 3 }`: a part of a group that begins with `=`.
fn nameless_within(written: &Written<'_>, line: &Range<usize>, at: usize) -> Option<Slip> {
    let before = written.text.get(line.start..at)?.trim_end();
    let rest = written.text.get(at..line.end)?;
    let start = at + (rest.len() - rest.trim_start().len());
    let value = rest.trim_start().strip_prefix('=')?;
    let value = value.split([',', '}']).next().unwrap_or_default().trim();
    before
        .ends_with(['{', ','])
        .then(|| Slip::local(start..start + 1, What::Nameless(shortened(value))))
}

/// `= 712`: a line that begins with `=`.
fn nameless(written: &Written<'_>, line: Range<usize>) -> Option<Slip> {
    let words = written.words(&line);
    let value = words.trim_start().strip_prefix('=')?.trim();
    let start = line.start + (words.len() - words.trim_start().len());
    let value = value.split('#').next().unwrap_or_default().trim_end();
    Some(Slip {
        at: start..start + 1,
        unread: line,
        swallows: None,
        weight: Weight::HidesRest,
        what: What::Nameless(shortened(value)),
    })
}

fn bad_key(written: &Written<'_>, at: Range<usize>, line: Range<usize>) -> Slip {
    let nameless = nameless(written, line.clone());
    if let Some(slip) = nameless.or_else(|| nameless_within(written, &line, at.start)) {
        return slip;
    }
    if written.words(&at).trim_matches(['\u{A0}', '\u{FEFF}', '\u{200B}', '\u{2009}']).is_empty() {
        return control(written, at);
    }
    let before = written.text.get(line.start..at.start).unwrap_or_default();
    let start = line.start + before.rfind(['{', ',', '[', '.']).map_or(0, |index| index + 1);
    let rest = written.text.get(start..line.end).unwrap_or_default();
    let key = rest.split(['=', ',', '}', ']']).next().unwrap_or_default();
    let lead = key.len() - key.trim_start().len();
    let place = start + lead..(start + key.trim_end().len()).max(start + lead);
    if is_loose_key(key) {
        return Slip::local(place, What::Key(shortened(key)));
    }
    Slip::local(at.clone(), What::Other(shortened(written.words(&at))))
}

fn is_hidden(sign: char) -> bool {
    sign.is_control() && !matches!(sign, '\n' | '\r' | '\t')
}

fn control(written: &Written<'_>, at: Range<usize>) -> Slip {
    // Where the library points at no character it means the one before, but in a comment the next.
    let is_next = written.from(at.start).starts_with(is_hidden);
    let at = if written.words(&at).is_empty() && !is_next {
        at.start.saturating_sub(1)..at.start
    } else {
        at
    };
    match written.from(at.start).chars().next() {
        Some(sign) => Slip::local(at.start..at.start + sign.len_utf8(), What::Control(sign)),
        None => Slip::local(at, What::Other(String::new())),
    }
}

/// `87,5` where a value begins, anywhere on the line.
fn decimal_comma(text: &str, line: &Range<usize>) -> Option<Range<usize>> {
    let words = text.get(line.clone())?;
    for (index, _) in words.match_indices(',') {
        let before = words.get(..index)?;
        let digits = before.trim_end_matches(|sign: char| sign.is_ascii_digit());
        let signless = digits.trim_end_matches(['-', '+']);
        let after = words.get(index + 1..)?;
        let decimals =
            after.len() - after.trim_start_matches(|sign: char| sign.is_ascii_digit()).len();
        let is_value = signless.trim_end().ends_with(['=', '[']);
        if is_value && digits.len() < before.len() && decimals > 0 {
            return Some(line.start + signless.len()..line.start + index + 1 + decimals);
        }
    }
    None
}

/// The run of letters, digits and signs around a place.
fn word_at(written: &Written<'_>, at: &Range<usize>) -> Range<usize> {
    let line = line_at(written.text, at.start);
    let part = |sign: char| {
        !matches!(sign, ' ' | '\t' | '\r' | '=' | ',' | '{' | '}' | '[' | ']' | '#' | '"')
    };
    let before = written.text.get(line.start..at.start).unwrap_or_default();
    let start = line.start + before.trim_end_matches(part).len();
    let rest = written.text.get(at.start..line.end).unwrap_or_default();
    let end = at.start + rest.find(|sign| !part(sign)).unwrap_or(rest.len());
    let end = end.max(at.end.min(line.end));
    if start < end { start..end } else { at.clone() }
}

/// A date in another order than the file's.
fn date(word: &str) -> What {
    What::Date { written: shortened(word), mended: date_meant(word) }
}

/// The date that is certainly meant by `31-12-2020`.
pub(super) fn certain_date(word: &str) -> Option<String> {
    date_meant(word).filter(|_| says_which_is_the_day(word))
}

/// The date that is meant by a day, a month and a year in figures.
fn date_meant(word: &str) -> Option<String> {
    let parts: Vec<&str> = word.split(['-', '/']).collect();
    let [day, month, year] = parts.as_slice() else { return None };
    if year.len() != 4 || day.len() > 2 || month.len() > 2 {
        return None;
    }
    let (day, month, year) = (day.parse().ok()?, month.parse().ok()?, year.parse().ok()?);
    crate::quantity::Date::new(year, month, day).map(|date| date.to_string())
}

/// A number with points between thousands, or with noughts before it.
fn number(word: &str) -> What {
    let groups: Vec<&str> = word.split('.').collect();
    let is_grouped = groups.len() > 1 && groups.iter().skip(1).all(|group| group.len() == 3);
    let digits = word.replace('.', "");
    let plain = word.trim_start_matches(['0', '+']);
    let mended = if is_grouped && digits.bytes().all(|byte| byte.is_ascii_digit()) {
        Some(digits)
    } else if !plain.is_empty() && plain.bytes().all(|byte| byte.is_ascii_digit()) {
        Some(plain.to_owned())
    } else {
        None
    };
    What::Number { written: shortened(word), mended }
}
