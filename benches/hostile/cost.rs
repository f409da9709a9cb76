//! Runs the program on an input, as a process of its own, and learns what that cost.
//!
//! The process is this measurement started again: it runs the whole command line and then writes down
//! what it used itself, so that nothing need be installed. Not for: other systems than Linux.

use std::env;
use std::fs;
use std::path::Path;
use std::process::{Child, Command, ExitCode, Stdio};
use std::thread;
use std::time::Duration;

use crate::inputs::Input;
use crate::process;

/// Names the file for the cost, in the environment of the process that is measured.
const PLACE: &str = "POCHECK_KOSTEN";

/// How long a run may take, in seconds of the clock.
const PATIENCE: u64 = 60;

/// What one run of the program cost.
pub struct Cost {
    /// Of the processor.
    pub seconds: f64,
    /// The most memory it had.
    pub megabytes: u64,
}

/// How a run ended.
pub enum Run {
    /// By itself; without a cost when the program broke off.
    Ended { code: i32, cost: Option<Cost> },
    /// It was stopped.
    GivenUp { seconds: u64 },
}

/// Where the cost is to be written, when this process is the one that is measured.
pub fn place() -> Option<String> {
    env::var(PLACE).ok()
}

/// Is the program, and writes down what it cost.
pub fn as_the_program(place: &Path) -> ExitCode {
    let (code, taken) = process::taken(pocheck::cli::main);
    let cost = format!("{} {}", taken.work.as_micros(), process::memory());
    fs::write(place, cost).expect("the cost can be written");
    code
}

/// Runs the program on the files of an input, in a folder that is emptied first.
pub fn run(folder: &Path, input: &Input) -> Run {
    let _ = fs::remove_dir_all(folder);
    fs::create_dir_all(folder).expect("a folder can be made");
    for (name, text) in &input.files {
        fs::write(folder.join(name), text).expect("a file can be written");
    }
    let place = folder.join("kosten");
    let program = env::current_exe().expect("this program has a place");
    let mut command = Command::new(program);
    command.args(&input.arguments).env(PLACE, &place).current_dir(folder);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    match wait(&mut command.spawn().expect("the program starts")) {
        Some(code) => Run::Ended { code, cost: fs::read_to_string(place).ok().and_then(read) },
        None => Run::GivenUp { seconds: PATIENCE },
    }
}

/// The exit code; `None` when it took too long.
fn wait(child: &mut Child) -> Option<i32> {
    for _ in 0..PATIENCE * 100 {
        if let Some(status) = child.try_wait().expect("the program can be waited for") {
            return Some(status.code().unwrap_or(-1));
        }
        thread::sleep(Duration::from_millis(10));
    }
    child.kill().expect("the program can be stopped");
    child.wait().expect("the program has stopped");
    None
}

fn read(told: String) -> Option<Cost> {
    let (micros, kilobytes) = told.split_once(' ')?;
    let micros: u32 = micros.parse().ok()?;
    let kilobytes: u64 = kilobytes.parse().ok()?;
    Some(Cost { seconds: f64::from(micros) / 1e6, megabytes: kilobytes / 1024 })
}
