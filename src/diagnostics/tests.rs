//! Order, sameness and counting of findings; names that are near; what miette is told.

use miette::Diagnostic;

use super::*;
use crate::source::{Role, SourceId, Sources, Span};

struct Unknown {
    name: &'static str,
    span: Span,
}

impl Problem for Unknown {
    fn code(&self) -> Code {
        Code::new("PO0201")
    }
    fn headline(&self) -> Text {
        let name = self.name;
        text!("de naam `{name}` is niet bekend", "the name `{name}` is not known")
    }
    fn labels(&self) -> Vec<Label> {
        vec![Label::primary(self.span).saying(text!("deze naam", "this name"))]
    }
}

fn unknown(name: &'static str, source: u32, start: usize) -> Unknown {
    Unknown { name, span: Span::new(SourceId::new(source), start, start + name.len()) }
}

#[test]
fn findings_come_by_file_and_place_and_each_once() {
    let mut findings = Findings::new();
    for (name, source, start) in [("c", 1, 0), ("b", 0, 9), ("a", 0, 3), ("b", 0, 9)] {
        findings.push(unknown(name, source, start));
    }
    let names: Vec<_> = findings.sorted().iter().map(|found| found.headline.nl.clone()).collect();
    assert_eq!(
        names,
        ["de naam `a` is niet bekend", "de naam `b` is niet bekend", "de naam `c` is niet bekend"]
    );
    assert!(findings.has_errors());
    assert_eq!(findings.counts(), Counts { errors: 3, ..Counts::default() });
}

#[test]
fn findings_of_two_stages_join() {
    let mut findings = Findings::new();
    findings.push(unknown("a", 0, 3));
    let mut later = Findings::new();
    later.push(unknown("a", 0, 3));
    later.push(unknown("b", 0, 5));
    findings.merge(later);
    assert_eq!(findings.len(), 2);
}

#[test]
fn of_too_many_findings_the_rest_is_counted_each_once() {
    let mut findings = Findings::new();
    for start in (0..MOST_KEPT + 3).chain(0..MOST_KEPT + 3) {
        findings.push(unknown("a", 0, start));
    }
    assert_eq!(findings.iter().count(), MOST_KEPT);
    assert_eq!(findings.len(), MOST_KEPT + 3);
    assert_eq!(findings.counts().errors, MOST_KEPT + 3);
    assert_eq!(findings.beyond(), Counts { errors: 3, ..Counts::default() });
    let mut all = Findings::new();
    all.merge(findings.only(Severity::Error));
    all.merge(findings.clone());
    assert_eq!(all.len(), MOST_KEPT + 3);
    assert_eq!(all.only(Severity::Note).len(), 0);
}

#[test]
fn what_is_counted_only_is_weighed_as_well() {
    let note = |start| Finding { severity: Severity::Note, ..unknown("a", 0, start).finding() };
    let findings: Findings = (0..MOST_KEPT + 3).map(note).collect();
    let setting = |level| LevelSetting {
        code: "PO0201",
        level,
        reason: "afgesproken".to_owned(),
        span: Span::at(SourceId::new(0), 0),
    };
    assert!(findings.clone().weighed(&[setting(Some(Severity::Error))]).has_errors());
    let silenced = findings.clone().weighed(&[setting(None)]);
    assert_eq!(silenced.counts(), Counts { silenced: MOST_KEPT + 3, ..Counts::default() });
    assert_eq!(silenced.len(), MOST_KEPT + 3);
    let beyond = |code| silenced.silenced_beyond(Code::new(code));
    assert_eq!((beyond("PO0201"), beyond("PO0202")), (3, 0));
    assert_eq!(findings.weighed(&[]).silenced_beyond(Code::new("PO0201")), 0);
}

#[test]
fn the_label_that_has_to_change_comes_first() {
    let mut finding = unknown("a", 0, 3).finding();
    finding.labels.insert(0, Label::other(Span::at(SourceId::new(0), 0)));
    finding.labels.push(Label::other(Span::at(SourceId::new(0), 9)));
    let starts: Vec<_> = finding.labels_in_order().iter().map(|label| label.span.start).collect();
    assert_eq!(starts, [3, 0, 9]);
    finding.labels.clear();
    assert!(finding.labels_in_order().is_empty());
}

#[test]
fn the_nearest_name_is_a_slip_of_the_pen_away() {
    let known = ["geschikte-indicaties", "wsw-regulier", "wsw-380", "bor"];
    assert_eq!(nearest("geschikte-indicatie", known), Some("geschikte-indicaties"));
    assert_eq!(nearest("wsw-reguleir", known), Some("wsw-regulier"));
    assert_eq!(nearest("WSW-380", known), Some("wsw-380"));
    assert_eq!(nearest("uitstroom", known), None);
    assert_eq!(nearest("ab", known), None);
    assert_eq!(nearest("bor", known), None);
}

#[test]
fn a_letter_with_an_accent_is_one_letter() {
    assert_eq!(nearest("cafe", ["café"]), Some("café"));
    assert_eq!(nearest("coördinater", ["coordinator", "coördinator"]), Some("coördinator"));
    assert_eq!(nearest("cafe", ["crèches"]), None);
}

#[test]
fn who_makes_two_slips_gets_the_first_letter_right() {
    assert_eq!(nearest("werken", ["boeken"]), None);
    assert_eq!(nearest("gehlopn", ["geholpen"]), Some("geholpen"));
    assert_eq!(nearest("tevredn", ["bezoekers", "tevreden"]), Some("tevreden"));
    assert_eq!(nearest("eholpen", ["geholpen"]), Some("geholpen"));
}

#[test]
fn of_names_equally_near_the_one_that_begins_the_same_is_chosen() {
    assert_eq!(nearest("vol-2027", ["dol-2027", "vol-2026"]), Some("vol-2026"));
    assert_eq!(nearest("norm-c", ["norm-b", "norm-a"]), Some("norm-b"));
}

#[test]
fn a_very_long_name_is_near_to_nothing() {
    let long = "a".repeat(1_000_000);
    assert_eq!(nearest(&long, [long.as_str(), "aaa"]), None);
    assert_eq!(nearest("aaa", [long.as_str()]), None);
}

#[test]
fn miette_is_told_everything_and_other_files_are_related() {
    let mut sources = Sources::new();
    let agreement = sources.add("a\x1B.po", Role::Agreement, "norm: wsw\n");
    let figures = sources.add("b.toml", Role::Measurement, "wsw = 1\n");
    let mut finding = Unknown { name: "wsw", span: Span::new(agreement, 6, 9) }.finding();
    finding.labels.push(Label::other(Span::new(figures, 0, 900)));
    finding.help = Some(text!("schrijf iets anders", "write something else"));
    let carried = Carried::new(&finding, &sources, Language::English);

    assert_eq!(carried.to_string(), "the name `wsw` is not known");
    assert_eq!(carried.code().unwrap().to_string(), "PO0201");
    assert_eq!(carried.help().unwrap().to_string(), "write something else");
    assert_eq!(carried.url().unwrap().to_string(), "docs/findings/PO0201.md");
    assert_eq!(carried.severity(), Some(miette::Severity::Error));
    let label = carried.labels().unwrap().next().unwrap();
    assert_eq!((label.label(), label.offset(), label.len()), (Some("this name"), 6, 3));
    let contents = carried.source_code().unwrap().read_span(label.inner(), 0, 0).unwrap();
    assert_eq!(contents.name(), Some("a␛.po"));
    assert_eq!(contents.data(), b"wsw");
    let related: Vec<_> = carried.related().unwrap().collect();
    assert_eq!(related.len(), 1);
    assert_eq!(related[0].labels().unwrap().next().unwrap().len(), 8);
    let here_only = Unknown { name: "wsw", span: Span::new(agreement, 6, 9) }.finding();
    assert!(Carried::new(&here_only, &sources, Language::English).related().is_none());
}

#[test]
fn so_many_names_are_compared_and_no_more() {
    let mut compared = Comparisons::default();
    assert!(compared.are_left() && compared.may_make(199_999) && compared.may_make(1));
    assert!(compared.are_left() && !compared.may_make(1) && !compared.are_left());
    assert!(!compared.may_make(usize::MAX));
}
