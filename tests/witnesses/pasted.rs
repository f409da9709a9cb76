//! The examples of whole agreements and of the pages on findings.

use std::fs;
use std::path::{Path, PathBuf};

use crate::common::*;
use crate::memory::Files;
use pocheck::session::{compile, judge};
use pocheck::world::{ReadProblem, World};

/// The files of this machine.
struct Disk;

impl World for Disk {
    fn read(&self, path: &str) -> Result<Vec<u8>, ReadProblem> {
        fs::read(path).map_err(|_| ReadProblem::Missing)
    }

    fn files_ending(&self, _: &str, _: &str) -> Result<Vec<String>, ReadProblem> {
        Err(ReadProblem::Missing)
    }
}

fn found(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all.extend(found(&path, ending));
        } else if path.to_string_lossy().ends_with(ending) {
            all.push(path);
        }
    }
    all.sort();
    all
}

#[test]
fn every_example_of_an_agreement_can_be_pasted_and_run() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = tempfile::TempDir::new_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let (mut run, mut codes) = (0, Vec::new());
    for path in found(&root.join("agreements"), ".po") {
        let path = path.to_string_lossy().into_owned();
        for finding in compile(&Disk, &path).findings.iter() {
            let Some(witness) = &finding.witness else { continue };
            let pasted = folder.path().join(format!("voorbeeld-{run}.toml"));
            fs::write(&pasted, &witness.measurement).unwrap();
            show(finding, witness, &judge(&Disk, &path, &[&pasted.to_string_lossy()]));
            codes.push(finding.code.to_string());
            run += 1;
        }
    }
    // More than 99% right in 2020, at most 1% wrong in 2016.
    assert!(codes.iter().any(|code| code == "PO0629"), "{codes:?}");
    assert!(run >= 3, "the agreements give {run} examples");
}

#[test]
fn every_example_of_a_page_can_be_pasted_and_run() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/findings");
    let mut told = Vec::new();
    for path in found(&root, ".md") {
        let page = fs::read_to_string(&path).unwrap();
        let wrong = page.split("\n## ").find(|section| section.starts_with("Fout")).unwrap_or("");
        let Some(block) = wrong.split("```po\n").nth(1) else { continue };
        let text = block.split("```").next().unwrap().to_owned();
        let mut files = vec![("werk.po".to_owned(), text)];
        for other in wrong.split("```po ").skip(1) {
            let (name, rest) = other.split_once('\n').unwrap();
            files.push((name.to_owned(), rest.split("```").next().unwrap().to_owned()));
        }
        for finding in compile(&Files(files.clone()), "werk.po").findings.iter() {
            let Some(witness) = &finding.witness else { continue };
            let mut files = files.clone();
            files.push(("m.toml".to_owned(), witness.measurement.clone()));
            show(finding, witness, &judge(&Files(files), "werk.po", &["m.toml"]));
            told.push(finding.code.to_string());
        }
    }
    for code in TOLD.iter().chain(&["PO0408"]) {
        assert!(told.iter().any(|one| one == code), "{code} has no example on its page");
    }
}
