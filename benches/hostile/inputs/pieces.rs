//! Pieces of agreements and figures that the inputs are made of.

/// The head of an agreement, with a population.
pub const HEAD: &str = "overeenkomst x-2026 \"Afspraken\"\n  looptijd: 1 januari 2026 t/m 31 december 2026\n  \
    populatie bewoners \"bewoners\"\n";
/// A theme, a goal and a flow `a`.
pub const PARTS: &str = "thema 1 t \"T\"\ndoel 1.1 d \"D\"\nindicator a \"a\"\n soort: stroom\n eenheid: personen\n \
    populatie: bewoners\n bron: \"b\"\n";
/// The head of a measurement file.
pub const FIGURES: &str = "overeenkomst = \"x-2026\"\npeildatum = 2026-12-31\n[indicatoren]\n";
/// A norm about `a`.
pub const PLAIN: &str = "a in 2026 minstens 5 personen";

/// An agreement with one result.
pub fn result(norm: &str) -> String {
    format!("{HEAD}{PARTS}resultaat 1.1 r \"R\"\n norm: {norm}\n")
}

/// A stock.
pub fn stock(name: &str) -> String {
    format!(
        "indicator {name} \"p\"\n soort: stand\n eenheid: personen\n populatie: bewoners\n bron: \"b\"\n"
    )
}

/// A flow.
pub fn flow(name: &str) -> String {
    stock(name).replace("stand", "stroom")
}

/// A result with a name of its own.
pub fn named(name: &str, norm: &str) -> String {
    format!("resultaat {name} \"R\"\n norm: {norm}\n")
}

/// So many results, each with a norm.
pub fn numbered(count: usize, norm: impl Fn(usize) -> String) -> String {
    each(count, |i| named(&format!("r{i}"), &norm(i)))
}

/// So many parts, one after the other.
pub fn each(count: usize, part: impl Fn(usize) -> String) -> String {
    (0..count).map(part).collect()
}

/// So many parts, with something between them.
pub fn joined(count: usize, between: &str, part: impl Fn(usize) -> String) -> String {
    (0..count).map(part).collect::<Vec<_>>().join(between)
}

/// A breakdown.
pub fn breakdown(name: &str, letter: char, count: usize) -> String {
    format!("verdeling {name}: {}\n", joined(count, ", ", |i| format!("\"{letter}{i}\"")))
}

/// A part of what a thousandth of a megabyte holds; one at least, also where an input is kept small.
pub fn few(scale: usize, of: usize) -> usize {
    (scale / of).max(1)
}
