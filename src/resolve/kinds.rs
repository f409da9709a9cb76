//! The kind of an indicator, with the unit and the range that go with it.
//!
//! Not for: how figures of a kind may be used; `check` sees to that.

use std::sync::Arc;

use super::Resolver;
use super::indicators::Stated;
use super::problems::{Misplaced, What};
use super::selections::NotAScale;
use crate::diagnostics::{Label, Problem as _};
use crate::model::{Breakdown, Kind};
use crate::quantity::{Number, Unit};
use crate::source::{Name, Span};
use crate::syntax::{Part, Quantity, Spanned, Statement, StatementKind, UnitText};
use crate::{problem, text};

problem! {
    /// A duration in a unit that is no time.
    NotATime: "PO0254" Error { span: Span, unit: String }
    headline: text!("een duur wordt niet gemeten in {unit}", "a duration is not measured in {unit}");
    labels: vec![Label::primary(*span)];
    help: Some(text!("kies uit: dagen, weken, maanden, jaar, uur",
        "choose from: dagen, weken, maanden, jaar, uur"));
}

problem! {
    /// A range that is empty, in another unit, or with figures of a kind that has none.
    RangeDoesNotFit: "PO0255" Error { span: Span, kind: Kind }
    headline: text!("dit bereik past niet bij de indicator", "this range does not fit the indicator");
    labels: vec![Label::primary(*span)];
    help: Some(if *kind == Kind::Ratio {
        text!("zet het laagste getal vooraan, in de eenheid van de indicator: `bereik: 1 t/m 10`",
            "put the lowest number first, in the unit of the indicator: `bereik: 1 t/m 10`")
    } else if *kind == Kind::Score {
        text!("noem de schaal waarop de score ligt: `bereik: ladder`",
            "name the scale that the score lies on: `bereik: ladder`")
    } else {
        text!("een bereik hoort bij de soort kengetal, zoals een rapportcijfer, of bij een score",
            "a range goes with the kind kengetal, such as a mark, or with a score")
    });
}

/// What the figures of an indicator are.
pub(super) struct Nature {
    pub(super) kind: Kind,
    pub(super) unit: Unit,
    pub(super) percent: bool,
    pub(super) range: Option<(Number, Number)>,
    pub(super) scale: Option<Arc<Breakdown>>,
}

impl Resolver {
    pub(super) fn kind(&mut self, word: &Spanned<Name>) -> Option<Kind> {
        let lower = word.value.as_str().to_lowercase();
        let kind = Kind::ALL.into_iter().find(|kind| kind.dutch() == lower);
        if kind.is_none() {
            let known = Kind::ALL.iter().map(|kind| kind.dutch().to_owned()).collect();
            self.unknown(What::Kind, &word.value, word.span, known);
        }
        kind
    }

    /// The kind with its unit and range; `None` when one of them is missing or was reported.
    pub(super) fn nature(&mut self, part: &Part, stated: &Stated) -> Option<Nature> {
        let Some(kind) = stated.kind else {
            if !stated.kind_seen {
                self.missing(part, "soort", "soort: stroom");
            }
            // A mistake in the unit is one by itself.
            if let Some(unit) = stated.unit.as_ref().filter(|unit| !is_percent(unit)) {
                self.unit_of(&unit.value);
            }
            return None;
        };
        if kind == Kind::Score {
            return self.score(part, stated);
        }
        if let Some(scale) = &stated.scale {
            self.findings.push(RangeDoesNotFit { span: scale.span, kind });
            return None;
        }
        let percent = kind == Kind::Ratio && stated.unit.as_ref().is_some_and(is_percent);
        let unit = match kind {
            Kind::Flow | Kind::Stock | Kind::Balance | Kind::Distribution | Kind::Survey => {
                self.needed_unit(part, stated, "eenheid: personen")?
            }
            Kind::Duration => self.unit_of_time(part, stated)?,
            Kind::Ratio if percent || (stated.unit.is_none() && stated.range.is_some()) => {
                Unit::NONE
            }
            Kind::Ratio => self.needed_unit(part, stated, "eenheid: kilo per inwoner")?,
            Kind::Share | Kind::Date | Kind::Score | Kind::Text | Kind::Table => {
                self.no_unit(part, stated, kind)?;
                Unit::NONE
            }
        };
        let range = match &stated.range {
            Some(range) => Some(self.range(range, kind, &unit, percent)?),
            None => None,
        };
        Some(Nature { kind, unit, percent, range, scale: None })
    }

    /// A score lies on the steps of a scale, the first of which is 1.
    fn score(&mut self, part: &Part, stated: &Stated) -> Option<Nature> {
        self.no_unit(part, stated, Kind::Score)?;
        if let Some((low, high)) = &stated.range {
            let span = low.span.to(high.span);
            self.findings.push(RangeDoesNotFit { span, kind: Kind::Score });
            return None;
        }
        let Some(name) = &stated.scale else {
            self.missing(part, "bereik", "bereik: ladder");
            return None;
        };
        let scale = self.breakdown_named(name)?;
        if !scale.ordered {
            let (span, breakdown, place) = (name.span, scale.of.clone(), scale.span);
            self.findings.push(NotAScale { span, breakdown, place });
            return None;
        }
        let steps: Vec<String> = scale.members.iter().map(|step| step.value.clone()).collect();
        let last = i64::try_from(steps.len()).map(Number::from).ok()?;
        Some(Nature {
            kind: Kind::Score,
            unit: Unit::scale(scale.name.as_str(), steps),
            percent: false,
            range: Some((Number::ONE, last)),
            scale: Some(scale),
        })
    }

    fn needed_unit(&mut self, part: &Part, stated: &Stated, example: &'static str) -> Option<Unit> {
        match &stated.unit {
            Some(unit) => self.unit_of(&unit.value),
            None => {
                self.missing(part, "eenheid", example);
                None
            }
        }
    }

    fn unit_of_time(&mut self, part: &Part, stated: &Stated) -> Option<Unit> {
        let unit = self.needed_unit(part, stated, "eenheid: maanden")?;
        if let Some(written) = stated.unit.as_ref().filter(|_| !unit.is_time()) {
            self.findings.push(NotATime { span: written.span, unit: unit.to_string() });
            return None;
        }
        Some(unit)
    }

    fn no_unit(&mut self, part: &Part, stated: &Stated, kind: Kind) -> Option<()> {
        if stated.unit.is_none() {
            return Some(());
        }
        let of_unit = |statement: &&Statement| matches!(statement.kind, StatementKind::Unit(_));
        self.findings.extend(part.statements.iter().filter(of_unit).map(|statement| {
            let misplaced = Misplaced {
                span: statement.keyword.span,
                keyword: statement.keyword.value.clone(),
                part: kind.dutch(),
                heading: part.span,
                belongs: "een indicator van een soort met een eenheid, zoals `stroom` of `stand`",
            };
            misplaced.finding()
        }));
        None
    }

    fn range(
        &mut self,
        (low, high): &(Quantity, Quantity),
        kind: Kind,
        unit: &Unit,
        percent: bool,
    ) -> Option<(Number, Number)> {
        let fits = |edge: &Quantity, own: &Unit| {
            own == unit && (edge.unit == UnitText::Percent) == percent
        };
        let (own_low, own_high) = (self.unit_of(&low.unit)?, self.unit_of_quantity(high)?);
        let is_right = fits(low, &own_low) && fits(high, &own_high) && low.value < high.value;
        if !is_right || kind != Kind::Ratio {
            self.findings.push(RangeDoesNotFit { span: low.span.to(high.span), kind });
            return None;
        }
        Some((low.value.clone(), high.value.clone()))
    }
}

fn is_percent(unit: &Spanned<UnitText>) -> bool {
    matches!(&unit.value, UnitText::Word(word) if word.value == Name::new("procent"))
}
