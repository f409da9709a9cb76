//! The Dutch texts in the sources: those of `text!`, of `problem!`, and where a language is chosen.
//!
//! Read as tokens, so that comments and the texts of tests play no part.

use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

/// What a text is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// What is the case, in a finding.
    Headline,
    /// Words beside a place.
    Label,
    /// What to do about it.
    Help,
    /// Anything else.
    Other,
}

/// A Dutch text in the sources.
#[derive(Clone, Debug)]
pub struct Told {
    pub file: String,
    pub kind: Kind,
    pub text: String,
    /// The same in English, where that stands beside it.
    pub english: Option<String>,
}

/// Every Dutch text in the sources.
pub fn texts() -> Vec<Told> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    sources(&root.join("src"), &mut files);
    files.sort();
    let mut told = Vec::new();
    for path in files {
        let file = path.strip_prefix(root).unwrap().display().to_string();
        let text = fs::read_to_string(&path).unwrap();
        let tokens: TokenStream = text.parse().unwrap_or_else(|_| panic!("{file} cannot be read"));
        Reader { file: &file, told: &mut told }.read(tokens, Kind::Other);
    }
    told
}

/// The sources below a folder, without those that only hold tests.
fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if matches!(name.as_str(), "tests" | "tests.rs" | "fixture" | "runs.rs") {
            continue;
        }
        if path.is_dir() {
            sources(&path, found);
        } else if name.ends_with(".rs") {
            found.push(path);
        }
    }
}

struct Reader<'a> {
    file: &'a str,
    told: &'a mut Vec<Told>,
}

impl Reader<'_> {
    fn read(&mut self, tokens: TokenStream, kind: Kind) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let mut at = 0;
        while at < tokens.len() {
            at += self.step(&tokens[at..], kind);
        }
    }

    /// Reads what the tokens begin with; gives how many of them that were.
    fn step(&mut self, tokens: &[TokenTree], kind: Kind) -> usize {
        match tokens {
            [TokenTree::Ident(word), TokenTree::Ident(name), TokenTree::Group(_), ..]
                if word == "mod" && name == "tests" =>
            {
                3
            }
            [TokenTree::Ident(word), TokenTree::Punct(sign), TokenTree::Group(group), ..]
                if word == "problem" && sign.as_char() == '!' =>
            {
                self.problem(group);
                3
            }
            [TokenTree::Ident(word), TokenTree::Punct(sign), TokenTree::Group(group), ..]
                if word == "text" && sign.as_char() == '!' =>
            {
                self.first_of_two(group, kind);
                3
            }
            [TokenTree::Ident(word), TokenTree::Group(group), ..]
                if ["pick", "choose", "fact", "labelled"].iter().any(|name| word == name) =>
            {
                self.first_of_two(group, kind);
                self.read(group.stream(), kind);
                2
            }
            [TokenTree::Ident(word), rest @ ..] if word == "Dutch" && arrow(rest) => {
                self.arm(&rest[2..], kind);
                1
            }
            [TokenTree::Group(nl), TokenTree::Punct(comma), TokenTree::Group(en), ..]
                if comma.as_char() == ',' && are_words(nl) && are_words(en) =>
            {
                // The words for one and for more, in both languages.
                self.literals(nl, kind);
                3
            }
            [TokenTree::Group(group), ..] if self.is_pair(group) => {
                self.first_of_two(group, kind);
                1
            }
            // What stands behind a name is what it is called with, and no pair.
            [TokenTree::Ident(_), TokenTree::Group(group), ..] => {
                self.read(group.stream(), kind);
                2
            }
            [TokenTree::Group(group), ..] => {
                self.read(group.stream(), kind);
                1
            }
            _ => 1,
        }
    }

    /// A problem says before each part what it is for.
    fn problem(&mut self, group: &Group) {
        let tokens: Vec<TokenTree> = group.stream().into_iter().collect();
        let mut kind = Kind::Other;
        let mut at = 0;
        while at < tokens.len() {
            if let [TokenTree::Ident(word), TokenTree::Punct(sign), ..] = &tokens[at..]
                && sign.as_char() == ':'
            {
                kind = match word.to_string().as_str() {
                    "headline" => Kind::Headline,
                    "labels" => Kind::Label,
                    "help" => Kind::Help,
                    _ => kind,
                };
            }
            at += self.step(&tokens[at..], kind);
        }
    }

    /// Whether these are two texts between brackets: Dutch and English, except in lists of foreign words.
    fn is_pair(&self, group: &Group) -> bool {
        let tokens: Vec<TokenTree> = group.stream().into_iter().collect();
        let lists = ["src/syntax/slips/foreign.rs", "src/syntax/words.rs"];
        group.delimiter() == Delimiter::Parenthesis
            && !lists.contains(&self.file)
            && matches!(tokens.as_slice(), [one, TokenTree::Punct(_), two]
                if text_of(one).is_some() && text_of(two).is_some())
    }

    /// The Dutch of a pair: the first of two texts.
    fn first_of_two(&mut self, group: &Group, kind: Kind) {
        let texts: Vec<String> =
            group.stream().into_iter().filter_map(|one| text_of(&one)).collect();
        if let [dutch, english, ..] = texts.as_slice() {
            self.tell(dutch, kind);
            if let Some(told) = self.told.last_mut() {
                told.english = Some(english.clone());
            }
        }
    }

    /// What stands behind `Language::Dutch =>`, up to the next arm.
    fn arm(&mut self, tokens: &[TokenTree], kind: Kind) {
        let ends =
            |token: &&TokenTree| !matches!(token, TokenTree::Punct(sign) if sign.as_char() == ',');
        for token in tokens.iter().take_while(ends) {
            match token {
                TokenTree::Group(group) if group.delimiter() != Delimiter::Bracket => {
                    self.literals(group, kind);
                }
                other => {
                    if let Some(text) = text_of(other) {
                        self.tell(&text, kind);
                    }
                }
            }
            if matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace) {
                break;
            }
        }
    }

    fn literals(&mut self, group: &Group, kind: Kind) {
        for token in group.stream() {
            match &token {
                TokenTree::Group(inner) => self.literals(inner, kind),
                other => {
                    if let Some(text) = text_of(other) {
                        self.tell(&text, kind);
                    }
                }
            }
        }
    }

    fn tell(&mut self, text: &str, kind: Kind) {
        let (file, text) = (self.file.to_owned(), text.to_owned());
        self.told.push(Told { file, kind, text, english: None });
    }
}

/// Whether this is a list of nothing but texts.
fn are_words(group: &Group) -> bool {
    let mut texts = 0;
    let only = group.stream().into_iter().all(|token| match &token {
        TokenTree::Punct(sign) => sign.as_char() == ',',
        other => {
            texts += 1;
            text_of(other).is_some()
        }
    });
    group.delimiter() == Delimiter::Bracket && only && texts > 0
}

fn arrow(tokens: &[TokenTree]) -> bool {
    let sign = |at: usize| match tokens.get(at) {
        Some(TokenTree::Punct(sign)) => Some(sign.as_char()),
        _ => None,
    };
    (sign(0), sign(1)) == (Some('='), Some('>'))
}

/// The value of a text in quotation marks.
fn text_of(token: &TokenTree) -> Option<String> {
    let TokenTree::Literal(literal) = token else { return None };
    let text: syn::LitStr = syn::parse_str(&literal.to_string()).ok()?;
    Some(text.value())
}
