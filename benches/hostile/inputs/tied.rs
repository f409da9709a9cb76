//! Figures that hang together: relations, parts, breakdowns and cohorts.

use super::Input;
use super::pieces::{HEAD, PARTS, breakdown, each, few, flow, joined, named, numbered, stock};

/// All of them.
pub fn inputs(scale: usize) -> Vec<Input> {
    let n = |of_a_thousand: usize| of_a_thousand * scale;
    let norm = |name: &str| named("r", &format!("{name} eind 2026 minstens 10 personen"));
    let related = |count: usize, relation: &dyn Fn(usize) -> String| {
        format!(
            "{HEAD}{}{}{}",
            each(count, |i| stock(&format!("i{i}"))),
            each(count, |i| format!("verband v{i} \"v\"\n geldt: {} eind 2026\n", relation(i))),
            norm("i5")
        )
    };
    let other = |i: usize, times: usize, count: usize| (i * times + times) % count;
    let three = n(3);
    let broken = |name: &str| format!("{} verdeling: v\n", stock(name));
    vec![
        Input::judged(
            "relations",
            related(three, &|i| {
                format!("i{i} plus i{} hoogstens i{}", other(i, 7, three), other(i, 11, three))
            }),
            "i1 = 5",
        ),
        Input::judged(
            "relations that hold exactly",
            related(three, &|i| {
                format!("i{i} plus i{} precies i{}", other(i, 7, three), other(i, 11, three))
            }),
            "i1 = 5",
        ),
        Input::judged(
            "few relations that hold exactly",
            related(few(scale, 10), &|i| {
                format!(
                    "i{i} plus i{} precies i{}",
                    other(i, 7, few(scale, 10)),
                    other(i, 11, few(scale, 10))
                )
            }),
            "i1 = 5",
        ),
        Input::judged(
            "a chain of relations",
            related(three, &|i| format!("i{i} hoogstens i{}", (i + 1).min(three - 1))),
            &format!("i0 = 5\ni{} = 5", three - 1),
        ),
        Input::judged(
            "a chain of equalities",
            related(three, &|i| format!("i{i} precies i{}", (i + 1).min(three - 1))),
            "i0 = 5",
        ),
        Input::judged(
            "a chain of sums",
            related(three, &|i| {
                format!("i{i} plus i{} precies i{}", (i + 1) % three, (i + 2) % three)
            }),
            "i0 = 1\ni1 = 1",
        ),
        Input::judged(
            "a ring of relations",
            related(three, &|i| format!("i{i} plus 1 personen hoogstens i{}", (i + 1) % three)),
            "",
        ),
        Input::judged(
            "relations by odd factors",
            related(n(2), &|i| {
                format!(
                    "i{i} maal {} plus i{} maal {} precies i{} maal {}",
                    i * 2 + 3,
                    other(i, 7, n(2)),
                    i * 2 + 5,
                    other(i, 11, n(2)),
                    i * 2 + 7
                )
            }),
            "",
        ),
        Input::judged(
            "one relation of many",
            format!(
                "{HEAD}{}verband v \"v\"\n geldt: {} hoogstens i0 eind 2026\n{}",
                each(n(5), |i| stock(&format!("i{i}"))),
                joined(150, " plus ", |i| format!("i{}", i + 1)),
                norm("i5")
            ),
            "",
        ),
        Input::judged(
            "relations of many",
            format!(
                "{HEAD}{}{}{}",
                each(n(1), |i| stock(&format!("i{i}"))),
                each(few(scale, 2), |i| format!(
                    "verband v{i} \"v\"\n geldt: {} hoogstens i{i} eind 2026\n",
                    joined(80, " plus ", |j| format!("i{}", (i + j * 7 + 1) % n(1)))
                )),
                norm("i5")
            ),
            "i5 = \"<99\"",
        ),
        Input::judged(
            "parts of one whole",
            format!(
                "{HEAD}{}{}{}",
                stock("i0"),
                each(n(8), |i| format!("{} deel van: i0\n", stock(&format!("i{}", i + 1)))),
                norm("i0")
            ),
            "i0 = \"<99\"",
        ),
        Input::judged(
            "parts that go deep",
            format!(
                "{HEAD}{}{}{}",
                stock("i0"),
                each(n(7), |i| format!("{} deel van: i{i}\n", stock(&format!("i{}", i + 1)))),
                norm("i0")
            ),
            "i0 = \"<99\"",
        ),
        Input::judged(
            "parts within the limit",
            format!(
                "{HEAD}{}{}",
                each(n(7), |i| if i % 60 == 0 {
                    stock(&format!("i{i}"))
                } else {
                    format!("{} deel van: i{}\n", stock(&format!("i{i}")), i - 1)
                }),
                norm("i59")
            ),
            "i0 = \"<99\"",
        ),
        Input::judged(
            "breakdowns of parts",
            format!(
                "{HEAD}{}{}{}{}",
                breakdown("v", 'm', few(scale, 4)),
                broken("i0"),
                each(few(scale, 20), |i| format!(
                    "{} deel van: i{i}\n",
                    broken(&format!("i{}", i + 1))
                )),
                norm("i0")
            ),
            "i0 = \"<99\"",
        ),
        Input::judged(
            "breakdowns of many",
            format!(
                "{HEAD}{}{}{}",
                breakdown("v", 'm', n(1)),
                each(n(5), |i| broken(&format!("i{i}"))),
                norm("i0")
            ),
            "i0 = \"<99\"",
        ),
        Input::judged(
            "cells of a norm",
            format!(
                "{HEAD}{}{}{}",
                breakdown("v", 'm', few(scale, 3)),
                breakdown("u", 'n', 30) + &stock("i0").replace(" bron", " verdeling: v, u\n bron"),
                named(
                    "r",
                    &format!(
                        "{} minstens 9 personen",
                        joined(90, " plus ", |i| format!(
                            "i0 (v \"m{}\", u \"n{}\") eind 2026",
                            i % few(scale, 3),
                            i % 30
                        ))
                    )
                )
            ),
            "i0 = \"<99\"",
        ),
        Input::judged(
            "an empty table",
            format!(
                "{HEAD}{}{}{}{}",
                breakdown("v", 'm', few(scale, 2)),
                breakdown("u", 'n', few(scale, 2)),
                stock("i0").replace(" bron", " verdeling: v, u\n bron"),
                named("r", "i0 (v \"m3\", u \"n4\") eind 2026 minstens 9 personen")
            ),
            &format!(
                "[indicatoren.i0]\nverdeling = [\"v\", \"u\"]\ntabel = [\n[\"\", {}],\n{}]",
                joined(few(scale, 2), ", ", |i| format!("\"n{i}\"")),
                each(few(scale, 2), |i| format!(
                    "[\"m{i}\", {}],\n",
                    joined(few(scale, 2), ",", |_| "\"\"".to_owned())
                ))
            ),
        ),
        Input::judged(
            "a table with totals",
            format!(
                "{HEAD}{}{}{}{}",
                breakdown("v", 'm', n(1) * 3 / 10),
                breakdown("u", 'n', n(1) * 3 / 10),
                stock("i0").replace(" bron", " verdeling: v, u\n bron"),
                named("r", "i0 (v \"m3\", u \"n4\") eind 2026 minstens 9 personen")
            ),
            &format!(
                "[indicatoren.i0]\nverdeling = [\"v\", \"u\"]\ntabel = [\n[\"\", {}, \"totaal\"],\n{}]",
                joined(n(1) * 3 / 10, ", ", |i| format!("\"n{i}\"")),
                each(n(1) * 3 / 10, |i| format!(
                    "[\"m{i}\", {}, 900],\n",
                    joined(n(1) * 3 / 10, ",", |_| "\"<9\"".to_owned())
                ))
            ),
        ),
        Input::judged(
            "a full table",
            format!(
                "{HEAD}{}{}{}{}",
                breakdown("v", 'm', few(scale, 2)),
                breakdown("u", 'n', few(scale, 2)),
                stock("i0").replace(" bron", " verdeling: v, u\n bron"),
                named("r", "voor elke v: i0 per v eind 2026 minstens 9 personen")
            ),
            &format!(
                "[indicatoren.i0]\nverdeling = [\"v\", \"u\"]\ntabel = [\n[\"\", {}],\n{}]",
                joined(few(scale, 2), ", ", |i| format!("\"n{i}\"")),
                each(few(scale, 2), |i| format!(
                    "[\"m{i}\", {}],\n",
                    joined(few(scale, 2), ",", |_| "1".to_owned())
                ))
            ),
        ),
        Input::judged(
            "cohorts",
            format!(
                "{HEAD}{PARTS}{}{}",
                each(n(3), |i| format!(
                    "{} deel van: a\n venster: 1 jaar na a in 2026, einddag telt mee\n",
                    flow(&format!("c{i}"))
                )),
                numbered(n(3), |i| format!("c{i} van a in 2026 minstens 75%"))
            ),
            &each(n(3), |i| {
                format!(
                    "c{i} = {{ 2026 = {{ cohort = {{ gelukt = 160, mislukt = 20, lopend = 20 }} }} }}\n"
                )
            }),
        ),
    ]
}
