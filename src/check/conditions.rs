//! Conditions.
pub(super) fn check(_m: &crate::model::Model, _f: &mut crate::diagnostics::Findings) {}
