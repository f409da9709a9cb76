//! What files that are made to give much work cost the program: time and memory of the whole process.
//!
//! `cargo bench --bench hostile`, with words behind `--` to run only the inputs that have one of them in
//! their name; docs/grenzen.md keeps the worst. Not for: what is found in them.

#![expect(clippy::expect_used, reason = "a measurement stops at the first thing amiss")]
#![expect(clippy::float_arithmetic, reason = "seconds are shown; no verdict takes part")]
#![expect(clippy::print_stdout, reason = "it tells what it measured")]

mod cost;
mod inputs;
#[path = "../scale/process.rs"]
#[expect(dead_code, reason = "the other benchmark also says how long it lasted")]
mod process;

/// As the program has it.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

use std::env;
use std::path::Path;
use std::process::ExitCode;

use cost::{Cost, Run};
use inputs::{Input, inputs};

/// What no input of under a megabyte may cost.
const SECONDS: f64 = 1.0;
const MEGABYTES: u64 = 200;

fn main() -> ExitCode {
    if let Some(place) = cost::place() {
        return cost::as_the_program(Path::new(&place));
    }
    let words: Vec<String> = env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("hostile");
    println!("{:<36} {:>9} {:>6} {:>8} {:>6}", "input", "bytes", "code", "seconds", "MB");
    let mut over = 0;
    for input in inputs(1_000) {
        if words.is_empty() || words.iter().any(|word| input.name.contains(word.as_str())) {
            over += usize::from(tell(&input, &cost::run(&folder, &input)));
        }
    }
    println!("{over} over {SECONDS} second or {MEGABYTES} MB");
    ExitCode::SUCCESS
}

/// Shows what an input cost, and whether that is too much.
fn tell(input: &Input, run: &Run) -> bool {
    let bytes: usize = input.files.iter().map(|(_, text)| text.len()).sum();
    let name = &input.name;
    match run {
        Run::Ended { code, cost: Some(Cost { seconds, megabytes }) } => {
            let over = *seconds > SECONDS || *megabytes > MEGABYTES;
            let mark = if over { "  <-- over" } else { "" };
            println!("{name:<36} {bytes:>9} {code:>6} {seconds:>8.2} {megabytes:>6}{mark}");
            over
        }
        Run::Ended { code, cost: None } => {
            println!("{name:<36} {bytes:>9} {code:>6} {:>8} {:>6}  <-- stopped", "-", "-");
            true
        }
        Run::GivenUp { seconds } => {
            println!("{name:<36} {bytes:>9} {:>6} {seconds:>8} {:>6}  <-- given up", "-", "-");
            true
        }
    }
}
