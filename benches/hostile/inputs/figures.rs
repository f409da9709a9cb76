//! Figures that say much in few words, or the same thing many times.

use super::Input;
use super::pieces::{FIGURES, HEAD, PARTS, PLAIN, breakdown, each, few, joined, named, result};

/// All of them.
pub fn inputs(scale: usize) -> Vec<Input> {
    let mut inputs = periods(scale);
    inputs.extend(kinds(scale));
    inputs.extend(files(scale));
    inputs
}

fn periods(scale: usize) -> Vec<Input> {
    let n = |of_a_thousand: usize| of_a_thousand * scale;
    let with = |name: &str, figures: &str| Input::judged(name, result(PLAIN), figures);
    let day = |i: usize| format!("{} januari {}", i % 28 + 1, 1000 + i / 28);
    let all_days = |value: &str| {
        format!("a = {{ {} }}", joined(n(25), ", ", |i| format!("\"{}\" = {value}", day(i))))
    };
    vec![
        with("days", &all_days("1")),
        with("days of little", &all_days("\"<5\"")),
        with(
            "two years",
            &format!(
                "a = {{ {} }}",
                joined(n(9), ", ", |i| format!(
                    "\"1 januari {} t/m 31 december {}\" = 1",
                    i + 1,
                    i + 2
                ))
            ),
        ),
        with(
            "periods within a year",
            &format!(
                "a = {{ {} }}",
                joined(n(15), ", ", |i| format!(
                    "\"{} januari 2026 t/m {} december 2026\" = 1",
                    i % 31 + 1,
                    i / 31 % 31 + 1
                ))
            ),
        ),
        with(
            "all stretches of days",
            &format!(
                "a = {{ {} }}",
                joined(n(12), ", ", |i| {
                    let (first, last) = (i % 110, i / 110);
                    format!(
                        "\"{} {} 2026 t/m {} {} 2026\" = \"<99\"",
                        first % 28 + 1,
                        ["januari", "februari", "maart", "april"].get(first / 28).unwrap_or(&"mei"),
                        last % 28 + 1,
                        ["juni", "juli", "augustus", "september"]
                            .get(last / 28)
                            .unwrap_or(&"oktober")
                    )
                })
            ),
        ),
        with(
            "figures of years",
            &format!("a = {{ {} }}", joined(n(9), ", ", |i| format!("{} = 1", i + 1))),
        ),
    ]
}

fn kinds(scale: usize) -> Vec<Input> {
    let n = |of_a_thousand: usize| of_a_thousand * scale;
    let row = format!(
        "{HEAD}thema 1 t \"T\"\ndoel 1.1 d \"D\"\nindicator w \"w\"\n soort: reeks\n eenheid: weken\n populatie: bewoners\n bron: \"b\"\n"
    );
    let of_a_row = |norm: &str| format!("{row}{}", named("r", norm));
    let survey = format!(
        "{HEAD}thema 1 t \"T\"\ndoel 1.1 d \"D\"\nindicator w \"w\"\n soort: peiling\n eenheid: personen\n populatie: bewoners\n bron: \"b\"\n{}",
        named("r", "w in 2026 minstens 90%")
    );
    let broken = PARTS.replace(" bron", " verdeling: v\n bron");
    let cells = format!(
        "{HEAD}{}{broken}{}",
        breakdown("v", 'm', n(25)),
        named("r", "voor elke v: a per v in 2026 minstens 1 personen")
    );
    let table = |text: &str| {
        format!(
            "{HEAD}indicator t \"t\"\n soort: tabel\n bron: \"b\"\ninzicht z \"Z\"\n toont: t\n uiterlijk: 31 december 2026\n{text}"
        )
    };
    vec![
        Input::judged(
            "values of a row",
            of_a_row("percentiel 90 van w in 2026 hoogstens 10 weken"),
            &format!("w = [{}]", joined(n(200), ",", |i| (i % 1000).to_string())),
        ),
        Input::judged(
            "a value many times",
            of_a_row("percentiel 90 van w in 2026 hoogstens 10 weken"),
            "w = [{ waarde = 5, aantal = 999999999999 }]",
        ),
        Input::judged(
            "classes of a row",
            of_a_row("gemiddelde van w in 2026 hoogstens 10 weken"),
            &format!(
                "w = [{}]",
                joined(n(20), ",", |i| format!("{{ vanaf = {i}, tot = {}, aantal = 3 }}", i + 1))
            ),
        ),
        Input::judged(
            "open classes of a row",
            of_a_row("percentiel 90 van w in 2026 hoogstens 10 weken"),
            &format!(
                "w = [{}]",
                joined(n(20), ",", |i| format!(
                    "{{ vanaf = {i}, tot = {}, aantal = \"<5\" }}",
                    i + 1
                ))
            ),
        ),
        Input::judged(
            "shares of a row",
            format!(
                "{row}{}",
                each(n(4), |i| named(
                    &format!("r{i}"),
                    &format!("aandeel t/m {i} weken van w in 2026 minstens 95%")
                ))
            ),
            &format!(
                "w = [{}]",
                joined(n(8), ",", |i| format!(
                    "{{ vanaf = {i}, tot = {}, aantal = \"<5\" }}",
                    i + 1
                ))
            ),
        ),
        Input::judged(
            "percentiles of a row",
            format!(
                "{row}{}",
                each(n(4), |i| named(
                    &format!("r{i}"),
                    &format!("percentiel {} van w in 2026 hoogstens {} weken", i % 99 + 1, i)
                ))
            ),
            &format!(
                "w = [{}]",
                joined(n(8), ",", |i| format!("{{ vanaf = {i}, tot = {}, aantal = 5 }}", i + 1))
            ),
        ),
        Input::judged(
            "means of a row",
            format!(
                "{row}{}",
                each(n(4), |i| named(
                    &format!("r{i}"),
                    &format!("gemiddelde van w in 2026 hoogstens {i} weken")
                ))
            ),
            &format!("w = [{}]", joined(n(80), ",", |i| (i % 1000).to_string())),
        ),
        Input::judged(
            "a survey of very many",
            survey,
            "w = { verstuurd = 99999999999, beantwoord = \"<99999999999\", positief = \"<99999999999\" }",
        ),
        Input::judged(
            "cells",
            cells.clone(),
            &format!("a = {{ v = {{ {} }} }}", joined(n(25), ", ", |i| format!("m{i} = \"<5\""))),
        ),
        Input::judged(
            "cells with a total",
            cells.clone(),
            &format!(
                "a = {{ waarde = {}, v = {{ {} }} }}",
                n(50),
                joined(n(25), ", ", |i| format!("m{i} = \"<5\""))
            ),
        ),
        Input::judged(
            "half of the cells with a total",
            cells,
            &format!(
                "a = {{ waarde = {}, v = {{ {} }} }}",
                n(50),
                joined(n(12), ", ", |i| format!("m{i} = \"<5\""))
            ),
        ),
        Input::judged(
            "contracts",
            format!(
                "{HEAD}eenheid plek meervoud plekken is 31 uur\n{}",
                result(PLAIN).replace(HEAD, "").replace("personen", "plekken")
            ),
            &format!(
                "a = {{ omgerekend = [{}] }}",
                joined(n(25), ",", |i| format!("{{ aantal = 2, uur = {} }}", i % 40 + 1))
            ),
        ),
        Input::judged(
            "rows of a table",
            table(""),
            &format!("t = [{}]", joined(n(25), ",", |i| format!("{{ naam = \"n\", keer = {i} }}"))),
        ),
        Input::judged(
            "columns of a table",
            table(""),
            &format!("t = [{}]", joined(n(25), ",", |i| format!("{{ k{i} = {i} }}"))),
        ),
        Input::judged(
            "a table with many columns",
            table(""),
            &format!("t = [{{ {} }}]", joined(n(50), ",", |i| format!("k{i} = {i}"))),
        ),
        Input::judged(
            "explanations that are not asked",
            result(PLAIN),
            &format!("a = 5\n[toelichtingen]\n{}", each(n(40), |i| format!("r{i} = \"x\"\n"))),
        ),
        Input::judged(
            "a text of a megabyte",
            format!(
                "{HEAD}indicator t \"t\"\n soort: tekst\n bron: \"b\"\ninzicht z \"Z\"\n toont: t\n uiterlijk: 31 december 2026\n"
            ),
            &format!("t = \"{}\"", "woord ".repeat(n(150))),
        ),
        Input::judged(
            "a text of marks",
            format!(
                "{HEAD}indicator t \"t\"\n soort: tekst\n bron: \"b\"\ninzicht z \"Z\"\n toont: t\n uiterlijk: 31 december 2026\n"
            ),
            &format!("t = \"e{}\"", "\u{301}".repeat(n(450))),
        ),
        Input::judged(
            "a title without spaces",
            format!(
                "overeenkomst x-2026 \"{}\"\n looptijd: 2026\n populatie bewoners \"b\"\n{PARTS}{}",
                "x".repeat(n(900)),
                named("r", PLAIN)
            ),
            "a = 5",
        ),
        Input::judged(
            "a title of marks",
            format!(
                "overeenkomst x-2026 \"e{}\"\n looptijd: 2026\n populatie bewoners \"b\"\n{PARTS}{}",
                "\u{301}".repeat(n(450)),
                named("r", PLAIN)
            ),
            "a = 5",
        ),
    ]
}

fn files(scale: usize) -> Vec<Input> {
    let n = |of_a_thousand: usize| of_a_thousand * scale;
    let many = |name: &str, count: usize, file: &dyn Fn(usize) -> String| {
        let names: Vec<String> = (0..count).map(|i| format!("m{i}.toml")).collect();
        let mut input = Input::asked(
            name,
            &["a.po"],
            [(
                "a.po",
                format!("{HEAD}{PARTS}{}", each(few(scale, 2), |i| named(&format!("r{i}"), PLAIN))),
            )],
        );
        for (place, name) in names.into_iter().enumerate() {
            input.files.push((name.clone(), file(place)));
            input.arguments.push(name);
        }
        input
    };
    let dated = |i: usize, rest: &str| {
        format!("{}{rest}", FIGURES.replace("2026-12-31", &format!("2026-12-{:02}", i % 28 + 1)))
    };
    vec![
        many("files", few(scale, 2), &|i| dated(i, "a = { waarde = 5, status = \"voorlopig\" }\n")),
        many("files of days", few(scale, 20), &|i| {
            dated(
                i,
                &format!(
                    "a = {{ {} }}\n",
                    joined(400, ", ", |d| format!(
                        "\"{} januari {}\" = {i}",
                        d % 28 + 1,
                        2000 + d / 28
                    ))
                ),
            )
        }),
        many("files that contradict", few(scale, 2), &|i| dated(0, &format!("a = {i}\n"))),
        many("empty files", n(2), &|_| String::new()),
    ]
}
