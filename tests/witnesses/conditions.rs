//! Conditions that never strike, always do, or that another hides.

use crate::common::*;

const NONE: [&str; 0] = [];

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

/// A result with these conditions, each a test with what then happens.
fn with(conditions: &[(&str, &str)]) -> String {
    let each = conditions.iter().zip(["a", "b"]);
    let each = each.map(|((test, effect), name)| format!(" tenzij {name}: {test}, dan {effect}"));
    format!(
        "resultaat r \"r\" norm: heel in 2026 minstens 60 personen{}\n",
        each.collect::<String>()
    )
}

/// The words of the one note that a condition is hidden.
fn hidden(agreement: &str) -> String {
    let (_, session) = session(agreement);
    let found = session.findings.iter().find(|one| one.code.as_str() == "PO0427").unwrap();
    found.headline.nl.clone()
}

const FEW: &str = "leden eind 2026 minder dan 20 personen";
const MORE: &str = "leden eind 2026 minder dan 60 personen";

#[test]
fn of_two_conditions_the_narrower_or_the_later_is_hidden() {
    let twice = with(&[(MORE, "vervalt"), (MORE, "vervalt")]);
    assert_eq!(told(&twice), ["PO0427"]);
    assert_eq!(hidden(&twice), "`b` verandert nooit iets: `a` geldt dan ook");
    let first = with(&[(FEW, "vervalt"), (MORE, "vervalt")]);
    assert_eq!(told(&first), ["PO0427"]);
    assert_eq!(hidden(&first), "`a` verandert nooit iets: `b` geldt dan ook");
    let second = with(&[(MORE, "vervalt"), (FEW, "vervalt")]);
    assert_eq!(hidden(&second), "`b` verandert nooit iets: `a` geldt dan ook");
    let too_small = "niet vast te stellen";
    assert_eq!(told(&with(&[(FEW, too_small), (MORE, too_small)])), ["PO0427"]);
    let before = with(&[(FEW, "niet vast te stellen, behalve als b"), (MORE, "vervalt")]);
    assert_eq!(told(&before), ["PO0427"]);
    let apart = with(&[(FEW, "vervalt"), ("leden eind 2026 meer dan 60 personen", "vervalt")]);
    assert_eq!(told(&apart), NONE);
}

#[test]
fn what_never_strikes_is_not_hidden_too() {
    let never = with(&[("deel van heel in 2026 meer dan 100%", "vervalt"), (MORE, "vervalt")]);
    assert_eq!(told(&never), ["PO0424"]);
}

#[test]
fn two_conditions_that_bring_the_same_norm_need_no_order() {
    let lower = "norm: heel in 2026 minstens 5 personen";
    let same = with(&[(FEW, lower), (MORE, lower)]);
    assert_eq!(told(&same), ["PO0427"]);
    let other = with(&[(FEW, lower), (MORE, "norm: heel in 2026 minstens 6 personen")]);
    let codes: Vec<_> = found(&other).into_iter().filter(|code| code.starts_with("PO03")).collect();
    assert_eq!(codes, ["PO0323"]);
    for (one, two) in [
        ("alle heel zijn deel in 2026", "alle heel zijn deel in 2026"),
        ("instemming van \"Noord\"", "instemming van \"Noord\""),
        (
            "leden eind 2026 minstens 1 personen of heel in 2026 minstens 1 personen",
            "leden eind 2026 minstens 1 personen of heel in 2026 minstens 1 personen",
        ),
        (
            "de laagste van (heel in 2026, 5 personen) minstens 5 personen",
            "de laagste van (heel in 2026, 5 personen) minstens 5 personen",
        ),
        (
            "(heel in 2026) afgerond omlaag op 10 personen minstens 5 personen",
            "(heel in 2026) afgerond omlaag op 10 personen minstens 5 personen",
        ),
    ] {
        let (one, two) = (format!("norm: {one}"), format!("norm: {two}"));
        assert!(
            !found(&with(&[(FEW, &one), (MORE, &two)])).contains(&"PO0323".to_owned()),
            "{one}"
        );
    }
}

#[test]
fn what_no_measurement_file_can_hold_is_not_told() {
    // Steps together have no key of their own.
    let ladder = "schaal ladder: \"1\", \"2\", \"3\"\n".to_owned()
        + &counted("treden", "stroom", "verdeling: ladder");
    let above = "treden (ladder vanaf \"2\") in 2026";
    for told_of in [
        with(&[(&format!("{above} meer dan treden in 2026"), "vervalt")]),
        with(&[
            (&format!("{above} minder dan 20 personen"), "vervalt"),
            (&format!("{above} minder dan 60 personen"), "vervalt"),
        ]),
        result("r", &format!("{above} hoogstens treden in 2026")),
        result("r", &format!("{above} meer dan treden in 2026")),
        result("r", &format!("{above} minstens 30 personen"))
            + &result("s", "treden in 2026 hoogstens 20 personen"),
    ] {
        assert_eq!(told(&format!("{ladder}{told_of}")), NONE, "{told_of}");
        let one = told_of.replace("vanaf \"2\"", "\"2\"");
        assert_eq!(told(&format!("{ladder}{one}")).len(), 1, "{one}");
    }
}

#[test]
fn a_target_is_out_of_reach_only_where_the_floor_is_not() {
    let conditional = "resultaat r \"r\" norm: deel van heel in 2026 minstens 80%, streefwaarde 120% \
        tenzij altijd: deel in 2026 hoogstens heel in 2026, dan vervalt\n";
    assert_eq!(told(conditional), ["PO0424"]);
    let beyond = result("r", "deel van heel in 2026 minstens 101%, streefwaarde 120%");
    assert_eq!(told(&beyond), ["PO0413"]);
}

#[test]
fn a_bound_that_is_never_touched_leaves_the_smallest_figure() {
    // Below 10 it stands, and there is no highest number below 10.
    let kilos = "eenheid kilo meervoud kilo, deelbaar\n".to_owned()
        + &measured("afval", "kilo", "")
        + "resultaat r \"r\" norm: afval in 2026 hoogstens 10 kilo \
           tenzij te-veel: afval in 2026 minstens 10 kilo, dan vervalt\n";
    assert_eq!(told(&kilos), ["PO0414"]);
    assert_eq!(example("PO0414", &kilos).unwrap(), "afval = { 2026 = 0 }");
    let touched =
        kilos.replace("te-veel: afval in 2026 minstens", "te-veel: afval in 2026 meer dan");
    assert_eq!(example("PO0414", &touched).unwrap(), "afval = { 2026 = 10 }");
}

#[test]
fn what_is_answered_no_is_smaller_than_any_figure() {
    let consent = "resultaat r \"r\" norm a: heel in 2026 minstens 0 personen \
        norm b: deel in 2026 minstens 5 personen of instemming van \"Noord\"\n";
    assert_eq!(
        example("PO0414", consent).unwrap(),
        "heel = { 2026 = 5 }\ndeel = { 2026 = 5 }\nr = { Noord = \"nee\" }"
    );
}
