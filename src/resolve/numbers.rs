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
    /// Three decimals before a unit that is counted: thousands in the English way.
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
    /// Reports what a number with its unit may say by mistake. Units that are measured are left alone:
    /// `1,500 uur` and `3 maand` are what people write.
    pub(super) fn doubtful(&mut self, quantity: &Quantity, unit: &Unit) {
        let UnitText::Word(word) = &quantity.unit else { return };
        let Some(named) = unit.single() else { return };
        if named.countable || named.worth.is_some() {
            self.singular(quantity, word, named);
            self.thousands(quantity, word, named);
        }
    }

    fn singular(&mut self, quantity: &Quantity, word: &Spanned<Name>, unit: &NamedUnit) {
        let (singular, plural) = (unit.singular.clone(), unit.plural.clone());
        // Half a place takes the word for one, as one does.
        let is_one = quantity.value.abs() <= Number::ONE && !quantity.value.is_zero();
        if !is_one && singular != plural && word.value.as_str() == singular {
            self.findings.push(SingularUnit { span: word.span, singular, plural });
        }
    }

    /// It is certain where the unit counts whole things and the last of the three is 0: nobody writes
    /// so for 1,5, while a mean of persons may be 2,125.
    fn thousands(&mut self, quantity: &Quantity, word: &Spanned<Name>, unit: &NamedUnit) {
        let (value, thousand) = (&quantity.value, Number::from(1000));
        if quantity.decimals != 3 || *value < Number::ONE || *value >= thousand {
            return;
        }
        let written = value.to_decimal(3).replace('.', ",");
        let Some(place) = written.find(',') else { return };
        let (source, start) = (quantity.span.source, quantity.span.start as usize);
        // A number with zeros before it, or away from its unit, is longer than it looks here.
        let next = quantity.span.end.min(word.span.start.max(quantity.span.start)) as usize;
        let is_plain = next <= start + written.len() + 1;
        self.findings.push(ThousandsComma {
            span: Span::new(source, start, start + written.len()),
            comma: is_plain.then(|| Span::new(source, start + place, start + place + 1)),
            read: written::plain(value),
            mended: written.replace(',', "."),
            certain: unit.countable && written.ends_with('0'),
            written,
        });
    }
}
