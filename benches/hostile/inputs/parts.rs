//! Parts of an agreement in great number: what is resolved, checked and reported one by one.

use super::Input;
use super::pieces::{HEAD, PARTS, PLAIN, breakdown, each, flow, joined, named, result, stock};

/// All of them.
pub fn inputs(scale: usize) -> Vec<Input> {
    let mut inputs = read(scale);
    inputs.extend(judged(scale));
    inputs.extend(conditions(scale));
    inputs
}

fn read(scale: usize) -> Vec<Input> {
    let n = |of_a_thousand: usize| of_a_thousand * scale;
    let broken = PARTS.replace(" bron", " verdeling: v\n bron");
    let texts = |count| joined(count, ", ", |i| format!("\"rol {i}\""));
    vec![
        Input::read(
            "populations in populations",
            format!(
                "{HEAD}{}",
                each(n(20), |i| format!("populatie p{i} \"p\"\n deel van: p{}\n", i + 1))
            ),
        ),
        Input::read(
            "parts of parts",
            format!(
                "{HEAD}{}",
                each(n(8), |i| format!("{} deel van: i{}\n", stock(&format!("i{i}")), i + 1))
            ),
        ),
        Input::read(
            "units",
            format!("{HEAD}{}", each(n(20), |i| format!("eenheid e{i} meervoud ee{i}\n"))),
        ),
        Input::read(
            "units of units",
            format!(
                "{HEAD}{}",
                each(n(15), |i| format!("eenheid e{i} meervoud ee{i} is 99 ee{}\n", i + 1))
            ),
        ),
        Input::read(
            "breakdowns",
            format!("{HEAD}{}", each(n(20), |i| format!("verdeling v{i}: \"a\", \"b\"\n"))),
        ),
        Input::read("members of a breakdown", format!("{HEAD}{}", breakdown("v", 'm', n(80)))),
        Input::read(
            "the same member",
            format!("{HEAD}verdeling v: {}\n", joined(n(150), ", ", |_| "\"m\"".to_owned())),
        ),
        Input::read(
            "facts",
            format!("{HEAD}{PARTS}{}", each(n(20), |i| format!("feit f{i}: {i} personen\n"))),
        ),
        Input::read(
            "facts that rest on facts",
            format!(
                "{HEAD}{PARTS}feit f0: 2 personen\n{}",
                each(n(15), |i| format!("feit f{}: f{i} plus f{i} = 4 personen\n", i + 1))
            ),
        ),
        Input::read(
            "facts that are multiplied",
            format!(
                "{HEAD}{PARTS}feit f0: 2\n{}",
                each(n(15), |i| format!("feit f{}: f{i} maal f{i} = 4\n", i + 1))
            ),
        ),
        Input::read(
            "facts that are divided",
            format!(
                "{HEAD}{PARTS}feit f0: 1234567/7654321\n{}",
                each(n(15), |i| format!("feit f{}: (f{i} maal 99/101) / 7 = 4\n", i + 1))
            ),
        ),
        Input::read(
            "a table of facts",
            format!(
                "{HEAD}{PARTS}feiten t1 \"T\"\n eenheid: personen\n kolommen: eind 2026\n{}",
                each(n(25), |i| format!(" rij: \"r{i}\": {i}\n"))
            ),
        ),
        Input::read(
            "a wide table of facts",
            format!(
                "{HEAD}{PARTS}feiten t1 \"T\"\n eenheid: personen\n kolommen: {}\n rij: \"r\": {}\n",
                joined(n(25), ", ", |i| format!("\"k{i}\"")),
                joined(n(25), ", ", |_| "1".to_owned())
            ),
        ),
        Input::read(
            "a square table of facts",
            format!(
                "{HEAD}{PARTS}feiten t1 \"T\"\n eenheid: personen\n kolommen: {}\n{}",
                joined(n(1) / 2, ", ", |i| format!("\"k{i}\"")),
                each(n(1) / 2, |i| format!(
                    " rij: \"r{i}\": {}\n",
                    joined(n(1) / 2, ", ", |_| "1".to_owned())
                ))
            ),
        ),
        Input::read(
            "facts per member",
            format!(
                "{HEAD}{}{PARTS}{}",
                breakdown("v", 'm', n(1) / 10),
                each(n(1) / 2, |i| format!(
                    "feit f{i} per v: {}, samen {} personen\n",
                    joined(n(1) / 10, ", ", |m| format!("\"m{m}\" 1")),
                    n(1) / 10
                ))
            ),
        ),
        Input::read(
            "definitions of one term",
            format!(
                "{HEAD}{PARTS}{}",
                each(n(12), |i| format!("definitie d{i} \"d\"\n begrip: werk\n omvat: a{i}\n"))
            ),
        ),
        Input::read(
            "definitions of many terms",
            format!(
                "{HEAD}{PARTS}{}",
                each(n(14), |i| format!(
                    "definitie d{i} \"woord{i} van woord{i}\"\n begrip: woord{i}\n"
                ))
            ),
        ),
        Input::read(
            "what a definition holds",
            format!(
                "{HEAD}{PARTS}definitie d \"d\"\n begrip: werk\n omvat: {}\n{} volgens: d\n telt: {}\n",
                joined(n(40), ", ", |i| format!("o{i}")),
                flow("b"),
                joined(n(40), ", ", |i| format!("p{i}"))
            ),
        ),
        Input::read(
            "classes",
            format!(
                "{HEAD}klassen k: tot 1 jaar{}, vanaf {} jaar\n",
                each(n(25), |i| format!(", vanaf {} jaar tot {} jaar", i + 1, i + 2)),
                n(25) + 1
            ),
        ),
        Input::read(
            "classes that overlap",
            format!("{HEAD}klassen k: {}\n", joined(n(40), ", ", |i| format!("tot {i} jaar"))),
        ),
        Input::read(
            "roles",
            format!(
                "overeenkomst x-2026 \"A\"\n looptijd: 2026\n opdrachtgevers: {}\n{PARTS}",
                texts(n(60))
            ),
        ),
        Input::read(
            "owners",
            format!("{HEAD}{PARTS}{} eigenaar: {}\n", named("r", PLAIN), texts(n(60))),
        ),
        Input::read(
            "labels",
            format!(
                "overeenkomst x-2026 \"A\"\n looptijd: 2026\n etiket: {}\n",
                joined(n(40), ", ", |i| format!("behaald \"g{i}\""))
            ),
        ),
        Input::read(
            "explanations",
            format!(
                "{HEAD}{PARTS}{}{}",
                named("r", PLAIN),
                each(n(35), |i| format!(" toelichting: \"t{i}\"\n"))
            ),
        ),
        Input::read(
            "duties",
            format!(
                "{HEAD}indicator t \"t\"\n soort: tekst\n bron: \"b\"\n{}",
                each(n(8), |i| format!("inzicht z{i} \"Z\"\n toont: t\n uiterlijk: elke maand\n"))
            ),
        ),
        Input::read(
            "a duty that shows much",
            format!(
                "{HEAD}indicator t \"t\"\n soort: tekst\n bron: \"b\"\ninzicht z \"Z\"\n uiterlijk: elke maand\n toont: {}\n",
                joined(n(150), ", ", |_| "t".to_owned())
            ),
        ),
        Input::read(
            "duties of a long term",
            format!(
                "overeenkomst x-2026 \"A\"\n looptijd: 1 januari 2026 t/m 31 december 2075\nindicator t \"t\"\n soort: tekst\n bron: \"b\"\n{}",
                each(n(8), |i| format!("inzicht z{i} \"Z\"\n toont: t\n uiterlijk: elke maand\n"))
            ),
        ),
        Input::read(
            "milestones",
            format!(
                "{HEAD}{}",
                each(n(15), |i| format!("mijlpaal m{i} \"M\"\n uiterlijk: in maart 2026\n"))
            ),
        ),
        Input::read(
            "vague words",
            format!(
                "{HEAD}{PARTS}{}",
                each(n(10), |i| format!(
                    "inspanning i{i} \"voldoende waar nodig de meeste zo veel mogelijk\"\n"
                ))
            ),
        ),
        Input::read(
            "one text of vague words",
            format!(
                "{HEAD}{PARTS}inspanning i \"{}\"\n",
                "voldoende waar nodig de meeste ".repeat(n(30))
            ),
        ),
        Input::read(
            "weights of findings",
            format!(
                "overeenkomst x-2026 \"A\"\n looptijd: 2026\n{}",
                " melding PO0412: uit, omdat \"x\"\n".repeat(n(25))
            ),
        ),
        Input::read(
            "series of a year at a time",
            format!(
                "{HEAD}{PARTS}{}",
                each(n(8), |i| named(
                    &format!("r{i}"),
                    "elk jaar van 2026 t/m 2075: a in dat jaar minstens 1 personen"
                ))
            ),
        ),
        Input::read(
            "numbers of a series",
            result(&joined(n(7), " en ", |i| {
                format!(
                    "in minstens {i} van de jaren 1990 t/m 2039: a in dat jaar minstens 1 personen"
                )
            })),
        ),
        Input::read(
            "members broken down",
            format!(
                "{HEAD}{}{broken}{}",
                breakdown("v", 'm', n(4)),
                each(n(8), |i| named(
                    &format!("r{i}"),
                    "voor elke v: a per v in 2026 minstens 1 personen"
                ))
            ),
        ),
        Input::read(
            "lines of a framework",
            format!("kader k-2026 \"K\"\n{}", each(n(25), |i| format!(" lijn l{i} \"L\"\n"))),
        ),
        Input::read(
            "seasonal paths",
            result(&format!(
                "{PLAIN}\n verloop: {}",
                joined(n(25), ", ", |i| format!("op {} maart 2026 {i} personen", i % 28 + 1))
            )),
        ),
    ]
}

fn judged(scale: usize) -> Vec<Input> {
    let n = |of_a_thousand: usize| of_a_thousand * scale;
    let broken = PARTS.replace(" bron", " verdeling: v\n bron");
    let all = |scope: &str| {
        format!(
            "{HEAD}verdeling v: \"m0\", \"m1\"\n{broken}{}{}",
            each(n(10), |i| named(&format!("r{i}"), &format!("a in 2026 minstens {i} personen"))),
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
                each(n(4), |i| named(
                    &format!("r{i}"),
                    &format!("a{i} in 2026 minstens 5 personen")
                ))
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
                each(n(6), |i| named(
                    &format!("r{i}"),
                    &format!("a voor \"m{i}\" in 2026 minstens 1 personen")
                ))
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
                each(n(2), |i| named(
                    &format!("r{i}"),
                    "s bij (a in 2026) plus s bij (a in 2026) minstens 100"
                ))
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
                each(n(5), |i| named(
                    &format!("r{i}"),
                    "elk jaar van 2026 t/m 2035: a in dat jaar minstens 1 personen"
                ))
            ),
            "a = \"<5\"",
        ),
        Input::judged(
            "what a year leaves",
            format!(
                "{HEAD}{PARTS}{}",
                each(n(3), |i| named(
                    &format!("r{i}"),
                    "elk jaar van 2026 t/m 2075: a in dat jaar minstens 40 personen, tekort schuift door, overschot vervalt"
                ))
            ),
            "a = \"<99\"",
        ),
        Input::judged(
            "years in a row",
            format!(
                "{HEAD}{PARTS}{}",
                each(n(3), |i| named(
                    &format!("r{i}"),
                    "nooit 25 jaar achtereen van 2026 t/m 2075: a in dat jaar minder dan 80 personen"
                ))
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

fn conditions(scale: usize) -> Vec<Input> {
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
        Input::judged("conditions that change a norm", with(each(n(1) / 5, lower)), "a = \"<99\""),
        Input::judged("many conditions that change a norm", with(each(n(4), lower)), "a = \"<99\""),
        Input::judged(
            "conditions that give way",
            with(each(n(1) / 2, |i| {
                format!(
                    " tenzij c{i} \"c\": volgens opgave, dan vervalt, behalve als c{}\n",
                    (i + 1) % (n(1) / 2).max(1)
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
