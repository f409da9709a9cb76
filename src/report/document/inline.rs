//! Pieces of a line with a style.
//!
//! For: the one place where text of a file becomes safe to show.
//! Not for: what a style looks like; each renderer decides that.

use crate::report::words::Tone;
use crate::source::printable_line;

/// How a piece of text stands out. It never carries meaning alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// As the text around it.
    Plain,
    /// What to read first.
    Strong,
    /// What may be skipped.
    Faint,
    /// As agreed.
    Good,
    /// Not as agreed.
    Bad,
    /// Not settled.
    Open,
}

impl From<Tone> for Style {
    fn from(tone: Tone) -> Self {
        match tone {
            Tone::Good => Self::Good,
            Tone::Bad => Self::Bad,
            Tone::Open => Self::Open,
            Tone::Quiet => Self::Faint,
        }
    }
}

/// A piece of text with one style.
///
/// INVARIANT: the text is printable and has no line break.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inline {
    text: String,
    style: Style,
    /// Whether it is a sign, which says nothing that the words around it don't.
    sign: bool,
}

impl Inline {
    /// A piece of text. White space, line breaks included, becomes single spaces (a text of an
    /// agreement may run over several lines), and what could steer a terminal becomes a sign.
    #[must_use]
    pub fn new(style: Style, text: &str) -> Self {
        let text = if is_plain(text) {
            text.to_owned()
        } else {
            printable_line(&single_spaced(text)).into_owned()
        };
        Self { text, style, sign: false }
    }

    /// A piece of text of which the spaces count. What could steer a terminal becomes a sign.
    #[must_use]
    pub fn verbatim(text: &str) -> Self {
        Self { text: printable_line(text).into_owned(), style: Style::Plain, sign: false }
    }

    /// A sign, which is left out where graphics are.
    #[must_use]
    pub fn sign(style: Style, text: &str) -> Self {
        Self { sign: true, ..Self::new(style, text) }
    }

    /// The text, safe to show.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The style.
    #[must_use]
    pub const fn style(&self) -> Style {
        self.style
    }

    /// Whether it is a sign.
    #[must_use]
    pub const fn is_sign(&self) -> bool {
        self.sign
    }
}

/// A line of text in pieces; a renderer may wrap it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    pieces: Vec<Inline>,
}

impl Line {
    /// A line without any style.
    #[must_use]
    pub fn plain(text: &str) -> Self {
        Self::styled(Style::Plain, text)
    }

    /// A line of which the spaces count.
    #[must_use]
    pub fn verbatim(text: &str) -> Self {
        Self { pieces: vec![Inline::verbatim(text)] }
    }

    /// A line with one style.
    #[must_use]
    pub fn styled(style: Style, text: &str) -> Self {
        Self { pieces: vec![Inline::new(style, text)] }
    }

    /// The same line with a piece behind it.
    #[must_use]
    pub fn then(mut self, style: Style, text: &str) -> Self {
        self.pieces.push(Inline::new(style, text));
        self
    }

    /// The same line with a sign behind it, and a space behind the sign.
    #[must_use]
    pub fn then_sign(mut self, style: Style, sign: &str) -> Self {
        self.pieces.push(Inline::sign(style, sign));
        self.pieces.push(Inline::sign(Style::Plain, " "));
        self
    }

    /// The pieces.
    #[must_use]
    pub fn pieces(&self) -> &[Inline] {
        &self.pieces
    }

    /// Whether there is nothing to read in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.pieces.iter().all(|piece| piece.text.trim().is_empty())
    }

    /// The words without style or signs.
    #[must_use]
    pub fn words(&self) -> String {
        let pieces = self.pieces.iter().filter(|piece| !piece.sign);
        pieces.map(Inline::text).collect()
    }

    /// All text without style.
    pub(super) fn text(&self) -> String {
        self.pieces.iter().map(Inline::text).collect()
    }
}

/// Whether a text can be shown as it is: letters, digits and signs of ASCII, with single spaces.
fn is_plain(text: &str) -> bool {
    let mut before = b'x';
    text.bytes().all(|byte| {
        let plain = (b' '..=b'~').contains(&byte) && (byte != b' ' || before != b' ');
        before = byte;
        plain
    })
}

/// Runs of white space as one space. A non-breaking space stays: it was put there to keep words
/// together. A space at either end stays too: pieces of a line may begin or end with one.
fn single_spaced(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        if character.is_ascii_whitespace() {
            if !out.ends_with(' ') {
                out.push(' ');
            }
        } else {
            out.push(character);
        }
    }
    out
}
