//! Files that are made to give much work: each ends with a verdict or a message.
//!
//! For: that none makes the program fall over or run on, at a small size. Not for: how long they take and what they
//! hold; `cargo bench --bench hostile` measures that near a megabyte.

#![allow(clippy::expect_used, clippy::panic, clippy::print_stdout)] // A test stops at the first thing amiss.

#[path = "../benches/hostile/inputs/mod.rs"]
#[allow(dead_code, reason = "the measurement uses the rest")]
mod inputs;
#[path = "cli/program.rs"]
#[allow(dead_code, reason = "the whole of it serves the tests of the command line")]
mod program;

use std::thread;

use inputs::{Input, hard_to_read, inputs};
use program::Place;

/// A two hundredth of a megabyte: enough to see what grows too fast, and quick without optimisation.
const SCALE: usize = 5;

/// For what takes longer to judge than to read: a five hundredth.
const SMALL: usize = 2;

#[test]
fn whatever_a_file_holds_the_program_ends_and_says_something() {
    for input in hard_to_read(SCALE) {
        ends_and_says_something("much-to-read", &input);
    }
}

#[test]
fn whatever_is_asked_the_program_ends_and_says_something() {
    let all = inputs(SMALL);
    let (one, other) = all.split_at(all.len() / 2);
    thread::scope(|scope| {
        for (place, half) in [("much-work-1", one), ("much-work-2", other)] {
            scope
                .spawn(move || half.iter().for_each(|input| ends_and_says_something(place, input)));
        }
    });
}

fn ends_and_says_something(place: &str, input: &Input) {
    println!("{}", input.name); // shown when the test fails
    let place =
        input.files.iter().fold(Place::new(place), |place, (name, text)| place.with(name, text));
    let arguments: Vec<&str> = input.arguments.iter().map(String::as_str).collect();
    let ran = place.run(&arguments);
    // What cannot be asked at all is a message too.
    assert!(
        (0..=4).contains(&ran.code) || ran.code == 64 && input.files.is_empty(),
        "{}: {ran:?}",
        input.name
    );
    assert!(!(ran.out.is_empty() && ran.err.is_empty()), "{} says nothing", input.name);
    let shown = ran.err.matches("[PO").count();
    let all = arguments.contains(&"-v");
    assert!(all || shown <= 20, "{}: {shown} findings on the screen", input.name);
}
