//! From an assessment and findings to the JSON report.
//!
//! Not for: the shape of the report, which stands beside this folder.

mod consequence;
mod coverage;
mod item;
mod quantity;
mod remark;
mod step;
mod version;

use std::collections::BTreeSet;

use crate::coverage::Coverage;
use crate::diagnostics::{self, Findings, Language, Severity};
use crate::eval::assessment::{Assessment, Verdict};
use crate::report::words::Words;
use crate::source::{Role, SourceId, Sources, Span};

use super::assessment::{Agreement, Chapter, Measurement, Summary, Term};
use super::document::{Assessed, FORMAT, FORMAT_VERSION, JsonReport};
use super::finding::{Adjustment, Edit, Example, Finding, Label, Repair, Shown};

/// What the report refers to but does not hold: texts, hashes and the language of its sentences.
#[derive(Clone, Copy, Debug)]
pub struct JsonContext<'a> {
    /// The texts.
    pub sources: &'a Sources,
    /// The SHA-256 of the bytes of each file, in hexadecimal.
    pub hashes: &'a [(SourceId, String)],
    /// How the agreement and its framework cover each other, where it names one.
    pub coverage: Option<&'a Coverage>,
    /// The language of remarks and findings.
    pub language: Language,
}

/// The files that were asked for, by path: named in the report also when they could not be read.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    /// The agreement.
    pub agreement: &'a str,
    /// The measurement files.
    pub measurements: &'a [String],
}

impl JsonReport {
    /// The report of a judged agreement.
    #[must_use]
    pub fn judged(assessment: &Assessment, findings: &Findings, context: JsonContext<'_>) -> Self {
        Self {
            agreement: Some(context.agreement(assessment)),
            measurements: context.measurements(assessment),
            assessed: Some(context.assessed(assessment)),
            ..Self::findings_only(findings, context)
        }
    }

    /// The report of files in which nothing could be judged.
    #[must_use]
    pub fn unjudged(subject: Subject<'_>, findings: &Findings, context: JsonContext<'_>) -> Self {
        let measurements = subject.measurements.iter();
        Self {
            agreement: Some(context.unjudged_agreement(subject.agreement)),
            measurements: measurements.map(|file| context.unjudged_measurement(file)).collect(),
            ..Self::findings_only(findings, context)
        }
    }

    fn findings_only(findings: &Findings, context: JsonContext<'_>) -> Self {
        Self {
            format: FORMAT,
            format_version: FORMAT_VERSION,
            pocheck: env!("CARGO_PKG_VERSION"),
            agreement: None,
            measurements: Vec::new(),
            coverage: context.coverage(),
            assessed: None,
            findings: findings.iter().map(|finding| context.finding(finding)).collect(),
        }
    }

    /// The document as text, with a line break at its end.
    ///
    /// # Errors
    ///
    /// None that can occur: everything in the report has a form in JSON.
    pub fn to_text(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string_pretty(self).map(|text| text + "\n")
    }
}

impl JsonContext<'_> {
    fn words(self) -> Words {
        Words::new(self.language)
    }

    fn hash(self, file: SourceId) -> Option<String> {
        let mut hashes = self.hashes.iter();
        hashes.find(|(id, _)| *id == file).map(|(_, hash)| hash.clone())
    }

    fn file(self, span: Span) -> String {
        self.sources.place(span).file.to_owned()
    }

    fn agreement(self, assessment: &Assessment) -> Agreement {
        let agreement = &assessment.agreement;
        Agreement {
            id: Some(agreement.id.clone()),
            title: Some(agreement.title.clone()),
            file: self.file(agreement.span),
            sha256: self.hash(agreement.span.source),
            term: Some(Term {
                first: agreement.term.0.to_string(),
                last: agreement.term.1.to_string(),
            }),
            clients: agreement.clients.clone(),
            contractor: agreement.contractor.clone(),
            framework: agreement.framework.clone(),
        }
    }

    fn measurements(self, assessment: &Assessment) -> Vec<Measurement> {
        let files = assessment.measurements.iter();
        files
            .map(|file| Measurement {
                file: self.file(file.span),
                sha256: self.hash(file.span.source),
                reference_date: Some(file.reference_date.to_string()),
                example: file.example.clone(),
                starting_point: file.starting_point,
            })
            .collect()
    }

    fn unjudged_agreement(self, path: &str) -> Agreement {
        Agreement {
            id: None,
            title: None,
            file: path.to_owned(),
            sha256: self.hash_by_path(path, Role::Agreement),
            term: None,
            clients: Vec::new(),
            contractor: None,
            framework: None,
        }
    }

    fn unjudged_measurement(self, path: &str) -> Measurement {
        Measurement {
            file: path.to_owned(),
            sha256: self.hash_by_path(path, Role::Measurement),
            reference_date: None,
            example: None,
            starting_point: false,
        }
    }

    fn hash_by_path(self, path: &str, role: Role) -> Option<String> {
        let mut files = self.sources.iter();
        let (id, _) = files.find(|(_, file)| file.name() == path && file.role() == role)?;
        self.hash(id)
    }

    fn assessed(self, assessment: &Assessment) -> Assessed {
        let items = || assessment.items.iter();
        let consequences = assessment.consequences.iter();
        Assessed {
            reference_date: assessment.reference_date.to_string(),
            summary: summary(assessment),
            themes: chapters(items().filter_map(|item| item.theme.as_deref())),
            goals: chapters(items().filter_map(|item| item.goal.as_deref())),
            results: items().map(|item| self.item(item)).collect(),
            assumptions: assessment.premises.iter().map(|one| self.premise(one)).collect(),
            consequences: consequences.map(|one| self.consequence(one)).collect(),
            amendments: assessment.amendments.iter().map(|one| self.amendment(one)).collect(),
            not_in_force: assessment
                .not_in_force
                .iter()
                .map(|one| self.not_in_force(one))
                .collect(),
            ceilings: assessment.ceilings.iter().map(|one| self.ceiling(one)).collect(),
        }
    }

    fn finding(self, finding: &diagnostics::Finding) -> Finding {
        let place = finding.primary().map(|label| self.sources.place(label.span));
        // Of a file that could not be read there is no line.
        let read = finding.primary().is_some_and(|label| self.is_read(label));
        let within = place.filter(|_| read);
        let labels = finding.labels_in_order();
        Finding {
            code: finding.code.as_str(),
            severity: match finding.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Note => "note",
            },
            adjustment: finding.adjustment.as_ref().map(|made| self.adjustment(made)),
            message: finding.headline.get(self.language).to_owned(),
            help: finding.help.as_ref().map(|help| help.get(self.language).to_owned()),
            file: place.map(|place| place.file.to_owned()),
            line: within.map(|place| place.line),
            column: within.map(|place| place.column),
            length: within.map(|place| place.length),
            labels: labels.into_iter().filter_map(|label| self.label(label)).collect(),
            repairs: finding.repairs.iter().map(|repair| self.repair(repair)).collect(),
            example: finding.witness.as_ref().map(|witness| self.example(witness)),
        }
    }

    fn example(self, witness: &diagnostics::Witness) -> Example {
        let shown = |one: &diagnostics::Shown| Shown {
            id: one.item.clone(),
            verdict: one.verdict,
            remark: one.remark,
        };
        Example {
            text: witness.says.get(self.language).to_owned(),
            measurement: witness.measurement.clone(),
            shows: witness.shows.iter().map(shown).collect(),
        }
    }

    fn repair(self, repair: &diagnostics::Repair) -> Repair {
        let edit = |edit: &diagnostics::Edit| {
            let place = self.sources.place(edit.span);
            Edit {
                file: place.file.to_owned(),
                line: place.line,
                column: place.column,
                length: place.length,
                text: edit.text.clone(),
            }
        };
        Repair { certain: repair.certain, edits: repair.edits.iter().map(edit).collect() }
    }

    fn adjustment(self, made: &diagnostics::Adjustment) -> Adjustment {
        let place = self.sources.place(made.span);
        Adjustment {
            silenced: made.silenced,
            reason: made.reason.clone(),
            file: place.file.to_owned(),
            line: place.line,
        }
    }

    fn is_read(self, label: &diagnostics::Label) -> bool {
        self.sources.get(label.span.source).is_some_and(|file| !file.is_unread())
    }

    fn label(self, label: &diagnostics::Label) -> Option<Label> {
        if !self.is_read(label) {
            return None;
        }
        let place = self.sources.place(label.span);
        Some(Label {
            text: label.text.as_ref().map(|text| text.get(self.language).to_owned()),
            file: place.file.to_owned(),
            line: place.line,
            column: place.column,
            length: place.length,
        })
    }
}

fn summary(assessment: &Assessment) -> Summary {
    let mut summary = Summary::default();
    for item in &assessment.items {
        *match item.verdict {
            Verdict::Met => &mut summary.met,
            Verdict::Between => &mut summary.between,
            Verdict::NotMet => &mut summary.not_met,
            Verdict::Undetermined => &mut summary.undetermined,
            Verdict::Lapsed => &mut summary.lapsed,
            Verdict::Judgement => &mut summary.judgement,
            Verdict::OnTrack => &mut summary.on_track,
            Verdict::Behind => &mut summary.behind,
            Verdict::Delivered => &mut summary.delivered,
            Verdict::NotDelivered => &mut summary.not_delivered,
        } += 1;
    }
    summary
}

/// Each theme or goal once, in the order in which they come.
fn chapters<'a>(all: impl Iterator<Item = &'a crate::eval::assessment::Chapter>) -> Vec<Chapter> {
    let mut seen = BTreeSet::new();
    all.filter(|chapter| seen.insert((&chapter.id, &chapter.number, &chapter.text)))
        .map(|chapter| Chapter {
            id: chapter.id.clone(),
            number: chapter.number.clone(),
            text: chapter.text.clone(),
        })
        .collect()
}
