//! Norms that differ from those of the agreement before.

use crate::common::*;
use crate::memory::Files;
use pocheck::session::{compile, judge};

/// What is told of an agreement with this norm that comes after one with that norm.
fn told_after(earlier: &str, later: &str) -> Vec<String> {
    let head = |name: &str, more: &str| {
        let common = COMMON.replace("overeenkomst proef", &format!("overeenkomst {name}"));
        let common = common.replace("  looptijd", &format!("{more}  looptijd"));
        let share = "indicator gelukt soort: aandeel populatie: mensen bron: \"register\"\n";
        format!("{common}{}{share}thema t \"T\" doel d \"D\"\n", usual())
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
        // What is drawn from a sample, has a target or is no number is another norm.
        (
            "deel van heel in 2026 hoogstens 1%, als steekproef met 95% zekerheid, twijfel bij niemand",
            "deel van heel in 2026 minder dan 1%",
            false,
        ),
        (
            "deel van heel in 2026 hoogstens 1%, streefwaarde 0%",
            "deel van heel in 2026 minder dan 1%",
            false,
        ),
        (
            "leden eind 2026 minstens leden eind 2025",
            "leden eind 2027 meer dan leden eind 2026",
            false,
        ),
        ("deel van heel in 2026 hoogstens 1%", "deel in 2026 meer dan 99 personen", false),
        // What is left of a whole is only known of a part of one.
        ("deel van heel in 2026 hoogstens 1%", "gelukt in 2026 meer dan 99%", false),
        ("gelukt in 2026 hoogstens 1%", "deel van heel in 2026 meer dan 99%", false),
    ] {
        let expected = if differs { vec!["PO0629"] } else { Vec::new() };
        assert_eq!(told_after(earlier, later), expected, "{earlier} → {later}");
    }
}

#[test]
fn of_hundreds_of_unknown_results_as_many_are_compared_as_are_of_other_names() {
    let head = |name: &str, more: &str| {
        let common = COMMON.replace("overeenkomst proef", &format!("overeenkomst {name}"));
        let common = common.replace("  looptijd", &format!("{more}  looptijd"));
        format!("{common}{}thema t \"T\" doel d \"D\"\n", usual())
    };
    let norm = "leden eind 2026 minstens 5 personen";
    let of = |more: usize| {
        let known: String = (0..more).map(|place| result(&format!("r{place}"), norm)).collect();
        let results: String = (0..650)
            .map(|place| format!("{}volgt op: leden-werver\n", result(&format!("r{place}"), norm)))
            .collect();
        let files = vec![
            ("nu.po".to_owned(), head("nu", "volgt op: \"toen.po\"\n") + &results),
            ("toen.po".to_owned(), head("toen", "") + &result("leden-werven", norm) + &known),
        ];
        let session = compile(&Files(files), "nu.po");
        let unknown = session.findings.iter().filter(|one| one.code.as_str() == "PO0628");
        let offered = unknown.clone().filter(|one| {
            one.help.as_ref().is_some_and(|help| help.nl == "bedoelt u `leden-werven`?")
        });
        (unknown.count(), offered.count())
    };
    assert_eq!(of(0), (650, 650));
    // 307 times 651 names are almost 200,000.
    assert_eq!(of(650), (650, 307));
}
