//! One unknown under several norms, and what is provisional beside what is final.

use crate::common::{assessment, at_end, counted, item, needs, session};
use pocheck::eval::assessment::{ReasonCode, Verdict};

fn verdict(agreement: &str, figures: &str) -> Verdict {
    at_end(agreement, figures).verdict
}

fn mark(results: &str) -> String {
    format!(
        "indicator cijfer \"cijfer\" soort: kengetal bereik: 1 t/m 10 bron: \"onderzoek\"\n{results}"
    )
}

#[test]
fn a_margin_that_two_norms_count_in_is_one_unknown() {
    let two = mark(
        "resultaat r norm: cijfer in 2026 minstens 7, met marge, twijfel bij niemand
         resultaat s norm: cijfer in 2026 minstens 6, met marge, twijfel bij niemand
         resultaat beide norm: van de resultaten r, s alle",
    );
    let judged = assessment(&two, &[("2026-12-31", "cijfer = 9")]);
    assert_eq!(needs(&item(&judged, "r")), ["marge van cijfer"]);
    assert_eq!(needs(&item(&judged, "s")), ["marge van cijfer"]);
    assert_eq!(needs(&item(&judged, "beide")), ["marge van cijfer"]);
}

#[test]
fn without_a_provisional_estimate_its_margin_is_not_known_either() {
    let norm =
        mark("resultaat r norm: cijfer in 2026 minstens 7, met marge, twijfel bij niemand\n");
    let given = |status: &str| {
        at_end(&norm, &format!("cijfer = {{ waarde = 7.5, marge = 0.2, status = \"{status}\" }}"))
    };
    let (provisional, last) = (given("voorlopig"), given("definitief"));
    assert_eq!((provisional.verdict, provisional.provisional), (Verdict::Met, true));
    assert_eq!((last.verdict, last.provisional), (Verdict::Met, false));
    // A figure that is final keeps its margin where another is provisional.
    let other =
        norm + &counted("a", "stroom", "") + "resultaat s norm: a in 2026 minstens 5 personen";
    let figures =
        "cijfer = { waarde = 7.5, marge = 0.2 }\na = { waarde = 6, status = \"voorlopig\" }";
    let judged = assessment(&other, &[("2026-12-31", figures)]);
    assert_eq!((item(&judged, "r").verdict, item(&judged, "r").provisional), (Verdict::Met, false));
    assert_eq!((item(&judged, "s").verdict, item(&judged, "s").provisional), (Verdict::Met, true));
}

#[test]
fn a_final_estimate_keeps_its_margin_beside_a_provisional_figure() {
    // Any number of persons will do, so that all hangs on the mark.
    let both = mark(
        "resultaat r norm goed: cijfer in 2026 minstens 7, met marge, twijfel bij niemand
        norm veel: a in 2026 minstens 0 personen\n",
    ) + &counted("a", "stroom", "");
    let given = |status: &str| {
        let mark = format!("cijfer = {{ waarde = 7.5, marge = 0.2, status = \"{status}\" }}");
        at_end(&both, &format!("{mark}\na = {{ waarde = 6, status = \"voorlopig\" }}"))
    };
    let (last, provisional) = (given("definitief"), given("voorlopig"));
    assert_eq!((last.verdict, last.provisional), (Verdict::Met, false));
    assert_eq!((provisional.verdict, provisional.provisional), (Verdict::Met, true));
}

#[test]
fn a_provisional_figure_bears_on_all_that_relations_tie_to_it() {
    let related = ["a", "b", "c", "d"].map(|name| counted(name, "stroom", "")).concat()
        + "verband een geldt: a in 2026 precies b in 2026
           verband twee geldt: c in 2026 precies d in 2026
           verband drie geldt: b in 2026 precies c in 2026
           resultaat r norm: a in 2026 minstens 5 personen
           resultaat s norm: d in 2026 minstens 5 personen";
    for name in ["a", "b", "c", "d"] {
        let figures = format!("{name} = {{ waarde = 6, status = \"voorlopig\" }}");
        let judged = assessment(&related, &[("2026-12-31", &figures)]);
        for result in ["r", "s"] {
            let result = item(&judged, result);
            assert_eq!((result.verdict, result.provisional), (Verdict::Met, true), "{name}");
        }
    }
}

#[test]
fn figures_that_nobody_asks_for_must_fit_too() {
    let unasked = counted("a", "stroom", "")
        + &counted("b", "stroom", "deel van: a")
        + &counted("c", "stroom", "deel van: b")
        + &counted("d", "stroom", "")
        + "resultaat r norm: d in 2026 minstens 5 personen";
    let codes = |figures: &str| -> Vec<String> {
        let session = session(&unasked, &[("2026-12-31", figures)]);
        let codes = session.findings.iter().map(|finding| finding.code.to_string());
        codes.filter(|code| code.starts_with("PO05")).collect()
    };
    // The parts of the year come to eleven, and the whole to nine.
    assert_eq!(codes("d = 7\na = 9\nc = { T1 = 5, T2 = 6 }"), ["PO0577"]);
    assert_eq!(codes("d = 7\na = 11\nc = { T1 = 5, T2 = 6 }"), Vec::<String>::new());
}

#[test]
fn a_relation_of_final_figures_leaves_a_provisional_one_alone() {
    let related = counted("a", "stroom", "")
        + &counted("b", "stroom", "")
        + &counted("c", "stroom", "")
        + "verband gelijk geldt: a in 2026 precies b in 2026
           resultaat r norm: a in 2026 minstens 5 personen
           resultaat s norm: c in 2026 minstens 5 personen";
    let figures = "b = 6\nc = { waarde = 6, status = \"voorlopig\" }";
    let judged = assessment(&related, &[("2026-12-31", figures)]);
    // What a is follows from b.
    assert_eq!((item(&judged, "r").verdict, item(&judged, "r").provisional), (Verdict::Met, false));
    assert_eq!((item(&judged, "s").verdict, item(&judged, "s").provisional), (Verdict::Met, true));
    let swapped = "c = 6\nb = { waarde = 6, status = \"voorlopig\" }";
    let judged = assessment(&related, &[("2026-12-31", swapped)]);
    assert_eq!((item(&judged, "r").verdict, item(&judged, "r").provisional), (Verdict::Met, true));
    assert!(!item(&judged, "s").provisional);
}

#[test]
fn a_figure_that_a_relation_names_twice_is_pointed_at_once() {
    let twice = counted("a", "stroom", "")
        + &counted("b", "stroom", "")
        + "verband dubbel geldt: a in 2026 plus a in 2026 precies b in 2026
           resultaat r norm: a in 2026 minstens 5 personen";
    assert_eq!(verdict(&twice, "a = 5\nb = 10"), Verdict::Met);
    let broken = session(&twice, &[("2026-12-31", "a = 5\nb = 11")]);
    let found =
        broken.findings.iter().find(|finding| finding.code.to_string() == "PO0701").unwrap();
    assert_eq!(found.headline.nl, "`dubbel` komt niet uit: verschil 1");
    let said: Vec<&str> =
        found.labels.iter().filter_map(|label| Some(label.text.as_ref()?.nl.as_str())).collect();
    assert_eq!(said, ["a", "b", "hier is het 10 tegenover 11"]);
}

// ---------------------------------------------------------------- samples

#[test]
fn a_sample_beyond_what_can_be_worked_out_says_so() {
    let sample = counted("getrokken", "stroom", "")
        + &counted("onjuist", "stroom", "deel van: getrokken")
        + "resultaat r norm: onjuist van getrokken in 2026 hoogstens 1%, \
           als steekproef met 95% zekerheid, twijfel bij niemand";
    let reasons = |figures: &str| {
        let item = at_end(&sample, figures);
        let reasons: Vec<ReasonCode> = item.reasons.iter().map(|reason| reason.code).collect();
        (item.verdict, reasons)
    };
    let open = Verdict::Undetermined;
    let beyond = reasons("getrokken = 20000000\nonjuist = 200000");
    assert_eq!(beyond, (open, vec![ReasonCode::NotWorkedOut]));
    let unknown = reasons("onjuist = 200000");
    assert_eq!(unknown, (open, vec![ReasonCode::FigureMissing]));
}

#[test]
fn the_highest_of_one_figure_is_that_figure() {
    let one = |which: &str| {
        counted("a", "stroom", "")
            + &format!("resultaat r norm: {which} van (a in 2026) minstens 5 personen")
    };
    for which in ["de hoogste", "de laagste"] {
        assert_eq!(verdict(&one(which), "a = 5"), Verdict::Met, "{which}");
        assert_eq!(verdict(&one(which), "a = 4"), Verdict::NotMet, "{which}");
        let open = at_end(&one(which), "");
        assert_eq!((open.verdict, needs(&open)), (Verdict::Undetermined, vec!["a"]), "{which}");
    }
}
