//! Tests joined by `en` and `of`, counted, and over several years.

use crate::common::*;
use pocheck::eval::assessment::Verdict;

fn two(norm: &str) -> String {
    counted("a", "stroom", "") + &counted("b", "stroom", "") + "resultaat r norm: " + norm
}

#[test]
fn both_must_hold_or_one_of_them() {
    let both = two("a in 2026 minstens 10 personen en b in 2026 hoogstens 5 personen");
    assert_eq!(at_end(&both, "a = 10\nb = 5").verdict, Verdict::Met);
    let short = at_end(&both, "a = 10\nb = 6");
    assert_eq!(short.verdict, Verdict::NotMet);
    assert_eq!(short.margin.unwrap().known.exact().unwrap().to_string(), "-1");
    assert_eq!(at_end(&both, "b = 6").verdict, Verdict::NotMet);
    let open = at_end(&both, "b = 5");
    assert_eq!((open.verdict, needs(&open)), (Verdict::Undetermined, vec!["a"]));
    let either = two("a in 2026 minstens 10 personen of b in 2026 hoogstens 5 personen");
    assert_eq!(at_end(&either, "b = 5").verdict, Verdict::Met);
    assert_eq!(at_end(&either, "a = 9\nb = 6").verdict, Verdict::NotMet);
    assert_eq!(at_end(&either, "a = 9").verdict, Verdict::Undetermined);
}

#[test]
fn one_unknown_that_every_value_settles_is_no_unknown() {
    let sure = two("a in 2026 minstens 10 personen of a in 2026 minder dan 10 personen");
    assert_eq!(at_end(&sure, "").verdict, Verdict::Met);
}

#[test]
fn each_part_of_a_joined_norm_is_shown_with_its_own_verdict() {
    let both = two("a in 2026 minstens 10 personen en b in 2026 hoogstens 5 personen");
    let item = at_end(&both, "a = 12\nb = 6");
    let parts: Vec<_> = item.parts.iter().map(|part| (part.id.as_str(), part.verdict)).collect();
    assert_eq!(parts, [("a", Some(Verdict::Met)), ("b", Some(Verdict::NotMet))]);
}

#[test]
fn the_comparison_that_is_still_open_is_the_one_that_is_shown() {
    let both = two("a in 2026 minstens 10 personen en b in 2026 hoogstens 5 personen");
    let open = at_end(&both, "a = 12");
    assert_eq!(open.norm.unwrap().known.exact().unwrap().to_string(), "5");
}

#[test]
fn at_least_so_many_of_some_tests() {
    let some =
        two("minstens 2 van (a in 2026 minstens 10 personen; b in 2026 minstens 10 personen; \
         a in 2026 plus b in 2026 minstens 25 personen)");
    assert_eq!(at_end(&some, "a = 15\nb = 10").verdict, Verdict::Met);
    assert_eq!(at_end(&some, "a = 25\nb = 0").verdict, Verdict::Met);
    assert_eq!(at_end(&some, "a = 10\nb = 9").verdict, Verdict::NotMet);
    assert_eq!(at_end(&some, "a = 9").verdict, Verdict::Undetermined);
    assert_eq!(at_end(&some, "a = 25").verdict, Verdict::Met);
}

#[test]
fn no_more_than_so_many_of_some_tests() {
    let some = two(
        "hoogstens 1 van (a in 2026 minder dan 10 personen; b in 2026 minder dan 10 personen; \
         a in 2026 plus b in 2026 minder dan 15 personen)",
    );
    assert_eq!(at_end(&some, "a = 15\nb = 0").verdict, Verdict::Met);
    assert_eq!(at_end(&some, "a = 9\nb = 0").verdict, Verdict::NotMet);
    assert_eq!(at_end(&some, "a = 15").verdict, Verdict::Met);
    assert_eq!(at_end(&some, "a = 9").verdict, Verdict::Undetermined);
}

#[test]
fn in_so_many_of_the_years_and_never_so_many_in_a_row() {
    let some = counted("a", "stand", "")
        + "resultaat r norm: in minstens 2 van de jaren 2024 t/m 2026: \
           a eind dat jaar minstens 10 personen";
    let given = |figures: &str| at_end(&some, &format!("a = {{ {figures} }}")).verdict;
    assert_eq!(given("\"eind 2024\" = 10, \"eind 2026\" = 11"), Verdict::Met);
    assert_eq!(given("\"eind 2024\" = 9, \"eind 2026\" = 9"), Verdict::NotMet);
    assert_eq!(given("\"eind 2024\" = 9, \"eind 2026\" = 10"), Verdict::Undetermined);
    let never = counted("a", "stand", "")
        + "resultaat r norm: nooit 2 jaar achtereen van 2024 t/m 2026: \
           a eind dat jaar minder dan 10 personen";
    let given = |figures: &str| at_end(&never, &format!("a = {{ {figures} }}")).verdict;
    assert_eq!(given("\"eind 2025\" = 10"), Verdict::Met);
    assert_eq!(given("\"eind 2025\" = 9, \"eind 2026\" = 9"), Verdict::NotMet);
    assert_eq!(given("\"eind 2025\" = 9, \"eind 2026\" = 10"), Verdict::Undetermined);
}

/// `dan norm` goes on with a condition; in `meer dan 10% norm` a new statement begins.
#[test]
fn a_norm_with_a_name_may_follow_a_percentage() {
    let part = counted("c", "stroom", "deel van: a");
    let norms = "norm eerste: c in 2026 van a in 2026 meer dan 10%
                 norm tweede: b in 2026 hoogstens 5 personen";
    let item = at_end(
        &(two("").replace("resultaat r norm: ", "") + &part + "resultaat r " + norms),
        "a = 10\nc = 2\nb = 6",
    );
    assert_eq!((item.verdict, item.parts.len()), (Verdict::NotMet, 2));
}
