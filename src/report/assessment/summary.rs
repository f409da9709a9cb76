//! How many items got which verdict, and which of them ask for attention.
//!
//! Not for: details of an item (`item`).

use crate::eval::assessment::{Assessed, Strength, Verdict};
use crate::report::document::{Block, Line, ListItem, Style, Table};
use crate::report::words::Tone;

use super::View;

/// The verdict by which an item counts: a recorded judgement where only a judgement can decide, else
/// the computed verdict, beside which a recorded one stands.
#[must_use]
pub const fn counts_as(item: &Assessed) -> Verdict {
    match (item.verdict, &item.recorded) {
        (Verdict::Judgement, Some(recorded)) => recorded.outcome,
        (computed, _) => computed,
    }
}

impl View<'_> {
    /// The counts, and a line for each item that is not as agreed or not settled.
    pub(super) fn summary(&self) -> Vec<Block> {
        let mut blocks = vec![Self::heading(2, self.words.pick("Samenvatting", "Summary"))];
        if self.assessment.items.is_empty() {
            let nothing =
                self.words.pick("Er is niets te beoordelen.", "There is nothing to judge.");
            blocks.push(Block::Paragraph(Line::plain(nothing)));
            return blocks;
        }
        blocks.push(self.counts());
        let items = self.asking_attention();
        if !items.is_empty() {
            let title = self.words.pick("Vraagt aandacht:", "Asks for attention:");
            blocks.push(Block::Entry {
                head: Line::styled(Style::Strong, title),
                body: vec![Block::List(items)],
            });
        }
        blocks
    }

    fn counts(&self) -> Block {
        let count = |verdict| {
            let items = self.assessment.items.iter();
            items.filter(|item| item.verdict == verdict).count()
        };
        let counted = Verdict::ALL.into_iter().map(|verdict| (verdict, count(verdict)));
        Block::Table(Table {
            columns: vec![
                self.words.pick("Oordeel", "Verdict"),
                self.words.pick("Aantal", "Count"),
            ],
            rows: counted
                .filter(|(_, count)| *count > 0)
                .map(|(verdict, count)| {
                    vec![self.verdict_word(verdict), Line::plain(&count.to_string())]
                })
                .collect(),
        })
    }

    fn asking_attention(&self) -> Vec<ListItem> {
        let items = self.assessment.items.iter();
        items
            .filter(|item| match Tone::of(counts_as(item)) {
                Tone::Bad | Tone::Open => true,
                Tone::Good | Tone::Quiet => false,
            })
            .map(|item| ListItem { line: self.in_brief(item), children: Vec::new() })
            .collect()
    }

    fn in_brief(&self, item: &Assessed) -> Line {
        let margin = item.margin.as_ref().filter(|_| item.verdict == Verdict::NotMet);
        let line = self.verdict_line(item).then(Style::Plain, &format!(": {}", self.name_of(item)));
        match margin {
            Some(margin) => {
                let margin = self.words.margin(margin, item.comparison);
                line.then(Style::Plain, &format!("; {margin}"))
            }
            None => line,
        }
    }

    /// The sign and the word of a verdict, and what goes with it.
    pub(super) fn verdict_line(&self, item: &Assessed) -> Line {
        let mut line = self.verdict_word(item.verdict);
        if let Some(label) = &item.label {
            line = line.then(Style::Plain, &format!(" (“{label}”)"));
        }
        if item.strength == Some(Strength::BestEffort) {
            line = line.then(Style::Plain, self.words.pick(" (streven)", " (best effort)"));
        }
        match (&item.recorded, item.provisional) {
            (Some(recorded), _) if item.verdict == Verdict::Judgement => {
                let outcome = self.words.verdict(recorded.outcome);
                let told = self.words.pick("vastgelegd", "recorded");
                line.then(Tone::of(recorded.outcome).into(), &format!(" ({told}: {outcome})"))
            }
            (_, true) => {
                let told = self.words.pick(" (voorlopig)", " (provisional)");
                line.then(Style::Plain, told)
            }
            (_, false) => line,
        }
    }

    /// The sign and the word of a verdict.
    pub(super) fn verdict_word(&self, verdict: Verdict) -> Line {
        let style = Style::from(Tone::of(verdict));
        Line::default()
            .then_sign(style, self.words.sign(verdict))
            .then(style, self.words.verdict(verdict))
    }

    /// The text of an item, and its number in the document.
    pub(super) fn name_of(&self, item: &Assessed) -> String {
        match &item.number {
            Some(number) => format!("{} ({number})", item.text),
            None => item.text.clone(),
        }
    }
}
