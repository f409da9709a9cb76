//! Notes that make a better agreement; one rule per file.
//!
//! Not for: what makes an agreement unusable; those are the checks beside this folder.

mod amendment_outside_term;
mod class_edge;
mod condition_hidden;
mod condition_without_effect;
mod consequence_never_follows;
mod counted_without_definition;
mod counts_beyond_definition;
mod differ_at_edge;
mod differ_from_earlier;
mod due_before_signing;
mod duty_without_due_date;
mod effort_without_judge;
mod fact_with_two_values;
mod goal_without_results;
mod group_in_two_units;
mod lookups;
mod measured_outside_term;
mod norm_never_met;
mod norm_never_missed;
mod norms_cannot_all;
mod number_and_share;
mod owner_shared;
mod question;
mod result_outside_goal;
mod row_example;
mod row_never_reached;
mod shares_of_whole;
mod signed_after_begin;
mod target_out_of_reach;
mod target_with_two_dates;
mod term_with_two_meanings;
mod test_without_effect;
mod title_with_other_years;
mod trend_break_without_bridge;
mod unit_smaller_than_one;
mod unused_amendment;
mod unused_indicator;
mod unused_term;
mod vague_consequence;
mod vague_word;
mod window_outlasts_term;
mod without_owner;
mod without_population;
mod worked_out;

use crate::diagnostics::Findings;
use crate::model::Model;

pub(super) use differ_from_earlier::check as check_earlier;
pub(super) use worked_out::check as check_norms;

/// Notes on an agreement or a framework.
pub(super) fn check(model: &Model, findings: &mut Findings) {
    check_facts(model, findings);
    if model.head.is_framework() {
        check_framework(model, findings);
        return;
    }
    amendment_outside_term::check(model, findings);
    consequence_never_follows::check(model, findings);
    counted_without_definition::check(model, findings);
    counts_beyond_definition::check(model, findings);
    due_before_signing::check(model, findings);
    duty_without_due_date::check(model, findings);
    effort_without_judge::check(model, findings);
    goal_without_results::check(model, findings);
    group_in_two_units::check(model, findings);
    measured_outside_term::check(model, findings);
    owner_shared::check(model, findings);
    result_outside_goal::check(model, findings);
    signed_after_begin::check(model, findings);
    term_with_two_meanings::check(model, findings);
    title_with_other_years::check(model, findings);
    trend_break_without_bridge::check(model, findings);
    unit_smaller_than_one::check(model, findings);
    unused_amendment::check(model, findings);
    unused_indicator::check(model, findings);
    unused_term::check(model, findings);
    vague_consequence::check(model, findings);
    vague_word::check(model, findings);
    window_outlasts_term::check(model, findings);
    without_owner::check(model, findings);
    without_population::check(model, findings);
}

/// Notes on what a document states as given.
fn check_facts(model: &Model, findings: &mut Findings) {
    class_edge::check(model, findings);
    fact_with_two_values::check(model, findings);
    shares_of_whole::check(model, findings);
    target_with_two_dates::check(model, findings);
}

/// Notes on a framework: it has no results to hold its figures and its term against.
fn check_framework(model: &Model, findings: &mut Findings) {
    counts_beyond_definition::check(model, findings);
    term_with_two_meanings::check(model, findings);
    vague_word::check(model, findings);
}
