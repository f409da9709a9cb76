//! Results of results.

use proptest::prelude::*;
use proptest::sample::select;

use super::conditions::{lapses, simple_norm};
use super::phrases::Phrase;

pub fn all() -> Vec<BoxedStrategy<Phrase>> {
    vec![together(), with_an_effort(), points()]
}

/// A member, whether it may lapse, and whether it has a target.
fn member() -> BoxedStrategy<(String, bool)> {
    prop_oneof![
        3 => simple_norm().prop_map(|norm| (norm, false)),
        1 => lapses().prop_map(|norm| (norm, true)),
    ]
    .boxed()
}

fn members(texts: &[(String, bool)]) -> String {
    let mut all = String::new();
    for (letter, (text, _)) in ["a", "b", "c"].iter().zip(texts) {
        // Conditions of different results have different names.
        let text = text.replace("als@", &format!("als{letter}@"));
        all.push_str(&format!("  resultaat r@{letter} \"r@{letter}\"\n    {text}\n"));
    }
    all
}

fn shapes(shape: &'static str) -> Vec<(String, &'static str)> {
    let mut shapes: Vec<(String, &'static str)> = ["a", "b", "c"]
        .iter()
        .map(|letter| (format!("r@{letter}"), "lid van een geheel"))
        .collect();
    shapes.push(("r@".to_owned(), shape));
    shapes
}

pub fn together() -> BoxedStrategy<Phrase> {
    let must = select(vec!["", ", waaronder r@a", ", waaronder r@a, r@b"]);
    let fewer = select(vec!["dan alle", "dan niet behaald", "dan vervalt"]);
    ([member(), member(), member()], 0..=3usize, must, fewer)
        .prop_map(|(texts, least, must, fewer)| {
            let lapse = texts.iter().any(|(_, lapse)| *lapse);
            let rule = match least {
                0 => "alle".to_owned(),
                least => {
                    let fewer = if lapse && least > 1 {
                        format!(", blijven er minder over, {fewer}")
                    } else {
                        String::new()
                    };
                    let must = if must.matches("r@").count() > least { "" } else { must };
                    format!("minstens {least}{must}{fewer}")
                }
            };
            Phrase {
                text: format!(
                    "{}  resultaat r@ \"r@\"\n    norm: van de resultaten r@a, r@b, r@c {rule}",
                    members(&texts)
                ),
                shapes: shapes("resultaten samen"),
            }
        })
        .boxed()
}

/// Results beside an effort and a duty.
fn with_an_effort() -> BoxedStrategy<Phrase> {
    let rule = select(vec!["alle", "minstens 1", "minstens 2"]);
    (simple_norm(), rule)
        .prop_map(|(norm, rule)| Phrase {
            text: format!(
                "  resultaat r@a \"r@a\"\n    {norm}\n  inspanning inzet-@ \"i@\"\n    \
                 beoordelaar: \"bestuur\"\n  inzicht inzicht-@ \"m@\"\n    toont: verslag\n    uiterlijk: 31 december 2026\n  \
                 resultaat r@ \"r@\"\n    norm: van de resultaten r@a, inzet-@, inzicht-@ {rule}"
            ),
            shapes: vec![
                ("r@a".to_owned(), "lid van een geheel"),
                ("r@".to_owned(), "resultaten met inspanning en inzicht"),
            ],
        })
        .boxed()
}

fn points() -> BoxedStrategy<Phrase> {
    let gone = select(vec![
        "dan vervalt het gewicht",
        "dan telt het gewicht als behaald",
        "dan telt het gewicht als niet behaald",
    ]);
    let must = select(vec!["", ", waaronder r@a"]);
    ([member(), member(), member()], 10..=100i64, must, gone)
        .prop_map(|(mut texts, asked, must, gone)| {
            let lapse = texts.iter().any(|(_, lapse)| *lapse);
            for ((text, _), worth) in texts.iter_mut().zip([50, 30, 20]) {
                let between = if text.contains("streefwaarde") { format!(", tussen {}", worth / 2) } else { String::new() };
                text.push_str(&format!("\n    punten: {worth}{between}"));
            }
            let gone = if lapse { format!(", vervalt er een, {gone}") } else { String::new() };
            Phrase {
                text: format!(
                    "{}  resultaat r@ \"r@\"\n    norm: punten van r@a, r@b, r@c samen minstens {asked} punten{must}{gone}",
                    members(&texts)
                ),
                shapes: shapes("punten"),
            }
        })
        .boxed()
}
