//! A piece, and how far it has been read: words, names, texts and signs.
//!
//! Each function takes what it names, or gives `None`; what was taken before a `None` does not
//! matter, because then the whole piece is left to the grammar.
//! Not for: what the words mean together.

use super::super::tree::Spanned;
use crate::source::{Name, SourceId, Span};

/// How far a piece has been read.
pub(super) struct Scan<'a> {
    source: SourceId,
    /// Where the piece begins in its file.
    base: usize,
    words: &'a str,
    at: usize,
}

impl<'a> Scan<'a> {
    pub(super) fn new(source: SourceId, base: usize, words: &'a str) -> Self {
        Self { source, base, words, at: 0 }
    }

    /// How many bytes were read.
    pub(super) fn at(&self) -> usize {
        self.at
    }

    pub(super) fn rest(&self) -> &'a str {
        self.words.get(self.at..).unwrap_or_default()
    }

    pub(super) fn span(&self, start: usize, end: usize) -> Span {
        Span::new(self.source, self.base + start, self.base + end)
    }

    pub(super) fn span_from(&self, start: usize) -> Span {
        self.span(start, self.at)
    }

    pub(super) fn whole(&self) -> Span {
        self.span(0, self.words.len())
    }

    pub(super) fn is_done(&self) -> bool {
        self.at == self.words.len()
    }

    pub(super) fn next(&self) -> Option<u8> {
        self.words.as_bytes().get(self.at).copied()
    }

    /// Takes as many of these signs as there are.
    pub(super) fn take(&mut self, belongs: impl Fn(u8) -> bool) -> &'a str {
        let rest = self.rest();
        let length = rest.bytes().take_while(|sign| belongs(*sign)).count();
        self.at += length;
        rest.get(..length).unwrap_or_default()
    }

    /// Takes exactly these signs, when they come next.
    pub(super) fn takes(&mut self, signs: &str) -> bool {
        let found = self.rest().starts_with(signs);
        if found {
            self.at += signs.len();
        }
        found
    }

    /// The word that opens the piece.
    pub(super) fn keyword(&mut self) -> &'a str {
        self.take(|sign| sign.is_ascii_lowercase() || sign == b'-')
    }

    /// Any space.
    pub(super) fn gap(&mut self) {
        self.at += self.rest().bytes().take_while(|sign| is_space(*sign)).count();
    }

    /// At least one space or line break.
    pub(super) fn space(&mut self) -> Option<()> {
        let before = self.at;
        self.gap();
        (self.at > before).then_some(())
    }

    /// This sign, and any space behind it.
    pub(super) fn sign(&mut self, sign: u8) -> Option<()> {
        (self.next() == Some(sign)).then_some(())?;
        self.at += 1;
        self.gap();
        Some(())
    }

    /// A word of letters, digits and single hyphens behind which a word can end; it is not taken.
    pub(super) fn word_ahead(&self) -> Option<&'a str> {
        let rest = self.rest();
        let mut before = b'-';
        let mut length = 0;
        for sign in rest.bytes() {
            let fits = match sign {
                b'-' => before != b'-',
                b'0'..=b'9' => length > 0,
                _ => sign.is_ascii_alphabetic(),
            };
            if !fits {
                break;
            }
            before = sign;
            length += 1;
        }
        let ended = rest.as_bytes().get(length).is_none_or(ends_a_word);
        (before != b'-' && ended).then(|| rest.get(..length))?
    }

    /// This word of the language, and any space behind it.
    pub(super) fn says(&mut self, word: &str) -> bool {
        let behind = self.rest().strip_prefix(word);
        let says = behind.is_some_and(|behind| behind.as_bytes().first().is_none_or(ends_a_word));
        if says {
            self.at += word.len();
            self.gap();
        }
        says
    }

    /// A number such as `5.1.3`.
    pub(super) fn section(&mut self) -> Option<Spanned<String>> {
        let start = self.at;
        let written = self.take(|sign| sign.is_ascii_digit() || sign == b'.');
        let whole = written.split('.').all(|digits| !digits.is_empty());
        if !whole {
            self.at = start;
            return None;
        }
        Some(Spanned { value: written.to_owned(), span: self.span_from(start) })
    }

    /// A name that is no word of the language.
    pub(super) fn name(&mut self) -> Option<Spanned<Name>> {
        let start = self.at;
        let written = self.word_ahead().filter(|word| !may_be_reserved(word))?;
        self.at += written.len();
        Some(Spanned { value: Name::new(written), span: self.span_from(start) })
    }

    /// One name or more, with commas between them.
    pub(super) fn names(&mut self) -> Option<Vec<Spanned<Name>>> {
        let mut names = vec![self.name()?];
        self.gap();
        while self.sign(b',').is_some() {
            names.push(self.name()?);
            self.gap();
        }
        Some(names)
    }

    /// A text between straight quotation marks; its spaces become single ones.
    pub(super) fn text(&mut self) -> Option<Spanned<String>> {
        let start = self.at;
        let inside = self.rest().strip_prefix('"')?;
        let length = inside.find('"')?;
        let inner = inside.get(..length)?;
        // Curly marks end a text too.
        if !inner.is_ascii() && inner.contains(['“', '”', '„', '‟']) {
            return None;
        }
        self.at += length + 2;
        Some(Spanned { value: single_spaced(inner), span: self.span_from(start) })
    }
}

pub(super) fn is_space(sign: u8) -> bool {
    matches!(sign, b' ' | b'\t' | b'\r' | b'\n')
}

fn ends_a_word(sign: &u8) -> bool {
    is_space(*sign) || matches!(sign, b':' | b',' | b')' | b';')
}

/// Words of the language that cannot be a name; whether one is, the grammar decides.
const RESERVED: [&str; 33] = [
    "van",
    "alle",
    "zijn",
    "is",
    "minstens",
    "hoogstens",
    "meer",
    "minder",
    "dan",
    "precies",
    "in",
    "op",
    "eind",
    "maal",
    "plus",
    "min",
    "per",
    "samen",
    "anders",
    "norm",
    "mits",
    "tenzij",
    "waarvan",
    "vervalt",
    "verwacht",
    "elk",
    "elke",
    "na",
    "en",
    "of",
    "bij",
    "afgerond",
    "nooit",
];

/// The longest of them.
const LONGEST: usize = 9;

fn may_be_reserved(written: &str) -> bool {
    written.len() <= LONGEST && RESERVED.iter().any(|word| written.eq_ignore_ascii_case(word))
}

fn single_spaced(words: &str) -> String {
    // Nearly always they are already.
    let mut before = b' ';
    let is_single = words.bytes().all(|sign| {
        let fits = matches!(sign, b'!'..=b'~') || sign == b' ' && before != b' ';
        before = sign;
        fits
    });
    if is_single && before != b' ' {
        return words.to_owned();
    }
    let mut spaced = String::with_capacity(words.len());
    for word in words.split_whitespace() {
        if !spaced.is_empty() {
            spaced.push(' ');
        }
        spaced.push_str(word);
    }
    spaced
}
