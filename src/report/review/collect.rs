//! Which remarks there are: every finding, and every verdict of a judged agreement.
//!
//! Not for: the form of any program.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use crate::diagnostics::{self, Finding, Findings, Language, Severity};
use crate::eval::assessment::{Assessed, Assessment, Verdict};
use crate::report::assessment::counts_as;
use crate::report::words::Words;
use crate::source::{Sources, Span, printable_line};
use crate::text;

use super::annotation::{Annotation, Kind, Place, Region, Weight};
use super::path::relative;

/// What the remarks refer to but do not hold.
#[derive(Clone, Copy, Debug)]
pub struct ReviewContext<'a> {
    /// The texts.
    pub sources: &'a Sources,
    /// The language of the remarks.
    pub language: Language,
    /// The folder that paths are made relative to; `None` leaves them as they were given.
    pub folder: Option<&'a str>,
}

/// All remarks, the most important first.
#[must_use]
pub fn annotations(
    findings: &Findings,
    assessment: Option<&Assessment>,
    context: ReviewContext<'_>,
) -> Vec<Annotation> {
    let verdicts = assessment.into_iter().flat_map(|assessment| &assessment.items);
    let mut all: Vec<Annotation> = findings
        .iter()
        .map(|finding| context.finding(finding))
        .chain(verdicts.map(|item| context.verdict(item)))
        .collect();
    all.sort_by_key(Annotation::rank);
    // Remarks with the same words on lines with the same words are told apart by their order.
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for annotation in &mut all {
        let count = seen.entry(annotation.fingerprint.clone()).or_default();
        *count += 1;
        annotation.fingerprint = hash(&[&annotation.fingerprint, &count.to_string()]);
    }
    all
}

/// The most bytes of a line that a fingerprint is made of.
const LONGEST_LINE: usize = 1_000;

impl ReviewContext<'_> {
    fn finding(self, finding: &Finding) -> Annotation {
        let kind = Kind::Finding(finding.code);
        let mut labels = finding.labels_in_order().into_iter();
        let primary = labels.next();
        // The fingerprint must not change with the language of the messages.
        let told = [finding.headline.nl.as_str()];
        let adjustment = finding.adjustment.as_ref().filter(|made| made.silenced);
        Annotation {
            kind,
            weight: match finding.severity {
                Severity::Error => Weight::Error,
                Severity::Warning => Weight::Warning,
                Severity::Note => Weight::Note,
            },
            message: self.message(finding, primary),
            help: finding.help.as_ref().map(|help| line(help.get(self.language))),
            place: primary.map(|label| self.place(label.span)),
            others: labels.map(|label| self.other(label)).collect(),
            suppressed: adjustment.map(|made| line(&made.reason)),
            fingerprint: self.fingerprint(kind, primary.map(|label| label.span), &told),
        }
    }

    /// The headline, and what is said of the place.
    fn message(self, finding: &Finding, primary: Option<&diagnostics::Label>) -> String {
        let headline = line(finding.headline.get(self.language));
        let beside = primary.and_then(|label| label.text.as_ref());
        match beside {
            Some(beside) => format!("{headline}: {}", line(beside.get(self.language))),
            None => headline,
        }
    }

    fn other(self, label: &diagnostics::Label) -> (Place, String) {
        let words = label.text.as_ref().map(|text| line(text.get(self.language)));
        (self.place(label.span), words.unwrap_or_default())
    }

    fn verdict(self, item: &Assessed) -> Annotation {
        let words = Words::new(self.language);
        let verdict = counts_as(item);
        let kind = Kind::Verdict(verdict);
        let (name, word) = (line(&item.id), words.verdict(verdict));
        let reasons: Vec<String> = item.reasons.iter().map(|reason| words.reason(reason)).collect();
        let message = match reasons.is_empty() {
            true => text!("{name}: {word}", "{name}: {word}"),
            false => {
                let reasons = reasons.join("; ");
                text!("{name}: {word}, {reasons}", "{name}: {word}, {reasons}")
            }
        };
        Annotation {
            kind,
            weight: weight_of(verdict),
            message: line(message.get(self.language)),
            help: (!item.text.is_empty()).then(|| line(&item.text)),
            place: Some(self.place(item.span)),
            others: Vec::new(),
            suppressed: None,
            fingerprint: self.fingerprint(Kind::Verdict(verdict), Some(item.span), &[&item.id]),
        }
    }

    fn place(self, span: Span) -> Place {
        let start = self.sources.place(span);
        let file = relative(start.file, self.folder);
        let read = self.sources.get(span.source).is_some_and(|file| !file.is_unread());
        let end = self.sources.place(Span { start: span.end, ..span });
        Place {
            file,
            region: read.then_some(Region {
                start: (start.line, start.column),
                end: (end.line, end.column),
            }),
        }
    }

    /// From the rule, the file, the line as written and the message: not from the number of the line.
    fn fingerprint(self, kind: Kind, span: Option<Span>, told: &[&str]) -> String {
        let (file, text) = match span {
            Some(span) => {
                let place = self.sources.place(span);
                let file = self.sources.get(span.source);
                let text = file.map(|file| start_of(file.line_text(place.line).trim()));
                (relative(place.file, self.folder), text.unwrap_or_default())
            }
            None => (String::new(), ""),
        };
        let rule = kind.rule();
        let parts: Vec<&str> =
            [rule.as_str(), &file, text].into_iter().chain(told.iter().copied()).collect();
        hash(&parts)
    }
}

/// As much of a line as tells it from others: there may be thousands of findings in a line of a megabyte.
fn start_of(line: &str) -> &str {
    line.get(..line.floor_char_boundary(LONGEST_LINE)).unwrap_or(line)
}

/// What a verdict weighs: as in the exit code.
const fn weight_of(verdict: Verdict) -> Weight {
    match verdict {
        Verdict::NotMet | Verdict::NotDelivered | Verdict::Behind => Weight::Error,
        Verdict::Undetermined | Verdict::Judgement => Weight::Warning,
        Verdict::Met
        | Verdict::Between
        | Verdict::Lapsed
        | Verdict::OnTrack
        | Verdict::Delivered => Weight::Pass,
    }
}

/// Text of files on one line and safe to show.
fn line(text: &str) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    printable_line(&words).into_owned()
}

fn hash(parts: &[&str]) -> String {
    let mut all = Sha256::new();
    for part in parts {
        all.update(part.as_bytes());
        // Between two parts stands what stands in none of them.
        all.update([0]);
    }
    let digest = all.finalize();
    digest.iter().take(16).fold(String::new(), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
