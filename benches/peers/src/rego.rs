//! A process that judges by Rego rules: reads the rules and the figures, prints the verdicts.

use std::env;
use std::fs;

use regorus::{Engine, Value};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let files: Vec<String> = env::args().skip(1).collect();
    let [rules, figures] = files.as_slice() else {
        return Err("rego RULES.rego FIGURES.json".into());
    };
    let mut engine = Engine::new();
    engine.add_policy(rules.clone(), fs::read_to_string(rules)?)?;
    engine.set_input(Value::from_json_str(&fs::read_to_string(figures)?)?);
    let verdicts = engine.eval_rule("data.wpda.verdicts".to_owned())?;
    println!("{}", verdicts.to_json_str()?);
    Ok(())
}
