//! Compares what an example expects with what came of it.
//!
//! Not for: making it come about.

use std::collections::BTreeSet;

use super::codes::BASES;
use super::difference::{Aspect, Difference};
use super::expectation::{Expectation, ExpectedItem};
use super::found::{compare_codes, holds, judged_instead, not_judged};
use crate::diagnostics::{Findings, Text};
use crate::eval::assessment::{
    Amount, Assessed, Assessment, FigureName, Known, Remark, Standing, Verdict, Version,
};
use crate::quantity::{Number, written};
use crate::source::Span;
use crate::text;
use crate::verdict::BaseSet;

/// What came of an example.
#[derive(Debug, Clone, Copy)]
pub enum Outcome<'a> {
    /// It was judged.
    Judged(&'a Assessment),
    /// What was found in its figures: errors, or, where errors were expected, whatever was found.
    MeasurementErrors(&'a Findings),
    /// What was found when the agreement was compiled.
    Compiled(&'a Findings),
}

/// Every difference, in the order of the expectation. Only what the example states is compared.
#[must_use]
pub fn compare(expectation: &Expectation, outcome: Outcome<'_>) -> Vec<Difference> {
    match (expectation, outcome) {
        (Expectation::Unreadable, _) => Vec::new(),
        (Expectation::Verdicts(items, consequences), Outcome::Judged(assessment)) => {
            let items = items.iter().flat_map(|item| compare_item(item, assessment));
            let others = consequences.iter();
            items
                .chain(others.flat_map(|one| super::consequences::compare(one, assessment)))
                .collect()
        }
        (
            Expectation::Verdicts(items, consequences),
            Outcome::MeasurementErrors(found) | Outcome::Compiled(found),
        ) => {
            let spans = items.iter().map(|item| item.item.span);
            let mut spans = spans.chain(consequences.iter().map(|one| one.name.span));
            spans.next().map(|span| not_judged(span, found)).into_iter().collect()
        }
        (Expectation::Errors(named), Outcome::MeasurementErrors(found))
        | (Expectation::Notes(named), Outcome::Compiled(found)) => compare_codes(named, found),
        (Expectation::Errors(named) | Expectation::Notes(named), Outcome::Judged(_)) => {
            vec![judged_instead(named)]
        }
        (Expectation::Errors(named), Outcome::Compiled(found))
        | (Expectation::Notes(named), Outcome::MeasurementErrors(found)) => {
            compare_codes(named, found)
        }
    }
}

fn compare_item(expected: &ExpectedItem, assessment: &Assessment) -> Vec<Difference> {
    let name = expected.item.value.as_str();
    let Some(actual) = assessment.items.iter().find(|item| item.id == name) else {
        if expected.not_in_force.is_some() {
            return compare_held_back(expected, assessment);
        }
        let wanted = text!("een oordeel", "a verdict");
        let actual = text!("geen oordeel", "no verdict");
        return vec![Difference::of_item(
            name,
            Aspect::Verdict,
            expected.item.span,
            wanted,
            actual,
        )];
    };
    let mut differences = Vec::new();
    let mut differ = |what: Aspect, span: Span, expected: Text, actual: Text| {
        if expected != actual {
            differences.push(Difference::of_item(name, what, span, expected, actual));
        }
    };
    if let Some(verdict) = &expected.verdict {
        let shown = |of: Verdict| Text { nl: of.dutch().to_owned(), en: of.english().to_owned() };
        differ(Aspect::Verdict, verdict.span, shown(verdict.value), shown(actual.verdict));
    }
    if let Some(span) = expected.not_in_force {
        let shown =
            Text { nl: actual.verdict.dutch().to_owned(), en: actual.verdict.english().to_owned() };
        differ(Aspect::Verdict, span, not_in_force(), shown);
    }
    if let Some(versions) = &expected.versions {
        let names = actual.governed_by.iter().map(version_name).collect();
        differ(Aspect::Version, versions.span, shown_words(&versions.value), shown_words(&names));
    }
    if let Some(margin) = &expected.margin {
        differ(Aspect::Margin, margin.span, shown_number(&margin.value), shown_margin(actual));
    }
    if let Some(possible) = &expected.possible {
        differ(
            Aspect::Possible,
            possible.span,
            shown_bases(possible.value),
            shown_bases(actual.possible),
        );
    }
    if let Some(reasons) = &expected.reasons {
        let codes = actual.reasons.iter().map(|reason| reason.code.code().to_owned()).collect();
        differ(Aspect::Reasons, reasons.span, shown_words(&reasons.value), shown_words(&codes));
    }
    if let Some(needs) = &expected.needs {
        let names = actual.needs.iter().map(|figure| need_as(figure, &needs.value)).collect();
        differ(Aspect::Needs, needs.span, shown_words(&needs.value), shown_words(&names));
    }
    if let Some(remarks) = &expected.remarks {
        let codes = actual.remarks.iter().map(|remark| remark.code().to_owned()).collect();
        differ(Aspect::Remarks, remarks.span, shown_words(&remarks.value), shown_words(&codes));
    }
    let known = words_about(actual);
    for word in expected.mentions.iter().filter(|word| !holds(&known, &word.value)) {
        let written = &word.value;
        let expected = text!("`{written}`", "`{written}`");
        differ(Aspect::Mentions, word.span, expected, text!("niet genoemd", "not named"));
    }
    differences
}

/// What an amendment brings that does not hold stands in a list of its own.
fn compare_held_back(expected: &ExpectedItem, assessment: &Assessment) -> Vec<Difference> {
    let name = expected.item.value.as_str();
    let mut listed = assessment.not_in_force.iter();
    let Some(item) = listed.find(|item| item.id == name && !item.norm_only) else {
        let (span, actual) = (expected.item.span, text!("niet genoemd", "not named"));
        return vec![Difference::of_item(name, Aspect::Verdict, span, not_in_force(), actual)];
    };
    let mut known = vec![item.text.clone(), item.amendment.clone(), item.from.dutch()];
    if let Standing::Refused(parties) | Standing::Open(parties) = &item.standing {
        known.extend(parties.iter().cloned());
    }
    let known = known.join("\n");
    let missing = expected.mentions.iter().filter(|word| !holds(&known, &word.value));
    missing
        .map(|word| {
            let written = &word.value;
            let (wanted, actual) =
                (text!("`{written}`", "`{written}`"), text!("niet genoemd", "not named"));
            Difference::of_item(name, Aspect::Mentions, word.span, wanted, actual)
        })
        .collect()
}

fn not_in_force() -> Text {
    text!("niet van kracht", "not in force")
}

/// The word of an example for a version.
fn version_name(version: &Version) -> String {
    match version {
        Version::Original => "oorspronkelijk".to_owned(),
        Version::Amendment { name, .. } => name.clone(),
        Version::From(date) => date.dutch(),
    }
}

/// A needed figure by name, or with its moment where the example writes it so.
pub(super) fn need_as(figure: &FigureName, expected: &BTreeSet<String>) -> String {
    let full = figure.moment.map(|moment| format!("{} {}", figure.label(), moment.dutch()));
    full.filter(|full| expected.contains(full)).unwrap_or_else(|| figure.label())
}

fn shown_number(number: &Number) -> Text {
    Text { nl: written::plain(number), en: number.to_string() }
}

fn shown_margin(actual: &Assessed) -> Text {
    let Some(Amount { known, share, .. }) = &actual.margin else {
        return text!("geen marge", "no margin");
    };
    let scaled = |number: &Number| {
        shown_number(&if *share { number * Number::power_of_ten(2) } else { number.clone() })
    };
    let edge =
        |edge: &Option<Number>| edge.as_ref().map_or_else(|| text!("onbekend", "unknown"), scaled);
    match known {
        Known::Exact(number) => scaled(number),
        Known::Between { low, high } => {
            let (low, high) = (edge(low), edge(high));
            Text {
                nl: format!("{} t/m {}", low.nl, high.nl),
                en: format!("{} to {}", low.en, high.en),
            }
        }
    }
}

fn shown_bases(set: BaseSet) -> Text {
    let verdicts =
        BASES.into_iter().filter(|(base, _)| set.contains(*base)).map(|(_, verdict)| verdict);
    let verdicts: Vec<_> = verdicts.collect();
    let of = |word: fn(Verdict) -> &'static str| {
        joined(verdicts.iter().map(|verdict| word(*verdict).to_owned()))
    };
    if verdicts.is_empty() {
        return text!("niets", "nothing");
    }
    Text { nl: of(Verdict::dutch), en: of(Verdict::english) }
}

fn shown_words(words: &BTreeSet<String>) -> Text {
    if words.is_empty() {
        return text!("niets", "nothing");
    }
    let all = joined(words.iter().cloned());
    text!("{all}", "{all}")
}

fn joined(words: impl Iterator<Item = String>) -> String {
    words.collect::<Vec<_>>().join(", ")
}

/// The words that are known of an item: what a report can draw on.
fn words_about(item: &Assessed) -> String {
    let mut words = vec![item.text.clone()];
    words.extend(item.number.clone());
    words.extend(item.role.clone());
    words.extend(item.explained.iter().cloned());
    words.extend(item.consequences.iter().map(|one| one.consequence.clone()));
    words.extend(item.needs.iter().map(|figure| figure.name.to_string()));
    for reason in &item.reasons {
        words.extend(reason.figure.as_ref().map(|figure| figure.name.to_string()));
        words.extend(reason.stated.clone());
    }
    for part in &item.parts {
        words.push(part.id.clone());
        words.extend(part.stated.clone());
    }
    for beside in &item.beside {
        words.push(beside.figure.name.to_string());
        words.extend(beside.note.clone());
    }
    words.extend(item.remarks.iter().flat_map(words_of_remark));
    words.join("\n")
}

/// The names that a remark is about.
fn words_of_remark(remark: &Remark) -> Vec<String> {
    match remark {
        Remark::MissingExplanation => Vec::new(),
        Remark::ClaimNotHeld { part, whole, .. } => {
            let whole = whole.as_ref().map(|whole| whole.name.to_string());
            std::iter::once(part.name.to_string()).chain(whole).collect()
        }
        Remark::OtherJudge { named, judged } => vec![named.clone(), judged.clone()],
        Remark::Proxy { figure, of } => vec![figure.name.to_string(), of.clone()],
        Remark::AssumptionFailed { figure, .. }
        | Remark::PartDiffers { figure, .. }
        | Remark::ShareWithoutCounts { figure }
        | Remark::EmptyAll { figure }
        | Remark::OtherDefinition { figure }
        | Remark::HalfUnit { figure }
        | Remark::Revised { figure, .. }
        | Remark::Forecast { figure, .. }
        | Remark::DeliveredLate { figure, .. }
        | Remark::SampleBound { figure, .. }
        | Remark::WithMargin { figure, .. }
        | Remark::OtherMoment { figure, .. } => vec![figure.name.to_string()],
    }
}
