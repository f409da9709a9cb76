//! Paths: what a figure to date is held against while its period runs.

use pocheck::eval::assessment::Verdict;

use super::common::{counted, on, told};

fn path(kind: &str, rest: &str) -> String {
    counted("a", kind, "") + "resultaat r norm: " + rest
}

/// On 30 April 120 of the 365 days have passed.
#[test]
fn a_straight_line_runs_from_its_start_to_the_norm() {
    let stock =
        path("stand", "a eind 2026 minstens 513 personen verloop: lineair vanaf 440 personen");
    let flow =
        path("stroom", "a in 2026 minstens 473 personen verloop: lineair vanaf 400 personen");
    let third = |value: &str| format!("a = {{ \"1 januari 2026 t/m 30 april 2026\" = {value} }}");
    for (agreement, asked, short, reached) in [
        (&stock, "464", "a = 463".to_owned(), "a = 464".to_owned()),
        (&flow, "424", third("423"), third("424")),
    ] {
        assert_eq!(on("2026-04-30", agreement, &short).verdict, Verdict::Behind, "{agreement}");
        assert_eq!(on("2026-04-30", agreement, &reached).verdict, Verdict::OnTrack, "{agreement}");
        let line = format!(
            "Verloop tot nu toe {asked} personen; volgens het verloop {asked} personen (na 120 van \
             de 365 dagen)"
        );
        assert_eq!(told(agreement, &[("2026-04-30", &reached)], &["Verloop"]), [line]);
    }
}

#[test]
fn a_point_of_a_path_counts_from_its_own_day() {
    let points = path(
        "stroom",
        "a in 2026 minstens 60 personen
           verloop: op 30 april 2026 20 personen, op 31 augustus 2026 40 personen",
    );
    let on = |date: &str, day: &str, value: u32| {
        let figures = format!("a = {{ \"1 januari 2026 t/m {day}\" = {value} }}");
        on(date, &points, &figures).verdict
    };
    assert_eq!(on("2026-04-29", "29 april 2026", 19), Verdict::Undetermined);
    assert_eq!(on("2026-04-30", "30 april 2026", 19), Verdict::Behind);
    assert_eq!(on("2026-04-30", "30 april 2026", 20), Verdict::OnTrack);
    assert_eq!(on("2026-08-30", "30 augustus 2026", 20), Verdict::OnTrack);
    assert_eq!(on("2026-08-31", "31 augustus 2026", 39), Verdict::Behind);
}

#[test]
fn on_the_last_day_nothing_runs_any_more() {
    let stock =
        path("stand", "a eind 2026 minstens 513 personen verloop: lineair vanaf 440 personen");
    assert_eq!(on("2026-12-30", &stock, "a = 500").verdict, Verdict::Behind);
    let closed = on("2026-12-31", &stock, "a = 500");
    assert_eq!((closed.verdict, closed.path.is_none()), (Verdict::NotMet, true));
    let points = path(
        "stand",
        "a eind 2026 minstens 60 personen
           verloop: op 30 juni 2026 20 personen, op 31 december 2026 40 personen",
    );
    let range = "a = \"45 t/m 70\"";
    assert_eq!(on("2026-12-30", &points, range).verdict, Verdict::OnTrack);
    let open = on("2026-12-31", &points, range);
    assert_eq!((open.verdict, open.path.is_none()), (Verdict::Undetermined, true));
}
