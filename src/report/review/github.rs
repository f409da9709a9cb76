//! Workflow commands of GitHub: a remark beside the line in a review.
//!
//! GitHub shows ten remarks of each kind and hides the others without a word. Hence ten of a kind
//! are written at most, the most important first; where there are more, the tenth says how many.

use crate::diagnostics::{Language, Text};
use crate::text;

use super::annotation::{Annotation, Place, Weight};

/// So many of a kind are shown.
const SHOWN: usize = 10;

/// The commands, one to a line; nothing for what is as agreed or kept out of sight.
#[must_use]
pub fn github(annotations: &[Annotation], language: Language) -> String {
    let mut text = String::new();
    for (weight, command) in
        [(Weight::Error, "error"), (Weight::Warning, "warning"), (Weight::Note, "notice")]
    {
        let seen = |one: &&Annotation| one.weight == weight && one.suppressed.is_none();
        let all: Vec<&Annotation> = annotations.iter().filter(seen).collect();
        let room = if all.len() > SHOWN { SHOWN - 1 } else { SHOWN };
        let (shown, hidden) = all.split_at_checked(room).unwrap_or((&all, &[]));
        text.extend(shown.iter().map(|one| line(command, one)));
        if !hidden.is_empty() {
            let rest = rest(hidden, language);
            text.push_str(&format!("::{command} title=pocheck::{}\n", data(&rest)));
        }
    }
    text
}

fn line(command: &str, annotation: &Annotation) -> String {
    let rule = annotation.kind.rule();
    let mut properties = vec![format!("title={}", property(&format!("pocheck {rule}")))];
    if let Some(place) = &annotation.place {
        properties.extend(place_of(place));
    }
    let message = data(&annotation.told());
    format!("::{command} {}::{message}\n", properties.join(","))
}

fn place_of(place: &Place) -> Vec<String> {
    let mut properties = vec![format!("file={}", property(&place.file))];
    if let Some(region) = place.region {
        properties.push(format!("line={}", region.start.0));
        properties.push(format!("endLine={}", region.end.0));
        // Columns are only allowed where the remark is about one line.
        if region.start.0 == region.end.0 {
            properties.push(format!("col={}", region.start.1));
            properties.push(format!("endColumn={}", region.end.1.max(region.start.1 + 1)));
        }
    }
    properties
}

/// "en nog 4, onder meer PO0404 en PO0406".
fn rest(hidden: &[&Annotation], language: Language) -> String {
    let mut rules: Vec<String> = hidden.iter().map(|one| one.kind.rule()).collect();
    rules.sort();
    rules.dedup();
    let (count, rules) = (hidden.len(), rules.join(", "));
    let Text { nl, en } = text!(
        "en nog {count}, die hier niet passen ({rules})",
        "and {count} more that do not fit here ({rules})"
    );
    match language {
        Language::Dutch => nl,
        Language::English => en,
    }
}

/// A message as the runner reads it: what ends a command is written in another way.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A property as the runner reads it; a colon or a comma would end it.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

/// Messages for a reader, in a log that the runner reads too: no line of them is a command, whatever
/// stands in the files that they quote.
#[must_use]
pub fn defused(text: &str) -> String {
    let lines = text.split_inclusive('\n').map(|line| {
        let line = line.replace("##[", "# #[");
        let start = line.len() - line.trim_start().len();
        match line.get(start..).is_some_and(|rest| rest.starts_with("::")) {
            true => {
                let (before, after) = line.split_at_checked(start).unwrap_or(("", &line));
                format!("{before}: {}", after.replacen(':', "", 1))
            }
            false => line,
        }
    });
    lines.collect()
}
