//! One step of an explanation, in a line: "uitgestroomd in 2020: 712 personen".
//!
//! Not for: the place of a step and the steps below it (`report::assessment`).

use crate::eval::assessment::{Comparator, Step, StepKind, StepValue};
use crate::quantity::Rounding;
use crate::text;

use super::Words;

impl Words {
    /// The line of a step.
    #[must_use]
    pub fn step(self, step: &Step) -> String {
        match step.operands.as_slice() {
            [left, right, ..] => self.step_of_two(step, left, right),
            [] | [_] => self.plain_step(step),
        }
    }

    fn plain_step(self, step: &Step) -> String {
        format!("{}: {}", self.kind_of_step(&step.what), self.outcome(step))
    }

    /// A comparison is told as a whole; other steps leave their operands to the lines below.
    fn step_of_two(self, step: &Step, left: &Step, right: &Step) -> String {
        if let StepKind::Compare(comparator) = &step.what {
            return self.comparison(*comparator, left, right, &step.value);
        }
        if step.what != StepKind::All {
            return self.plain_step(step);
        }
        let (whole, part) = (self.short(left), self.short(right));
        let outcome = self.outcome(step);
        self.say(text!(
            "alle {whole} zijn ook {part}: {outcome}",
            "all {whole} are {part} as well: {outcome}"
        ))
    }

    fn comparison(
        self,
        comparator: Comparator,
        left: &Step,
        right: &Step,
        value: &StepValue,
    ) -> String {
        let (left, right) = if let StepValue::Amount(actual) = &left.value
            && let StepValue::Amount(norm) = &right.value
        {
            (self.amount_beside(actual, Some(norm)), self.amount(norm))
        } else {
            (self.outcome(left), self.outcome(right))
        };
        let (comparator, outcome) = (self.comparator(comparator), self.value(value));
        self.say(text!(
            "is {left} {comparator} {right}? {outcome}",
            "is {left} {comparator} {right}? {outcome}"
        ))
    }

    /// A figure by its name, anything else by what it came to.
    fn short(self, step: &Step) -> String {
        match &step.what {
            StepKind::Figure(figure) | StepKind::Item(figure) => self.figure(figure),
            StepKind::Fact(name) => name.clone(),
            StepKind::AllOf
            | StepKind::AnyOf
            | StepKind::AtLeastOf(_)
            | StepKind::AtMostOf(_)
            | StepKind::NoneOf
            | StepKind::Norm(_)
            | StepKind::Compare(_)
            | StepKind::All
            | StepKind::Number
            | StepKind::PartOfFigure(_)
            | StepKind::Plus
            | StepKind::Minus
            | StepKind::Times
            | StepKind::Divide
            | StepKind::ShareOf
            | StepKind::Sum
            | StepKind::Lowest
            | StepKind::Highest
            | StepKind::Mean
            | StepKind::WeightedMean
            | StepKind::Weighted
            | StepKind::Rounded(_)
            | StepKind::LookedUp(_)
            | StepKind::Row(_)
            | StepKind::Condition { .. }
            | StepKind::Stated(_)
            | StepKind::Consent(_)
            | StepKind::Amended(_)
            | StepKind::Path
            | StepKind::Effort
            | StepKind::Reading(_) => self.outcome(step),
            StepKind::Member(name) => name.clone(),
        }
    }

    fn kind_of_step(self, kind: &StepKind) -> String {
        self.say(match kind {
            StepKind::AllOf => text!("alles samen", "all together"),
            StepKind::AnyOf => text!("minstens een van deze", "at least one of these"),
            StepKind::AtLeastOf(count) => {
                text!("minstens {count} van deze", "at least {count} of these")
            }
            StepKind::AtMostOf(count) => {
                text!("hoogstens {count} van deze", "at most {count} of these")
            }
            StepKind::NoneOf => text!("geen van deze", "none of these"),
            StepKind::Norm(Some(name)) => text!("norm {name}", "norm {name}"),
            StepKind::Norm(None) => text!("norm", "norm"),
            StepKind::Compare(comparator) => {
                let comparator = self.comparator(*comparator);
                text!("vergelijking ({comparator})", "comparison ({comparator})")
            }
            StepKind::All => text!("alle", "all"),
            StepKind::Number => text!("in de afspraak", "in the agreement"),
            StepKind::Fact(name) => text!("feit {name}", "fact {name}"),
            StepKind::Figure(figure) => {
                let figure = self.figure(figure);
                text!("{figure}", "{figure}")
            }
            StepKind::PartOfFigure(name) => text!("deel {name}", "part {name}"),
            StepKind::Plus => text!("opgeteld", "sum"),
            StepKind::Minus => text!("verschil", "difference"),
            StepKind::Times => text!("vermenigvuldigd", "product"),
            StepKind::Divide => text!("gedeeld", "quotient"),
            StepKind::ShareOf => text!("aandeel", "share"),
            StepKind::Sum => text!("som", "sum"),
            StepKind::Lowest => text!("de laagste", "the lowest"),
            StepKind::Highest => text!("de hoogste", "the highest"),
            StepKind::Mean => text!("gemiddelde", "mean"),
            StepKind::WeightedMean => text!("gewogen gemiddelde", "weighted mean"),
            StepKind::Weighted => text!("met gewicht", "with weight"),
            StepKind::Rounded(Rounding::Down) => text!("afgerond omlaag", "rounded down"),
            StepKind::Rounded(Rounding::Up) => text!("afgerond omhoog", "rounded up"),
            StepKind::Rounded(Rounding::HalfAwayFromZero) => {
                text!("rekenkundig afgerond", "rounded half away from zero")
            }
            StepKind::Row(Some(class)) => text!("rij “{class}”", "row “{class}”"),
            StepKind::Row(None) => text!("rij", "row"),
            StepKind::LookedUp(name) => text!("staffel {name}", "step table {name}"),
            StepKind::Condition { name, provided: true } => {
                text!("voorwaarde (mits) {name}", "condition (provided that) {name}")
            }
            StepKind::Condition { name, provided: false } => {
                text!("voorwaarde (tenzij) {name}", "condition (unless) {name}")
            }
            StepKind::Stated(name) => text!("opgave {name}", "statement {name}"),
            StepKind::Consent(name) => text!("instemming {name}", "consent {name}"),
            StepKind::Amended(name) => {
                text!("norm volgens wijziging {name}", "norm by amendment {name}")
            }
            StepKind::Path => text!("verloop", "path"),
            StepKind::Item(figure) => {
                let figure = self.figure(figure);
                text!("onderdeel {figure}", "item {figure}")
            }
            StepKind::Effort => text!("inspanning", "effort"),
            StepKind::Member(name) => text!("{name}", "{name}"),
            StepKind::Reading(name) => text!("lezing {name}", "reading {name}"),
        })
    }

    /// What a step came to; a statement is answered with yes or no.
    fn outcome(self, step: &Step) -> String {
        if let StepKind::Stated(_) | StepKind::Consent(_) = step.what
            && let StepValue::Truth(truth) = step.value
        {
            let answer = match truth {
                Some(true) => self.pick("ja", "yes"),
                Some(false) => self.pick("nee", "no"),
                None => self.pick("niet bekend", "not known"),
            };
            return answer.to_owned();
        }
        self.value(&step.value)
    }

    fn value(self, value: &StepValue) -> String {
        match value {
            StepValue::Amount(amount) => self.amount(amount),
            StepValue::Truth(Some(true)) => self.pick("klopt", "true").to_owned(),
            StepValue::Truth(Some(false)) => self.pick("klopt niet", "not true").to_owned(),
            StepValue::Truth(None) => self.pick("staat niet vast", "open").to_owned(),
            StepValue::Verdict(verdict) => self.verdict(*verdict).to_owned(),
            StepValue::Absent => self.pick("ontbreekt", "missing").to_owned(),
            StepValue::Given => self.pick("gegeven", "given").to_owned(),
        }
    }
}
