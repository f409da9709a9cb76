//! That what is read plainly is read as the grammar reads it.

use super::super::grammar::Rule;
use super::super::lower::Lower;
use super::super::parse::{figure_by_grammar, moment_key_by_grammar};
use super::super::pieces::first_pair;
use super::super::split::{PieceKind, split};
use super::{figure_text, moment_key, part, statement};
use crate::diagnostics::Findings;
use crate::source::SourceId;
use proptest::prelude::*;

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
        lower.part(&pair).map(|part| format!("{part:?}"))
    } else {
        lower.statement(&pair).map(|statement| format!("{statement:?}"))
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
        "mits a: b minstens 2 streefwaarde",
        "norm: a minstens 2 streefwaarde 3",
        "norm: respons van tevredenheid in 2026 minstens 25%",
        "norm: antwoorden van tevredenheid in 2026 minstens 30 personen",
        "norm: cijfer in 2026 minstens 7, met marge, twijfel bij niemand",
        "norm: cijfer in 2026 minstens 7, zonder marge",
        "norm: trede in 2026 minstens \"3 actief\"",
        "norm: geholpen van aangemeld sluitend in 2026 minstens 75%",
        "bereik: ladder",
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
        "norm: a in 2020 minstens 700 personen",
        "norm: a in 2020 minstens 1.500,5 personen per jaar",
        "norm: a van alle b eind juni 2020 meer dan 99,5%, streefwaarde 100%",
        "norm deel: a in T1 2020 plus b in januari 2020 hoogstens € 2.800 per persoon",
        "norm: elk jaar van 2026 t/m 2027:\n  a eind dat jaar minstens 105% van a eind het jaar ervoor",
        "norm: alle a zijn b  en c in 2020 minder dan 5 of d op 1 mei 2020 precies 3 plekken",
        "norm: a - b - c in 2020 minstens 1.23",
        "norm: a-b in 2020 minstens 1.234.567,89 personen maal 2 / 3",
        "norm: punten van a in 2020 minstens 2 punten",
        "norm: de laagste van a in 2020 minstens 2",
        "norm: realisatie van a minstens 80%",
        "norm: elk jaar van 2019 t/m 2020: a in dat jaar minstens 2, tekort schuift door",
        "norm: 2 punten voor elke volle 5 personen van a in 2020 minstens 2 punten",
        "norm: nader te bepalen",
        "norm: minstens 2 van (a in 2020 minstens 5; b in 2020 minstens 7 personen ; c minder dan 5)",
        "norm: hoogstens 1 van (a in 2020 minstens 5 en b minstens 2) of c minstens 7",
        "norm: niet minstens 1 van (a in 2020 minstens 5)",
        "norm: minstens 2 van a",
        "norm: voor elke b: a in 2020 minstens 2",
        "norm: in minstens 2 van de jaren 2018 t/m 2020: a in 2018 minstens 2",
        "norm: het in 2020 minstens 2",
        "norm: a in het januari 2020 minstens 2",
        "norm: a in het jaar  ervoor minstens 2",
        "norm: a in 31 december 2020 minstens 2",
        "norm: a op 30 februari 2020 minstens 2",
        "norm: a rij \"b\" minstens 2",
        "norm: a uiterlijk 31 december 2020",
        "norm: a minstens 2, als steekproef op puntschatting",
        "mits a: b eind 2026 minstens 60 personen,\n anders norm: b eind 2026 minstens c, behalve als d, e",
        "tenzij a \"een\": volgens opgave, dan vervalt",
        "tenzij a: volgens opgave , dan vervalt , behalve als b",
        "tenzij a: volgens opgave, behalve als b",
        "tenzij a: volgens opgave, dan uitgesteld tot 1 juli 2021",
        "mits volgens: a in 2020 minstens 2,",
        "waarvan: a minstens 30 personen",
        "waarvan: a meer 5 personen",
        "waarvan: a meer dan 5 personen",
        "waarvan: a 5",
        "uitgaande van: a eind 2026 precies 525 personen",
        "komt neer op: a van b eind 2026 = 36%",
        "komt  neer op: a = 36%",
        "bij: elk resultaat achter",
        "bij: elk resultaat van doel a niet behaald of achter",
        "bij: a niet behaald of achter of b behaald  of c vervallen",
        "bij: a niet geleverd of niet niet behaald",
        "bij: a tussen bodem en streef",
        "bij: niet niet behaald",
        "bij: niet minstens 2 resultaten behaald",
        "bij: a 2 jaar achtereen niet behaald",
        "bij: a niet waar",
        "toont: a, b in 2026 , c",
        "toont: toelichting bij elk resultaat",
        "toont: toelichting, a",
        "toont: a minstens 6 keer per jaar",
        "uiterlijk: 31 december 2026",
        "uiterlijk: 31 december 2026 (onzeker)",
        "verdeling: a",
        "verdeling: a als b",
        "telt: a, b,c",
        "omvat niet: a ,b",
        "feit a: 250 personen + 130 personen = 380 personen",
        "feit a in 2018: b - 5 / 2",
        "feit a: circa 5 personen = circa 6 personen",
        "feit a: b = circa 6 personen",
        "feit a t/m 2015: 5",
        "feit a per b: \"c\" 5, samen 5",
        "overweging \"een\"",
        "overweging 2.1 \"een\"",
        "overweging",
        "overweging een \"twee\"",
        "normaal: a in 2020 minstens 2",
        "normA: a in 2020 minstens 2",
    ];
    let plain = pieces.iter().filter(|words| read_plainly(words)).count();
    assert!(plain >= 30, "only {plain}");
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

/// Words and signs of which pieces are made at random. Most of what comes of them is nonsense; what
/// is read plainly must still be read as the grammar does.
const SCRAPS: &[&str] = &[
    "a",
    "b",
    "c-d",
    "A1",
    "de",
    "het",
    "van",
    "alle",
    "zijn",
    "minstens",
    "hoogstens",
    "meer",
    "minder",
    "dan",
    "precies",
    "in",
    "op",
    "eind",
    "maal",
    "plus",
    "min",
    "per",
    "samen",
    "anders",
    "norm",
    "norm:",
    "vervalt",
    "elk",
    "jaar",
    "dat",
    "ervoor",
    "en",
    "of",
    "bij",
    "niet",
    "behaald",
    "achter",
    "geleverd",
    "resultaat",
    "doel",
    "thema",
    "volgens",
    "opgave",
    "behalve",
    "als",
    "streefwaarde",
    "rij",
    "voor",
    "punten",
    "toelichting",
    "laagste",
    "realisatie",
    "vanaf",
    "voor elke volle",
    "circa",
    "tekort schuift door",
    "overschot vervalt",
    "2020",
    "2021:",
    "1 mei 2020",
    "30 februari 2020",
    "juni",
    "T1",
    "K4",
    "t/m",
    "1.500",
    "99,5%",
    "7",
    "0,25",
    "1.23",
    "€ 5",
    "€5",
    "personen",
    "%",
    "+",
    "-",
    "/",
    "=",
    ",",
    ", ",
    ":",
    "(",
    ")",
    "\"een\"",
    "#",
    "nog",
    "dan vervalt",
    "behalve als",
    "elk jaar van 2020 t/m",
    ";",
    "minstens 1 van (",
    "in 2020",
    "minstens 7",
    "tussen",
];

/// How pieces begin.
const STARTS: &[&str] = &[
    "norm:",
    "norm: a in 2020 minstens",
    "norm: a",
    "norm a:",
    "norm: alle a zijn",
    "mits a:",
    "tenzij a: volgens opgave",
    "mits a: b minstens 2",
    "bij:",
    "bij: a",
    "toont:",
    "toont: a",
    "uiterlijk:",
    "waarvan:",
    "waarvan: a",
    "uitgaande van:",
    "komt neer op: a",
    "omvat:",
    "verdeling:",
    "feit a:",
    "feit a",
    "overweging",
];

fn piece() -> impl Strategy<Value = String> {
    let start = prop::sample::select(STARTS);
    let space = prop::sample::select(&[" ", " ", " ", "  ", "\n  ", ""][..]);
    let scraps = prop::collection::vec((space, prop::sample::select(SCRAPS)), 0..9);
    (start, scraps).prop_map(|(start, scraps)| {
        let words: String = scraps.into_iter().flat_map(|(space, scrap)| [space, scrap]).collect();
        format!("{start}{words}").trim_end().to_owned()
    })
}

/// Sentences that hold together, so that much of them is read plainly.
fn sentence() -> impl Strategy<Value = String> {
    let pick = |words: &'static [&'static str]| prop::sample::select(words);
    let moment = pick(&[
        "",
        " in 2020",
        " eind 2020",
        " eind juni 2020",
        " in T2 2021",
        " op 3 mei 2020",
        " in dat jaar",
        " eind het jaar ervoor",
        "\n in  maart 2020",
    ]);
    let name = pick(&["a", "b-1", "toelichting", "punt", "wie"]);
    let figure = (name, moment).prop_map(|(name, moment)| format!("{name}{moment}"));
    let amount = pick(&[
        "7",
        "1.500 personen",
        "99,5%",
        "€ 2.800",
        "€ 5 per persoon",
        "1 plek per persoon",
        "0,5 uur",
        "12 %",
    ])
    .prop_map(str::to_owned);
    let factor = prop_oneof![figure.clone(), amount.clone()].boxed();
    let operator =
        pick(&[" plus ", " min ", " + ", " - ", " maal ", " van ", " van alle ", " / ", "  min\n"]);
    let sum = (factor.clone(), prop::collection::vec((operator, factor), 0..3))
        .prop_map(|(first, rest)| {
            rest.into_iter().fold(first, |sum, (sign, next)| sum + sign + &next)
        })
        .boxed();
    let compared = pick(&[" minstens ", " hoogstens ", " meer dan ", " minder dan ", " precies "]);
    let compare =
        (sum.clone(), compared, sum.clone()).prop_map(|(left, by, right)| left + by + &right);
    let all = figure.clone().prop_map(|part| format!("alle geheel zijn {part}"));
    let simple = prop_oneof![compare, all].boxed();
    let join = pick(&[" en ", " of ", "  en  "]);
    let test = (simple.clone(), prop::collection::vec((join, simple), 0..3))
        .prop_map(|(first, rest)| {
            rest.into_iter().fold(first, |sum, (word, next)| sum + word + &next)
        })
        .boxed();
    let years = pick(&["", "elk jaar van 2020 t/m 2022: ", "elk jaar van 2020 t/m 2022:\n  "]);
    let tail =
        prop_oneof![Just(String::new()), sum.clone().prop_map(|to| format!(", streefwaarde {to}"))];
    let effect = prop_oneof![
        Just(", anders vervalt".to_owned()),
        Just(String::new()),
        test.clone().prop_map(|test| format!(", dan norm: {test}"))
    ];
    let except = pick(&["", ", behalve als c", " behalve als c, d"]);
    prop_oneof![
        (years, test.clone(), tail)
            .prop_map(|(years, test, tail)| format!("norm: {years}{test}{tail}")),
        (test.clone(), effect, except)
            .prop_map(|(test, effect, but)| format!("mits n: {test}{effect}{but}")),
        test.prop_map(|test| format!("uitgaande van: {test}")),
        (sum.clone(), amount).prop_map(|(sum, amount)| format!("komt neer op: {sum} = {amount}")),
        (sum.clone(), sum).prop_map(|(one, other)| format!("feit f in 2020: {one} = {other}")),
        prop::collection::vec(figure, 1..4).prop_map(|all| format!("toont: {}", all.join(", "))),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn whatever_is_read_plainly_is_read_as_the_grammar_reads_it(words in piece()) {
        read_plainly(&words);
    }

    #[test]
    fn sentences_are_read_as_the_grammar_reads_them(words in sentence()) {
        read_plainly(&words);
    }

    #[test]
    fn figures_and_moments_are_read_as_the_grammar_reads_them(
        start in prop::sample::select(&["", "<", ">", "< ", "minstens ", "hoogstens ", "eind ", "T1", "T5", "K4"][..]),
        scraps in prop::collection::vec(prop::sample::select(SCRAPS), 0..4),
    ) {
        let words = format!("{start}{}", scraps.join(" "));
        let words = words.trim();
        if let Some(figure) = figure_text(SourceId::new(0), BASE, words) {
            prop_assert_eq!(Some(figure), figure_by_grammar(SourceId::new(0), BASE, words));
        }
        if let Some(key) = moment_key(words) {
            prop_assert_eq!(Some(key), moment_key_by_grammar(words));
        }
    }
}

#[test]
fn figures_and_moments_are_read_plainly_for_the_most_part() {
    let figures =
        ["712", "<5", "minstens 650", "650 t/m 720", "99,04%", "712 personen", "2% t/m 3%"];
    let read = figures.iter().filter(|words| figure_text(SourceId::new(0), 0, words).is_some());
    assert_eq!(read.count(), 6);
    let moments = ["2019", "T1", "eind 2019", "T1 2019", "eind juni 2019", "31 december 2019"];
    assert_eq!(moments.iter().filter(|words| moment_key(words).is_some()).count(), 5);
}
