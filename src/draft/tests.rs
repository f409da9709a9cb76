//! Moments and terms that move, and places that change.

use super::edit::Edits;
use super::moments::moved;
use super::shift::Shift;
use crate::quantity::{Date, Period};
use crate::source::{SourceId, Span};

fn shift(first: (i16, i8, i8), last: (i16, i8, i8)) -> Shift {
    let day = |(year, month, day)| Date::new(year, month, day).unwrap();
    Shift::after(Period::new(day(first), day(last)).unwrap()).unwrap()
}

fn year() -> Shift {
    shift((2020, 1, 1), (2020, 12, 31))
}

fn eighteen_months() -> Shift {
    shift((2016, 7, 1), (2017, 12, 31))
}

#[test]
fn the_next_term_begins_the_day_after_and_is_as_long() {
    assert_eq!(year().next.dutch(), "2021");
    assert_eq!(eighteen_months().next.dutch(), "1 januari 2018 t/m 30 juni 2019");
    let odd = shift((2020, 1, 1), (2020, 1, 10));
    assert_eq!(odd.next.dutch(), "11 januari 2020 t/m 20 januari 2020");
    // 29 February is the last day of its month, and stays so.
    let leap = shift((2019, 3, 1), (2020, 2, 29));
    assert_eq!(leap.next.last(), Date::new(2021, 2, 28).unwrap());
}

#[test]
fn moments_move_by_a_year() {
    for (old, new) in [
        ("uiterlijk: 31 december 2021", "uiterlijk: 31 december 2022"),
        ("toont: a in 2020, b eind 2020", "toont: a in 2021, b eind 2021"),
        ("a in T1 2020 en b in K3  2020", "a in T1 2021 en b in K3 2021"),
        ("a eind juni 2020", "a eind juni 2021"),
        ("op 29 februari 2020", "op 28 februari 2021"),
        ("in 1 juli 2020 t/m 31 december 2020", "in 1 juli 2021 t/m 31 december 2021"),
    ] {
        assert_eq!(moved(old, year()), new);
    }
}

#[test]
fn what_is_no_moment_stays() {
    for words in [
        "minstens 2020 personen",
        "€ 2.020",
        "2020,5 uur",
        "feit uitstroom-2020",
        "\"in 2020\" # in 2020",
    ] {
        assert_eq!(moved(words, year()), words);
    }
}

#[test]
fn moments_of_a_longer_term_move_as_many_months() {
    for (old, new) in [
        ("a in 2017", "a in 1 juli 2018 t/m 30 juni 2019"),
        ("a eind 2017", "a eind juni 2019"),
        ("a eind 2016", "a eind juni 2018"),
        ("uiterlijk: 1 februari 2017", "uiterlijk: 1 augustus 2018"),
    ] {
        assert_eq!(moved(old, eighteen_months()), new);
    }
}

#[test]
fn a_year_by_itself_moves_with_the_begin_or_the_end_of_the_term() {
    let moved = |year| eighteen_months().year(year);
    assert_eq!([2015, 2016, 2017, 2018].map(moved), [2015, 2018, 2019, 2018]);
}

/// The place of words that stand in a text once.
fn place(text: &str, words: &str) -> Span {
    let start = text.find(words).unwrap();
    Span::new(SourceId::new(0), start, start + words.len())
}

#[test]
fn of_two_changes_at_one_place_the_first_counts() {
    let text = "een twee drie";
    let mut edits = Edits::of(text);
    edits.put(place(text, "twee drie"), "vier".to_owned());
    edits.put(place(text, "drie"), "vijf".to_owned());
    assert_eq!(edits.applied(), "een vier");
}

#[test]
fn what_is_put_aside_stands_on_lines_of_its_own() {
    let put_aside = |text: &str, words: &str| {
        let mut edits = Edits::of(text);
        edits.put_aside(place(text, words), &["nieuw".to_owned()]);
        edits.applied()
    };
    let alone = put_aside("een\n  twee\ndrie", "twee");
    assert_eq!(alone, "een\n  nieuw\n  # eerder: twee\ndrie");
    let remarked = put_aside("een\n  twee # na overleg\n", "twee");
    assert_eq!(remarked, "een\n  nieuw\n  # eerder: twee # na overleg\n");
    let followed = put_aside("een\n  twee drie\n", "twee");
    assert_eq!(followed, "een\n  nieuw\n  # eerder: twee\n  drie\n");
    let behind = put_aside("een twee\ndrie", "twee");
    assert_eq!(behind, "een\n      nieuw\n      # eerder: twee\ndrie");
    let at_the_end = put_aside("een twee ", "twee");
    assert_eq!(at_the_end, "een\n      nieuw\n      # eerder: twee");
}

#[test]
fn what_is_put_aside_from_one_line_leaves_no_spaces_behind() {
    let text = "een  twee drie  vier vijf\n";
    let mut edits = Edits::of(text);
    edits.put_aside(place(text, "twee"), &["nieuw".to_owned()]);
    edits.put_aside(place(text, "drie"), &[]);
    edits.put(place(text, "vijf"), "zes".to_owned());
    let lines = ["een", "nieuw", "# eerder: twee", "# eerder: drie", "vier zes\n"];
    assert_eq!(edits.applied(), lines.join("\n      "));
}
