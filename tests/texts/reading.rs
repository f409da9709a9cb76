//! Texts that can be read aloud: short, without words of programmers, and polite.

use super::code::{Kind, Told, texts};
use super::pages::pages;
use super::words::{outside_quotes, sentences, words};

/// No headline has more words than this; a quotation is one word.
const LONGEST_HEADLINE: usize = 12;

/// No sentence has more words than this.
const LONGEST_SENTENCE: usize = 22;

/// Words that programmers use and people do not, or that are English.
const STRANGE: &[&str] = &[
    "token",
    "tokens",
    "parse",
    "parsen",
    "parser",
    "string",
    "strings",
    "identifier",
    "syntax",
    "syntaxis",
    "syntaxfout",
    "null",
    "nil",
    "boolean",
    "bool",
    "integer",
    "float",
    "array",
    "arrays",
    "key",
    "keys",
    "value",
    "values",
    "error",
    "warning",
    "file",
    "files",
    "field",
    "type",
    "invalid",
    "missing",
    "unknown",
    "expected",
    "unit",
    "duplicate",
    "default",
    "enum",
    "struct",
    "object",
    "objecten",
    "variabele",
    "variabelen",
    "parameter",
    "parameters",
    "functie",
    "functies",
    "compiler",
    "compileren",
    "runtime",
    "expressie",
    "expressies",
    "operator",
    "operatoren",
    "operand",
    "literal",
    "offset",
    "byte",
    "bytes",
    "buffer",
    "regex",
    "stack",
    "query",
    "index",
    "prefix",
    "suffix",
    "exception",
    "debug",
    "input",
    "output",
    "node",
    "scope",
    "statement",
    "keyword",
    "identificatie",
    "validatie",
    "valideren",
    "gevalideerd",
    "instantie",
    "cast",
    "constante",
    "declaratie",
    "declareren",
    "argument",
    "argumenten",
];

/// Words by which we do not address anybody, or only children and the Lord.
const FAMILIAR: &[&str] = &["je", "jij", "jou", "jouw", "jullie", "jezelf", "gij", "ge", "uwe"];

/// Where one of the words above is the right one, with the reason.
const EXCEPTIONS: &[(&str, &str)] = &[
    // The help of a command calls what follows it so, as every program does.
    ("src/cli/help.rs", "argumenten"),
];

#[test]
fn the_texts_are_found() {
    let texts = texts();
    assert!(texts.len() > 1_200, "{}", texts.len());
    for kind in [Kind::Headline, Kind::Label, Kind::Help, Kind::Other] {
        assert!(texts.iter().filter(|told| told.kind == kind).count() > 100, "{kind:?}");
    }
    assert!(pages().len() > 280);
}

#[test]
fn headlines_have_at_most_twelve_words() {
    let long: Vec<String> = texts()
        .iter()
        .filter(|told| told.kind == Kind::Headline)
        .filter(|told| outside_quotes(&told.text).split_whitespace().count() > LONGEST_HEADLINE)
        .map(|told| format!("{}: {}", told.file, told.text))
        .collect();
    assert!(long.is_empty(), "{long:#?}");
}

#[test]
fn headlines_labels_and_help_begin_small_and_end_without_a_full_stop() {
    let amiss: Vec<String> = texts()
        .iter()
        .filter(|told| told.kind != Kind::Other)
        .filter(|told| {
            told.text.starts_with(char::is_uppercase)
                || told.text.trim_end().ends_with('.')
                || told.text.trim().is_empty()
        })
        .map(|told| format!("{}: {}", told.file, told.text))
        .collect();
    assert!(amiss.is_empty(), "{amiss:#?}");
}

/// Whether two spaces stand together, or one before a sign that belongs to the word before it. `.5` is no such
/// sign.
fn has_odd_space(line: &str) -> bool {
    let loose = |sign: &str| {
        line.split(sign).skip(1).any(|rest| rest.chars().next().is_none_or(char::is_whitespace))
    };
    line.contains("  ") || line.contains("( ") || [" ,", " .", " ;", " )"].into_iter().any(loose)
}

#[test]
fn spaces_stand_where_people_put_them() {
    // A line of a help page that is moved in is a list with columns.
    let spaced = |text: &str| {
        text.lines().filter(|line| !line.starts_with("  ")).any(|line| has_odd_space(line.trim()))
    };
    assert!(spaced("een  woord") && spaced("een , woord") && spaced("een woord ."));
    assert!(!spaced("een woord, en nog een") && !spaced("schrijf .5"));
    let told = texts();
    let english = |told: &Told| told.english.clone().map(|text| (told.file.clone(), text));
    assert!(told.iter().filter_map(english).count() > 1_000);
    let amiss: Vec<String> = (all().into_iter().chain(told.iter().filter_map(english)))
        .filter(|(_, text)| spaced(text))
        .map(|(place, text)| format!("{place}: {text}"))
        .collect();
    assert!(amiss.is_empty(), "{amiss:#?}");
}

#[test]
fn no_sentence_is_long() {
    let mut long = Vec::new();
    for (place, text) in all() {
        for sentence in sentences(&outside_quotes(&text)) {
            let count = sentence.split_whitespace().count();
            if count > LONGEST_SENTENCE {
                long.push(format!("{place}: {count} words: {sentence}"));
            }
        }
    }
    assert!(long.is_empty(), "{long:#?}");
}

#[test]
fn no_word_is_of_programmers_or_familiar() {
    let mut amiss = Vec::new();
    for (place, text) in all() {
        for word in words(&text) {
            let word = word.to_lowercase();
            let excepted = EXCEPTIONS.contains(&(place.as_str(), word.as_str()));
            let is_amiss = [STRANGE, FAMILIAR].iter().any(|list| list.contains(&word.as_str()));
            if is_amiss && !excepted {
                amiss.push(format!("{place}: {word}: {text}"));
            }
        }
    }
    assert!(amiss.is_empty(), "{amiss:#?}");
}

/// Every text with where it stands.
pub fn all() -> Vec<(String, String)> {
    let texts = texts().into_iter().map(|told| (told.file, told.text));
    let pages = pages().into_iter().flat_map(|(name, paragraphs)| {
        paragraphs.into_iter().map(move |text| (name.clone(), text))
    });
    texts.chain(pages).collect()
}
