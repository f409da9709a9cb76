//! One milestone in several files: a later one may say more precisely when it was done.
//!
//! Not for: figures; `merge` sees to those.

use std::collections::BTreeMap;

use crate::diagnostics::{Findings, Label};
use crate::measure::file::{Done, MilestoneKey, When};
use crate::problem;
use crate::quantity::Period;
use crate::source::Span;
use crate::text;

problem! {
    /// A milestone that was done on two different days.
    DoneTwice: "PO0586" Error { span: Span, name: String, earlier: Span }
    headline: text!("`{name}` is op twee verschillende dagen gedaan",
        "`{name}` was done on two different days");
    labels: vec![
        Label::primary(*span).saying(text!("deze dag", "this day")),
        Label::other(*earlier).saying(text!("en deze", "and this one")),
    ];
    help: Some(text!("verbeter een van beide", "mend one of the two"));
}

/// Adds the milestones of a later file.
pub(super) fn add(
    all: &mut BTreeMap<MilestoneKey, Done>,
    later: BTreeMap<MilestoneKey, Done>,
    findings: &mut Findings,
) {
    for (key, after) in later {
        let both = match all.get(&key).map(|before| (&before.when, &after.when, before.span)) {
            Some((When::Within(before), When::Within(days), span)) => Some((*before, *days, span)),
            Some((When::Absent(_), _, _) | (_, When::Absent(_), _)) | None => None,
        };
        let Some((before, days, earlier)) = both else {
            all.insert(key, after);
            continue;
        };
        match shared(before, days) {
            Some(when) => {
                all.insert(key, Done { when: When::Within(when), ..after });
            }
            None => {
                let (span, name) = (after.span, key.0.to_string());
                findings.push(DoneTwice { span, name, earlier });
            }
        }
    }
}

/// The days that belong to both.
fn shared(one: Period, other: Period) -> Option<Period> {
    Period::new(one.first().max(other.first()), one.last().min(other.last()))
}
