//! The notes on norms and conditions that are worked out: which of them is asked of which results.
//!
//! Not for: the questions and their words; each has a file of its own.

use super::{
    condition_hidden, condition_without_effect, differ_at_edge, norm_never_met, norm_never_missed,
    norms_cannot_all, number_and_share, target_out_of_reach,
};
use crate::check::analysis::{Given, Named, Outlook, Subject, size_of};
use crate::diagnostics::Findings;
use crate::model::{Model, ResultItem, Test};
use crate::source::Span;

/// Notes on what norms and conditions come to, over all figures that are possible at all.
pub(in crate::check) fn check(model: &Model, findings: &mut Findings) {
    let outlook = Outlook::of(model);
    for named in &outlook.single {
        check_single(model, *named, findings);
    }
    for group in &outlook.groups {
        norms_cannot_all::check(model, group, findings);
        differ_at_edge::check(model, group, findings);
    }
    for named in &outlook.claiming {
        number_and_share::check(model, *named, findings);
    }
}

/// First with nothing given, then with the sizes of populations, then with what the result assumes: the
/// first that says something says it with the least.
fn check_single(model: &Model, named: Named<'_>, findings: &mut Findings) {
    let mut given = vec![Given::Nothing];
    given.extend(has_sizes(named.result).then_some(Given::Sizes));
    given.extend((!named.result.assumptions.is_empty()).then_some(Given::Assumptions));
    for given in given {
        let Some(mut subject) = Subject::of(model, vec![named], given) else { return };
        let asks = [
            norm_never_met::ask,
            norm_never_missed::ask,
            target_out_of_reach::ask,
            condition_without_effect::ask,
            condition_hidden::ask,
        ];
        let mut said = false;
        for ask in asks {
            said |= ask(model, &mut subject, given, findings);
        }
        if said {
            return;
        }
    }
}

/// Whether a result looks at figures of a population with a size.
pub(super) fn has_sizes(result: &ResultItem) -> bool {
    let mut figures = result.norms.iter().flat_map(|norm| norm.body.figures());
    figures.any(|figure| size_of(&figure.indicator).is_some())
}

/// The place of what was taken for granted besides what is always so.
pub(super) fn taken_for_granted(result: &ResultItem, given: Given) -> Option<Span> {
    match given {
        Given::Nothing => None,
        Given::Sizes => {
            let figures = result.norms.iter().flat_map(|norm| norm.body.figures());
            let sized = figures.filter(|figure| size_of(&figure.indicator).is_some());
            sized.filter_map(|figure| Some(figure.indicator.population.as_ref()?.span)).next()
        }
        Given::Assumptions => result.assumptions.first().map(Test::span),
    }
}
