//! Numbers and dates that are written in another way.
//!
//! Not for: their messages.

use crate::quantity::date::DUTCH_MONTHS;

/// The run of digits and signs around a place, with where it begins.
pub(super) fn around(piece: &str, offset: usize) -> Option<(usize, &str)> {
    let part = |sign: char| sign.is_ascii_digit() || matches!(sign, '.' | ',' | '-' | '/');
    let before = piece.get(..offset)?;
    let start = before.trim_end_matches(part).len();
    let rest = piece.get(start..)?;
    let end = rest.find(|sign| !part(sign)).unwrap_or(rest.len());
    let token = rest.get(..end)?.trim_end_matches(['.', ',', '-', '/']);
    token.starts_with(|sign: char| sign.is_ascii_digit()).then_some((start, token))
}

/// Signs that part thousands elsewhere, spaces of Word among them.
const BETWEEN_THOUSANDS: [char; 8] = [' ', '\u{A0}', '\u{2009}', '\u{202F}', '\'', '’', '_', '.'];

/// The number around a place in which other signs than points part thousands (`1 500`, `1'500`), with where
/// it begins, and the Dutch one.
pub(super) fn in_groups(piece: &str, offset: usize) -> Option<(usize, &str, String)> {
    let part = |sign: char| sign.is_ascii_digit() || BETWEEN_THOUSANDS.contains(&sign);
    let before = piece.get(..offset)?;
    let from = before.trim_end_matches(part).len();
    let run = piece.get(from..)?;
    let run = run.get(..run.find(|sign| !part(sign)).unwrap_or(run.len()))?;
    let start = from + run.find(|sign: char| sign.is_ascii_digit())?;
    let rest = piece.get(start..)?;
    let whole = rest.get(..rest.find(|sign| !part(sign)).unwrap_or(rest.len()))?;
    let whole = whole.trim_end_matches(BETWEEN_THOUSANDS);
    let decimals = rest.get(whole.len()..)?.strip_prefix(',').map_or(0, |decimals| {
        let digits = decimals.bytes().take_while(u8::is_ascii_digit).count();
        if digits > 0 { digits + 1 } else { 0 }
    });
    let mut groups = whole.split(BETWEEN_THOUSANDS);
    let first = groups.next()?;
    let grouped = (1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3);
    let other = whole.contains(|sign: char| !sign.is_ascii_digit() && sign != '.');
    // `t1 500` is a third of a year and a number.
    let apart = !piece.get(..start)?.ends_with(|sign: char| sign.is_alphanumeric() || sign == '-');
    let written = rest.get(..whole.len() + decimals)?;
    let dutch = written.replace(BETWEEN_THOUSANDS, ".");
    (grouped && other && apart).then_some((start, written, dutch))
}

/// `31-12-2020`, `31/12/2020` and `2020-12-31` in words.
pub(super) fn date_in_words(token: &str) -> Option<String> {
    let parts: Vec<&str> = token.split(['-', '/', '.']).collect();
    let [one, two, three] = parts.as_slice() else {
        return None;
    };
    let (day, year) = match (one.len(), three.len()) {
        (4, 1 | 2) => (three, one),
        (1 | 2, 4) => (one, three),
        _ => return None,
    };
    let month: usize = two.parse().ok()?;
    let month = DUTCH_MONTHS.get(month.checked_sub(1)?)?;
    let day: u8 = day.parse().ok()?;
    Some(format!("{day} {month} {year}"))
}

/// Whether a date in figures can be read in one way only: the year comes first, or one of the other
/// two is no month.
pub(super) fn says_which_is_the_day(token: &str) -> bool {
    let parts: Vec<&str> = token.split(['-', '/', '.']).collect();
    match parts.as_slice() {
        [year, ..] if year.len() == 4 => true,
        [one, two, _] => one == two || one.parse().is_ok_and(|day: u8| day > 12),
        _ => false,
    }
}

/// `1,500.00` and `1,500,000` the Dutch way: `1.500,00`, `1.500.000`. `None` where the signs could
/// have been meant as Dutch ones.
pub(super) fn from_english(token: &str) -> Option<String> {
    let (whole, decimals) = match token.split_once('.') {
        Some((whole, decimals)) => (whole, Some(decimals)),
        None => (token, None),
    };
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|sign| sign.is_ascii_digit());
    let mut groups = whole.split(',');
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let thousands = digits(first)
        && first.len() <= 3
        && rest.iter().all(|group| group.len() == 3 && digits(group));
    let plain = decimals.is_none_or(digits);
    let told = if decimals.is_some() { !rest.is_empty() } else { rest.len() > 1 };
    let whole = whole.replace(',', ".");
    let decimals = decimals.map(|decimals| format!(",{decimals}")).unwrap_or_default();
    (thousands && plain && told).then(|| format!("{whole}{decimals}"))
}

/// The number with a decimal point, also in a range: the `50.5` of `30-50.5`; with where it begins.
pub(super) fn with_decimal_point(token: &str) -> Option<(usize, &str)> {
    let mut start = 0;
    for part in token.split_inclusive(['-', '/']) {
        let number = part.trim_end_matches(['-', '/']);
        if has_decimal_point(number) {
            return Some((start, number));
        }
        start += part.len();
    }
    None
}

/// Whether a point stands where no point between thousands stands: `1.5`.
fn has_decimal_point(token: &str) -> bool {
    let whole = token.split_once(',').map_or(token, |(whole, _)| whole);
    let mut groups = whole.split('.');
    let first = groups.next().unwrap_or_default();
    let fits = (1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3);
    token.contains('.') && !fits
}

/// Whether a word is a Dutch number in letters.
pub(super) fn is_in_words(word: &str) -> bool {
    const SMALL: [&str; 13] = [
        "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf",
        "dertien", "veertien",
    ];
    let word = word.to_lowercase();
    SMALL.contains(&word.as_str())
        || ["tig", "honderd", "duizend", "miljoen"].iter().any(|end| word.ends_with(end))
}
