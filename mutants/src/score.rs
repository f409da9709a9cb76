//! The score by stage, and the faults that no test catches.

use crate::fault::Fault;
use crate::state::State;
use crate::{Asked, Outcome};
use std::collections::BTreeSet;

/// Prints the table, and the missed ones if asked for.
pub fn tell(state: &State, faults: &[Fault], asked: &Asked) -> Outcome<()> {
    let out: BTreeSet<String> = state.load("unbuildable.json")?;
    let rows = state.rows()?;
    println!("| stage | caught | missed | score | not tried | does not build |");
    println!("|---|---|---|---|---|---|");
    for stage in &asked.stages {
        let all: Vec<&Fault> = faults.iter().filter(|fault| fault.stage() == stage).collect();
        let (mut caught, mut missed, mut untried, mut unbuilt) = (0, 0, 0, 0);
        for fault in &all {
            let row = rows.get(&fault.key);
            *(match row {
                _ if out.contains(&fault.key) => &mut unbuilt,
                Some(row) if row.caught_by.is_some() => &mut caught,
                Some(_) => &mut missed,
                None => &mut untried,
            }) += 1;
        }
        let tried = caught + missed;
        let tenths = if tried == 0 { 0 } else { caught * 1000 / tried };
        println!(
            "| `{stage}` | {caught} | {missed} | {}.{} % | {untried} | {unbuilt} |",
            tenths / 10,
            tenths % 10
        );
    }
    if asked.missed {
        for fault in
            faults.iter().filter(|fault| asked.stages.iter().any(|one| one == fault.stage()))
        {
            if !out.contains(&fault.key)
                && rows.get(&fault.key).is_some_and(|row| row.caught_by.is_none())
            {
                println!("{}", fault.name);
            }
        }
    }
    Ok(())
}
