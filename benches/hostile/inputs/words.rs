//! Signs and words in great number: what the reader of agreements has to get through.

use super::Input;
use super::pieces::{HEAD, PARTS, PLAIN, each, few, joined, named, result, stock};

/// All of them.
pub fn inputs(scale: usize) -> Vec<Input> {
    let mut inputs = signs(scale);
    inputs.extend(rows(scale));
    inputs.extend(names(scale));
    inputs
}

fn signs(scale: usize) -> Vec<Input> {
    let many = |sign: &str, of_a_thousand: usize| sign.repeat(of_a_thousand * scale);
    let texted = |sign: &str, count| format!("{HEAD}thema 1 t \"{}\"\n", many(sign, count));
    vec![
        Input::read("quotation marks", format!("{HEAD}thema 1 t {}", many("\"", 900))),
        Input::read("open quotation mark", format!("{HEAD}thema 1 t \"{}", many("x\n", 400))),
        Input::read(
            "open quotation mark, words",
            format!("{HEAD}thema 1 t \"{}", many("norm: x\n", 110)),
        ),
        Input::read("comment", many("#", 900)),
        Input::read("comments", many("# x\n", 220)),
        Input::read("line breaks", format!("{HEAD}{}", many("\n", 900))),
        Input::read("keywords", format!("{HEAD}{}", many("norm: ", 150))),
        Input::read("keywords on lines", format!("{HEAD}{}", many("norm:\n", 150))),
        Input::read("headings", format!("{HEAD}{}", many("thema ", 150))),
        Input::read("empty results", format!("{HEAD}{}", many("resultaat r\n", 75))),
        Input::read("marks on letters", texted("e\u{301}\u{302}\u{303}", 120)),
        Input::read("marks without letters", texted("\u{301}", 450)),
        Input::read("marks in a name", format!("{HEAD}thema 1 t{}\n", many("\u{301}", 450))),
        Input::read("signs that turn the text", texted("\u{202e}", 300)),
        Input::read("signs of the terminal", texted("\u{1b}[31m", 180)),
        Input::read("letters of two alphabets", texted("a\u{430} ", 220)),
        Input::read(
            "names of two alphabets",
            format!("{HEAD}{}", many("thema a\u{430} \"T\"\n", 65)),
        ),
        Input::read("wide signs", format!("{HEAD}{}", many("\u{4e00} ", 220))),
        Input::read("unknown words", format!("{HEAD}{PARTS}{}", many("wat is dit nu\n", 60))),
        Input::read("misspelt words", format!("{HEAD}{PARTS}{}", many(" norrm: 5\n", 90))),
        Input::read(
            "misspelt headings",
            format!("{HEAD}{PARTS}{}", many("resultat q \"R\"\n", 60)),
        ),
        Input::read(
            "one long line",
            format!("{HEAD}{PARTS}{}", many("resultaat q \"R\" norm: ? ", 35)),
        ),
        Input::read("tabs", format!("{HEAD}{PARTS}{}", many("\t", 900))),
        Input::read("dashes", format!("{HEAD}thema 1 {}x \"T\"\n", many("a-", 450))),
        Input::read("numbers of parts", format!("{HEAD}thema {}1 t \"T\"\n", many("1.", 450))),
    ]
}

fn rows(scale: usize) -> Vec<Input> {
    let n = |of_a_thousand: usize| of_a_thousand * scale;
    let many = |sign: &str, count: usize| sign.repeat(count);
    let nested = |word: &str| {
        let inner = format!("{word}(");
        result(&format!(
            "{}a in 2026{} minstens 1 personen",
            many(&inner, n(300) / inner.len()),
            many(")", n(300) / inner.len())
        ))
    };
    vec![
        Input::read(
            "brackets",
            result(&format!(
                "{}a{} in 2026 minstens 1 personen",
                many("(", n(300)),
                many(")", n(300))
            )),
        ),
        Input::read("open brackets", result(&many("(", n(900)))),
        Input::read("averages of averages", nested("het gemiddelde van ")),
        Input::read("lists of lists", nested("de hoogste van ")),
        Input::read(
            "brackets within the limit",
            result(&joined(n(7), " en ", |_| {
                format!("{}a in 2026{} minstens 1 personen", many("(", 60), many(")", 60))
            })),
        ),
        Input::read(
            "tests in brackets",
            result(&joined(n(6), " en ", |_| {
                format!("{}a in 2026 minstens 1 personen{}", many("(", 60), many(")", 60))
            })),
        ),
        Input::read(
            "lists within the limit",
            result(&joined(n(1), " en ", |_| {
                format!(
                    "{}a in 2026{} minstens 1 personen",
                    many("de hoogste van (", 50),
                    many(", 5 personen)", 50)
                )
            })),
        ),
        Input::read(
            "sum",
            result(&format!(
                "{} minstens 1 personen",
                joined(n(60), " plus ", |_| "a in 2026".to_owned())
            )),
        ),
        Input::read(
            "sum of shares",
            result(&format!(
                "{} minstens 1 personen",
                joined(n(60), " plus ", |_| "a van a".to_owned())
            )),
        ),
        Input::read(
            "product",
            result(&format!("a in 2026{} minstens 1 personen", many(" maal 2", n(100)))),
        ),
        Input::read("and", result(&joined(n(20), " en ", |_| PLAIN.to_owned()))),
        Input::read("or", result(&joined(n(20), " of ", |_| PLAIN.to_owned()))),
        Input::read(
            "percentages",
            result(&format!("{}a in 2026 minstens 1 personen", many("99% van ", n(100)))),
        ),
        Input::read(
            "digits",
            result(&format!("a in 2026 minstens {} personen", many("9", n(900)))),
        ),
        Input::read(
            "thousands",
            result(&format!("a in 2026 minstens {}999 personen", many("999.", n(200)))),
        ),
        Input::read(
            "decimals",
            result(&format!("a in 2026 minstens 1,{} personen", many("3", n(800)))),
        ),
        Input::read(
            "fraction",
            result(&format!(
                "a in 2026 minstens {}/{} personen",
                many("9", n(400)),
                many("7", n(400))
            )),
        ),
        Input::read(
            "a year of many digits",
            result(&format!("a in {} minstens 1 personen", many("9", n(900)))),
        ),
    ]
}

fn names(scale: usize) -> Vec<Input> {
    let n = |of_a_thousand: usize| of_a_thousand * scale;
    let nearly = |i| named(&format!("r{i}"), &format!("onb-{i} eind 2026 minstens 1 personen"));
    let long = "een-heel-lange-naam-".repeat(400);
    vec![
        Input::read(
            "unknown names",
            format!(
                "{HEAD}{PARTS}{}",
                each(n(12), |i| named(
                    &format!("r{i}"),
                    &format!("onbekende-naam-{i} in 2026 minstens 1 personen")
                ))
            ),
        ),
        Input::read(
            "names nearly right",
            format!("{HEAD}{}{}", each(n(6), |i| stock(&format!("ind{i}"))), each(n(6), nearly)),
        ),
        Input::read(
            "long names nearly right",
            format!(
                "{HEAD}{}{}",
                each(few(scale, 20), |i| stock(&format!("{long}{i}"))),
                each(few(scale, 20), |i| named(
                    &format!("r{i}"),
                    &format!("{long}{i}x eind 2026 minstens 1 personen")
                ))
            ),
        ),
        Input::read(
            "one name of a megabyte",
            format!(
                "{HEAD}{}{}",
                stock("a"),
                named("r", &format!("{} eind 2026 minstens 1 personen", "x".repeat(n(900))))
            ),
        ),
        Input::judged(
            "the same name",
            format!("{HEAD}{PARTS}{}", each(n(15), |_| named("r", PLAIN))),
            "a = 1",
        ),
        Input::read(
            "the same statement",
            format!(
                "{HEAD}{PARTS}resultaat r \"R\"\n{}",
                each(n(20), |_| format!(" norm: {PLAIN}\n"))
            ),
        ),
        Input::read(
            "unknown members",
            format!(
                "{HEAD}verdeling v: \"m\"\n{}{}",
                PARTS.replace(" bron", " verdeling: v\n bron"),
                each(n(8), |i| named(
                    &format!("r{i}"),
                    &format!("a voor \"n{i}\" in 2026 minstens 1 personen")
                ))
            ),
        ),
        Input::read(
            "unknown units",
            format!(
                "{HEAD}{PARTS}{}",
                each(n(12), |i| named(
                    &format!("r{i}"),
                    &format!("a in 2026 minstens 1 persone{i}")
                ))
            ),
        ),
        Input::read(
            "unknown weights of findings",
            format!(
                "overeenkomst x-2026 \"A\"\n looptijd: 2026\n{}",
                each(n(20), |i| format!(" melding PO{:04}: uit, omdat \"x\"\n", i % 10_000))
            ),
        ),
    ]
}
