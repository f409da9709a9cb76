//! What brings a consequence and what it comes to, in the words of a reader.
//!
//! Not for: the items that bring it (`report::assessment`).

use crate::eval::assessment::{
    Amount, AssessedCeiling, AssessedPremise, AssessedTrigger, ClassReach, Comparator, Follows,
    Known, OwnConditionState, RoomState, TriggerState,
};
use crate::text;

use super::Words;

impl Words {
    /// What brings a consequence, other than the verdict of an item by itself.
    #[must_use]
    pub fn trigger(self, trigger: &AssessedTrigger) -> Option<String> {
        let said = match &trigger.what {
            TriggerState::Items => return None,
            TriggerState::Count { comparator, asked, low, high } => {
                self.count(*comparator, *asked, (*low, *high))
            }
            TriggerState::Class { item, class, reach } => {
                let others = match reach {
                    ClassReach::Only => "",
                    ClassReach::OrWorse => self.pick(" of slechter", " or worse"),
                    ClassReach::OrBetter => self.pick(" of beter", " or better"),
                };
                self.say(text!(
                    "{item} in klasse “{class}”{others}",
                    "{item} in class “{class}”{others}"
                ))
            }
            TriggerState::Streak { item, years } => {
                self.say(text!("{item}, {years} jaar achtereen", "{item}, {years} years in a row"))
            }
            TriggerState::Premise { name, text, holds } => {
                let named = text.as_ref().unwrap_or(name);
                if *holds {
                    self.say(text!(
                        "de aanname “{named}” komt uit",
                        "the assumption “{named}” holds"
                    ))
                } else {
                    self.say(text!(
                        "de aanname “{named}” komt niet uit",
                        "the assumption “{named}” does not hold"
                    ))
                }
            }
            TriggerState::Stated { name, text } => {
                let named = text.as_ref().unwrap_or(name);
                self.say(text!("opgegeven: {named}", "stated: {named}"))
            }
            TriggerState::Test(step) => return Some(self.step(step)),
        };
        let state = self.occurs(trigger.follows);
        Some(format!("{said}: {state}"))
    }

    /// "minstens 3 resultaten, en dat zijn er nu 2 t/m 5".
    fn count(self, comparator: Comparator, asked: usize, (low, high): (usize, usize)) -> String {
        let comparator = self.comparator(comparator);
        let now = if low == high {
            low.to_string()
        } else {
            self.say(text!("{low} t/m {high}", "{low} to {high}"))
        };
        self.say(text!(
            "{comparator} {asked} resultaten, en het zijn er {now}",
            "{comparator} {asked} results, and there are {now}"
        ))
    }

    const fn occurs(self, follows: Follows) -> &'static str {
        match follows {
            Follows::Yes => self.pick("ja", "yes"),
            Follows::No => self.pick("nee", "no"),
            Follows::Open => self.pick("nog open", "still open"),
        }
    }

    /// A condition of a consequence: "mits “…”: nee".
    #[must_use]
    pub fn own_condition(self, condition: &OwnConditionState) -> String {
        let word = if condition.provided {
            self.pick("mits", "provided that")
        } else {
            self.pick("tenzij", "unless")
        };
        let named = condition.text.as_ref().unwrap_or(&condition.name);
        let state = self.occurs(Follows::from_truth(condition.holds));
        format!("{word} {named}: {state}")
    }

    /// What a consequence comes to: "€ 500 t/m € 2.000".
    #[must_use]
    pub fn consequence_amount(self, amount: &Amount, follows: Follows) -> String {
        let amount = match &amount.known {
            Known::Between { low: Some(low), high: Some(high) } => {
                let end = |value: &crate::quantity::Number| {
                    let known = Known::Exact(value.clone());
                    self.amount(&Amount { known, ..amount.clone() })
                };
                if low == high {
                    self.or_none(&end(low))
                } else {
                    let (low, high) = (end(low), end(high));
                    self.say(text!("{low} t/m {high}", "{low} to {high}"))
                }
            }
            Known::Exact(_) | Known::Between { .. } => self.amount(amount),
        };
        if follows == Follows::Open {
            return self.say(text!("{amount}, als het volgt", "{amount}, if it follows"));
        }
        amount
    }

    /// Who fills an amount in, and between which bounds.
    #[must_use]
    pub fn room(self, room: &RoomState) -> String {
        let (low, high, role) = (self.amount(&room.low), self.amount(&room.high), &room.role);
        let agreed = self.say(text!("{low} t/m {high}, door {role}", "{low} to {high}, by {role}"));
        match (room.date, &room.reason) {
            (None, _) => {
                self.say(text!("{agreed}; nog niet ingevuld", "{agreed}; not filled in yet"))
            }
            (Some(date), None) => {
                let date = self.date(date);
                self.say(text!("{agreed}; ingevuld op {date}", "{agreed}; filled in on {date}"))
            }
            (Some(date), Some(reason)) => {
                let date = self.date(date);
                self.say(text!(
                    "{agreed}; ingevuld op {date}: “{reason}”",
                    "{agreed}; filled in on {date}: “{reason}”"
                ))
            }
        }
    }

    /// Whether an assumption came true.
    #[must_use]
    pub fn premise(self, premise: &AssessedPremise) -> &'static str {
        match premise.holds {
            Some(true) => self.pick("komt uit", "holds"),
            Some(false) => self.pick("komt niet uit", "does not hold"),
            None => self.pick("niet bekend", "not known"),
        }
    }

    /// What several consequences come to together.
    #[must_use]
    pub fn ceiling(self, ceiling: &AssessedCeiling) -> String {
        let total = self.consequence_amount(&ceiling.total, Follows::Yes);
        if ceiling.total == ceiling.before {
            return total;
        }
        let before = self.consequence_amount(&ceiling.before, Follows::Yes);
        self.say(text!(
            "{total} (zonder plafond {before})",
            "{total} (without the ceiling {before})"
        ))
    }
}
