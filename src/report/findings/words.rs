//! The words that surround a finding, in both languages. The finding brings its own.
//!
//! Not for layout.

use crate::diagnostics::{Adjustment, Code, Counts, Finding, Language, Severity, Text};
use crate::source::{Role, SourceFile, Sources, Span, printable_line};
use crate::text;

/// The name of a finding's weight, as it stands before a headline.
pub(super) fn severity_name(finding: &Finding, language: Language) -> &'static str {
    if finding.is_silenced() {
        return choose(language, "uitgezet", "turned off");
    }
    let (dutch, english) = match finding.severity {
        Severity::Error => ("fout", "error"),
        Severity::Warning => ("waarschuwing", "warning"),
        Severity::Note => ("opmerking", "note"),
    };
    choose(language, dutch, english)
}

/// What the agreement made of a finding, and why.
pub(super) fn adjusted(adjustment: &Adjustment, sources: &Sources) -> Text {
    let (reason, line) = (&adjustment.reason, sources.place(adjustment.span).line);
    if adjustment.silenced {
        text!(
            "op regel {line} uitgezet, omdat “{reason}”",
            "turned off on line {line}, because “{reason}”"
        )
    } else {
        text!(
            "op regel {line} zo gezet, omdat “{reason}”",
            "made so on line {line}, because “{reason}”"
        )
    }
}

/// What stands before what the agreement made of a finding.
pub(super) fn level_name(language: Language) -> &'static str {
    choose(language, "Niveau", "Level")
}

/// What stands before the advice.
pub(super) fn help_name(language: Language) -> &'static str {
    choose(language, "Zo lost u het op", "How to fix")
}

/// What to write: one of these texts.
pub(super) fn write_this(texts: &[&str]) -> Text {
    let marked: Vec<String> = texts.iter().map(|text| format!("`{text}`")).collect();
    let (nl, en) = (marked.join(" of "), marked.join(" or "));
    text!("schrijf hier {nl}", "write {en} here")
}

/// What to take away: one of these words.
pub(super) fn take_this_away(words: &[&str]) -> Text {
    let marked: Vec<String> = words.iter().map(|words| format!("`{words}`")).collect();
    let (nl, en) = (marked.join(" of "), marked.join(" or "));
    text!("haal {nl} weg", "take {en} away")
}

/// What stands before the page that explains the code.
pub(super) fn page_name(language: Language) -> &'static str {
    choose(language, "Meer hierover", "More about this")
}

/// Where to read more about a code.
pub(super) fn page_command(code: Code) -> String {
    format!("pocheck leg-uit {code}")
}

/// What stands before figures with which a finding shows.
pub(super) fn example_name(language: Language) -> &'static str {
    choose(language, "Voorbeeld", "Example")
}

/// What stands before the line that a finding is about.
pub(super) fn line_name(language: Language) -> &'static str {
    choose(language, "De regel luidt", "The line reads")
}

/// What stands before the words that a finding is about.
pub(super) fn words_name(language: Language) -> &'static str {
    choose(language, "Het gaat om", "This is about")
}

/// What stands before a further place.
pub(super) fn see_also(language: Language) -> &'static str {
    choose(language, "Zie ook", "See also")
}

/// The file with its role, and the line.
pub(super) fn line_in_file(sources: &Sources, span: Span) -> Text {
    let place = sources.place(span);
    let (file, line) = (printable_line(place.file), place.line);
    let source = sources.get(span.source);
    let Text { nl, en } = in_the(source.map(SourceFile::role));
    if source.is_some_and(SourceFile::is_unread) {
        return text!("{nl} {file}", "{en} {file}");
    }
    text!("{nl} {file}, regel {line}", "{en} {file}, line {line}")
}

/// The file with its role, the line and the column.
pub(super) fn column_in_file(sources: &Sources, span: Span) -> Text {
    let Text { nl, en } = line_in_file(sources, span);
    if sources.get(span.source).is_some_and(SourceFile::is_unread) {
        return text!("{nl}", "{en}");
    }
    let column = sources.place(span).column;
    text!("{nl}, kolom {column}", "{en}, column {column}")
}

/// Only the line and the column, where the file has been named.
pub(super) fn line_and_column(sources: &Sources, span: Span) -> Text {
    let place = sources.place(span);
    let (line, column) = (place.line, place.column);
    text!("regel {line}, kolom {column}", "line {line}, column {column}")
}

fn in_the(role: Option<Role>) -> Text {
    match role {
        Some(Role::Agreement) => text!("in de overeenkomst", "in the agreement"),
        Some(Role::Framework) => text!("in het kader", "in the framework"),
        Some(Role::Earlier) => text!("in de eerdere overeenkomst", "in the earlier agreement"),
        Some(Role::Measurement) => text!("in het meetbestand", "in the measurement file"),
        Some(Role::Examples) => text!("in de voorbeelden", "in the examples"),
        None => text!("in", "in"),
    }
}

/// What is said of places that are not shown.
pub(super) fn more_places(count: usize) -> Text {
    match count {
        1 => text!("en nog 1 plaats", "and 1 more place"),
        _ => text!("en nog {count} plaatsen", "and {count} more places"),
    }
}

/// What is said of findings that are not shown.
pub(super) fn more_findings(counts: Counts) -> Text {
    let Text { nl, en } = tally(counts);
    match counts.total() {
        1 => text!("en nog 1 bevinding: {nl}", "and 1 more finding: {en}"),
        total => text!("en nog {total} bevindingen: {nl}", "and {total} more findings: {en}"),
    }
}

/// How many findings there are of each weight; a weight without findings is left out.
pub(super) fn tally(counts: Counts) -> Text {
    let (errors, warnings, notes) = (counts.errors, counts.warnings, counts.notes);
    let parts = [
        counted(errors, ["fout", "fouten"], ["error", "errors"]),
        counted(warnings, ["waarschuwing", "waarschuwingen"], ["warning", "warnings"]),
        counted(notes, ["opmerking", "opmerkingen"], ["note", "notes"]),
        counted(counts.silenced, ["uitgezet", "uitgezet"], ["turned off", "turned off"]),
    ];
    let parts: Vec<Text> = parts.into_iter().flatten().collect();
    let join =
        |language| parts.iter().map(|part| part.get(language)).collect::<Vec<_>>().join(", ");
    Text { nl: join(Language::Dutch), en: join(Language::English) }
}

/// A number with its noun: `[one, several]` in Dutch and in English.
fn counted(count: usize, [fout, fouten]: [&str; 2], [error, errors]: [&str; 2]) -> Option<Text> {
    match count {
        0 => None,
        1 => Some(text!("1 {fout}", "1 {error}")),
        _ => Some(text!("{count} {fouten}", "{count} {errors}")),
    }
}

fn choose(language: Language, dutch: &'static str, english: &'static str) -> &'static str {
    match language {
        Language::Dutch => dutch,
        Language::English => english,
    }
}
