//! Where things are, and what is kept between runs.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::Command;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::Outcome;

/// The folders, all but the sources in `target/mutants`.
pub struct State {
    /// The sources.
    pub root: PathBuf,
    /// The copy with faults.
    pub tree: PathBuf,
    kept: PathBuf,
}

/// What became of a fault.
#[derive(Serialize, Deserialize, Clone)]
pub struct Row {
    pub key: String,
    /// The test that failed, if one did.
    pub caught_by: Option<String>,
    /// The marks of the test programs that were tried.
    pub tried: Vec<String>,
}

impl State {
    /// The folders of this checkout, made if they are not there.
    pub fn open() -> Outcome<Self> {
        let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..").canonicalize()?;
        let base = root.join("target/mutants");
        let (tree, kept) = (base.join("tree"), base.join("kept"));
        fs::create_dir_all(&kept)?;
        Ok(Self { root, tree, kept })
    }

    /// A path among what is kept.
    pub fn path(&self, name: &str) -> PathBuf {
        self.kept.join(name)
    }

    /// Cargo, at work on the copy.
    pub fn cargo(&self) -> Command {
        let mut cargo = Command::new("cargo");
        cargo.current_dir(&self.tree);
        cargo.env("CARGO_TARGET_DIR", self.kept.with_file_name("build"));
        // It takes longer to build once, and every test is quicker.
        cargo.env("CARGO_PROFILE_DEV_OPT_LEVEL", "1").env("CARGO_PROFILE_DEV_DEBUG", "0");
        cargo
    }

    /// What was kept under a name, or nothing yet.
    pub fn load<T: DeserializeOwned + Default>(&self, name: &str) -> Outcome<T> {
        let path = self.path(name);
        if !path.exists() {
            return Ok(T::default());
        }
        Ok(serde_json::from_slice(&fs::read(path)?)?)
    }

    /// Keeps something under a name.
    pub fn save(&self, name: &str, value: &impl Serialize) -> Outcome<()> {
        Ok(fs::write(self.path(name), serde_json::to_vec(value)?)?)
    }

    /// What became of the faults, by key.
    pub fn rows(&self) -> Outcome<BTreeMap<String, Row>> {
        let path = self.path("rows.jsonl");
        let text = if path.exists() { fs::read_to_string(path)? } else { String::new() };
        let rows: Vec<Row> = text.lines().map(serde_json::from_str).collect::<Result<_, _>>()?;
        Ok(rows.into_iter().map(|row| (row.key.clone(), row)).collect())
    }

    /// Adds what became of a fault.
    pub fn add(&self, row: &Row) -> Outcome<()> {
        let path = self.path("rows.jsonl");
        let mut file = fs::OpenOptions::new().append(true).create(true).open(path)?;
        Ok(file.write_all(format!("{}\n", serde_json::to_string(row)?).as_bytes())?)
    }
}
