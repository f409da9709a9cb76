//! Explanations: found by every name, complete, and without the signs of Markdown.

use super::*;
use crate::diagnostics::{Language, Page};
use crate::eval::assessment::{ReasonCode, Verdict};
use crate::report::document::DocumentStyle;
use crate::report::findings::Graphics;

fn found(name: &str) -> Option<Term> {
    terms().into_iter().find(|term| term.is_called(name))
}

#[test]
fn every_verdict_is_found_by_its_word_and_its_code() {
    for verdict in Verdict::ALL {
        for name in [verdict.dutch(), verdict.english(), verdict.code()] {
            let term = found(name).unwrap_or_else(|| panic!("{name}"));
            assert_eq!(term.name.nl, verdict.dutch());
        }
    }
    assert_eq!(found("Niet Behaald").unwrap().name.nl, "niet behaald");
    assert_eq!(found("tussen").unwrap().name.nl, "tussen bodem en streef");
}

#[test]
fn every_reason_is_found_by_its_code() {
    for reason in ReasonCode::ALL {
        assert!(found(reason.code()).is_some(), "{}", reason.code());
    }
    assert_eq!(found("de periode loopt nog").unwrap().name.en, "window or period open");
}

#[test]
fn a_name_leads_to_one_thing() {
    let terms = terms();
    for term in &terms {
        for name in term.names() {
            let called = terms.iter().filter(|other| other.is_called(name)).count();
            assert_eq!(called, 1, "{name}");
        }
    }
}

#[test]
fn pages_show_no_markdown_and_fit_the_screen() {
    for one in Page::all() {
        for graphics in [Graphics::Drawn, Graphics::Sentences] {
            let style = DocumentStyle { graphics, ..DocumentStyle::default() };
            let shown = page(one, Language::Dutch).render(style);
            for noise in ["```", "## ", "<!--", "**", "]("] {
                assert!(!shown.contains(noise), "{}: {noise}\n{shown}", one.code);
            }
            if graphics == Graphics::Drawn {
                for line in shown.lines() {
                    assert!(line.chars().count() <= 100, "{}: {line}", one.code);
                }
            }
        }
    }
}

#[test]
fn a_page_a_verdict_and_a_reason_as_they_are_shown() {
    let drawn = DocumentStyle::default();
    let told = DocumentStyle { graphics: Graphics::Sentences, ..drawn };
    let one = Page::of("po0404").unwrap();
    let mut text = String::new();
    for (name, document, style) in [
        ("page", page(one, Language::Dutch), drawn),
        ("page, told", page(one, Language::Dutch), told),
        ("page, in English", page(Page::of("PO0001").unwrap(), Language::English), drawn),
        ("verdict", found("undetermined").unwrap().document(Language::Dutch), drawn),
        ("reason, in English", found("window_open").unwrap().document(Language::English), told),
    ] {
        text.push_str(&format!("==== {name}\n{}\n", document.render(style)));
    }
    insta::assert_snapshot!(text);
}
