//! What is told twice: a figure, a margin, an answer, an amount. The later reference date counts; of one
//! reference date what says more stays, and what cannot both be true is a mistake.

use super::answers::AGREEMENT;
use super::shared::{combined, combined_with, line};

const ONE_DAY: [&str; 2] = ["2020-12-31", "2020-12-31"];
const A_DAY_LATER: [&str; 2] = ["2020-12-31", "2021-02-01"];

/// Two files with lines about the end of 2020: the figures that count, or what is said.
fn of(days: [&str; 2], lines: [&str; 2]) -> String {
    let files: Vec<(&str, &str)> = days.into_iter().zip(lines).collect();
    let (all, told) = combined(&files);
    let figures: Vec<String> = all.unwrap().figures.values().map(line).collect();
    if told.is_empty() { figures.join("\n") } else { told }
}

/// The same of the moment `2020`, within braces.
fn of_2020(days: [&str; 2], name: &str, given: [&str; 2]) -> String {
    let lines = given.map(|given| format!("{name} = {{ 2020 = {given} }}"));
    of(days, [&lines[0], &lines[1]])
}

#[test]
fn of_one_day_the_more_precise_stays_whichever_comes_first() {
    for given in [["3", "\"<5\""], ["\"<5\"", "3"], ["\"t/m 3\"", "3"], ["3", "3"]] {
        let given = given.map(|given| given.replace("t/m", "hoogstens"));
        let of = of_2020(ONE_DAY, "uitgestroomd", [&given[0], &given[1]]);
        assert_eq!(of, "uitgestroomd in 2020: 3 /0", "{given:?}");
    }
    // A later file that knows less than an earlier one contradicts it.
    insta::assert_snapshot!(of_2020(A_DAY_LATER, "uitgestroomd", ["3", "\"<5\""]));
}

#[test]
fn counts_stay_before_a_share_and_before_nothing_of_the_same_day() {
    let counts = "juiste-besluiten in 2020: 990 /0";
    for other in ["{ aandeel = \"99%\" }", "{ geen = \"nog niet bekend\" }"] {
        for given in [["990", other], [other, "990"]] {
            assert_eq!(of_2020(ONE_DAY, "juiste-besluiten", given), counts, "{given:?}");
        }
    }
    // What came later takes nothing back without a word.
    insta::assert_snapshot!(of_2020(
        A_DAY_LATER,
        "juiste-besluiten",
        ["990", "{ geen = \"nog niet bekend\" }"]
    ));
}

#[test]
fn a_provisional_figure_is_final_once_a_file_says_so() {
    let provisional = "{ waarde = 230, status = \"voorlopig\" }";
    let last = "uitgestroomd in 2020: 230 /0";
    assert_eq!(of_2020(ONE_DAY, "uitgestroomd", [provisional, "230"]), last);
    assert_eq!(of_2020(ONE_DAY, "uitgestroomd", ["230", provisional]), last);
    assert_eq!(of_2020(A_DAY_LATER, "uitgestroomd", [provisional, "230"]), last);
    // What a later file calls provisional may change again.
    let open = format!("{last} voorlopig");
    assert_eq!(of_2020(A_DAY_LATER, "uitgestroomd", ["230", provisional]), open);
}

#[test]
fn a_provisional_figure_is_not_mended_by_a_file_of_the_same_day() {
    let provisional = "{ waarde = 230, status = \"voorlopig\" }";
    insta::assert_snapshot!(of_2020(ONE_DAY, "uitgestroomd", [provisional, "228"]));
    let mended = of_2020(A_DAY_LATER, "uitgestroomd", [provisional, "228"]);
    assert_eq!(mended, "uitgestroomd in 2020: 228 /0");
    // A final figure is not mended by a provisional one.
    let told = of_2020(A_DAY_LATER, "uitgestroomd", ["228", provisional]);
    assert!(told.contains("PO0570") && told.contains("en dit is definitief"), "{told}");
}

#[test]
fn what_says_nothing_contradicts_nothing() {
    let unreliable = "{ waarde = 5, onbetrouwbaar = \"dubbel geteld\" }";
    let count = |days, given| {
        let files = [("uitgestroomd", given)].map(|(name, given): (&str, [&str; 2])| {
            given.map(|given| format!("{name} = {{ 2020 = {given} }}"))
        });
        let [lines] = files;
        let [one, two]: [&str; 2] = days;
        let (all, told) = combined(&[(one, &lines[0]), (two, &lines[1])]);
        assert_eq!(told, "");
        let figures = all.unwrap().figures;
        let figure = figures.values().next().unwrap();
        (line(figure), figure.unreliable.clone())
    };
    let seven = ("uitgestroomd in 2020: 7 /0".to_owned(), None);
    let nothing = ("uitgestroomd in 2020: 5 /0".to_owned(), Some("dubbel geteld".to_owned()));
    assert_eq!(count(ONE_DAY, [unreliable, "7"]), seven);
    assert_eq!(count(ONE_DAY, ["7", unreliable]), seven);
    assert_eq!(count(A_DAY_LATER, [unreliable, "7"]), seven);
    assert_eq!(count(A_DAY_LATER, ["7", unreliable]), nothing);
}

/// The margin that counts after two files, or what is said.
fn margin(days: [&str; 2], beside: [&str; 2]) -> String {
    margin_of(days, beside.map(|beside| format!("waarde = \"17%\"{beside}")))
}

fn margin_of(days: [&str; 2], figures: [String; 2]) -> String {
    let lines = figures.map(|figure| format!("herinstroom = {{ 2020 = {{ {figure} }} }}"));
    let [one, two] = days;
    let (all, told) = combined(&[(one, &lines[0]), (two, &lines[1])]);
    if !told.is_empty() {
        return told;
    }
    let figures = all.unwrap().figures;
    let margin = figures.values().next().and_then(|figure| figure.margin.clone());
    margin.map_or("geen marge".to_owned(), |margin| margin.value.to_string())
}

#[test]
fn a_margin_of_the_same_day_is_kept_and_a_later_one_replaces_it() {
    let (one, two) = (", marge = \"1 procentpunt\"", ", marge = \"2 procentpunt\"");
    assert_eq!(margin(ONE_DAY, [one, ""]), "0.01");
    assert_eq!(margin(ONE_DAY, ["", one]), "0.01");
    assert_eq!(margin(ONE_DAY, [one, one]), "0.01");
    assert_eq!(margin(A_DAY_LATER, [one, two]), "0.02");
}

#[test]
fn a_later_file_that_repeats_an_estimate_keeps_its_margin() {
    let one = "waarde = \"17%\", marge = \"1 procentpunt\"";
    let after =
        |before: &str, after: &str| margin_of(A_DAY_LATER, [before.to_owned(), after.to_owned()]);
    assert_eq!(after(one, "waarde = \"17%\""), "0.01");
    assert_eq!(after(one, "waarde = \"17,0%\""), "0.01");
    assert_eq!(after(one, "waarde = \"17%\", status = \"voorlopig\""), "0.01");
    assert_eq!(after(one, "waarde = \"17%\", marge = \"0 procentpunt\""), "0");
    // Another figure is another estimate, and so is one that is no longer unreliable.
    let provisional = format!("{one}, status = \"voorlopig\"");
    assert_eq!(after(&provisional, "waarde = \"18%\""), "geen marge");
    let unreliable = format!("{one}, onbetrouwbaar = \"dubbel geteld\"");
    assert_eq!(after(&unreliable, "waarde = \"17%\""), "geen marge");
}

#[test]
fn two_margins_of_one_day_that_differ_are_both_shown() {
    insta::assert_snapshot!(margin(
        ONE_DAY,
        [", marge = \"1 procentpunt\"", ", standaardfout = \"0,5 procentpunt\""]
    ));
}

fn answered(days: [&str; 2], sections: [&str; 2]) -> String {
    let files: Vec<(&str, &str)> = days.into_iter().zip(sections).collect();
    combined_with(AGREEMENT, &files).1
}

#[test]
fn a_consent_or_an_amount_told_twice_on_one_day_must_be_the_same() {
    let consent =
        ["ja", "nee"].map(|answer| format!("[instemmingen]\nakkoord = {{ Noord = \"{answer}\" }}"));
    let amount = |amount: u32, since: &str| {
        format!(
            "[gevolgen]\nmaatregel = {{ bedrag = {amount}, rol = \"Dagelijks Bestuur\", \
             datum = 2020-12-01{since} }}"
        )
    };
    let low = amount(1_000, "");
    let high = amount(5_000, "");
    let since = amount(1_000, ", sinds = 2020-12-15");
    let pairs = [
        (&consent[0], &consent[1], "akkoord"),
        (&low, &high, "maatregel"),
        (&low, &since, "maatregel"),
    ];
    for (one, two, name) in pairs {
        let told = answered(ONE_DAY, [one, two]);
        assert!(told.starts_with("PO0578 Error") && told.contains(name), "{told}");
        assert_eq!(told.matches("PO").count(), 1, "{told}");
        assert_eq!(answered(ONE_DAY, [one, one]), "");
        assert_eq!(answered(A_DAY_LATER, [one, two]), "");
    }
}

#[test]
fn two_days_or_two_steps_that_differ_are_shown_as_such() {
    let told = |one: &str, two: &str| answered(ONE_DAY, [one, two]);
    let days = told("opening = 2020-09-01", "opening = \"augustus 2020\"");
    assert!(days.contains("1 september 2020 en 1 augustus 2020 t/m 31 augustus 2020"), "{days}");
    let steps = told("oordeel = \"3 goed\"", "oordeel = \"t/m 2 matig\"");
    assert!(steps.contains("“3 goed” en “1 zwak” t/m “2 matig”"), "{steps}");
}

#[test]
fn decimals_do_not_make_another_figure_of_one_day() {
    let [one, three] = ["1", "3"].map(|margin| format!(", marge = \"{margin} procentpunt\""));
    for [first, second] in [["17%", "17,0%"], ["17,0%", "17%"], ["17%", "17%"]] {
        let figures = |before: &str, after: &str| {
            let figure = |value: &str, beside: &str| format!("waarde = \"{value}\"{beside}");
            margin_of(ONE_DAY, [figure(first, before), figure(second, after)])
        };
        let told = figures(&one, &three);
        assert!(told.contains("PO0570"), "{told}");
        assert!(told.contains("17% (marge 1 procentpunt)"), "{told}");
        assert_eq!(figures(&one, &one), "0.01");
        assert_eq!(figures(&one, ""), "0.01");
        assert_eq!(figures("", &three), "0.03");
    }
}

#[test]
fn of_one_day_the_most_decimals_count_in_either_order() {
    for [first, second] in [["17%", "17,0%"], ["17,0%", "17%"]] {
        let lines = [first, second]
            .map(|value| format!("herinstroom = {{ 2020 = {{ waarde = \"{value}\" }} }}"));
        let [one, two] = ONE_DAY;
        let (all, told) = combined(&[(one, &lines[0]), (two, &lines[1])]);
        assert_eq!(told, "");
        let figures = all.unwrap().figures;
        let given = figures.values().next().map(|figure| figure.given.clone()).unwrap();
        assert_eq!(given.number().map(|range| range.decimals), Some(1), "{given:?}");
    }
}
