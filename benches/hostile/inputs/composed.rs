//! Results about results, points, and consequences.

use super::Input;
use super::pieces::{HEAD, PARTS, PLAIN, each, few, flow, joined, named, numbered};

/// All of them.
pub fn inputs(scale: usize) -> Vec<Input> {
    let mut inputs = results(scale);
    inputs.extend(consequences(scale));
    inputs
}

fn results(scale: usize) -> Vec<Input> {
    let n = |of_a_thousand: usize| of_a_thousand * scale;
    let start = format!("{HEAD}{PARTS}{}{}", named("r0", PLAIN), named("s0", PLAIN));
    let plain = |count: usize| {
        each(count, |i| named(&format!("q{i}"), &format!("a in 2026 minstens {i} personen")))
    };
    let names = |count: usize| joined(count, ", ", |i| format!("q{i}"));
    let ring = |count: usize| {
        each(count, |i| {
            named(&format!("q{i}"), &format!("van de resultaten q{} alle", (i + 1) % count))
        })
    };
    vec![
        Input::judged(
            "a chain of results",
            format!(
                "{start}{}",
                each(n(12), |i| named(
                    &format!("r{}", i + 1),
                    &format!("van de resultaten r{i} alle")
                ))
            ),
            "a = \"<9\"",
        ),
        Input::judged(
            "two chains of results",
            format!(
                "{start}{}",
                each(n(5), |i| format!(
                    "{}{}",
                    named(&format!("r{}", i + 1), &format!("van de resultaten r{i}, s{i} alle")),
                    named(
                        &format!("s{}", i + 1),
                        &format!("van de resultaten r{i}, s{i} minstens 1")
                    )
                ))
            ),
            "a = \"<9\"",
        ),
        Input::judged("a ring of results", format!("{HEAD}{PARTS}{}", ring(n(12))), "a = 1"),
        Input::judged(
            "rings of results",
            format!(
                "{HEAD}{PARTS}{}",
                each(n(12), |i| named(
                    &format!("q{i}"),
                    &format!("van de resultaten q{} alle", i / 3 * 3 + (i + 1) % 3)
                ))
            ),
            "a = 1",
        ),
        Input::judged(
            "results about each other",
            format!(
                "{HEAD}{PARTS}{}",
                each(few(scale, 4), |i| named(
                    &format!("q{i}"),
                    &format!("van de resultaten {} alle", names(few(scale, 4)))
                ))
            ),
            "a = 1",
        ),
        Input::judged(
            "results about a theme",
            format!(
                "{HEAD}{PARTS}{}",
                each(n(12), |i| named(&format!("q{i}"), "van de resultaten van thema t alle"))
            ),
            "a = 1",
        ),
        Input::judged(
            "results about all before",
            format!(
                "{HEAD}{PARTS}{}{}",
                plain(few(scale, 2)),
                numbered(few(scale, 4), |_| format!(
                    "van de resultaten {} alle",
                    names(few(scale, 2))
                ))
            ),
            "a = \"<99\"",
        ),
        Input::judged(
            "six layers of results",
            format!(
                "{HEAD}{PARTS}{}{}",
                each(20, |i| named(&format!("q0-{i}"), PLAIN)),
                each(6, |layer| each(few(scale, 6), |i| named(
                    &format!("q{}-{i}", layer + 1),
                    &format!(
                        "van de resultaten {} minstens 3",
                        joined(9, ", ", |j| format!("q{layer}-{}", (i + j) % 20))
                    )
                )))
            ),
            "a = \"<9\"",
        ),
        Input::judged(
            "half of all results",
            format!(
                "{HEAD}{PARTS}{}doel 1.2 e \"E\"\n{}",
                plain(n(9)),
                named("r", &format!("van de resultaten van doel d minstens {}", n(9) / 2))
            ),
            "a = \"<9999\"",
        ),
        Input::judged(
            "half of all results, each by its own",
            format!(
                "{HEAD}{PARTS}{}doel 1.2 e \"E\"\n{}",
                each(n(4), |i| format!(
                    "{}{}",
                    flow(&format!("b{i}")),
                    named(&format!("q{i}"), &format!("b{i} in 2026 minstens 5 personen"))
                )),
                named("r", &format!("van de resultaten van doel d minstens {}", n(2)))
            ),
            "",
        ),
        Input::judged(
            "points",
            format!(
                "{HEAD}{PARTS}{}{}",
                each(n(8), |i| format!(
                    "{} punten: {}\n",
                    named(&format!("q{i}"), &format!("a in 2026 minstens {i} personen")),
                    i * 7 % 101 + 1
                )),
                named(
                    "r",
                    &format!(
                        "punten van {} samen minstens 70 punten, vervalt er een, dan vervalt het gewicht",
                        names(n(8))
                    )
                )
            ),
            "a = \"<9999\"",
        ),
        Input::judged(
            "points of each its own",
            format!(
                "{HEAD}eenheid punt meervoud punten\n{PARTS}{}{}",
                each(n(4), |i| format!(
                    "{}{} punten: {}\n",
                    flow(&format!("b{i}")),
                    named(&format!("q{i}"), &format!("b{i} in 2026 minstens 5 personen")),
                    i * 7 % 101 + 1
                )),
                named(
                    "r",
                    &format!("punten van {} samen minstens {} punten", names(n(4)), n(4) * 25)
                )
            ),
            "",
        ),
        Input::judged(
            "points to a knapsack",
            format!(
                "{HEAD}eenheid punt meervoud punten\n{PARTS}{}{}",
                each(few(scale, 25), |i| format!(
                    "{}{} punten: {}\n",
                    flow(&format!("b{i}")),
                    named(&format!("q{i}"), &format!("b{i} in 2026 minstens 5 personen")),
                    i * 7_919 + 100_003
                )),
                named(
                    "r",
                    &format!(
                        "punten van {} samen precies {} punten",
                        names(few(scale, 25)),
                        1_234_567
                    )
                )
            ),
            "",
        ),
    ]
}

fn consequences(scale: usize) -> Vec<Input> {
    let n = |of_a_thousand: usize| of_a_thousand * scale;
    let results =
        |count: usize| numbered(count, |i| format!("a in 2026 minstens {} personen", i + 1));
    let own = |count: usize| {
        each(count, |i| {
            format!(
                "{}{}",
                flow(&format!("b{i}")),
                named(&format!("r{i}"), &format!("b{i} in 2026 minstens 5 personen"))
            )
        })
    };
    let head = |rest: String| format!("{HEAD}{PARTS}{rest}");
    vec![
        Input::judged(
            "consequences",
            head(format!(
                "{}{}",
                results(n(5)),
                each(n(3), |i| format!(
                    "gevolg g{i} \"g\"\n bij: minstens {} resultaten niet behaald\n",
                    i + 1
                ))
            )),
            "a = \"<5000\"",
        ),
        Input::judged(
            "a consequence of many",
            head(format!(
                "{}gevolg g \"g\"\n bij: minstens {} resultaten niet behaald\n",
                results(n(14)),
                n(7)
            )),
            "a = \"<5000\"",
        ),
        Input::judged(
            "a consequence of each its own",
            head(format!(
                "{}gevolg g \"g\"\n bij: minstens {} resultaten niet behaald\n",
                own(n(4)),
                n(2)
            )),
            "",
        ),
        Input::judged(
            "a consequence of any",
            head(format!(
                "{}gevolg g \"g\"\n bij: elk resultaat niet behaald of achter\n",
                results(n(14))
            )),
            "a = \"<5000\"",
        ),
        Input::judged(
            "consequences of any",
            head(format!(
                "{}{}",
                results(n(5)),
                each(n(4), |i| format!(
                    "gevolg g{i} \"g\"\n bij: elk resultaat niet behaald of achter\n"
                ))
            )),
            "a = \"<5000\"",
        ),
        Input::judged(
            "triggers of a consequence",
            head(format!(
                "{}gevolg g \"g\"\n{}",
                named("r", PLAIN),
                each(n(12), |i| format!(" bij: a in 2026 meer dan {i} personen\n"))
            )),
            "a = \"<5000\"",
        ),
        Input::judged(
            "amounts under a ceiling",
            head(format!(
                "{}{}plafond p \"P\"\n bedrag: € 12.000\n omvat: {}\n",
                named("r", PLAIN),
                each(n(6), |i| format!(
                    "gevolg g{i} \"g\"\n bij: r niet behaald\n bedrag: € {i} per persoon maal (100 personen min a in 2026)\n"
                )),
                joined(n(6), ", ", |i| format!("g{i}"))
            )),
            "a = \"<5000\"",
        ),
        Input::judged(
            "ceilings",
            head(format!(
                "{}gevolg g \"g\"\n bij: r niet behaald\n bedrag: € 5\n{}",
                named("r", PLAIN),
                each(n(12), |i| format!("plafond p{i} \"P\"\n bedrag: € 12.000\n omvat: g\n"))
            )),
            "a = \"<5000\"",
        ),
        Input::judged(
            "consequences that bring results",
            head(format!(
                "{}{}",
                named("r0", PLAIN),
                each(n(7), |i| format!(
                    "gevolg g{i} \"g\"\n bij: r{i} niet behaald\n brengt: r{}\n{}",
                    i + 1,
                    named(&format!("r{}", i + 1), PLAIN)
                ))
            )),
            "a = \"<5000\"",
        ),
        Input::judged(
            "a result brought by many",
            head(format!(
                "{}{}gevolg h \"h\"\n bij: s niet behaald\n{}",
                named("r", PLAIN),
                named("s", PLAIN),
                each(n(10), |i| format!("gevolg g{i} \"g\"\n bij: r niet behaald\n brengt: s\n"))
            )),
            "a = \"<5000\"",
        ),
        Input::judged(
            "streaks",
            head(format!(
                "{}{}",
                named("r", PLAIN),
                each(n(12), |i| format!(
                    "gevolg g{i} \"g\"\n bij: r {} jaar achtereen niet behaald\n",
                    i % 900 + 2
                ))
            )),
            "a = \"<5000\"",
        ),
        Input::judged(
            "consequences with conditions",
            head(format!(
                "{}{}",
                named("r", PLAIN),
                each(n(8), |i| format!(
                    "gevolg g{i} \"g\"\n bij: r niet behaald\n tenzij c{i} \"c\": volgens opgave\n"
                ))
            )),
            "a = \"<5000\"",
        ),
        Input::judged(
            "a consequence with conditions",
            head(format!(
                "{}gevolg g \"g\"\n bij: r niet behaald\n{}",
                named("r", PLAIN),
                each(n(12), |i| format!(" tenzij c{i} \"c\": volgens opgave\n"))
            )),
            "a = \"<5000\"",
        ),
    ]
}
