//! The labelled lines of an item, each only where there is something to say.
//!
//! Not for: tables and the headline.

use crate::eval::assessment::{Assessed, ItemKind, PathPoint, Recorded, Verdict};
use crate::report::document::{Labelled, Line, Style};
use crate::text;

use super::View;

impl View<'_> {
    /// The norm and the figure first, then why, then what else there is to know.
    pub(super) fn facts_of_item(&self, item: &Assessed) -> Vec<Labelled> {
        let mut facts = self.figures_of(item);
        facts.extend(self.why(item));
        facts.extend(self.said_of(item));
        facts
    }

    fn figures_of(&self, item: &Assessed) -> Vec<Labelled> {
        let words = self.words;
        let mut facts = self.norm_of(item);
        if let Some(target) = &item.target {
            facts.push(self.fact("Streefwaarde", "Target", &words.norm(item.comparison, target)));
        }
        if let Some(actual) = &item.actual {
            let actual = words.amount_beside(actual, item.norm.as_ref());
            facts.push(self.labelled("Cijfer", "Figure", Line::styled(Style::Strong, &actual)));
        }
        if let Some(class) = &item.class {
            facts.push(self.fact("Klasse", "Class", class));
        }
        if let Some(margin) = &item.margin {
            let margin = words.margin(margin, item.comparison);
            facts.push(self.fact("Marge", "Margin", &margin));
        }
        facts.extend(self.versions_of(item));
        facts.extend(self.conditions_of(item));
        if let Some(path) = &item.path {
            facts.push(self.fact("Verloop", "Path", &self.path(path)));
        }
        if let Some(due) = item.due {
            let due = words.date(due);
            let mut due = words.say(text!("uiterlijk {due}", "by {due}"));
            if item.due_uncertain {
                due.push_str(words.pick(" (onzeker)", " (uncertain)"));
            }
            facts.push(if item.kind == ItemKind::Milestone {
                self.fact("Klaar", "Ready", &due)
            } else {
                self.fact("Inleveren", "Due", &due)
            });
        }
        if let Some(day) = item.delivered {
            facts.push(self.fact("Gedaan", "Done", &words.date(day)));
        }
        facts
    }

    fn why(&self, item: &Assessed) -> Vec<Labelled> {
        let words = self.words;
        let mut facts: Vec<Labelled> = item
            .reasons
            .iter()
            .map(|reason| self.fact("Reden", "Reason", &words.reason(reason)))
            .collect();
        if item.possible.len() > 1 && item.verdict != Verdict::Judgement {
            let possible = words.possible(&item.possible, item.kind);
            facts.push(self.fact("Mogelijk", "Possible", &possible));
        }
        if !item.needs.is_empty() {
            let needs = words.figures(&item.needs);
            facts.push(self.fact("Nodig", "Needed", &needs));
        }
        if let Some(change) = &item.change {
            let change = words.change(change, item.verdict);
            facts.push(self.fact("Kantelpunt", "Turning point", &change));
        }
        facts
    }

    fn said_of(&self, item: &Assessed) -> Vec<Labelled> {
        let words = self.words;
        let mut facts = Vec::new();
        if let Some(recorded) = &item.recorded {
            facts.push(self.fact("Oordeel", "Judgement", &self.recorded(recorded)));
        }
        if item.provisional {
            let told = words.pick(
                "het oordeel steunt op voorlopige cijfers",
                "the verdict rests on provisional figures",
            );
            facts.push(self.fact("Voorlopig", "Provisional", told));
        }
        for remark in &item.remarks {
            facts.push(self.fact("Opmerking", "Remark", &words.remark(remark)));
        }
        for text in &item.explained {
            facts.push(self.fact("Toelichting", "Explanation", text));
        }
        for brings in &item.consequences {
            facts.push(self.fact("Gevolg", "Consequence", &self.consequence_of(brings)));
        }
        if let Some(role) = &item.role {
            let judges = item.kind == ItemKind::Effort || item.verdict == Verdict::Judgement;
            facts.push(if judges {
                self.fact("Beoordelaar", "Judge", role)
            } else {
                self.fact("Verantwoordelijk", "Responsible", role)
            });
        }
        facts
    }

    fn path(&self, path: &PathPoint) -> String {
        let words = self.words;
        let asked = words.amount_beside(&path.asked, Some(&path.to_date));
        let to_date = words.amount_beside(&path.to_date, Some(&path.asked));
        let told = words.say(text!(
            "tot nu toe {to_date}; volgens het verloop {asked}",
            "{to_date} so far; the path asks {asked}"
        ));
        match path.days {
            Some((passed, all)) => words.say(text!(
                "{told} (na {passed} van de {all} dagen)",
                "{told} (after {passed} of {all} days)"
            )),
            None => told,
        }
    }

    fn recorded(&self, recorded: &Recorded) -> String {
        let (role, reason) = (&recorded.role, &recorded.reason);
        let outcome = self.words.verdict(recorded.outcome);
        let date = self.words.date(recorded.date);
        self.words.say(text!(
            "{outcome}, vastgelegd door {role} op {date}: “{reason}”",
            "{outcome}, recorded by {role} on {date}: “{reason}”"
        ))
    }
}
