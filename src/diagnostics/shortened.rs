//! Texts of findings in which no word is endless.
//!
//! For: a name of a page long that somebody pasted by mistake. Not for: fitting a screen
//! (`report::findings`), and not for the lines of files.

use super::text::Text;

/// A word is not longer than this in a message.
const LONGEST_WORD: usize = 60;

/// What stands between backticks is not longer than this.
const LONGEST_QUOTE: usize = 120;

impl Text {
    /// The same words, of which none is endless.
    #[must_use]
    pub fn shortened(self) -> Self {
        Self { nl: shortened(self.nl), en: shortened(self.en) }
    }
}

fn shortened(text: String) -> String {
    // Nearly every text is.
    let is_short = |(index, part): (usize, &str)| {
        (index % 2 == 0 || part.len() <= LONGEST_QUOTE)
            && part.split_whitespace().all(|word| word.len() <= LONGEST_WORD)
    };
    if text.split('`').enumerate().all(is_short) {
        return text;
    }
    let quotes = text.split('`').enumerate().map(|(index, part)| {
        let part = words_shortened(part);
        if index % 2 == 1 { cut(&part, LONGEST_QUOTE) } else { part }
    });
    quotes.collect::<Vec<_>>().join("`")
}

/// Each word cut; the spaces between words stay as they are.
fn words_shortened(text: &str) -> String {
    let words = text.split_inclusive(char::is_whitespace).map(|word| {
        let bare = word.trim_end();
        let space = word.get(bare.len()..).unwrap_or_default();
        format!("{}{space}", cut(bare, LONGEST_WORD))
    });
    words.collect()
}

/// Of a path the end is kept: that is where the name of the file stands.
fn cut(text: &str, longest: usize) -> String {
    let length = text.chars().count();
    if length <= longest {
        return text.to_owned();
    }
    if text.contains(['/', '\\']) && !text.contains(' ') {
        let end: String = text.chars().skip(length - longest).collect();
        return format!("…{end}");
    }
    let start: String = text.chars().take(longest).collect();
    format!("{start}…")
}

#[cfg(test)]
mod tests {
    use super::shortened;

    #[test]
    fn short_words_stay_as_they_are() {
        for text in
            ["", "de naam `wsw` is  niet\nbekend", "a`b`c", "kies `een kort` of `een` woord"]
        {
            let long =
                format!("{text} en dan nog veel meer woorden, zodat het een lange zin wordt");
            assert_eq!(shortened(text.to_owned()), text);
            assert_eq!(shortened(long.clone()), long);
        }
    }

    #[test]
    fn an_endless_name_is_cut_and_of_a_path_the_end_is_kept() {
        let name = "x".repeat(5_000);
        let cut = shortened(format!("de naam `{name}` is niet bekend"));
        assert_eq!(cut, format!("de naam `{}…` is niet bekend", "x".repeat(60)));
        let path = format!("{}/cijfers.toml", "map".repeat(50));
        let cut = shortened(format!("`{path}` bestaat niet"));
        assert!(cut.starts_with("`…") && cut.ends_with("/cijfers.toml` bestaat niet"), "{cut}");
        let words = "woord ".repeat(400);
        assert!(shortened(format!("`{words}`")).chars().count() < 130);
        // Words with a stroke between them are no path: of those the begin is kept.
        let either = format!("en/of {words}");
        let cut = shortened(format!("`{either}`"));
        assert!(cut.starts_with("`en/of woord ") && cut.ends_with("…`"), "{cut}");
    }
}
