//! The consequences of the agreement, each once: what follows, what is open, what does not follow.
//!
//! Not for: working out whether they follow.

use crate::eval::assessment::{Assessed, AssessedConsequence, Brings, Follows};
use crate::report::document::{Block, Labelled, Line, Style};

use super::View;

impl View<'_> {
    /// The part of the report on consequences, where the agreement has any.
    pub(super) fn consequences(&self) -> Vec<Block> {
        if self.assessment.consequences.is_empty() {
            return Vec::new();
        }
        let mut blocks = vec![Self::heading(2, self.words.pick("Gevolgen", "Consequences"))];
        for follows in [Follows::Yes, Follows::Open, Follows::No] {
            let all = self.assessment.consequences.iter();
            for consequence in all.filter(|one| one.follows == follows) {
                blocks.push(self.consequence(consequence));
            }
        }
        blocks
    }

    /// A consequence beside an item: "het bestuur krijgt een voorstel (volgt)".
    pub(super) fn consequence_of(&self, brings: &Brings) -> String {
        let mut all = self.assessment.consequences.iter();
        let found = all.find(|one| one.id == brings.consequence);
        let text = found.map_or(&brings.consequence, |one| &one.text);
        format!("{text} ({})", self.words.follows(brings.follows))
    }

    fn consequence(&self, consequence: &AssessedConsequence) -> Block {
        let style = match consequence.follows {
            Follows::Yes => Style::Bad,
            Follows::Open => Style::Open,
            Follows::No => Style::Faint,
        };
        let text = match &consequence.number {
            Some(number) => format!(": {} ({number})", consequence.text),
            None => format!(": {}", consequence.text),
        };
        let because = consequence.because.iter().map(|name| Labelled {
            label: self.words.pick("Door", "Because of"),
            line: Line::plain(&self.item_named(name)),
        });
        let because: Vec<Labelled> = because.collect();
        Block::Entry {
            head: Line::styled(style, self.words.follows(consequence.follows))
                .then(Style::Plain, &text),
            body: if because.is_empty() { Vec::new() } else { vec![Block::Labelled(because)] },
        }
    }

    fn item_named(&self, name: &str) -> String {
        let mut items = self.assessment.items.iter();
        match items.find(|item| item.id == name) {
            Some(item) => self.told(item),
            None => name.to_owned(),
        }
    }

    fn told(&self, item: &Assessed) -> String {
        format!("{}: {}", self.words.verdict(item.verdict), self.name_of(item))
    }
}
