//! Files that are made to give much work: each ends with a verdict or a message, within the memory that
//! the limits promise.
//!
//! For: that none panics, hangs or swallows the machine. Not for: how long they take;
//! `cargo bench --bench hostile` measures that near a megabyte.

#![allow(clippy::expect_used, clippy::panic, clippy::print_stdout)] // A test stops at the first thing amiss.

#[path = "../benches/hostile/inputs/mod.rs"]
#[allow(dead_code, reason = "the measurement uses the rest")]
mod inputs;
#[path = "cli/program.rs"]
#[allow(dead_code, reason = "the whole of it serves the tests of the command line")]
mod program;

use inputs::hard_to_read;
use program::Place;

/// A two hundredth of a megabyte: enough to see what grows too fast, and quick without optimisation.
const SCALE: usize = 5;

#[test]
fn whatever_a_file_holds_the_program_ends_and_says_something() {
    for input in hard_to_read(SCALE) {
        println!("{}", input.name); // shown when the test fails
        let place = input
            .files
            .iter()
            .fold(Place::new("much-work"), |place, (name, text)| place.with(name, text));
        let arguments: Vec<&str> = input.arguments.iter().map(String::as_str).collect();
        let ran = place.run(&arguments);
        assert!((0..=4).contains(&ran.code), "{}: {ran:?}", input.name);
        assert!(!(ran.out.is_empty() && ran.err.is_empty()), "{} says nothing", input.name);
        let shown = ran.err.matches("[PO").count();
        assert!(shown <= 20, "{}: {shown} findings on the screen", input.name);
    }
}
