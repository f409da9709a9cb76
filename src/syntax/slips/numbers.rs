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

/// Whether a point stands where no point between thousands stands: `1.5`.
pub(super) fn has_decimal_point(token: &str) -> bool {
    let whole = token.split_once(',').map_or(token, |(whole, _)| whole);
    let mut groups = whole.split('.');
    let first = groups.next().unwrap_or_default();
    let fits = (1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3);
    token.contains('.') && !token.contains(['-', '/']) && !fits
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
