//! A finding in the form that miette carries, so that any reporter of that protocol can show it.
//!
//! Not for drawing: `report::findings` does that. All text of files is printable here already,
//! because it is not known who will print it.

use std::error::Error;
use std::fmt::{self, Display};

use miette::{
    Diagnostic, LabeledSpan, MietteError, MietteSpanContents, SourceCode, SourceSpan, SpanContents,
};

use super::finding::Finding;
use super::label::Label;
use super::severity::Severity;
use super::text::Language;
use crate::source::{SourceFile, SourceId, Sources, printable, printable_line};

/// A finding with the texts it points into and the language it is told in.
#[derive(Debug)]
pub struct Carried<'a> {
    finding: &'a Finding,
    sources: &'a Sources,
    language: Language,
    here: Option<Part<'a>>,
    elsewhere: Vec<Part<'a>>,
}

impl<'a> Carried<'a> {
    /// Makes a finding ready to be shown.
    #[must_use]
    pub fn new(finding: &'a Finding, sources: &'a Sources, language: Language) -> Self {
        let mut parts: Vec<(SourceId, Part<'a>)> = Vec::new();
        for label in finding.labels_in_order() {
            let Some(file) = sources.get(label.span.source) else { continue };
            let position = parts.iter().position(|(id, _)| *id == label.span.source);
            match position.and_then(|position| parts.get_mut(position)) {
                Some((_, part)) => part.labels.push(labelled(label, file, language)),
                None => parts.push((label.span.source, Part::new(label, file, finding, language))),
            }
        }
        let mut parts = parts.into_iter().map(|(_, part)| part);
        Self { finding, sources, language, here: parts.next(), elsewhere: parts.collect() }
    }

    /// The finding itself.
    #[must_use]
    pub const fn finding(&self) -> &'a Finding {
        self.finding
    }

    /// The texts that its labels point into.
    #[must_use]
    pub const fn sources(&self) -> &'a Sources {
        self.sources
    }

    /// The language it is told in.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }
}

impl Display for Carried<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&printable_line(self.finding.headline.get(self.language)))
    }
}

impl Error for Carried<'_> {}

impl Diagnostic for Carried<'_> {
    fn code<'b>(&'b self) -> Option<Box<dyn Display + 'b>> {
        Some(Box::new(self.finding.code))
    }

    fn severity(&self) -> Option<miette::Severity> {
        Some(match self.finding.severity {
            Severity::Error => miette::Severity::Error,
            Severity::Warning => miette::Severity::Warning,
            Severity::Note => miette::Severity::Advice,
        })
    }

    fn help<'b>(&'b self) -> Option<Box<dyn Display + 'b>> {
        let help = self.finding.help.as_ref()?;
        Some(Box::new(printable(help.get(self.language))))
    }

    fn url<'b>(&'b self) -> Option<Box<dyn Display + 'b>> {
        Some(Box::new(self.finding.code.page()))
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        self.here.as_ref().map(|part| part as &dyn SourceCode)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        self.here.as_ref().and_then(Diagnostic::labels)
    }

    fn related<'b>(&'b self) -> Option<Box<dyn Iterator<Item = &'b dyn Diagnostic> + 'b>> {
        if self.elsewhere.is_empty() {
            return None;
        }
        Some(Box::new(self.elsewhere.iter().map(|part| part as &dyn Diagnostic)))
    }
}

/// The labels of one file. miette knows one text per diagnostic, so each further file is a related
/// diagnostic of its own.
#[derive(Debug)]
struct Part<'a> {
    file: &'a SourceFile,
    words: String,
    labels: Vec<LabeledSpan>,
}

impl<'a> Part<'a> {
    fn new(label: &Label, file: &'a SourceFile, finding: &Finding, language: Language) -> Self {
        let words = label.text.as_ref().unwrap_or(&finding.headline).get(language);
        Self {
            file,
            words: printable_line(words).into_owned(),
            labels: vec![labelled(label, file, language)],
        }
    }
}

/// A label within the bounds of its text, in the form of miette.
fn labelled(label: &Label, file: &SourceFile, language: Language) -> LabeledSpan {
    let words = label.text.as_ref().map(|text| printable_line(text.get(language)).into_owned());
    let range = file.range(label.span);
    if label.primary {
        LabeledSpan::new_primary_with_span(words, range)
    } else {
        LabeledSpan::new_with_span(words, range)
    }
}

impl Display for Part<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.words)
    }
}

impl Error for Part<'_> {}

impl Diagnostic for Part<'_> {
    fn source_code(&self) -> Option<&dyn SourceCode> {
        Some(self)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        Some(Box::new(self.labels.iter().cloned()))
    }
}

impl SourceCode for Part<'_> {
    fn read_span<'b>(
        &'b self,
        span: &SourceSpan,
        lines_before: usize,
        lines_after: usize,
    ) -> Result<Box<dyn SpanContents<'b> + 'b>, MietteError> {
        let found = self.file.text().read_span(span, lines_before, lines_after)?;
        Ok(Box::new(MietteSpanContents::new_named(
            printable_line(self.file.name()).into_owned(),
            found.data(),
            *found.span(),
            found.line(),
            found.column(),
            found.line_count(),
        )))
    }
}
