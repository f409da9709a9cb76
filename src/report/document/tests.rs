//! Wrapping, tables, nesting and safety of the renderers.

use super::*;
use crate::report::findings::{Color, Graphics};

fn drawn(blocks: Vec<Block>) -> String {
    Document { blocks }.render(DocumentStyle::default())
}

fn told(blocks: Vec<Block>) -> String {
    Document { blocks }.render(DocumentStyle { color: Color::On, graphics: Graphics::Sentences })
}

fn nested(depth: usize) -> ListItem {
    ListItem {
        line: Line::plain(&format!("{}diep", "heel ".repeat(20))),
        children: if depth == 0 { Vec::new() } else { vec![nested(depth - 1)] },
    }
}

fn wide_table() -> Table {
    Table {
        columns: vec!["Deel", "Cijfer", "Leeg", "Toelichting"],
        rows: vec![
            vec![
                Line::plain("een-heel-lange-naam-die-niet-mag-worden-afgebroken"),
                Line::plain("1 persoon"),
                Line::default(),
                Line::plain(&"woorden over van alles en nog wat ".repeat(5)),
            ],
            vec![Line::plain("kort"), Line::plain("12"), Line::default(), Line::default()],
        ],
    }
    .without_empty_columns()
}

#[test]
fn a_table_fits_its_columns_and_leaves_out_the_empty_one() {
    insta::assert_snapshot!(drawn(vec![Block::Table(wide_table())]));
}

#[test]
fn a_table_is_told_in_sentences() {
    insta::assert_snapshot!(told(vec![Block::Table(wide_table())]));
}

#[test]
fn a_deep_list_stays_on_the_page() {
    let text = drawn(vec![Block::List(vec![nested(200)])]);
    let widest = text.lines().map(textwrap::core::display_width).max();
    assert!(widest <= Some(100), "{widest:?}");
}

#[test]
fn a_list_with_levels_is_numbered_in_sentences() {
    let item = |text: &str, children| ListItem { line: Line::plain(text), children };
    let list = vec![item("een", vec![item("onder een", Vec::new())]), item("twee?", Vec::new())];
    assert_eq!(told(vec![Block::List(list)]), "1: een.\n1.1: onder een.\n2: twee?\n");
}

#[test]
fn text_of_a_file_cannot_steer_the_terminal_or_begin_a_line() {
    let text = "naam\u{1b}[31m\nregel\u{202E}twee\r\n  einde\t.";
    assert_eq!(
        drawn(vec![Block::Paragraph(Line::plain(text))]),
        "naam␛[31m regel‹U+202E›twee einde .\n"
    );
}

#[test]
fn a_word_that_fits_nowhere_is_broken_and_a_name_is_not() {
    let text =
        format!("{} {} {}", "a".repeat(130), "naam-met-streepjes ".repeat(6), "é".repeat(99));
    insta::assert_snapshot!(drawn(vec![Block::Paragraph(Line::plain(&text))]));
}

#[test]
fn styles_survive_wrapping() {
    let line = Line::styled(Style::Good, &"goed ".repeat(15)).then(Style::Bad, &"fout ".repeat(15));
    let text = Document { blocks: vec![Block::Paragraph(line)] }
        .render(DocumentStyle { color: Color::On, graphics: Graphics::Drawn });
    insta::assert_snapshot!(text.replace('\u{1b}', "␛"));
}
