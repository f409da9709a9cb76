//! How long one evaluation takes of the same norms over the same figures, rules and figures being
//! loaded: pocheck, Rego and Lemma in one run. The verdicts of all three must be the same.
//!
//! pocheck judges the ten norms, and the whole agreement with its duties, with reasons, margins and
//! explanation; the others give a yes or a no for each of the ten. Not for: reading files.

use std::collections::BTreeMap;
use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use lemma::{DateTimeValue, EvaluateDataValue, IndexMap, SourceType};
use pocheck::check::check;
use pocheck::eval::assessment::Verdict;
use pocheck::eval::judge;
use pocheck::measure::{combine, load};
use pocheck::resolve::resolve;
use pocheck::source::{Role, Sources};
use pocheck::syntax::parse;

/// Rounds that are timed; the quickest counts, as other work on the machine only adds.
const ROUNDS: u32 = 20;

type Verdicts = BTreeMap<String, bool>;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let own = of_pocheck("rules/agreement-2020.po", "rules/figures-2020.toml")?;
    let whole = of_pocheck(
        "../../agreements/2020/agreement-2020.po",
        "../../agreements/2020/actuals-2020.toml",
    )?;
    let rego = of_rego()?;
    let lemma = of_lemma()?;
    for (name, other) in [("pocheck on the whole", &whole), ("rego", &rego), ("lemma", &lemma)] {
        if other.0 != own.0 {
            return Err(
                format!("{name} gives other verdicts: {:?} and {:?}", other.0, own.0).into()
            );
        }
    }
    for (name, taken) in [
        ("pocheck", own.1),
        ("pocheck, the whole agreement", whole.1),
        ("regorus", rego.1),
        ("lemma", lemma.1),
    ] {
        println!("{name:<30}{:>10.1} µs", taken.as_secs_f64() * 1e6);
    }
    Ok(())
}

/// The quickest of some rounds, each of so many runs.
fn timed<T>(runs: u32, mut run: impl FnMut() -> T) -> Duration {
    let mut best = Duration::MAX;
    for _ in 0..ROUNDS {
        let start = Instant::now();
        for _ in 0..runs {
            black_box(run());
        }
        best = best.min(start.elapsed() / runs);
    }
    best
}

fn here(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(file)
}

fn of_pocheck(
    agreement: &str,
    figures: &str,
) -> Result<(Verdicts, Duration), Box<dyn std::error::Error>> {
    let mut sources = Sources::default();
    let text = fs::read_to_string(here(agreement))?;
    let figures = fs::read_to_string(here(figures))?;
    let agreement = sources.add("agreement".to_owned(), Role::Agreement, text.clone());
    let measured = sources.add("figures".to_owned(), Role::Measurement, figures.clone());
    let (ast, mut findings) = parse(agreement, &text);
    let (model, found) = resolve(agreement, &ast);
    findings.extend(found);
    let model = check(model.ok_or("no head")?, &findings).0.ok_or("the agreement has errors")?;
    let loaded = load(model.model(), measured, &figures).0.ok_or("the figures have errors")?;
    let combined = combine(model.model(), vec![loaded]).0.ok_or("the figures do not agree")?;
    let assessment = judge(&model, &combined, None).map_err(|_| "nothing fits the figures")?;
    let norms = assessment.items.iter().filter_map(|item| match item.verdict {
        Verdict::Met => Some((item.id.clone(), true)),
        Verdict::NotMet => Some((item.id.clone(), false)),
        _ => None,
    });
    let norms = norms.collect();
    Ok((norms, timed(200, || judge(&model, &combined, None))))
}

fn of_rego() -> Result<(Verdicts, Duration), Box<dyn std::error::Error>> {
    let mut engine = regorus::Engine::new();
    let rules = fs::read_to_string(here("rules/agreement-2020.rego"))?;
    engine.add_policy("agreement-2020.rego".to_owned(), rules)?;
    let figures = fs::read_to_string(here("rules/figures-2020.json"))?;
    let figures = regorus::Value::from_json_str(&figures)?;
    let mut run = || {
        engine.set_input(figures.clone());
        engine.eval_rule("data.wpda.verdicts".to_owned())
    };
    let told: BTreeMap<String, String> = serde_json::from_str(&run()?.to_json_str()?)?;
    let verdicts = told.into_iter().map(|(name, verdict)| (name, verdict == "met")).collect();
    Ok((verdicts, timed(200, run)))
}

fn of_lemma() -> Result<(Verdicts, Duration), Box<dyn std::error::Error>> {
    let mut engine = lemma::Engine::new();
    let place = SourceType::Path(Arc::new(PathBuf::from("agreement-2020.lemma")));
    let rules = fs::read_to_string(here("rules/agreement-2020.lemma"))?;
    engine.load([(place, rules)]).map_err(|found| format!("{found:?}"))?;
    let figures: serde_json::Map<String, serde_json::Value> =
        serde_json::from_str(&fs::read_to_string(here("rules/figures-2020.json"))?)?;
    let data: IndexMap<_, _> = figures
        .iter()
        .map(|(name, value)| (name.replace('-', "_"), EvaluateDataValue::string(value.to_string())))
        .collect();
    let now = DateTimeValue::now();
    let run = || engine.evaluate(None, "wpda", Some(&now), data.clone(), None, false);
    let response = run().map_err(|found| format!("{found:?}"))?;
    let mut verdicts = Verdicts::new();
    for (name, result) in &response.results {
        if name != "plekken" {
            let verdict = result.result() == Some("true");
            verdicts.insert(name.replace('_', "-"), verdict);
        }
    }
    Ok((verdicts, timed(50, run)))
}
