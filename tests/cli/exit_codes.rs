//! Exit codes: each of them, and which wins.

use crate::program::Place;
use crate::texts::{AGREEMENT, measurement, measurement_of};

const EFFORT: &str = "    inspanning 1.1 gastvrij \"Iedereen is welkom\"\n";

fn judged(name: &str, agreement: &str, figure: &str) -> i32 {
    let place = Place::new(name).with("a.po", agreement).with("m.toml", measurement(figure));
    place.run(&["a.po", "m.toml"]).code
}

#[test]
fn judged_and_met_is_0() {
    assert_eq!(judged("code-met", AGREEMENT, "700"), 0);
}

#[test]
fn on_track_is_0_and_behind_is_1() {
    for (name, figure, code) in [("code-on-track", "400", 0), ("code-behind", "200", 1)] {
        let file = measurement_of("2026-06-30", figure);
        let place = Place::new(name).with("a.po", AGREEMENT).with("m.toml", file);
        place.run(&["a.po", "m.toml"]).ends_with(code);
    }
}

#[test]
fn not_met_is_1() {
    assert_eq!(judged("code-not-met", AGREEMENT, "699"), 1);
}

#[test]
fn undetermined_or_waiting_for_a_judgement_is_2() {
    assert_eq!(judged("code-range", AGREEMENT, "\"650 t/m 720\""), 2);
    let agreement = format!("{AGREEMENT}{EFFORT}");
    assert_eq!(judged("code-judgement", &agreement, "700"), 2);
}

#[test]
fn not_met_wins_of_waiting_for_a_judgement() {
    let agreement = format!("{AGREEMENT}{EFFORT}");
    assert_eq!(judged("code-1-before-2", &agreement, "699"), 1);
}

#[test]
fn a_recorded_judgement_counts_by_its_outcome() {
    for (outcome, code) in [("behaald", 0), ("niet behaald", 1)] {
        let recorded = format!(
            "{}[oordelen]\ngastvrij = {{ uitkomst = \"{outcome}\", rol = \"raad\", \
             datum = 2026-12-01, reden = \"gesprek\" }}\n",
            measurement("700")
        );
        let agreement = format!("{AGREEMENT}{EFFORT}      beoordelaar: \"raad\"\n");
        let place = Place::new(&format!("code-recorded-{code}"));
        let place = place.with("a.po", agreement).with("m.toml", recorded);
        place.run(&["a.po", "m.toml"]).ends_with(code);
    }
}

#[test]
fn compiled_without_errors_is_0_also_for_a_draft() {
    let draft = AGREEMENT.replace("  looptijd: 2026\n", "  looptijd: 2026\n  status: concept\n");
    let place = Place::new("code-compile").with("a.po", AGREEMENT).with("d.po", draft);
    place.run(&["a.po"]).ends_with(0);
    place.run(&["d.po"]).ends_with(0);
}

#[test]
fn an_agreement_with_errors_a_draft_or_nothing_to_judge_is_3() {
    let draft = AGREEMENT.replace("  looptijd: 2026\n", "  looptijd: 2026\n  status: concept\n");
    let place = Place::new("code-agreement")
        .with("fout.po", AGREEMENT.replace("norm: gevonden", "norm: gevnden"))
        .with("concept.po", draft)
        .with("niets.po", "overeenkomst niets-2026 \"Niets\"\n  looptijd: 2026\n")
        .with("m.toml", measurement("700"));
    place.run(&["fout.po"]).ends_with(3).gives_nothing();
    place.run(&["fout.po", "m.toml"]).ends_with(3).gives_nothing();
    place.run(&["concept.po", "m.toml"]).ends_with(3).gives_nothing().says("concept");
    place.run(&["niets.po"]).ends_with(3).gives_nothing().says("niets om te beoordelen");
}

#[test]
fn a_folder_without_examples_is_3() {
    let place = Place::new("code-no-examples").with("a.po", AGREEMENT);
    place.run(&["toets"]).ends_with(3).says("in `.` staan geen uitgewerkte voorbeelden");
    let english = place.run(&["toets", "--taal", "en"]);
    english.ends_with(3).says("there are no worked examples in `.`");
}

#[test]
fn a_measurement_with_errors_is_4() {
    assert_eq!(judged("code-measurement", AGREEMENT, "\"veel\""), 4);
}

#[test]
fn a_file_that_cannot_be_read_or_written_is_5() {
    let place = Place::new("code-file").with("a.po", AGREEMENT).with("m.toml", measurement("700"));
    place.run(&["weg.po"]).ends_with(5);
    place.run(&["a.po", "weg.toml"]).ends_with(5);
    place.run(&["a.po", "m.toml", "-o", "weg/rapport.txt"]).ends_with(5).says("map bestaat niet");
}

#[test]
fn wrong_use_is_64() {
    let place = Place::new("code-usage").with("a.po", AGREEMENT).with("m.toml", measurement("700"));
    for arguments in [
        &["--onzin"][..],
        &["onzin"],
        &["m.toml", "a.po"],
        &["a.po", "a.po"],
        &["--format", "xml", "a.po"],
        &["--taal", "fr", "a.po"],
        &["a.po", "m.toml", "-o", "a.po"],
        &["a.po", "m.toml", "--faalt-bij", "nooit,achter"],
        &["toets", "--format", "json"],
    ] {
        place.run(arguments).ends_with(64).gives_nothing().says("fout: ");
    }
}

#[test]
fn the_gravest_reason_wins() {
    let place = Place::new("code-order")
        .with("a.po", AGREEMENT)
        .with("fout.po", AGREEMENT.replace("norm: gevonden", "norm: gevnden"))
        .with("goed.toml", measurement("700"))
        .with("mis.toml", measurement("699"))
        .with("fout.toml", measurement("\"veel\""));
    // Wrong use before all, a file before an agreement, an agreement before a measurement.
    place.run(&["--onzin", "weg.po"]).ends_with(64);
    place.run(&["fout.po", "weg.toml"]).ends_with(5);
    place.run(&["fout.po", "fout.toml"]).ends_with(3);
    place.run(&["a.po", "fout.toml", "weg.toml"]).ends_with(5);
    place.run(&["a.po", "fout.toml", "goed.toml"]).ends_with(4).gives_nothing();
    place.run(&["a.po", "mis.toml"]).ends_with(1);
    // A report that cannot be written, before what is in it.
    place.run(&["a.po", "mis.toml", "-o", "weg/rapport.txt"]).ends_with(5);
}

#[test]
fn the_user_chooses_what_gives_1_or_2() {
    let place = Place::new("code-chosen")
        .with("a.po", format!("{AGREEMENT}{EFFORT}"))
        .with("m.toml", measurement("699"));
    for (chosen, code) in [
        ("niet-behaald", 1),
        ("achter", 0),
        ("onbeslist", 2),
        ("achter,onbeslist", 2),
        ("niet-behaald,onbeslist", 1),
        ("nooit", 0),
    ] {
        place.run(&["a.po", "m.toml", "--faalt-bij", chosen]).ends_with(code);
    }
}

#[test]
fn an_example_that_fails_is_1() {
    let example = |verdict: &str| {
        format!(
            "overeenkomst = \"a.po\"\n[[voorbeeld]]\nnaam = \"een\"\ntekst = \"tekst\"\n\
             peildatum = 2026-12-31\n[voorbeeld.indicatoren]\ngevonden = 700\n\
             [voorbeeld.verwacht]\ngevonden-700 = {{ oordeel = \"{verdict}\" }}\n"
        )
    };
    let place = Place::new("code-examples").with("a.po", AGREEMENT);
    let place = place.with("a.voorbeelden.toml", example("behaald"));
    place.run(&["toets"]).ends_with(0);
    place.run(&["toets", "a.po"]).ends_with(0);
    let place = place.with("a.voorbeelden.toml", example("niet behaald"));
    place.run(&["toets"]).ends_with(1);
    place.run(&["toets", "weg.po"]).ends_with(5);
    let place = place.with("a.voorbeelden.toml", example("gehaald"));
    place.run(&["toets"]).ends_with(4);
    let place = place.with("a.po", "overeenkomst = ");
    place.run(&["toets"]).ends_with(3);
}
