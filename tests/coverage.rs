//! How an agreement and its framework cover each other, and what a framework may be.

mod memory;

use memory::Files;
use pocheck::coverage::Coverage;
use pocheck::session::{Failure, Session, compile, judge};

const FRAMEWORK: &str = "kader beleid \"Iedereen doet mee\"
  vastgesteld: mei 2014
  lijn 1 meedoen \"Meedoen is de norm\"
  lijn 2 lonen \"Werk moet lonen\"
  onderwerp 3 keuze \"de keuze van inwoners\"
  onderwerp 4 duur \"hoe lang iemand werkt met een uitkering\"
    dient: lonen
    vraagt: een maximum
";

/// An agreement with one result and one effort, and lines of its own at four places.
fn agreement(head: &str, goal: &str, result: &str, effort: &str) -> String {
    format!(
        "overeenkomst werk-2026 \"Werk\"
  looptijd: 2026
  kader: \"{head}\"
  populatie bijstand \"mensen met bijstand\"
thema 1 werk \"Werk\"
  doel 1.1 uitstroom \"Uitstroom\"
    {goal}
    indicator vinders \"mensen die werk vinden\"
      soort: stroom
      eenheid: personen
      populatie: bijstand
      bron: \"registratie\"
    resultaat 1.1 hoogstens-50 \"Hoogstens 50\"
      norm: vinders in 2026 hoogstens 50 personen
      {result}
    inspanning 1.1 praten \"We praten.\"
      beoordelaar: \"college\"
      {effort}
"
    )
}

fn compiled(agreement: &str, framework: &str) -> Session {
    let files = [("a/werk.po", agreement), ("b/kader.po", framework)];
    let files = files.map(|(name, text)| (name.to_owned(), text.to_owned()));
    compile(&Files(files.to_vec()), "a/werk.po")
}

fn codes(session: &Session) -> Vec<String> {
    session.findings.iter().map(|finding| finding.code.to_string()).collect()
}

/// "lonen: yes by hoogstens-50" for each line and subject.
fn rows(coverage: &Coverage) -> Vec<String> {
    let row = |aim: &pocheck::coverage::CoveredAim| {
        let by: Vec<&str> = aim.by.iter().map(|server| server.name.as_str()).collect();
        format!("{} {} {}", aim.name, aim.covered, by.join("+"))
    };
    coverage.aims.iter().map(row).collect()
}

const BESIDE: &str = "../b/kader.po";

#[test]
fn a_goal_serves_for_all_under_it_and_only_a_result_covers_a_line() {
    let text = agreement(BESIDE, "dient: meedoen", "", "dient: lonen");
    let session = compiled(&text, FRAMEWORK);
    assert_eq!(codes(&session), ["PO0417", "PO0418", "PO0418"]);
    assert_eq!(
        rows(session.coverage.as_ref().unwrap()),
        ["meedoen true hoogstens-50+praten", "lonen false praten", "keuze false ", "duur false "]
    );
}

#[test]
fn a_subject_takes_any_item_and_one_with_a_demand_takes_a_norm_that_meets_it() {
    let text = agreement(BESIDE, "dient: meedoen", "dient: duur", "dient: keuze, duur");
    let session = compiled(&text, FRAMEWORK);
    assert_eq!(codes(&session), [""; 0]);
    assert_eq!(
        rows(session.coverage.as_ref().unwrap()),
        [
            "meedoen true hoogstens-50+praten",
            "lonen true hoogstens-50+praten",
            "keuze true praten",
            "duur true hoogstens-50+praten"
        ]
    );
    let minimum = text.replace("hoogstens 50", "minstens 50");
    assert_eq!(codes(&compiled(&minimum, FRAMEWORK)), ["PO0418"]);
    let number = FRAMEWORK.replace("een maximum", "een getal");
    assert_eq!(codes(&compiled(&minimum, &number)), [""; 0]);
    let later = text.replace("vinders in 2026 hoogstens 50 personen", "nader te bepalen");
    assert!(codes(&compiled(&later, &number)).contains(&"PO0418".to_owned()));
}

#[test]
fn a_result_without_a_line_is_told_unless_the_framework_has_none() {
    let text = agreement(BESIDE, "", "dient: keuze", "dient: meedoen");
    assert_eq!(codes(&compiled(&text, FRAMEWORK))[3..], ["PO0416"]);
    let subjects = "kader b \"B\"\n onderwerp keuze \"keuze\"\n onderwerp meedoen \"meedoen\"\n";
    let session = compiled(&text, subjects);
    assert_eq!(codes(&session), [""; 0]);
    assert!(session.coverage.unwrap().without_line.is_empty());
}

#[test]
fn a_title_names_no_file_and_nothing_is_served_by_it() {
    assert_eq!(codes(&compiled(&agreement("Iedereen doet mee", "", "", ""), "")), [""; 0]);
    let served = compiled(&agreement("Iedereen doet mee", "", "dient: keuze", ""), "");
    assert_eq!(codes(&served), ["PO0233"]);
    assert_eq!(served.failure, Some(Failure::Agreement));
}

#[test]
fn a_framework_that_cannot_be_used_is_told_and_nothing_is_judged() {
    let of = |head: &str| compiled(&agreement(head, "dient: keuze", "", ""), FRAMEWORK);
    for (head, code, failure) in [
        ("../../etc/passwd.po", "PO0236", Failure::Agreement),
        ("/etc/passwd.po", "PO0236", Failure::Agreement),
        ("werk.po", "PO0235", Failure::Agreement),
        ("./WERK.PO", "PO0001", Failure::Unreadable),
        ("weg.po", "PO0001", Failure::Unreadable),
    ] {
        let session = of(head);
        assert_eq!(codes(&session), [code], "{head}");
        assert_eq!(session.failure, Some(failure), "{head}");
        assert!(session.coverage.is_none());
    }
    let other = "overeenkomst x \"X\"\n looptijd: 2020\n";
    let session = compiled(&agreement(BESIDE, "dient: keuze", "", ""), other);
    assert_eq!(codes(&session), ["PO0234"]);
    let broken = compiled(&agreement(BESIDE, "", "", ""), "kader b \"B\"\n lijn 1 van \"x\"\n");
    assert_eq!(broken.failure, Some(Failure::Agreement));
    let empty = compiled(&agreement(BESIDE, "", "", ""), "# niets\n");
    assert_eq!(codes(&empty), ["PO0207"]);
}

#[test]
fn an_earlier_agreement_out_of_reach_is_not_read() {
    let later = |path: &str| agreement(path, "", "", "").replace("  kader: ", "  volgt op: ");
    let earlier = "overeenkomst geheim \"Geheim\"\n  looptijd: 2025\n  onzin: geheim\n";
    for path in
        ["../../etc/geheim.po", "/etc/geheim.po", "../b/../../geheim.po", "..\\..\\geheim.po"]
    {
        let places = ["etc/geheim.po", "/etc/geheim.po", "geheim.po", "../geheim.po", path];
        let mut files: Vec<(String, String)> =
            places.map(|place| (place.to_owned(), earlier.to_owned())).to_vec();
        files.push(("a/werk.po".to_owned(), later(path)));
        let session = compile(&Files(files), "a/werk.po");
        assert_eq!(codes(&session), ["PO0236"], "{path}");
        assert_eq!(session.failure, Some(Failure::Agreement), "{path}");
    }
    let files = vec![("a/werk.po".to_owned(), later("werk.po"))];
    let itself = compile(&Files(files), "a/werk.po");
    assert!(itself.findings.has_errors(), "{:?}", codes(&itself));
}

#[test]
fn a_framework_compiles_and_is_not_judged() {
    let files = Files(vec![("k.po".to_owned(), FRAMEWORK.to_owned())]);
    let session = compile(&files, "k.po");
    assert_eq!((codes(&session), session.failure), (Vec::new(), None));
    let outline = session.outline.unwrap();
    assert_eq!((outline.lines, outline.subjects), (Some(2), 2));
    let figures =
        ("m.toml".to_owned(), "overeenkomst = \"beleid\"\npeildatum = 2026-12-31\n".to_owned());
    let files = Files(vec![("k.po".to_owned(), FRAMEWORK.to_owned()), figures]);
    let session = judge(&files, "k.po", &["m.toml"]);
    assert_eq!(
        (codes(&session), session.failure),
        (vec!["PO0237".to_owned()], Some(Failure::Agreement))
    );
    assert!(session.assessment.is_none());
}

#[test]
fn of_many_unknown_lines_the_nearest_is_looked_for_until_so_many_are_compared() {
    let effort = |i: usize| {
        format!(
            "    inspanning 1.1 moeite-{i} \"We praten.\"\n      beoordelaar: \"college\"\n      \
             dient: lone\n"
        )
    };
    let efforts: String = (0..200).map(effort).collect();
    let advice = |framework: &str| {
        let session = compiled(&(agreement(BESIDE, "", "", "") + &efforts), framework);
        let unknown =
            session.findings.sorted().into_iter().filter(|one| one.code.as_str() == "PO0232");
        let advice: Vec<_> =
            unknown.filter_map(|one| one.help.as_ref()).map(|help| help.nl.clone()).collect();
        advice
    };
    let told = advice(FRAMEWORK);
    assert_eq!(told.len(), 200);
    assert!(told.iter().all(|advice| advice == "bedoelt u `lonen`?"), "{told:?}");
    let more: String = (0..2_100).map(|i| format!("onderwerp o-{i} \"iets\"\n")).collect();
    let told = advice(&format!("{FRAMEWORK}\n{more}"));
    assert_eq!(told[0], "bedoelt u `lonen`?");
    assert_eq!(told[199], "kijk in het kader welke lijnen en onderwerpen er zijn");
    let empty = advice("kader beleid \"Iedereen doet mee\"\n");
    assert_eq!(empty[0], "zet in het kader een `lijn` of een `onderwerp`");
}

#[test]
fn a_framework_beside_a_folder_further_up_is_found() {
    let text = agreement(BESIDE, "", "dient: lonen", "");
    for (path, framework) in
        [("../a/werk.po", "../b/kader.po"), ("../werk.po", "../../b/kader.po"), ("werk.po", BESIDE)]
    {
        let files = [(path, text.as_str()), (framework, FRAMEWORK)];
        let files = files.map(|(name, text)| (name.to_owned(), text.to_owned()));
        let session = compile(&Files(files.to_vec()), path);
        assert!(session.coverage.is_some(), "{path}: {:?}", codes(&session));
    }
}
