//! Where a heading or statement that is too long is broken: at the words that carry its sense, the
//! outermost first.
//!
//! Not for: what then becomes of each piece (`layout`).

use std::ops::Range;

use super::units::Unit;
use crate::syntax::{TokenKind, may_begin_line};

/// The kinds of places, in the order in which they are tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cut {
    /// Behind each comma or semicolon, and behind a colon within a statement.
    Clauses,
    /// Before `en` and `of`.
    Tests,
    /// Before `minstens`, `=` and the like.
    Comparisons,
    /// Before `+`, `plus`, `-` and `min`.
    Sums,
    /// Before `maal`, `/` and `afgerond`.
    Products,
    /// Before the `van` of a share.
    Shares,
}

impl Cut {
    pub(super) const ALL: [Self; 6] =
        [Self::Clauses, Self::Tests, Self::Comparisons, Self::Sums, Self::Products, Self::Shares];

    /// The units before which a line begins.
    pub(super) fn places(self, units: &[Unit<'_>]) -> Vec<usize> {
        let depth = units.iter().map(|unit| unit.depth).min().unwrap_or_default();
        let list = self == Self::Clauses && is_list(units, depth);
        let counted = counted_results(units);
        let mut places = Vec::new();
        for (index, pair) in units.windows(2).enumerate() {
            let [before, unit] = pair else { continue };
            let ahead = units.get(index + 2);
            let earlier = index.checked_sub(1).and_then(|at| units.get(at));
            let here = unit.depth == depth
                && match self {
                    Self::Clauses => {
                        before.is_any(&[",", ";"]) && !counted.contains(&index)
                            || before.is(":") && (list || ends_a_clause(units, index, earlier))
                    }
                    Self::Tests => unit.is_any(&["en", "of"]) && !before.is_any(&["tot", "bodem"]),
                    Self::Comparisons => compares(before, unit, ahead),
                    Self::Sums => {
                        unit.is_any(&["+", "plus", "min"]) || unit.is("-") && is_minus(ahead)
                    }
                    Self::Products => unit.is_any(&["maal", "×", "/", "afgerond"]),
                    Self::Shares => unit.is("van") && shares(before, earlier),
                };
            if here && may_begin_line(unit.from) {
                places.push(index + 1);
            }
        }
        places
    }
}

/// Whether a colon stands within a statement: not behind its keyword, nor in `anders norm:`.
fn ends_a_clause(units: &[Unit<'_>], colon: usize, before: Option<&Unit<'_>>) -> bool {
    let behind = units.iter().take(colon);
    let other_norm = before.is_some_and(|word| word.is("norm"));
    // A keyword is at most three words.
    let keyword = colon <= 3 && behind.clone().all(|unit| unit.kind == TokenKind::Word);
    let named = behind.clone().any(|unit| unit.is_any(&["mits", "tenzij", "feit", "lezing"]));
    !other_norm && (named || !keyword)
}

/// Whether what follows the colon are names or texts with commas between them.
fn is_list(units: &[Unit<'_>], depth: usize) -> bool {
    let mut behind = units.iter().skip_while(|unit| !unit.is(":")).skip(1);
    let first = behind.next();
    let second = behind.next();
    first.is_some_and(|unit| matches!(unit.kind, TokenKind::Word | TokenKind::Text))
        && second.is_some_and(|unit| unit.is(",") && unit.depth == depth)
}

/// The names behind `van de resultaten`, up to how many of them are asked: one list, and no clauses.
fn counted_results(units: &[Unit<'_>]) -> Range<usize> {
    let opens = |words: &[Unit<'_>]| match words {
        [of, the, results] => of.is("van") && the.is("de") && results.is("resultaten"),
        _ => false,
    };
    let Some(start) = units.windows(3).position(opens) else { return 0..0 };
    let asks = |unit: &Unit<'_>| unit.is_any(&["alle", "minstens", "hoogstens", "niet"]);
    let length = units.iter().skip(start).take_while(|unit| !asks(unit)).count();
    start..start + length
}

fn compares(before: &Unit<'_>, unit: &Unit<'_>, ahead: Option<&Unit<'_>>) -> bool {
    let comparator = unit.is_any(&["minstens", "hoogstens", "precies", "="])
        || unit.is_any(&["meer", "minder"]) && ahead.is_some_and(|next| next.is("dan"));
    let goes_on = [":", ",", "(", "voor", "in", "en", "of", "alle", "samen", "niet"];
    comparator && !before.is_any(&goes_on)
}

/// Whether `van` stands behind a part of which it is a share; not so in `minstens 2 van`, `deel van` or
/// `elk jaar van`.
fn shares(before: &Unit<'_>, earlier: Option<&Unit<'_>>) -> bool {
    let moment = earlier.is_some_and(|word| word.is_any(&["in", "eind"]));
    match before.kind {
        TokenKind::Word => !before.is_any(OTHERS_BEFORE_OF),
        TokenKind::Number => moment,
        TokenKind::Sign => before.is(")"),
        TokenKind::Text | TokenKind::Comment => false,
    }
}

/// Words that belong to the `van` behind them.
const OTHERS_BEFORE_OF: &[&str] = &[
    "instemming",
    "deel",
    "laagste",
    "hoogste",
    "som",
    "gemiddelde",
    "jaar",
    "elk",
    "resultaten",
    "punten",
    "zijn",
    "alle",
];

/// A minus stands apart from what follows; the sign of a number does not.
fn is_minus(ahead: Option<&Unit<'_>>) -> bool {
    ahead.is_some_and(|unit| unit.spaced)
}
