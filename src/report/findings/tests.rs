//! How findings look. Each snapshot is what a user sees, byte for byte.

use insta::assert_snapshot;
use proptest::prelude::*;

use super::fitting::{WIDTH, columns_of};
use super::*;
use crate::diagnostics::{Code, Finding, Findings, Label, Language, Severity, Text};
use crate::source::{Role, SourceId, Sources, Span};
use crate::text;

const AGREEMENT: &str = r#"overeenkomst wpda-2020 "Prestatieovereenkomst Werkplein Drentsche Aa 2020"
  looptijd: 1 januari 2020 t/m 31 december 2020

thema 5.1 werk "Werk"

  indicator wsw-regulier "mensen in de Wsw die bij een regulier bedrijf werken"
    eenheid: personen

  resultaat wsw-380 "Minstens 380 mensen in de Wsw werken bij een regulier bedrijf"
    norm: wsw-reguleir eind 2020 minstens 380 plekken
"#;

const FIGURES: &str = "overeenkomst = \"wpda-2020\"\n\n[figures]\nwsw-regulier = \"veel\"\n";

fn sources() -> (Sources, SourceId, SourceId) {
    let mut sources = Sources::new();
    let agreement = sources.add("agreement-2020.po", Role::Agreement, AGREEMENT);
    let figures = sources.add("actuals.toml", Role::Measurement, FIGURES);
    (sources, agreement, figures)
}

/// The span of the first occurrence of some words.
fn words(sources: &Sources, source: SourceId, words: &str) -> Span {
    let start = sources.get(source).unwrap().text().find(words).unwrap();
    Span::new(source, start, start + words.len())
}

fn finding(code: &'static str, severity: Severity, headline: Text, labels: Vec<Label>) -> Finding {
    Finding {
        code: Code::new(code),
        severity,
        headline,
        labels,
        help: None,
        repairs: Vec::new(),
        adjustment: None,
        witness: None,
    }
}

fn show(
    found: impl IntoIterator<Item = Finding>,
    sources: &Sources,
    style: FindingStyle,
) -> String {
    let findings: Findings = found.into_iter().collect();
    render_findings(&findings, sources, &style)
}

fn drawn() -> FindingStyle {
    FindingStyle::default()
}

fn unknown_name(sources: &Sources, agreement: SourceId) -> Finding {
    let span = words(sources, agreement, "wsw-reguleir");
    let mut found = finding(
        "PO0201",
        Severity::Error,
        text!("de naam `wsw-reguleir` is niet bekend", "the name `wsw-reguleir` is not known"),
        vec![Label::primary(span).saying(text!("deze naam", "this name"))],
    );
    found.help = Some(text!(
        "schrijf `wsw-regulier`, of voeg een indicator met de naam `wsw-reguleir` toe; een indicator begint met het woord `indicator`, een naam en een omschrijving tussen aanhalingstekens",
        "write `wsw-regulier`, or add an indicator with the name `wsw-reguleir`"
    ));
    found
}

fn two_units(sources: &Sources, agreement: SourceId) -> Finding {
    finding(
        "PO0312",
        Severity::Error,
        text!("de eenheden zijn niet gelijk", "the units differ"),
        vec![
            Label::primary(words(sources, agreement, "380 plekken"))
                .saying(text!("hier `plekken`", "here `plekken`")),
            Label::other(words(sources, agreement, "eenheid: personen"))
                .saying(text!("hier `personen`", "here `personen`")),
        ],
    )
}

fn two_files(sources: &Sources, agreement: SourceId, figures: SourceId) -> Finding {
    let mut found = finding(
        "PO0501",
        Severity::Error,
        text!("`wsw-regulier` is geen getal", "`wsw-regulier` is not a number"),
        vec![
            Label::primary(words(sources, figures, "\"veel\""))
                .saying(text!("dit is een tekst", "this is a text")),
            Label::other(words(sources, agreement, "wsw-regulier"))
                .saying(text!("hier wordt om personen gevraagd", "this asks for persons")),
        ],
    );
    found.help = Some(text!("schrijf het aantal zonder aanhalingstekens", "write a bare number"));
    found
}

#[test]
fn one_label() {
    let (sources, agreement, _) = sources();
    assert_snapshot!(show([unknown_name(&sources, agreement)], &sources, drawn()));
}

#[test]
fn two_labels_in_one_file() {
    let (sources, agreement, _) = sources();
    assert_snapshot!(show([two_units(&sources, agreement)], &sources, drawn()));
}

#[test]
fn two_files_in_one_finding() {
    let (sources, agreement, figures) = sources();
    assert_snapshot!(show([two_files(&sources, agreement, figures)], &sources, drawn()));
}

#[test]
fn english() {
    let (sources, agreement, figures) = sources();
    let style = FindingStyle { language: Language::English, ..drawn() };
    let found = [unknown_name(&sources, agreement), two_files(&sources, agreement, figures)];
    assert_snapshot!(show(found, &sources, style));
}

#[test]
fn sentences_for_speech_and_braille() {
    let (sources, agreement, figures) = sources();
    let style = FindingStyle { graphics: Graphics::Sentences, ..drawn() };
    let found = [
        unknown_name(&sources, agreement),
        two_units(&sources, agreement),
        two_files(&sources, agreement, figures),
    ];
    assert_snapshot!(show(found, &sources, style));
}

#[test]
fn an_escape_before_the_underlined_word_moves_the_underline_along() {
    let mut sources = Sources::new();
    let id =
        sources.add("a\x1B]0;b.po", Role::Agreement, "norm:\t\x1B[31m\u{202E}€ wsw minstens 3\n");
    let span = words(&sources, id, "wsw");
    let mut found = finding(
        "PO0201",
        Severity::Error,
        text!("de naam `w\x1B[0m\nfout[PO0000]: sw` is niet bekend", "x"),
        vec![Label::primary(span).saying(text!("deze\x07", "x"))],
    );
    found.help = Some(text!("schrijf\x1B[2J iets anders", "x"));
    let shown = show([found], &sources, drawn());
    assert!(!shown.chars().any(|c| c.is_control() && c != '\n'));
    assert_snapshot!(shown);
}

#[test]
fn a_line_of_a_megabyte_is_cut_around_the_words() {
    let mut sources = Sources::new();
    let text = format!("norm: {} wsw {}", "a".repeat(500_000), "b ".repeat(250_000));
    let id = sources.add("lang.po", Role::Examples, text);
    let labels = vec![
        Label::primary(words(&sources, id, "wsw")).saying(text!("deze naam", "this name")),
        Label::other(words(&sources, id, "norm")).saying(text!("in deze norm", "in this norm")),
        Label::other(Span::new(id, 900_000, 900_001)),
    ];
    let found = finding("PO0201", Severity::Warning, text!("`wsw` is niet bekend", "x"), labels);
    assert_snapshot!(show([found.clone()], &sources, drawn()));
    let told = FindingStyle { graphics: Graphics::Sentences, ..drawn() };
    assert!(show([found], &sources, told).len() < 2_000);
}

#[test]
fn a_span_that_is_wider_than_the_screen_shows_its_start() {
    let mut sources = Sources::new();
    let id = sources.add("lang.po", Role::Agreement, "é".repeat(300));
    let label = Label::primary(Span::new(id, 0, 10_000)).saying(text!("dit alles", "all of this"));
    let found = finding("PO0001", Severity::Note, text!("dit is lang", "x"), vec![label]);
    assert_snapshot!(show([found], &sources, drawn()));
}

#[test]
fn more_than_the_limit_is_counted() {
    let (sources, agreement, _) = sources();
    let at = |start| vec![Label::primary(Span::new(agreement, start, start + 1))];
    let warning = text!("let op", "mind");
    let mut found = vec![finding("PO0401", Severity::Warning, warning, at(0))];
    for start in 1..6 {
        found.push(finding("PO0601", Severity::Note, text!("weetje", "trivia"), at(start)));
    }
    for start in [20, 40, 60] {
        found.push(finding("PO0101", Severity::Error, text!("fout nu", "wrong"), at(start)));
    }
    assert_snapshot!(show(found, &sources, FindingStyle { limit: 2, ..drawn() }));
}

#[test]
fn one_of_each_is_counted_in_the_singular() {
    let (sources, agreement, _) = sources();
    let at = || vec![Label::primary(Span::new(agreement, 0, 1))];
    let found = || {
        [
            finding("PO0101", Severity::Error, text!("a", "a"), at()),
            finding("PO0401", Severity::Warning, text!("b", "b"), at()),
            finding("PO0601", Severity::Note, text!("c", "c"), at()),
        ]
    };
    let shown = show(found(), &sources, FindingStyle { limit: 2, ..drawn() });
    let closing = "\nen nog 1 bevinding: 1 opmerking\n1 fout, 1 waarschuwing, 1 opmerking\n";
    assert!(shown.ends_with(closing), "{shown}");
    let style = FindingStyle { limit: 0, language: Language::English, ..drawn() };
    let closing = "and 3 more findings: 1 error, 1 warning, 1 note\n1 error, 1 warning, 1 note\n";
    assert_eq!(show(found(), &sources, style), closing);
}

#[test]
fn colour_only_when_asked_for() {
    let (sources, agreement, figures) = sources();
    let found = || [two_files(&sources, agreement, figures)];
    assert!(!show(found(), &sources, drawn()).contains('\x1B'));
    let colored = show(found(), &sources, FindingStyle { color: Color::On, ..drawn() });
    assert_snapshot!(colored.replace('\x1B', "␛"));
}

#[test]
fn a_finding_about_a_file_as_a_whole_has_no_lines() {
    let found = || {
        let mut found = finding(
            "PO0003",
            Severity::Error,
            text!("`afspraak.docx` is geen tekst", "`afspraak.docx` is no text"),
            Vec::new(),
        );
        found.help = Some(text!("kies het bestand\ndat eindigt op `.po`", "choose"));
        [found]
    };
    assert_snapshot!(show(found(), &Sources::new(), drawn()));
    let told = FindingStyle { graphics: Graphics::Sentences, ..drawn() };
    assert_snapshot!("about_a_file_told", show(found(), &Sources::new(), told));
}

#[test]
fn words_that_do_not_fit_beside_the_line_become_a_note() {
    let (sources, agreement, _) = sources();
    let long = text!(
        "hier staat `plekken`, maar de indicator waar deze norm over gaat telt in personen, en die twee zijn niet om te rekenen",
        "x"
    );
    let label = Label::primary(words(&sources, agreement, "380 plekken")).saying(long);
    let headline = text!(
        "de norm telt in `plekken` en de indicator in `personen`, en tussen die twee eenheden is in deze overeenkomst nergens een verhouding vastgelegd",
        "x"
    );
    let found = finding("PO0312", Severity::Warning, headline, vec![label]);
    assert_snapshot!(show([found], &sources, drawn()));
}

#[test]
fn a_label_of_several_lines_and_one_at_the_end_show_one_line_each() {
    let (sources, agreement, _) = sources();
    let theme = words(&sources, agreement, "thema").to(words(&sources, agreement, "norm"));
    let labels = vec![
        Label::primary(Span::at(agreement, 99_999)).saying(text!("hier ontbreekt iets", "x")),
        Label::other(theme).saying(text!("in dit thema", "x")),
    ];
    let found = finding("PO0101", Severity::Error, text!("het thema is niet af", "x"), labels);
    assert_snapshot!(show([found], &sources, drawn()));
}

#[test]
fn ten_thousand_findings_in_a_line_of_a_megabyte_are_placed_at_once() {
    let mut sources = Sources::new();
    let id = sources.add("lang.po", Role::Agreement, "é ".repeat(400_000));
    let found = (0..10_000).map(|start| {
        let label = Label::primary(Span::new(id, start * 90, start * 90 + 1));
        finding("PO0101", Severity::Error, text!("a", "a"), vec![label])
    });
    let shown = show(found, &sources, FindingStyle { limit: 10_000, ..drawn() });
    assert!(shown.ends_with("\n10000 fouten\n"));
    // Counting each column from the start of the line would take minutes.
}

#[test]
fn many_labels_are_counted() {
    let (sources, agreement, _) = sources();
    let labels = (0..5_000).map(|start| Label::other(Span::new(agreement, start / 9, 400)));
    let found = finding("PO0101", Severity::Error, text!("a", "a"), labels.collect());
    let shown = show([found.clone()], &sources, drawn());
    assert!(shown.contains("= en nog 4992 plaatsen\n"), "{shown}");
    let told = FindingStyle { graphics: Graphics::Sentences, ..drawn() };
    assert!(show([found], &sources, told).contains("\nEn nog 4992 plaatsen.\n"));
}

#[test]
fn without_findings_there_is_no_text() {
    assert_eq!(show([], &Sources::new(), drawn()), "");
}

fn any_style() -> impl Strategy<Value = FindingStyle> {
    (any::<bool>(), any::<bool>()).prop_map(|(english, told)| FindingStyle {
        language: if english { Language::English } else { Language::Dutch },
        graphics: if told { Graphics::Sentences } else { Graphics::Drawn },
        ..drawn()
    })
}

proptest! {
    #[test]
    fn no_text_and_no_span_make_showing_fall_over(
        text in proptest::collection::vec(
            prop_oneof![any::<char>(), Just('\n'), Just('\t'), Just('\r'), Just('a'), Just('語')], 0..400),
        spans in proptest::collection::vec((0_u32..3, 0_u32..900, 0_u32..900), 0..5),
        style in any_style(),
    ) {
        let text: String = text.into_iter().collect();
        let mut sources = Sources::new();
        sources.add("a.po", Role::Agreement, text.clone());
        sources.add("b.toml", Role::Measurement, text.repeat(2));
        let labels = spans.into_iter().map(|(source, start, end)| {
            let words = text.chars().take(40).collect::<String>();
            let span = Span { source: SourceId::new(source), start, end };
            Label::other(span).saying(text!("{words}", "{words}"))
        });
        let mut found = finding("PO0101", Severity::Note, text!("{text}", "{text}"), labels.collect());
        found.help = Some(text!("{text}", "{text}"));
        let shown = show([found], &sources, style);
        prop_assert!(!shown.chars().any(|c| c.is_control() && c != '\n'));
        if style.graphics == Graphics::Drawn {
            for line in shown.lines() {
                prop_assert!(columns_of(line) <= WIDTH, "{} {}", columns_of(line), line);
            }
        }
    }
}
