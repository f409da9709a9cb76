//! What is made of a distribution: its mean, extremes, percentiles, and the share within a range.
//!
//! Each is an indicator of its own, named for what it is, so that it can be unknown, open and needed
//! like any other figure. Not for: working it out; that is done where the measurement file is read.

use std::sync::Arc;

use super::Resolver;
use super::expressions::Inherited;
use crate::diagnostics::Label;
use crate::model::{FigureRef, Indicator, Kind, MadeOf, Measure, Statistic, StepEdge, StepRange};
use crate::quantity::{Number, Unit, written};
use crate::source::{Name, Span};
use crate::syntax::{EdgeText, Figure, RangeText, StatisticText};
use crate::{problem, text};

problem! {
    /// Something is made of what is no distribution.
    NotADistribution: "PO0227" Error { span: Span, name: Name, indicator: Span }
    headline: text!("`{name}` is geen reeks", "`{name}` is no distribution");
    labels: vec![Label::primary(*span), Label::other(*indicator)
        .saying(text!("hier beschreven", "described here"))];
    help: Some(text!("geef `{name}` de soort reeks, of neem meer cijfers: `de hoogste van (a, b)`",
        "give `{name}` the kind reeks, or take several figures: `de hoogste van (a, b)`"));
}

problem! {
    /// A percentile that there is not.
    PercentileImpossible: "PO0228" Error { span: Span }
    headline: text!("een percentiel ligt boven 0, en is hoogstens 100",
        "a percentile lies above 0, and is at most 100");
    labels: vec![Label::primary(*span)];
    help: Some(text!("schrijf bijvoorbeeld `percentiel 90 van …`", "write for instance `percentiel 90 van …`"));
}

impl Resolver {
    /// The figure for what is made of a distribution.
    pub(super) fn statistic(
        &mut self,
        what: &StatisticText,
        figure: &Figure,
        span: Span,
        inherited: Option<Inherited>,
    ) -> Option<FigureRef> {
        let of = self.figure(figure, inherited)?;
        let (name, indicator) = (of.indicator.name.clone(), of.indicator.span);
        if of.indicator.kind != Kind::Distribution {
            self.findings.push(NotADistribution { span: figure.name.span, name, indicator });
            return None;
        }
        let (what, word) = self.made(what, &of.indicator)?;
        let own = Name::new(&format!("{word} van {name}"));
        let made = match self.indicators.get(&own) {
            Some(known) => Arc::clone(known),
            None => {
                let order = self.next_order;
                self.next_order += 1;
                let made = Arc::new(made_of(&of.indicator, own.clone(), order, what));
                self.indicators.insert(own.clone(), Arc::clone(&made));
                made
            }
        };
        let asked = self.moments_asked.get(&name).cloned().unwrap_or_default();
        self.moments_asked.insert(own, asked);
        Some(FigureRef { indicator: made, span, ..of })
    }

    fn made(&mut self, what: &StatisticText, of: &Indicator) -> Option<(Statistic, String)> {
        Some(match what {
            StatisticText::Mean => (Statistic::Mean, "gemiddelde".to_owned()),
            StatisticText::Highest => (Statistic::Highest, "hoogste".to_owned()),
            StatisticText::Lowest => (Statistic::Lowest, "laagste".to_owned()),
            StatisticText::Percentile(percent) => {
                let share = &percent.value * &Number::power_of_ten(-2);
                if !share.is_positive() || share > Number::ONE {
                    self.findings.push(PercentileImpossible { span: percent.span });
                    return None;
                }
                let word = format!("percentiel {}", written::plain(&percent.value));
                (Statistic::Percentile(share), word)
            }
            StatisticText::Within(range) => {
                let (range, word) = self.range_of_values(range, of)?;
                (Statistic::Within(range), word)
            }
            // INVARIANT: those are of surveys, and read elsewhere.
            StatisticText::Response | StatisticText::Answers => return None,
        })
    }

    fn range_of_values(
        &mut self,
        range: &RangeText,
        of: &Indicator,
    ) -> Option<(StepRange, String)> {
        let mut words = vec!["aandeel".to_owned()];
        let low = self.edge_of(range.low.as_ref(), of, ("vanaf", "boven"), &mut words)?;
        let high = self.edge_of(range.high.as_ref(), of, ("t/m", "tot"), &mut words)?;
        Some((StepRange { low, high }, words.join(" ")))
    }

    #[expect(clippy::option_option, reason = "absent and unreadable are two things")]
    fn edge_of(
        &mut self,
        edge: Option<&EdgeText>,
        of: &Indicator,
        (closed, open): (&str, &str),
        words: &mut Vec<String>,
    ) -> Option<Option<StepEdge>> {
        let Some(edge) = edge else { return Some(None) };
        let value = self.literal(&edge.value)?;
        let (own, asked) = (Measure::of_literal(&value), Measure::of(of.unit.clone()));
        if own != asked {
            super::units_differ(
                value.span,
                (&own, value.span),
                (&asked, of.span),
                &mut self.findings,
            );
            return None;
        }
        let word = if edge.included { closed } else { open };
        let unit = value.unit.word(&value.value);
        words.push(format!("{word} {} {unit}", written::plain(&value.value)).trim_end().to_owned());
        Some(Some(StepEdge { value, included: edge.included }))
    }
}

fn made_of(distribution: &Indicator, name: Name, order: usize, what: Statistic) -> Indicator {
    let share = matches!(what, Statistic::Within(_));
    Indicator {
        name,
        order,
        kind: if share { Kind::Share } else { Kind::Ratio },
        unit: if share { Unit::NONE } else { distribution.unit.clone() },
        statistic: Some(Box::new(MadeOf { of: distribution.name.clone(), what })),
        ..distribution.clone()
    }
}
