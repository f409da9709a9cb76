//! Files that are made to give much work: deep nesting, long rows, huge numbers, chains, names that are
//! nearly right.
//!
//! For: `cargo bench --bench hostile`, which measures them near a megabyte, and `tests/much_work.rs`, which
//! runs smaller ones with every test. Not for: what is found in them.

/// An agreement, and the figures for it where it is to be judged.
pub struct Input {
    /// What it is.
    pub name: &'static str,
    /// The agreement.
    pub agreement: String,
    /// The figures.
    pub figures: Option<String>,
}

const HEAD: &str = "overeenkomst x-2026 \"Afspraken\"\n  looptijd: 1 januari 2026 t/m 31 december 2026\n  \
    populatie bewoners \"bewoners\"\n";
const PARTS: &str = "thema 1 t \"T\"\ndoel 1.1 d \"D\"\nindicator a \"a\"\n soort: stroom\n eenheid: personen\n \
    populatie: bewoners\n bron: \"b\"\n";
const FIGURES: &str = "overeenkomst = \"x-2026\"\npeildatum = 2026-12-31\n[indicatoren]\n";
const PLAIN: &str = "a in 2026 minstens 5 personen";

fn result(norm: &str) -> String {
    format!("{HEAD}{PARTS}resultaat 1.1 r \"R\"\n norm: {norm}\n")
}

fn stock(name: &str) -> String {
    format!(
        "indicator {name} \"p\"\n soort: stand\n eenheid: personen\n populatie: bewoners\n bron: \"b\"\n"
    )
}

fn each(count: usize, part: impl Fn(usize) -> String) -> String {
    (0..count).map(part).collect()
}

fn joined(count: usize, between: &str, part: impl Fn(usize) -> String) -> String {
    (0..count).map(part).collect::<Vec<_>>().join(between)
}

/// All of them. At `scale` 1,000 each is somewhat under a megabyte; at less it is smaller to match.
pub fn inputs(scale: usize) -> Vec<Input> {
    let mut inputs = agreements(scale);
    inputs.extend(judged(scale));
    inputs.extend(measurements(scale));
    inputs
}

fn only(name: &'static str, agreement: String) -> Input {
    Input { name, agreement, figures: None }
}

fn agreements(scale: usize) -> Vec<Input> {
    let n = |of_a_thousand: usize| of_a_thousand * scale;
    let many = |sign: &str, count: usize| sign.repeat(count);
    vec![
        only(
            "brackets",
            result(&format!(
                "{}a{} in 2026 minstens 1 personen",
                many("(", n(300)),
                many(")", n(300))
            )),
        ),
        only(
            "sum",
            result(&format!(
                "{} minstens 1 personen",
                joined(n(60), " plus ", |_| "a in 2026".to_owned())
            )),
        ),
        only(
            "product",
            result(&format!("a in 2026{} minstens 1 personen", many(" maal 2", n(100)))),
        ),
        only("and", result(&joined(n(20), " en ", |_| PLAIN.to_owned()))),
        only("or", result(&joined(n(20), " of ", |_| PLAIN.to_owned()))),
        only(
            "percentages",
            result(&format!("{}a in 2026 minstens 1 personen", many("99% van ", n(100)))),
        ),
        only("digits", result(&format!("a in 2026 minstens {} personen", many("9", n(900))))),
        only(
            "thousands",
            result(&format!("a in 2026 minstens {}999 personen", many("999.", n(200)))),
        ),
        only("decimals", result(&format!("a in 2026 minstens 1,{} personen", many("3", n(800))))),
        only(
            "fraction",
            result(&format!(
                "a in 2026 minstens {}/{} personen",
                many("9", n(400)),
                many("7", n(400))
            )),
        ),
        only("quotation marks", format!("{HEAD}thema 1 t {}", many("\"", n(900)))),
        only("open quotation mark", format!("{HEAD}thema 1 t \"{}", many("x\n", n(400)))),
        only("comment", many("#", n(900))),
        only("line breaks", format!("{HEAD}{}", many("\n", n(900)))),
        only("keywords", format!("{HEAD}{}", many("norm: ", n(150)))),
        only("headings", format!("{HEAD}{}", many("thema ", n(150)))),
        only(
            "unknown names",
            format!(
                "{HEAD}{PARTS}{}",
                each(n(12), |i| {
                    format!(
                        "resultaat r{i} \"R\"\n norm: onbekende-naam-{i} in 2026 minstens 1 personen\n"
                    )
                })
            ),
        ),
        only(
            "names nearly right",
            format!(
                "{HEAD}{}{}",
                each(n(6), |i| stock(&format!("ind{i}"))),
                each(n(6), |i| {
                    format!("resultaat r{i} \"R\"\n norm: onb-{i} eind 2026 minstens 1 personen\n")
                })
            ),
        ),
        only(
            "populations in populations",
            format!(
                "{HEAD}{}",
                each(n(20), |i| { format!("populatie p{i} \"p\"\n deel van: p{}\n", i + 1) })
            ),
        ),
        only(
            "parts of parts",
            format!(
                "{HEAD}{}",
                each(n(8), |i| { format!("{} deel van: i{}\n", stock(&format!("i{i}")), i + 1) })
            ),
        ),
    ]
}

fn judged(scale: usize) -> Vec<Input> {
    let n = |of_a_thousand: usize| of_a_thousand * scale;
    let with = |name, agreement, figures: &str| Input {
        name,
        agreement,
        figures: Some(format!("{FIGURES}{figures}\n")),
    };
    let members = |letter: char, count: usize| joined(count, ", ", |i| format!("\"{letter}{i}\""));
    let broken = PARTS.replace(" bron", " verdeling: v\n bron");
    vec![
        with(
            "alternatives",
            result(&joined(n(8), " of ", |i| {
                let (least, most) = (i * 3, i * 3 + 1);
                format!(
                    "(a in 2026 minstens {least} personen en a in 2026 hoogstens {most} personen)"
                )
            })),
            "a = \"<100000\"",
        ),
        with(
            "two of many",
            result(&format!(
                "minstens 2 van ({})",
                joined(n(15), "; ", |i| { format!("a in 2026 minstens {i} personen") })
            )),
            "a = \"<100000\"",
        ),
        with(
            "the same name",
            format!(
                "{HEAD}{PARTS}{}",
                each(n(15), |_| { format!("resultaat r \"R\"\n norm: {PLAIN}\n") })
            ),
            "a = 1",
        ),
        with(
            "a chain of results",
            format!(
                "{HEAD}{PARTS}resultaat r0 \"R\"\n norm: {PLAIN}\n{}",
                each(n(12), |i| {
                    format!("resultaat r{} \"R\"\n norm: van de resultaten r{i} alle\n", i + 1)
                })
            ),
            "a = \"<9\"",
        ),
        with(
            "two chains of results",
            format!(
                "{HEAD}{PARTS}resultaat r0 \"R\"\n norm: {PLAIN}\nresultaat s0 \"R\"\n norm: {PLAIN}\n{}",
                each(n(5), |i| {
                    let next = i + 1;
                    format!(
                        "resultaat r{next} \"R\"\n norm: van de resultaten r{i}, s{i} alle\nresultaat s{next} \"R\"\n \
                    norm: van de resultaten r{i}, s{i} minstens 1\n"
                    )
                })
            ),
            "a = \"<9\"",
        ),
        with(
            "a norm for each member",
            format!(
                "{HEAD}verdeling v: {}\n{broken}resultaat r \"R\"\n norm: voor elke v: a per v in 2026 minstens 1 personen\n",
                members('m', n(4))
            ),
            "a = \"<5\"",
        ),
        with(
            "a million cells",
            format!(
                "{HEAD}verdeling v: {}\nverdeling u: {}\n{}resultaat r \"R\"\n norm: {PLAIN}\n",
                members('m', n(1)),
                members('n', n(1)),
                broken.replace("verdeling: v", "verdeling: v, u")
            ),
            "a = \"<5\"",
        ),
        with(
            "steps",
            format!(
                "{HEAD}{PARTS}staffel s \"S\"\n rij: tot 1 personen geeft 0\n{} rij: vanaf {} personen geeft 1\nresultaat r \
             \"R\"\n norm: s bij (a in 2026) minstens 100\n",
                each(n(15) - 1, |i| {
                    let (from, to) = (i + 1, i + 2);
                    format!(" rij: vanaf {from} personen tot {to} personen geeft {from}\n")
                }),
                n(15)
            ),
            "a = \"<20000\"",
        ),
        with(
            "relations",
            format!(
                "{HEAD}{}{}resultaat r \"R\"\n norm: i5 eind 2026 minstens 10 personen\n",
                each(n(3), |i| stock(&format!("i{i}"))),
                each(n(3), |i| {
                    let (second, third) = ((i * 7 + 1) % n(3), (i * 11 + 5) % n(3));
                    format!(
                        "verband v{i} \"v\"\n geldt: i{i} plus i{second} hoogstens i{third} eind 2026\n"
                    )
                })
            ),
            "i1 = 5",
        ),
        with(
            "consequences",
            format!(
                "{HEAD}{PARTS}{}{}",
                each(n(5), |i| format!(
                    "resultaat r{i} \"R\"\n norm: a in 2026 minstens {} personen\n",
                    i + 1
                )),
                each(n(3), |i| format!(
                    "gevolg g{i} \"g\"\n bij: minstens {} resultaten niet behaald\n",
                    i + 1
                ))
            ),
            "a = \"<5000\"",
        ),
    ]
}

fn measurements(scale: usize) -> Vec<Input> {
    let n = |of_a_thousand: usize| of_a_thousand * scale;
    let with = |name, figures: String| Input {
        name,
        agreement: result(PLAIN),
        figures: Some(format!("{FIGURES}{figures}\n")),
    };
    let many = |sign: &str, count: usize| sign.repeat(count);
    vec![
        with("lists in lists", format!("a = {}{}", many("[", n(400)), many("]", n(400)))),
        with("tables in tables", format!("a = {}1{}", many("{a=", n(200)), many("}", n(200)))),
        with("keys in keys", format!("{}a = 1", many("a.", n(400)))),
        with("unknown keys", each(n(90), |i| format!("k{i}=1\n"))),
        with("headings of tables", many("[x]\n", n(100))),
        with("a large exponent", format!("a = 1e{}", n(9_999))),
        with("a small exponent", format!("a = 1e-{}", n(9_999))),
        with("digits of a figure", format!("a = {}", many("9", n(900)))),
        with("digits in quotation marks", format!("a = \"{}\"", many("9", n(900)))),
        with("decimals of a figure", format!("a = \"0,{}\"", many("9", n(900)))),
        with(
            "a range of long numbers",
            format!("a = \"{} t/m {}\"", many("1", n(400)), many("9", n(400))),
        ),
        with("a long list", format!("a = [{}]", many("1,", n(400)))),
        with(
            "days",
            format!(
                "a = {{ {} }}",
                joined(n(25), ", ", |i| {
                    format!("\"{} januari {}\" = 1", i % 28 + 1, 1000 + i / 28)
                })
            ),
        ),
        with(
            "two years",
            format!(
                "a = {{ {} }}",
                joined(n(9), ", ", |i| {
                    format!("\"1 januari {} t/m 31 december {}\" = 1", i + 1, i + 2)
                })
            ),
        ),
        with("an open text", format!("a = \"{}", many("x", n(900)))),
    ]
}
