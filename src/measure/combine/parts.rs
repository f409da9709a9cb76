//! Parts and their wholes: a part is never more than what it is a part of.
//!
//! For: `deel van`, at the same moment and for the same member. Not for: whether parts add up, which
//! nothing states.

use std::collections::BTreeMap;

use super::adding::Known;
use super::consistency::is_count;
use super::measurements::FigureKey;
use crate::diagnostics::{Findings, Label, Text};
use crate::model::Model;
use crate::problem;
use crate::source::Span;
use crate::text;

problem! {
    /// A part that is more than its whole.
    PartAboveWhole: "PO0574" Error { part: String, whole: String, moment: Text, part_shown: Text, whole_shown: Text, part_span: Span, whole_span: Span, indicator: Option<Span> }
    headline: {
        let (part_nl, part_en) = (&part_shown.nl, &part_shown.en);
        let (whole_nl, whole_en) = (&whole_shown.nl, &whole_shown.en);
        text!(
            "`{part}` ({part_nl}) is meer dan `{whole}` ({whole_nl})",
            "`{part}` ({part_en}) is more than `{whole}` ({whole_en})")
    };
    labels: {
        let (nl, en) = (&moment.nl, &moment.en);
        let mut labels = vec![
            Label::primary(*part_span).saying(text!("het deel, {nl}", "the part, {en}")),
            Label::other(*whole_span).saying(text!("het geheel", "the whole")),
        ];
        labels.extend(indicator.map(|indicator| {
            Label::other(indicator).saying(text!("hier staat `deel van`", "`deel van` stands here"))
        }));
        labels
    };
    help: Some(text!(
        "een deel is nooit meer dan het geheel: kijk beide cijfers na",
        "a part is never more than the whole: check both figures"));
}

impl PartAboveWhole {
    /// A part above its whole.
    pub(super) fn of(part: &Known<'_>, whole: &Known<'_>) -> Self {
        let is_member = part.figure.indicator.name == whole.figure.indicator.name;
        let name = match part.member() {
            Some(member) if is_member => member.name.clone(),
            Some(_) | None => part.name(),
        };
        let moment = part.figure.moment;
        Self {
            part: name,
            whole: whole.name(),
            moment: Text { nl: moment.dutch(), en: moment.english() },
            part_shown: part.shown(),
            whole_shown: whole.shown(),
            part_span: part.span,
            whole_span: whole.span,
            indicator: (!is_member).then_some(part.figure.indicator.span),
        }
    }
}

/// Checks every part against every whole above it.
pub(super) fn check_parts(
    model: &Model,
    known: &BTreeMap<FigureKey, Known<'_>>,
    findings: &mut Findings,
) {
    // No part of anything, no work.
    if model.indicators.values().all(|indicator| indicator.part_of.is_none()) {
        return;
    }
    for (key, part) in known {
        let mut above = part.figure.indicator.part_of.as_ref();
        while let Some(whole) = above {
            let place = FigureKey { indicator: whole.order, ..key.clone() };
            if let Some(whole) = known.get(&place)
                && is_count(&part.figure.indicator)
                && part.range.is_above(&whole.range)
            {
                findings.push(PartAboveWhole::of(part, whole));
                break;
            }
            above = whole.part_of.as_ref();
        }
    }
}
