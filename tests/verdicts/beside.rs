//! What is told beside a verdict: its margin, the figure that would turn it, why it is open, remarks, and the
//! past. None of it changes a verdict.

use pocheck::eval::assessment::{ReasonCode, Verdict};

use super::common::{at_end, counted, needs, on, told};

fn at_the_end(agreement: &str, figures: &str, words: &[&str]) -> Vec<String> {
    told(agreement, &[("2026-12-31", figures)], words)
}

fn reasons(agreement: &str, figures: &str) -> Vec<ReasonCode> {
    at_end(agreement, figures).reasons.iter().map(|reason| reason.code).collect()
}

// ---------------------------------------------------------------- the past

#[test]
fn what_a_norm_looks_at_is_not_told_again_as_the_past() {
    let growth =
        counted("a", "stand", "") + "resultaat r norm: a eind 2026 minstens 105% van a eind 2025";
    let figures = r#"a = { "eind 2024" = 380, "eind 2025" = 400, "1 januari 2026" = 401, "eind 2026" = 441 }"#;
    // The first day of the term is no past either.
    assert_eq!(at_the_end(&growth, figures, &["a "]), ["a eind 2024 380 personen"]);
}

// ---------------------------------------------------------------- what would turn it

#[test]
fn a_rounded_figure_turns_where_it_passes_a_whole_step() {
    let rounded = |how: &str, norm: &str| {
        let agreement = counted("a", "stroom", "")
            + &format!(
                "resultaat r norm: (a in 2026) afgerond {how} op 10 personen {norm} 30 personen"
            );
        at_the_end(&agreement, "a = 35", &["Kantelpunt"])
    };
    assert_eq!(
        rounded("omlaag", "meer dan"),
        ["Kantelpunt nog 5 personen erbij bij a in 2026 en het resultaat is behaald"]
    );
    assert_eq!(
        rounded("omhoog", "minder dan"),
        ["Kantelpunt nog 15 personen eraf bij a in 2026 en het resultaat is behaald"]
    );
}

#[test]
fn what_has_no_steps_of_one_has_no_turning_point() {
    let mark = "indicator m \"m\" soort: kengetal bereik: 1 t/m 10 bron: \"b\"
        resultaat r norm: m in 2026 minstens 7";
    let short = at_end(mark, "m = 6");
    assert_eq!((short.verdict, short.change), (Verdict::NotMet, None));
}

#[test]
fn of_more_than_two_hundred_figures_none_is_tried() {
    let change = |many: usize| {
        let names: Vec<String> = (0..many).map(|place| format!("a{place}")).collect();
        let each = names.iter().map(|name| counted(name, "stroom", "")).collect::<String>();
        let sum: Vec<String> = names.iter().map(|name| format!("{name} in 2026")).collect();
        let norm = format!("resultaat r norm: {} minstens 1000 personen", sum.join(" plus "));
        let figures: String = names.iter().map(|name| format!("{name} = 1\n")).collect();
        let judged = at_end(&(each + &norm), &figures);
        assert_eq!(judged.verdict, Verdict::NotMet);
        judged.change.map(|change| change.figure.label())
    };
    assert_eq!(change(200).as_deref(), Some("a0"));
    assert_eq!(change(201), None);
}

#[test]
fn a_member_may_grow_along_with_a_whole_that_nobody_gave() {
    let one = counted("leden", "stand", "verdeling: wijk")
        + "resultaat r norm: leden (wijk \"Noord\") eind 2026 minstens 10 personen";
    let turns = |figures: &str| at_the_end(&one, figures, &["Kantelpunt"]);
    let members = "wijk = { Noord = 5, Zuid = 3 }";
    assert_eq!(
        turns(&format!("leden = {{ {members} }}")),
        ["Kantelpunt nog 5 personen erbij bij leden (Noord) eind 2026 en het resultaat is behaald"]
    );
    // It cannot be more than the whole that was given.
    assert!(turns(&format!("leden = {{ waarde = 8, {members} }}")).is_empty());
}

#[test]
fn a_figure_that_moves_an_open_one_along_has_no_turning_point() {
    let share = |least: u32| {
        counted("leden", "stand", "verdeling: wijk")
            + &format!(
                "resultaat r norm: leden (wijk \"Noord\") van leden eind 2026 minstens {least}%"
            )
    };
    let open = "leden = { wijk = { Noord = 3, Zuid = \"4 t/m 6\" } }";
    let judged = at_end(&share(30), open);
    // With two in the North the total is less as well: of six it is a third, of eight a quarter.
    assert_eq!((judged.verdict, judged.change), (Verdict::Met, None));
    let known = at_end(&share(30), "leden = { wijk = { Noord = 3, Zuid = 5 } }");
    assert_eq!((known.verdict, known.change.is_some()), (Verdict::Met, true));
}

// ---------------------------------------------------------------- norms and margins

#[test]
fn of_several_norms_the_one_that_fails_is_shown() {
    let norms = counted("a", "stroom", "")
        + &counted("b", "stroom", "")
        + &counted("c", "stroom", "")
        + "resultaat r
             norm eerste: a in 2026 minstens 10 personen
             norm tweede: b in 2026 minstens 10 personen
             norm derde: c in 2026 minstens 10 personen";
    let shown = |figures: &str| at_the_end(&norms, figures, &["Cijfer", "Marge"]);
    let second = shown("a = 12\nb = 3\nc = 20");
    assert_eq!(second[1..3], ["Cijfer 3 personen", "Marge 7 personen tekort"]);
    let none = shown("a = 12\nb = 13\nc = 20");
    assert_eq!(none[1..3], ["Cijfer 12 personen", "Marge 2 personen boven de norm"]);
}

#[test]
fn a_target_is_shown_beside_the_norm() {
    let target = counted("a", "stroom", "")
        + "resultaat r norm: a in 2026 minstens 10 personen, streefwaarde 20 personen";
    let shown = at_the_end(&target, "a = 12", &["Streefwaarde", "Marge"]);
    assert_eq!(shown, ["Streefwaarde minstens 20 personen", "Marge 2 personen boven de norm"]);
}

fn suspended(until: &str) -> String {
    counted("x", "stroom", "")
        + &counted("groep", "stroom", "")
        + "resultaat r norm: x in 2026 minstens 10 personen
             mits groot: groep in 2026 minstens 20 personen, anders uitgesteld tot "
        + until
}

#[test]
fn a_suspended_norm_is_told_as_such_until_its_day() {
    let told = |until: &str| {
        let lines = at_the_end(
            &suspended(until),
            "x = 3\ngroep = 5",
            &["Marge", "uitgesteld", "vast te", "- alles"],
        );
        lines
            .into_iter()
            .map(|line| line.split(" (a.po").next().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    let now = [
        "Marge 7 personen tekort",
        "uitgesteld, en geldt nu",
        "- alles samen: niet behaald",
        "- alles samen: gegeven",
    ];
    assert_eq!(told("31 december 2026"), now);
    let later = [
        "vast te stellen",
        "- alles samen: niet vast te stellen",
        "- alles samen: niet vast te stellen",
    ];
    assert_eq!(told("1 januari 2027"), later);
    // From its day on only the figure is missing, and not the day.
    assert_eq!(reasons(&suspended("31 december 2026"), "groep = 5"), [ReasonCode::FigureMissing]);
}

#[test]
fn the_norm_of_a_sample_says_what_came_of_it_and_not_of_the_result() {
    let sample = |more: &str| {
        format!(
            "eenheid besluit meervoud besluiten
             indicator getrokken soort: stroom eenheid: besluiten populatie: mensen bron: \"c\"
             indicator onjuist soort: stroom eenheid: besluiten populatie: mensen bron: \"c\"
               deel van: getrokken
             indicator zwaar soort: stroom eenheid: besluiten populatie: mensen bron: \"c\"
               deel van: onjuist
             resultaat r norm: onjuist van getrokken in 2026 hoogstens 1%, als steekproef met 95%
               zekerheid, twijfel bij {more}"
        )
    };
    let figures = "getrokken = 500\nonjuist = 5\nzwaar = 1";
    let norm = |more: &str| {
        let lines = at_the_end(&sample(more), figures, &["✓", "✗", "- norm"]);
        let last = lines.last().unwrap().split(" (").next().unwrap().to_owned();
        (at_end(&sample(more), figures).verdict, last)
    };
    assert_eq!(norm("opdrachtnemer"), (Verdict::NotMet, "- norm: niet behaald".to_owned()));
    let part = norm("opdrachtgever waarvan: zwaar hoogstens 0 besluiten");
    assert_eq!(part, (Verdict::NotMet, "- norm: behaald".to_owned()));
    let instead = norm(
        "opdrachtnemer tenzij zwaarder: zwaar in 2026 minstens 1 besluit, dan norm: zwaar in 2026
         hoogstens 2 besluiten",
    );
    assert_eq!(instead, (Verdict::Met, "- norm: niet behaald".to_owned()));
}

// ---------------------------------------------------------------- shares

#[test]
fn a_share_lies_between_its_lowest_and_its_highest() {
    let hours = "indicator h soort: stroom eenheid: uren populatie: mensen bron: \"b\"
        indicator d soort: stroom eenheid: uren populatie: mensen deel van: h bron: \"b\"
        resultaat r norm: d van h in 2026 minstens 50%";
    let shown =
        |agreement: &str, figures: &str| at_the_end(agreement, figures, &["Cijfer"])[1].clone();
    // Over a whole of just under a hundred it comes as near to ten percent as you like.
    assert_eq!(shown(hours, "d = 10\nh = \"<100\""), "Cijfer 10% t/m 100%");
    let parts = counted("n", "stroom", "")
        + &counted("k", "stroom", "deel van: n")
        + &counted("l", "stroom", "deel van: n");
    let difference =
        parts.clone() + "resultaat r norm: (k min l in 2026) van n in 2026 minstens 50%";
    let open = "k = \"10 t/m 20\"\nl = \"10 t/m 15\"\nn = \"40 t/m 50\"";
    // From five fewer of forty to ten more of forty.
    assert_eq!(shown(&difference, open), "Cijfer -12,5% t/m 25%");
    let sum = parts + "resultaat r norm: (k plus l in 2026) van n in 2026 minstens 50%";
    assert_eq!(
        shown(&sum, "k = \"30 t/m 40\"\nl = \"30 t/m 40\"\nn = \"40 t/m 50\""),
        "Cijfer 120% t/m 200%"
    );
    let money = "indicator kosten soort: stroom eenheid: euro populatie: mensen bron: \"b\"
        indicator huur soort: stroom eenheid: euro populatie: mensen deel van: kosten bron: \"b\"
        resultaat r norm: huur van kosten in 2026 minstens 50%";
    assert_eq!(shown(money, "huur = \"10 t/m 20\"\nkosten = \"40 t/m 50\""), "Cijfer 20% t/m 50%");
    assert_eq!(shown(money, "huur = \"10 t/m 20\""), "Cijfer onbekend");
}

// ---------------------------------------------------------------- reasons

#[test]
fn only_an_earlier_figure_of_the_same_indicator_is_a_base() {
    let other = counted("a", "stand", "")
        + &counted("b", "stand", "")
        + "resultaat r norm: a eind 2026 minstens 105% van b eind 2025";
    assert_eq!(reasons(&other, "a = 5"), [ReasonCode::FigureMissing]);
    let member = counted("a", "stand", "verdeling: wijk")
        + "resultaat r norm: a (wijk \"Noord\") eind 2026 minstens 10% van a eind 2026";
    assert_eq!(reasons(&member, "a = { wijk = { Noord = 5 } }"), [ReasonCode::FigureMissing]);
}

#[test]
fn a_figure_is_open_for_its_own_reason() {
    let one = counted("leden", "stand", "verdeling: wijk")
        + "resultaat r norm: leden (wijk \"Noord\") eind 2026 minstens 10 personen";
    let figures = "leden = { wijk = { Noord = \"5 t/m 12\", Zuid = { geen = \"zoek\" } } }";
    assert_eq!(reasons(&one, figures), [ReasonCode::RangeTooWide]);
    // What adds up to nothing has no parts: a mark of a third is not that of the year.
    let mark = "indicator m soort: kengetal bereik: 1 t/m 10 bron: \"b\"
        resultaat r norm: m in 2026 minstens 7";
    assert_eq!(reasons(mark, "m = { T1 = { geen = \"zoek\" } }"), [ReasonCode::FigureMissing]);
    assert_eq!(reasons(mark, "m = { geen = \"zoek\" }"), [ReasonCode::KnownAbsent]);
}

#[test]
fn a_window_has_closed_on_its_last_day() {
    let cohort = counted("gestart", "stroom", "")
        + "indicator werk soort: stroom eenheid: personen populatie: mensen deel van: gestart bron: \"b\"
             venster: 6 maanden na gestart in H1 2026, einddag telt mee
           resultaat r norm: werk van gestart in H1 2026 minstens 80%";
    let figures = "gestart = { \"H1 2026\" = 200 }\nwerk = { \"H1 2026\" = \"150 t/m 170\" }";
    let reason = |date: &str| on(date, &cohort, figures).reasons[0].code;
    assert_eq!(reason("2026-12-29"), ReasonCode::WindowOpen);
    assert_eq!(reason("2026-12-30"), ReasonCode::RangeTooWide);
}

#[test]
fn a_range_over_a_year_bounds_what_its_thirds_add_up_to() {
    let year = counted("a", "stroom", "") + "resultaat r norm: a in 2026 minstens 690 personen";
    let with =
        |range: &str| at_end(&year, &format!("a = {{ T1 = 230, 2026 = \"{range}\" }}")).verdict;
    assert_eq!(with("700 t/m 720"), Verdict::Met);
    assert_eq!(with("600 t/m 689"), Verdict::NotMet);
    assert_eq!(with("680 t/m 700"), Verdict::Undetermined);
}

// ---------------------------------------------------------------- remarks

#[test]
fn half_a_unit_in_the_last_digit_is_remarked_on_where_it_turns_the_verdict() {
    let measured = |norm: &str, figures: &str| {
        let agreement = format!(
            "indicator m soort: kengetal bereik: 1 t/m 10 verdeling: wijk bron: \"b\"
             indicator p soort: aandeel populatie: mensen bron: \"b\"
             resultaat r norm: {norm}"
        );
        let remarks = at_end(&agreement, figures).remarks;
        remarks.iter().any(|remark| remark.code() == "half_unit")
    };
    assert!(measured("m in 2026 minstens 7", "m = 7.0"));
    assert!(measured("m in 2026 hoogstens 7", "m = 7.0"));
    assert!(!measured("m in 2026 minstens 7", "m = 6.9"));
    assert!(!measured("p in 2026 minstens 50%", "p = \"49,9%\""));
    assert!(measured("p in 2026 minstens 50%", "p = \"50,0%\""));
    // A share that is stated without its counts is rounded too; counts are not.
    let share = counted("a", "stroom", "")
        + &counted("b", "stroom", "deel van: a")
        + "resultaat r norm: b van a in 2026 minstens 50%";
    let of_share = |figures: &str| {
        at_end(&share, figures).remarks.iter().any(|remark| remark.code() == "half_unit")
    };
    assert!(of_share("a = 10\nb = { aandeel = \"50%\" }"));
    assert!(!of_share("a = 10\nb = { aandeel = \"60%\" }"));
    assert!(!of_share("a = 10\nb = 5"));
    // Of a member its own figure counts, and not that of the whole.
    let of_noord = "m (wijk \"Noord\") in 2026 minstens 7";
    assert!(measured(of_noord, "m = { waarde = 6.0, wijk = { Noord = 7.0, Zuid = 8.25 } }"));
    assert!(!measured(of_noord, "m = { waarde = 7.0, wijk = { Noord = 6.5, Zuid = 8.25 } }"));
}

#[test]
fn the_ends_of_an_estimate_are_told() {
    let mark = |how: &str| {
        format!(
            "indicator m soort: kengetal bereik: 1 t/m 10 bron: \"b\"
             resultaat r norm: m in 2026 minstens 7, met {how}, twijfel bij niemand"
        )
    };
    let ends = |how: &str, figures: &str| at_the_end(&mark(how), figures, &["Opmerking"]);
    assert_eq!(
        ends("2 standaardfouten", "m = { waarde = 8, standaardfout = 0.2 }"),
        ["Opmerking met de marge is m in 2026 7,6 t/m 8,4"]
    );
    assert_eq!(
        ends("marge", "m = { waarde = 8, marge = 0.3 }"),
        ["Opmerking met de marge is m in 2026 7,7 t/m 8,3"]
    );
    // With the figure its margin is not to be relied on either.
    let doubted = at_end(
        &mark("marge"),
        "m = { waarde = 8, marge = 0.3, onbetrouwbaar = \"weinig respons\" }",
    );
    assert_eq!(needs(&doubted), ["m", "marge van m"]);
}

#[test]
fn an_explanation_that_a_duty_asks_for_is_missed() {
    let asked = counted("a", "stroom", "")
        + "inzicht uitleg \"u\" toont: toelichting bij elk resultaat uiterlijk: elke rapportage
           resultaat r norm: a in 2026 minstens 10 personen";
    let missing = |figures: &str| {
        let remarks = at_end(&asked, figures).remarks;
        remarks.iter().any(|remark| remark.code() == "missing_explanation")
    };
    assert!(missing("a = 12"));
    assert!(!missing("a = { waarde = 12, toelichting = \"een goed jaar\" }"));
}

#[test]
fn what_explained_a_figure_before_the_term_does_not_explain_the_result() {
    let norm = counted("a", "stroom", "") + "resultaat r norm: a in 2026 minstens 10 personen";
    let explained = |now: &str| {
        at_end(
            &norm,
            &format!("a = {{ 2025 = {{ waarde = 5, toelichting = \"toen\" }}, 2026 = {now} }}"),
        )
        .explained
    };
    assert_eq!(explained("12"), Vec::<String>::new());
    assert_eq!(explained("{ waarde = 12, toelichting = \"nu\" }"), ["nu"]);
}

#[test]
fn the_bound_of_a_sample_of_what_is_right_lies_under_it() {
    let right = "eenheid besluit meervoud besluiten
        indicator getrokken soort: stroom eenheid: besluiten populatie: mensen bron: \"c\"
        indicator juist soort: stroom eenheid: besluiten populatie: mensen bron: \"c\"
          deel van: getrokken
        resultaat r norm: juist van getrokken in 2026 minstens 99%, als steekproef met 95% zekerheid,
          twijfel bij niemand";
    let bound = at_the_end(right, "getrokken = 500\njuist = 495", &["Opmerking"]);
    assert_eq!(
        bound,
        ["Opmerking met 95% zekerheid ligt het aandeel van juist in 2026 niet onder 97,91%"]
    );
}

#[test]
fn what_is_revised_or_expected_is_told_where_it_is_looked_at() {
    let two = counted("a", "stroom", "") + &counted("b", "stroom", "");
    let files = [
        (
            "2026-04-30",
            "a = { T1 = { waarde = 3, status = \"voorlopig\" } }\nb = { T1 = { waarde = 3, status = \"voorlopig\" } }",
        ),
        (
            "2026-12-31",
            "a = { T1 = 4, T3 = { waarde = 5, status = \"verwacht\" } }\nb = { T1 = 5, 2026 = { waarde = 9, status = \"verwacht\" } }",
        ),
    ];
    let of = |norm: &str| {
        let agreement = format!("{two} resultaat r norm: {norm} minstens 2 personen");
        let remarks =
            super::common::item(&super::common::assessment(&agreement, &files), "r").remarks;
        remarks.iter().map(|remark| remark.code()).collect::<Vec<_>>()
    };
    assert_eq!(of("a in T1 2026"), ["revised"]);
    assert_eq!(of("a in T2 2026"), Vec::<&str>::new());
    assert_eq!(of("a in T3 2026"), ["forecast"]);
    assert_eq!(of("b in 2026"), ["revised", "forecast"]);
}

#[test]
fn a_stock_of_another_day_is_told_where_the_one_asked_for_is_not_there() {
    let stock = counted("a", "stand", "verdeling: wijk")
        + "resultaat r norm: a eind 2026 minstens 5 personen";
    let other = |figures: &str| {
        let remarks = at_end(&stock, figures).remarks;
        remarks.iter().filter(|remark| remark.code() == "other_moment").count()
    };
    assert_eq!(other("a = { \"1 oktober 2026\" = 4 }"), 1);
    // Not one of before the term, not one of a member, and not one that is expected.
    assert_eq!(other("a = { \"1 oktober 2025\" = 4 }"), 0);
    assert_eq!(other("a = { \"1 oktober 2026\" = { wijk = { Noord = 4 } } }"), 0);
    assert_eq!(other("a = { \"1 oktober 2026\" = { waarde = 4, status = \"verwacht\" } }"), 0);
    assert_eq!(other("a = { \"eind 2026\" = { waarde = 4, status = \"verwacht\" } }"), 0);
    assert_eq!(other("a = { \"eind 2026\" = \"3 t/m 9\", \"1 oktober 2026\" = 4 }"), 0);
}

#[test]
fn each_step_of_a_sum_tells_between_what_it_lies() {
    let agreement = counted("x", "stroom", "")
        + &counted("y", "stroom", "")
        + "resultaat r norm: x in 2026 plus y in 2026 maal 2 minstens 10 personen";
    let figures = [("2026-12-31", "x = 5\ny = \"2 t/m 4\"")];
    let lines = told(&agreement, &figures, &["- opgeteld", "- vermenigvuldigd"]);
    let steps: Vec<&str> = lines.iter().filter_map(|line| line.split(" (").next()).collect();
    assert_eq!(steps, ["- opgeteld: 9 t/m 13 personen", "- vermenigvuldigd: 4 t/m 8 personen"]);
}
