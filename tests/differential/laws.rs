//! Laws of whole files: more knowledge, another order, another spelling of the same (semantics,
//! section 1).

use std::collections::{BTreeMap, BTreeSet};

use pocheck::eval::assessment::{Assessed, Assessment, Verdict};
use pocheck::verdict::BaseSet;

use crate::compare::base;
use crate::generator::Case;
use crate::pipeline::judged;
use crate::reference::{Base, Bases, composed};

/// The verdicts that completions allow, by result.
fn possible(assessment: &Assessment) -> BTreeMap<String, BaseSet> {
    assessment.items.iter().map(|item| (item.id.clone(), item.possible)).collect()
}

/// Figures that are known better never make more verdicts possible.
pub fn more_knowledge(case: &Case) -> Result<(), String> {
    let Some(before) = judged(case).assessment else { return Ok(()) };
    let before = possible(&before);
    for file in known_better(&case.files[0]) {
        let better = Case { files: vec![file], ..case.clone() };
        let Some(after) = judged(&better).assessment else { continue };
        for (name, after) in possible(&after) {
            let was = before.get(&name).copied().unwrap_or(BaseSet::FULL);
            if !after.is_subset(was) {
                return Err(format!(
                    "{name}: possible was {was:?}, and with better figures {after:?}\n{case:?}\n{better:?}"
                ));
            }
        }
    }
    Ok(())
}

/// The same file with one range made smaller, or one missing figure given.
fn known_better(file: &str) -> Vec<String> {
    let mut all = Vec::new();
    for (at, _) in file.match_indices(" t/m ") {
        let Some(start) = file[..at].rfind('"') else { continue };
        let Some(end) = file[at..].find('"').map(|end| at + end) else { continue };
        let (low, high) = (&file[start + 1..at], &file[at + 5..end]);
        // Dates in keys are ranges too.
        if low.contains(' ') || high.contains(' ') {
            continue;
        }
        for end_of_range in [low, high] {
            let text = format!("\"{end_of_range}\"");
            all.push(format!("{}{text}{}", &file[..start], &file[end + 1..]));
        }
    }
    for number in ["0", "2"] {
        if file.contains("{ geen = \"kwijt\" }") {
            all.push(file.replacen("{ geen = \"kwijt\" }", number, 1));
        }
    }
    all
}

/// What is told of an item, whatever the order of the file.
fn told(item: &Assessed) -> (Verdict, BaseSet, BTreeSet<String>, bool, String) {
    let needs = item.needs.iter().map(|figure| format!("{figure:?}")).collect();
    let margin = format!("{:?}", item.margin);
    (item.verdict, item.possible, needs, item.provisional, margin)
}

/// Parts and figures in another order give the same verdicts.
pub fn any_order(case: &Case) -> Result<(), String> {
    let Some(before) = judged(case).assessment else { return Ok(()) };
    let turned = turned(case);
    let Some(after) = judged(&turned).assessment else {
        return Err(format!("in another order it is not judged\n{case:?}\n{turned:?}"));
    };
    for item in &before.items {
        let other = after.items.iter().find(|other| other.id == item.id);
        let other = other.ok_or_else(|| format!("{} is gone\n{turned:?}", item.id))?;
        // Of several sets that settle a verdict the first in the order of the file is named.
        let same = |item: &Assessed| {
            let (verdict, possible, _, provisional, margin) = told(item);
            (verdict, possible, provisional, margin)
        };
        if same(item) != same(other) {
            return Err(format!(
                "{}: {:?}, and turned {:?}\n{case:?}",
                item.id,
                told(item),
                told(other)
            ));
        }
    }
    Ok(())
}

/// The parts from last to first, and the figures too.
fn turned(case: &Case) -> Case {
    let mut parts: Vec<String> = Vec::new();
    for line in case.agreement.lines() {
        let deeper = line.starts_with("    ");
        match parts.last_mut() {
            Some(part) if deeper => part.push_str(&format!("\n{line}")),
            _ => parts.push(line.to_owned()),
        }
    }
    let of_head = |part: &String| {
        let first = part.split_whitespace().next().unwrap_or_default();
        first.starts_with("overeenkomst") || first.ends_with(':')
    };
    let (mut head, mut rest): (Vec<String>, Vec<String>) = parts.into_iter().partition(of_head);
    rest.reverse();
    head.extend(rest);
    let files = case.files.iter().map(|file| {
        // Tables stay whole.
        let mut blocks: Vec<String> = Vec::new();
        for line in file.lines() {
            if line.starts_with('[') && !line.starts_with("[\"") || blocks.is_empty() {
                blocks.push(line.to_owned());
            } else if let Some(block) = blocks.last_mut() {
                block.push_str(&format!("\n{line}"));
            }
        }
        let head = blocks.remove(0);
        let mut blocks: Vec<String> = blocks.iter().map(|block| reversed(block)).collect();
        blocks.reverse();
        format!("{head}\n{}\n", blocks.join("\n"))
    });
    Case { agreement: head.join("\n"), files: files.collect(), shapes: case.shapes.clone() }
}

/// The lines below a heading from last to first; a table is left as it is.
fn reversed(block: &str) -> String {
    if block.contains("tabel = [") {
        return block.to_owned();
    }
    let mut lines: Vec<&str> = block.lines().collect();
    if let [_, rest @ ..] = lines.as_mut_slice() {
        rest.reverse();
    }
    lines.join("\n")
}

/// A whole allows no more verdicts than the table makes of what its parts allow.
pub fn within_its_parts(case: &Case) -> Result<(), String> {
    let Some(assessment) = judged(case).assessment else { return Ok(()) };
    let of = |name: &str| -> Option<Bases> {
        let item = assessment.items.iter().find(|item| item.id == name)?;
        Some(item.possible.iter().map(base).collect())
    };
    for (name, shape) in &case.shapes {
        if *shape != "resultaten samen" {
            continue;
        }
        let (Some(whole), Some(a), Some(b), Some(c)) =
            (of(name), of(&format!("{name}a")), of(&format!("{name}b")), of(&format!("{name}c")))
        else {
            continue;
        };
        let rule = case.agreement.split(&format!("van de resultaten {name}a")).nth(1).unwrap();
        let rule = rule.lines().next().unwrap();
        if rule.contains("waaronder") || rule.contains("blijven") {
            continue;
        }
        let least = (1..=3usize).find(|least| rule.contains(&format!("minstens {least}")));
        let mut allowed = Bases::new();
        for one in &a {
            for two in &b {
                for three in &c {
                    let bases = [*one, *two, *three];
                    let members: Vec<(Base, bool)> =
                        bases.iter().map(|base| (*base, false)).collect();
                    allowed.insert(match least {
                        Some(least) => composed::at_least(&members, least, None),
                        None => composed::all(&bases),
                    });
                }
            }
        }
        if !whole.is_subset(&allowed) {
            return Err(format!("{name}: {whole:?}, and the table allows {allowed:?}\n{case:?}"));
        }
    }
    Ok(())
}

/// One more of a figure that should be high never makes a verdict worse.
pub fn never_worse(case: &Case) -> Result<(), String> {
    let Some(before) = judged(case).assessment else { return Ok(()) };
    for (at, _) in case.files[0].match_indices("{ 2026 = ") {
        let text = &case.files[0];
        let number: String = text[at + 9..].chars().take_while(char::is_ascii_digit).collect();
        let after = &text[at + 9 + number.len()..];
        let Ok(value) = number.parse::<u32>() else { continue };
        if !after.starts_with(" }") {
            continue;
        }
        let more = format!("{}{}{after}", &text[..at + 9], value + 1);
        let more = Case { files: vec![more], ..case.clone() };
        let Some(better) = judged(&more).assessment else { continue };
        for item in &before.items {
            let other = better.items.iter().find(|other| other.id == item.id);
            let (Some(was), Some(is)) =
                (item.possible.is_single(), other.and_then(|other| other.possible.is_single()))
            else {
                continue;
            };
            if is < was {
                return Err(format!("{}: {was:?} became {is:?}\n{case:?}\n{more:?}", item.id));
            }
        }
    }
    Ok(())
}

/// The same in another unit gives the same verdict: weeks for days, contracts for places, a percentage
/// for a decimal.
pub fn any_unit(case: &Case) -> Result<(), String> {
    let weeks = |text: &str| text.replace("2 weken", "14 dagen").replace("8 weken", "56 dagen");
    let contracts = |text: &str| {
        text.replace(
            "\"eind 2026\" = 2,",
            "\"eind 2026\" = { omgerekend = [{ aantal = 2, uur = 31 }] },",
        )
        .replace(
            "\"eind 2026\" = 2 }",
            "\"eind 2026\" = { omgerekend = [{ aantal = 4, uur = 15.5 }] } }",
        )
    };
    let other = Case {
        agreement: weeks(&case.agreement),
        files: case.files.iter().map(|file| contracts(file)).collect(),
        shapes: case.shapes.clone(),
    };
    let (Some(before), Some(after)) = (judged(case).assessment, judged(&other).assessment) else {
        return Ok(());
    };
    for (item, other) in before.items.iter().zip(&after.items) {
        if (item.verdict, item.possible) != (other.verdict, other.possible) {
            return Err(format!(
                "{}: {:?} and {:?}\n{case:?}\n{other:?}",
                item.id, item.verdict, other.verdict
            ));
        }
    }
    Ok(())
}
