//! A sentence in the two languages that we speak, side by side where it is written.
//!
//! Not a catalogue: there are no keys and no separate files.

/// The language of messages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// The norm.
    #[default]
    Dutch,
    /// Only when asked for.
    English,
}

/// The same words in Dutch and in English.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Text {
    /// In Dutch.
    pub nl: String,
    /// In English.
    pub en: String,
}

impl Text {
    /// The words in one language.
    #[must_use]
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::Dutch => &self.nl,
            Language::English => &self.en,
        }
    }
}

/// A [`Text`] from two formats, Dutch first; values are named in place.
///
/// ```
/// let name = "wsw";
/// let text = pocheck::text!("de naam `{name}` is niet bekend", "the name `{name}` is not known");
/// assert_eq!(text.nl, "de naam `wsw` is niet bekend");
/// ```
#[macro_export]
macro_rules! text {
    ($nl:literal, $en:literal $(,)?) => {
        // Not `format!`: it would draw a lint wherever a sentence holds no value.
        $crate::diagnostics::Text {
            nl: ::std::fmt::format(::std::format_args!($nl)),
            en: ::std::fmt::format(::std::format_args!($en)),
        }
    };
}
