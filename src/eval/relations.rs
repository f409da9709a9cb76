//! A relation of the agreement that the figures break.
//!
//! Not for: finding it; `figures` does that.

use super::assessment::Known;
use super::figures::Broken;
use crate::diagnostics::{Finding, Label, Text};
use crate::measure::{Figure, Measurements};
use crate::quantity::{Number, written};
use crate::source::{Name, Span};
use crate::{problem, text};

problem! {
    /// Figures that break what the agreement says of them together.
    RelationBroken: "PO0701" Error { name: Name, left: Text, right: Text, difference: Option<Text>, given: Vec<(Span, String)>, relation: Span }
    headline: match difference {
        Some(Text { nl, en }) => text!("`{name}` komt niet uit: verschil {nl}",
            "`{name}` does not come out: difference {en}"),
        None => text!("geen enkele invulling past bij `{name}`", "no completion fits `{name}`"),
    };
    labels: {
        let mut labels = Vec::new();
        for (span, label) in given {
            let label = text!("{label}", "{label}");
            labels.push(if labels.is_empty() { Label::primary(*span) } else { Label::other(*span) }.saying(label));
        }
        let (left_nl, left_en, right_nl, right_en) = (&left.nl, &left.en, &right.nl, &right.en);
        let said = text!("hier is het {left_nl} tegenover {right_nl}", "here it is {left_en} against {right_en}");
        let stated = if labels.is_empty() { Label::primary(*relation) } else { Label::other(*relation) };
        labels.push(stated.saying(said));
        labels
    };
    help: Some(text!("kijk de cijfers na; wie maar deels vertrekt, blijft in het bestand en telt hier niet als uitstroom",
        "check the figures; who leaves only in part stays on the books and is no outflow here"));
}

/// The finding of a broken relation.
pub(super) fn problem(broken: &Broken<'_>, measurements: &Measurements) -> Finding {
    let relation = broken.relation;
    let mut given: Vec<(Span, String)> = Vec::new();
    for asked in relation.test.figures() {
        let of = |figure: &&Figure| {
            figure.indicator.name == asked.indicator.name
                && asked.moment.is_some_and(|moment| moment == figure.moment)
        };
        for figure in measurements.figures.values().filter(of) {
            if !given.iter().any(|(span, _)| *span == figure.span) {
                given.push((figure.span, figure.label()));
            }
        }
    }
    let unknown = || text!("onbekend", "unknown");
    let (left, right, difference) = match &broken.sides {
        Some((left, right)) => (shown(left), shown(right), difference(left, right)),
        None => (unknown(), unknown(), None),
    };
    RelationBroken {
        name: relation.name.clone(),
        left,
        right,
        difference,
        given,
        relation: relation.test.span(),
    }
    .into()
}

fn difference(left: &Known, right: &Known) -> Option<Text> {
    Some(number(&(left.exact()? - right.exact()?).abs()))
}

fn number(number: &Number) -> Text {
    Text { nl: written::plain(number), en: number.to_string() }
}

fn shown(known: &Known) -> Text {
    match known {
        Known::Exact(exact) => number(exact),
        Known::Between { low: Some(low), high: Some(high) } => {
            let (low, high) = (number(low), number(high));
            let (low_nl, high_nl, low_en, high_en) = (low.nl, high.nl, low.en, high.en);
            text!("{low_nl} t/m {high_nl}", "{low_en} to {high_en}")
        }
        Known::Between { low: Some(low), high: None } => {
            let Text { nl, en } = number(low);
            text!("minstens {nl}", "at least {en}")
        }
        Known::Between { low: None, high: Some(high) } => {
            let Text { nl, en } = number(high);
            text!("hoogstens {nl}", "at most {en}")
        }
        Known::Between { low: None, high: None } => text!("onbekend", "unknown"),
    }
}
