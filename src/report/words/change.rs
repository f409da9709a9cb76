//! The smallest change that turns a verdict: "nog 12 personen erbij en het resultaat is behaald".
//!
//! Not for: the distance to the norm (`margin`).

use crate::eval::assessment::{Amount, Change, Known, Verdict};
use crate::quantity::Number;
use crate::text;

use super::Words;
use super::amount::Dress;
use super::number::Rounded;

impl Words {
    /// What a change of one figure brings about, seen from the verdict as it is.
    #[must_use]
    pub fn change(self, change: &Change, now: Verdict) -> String {
        let figure = self.figure(&change.figure);
        let step = self.step_of_change(&change.by, rank(change.turns_into) > rank(now));
        let then = self.then(change.turns_into);
        self.say(text!("{step} bij {figure} en {then}", "{step} in {figure} and {then}"))
    }

    fn step_of_change(self, by: &Amount, better: bool) -> String {
        let (number, open) = match &by.known {
            Known::Exact(number) => (number, false),
            Known::Between { low, high } => match low.as_ref().or(high.as_ref()) {
                Some(number) => (number, true),
                None => return self.pick("een ander cijfer", "another figure").to_owned(),
            },
        };
        let size: Number = number.abs();
        let size = self.dressed(&size, Dress::of_difference(by), Rounded::ALONE);
        let size = if open { self.say(text!("minstens {size}", "at least {size}")) } else { size };
        self.say(match (number.is_negative(), better) {
            (false, true) => text!("nog {size} erbij", "another {size}"),
            (true, true) => text!("nog {size} eraf", "{size} fewer"),
            (false, false) => text!("{size} meer", "{size} more"),
            (true, false) => text!("{size} minder", "{size} fewer"),
        })
    }

    const fn then(self, verdict: Verdict) -> &'static str {
        match verdict {
            Verdict::Met => self.pick("het resultaat is behaald", "the result is met"),
            Verdict::Between => self.pick(
                "het resultaat ligt tussen bodem en streef",
                "the result lies between floor and target",
            ),
            Verdict::NotMet => self.pick("het resultaat is niet behaald", "the result is not met"),
            Verdict::Lapsed => self.pick("het resultaat vervalt", "the result lapses"),
            Verdict::OnTrack => self.pick("het resultaat ligt op koers", "the result is on track"),
            Verdict::Behind => self.pick("het resultaat ligt achter", "the result is behind"),
            Verdict::Undetermined => {
                self.pick("het resultaat is niet vast te stellen", "the result is undetermined")
            }
            Verdict::Delivered => self.pick("het is geleverd", "it is delivered"),
            Verdict::NotDelivered => self.pick("het is niet geleverd", "it is not delivered"),
            Verdict::Judgement => self.pick("er is een oordeel nodig", "a judgement is needed"),
        }
    }
}

/// How good a verdict is for the party that carries the agreement out.
const fn rank(verdict: Verdict) -> u8 {
    match verdict {
        Verdict::NotMet | Verdict::NotDelivered | Verdict::Behind => 0,
        Verdict::Undetermined | Verdict::Judgement | Verdict::Lapsed => 1,
        Verdict::Between => 2,
        Verdict::OnTrack => 3,
        Verdict::Met | Verdict::Delivered => 4,
    }
}
