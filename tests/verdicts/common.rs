//! A small agreement, its figures, and the item that a test looks at.
//!
//! Not for: the cases.

use std::collections::BTreeMap;

use pocheck::eval::assessment::{Amount, Assessed, Assessment, Known};
use pocheck::report::assessment::{Detail, ReportOptions, report};
use pocheck::report::document::DocumentStyle;
use pocheck::session::{Session, judge};
use pocheck::world::{ReadProblem, World};

struct Files(BTreeMap<String, String>);

impl World for Files {
    fn read(&self, path: &str) -> Result<Vec<u8>, ReadProblem> {
        self.0.get(path).map(|text| text.clone().into_bytes()).ok_or(ReadProblem::Missing)
    }
    fn files_ending(&self, _: &str, _: &str) -> Result<Vec<String>, ReadProblem> {
        Err(ReadProblem::Missing)
    }
}

/// What every agreement here has: a term of 2026 and a report every four months.
const COMMON: &str = r#"
overeenkomst proef "Proef"
  looptijd: 1 januari 2026 t/m 31 december 2026
  rapportage: elke 4 maanden
  populatie mensen "iedereen"
  verdeling wijk: "Noord", "Zuid"
"#;

/// An indicator in persons.
pub fn counted(name: &str, kind: &str, more: &str) -> String {
    format!(
        "indicator {name} \"{name}\" soort: {kind} eenheid: personen populatie: mensen \
         bron: \"register\" {more}\n"
    )
}

/// Judges an agreement against measurement files: reference date and what follows.
pub fn session(agreement: &str, files: &[(&str, &str)]) -> Session {
    let mut texts = BTreeMap::from([("a.po".to_owned(), format!("{COMMON}{agreement}"))]);
    let mut names = Vec::new();
    for (index, (date, figures)) in files.iter().enumerate() {
        let name = format!("{index}.toml");
        texts.insert(
            name.clone(),
            format!("overeenkomst = \"proef\"\npeildatum = {date}\n[indicatoren]\n{figures}\n"),
        );
        names.push(name);
    }
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    judge(&Files(texts), "a.po", &names)
}

pub fn assessment(agreement: &str, files: &[(&str, &str)]) -> Assessment {
    let session = session(agreement, files);
    let problems: Vec<String> =
        session.findings.iter().map(|finding| format!("{finding:?}")).collect();
    session.assessment.unwrap_or_else(|| panic!("not judged: {problems:?}"))
}

/// The item called `r` as of the end of 2026.
pub fn at_end(agreement: &str, figures: &str) -> Assessed {
    on("2026-12-31", agreement, figures)
}

pub fn on(date: &str, agreement: &str, figures: &str) -> Assessed {
    item(&assessment(agreement, &[(date, figures)]), "r")
}

pub fn item(assessment: &Assessment, name: &str) -> Assessed {
    assessment.items.iter().find(|item| item.id == name).unwrap().as_ref().clone()
}

pub fn needs(item: &Assessed) -> Vec<&str> {
    item.needs.iter().map(|figure| &*figure.name).collect()
}

/// An amount as a number, or from where to where.
pub fn shown(amount: Option<&Amount>) -> String {
    let end = |end: &Option<pocheck::quantity::Number>| {
        end.as_ref().map_or("?".to_owned(), ToString::to_string)
    };
    match amount.map(|amount| &amount.known) {
        None => "niets".to_owned(),
        Some(Known::Exact(number)) => number.to_string(),
        Some(Known::Between { low, high }) => format!("{}..{}", end(low), end(high)),
    }
}

/// The item called `r` of an agreement with a head of its own, as of the end of 2026.
pub fn whole(agreement: &str, figures: &str) -> Assessed {
    let measured =
        format!("overeenkomst = \"proef\"\npeildatum = 2026-12-31\n[indicatoren]\n{figures}\n");
    let files = [("a.po", agreement), ("0.toml", &measured)];
    let files = files.map(|(name, text)| (name.to_owned(), text.to_owned()));
    let session = judge(&Files(BTreeMap::from(files)), "a.po", &["0.toml"]);
    let told: Vec<String> =
        session.findings.iter().map(|found| found.headline.nl.clone()).collect();
    item(&session.assessment.unwrap_or_else(|| panic!("not judged: {told:?}")), "r")
}

/// The lines of the whole report, with the calculation, that begin with one of these words.
pub fn told(agreement: &str, files: &[(&str, &str)], words: &[&str]) -> Vec<String> {
    let session = session(agreement, files);
    let assessment = session.assessment.unwrap();
    let options = ReportOptions { detail: Detail::Calculation, ..ReportOptions::default() };
    let text = report(&assessment, &session.sources, options).render(DocumentStyle::default());
    let lines = text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    lines.filter(|line| words.iter().any(|word| line.starts_with(word))).collect()
}
