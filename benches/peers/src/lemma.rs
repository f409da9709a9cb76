//! A process that judges by Lemma rules: reads the rules and the figures, prints the verdicts.

use std::env;
use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use lemma::{DateTimeValue, Engine, EvaluateDataValue, IndexMap, SourceType};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let files: Vec<String> = env::args().skip(1).collect();
    let [rules, figures] = files.as_slice() else {
        return Err("lemma RULES.lemma FIGURES.json".into());
    };
    let mut engine = Engine::new();
    let place = SourceType::Path(Arc::new(PathBuf::from(rules)));
    engine.load([(place, fs::read_to_string(rules)?)]).map_err(|found| format!("{found:?}"))?;
    let figures: serde_json::Map<String, serde_json::Value> =
        serde_json::from_str(&fs::read_to_string(figures)?)?;
    let data: IndexMap<_, _> = figures
        .iter()
        .map(|(name, value)| (name.replace('-', "_"), EvaluateDataValue::string(value.to_string())))
        .collect();
    let now = DateTimeValue::now();
    let response = engine
        .evaluate(None, "wpda", Some(&now), data, None, false)
        .map_err(|found| format!("{found:?}"))?;
    for (name, result) in &response.results {
        println!("{name}: {}", result.result().unwrap_or("undetermined"));
    }
    Ok(())
}
