//! Figures and moments of a measurement file as they are mostly written.
//!
//! Not for: whether a figure suits its indicator.

use super::super::parse::{FigureText, MomentKey};
use super::super::tree::{Quantity, UnitText};
use super::scan::Scan;
use crate::quantity::{Moment, Number};
use crate::source::SourceId;

/// `2019`, `eind 2019`, `T1 2019`, `T1`; `None` leaves it to the grammar.
pub(in super::super) fn moment_key(words: &str) -> Option<MomentKey> {
    let mut scan = Scan::new(SourceId::new(0), 0, words);
    let key = if let [part @ (b'T' | b'K' | b'H'), digit @ b'1'..=b'4'] = *words.as_bytes() {
        scan.takes(words);
        let number = i8::try_from(digit - b'0').ok()?;
        match part {
            b'T' => MomentKey::Third((number <= 3).then_some(number)?),
            b'K' => MomentKey::Quarter(number),
            _ => MomentKey::Half((number <= 2).then_some(number)?),
        }
    } else if scan.says("eind") {
        MomentKey::Moment(Moment::Day(scan.end_of()?))
    } else {
        MomentKey::Moment(Moment::Period(scan.period()?))
    };
    scan.is_done().then_some(key)
}

/// `712`, `<5`, `minstens 650`, `650 t/m 720`; `None` leaves it to the grammar.
pub(in super::super) fn figure_text(
    source: SourceId,
    offset: usize,
    words: &str,
) -> Option<FigureText> {
    let mut scan = Scan::new(source, offset, words);
    let kind: fn(Quantity) -> FigureText = match scan.next()? {
        b'<' => {
            scan.sign(b'<')?;
            FigureText::Below
        }
        b'>' => {
            scan.sign(b'>')?;
            FigureText::Above
        }
        b'm' => scan.says("minstens").then_some(FigureText::AtLeast)?,
        b'h' => scan.says("hoogstens").then_some(FigureText::AtMost)?,
        _ => return exact_or_between(&mut scan),
    };
    let figure = kind(scan.quantity()?);
    scan.is_done().then_some(figure)
}

fn exact_or_between(scan: &mut Scan<'_>) -> Option<FigureText> {
    let first = scan.quantity()?;
    if scan.is_done() {
        return Some(FigureText::Exactly(first));
    }
    (first.unit == UnitText::Bare && scan.takes("t/m")).then_some(())?;
    let span = first.span;
    scan.space()?;
    let second = scan.quantity()?;
    let percent = second.unit == UnitText::Percent;
    let value = if percent { &first.value * &Number::power_of_ten(-2) } else { first.value };
    let unit = second.unit.clone();
    let low = Quantity { value, decimals: first.decimals, unit, number: span, span };
    scan.is_done().then_some(FigureText::Between(low, second))
}
