//! Figures written down as a measurement file.
//!
//! For: the words of `docs/metingen.md`. Not for: which figures. A figure that no such file can hold exactly
//! makes there be none.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::model::{FigureRef, Indicator, Kind, Model};
use crate::quantity::{Date, Moment, Number, written};
use crate::source::{Name, toml_key};

/// Answers that no figure gives.
#[derive(Debug, Default)]
pub(super) struct Answers {
    /// To conditions.
    pub(super) conditions: Vec<(Name, bool)>,
    /// Of parties, on a subject.
    pub(super) consents: Vec<((Name, String), bool)>,
}

/// A whole file; `None` where a figure cannot be written down.
pub(super) fn measurement(
    model: &Model,
    figures: &[(&FigureRef, Number)],
    answers: &Answers,
) -> Option<String> {
    let last = figures.iter().filter_map(|(figure, _)| Some(figure.moment?.last_day())).max();
    let day = last.unwrap_or(model.head.term.last());
    let mut text = format!("overeenkomst = \"{}\"\npeildatum = {day}\n", model.head.name);
    let mut lines: Vec<(usize, String)> = Vec::new();
    for (name, group) in by_indicator(figures) {
        let own = &group.first()?.0.indicator;
        lines.push((own.order, format!("{} = {}\n", toml_key(name), indicator(own, &group)?)));
    }
    lines.sort();
    section(&mut text, "indicatoren", lines.into_iter().map(|(_, line)| line));
    let conditions = answers.conditions.iter();
    section(
        &mut text,
        "voorwaarden",
        conditions.map(|(name, answer)| format!("{} = {answer}\n", toml_key(name.as_str()))),
    );
    section(&mut text, "instemmingen", consents(&answers.consents).into_iter());
    Some(text)
}

fn section(text: &mut String, name: &str, lines: impl Iterator<Item = String>) {
    let lines: String = lines.collect();
    if !lines.is_empty() {
        // Writing to a text never fails.
        let _ = write!(text, "\n[{name}]\n{lines}");
    }
}

type Group<'a> = Vec<(&'a FigureRef, Number)>;

fn by_indicator<'a>(figures: &[(&'a FigureRef, Number)]) -> BTreeMap<&'a str, Group<'a>> {
    let mut groups: BTreeMap<&str, Group<'_>> = BTreeMap::new();
    for (figure, value) in figures {
        groups.entry(figure.indicator.name.as_str()).or_default().push((figure, value.clone()));
    }
    groups
}

/// The figures of one indicator: `{ 2026 = 700 }`, or a date by itself.
fn indicator(own: &Indicator, figures: &Group<'_>) -> Option<String> {
    if own.kind == Kind::Date {
        return value(own, &figures.first()?.1);
    }
    let mut moments: BTreeMap<Moment, Group<'_>> = BTreeMap::new();
    for (figure, number) in figures {
        moments.entry(figure.moment?).or_default().push((figure, number.clone()));
    }
    let mut words = Vec::new();
    for (moment, group) in moments {
        words.push(format!("{} = {}", moment_key(moment), at_moment(own, &group)?));
    }
    Some(format!("{{ {} }}", words.join(", ")))
}

/// What an indicator is at one moment: a number, or one with the members of breakdowns.
fn at_moment(own: &Indicator, figures: &Group<'_>) -> Option<String> {
    let mut words = Vec::new();
    let mut members: BTreeMap<&Name, Vec<String>> = BTreeMap::new();
    for (figure, number) in figures {
        if figure.selection.is_whole() {
            words.push(value(own, number)?);
            continue;
        }
        let name = figure.selection.breakdowns().next()?;
        // Steps of a scale together have no key of their own.
        let [place] = figure.selection.along(name)? else { return None };
        let member = own.breakdown(name)?.members.get(*place)?;
        let pair = format!("{} = {}", toml_key(&member.value), value(own, number)?);
        members.entry(name).or_default().push(pair);
    }
    if members.is_empty() {
        return words.pop();
    }
    let whole = words.pop().map(|whole| format!("waarde = {whole}"));
    let broken = members
        .into_iter()
        .map(|(name, pairs)| format!("{} = {{ {} }}", toml_key(name.as_str()), pairs.join(", ")));
    let all: Vec<String> = whole.into_iter().chain(broken).collect();
    Some(format!("{{ {} }}", all.join(", ")))
}

/// One number, exactly.
fn value(own: &Indicator, number: &Number) -> Option<String> {
    if own.kind == Kind::Date {
        return Some(Date::from_ordinal(number.to_i64()?)?.to_string());
    }
    if own.is_share() {
        let hundredfold = number * &Number::from(100_i64);
        hundredfold.exact_decimals()?;
        return Some(format!("\"{}%\"", written::plain(&hundredfold)));
    }
    let decimals = number.exact_decimals()?;
    Some(number.to_decimal(decimals))
}

fn moment_key(moment: Moment) -> String {
    match moment {
        Moment::Day(day) if (day.month(), day.day()) == (12, 31) => {
            format!("\"eind {}\"", day.year())
        }
        Moment::Day(day) => format!("\"{}\"", day.dutch()),
        Moment::Period(period) => toml_key(&period.dutch()),
    }
}

fn consents(all: &[((Name, String), bool)]) -> Vec<String> {
    let mut subjects: BTreeMap<&Name, Vec<String>> = BTreeMap::new();
    for ((subject, party), given) in all {
        let answer = if *given { "ja" } else { "nee" };
        subjects.entry(subject).or_default().push(format!("{} = \"{answer}\"", toml_key(party)));
    }
    let line = |(subject, answers): (&Name, Vec<String>)| {
        format!("{} = {{ {} }}\n", toml_key(subject.as_str()), answers.join(", "))
    };
    subjects.into_iter().map(line).collect()
}
