//! Measurement files that are hard to read.

use super::Input;
use super::pieces::{FIGURES, PLAIN, each, result};

/// All of them.
pub fn inputs(scale: usize) -> Vec<Input> {
    let n = |of_a_thousand: usize| of_a_thousand * scale;
    let with = |name: &str, figures: String| Input::judged(name, result(PLAIN), &figures);
    let many = |sign: &str, count: usize| sign.repeat(count);
    let whole = |name: &str, text: String| {
        Input::asked(name, &["a.po", "m.toml"], [("a.po", result(PLAIN)), ("m.toml", text)])
    };
    vec![
        with("lists in lists", format!("a = {}{}", many("[", n(400)), many("]", n(400)))),
        with("tables in tables", format!("a = {}1{}", many("{a=", n(200)), many("}", n(200)))),
        with("keys in keys", format!("{}a = 1", many("a.", n(400)))),
        with("headings in headings", format!("[{}a]", many("a.", n(400)))),
        with("unknown keys", each(n(90), |i| format!("k{i}=1\n"))),
        with(
            "unknown keys in a figure",
            format!("a = {{ {} }}", each(n(80), |i| format!("k{i}=1,"))),
        ),
        with("the same key", many("a=1\n", n(200))),
        with("headings of tables", many("[x]\n", n(200))),
        with("lists of tables", many("[[x]]\n", n(150))),
        with("keys with a full stop", each(n(60), |i| format!("x.k{i}=1\n"))),
        with("a large exponent", format!("a = 1e{}", n(9_999))),
        with("a small exponent", format!("a = 1e-{}", n(9_999))),
        with("digits of a figure", format!("a = {}", many("9", n(900)))),
        with("decimals of a number", format!("a = 0.{}", many("9", n(900)))),
        with("digits in quotation marks", format!("a = \"{}\"", many("9", n(900)))),
        with("decimals of a figure", format!("a = \"0,{}\"", many("9", n(900)))),
        with(
            "a range of long numbers",
            format!("a = \"{} t/m {}\"", many("1", n(400)), many("9", n(400))),
        ),
        with("a long list", format!("a = [{}]", many("1,", n(400)))),
        with("an open text", format!("a = \"{}", many("x", n(900)))),
        with("an open text of lines", format!("a = \"\"\"{}", many("x\n", n(400)))),
        with("signs that mean nothing", many("? ", n(400))),
        with("signs on lines", many("?\n", n(400))),
        with("words without a value", many("x\n", n(400))),
        with("commas for points", each(n(60), |i| format!("k{i} = 1,5\n"))),
        with("texts without marks", each(n(60), |i| format!("k{i} = tekst\n"))),
        whole("only line breaks", many("\n", n(900))),
        whole("only figures", FIGURES.to_owned() + &each(n(60), |i| format!("\"k {i}\" = 1\n"))),
    ]
}
