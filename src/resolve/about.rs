//! Facts that the document says `circa` of, and what follows from those.
//!
//! Not for: which numbers such a fact may stand for; the model knows that.

use super::Resolver;
use super::facts::written_decimals;
use crate::diagnostics::Label;
use crate::model::{About, Expr, FactValue};
use crate::quantity::Number;
use crate::quantity::written as shown;
use crate::source::Span;
use crate::syntax::{Expression, StatedFact};
use crate::{problem, text};

problem! {
    /// `circa` before a calculation.
    AboutOfCalculation: "PO0283" Error { span: Span }
    headline: text!("achter `circa` hoort een getal", "a number goes behind `circa`");
    labels: vec![Label::primary(*span)];
    help: Some(text!(
        "zet `circa` bij het getal dat niet precies is, in een eigen `feit`, en reken daarmee",
        "put `circa` before the number that is not exact, in a `feit` of its own, and reckon with that"));
}

problem! {
    /// What is not exact in a calculation whose range is not worked out.
    AboutInCalculation: "PO0284" Error { span: Span }
    headline: text!("in deze berekening past geen getal dat circa is",
        "a number that is circa does not fit in this calculation");
    labels: vec![Label::primary(*span)];
    help: Some(text!("reken met `plus`, `min`, `maal` of `/`, of noem een precies getal",
        "reckon with `plus`, `min`, `maal` or `/`, or name an exact number"));
}

problem! {
    /// A claim that no number fits that the document may have rounded.
    AboutDoesNotCompute: "PO0389" Error { span: Span, stated: Span, low: String, high: String, claimed: String }
    headline: text!("dit ligt tussen {low} en {high}, en {claimed} past daar niet bij",
        "this lies between {low} and {high}, and {claimed} does not fit");
    labels: vec![Label::primary(*span).saying(text!("hier staat {claimed}", "{claimed} is stated here")),
        Label::other(*stated).saying(text!("{low} t/m {high}", "{low} to {high}"))];
    help: Some(text!("noem een getal daartussen, of verbeter de berekening",
        "name a number between them, or mend the calculation"));
}

impl Resolver {
    /// What a fact states; where it says `circa`, with the range that this leaves.
    pub(super) fn stated_value(&mut self, stated: &StatedFact) -> Option<FactValue> {
        let resolved = self.expression(&stated.value, None)?;
        let value = self.constant_of(&resolved)?;
        match (stated.about, &resolved) {
            (None, _) => Some(value),
            (Some(_), Expr::Number(literal)) => {
                Some(FactValue { about: Some(About::of(literal)), ..value })
            }
            (Some(span), _) => {
                self.findings.push(AboutOfCalculation { span });
                None
            }
        }
    }

    /// A claim in which something is `circa` holds when there are numbers with which it does.
    pub(super) fn compare_about(
        &mut self,
        value: &FactValue,
        stated: Span,
        said: &FactValue,
        claimed: &Expression,
    ) {
        let percent = said.percent;
        let (Some(actual), Some(claim)) = (value.range(), said.number()) else { return };
        let decimals = written_decimals(claimed);
        let holds = match (&said.about, decimals) {
            (Some(about), _) => about.meets(&actual),
            (None, Some(decimals)) => {
                let places = i32::try_from(decimals).unwrap_or(i32::MAX);
                let places = places.saturating_add(if percent { 2 } else { 0 });
                let step = Number::power_of_ten(places.saturating_neg());
                About::around(&claim, &step).meets(&actual)
            }
            (None, None) => About::exactly(&claim).meets(&actual),
        };
        if !holds {
            let shown = |number: &Number| shown::claim(number, decimals.unwrap_or(0), percent);
            self.findings.push(AboutDoesNotCompute {
                span: claimed.span(),
                stated,
                low: shown(&actual.low),
                high: shown(&actual.high),
                claimed: shown(&claim),
            });
        }
    }
}

/// The place of a fact within an expression that is not known exactly.
pub(super) fn about_within(expression: &Expr) -> Option<Span> {
    match expression {
        Expr::Number(_) | Expr::Figure(_) => None,
        Expr::Fact(fact, span) => fact.value.about.as_ref().map(|_| *span),
        Expr::Binary { left, right, .. } => about_within(left).or_else(|| about_within(right)),
        Expr::Many { members, .. } => members
            .iter()
            .flat_map(|member| std::iter::once(&member.value).chain(&member.weight))
            .find_map(about_within),
        Expr::Rounded { value, .. } => about_within(value),
        Expr::Lookup(lookup) => lookup.arguments.iter().find_map(about_within),
    }
}
