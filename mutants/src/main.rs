//! How many small faults the tests catch: all faults of cargo-mutants in one build, of which one at a
//! time is switched on.
//!
//! For: a score that can be had in an hour instead of in days. Not for: thinking up faults; that is
//! cargo-mutants.

#![allow(clippy::disallowed_types, reason = "how long tests take is what is asked")]

mod build;
mod fault;
mod hunt;
mod place;
mod score;
mod splice;
mod state;
mod suite;
mod tree;

use std::error::Error;
use std::process::ExitCode;

use state::State;

/// What a step gives, or why it stops.
type Outcome<T> = Result<T, Box<dyn Error>>;

/// The stages whose faults count.
const STAGES: [&str; 3] = ["verdict", "check", "eval"];

/// What was asked for.
#[derive(Default)]
struct Asked {
    stages: Vec<String>,
    sample: Option<usize>,
    again: Vec<String>,
    /// The test programs to run; none is all.
    programs: Vec<String>,
    /// How many seconds of tests a fault is worth.
    at_most: Option<f64>,
    /// How many faults are tried at a time.
    workers: usize,
    only_score: bool,
    missed: bool,
}

fn main() -> ExitCode {
    match asked().and_then(|asked| run(&asked)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn asked() -> Outcome<Asked> {
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    let mut asked = Asked { workers, ..Asked::default() };
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        let mut value = || words.next().ok_or(format!("{word} needs a value"));
        match word.as_str() {
            "--stage" => asked.stages.push(value()?),
            "--sample" => asked.sample = Some(value()?.parse()?),
            "--again" => asked.again = value()?.split(',').map(str::to_owned).collect(),
            "--at-most" => asked.at_most = Some(value()?.parse()?),
            "--workers" => asked.workers = value()?.parse()?,
            "--with" => asked.programs = value()?.split(',').map(str::to_owned).collect(),
            "--score" => asked.only_score = true,
            "--missed" => asked.missed = true,
            _ => return Err(format!("{word} is not known; see README.md").into()),
        }
    }
    if asked.stages.is_empty() {
        asked.stages = STAGES.map(str::to_owned).to_vec();
    }
    Ok(asked)
}

fn run(asked: &Asked) -> Outcome<()> {
    let state = State::open()?;
    let stages = STAGES.map(str::to_owned);
    let faults = fault::list(&state.root, &stages)?;
    if !asked.only_score {
        let planted = build::plant(&state, &faults)?;
        let suite = suite::suite(&state, &planted, &asked.programs)?;
        hunt::hunt(&state, &planted, &suite, asked)?;
    }
    score::tell(&state, &faults, asked)
}
