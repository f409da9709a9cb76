//! Laws of whole files: more knowledge, another order, another spelling of the same (semantics,
//! section 1).

use std::collections::{BTreeMap, BTreeSet};

use pocheck::eval::assessment::{Assessed, Assessment, Verdict};
use pocheck::format::format;
use pocheck::source::SourceId;
use pocheck::syntax::FewerLeft;
use pocheck::verdict::BaseSet;

use crate::compare::base;
use crate::generator::Case;
use crate::reference::{Base, Bases, composed};

/// What judges cases: the program, or, to see that a law can fail, something that gets it wrong.
pub type Judge<'j> = &'j (dyn Fn(&Case) -> Option<Assessment> + Sync);

/// A law that a case keeps; else how it is broken.
pub type Law = fn(&Case, Judge<'_>) -> Result<(), String>;

/// The verdicts that completions allow, by result.
fn possible(assessment: &Assessment) -> BTreeMap<String, BaseSet> {
    assessment.items.iter().map(|item| (item.id.clone(), item.possible)).collect()
}

/// Figures that are known better never make more verdicts possible.
pub fn more_knowledge(case: &Case, judge: Judge<'_>) -> Result<(), String> {
    let Some(before) = judge(case) else { return Ok(()) };
    let before = possible(&before);
    for files in known_better(&case.files) {
        let better = Case { files, ..case.clone() };
        let Some(after) = judge(&better) else { continue };
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

/// The same files with one range made smaller, or one missing figure given.
fn known_better(files: &[String]) -> Vec<Vec<String>> {
    let mut all = Vec::new();
    for (place, file) in files.iter().enumerate() {
        for better in known_better_in(file) {
            let mut files = files.to_vec();
            files[place] = better;
            all.push(files);
        }
    }
    all
}

fn known_better_in(file: &str) -> Vec<String> {
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
    // Of "fewer than" and "at least" some number that it may be.
    for (sign, step) in [("\"<", -1), ("\"minstens ", 1), ("\"hoogstens ", -1)] {
        for (at, _) in file.match_indices(sign) {
            let rest = &file[at + sign.len()..];
            let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
            if let (Ok(number), true) =
                (digits.parse::<i64>(), rest[digits.len()..].starts_with('"'))
            {
                let known = (number + step).max(0);
                let behind = &rest[digits.len() + 1..];
                all.push(format!("{}{known}{behind}", &file[..at]));
            }
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

/// Parts, files and figures in another order give the same verdicts.
pub fn any_order(case: &Case, judge: Judge<'_>) -> Result<(), String> {
    let Some(before) = judge(case) else { return Ok(()) };
    let turned = turned(case);
    let Some(after) = judge(&turned) else {
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
    let mut files: Vec<String> = files.collect();
    files.reverse();
    Case { agreement: head.join("\n"), files, shapes: case.shapes.clone() }
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
pub fn within_its_parts(case: &Case, judge: Judge<'_>) -> Result<(), String> {
    let Some(assessment) = judge(case) else { return Ok(()) };
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
        let named = format!("van de resultaten {name}a, {name}b, {name}c");
        let rule = case.agreement.split(&named).nth(1).unwrap();
        let rule = rule.lines().next().unwrap();
        let must =
            |letter: &str| rule.contains("waaronder") && rule.contains(&format!("{name}{letter}"));
        let must = ["a", "b", "c"].map(must);
        let fewer = [
            ("dan alle", FewerLeft::All),
            ("dan niet behaald", FewerLeft::NotMet),
            ("dan vervalt", FewerLeft::Lapses),
        ];
        let fewer = fewer.iter().find(|(words, _)| rule.contains(words)).map(|(_, fewer)| *fewer);
        let least = (1..=3usize).find(|least| rule.contains(&format!("minstens {least}")));
        let mut allowed = Bases::new();
        for one in &a {
            for two in &b {
                for three in &c {
                    let bases = [*one, *two, *three];
                    let members: Vec<(Base, bool)> = bases.iter().copied().zip(must).collect();
                    allowed.insert(match least {
                        Some(least) => composed::at_least(&members, least, fewer),
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

/// One more of a figure that should be high never makes a verdict worse, nor one less of a figure that
/// should be low.
pub fn never_worse(case: &Case, judge: Judge<'_>) -> Result<(), String> {
    let Some(before) = judge(case) else { return Ok(()) };
    let rising = case.shapes.iter().all(|(_, shape)| *shape == "stijgend");
    let falling = case.shapes.iter().all(|(_, shape)| *shape == "dalend");
    for (at, _) in case.files[0].match_indices("{ 2026 = ").filter(|_| rising || falling) {
        let text = &case.files[0];
        let number: String = text[at + 9..].chars().take_while(char::is_ascii_digit).collect();
        let after = &text[at + 9 + number.len()..];
        let Ok(value) = number.parse::<u32>() else { continue };
        if !after.starts_with(" }") || falling && value == 0 {
            continue;
        }
        let moved = if rising { value + 1 } else { value - 1 };
        let moved = format!("{}{moved}{after}", &text[..at + 9]);
        let moved = Case { files: vec![moved], ..case.clone() };
        let Some(better) = judge(&moved) else { continue };
        for item in &before.items {
            let other = better.items.iter().find(|other| other.id == item.id);
            let (Some(was), Some(is)) =
                (item.possible.is_single(), other.and_then(|other| other.possible.is_single()))
            else {
                continue;
            };
            if is < was {
                return Err(format!("{}: {was:?} became {is:?}\n{case:?}\n{moved:?}", item.id));
            }
        }
    }
    Ok(())
}

/// The same in another unit gives the same verdict: weeks for days, contracts for places, a percentage
/// for a decimal.
pub fn any_unit(case: &Case, judge: Judge<'_>) -> Result<(), String> {
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
    let (Some(before), Some(after)) = (judge(case), judge(&other)) else {
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

/// What is told of everything, the places in the file left out.
fn all_told(assessment: &Assessment) -> Vec<(String, String)> {
    let items = assessment.items.iter().map(|item| (item.id.clone(), format!("{:?}", told(item))));
    let consequences = assessment.consequences.iter().map(|one| {
        let amount = one.amount.as_ref().map(|amount| &amount.known);
        (one.id.clone(), format!("{:?} {:?} {amount:?}", one.follows, one.needs))
    });
    items.chain(consequences).collect()
}

/// An agreement that is laid out anew says the same, and laying it out twice changes nothing.
pub fn laid_out(case: &Case, judge: Judge<'_>) -> Result<(), String> {
    let Some(before) = judge(case) else { return Ok(()) };
    let source = SourceId::new(0);
    let once = format(source, &case.agreement).map_err(|why| format!("{why:?}\n{case:?}"))?;
    if format(source, &once).as_ref() != Ok(&once) {
        return Err(format!("laid out twice it differs\n{once}"));
    }
    let after = judge(&Case { agreement: once, ..case.clone() });
    let after = after.ok_or_else(|| format!("laid out it is not judged\n{case:?}"))?;
    if all_told(&before) != all_told(&after) {
        return Err(format!("laid out it is judged otherwise\n{case:?}"));
    }
    Ok(())
}

/// The same again, on this thread and on another.
pub fn any_thread(case: &Case, judge: Judge<'_>) -> Result<(), String> {
    let here = format!("{:?}", judge(case));
    let there = std::thread::scope(|scope| {
        let other = scope.spawn(|| format!("{:?}", judge(case)));
        other.join().unwrap()
    });
    if here == there && here == format!("{:?}", judge(case)) {
        return Ok(());
    }
    Err(format!("judged again it differs\n{case:?}"))
}
