//! The arguments: which there are, and what they ask for.
//!
//! For: the names of subcommands and options, and from arguments to a `Request`.
//! Not for: the words of help (`help`) and of errors (`usage`); the parser's own are English.

use clap::builder::PossibleValue;
use clap::error::ErrorKind;
use clap::parser::ArgMatches;
use clap::{Arg, ArgAction, Command};

use crate::diagnostics::Language;
use crate::report::assessment::Detail;

use super::exit::FailsOn;
use super::format::STREAM;
use super::help::{self, Help};
use super::request::{Request, Task};
use super::settings::{ColorChoice, Format, Review, Settings};
use super::surroundings::{Surroundings, language_named};
use super::usage::Usage;

/// The real name of each subcommand and its hidden English alias.
pub(super) const VERBS: [(&str, &str); 6] = [
    ("controleer", "check"),
    ("toets", "test"),
    ("opmaak", "fmt"),
    ("vervolg", "next"),
    ("leg-uit", "explain"),
    ("schema", "schema"),
];

/// What the arguments ask for, or the message that says what is wrong with them.
pub(super) fn parse(surroundings: &Surroundings) -> Result<Request, String> {
    let language = surroundings.language();
    let command = command(language);
    let usage = Usage::new(language, &command);
    if let Some(asked) = surroundings.unknown_language() {
        return Err(usage.unknown_language(asked));
    }
    match command.try_get_matches_from(&surroundings.arguments) {
        Ok(matches) => request(&matches, language, &usage),
        Err(error) if tells(error.kind()) => Ok(Request {
            settings: settings(&[], language),
            task: Task::Tell(error.render().to_string()),
        }),
        Err(error) => Err(usage.parser(&error)),
    }
}

/// Help and version come out of the parser as errors.
fn tells(kind: ErrorKind) -> bool {
    kind == ErrorKind::DisplayHelp || kind == ErrorKind::DisplayVersion
}

fn command(language: Language) -> Command {
    let help = Help::new(language);
    let [judge, examples, format, next, explain, schema] = VERBS.map(|(name, alias)| {
        let command = Command::new(name)
            .about(help.about(name))
            .override_usage(help.usage(name))
            .help_template(help.template(name))
            .disable_help_flag(true);
        if alias == name { command } else { command.alias(alias) }
    });
    Command::new("pocheck")
        .version(env!("CARGO_PKG_VERSION"))
        .about(help.about(""))
        .override_usage(help.usage(""))
        .help_template(help.template(""))
        .after_help(help.after())
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .args_override_self(true)
        .arg(files("bestanden").hide(true))
        .args(judging_options(help))
        .args(general_options(help))
        .arg(flag("version", help.version(), ArgAction::Version).short('V'))
        .subcommand(
            judge
                .args_override_self(true)
                .arg(
                    files("bestanden")
                        .num_args(1..)
                        .required(true)
                        .help(help.files())
                        .value_name(help.files_name()),
                )
                .arg(flag("herstel", help.mend(), ArgAction::SetTrue).alias("fix"))
                .arg(flag("droog", help.dry(), ArgAction::SetTrue).alias("dry-run"))
                .args(judging_options(help)),
        )
        .subcommand(examples.arg(files("paden").help(help.paths()).value_name(help.paths_name())))
        .subcommand(
            format
                .arg(flag("controleer", help.check_only(), ArgAction::SetTrue).alias("check"))
                .arg(files("paden").help(help.format_paths()).value_name(help.paths_name())),
        )
        .subcommand(
            next.arg(
                files("bestanden")
                    .num_args(1..)
                    .required(true)
                    .help(help.files())
                    .value_name(help.files_name()),
            ),
        )
        .subcommand(explain.arg(files("woorden").help(help.words()).value_name(help.words_name())))
        .subcommand(schema)
}

fn files(name: &'static str) -> Arg {
    Arg::new(name).num_args(0..).action(ArgAction::Append)
}

/// An option with a value. What it can be stands in its help: the parser would say it in English.
fn option(name: &'static str, help: &'static str) -> Arg {
    Arg::new(name).long(name).help(help).hide_possible_values(true)
}

/// An option without a value.
fn flag(name: &'static str, help: &'static str, action: ArgAction) -> Arg {
    Arg::new(name).long(name).help(help).action(action)
}

/// The options that only say something of judging.
fn judging_options(help: Help) -> [Arg; 2] {
    let fails = |name: &'static str, alias: &'static str| PossibleValue::new(name).alias(alias);
    [
        option("format", help.format())
            .value_name(help.form())
            .value_parser(["text", "json", "sarif", "gitlab", "github"].map(PossibleValue::new)),
        option("faalt-bij", help.fails_on())
            .value_name(help.verdict())
            .action(ArgAction::Append)
            .value_delimiter(',')
            .value_parser([
                fails("niet-behaald", "not-met"),
                fails("achter", "behind"),
                fails("onbeslist", "undecided"),
                fails("nooit", "never"),
            ]),
    ]
}

/// The options of every subcommand.
fn general_options(help: Help) -> [Arg; 6] {
    let color = [
        PossibleValue::new("auto"),
        PossibleValue::new("altijd").alias("always"),
        PossibleValue::new("nooit").alias("never"),
    ];
    [
        option("output", help.output()).short('o').value_name(help.file()),
        option("color", help.color()).value_name(help.when()).value_parser(color),
        option("taal", help.language()).value_name("nl|en").value_parser(["nl", "en"]),
        flag("quiet", help.quiet(), ArgAction::SetTrue).short('q'),
        flag("verbose", help.verbose(), ArgAction::SetTrue).short('v').conflicts_with("quiet"),
        flag("help", help.help(), ArgAction::Help).short('h'),
    ]
    .map(|option| option.global(true))
}

fn request(matches: &ArgMatches, language: Language, usage: &Usage) -> Result<Request, String> {
    let (task, levels) = match matches.subcommand() {
        Some(("controleer", below)) => {
            let task = of_files(strings(below, "bestanden"), usage)?;
            (mending(task, below, matches, usage)?, vec![below, matches])
        }
        Some(("toets", below)) => {
            no_judging_options(matches, "toets", usage)?;
            let paths = strings(below, "paden");
            (Task::Examples { paths }, vec![below])
        }
        Some(("opmaak", below)) => {
            no_judging_options(matches, "opmaak", usage)?;
            let paths = strings(below, "paden");
            let paths = if paths.is_empty() { vec![".".to_owned()] } else { paths };
            (Task::Format { paths, check: below.get_flag("controleer") }, vec![below])
        }
        Some(("vervolg", below)) => {
            no_judging_options(matches, "vervolg", usage)?;
            (to_draft(strings(below, "bestanden"), usage)?, vec![below, matches])
        }
        Some(("leg-uit", below)) => {
            no_judging_options(matches, "leg-uit", usage)?;
            (Task::Explain { words: strings(below, "woorden") }, vec![below])
        }
        Some((name, below)) => {
            no_judging_options(matches, name, usage)?;
            (Task::Schema, vec![below])
        }
        None => (of_first_word(strings(matches, "bestanden"), language, usage)?, vec![matches]),
    };
    if fails_never_and_more(&levels) {
        return Err(usage.never_and_more());
    }
    Ok(Request { settings: settings(&levels, language), task })
}

/// Without arguments an explanation. A word that cannot be a file name is a subcommand that does
/// not exist: what is a file has a dot or a slash in it.
fn of_first_word(files: Vec<String>, language: Language, usage: &Usage) -> Result<Task, String> {
    match files.first() {
        None => Ok(Task::Tell(help::explanation(language).to_owned())),
        Some(word) if !word.contains(['.', '/', '\\']) => Err(usage.unknown_verb(word)),
        Some(_) => of_files(files, usage),
    }
}

/// The most measurement files of one run: one for each week of ten years.
const MOST_FILES: usize = 520;

/// The agreement comes first, and there is one.
fn of_files(files: Vec<String>, usage: &Usage) -> Result<Task, String> {
    let mut files = files.into_iter();
    let agreement = files.next().unwrap_or_default();
    let measurements: Vec<String> = files.collect();
    if measurements.len() > MOST_FILES {
        return Err(usage.too_many_files(MOST_FILES));
    }
    if agreement.ends_with(".toml") {
        return Err(usage.measurement_first(&agreement));
    }
    if let Some(second) = measurements.iter().find(|file| file.ends_with(".po")) {
        return Err(usage.second_agreement(second));
    }
    Ok(if measurements.is_empty() {
        Task::Compile { agreement }
    } else {
        Task::Judge { agreement, measurements }
    })
}

/// With `--herstel` the files are mended, and not judged.
fn mending(
    task: Task,
    below: &ArgMatches,
    above: &ArgMatches,
    usage: &Usage,
) -> Result<Task, String> {
    let dry = below.get_flag("droog");
    if !below.get_flag("herstel") {
        return if dry { Err(usage.only_with("droog", "herstel")) } else { Ok(task) };
    }
    for matches in [below, above] {
        no_judging_options(matches, "controleer --herstel", usage)?;
    }
    Ok(match task {
        Task::Compile { agreement } => Task::Mend { agreement, measurements: Vec::new(), dry },
        Task::Judge { agreement, measurements } => Task::Mend { agreement, measurements, dry },
        Task::Tell(_)
        | Task::Mend { .. }
        | Task::Next { .. }
        | Task::Examples { .. }
        | Task::Format { .. }
        | Task::Explain { .. }
        | Task::Schema => task,
    })
}

/// A draft is made beside what was achieved, so there must be figures.
fn to_draft(files: Vec<String>, usage: &Usage) -> Result<Task, String> {
    match of_files(files, usage)? {
        Task::Judge { agreement, measurements } => Ok(Task::Next { agreement, measurements }),
        Task::Tell(_)
        | Task::Compile { .. }
        | Task::Mend { .. }
        | Task::Next { .. }
        | Task::Examples { .. }
        | Task::Format { .. }
        | Task::Explain { .. }
        | Task::Schema => Err(usage.figures_missing()),
    }
}

fn no_judging_options(matches: &ArgMatches, verb: &str, usage: &Usage) -> Result<(), String> {
    let mut options = ["format", "faalt-bij"].into_iter();
    match options.find(|option| matches.contains_id(option)) {
        Some(option) => Err(usage.no_such_option_here(option, verb)),
        None => Ok(()),
    }
}

fn fails_never_and_more(levels: &[&ArgMatches]) -> bool {
    let asked = fails_on_words(levels);
    asked.len() > 1 && asked.iter().any(|word| is_never(word))
}

fn settings(levels: &[&ArgMatches], language: Language) -> Settings {
    let flag = |name| levels.first().is_some_and(|matches| matches.get_flag(name));
    let word = |name| first_word(levels, name);
    Settings {
        language: word("taal").as_deref().and_then(language_named).unwrap_or(language),
        format: match word("format").as_deref() {
            Some("json") => Format::Json,
            Some("sarif") => Format::Review(Review::Sarif),
            Some("gitlab") => Format::Review(Review::Gitlab),
            Some("github") => Format::Review(Review::Github),
            Some(_) | None => Format::Text,
        },
        color: match word("color").as_deref() {
            Some("altijd" | "always") => ColorChoice::Always,
            Some("nooit" | "never") => ColorChoice::Never,
            Some(_) | None => ColorChoice::Auto,
        },
        output: word("output").filter(|path| path != STREAM),
        detail: match (flag("quiet"), flag("verbose")) {
            (true, _) => Detail::Summary,
            (false, true) => Detail::Calculation,
            (false, false) => Detail::Items,
        },
        fails_on: fails_on(&fails_on_words(levels)),
    }
}

fn fails_on(words: &[String]) -> FailsOn {
    if words.is_empty() {
        return FailsOn::ALL;
    }
    let asked = |dutch, english| words.iter().any(|word| word == dutch || word == english);
    FailsOn {
        not_met: asked("niet-behaald", "not-met"),
        behind: asked("achter", "behind"),
        undecided: asked("onbeslist", "undecided"),
    }
}

fn is_never(word: &str) -> bool {
    word == "nooit" || word == "never"
}

fn fails_on_words(levels: &[&ArgMatches]) -> Vec<String> {
    let mut levels = levels.iter().map(|matches| strings(matches, "faalt-bij"));
    levels.find(|words| !words.is_empty()).unwrap_or_default()
}

/// The value at the deepest level that has one: an option may stand before or after the verb.
fn first_word(levels: &[&ArgMatches], name: &str) -> Option<String> {
    levels.iter().find_map(|matches| strings(matches, name).pop())
}

/// The values of an option, also where a subcommand does not have it.
fn strings(matches: &ArgMatches, name: &str) -> Vec<String> {
    match matches.try_get_many::<String>(name) {
        Ok(Some(values)) => values.cloned().collect(),
        Ok(None) | Err(_) => Vec::new(),
    }
}
