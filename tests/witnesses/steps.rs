//! The steps that all questions about an agreement have together, and what is told when they are gone.
//!
//! A relation ties whatever is asked of `heel` to a thousand members on many days: it is charged what that costs, and
//! then not worked out.

use crate::common::*;

/// Takes some 144,000 steps, and is never met.
fn never_met() -> String {
    let numbers: Vec<String> = (1..190).map(|number| format!("{number} personen")).collect();
    let highest = format!("de hoogste van (leden eind 2026, {})", numbers.join(", "));
    result("te-laag", &format!("{highest} minder dan 189 personen"))
}

/// A thousand places, and relations of which the first is not worked out, and the second is about one place on so
/// many days.
fn tied(days: usize) -> String {
    let places: Vec<String> = (0..1_000).map(|place| format!("\"p{place}\"")).collect();
    let days: Vec<String> = ["januari 2026", "maart 2026", "mei 2026"]
        .iter()
        .flat_map(|month| (1..=31).map(move |day| format!("koren voor \"p0\" op {day} {month}")))
        .take(days)
        .collect();
    format!(
        "verdeling plaats: {}\nverdeling leeftijd: \"jong\", \"oud\"\n{}{}\
         verband los \"los\" geldt: cellen (wijk \"Noord\", leeftijd \"jong\") in 2026 minstens heel in 2026\n\
         verband vast \"vast\" geldt: {} minstens heel in 2026\n",
        places.join(", "),
        counted("koren", "stand", "verdeling: plaats"),
        counted("cellen", "stroom", "verdeling: wijk, leeftijd"),
        days.join(" plus "),
    )
}

/// What is told of one result on `heel` and of what is never met. Judging them takes far longer.
fn told_beside(parts: &str) -> Vec<String> {
    let agreement =
        format!("{parts}{}{}", result("r", "heel in 2026 minstens 10 personen"), never_met());
    let mut told = found(&agreement);
    told.retain(|code| code == "PO0673" || TOLD.contains(&code.as_str()));
    told
}

#[test]
fn what_is_asked_of_a_thousand_members_leaves_less_for_the_rest() {
    // Half of the 4,000,000 steps.
    assert_eq!(told_beside(&tied(40)), ["PO0413"]);
    // What is left would do to ask, and not to answer.
    assert_eq!(told_beside(&tied(79)), ["PO0673"]);
    // What asks more than there is takes nothing from the rest.
    assert_eq!(told_beside(&tied(80)), ["PO0673", "PO0413"]);
}
