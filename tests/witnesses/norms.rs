//! Norms, conditions, assumptions and triggers of which simple figures tell nothing.

use crate::common::*;

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
fn a_norm_that_others_rule_out_by_itself_does_not_hide_which_of_those_conflict() {
    let sized = "populatie straat \"de straat\" omvang: 50 personen
        populatie deel-van-straat \"een deel\" deel van: straat
        indicator daar \"d\" soort: stroom eenheid: personen populatie: straat verdeling: wijk bron: \"b\"
        indicator deel-daar \"dd\" soort: stroom eenheid: personen populatie: deel-van-straat deel van: daar bron: \"b\"\n";
    let north = result("n", "daar voor \"Noord\" in 2026 minstens 30 personen");
    let south = result("z", "daar voor \"Zuid\" in 2026 minstens 30 personen");
    let all = result("al", "daar in 2026 minstens 1 personen");
    let many = result("veel", "deel-daar in 2026 minstens 100 personen");
    let told_of = |results: &[&String]| {
        let all: String = results.iter().map(|one| one.as_str()).collect();
        told(&format!("{sized}{all}"))
    };
    assert_eq!(told_of(&[&north, &south, &all]), ["PO0415"]);
    for order in [
        [&many, &north, &south, &all],
        [&north, &south, &all, &many],
        [&all, &north, &many, &south],
    ] {
        assert_eq!(told_of(&order), ["PO0415"], "{order:?}");
    }
}

#[test]
fn the_size_of_a_group_counts_where_only_a_relation_looks_at_it() {
    let related = "populatie straat \"de straat\" omvang: 50 personen
        indicator samen-daar \"s\" soort: stroom eenheid: personen populatie: straat bron: \"b\"\n"
        .to_owned()
        + &counted("oost", "stroom", "")
        + &counted("west", "stroom", "")
        + "verband v geldt: oost in 2026 plus west in 2026 precies samen-daar in 2026\n";
    let told_of = |least: u32| {
        let of = |name: &str| {
            result(&format!("r-{name}"), &format!("{name} in 2026 minstens {least} personen"))
        };
        told(&format!("{related}{}{}", of("oost"), of("west")))
    };
    assert_eq!(told_of(26), ["PO0415"]);
    assert_eq!(told_of(25), Vec::<String>::new());
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
fn norms_that_exclude_each_other_however_their_tests_are_joined() {
    let both =
        |one: &str, two: &str| told(&format!("resultaat r \"r\" norm a: {one} norm b: {two}\n"));
    let tests = "(heel in 2026 minstens 10 personen; deel in 2026 minstens 20 personen)";
    let (some, one) = (format!("minstens 1 van {tests}"), format!("hoogstens 1 van {tests}"));
    assert_eq!(both(&some, "heel in 2026 hoogstens 5 personen"), ["PO0415"]);
    assert_eq!(both(&some, "heel in 2026 hoogstens 10 personen"), Vec::<String>::new());
    assert_eq!(both(&one, "deel in 2026 minstens 20 personen"), ["PO0415"]);
    assert_eq!(both(&one, "heel in 2026 minstens 20 personen"), Vec::<String>::new());
    let never =
        "nooit 2 jaar achtereen van 2026 t/m 2027: leden eind dat jaar minstens 10 personen";
    let years = "leden eind 2026 minstens 20 personen en leden eind 2027 minstens";
    assert_eq!(both(never, &format!("{years} 20 personen")), ["PO0415"]);
    assert_eq!(both(never, &format!("{years} 0 personen")), Vec::<String>::new());
}

#[test]
fn a_norm_that_is_not_worked_out_is_not_told_of() {
    // A product of two unknown shares: 15% meets both norms.
    let product = "(deel in 2026 van heel in 2026) maal (deel in 2027 van heel in 2027)";
    let band = format!(
        "resultaat r \"r\" norm a: {product} minstens 10% \
         norm b: hoogstens 1 van ({product} minstens 20%; {product} minstens 30%)\n"
    );
    assert_eq!(told(&band), Vec::<String>::new());
}

#[test]
fn what_is_not_worked_out_does_not_count_among_what_hangs_together() {
    let cells = "verdeling leeftijd: \"jong\", \"oud\"\n".to_owned()
        + &counted("cellen", "stroom", "deel van: heel verdeling: wijk, leeftijd");
    let of = |number: u32| {
        result(&format!("r{number}"), &format!("heel in 2026 hoogstens {number} personen"))
    };
    let forty = cells + &(100..140).map(of).collect::<String>();
    let others = result(
        "c",
        "cellen (wijk \"Noord\", leeftijd \"jong\") in 2026 minstens 5 personen",
    ) + &result(
        "s",
        "deel van heel in 2026 hoogstens 3%, als steekproef met 95% zekerheid, twijfel bij niemand",
    );
    let too_many = |more: &str| found(&format!("{forty}{more}")).contains(&"PO0673".to_owned());
    assert!(!too_many(&others));
    assert!(too_many(&of(140)));
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
    let series =
        "indicator wachttijd \"w\" soort: reeks eenheid: weken populatie: mensen bron: \"x\"\n";
    let of_series = format!("hoogste van wachttijd in 2026 minder dan 0 weken {series}");
    assert_eq!(told_of(&of_series), Vec::<String>::new());
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
fn two_norms_that_differ_at_their_edge_only() {
    let same = result("r", "deel van heel in 2026 meer dan 50%")
        + &result("s", "deel van heel in 2026 minstens 50%");
    assert_eq!(told(&same), ["PO0430"]);
    let other = result("r", "deel van heel in 2026 meer dan 50%")
        + &result("s", "deel van heel in 2026 minstens 40%");
    assert_eq!(told(&other), Vec::<String>::new());
}

#[test]
fn an_assumption_that_ties_nothing_leaves_the_others() {
    let with = |assumed: &str| {
        format!(
            "resultaat r \"r\" norm: deel in 2026 minstens 80 personen {assumed} \
             uitgaande van: heel in 2026 hoogstens 60 personen\n"
        )
    };
    assert_eq!(told(&with("")), ["PO0413"]);
    // Of a share of nothing it is not said what it is.
    assert_eq!(told(&with("uitgaande van: deel van heel in 2026 minstens 50%")), ["PO0413"]);
}
