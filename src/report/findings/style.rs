//! How findings are to be shown. What the environment asks for (`NO_COLOR`, `NO_GRAPHICS`) is
//! worked out by the command line.

use crate::diagnostics::Language;

/// Whether colour is used. It never carries meaning alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Color {
    /// Plain text.
    #[default]
    Off,
    /// With the escape codes of a terminal.
    On,
}

/// Whether the lines of a file are drawn and underlined.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Graphics {
    /// Lines with underlines.
    #[default]
    Drawn,
    /// Whole sentences, one to a line, for speech and braille; without colour.
    Sentences,
}

/// How findings are to be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FindingStyle {
    /// In which language.
    pub language: Language,
    /// With or without colour.
    pub color: Color,
    /// Drawn, or told.
    pub graphics: Graphics,
    /// How many findings are shown at most; the others are counted.
    pub limit: usize,
    /// Whether what the agreement keeps out of sight is shown as well; it is counted either way.
    pub silenced: bool,
}

impl Default for FindingStyle {
    fn default() -> Self {
        Self {
            language: Language::default(),
            color: Color::default(),
            graphics: Graphics::default(),
            limit: 20,
            silenced: false,
        }
    }
}
