//! Files that sit just at a limit of docs/grenzen.md, or a step below it.
//!
//! For: what each limit costs at most. Not for: what lies beyond; that is refused.

use super::Input;
use super::pieces::{
    FIGURES, HEAD, PARTS, PLAIN, breakdown, each, flow, joined, named, numbered, result,
};

/// All of them: at full scale at the limit, and at less as much below it.
pub fn inputs(scale: usize) -> Vec<Input> {
    let mut inputs = writing(scale);
    inputs.extend(written_out(scale));
    inputs.extend(counted(scale));
    for input in &mut inputs {
        input.name.insert_str(0, "at the limit: ");
    }
    inputs
}

/// Of a limit so much as the scale asks.
fn part(limit: usize, scale: usize) -> usize {
    (limit * scale / 1_000).max(1)
}

fn writing(scale: usize) -> Vec<Input> {
    let n = |limit: usize| part(limit, scale);
    let file = n(32 << 20);
    let sum = |count: usize| joined(count, " plus ", |_| "a in 2026".to_owned());
    let deep = |depth: usize| format!("{}a in 2026{}", "(".repeat(depth), ")".repeat(depth));
    vec![
        Input::read(
            "a file of comments",
            "# een regel\n".repeat((file - 400) / 12) + &result(PLAIN),
        ),
        Input::judged(
            "a file of results",
            format!("{HEAD}{PARTS}{}", numbered(file / 64, |_| PLAIN.to_owned())),
            "a = 7",
        ),
        Input::judged(
            "brackets",
            result(&format!("{} minstens 5 personen", deep(64))),
            "a = \"<9\"",
        ),
        Input::judged(
            "deep brackets",
            format!(
                "{HEAD}{PARTS}{}",
                numbered(n(1_999), |_| format!("{} minstens 5 personen", deep(4)))
            ),
            "a = \"<9\"",
        ),
        Input::judged(
            "operations",
            format!(
                "{HEAD}{PARTS}{}",
                numbered(n(400), |_| format!("{} minstens 5 personen", sum(200)))
            ),
            "a = \"<9\"",
        ),
        Input::judged(
            "numbers in a row",
            format!(
                "{HEAD}{PARTS}{}{}",
                each(200, |i| flow(&format!("b{i}"))),
                numbered(n(300), |_| format!(
                    "de hoogste van ({}) minstens 5 personen",
                    joined(200, ", ", |i| format!("b{i} in 2026"))
                ))
            ),
            &each(200, |i| format!("b{i} = \"<9\"\n")),
        ),
        Input::of_files(
            "files",
            &std::iter::once("a.po".to_owned())
                .chain((0..n(520)).map(|i| format!("m{i}.toml")))
                .collect::<Vec<_>>()
                .iter()
                .map(String::as_str)
                .collect::<Vec<_>>(),
            std::iter::once(("a.po".to_owned(), result(PLAIN)))
                .chain((0..n(520)).map(|i| {
                    let figures = FIGURES.replace("12-31", &format!("{:02}-15", i % 12 + 1));
                    (format!("m{i}.toml"), format!("{figures}a = \"<9\"\n"))
                }))
                .collect::<Vec<_>>(),
        ),
    ]
}

fn written_out(scale: usize) -> Vec<Input> {
    let n = |limit: usize| part(limit, scale);
    let broken = PARTS.replace(" bron", " verdeling: v\n bron");
    let of_members = |members: usize, norm: &str| {
        format!("{HEAD}{}{broken}{}", breakdown("v", 'm', members), named("r", norm))
    };
    let of_years = |members: usize, norm: &str| {
        of_members(members, norm).replace("december 2026", "december 2035")
    };
    let each_member = "voor elke v: a per v in 2026 minstens 1 personen";
    vec![
        Input::judged("members, open", of_members(n(1_000), each_member), "a = \"<5\""),
        Input::judged("members, none known", of_members(n(1_000), each_member), ""),
        Input::judged(
            "members, all known",
            of_members(n(1_000), each_member),
            &format!("a = {{ v = {{ {} }} }}", joined(n(1_000), ", ", |i| format!("m{i} = 3"))),
        ),
        Input::judged(
            "members and years",
            of_years(
                n(1_000),
                "elk jaar van 2026 t/m 2035: voor elke v: a per v in dat jaar minstens 1 personen",
            ),
            "a = \"<5\"",
        ),
        Input::judged(
            "some of the members",
            of_members(
                n(1_000),
                &format!("voor minstens {} van v: a per v in 2026 minstens 1 personen", n(500)),
            ),
            "a = \"<99999\"",
        ),
        Input::judged(
            "shares of members",
            format!(
                "{HEAD}{}{broken}{} deel van: a\n verdeling: v\n{}",
                breakdown("v", 'm', n(1_000)),
                flow("b"),
                named("r", "voor elke v: b per v van a per v in 2026 minstens 50%")
            ),
            "a = \"<99999\"",
        ),
        Input::judged(
            "results about a member each",
            format!(
                "{HEAD}{}{broken}{}",
                breakdown("v", 'm', n(1_000)),
                numbered(n(5_000), |i| format!(
                    "a voor \"m{}\" in 2026 minstens 1 personen",
                    i % n(1_000)
                ))
            ),
            "a = \"<5\"",
        ),
        Input::judged(
            "members that are nearly right",
            format!(
                "{HEAD}{}{broken}{}",
                breakdown("v", 'm', n(1_000)),
                numbered(n(9_000), |i| format!("a voor \"mm{i}\" in 2026 minstens 1 personen"))
            ),
            "a = \"<5\"",
        ),
        Input::judged(
            "years",
            format!(
                "{HEAD}{PARTS}{}",
                numbered(n(200), |_| {
                    "elk jaar van 2026 t/m 2075: a in dat jaar minstens 1 personen".to_owned()
                })
            ),
            "a = \"<5\"",
        ),
    ]
}

fn counted(scale: usize) -> Vec<Input> {
    let n = |limit: usize| part(limit, scale);
    let results =
        |count: usize| numbered(count, |i| format!("a in 2026 minstens {} personen", i + 1));
    let own = |count: usize| {
        each(count, |i| {
            let result = named(&format!("r{i}"), &format!("b{i} in 2026 minstens 5 personen"));
            format!("{}{result}", flow(&format!("b{i}")))
        })
    };
    let counting = |count: usize| {
        each(count, |i| {
            format!("gevolg g{i} \"g\"\n bij: minstens {} resultaten niet behaald\n", i + 2)
        })
    };
    let of_theme = |count: usize| {
        each(count, |i| named(&format!("q{i}"), "van de resultaten van thema t minstens 9"))
    };
    let stated = |count: usize, rest: &str| {
        each(count, |i| format!(" tenzij c{i} \"c\": volgens opgave{rest}\n"))
    };
    let step = |i: usize| {
        named(
            &format!("s{i}"),
            &format!(
                "realisatie van {} minstens 80%",
                match i {
                    0 => "r".to_owned(),
                    _ => format!("s{}", i - 1),
                }
            ),
        )
    };
    let table = |rows: usize| {
        each(rows, |i| {
            each(rows, |j| {
                format!(
                    " rij: vanaf {i} personen tot {} personen en vanaf {j} personen tot {} personen geeft {i}\n",
                    i + 1,
                    j + 1
                )
            })
        })
    };
    vec![
        Input::judged(
            "results that consequences count",
            format!("{HEAD}{PARTS}{}{}", results(n(3_000)), counting(n(17))),
            "a = \"<5000\"",
        ),
        Input::judged(
            "few results that consequences count",
            format!("{HEAD}{PARTS}{}{}", results(n(200)), counting(n(251))),
            "a = \"<5000\"",
        ),
        Input::judged(
            "many results that consequences count",
            format!("{HEAD}{PARTS}{}{}", results(n(10_000)), counting(n(6))),
            "a = \"<5000\"",
        ),
        Input::judged(
            "results of their own that consequences count",
            format!("{HEAD}{PARTS}{}{}", own(n(3_000)), counting(n(17))),
            "",
        ),
        Input::judged(
            "results that consequences count, known",
            format!("{HEAD}{PARTS}{}{}", results(n(3_000)), counting(n(17))),
            "a = 1500",
        ),
        Input::judged(
            "results that norms on a theme count",
            format!("{HEAD}{PARTS}{}thema 2 u \"U\"\n{}", results(n(2_000)), of_theme(n(11))),
            "a = \"<5000\"",
        ),
        Input::judged(
            "many results that norms on a theme count",
            format!("{HEAD}{PARTS}{}thema 2 u \"U\"\n{}", results(n(10_000)), of_theme(n(3))),
            "a = \"<5000\"",
        ),
        Input::judged(
            "conditions",
            format!("{}{}", result(PLAIN), stated(n(200), ", dan vervalt")),
            "a = 7",
        ),
        Input::judged(
            "conditions of a consequence",
            format!(
                "{HEAD}{PARTS}{}gevolg g \"g\"\n bij: r niet behaald\n{}",
                named("r", PLAIN),
                stated(n(200), "")
            ),
            "a = \"<5000\"",
        ),
        Input::judged(
            "years in a row",
            format!(
                "{HEAD}{PARTS}{}{}",
                named("r", PLAIN),
                each(n(10_000), |i| format!(
                    "gevolg g{i} \"g\"\n bij: r {} jaar achtereen niet behaald\n",
                    i % 49 + 2
                ))
            ),
            "a = \"<5000\"",
        ),
        Input::judged(
            "degrees of realisation",
            format!("{HEAD}{PARTS}{}{}", named("r", PLAIN), each(6, step)),
            "a = \"<9\"",
        ),
        Input::judged(
            "steps of two values",
            format!(
                "{HEAD}{PARTS}{}staffel s \"S\"\n{}{}",
                flow("b"),
                table(n(26)),
                named("r", "s bij (a in 2026) en (b in 2026) minstens 1")
            ),
            "a = \"<20000\"\nb = 7",
        ),
        Input::judged(
            "a duty that returns",
            format!(
                "{}{}",
                HEAD.replace("december 2026", "december 2075"),
                each(n(16), |i| format!(
                    "indicator t{i} \"t\"\n soort: tekst\n bron: \"b\"\ninzicht z{i} \"Z\"\n toont: t{i}\n uiterlijk: elke maand\n"
                ))
            ),
            "",
        ),
    ]
}
