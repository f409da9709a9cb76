//! The whole report of the fixture in each of its forms.

use super::*;
use crate::report::document::DocumentStyle;
use crate::report::findings::{Color, Graphics};
use crate::report::fixture::fixture;

fn shown(options: ReportOptions, style: DocumentStyle) -> String {
    let fixture = fixture();
    report(&fixture.assessment, &fixture.sources, options).render(style)
}

#[test]
fn the_report_in_dutch() {
    insta::assert_snapshot!(shown(ReportOptions::default(), DocumentStyle::default()));
}

#[test]
fn the_report_in_english_with_calculations() {
    let options = ReportOptions { language: Language::English, detail: Detail::Calculation };
    insta::assert_snapshot!(shown(options, DocumentStyle::default()));
}

#[test]
fn the_summary_alone() {
    let options = ReportOptions { detail: Detail::Summary, ..ReportOptions::default() };
    insta::assert_snapshot!(shown(options, DocumentStyle::default()));
}

#[test]
fn the_report_in_sentences_with_calculations() {
    let options = ReportOptions { detail: Detail::Calculation, ..ReportOptions::default() };
    let style = DocumentStyle { graphics: Graphics::Sentences, ..DocumentStyle::default() };
    insta::assert_snapshot!(shown(options, style));
}

#[test]
fn colour_adds_nothing_but_codes() {
    let style = DocumentStyle { color: Color::On, ..DocumentStyle::default() };
    let mut coloured = shown(ReportOptions::default(), style);
    for code in ["[0m", "[1m", "[2m", "[31m", "[32m", "[33m"] {
        coloured = coloured.replace(&format!("\u{1b}{code}"), "");
    }
    assert_eq!(coloured, shown(ReportOptions::default(), DocumentStyle::default()));
}

#[test]
fn every_line_fits_in_100_columns() {
    for language in [Language::Dutch, Language::English] {
        let options = ReportOptions { language, detail: Detail::Calculation };
        for line in shown(options, DocumentStyle::default()).lines() {
            assert!(textwrap::core::display_width(line) <= 100, "{line}");
        }
    }
}
