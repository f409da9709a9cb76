//! The tree that explains a verdict.

use crate::eval::assessment::{self as eval, StepKind, StepValue};

use super::super::explanation::Step;
use super::JsonContext;
use super::quantity::{figure, quantity};

impl JsonContext<'_> {
    pub(super) fn step(self, step: &eval::Step) -> Step {
        let mut json = Step {
            kind: kind(&step.what),
            name: name(&step.what),
            figure: None,
            comparison: None,
            amount: None,
            truth: None,
            verdict: None,
            given: None,
            source: step.span.map(|span| self.source(span)),
            operands: step.operands.iter().map(|step| self.step(step)).collect(),
        };
        if let StepKind::Figure(about) | StepKind::Item(about) = &step.what {
            json.figure = Some(figure(about));
        }
        if let StepKind::Compare(comparator) = step.what {
            json.comparison = Some(comparator.code());
        }
        match &step.value {
            StepValue::Amount(amount) => json.amount = Some(quantity(amount)),
            StepValue::Truth(Some(true)) => json.truth = Some("true"),
            StepValue::Truth(Some(false)) => json.truth = Some("false"),
            StepValue::Truth(None) => json.truth = Some("open"),
            StepValue::Verdict(verdict) => json.verdict = Some(verdict.code()),
            StepValue::Absent => json.given = Some(false),
            StepValue::Given => json.given = Some(true),
        }
        json
    }
}

const fn kind(kind: &StepKind) -> &'static str {
    match kind {
        StepKind::AllOf => "all_of",
        StepKind::AnyOf => "any_of",
        StepKind::AtLeastOf(_) => "at_least_of",
        StepKind::AtMostOf(_) => "at_most_of",
        StepKind::NoneOf => "none_of",
        StepKind::Norm(_) => "norm",
        StepKind::Compare(_) => "compare",
        StepKind::All => "all",
        StepKind::Number => "number",
        StepKind::Fact(_) => "fact",
        StepKind::Figure(_) => "figure",
        StepKind::PartOfFigure(_) => "part_of_figure",
        StepKind::Plus => "plus",
        StepKind::Minus => "minus",
        StepKind::Times => "times",
        StepKind::Divide => "divide",
        StepKind::ShareOf => "share_of",
        StepKind::Sum => "sum",
        StepKind::Lowest => "lowest",
        StepKind::Highest => "highest",
        StepKind::Mean => "mean",
        StepKind::WeightedMean => "weighted_mean",
        StepKind::Weighted => "weighted",
        StepKind::Rounded(_) => "rounded",
        StepKind::LookedUp(_) => "looked_up",
        StepKind::Row(_) => "row",
        StepKind::Condition { provided: true, .. } => "provided",
        StepKind::Condition { provided: false, .. } => "unless",
        StepKind::Stated(_) => "stated",
        StepKind::Consent(_) => "consent",
        StepKind::Amended(_) => "amended",
        StepKind::Path => "path",
        StepKind::Item(_) => "item",
        StepKind::Effort => "effort",
        StepKind::Member(_) => "member",
        StepKind::Reading(_) => "reading",
    }
}

fn name(kind: &StepKind) -> Option<String> {
    match kind {
        StepKind::Norm(name) | StepKind::Row(name) => name.clone(),
        StepKind::Fact(name)
        | StepKind::PartOfFigure(name)
        | StepKind::Condition { name, .. }
        | StepKind::Member(name)
        | StepKind::Reading(name)
        | StepKind::LookedUp(name)
        | StepKind::Stated(name)
        | StepKind::Amended(name)
        | StepKind::Consent(name) => Some(name.clone()),
        StepKind::AllOf
        | StepKind::AnyOf
        | StepKind::AtLeastOf(_)
        | StepKind::AtMostOf(_)
        | StepKind::NoneOf
        | StepKind::Compare(_)
        | StepKind::All
        | StepKind::Number
        | StepKind::Figure(_)
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
        | StepKind::Path
        | StepKind::Item(_)
        | StepKind::Effort => None,
    }
}
