//! From the bytes of a file to text, or to the reason why they are none.
//!
//! UTF-8 and the UTF-16 that Notepad writes are read. Anything else is reported and never guessed:
//! a wrong guess turns `€ 2.800` into another text without a word. Not for messages: the problems
//! here are plain facts.

/// A text and how it was stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without a byte-order mark. All spans count in this text.
    pub text: String,
    /// How the bytes were read.
    pub encoding: Encoding,
}

/// The ways of storing text that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8.
    Utf8,
    /// UTF-8 with a byte-order mark, as Excel and Notepad write it.
    Utf8WithMark,
    /// UTF-16, low byte first ("Unicode" in Notepad).
    Utf16LittleEndian,
    /// UTF-16, high byte first.
    Utf16BigEndian,
}

/// Why bytes are not a text. Lines count from 1; offsets count bytes after a byte-order mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecodeProblem {
    /// There is nothing but white space.
    Empty,
    /// This is no text: a Word or PDF file, an image, a program.
    Binary,
    /// Text in an older encoding, most likely Windows-1252: to be saved again as UTF-8.
    WrongEncoding {
        /// The first byte that is no UTF-8.
        offset: usize,
        /// Its line.
        line: u32,
    },
    /// UTF-8 or UTF-16 that was damaged on its way.
    Damaged {
        /// The first byte that fits nowhere.
        offset: usize,
        /// Its line.
        line: u32,
    },
}

/// Reads bytes as text.
///
/// # Errors
///
/// Says why the bytes are no text that can be judged; see [`DecodeProblem`].
pub fn decode(bytes: Vec<u8>) -> Result<Decoded, DecodeProblem> {
    let (encoding, mark) = encoding_by_mark(&bytes);
    let mut body = bytes;
    body.drain(..mark.min(body.len()));
    let text = match encoding {
        Encoding::Utf8 | Encoding::Utf8WithMark => decode_utf8(body)?,
        Encoding::Utf16LittleEndian => decode_utf16(&body, u16::from_le_bytes)?,
        Encoding::Utf16BigEndian => decode_utf16(&body, u16::from_be_bytes)?,
    };
    // Only now, because in UTF-16 every second byte of a plain text is zero.
    if is_binary(text.as_bytes()) {
        return Err(DecodeProblem::Binary);
    }
    if text.trim().is_empty() {
        return Err(DecodeProblem::Empty);
    }
    Ok(Decoded { text, encoding })
}

/// The encoding that the byte-order mark tells, and the length of that mark.
fn encoding_by_mark(bytes: &[u8]) -> (Encoding, usize) {
    match bytes {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding::Utf8WithMark, 3),
        [0xFF, 0xFE, ..] => (Encoding::Utf16LittleEndian, 2),
        [0xFE, 0xFF, ..] => (Encoding::Utf16BigEndian, 2),
        _ => (Encoding::Utf8, 0),
    }
}

fn decode_utf8(bytes: Vec<u8>) -> Result<String, DecodeProblem> {
    String::from_utf8(bytes).map_err(|error| {
        let offset = error.utf8_error().valid_up_to();
        let bytes = error.as_bytes();
        if is_binary(bytes) {
            return DecodeProblem::Binary;
        }
        let before = bytes.get(..offset).unwrap_or_default();
        let line = line_after(before.split(|byte| *byte == b'\n').skip(1).count());
        if looks_like_windows_1252(bytes) {
            DecodeProblem::WrongEncoding { offset, line }
        } else {
            DecodeProblem::Damaged { offset, line }
        }
    })
}

fn decode_utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, DecodeProblem> {
    let (pairs, left_over) = bytes.as_chunks::<2>();
    let mut text = String::with_capacity(bytes.len());
    let mut offset = 0;
    for character in char::decode_utf16(pairs.iter().map(|pair| unit(*pair))) {
        let Ok(character) = character else {
            return Err(damaged(offset, &text));
        };
        text.push(character);
        offset += 2 * character.len_utf16();
    }
    if left_over.is_empty() { Ok(text) } else { Err(damaged(offset, &text)) }
}

fn damaged(offset: usize, before: &str) -> DecodeProblem {
    DecodeProblem::Damaged { offset, line: line_after(before.matches('\n').count()) }
}

fn line_after(breaks: usize) -> u32 {
    u32::try_from(breaks).unwrap_or(u32::MAX).saturating_add(1)
}

/// No text holds a zero byte, and a text in which a quarter is control characters is none either.
/// A few of them are let through: they are shown as signs.
fn is_binary(bytes: &[u8]) -> bool {
    let is_control = |byte: &&u8| matches!(**byte, 0x00..=0x08 | 0x0B | 0x0E..=0x1F | 0x7F);
    bytes.contains(&0) || bytes.iter().filter(is_control).count() > bytes.len() / 4
}

/// Windows-1252 gives bytes that are no UTF-8 and hardly ever, by accident, ones that are. Where
/// whole characters beyond ASCII prevail, the file is UTF-8 and has been damaged.
fn looks_like_windows_1252(bytes: &[u8]) -> bool {
    let mut whole = 0_usize;
    let mut broken = 0_usize;
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().chars().filter(|character| !character.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
        // Windows-1252 has no characters for these five bytes.
        if chunk.invalid().iter().any(|byte| matches!(byte, 0x81 | 0x8D | 0x8F | 0x90 | 0x9D)) {
            return false;
        }
    }
    broken > whole
}
