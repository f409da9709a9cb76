//! Every word is spelt as in the Dutch dictionary of OpenTaal, or stands in our own list.
//!
//! The dictionary is that of hunspell, which Debian calls `hunspell-nl` (`.ci/run` installs it). Where
//! there is none this test says so and checks nothing, unless `POCHECK_SPELLING=verplicht`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use spellbook::Dictionary;

use super::pages::guides;
use super::reading::all;
use super::words::words;

/// Where dictionaries are, after the folder that `POCHECK_WOORDENBOEK` names.
const FOLDERS: [&str; 4] = [
    "/usr/share/hunspell",
    "/usr/share/myspell/dicts",
    "/usr/local/share/hunspell",
    "/opt/homebrew/share/hunspell",
];

#[test]
fn every_word_is_spelt_right() {
    let Some(dictionary) = dictionary() else {
        let required = std::env::var("POCHECK_SPELLING").is_ok_and(|value| value == "verplicht");
        assert!(!required, "there is no Dutch dictionary; install the package hunspell-nl");
        eprintln!("spelling was not checked: no Dutch dictionary (package hunspell-nl)");
        return;
    };
    let own = own_words();
    let mut unknown: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut used = BTreeSet::new();
    let guides = guides().into_iter().flat_map(|(name, paragraphs)| {
        paragraphs.into_iter().map(move |text| (name.clone(), text))
    });
    for (place, text) in all().into_iter().chain(guides) {
        for word in words(&text) {
            if own.contains(&word) {
                used.insert(word);
            } else if !is_right(&dictionary, &word) {
                unknown.entry(word).or_default().insert(place.clone());
            }
        }
    }
    assert!(unknown.is_empty(), "not in the dictionary nor in woorden.txt: {unknown:#?}");
    let unused: Vec<&String> = own.difference(&used).collect();
    assert!(unused.is_empty(), "woorden.txt has words that no text uses: {unused:?}");
    for wrong in ["overeenkmst", "behaalt-", "indikator", "which", "unknown"] {
        assert!(!is_right(&dictionary, wrong), "{wrong} passes: the dictionary is not in use");
    }
}

fn is_right(dictionary: &Dictionary, word: &str) -> bool {
    // In capitals stand the names of what is to be filled in.
    let lower = word.to_lowercase();
    dictionary.check(word)
        || (word.chars().all(|sign| !sign.is_lowercase()) && dictionary.check(&lower))
}

fn dictionary() -> Option<Dictionary> {
    let named = std::env::var_os("POCHECK_WOORDENBOEK").map(PathBuf::from);
    let folders = named.into_iter().chain(FOLDERS.into_iter().map(PathBuf::from));
    for folder in folders {
        for name in ["nl", "nl_NL"] {
            let read = |ending: &str| fs::read_to_string(folder.join(format!("{name}.{ending}")));
            if let (Ok(rules), Ok(list)) = (read("aff"), read("dic")) {
                return Some(Dictionary::new(&rules, &list).unwrap());
            }
        }
    }
    None
}

/// The words of our own: terms of municipalities and of this program.
fn own_words() -> BTreeSet<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/texts/woorden.txt");
    let list = fs::read_to_string(path).unwrap();
    let lines = list.lines().map(|line| line.split('#').next().unwrap_or_default().trim());
    lines.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}
