//! Slips that people make, made one at a time in the real agreements and their figures: each must be
//! told in the words that are meant for it, at its line, and none may pass unseen.
//!
//! For: the table in `docs/verschrijvingen.md`. `POCHECK_SLIP=komma` tries only the kinds with that word in
//! their name. Not for: what a message says; `docs/findings` shows that.

#![allow(clippy::string_slice, clippy::expect_used, clippy::indexing_slicing, clippy::print_stdout)] // A test.

mod edit;
mod files;
mod kinds;
mod mending;
mod score;

use std::fmt::Write as _;

use kinds::{Kind, Slip};
use score::{Score, mend_scores, scores};

/// The least share that is told as meant, in percent.
const LEAST: usize = 95;

/// The page that keeps the tables.
const PAGE: &str = "docs/verschrijvingen.md";

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

/// Holds the scores of a kind of file against the least share, and against the page.
fn hold(kind: Kind, heading: &str) {
    let rows = scores(kind);
    let table = table(&rows);
    println!("{table}");
    let mut complaints = String::new();
    for (slip, score) in &rows {
        let enough = score.made > 0 && score.meant * 100 >= score.made * LEAST;
        if !enough || score.silent > 0 {
            let _ = writeln!(
                complaints,
                "{}: {}/{} meant, {} silent, others {:?}\n  {}",
                slip.name,
                score.meant,
                score.made,
                score.silent,
                score.others,
                score.missed.join("\n  ")
            );
        }
    }
    assert!(complaints.is_empty(), "\n{complaints}");
    // The page keeps the scores of all kinds, each at some of its places.
    let asked = |name: &str| std::env::var(name).is_ok();
    if !asked("POCHECK_SLIP") && !asked("POCHECK_SLIPS") {
        keep(heading, &table);
    }
}

/// Holds the table under a heading of the page, or writes it there when pages are brought up to date.
fn keep(heading: &str, table: &str) {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(PAGE);
    let page = std::fs::read_to_string(&path).expect("the page is there");
    let (before, rest) = page.split_once(heading).expect("the page has the heading");
    let (_, after) = rest.split_once("\n\n<!-- einde -->").expect("the table has an end");
    let kept = format!("{before}{heading}\n\n{}\n\n<!-- einde -->{after}", table.trim_end());
    if std::env::var("POCHECK_DOCS_BIJWERKEN").is_ok() {
        std::fs::write(&path, kept).expect("the page can be written");
        return;
    }
    assert_eq!(
        page, kept,
        "run again with POCHECK_DOCS_BIJWERKEN=1 and one thread, and read the change"
    );
}

#[test]
fn slips_in_agreements() {
    hold(Kind::Agreement, "## In overeenkomsten");
}

#[test]
fn slips_in_measurement_files() {
    hold(Kind::Measurement, "## In meetbestanden");
}

/// What is mended without asking is as it was before the slip, or something else is told.
fn mended(kind: Kind) {
    let (mut claimed, mut as_before, mut wrong) = (0, 0, String::new());
    for (slip, score) in mend_scores(kind) {
        if score.claimed > 0 {
            println!("{}: {} of {} as before", slip.name, score.as_before, score.claimed);
        }
        claimed += score.claimed;
        as_before += score.as_before;
        if !score.wrong.is_empty() {
            let _ = writeln!(wrong, "{}\n  {}", slip.name, score.wrong);
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
    assert!(claimed > 0 || std::env::var("POCHECK_SLIP").is_ok(), "nothing is mended");
    // Some slips write another figure than there was; mended it is told that this one does not fit.
    let all = std::env::var("POCHECK_SLIP").is_err();
    assert!(!all || as_before * 5 >= claimed * 4, "only {as_before} of {claimed} are as before");
}

#[test]
fn mended_slips_in_agreements() {
    mended(Kind::Agreement);
}

#[test]
fn mended_slips_in_measurement_files() {
    mended(Kind::Measurement);
}
