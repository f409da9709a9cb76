//! A number that decides and a percentage beside it, which may come apart.

use crate::check::analysis::{Examined, Given, Named, Subject, claim_by_hand};
use crate::diagnostics::{Findings, Label, Witness};
use crate::model::{Claim, Expr, Literal, NormBody, Test};
use crate::quantity::{Comparator, Number, written};
use crate::source::Span;
use crate::syntax::Operator;
use crate::{problem, text};

/// The remark that a claimed share no longer holds.
const CLAIM: &str = "claim_not_held";

problem! {
    /// The norm may be met while the percentage that is said to follow from it is not reached.
    NumberAndShare: "PO0423" Note { span: Span, norm: Span, share: String, met: bool,
        example: Option<Witness> }
    headline: if *met {
        text!("deze norm kan gehaald zijn zonder dat het {share} is",
            "this norm may be met without its being {share}")
    } else {
        text!("deze norm kan gemist zijn terwijl het meer dan {share} is",
            "this norm may be missed while it is more than {share}")
    };
    labels: vec![Label::primary(*span), Label::other(*norm).saying(text!(
        "dit aantal beslist", "this number decides"))];
    help: Some(text!(
        "spreek af wat geldt als de groep groter of kleiner wordt: het aantal, of het percentage",
        "agree what holds when the group grows or shrinks: the number or the percentage"));
    witness: example;
}

/// A side on which a claim may not hold.
struct Side {
    met: bool,
    test: Test,
}

/// Asks of every claimed share whether it may come apart from the norm.
pub(super) fn check(examined: &Examined<'_>, named: Named<'_>, findings: &mut Findings) {
    for claim in &named.result.claims {
        let (Some(norm), Expr::Binary { operator: Operator::ShareOf, left, right, .. }) =
            (named.result.norms.first(), &claim.stated)
        else {
            continue;
        };
        let found = by_hand(examined, named, claim, (left, right))
            .or_else(|| worked_out(examined, named, claim));
        if let Some((met, mut example)) = found {
            for shown in &mut example.shows {
                shown.remark = (shown.item == named.item.name.as_str()).then_some(CLAIM);
            }
            findings.push(NumberAndShare {
                span: claim.span,
                norm: norm.span,
                share: written::claim(&claim.claimed.value, claim.claimed.decimals, true),
                met,
                example: Some(example),
            });
        }
    }
}

/// From where a share no longer rounds to what is claimed, below it and above it.
fn ends(claim: &Claim) -> Option<(Number, Number)> {
    let places = i32::try_from(claim.claimed.decimals).ok()?.checked_add(2)?;
    let half = Number::power_of_ten(places.checked_neg()?) * Number::ratio(1, 2)?;
    Some((&claim.claimed.value - &half, &claim.claimed.value + &half))
}

/// The usual form, worked out by hand: a least number of the part, and nothing else.
fn by_hand(
    examined: &Examined<'_>,
    named: Named<'_>,
    claim: &Claim,
    share: (&Expr, &Expr),
) -> Option<(bool, Witness)> {
    let (below, _) = ends(claim)?;
    let name = named.item.name.as_str();
    let claimed = written::claim(&claim.claimed.value, claim.claimed.decimals, true);
    let says = text!(
        "met deze cijfers is `{name}` behaald, en is het minder dan {claimed}",
        "with these figures `{name}` is met, and it is less than {claimed}"
    );
    claim_by_hand(examined.model, named, share, &below, says).map(|example| (true, example))
}

fn worked_out(examined: &Examined<'_>, named: Named<'_>, claim: &Claim) -> Option<(bool, Witness)> {
    let (below, above) = ends(claim)?;
    let NormBody::Test(Test::Compare { comparator, .. }) = &named.result.norms.first()?.body else {
        return None;
    };
    let beyond = |comparator, value: &Number| Test::Compare {
        left: claim.stated.clone(),
        comparator,
        right: Expr::Number(Literal { value: value.clone(), ..claim.claimed.clone() }),
        span: claim.span,
    };
    let under = || beyond(Comparator::LessThan, &below);
    let over = || beyond(Comparator::AtLeast, &above);
    let sides = match comparator {
        Comparator::AtLeast | Comparator::MoreThan => {
            [Side { met: true, test: under() }, Side { met: false, test: over() }]
        }
        Comparator::AtMost | Comparator::LessThan => {
            [Side { met: true, test: over() }, Side { met: false, test: under() }]
        }
        Comparator::Exactly => return None,
    };
    let mut subject = Subject::of(examined, vec![named], Given::Nothing)?;
    let certain = subject.certain.first()?.clone();
    for side in sides {
        let (holds, _) = subject.of_test(&side.test)?;
        let formula = if side.met { &certain.reached } else { &certain.failed };
        let (name, share) = (
            named.item.name.as_str(),
            written::claim(&claim.claimed.value, claim.claimed.decimals, true),
        );
        let says = if side.met {
            text!(
                "met deze cijfers is `{name}` behaald, en is het geen {share}",
                "with these figures `{name}` is met, and it is not {share}"
            )
        } else {
            text!(
                "met deze cijfers is `{name}` niet behaald, en is het geen {share}",
                "with these figures `{name}` is not met, and it is not {share}"
            )
        };
        if let Some(example) = subject.witness(examined.model, &formula.clone().and(holds), says) {
            return Some((side.met, example));
        }
    }
    None
}
