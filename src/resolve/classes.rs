//! Classes: a breakdown whose members are ranges of numbers.
//!
//! Not for: gaps and overlaps between them; `check` sees to those.

use super::units::units_differ;
use super::{Placed, Resolver};
use crate::model::{Breakdown, Class, Classes, Edge, Measure};
use crate::quantity::written;
use crate::syntax::{ClassEdgeText, ClassText, PartKind, UnitText};

impl Resolver {
    pub(super) fn classes_of(&mut self, placed: &[Placed<'_>]) {
        for Placed { part, .. } in placed {
            let (PartKind::Classes { members }, Some(name)) = (&part.kind, &part.name) else {
                continue;
            };
            self.only_notes(part);
            let texts: Vec<_> = members.iter().map(|class| class.text.clone()).collect();
            let breakdown = Breakdown {
                name: name.value.clone(),
                places: Breakdown::places(&texts),
                members: texts,
                of: name.value.clone(),
                ordered: false,
                complete: true,
                overlapping: false,
                span: part.span,
            };
            self.only_breakdown(breakdown);
            if self.one_unit(members) {
                let members = members.iter().map(class).collect();
                self.classes.push(Classes { members });
            }
        }
    }

    /// Whether all edges are of one kind.
    fn one_unit(&mut self, members: &[ClassText]) -> bool {
        let mut first: Option<(Measure, crate::source::Span)> = None;
        for edge in members.iter().flat_map(|class| [&class.low, &class.high]).flatten() {
            let Some(literal) = self.literal(&edge.quantity) else { return false };
            let measure = Measure { unit: literal.unit, share: literal.percent };
            match &first {
                None => first = Some((measure, edge.quantity.span)),
                Some((known, span)) if *known != measure => {
                    let (one, two) = ((known, *span), (&measure, edge.quantity.span));
                    units_differ(edge.quantity.span, one, two, &mut self.findings);
                    return false;
                }
                Some(_) => {}
            }
        }
        true
    }
}

fn class(written: &ClassText) -> Class {
    let edges = || [&written.low, &written.high].into_iter().flatten();
    Class {
        text: written.text.clone(),
        low: written.low.as_ref().map(edge),
        high: written.high.as_ref().map(edge),
        whole: edges().all(is_whole),
    }
}

/// Whether between an edge and the next whole number nothing can lie: years and persons, not percents.
fn is_whole(edge: &ClassEdgeText) -> bool {
    let counted = match edge.quantity.unit {
        UnitText::Word(_) => true,
        UnitText::Bare
        | UnitText::Percent
        | UnitText::Euro
        | UnitText::EuroPer(_)
        | UnitText::Date
        | UnitText::Rate(..) => false,
    };
    counted && edge.quantity.value.is_integer()
}

fn edge(written: &ClassEdgeText) -> Edge {
    let quantity = &written.quantity;
    let percent = quantity.unit == UnitText::Percent;
    Edge {
        value: quantity.value.clone(),
        text: written::claim(&quantity.value, quantity.decimals, percent),
        side: written.side,
    }
}
