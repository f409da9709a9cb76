//! The head and the foot of the report: the agreement, the files, the reference date, and whether
//! the figures are made up.
//!
//! Not for: verdicts.

use crate::diagnostics::Text;
use crate::eval::assessment::JudgedMeasurement;
use crate::report::document::{Block, Labelled, Line, Style};
use crate::text;

use super::View;

impl View<'_> {
    /// The title, the label of example figures, and the facts of the agreement.
    pub(super) fn front(&self) -> Vec<Block> {
        let agreement = &self.assessment.agreement;
        let mut blocks = vec![Self::heading(1, &agreement.title), self.as_of()];
        blocks.extend(self.example_label());
        blocks.push(Block::Labelled(self.facts_of_agreement()));
        blocks
    }

    /// What a reader must not miss, once more at the end.
    pub(super) fn closing(&self) -> Vec<Block> {
        self.example_label().into_iter().collect()
    }

    fn as_of(&self) -> Block {
        let date = self.words.date(self.assessment.reference_date);
        let text = text!("Stand op {date}.", "As of {date}.");
        Block::Paragraph(Line::plain(&self.words.say(text)))
    }

    fn example_label(&self) -> Option<Block> {
        let labels: Vec<String> =
            self.assessment.measurements.iter().filter_map(|file| self.label_of(file)).collect();
        let first = self.words.pick(
            "VOORBEELD: dit zijn geen echte cijfers.",
            "EXAMPLE: these are not real figures.",
        );
        (!labels.is_empty()).then(|| {
            let line = Line::styled(Style::Strong, first);
            Block::Paragraph(line.then(Style::Plain, &format!(" {}", labels.join(" "))))
        })
    }

    fn label_of(&self, file: &JudgedMeasurement) -> Option<String> {
        let label = file.example.as_ref()?.trim().trim_end_matches('.');
        let name = self.file_of(file.span);
        Some(if label.is_empty() { format!("{name}.") } else { format!("{name}: {label}.") })
    }

    fn facts_of_agreement(&self) -> Vec<Labelled> {
        let agreement = &self.assessment.agreement;
        let file = self.file_of(agreement.span);
        let (first, last) = (self.words.date(agreement.term.0), self.words.date(agreement.term.1));
        let mut facts = vec![
            self.fact("Afspraak", "Agreement", &format!("{} ({file})", agreement.id)),
            self.fact(
                "Looptijd",
                "Term",
                &self.words.say(text!("{first} t/m {last}", "{first} to {last}")),
            ),
        ];
        if !agreement.clients.is_empty() {
            let clients = self.words.listed(&agreement.clients);
            facts.push(self.fact("Opdrachtgevers", "Clients", &clients));
        }
        if let Some(contractor) = &agreement.contractor {
            facts.push(self.fact("Opdrachtnemer", "Contractor", contractor));
        }
        if let Some(framework) = &agreement.framework {
            facts.push(self.fact("Kader", "Framework", framework));
        }
        if !agreement.labels.is_empty() {
            facts.push(self.fact("Etiketten", "Labels", &self.legend()));
        }
        for file in &self.assessment.measurements {
            facts.push(self.fact("Cijfers", "Figures", &self.measurement(file)));
        }
        facts
    }

    /// "“groen” = behaald, “rood” = niet behaald".
    fn legend(&self) -> String {
        let labels = &self.assessment.agreement.labels;
        let each = labels.iter().map(|(verdict, label)| {
            let word = self.words.verdict(*verdict);
            format!("“{label}” = {word}")
        });
        each.collect::<Vec<_>>().join(", ")
    }

    fn measurement(&self, file: &JudgedMeasurement) -> String {
        let name = self.file_of(file.span);
        let date = self.words.date(file.reference_date);
        let Text { nl, en } = match (file.starting_point, file.example.is_some()) {
            (true, false) => text!(", uitgangscijfers", ", starting point"),
            (true, true) => text!(", uitgangscijfers, voorbeeld", ", starting point, example"),
            (false, true) => text!(", voorbeeld", ", example"),
            (false, false) => text!("", ""),
        };
        self.words.say(text!("{name} (peildatum {date}{nl})", "{name} (reference date {date}{en})"))
    }

    /// A line with a label.
    pub(super) fn fact(&self, dutch: &'static str, english: &'static str, text: &str) -> Labelled {
        self.labelled(dutch, english, Line::plain(text))
    }

    /// A line with a label, and styles of its own.
    pub(super) fn labelled(
        &self,
        dutch: &'static str,
        english: &'static str,
        line: Line,
    ) -> Labelled {
        Labelled { label: self.words.pick(dutch, english), line }
    }
}
