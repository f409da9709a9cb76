//! Text from a file, made safe to show: what would steer a terminal, turn the reading direction or
//! stay invisible becomes a sign.
//!
//! Not for escaping in HTML or JSON: each report format does that itself.

use std::borrow::Cow;
use std::fmt::Write as _;

/// Text of one or more lines as it may be shown. Line breaks stay, a tab becomes four spaces.
#[must_use]
pub fn printable(text: &str) -> Cow<'_, str> {
    if text.chars().all(|character| matches!(shown(character), Shown::Itself)) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    // A Windows line break is a line break, not a sign for a carriage return.
    for line in text.split_inclusive('\n') {
        let (line, line_break) = match (line.strip_suffix("\r\n"), line.strip_suffix('\n')) {
            (Some(line), _) | (None, Some(line)) => (line, "\n"),
            (None, None) => (line, ""),
        };
        line.chars().for_each(|character| push_printable(character, &mut out));
        out.push_str(line_break);
    }
    Cow::Owned(out)
}

/// As [`printable`], for text that must stay on one line (a name, a headline): a line break in it
/// becomes a sign too, so that a file cannot write a line of its own into our messages.
#[must_use]
pub fn printable_line(text: &str) -> Cow<'_, str> {
    match printable(text) {
        Cow::Borrowed(line) if !line.contains('\n') => Cow::Borrowed(line),
        Cow::Borrowed(lines) => Cow::Owned(lines.replace('\n', "␊")),
        Cow::Owned(lines) => Cow::Owned(lines.replace('\n', "␊")),
    }
}

/// Adds one character in the form in which it may be shown.
pub fn push_printable(character: char, out: &mut String) {
    match shown(character) {
        Shown::Itself => out.push(character),
        Shown::Sign(sign) => out.push(sign),
        Shown::Spaces => out.push_str("    "),
        Shown::Number => {
            // Writing into a `String` cannot fail.
            let _ = write!(out, "‹U+{:04X}›", u32::from(character));
        }
    }
}

/// In which form a character may be shown.
enum Shown {
    Itself,
    Sign(char),
    Spaces,
    Number,
}

fn shown(character: char) -> Shown {
    match character {
        '\n' => Shown::Itself,
        '\t' => Shown::Spaces,
        // The block of control pictures has the order of the characters it pictures.
        '\0'..='\u{1F}' => {
            Shown::Sign(char::from_u32(0x2400 + u32::from(character)).unwrap_or('�'))
        }
        '\u{7F}' => Shown::Sign('␡'),
        '\u{80}'..='\u{9F}' => Shown::Number,
        _ if turns_direction(character) || is_invisible(character) => Shown::Number,
        _ => Shown::Itself,
    }
}

/// Characters that change in which direction the text around them is shown.
#[must_use]
pub fn turns_direction(character: char) -> bool {
    matches!(character,
        '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Characters without width or ink, by which two different names can look the same.
/// Accents that stand on a letter are not among them: they are seen.
#[must_use]
pub fn is_invisible(character: char) -> bool {
    matches!(character,
        '\u{00AD}' | '\u{034F}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
        | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200D}' | '\u{2028}' | '\u{2029}'
        | '\u{2060}'..='\u{2065}' | '\u{206A}'..='\u{206F}' | '\u{3164}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF9}'..='\u{FFFB}'
        | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}')
}
