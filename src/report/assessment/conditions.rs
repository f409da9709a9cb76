//! The conditions of a result, in a sentence each: do they hold, and what then.
//!
//! Not for: the calculation with its places; that stands under `-v`.

use crate::eval::assessment::{Assessed, Step, StepKind, StepValue, Verdict};
use crate::report::document::Labelled;
use crate::text;

use super::View;

impl View<'_> {
    /// A line for each condition.
    pub(super) fn conditions_of(&self, item: &Assessed) -> Vec<Labelled> {
        let steps = item.explanation.operands.iter();
        steps.filter_map(|step| self.condition(step)).collect()
    }

    fn condition(&self, step: &Step) -> Option<Labelled> {
        let StepKind::Condition { name, provided } = &step.what else {
            return None;
        };
        let holds = match step.value {
            StepValue::Truth(holds) => holds,
            StepValue::Amount(_) | StepValue::Verdict(_) | StepValue::Absent | StepValue::Given => {
                None
            }
        };
        let struck = holds.map(|holds| holds != *provided);
        let test = step.operands.first().map(|test| self.tested(test)).unwrap_or_default();
        let words = self.words;
        let told = match holds {
            Some(true) => words.say(text!("`{name}` gaat op{test}", "`{name}` holds{test}")),
            Some(false) => {
                words.say(text!("`{name}` gaat niet op{test}", "`{name}` does not hold{test}"))
            }
            None => words.say(text!(
                "onbekend is of `{name}` opgaat{test}",
                "whether `{name}` holds is not known{test}"
            )),
        };
        let effect = if struck == Some(true) { self.effect(step) } else { String::new() };
        Some(self.fact("Voorwaarde", "Condition", &format!("{told}{effect}")))
    }

    /// " (46 personen; gevraagd minstens 60 personen)".
    fn tested(&self, test: &Step) -> String {
        let (StepKind::Compare(comparator), [left, right]) = (&test.what, test.operands.as_slice())
        else {
            return String::new();
        };
        let (StepValue::Amount(actual), StepValue::Amount(asked)) = (&left.value, &right.value)
        else {
            return String::new();
        };
        let actual = self.words.amount_beside(actual, Some(asked));
        let asked = self.words.norm(Some(*comparator), asked);
        self.words.say(text!(" ({actual}; gevraagd {asked})", " ({actual}; asked {asked})"))
    }

    fn effect(&self, step: &Step) -> String {
        let words = self.words;
        let value = step.operands.get(1).map(|effect| &effect.value);
        let other = || words.pick("; daarom geldt een andere norm", "; so another norm applies");
        let told = match value {
            Some(StepValue::Verdict(verdict)) => match verdict {
                Verdict::Lapsed => {
                    words.pick("; daarom vervalt het resultaat", "; so the result lapses")
                }
                Verdict::Judgement => {
                    words.pick("; daarom oordeelt een mens", "; so somebody judges")
                }
                Verdict::Undetermined => {
                    words.pick("; daarom is het niet vast te stellen", "; so nothing can be told")
                }
                Verdict::Delivered | Verdict::NotDelivered => words.pick(
                    "; daarom telt of het inzicht geleverd is",
                    "; so whether the duty was met counts",
                ),
                Verdict::Met
                | Verdict::Between
                | Verdict::NotMet
                | Verdict::OnTrack
                | Verdict::Behind => other(),
            },
            Some(StepValue::Given) => words.pick(
                "; de norm was uitgesteld, en geldt nu",
                "; the norm was suspended, and applies now",
            ),
            Some(StepValue::Amount(_) | StepValue::Truth(_) | StepValue::Absent) | None => other(),
        };
        told.to_owned()
    }
}
