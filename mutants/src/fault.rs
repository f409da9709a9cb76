//! The faults that cargo-mutants thinks up, and names for them that outlive a change elsewhere.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use serde::{Deserialize, Serialize};

use crate::Outcome;

/// One small fault, as `cargo mutants --list --json` gives it.
#[derive(Deserialize)]
struct Listed {
    file: String,
    name: String,
    genre: Genre,
    replacement: String,
    span: Span,
    function: Option<Function>,
}

#[derive(Deserialize)]
struct Function {
    return_type: String,
}

#[derive(Deserialize)]
struct Span {
    start: Point,
}

/// A place in a file: lines and columns count from one.
#[derive(Deserialize, Clone, Copy)]
pub struct Point {
    pub line: usize,
    pub column: usize,
}

/// What kind of place is changed.
#[derive(Deserialize, Serialize, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Genre {
    FnValue,
    BinaryOperator,
    UnaryOperator,
    MatchArm,
    MatchArmGuard,
    StructField,
}

/// A fault with its number in the build.
#[derive(Clone)]
pub struct Fault {
    /// From 1, without holes.
    pub number: u32,
    /// The same as long as the function keeps its name and the faults before it in that function.
    pub key: String,
    /// As cargo-mutants says it, with line and column.
    pub name: String,
    pub file: String,
    pub genre: Genre,
    pub replacement: String,
    pub at: Point,
    /// Whether the function returns a type that only its body tells.
    pub opaque: bool,
}

impl Fault {
    /// The folder under `src` that it stands in.
    pub fn stage(&self) -> &str {
        self.file.split('/').nth(1).unwrap_or_default()
    }
}

/// Lists the faults in the stages.
pub fn list(root: &Path, stages: &[String]) -> Outcome<Vec<Fault>> {
    let mut command = Command::new("cargo");
    command.current_dir(root).args(["mutants", "--list", "--json"]);
    for stage in stages {
        command.args(["-f", &format!("src/{stage}/**")]);
    }
    let output = command.output()?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into());
    }
    let listed: Vec<Listed> = serde_json::from_slice(&output.stdout)?;
    let mut times = BTreeMap::<String, usize>::new();
    let fault = |(index, one): (usize, Listed)| {
        let said = one.name.splitn(4, ':').last().unwrap_or_default().trim();
        let said = format!("{}: {said}", one.file);
        let time = times.entry(said.clone()).or_default();
        *time += 1;
        Fault {
            number: u32::try_from(index + 1).unwrap_or(u32::MAX),
            key: format!("{said} #{time}"),
            name: one.name,
            file: one.file,
            genre: one.genre,
            replacement: one.replacement,
            at: one.span.start,
            opaque: one.function.is_some_and(|one| one.return_type.starts_with("-> impl")),
        }
    };
    Ok(listed.into_iter().enumerate().map(fault).collect())
}
