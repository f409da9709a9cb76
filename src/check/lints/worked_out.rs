//! The notes on norms, conditions, assumptions and step tables that are worked out: which of them is asked of
//! what.
//!
//! Not for: the questions and their words; each has a file of its own.

use super::question::Question;
use super::{
    condition_hidden, condition_without_effect, differ_at_edge, norm_never_met, norm_never_missed,
    norms_cannot_all, number_and_share, row_never_reached, target_out_of_reach,
    test_without_effect,
};
use crate::check::analysis::{Examined, Outlook};
use crate::diagnostics::{Findings, Label};
use crate::model::Model;
use crate::source::Span;
use crate::{problem, text};

problem! {
    /// So much is tied together that not everything was worked out.
    NotAllExamined: "PO0673" Note { span: Span }
    headline: text!("niet alle normen zijn nagekeken op wat zij samen vragen",
        "not all norms were looked over for what they ask together");
    labels: vec![Label::primary(*span)
        .saying(text!("er hangt te veel van elkaar af", "too much depends on each other"))];
    help: Some(text!("verdeel de afspraken over meer bestanden om ze alle te laten nakijken",
        "spread the agreement over more files to have all of them looked over"));
}

/// Notes on what norms and conditions come to, over all figures that are possible at all.
pub(in crate::check) fn check(model: &Model, findings: &mut Findings) {
    let examined = &Examined::new(model);
    let outlook = Outlook::of(model);
    let asks = [
        norm_never_met::ask,
        norm_never_missed::ask,
        target_out_of_reach::ask,
        condition_without_effect::ask,
        condition_hidden::ask,
    ];
    for named in &outlook.single {
        Question::each_given(examined, *named, |question| {
            let mut said = false;
            for ask in asks {
                said |= ask(question, findings);
            }
            said
        });
    }
    for group in &outlook.groups {
        norms_cannot_all::check(examined, group, findings);
        differ_at_edge::check(examined, group, findings);
    }
    for named in &outlook.claiming {
        number_and_share::check(examined, *named, findings);
    }
    test_without_effect::check(examined, &outlook, findings);
    row_never_reached::check(examined, &outlook, findings);
    if outlook.too_many {
        findings.push(NotAllExamined { span: model.head.span });
    } else {
        tell_of_the_end(examined, model, findings);
    }
}

/// Says that not everything was looked over, where that is so.
pub(super) fn tell_of_the_end(examined: &Examined<'_>, model: &Model, findings: &mut Findings) {
    if examined.has_ended() {
        findings.push(NotAllExamined { span: model.head.span });
    }
}
