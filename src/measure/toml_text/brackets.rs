//! Braces and brackets that are opened on a line and closed nowhere.
//!
//! The library takes the lines behind an open brace for more of it, and stops far from where somebody forgot
//! the sign. Here the lines tell: what follows begins as a line of its own does.
//! Not for: a group over several lines that the library reads without a mistake.

use super::repair::begins_statement;
use super::slip::{Slip, Weight, What};

/// What a line does with brackets and texts.
struct Scanned {
    /// What stands open at its end, with its place in the line.
    open: Vec<(usize, char)>,
    /// Whether a text is closed, and no bracket is closed that was not opened here.
    plain: bool,
    /// Where its last word ends; comments do not count.
    end: usize,
}

/// A slip for each line that opens a brace or bracket and does not close it, where the next line begins a
/// name of its own.
pub(super) fn unclosed(text: &str) -> Vec<Slip> {
    let mut found = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        // What follows is only looked up where something stands open: a file may hold many empty lines.
        let slip = begins_statement(line).then(|| unclosed_on(line, start)).flatten();
        if let Some(slip) = slip
            && following(text, start + line.len()).is_none_or(begins_statement)
        {
            found.push(slip);
        }
        start += line.len();
    }
    found
}

/// The next line with words in it.
fn following(text: &str, from: usize) -> Option<&str> {
    let words = |line: &&str| !line.trim().is_empty() && !line.trim_start().starts_with('#');
    text.get(from..)?.split_inclusive('\n').find(words)
}

fn unclosed_on(line: &str, start: usize) -> Option<Slip> {
    let scanned = scan(line);
    let (at, sign) = *scanned.open.last()?;
    let words = line.get(..scanned.end)?;
    if !scanned.plain || words.ends_with(['{', '[', ',', '=']) || line.trim_start().starts_with('[')
    {
        return None;
    }
    let closing = if sign == '{' { "}" } else { "]" };
    // Of two that stand open nobody can tell where the inner one ends.
    let end = (scanned.open.len() == 1).then_some(start + scanned.end);
    Some(Slip {
        at: start + at..start + at + 1,
        unread: start..start + line.trim_end().len(),
        swallows: None,
        weight: Weight::HidesRest,
        what: What::Closing { sign: closing, end },
    })
}

fn scan(line: &str) -> Scanned {
    let mut scanned = Scanned { open: Vec::new(), plain: true, end: 0 };
    let mut quote = None;
    let mut escaped = false;
    for (at, sign) in line.char_indices() {
        match quote {
            Some(open) => {
                if sign == open && !escaped {
                    quote = None;
                }
                escaped = sign == '\\' && open == '"' && !escaped;
            }
            None => match sign {
                '#' => break,
                '"' | '\'' => quote = Some(sign),
                '{' | '[' => scanned.open.push((at, sign)),
                '}' | ']' => {
                    let open = scanned.open.pop().map(|(_, open)| open);
                    scanned.plain &= open == Some(if sign == '}' { '{' } else { '[' });
                }
                _ => {}
            },
        }
        if !sign.is_whitespace() {
            scanned.end = at + sign.len_utf8();
        }
    }
    scanned.plain &= quote.is_none();
    scanned
}
