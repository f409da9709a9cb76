//! The words that open headings and statements, and the signs that stand between words.
//!
//! For: the splitter and messages about misspelt words. Not for: the grammar, which spells its own.

use std::collections::BTreeSet;

use std::borrow::Cow;

use crate::diagnostics::nearest;

/// Words that open a heading.
pub(super) const HEADINGS: &[&str] = &[
    "overeenkomst",
    "kader",
    "lijn",
    "onderwerp",
    "thema",
    "doel",
    "overweging",
    "definitie",
    "indicator",
    "resultaat",
    "inzicht",
    "mijlpaal",
    "inspanning",
    "afspraak",
    "gevolg",
    "wijziging",
    "aanname",
    "plafond",
    "populatie",
    "verdeling",
    "schaal",
    "verband",
    "eenheid",
    "staffel",
    "feit",
    "feiten",
    "klassen",
];

/// Words that open a statement when a colon follows directly.
pub(super) const STATEMENTS: &[&str] = &[
    "ondertekend",
    "opdrachtgevers",
    "opdrachtnemer",
    "looptijd",
    "rapportage",
    "kader",
    "uitgangspunt",
    "volgt op",
    "vastgesteld",
    "dient",
    "vraagt",
    "status",
    "soort",
    "eenheid",
    "bereik",
    "trendbreuk",
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
    "uitgezonderd",
    "geldt",
    "norm",
    "lezing",
    "gekozen",
    "punten",
    "kracht",
    "etiket",
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
    "kolommen",
    "rij",
    "samen",
    "geheel",
    "zelfde als",
    "punt",
    "bij",
    "gewijzigde norm",
    "datum",
    "instemming van",
    "toegevoegd door",
    "bedrag",
    "ruimte",
    "brengt",
    "melding",
];

/// For each letter of the alphabet the lengths, as bits, of the words that open something. Nearly
/// every other word of a text is told apart by these.
#[expect(clippy::indexing_slicing, reason = "a mistake here would not compile")]
const LENGTHS: [u64; 26] = {
    let mut lengths = [0_u64; 26];
    let mut list = 0;
    while list < 2 {
        let words = if list == 0 { HEADINGS } else { STATEMENTS };
        let mut index = 0;
        while index < words.len() {
            let word = words[index].as_bytes();
            let mut length = 0;
            while length < word.len() && word[length] != b' ' {
                length += 1;
            }
            lengths[(word[0] - b'a') as usize] |= 1 << length;
            index += 1;
        }
        list += 1;
    }
    lengths
};

/// Whether a word in small letters may open a heading or a statement; most others do not.
pub(super) fn may_open(word: &str) -> bool {
    let first = word.bytes().next().and_then(|letter| letter.checked_sub(b'a'));
    let lengths = first.and_then(|letter| LENGTHS.get(usize::from(letter)));
    lengths.is_some_and(|lengths| word.len() < 64 && (lengths >> word.len()) & 1 == 1)
}

/// A word in small letters.
pub(super) fn lower(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|sign| sign.is_ascii() && !sign.is_ascii_uppercase()) {
        Cow::Borrowed(word)
    } else {
        Cow::Owned(word.to_lowercase())
    }
}

/// Whether a word opens a heading (unless a colon follows it).
pub(super) fn is_heading(word: &str) -> bool {
    HEADINGS.contains(&word)
}

/// Whether a word opens a statement, given what follows it.
pub(super) fn is_statement(word: &str, after: &str) -> bool {
    if matches!(word, "mits" | "tenzij" | "norm") {
        return true;
    }
    // Between these words and the colon stands which amendment changes the norm.
    if word == "gewijzigde" && after_words("gewijzigde norm", word, after).is_some() {
        return true;
    }
    if matches!(word, "lezing" | "melding") && names_a_reading(after) {
        return true;
    }
    if next_is(after, ':') {
        return STATEMENTS.contains(&word);
    }
    let goes_on = |statement: &&&str| statement.as_bytes().get(word.len()) == Some(&b' ');
    STATEMENTS
        .iter()
        .filter(goes_on)
        .any(|statement| after_words(statement, word, after).is_some_and(|rest| next_is(rest, ':')))
}

/// Whether a name follows, and behind it a colon or a text.
fn names_a_reading(after: &str) -> bool {
    let rest = after.trim_start_matches(is_space);
    let behind = rest.get(word_length(rest)..).unwrap_or_default();
    behind.len() < rest.len() && (next_is(behind, ':') || behind.trim_start().starts_with(is_quote))
}

/// What follows the words of a statement, when these are the ones at hand.
fn after_words<'a>(statement: &str, word: &str, after: &'a str) -> Option<&'a str> {
    // Nearly always the first letter settles it.
    if statement.as_bytes().first() != word.as_bytes().first() {
        return None;
    }
    let more = statement.strip_prefix(word)?;
    if !(more.is_empty() || more.starts_with(' ')) {
        return None;
    }
    let mut rest = after;
    for part in more.split(' ').skip(1) {
        let trimmed = rest.trim_start_matches(is_space);
        let length = word_length(trimmed);
        if trimmed.get(..length)?.to_lowercase() != part {
            return None;
        }
        rest = trimmed.get(length..)?;
    }
    Some(rest)
}

/// The statement that a text begins with, whether or not a colon follows, and what follows it. Of
/// two that fit, the longest.
pub(super) fn statement_at(text: &str) -> Option<(&'static str, &str)> {
    let length = word_length(text);
    let word = text.get(..length)?.to_lowercase();
    let after = text.get(length..)?;
    STATEMENTS
        .iter()
        .filter_map(|statement| Some((*statement, after_words(statement, &word, after)?)))
        .min_by_key(|(_, rest)| rest.len())
}

/// Whether a line is a statement but for the colon behind its keyword.
pub(super) fn lacks_colon(line: &str) -> bool {
    let Some((statement, rest)) = statement_at(line) else {
        return false;
    };
    let next = rest.trim_start_matches(is_space);
    let goes_on = match statement {
        "volgens" => next.starts_with("opgave"),
        "punten" => next.starts_with("van"),
        "toelichting" => next.starts_with("bij"),
        "instemming van" | "gewijzigde norm" => true,
        _ => next.starts_with([',', ')']) || next.is_empty(),
    };
    !goes_on && !next.starts_with(':')
}

/// Whether a line begins as a heading or a statement does.
pub(super) fn opens_a_piece(line: &str) -> bool {
    let line = line.trim_start_matches([' ', '\t', '\u{A0}']);
    let length = word_length(line);
    let word = lower(line.get(..length).unwrap_or_default());
    let after = line.get(length..).unwrap_or_default();
    if is_heading(&word) {
        return word_follows(after) || after.trim_start().starts_with(is_quote);
    }
    !word.is_empty() && is_statement(&word, after)
}

/// Words of headings and statements in English, each with the one Dutch word for it.
const ENGLISH: [(&str, &str); 18] = [
    ("agreement", "overeenkomst"),
    ("framework", "kader"),
    ("theme", "thema"),
    ("goal", "doel"),
    ("definition", "definitie"),
    ("result", "resultaat"),
    ("milestone", "mijlpaal"),
    ("fact", "feit"),
    ("consequence", "gevolg"),
    ("amendment", "wijziging"),
    ("population", "populatie"),
    ("term", "looptijd"),
    ("unit", "eenheid"),
    ("source", "bron"),
    ("owner", "eigenaar"),
    ("provided", "mits"),
    ("unless", "tenzij"),
    ("shows", "toont"),
];

/// Words before a colon that say in other Dutch what a statement does. Which one was meant is likely, and no more.
const OTHERWISE: [(&str, &str); 9] = [
    ("totaal", "samen"),
    ("deadline", "uiterlijk"),
    ("termijn", "looptijd"),
    ("periode", "looptijd"),
    ("doelgroep", "populatie"),
    ("voorwaarde", "mits"),
    ("uitzondering", "tenzij"),
    ("type", "soort"),
    ("verantwoordelijke", "eigenaar"),
];

/// The Dutch word for an English one.
fn dutch(word: &str) -> Option<&'static str> {
    ENGLISH.iter().find(|(english, _)| *english == word).map(|(_, dutch)| *dutch)
}

/// The heading word that was probably meant.
pub(super) fn nearest_heading(word: &str) -> Option<&'static str> {
    dutch(word).filter(|word| is_heading(word)).or_else(|| nearest(word, HEADINGS.iter().copied()))
}

/// The statement word that was probably meant.
pub(super) fn nearest_statement(word: &str) -> Option<&'static str> {
    let other = || OTHERWISE.iter().find(|(other, _)| *other == word).map(|(_, known)| *known);
    let known = dutch(word).or_else(other).filter(|word| STATEMENTS.contains(word));
    known.or_else(|| nearest(word, STATEMENTS.iter().copied()))
}

/// Whether a word that opens no heading or statement can only be one of them: an English one with a
/// Dutch form, or a misspelt one with no second word near it.
pub(super) fn can_only_be_keyword(word: &str) -> bool {
    let word = word.to_lowercase();
    let all: BTreeSet<&str> = HEADINGS.iter().chain(STATEMENTS).copied().collect();
    dutch(&word).is_some()
        || nearest(&word, all.iter().copied()).is_some_and(|meant| {
            nearest(&word, all.iter().copied().filter(|other| *other != meant)).is_none()
        })
}

/// Whether the next word begins a verdict: `niet behaald`.
pub(super) fn is_verdict_next(after: &str) -> bool {
    let rest = after.trim_start_matches([' ', '\t', '\u{A0}']);
    let word = lower(rest.get(..word_length(rest)).unwrap_or_default());
    matches!(&*word, "niet" | "behaald" | "tussen" | "vervallen" | "achter")
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
    for (index, sign) in text.bytes().enumerate() {
        if sign.is_ascii_alphanumeric() {
            end = index + 1;
            hyphen = None;
        } else if sign == b'-' && hyphen.is_none() && index > 0 {
            hyphen = Some(index);
        } else if sign.is_ascii() {
            return end;
        } else {
            return unusual_word_length(text);
        }
    }
    end
}

/// As `word_length`, where a sign beyond the letters of English follows.
fn unusual_word_length(text: &str) -> usize {
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

/// The words of a text, without the space around them.
pub(super) fn apart(text: &str) -> impl Iterator<Item = &str> {
    text.split(is_space).filter(|word| !word.is_empty())
}

/// Whether a sign is a double quotation mark.
pub(super) fn is_quote(sign: char) -> bool {
    matches!(sign, '"' | '“' | '”' | '„' | '‟')
}

/// Where the first double quotation mark is.
pub(super) fn quote_in(text: &str) -> Option<usize> {
    let mut from = 0;
    loop {
        // The curly ones are the only ones that begin with this byte, beside other signs.
        let rest = text.as_bytes().get(from..)?;
        let at = from + rest.iter().position(|byte| matches!(byte, b'"' | 0xE2))?;
        if text.get(at..)?.starts_with(is_quote) {
            return Some(at);
        }
        from = at + 1;
    }
}

fn is_hyphen(sign: char) -> bool {
    matches!(sign, '-' | '\u{2010}' | '\u{2011}')
}

/// A combining accent belongs to the letter before it.
fn is_mark(sign: char) -> bool {
    matches!(sign, '\u{300}'..='\u{36F}')
}
