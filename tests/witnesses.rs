//! What is told of an agreement before any figure is there: which norms cannot be met or missed, and
//! figures that show it. Each example is written to a measurement file and judged.

#![allow(clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)] // A test may stop at what is not there.

mod memory;

use std::fs;
use std::path::{Path, PathBuf};

use memory::Files;
use pocheck::diagnostics::{Finding, Witness};
use pocheck::eval::assessment::{Assessment, Follows, Step, StepKind};
use pocheck::session::{Session, compile, judge};
use pocheck::source::Span;
use pocheck::world::{ReadProblem, World};

/// What every agreement here has.
const COMMON: &str = r#"
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
fn counted(name: &str, kind: &str, more: &str) -> String {
    format!(
        "indicator {name} \"{name}\" soort: {kind} eenheid: personen populatie: mensen \
         bron: \"register\" {more}\n"
    )
}

/// Indicators that many agreements here have: a flow with a part, and a stock.
fn usual() -> String {
    counted("heel", "stroom", "verdeling: wijk")
        + &counted("deel", "stroom", "deel van: heel verdeling: wijk")
        + &counted("leden", "stand", "")
        + "indicator kosten \"kosten\" soort: stroom eenheid: euro populatie: mensen bron: \"kas\"\n"
        + "indicator klein \"klein\" soort: stand eenheid: personen populatie: groep bron: \"register\"\n"
}

/// The codes of what exact work tells.
const TOLD: [&str; 14] = [
    "PO0413", "PO0414", "PO0415", "PO0423", "PO0424", "PO0427", "PO0429", "PO0430", "PO0622",
    "PO0623", "PO0624", "PO0625", "PO0629", "PO0634",
];

fn session(agreement: &str) -> (Files, Session) {
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

/// The codes of what is told of an agreement, each with an example that shows it.
fn told(agreement: &str) -> Vec<String> {
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
fn show(finding: &Finding, witness: &Witness, judged: &Session) {
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
fn holds(finding: &Finding, name: &str, assessment: &Assessment) -> Option<bool> {
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
fn row_looked_up(name: &str, row: Span, assessment: &Assessment) -> Option<bool> {
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

fn result(name: &str, norm: &str) -> String {
    format!("resultaat {name} \"{name}\" norm: {norm}\n")
}

#[test]
fn what_can_be_met_and_missed_is_not_told_of() {
    for norm in [
        "heel in 2026 minstens 700 personen",
        "heel in 2026 hoogstens 700 personen",
        "heel in 2026 precies 700 personen",
        "deel van heel in 2026 minstens 60%",
        "deel van heel in 2026 minstens 100%",
        "deel van heel in 2026 hoogstens 0%",
        "alle heel zijn deel in 2026",
        "kosten in 2026 hoogstens € 0",
        "leden eind 2027 minstens 105% van leden eind 2026",
        "elk jaar van 2026 t/m 2027: leden eind dat jaar minstens 105% van leden eind het jaar ervoor",
        "voor elke wijk: heel per wijk in 2026 minstens 10 personen",
        "heel voor \"Noord\" van heel in 2026 minstens 40%",
        "heel in T1 2026 minstens 10 personen en heel in 2026 hoogstens 20 personen",
        "heel in 2026 minstens 10 personen of kosten in 2026 hoogstens € 5",
        "minstens 1 van (heel in 2026 minstens 1 personen; leden eind 2026 minstens 1 personen)",
        "klein eind 2026 minstens 40 personen",
        "(heel in 2026) afgerond omlaag op 10 personen minstens 20 personen",
        "heel in 2026 minstens de laagste van (50 personen, 50% van leden eind 2026)",
    ] {
        assert_eq!(told(&result("r", norm)), Vec::<String>::new(), "{norm}");
    }
}

#[test]
fn a_norm_that_no_figures_meet() {
    for norm in [
        "deel van heel in 2026 minstens 101%",
        "deel van heel in 2026 meer dan 100%",
        "heel in 2026 minder dan 0 personen",
        "heel in T1 2026 / heel in 2026 minstens 101%",
        "heel voor \"Noord\" van heel in 2026 meer dan 100%",
        "deel in 2026 min heel in 2026 minstens 1 personen",
        "deel in T1 2026 meer dan heel in 2026",
        "klein eind 2026 minstens 41 personen",
        "leden eind 2026 minstens 10 personen en leden eind 2026 minder dan 10 personen",
        "(heel in 2026) afgerond omlaag op 10 personen precies 15 personen",
    ] {
        assert_eq!(told(&result("r", norm)), ["PO0413"], "{norm}");
    }
}

#[test]
fn a_norm_that_all_figures_meet() {
    for norm in [
        "deel van heel in 2026 hoogstens 100%",
        "deel van heel in 2026 minstens 0%",
        "heel in 2026 minstens 0 personen",
        "heel in 2026 minstens deel in 2026",
        "heel in 2026 minstens heel in T1 2026",
        "klein eind 2026 hoogstens 40 personen",
        "leden eind 2026 minstens 10 personen of leden eind 2026 hoogstens 10 personen",
    ] {
        assert_eq!(told(&result("r", norm)), ["PO0414"], "{norm}");
    }
}

#[test]
fn norms_of_one_result_that_exclude_each_other() {
    let two = "resultaat r \"r\" norm laag: heel in 2026 hoogstens 60 personen \
        norm hoog: deel in 2026 minstens 80 personen\n";
    assert_eq!(told(two), ["PO0415"]);
    let part = "resultaat r \"r\" norm: heel in 2026 hoogstens 100 personen en \
        deel van heel in 2026 minstens 50% waarvan: deel hoogstens 40 personen\n";
    assert_eq!(told(part), Vec::<String>::new());
}

#[test]
fn results_that_exclude_each_other() {
    let two = result("r", "heel in 2026 hoogstens 60 personen")
        + &result("s", "deel in T1 2026 minstens 80 personen");
    assert_eq!(told(&two), ["PO0415"]);
    let three = result("r", "heel voor \"Noord\" in 2026 minstens 60 personen")
        + &result("s", "heel voor \"Zuid\" in 2026 minstens 60 personen")
        + &result("t", "heel in 2026 hoogstens 119 personen");
    assert_eq!(told(&three), ["PO0415"]);
    let all_at_once = three.replace("119", "120");
    assert_eq!(told(&all_at_once), Vec::<String>::new());
    let share = result("r", "deel van heel in 2026 minstens 80%")
        + &result("s", "deel in 2026 hoogstens 79 personen")
        + &result("t", "heel in 2026 minstens 100 personen");
    assert_eq!(told(&share), ["PO0415"]);
}

#[test]
fn a_relation_ties_norms_together() {
    let tied =
        "verband som \"som\" geldt: leden eind 2026 plus heel in 2027 precies leden eind 2027\n"
            .to_owned()
            + &result("r", "leden eind 2027 hoogstens 50 personen")
            + &result("s", "heel in 2027 minstens 60 personen");
    assert_eq!(told(&tied), ["PO0415"]);
}

#[test]
fn results_of_which_a_condition_takes_one_away_do_not_exclude_each_other() {
    let exclusive = "resultaat r \"r\" norm: heel in 2026 hoogstens 60 personen \
         tenzij druk: leden eind 2026 minstens 100 personen, dan vervalt\n\
         resultaat s \"s\" norm: heel in 2026 minstens 80 personen \
         mits druk-genoeg: leden eind 2026 minstens 100 personen, anders vervalt\n";
    assert_eq!(told(exclusive), Vec::<String>::new());
    let stated = "resultaat r \"r\" norm: heel in 2026 hoogstens 60 personen \
         tenzij brand \"brand\": volgens opgave, dan vervalt\n\
         resultaat s \"s\" norm: heel in 2026 minstens 80 personen \
         tenzij akkoord: instemming van alle opdrachtgevers, dan vervalt\n";
    assert_eq!(told(stated), ["PO0415"]);
}

#[test]
fn a_condition_that_never_or_always_strikes() {
    let never = "resultaat r \"r\" norm: heel in 2026 minstens 60 personen \
        tenzij raar: deel van heel in 2026 meer dan 100%, dan vervalt\n";
    assert_eq!(told(never), ["PO0424"]);
    let always = "resultaat r \"r\" norm: heel in 2026 minstens 60 personen \
        mits raar: deel in 2026 hoogstens heel in 2026, \
        anders norm: heel in 2026 minstens 10 personen\n";
    assert_eq!(told(always), ["PO0424"]);
    let once = "resultaat r \"r\" norm: heel in 2026 minstens 60 personen \
        mits genoeg: leden eind 2026 minstens 60 personen, \
        anders norm: heel in 2026 minstens leden eind 2026\n";
    assert_eq!(told(once), Vec::<String>::new());
}

#[test]
fn a_condition_that_another_hides() {
    let hidden = "resultaat r \"r\" norm: heel in 2026 minstens 60 personen \
        tenzij klein-jaar: leden eind 2026 minder dan 60 personen, dan vervalt \
        tenzij heel-klein: leden eind 2026 minder dan 20 personen, dan vervalt\n";
    assert_eq!(told(hidden), ["PO0427"]);
    let apart = hidden.replace("minder dan 20", "meer dan 200");
    assert_eq!(told(&apart), Vec::<String>::new());
}

#[test]
fn an_assumption_that_never_or_always_comes_true() {
    let told_of = |test: &str| {
        told(&format!(
            "{}aanname a \"a\": {test}\n",
            result("r", "leden eind 2026 minstens 1 personen")
        ))
    };
    assert_eq!(told_of("deel in 2026 hoogstens heel in 2026"), ["PO0622"]);
    assert_eq!(told_of("deel in 2026 meer dan heel in 2026"), ["PO0622"]);
    assert_eq!(told_of("klein eind 2026 meer dan 40 personen"), ["PO0622"]);
    assert_eq!(told_of("klein eind 2026 minstens 40 personen"), Vec::<String>::new());
    assert_eq!(told_of("deel van heel in 2026 minstens 50%"), Vec::<String>::new());
    assert_eq!(told_of("volgens opgave"), Vec::<String>::new());
}

#[test]
fn what_brings_a_consequence_and_never_or_always_occurs() {
    let told_of = |consequence: &str| {
        told(&format!(
            "{}gevolg g \"g\" {consequence}\n",
            result("r", "leden eind 2026 minstens 1 personen")
        ))
    };
    assert_eq!(told_of("bij: deel van heel in 2026 meer dan 100%"), ["PO0623"]);
    assert_eq!(told_of("bij: heel in 2026 minstens 0 personen"), ["PO0623"]);
    assert_eq!(told_of("bij: heel in 2026 minstens 100 personen"), Vec::<String>::new());
    assert_eq!(
        told_of("bij: r niet behaald bij: heel in T1 2026 meer dan heel in 2026"),
        ["PO0623"]
    );
    let own = "bij: r niet behaald mits ooit: deel in 2026 minder dan 0 personen";
    assert_eq!(told_of(own), ["PO0624"]);
    let exempt = "bij: r niet behaald tenzij ooit: deel in 2026 hoogstens heel in 2026";
    assert_eq!(told_of(exempt), ["PO0624"]);
    let either = "bij: r niet behaald mits ooit: deel in 2026 minstens 5 personen";
    assert_eq!(told_of(either), Vec::<String>::new());
}

#[test]
fn a_row_of_a_step_table_in_which_nothing_falls() {
    let verdicts = |rows: &str, norm: &str| {
        told(&format!("staffel trap {rows}\nresultaat r \"r\" norm: {norm}\n"))
    };
    let shares = "rij: tot 50% geeft niet behaald rij: vanaf 50% t/m 100% geeft behaald \
        rij: boven 100% geeft behaald";
    assert_eq!(verdicts(shares, "trap bij (deel van heel in 2026)"), ["PO0625"]);
    let whole = shares.replace(" t/m 100%", "").replace("rij: boven 100% geeft behaald", "");
    assert_eq!(verdicts(&whole, "trap bij (deel van heel in 2026)"), Vec::<String>::new());
    // A quotient that is no share of a whole can be above 100%.
    assert_eq!(verdicts(shares, "trap bij (heel in 2026 / leden eind 2026)"), Vec::<String>::new());
    let counts = "rij: tot 20 personen geeft 0 rij: vanaf 20 personen t/m 40 personen geeft 1 \
        rij: boven 40 personen geeft 2";
    assert_eq!(verdicts(counts, "trap bij (klein eind 2026) minstens 1"), ["PO0625"]);
    assert_eq!(verdicts(counts, "trap bij (leden eind 2026) minstens 1"), Vec::<String>::new());
    // Two columns of which one bounds the other.
    let two = "rij: tot 10 personen en tot 10 personen geeft behaald \
        rij: tot 10 personen en vanaf 10 personen geeft niet behaald \
        rij: vanaf 10 personen en elke waarde geeft niet behaald";
    assert_eq!(verdicts(two, "trap bij (heel in 2026) en (deel in 2026)"), ["PO0625"]);
}

#[test]
fn a_row_that_only_an_amount_or_a_test_looks_up() {
    let euros = "staffel trap rij: tot 50% geeft € 0 rij: vanaf 50% t/m 100% geeft € 100 \
        rij: boven 100% geeft € 200\n";
    let rest = "resultaat r \"r\" norm: leden eind 2026 minstens 5 personen\n";
    let told_of = |more: &str| told(&format!("{euros}{rest}{more}\n"));
    let amount = "bedrag: trap bij (deel in 2026 van heel in 2026)";
    for brings in [
        "bij: r niet behaald",
        "bij: elk resultaat niet behaald",
        "bij: minstens 1 resultaat niet behaald",
        "bij: heel in 2026 minstens 40 personen",
        "bij: brand \"Er was brand.\" volgens opgave",
        "bij: r niet behaald mits genoeg: heel in 2026 minstens 40 personen",
        "bij: r niet behaald tenzij weinig: heel in 2026 hoogstens 9 personen",
        "bij: r niet behaald mits gezegd \"gezegd\": volgens opgave",
    ] {
        assert_eq!(told_of(&format!("gevolg g \"g\" {brings} {amount}")), ["PO0625"], "{brings}");
    }
    let capped = "gevolg g \"g\" bij: r niet behaald bedrag: € 10 \
        plafond p \"p\" bedrag: trap bij (deel in 2026 van heel in 2026) omvat: g";
    assert_eq!(told_of(capped), ["PO0625"]);
    // What can be above 100% reaches the row, and what was not worked out says nothing.
    let other =
        "gevolg g \"g\" bij: r niet behaald bedrag: trap bij (heel in 2026 / leden eind 2026)";
    assert_eq!(told_of(other), Vec::<String>::new());
    let both = format!("{other} gevolg h \"h\" bij: r niet behaald {amount}");
    assert_eq!(told_of(&both), Vec::<String>::new());
    let looked = "trap bij (deel van heel in 2026) minstens € 50";
    let premise = format!("aanname a \"a\": {looked}");
    assert_eq!(told_of(&premise), ["PO0625"]);
    let (_, found) = session(&format!("{euros}{rest}{premise}\n"));
    let unused = |one: &Finding| one.code.as_str() == "PO0433" && one.headline.nl.contains("trap");
    assert!(!found.findings.iter().any(unused), "an assumption looks something up in it");
    assert_eq!(told_of(&format!("gevolg g \"g\" bij: {looked}")), ["PO0625"]);
    assert_eq!(
        told_of(&format!("gevolg g \"g\" bij: r niet behaald mits m: {looked}")),
        ["PO0625"]
    );
    let assumed =
        format!("resultaat s \"s\" norm: heel in 2026 minstens 5 personen uitgaande van: {looked}");
    assert_eq!(told_of(&assumed), ["PO0625"]);
}

#[test]
fn what_a_result_assumes_and_never_or_always_comes_true() {
    let told_of = |assumed: &str| {
        told(&format!(
            "resultaat r \"r\" norm: leden eind 2026 minstens 1 personen uitgaande van: {assumed}\n"
        ))
    };
    assert_eq!(told_of("deel van heel in 2026 meer dan 100%"), ["PO0634"]);
    assert_eq!(told_of("deel in 2026 hoogstens heel in 2026"), ["PO0634"]);
    assert_eq!(told_of("klein eind 2026 meer dan 40 personen"), ["PO0634"]);
    assert_eq!(told_of("deel van heel in 2026 minstens 60%"), Vec::<String>::new());
}

#[test]
fn a_target_that_no_figures_reach() {
    let beyond = result("r", "deel van heel in 2026 minstens 80%, streefwaarde 120%");
    assert_eq!(told(&beyond), ["PO0429"]);
    let within = result("r", "deel van heel in 2026 minstens 80%, streefwaarde 100%");
    assert_eq!(told(&within), Vec::<String>::new());
}

#[test]
fn a_number_and_a_share_that_come_apart() {
    let claim = "resultaat r \"r\" norm: deel in 2026 minstens 180 personen \
        uitgaande van: heel in 2026 precies 300 personen \
        komt neer op: deel van heel in 2026 = 60%\n";
    assert_eq!(told(claim), ["PO0423"]);
    // The other form is worked out, not written down by hand.
    let most = claim.replace("minstens 180", "hoogstens 180");
    assert_eq!(told(&most), ["PO0423"]);
    let conditional =
        claim.trim_end().to_owned() + " tenzij brand \"brand\": volgens opgave, dan vervalt\n";
    assert_eq!(told(&conditional), ["PO0423"]);
}

#[test]
fn two_norms_that_differ_at_their_edge_only() {
    let same = result("r", "deel van heel in 2026 meer dan 50%")
        + &result("s", "deel van heel in 2026 minstens 50%");
    assert_eq!(told(&same), ["PO0430"]);
    let other = result("r", "deel van heel in 2026 meer dan 50%")
        + &result("s", "deel van heel in 2026 minstens 40%");
    assert_eq!(told(&other), Vec::<String>::new());
}

/// What is told of an agreement with this norm that comes after one with that norm.
fn told_after(earlier: &str, later: &str) -> Vec<String> {
    let head = |name: &str, more: &str| {
        let common = COMMON.replace("overeenkomst proef", &format!("overeenkomst {name}"));
        let common = common.replace("  looptijd", &format!("{more}  looptijd"));
        format!("{common}{}thema t \"T\" doel d \"D\"\n", usual())
    };
    let later =
        format!("{}{}volgt op: was\n", head("nu", "volgt op: \"toen.po\"\n"), result("r", later));
    let earlier = head("toen", "") + &result("was", earlier);
    let files = vec![("nu.po".to_owned(), later), ("toen.po".to_owned(), earlier)];
    let session = compile(&Files(files.clone()), "nu.po");
    assert!(session.outline.is_some(), "{:#?}", session.findings);
    let mut codes = Vec::new();
    for finding in session.findings.iter().filter(|one| TOLD.contains(&one.code.as_str())) {
        let mut files = files.clone();
        let witness = finding.witness.as_ref().unwrap();
        files.push(("m.toml".to_owned(), witness.measurement.clone()));
        show(finding, witness, &judge(&Files(files), "nu.po", &["m.toml"]));
        codes.push(finding.code.to_string());
    }
    codes
}

#[test]
fn a_norm_that_differs_from_the_earlier_one_at_its_edge_only() {
    let most = "(heel in 2026 min deel in 2026) van heel in 2026 hoogstens 1%";
    for (earlier, later, differs) in [
        ("deel van heel in 2026 hoogstens 1%", "deel van heel in 2026 meer dan 99%", true),
        ("deel van heel in 2026 minder dan 1%", "deel van heel in 2026 minstens 99%", true),
        ("deel van heel in 2026 minder dan 1%", "deel van heel in 2026 meer dan 99%", false),
        ("deel van heel in 2026 hoogstens 2%", "deel van heel in 2026 meer dan 99%", false),
        ("deel van heel in 2026 minstens 99%", "deel van heel in 2026 meer dan 99%", true),
        ("kosten in 2026 hoogstens € 100", "kosten in 2027 minder dan € 100", true),
        ("kosten in 2026 hoogstens € 100", "kosten in 2027 meer dan € 100", false),
        // More than 9 persons are at least 10.
        ("leden eind 2026 meer dan 9 personen", "leden eind 2027 minstens 10 personen", false),
        (most, "deel van heel in 2026 meer dan 99%", true),
    ] {
        let expected = if differs { vec!["PO0629"] } else { Vec::new() };
        assert_eq!(told_after(earlier, later), expected, "{earlier} → {later}");
    }
}

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
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("witnesses");
    fs::create_dir_all(&folder).unwrap();
    let (mut run, mut codes) = (0, Vec::new());
    for path in found(&root.join("agreements"), ".po") {
        let path = path.to_string_lossy().into_owned();
        for finding in compile(&Disk, &path).findings.iter() {
            let Some(witness) = &finding.witness else { continue };
            let pasted = folder.join(format!("voorbeeld-{run}.toml"));
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
