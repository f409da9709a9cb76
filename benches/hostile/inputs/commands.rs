//! What the other commands and formats make of it.

use super::Input;
use super::pieces::{FIGURES, HEAD, PARTS, PLAIN, each, joined, named, result};

/// All of them.
pub fn inputs(scale: usize) -> Vec<Input> {
    let mut inputs = formats(scale);
    inputs.extend(layout(scale));
    inputs.extend(repairs(scale));
    inputs.extend(examples(scale));
    inputs
}

fn many_results(count: usize) -> String {
    format!(
        "{HEAD}{PARTS}{}",
        each(count, |i| named(&format!("r{i}"), &format!("a in 2026 minstens {i} personen")))
    )
}

fn formats(scale: usize) -> Vec<Input> {
    let n = |of_a_thousand: usize| of_a_thousand * scale;
    let mut inputs = Vec::new();
    for format in ["json", "sarif", "gitlab", "github", "text"] {
        let figures = format!("{FIGURES}a = \"<99\"\n");
        let asked = |name: &str, agreement: String, figures: String| {
            Input::asked(
                &format!("{name}, {format}"),
                &["-v", "--format", format, "a.po", "m.toml"],
                [("a.po", agreement), ("m.toml", figures)],
            )
        };
        inputs.push(asked("results that are open", many_results(n(10)), figures.clone()));
        inputs.push(asked(
            "findings",
            format!(
                "{HEAD}{}",
                each(n(12), |i| named(&format!("r{i}"), "x in 2026 minstens 1 personen"))
            ),
            figures.clone(),
        ));
        inputs.push(asked(
            "findings on one line",
            format!(
                "{HEAD}{}",
                "resultaat r \"R\" norm: x in 2026 minstens 1 personen ".repeat(n(15))
            ),
            figures.clone(),
        ));
        inputs.push(asked(
            "unknown keys",
            result(PLAIN),
            format!("{FIGURES}{}", each(n(80), |i| format!("k{i}=1\n"))),
        ));
        inputs.push(asked(
            "one of many tests",
            result(&joined(n(20), " en ", |i| format!("a in 2026 minstens {i} personen"))),
            figures,
        ));
    }
    inputs
}

fn layout(scale: usize) -> Vec<Input> {
    let n = |of_a_thousand: usize| of_a_thousand * scale;
    let laid_out = |name: &str, agreement: String| {
        Input::asked(&format!("layout of {name}"), &["opmaak", "a.po"], [("a.po", agreement)])
    };
    vec![
        laid_out("results", many_results(n(10))),
        laid_out("comments", format!("{HEAD}{PARTS}{}", "# x\n".repeat(n(200)))),
        laid_out(
            "one long line",
            format!(
                "{HEAD}{PARTS}{}",
                "resultaat r \"R\" norm: a in 2026 minstens 5 personen ".repeat(n(15))
            ),
        ),
        laid_out(
            "a sum",
            result(&format!(
                "{} minstens 1 personen",
                joined(n(60), " plus ", |_| "a in 2026".to_owned())
            )),
        ),
        laid_out("tests", result(&joined(n(20), " en ", |_| PLAIN.to_owned()))),
        laid_out(
            "members",
            format!("{HEAD}verdeling v: {}\n", joined(n(80), ", ", |i| format!("\"m{i}\""))),
        ),
        laid_out("a long text", format!("{HEAD}thema 1 t \"{}\"\n", "woord ".repeat(n(150)))),
        laid_out("a text of marks", format!("{HEAD}thema 1 t \"e{}\"\n", "\u{301}".repeat(n(450)))),
        laid_out("line breaks", format!("{HEAD}{}", "\n".repeat(n(900)))),
        laid_out("keywords", format!("{HEAD}{}", "norm: ".repeat(n(150)))),
        laid_out("an open text", format!("{HEAD}thema 1 t \"{}", "x\n".repeat(n(400)))),
    ]
}

fn repairs(scale: usize) -> Vec<Input> {
    let n = |of_a_thousand: usize| of_a_thousand * scale;
    let mended = |name: &str, options: &[&str], agreement: String| {
        let mut arguments = vec!["controleer", "--herstel"];
        arguments.extend(options);
        arguments.push("a.po");
        Input::asked(&format!("{name}, mended"), &arguments, [("a.po", agreement)])
    };
    let slips = |count| {
        format!(
            "{HEAD}{PARTS}{}",
            each(count, |i| named(&format!("r{i}"), "a in 2026 minsten 5 personen"))
        )
    };
    let statements = |count| {
        format!(
            "{HEAD}{PARTS}{}",
            each(count, |i| format!("resultat r{i} \"R\"\n norrm: {PLAIN}\n"))
        )
    };
    let near = |count| {
        format!(
            "{HEAD}{PARTS}{}{}",
            named("resultaat-naam", PLAIN),
            each(count, |i| named(&format!("r{i}"), "van de resultaten resultaat-naan alle"))
        )
    };
    vec![
        mended("misspelt words", &[], slips(n(12))),
        mended("misspelt words, shown", &["--droog"], slips(n(12))),
        mended("misspelt headings", &[], statements(n(12))),
        mended("misspelt headings, shown", &["--droog"], statements(n(12))),
        mended("misspelt names", &[], near(n(10))),
        mended("misspelt names, shown", &["--droog"], near(n(10))),
    ]
}

fn examples(scale: usize) -> Vec<Input> {
    let n = |of_a_thousand: usize| of_a_thousand * scale;
    let example = |i: usize, rest: &str| {
        format!(
            "[[voorbeeld]]\nnaam = \"v{i}\"\npeildatum = 2026-12-31\nindicatoren = {{ a = 5 }}\n{rest}"
        )
    };
    let tested = |name: &str, agreement: String, examples: String| {
        Input::asked(
            &format!("{name}, tested"),
            &["toets"],
            [("a.po", agreement), ("a.voorbeelden.toml", examples)],
        )
    };
    let half =
        |count: usize| format!("{HEAD}{PARTS}{}", each(count, |i| named(&format!("r{i}"), PLAIN)));
    let figures = format!("{FIGURES}a = \"<99\"\n");
    vec![
        tested(
            "examples",
            result(PLAIN),
            each(n(9), |i| example(i, "verwacht = { r = \"behaald\" }\n")),
        ),
        tested(
            "examples of many results",
            half(n(6)),
            each(n(5), |i| example(i, "verwacht = { r0 = \"behaald\" }\n")),
        ),
        tested(
            "examples that replace",
            half(n(6)),
            each(n(4), |i| {
                format!(
                    "[[voorbeeld]]\nnaam = \"v{i}\"\nvervang = [[\"31 december 2026\", \"30 december 2026\"]]\nbevinding = [\"PO0307\"]\n"
                )
            }),
        ),
        tested(
            "an example that replaces much",
            half(n(6)),
            format!(
                "[[voorbeeld]]\nnaam = \"v\"\nvervang = [{}]\nbevinding = [\"PO0307\"]\n",
                each(n(6), |i| format!("[\"resultaat r{i} \", \"resultaat q{i} \"],"))
            ),
        ),
        tested("keys of examples", result(PLAIN), each(n(40), |i| format!("k{i} = 1\n"))),
        Input::asked(
            "results, the next term",
            &["vervolg", "a.po", "m.toml"],
            [("a.po", many_results(n(10))), ("m.toml", figures.clone())],
        ),
        Input::asked(
            "members, the next term",
            &["vervolg", "a.po", "m.toml"],
            [
                (
                    "a.po",
                    format!(
                        "{HEAD}verdeling v: {}\n{}{}",
                        joined(n(60), ", ", |i| format!("\"m{i}\"")),
                        PARTS.replace(" bron", " verdeling: v\n bron"),
                        named("r", PLAIN)
                    ),
                ),
                ("m.toml", figures),
            ],
        ),
        Input::asked("a long word, explained", &["leg-uit", &"x".repeat(n(100))], []),
        Input::asked("many words, explained", &[&["leg-uit"][..], &vec!["x"; n(40)]].concat(), []),
        Input::asked("many arguments", &vec!["x.po"; n(40)], []),
        Input::asked(
            "a framework that serves much",
            &["a.po"],
            [
                (
                    "a.po",
                    format!(
                        "{}{}",
                        many_results(n(4)).replace("  populatie", "  kader: \"k.po\"\n  populatie"),
                        String::new()
                    )
                    .replace(" personen\nresultaat", " personen\n dient: l1, l2, l3\nresultaat"),
                ),
                (
                    "k.po",
                    format!(
                        "kader k-2026 \"K\"\n{}",
                        each(n(12), |i| format!(" lijn l{i} \"L\"\n"))
                    ),
                ),
            ],
        ),
    ]
}
