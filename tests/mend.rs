//! Laws of mending: it ends, it only does what is certain, and what it mends is then right.
//!
//! For: agreements and measurements with slips of the kinds that people make, one or many.
//! Not for: which slips are recognised; `tests/slips.rs` shows that.

mod memory;

use memory::Files;
use pocheck::session::{Mended, compile, judge, mend};
use proptest::prelude::*;

const AGREEMENT: &str = r#"overeenkomst boekstart-2026 "Afspraken over boeken"
  looptijd: 1 januari 2026 t/m 31 december 2026
  populatie peuters "peuters in de gemeente"
  eenheid boek meervoud boeken

thema 1 lezen "Lezen"
  doel 1.1 samen-lezen "Meer peuters krijgen een boek"
    indicator uitgedeeld "boeken die een peuter krijgt"
      soort: stroom
      eenheid: boeken
      populatie: peuters
      bron: "bibliotheek"
    resultaat 1.1 boeken-1500 "In 2026 krijgen peuters 1.500 boeken."
      norm: uitgedeeld in 2026 minstens 1.500 boeken
      eigenaar: "bibliotheek"
    inzicht 1.1 laten-zien "De bibliotheek laat zien hoeveel boeken zij uitdeelt."
      toont: uitgedeeld in 2026
      uiterlijk: 31 december 2026
"#;

const MEASUREMENT: &str = r#"overeenkomst = "boekstart-2026"
peildatum = 2026-12-31

[indicatoren]
uitgedeeld = { waarde = 1500, bron = "bibliotheek" }
"#;

/// What people write instead of what, and what mending makes of it must be what was there.
const SURE: [(&str, &str); 27] = [
    ("minstens 1.500", ">= 1.500"),
    ("minstens 1.500", "minimaal 1.500"),
    ("minstens 1.500", "at least 1.500"),
    ("minstens 1.500 boeken", "minstens 1,500 boeken"),
    ("minstens 1.500 boeken", "minstens 1.500 boek"),
    ("minstens 1.500 boeken", "minstens 1,500 boek"),
    ("norm: uitgedeeld", "norm uitgedeeld"),
    ("toont: uitgedeeld", "toont uitgedeeld"),
    ("bron: \"bibliotheek\"", "bron “bibliotheek\""),
    ("uiterlijk: 31 december 2026", "uiterlijk: 31-12-2026"),
    ("uiterlijk: 31 december 2026", "uiterlijk: 2026-12-31"),
    ("looptijd: 1 januari", "looptijd: 1 january"),
    ("resultaat 1.1", "resultat 1.1"),
    ("resultaat 1.1", "result 1.1"),
    ("thema 1", "theme 1"),
    ("thema 1 lezen", "thema: 1 lezen"),
    ("indicator uit", "indikator uit"),
    ("soort: stroom", "soort: strom"),
    ("populatie: peuters", "population: peuters"),
    ("bron: \"bibliotheek\"", "bron: \"bibliotheek"),
    ("minstens 1.500", "minstens 1 500"),
    ("minstens 1.500", "minstens 1'500"),
    ("eenheid: boeken", "eenheid boeken"),
    ("eenheid: boeken", "eenheid; boeken"),
    ("populatie: peuters", "populatie peuters"),
    ("soort: stroom", "soort = stroom"),
    ("norm: uitgedeeld", "norm; uitgedeeld"),
];

/// Figures with the marks of the language, and without space.
fn bare(text: &str) -> String {
    text.replace(['“', '”'], "\"").replace([' ', '\n'], "")
}

/// The same for the figures, but for space.
const SURE_FIGURES: [(&str, &str); 11] = [
    ("peildatum = 2026-12-31", "peildatum: 31-12-2026"),
    ("2026-12-31", "31-12-2026"),
    ("1500,", "1 500,"),
    ("\"bibliotheek\" ", "“bibliotheek” "),
    ("uitgedeeld = {", "uitgedeeld {"),
    ("uitgedeeld = {", "uitgedeeld: {"),
    ("peildatum = ", "peildatum "),
    ("peildatum = ", "peildatum: "),
    ("1500, ", "1500 "),
    ("1500, ", "1500; "),
    ("\" }", "\""),
];

/// What may mean two things, and stays as it is.
const OPEN: [(&str, &str); 9] = [
    ("eenheid: boeken", "eenheid: boekn"),
    ("minstens 1.500", "minstens 1.5"),
    ("minstens 1.500", "= 1.500"),
    ("uiterlijk: 31 december 2026", "uiterlijk: 03-04-2026"),
    ("bron: \"bibliotheek\"", "bron: bibliotheek"),
    ("populatie: peuters", "populatie: peters"),
    ("1.500 boeken", "1.500"),
    ("31 december 2026\n", "31 december 2026 (12 maanden\n"),
    ("boeken-1500 \"In 2026 krijgen peuters 1.500", "boeken veel \"In 2026 krijgen peuters 1 500"),
];

fn mended(agreement: &str, measurement: Option<&str>) -> (Mended, String, String) {
    let mut files = vec![("a.po".to_owned(), agreement.to_owned())];
    files.extend(measurement.map(|text| ("m.toml".to_owned(), text.to_owned())));
    let given: &[&str] = if measurement.is_some() { &["m.toml"] } else { &[] };
    let mended = mend(&Files(files), "a.po", given);
    let after = |path: &str, before: &str| {
        let file = mended.files.iter().find(|file| file.path == path);
        file.map_or(before.to_owned(), |file| file.after.clone())
    };
    let (one, two) = (after("a.po", agreement), after("m.toml", measurement.unwrap_or_default()));
    (mended, one, two)
}

fn codes(mended: &Mended) -> Vec<&'static str> {
    mended.session.findings.iter().map(|finding| finding.code.as_str()).collect()
}

#[test]
fn the_agreement_itself_is_right_and_stays_as_it_is() {
    let (mended, after, _) = mended(AGREEMENT, Some(MEASUREMENT));
    assert_eq!((mended.applied, after.as_str()), (0, AGREEMENT));
    assert!(!mended.session.findings.has_errors(), "{:?}", codes(&mended));
    let file = |name: &str, text: &str| (name.to_owned(), text.to_owned());
    let files = Files(vec![file("a.po", AGREEMENT), file("m.toml", MEASUREMENT)]);
    assert!(compile(&files, "a.po").failure.is_none());
    assert!(judge(&files, "a.po", &["m.toml"]).assessment.is_some());
}

#[test]
fn what_is_certain_is_mended_and_right_then() {
    for (right, wrong) in SURE {
        let text = AGREEMENT.replace(right, wrong);
        assert_ne!(text, AGREEMENT, "{right}");
        let (mended, after, _) = mended(&text, None);
        assert!(mended.applied > 0, "`{wrong}` is not mended: {:?}", codes(&mended));
        assert!(mended.session.findings.is_empty(), "`{wrong}`: {:?}\n{after}", codes(&mended));
        assert_eq!(after.replace(['“', '”'], "\""), AGREEMENT, "`{wrong}`");
    }
    for (right, wrong) in SURE_FIGURES {
        let text = MEASUREMENT.replacen(right, wrong, 1);
        assert_ne!(text, MEASUREMENT, "{right}");
        let (mended, _, after) = mended(AGREEMENT, Some(&text));
        assert!(mended.applied > 0, "`{wrong}` is not mended: {:?}", codes(&mended));
        assert!(!mended.session.findings.has_errors(), "`{wrong}`: {:?}\n{after}", codes(&mended));
        assert_eq!(bare(&after), bare(MEASUREMENT), "`{wrong}`");
    }
}

#[test]
fn figures_are_mended_beside_an_agreement_with_mistakes() {
    // What the agreement says of them is not needed: these are mistakes in any measurement file.
    let broken = AGREEMENT.replace("populatie: peuters", "populatie: peters");
    for (right, wrong) in SURE_FIGURES {
        let text = MEASUREMENT.replacen(right, wrong, 1);
        let (mended, agreement, after) = mended(&broken, Some(&text));
        assert!(mended.applied > 0, "{wrong}: {:?}", codes(&mended));
        assert_eq!(agreement, broken, "{wrong}");
        assert_eq!(codes(&mended), ["PO0201"], "{wrong}");
        assert_eq!(bare(&after), bare(MEASUREMENT), "`{wrong}`");
    }
}

#[test]
fn thousands_with_points_become_one_number_in_figures() {
    let text = MEASUREMENT.replacen("1500,", "1.500.000,", 1);
    let (mended, _, after) = mended(AGREEMENT, Some(&text));
    assert_eq!((mended.applied, after), (1, MEASUREMENT.replacen("1500,", "1500000,", 1)));
}

#[test]
fn what_is_mended_may_show_another_mistake() {
    let text = MEASUREMENT.replace("1500,", "1500, voorlopig = True,");
    let (mended, _, after) = mended(AGREEMENT, Some(&text));
    assert_eq!((mended.applied, after), (1, text.replace("True", "true")));
    assert_eq!(codes(&mended), ["PO0535"], "no such word stands beside a figure");
}

#[test]
fn thousands_and_decimals_of_another_language_become_dutch() {
    for (wrong, right) in [("1,500,000", "1.500.000"), ("1,500.00", "1.500,00"), ("1,501", "1,501")]
    {
        let with =
            |number: &str| AGREEMENT.replace("minstens 1.500", &format!("minstens {number}"));
        let (mended, after, _) = mended(&with(wrong), None);
        assert_eq!(after, with(right), "`{wrong}`: {:?}", codes(&mended));
    }
}

#[test]
fn a_comma_between_thousands_is_told_where_it_may_be_meant() {
    let told = |number: &str| {
        let text = AGREEMENT.replace("minstens 1.500", &format!("minstens {number}"));
        codes(&mended(&text, None).0)
    };
    assert_eq!(told("1,501"), ["PO0621"], "perhaps a mean; perhaps thousands");
    for plain in ["1,5", "0,500", "1.500,125", "1500,5"] {
        assert_eq!(told(plain), [] as [&str; 0], "{plain}");
    }
}

#[test]
fn a_sum_proves_that_thousands_are_meant() {
    let table = "  feiten groepen \"groepen\" (verwacht)\n    eenheid: boeken\n    \
        rij: \"een\": 1,251\n    rij: \"twee\": 300\n    samen: 1.551\n";
    let text = AGREEMENT.replace("  doel 1.1 samen", &format!("{table}  doel 1.1 samen"));
    let before = mended(&text, None);
    assert_eq!((before.0.applied, before.1), (1, text.replace("1,251", "1.251")));
    // Where it does not, both are told and nothing is mended.
    let other = text.replace("samen: 1.551", "samen: 1.552");
    let (mended, after, _) = mended(&other, None);
    assert_eq!((mended.applied, after), (0, other));
    assert_eq!(codes(&mended), ["PO0621", "PO0345"]);
}

#[test]
fn what_may_mean_two_things_is_left_to_the_author() {
    for (right, wrong) in OPEN {
        let text = AGREEMENT.replace(right, wrong);
        assert_ne!(text, AGREEMENT, "{right}");
        let (mended, after, _) = mended(&text, None);
        assert_eq!((mended.applied, after), (0, text), "`{wrong}`");
        assert!(mended.session.findings.has_errors(), "`{wrong}` passes");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    #[test]
    fn many_slips_at_once_end_and_nothing_certain_is_left(
        slips in prop::collection::vec(0..SURE.len() + OPEN.len(), 1..8),
        figures in prop::option::of(0..SURE_FIGURES.len()),
    ) {
        let mut text = AGREEMENT.to_owned();
        for slip in slips {
            let (right, wrong) = SURE.iter().chain(&OPEN).nth(slip).copied().unwrap_or_default();
            text = text.replacen(right, wrong, 1);
        }
        let measurement = figures.and_then(|index| SURE_FIGURES.get(index))
            .map(|(right, wrong)| MEASUREMENT.replacen(right, wrong, 1));
        let (first, after, figures) = mended(&text, measurement.as_deref());
        let left = first.session.findings.iter().flat_map(|found| &found.repairs);
        prop_assert!(left.filter(|repair| repair.certain).count() == 0, "something is left\n{}", after);
        let again = mended(&after, measurement.is_some().then_some(figures.as_str()));
        prop_assert_eq!((again.0.applied, again.1), (0, after), "twice is not once");
    }

    #[test]
    fn no_text_makes_it_run_on(text in "[a-z:\" #\n0-9.,€>=„”-]{0,200}", head in any::<bool>()) {
        let text = if head { format!("{AGREEMENT}{text}") } else { text };
        let (mended, ..) = mended(&text, None);
        for file in &mended.files {
            prop_assert_ne!(&file.before, &file.after);
        }
    }
}
