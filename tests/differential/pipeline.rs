//! From the texts to what the program makes of them, and to the model and figures that both share.

use std::collections::BTreeMap;

use pocheck::check::{CheckedModel, check};
use pocheck::diagnostics::Findings;
use pocheck::measure::{Measurements, combine, load};
use pocheck::resolve::resolve;
use pocheck::session::{Session, judge};
use pocheck::source::{Role, Sources};
use pocheck::syntax::parse;
use pocheck::world::{ReadProblem, World};

use crate::generator::Case;

struct Files(BTreeMap<String, String>);

impl World for Files {
    fn read(&self, path: &str) -> Result<Vec<u8>, ReadProblem> {
        self.0.get(path).map(|text| text.clone().into_bytes()).ok_or(ReadProblem::Missing)
    }
    fn files_ending(&self, _: &str, _: &str) -> Result<Vec<String>, ReadProblem> {
        Err(ReadProblem::Missing)
    }
}

/// What the program makes of a case.
pub fn judged(case: &Case) -> Session {
    let mut texts = BTreeMap::from([("a.po".to_owned(), case.agreement.clone())]);
    let mut names = Vec::new();
    for (place, text) in case.files.iter().enumerate() {
        let name = format!("{place}.toml");
        texts.insert(name.clone(), text.clone());
        names.push(name);
    }
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    judge(&Files(texts), "a.po", &names)
}

/// The checked agreement and its figures.
pub struct Shared {
    pub model: CheckedModel,
    pub measurements: Option<Measurements>,
}

/// A checked agreement; `Err` when it has errors.
pub fn compiled(sources: &mut Sources, agreement: &str) -> Result<CheckedModel, Findings> {
    let source = sources.add("a.po", Role::Agreement, agreement.to_owned());
    let (ast, mut findings) = parse(source, agreement);
    let (model, found) = resolve(source, &ast);
    findings.merge(found);
    let Some(model) = model else { return Err(findings) };
    let (checked, found) = check(model, &findings);
    findings.merge(found);
    checked.ok_or(findings)
}

/// What both evaluators start from; `Err` when the agreement has errors.
pub fn shared(case: &Case) -> Result<Shared, Findings> {
    let mut sources = Sources::new();
    let model = compiled(&mut sources, &case.agreement)?;
    let mut files = Vec::new();
    for text in &case.files {
        let source = sources.add("m.toml", Role::Measurement, text.clone());
        let (file, found) = load(model.model(), source, text);
        if found.has_errors() {
            return Ok(Shared { model, measurements: None });
        }
        files.extend(file);
    }
    let (measurements, found) = combine(model.model(), files);
    let measurements = measurements.filter(|_| !found.has_errors());
    Ok(Shared { model, measurements })
}
