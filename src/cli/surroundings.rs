//! What the process was given: arguments, environment, terminals. Read once, so that tests can give
//! their own.
//!
//! Not for: files (`disk`).

use std::ffi::OsString;
use std::io::{self, IsTerminal};

use crate::diagnostics::Language;
use crate::report::findings::{Color, Graphics};

/// What the process was given.
#[derive(Clone, Debug, Default)]
pub(super) struct Surroundings {
    /// The arguments, the name of the program first.
    pub(super) arguments: Vec<OsString>,
    /// `POCHECK_TAAL`.
    pub(super) language: Option<String>,
    /// `NO_COLOR`.
    pub(super) no_color: Option<String>,
    /// `CLICOLOR_FORCE`.
    pub(super) force_color: Option<String>,
    /// `NO_GRAPHICS`.
    pub(super) no_graphics: Option<String>,
    /// `TERM`.
    pub(super) term: Option<String>,
    /// The folder that the process works in.
    pub(super) folder: Option<String>,
    /// Whether standard output is a terminal.
    pub(super) out_is_terminal: bool,
    /// Whether standard error is a terminal.
    pub(super) err_is_terminal: bool,
}

impl Surroundings {
    /// Those of this process.
    pub(super) fn of_the_process() -> Self {
        let variable = |name| std::env::var_os(name).map(|value| value.to_string_lossy().into());
        Self {
            arguments: std::env::args_os().collect(),
            language: variable("POCHECK_TAAL"),
            no_color: variable("NO_COLOR"),
            force_color: variable("CLICOLOR_FORCE"),
            no_graphics: variable("NO_GRAPHICS"),
            term: variable("TERM"),
            folder: std::env::current_dir().ok().and_then(|path| path.to_str().map(str::to_owned)),
            out_is_terminal: io::stdout().is_terminal(),
            err_is_terminal: io::stderr().is_terminal(),
        }
    }

    /// The language that is asked for, before the arguments have been understood: errors in them
    /// must be told in it too.
    pub(super) fn language(&self) -> Language {
        let mut asked = self.language.as_deref().and_then(language_named);
        let mut arguments = self.arguments.iter().skip(1).map(|one| one.to_string_lossy());
        while let Some(argument) = arguments.next() {
            if argument == "--" {
                break;
            }
            let value = match argument.strip_prefix("--taal=") {
                Some(value) => Some(value.to_owned()),
                None if argument == "--taal" => arguments.next().map(Into::into),
                None => None,
            };
            asked = value.as_deref().and_then(language_named).or(asked);
        }
        asked.unwrap_or_default()
    }

    /// What `POCHECK_TAAL` says, when that is no language.
    pub(super) fn unknown_language(&self) -> Option<&str> {
        let asked = self.language.as_deref().filter(|asked| !asked.is_empty())?;
        language_named(asked).is_none().then_some(asked)
    }

    /// Whether there is colour on a stream when the user leaves it to us.
    pub(super) fn color(&self, is_terminal: bool) -> Color {
        let set = |value: &Option<String>| value.as_deref().is_some_and(|value| !value.is_empty());
        let forced = set(&self.force_color) && self.force_color.as_deref() != Some("0");
        let able = is_terminal && self.term.as_deref() != Some("dumb");
        if !set(&self.no_color) && (forced || able) { Color::On } else { Color::Off }
    }

    /// Whether there are signs, tables and underlines.
    pub(super) fn graphics(&self) -> Graphics {
        match self.no_graphics.as_deref() {
            None | Some("" | "0") => Graphics::Drawn,
            Some(_) => Graphics::Sentences,
        }
    }
}

/// The language with this code.
pub(super) fn language_named(code: &str) -> Option<Language> {
    match code {
        "nl" => Some(Language::Dutch),
        "en" => Some(Language::English),
        _ => None,
    }
}
