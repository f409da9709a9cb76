//! Conditions, readings, amendments and assumptions in great number.

use super::Input;
use super::pieces::{HEAD, PARTS, PLAIN, each, few, named, result};

/// All of them.
pub fn inputs(scale: usize) -> Vec<Input> {
    let n = |of_a_thousand: usize| of_a_thousand * scale;
    let with = |each_line: String| format!("{}{each_line}", result(PLAIN));
    let stated = |i: usize| format!(" tenzij c{i} \"c\": volgens opgave, dan vervalt\n");
    let tested = |i: usize| format!(" tenzij c{i}: a in 2026 minstens {i} personen, dan vervalt\n");
    let lower = |i: usize| {
        format!(
            " tenzij c{i}: a in 2026 minstens {} personen en a in 2026 hoogstens {} personen, dan norm: a in 2026 minstens {i} personen\n",
            i * 2,
            i * 2 + 1
        )
    };
    vec![
        Input::judged("conditions nobody answered", with(each(n(1), stated)), "a = 7"),
        Input::judged("many conditions nobody answered", with(each(n(12), stated)), "a = 7"),
        Input::judged("conditions about a figure", with(each(n(8), tested)), "a = \"<99\""),
        Input::judged(
            "conditions that change a norm",
            with(each(few(scale, 5), lower)),
            "a = \"<99\"",
        ),
        Input::judged("many conditions that change a norm", with(each(n(4), lower)), "a = \"<99\""),
        Input::judged(
            "conditions that give way",
            with(each(few(scale, 2), |i| {
                format!(
                    " tenzij c{i} \"c\": volgens opgave, dan vervalt, behalve als c{}\n",
                    (i + 1) % few(scale, 2)
                )
            })),
            "a = 7",
        ),
        Input::judged(
            "consents nobody gave",
            with(each(n(6), |i| format!(" tenzij c{i}: instemming van \"N\", dan vervalt\n"))),
            "a = 7",
        ),
        Input::judged(
            "readings",
            format!(
                "{HEAD}{PARTS}resultaat r \"R\"\n{}",
                each(n(10), |i| format!(" lezing l{i} \"l\": a in 2026 minstens {i} personen\n"))
            ),
            "a = \"<99\"",
        ),
        Input::judged(
            "amendments",
            format!(
                "{HEAD}{}{PARTS}{}",
                each(n(5), |i| format!(
                    "wijziging w{i} \"W\"\n datum: {} maart 2026\n",
                    i % 28 + 1
                )),
                named("r", PLAIN)
                    + &each(n(5), |i| format!(
                        " gewijzigde norm door w{i} voor het hele tijdvak: a in 2026 minstens {i} personen\n"
                    ))
            ),
            "a = 7",
        ),
        Input::judged(
            "amendments by share of days",
            format!(
                "{HEAD}{}{PARTS}{}",
                each(n(5), |i| format!(
                    "wijziging w{i} \"W\"\n datum: {} maart 2026\n",
                    i % 28 + 1
                )),
                named("r", PLAIN)
                    + &each(n(5), |i| format!(
                        " gewijzigde norm door w{i} naar rato: a in 2026 minstens {i} personen\n"
                    ))
            ),
            "a = 7",
        ),
        Input::judged(
            "norms from a day",
            format!(
                "{HEAD}{PARTS}{}{}",
                named("r", PLAIN),
                each(n(10), |i| format!(
                    " norm vanaf {} maart 2026: a in 2026 minstens {i} personen\n",
                    i % 28 + 1
                ))
            ),
            "a = 7",
        ),
        Input::judged(
            "norms with a name",
            format!(
                "{HEAD}{PARTS}resultaat r \"R\"\n{}",
                each(n(15), |i| format!(" norm n{i}: a in 2026 minstens {i} personen\n"))
            ),
            "a = \"<99\"",
        ),
        Input::judged(
            "assumptions",
            with(each(n(15), |i| format!(" uitgaande van: a in 2026 precies {i} personen\n"))),
            "a = \"<99\"",
        ),
        Input::judged(
            "stated assumptions",
            format!(
                "{HEAD}{}{PARTS}{}",
                each(n(10), |i| format!(
                    "aanname s{i} \"S\": volgens opgave\ngevolg g{i} \"g\"\n bij: s{i} niet waar\n"
                )),
                named("r", PLAIN)
            ),
            "a = 7",
        ),
    ]
}
