//! Words and signs of other languages or of other agreements, and what is written here.
//!
//! Not for: misspelt words.

/// Each habit with the Dutch form.
const FOREIGN: [(&str, &str); 64] = [
    (">=", "minstens"),
    ("≥", "minstens"),
    ("<=", "hoogstens"),
    ("≤", "hoogstens"),
    (">", "meer dan"),
    ("<", "minder dan"),
    ("==", "precies"),
    ("=", "precies"),
    ("*", "maal"),
    ("minimaal", "minstens"),
    ("minimum", "minstens"),
    ("tenminste", "minstens"),
    ("ten minste", "minstens"),
    ("maximaal", "hoogstens"),
    ("maximum", "hoogstens"),
    ("ten hoogste", "hoogstens"),
    ("gelijk aan", "precies"),
    ("at least", "minstens"),
    ("at most", "hoogstens"),
    ("more than", "meer dan"),
    ("less than", "minder dan"),
    ("exactly", "precies"),
    ("end", "eind"),
    ("and", "en"),
    ("&&", "en"),
    ("&", "en"),
    ("or", "of"),
    ("||", "of"),
    ("provided", "mits"),
    ("unless", "tenzij"),
    ("tot", "t/m"),
    ("niet gehaald", "niet behaald"),
    ("gehaald", "behaald"),
    ("eur", "€"),
    ("ultimo", "eind"),
    ("per eind", "eind"),
    ("//", "#"),
    ("q1", "K1"),
    ("q2", "K2"),
    ("q3", "K3"),
    ("q4", "K4"),
    ("eerste kwartaal", "K1"),
    ("tweede kwartaal", "K2"),
    ("derde kwartaal", "K3"),
    ("vierde kwartaal", "K4"),
    ("eerste tertiaal", "T1"),
    ("tweede tertiaal", "T2"),
    ("jan", "januari"),
    ("feb", "februari"),
    ("mrt", "maart"),
    ("apr", "april"),
    ("jun", "juni"),
    ("jul", "juli"),
    ("aug", "augustus"),
    ("sep", "september"),
    ("sept", "september"),
    ("okt", "oktober"),
    ("nov", "november"),
    ("dec", "december"),
    ("january", "januari"),
    ("march", "maart"),
    ("june", "juni"),
    ("july", "juli"),
    ("october", "oktober"),
];

/// Habits that can stand for something else too: `tot` may leave the last day out, `=` may belong to a
/// sum, and a currency behind its number has to move.
const OPEN: [&str; 7] = ["tot", "=", "eur", "euro", "end", "minimum", "maximum"];

/// Whether only the Dutch form can have been meant.
pub(super) fn is_certain(written: &str) -> bool {
    !OPEN.contains(&written.to_lowercase().as_str())
}

/// Habits of which the grammar takes the first word for something else.
const BEFORE: [(&str, &str); 4] = [("eur ", "€"), ("euro ", "€"), ("op eind", "eind"), ("//", "#")];

/// The habit that a text begins with, and the Dutch form.
pub(super) fn at(text: &str) -> Option<(&'static str, &'static str)> {
    let lower = text.to_lowercase();
    FOREIGN.into_iter().find(|(word, _)| begins_with(&lower, word))
}

/// The habit around a place, with where it begins.
pub(super) fn around(text: &str, offset: usize) -> Option<(usize, &'static str, &'static str)> {
    BEFORE.into_iter().find_map(|(words, dutch)| {
        let lead = words.rfind(' ').map_or(1, |at| at + 1);
        let start = offset.checked_sub(lead)?;
        let lower = text.get(start..)?.to_lowercase();
        let apart = !text.get(..start)?.ends_with(char::is_alphanumeric);
        (apart && lower.starts_with(words)).then(|| (start, words.trim_end(), dutch))
    })
}

fn begins_with(lower: &str, word: &str) -> bool {
    let Some(after) = lower.strip_prefix(word) else {
        return false;
    };
    let is_word = word.starts_with(char::is_alphabetic);
    !(is_word && after.starts_with(|sign: char| sign.is_alphanumeric() || sign == '-'))
}
