//! The words of numbers, amounts, margins, changes, reasons and remarks.

use std::fmt::Write as _;

use super::*;
use crate::eval::assessment::{
    Amount, Change, Comparator, FigureName, Known, Reason, ReasonCode, Remark, Verdict,
};
use crate::quantity::{Number, Unit};
use crate::report::fixture::{
    counted, day, end_of_2020, exact, figure, in_2020, persons, range, share,
};

const DUTCH: Words = Words::new(Language::Dutch);
const ENGLISH: Words = Words::new(Language::English);

fn number(numerator: i64, denominator: i64) -> Number {
    Number::ratio(numerator, denominator).unwrap()
}

fn percent(known: Known) -> Amount {
    Amount { known, unit: Unit::NONE, share: true }
}

/// Each line with what it is about, in both languages.
fn both(what: &str, say: impl Fn(Words) -> String) -> String {
    format!("{what}\n  nl: {}\n  en: {}\n", say(DUTCH), say(ENGLISH))
}

#[test]
fn numbers_have_the_marks_of_the_language_and_say_when_they_are_rounded() {
    let mut text = String::new();
    for value in [
        number(0, 1),
        number(12, 1),
        number(1500, 1),
        number(12_345_675, 10),
        number(-1500, 1),
        number(31, 2),
        number(1, 4),
        number(1, 8),
        number(1400, 3),
        number(1, 1_000),
        number(-1, 1_000_000_000_000),
    ] {
        text.push_str(&both(&value.to_string(), |words| words.number(&value)));
    }
    insta::assert_snapshot!(text);
}

#[test]
fn amounts_have_their_unit_in_singular_or_plural() {
    let mut text = String::new();
    for amount in [
        persons(1),
        persons(0),
        persons(712),
        counted(2800, "euro"),
        counted(-5, "euro"),
        exact(number(999_999_999, 100), "euro"),
        exact(number(5, 2), "euro"),
        exact(number(10, 3), "euro"),
        share(190, 525),
        share(99, 100),
        share(9904, 10_000),
        range(Some(650), Some(720), "personen"),
        range(Some(650), None, "personen"),
        range(None, Some(720), "personen"),
        range(None, None, "personen"),
        range(Some(1_000), Some(2_000), "euro"),
        percent(Known::Between { low: Some(number(3, 4)), high: Some(number(17, 20)) }),
    ] {
        let what = format!("{:?} {}", amount.known.exact().map(ToString::to_string), amount.unit);
        text.push_str(&both(&what, |words| words.amount(&amount)));
    }
    insta::assert_snapshot!(text);
}

#[test]
fn a_share_never_looks_equal_to_a_norm_that_it_is_not() {
    let norm = share(99, 100);
    let mut text = String::new();
    for (part, whole) in [
        (990, 1000),
        (991, 1000),
        (98_996, 100_000),
        (989_999, 1_000_000),
        (98_999_999_999, 100_000_000_000),
        (9_899_999_999_999, 10_000_000_000_000),
        (9_900_000_000_001, 10_000_000_000_000),
        (2969, 3000),
    ] {
        let amount = share(part, whole);
        text.push_str(&both(&format!("{part} / {whole} beside 99%"), |words| {
            words.amount_beside(&amount, Some(&norm))
        }));
    }
    insta::assert_snapshot!(text);
}

#[test]
fn a_margin_tells_the_side_of_the_norm() {
    let mut text = String::new();
    for comparator in [
        Comparator::AtLeast,
        Comparator::MoreThan,
        Comparator::AtMost,
        Comparator::LessThan,
        Comparator::Exactly,
    ] {
        for margin in [persons(12), persons(0), persons(-1), share(-9, 1000)] {
            let what = format!("{} {}", comparator.code(), margin.known.exact().unwrap());
            text.push_str(&both(&what, |words| words.margin(&margin, Some(comparator))));
        }
    }
    for margin in [
        range(Some(-50), Some(20), "personen"),
        range(Some(-50), None, "personen"),
        range(None, Some(20), "personen"),
        range(None, None, "personen"),
    ] {
        let what = format!("{:?}", margin.known);
        text.push_str(&both(&what, |words| words.margin(&margin, None)));
    }
    insta::assert_snapshot!(text);
}

#[test]
fn a_change_tells_what_turns_the_verdict() {
    let mut text = String::new();
    let cases = [
        (Verdict::NotMet, Verdict::Met, persons(12)),
        (Verdict::NotMet, Verdict::Met, persons(-1)),
        (Verdict::Met, Verdict::NotMet, persons(-13)),
        (Verdict::Met, Verdict::NotMet, persons(3)),
        (Verdict::Met, Verdict::Between, persons(-2)),
        (Verdict::NotMet, Verdict::Between, persons(2)),
        (Verdict::Behind, Verdict::OnTrack, share(9, 1000)),
        (Verdict::NotDelivered, Verdict::Delivered, persons(1)),
    ];
    for (now, turns_into, by) in cases {
        let change = Change { figure: figure("uitgestroomd", Some(in_2020())), by, turns_into };
        let what = format!("{} -> {}", now.code(), turns_into.code());
        text.push_str(&both(&what, |words| words.change(&change, now)));
    }
    insta::assert_snapshot!(text);
}

#[test]
fn every_reason_has_a_sentence_with_and_without_a_figure() {
    let mut text = String::new();
    for code in [
        ReasonCode::FigureMissing,
        ReasonCode::KnownAbsent,
        ReasonCode::RangeTooWide,
        ReasonCode::WindowOpen,
        ReasonCode::SampleInconclusive,
        ReasonCode::GroupTooSmall,
        ReasonCode::NoNorm,
        ReasonCode::NoBase,
        ReasonCode::OtherDefinition,
        ReasonCode::ConditionUnknown,
        ReasonCode::ConsentOpen,
        ReasonCode::TextOpen,
        ReasonCode::EmptyDenominator,
        ReasonCode::Unreliable,
        ReasonCode::DateUncertain,
        ReasonCode::NotWorkedOut,
    ] {
        for about in [None, Some(figure("bereikt", Some(end_of_2020())))] {
            let reason = Reason { code, figure: about, stated: None };
            text.push_str(&both(code.code(), |words| words.reason(&reason)));
        }
    }
    insta::assert_snapshot!(text);
}

#[test]
fn every_remark_has_a_sentence() {
    let mut text = String::new();
    for remark in remarks() {
        text.push_str(&both(remark.code(), |words| words.remark(&remark)));
    }
    insta::assert_snapshot!(text);
}

fn remarks() -> Vec<Remark> {
    let name = || figure("doelgroep", Some(end_of_2020()));
    let claim = |whole| Remark::ClaimNotHeld {
        part: figure("aan-het-werk", Some(end_of_2020())),
        whole,
        claimed: share(36, 100),
        actual: share(190, 540),
        decimals: 0,
    };
    vec![
        Remark::AssumptionFailed {
            figure: name(),
            comparator: Comparator::Exactly,
            assumed: persons(525),
            actual: persons(540),
        },
        Remark::AssumptionFailed {
            figure: name(),
            comparator: Comparator::AtLeast,
            assumed: persons(525),
            actual: persons(500),
        },
        claim(Some(name())),
        claim(None),
        Remark::PartDiffers {
            figure: figure("bor", None),
            expected: persons(130),
            actual: persons(120),
        },
        Remark::ShareWithoutCounts { figure: name() },
        Remark::EmptyAll { figure: name() },
        Remark::MissingExplanation,
        Remark::HalfUnit { figure: name() },
        Remark::OtherDefinition { figure: name() },
        Remark::Proxy { figure: name(), of: "duurzaam werk".to_owned() },
        Remark::Revised { figure: name(), before: persons(500), after: persons(525) },
        Remark::Forecast { figure: name(), value: persons(1) },
        Remark::DeliveredLate {
            figure: figure("jaarverslag", None),
            due: day(2020, 2, 1),
            delivered: day(2020, 2, 2),
        },
        Remark::OtherJudge { named: "bestuur".to_owned(), judged: "directeur".to_owned() },
        Remark::OtherMoment {
            figure: name(),
            given: crate::quantity::Moment::Day(day(2020, 8, 31)),
            value: persons(500),
        },
        Remark::OtherMoment {
            figure: figure("doelgroep", None),
            given: in_2020(),
            value: persons(500),
        },
    ]
}

#[test]
fn every_verdict_has_a_word_and_a_sign_of_its_own() {
    let mut text = String::new();
    let mut signs = std::collections::BTreeSet::new();
    for verdict in Verdict::ALL {
        let sign = DUTCH.sign(verdict);
        assert!(signs.insert(sign), "{sign} twice");
        assert_eq!(textwrap::core::display_width(sign), 1);
        let (nl, en) = (DUTCH.verdict(verdict), ENGLISH.verdict(verdict));
        writeln!(text, "{sign} {nl} / {en} ({:?})", Tone::of(verdict)).unwrap();
    }
    insta::assert_snapshot!(text);
}

#[test]
fn a_consent_names_its_party_and_a_judgement_what_it_is_about() {
    let of = |name: &str, cell: Option<&str>| {
        let figure = FigureName { cell: cell.map(str::to_owned), ..figure(name, None) };
        let reason = Reason { code: ReasonCode::ConsentOpen, figure: Some(figure), stated: None };
        DUTCH.reason(&reason)
    };
    assert_eq!(of("akkoord", Some("Assen")), "de instemming akkoord (Assen) is niet opgegeven");
    assert_eq!(of("op-tijd", None), "het oordeel over op-tijd is nog niet vastgelegd");
}
