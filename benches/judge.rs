//! How long each stage takes on the agreement of 2020, and the whole program from start to end.
//!
//! `cargo bench` runs it; docs/prestaties.md keeps the figures. Not for: input that is no good.
#![expect(clippy::expect_used, reason = "a measurement stops at the first thing amiss")]

use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::process::{Command, Stdio};

use criterion::{Criterion, criterion_group, criterion_main};
use pocheck::check::{CheckedModel, check};
use pocheck::diagnostics::Language;
use pocheck::eval::assessment::Assessment;
use pocheck::eval::judge;
use pocheck::measure::{Measurement, Measurements, combine, load};
use pocheck::report::assessment::{ReportOptions, report};
use pocheck::report::document::DocumentStyle;
use pocheck::report::json::{JsonContext, JsonReport};
use pocheck::resolve::resolve;
use pocheck::source::{Role, SourceId, Sources};
use pocheck::syntax::parse;

const AGREEMENT: &str = "agreements/2020/agreement-2020.po";
const BEFORE: &str = "agreements/2020/actuals-2019.toml";
const FIGURES: &str = "agreements/2020/actuals-2020.toml";

/// The files of 2020.
struct Files {
    sources: Sources,
    agreement: SourceId,
    before: SourceId,
    figures: SourceId,
}

impl Files {
    fn read() -> Self {
        let mut sources = Sources::default();
        let mut add = |path: &str, role| {
            let place = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
            sources.add(path.to_owned(), role, fs::read_to_string(place).expect("it is there"))
        };
        let agreement = add(AGREEMENT, Role::Agreement);
        let before = add(BEFORE, Role::Measurement);
        let figures = add(FIGURES, Role::Measurement);
        Self { sources, agreement, before, figures }
    }

    fn text(&self, source: SourceId) -> &str {
        self.sources.get(source).expect("it was added").text()
    }

    fn compiled(&self) -> CheckedModel {
        let (ast, mut findings) = parse(self.agreement, self.text(self.agreement));
        let (model, found) = resolve(self.agreement, &ast);
        findings.merge(found);
        check(model.expect("it has a head"), &findings).0.expect("it has no errors")
    }

    fn loaded(&self, compiled: &CheckedModel) -> Vec<Measurement> {
        let files = [self.before, self.figures];
        files
            .map(|file| load(compiled.model(), file, self.text(file)).0.expect("it has no errors"))
            .to_vec()
    }

    fn judged(&self, compiled: &CheckedModel, measurements: &Measurements) -> Assessment {
        judge(compiled, measurements, Some(self.before)).expect("the figures agree")
    }
}

fn combined(compiled: &CheckedModel, loaded: Vec<Measurement>) -> Measurements {
    combine(compiled.model(), loaded).0.expect("the figures agree")
}

fn stages(criterion: &mut Criterion) {
    let files = Files::read();
    let compiled = files.compiled();
    let loaded = files.loaded(&compiled);
    let measurements = combined(&compiled, loaded.clone());

    criterion.bench_function("parse", |run| {
        run.iter(|| parse(files.agreement, black_box(files.text(files.agreement))));
    });
    criterion.bench_function("compile", |run| run.iter(|| files.compiled()));
    criterion.bench_function("load figures", |run| run.iter(|| files.loaded(&compiled)));
    criterion.bench_function("combine", |run| {
        run.iter(|| combined(&compiled, black_box(loaded.clone())));
    });
    criterion.bench_function("judge", |run| {
        run.iter(|| files.judged(&compiled, black_box(&measurements)));
    });
    criterion.bench_function("combine and judge", |run| {
        run.iter(|| {
            let measurements = combined(&compiled, black_box(loaded.clone()));
            files.judged(&compiled, &measurements)
        });
    });
}

fn reports(criterion: &mut Criterion) {
    let files = Files::read();
    let compiled = files.compiled();
    let measurements = combined(&compiled, files.loaded(&compiled));
    let assessment = files.judged(&compiled, &measurements);
    let findings = pocheck::diagnostics::Findings::new();

    criterion.bench_function("report as text", |run| {
        run.iter(|| {
            let document = report(black_box(&assessment), &files.sources, ReportOptions::default());
            document.render(DocumentStyle::default())
        });
    });
    criterion.bench_function("report as JSON", |run| {
        run.iter(|| {
            let context = JsonContext {
                sources: &files.sources,
                hashes: &[],
                coverage: None,
                language: Language::Dutch,
            };
            JsonReport::judged(black_box(&assessment), &findings, context).to_text()
        });
    });
}

fn program(criterion: &mut Criterion) {
    criterion.bench_function("the program, start to end", |run| {
        run.iter(|| {
            let mut command = Command::new(env!("CARGO_BIN_EXE_pocheck"));
            command.args([AGREEMENT, FIGURES]).current_dir(env!("CARGO_MANIFEST_DIR"));
            command.stdout(Stdio::null()).stderr(Stdio::null());
            command.status().expect("the program runs")
        });
    });
}

criterion_group!(benches, stages, reports, program);
criterion_main!(benches);
