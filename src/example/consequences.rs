//! What an example says must come of a consequence or of what the agreement builds on.
//!
//! Not for: verdicts on items.

use std::collections::BTreeSet;

use super::difference::{Aspect, Difference};
use super::expectation::{ExpectedAmount, ExpectedConsequence};
use crate::diagnostics::Text;
use crate::eval::assessment::{Amount, Assessment, FigureName, Follows, Known};
use crate::quantity::{Number, written};
use crate::source::Span;
use crate::text;

/// The words by which an example says whether a consequence follows, or an assumption holds.
pub(super) const FOLLOWS: [(&str, Follows); 5] = [
    ("volgt", Follows::Yes),
    ("volgt niet", Follows::No),
    ("open", Follows::Open),
    ("komt uit", Follows::Yes),
    ("komt niet uit", Follows::No),
];

/// What came of a consequence, an assumption or a ceiling.
struct Came<'a> {
    follows: Option<Follows>,
    because: BTreeSet<String>,
    needs: &'a [FigureName],
    amount: Option<&'a Amount>,
    holds: bool,
}

/// Every difference.
pub(super) fn compare(expected: &ExpectedConsequence, assessment: &Assessment) -> Vec<Difference> {
    let name = expected.name.value.as_str();
    let Some(came) = came(assessment, name) else { return Vec::new() };
    let mut differences = Vec::new();
    let mut differ = |what: Aspect, span: Span, expected: Text, actual: Text| {
        if expected != actual {
            differences.push(Difference::of_item(name, what, span, expected, actual));
        }
    };
    if let (Some(expected), Some(actual)) = (&expected.follows, came.follows) {
        let shown = |follows| shown_follows(follows, came.holds);
        differ(Aspect::Follows, expected.span, shown(expected.value), shown(actual));
    }
    if let Some(needs) = &expected.needs {
        let names = came.needs.iter().map(|figure| super::compare::need_as(figure, &needs.value));
        let (wanted, names) = (words(&needs.value), words(&names.collect()));
        differ(Aspect::Needs, needs.span, wanted, names);
    }
    if let Some(because) = &expected.because {
        differ(Aspect::Because, because.span, words(&because.value), words(&came.because));
    }
    if let Some(amount) = &expected.amount {
        differ(Aspect::Amount, amount.span, shown_expected(&amount.value), shown(came.amount));
    }
    differences
}

fn came<'a>(assessment: &'a Assessment, name: &str) -> Option<Came<'a>> {
    if let Some(one) = assessment.consequences.iter().find(|one| one.id == name) {
        return Some(Came {
            follows: Some(one.follows),
            because: one.because.iter().cloned().collect(),
            needs: &one.needs,
            amount: one.amount.as_ref(),
            holds: false,
        });
    }
    if let Some(one) = assessment.premises.iter().find(|one| one.id == name) {
        return Some(Came {
            follows: Some(Follows::from_truth(one.holds)),
            because: BTreeSet::new(),
            needs: &one.needs,
            amount: None,
            holds: true,
        });
    }
    let one = assessment.ceilings.iter().find(|one| one.id == name)?;
    Some(Came {
        follows: None,
        because: BTreeSet::new(),
        needs: &[],
        amount: Some(&one.total),
        holds: false,
    })
}

fn shown_follows(follows: Follows, holds: bool) -> Text {
    match (follows, holds) {
        (Follows::Yes, false) => text!("volgt", "follows"),
        (Follows::No, false) => text!("volgt niet", "does not follow"),
        (Follows::Yes, true) => text!("komt uit", "holds"),
        (Follows::No, true) => text!("komt niet uit", "does not hold"),
        (Follows::Open, _) => text!("open", "open"),
    }
}

fn words(words: &BTreeSet<String>) -> Text {
    if words.is_empty() {
        return text!("niets", "nothing");
    }
    let all = words.iter().cloned().collect::<Vec<_>>().join(", ");
    text!("{all}", "{all}")
}

fn shown_expected(amount: &ExpectedAmount) -> Text {
    match amount {
        ExpectedAmount::None => text!("geen bedrag", "no amount"),
        ExpectedAmount::Exact(number) => shown_number(number),
        ExpectedAmount::Between(low, high) => shown_range(Some(low), Some(high)),
    }
}

fn shown(amount: Option<&Amount>) -> Text {
    match amount.map(|amount| &amount.known) {
        None => text!("geen bedrag", "no amount"),
        Some(Known::Exact(number)) => shown_number(number),
        Some(Known::Between { low, high }) => shown_range(low.as_ref(), high.as_ref()),
    }
}

fn shown_range(low: Option<&Number>, high: Option<&Number>) -> Text {
    let end = |end: Option<&Number>| end.map_or_else(|| text!("onbekend", "unknown"), shown_number);
    let (low, high) = (end(low), end(high));
    Text { nl: format!("{} t/m {}", low.nl, high.nl), en: format!("{} to {}", low.en, high.en) }
}

fn shown_number(number: &Number) -> Text {
    Text { nl: written::plain(number), en: number.to_string() }
}
