//! The tests of the copy: how long each takes, and which faults it comes by.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use serde::{Deserialize, Serialize};

use crate::Outcome;
use crate::fault::Fault;
use crate::state::State;

/// A test program.
#[derive(Serialize, Deserialize, Clone)]
pub struct Program {
    pub name: String,
    pub path: PathBuf,
    /// Changes when the program does.
    pub mark: String,
    pub tests: Vec<Test>,
}

/// A test that passes when no fault is on.
#[derive(Serialize, Deserialize, Clone)]
pub struct Test {
    pub name: String,
    pub seconds: f64,
    pub reached: BTreeSet<u32>,
}

#[derive(Deserialize)]
struct Built {
    executable: Option<PathBuf>,
    target: Option<Target>,
    profile: Option<Profile>,
}

#[derive(Deserialize)]
struct Target {
    name: String,
    kind: Vec<String>,
}

#[derive(Deserialize)]
struct Profile {
    test: bool,
}

/// A program of the copy, to be run as cargo would.
pub fn command(state: &State, path: &Path) -> Command {
    // Some faults ask for all the memory there is.
    let mut command = Command::new("sh");
    command.args(["-c", "ulimit -v 8000000; exec \"$0\" \"$@\""]).arg(path);
    command.current_dir(&state.tree);
    command.env("INSTA_UPDATE", "no").env("INSTA_WORKSPACE_ROOT", &state.tree);
    command.env("INSTA_FORCE_PASS", "0").env("CARGO_MANIFEST_DIR", &state.tree);
    // The same cases each time, and no time lost on making them smaller.
    command.env("PROPTEST_RNG_SEED", "2020").env("PROPTEST_MAX_SHRINK_ITERS", "0");
    command
}

/// Builds the tests, and runs each alone if its program was not seen before.
pub fn suite(state: &State, planted: &[Fault], programs: &[String]) -> Outcome<Vec<Program>> {
    let mut cargo = state.cargo();
    cargo.args(["test", "--no-run", "--quiet", "--message-format", "json"]);
    for program in programs {
        if program == "lib" {
            cargo.arg("--lib");
        } else {
            cargo.args(["--test", program]);
        }
    }
    if programs.is_empty() {
        cargo.args(["--lib", "--tests"]);
    }
    let output = cargo.stderr(Stdio::inherit()).output()?;
    let text = String::from_utf8(output.stdout)?;
    if !output.status.success() {
        return Err(format!("the tests do not build\n{text}").into());
    }
    let numbers: Vec<&str> = planted.iter().map(|fault| fault.key.as_str()).collect();
    let known: Vec<Program> = state.load("suite.json")?;
    let mut programs = Vec::new();
    for line in text.lines() {
        let Ok(built) = serde_json::from_str::<Built>(line) else { continue };
        let (Some(path), Some(target), Some(profile)) =
            (built.executable, built.target, built.profile)
        else {
            continue;
        };
        if !profile.test {
            continue;
        }
        let name = if target.kind.iter().any(|kind| kind == "lib") { "lib" } else { &target.name };
        let mut hasher = DefaultHasher::new();
        (fs::read(&path)?, &numbers).hash(&mut hasher);
        let mark = format!("{:016x}", hasher.finish());
        let program = match known.iter().find(|program| program.mark == mark) {
            Some(program) => program.clone(),
            None => measured(state, name, path, mark)?,
        };
        programs.push(program);
        let others = known.iter().filter(|one| programs.iter().all(|now| now.name != one.name));
        let all: Vec<&Program> = programs.iter().chain(others).collect();
        state.save("suite.json", &all)?;
    }
    Ok(programs)
}

fn measured(state: &State, name: &str, path: PathBuf, mark: String) -> Outcome<Program> {
    let list = command(state, &path).args(["--list", "--format", "terse"]).output()?;
    let list = String::from_utf8(list.stdout)?;
    let names = list.lines().filter_map(|line| line.strip_suffix(": test"));
    let mut tests = Vec::new();
    let start = Instant::now();
    for test in names {
        if let Some(test) = alone(state, &path, test)? {
            tests.push(test);
        } else {
            println!("{name}: {test} fails of itself, and is left out");
        }
    }
    println!("{name}: {} tests in {:.0} s", tests.len(), start.elapsed().as_secs_f64());
    Ok(Program { name: name.to_owned(), path, mark, tests })
}

/// Runs one test twice: for its time, and for what it reaches.
fn alone(state: &State, path: &Path, name: &str) -> Outcome<Option<Test>> {
    let record = state.path("reached");
    if record.exists() {
        fs::remove_file(&record)?;
    }
    let start = Instant::now();
    let mut run = command(state, path);
    run.args(["--exact", name, "--test-threads=1"]).env("POCHECK_REACHED", &record);
    let status = run.stdout(Stdio::null()).stderr(Stdio::null()).status()?;
    let seconds = start.elapsed().as_secs_f64();
    let text = if record.exists() { fs::read_to_string(&record)? } else { String::new() };
    let reached = text.lines().filter_map(|line| line.parse().ok()).collect();
    Ok(status.success().then(|| Test { name: name.to_owned(), seconds, reached }))
}

/// The tests that come by each fault, as places in the programs.
pub fn reaching(suite: &[Program]) -> BTreeMap<u32, Vec<(usize, usize)>> {
    let mut reaching = BTreeMap::<u32, Vec<_>>::new();
    for (program, tests) in suite.iter().enumerate() {
        for (test, one) in tests.tests.iter().enumerate() {
            for number in &one.reached {
                reaching.entry(*number).or_default().push((program, test));
            }
        }
    }
    reaching
}
