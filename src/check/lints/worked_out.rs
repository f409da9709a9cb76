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
use crate::check::analysis::Outlook;
use crate::diagnostics::Findings;
use crate::model::Model;

/// Notes on what norms and conditions come to, over all figures that are possible at all.
pub(in crate::check) fn check(model: &Model, findings: &mut Findings) {
    let outlook = Outlook::of(model);
    let asks = [
        norm_never_met::ask,
        norm_never_missed::ask,
        target_out_of_reach::ask,
        condition_without_effect::ask,
        condition_hidden::ask,
    ];
    for named in &outlook.single {
        Question::each_given(model, *named, |question| {
            let mut said = false;
            for ask in asks {
                said |= ask(question, findings);
            }
            said
        });
    }
    for group in &outlook.groups {
        norms_cannot_all::check(model, group, findings);
        differ_at_edge::check(model, group, findings);
    }
    for named in &outlook.claiming {
        number_and_share::check(model, *named, findings);
    }
    test_without_effect::check(model, &outlook, findings);
    row_never_reached::check(model, &outlook, findings);
}
