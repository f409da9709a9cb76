//! Calculations and tests: what is worked out for every completion.

use super::Input;
use super::pieces::{HEAD, PARTS, PLAIN, each, few, flow, joined, named, numbered, result};

/// All of them.
pub fn inputs(scale: usize) -> Vec<Input> {
    let mut inputs = tests(scale);
    inputs.extend(sums(scale));
    inputs
}

fn tests(scale: usize) -> Vec<Input> {
    let n = |of_a_thousand: usize| of_a_thousand * scale;
    let stripe = |i: usize| {
        format!(
            "(a in 2026 minstens {} personen en a in 2026 hoogstens {} personen)",
            i * 3,
            i * 3 + 1
        )
    };
    let least = |i: usize| format!("a in 2026 minstens {i} personen");
    let of_two = |i: usize| {
        format!(
            "(a in 2026 plus b in 2026 minstens {} personen en a in 2026 plus b in 2026 hoogstens {} personen)",
            i * 3,
            i * 3 + 1
        )
    };
    let two = |norm: &str| format!("{HEAD}{PARTS}{}{}", flow("b"), named("r", norm));
    let many = |count: usize, norm: &str| {
        format!("{HEAD}{PARTS}{}{}", each(count, |i| flow(&format!("b{i}"))), named("r", norm))
    };
    vec![
        Input::judged("alternatives", result(&joined(n(8), " of ", stripe)), "a = \"<100000\""),
        Input::judged(
            "alternatives of two figures",
            two(&joined(n(5), " of ", of_two)),
            "a = \"<100000\"\nb = \"<100000\"",
        ),
        Input::judged(
            "alternatives of many figures",
            many(n(3), &joined(n(3), " of ", |i| format!("b{i} in 2026 minstens 7 personen"))),
            &each(n(3), |i| format!("b{i} = \"<9\"\n")),
        ),
        Input::judged(
            "tests of many figures",
            many(n(3), &joined(n(3), " en ", |i| format!("b{i} in 2026 minstens 7 personen"))),
            &each(n(3), |i| format!("b{i} = \"<9\"\n")),
        ),
        Input::judged(
            "pairs of figures",
            many(
                n(2),
                &joined(n(2), " en ", |i| {
                    format!(
                        "(b{i} in 2026 minstens 7 personen of b{} in 2026 hoogstens 3 personen)",
                        (i * 7 + 1) % n(2)
                    )
                }),
            ),
            &each(n(2), |i| format!("b{i} = \"<9\"\n")),
        ),
        Input::judged(
            "sums of three figures",
            many(
                n(2),
                &joined(n(2), " en ", |i| {
                    format!(
                        "b{i} in 2026 plus b{} in 2026 min b{} in 2026 minstens 3 personen",
                        (i * 7 + 1) % n(2),
                        (i * 11 + 5) % n(2)
                    )
                }),
            ),
            &each(n(2), |i| format!("b{i} = \"<9\"\n")),
        ),
        Input::judged(
            "half of many figures",
            many(
                n(3),
                &format!(
                    "minstens {} van ({})",
                    n(3) / 2,
                    joined(n(3), "; ", |i| format!("b{i} in 2026 minstens 7 personen"))
                ),
            ),
            &each(n(3), |i| format!("b{i} = \"<9\"\n")),
        ),
        Input::judged(
            "exactly half of many figures",
            many(
                n(3),
                &format!(
                    "precies {} van ({})",
                    n(3) / 2,
                    joined(n(3), "; ", |i| format!("b{i} in 2026 minstens 7 personen"))
                ),
            ),
            &each(n(3), |i| format!("b{i} = \"<9\"\n")),
        ),
        Input::judged(
            "two of many",
            result(&format!("minstens 2 van ({})", joined(n(15), "; ", least))),
            "a = \"<100000\"",
        ),
        Input::judged(
            "half of many",
            result(&format!("minstens {} van ({})", n(15) / 2, joined(n(15), "; ", least))),
            "a = \"<100000\"",
        ),
        Input::judged(
            "exactly two of many stripes",
            result(&format!("precies 2 van ({})", joined(n(8), "; ", stripe))),
            "a = \"<100000\"",
        ),
        Input::judged(
            "some of some of some",
            result(&format!(
                "minstens 2 van ({})",
                joined(few(scale, 10), "; ", |_| format!(
                    "minstens 2 van ({})",
                    joined(few(scale, 10), "; ", least)
                ))
            )),
            "a = \"<100000\"",
        ),
        Input::judged(
            "even and odd",
            result(&joined(n(7), " of ", |i| format!("a in 2026 precies {} personen", i * 2))),
            "a = \"<100000\"",
        ),
        Input::judged(
            "shares",
            two(&joined(n(8), " of ", |i| {
                format!(
                    "(b in 2026 / a in 2026 minstens {i} en b in 2026 / a in 2026 hoogstens {i})"
                )
            })),
            "a = \"<1000\"\nb = \"<1000\"",
        ),
        Input::judged(
            "products of unknowns",
            two(&joined(n(8), " en ", |i| {
                format!("a in 2026 maal b in 2026 minstens {i} personen")
            })),
            "a = \"<1000\"\nb = \"<1000\"",
        ),
    ]
}

fn sums(scale: usize) -> Vec<Input> {
    let n = |of_a_thousand: usize| of_a_thousand * scale;
    let rounding =
        |i: usize| format!("({}) afgerond omlaag op {} personen", "a in 2026", i % 90 + 2);
    let list = |word: &str, count: usize| {
        format!("{word} van ({})", joined(count, ", ", |i| format!("a in 2026 plus {i} personen")))
    };
    let many = |norm: &str| {
        format!("{HEAD}{PARTS}{}{}", each(n(3), |i| flow(&format!("b{i}"))), named("r", norm))
    };
    let known = each(n(3), |i| format!("b{i} = 7\n"));
    let open = each(n(3), |i| format!("b{i} = \"<9\"\n"));
    let row = |count: usize| joined(count, ", ", |i| format!("b{i} in 2026"));
    vec![
        Input::judged(
            "the highest of many",
            many(&format!("de hoogste van ({}) minstens 5 personen", row(n(3)))),
            &open,
        ),
        Input::judged(
            "the lowest of many",
            many(&format!("de laagste van ({}) minstens 5 personen", row(n(3)))),
            &open,
        ),
        Input::judged(
            "the sum of many",
            many(&format!("de som van ({}) minstens 5 personen", row(n(3)))),
            &open,
        ),
        Input::judged(
            "the sum of many that are known",
            many(&format!("de som van ({}) minstens 5 personen", row(n(3)))),
            &known,
        ),
        Input::judged(
            "the mean of many",
            many(&format!("het gemiddelde van ({}) minstens 5 personen", row(n(3)))),
            &open,
        ),
        Input::judged(
            "the highest of much",
            result(&format!("{} minstens 5 personen", list("de hoogste", n(25)))),
            "a = \"<9\"",
        ),
        Input::judged(
            "the highest within the limit",
            format!(
                "{HEAD}{PARTS}{}",
                numbered(few(scale, 4), |_| format!(
                    "{} minstens 5 personen",
                    list("de hoogste", 90)
                ))
            ),
            "a = \"<9\"",
        ),
        Input::judged(
            "the highest of the lowest",
            format!(
                "{HEAD}{PARTS}{}",
                numbered(few(scale, 4), |_| format!(
                    "de hoogste van ({}) minstens 5 personen",
                    joined(6, ", ", |_| list("de laagste", 9))
                ))
            ),
            "a = \"<9\"",
        ),
        Input::judged(
            "sums of the highest",
            format!(
                "{HEAD}{PARTS}{}",
                numbered(few(scale, 4), |_| format!(
                    "{} minstens 5 personen",
                    joined(9, " plus ", |_| list("de hoogste", 6))
                ))
            ),
            "a = \"<9\"",
        ),
        Input::judged(
            "roundings",
            format!(
                "{HEAD}{PARTS}{}",
                numbered(few(scale, 2), |_| format!(
                    "{} minstens 5 personen",
                    joined(20, " plus ", rounding)
                ))
            ),
            "a = \"<999\"",
        ),
        Input::judged(
            "a rounding of a rounding",
            format!(
                "{HEAD}{PARTS}{}",
                numbered(few(scale, 2), |_| format!(
                    "{}a in 2026{} minstens 5 personen",
                    "(".repeat(30),
                    ") afgerond omlaag op 7 personen".repeat(30)
                ))
            ),
            "a = \"<999\"",
        ),
        Input::judged(
            "whole steps",
            format!(
                "{HEAD}{PARTS}{}",
                numbered(n(3), |_| {
                    "(1 personen voor elke volle 7 personen van (a in 2026)) plus (1 personen voor elke volle 11 personen van (a in 2026)) minstens 5 personen".to_owned()
                })
            ),
            "a = \"<999\"",
        ),
        Input::judged(
            "weighted means",
            format!(
                "{HEAD}{PARTS}{}",
                numbered(n(1), |_| format!(
                    "het gewogen gemiddelde van ({}) minstens 5 personen",
                    joined(15, ", ", |_| "a in 2026 gewicht (a in 2025)".to_owned())
                ))
            ),
            "a = \"<999\"",
        ),
        Input::judged(
            "progress of results",
            format!(
                "{HEAD}{PARTS}{}{}",
                numbered(n(8), |_| "a in 2026 minstens 7 personen".to_owned()),
                named(
                    "s",
                    &format!(
                        "het gemiddelde van ({}) ook boven 100% minstens 75%",
                        joined(n(8), ", ", |i| format!("realisatie van r{i}"))
                    )
                )
            ),
            "a = \"<9\"",
        ),
        Input::judged(
            "progress of progress",
            format!(
                "{HEAD}{PARTS}{}{}",
                named("r0", PLAIN),
                each(n(8), |i| named(
                    &format!("r{}", i + 1),
                    &format!("realisatie van r{i} minstens 75%")
                ))
            ),
            "a = \"<9\"",
        ),
    ]
}
