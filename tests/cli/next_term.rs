//! Drafting the agreement for the next term (row A17 of the catalogue of clauses).

use std::fs;

use super::program::Place;

const AGREEMENT_2020: &str = "agreements/2020/agreement-2020.po";
const YEAR_2020: &str = "agreements/2020/actuals-2020.toml";
const AGREEMENT_2016: &str = "agreements/2016/agreement-2016.po";
const YEARS_2016: [&str; 2] =
    ["agreements/2016/actuals-2016.toml", "agreements/2016/actuals-2017.toml"];

/// A place with a folder `next` for drafts, and beside it the framework that the agreements name.
fn beside_the_framework(name: &str) -> Place {
    let place = Place::new(name);
    for folder in ["next", "2014"] {
        fs::create_dir_all(place.path(folder)).expect("a folder can be made");
    }
    let text = |path: &str| {
        fs::read_to_string(Place::of_the_package().path(path)).expect("a file can be read")
    };
    let place = place.with("2014/kader-2014.po", text("agreements/2014/kader-2014.po"));
    let place = place.with("next/agreement-2020.po", text(AGREEMENT_2020));
    place.with("next/agreement-2016.po", text(AGREEMENT_2016))
}

/// The draft that follows from files of the package.
fn drafted(arguments: &[&str]) -> String {
    let ran = Place::of_the_package().run(&[&["vervolg"], arguments].concat());
    ran.ends_with(0);
    ran.out
}

fn drafted_2021() -> String {
    drafted(&[AGREEMENT_2020, YEAR_2020])
}

#[test]
fn the_next_term_compiles_as_a_draft_and_cannot_be_judged() {
    let [first, second] = YEARS_2016;
    for (name, text) in
        [("2021", drafted_2021()), ("2018", drafted(&[AGREEMENT_2016, first, second]))]
    {
        let place = beside_the_framework(&format!("next-term-{name}"));
        let place = place.with("next/volgend.po", &text);
        place.run(&["next/volgend.po"]).ends_with(0);
        let id = text.lines().find_map(|line| line.strip_prefix("overeenkomst "));
        let id = id.and_then(|rest| rest.split(' ').next()).expect("it has a name");
        let figures = format!("overeenkomst = \"{id}\"\npeildatum = 2021-12-31\n");
        let place = place.with("next/cijfers.toml", figures);
        let refused = "een concept kan niet beoordeeld worden";
        place.run(&["next/volgend.po", "next/cijfers.toml"]).ends_with(3).says(refused);
        place.run(&["vervolg", "next/volgend.po", "next/cijfers.toml"]).ends_with(3).says(refused);
    }
}

#[test]
fn the_text_stays_and_the_term_moves() {
    let text = drafted_2021();
    for words in [
        "overeenkomst wpda-2021 \"Prestatieovereenkomst Werkplein Drentsche Aa 2021\"",
        "looptijd: 1 januari 2021 t/m 31 december 2021 (12 maanden)",
        "status: concept",
        "volgt op: \"agreement-2020.po\"",
        "volgt op: uitstroom-700",
        "norm: nog invullen",
        "# eerder: norm: uitgestroomd in 2020 minstens 700 personen",
        "bij een norm van minstens 700 personen; behaald",
        "venster: 1 jaar na uitgestroomd in 2021",
    ] {
        assert!(text.contains(words), "`{words}` is not in:\n{text}");
    }
    // What the author wrote for himself is still there.
    let path = Place::of_the_package().path(AGREEMENT_2020);
    let old = fs::read_to_string(path).expect("the agreement can be read");
    for comment in old.lines().filter(|line| line.trim_start().starts_with('#')) {
        assert!(text.contains(comment.trim()), "{comment}");
    }
}

#[test]
fn a_term_of_eighteen_months_is_followed_by_one() {
    let [first, second] = YEARS_2016;
    let text = drafted(&[AGREEMENT_2016, first, second]);
    assert!(text.contains("looptijd: 1 januari 2018 t/m 30 juni 2019 (18 maanden)"), "{text}");
    assert!(text.contains("# eerder: ondertekend: 14 juli 2016"), "{text}");
}

#[test]
fn a_file_that_is_there_is_not_written_over() {
    let place = beside_the_framework("next-term-file").with("next/a.po", "van mij");
    let package = Place::of_the_package();
    let agreement = package.path(AGREEMENT_2020).display().to_string();
    let figures = package.path(YEAR_2020).display().to_string();
    let into = |file| place.run(&["next", &agreement, &figures, "-o", file]);
    into("next/a.po").ends_with(5).says("bestaat al");
    assert_eq!(fs::read_to_string(place.path("next/a.po")).expect("it is there"), "van mij");
    into("next/b.po").ends_with(0);
    place.run(&["next/b.po"]).ends_with(0);
    place.run(&["vervolg", &agreement]).ends_with(64).says("geef ook een bestand met cijfers");
}

#[test]
fn a_small_agreement_and_what_follows_from_it() {
    let agreement = "overeenkomst sport-2026 \"Afspraken over sport\"
  looptijd: 2026
  populatie inwoners \"inwoners\"

thema 1 sport \"Sport\"
  doel 1.1 bewegen \"Inwoners bewegen\"
    indicator sporters \"inwoners die gaan sporten\"
      soort: stroom
      eenheid: personen
      populatie: inwoners
      bron: \"clubs\"
    # Gekozen na een gesprek met de clubs.
    resultaat 1.1 sport-100 \"In 2026 gaan er 100 inwoners sporten.\"
      norm: sporters in 2026 minstens 100 personen
      tenzij sluiting \"de hal is dicht\": volgens opgave, dan vervalt
";
    let figures = "overeenkomst = \"sport-2026\"
peildatum = 2026-12-31

[indicatoren]
sporters = 87

[voorwaarden]
sluiting = false
";
    insta::assert_snapshot!(what_follows("next-term-small", agreement, figures));
}

/// An agreement and its figures, with what follows from them; that must compile.
fn what_follows(name: &str, agreement: &str, figures: &str) -> String {
    let place = Place::new(name).with("sport.po", agreement).with("cijfers.toml", figures);
    let ran = place.run(&["vervolg", "sport.po", "cijfers.toml"]);
    ran.ends_with(0);
    let place = place.with("volgend.po", &ran.out);
    place.run(&["volgend.po"]).ends_with(0);
    format!("{agreement}\n---- met deze cijfers:\n\n{figures}\n---- wordt:\n\n{}", ran.out)
}

#[test]
fn a_name_without_a_year_and_statements_on_one_line() {
    let agreement = "overeenkomst sport
  looptijd: 2026
  populatie inwoners \"inwoners\"

thema 1 sport \"Sport in 2026, na het plan van 2019\"
  doel 1.1 bewegen \"Inwoners bewegen\"
    indicator sporters \"inwoners die gaan sporten\"
      soort: stroom
      eenheid: personen
      populatie: inwoners
      bron: \"clubs\"
    resultaat 1.1 sport-100 \"100 inwoners sporten.\" norm: sporters in 2026 minstens 100 personen kracht: streven
    resultaat 1.1 sport-200 \"200 inwoners sporten.\"
      norm: sporters in 2026 minstens 200 personen # na overleg
";
    let figures = "overeenkomst = \"sport\"
peildatum = 2026-12-31

[indicatoren]
sporters = 120
";
    insta::assert_snapshot!(what_follows("next-term-line", agreement, figures));
}
