//! How often what happened, by kind of norm.

use std::collections::BTreeMap;
use std::sync::Mutex;

/// What came of one result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// Both decided on the same verdict.
    Decided,
    /// Open, and the same verdicts are possible.
    Open,
    /// Open, and the program holds more verdicts possible than there are.
    Wide,
    /// All completions agree, and the program left it open.
    NotWorkedOut,
    /// Too many completions to list.
    Skipped,
}

static COUNTS: Mutex<BTreeMap<&'static str, BTreeMap<Outcome, usize>>> =
    Mutex::new(BTreeMap::new());

static REFUSED: Mutex<BTreeMap<String, usize>> = Mutex::new(BTreeMap::new());

/// An agreement that has this error.
pub fn refused(why: &str, agreement: &str) {
    let mut all = REFUSED.lock().unwrap();
    let times = all.entry(why.chars().take(6).collect()).or_default();
    *times += 1;
    if *times == 1 && std::env::var_os("POCHECK_BEWIJS").is_some() {
        println!("refused: {why}\n{agreement}");
    }
}

/// How many agreements have errors, and how many results were judged.
pub fn shares() -> (usize, usize) {
    let judged = COUNTS.lock().unwrap().values().flat_map(BTreeMap::values).sum();
    (REFUSED.lock().unwrap().values().sum(), judged)
}

pub fn count(shape: &'static str, outcome: Outcome) {
    let mut counts = COUNTS.lock().unwrap();
    *counts.entry(shape).or_default().entry(outcome).or_default() += 1;
}

/// Prints the table, where that is asked for.
pub fn print() {
    if std::env::var_os("POCHECK_BEWIJS").is_none() {
        return;
    }
    use Outcome::{Decided, NotWorkedOut, Open, Skipped, Wide};
    println!("refused: {:?}", REFUSED.lock().unwrap());
    println!("| soort norm | besloten | open | te ruim | niet uitgerekend | te groot |");
    println!("|---|---|---|---|---|---|");
    for (shape, counts) in COUNTS.lock().unwrap().iter() {
        let of = |outcome| counts.get(&outcome).copied().unwrap_or(0);
        println!(
            "| {shape} | {} | {} | {} | {} | {} |",
            of(Decided),
            of(Open),
            of(Wide),
            of(NotWorkedOut),
            of(Skipped)
        );
    }
}
