//! Rows of step tables in which nothing falls.

use crate::common::*;
use pocheck::diagnostics::Finding;

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

const SHARES: &str = "staffel trap rij: tot 50% geeft niet behaald rij: vanaf 50% t/m 100% geeft behaald \
    rij: boven 100% geeft behaald\n";
const EUROS: &str = "staffel trap rij: tot 50% geeft € 0 rij: vanaf 50% t/m 100% geeft € 100 \
    rij: boven 100% geeft € 200\n";
const REST: &str = "resultaat r \"r\" norm: leden eind 2026 minstens 5 personen\n";
const AMOUNT: &str = "bedrag: trap bij (deel in 2026 van heel in 2026)";
const NONE: [&str; 0] = [];

#[test]
fn a_row_is_told_of_once_however_often_it_is_looked_up() {
    let result = |name: &str| result(name, "trap bij (deel in 2026 van heel in 2026)");
    assert_eq!(told(&format!("{SHARES}{}{}", result("q"), result("r"))), ["PO0625"]);
    // What looks nothing up says nothing of it.
    let all =
        format!("{SHARES}resultaat q \"q\" norm: alle heel zijn deel in 2026\n{}", result("r"));
    assert_eq!(told(&all), ["PO0625"]);
}

#[test]
fn what_is_not_worked_out_of_a_row_says_nothing() {
    let judged = "resultaat r \"r\" norm: trap bij (deel in 2026 van heel in 2026) \
        tenzij brand \"brand\": volgens opgave, dan oordeel van \"raad\"\n";
    assert_eq!(told(&format!("{SHARES}{judged}")), NONE);
    let cell = "verdeling leeftijd: \"jong\", \"oud\"\n".to_owned()
        + &counted("cellen", "stroom", "verdeling: wijk, leeftijd")
        + SHARES
        + &result(
            "r",
            "trap bij (cellen (wijk \"Noord\", leeftijd \"jong\") in 2026 van cellen in 2026)",
        );
    assert_eq!(told(&cell), NONE);
    let product = result(
        "r",
        "trap bij ((deel in 2026 van heel in 2026) maal (deel in T1 2026 van heel in T1 2026))",
    );
    assert_eq!(told(&format!("{SHARES}{product}")), NONE);
    let series =
        "indicator wachttijd \"w\" soort: reeks eenheid: weken populatie: mensen bron: \"x\"\n\
        staffel trap rij: tot 0 weken geeft niet behaald rij: vanaf 0 weken geeft behaald\n"
            .to_owned()
            + &result("r", "trap bij (gemiddelde van wachttijd in 2026)");
    assert_eq!(told(&series), NONE);
    let own = cell.replace(SHARES, EUROS);
    let own = own.split("resultaat").next().unwrap().to_owned()
        + REST
        + "gevolg g \"g\" bij: r niet behaald \
           mits jong: cellen (wijk \"Noord\", leeftijd \"jong\") in 2026 minstens 5 personen "
        + AMOUNT;
    assert_eq!(told(&own), NONE);
}

#[test]
fn a_row_that_only_the_size_of_a_population_rules_out() {
    let numbers = "rij: tot 20 personen geeft 0 rij: vanaf 20 personen t/m 40 personen geeft 1 \
        rij: boven 40 personen geeft 2\n";
    // Never above 10, and never above 40: that tells of the row where the size counts.
    let few = result("q", "trap bij (de laagste van (heel in 2026, 30 personen)) minstens 1");
    let sized = result("r", "trap bij (klein eind 2026) minstens 1");
    let both = format!("staffel trap {numbers}{few}{sized}");
    assert_eq!(told(&both), ["PO0625"]);
    assert_eq!(example("PO0625", &both).unwrap(), "klein = { \"eind 2026\" = 40 }");
    let euros = numbers.replace("geeft ", "geeft € ");
    let amounts = "gevolg f \"f\" bij: r niet behaald \
          bedrag: trap bij (de laagste van (heel in 2026, 30 personen))\n\
        gevolg g \"g\" bij: r niet behaald bedrag: trap bij (klein eind 2026)\n";
    let amounts = format!("staffel trap {euros}{REST}{amounts}");
    assert_eq!(told(&amounts), ["PO0625"]);
    assert_eq!(
        example("PO0625", &amounts).unwrap(),
        "leden = { \"eind 2026\" = 0 }\nklein = { \"eind 2026\" = 40 }"
    );
}

#[test]
fn the_figures_that_bring_an_amount_are_those_of_what_brings_it() {
    let second = "resultaat s \"s\" norm: leden eind 2027 minstens 7 personen\n";
    let shown = |brings: &str| {
        let agreement = format!("{EUROS}{REST}{second}{brings} {AMOUNT}\n");
        let codes = told(&agreement);
        let figures = (!codes.is_empty()).then(|| example("PO0625", &agreement)).flatten();
        figures.map(|figures| {
            figures.lines().filter(|line| line.contains("leden")).collect::<String>()
        })
    };
    let of = |leden: &str| Some(format!("leden = {{ {leden} }}"));
    assert_eq!(shown("gevolg g \"g\" bij: s niet behaald"), of("\"eind 2027\" = 0"));
    assert_eq!(shown("gevolg g \"g\" bij: r behaald"), of("\"eind 2026\" = 5"));
    let both = of("\"eind 2026\" = 0, \"eind 2027\" = 0");
    assert_eq!(shown("gevolg g \"g\" bij: minstens 2 resultaten niet behaald"), both);
    assert_eq!(shown("gevolg g \"g\" bij: meer dan 1 resultaat niet behaald"), both);
    let premise = "aanname p \"p\": leden eind 2026 minstens 40 personen\n";
    let brought = |how: &str| shown(&format!("{premise}gevolg g \"g\" bij: {how}"));
    assert_eq!(brought("p niet waar"), of("\"eind 2026\" = 0"));
    assert_eq!(brought("p waar"), of("\"eind 2026\" = 40"));
    // What always follows asks for no figures of its own.
    let always = "gevolg g \"g\" bij: minstens 0 resultaten niet behaald";
    assert_eq!(shown(always), Some(String::new()));
    // No figures show these.
    for brings in [
        "gevolg g \"g\" bij: hoogstens 1 resultaat niet behaald",
        "gevolg g \"g\" bij: r 2 jaar achtereen niet behaald",
        "aanname p \"p\": volgens opgave\ngevolg g \"g\" bij: p niet waar",
    ] {
        assert_eq!(shown(brings), None, "{brings}");
    }
}

#[test]
fn an_example_of_a_test_says_whether_it_holds() {
    let low = "staffel trap rij: tot 0% geeft € 0 rij: vanaf 0% t/m 50% geeft € 20 \
        rij: boven 50% geeft € 100\n";
    let test = "aanname a \"a\": trap bij (deel in 2026 van heel in 2026) minstens € 50\n";
    assert_eq!(told(&format!("{low}{REST}{test}")), ["PO0625"]);
    assert_eq!(
        example("PO0625", &format!("{low}{REST}{test}")).unwrap(),
        "heel = { 2026 = 1 }\ndeel = { 2026 = 0 }"
    );
    assert_eq!(
        example("PO0625", &format!("{EUROS}{REST}{test}")).unwrap(),
        "heel = { 2026 = 1 }\ndeel = { 2026 = 1 }"
    );
}

#[test]
fn what_somebody_has_to_state_leaves_open_whether_a_consequence_follows() {
    let shown = |conditions: &str| {
        let agreement =
            format!("{EUROS}{REST}gevolg g \"g\" bij: r niet behaald {conditions} {AMOUNT}\n");
        assert_eq!(told(&agreement), ["PO0625"]);
        let (_, session) = session(&agreement);
        let found = session.findings.iter().find(|one| one.code.as_str() == "PO0625").unwrap();
        let of_g = found.witness.as_ref().unwrap().shows.iter().find(|one| one.item == "g");
        of_g.map(|shown| shown.verdict)
    };
    let tested = "mits genoeg: heel in 2026 minstens 4 personen";
    assert_eq!(shown(tested), Some("holds"));
    assert_eq!(shown("mits gezegd \"gezegd\": volgens opgave"), Some("open"));
    assert_eq!(shown(&format!("{tested} mits gezegd \"gezegd\": volgens opgave")), Some("open"));
}

#[test]
fn only_so_many_amounts_are_tried() {
    let after = |count: usize| {
        let streaks: String = (0..count)
            .map(|place| {
                format!("gevolg f{place} \"f\" bij: r 2 jaar achtereen niet behaald {AMOUNT}\n")
            })
            .collect();
        told(&format!("{EUROS}{REST}{streaks}gevolg g \"g\" bij: r niet behaald {AMOUNT}\n"))
    };
    assert_eq!(after(9), ["PO0625"]);
    assert_eq!(after(10), NONE);
}
