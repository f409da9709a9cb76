//! `pocheck toets`: run the worked examples in and beside agreements.
//!
//! Not for: running them; that is the core's.

use crate::diagnostics::Language;
use crate::session::{self, Difference, Example, ExampleOutcome, ExampleRun};
use crate::source::printable_line;
use crate::world::World;

use super::Outcome;
use super::exit::Ending;
use super::output::Output;
use super::settings::Settings;

/// Runs examples, tells which fail, and counts them.
pub(super) fn run(paths: &[String], world: &dyn World, output: &mut Output<'_>) -> Outcome {
    let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
    let run = session::run_examples(world, &paths);
    output.findings(&run.findings, &run.sources);
    for example in all(&run) {
        if let ExampleOutcome::Broken { findings } = &example.outcome {
            output.findings(findings, &run.sources);
        }
    }
    let text = told(&run, &output.settings);
    output.result(&text)?;
    Ok(Ending::worst(
        all(&run)
            .map(|example| match example.outcome {
                ExampleOutcome::Passed => Ending::Good,
                ExampleOutcome::Failed { .. } => Ending::Failed,
                ExampleOutcome::Broken { .. } => Ending::Measurement,
            })
            .chain(run.failure.map(Ending::of_failure)),
    ))
}

fn all(run: &ExampleRun) -> impl Iterator<Item = &Example> {
    run.files.iter().flat_map(|file| &file.examples)
}

/// The failures by file, and a line that counts; who wants to know all gets every name.
fn told(run: &ExampleRun, settings: &Settings) -> String {
    let mut text = String::new();
    for file in &run.files {
        let lines: Vec<String> =
            file.examples.iter().filter_map(|example| line(example, settings)).collect();
        if !lines.is_empty() {
            text.push_str(&printable_line(&file.path));
            text.push('\n');
            text.extend(lines);
        }
    }
    text.push_str(&count(run, settings));
    text
}

fn line(example: &Example, settings: &Settings) -> Option<String> {
    let outcome = match &example.outcome {
        ExampleOutcome::Passed if settings.is_verbose() => settings.pick("klopt", "passes"),
        ExampleOutcome::Passed => return None,
        ExampleOutcome::Failed { .. } => settings.pick("klopt niet", "fails"),
        ExampleOutcome::Broken { .. } => settings.pick("is niet te beoordelen", "cannot be judged"),
    };
    let name = printable_line(&example.name);
    let about = example.text.as_deref().map(printable_line);
    let about = about.map(|about| format!(": {about}")).unwrap_or_default();
    let mut text = format!("  {name} {outcome}{about}\n");
    if let ExampleOutcome::Failed { differences } = &example.outcome {
        text.extend(differences.iter().map(|one| difference(one, settings.language)));
    }
    Some(text)
}

fn difference(difference: &Difference, language: Language) -> String {
    let words = [&difference.what, &difference.expected, &difference.actual];
    let [what, expected, actual] = words.map(|words| printable_line(words.get(language)));
    let item = printable_line(&difference.item);
    match language {
        Language::Dutch => {
            format!("    {item}, {what}: verwacht {expected}, gekregen {actual}\n")
        }
        Language::English => {
            format!("    {item}, {what}: expected {expected}, got {actual}\n")
        }
    }
}

fn count(run: &ExampleRun, settings: &Settings) -> String {
    let count_of = |wanted: fn(&ExampleOutcome) -> bool| {
        all(run).filter(|example| wanted(&example.outcome)).count()
    };
    let failed = count_of(|outcome| matches!(outcome, ExampleOutcome::Failed { .. }));
    let broken = count_of(|outcome| matches!(outcome, ExampleOutcome::Broken { .. }));
    let total = all(run).count();
    let examples = match total {
        1 => settings.pick("voorbeeld", "example"),
        _ => settings.pick("voorbeelden", "examples"),
    };
    let mut parts = vec![format!("{total} {examples}")];
    if run.failure.is_some() {
        parts.push(settings.pick("niet alles is te lezen", "not all can be read").to_owned());
    } else if total > 0 && failed + broken == 0 {
        parts.push(settings.pick("alles klopt", "all pass").to_owned());
    }
    if failed > 0 {
        let word = match failed {
            1 => settings.pick("klopt niet", "fails"),
            _ => settings.pick("kloppen niet", "fail"),
        };
        parts.push(format!("{failed} {word}"));
    }
    if broken > 0 {
        let word = settings.pick("niet te beoordelen", "cannot be judged");
        parts.push(format!("{broken} {word}"));
    }
    format!("{}\n", parts.join(", "))
}
