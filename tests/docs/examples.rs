//! Agreements and measurements in the pages.

use std::collections::BTreeMap;

use pocheck::diagnostics::Language;
use pocheck::format::format;
use pocheck::report::findings::{Color, FindingStyle, Graphics, render_findings};
use pocheck::session::{self, Session};
use pocheck::source::SourceId;
use pocheck::world::{ReadProblem, World};

use crate::page::{self, Comment};

/// Files that are nowhere but in memory.
struct Memory(BTreeMap<String, String>);

impl World for Memory {
    fn read(&self, path: &str) -> Result<Vec<u8>, ReadProblem> {
        self.0.get(path).map(|text| text.clone().into_bytes()).ok_or(ReadProblem::Missing)
    }

    fn files_ending(&self, _: &str, _: &str) -> Result<Vec<String>, ReadProblem> {
        Err(ReadProblem::Missing)
    }
}

#[test]
fn every_agreement_in_the_pages_compiles() {
    let (mut seen, mut wrong) = (0, String::new());
    for page in page::all() {
        let mut files = BTreeMap::new();
        for block in page.blocks.iter().filter(|block| block.kind == "po") {
            if let Some(Comment::File(name)) = &block.comment {
                files.insert(name.clone(), block.body.clone());
            }
            files.insert("a.po".to_owned(), block.body.clone());
            let world = Memory(files.clone());
            let session = session::compile(&world, "a.po");
            if session.failure.is_some() {
                let place = block.place(&page);
                wrong += &format!("{place} does not compile:\n{}\n", told(&session));
            }
            seen += 1;
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    assert!(seen > 10, "the pages have agreements in them");
}

/// The agreement that shows what the formatter does with a text typed in haste.
const IN_HASTE: &str = "haastig.po";

#[test]
fn every_agreement_in_the_pages_is_laid_out_as_the_formatter_does() {
    let mut seen = 0;
    for page in page::all() {
        let mut text = page.text.clone();
        for block in page.blocks.iter().filter(|block| block.kind == "po") {
            if matches!(&block.comment, Some(Comment::File(name)) if name == IN_HASTE) {
                continue;
            }
            let new = format(SourceId::new(0), &block.body).expect("it compiles");
            text = text.replacen(&format!("```po\n{}", block.body), &format!("```po\n{new}"), 1);
            seen += 1;
        }
        if std::env::var("POCHECK_DOCS_BIJWERKEN").is_ok() {
            std::fs::write(&page.path, text).expect("a page can be written");
        } else {
            assert_eq!(page.text, text, "run again with POCHECK_DOCS_BIJWERKEN=1: {}", page.name);
        }
    }
    assert!(seen > 10, "the pages have agreements in them");
}

#[test]
fn every_measurement_in_the_pages_is_judged_by_the_agreement_before_it() {
    let mut seen = 0;
    for page in page::all() {
        let mut agreement = None;
        for block in &page.blocks {
            if block.kind == "po" {
                agreement = Some(block.body.clone());
            }
            if block.kind != "toml meting" {
                continue;
            }
            let place = block.place(&page);
            let Some(agreement) = agreement.clone() else {
                panic!("{place} has no agreement before it");
            };
            let measurement = ("m.toml".to_owned(), block.body.clone());
            let world = Memory(BTreeMap::from([("a.po".to_owned(), agreement), measurement]));
            let session = session::judge(&world, "a.po", &["m.toml"]);
            let judged = session.assessment.is_some();
            assert!(judged, "{place} cannot be judged:\n{}", told(&session));
            seen += 1;
        }
    }
    assert!(seen > 5, "the pages have measurements in them");
}

fn told(session: &Session) -> String {
    let style = FindingStyle {
        language: Language::Dutch,
        color: Color::Off,
        graphics: Graphics::Drawn,
        limit: usize::MAX,
        silenced: false,
    };
    render_findings(&session.findings, &session.sources, &style)
}
