//! Numbers and units that may say something else than was meant.
//!
//! For: a comma where thousands were meant, and the word for one behind another number.
//! Not for: units that do not go together.

use super::Resolver;
use crate::diagnostics::{Finding, Label, Problem as _, Repair};
use crate::model::{FactTable, Literal, in_thousands};
use crate::quantity::unit::NamedUnit;
use crate::quantity::{Number, Unit, written};
use crate::source::{Name, Span};
use crate::syntax::{Quantity, Spanned, UnitText};
use crate::{problem, text};

problem! {
    /// Several of something, with the word for one.
    SingularUnit: "PO0620" Note { span: Span, singular: String, plural: String }
    headline: text!("`{singular}` is het woord voor één", "`{singular}` is the word for one");
    labels: vec![Label::primary(*span)];
    help: Some(text!("schrijf achter dit getal `{plural}`", "write `{plural}` behind this number"));
    repairs: vec![Repair::certain(*span, plural.as_str())];
}

problem! {
    /// Three decimals of something that is counted or paid: thousands in the English way.
    ThousandsComma: "PO0621" Warning {
        span: Span, comma: Option<Span>, written: String, read: String, mended: String, certain: bool
    }
    headline: text!("`{written}` is hier een getal met decimalen", "`{written}` is a number with decimals here");
    labels: vec![Label::primary(*span).saying(text!("gelezen als {read}", "read as {read}"))];
    help: Some(text!(
        "schrijf `{mended}` als u duizendtallen bedoelt; een komma staat voor decimalen",
        "write `{mended}` if you mean thousands; a comma stands before decimals"));
    repairs: comma.iter().map(|comma| Repair {
        certain: *certain, ..Repair::certain(*comma, ".")
    }).collect();
}

problem! {
    /// The same in a table whose rows add up when thousands are read.
    ThousandsInColumn: "PO0635" Error {
        span: Span, comma: Option<Span>, written: String, read: String, mended: String, total: Span,
        sum: String
    }
    headline: text!("door de komma is `{written}` hier {read}, en klopt de optelling niet",
        "with its comma `{written}` is {read} here, and the sum does not hold");
    labels: {
        let mut labels = vec![Label::primary(*span)];
        if total != span {
            labels.push(Label::other(*total).saying(text!("de som", "the sum")));
        }
        labels
    };
    help: Some(text!("schrijf `{mended}`; dan tellen de rijen op tot {sum}",
        "write `{mended}`; then the rows add up to {sum}"));
    repairs: comma.iter().map(|comma| Repair::certain(*comma, ".")).collect();
}

impl Resolver {
    /// Commas in a table: of a column that adds up with thousands they are mistakes, elsewhere they may be.
    pub(super) fn commas_in(&mut self, table: &FactTable, unit: &Unit, rows: &[&[Quantity]]) {
        for (literals, cells) in table.lines().zip(rows) {
            for (index, (literal, cell)) in literals.iter().zip(*cells).enumerate() {
                match table.total_in_thousands(index) {
                    Some((total, sum)) => {
                        self.findings.extend(in_column(literal, cell.number, total, &sum));
                    }
                    None if cell.unit == UnitText::Bare => self.thousands(cell, unit),
                    None => {}
                }
            }
        }
    }

    /// The unit of a quantity. Reports what the number with its unit may say by mistake.
    pub(super) fn unit_of_quantity(&mut self, quantity: &Quantity) -> Option<Unit> {
        let unit = self.unit_of(&quantity.unit)?;
        if let (UnitText::Word(word), Some(named)) = (&quantity.unit, unit.single())
            && named.is_counted()
        {
            self.singular(quantity, word, named);
        }
        self.thousands(quantity, &unit);
        Some(unit)
    }

    fn singular(&mut self, quantity: &Quantity, word: &Spanned<Name>, unit: &NamedUnit) {
        let (singular, plural) = (unit.singular.clone(), unit.plural.clone());
        // Half a place takes the word for one, as one does.
        let is_one = quantity.value.abs() <= Number::ONE && !quantity.value.is_zero();
        if !is_one && singular != plural && word.value.as_str() == singular {
            self.findings.push(SingularUnit { span: word.span, singular, plural });
        }
    }

    /// Three decimals, which hardly anybody writes for what is counted or paid. That thousands are meant is
    /// certain of whole things and of euros where the last of the three is 0: nobody writes so for 1,5, while
    /// a mean of persons may be 2,125.
    pub(super) fn thousands(&mut self, quantity: &Quantity, unit: &Unit) {
        let value = &quantity.value;
        if in_thousands(value, quantity.decimals, unit).is_none() {
            return;
        }
        let single = unit.single();
        let span = quantity.number;
        let written = value.to_decimal(3).replace('.', ",");
        let is_whole =
            single.is_some_and(|unit| unit.countable) || single.is_some() && unit.is_money();
        self.findings.push(ThousandsComma {
            span,
            comma: comma_in(span, &written),
            read: written::plain(value),
            mended: written.replace(',', "."),
            certain: is_whole && written.ends_with('0'),
            written,
        });
    }
}

/// The place of the comma of a number; none of one with zeros before it, which is longer than it looks.
fn comma_in(number: Span, written: &str) -> Option<Span> {
    let at = number.start as usize + written.find(',')?;
    (number.len() as usize == written.len()).then(|| Span::new(number.source, at, at + 1))
}

fn in_column(literal: &Literal, span: Span, total: Span, sum: &Number) -> Option<Finding> {
    literal.in_thousands()?;
    let written = literal.value.to_decimal(3).replace('.', ",");
    let problem = ThousandsInColumn {
        span,
        comma: comma_in(span, &written),
        read: written::plain(&literal.value),
        mended: written.replace(',', "."),
        total,
        sum: written::plain(sum),
        written,
    };
    Some(problem.finding())
}
