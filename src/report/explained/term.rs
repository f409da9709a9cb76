//! Something that is explained in a few sentences, and the names by which it is found.
//!
//! Not for: what is said of each verdict or reason (`verdicts`, `reasons`).

use crate::diagnostics::{Language, Text};
use crate::eval::assessment::{ReasonCode, Verdict};
use crate::report::document::{Block, Document, Line, Style};
use crate::report::words::Words;
use crate::text;

use super::{reasons, verdicts};

/// A word with its explanation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The word as it is shown.
    pub name: Text,
    /// What kind of thing it is, and what programs call it.
    pub kind: Text,
    /// The sentences, in paragraphs.
    pub told: Vec<Text>,
    /// The names by which it is found, in lower case and with spaces.
    names: Vec<String>,
}

impl Term {
    /// A word that is found by its name in either language, and by other names.
    #[must_use]
    pub fn new(name: Text, kind: Text, told: Vec<Text>, others: &[&str]) -> Self {
        let own = [name.nl.as_str(), name.en.as_str()].into_iter();
        let names = own.chain(others.iter().copied()).map(plain).collect();
        Self { name, kind, told, names }
    }

    /// Whether it goes by this name. Capitals, hyphens and underscores make no difference.
    #[must_use]
    pub fn is_called(&self, name: &str) -> bool {
        self.names.contains(&plain(name))
    }

    /// The names by which it is found.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(String::as_str)
    }

    /// The explanation as a document.
    #[must_use]
    pub fn document(&self, language: Language) -> Document {
        let words = Words::new(language);
        let title = words.capitalised(self.name.get(language));
        let mut blocks = vec![
            Block::Heading { level: 1, line: Line::plain(&title) },
            Block::Paragraph(Line::styled(Style::Faint, self.kind.get(language))),
        ];
        let told = self.told.iter().map(|text| Block::Paragraph(Line::plain(text.get(language))));
        blocks.extend(told);
        Document { blocks }
    }
}

/// Every verdict and every reason why one is open, in the order of their lists.
#[must_use]
pub fn terms() -> Vec<Term> {
    let verdicts = Verdict::ALL.into_iter().map(|verdict| {
        let (code, dutch, english) = (verdict.code(), verdict.dutch(), verdict.english());
        let name = text!("{dutch}", "{english}");
        let kind = text!("Een oordeel. In JSON: {code}.", "A verdict. In JSON: {code}.");
        // A floor and a target may be cut short, as in an agreement.
        let others: &[&str] = if verdict == Verdict::Between { &["tussen", code] } else { &[code] };
        Term::new(name, kind, verdicts::told(verdict), others)
    });
    let reasons = ReasonCode::ALL.into_iter().map(|reason| {
        let code = reason.code();
        let kind = text!(
            "Een reden waarom een oordeel niet vast te stellen is. In JSON: {code}.",
            "A reason why a verdict is undetermined. In JSON: {code}."
        );
        let alone = Words::new(Language::Dutch).reason_alone(reason);
        Term::new(reasons::name(reason), kind, reasons::told(reason), &[code, alone])
    });
    verdicts.chain(reasons).collect()
}

/// A name in lower case, with spaces between its words.
fn plain(name: &str) -> String {
    let spaced = name.to_lowercase().replace(['-', '_'], " ");
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}
