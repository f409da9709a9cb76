//! A small agreement, and what is told of it.
//!
//! Not for: the cases.

use pocheck::diagnostics::{Finding, Witness};
use pocheck::eval::assessment::{Assessment, Follows, Step, StepKind};
use pocheck::session::{Session, compile, judge};
use pocheck::source::Span;

use crate::memory::Files;

/// What every agreement here has.
pub const COMMON: &str = r#"
overeenkomst proef "Proef"
  looptijd: 1 januari 2026 t/m 31 december 2027
  opdrachtgevers: "Noord", "Zuid"
  populatie mensen "iedereen"
  populatie groep "een kleine groep"
    deel van: mensen
    omvang: 40 personen
  verdeling wijk: "Noord", "Zuid"
  eenheid plek meervoud plekken is 31 uur
"#;

/// An indicator in persons.
pub fn counted(name: &str, kind: &str, more: &str) -> String {
    format!(
        "indicator {name} \"{name}\" soort: {kind} eenheid: personen populatie: mensen \
         bron: \"register\" {more}\n"
    )
}

/// Indicators that many agreements here have: a flow with a part, and a stock.
pub fn usual() -> String {
    counted("heel", "stroom", "verdeling: wijk")
        + &counted("deel", "stroom", "deel van: heel verdeling: wijk")
        + &counted("leden", "stand", "")
        + "indicator kosten \"kosten\" soort: stroom eenheid: euro populatie: mensen bron: \"kas\"\n"
        + "indicator klein \"klein\" soort: stand eenheid: personen populatie: groep bron: \"register\"\n"
}

/// The codes of what exact work tells.
pub const TOLD: [&str; 14] = [
    "PO0413", "PO0414", "PO0415", "PO0423", "PO0424", "PO0427", "PO0429", "PO0430", "PO0622",
    "PO0623", "PO0624", "PO0625", "PO0629", "PO0634",
];

pub fn session(agreement: &str) -> (Files, Session) {
    let text = format!("{COMMON}{}thema t \"T\" doel d \"D\"\n{agreement}", usual());
    let files = Files(vec![("a.po".to_owned(), text)]);
    let session = compile(&files, "a.po");
    let errors: Vec<String> = session
        .findings
        .iter()
        .filter(|finding| session.outline.is_none() || finding.code.as_str() < "PO0400")
        .map(|finding| format!("{finding:?}"))
        .collect();
    assert!(session.outline.is_some(), "{errors:#?}");
    (files, session)
}

/// What is found of an agreement that need not be right.
pub fn compiled(agreement: &str) -> Session {
    let text = format!("{COMMON}{}thema t \"T\" doel d \"D\"\n{agreement}", usual());
    compile(&Files(vec![("a.po".to_owned(), text)]), "a.po")
}

/// The codes of all that is found of it.
pub fn found(agreement: &str) -> Vec<String> {
    compiled(agreement).findings.iter().map(|one| one.code.to_string()).collect()
}

/// The codes of what is told of an agreement, each with an example that shows it.
pub fn told(agreement: &str) -> Vec<String> {
    let (files, session) = session(agreement);
    let mut codes = Vec::new();
    for finding in session.findings.iter().filter(|one| TOLD.contains(&one.code.as_str())) {
        let witness = finding.witness.as_ref().unwrap_or_else(|| panic!("no example: {finding:?}"));
        let text = files.0[0].1.clone();
        let files = Files(vec![
            ("a.po".to_owned(), text),
            ("m.toml".to_owned(), witness.measurement.clone()),
        ]);
        show(finding, witness, &judge(&files, "a.po", &["m.toml"]));
        codes.push(finding.code.to_string());
    }
    codes
}

/// Holds the example of a finding against what judging it gives.
pub fn show(finding: &Finding, witness: &Witness, judged: &Session) {
    let found: Vec<String> = judged.findings.iter().map(|one| format!("{one:?}")).collect();
    let assessment: &Assessment = judged
        .assessment
        .as_ref()
        .unwrap_or_else(|| panic!("{finding:?}\nnot judged:\n{}\n{found:#?}", witness.measurement));
    assert!(!witness.shows.is_empty(), "{finding:?} shows nothing");
    for shown in &witness.shows {
        if shown.verdict == "open" {
            let mut consequences = assessment.consequences.iter();
            let open = consequences.find(|one| one.id == shown.item).unwrap();
            assert_eq!(open.follows, Follows::Open, "{}", witness.measurement);
            continue;
        }
        if matches!(shown.verdict, "holds" | "fails") {
            let holds = holds(finding, &shown.item, assessment);
            assert_eq!(holds, Some(shown.verdict == "holds"), "{}", witness.measurement);
            continue;
        }
        let item = assessment.items.iter().find(|item| item.id == shown.item).unwrap();
        let place = format!("{}: {}\n{}", finding.code, shown.item, witness.measurement);
        assert_eq!(item.verdict.code(), shown.verdict, "{place}");
        if let Some(remark) = shown.remark {
            assert!(item.remarks.iter().any(|one| one.code() == remark), "{place}");
        }
    }
}

/// Whether an assumption came true, a trigger occurs or a condition of a consequence holds.
pub fn holds(finding: &Finding, name: &str, assessment: &Assessment) -> Option<bool> {
    let span = finding.labels[0].span;
    let mut triggers = assessment.consequences.iter().flat_map(|one| &one.triggers);
    let mut conditions = assessment.consequences.iter().flat_map(|one| &one.conditions);
    match finding.code.as_str() {
        "PO0622" => assessment.premises.iter().find(|one| one.id == name).unwrap().holds,
        "PO0623" => match triggers.find(|one| one.span.start == span.start).unwrap().follows {
            Follows::Yes => Some(true),
            Follows::No => Some(false),
            Follows::Open => None,
        },
        "PO0625" => row_looked_up(name, span, assessment),
        "PO0634" => {
            let item = assessment.items.iter().find(|item| item.id == name).unwrap();
            Some(item.remarks.iter().all(|one| one.code() != "assumption_failed"))
        }
        _ => conditions.find(|one| one.name == name).unwrap().holds,
    }
}

/// Whether what looks something up came true, of an assumption, a condition or a consequence; what follows
/// shows in its calculation that another row holds.
pub fn row_looked_up(name: &str, row: Span, assessment: &Assessment) -> Option<bool> {
    if let Some(premise) = assessment.premises.iter().find(|one| one.id == name) {
        return premise.holds;
    }
    let mut conditions = assessment.consequences.iter().flat_map(|one| &one.conditions);
    if let Some(condition) = conditions.find(|one| one.name == name) {
        return condition.holds;
    }
    let consequence = assessment.consequences.iter().find(|one| one.id == name).unwrap();
    let mut steps: Vec<&Step> = consequence.steps.iter().collect();
    while let Some(step) = steps.pop() {
        if matches!(step.what, StepKind::Row(_)) {
            assert_ne!(step.span, Some(row), "the row that nothing falls in holds");
        }
        steps.extend(&step.operands);
    }
    Some(consequence.triggers.iter().any(|one| one.follows == Follows::Yes))
}

pub fn result(name: &str, norm: &str) -> String {
    format!("resultaat {name} \"{name}\" norm: {norm}\n")
}

/// An indicator in another unit than persons.
pub fn measured(name: &str, unit: &str, more: &str) -> String {
    counted(name, "stroom", more).replace("eenheid: personen", &format!("eenheid: {unit}"))
}

/// The figures and answers of the example of the one finding with this code; none where it has no example.
pub fn example(code: &str, agreement: &str) -> Option<String> {
    let (files, session) = session(agreement);
    let mut found = session.findings.iter().filter(|one| one.code.as_str() == code);
    let (finding, None) = (found.next().unwrap(), found.next()) else { panic!("{code} twice") };
    let witness = finding.witness.as_ref()?;
    let mut files = files.0;
    files.push(("m.toml".to_owned(), witness.measurement.clone()));
    show(finding, witness, &judge(&Files(files), "a.po", &["m.toml"]));
    let lines = witness.measurement.lines().skip(2).filter(|line| line.contains(" = "));
    Some(lines.collect::<Vec<_>>().join("\n"))
}
