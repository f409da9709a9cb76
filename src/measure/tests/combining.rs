//! Figures of several files, and figures that cannot be true together.

use super::shared::{combined, line, of_lines};

fn deciding(files: &[(&str, &str)]) -> String {
    let (all, told) = combined(files);
    assert_eq!(told, "");
    all.unwrap().figures.values().map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_later_file_revises_a_provisional_figure() {
    let files = [
        ("2020-04-30", "uitgestroomd = { T1 = { waarde = 230, status = \"voorlopig\" } }"),
        ("2020-08-31", "uitgestroomd = { T1 = 228, T2 = 240 }"),
    ];
    assert_eq!(
        deciding(&files),
        "uitgestroomd in T1 2020: 228 /0\nuitgestroomd in T2 2020: 240 /0"
    );
    let all = combined(&files).0.unwrap();
    assert_eq!(all.revisions.len(), 1);
    assert_eq!(line(&all.revisions[0].before), "uitgestroomd in T1 2020: 230 /0 voorlopig");
    assert_eq!(line(&all.revisions[0].after), "uitgestroomd in T1 2020: 228 /0");
}

#[test]
fn the_order_of_the_files_does_not_matter() {
    let (one, two) = (("2020-04-30", "met-baan = 5"), ("2020-08-31", "met-baan = 7"));
    assert_eq!(deciding(&[one, two]), deciding(&[two, one]));
}

#[test]
fn a_later_file_may_be_more_precise() {
    let files = [
        (
            "2020-12-31",
            "uitgestroomd = \"<5\"\nherinstroom = { geen = \"later\" }\naard = \"eerst\"",
        ),
        ("2021-02-01", "uitgestroomd = { 2020 = 3 }\nherinstroom = { 2020 = \"17%\" }"),
    ];
    assert_eq!(
        deciding(&files),
        "uitgestroomd in 2020: 3 /0\nherinstroom in 2020: 0.17 /0\naard eind 2020: tekst: eerst"
    );
}

#[test]
fn two_final_figures_that_differ_point_at_both() {
    let files =
        [("2020-12-31", "met-baan = 190"), ("2021-02-01", "met-baan = { \"eind 2020\" = 188 }")];
    insta::assert_snapshot!(combined(&files).1);
}

#[test]
fn two_figures_in_one_file_that_differ() {
    insta::assert_snapshot!(of_lines("uitgestroomd = { T1 = 230, \"T1 2020\" = 231 }"));
}

#[test]
fn forecasts_stay_apart() {
    let (all, told) =
        combined(&[("2020-12-31", "uitgestroomd = { waarde = 712, status = \"verwacht\" }")]);
    let all = all.unwrap();
    assert_eq!((told.as_str(), all.figures.len(), all.forecasts.len()), ("", 0, 1));
}

#[test]
fn figures_are_looked_up_by_indicator_moment_and_member() {
    let (_, model) = super::agreement();
    let all = combined(&[(
        "2020-12-31",
        "uitgestroomd = { waarde = 12, 2019 = { leeftijd = { jong = 2 } }, gemeente = { Assen = 5 }, leeftijd = { jong = 1, oud = 11 } }\nbesluiten = 4",
    )])
    .0
    .unwrap();
    let flow = &model.indicators["uitgestroomd"];
    assert_eq!(all.figures_of(flow).count(), 5);
    let moment = all.figures_of(flow).last().unwrap().moment;
    assert_eq!(line(all.figure(flow, moment).unwrap()), "uitgestroomd in 2020: 12 /0");
    let breakdown = &model.breakdowns["leeftijd"].name;
    let members: Vec<_> = all.members_of(flow, moment, breakdown).map(line).collect();
    assert_eq!(members, ["uitgestroomd (jong) in 2020: 1 /0", "uitgestroomd (oud) in 2020: 11 /0"]);
    let earlier = all.figures_of(flow).next().unwrap().moment;
    let members: Vec<_> = all.members_of(flow, earlier, breakdown).map(line).collect();
    assert_eq!(members, ["uitgestroomd (jong) in 2019: 2 /0"]);
}

/// A test that shows what is said of figures beside each other.
macro_rules! said {
    ($($name:ident: $lines:expr;)*) => {
        $(
            #[test]
            fn $name() {
                insta::assert_snapshot!(of_lines($lines));
            }
        )*
    };
}

said! {
    members_that_do_not_add_up: "uitgestroomd = { waarde = 712, gemeente = { \"Aa en Hunze\" = 101, Assen = 480, Tynaarlo = 130 } }";
    ranges_that_no_completion_fits: "uitgestroomd = { waarde = 710, gemeente = { \"Aa en Hunze\" = \"<5\", Assen = 600, Tynaarlo = \"<5\" } }";
    some_members_above_the_total_together: "uitgestroomd = { waarde = 500, gemeente = { Assen = 480, Tynaarlo = 130 } }";
    an_incomplete_breakdown_above_the_total: "in-beeld = { waarde = 10, wijk = { Noord = 6, Zuid = 5 } }";
    an_overlapping_member_above_the_total: "in-beeld = { waarde = 812, activiteit = { mantelzorg = 820, dagbesteding = 3 } }";
    overlapping_members_that_do_not_cover_the_total: "in-beeld = { waarde = 812, activiteit = { mantelzorg = 400, dagbesteding = 300 } }";
    two_breakdowns_of_one_figure: "uitgestroomd = { gemeente = { \"Aa en Hunze\" = 101, Assen = 480, Tynaarlo = 131 }, leeftijd = { jong = 300, oud = 411 } }";
    a_part_above_its_whole: "uitgestroomd = 150\nnaar-werk = 190";
    a_part_above_the_sum_of_members: "uitgestroomd = { gemeente = { \"Aa en Hunze\" = 1, Assen = 4, Tynaarlo = 5 } }\nnaar-werk = \"minstens 11\"";
    a_part_above_its_whole_in_one_member: "uitgestroomd = { gemeente = { Assen = 4 }, waarvan = { naar-werk = { gemeente = { Assen = 5 } } } }";
    periods_that_do_not_add_up: "uitgestroomd = { waarde = 711, T1 = 230, T2 = 240, T3 = 242 }";
    periods_that_are_too_much_already: "uitgestroomd = { waarde = 450, T1 = 230, T2 = 240 }";
    quarters_beside_thirds: "uitgestroomd = { 2020 = 712, T1 = 230, T2 = 240, T3 = 242, K1 = 1, K2 = 2, K3 = 3, K4 = 4 }";
    a_running_total_that_falls: "uitgestroomd = { T1 = 230, \"1 januari 2020 t/m 31 augustus 2020\" = 229 }";
    exact_members_beside_a_total_that_is_a_range: "uitgestroomd = { waarde = \"700 t/m 710\", gemeente = { \"Aa en Hunze\" = 101, Assen = 480, Tynaarlo = 131 } }";
    a_running_total_that_falls_after_one_that_is_not_certain: "uitgestroomd = { T1 = 230, \"1 januari 2020 t/m 31 augustus 2020\" = \"200 t/m 300\", 2020 = 210 }";
    a_short_period_above_a_longer_one_that_began_before: "uitgestroomd = { 2020 = 12, \"1 januari 2020 t/m 31 mei 2020\" = \"5 t/m 12\", \"1 februari 2020 t/m 31 maart 2020\" = 7, \"1 april 2020 t/m 30 juni 2020\" = 6 }";
    a_long_period_that_stays_the_most: "uitgestroomd = { 2020 = 12, \"1 januari 2020 t/m 31 mei 2020\" = 9, \"1 februari 2020 t/m 31 maart 2020\" = 7, \"1 juni 2020 t/m 30 juni 2020\" = 4 }";
    members_over_periods: "uitgestroomd = { gemeente = { Assen = { 2020 = 5, T1 = 2, T2 = 2, T3 = 2 } } }";
}

#[test]
fn figures_that_can_be_true_together_are_not_reported() {
    for lines in [
        "uitgestroomd = { waarde = 712, gemeente = { \"Aa en Hunze\" = 101, Assen = 480, Tynaarlo = 131 }, T1 = 230, T2 = 240, T3 = 242 }",
        "uitgestroomd = { waarde = 705, gemeente = { \"Aa en Hunze\" = \"<5\", Assen = 700, Tynaarlo = \"<5\" } }",
        "in-beeld = { waarde = 812, activiteit = { mantelzorg = 500, dagbesteding = 500 }, wijk = { Noord = 6, Zuid = 5 } }",
        "uitgestroomd = { T1 = 230, \"1 januari 2020 t/m 31 augustus 2020\" = 230, 2019 = 795 }",
        "kosten = { T1 = 10, \"1 januari 2020 t/m 31 augustus 2020\" = -5, 2020 = 3 }",
        "met-baan = { \"30 april 2020\" = 9, \"eind 2020\" = 2 }",
        "juiste-besluiten = { aandeel = \"99,04%\" }\nbesluiten = 0",
    ] {
        assert!(of_lines(lines).ends_with("---\n"), "{}", of_lines(lines));
    }
}

#[test]
fn many_figures_take_little_time() {
    // A year of days for each member, months, quarters and running totals beside them.
    let mut lines = String::from("uitgestroomd = { ");
    let months = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let names = crate::quantity::date::DUTCH_MONTHS;
    let mut total = 0;
    for (name, days) in names.iter().zip(months) {
        for day in 1..=days {
            lines.push_str(&format!("\"{day} {name} 2020 t/m {day} {name} 2020\" = 1, "));
            total += 1;
            lines.push_str(&format!("\"1 januari 2020 t/m {day} {name} 2020\" = {total}, "));
        }
        lines.push_str(&format!("\"{name} 2020\" = {days}, "));
    }
    // The first of January and each end of a month stand there twice, with the same figure.
    lines.push('}');
    let lines = lines.replace(
        "\"1 januari 2020 t/m 1 januari 2020\" = 1, \"1 januari 2020 t/m 1 januari 2020\" = 1, ",
        "",
    );
    assert!(of_lines(&lines).ends_with("---\n"));
}

#[test]
fn what_two_files_of_one_day_state_differently_points_at_both() {
    let stated = |answer: &str, outcome: &str| {
        format!(
            "[voorwaarden]\nstorm = {answer}\n[oordelen]\ngastvrij = {{ uitkomst = \"{outcome}\", \
             rol = \"raad\", datum = 2020-12-01, reden = \"x\" }}\n[eerdere-oordelen]\nbaan-190 = \
             {{ 2019 = \"{outcome}\" }}"
        )
    };
    let (one, two) = (stated("true", "behaald"), stated("false", "niet behaald"));
    let files = [("2020-12-31", one.as_str()), ("2020-12-31", two.as_str())];
    insta::assert_snapshot!(combined(&files).1);
    // The same twice is no mistake, and neither is what a later file says.
    assert_eq!(combined(&[("2020-12-31", one.as_str()), ("2020-12-31", one.as_str())]).1, "");
    assert_eq!(combined(&[("2020-12-31", one.as_str()), ("2021-02-01", two.as_str())]).1, "");
}
