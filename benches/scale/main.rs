//! How time and memory grow with the number of results: a table per stage.
//!
//! `cargo bench --bench scale` prints it; docs/prestaties.md keeps the figures. Each size runs in a
//! process of its own (see `table`). `-- FOLDER 1000` writes the files
//! of 1,000 results to a folder instead. Not for: the stages of one real agreement (`judge`).
#![expect(clippy::expect_used, reason = "a measurement stops at the first thing amiss")]
#![expect(clippy::print_stdout, reason = "the table is what it is for")]

mod agreement;
mod constructs;
mod process;

use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use agreement::{RESULTS_PER_GOAL, Scale, one_whole, scale};
use pocheck::check::check;
use pocheck::diagnostics::{Findings, Language};
use pocheck::eval::judge;
use pocheck::measure::{combine, load};
use pocheck::report::assessment::{ReportOptions, report};
use pocheck::report::document::DocumentStyle;
use pocheck::report::json::{JsonContext, JsonReport};
use pocheck::resolve::resolve;
use pocheck::source::{Role, Sources};
use pocheck::syntax::parse;

/// As the program has it.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

const SIZES: [usize; 4] = [100, 1_000, 10_000, 100_000];
const PARTS: [usize; 4] = [100, 200, 400, 800];
const STAGES: [&str; 11] = [
    "parse",
    "resolve",
    "check",
    "load",
    "combine",
    "judge",
    "together",
    "(judge",
    "together)",
    "text",
    "JSON",
];

fn main() {
    let words: Vec<String> = env::args().skip(1).filter(|word| word != "--bench").collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["size", results] => row(&scale(number(results) / RESULTS_PER_GOAL)),
        ["parts", parts] => row(&one_whole(number(parts))),
        [folder, results] => write(Path::new(folder), &scale(number(results) / RESULTS_PER_GOAL)),
        _ => table(),
    }
}

fn number(word: &str) -> usize {
    word.parse().expect("a number")
}

fn write(folder: &Path, files: &Scale) {
    fs::write(folder.join("afspraken.po"), &files.agreement).expect("the folder is there");
    fs::write(folder.join("metingen.toml"), &files.figures).expect("the folder is there");
}

/// One row for each size: microseconds of all processors for each result, between brackets how long
/// it lasted, and the most memory that all stages up to the verdicts took.
///
/// Each run is a process of its own that does each stage once, as the program does. In a second
/// run within one process the memory would be there already, and only small sizes would gain by that.
fn table() {
    let head: String = STAGES.iter().map(|stage| format!("{stage:>9}")).collect();
    println!("{:>9}{head}{:>10}", "results", "KiB");
    for (kind, sizes) in [("size", SIZES), ("parts", PARTS)] {
        if kind == "parts" {
            println!("one whole with this many parts of which nothing is known");
        }
        for size in sizes {
            let runs = (20_000 / size).clamp(2, 20);
            let all: Vec<Vec<usize>> = (0..runs).map(|_| one_run(kind, size)).collect();
            println!("{size:>9}{}", columns(&all, size));
        }
    }
}

/// The nanoseconds of each stage in a process of its own, and last the KiB that it took.
fn one_run(kind: &str, size: usize) -> Vec<usize> {
    let program = env::current_exe().expect("this program has a place");
    let run =
        Command::new(program).args([kind, &size.to_string()]).output().expect("it runs again");
    assert!(run.status.success(), "a run failed");
    String::from_utf8_lossy(&run.stdout).split_whitespace().map(number).collect()
}

/// The means of all runs: microseconds for each result with one decimal, and KiB.
fn columns(runs: &[Vec<usize>], results: usize) -> String {
    let mean = |at: usize| runs.iter().filter_map(|run| run.get(at)).sum::<usize>() / runs.len();
    let stages: String = (0..STAGES.len())
        .map(|at| mean(at) / results / 100)
        .map(|tenths| format!("{:>9}", format!("{},{}", tenths / 10, tenths % 10)))
        .collect();
    format!("{stages}{:>10}", mean(STAGES.len()))
}

/// Runs all stages on one size, each once, and prints the nanoseconds of each and the KiB.
fn row(files: &Scale) {
    let mut sources = Sources::default();
    let agreement =
        sources.add("afspraken.po".to_owned(), Role::Agreement, files.agreement.clone());
    let figures = sources.add("metingen.toml".to_owned(), Role::Measurement, files.figures.clone());

    let ((ast, findings), parsing) = process::taken(|| parse(agreement, &files.agreement));
    assert!(!findings.has_errors(), "the text can be read");
    let ((model, found), resolving) = process::taken(|| resolve(agreement, &ast));
    assert!(!found.has_errors(), "the names are known");
    drop(ast);
    let model = model.expect("it has a head");
    let ((model, _), checking) = process::taken(|| check(model, &findings));
    let model = model.expect("it has no errors");
    let ((loaded, _), loading) = process::taken(|| load(model.model(), figures, &files.figures));
    let loaded = loaded.expect("it has no errors");
    let ((combined, _), combining) = process::taken(|| combine(model.model(), vec![loaded]));
    let combined = combined.expect("the figures agree");
    let (judged, judging) = process::taken(|| judge(&model, &combined, None));
    let assessment = judged.expect("some completion fits");
    let memory = process::memory();
    let (_, writing) = process::taken(|| {
        report(&assessment, &sources, ReportOptions::default()).render(DocumentStyle::default())
    });
    let none = Findings::new();
    let (_, jsoning) = process::taken(|| {
        let context = JsonContext {
            sources: &sources,
            hashes: &[],
            coverage: None,
            language: Language::Dutch,
        };
        JsonReport::judged(&assessment, &none, context).to_text()
    });
    let judged = [parsing, resolving, checking, loading, combining, judging];
    let work = judged.iter().map(|taken| taken.work);
    let lasted: Duration = judged.iter().map(|taken| taken.lasted).sum();
    let together: Duration = work.clone().sum();
    let lasting = [together, judging.lasted, lasted, writing.work, jsoning.work];
    let all: String = work.chain(lasting).map(|taken| format!("{} ", taken.as_nanos())).collect();
    println!("{all}{memory}");
}
