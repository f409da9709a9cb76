//! `aandeel`: the share of a part in its whole, without the counts.
//!
//! Not for: shares that follow from two counts; the evaluator divides those.

use super::nature::Nature;
use super::reader::Reader;
use super::spot::Spot;
use crate::diagnostics::Label;
use crate::measure::given::Given;
use crate::measure::tables::{Value, ValueKind};
use crate::model::Kind;
use crate::problem;
use crate::source::Span;
use crate::text;

problem! {
    /// A share of an indicator that is no part of anything.
    ShareOfNothing: "PO0558" Error { span: Span, name: String, indicator: Span }
    headline: text!(
        "`{name}` heeft geen geheel om een aandeel van te zijn",
        "`{name}` has no whole to be a share of");
    labels: vec![
        Label::primary(*span),
        Label::other(*indicator).saying(text!("hier staat geen `deel van`", "there is no `deel van` here")),
    ];
    help: Some(text!(
        "geef een aantal; een aandeel kan alleen bij een indicator met `deel van`",
        "give a number; a share is only for an indicator with `deel van`"));
}

impl Reader<'_> {
    /// Reads the value behind `aandeel`.
    pub(super) fn read_share(&mut self, spot: &Spot, value: &Value) {
        match value.kind {
            ValueKind::Unread => return,
            ValueKind::Number(_) | ValueKind::Text(_) => {}
            ValueKind::Truth(_)
            | ValueKind::Day(_)
            | ValueKind::Time
            | ValueKind::List(_)
            | ValueKind::Table(_) => {
                self.wrong_kind(&spot.indicator, value.span, value.kind.described());
                return;
            }
        }
        let indicator = &spot.indicator;
        if indicator.kind != Kind::Share
            && (indicator.part_of.is_none() || !indicator.kind.adds_over_members())
        {
            let name = indicator.name.to_string();
            self.findings.push(ShareOfNothing {
                span: value.span,
                name,
                indicator: indicator.span,
            });
            return;
        }
        let Some(range) = self.range_of(spot, value, &Nature::of(indicator, true)) else { return };
        let given = match indicator.kind {
            Kind::Share => Given::Number(range),
            Kind::Flow
            | Kind::Stock
            | Kind::Balance
            | Kind::Ratio
            | Kind::Duration
            | Kind::Date
            | Kind::Score
            | Kind::Distribution
            | Kind::Survey
            | Kind::Text
            | Kind::Table => Given::ShareOfWhole { decimals: range.decimals, range },
        };
        self.keep(spot, given, value.span);
    }
}
