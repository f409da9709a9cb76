//! A text as words: without what the user wrote, what a program reads, and what is filled in later.

/// What stands for something that is quoted or filled in: one word, and no letter.
const FILLED: char = '\u{FFFC}';

/// The text with one word in the place of each quotation and of each value that is filled in.
pub fn outside_quotes(text: &str) -> String {
    let mut out = String::new();
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let end = match character {
            '`' => '`',
            '"' => '"',
            '{' if characters.peek() == Some(&'{') => {
                // An example of a group in a measurement file.
                skip_group(&mut characters);
                out.push(FILLED);
                continue;
            }
            '{' => '}',
            _ => {
                out.push(character);
                continue;
            }
        };
        for inner in characters.by_ref() {
            if inner == end {
                break;
            }
        }
        out.push(FILLED);
    }
    out
}

/// Skips `{{ … }}`, with groups inside.
fn skip_group(characters: &mut std::iter::Peekable<std::str::Chars<'_>>) {
    let mut depth = 1_usize;
    for character in characters.by_ref() {
        match character {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
}

/// The sentences of a text. A line of its own is one too.
pub fn sentences(text: &str) -> Vec<String> {
    let mut sentences = vec![String::new()];
    for word in text.replace('\n', " ⏎ ").split(' ') {
        let last = sentences.last_mut().unwrap();
        if word == "⏎" {
            sentences.push(String::new());
            continue;
        }
        last.push_str(word);
        last.push(' ');
        if word.trim_end_matches([')', '”', '"']).ends_with(['.', '?', '!']) {
            sentences.push(String::new());
        }
    }
    sentences.retain(|sentence| !sentence.trim().is_empty());
    sentences
}

/// The words of a text that are written in letters: no names of files, no numbers.
pub fn words(text: &str) -> Vec<String> {
    outside_quotes(text)
        .split(|sign: char| sign.is_whitespace() || sign == FILLED)
        .map(|word| word.trim_matches(|sign: char| !sign.is_alphanumeric()))
        // What holds such a sign inside is a name, a path or a command.
        .filter(|word| !word.contains(['/', '_', '=', '.', '[', ']', '{', '|', '@', '%']))
        .filter(|word| word.chars().any(char::is_alphabetic))
        .filter(|word| !word.chars().any(|sign| sign.is_ascii_digit()))
        .map(str::to_owned)
        .collect()
}
