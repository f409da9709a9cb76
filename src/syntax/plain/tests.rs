//! That what is read plainly is read as the grammar reads it.

use super::super::grammar::Rule;
use super::super::lower::Lower;
use super::super::pieces::first_pair;
use super::super::split::{PieceKind, split};
use super::{part, statement};
use crate::diagnostics::Findings;
use crate::source::SourceId;

const GRAMMAR: &str = include_str!("../../../grammar/pocheck.pest");
const AGREEMENTS: [&str; 2] = [
    include_str!("../../../agreements/2016/agreement-2016.po"),
    include_str!("../../../agreements/2020/agreement-2020.po"),
];
const BASE: usize = 1_000;

/// How the grammar reads a heading or a statement; `None` when it cannot.
fn by_grammar(rule: Rule, words: &str) -> Option<String> {
    let pair = first_pair(rule, words).ok()?;
    let mut findings = Findings::new();
    let mut lower = Lower { source: SourceId::new(0), base: BASE, findings: &mut findings };
    if rule == Rule::heading {
        lower.part(pair).map(|part| format!("{part:?}"))
    } else {
        lower.statement(pair).map(|statement| format!("{statement:?}"))
    }
}

/// Whether the words are read plainly; then the grammar must read the same.
fn read_plainly(words: &str) -> bool {
    let source = SourceId::new(0);
    let heading = part(source, BASE, words).map(|part| format!("{part:?}"));
    let said = statement(source, BASE, words).map(|statement| format!("{statement:?}"));
    for (rule, plainly) in [(Rule::heading, &heading), (Rule::statement, &said)] {
        if plainly.is_some() {
            assert_eq!(*plainly, by_grammar(rule, words), "{words}");
        }
    }
    heading.is_some() || said.is_some()
}

#[test]
fn agreements_are_read_plainly_for_the_most_part() {
    for text in AGREEMENTS {
        let pieces = split(text, SourceId::new(0), &mut Findings::new());
        let words = pieces.iter().filter(|piece| piece.kind != PieceKind::Loose);
        let words = words.filter_map(|piece| text.get(piece.start..piece.end));
        let (plain, other): (Vec<&str>, Vec<&str>) = words.partition(|words| read_plainly(words));
        assert!(plain.len() > other.len(), "{} of {}", plain.len(), plain.len() + other.len());
    }
}

#[test]
fn odd_pieces_are_read_as_the_grammar_reads_them_or_left_to_it() {
    let pieces = [
        "doel 5.1.1 uitstroom \"Uitstroom  naar\n werk\"",
        "doel 5.1. uitstroom",
        "doel 5..1 uitstroom",
        "doel 5.1.1",
        "doel 5.1.1uitstroom",
        "doel uitstroom\"Werk\"",
        "indicator a-b-c1 \"\"",
        "indicator a--b",
        "indicator -a",
        "indicator a-",
        "indicator 1a",
        "indicator café",
        "indicator naam \"een „twee” drie\"",
        "indicator naam \"een\" twee",
        "indicator naam \"een\" # twee",
        "Indicator naam",
        "soort: stroom",
        "soort : stroom",
        "soort:stroom",
        "soort: stroom, stand",
        "deel van: geheel",
        "deel  van: geheel",
        "deel van : geheel",
        "bron: \"een\" # uitleg",
        "bron: \"een\"twee",
        "bron: \"een",
        "bron: # uitleg\n \"een\"",
        "toelichting: \"een\u{A0}twee\u{2009}drie\"",
        "toelichting bij elk resultaat",
        "eenheid plek meervoud plekken",
        "populatie: Elk",
        "populatie: elkaar",
        "populatie: elke",
        "populatie: per-persoon",
    ];
    let plain = pieces.iter().filter(|words| read_plainly(words)).count();
    assert!(plain >= 8, "only {plain}");
}

#[test]
fn words_of_the_language_are_left_to_the_grammar() {
    let reserved = GRAMMAR.split("\nreserved =").nth(1).and_then(|rest| rest.split('}').next());
    let words: Vec<&str> =
        reserved.map(|rule| rule.split('"').skip(1).step_by(2).collect()).unwrap_or_default();
    assert!(words.len() > 20, "the rule is there");
    for word in words {
        assert!(!read_plainly(&format!("soort: {word}")), "`{word}` is reserved");
    }
}
