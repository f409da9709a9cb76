//! Long numbers, and samples.

use super::Input;
use super::pieces::{HEAD, PARTS, each, few, flow, numbered, result};

/// The most digits that a number may have, with one for a comma.
const DIGITS: usize = 99;

/// All of them.
pub fn inputs(scale: usize) -> Vec<Input> {
    let mut inputs = long(scale);
    inputs.extend(samples(scale));
    inputs
}

fn long(scale: usize) -> Vec<Input> {
    let n = |of_a_thousand: usize| of_a_thousand * scale;
    let long = |sign: &str| sign.repeat(DIGITS);
    let factor = |i: usize| format!("{}{}/{}{}", i + 1, "9".repeat(45), i + 2, "7".repeat(45));
    let many = |count: usize, norm: &dyn Fn(usize) -> String| {
        format!("{HEAD}{PARTS}{}", numbered(count.max(1), norm))
    };
    let little = |places: usize| format!("0,{}1", "0".repeat(places));
    vec![
        Input::judged(
            "products of long fractions",
            many(few(scale, 20), &|_| {
                let factors = each(60, |i| format!(" maal {}", factor(i)));
                format!("a in 2026{factors} minstens 1 personen")
            }),
            "a = \"<9\"",
        ),
        Input::judged(
            "sums of long fractions",
            many(few(scale, 20), &|_| {
                let terms = each(60, |i| format!(" plus {} personen", factor(i)));
                format!("a in 2026{terms} minstens 1 personen")
            }),
            "a = \"<9\"",
        ),
        Input::judged(
            "long numbers",
            many(n(5), &|_| format!("a in 2026 minstens {} personen", long("9"))),
            "a = \"<9\"",
        ),
        Input::judged(
            "long decimals",
            many(n(5), &|_| format!("a in 2026 minstens 1,{} personen", "3".repeat(DIGITS - 1))),
            &format!("a = \"0,{}\"", "7".repeat(DIGITS - 1)),
        ),
        Input::judged(
            "numbers that are too long",
            many(n(2), &|_| format!("a in 2026 minstens {} personen", "9".repeat(399))),
            "a = \"<9\"",
        ),
        Input::judged(
            "long fractions",
            many(n(3), &|_| format!("a in 2026 minstens {}/{} personen", long("9"), long("7"))),
            "a = \"<9\"",
        ),
        Input::judged(
            "a rounding to little",
            result(&format!(
                "(a in 2026) afgerond omlaag op {} personen minstens 1 personen",
                little(DIGITS - 2)
            )),
            "a = \"<9\"",
        ),
        Input::judged(
            "steps of little",
            many(n(3), &|_| {
                let step = little(DIGITS - 2);
                format!(
                    "1 personen voor elke volle {step} personen van (a in 2026) minstens 5 personen"
                )
            }),
            "a = \"<9\"",
        ),
        Input::judged(
            "percentages of percentages",
            many(few(scale, 2), &|_| {
                format!("{}a in 2026 minstens 1 personen", "99,99999% van ".repeat(150))
            }),
            "a = \"<9\"",
        ),
    ]
}

fn samples(scale: usize) -> Vec<Input> {
    let n = |of_a_thousand: usize| of_a_thousand * scale;
    // Of one part: so many norms at a share and a confidence.
    let sampled = |count: usize, confidence: &str, decimals: &str| {
        let norm = |i: usize| {
            format!(
                "b van a in 2026 hoogstens {}{decimals}%, als steekproef met {confidence}% zekerheid, twijfel bij niemand",
                i % 99 + 1
            )
        };
        format!("{HEAD}{PARTS}{} deel van: a\n{}", flow("b"), numbered(count, norm))
    };
    let plain = || sampled(n(5), "95", "");
    let (digits, nines) = (format!(",{}", "3".repeat(90)), format!("99,{}", "9".repeat(90)));
    vec![
        Input::judged("a large sample", plain(), "a = 9999999\nb = 4999999"),
        Input::judged("a sample of the second size", plain(), "a = 5000\nb = 2499"),
        Input::judged("a sample not known", plain(), "a = \"4000 t/m 5000\"\nb = \"<5000\""),
        Input::judged(
            "a sample of one of a few sizes",
            plain(),
            "a = \"970 t/m 1000\"\nb = \"<900\"",
        ),
        Input::judged(
            "a sample at odd confidence",
            sampled(n(2), &nines, &digits),
            "a = 5000\nb = 2499",
        ),
        Input::judged(
            "a large sample at odd confidence",
            sampled(n(2), &nines, &digits),
            "a = 9999999\nb = 4999999",
        ),
    ]
}
