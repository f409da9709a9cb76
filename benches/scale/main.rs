//! How time and memory grow with the number of results: a table per stage.
//!
//! `cargo bench --bench scale` prints it; docs/prestaties.md keeps the figures. Each size runs in a
//! process of its own, so that its greatest memory can be told. `-- FOLDER 1000` writes the files
//! of 1,000 results to a folder instead. Not for: the stages of one real agreement (`judge`).
#![expect(clippy::expect_used, reason = "a measurement stops at the first thing amiss")]
#![expect(clippy::print_stdout, reason = "the table is what it is for")]

mod agreement;
mod constructs;
mod process;

use std::env;
use std::fs;
use std::hint::black_box;
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
use process::Taken;

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
        ["size", results] => row(results, &scale(number(results) / RESULTS_PER_GOAL)),
        ["parts", parts] => row(parts, &one_whole(number(parts))),
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
fn table() {
    let head: String = STAGES.iter().map(|stage| format!("{stage:>9}")).collect();
    println!("{:>9}{head}{:>10}", "results", "KiB");
    for (kind, sizes) in [("size", SIZES), ("parts", PARTS)] {
        if kind == "parts" {
            println!("one whole with this many parts of which nothing is known");
        }
        for size in sizes {
            let program = env::current_exe().expect("this program has a place");
            let run = Command::new(program).args([kind, &size.to_string()]).status();
            assert!(run.expect("it runs again").success(), "a run failed");
        }
    }
}

/// What a stage took, as the mean of some runs: a larger agreement is measured less often.
fn measured<T>(results: usize, stage: impl Fn() -> T) -> (T, Taken) {
    measured_with(results, || (), |()| stage())
}

/// The same, of a stage that uses up what it is given; making that is not counted.
fn measured_with<S, T>(
    results: usize,
    given: impl Fn() -> S,
    stage: impl Fn(S) -> T,
) -> (T, Taken) {
    let runs = u32::try_from(10_000 / results).unwrap_or(1).clamp(1, 100);
    let mut all = Taken::default();
    let mut run = || {
        let given = given();
        let (made, taken) = process::taken(|| black_box(stage(given)));
        all += taken;
        made
    };
    for _ in 1..runs {
        run();
    }
    (run(), all / runs)
}

/// Runs all stages on one size and prints the microseconds for each result.
fn row(size: &str, files: &Scale) {
    let results = number(size);
    let mut sources = Sources::default();
    let agreement =
        sources.add("afspraken.po".to_owned(), Role::Agreement, files.agreement.clone());
    let figures = sources.add("metingen.toml".to_owned(), Role::Measurement, files.figures.clone());

    let ((ast, findings), parsing) = measured(results, || parse(agreement, &files.agreement));
    assert!(!findings.has_errors(), "the text can be read");
    let ((model, found), resolving) = measured(results, || resolve(agreement, &ast));
    assert!(!found.has_errors(), "the names are known");
    drop(ast);
    let model = model.expect("it has a head");
    let check_all = |model| check(model, &findings).0;
    let (model, checking) = measured_with(results, || model.clone(), check_all);
    let model = model.expect("it has no errors");
    let load_all = || load(model.model(), figures, &files.figures).0;
    let (loaded, loading) = measured(results, load_all);
    let loaded = loaded.expect("it has no errors");
    let combine_all = |loaded| combine(model.model(), vec![loaded]).0;
    let (combined, combining) = measured_with(results, || loaded.clone(), combine_all);
    let combined = combined.expect("the figures agree");
    let (judged, judging) = measured(results, || judge(&model, &combined, None));
    let assessment = judged.expect("some completion fits");
    let memory = process::memory();
    let (_, writing) = measured(results, || {
        report(&assessment, &sources, ReportOptions::default()).render(DocumentStyle::default())
    });
    let none = Findings::new();
    let (_, jsoning) = measured(results, || {
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
    let columns: String = work.chain(lasting).map(|taken| column(taken, results)).collect();
    println!("{size:>9}{columns}{memory:>10}");
}

/// Microseconds for each result, with one decimal.
fn column(taken: Duration, results: usize) -> String {
    let tenths = taken.as_nanos() / u128::try_from(results).unwrap_or(1) / 100;
    format!("{:>9}", format!("{},{}", tenths / 10, tenths % 10))
}
