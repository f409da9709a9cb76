//! Results, milestones and duties in great number, and norms for each member.

use super::Input;
use super::pieces::{HEAD, PARTS, PLAIN, breakdown, each, flow, joined, named, numbered};

/// All of them.
pub fn inputs(scale: usize) -> Vec<Input> {
    let n = |of_a_thousand: usize| of_a_thousand * scale;
    let broken = PARTS.replace(" bron", " verdeling: v\n bron");
    let all = |scope: &str| {
        format!(
            "{HEAD}verdeling v: \"m0\", \"m1\"\n{broken}{}{}",
            numbered(n(10), |i| format!("a in 2026 minstens {i} personen")),
            scope
        )
    };
    vec![
        Input::judged("results", all(""), "a = 5"),
        Input::judged("results that are open", all(""), "a = \"<99\""),
        Input::judged(
            "results by each of many",
            format!(
                "{HEAD}{}{}",
                each(n(4), |i| flow(&format!("a{i}"))),
                numbered(n(4), |i| format!("a{i} in 2026 minstens 5 personen"))
            ),
            "",
        ),
        Input::judged(
            "a norm for each member",
            format!(
                "{HEAD}{}{broken}{}",
                breakdown("v", 'm', n(40)),
                named("r", "voor elke v: a per v in 2026 minstens 1 personen")
            ),
            "a = \"<5\"",
        ),
        Input::judged(
            "a norm for each member, none known",
            format!(
                "{HEAD}{}{broken}{}",
                breakdown("v", 'm', n(40)),
                named("r", "voor elke v: a per v in 2026 minstens 1 personen")
            ),
            "",
        ),
        Input::judged(
            "a norm for some members",
            format!(
                "{HEAD}{}{broken}{}",
                breakdown("v", 'm', n(40)),
                named(
                    "r",
                    &format!("voor minstens {} van v: a per v in 2026 minstens 1 personen", n(20))
                )
            ),
            "a = \"<99999\"",
        ),
        Input::judged(
            "a share for each member",
            format!(
                "{HEAD}{}{broken}{} deel van: a\n verdeling: v\n{}",
                breakdown("v", 'm', n(30)),
                flow("b"),
                named("r", "voor elke v: b per v van a per v in 2026 minstens 50%")
            ),
            "a = \"<99999\"",
        ),
        Input::judged(
            "a norm for one of many members",
            format!(
                "{HEAD}{}{broken}{}",
                breakdown("v", 'm', n(60)),
                named("r", "a voor \"m7\" in 2026 minstens 1 personen")
            ),
            "a = \"<5\"",
        ),
        Input::judged(
            "norms for one member each",
            format!(
                "{HEAD}{}{broken}{}",
                breakdown("v", 'm', n(6)),
                numbered(n(6), |i| format!("a voor \"m{i}\" in 2026 minstens 1 personen"))
            ),
            "a = \"<5\"",
        ),
        Input::judged(
            "a million cells",
            format!(
                "{HEAD}{}{}{}{}",
                breakdown("v", 'm', n(1)),
                breakdown("u", 'n', n(1)),
                broken.replace("verdeling: v", "verdeling: v, u"),
                named("r", PLAIN)
            ),
            "a = \"<5\"",
        ),
        Input::judged(
            "a norm for a cell of a million",
            format!(
                "{HEAD}{}{}{}{}",
                breakdown("v", 'm', n(1)),
                breakdown("u", 'n', n(1)),
                broken.replace("verdeling: v", "verdeling: v, u"),
                named("r", "a (v \"m3\", u \"n4\") in 2026 minstens 1 personen")
            ),
            "a = \"<5\"",
        ),
        Input::judged(
            "a norm for each of a million cells",
            format!(
                "{HEAD}{}{}{}{}",
                breakdown("v", 'm', n(1)),
                breakdown("u", 'n', n(1)),
                broken.replace("verdeling: v", "verdeling: v, u"),
                named("r", "voor elke v: a (v \"m3\", u \"n4\") in 2026 minstens 1 personen")
            ),
            "a = \"<5\"",
        ),
        Input::judged(
            "steps",
            format!(
                "{HEAD}{PARTS}staffel s \"S\"\n rij: tot 1 personen geeft 0\n{} rij: vanaf {} personen geeft 1\n{}",
                each(n(15) - 1, |i| format!(
                    " rij: vanaf {} personen tot {} personen geeft {}\n",
                    i + 1,
                    i + 2,
                    i + 1
                )),
                n(15),
                named("r", "s bij (a in 2026) minstens 100")
            ),
            "a = \"<20000\"",
        ),
        Input::judged(
            "steps within the limit",
            format!(
                "{HEAD}{PARTS}staffel s \"S\"\n rij: tot 1 personen geeft 0\n{} rij: vanaf 90 personen geeft 1\n{}",
                each(89, |i| format!(
                    " rij: vanaf {} personen tot {} personen geeft {}\n",
                    i + 1,
                    i + 2,
                    i + 1
                )),
                numbered(n(2), |_| "s bij (a in 2026) plus s bij (a in 2026) minstens 100"
                    .to_owned())
            ),
            "a = \"<20000\"",
        ),
        Input::judged(
            "steps of two values",
            format!(
                "{HEAD}{PARTS}staffel s \"S\"\n{}{}",
                each(30, |i| each(30, |j| format!(
                    " rij: vanaf {i} personen tot {} personen en vanaf {j} personen tot {} personen geeft {i}\n",
                    i + 1,
                    j + 1
                ))),
                named("r", "s bij (a in 2026) en (a in 2025) minstens 1")
            ),
            "a = \"<20000\"",
        ),
        Input::judged(
            "tables of steps",
            format!(
                "{HEAD}{PARTS}{}{}",
                each(n(4), |i| format!(
                    "staffel s{i} \"S\"\n rij: tot 1 personen geeft 0\n rij: vanaf 1 personen geeft 1\n"
                )),
                joined(n(4), "", |i| named(
                    &format!("r{i}"),
                    &format!("s{i} bij (a in 2026) minstens 1")
                ))
            ),
            "a = \"<20000\"",
        ),
        Input::judged(
            "a series of years",
            format!(
                "{HEAD}{PARTS}{}",
                numbered(n(5), |_| "elk jaar van 2026 t/m 2035: a in dat jaar minstens 1 personen"
                    .to_owned())
            ),
            "a = \"<5\"",
        ),
        Input::judged(
            "what a year leaves",
            format!(
                "{HEAD}{PARTS}{}",
                numbered(n(3), |_| {
                    "elk jaar van 2026 t/m 2075: a in dat jaar minstens 40 personen, tekort schuift door, overschot vervalt".to_owned()
                })
            ),
            "a = \"<99\"",
        ),
        Input::judged(
            "years in a row",
            format!(
                "{HEAD}{PARTS}{}",
                numbered(n(3), |_| {
                    "nooit 25 jaar achtereen van 2026 t/m 2075: a in dat jaar minder dan 80 personen".to_owned()
                })
            ),
            "a = \"<99\"",
        ),
        Input::judged(
            "milestones that are judged",
            format!(
                "{HEAD}{}",
                each(n(15), |i| format!("mijlpaal m{i} \"M\"\n uiterlijk: in maart 2026\n"))
            ),
            "",
        ),
        Input::judged(
            "duties that return",
            format!(
                "overeenkomst x-2026 \"A\"\n looptijd: 1 januari 2026 t/m 31 december 2075\nindicator t \"t\"\n soort: tekst\n bron: \"b\"\n{}",
                each(n(8), |i| format!("inzicht z{i} \"Z\"\n toont: t\n uiterlijk: elke maand\n"))
            ),
            "",
        ),
        Input::judged(
            "parts shown beside",
            format!(
                "{HEAD}{PARTS}{}{}",
                each(n(3), |i| format!("{} deel van: a\n", flow(&format!("b{i}")))),
                named("r", PLAIN) + &each(n(3), |i| format!(" waarvan: b{i} {i} personen\n"))
            ),
            "a = \"<5\"",
        ),
        Input::judged(
            "other figures beside",
            format!(
                "{HEAD}{PARTS}{}{} vergelijk met: {}\n",
                each(n(3), |i| flow(&format!("b{i}"))),
                named("r", PLAIN),
                joined(n(3), ", ", |i| format!("b{i}"))
            ),
            "a = \"<5\"",
        ),
    ]
}
