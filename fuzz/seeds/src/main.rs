//! Writes the corpus that each fuzz target starts from: the examples in the pages of the repository.
//!
//! Not for: what the fuzzer found; that becomes a test of what was wrong.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use pocheck_seeds::{BETWEEN, Fenced, named, pages};

fn main() {
    let pages = pages();
    let all = || pages.iter().flatten();
    let agreements: BTreeMap<&str, &str> = all()
        .filter(|piece| piece.kind == "po")
        .filter_map(|piece| Some((named(&piece.text)?, piece.text.as_str())))
        .collect();
    let mut seeds = Seeds::default();
    for piece in all().filter(|piece| piece.kind == "po") {
        seeds.add("format", &piece.text);
        seeds.add("grammar", &piece.text);
        let figures = format!(
            "overeenkomst = \"{}\"\npeildatum = 2026-12-31\n",
            named(&piece.text).unwrap_or("naamloos")
        );
        seeds.add("whole", &format!("{}{BETWEEN}{figures}", piece.text));
    }
    for piece in all().filter(|piece| piece.kind == "toml") {
        seeds.add("measurement", &piece.text);
        let agreement = named(&piece.text).and_then(|name| agreements.get(name));
        if let Some(agreement) = agreement {
            seeds.add("whole", &format!("{agreement}{BETWEEN}{}", piece.text));
        }
    }
    for page in &pages {
        seeds.add_page(page);
    }
    println!("{} seeds", seeds.0);
}

/// How many seeds were written.
#[derive(Default)]
struct Seeds(usize);

impl Seeds {
    /// The agreement and figures of a page about a finding belong together.
    fn add_page(&mut self, page: &[Fenced]) {
        let first = |kind: &str| page.iter().find(|piece| piece.kind == kind);
        if let (Some(agreement), Some(figures)) = (first("po"), first("toml")) {
            self.add("whole", &format!("{}{BETWEEN}{}", agreement.text, figures.text));
        }
    }

    fn add(&mut self, target: &str, text: &str) {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../corpus").join(target);
        fs::create_dir_all(&folder).expect("a folder can be made");
        fs::write(folder.join(format!("pagina-{:04}", self.0)), text).expect("it can be written");
        self.0 += 1;
    }
}
