//! Two norms that say the same, except exactly at their edge.

use crate::check::analysis::{Edge, Examined, Given, Named, Subject};
use crate::diagnostics::{Findings, Label, Text, Witness};
use crate::model::Test;
use crate::quantity::Comparator;
use crate::source::Span;
use crate::{problem, text};

problem! {
    /// More than 99% right is at most 1% wrong, but for exactly 99%.
    DifferAtEdge: "PO0430" Note { span: Span, other: Span, example: Option<Witness> }
    headline: text!("deze twee normen verschillen alleen precies op de grens",
        "these two norms differ only exactly at the edge");
    labels: vec![
        Label::primary(*span).saying(text!("hier is de grens niet genoeg", "the edge is not enough here")),
        Label::other(*other).saying(text!("hier wel", "here it is")),
    ];
    help: Some(text!(
        "vraag na wat er op de grens geldt; bij meer dan 99% goed hoort minder dan 1% fout",
        "find out what holds at the edge; more than 99% right goes with less than 1% wrong"));
    witness: example;
}

/// Asks of results that look at the same figures whether two of them differ at their edge only.
pub(super) fn check(examined: &Examined<'_>, group: &[Named<'_>], findings: &mut Findings) {
    let at = |edge: Edge| {
        let named = group.iter().filter(move |named| named.edge() == Some(edge));
        named.filter_map(|named| Some((*named, named.only_norm()?.span)))
    };
    for (strict, span) in at(Edge::Outside) {
        for (loose, other) in at(Edge::Within) {
            let (a, b) = (strict.item.name.as_str(), loose.item.name.as_str());
            let says = text!(
                "met deze cijfers is `{b}` behaald, en `{a}` niet",
                "with these figures `{b}` is met, and `{a}` is not"
            );
            if let Some(example) = apart(examined, strict, loose, says) {
                findings.push(DifferAtEdge { span, other, example: Some(example) });
            }
        }
    }
}

/// The smallest figures with which the loose one is met and the strict one is not, where that is only at their
/// edge.
pub(super) fn apart<'m>(
    examined: &Examined<'_>,
    strict: Named<'m>,
    loose: Named<'m>,
    says: Text,
) -> Option<Witness> {
    let test = loose.only_test()?;
    let mut subject = Subject::of(examined, vec![strict, loose], Given::Nothing)?;
    let (one, two) = (subject.certain.first()?.clone(), subject.certain.get(1)?.clone());
    let Test::Compare { left, comparator, right, span } = test.clone() else { return None };
    let comparator = match comparator {
        Comparator::AtLeast => Comparator::MoreThan,
        Comparator::AtMost => Comparator::LessThan,
        other @ (Comparator::MoreThan | Comparator::LessThan | Comparator::Exactly) => other,
    };
    let (within, _) = subject.of_test(&Test::Compare { left, comparator, right, span })?;
    let edge = two.reached.clone().and(one.failed.clone());
    if !subject.never(&one.reached.clone().and(two.failed.clone()))
        || !subject.never(&within.and(one.failed))
    {
        return None;
    }
    subject.witness(examined.model, &edge, says)
}
