//! Parts of an agreement in great number: what is read, resolved and checked one by one.

use super::Input;
use super::pieces::{
    HEAD, PARTS, PLAIN, breakdown, each, few, flow, joined, named, numbered, result, stock,
};

/// All of them.
pub fn inputs(scale: usize) -> Vec<Input> {
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
                joined(few(scale, 2), ", ", |i| format!("\"k{i}\"")),
                each(few(scale, 2), |i| format!(
                    " rij: \"r{i}\": {}\n",
                    joined(few(scale, 2), ", ", |_| "1".to_owned())
                ))
            ),
        ),
        Input::read(
            "facts per member",
            format!(
                "{HEAD}{}{PARTS}{}",
                breakdown("v", 'm', few(scale, 10)),
                each(few(scale, 2), |i| format!(
                    "feit f{i} per v: {}, samen {} personen\n",
                    joined(few(scale, 10), ", ", |m| format!("\"m{m}\" 1")),
                    few(scale, 10)
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
                numbered(n(8), |_| "elk jaar van 2026 t/m 2075: a in dat jaar minstens 1 personen"
                    .to_owned())
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
                numbered(n(8), |_| "voor elke v: a per v in 2026 minstens 1 personen".to_owned())
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
