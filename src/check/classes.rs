//! Classes: every number belongs to one, and to one only.
//!
//! Not for: an edge of which the text does not say where it belongs; that is a note.

use crate::diagnostics::{Findings, Label};
use crate::model::{Class, Classes, Edge, Model};
use crate::quantity::Number;
use crate::source::Span;
use crate::syntax::EdgeSide;
use crate::{problem, text};

problem! {
    /// Two classes that share numbers.
    ClassesOverlap: "PO0347" Error { span: Span, other: Span, one: String, two: String }
    headline: text!("de klassen `{one}` en `{two}` overlappen",
        "the classes `{one}` and `{two}` overlap");
    labels: vec![Label::primary(*span), Label::other(*other)
        .saying(text!("deze klas hoort ervoor te eindigen", "this class should end before"))];
    help: Some(text!("laat elke klas beginnen waar de vorige ophoudt: `vanaf 30% tot 50%`, `vanaf 50%`",
        "let each class begin where the one before ends: `vanaf 30% tot 50%`, `vanaf 50%`"));
}

problem! {
    /// Numbers between two classes.
    ClassesGap: "PO0348" Error { span: Span, other: Span, from: String, to: String }
    headline: if from == to {
        text!("{from} hoort bij geen enkele klas", "{from} belongs to no class")
    } else {
        text!("tussen {from} en {to} is er geen klas", "there is no class between {from} and {to}")
    };
    labels: vec![Label::primary(*span), Label::other(*other)
        .saying(text!("de klas ervoor", "the class before"))];
    help: Some(text!("laat elke klas beginnen waar de vorige ophoudt: `vanaf 30% tot 50%`, `vanaf 50%`",
        "let each class begin where the one before ends: `vanaf 30% tot 50%`, `vanaf 50%`"));
}

/// How two classes that follow each other meet.
pub(super) enum Meeting<'a> {
    /// Each number belongs to one of the two.
    Well,
    /// They share numbers.
    Overlap,
    /// Numbers between these edges belong to neither.
    Gap(&'a Edge, &'a Edge),
    /// The edge belongs to both, or the text does not say to which.
    Shared(&'a Edge),
}

pub(super) fn check(model: &Model, findings: &mut Findings) {
    for classes in &model.classes {
        for (one, two) in neighbours(classes) {
            let (span, other) = (two.text.span, one.text.span);
            match meeting(one, two) {
                Meeting::Well | Meeting::Shared(_) => {}
                Meeting::Overlap => {
                    let (one, two) = (one.text.value.clone(), two.text.value.clone());
                    findings.push(ClassesOverlap { span, other, one, two });
                }
                Meeting::Gap(from, to) => {
                    let (from, to) = (from.text.clone(), to.text.clone());
                    findings.push(ClassesGap { span, other, from, to });
                }
            }
        }
    }
}

/// The classes in order, each with the next.
pub(super) fn neighbours(classes: &Classes) -> Vec<(&Class, &Class)> {
    let mut ordered: Vec<&Class> = classes.members.iter().collect();
    // A class without a lower edge comes first.
    ordered.sort_by(|one, two| {
        let low = |class: &Class| class.low.as_ref().map(|edge| edge.value.clone());
        low(one).cmp(&low(two))
    });
    let next = ordered.iter().skip(1).copied();
    ordered.iter().copied().zip(next).collect()
}

/// How two classes meet, the lower one first.
pub(super) fn meeting<'a>(one: &'a Class, two: &'a Class) -> Meeting<'a> {
    let (Some(end), Some(begin)) = (&one.high, &two.low) else { return Meeting::Overlap };
    let (ends, begins) = (end.side != EdgeSide::Out, begin.side != EdgeSide::Out);
    if end.value > begin.value {
        return Meeting::Overlap;
    }
    if end.value < begin.value {
        let step = &begin.value - &end.value;
        let next = one.whole && two.whole && ends && begins && step == Number::ONE;
        return if next { Meeting::Well } else { Meeting::Gap(end, begin) };
    }
    match (ends, begins) {
        (true, true) => Meeting::Shared(end),
        (false, false) => Meeting::Gap(end, begin),
        (true, false) | (false, true) => Meeting::Well,
    }
}
