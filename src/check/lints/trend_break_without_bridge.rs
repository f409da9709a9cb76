//! A norm that compares figures of before and after a trend break.

use crate::diagnostics::{Findings, Label};
use crate::model::{ItemBody, Model, NormBody, Test, TrendBreak};
use crate::source::{Name, Span};
use crate::{problem, text};

problem! {
    /// The comparison is never decided.
    TrendBreakWithoutBridge: "PO0434" Note { span: Span, name: Name, trend: Span }
    headline: text!("deze norm is door een trendbreuk in `{name}` nooit vast te stellen",
        "a trend break in `{name}` leaves this norm undetermined for ever");
    labels: vec![Label::primary(*span), Label::other(*trend)
        .saying(text!("de trendbreuk", "the trend break"))];
    help: Some(text!(
        "zeg hoe een oud cijfer omgerekend wordt, zoals `te overbruggen met 105%`, of vergelijk \
         alleen cijfers van na de trendbreuk",
        "say how an old figure is converted, such as `te overbruggen met 105%`, or compare only \
         figures of after the trend break"));
}

pub(super) fn check(model: &Model, findings: &mut Findings) {
    for item in &model.items {
        let ItemBody::Result(result) = &item.body else { continue };
        for norm in &result.norms {
            let NormBody::Test(test) = &norm.body else { continue };
            for leaf in test.leaves().into_iter().filter(|leaf| leaf.crosses_break()) {
                findings.extend(broken(leaf).map(|(name, trend)| {
                    let (span, trend) = (leaf.span(), trend.span);
                    TrendBreakWithoutBridge { span, name, trend }.into()
                }));
            }
        }
    }
}

/// The first indicator of a test that has a trend break.
fn broken(test: &Test) -> Option<(Name, Box<TrendBreak>)> {
    test.figures().into_iter().find_map(|figure| {
        let trend = figure.indicator.trend_break.clone()?;
        Some((figure.indicator.name.clone(), trend))
    })
}
