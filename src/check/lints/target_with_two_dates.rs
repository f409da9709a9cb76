//! One target that the document gives two dates.

use crate::diagnostics::{Findings, Label, Text};
use crate::model::{Fact, LinkKind, Model};
use crate::source::Span;
use crate::{problem, text};

problem! {
    /// A part of a target has another date than the whole.
    TargetWithTwoDates: "PO0422" Note { span: Span, here: Text, other: Span, there: Text }
    headline: {
        let ((nl, en), (other_nl, other_en)) = ((&here.nl, &here.en), (&there.nl, &there.en));
        text!("hier staat {nl}, en bij hetzelfde doel elders {other_nl}",
            "{en} is stated here, and {other_en} elsewhere for the same target")
    };
    labels: {
        let Text { nl, en } = there;
        vec![Label::primary(*span), Label::other(*other)
            .saying(text!("hier staat {nl}", "{en} is stated here"))]
    };
    help: Some(text!("vraag na welke datum geldt: `tot 2015` houdt op voor dat jaar, `t/m 2015` erna",
        "find out which date holds: `tot 2015` ends before that year, `t/m 2015` after it"));
}

/// A note at each of the two, so that whoever reads one sees the other.
pub(super) fn check(model: &Model, findings: &mut Findings) {
    let linked = model.fact_links.iter().filter(|link| match link.kind {
        LinkKind::Part => true,
        LinkKind::Same => false,
    });
    for link in linked {
        let (one, two) = (&link.fact, &link.other);
        let (Some(at), Some(other)) = (one.moment, two.moment) else { continue };
        if at == other {
            continue;
        }
        for (here, there) in [(one, two), (two, one)] {
            findings.push(TargetWithTwoDates {
                span: here.span,
                here: date(here),
                other: there.span,
                there: date(there),
            });
        }
    }
}

fn date(fact: &Fact) -> Text {
    match fact.moment {
        Some(moment) => Text { nl: moment.dutch(), en: moment.english() },
        None => text!("geen datum", "no date"),
    }
}
