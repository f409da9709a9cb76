//! Laws of the formatter: twice is once, nothing is lost, and nothing makes it fall over.
//!
//! For: every agreement in the repository and in its pages, and those same files spoilt in all kinds of
//! ways. Not for: what the layout looks like; `src/format/tests.rs` shows that.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test stops at the first thing amiss"
)]

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use pocheck::format::{Refused, format};
use pocheck::source::SourceId;
use pocheck::syntax::{Ast, TokenKind, parse, tokens};
use proptest::prelude::*;

const SOURCE: SourceId = SourceId::new(0);

/// An agreement, and where it comes from.
#[derive(Debug)]
struct Text {
    name: String,
    text: String,
}

/// Every agreement without mistakes that can be found.
static TEXTS: LazyLock<Vec<Text>> = LazyLock::new(|| {
    let mut texts = Vec::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for folder in ["agreements", "docs", "."] {
        collect(&root.join(folder), folder != ".", &mut texts);
    }
    texts.retain(|text| !parse(SOURCE, &text.text).1.has_errors());
    texts
});

fn collect(folder: &Path, deep: bool, texts: &mut Vec<Text>) {
    for entry in fs::read_dir(folder).expect("a folder can be read") {
        let path = entry.expect("a folder can be read").path();
        let name = path.to_string_lossy().into_owned();
        if path.is_dir() && deep {
            collect(&path, deep, texts);
        } else if name.ends_with(".po") {
            texts.push(Text { text: fs::read_to_string(&path).expect("a text"), name });
        } else if name.ends_with(".md") {
            let page = fs::read_to_string(&path).expect("a text");
            let blocks = page.split("\n```po").skip(1).filter_map(|block| block.split_once('\n'));
            texts.extend(blocks.filter_map(|(_, rest)| {
                let (block, _) = rest.split_once("```")?;
                Some(Text { name: name.clone(), text: block.to_owned() })
            }));
        }
    }
}

fn tree(text: &str) -> Ast {
    parse(SOURCE, text).0
}

/// Each comment with the first word behind it that is none.
fn comments(text: &str) -> Vec<(String, String)> {
    let tokens = tokens(text);
    let next = |from: usize| {
        let word = tokens.iter().skip(from).find(|token| token.kind != TokenKind::Comment);
        let words = word.map(|word| word.text.to_lowercase()).unwrap_or_default();
        // Signs from Word become those of the language.
        let words = words.replace(['“', '”', '„'], "\"").replace(['\u{2010}', '\u{2011}'], "-");
        let bare = |words: &str| words.split_whitespace().collect::<Vec<_>>().join(" ");
        // The space at the ends of a text means nothing.
        match words.strip_prefix('"') {
            Some(text) => format!("\"{}\"", bare(text.trim_end_matches('"'))),
            None => bare(&words),
        }
    };
    let comments = tokens.iter().enumerate().filter(|(_, token)| token.kind == TokenKind::Comment);
    comments.map(|(index, token)| (token.text.trim_end().to_owned(), next(index))).collect()
}

/// Formats a text and holds the laws against it.
fn lawful(name: &str, text: &str) -> Result<String, TestCaseError> {
    let once = format(SOURCE, text);
    let Ok(once) = once else {
        return Err(TestCaseError::fail(format!("{name} is refused: {once:?}\n{text}")));
    };
    prop_assert!(tree(text).says_the_same(&tree(&once)), "{}: another tree\n{}", name, once);
    prop_assert_eq!(comments(text), comments(&once), "{}: other comments", name);
    let twice = format(SOURCE, &once).ok();
    prop_assert_eq!(twice.as_deref(), Some(once.as_str()), "{}: twice is not once", name);
    Ok(once)
}

#[test]
fn every_agreement_keeps_to_the_laws_and_fits_in_a_hundred_columns() {
    assert!(TEXTS.len() > 100, "only {} agreements were found", TEXTS.len());
    for Text { name, text } in TEXTS.iter() {
        let new = lawful(name, text).unwrap_or_else(|error| panic!("{error}"));
        for line in new.lines().filter(|line| !line.contains('#')) {
            assert!(line.chars().count() <= 100, "{name}: {line}");
        }
    }
}

#[test]
fn the_agreements_in_the_repository_are_laid_out() {
    let mut wrong = Vec::new();
    for Text { name, text } in TEXTS.iter() {
        if name.ends_with(".po") && format(SOURCE, text).ok().as_deref() != Some(text.as_str()) {
            wrong.push(name);
        }
    }
    assert!(wrong.is_empty(), "to mend with `cargo run -- opmaak agreements`: {wrong:?}");
}

/// One of the agreements.
fn any_text() -> impl Strategy<Value = &'static Text> {
    (0..TEXTS.len()).prop_map(|index| &TEXTS[index])
}

/// The same words with other space between them, and with comments put in.
fn respaced(text: &str, choices: &[u8]) -> String {
    let mut new = String::new();
    let mut end = 0;
    for (token, choice) in tokens(text).iter().zip(choices.iter().cycle()) {
        let gap = &text[end..token.start];
        let must_break = gap.contains('\n');
        match choice % 12 {
            0 if !gap.is_empty() => new.push_str(" \u{A0}  "),
            1 => new.push_str(&gap.replace('\n', "\n\n\n")),
            2 => new.push_str(&gap.replace("\n  ", "\n")),
            3 if must_break => new.push_str(&format!("{gap}# iets {choice}\n")),
            4 if must_break => new.push_str(&format!("  # achter {choice}{gap}")),
            5 if !gap.is_empty() => new.push_str(&format!("\n{gap}")),
            6 if gap.contains(' ') => new.push_str(&format!(" # midden {choice}\n")),
            _ => new.push_str(gap),
        }
        if token.kind == TokenKind::Comment && choice % 12 == 0 {
            new.push('\n');
        }
        new.push_str(token.text);
        end = token.end();
        if token.kind == TokenKind::Comment {
            new.push('\n');
        }
    }
    new
}

/// The words of the language, and what may stand between them.
fn scrap() -> impl Strategy<Value = String> {
    let words = [
        "overeenkomst",
        "thema",
        "doel",
        "resultaat",
        "norm:",
        "mits",
        "anders",
        "feit",
        "a",
        "b-c",
        "\"tekst\"",
        "„een",
        "twee”",
        "\"",
        "1.500",
        "99,5%",
        "€",
        "in 2020",
        "minstens",
        "(",
        ")",
        ",",
        ";",
        ":",
        "en",
        "of",
        "-",
        "–",
        "#",
        "# op",
        "\n",
        "\r\n",
        "\u{FEFF}",
        "t/m",
        "5.1.3",
        "looptijd: 2020",
        "é",
        "𝒳",
        "\u{301}",
        "\u{202E}",
    ];
    prop::collection::vec(prop::sample::select(words.to_vec()), 0..40)
        .prop_map(|words| words.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn other_space_and_comments_change_nothing(text in any_text(), choices in any::<[u8; 31]>()) {
        let spoilt = respaced(&text.text, &choices);
        let (read, findings) = parse(SOURCE, &spoilt);
        // A word at the start of a line can be taken for a heading, and then it is another text.
        if !findings.has_errors() && read.says_the_same(&tree(&text.text)) {
            lawful(&text.name, &spoilt)?;
        }
    }

    #[test]
    fn signs_from_word_change_nothing(text in any_text(), curly in any::<bool>()) {
        let mut spoilt = String::from("\u{FEFF}");
        let mut end = 0;
        for token in tokens(&text.text) {
            spoilt.push_str(&text.text[end..token.start].replace("  ", " \u{A0}"));
            end = token.end();
            match token.kind {
                TokenKind::Text if curly && token.text.starts_with('"') => spoilt.push_str(
                    &format!("“{}”", &token.text[1..token.text.len() - 1])),
                // This word of the language is not read with another hyphen.
                TokenKind::Word if token.text != "niet-toetsbaar" => spoilt.push_str(&token.text.replace('-', "\u{2011}")),
                TokenKind::Word
                | TokenKind::Text
                | TokenKind::Number
                | TokenKind::Sign
                | TokenKind::Comment => {
                    spoilt.push_str(token.text);
                }
            }
        }
        prop_assert_eq!(format(SOURCE, &spoilt).ok(), format(SOURCE, &text.text).ok());
    }

    #[test]
    fn no_text_makes_it_fall_over(text in any::<String>()) {
        if let Ok(new) = format(SOURCE, &text) {
            prop_assert_eq!(format(SOURCE, &new), Ok(new));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn no_words_of_the_language_make_it_fall_over(text in scrap()) {
        match format(SOURCE, &text) {
            Ok(_) => drop(lawful("scrap", &text)?),
            Err(Refused::Mistakes(_)) => {}
            Err(Refused::Unsure) => prop_assert!(false, "unsure of\n{}", text),
        }
    }
}

#[test]
fn space_at_the_ends_of_a_text_is_no_other_comment() {
    lawful("scrap", "overeenkomst feit # \n \" twee”").unwrap_or_else(|error| panic!("{error}"));
}
