//! Estimates with a margin, against norms that say whether the margin counts.
//!
//! A norm that does not say so would decide in silence: then whoever reads the file is asked.
//! Not for: reading margins.

use super::file::Figure;
use crate::diagnostics::{Findings, Label};
use crate::model::{ItemBody, Model, Norm, NormBody};
use crate::problem;
use crate::source::{Name, Span};
use crate::syntax::Sampling;
use crate::text;

problem! {
    /// A figure with a margin, for a norm that does not say whether it counts.
    MarginUndecided: "PO0616" Error { span: Span, name: Name, norm: Span }
    headline: text!("telt de marge van `{name}` mee in het oordeel?",
        "does the margin of `{name}` count in the verdict?");
    labels: vec![Label::primary(*span), Label::other(*norm)
        .saying(text!("deze norm zegt het niet", "this norm does not say"))];
    help: Some(text!(
        "zet in de overeenkomst achter de norm `, met marge, twijfel bij …` of `, zonder marge`",
        "put behind the norm in the agreement `, met marge, twijfel bij …` or `, zonder marge`"));
}

problem! {
    /// A margin where a norm counts standard errors, or the other way round.
    OtherMargin: "PO0611" Error { span: Span, name: Name, standard_error: bool, norm: Span }
    headline: if *standard_error {
        text!("bij `{name}` staat een standaardfout, en de norm rekent met een marge",
            "`{name}` has a standard error, and the norm counts a margin")
    } else {
        text!("bij `{name}` staat een marge, en de norm rekent met standaardfouten",
            "`{name}` has a margin, and the norm counts standard errors")
    };
    labels: vec![Label::primary(*span), Label::other(*norm).saying(text!("de norm", "the norm"))];
    help: Some(if *standard_error {
        text!("geef de marge zelf: `marge = …`", "give the margin itself: `marge = …`")
    } else {
        text!("geef de standaardfout: `standaardfout = …`",
            "give the standard error: `standaardfout = …`")
    });
}

/// Reports every margin of which a norm does not say whether it counts.
pub(super) fn check(model: &Model, figures: &[Figure], findings: &mut Findings) {
    for figure in figures {
        let Some(margin) = &figure.margin else { continue };
        for norm in norms_on(model, figure) {
            let (span, name) = (margin.span, figure.indicator.name.clone());
            match norm.sampled.as_ref().map(|how| &how.value) {
                Some(Sampling::Margin { errors, .. })
                    if errors.is_some() != margin.standard_error =>
                {
                    let standard_error = margin.standard_error;
                    findings.push(OtherMargin { span, name, standard_error, norm: norm.span });
                }
                Some(Sampling::Margin { .. } | Sampling::Estimate) => {}
                Some(Sampling::PointEstimate | Sampling::Bound { .. }) | None => {
                    findings.push(MarginUndecided { span, name, norm: norm.span });
                }
            }
        }
    }
}

/// The norms that look at a figure at its moment.
fn norms_on<'m>(model: &'m Model, figure: &Figure) -> Vec<&'m Norm> {
    let mut found = Vec::new();
    for item in &model.items {
        let ItemBody::Result(result) = &item.body else { continue };
        let versions = result.versions.iter().map(|version| &version.norm);
        for norm in result.norms.iter().chain(versions).flat_map(Norm::alone) {
            let NormBody::Test(test) = &norm.body else { continue };
            let looks = test.figures().iter().any(|asked| {
                asked.indicator.name == figure.indicator.name && asked.moment == Some(figure.moment)
            });
            found.extend(looks.then_some(norm));
        }
    }
    found
}
