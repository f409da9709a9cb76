//! A finding told in whole sentences, one to a line, for speech and braille.
//!
//! Lines are not wrapped: a reader would pause where the line breaks, and wraps by itself.

use super::advice::advice;
use super::blocks::{MOST_LABELS, Mark};
use super::fitting::shortened;
use super::line::ShownLine;
use super::words;
use crate::diagnostics::{Carried, Label, Language};
use crate::source::{printable_line, push_printable};

/// How much of a long line is told.
const COLUMNS: usize = 200;

/// Tells one finding; ends with a line break.
pub(super) fn tell(carried: &Carried<'_>) -> String {
    let (finding, language) = (carried.finding(), carried.language());
    let labels = finding.labels_in_order();
    let known = |label: &&&Label| carried.sources().get(label.span.source).is_some();
    let shown: Vec<&Label> = labels.iter().take(MOST_LABELS).filter(known).copied().collect();
    let mut told = vec![opening(carried, shown.first().copied())];
    for (index, label) in shown.iter().enumerate() {
        if index > 0 {
            told.push(further_place(carried, label));
        }
        told.extend(quotation(carried, label, index == 0));
    }
    if let Some(hidden) = labels.len().checked_sub(MOST_LABELS).filter(|hidden| *hidden > 0) {
        told.push(sentence(&capital(words::more_places(hidden).get(language))));
    }
    if let Some(help) = advice(finding, carried.sources(), language) {
        let help = help.split_whitespace().collect::<Vec<_>>().join(" ");
        let help = shortened(&printable_line(&help));
        told.push(format!("{}: {}", words::help_name(language), sentence(&help)));
    }
    if let Some(adjustment) = &finding.adjustment {
        let text = words::adjusted(adjustment, carried.sources());
        let text = shortened(&printable_line(text.get(language)));
        told.push(format!("{}: {}", words::level_name(language), sentence(&text)));
    }
    if let Some(witness) = &finding.witness {
        let says = shortened(&printable_line(witness.says.get(language)));
        told.push(format!("{}: {says}:", words::example_name(language)));
        told.extend(witness.measurement.trim_end().lines().map(|line| printable_line(line).into()));
    }
    told.push(format!("{}: {}", words::page_name(language), words::page_command(finding.code)));
    told.join("\n") + "\n"
}

/// What is the case, and where.
fn opening(carried: &Carried<'_>, primary: Option<&Label>) -> String {
    let (finding, language) = (carried.finding(), carried.language());
    let name = capital(words::severity_name(finding, language));
    let headline = sentence(&shortened(&printable_line(finding.headline.get(language))));
    let code = finding.code;
    match primary.map(|label| words::column_in_file(carried.sources(), label.span)) {
        Some(place) => format!("{name} {code} {}: {headline}", place.get(language)),
        None => format!("{name} {code}: {headline}"),
    }
}

fn further_place(carried: &Carried<'_>, label: &Label) -> String {
    let language = carried.language();
    let place = words::column_in_file(carried.sources(), label.span);
    let place = format!("{} {}", words::see_also(language), place.get(language));
    match words_beside(label, language) {
        Some(words) => format!("{place}: {}", sentence(&words)),
        None => sentence(&place),
    }
}

/// The line, and the words in it. Those of a further place stand before it already.
fn quotation(carried: &Carried<'_>, label: &Label, is_first: bool) -> Vec<String> {
    let language = carried.language();
    let Some(file) = carried.sources().get(label.span.source) else { return Vec::new() };
    let mark = Mark::new(label, file);
    let shown = ShownLine::around(file.line_text(mark.line), &mark.range, COLUMNS);
    let mut told = Vec::new();
    if !shown.is_blank() {
        told.push(format!("{}: {}", words::line_name(language), shown.text.trim()));
    }
    let words = shown.text.get(shown.underline(&mark.range)).unwrap_or_default().trim();
    let beside = words_beside(label, language).filter(|_| is_first);
    match (words.is_empty(), beside) {
        (true, None) => {}
        (true, Some(beside)) => told.push(sentence(&capital(&beside))),
        (false, None) => told.push(format!("{}: {words}", words::words_name(language))),
        (false, Some(beside)) => {
            told.push(format!("{}: {words} ({beside})", words::words_name(language)));
        }
    }
    told
}

fn words_beside(label: &Label, language: Language) -> Option<String> {
    let text = label.text.as_ref()?;
    Some(shortened(&printable_line(text.get(language))))
}

/// Text that ends as a sentence ends.
fn sentence(text: &str) -> String {
    if text.ends_with(['.', '?', '!', ':']) { text.to_owned() } else { format!("{text}.") }
}

/// Text that starts as a sentence starts.
fn capital(text: &str) -> String {
    let mut characters = text.chars();
    let mut out = String::with_capacity(text.len());
    for first in characters.next().into_iter().flat_map(char::to_uppercase) {
        push_printable(first, &mut out);
    }
    out.push_str(characters.as_str());
    out
}
