//! The score by stage, and the faults that no test catches.

use crate::fault::Fault;
use crate::state::State;
use crate::{Asked, Outcome};
use std::collections::{BTreeMap, BTreeSet};

/// The faults that change nothing anyone can see, each with the reason.
const SAME: &str = include_str!("../equivalent.txt");

/// Prints the table, and the missed ones if asked for: those without a reason last.
pub fn tell(state: &State, faults: &[Fault], asked: &Asked) -> Outcome<()> {
    let out: BTreeSet<String> = state.load("unbuildable.json")?;
    let rows = state.rows()?;
    let same: BTreeMap<&str, &str> =
        SAME.lines().filter_map(|line| line.rsplit_once(" | ")).collect();
    println!(
        "| stage | caught | missed, no difference | missed | caught | not tried | does not build |"
    );
    println!("|---|---|---|---|---|---|---|");
    let missed = |fault: &&Fault| {
        !out.contains(&fault.key) && rows.get(&fault.key).is_some_and(|row| row.caught_by.is_none())
    };
    for stage in &asked.stages {
        let (mut caught, mut alike, mut missed, mut untried, mut unbuilt) = (0, 0, 0, 0, 0);
        for fault in of_stage(faults, stage) {
            let row = rows.get(&fault.key);
            *(match row {
                _ if out.contains(&fault.key) => &mut unbuilt,
                Some(row) if row.caught_by.is_some() => &mut caught,
                Some(_) if same.contains_key(fault.key.as_str()) => &mut alike,
                Some(_) => &mut missed,
                None => &mut untried,
            }) += 1;
        }
        let tried = caught + alike + missed;
        let tenths = if tried == 0 { 0 } else { caught * 1000 / tried };
        let share = format!("{}.{} %", tenths / 10, tenths % 10);
        println!("| `{stage}` | {caught} | {alike} | {missed} | {share} | {untried} | {unbuilt} |");
    }
    if asked.missed {
        let missed = asked.stages.iter().flat_map(|stage| of_stage(faults, stage)).filter(missed);
        let (told, untold): (Vec<&Fault>, Vec<&Fault>) =
            missed.partition(|fault| same.contains_key(fault.key.as_str()));
        for fault in told {
            println!("{} | {}", fault.name, same.get(fault.key.as_str()).unwrap_or(&""));
        }
        untold.iter().for_each(|fault| println!("{}", fault.name));
    }
    // A reason for what is caught, or is there no longer, misleads.
    for key in same.keys() {
        let row = rows.get(*key);
        if row.is_some_and(|row| row.caught_by.is_some())
            || faults.iter().all(|one| one.key != *key)
        {
            println!("no longer missed: {key}");
        }
    }
    Ok(())
}

fn of_stage<'f>(faults: &'f [Fault], stage: &'f str) -> impl Iterator<Item = &'f Fault> {
    faults.iter().filter(move |fault| fault.stage() == stage)
}
