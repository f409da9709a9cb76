//! A norm that says the same as that of the agreement before, except exactly at its edge.

use std::collections::BTreeMap;

use super::differ_at_edge::apart;
use super::worked_out;
use crate::check::analysis::{Edge, Examined, Named, alone};
use crate::diagnostics::{Comparisons, Findings, Label, Witness, nearest};
use crate::model::{Expr, Literal, Model, NormBody, Test};
use crate::quantity::{Comparator, Number};
use crate::source::{Name, Span};
use crate::{problem, text};

problem! {
    /// A result that takes the place of one that the earlier agreement does not have.
    UnknownEarlierResult: "PO0628" Error { span: Span, name: Name, earlier: Span, meant: Option<String> }
    headline: text!("de eerdere overeenkomst kent geen resultaat `{name}`",
        "the earlier agreement has no result `{name}`");
    labels: vec![Label::primary(*span), Label::other(*earlier)
        .saying(text!("dit is de eerdere overeenkomst", "this is the earlier agreement"))];
    help: Some(match meant {
        Some(meant) => text!("bedoelt u `{meant}`?", "did you mean `{meant}`?"),
        None => text!("noem een resultaat van de eerdere overeenkomst, of haal deze regel weg",
            "name a result of the earlier agreement, or take this line away"),
    });
}

problem! {
    /// 99% right against at most 1% wrong: the same, but for exactly 99%.
    DiffersFromEarlier: "PO0629" Note { span: Span, earlier: Span, stricter: bool, example: Option<Witness> }
    headline: if *stricter {
        text!("deze norm is alleen precies op de grens strenger dan de eerdere",
            "this norm is stricter than the earlier one only exactly at the edge")
    } else {
        text!("deze norm is alleen precies op de grens soepeler dan de eerdere",
            "this norm is milder than the earlier one only exactly at the edge")
    };
    labels: {
        let (enough, not) = (text!("hier is de grens genoeg", "the edge is enough here"),
            text!("hier is de grens niet genoeg", "the edge is not enough here"));
        let (now, then) = if *stricter { (not, enough) } else { (enough, not) };
        vec![Label::primary(*span).saying(now), Label::other(*earlier).saying(then)]
    };
    help: Some(text!(
        "vraag na of dit zo bedoeld is; anders neemt u de grens van de eerdere norm over",
        "find out whether this is meant; else take over the edge of the earlier norm"));
    witness: example;
}

/// Holds every result that says which earlier one it takes the place of against that one.
pub(in crate::check) fn check(later: &Model, earlier: &Model, findings: &mut Findings) {
    let known: BTreeMap<&Name, Named<'_>> =
        earlier.items.iter().filter_map(Named::of).map(|one| (&one.item.name, one)).collect();
    let examined = Examined::new(later);
    let mut compared = Comparisons::default();
    for now in later.items.iter().filter_map(Named::of) {
        let Some(name) = &now.result.after else { continue };
        let Some(before) = known.get(&name.value) else {
            // Of thousands of unknown names no more is said than that they are.
            let gathered = if compared.may_make(known.len()) { usize::MAX } else { 0 };
            let names = known.keys().take(gathered).map(|known| known.as_str());
            findings.push(UnknownEarlierResult {
                span: name.span,
                name: name.value.clone(),
                earlier: earlier.head.span,
                meant: nearest(name.value.as_str(), names).map(str::to_owned),
            });
            continue;
        };
        if let Some(found) = compare(&examined, now, *before) {
            findings.push(found);
        }
    }
    worked_out::tell_of_the_end(&examined, later, findings);
}

fn compare(
    examined: &Examined<'_>,
    now: Named<'_>,
    before: Named<'_>,
) -> Option<DiffersFromEarlier> {
    if !now.is_plain() || !before.is_plain() {
        return None;
    }
    let test = in_terms_of(before.only_test()?, now.only_test()?)?;
    let span = before.result.norms.first().map_or(before.item.span, |norm| norm.span);
    let item = alone(&before.item.name, span, NormBody::Test(test));
    let old = Named::of(&item)?;
    let stricter = match (now.edge(), old.edge()) {
        (Some(Edge::Outside), Some(Edge::Within)) => true,
        (Some(Edge::Within), Some(Edge::Outside)) => false,
        (Some(_) | None, _) => return None,
    };
    let name = now.item.name.as_str();
    let (strict, loose, says) = if stricter {
        let says = text!(
            "met deze cijfers is `{name}` niet behaald, en onder de eerdere norm wel",
            "with these figures `{name}` is not met, and under the earlier norm it is"
        );
        (now, old, says)
    } else {
        let says = text!(
            "met deze cijfers is `{name}` behaald, en onder de eerdere norm niet",
            "with these figures `{name}` is met, and under the earlier norm it is not"
        );
        (old, now, says)
    };
    let mut example = apart(examined, strict, loose, says)?;
    // Of the earlier agreement no verdict follows from these figures.
    example.shows.retain(|shown| shown.item == name);
    let own = now.result.norms.first().map_or(now.item.span, |norm| norm.span);
    let example = Some(example);
    Some(DiffersFromEarlier { span: own, earlier: span, stricter, example })
}

/// What an earlier test asks of the figures of a later one that takes its place: the same part of a whole, or,
/// where the one is a least and the other a most, what is left of that whole.
fn in_terms_of(old: &Test, new: &Test) -> Option<Test> {
    let (
        Test::Compare { left: measured, comparator, right: Expr::Number(asked), .. },
        Test::Compare { left, comparator: wanted, .. },
    ) = (old, new)
    else {
        return None;
    };
    let shares =
        |one: &Expr| matches!(one, Expr::Binary { operator: crate::syntax::Operator::ShareOf, .. });
    let turned = is_minimum(*comparator)? != is_minimum(*wanted)?;
    if turned && !(shares(measured) && shares(left)) {
        return None;
    }
    let asked = Literal {
        value: if turned { Number::ONE - asked.value.clone() } else { asked.value.clone() },
        ..asked.clone()
    };
    Some(Test::Compare {
        left: left.clone(),
        comparator: if turned { mirrored(*comparator) } else { *comparator },
        right: Expr::Number(asked),
        span: old.span(),
    })
}

fn is_minimum(comparator: Comparator) -> Option<bool> {
    match comparator {
        Comparator::AtLeast | Comparator::MoreThan => Some(true),
        Comparator::AtMost | Comparator::LessThan => Some(false),
        Comparator::Exactly => None,
    }
}

fn mirrored(comparator: Comparator) -> Comparator {
    match comparator {
        Comparator::AtLeast => Comparator::AtMost,
        Comparator::MoreThan => Comparator::LessThan,
        Comparator::AtMost => Comparator::AtLeast,
        Comparator::LessThan => Comparator::MoreThan,
        Comparator::Exactly => Comparator::Exactly,
    }
}
