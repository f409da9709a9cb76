//! What is wrong with the arguments, in the language of the user.
//!
//! For: a sentence for each kind of error that the parser gives, and for our own.
//! Not for: the parser's sentences, which are English and are not used.

use clap::Command;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::diagnostics::{Language, Text, nearest};
use crate::source::printable_line;
use crate::text;

use super::arguments::VERBS;

/// The sentences of one language, and the options that exist.
#[derive(Clone, Debug)]
pub(super) struct Usage {
    language: Language,
    options: Vec<String>,
}

impl Usage {
    pub(super) fn new(language: Language, command: &Command) -> Self {
        let long = |option: &clap::Arg| option.get_long().map(|name| format!("--{name}"));
        Self { language, options: command.get_arguments().filter_map(long).collect() }
    }

    /// The sentence of an error that the parser gives.
    pub(super) fn parser(&self, error: &clap::Error) -> String {
        let argument = option_name(&context(error, ContextKind::InvalidArg));
        let value = context(error, ContextKind::InvalidValue);
        let kind = error.kind();
        let text = if kind == ErrorKind::UnknownArgument {
            return self.unknown(&argument);
        } else if kind == ErrorKind::InvalidValue && value.is_empty() {
            self.value_missing(&argument, error)
        } else if kind == ErrorKind::InvalidValue {
            return self.invalid_value(&argument, &value, error);
        } else if kind == ErrorKind::TooManyValues {
            text!("bij `{argument}` hoort geen waarde", "`{argument}` takes no value")
        } else if kind == ErrorKind::ArgumentConflict {
            let other = option_name(&context(error, ContextKind::PriorArg));
            text!(
                "`{argument}` en `{other}` gaan niet samen",
                "`{argument}` and `{other}` do not go together"
            )
        } else if kind == ErrorKind::MissingRequiredArgument {
            text!("geef de afspraak op", "give the agreement")
        } else if kind == ErrorKind::InvalidUtf8 {
            text!(
                "een deel van de opdracht is geen leesbare tekst (UTF-8)",
                "a part of the command is not readable text (UTF-8)"
            )
        } else {
            text!("de opdracht is niet te begrijpen", "the command cannot be understood")
        };
        self.told(&text, None)
    }

    /// A first word that is no file and no subcommand.
    pub(super) fn unknown_verb(&self, word: &str) -> String {
        let verbs = || VERBS.into_iter().flat_map(|(name, alias)| [name, alias]);
        let near = nearest(word, verbs()).map(|near| {
            let real = VERBS.into_iter().find(|(_, alias)| *alias == near);
            real.map_or(near, |(name, _)| name).to_owned()
        });
        let near = match word {
            "help" | "hulp" => Some("--help".to_owned()),
            "version" | "versie" => Some("--version".to_owned()),
            _ => near,
        };
        let help = near.map_or_else(
            || {
                let verbs = VERBS.map(|(name, _)| name).join(", ");
                text!(
                    "opdrachten zijn: {verbs}; voor een bestand met die naam: `./{word}`",
                    "commands are: {verbs}; for a file of that name: `./{word}`"
                )
            },
            |near| text!("bedoelt u `pocheck {near}`?", "did you mean `pocheck {near}`?"),
        );
        let text = text!("de opdracht `{word}` bestaat niet", "there is no command `{word}`");
        self.told(&text, Some(&help))
    }

    /// A measurement file in the place of the agreement.
    pub(super) fn measurement_first(&self, file: &str) -> String {
        let text = text!(
            "het eerste bestand is de afspraak, en `{file}` lijkt een bestand met cijfers",
            "the first file is the agreement, and `{file}` looks like a file with figures"
        );
        let help =
            text!("schrijf: pocheck AFSPRAAK.po {file}", "write: pocheck AGREEMENT.po {file}");
        self.told(&text, Some(&help))
    }

    /// A second agreement in the place of a measurement file.
    pub(super) fn second_agreement(&self, file: &str) -> String {
        let text = text!(
            "`{file}` lijkt een tweede afspraak; er wordt er één tegelijk beoordeeld",
            "`{file}` looks like a second agreement; one is judged at a time"
        );
        let help = text!(
            "vergelijkt u met een eerdere afspraak, zet dan in de kop van de nieuwe: volgt op: \"{file}\"",
            "to compare with an earlier agreement, put in the head of the new one: volgt op: \"{file}\""
        );
        self.told(&text, Some(&help))
    }

    /// More measurement files than are read.
    pub(super) fn too_many_files(&self, limit: usize) -> String {
        let text = text!(
            "geef hoogstens {limit} bestanden met cijfers tegelijk",
            "give at most {limit} files with figures at a time"
        );
        let help = text!(
            "zet de cijfers van een periode in één bestand",
            "put the figures of a period in one file"
        );
        self.told(&text, Some(&help))
    }

    /// A draft for the next term without figures.
    pub(super) fn figures_missing(&self) -> String {
        let text = text!("geef ook een bestand met cijfers", "give a file with figures as well");
        let help = text!(
            "schrijf: pocheck vervolg AFSPRAAK.po CIJFERS.toml",
            "write: pocheck vervolg AGREEMENT.po FIGURES.toml"
        );
        self.told(&text, Some(&help))
    }

    /// An option that says something about another one, which is not there.
    pub(super) fn only_with(&self, option: &str, other: &str) -> String {
        let text = text!(
            "de optie `--{option}` hoort bij `--{other}`",
            "the option `--{option}` belongs with `--{other}`"
        );
        self.told(&text, None)
    }

    /// An option of judging before another subcommand.
    pub(super) fn no_such_option_here(&self, option: &str, verb: &str) -> String {
        let text = text!(
            "de optie `--{option}` hoort niet bij `pocheck {verb}`",
            "the option `--{option}` does not belong to `pocheck {verb}`"
        );
        self.told(&text, None)
    }

    /// `--faalt-bij nooit` beside other values.
    pub(super) fn never_and_more(&self) -> String {
        let text = text!(
            "`--faalt-bij nooit` gaat niet samen met andere waarden",
            "`--faalt-bij nooit` does not go together with other values"
        );
        self.told(&text, None)
    }

    /// A value of `POCHECK_TAAL` that is no language.
    pub(super) fn unknown_language(&self, asked: &str) -> String {
        let text = text!(
            "`POCHECK_TAAL={asked}`: die taal is er niet",
            "`POCHECK_TAAL={asked}`: there is no such language"
        );
        let help = text!("kies nl of en", "choose nl or en");
        self.told(&text, Some(&help))
    }

    fn unknown(&self, argument: &str) -> String {
        if !argument.starts_with('-') {
            let text = text!("`{argument}` hoort hier niet", "`{argument}` does not belong here");
            return self.told(&text, None);
        }
        if self.options.iter().any(|option| option == argument) {
            let text = text!(
                "de optie `{argument}` hoort niet bij deze opdracht",
                "the option `{argument}` does not belong to this command"
            );
            return self.told(&text, None);
        }
        let known = self.options.iter().map(String::as_str);
        let near = nearest(argument, known)
            .map(|near| text!("bedoelt u `{near}`?", "did you mean `{near}`?"));
        let text = text!("de optie `{argument}` bestaat niet", "there is no option `{argument}`");
        self.told(&text, near.as_ref())
    }

    fn value_missing(&self, argument: &str, error: &clap::Error) -> Text {
        let values = self.valid_values(error);
        if values.nl.is_empty() {
            return text!("bij `{argument}` hoort een waarde", "`{argument}` needs a value");
        }
        let Text { nl, en } = values;
        text!("bij `{argument}` hoort een waarde: {nl}", "`{argument}` needs a value: {en}")
    }

    fn invalid_value(&self, argument: &str, value: &str, error: &clap::Error) -> String {
        let text =
            text!("`{value}` kan niet bij `{argument}`", "`{value}` is no value of `{argument}`");
        let Text { nl, en } = self.valid_values(error);
        let valid = contexts(error, ContextKind::ValidValue);
        let near = nearest(value, valid.iter().map(String::as_str));
        let help = match near {
            Some(near) => text!(
                "bedoelt u `{near}`? Het kan zijn: {nl}",
                "did you mean `{near}`? It can be: {en}"
            ),
            None => text!("het kan zijn: {nl}", "it can be: {en}"),
        };
        self.told(&text, Some(&help))
    }

    fn valid_values(&self, error: &clap::Error) -> Text {
        let values = contexts(error, ContextKind::ValidValue);
        let listed = |before_last: &str| match values.as_slice() {
            [] => String::new(),
            [only] => only.clone(),
            [first @ .., last] => format!("{} {before_last} {last}", first.join(", ")),
        };
        Text { nl: listed("of"), en: listed("or") }
    }

    /// The sentence, what to do about it, and where to find more.
    fn told(&self, text: &Text, help: Option<&Text>) -> String {
        let label = text!("fout", "error");
        let more = text!("meer: pocheck --help", "more: pocheck --help");
        let say = |text: &Text| printable_line(text.get(self.language)).into_owned();
        let mut told = format!("{}: {}\n", say(&label), say(text));
        for line in help.into_iter().chain([&more]) {
            told.push_str(&format!("  {}\n", say(line)));
        }
        told
    }
}

/// "--format <VORM>" is called `--format`.
fn option_name(shown: &str) -> String {
    let name = shown.split([' ', '=']).next();
    name.unwrap_or_default().to_owned()
}

fn context(error: &clap::Error, kind: ContextKind) -> String {
    contexts(error, kind).into_iter().next().unwrap_or_default()
}

/// The texts of a context; the parser has other kinds of values, none of which is shown.
fn contexts(error: &clap::Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        _ => Vec::new(),
    }
}
