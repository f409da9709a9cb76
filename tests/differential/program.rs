//! The program itself: the same bytes twice, whatever the surroundings, and JSON that keeps its promise.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use pocheck::eval::assessment::Known;
use pocheck::verdict::Base;
use serde_json::Value;
use tempfile::{Builder, TempDir};

use crate::generator::Case;
use crate::laws::Judge;

/// Surroundings that must make no difference.
const SURROUNDINGS: [[(&str, &str); 3]; 3] = [
    [("LANG", "C"), ("LC_ALL", "C"), ("TZ", "UTC")],
    [("LANG", "tr_TR.UTF-8"), ("LC_ALL", "tr_TR.UTF-8"), ("TZ", "Pacific/Kiritimati")],
    [("LANG", "en_US.UTF-8"), ("LC_ALL", "de_DE.UTF-8"), ("TZ", "America/Adak")],
];

/// A folder with the files of a case, that goes when it is not used any more.
fn folder(name: &str, case: &Case) -> TempDir {
    let folder = Builder::new().prefix(name).tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    fs::write(folder.path().join("a.po"), &case.agreement).unwrap();
    for (place, file) in case.files.iter().enumerate() {
        fs::write(folder.path().join(format!("{place}.toml")), file).unwrap();
    }
    folder
}

/// What came of a run: how it ended, and what it wrote.
pub type Ran = (Option<i32>, Vec<u8>, Vec<u8>);

/// Runs something on a case in a folder, with a format, in some surroundings.
pub type Run = fn((&Path, usize), &[&str], &[(&str, &str)]) -> Ran;

/// The program.
pub fn run((folder, files): (&Path, usize), format: &[&str], surroundings: &[(&str, &str)]) -> Ran {
    let ran = Command::new(env!("CARGO_BIN_EXE_pocheck"))
        .current_dir(folder)
        .args(format)
        .arg("a.po")
        .args((0..files).map(|place| format!("{place}.toml")))
        .envs(surroundings.iter().copied())
        .output()
        .unwrap();
    (ran.status.code(), ran.stdout, ran.stderr)
}

/// Something that gets it wrong: it tells the time zone, and one verdict under another name.
pub fn spoilt(of: (&Path, usize), format: &[&str], surroundings: &[(&str, &str)]) -> Ran {
    let (code, bytes, told) = run(of, format, surroundings);
    let zone = surroundings.iter().find(|(name, _)| *name == "TZ");
    let text = String::from_utf8(bytes).unwrap().replacen("\"verdict\":", "\"oordeel\":", 1);
    let zone = zone.map_or(String::new(), |(_, zone)| format!(" {zone}"));
    (code, [text, zone].concat().into_bytes(), told)
}

/// Several runs at once, each in surroundings of its own, give the same bytes.
pub fn same_bytes(name: &str, case: &Case, run: Run) -> Result<(), String> {
    let folder = folder(name, case);
    for format in [&["--format", "json"][..], &["--verbose"]] {
        let runs: Vec<Ran> = std::thread::scope(|scope| {
            let all: Vec<_> = SURROUNDINGS
                .iter()
                .map(|surroundings| {
                    scope.spawn(|| run((folder.path(), case.files.len()), format, surroundings))
                })
                .collect();
            all.into_iter().map(|one| one.join().unwrap()).collect()
        });
        if runs.iter().any(|other| *other != runs[0]) {
            return Err(format!("other surroundings give other bytes\n{case:?}"));
        }
        if !matches!(runs[0].0, Some(0..=4)) {
            let told = String::from_utf8_lossy(&runs[0].2);
            return Err(format!("the program ends with {:?}: {told}\n{case:?}", runs[0].0));
        }
    }
    Ok(())
}

/// The JSON follows its schema.
pub fn follows_schema(
    name: &str,
    case: &Case,
    schema: &jsonschema::Validator,
    run: Run,
) -> Result<(), String> {
    let document = document(name, case, run)?;
    let problems: Vec<String> = schema.iter_errors(&document).map(|one| one.to_string()).collect();
    if problems.is_empty() { Ok(()) } else { Err(format!("{problems:?}\n{case:?}")) }
}

fn document(name: &str, case: &Case, run: Run) -> Result<Value, String> {
    let folder = folder(name, case);
    let (_, bytes, _) = run((folder.path(), case.files.len()), &["--format", "json"], &[]);
    serde_json::from_slice(&bytes)
        .map_err(|why| format!("no JSON: {why}\n{}\n{case:?}", String::from_utf8_lossy(&bytes)))
}

/// The verdicts and numbers in the JSON are those of the assessment, exactly.
pub fn tells_verdicts(name: &str, case: &Case, judge: Judge<'_>) -> Result<(), String> {
    let Some(assessment) = judge(case) else { return Ok(()) };
    let document = document(name, case, run)?;
    for item in &assessment.items {
        let mut results = document["results"].as_array().unwrap().iter();
        let told = results.find(|told| told["id"] == *item.id).unwrap();
        if told["verdict"] != item.verdict.code() {
            return Err(format!(
                "{}: {} and {:?}\n{case:?}",
                item.id, told["verdict"], item.verdict
            ));
        }
        let possible: BTreeSet<&str> = item.possible.iter().map(code).collect();
        let list = |key: &str| told[key].as_array().unwrap();
        let told_possible = list("possible").iter().map(|base| base.as_str().unwrap()).collect();
        if possible != told_possible || list("needs").len() != item.needs.len() {
            return Err(format!("{}: {} and {possible:?}\n{case:?}", item.id, told["possible"]));
        }
        let amounts = [("actual", &item.actual), ("norm", &item.norm), ("margin", &item.margin)];
        for (key, amount) in amounts {
            let exact = amount.as_ref().filter(|amount| !amount.unit.is_date());
            let exact = exact.and_then(|amount| match &amount.known {
                Known::Exact(number) => Some(number),
                Known::Between { .. } => None,
            });
            let Some(exact) = exact else { continue };
            let text = told[key].as_str().unwrap_or_default();
            let (above, below) = text.split_once('/').unwrap_or((text, "1"));
            let number = |text: &str| pocheck::quantity::Number::from_plain_decimal(text).ok();
            let read = number(above).zip(number(below));
            let read = read.and_then(|(above, below)| above.checked_div(&below));
            if read.as_ref() != Some(exact) {
                return Err(format!("{}: {key} is {text}, and {exact}\n{case:?}", item.id));
            }
        }
    }
    Ok(())
}

/// A base verdict as JSON names it.
fn code(base: Base) -> &'static str {
    match base {
        Base::Met => "met",
        Base::Between => "between",
        Base::NotMet => "not_met",
        Base::Lapsed => "lapsed",
    }
}

/// The schema that the program tells.
pub fn schema() -> jsonschema::Validator {
    let ran = Command::new(env!("CARGO_BIN_EXE_pocheck")).arg("schema").output().unwrap();
    let schema: Value = serde_json::from_slice(&ran.stdout).unwrap();
    jsonschema::validator_for(&schema).unwrap()
}
