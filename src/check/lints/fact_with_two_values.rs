//! One fact that the document states with two values.

use crate::diagnostics::{Findings, Label};
use crate::model::{Fact, LinkKind, Model};
use crate::quantity::{Unit, written};
use crate::source::Span;
use crate::{problem, text};

problem! {
    /// Two places state one fact and give it other values.
    FactWithTwoValues: "PO0421" Note { span: Span, here: String, other: Span, there: String }
    headline: text!("hier staat {here}, en elders {there}", "{here} is stated here, and {there} elsewhere");
    labels: vec![Label::primary(*span), Label::other(*other)
        .saying(text!("hier staat {there}", "{there} is stated here"))];
    help: Some(text!("vraag na welk getal geldt, en zet dat in een `toelichting`",
        "find out which number holds, and put that in a `toelichting`"));
}

/// A note at each of the two, so that whoever reads one sees the other.
pub(super) fn check(model: &Model, findings: &mut Findings) {
    for link in model.fact_links.iter().filter(|link| link.kind == LinkKind::Same) {
        let (one, two) = (&link.fact, &link.other);
        if unit(one) == unit(two) && agree(one, two) {
            continue;
        }
        for (here, there) in [(one, two), (two, one)] {
            findings.push(FactWithTwoValues {
                span: here.span,
                here: shown(here),
                other: there.span,
                there: shown(there),
            });
        }
    }
}

/// Whether one number can be both; what is circa leaves room.
fn agree(one: &Fact, two: &Fact) -> bool {
    match (one.value.range(), two.value.range()) {
        (Some(one), Some(two)) => one.meets(&two),
        (None, _) | (_, None) => false,
    }
}

/// Its unit; a part of a whole is a share, as a percentage is.
fn unit(fact: &Fact) -> Option<&Unit> {
    let share = fact.value.percent || fact.value.whole.is_some();
    (!share).then_some(&fact.value.unit)
}

fn shown(fact: &Fact) -> String {
    let number = fact.value.number().unwrap_or_else(|| fact.value.value.clone());
    if fact.value.percent || fact.value.whole.is_some() {
        return written::claim(&number, 0, true);
    }
    let unit = fact.value.unit.to_string();
    let about = if fact.value.about.is_some() { "circa " } else { "" };
    format!("{about}{} {unit}", written::plain(&number)).trim_end().to_owned()
}
