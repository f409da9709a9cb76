//! The words that open headings and statements, and the signs that stand between words.
//!
//! For: the splitter and messages about misspelt words. Not for: the grammar, which spells its own.

use crate::diagnostics::nearest;

/// Words that open a heading.
pub(super) const HEADINGS: [&str; 16] = [
    "overeenkomst",
    "thema",
    "doel",
    "overweging",
    "definitie",
    "indicator",
    "resultaat",
    "inzicht",
    "inspanning",
    "afspraak",
    "gevolg",
    "populatie",
    "verdeling",
    "eenheid",
    "feit",
    "voorbeeld",
];

/// Words that open a statement when a colon follows directly.
pub(super) const STATEMENTS: [&str; 39] = [
    "ondertekend",
    "opdrachtgevers",
    "opdrachtnemer",
    "looptijd",
    "rapportage",
    "kader",
    "uitgangspunt",
    "status",
    "soort",
    "eenheid",
    "populatie",
    "verdeling",
    "bron",
    "volgens",
    "telt",
    "omvat niet",
    "omvat",
    "deel van",
    "venster",
    "benadert",
    "eigenaar",
    "toelichting",
    "omvang",
    "norm",
    "mits",
    "tenzij",
    "waarvan",
    "uitgaande van",
    "komt neer op",
    "verloop",
    "vergelijk met",
    "toont",
    "uiterlijk",
    "beoordelaar",
    "niet-toetsbaar",
    "begrip",
    "bij",
    "overweging",
    "feit",
];

/// Whether a word opens a heading (unless a colon follows it).
pub(super) fn is_heading(word: &str) -> bool {
    HEADINGS.contains(&word)
}

/// Whether a word opens a statement, given what follows it.
pub(super) fn is_statement(word: &str, after: &str) -> bool {
    if matches!(word, "mits" | "tenzij" | "norm") {
        return true;
    }
    STATEMENTS.iter().any(|statement| {
        let mut parts = statement.split(' ');
        if parts.next() != Some(word) {
            return false;
        }
        let mut rest = after;
        for part in parts {
            let trimmed = rest.trim_start_matches(is_space);
            let length = word_length(trimmed);
            if trimmed.get(..length).map(str::to_lowercase).as_deref() != Some(part) {
                return false;
            }
            rest = trimmed.get(length..).unwrap_or_default();
        }
        next_is(rest, ':')
    })
}

/// Whether a line begins as a heading or a statement does.
pub(super) fn opens_a_piece(line: &str) -> bool {
    let line = line.trim_start_matches([' ', '\t', '\u{A0}']);
    let length = word_length(line);
    let word = line.get(..length).unwrap_or_default().to_lowercase();
    let after = line.get(length..).unwrap_or_default();
    if is_heading(&word) {
        return word_follows(after) || after.trim_start().starts_with(is_quote);
    }
    !word.is_empty() && is_statement(&word, after)
}

/// The heading word that was probably meant.
pub(super) fn nearest_heading(word: &str) -> Option<&'static str> {
    nearest(word, HEADINGS)
}

/// The statement word that was probably meant.
pub(super) fn nearest_statement(word: &str) -> Option<&'static str> {
    nearest(word, STATEMENTS)
}

/// Whether a word or number is what follows.
pub(super) fn word_follows(after: &str) -> bool {
    let rest = after.trim_start_matches([' ', '\t', '\u{A0}']);
    rest.len() < after.len() && rest.starts_with(char::is_alphanumeric)
}

/// Whether the next thing is this sign.
pub(super) fn next_is(after: &str, sign: char) -> bool {
    after.trim_start_matches(is_space).starts_with(sign)
}

/// The length in bytes of the word that a text begins with; 0 when it begins with none.
pub(super) fn word_length(text: &str) -> usize {
    let mut end = 0;
    let mut hyphen = None;
    for (index, sign) in text.char_indices() {
        if sign.is_alphanumeric() || is_mark(sign) {
            end = index + sign.len_utf8();
            hyphen = None;
        } else if is_hyphen(sign) && hyphen.is_none() && index > 0 {
            hyphen = Some(index);
        } else {
            break;
        }
    }
    end
}

/// Whether a sign is a space, as Word writes them too.
pub(super) fn is_space(sign: char) -> bool {
    matches!(sign, ' ' | '\t' | '\r' | '\n' | '\u{A0}' | '\u{2009}' | '\u{202F}' | '\u{FEFF}')
}

/// Whether a sign is a double quotation mark.
pub(super) fn is_quote(sign: char) -> bool {
    matches!(sign, '"' | '“' | '”' | '„' | '‟')
}

fn is_hyphen(sign: char) -> bool {
    matches!(sign, '-' | '\u{2010}' | '\u{2011}')
}

/// A combining accent belongs to the letter before it.
fn is_mark(sign: char) -> bool {
    matches!(sign, '\u{300}'..='\u{36F}')
}
