//! Numbers and units that may say something else than was meant.
//!
//! For: a comma where thousands were meant, and the word for one behind another number.
//! Not for: units that do not go together.

use super::Resolver;
use crate::diagnostics::{Label, Repair};
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

impl Resolver {
    /// The unit of a quantity. Reports what the number with its unit may say by mistake.
    pub(super) fn unit_of_quantity(&mut self, quantity: &Quantity) -> Option<Unit> {
        let unit = self.unit_of(&quantity.unit)?;
        if let (UnitText::Word(word), Some(named)) = (&quantity.unit, unit.single())
            && is_counted(named)
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
        let (value, thousand) = (&quantity.value, Number::from(1000));
        let single = unit.single();
        let has_thousands = unit.is_money() || single.is_some_and(|unit| is_counted(unit));
        if !has_thousands || quantity.decimals != 3 || *value < Number::ONE || *value >= thousand {
            return;
        }
        let written = value.to_decimal(3).replace('.', ",");
        let Some(comma) = written.find(',') else { return };
        let (span, at) = (quantity.number, quantity.number.start as usize + comma);
        // One with zeros before it is longer than it looks here.
        let is_plain = span.len() as usize == written.len();
        let is_whole =
            single.is_some_and(|unit| unit.countable) || single.is_some() && unit.is_money();
        self.findings.push(ThousandsComma {
            span,
            comma: is_plain.then(|| Span::new(span.source, at, at + 1)),
            read: written::plain(value),
            mended: written.replace(',', "."),
            certain: is_whole && written.ends_with('0'),
            written,
        });
    }
}

/// Units that are measured are left alone: `1,500 uur` and `3 maand` are what people write.
fn is_counted(unit: &NamedUnit) -> bool {
    unit.countable || unit.worth.is_some()
}
