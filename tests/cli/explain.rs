//! `pocheck leg-uit`: findings, verdicts, reasons and exit codes explained.

use super::program::Place;

fn explained(arguments: &[&str]) -> String {
    let ran = Place::of_the_package().run(&[&["leg-uit"], arguments].concat());
    ran.ends_with(0);
    assert_eq!(ran.err, "");
    ran.out
}

#[test]
fn a_finding_a_verdict_a_reason_and_an_exit_code_are_explained() {
    for (asked, told) in [
        ("PO0404", "iets telt mee dat niet in de definitie staat"),
        ("po0404", "iets telt mee dat niet in de definitie staat"),
        ("undetermined", "Niet vast te stellen"),
        ("niet-behaald", "Niet behaald"),
        ("window_open", "Periode loopt nog"),
        ("3", "De overeenkomst heeft fouten"),
    ] {
        let text = explained(&[asked]);
        assert!(text.contains(told), "{asked}: {text}");
    }
    // As on the screen, without quotation marks.
    assert!(explained(&["niet", "vast", "te", "stellen"]).contains("In JSON: undetermined."));
}

#[test]
fn without_a_code_there_is_a_list_of_all_of_them() {
    let text = explained(&[]);
    for line in text.lines() {
        assert!(line.chars().count() <= 100, "{line}");
    }
    for words in
        ["PO0404  opmerking", "PO0610  fout", "behaald", "bandbreedte te ruim", "exitcode 64"]
    {
        assert!(text.contains(words), "{words}");
    }
}

#[test]
fn what_is_not_known_is_wrong_use_with_what_was_meant() {
    let place = Place::of_the_package();
    for (asked, meant) in [
        (&["PO404"] as &[&str], "bedoelt u `pocheck leg-uit PO0404`?"),
        (&["niet", "bhaald"], "bedoelt u `pocheck leg-uit niet behaald`?"),
        (&["windw_open"], "bedoelt u `pocheck leg-uit window open`?"),
        (&["zonnebloem"], "noemt alles wat uitgelegd kan worden"),
        (&["\u{1b}[31m"], "er is geen uitleg bij `␛[31m`"),
    ] {
        let ran = place.run(&[&["leg-uit"], asked].concat());
        ran.ends_with(64).says(meant).gives_nothing();
    }
    place.run(&["leg-uit", "--format", "json", "PO0404"]).ends_with(64);
}

#[test]
fn in_english_the_page_says_that_it_is_in_dutch() {
    let place = Place::of_the_package();
    let page = place.run(&["explain", "PO0404", "--taal", "en"]);
    assert!(page.ends_with(0).out.contains("Pages on findings are in Dutch"));
    let verdict = place.run(&["explain", "not met", "--taal", "en"]);
    assert!(verdict.ends_with(0).out.contains("The norm is not met, and that is certain."));
}

#[test]
fn without_graphics_it_is_plain_sentences() {
    let place = Place::of_the_package().set("NO_GRAPHICS", "1");
    let text = place.run(&["leg-uit", "PO0404"]).out;
    assert!(!text.contains(['─', '═']), "{text}");
    assert!(text.contains("\nFout.\n"), "{text}");
}
