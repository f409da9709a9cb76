//! Slips that people make, made one at a time in the real agreements and their figures: each must be
//! told in the words that are meant for it, at its line, and none may pass unseen.
//!
//! For: the table in `docs/verschrijvingen.md`. Not for: what a message says; `docs/findings` shows that.

#![allow(clippy::string_slice)] // A test may stop at what is not there.

mod edit;
mod files;
mod kinds;
mod score;

use std::fmt::Write as _;

use kinds::{Kind, Slip};
use score::{Score, scores};

/// The least share that is told as meant, in percent.
const LEAST: usize = 95;

fn table(rows: &[(&Slip, Score)]) -> String {
    let mut table =
        String::from("| verschrijving | plaatsen | zoals bedoeld | anders | niet gezien |\n");
    table.push_str("|---|---|---|---|---|\n");
    for (slip, score) in rows {
        let Score { made, meant, otherwise, silent, .. } = score;
        let name = slip.name;
        let _ = writeln!(table, "| {name} | {made} | {meant} | {otherwise} | {silent} |");
    }
    table
}

fn hold(kind: Kind) {
    let rows = scores(kind);
    println!("{}", table(&rows));
    let mut complaints = String::new();
    for (slip, score) in &rows {
        let enough = score.made > 0 && score.meant * 100 >= score.made * LEAST;
        if !enough || score.silent > 0 {
            let _ = writeln!(
                complaints,
                "{}: {}/{} meant, {} silent, others {:?}, first {:?}",
                slip.name, score.meant, score.made, score.silent, score.others, score.first
            );
        }
    }
    assert!(complaints.is_empty(), "\n{complaints}");
}

#[test]
fn slips_in_agreements() {
    hold(Kind::Agreement);
}

#[test]
fn slips_in_measurement_files() {
    hold(Kind::Measurement);
}
