//! What files that are made to give much work cost the program: time and memory of the whole process.
//!
//! `cargo bench --bench hostile`; docs/grenzen.md keeps the worst. Not for: what is found in them.

#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a measurement stops at the first thing amiss"
)]
#![expect(clippy::float_arithmetic, reason = "seconds are added; no verdict takes part")]
#![expect(clippy::print_stdout, reason = "it tells what it measured")]

mod inputs;

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use inputs::{Input, inputs};

/// What one run of the program cost.
struct Cost {
    code: Option<i32>,
    seconds: f64,
    megabytes: u64,
}

fn main() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("hostile");
    fs::create_dir_all(&folder).expect("a folder can be made");
    println!("{:<28} {:>9} {:>6} {:>8} {:>6}", "input", "bytes", "code", "seconds", "MB");
    for input in inputs(1_000) {
        let bytes = input.agreement.len() + input.figures.as_ref().map_or(0, String::len);
        let Cost { code, seconds, megabytes } = run(&folder, &input);
        let code = code.map_or("-".to_owned(), |code| code.to_string());
        println!("{:<28} {bytes:>9} {code:>6} {seconds:>8.2} {megabytes:>6}", input.name);
    }
}

/// Runs the program under GNU time, which tells the time of the processor and the most memory.
fn run(folder: &Path, input: &Input) -> Cost {
    fs::write(folder.join("a.po"), &input.agreement).expect("a file can be written");
    let told = folder.join("kosten");
    let mut command = Command::new("time");
    command.args(["-q", "-f", "%U %S %M", "-o"]).arg(&told);
    command.arg(env!("CARGO_BIN_EXE_pocheck")).arg("a.po");
    if let Some(figures) = &input.figures {
        fs::write(folder.join("m.toml"), figures).expect("a file can be written");
        command.arg("m.toml");
    }
    command.current_dir(folder).stdout(Stdio::null()).stderr(Stdio::null());
    let status = command.status().expect("GNU time runs (on Debian: the package `time`)");
    let told = fs::read_to_string(told).expect("the cost is told");
    let numbers: Vec<f64> = told.split_whitespace().filter_map(|word| word.parse().ok()).collect();
    let [user, system, kilobytes] = numbers.as_slice() else {
        panic!("the cost is three numbers: {told}")
    };
    Cost { code: status.code(), seconds: user + system, megabytes: *kilobytes as u64 / 1024 }
}
