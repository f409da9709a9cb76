//! Puts the faults into the copy and builds it. A fault that does not build is taken out.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::process::Stdio;

use serde::Deserialize;

use crate::Outcome;
use crate::fault::Fault;
use crate::place::{self, Bytes};
use crate::splice::{self, Spliced};
use crate::state::State;
use crate::tree;

/// A line of what cargo says.
#[derive(Deserialize)]
struct Said {
    message: Option<Message>,
}

#[derive(Deserialize)]
struct Message {
    level: String,
    rendered: Option<String>,
    spans: Vec<Span>,
}

#[derive(Deserialize)]
struct Span {
    file_name: String,
    byte_start: usize,
    byte_end: usize,
    is_primary: bool,
}

/// The faults that are in the build.
pub fn plant(state: &State, faults: &[Fault]) -> Outcome<Vec<Fault>> {
    let mut out: BTreeSet<String> = state.load("unbuildable.json")?;
    loop {
        let (files, unplaced) = write(state, faults, &out)?;
        if !unplaced.is_empty() {
            let names = faults.iter().filter(|one| unplaced.contains(&one.number));
            names.clone().for_each(|one| println!("no place: {}", one.name));
            out.extend(names.map(|one| one.key.clone()));
        }
        let errors = check(state)?;
        if errors.is_empty() {
            state.save("unbuildable.json", &out)?;
            return Ok(faults.iter().filter(|one| !out.contains(&one.key)).cloned().collect());
        }
        let mut numbers = BTreeSet::new();
        for error in &errors {
            numbers.extend(blamed(error, &files));
        }
        println!("{} errors: {} faults do not build", errors.len(), numbers.len());
        if numbers.is_empty() {
            let text = errors.iter().filter_map(|error| error.rendered.as_deref());
            return Err(text.take(5).collect::<Vec<_>>().join("\n").into());
        }
        for fault in faults.iter().filter(|one| numbers.contains(&one.number)) {
            println!("  {}", fault.name);
            out.insert(fault.key.clone());
        }
        state.save("unbuildable.json", &out)?;
    }
}

/// Writes the copy; gives its changed files, and the faults for which no place was found.
fn write(
    state: &State,
    faults: &[Fault],
    out: &BTreeSet<String>,
) -> Outcome<(BTreeMap<String, Spliced>, BTreeSet<u32>)> {
    let mut by_file = BTreeMap::<&str, Vec<&Fault>>::new();
    for fault in faults.iter().filter(|one| !out.contains(&one.key)) {
        by_file.entry(&fault.file).or_default().push(fault);
    }
    let mut files = BTreeMap::new();
    let mut unplaced = BTreeSet::new();
    for (file, faults) in by_file {
        let source = fs::read_to_string(state.root.join(file))?;
        let places = place::places(&source, &faults)?;
        unplaced.extend(faults.iter().map(|one| one.number));
        for (number, _) in places.iter().flat_map(|place| &place.choices) {
            unplaced.remove(number);
        }
        files.insert(file.to_owned(), splice::splice(&source, &places));
    }
    tree::write(state, |name, text| {
        Ok(match name {
            "Cargo.toml" => Some(without_lints(text)),
            "src/lib.rs" => Some(format!("{text}#[allow(missing_docs)]\npub mod mutant;\n")),
            _ => files.get(name).map(|spliced| spliced.text.clone()),
        })
    })?;
    Ok((files, unplaced))
}

/// The manifest without what is denied: faults need not be neat.
fn without_lints(manifest: &str) -> String {
    let mut in_lints = false;
    let mut kept = String::new();
    for line in manifest.lines() {
        if line.starts_with('[') {
            in_lints = line.starts_with("[lints");
        }
        if !in_lints {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    kept + "[lints.rust]\nwarnings = \"allow\"\n"
}

/// The errors of the copy.
fn check(state: &State) -> Outcome<Vec<Message>> {
    let mut cargo = state.cargo();
    cargo.args(["check", "--lib", "--quiet", "--message-format", "json"]);
    let output = cargo.stderr(Stdio::inherit()).output()?;
    let text = String::from_utf8(output.stdout)?;
    let messages = text.lines().filter_map(|line| serde_json::from_str::<Said>(line).ok());
    let messages = messages.filter_map(|said| said.message);
    let errors: Vec<Message> =
        messages.filter(|one| one.level == "error" && !one.spans.is_empty()).collect();
    if errors.is_empty() && !output.status.success() {
        return Err(text.into());
    }
    Ok(errors)
}

/// The faults that an error is about: those whose own text it points at, else those of the place.
fn blamed(error: &Message, files: &BTreeMap<String, Spliced>) -> Vec<u32> {
    let within = |span: &Span, bytes: &Bytes| {
        bytes.start <= span.byte_start && span.byte_end <= bytes.end && !bytes.is_empty()
    };
    let smallest = |span: &Span| {
        let file = files.get(&span.file_name)?;
        let at = file.alternatives.iter().filter(|(bytes, _)| within(span, bytes));
        at.min_by_key(|(bytes, _)| bytes.len()).map(|(_, number)| vec![*number])
    };
    let place = |span: &Span| {
        let file = files.get(&span.file_name)?;
        let at = file.places.iter().filter(|(bytes, _)| within(span, bytes));
        at.min_by_key(|(bytes, _)| bytes.len()).map(|(_, numbers)| numbers.clone())
    };
    let primary = || error.spans.iter().filter(|span| span.is_primary);
    (primary().find_map(smallest))
        .or_else(|| error.spans.iter().find_map(smallest))
        .or_else(|| primary().find_map(place))
        .or_else(|| error.spans.iter().find_map(place))
        .unwrap_or_default()
}
