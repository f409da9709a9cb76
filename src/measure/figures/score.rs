//! A step of a scale: `"3 actief"`, as far as it is known: `"vanaf 3 actief"`, `"t/m 3 actief"`,
//! `"2 in contact t/m 3 actief"`, or a list of neighbouring steps.
//!
//! Not for: counting with steps, which nobody can.

use super::reader::Reader;
use super::spot::Spot;
use crate::diagnostics::{Label, nearest};
use crate::measure::given::{Given, Range};
use crate::measure::tables::{Value, ValueKind};
use crate::model::Indicator;
use crate::problem;
use crate::quantity::Number;
use crate::source::Span;
use crate::text;

problem! {
    /// A step that the scale does not have.
    NoSuchScore: "PO0612" Error { span: Span, written: String, meant: Option<String>, steps: String, indicator: Span }
    headline: text!("de schaal heeft geen trede `{written}`", "the scale has no step `{written}`");
    labels: vec![Label::primary(*span), Label::other(*indicator)
        .saying(text!("de indicator", "the indicator"))];
    help: Some(match meant {
        Some(meant) => text!("bedoelt u \"{meant}\"?", "did you mean \"{meant}\"?"),
        None => text!("kies uit: {steps}", "choose from: {steps}"),
    });
}

problem! {
    /// Steps that fall, or a list with a step between two of them that is not in it.
    StepsApart: "PO0613" Error { span: Span }
    headline: text!("deze treden volgen niet op elkaar", "these steps do not follow one another");
    labels: vec![Label::primary(*span)];
    help: Some(text!(
        "noem de treden van laag naar hoog zonder er een over te slaan, of laat de score weg: dan is zij onbekend",
        "name the steps from low to high without leaving one out, or leave the score out: then it is unknown"));
}

/// The steps of the scale of an indicator, each between quotation marks.
pub(super) fn steps_of(indicator: &Indicator) -> String {
    let members = indicator.scale.iter().flat_map(|scale| &scale.members);
    let steps: Vec<String> = members.map(|step| format!("\"{}\"", step.value)).collect();
    steps.join(", ")
}

impl Reader<'_> {
    /// Reads a score.
    pub(super) fn read_score(&mut self, spot: &Spot, value: &Value) {
        let range = match &value.kind {
            ValueKind::List(steps) => self.steps_listed(spot, steps, value.span),
            ValueKind::Text(words) => self.steps_told(spot, words.trim(), value.span),
            ValueKind::Number(_)
            | ValueKind::Truth(_)
            | ValueKind::Day(_)
            | ValueKind::Time
            | ValueKind::Table(_)
            | ValueKind::Unread => None,
        };
        if let Some(range) = range {
            self.keep(spot, Given::Number(range), value.span);
        }
    }

    fn steps_listed(&mut self, spot: &Spot, steps: &[Value], span: Span) -> Option<Range> {
        let mut found = Vec::with_capacity(steps.len());
        for step in steps {
            let ValueKind::Text(words) = &step.kind else {
                self.wrong_kind(&spot.indicator, step.span, step.kind.described());
                return None;
            };
            found.push(self.score(spot, words.trim(), step.span)?);
        }
        let follows = found.windows(2).all(|pair| match pair {
            [one, two] => &(one + &Number::ONE) == two,
            _ => true,
        });
        let ends = found.first().cloned().zip(found.last().cloned()).filter(|_| follows);
        let Some((low, high)) = ends else {
            self.findings.push(StepsApart { span });
            return None;
        };
        Some(Range::closed(Some(low), Some(high), 0))
    }

    fn steps_told(&mut self, spot: &Spot, words: &str, span: Span) -> Option<Range> {
        let indicator = &spot.indicator;
        let (least, most) = (indicator.least(), indicator.most());
        if indicator.step(words).is_some() {
            return Some(Range::exactly(self.score(spot, words, span)?, 0));
        }
        if let Some(step) = words.strip_prefix("vanaf ") {
            return Some(Range::closed(Some(self.score(spot, step, span)?), most, 0));
        }
        if let Some(step) = words.strip_prefix("t/m ") {
            return Some(Range::closed(least, Some(self.score(spot, step, span)?), 0));
        }
        let Some((from, to)) = words.split_once(" t/m ") else {
            return self.score(spot, words, span).map(|step| Range::exactly(step, 0));
        };
        let (low, high) = (self.score(spot, from, span)?, self.score(spot, to, span)?);
        if low > high {
            self.findings.push(StepsApart { span });
            return None;
        }
        Some(Range::closed(Some(low), Some(high), 0))
    }

    fn score(&mut self, spot: &Spot, written: &str, span: Span) -> Option<Number> {
        let found = spot.indicator.step(written.trim());
        if found.is_none() {
            let members = spot.indicator.scale.iter().flat_map(|scale| &scale.members);
            let meant = nearest(written, members.map(|step| step.value.as_str()));
            self.findings.push(NoSuchScore {
                span,
                written: written.to_owned(),
                meant: meant.map(str::to_owned),
                steps: steps_of(&spot.indicator),
                indicator: spot.indicator.span,
            });
        }
        found
    }
}
