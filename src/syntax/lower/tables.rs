//! Tables of facts, their cells, and classes.
//!
//! Not for: sums.

use pest::iterators::Pair;

use super::super::grammar::Rule;
use super::super::tree::{
    CellRow, CellText, ClassEdgeText, ClassText, ColumnText, EdgeSide, Expression, Quantity,
    Spanned, TableRowText, UnitText,
};
use super::super::words;
use super::{Lower, child, children, first};
use crate::quantity::{Moment, Number, Period};

impl Lower<'_> {
    pub(super) fn columns(&mut self, pair: &Pair<'_, Rule>) -> Option<Vec<ColumnText>> {
        let mut columns = Vec::new();
        for column in children(pair, Rule::table_column) {
            let inner = first(&column)?;
            columns.push(if inner.as_rule() == Rule::year {
                let year = inner.as_str().parse().ok().and_then(Period::year)?;
                let (value, span) = (Moment::Period(year), self.span(&inner));
                ColumnText::Moment(Spanned { value, span })
            } else if inner.as_rule() == Rule::moment {
                ColumnText::Moment(self.moment(&inner)?)
            } else {
                ColumnText::Text(self.text(&inner)?)
            });
        }
        Some(columns)
    }

    pub(super) fn table_row(&mut self, pair: &Pair<'_, Rule>) -> Option<TableRowText> {
        Some(TableRowText { label: self.row_label(pair)?, cells: self.quantities(pair)? })
    }

    /// The words of a row: a text, or a class as it is written.
    fn row_label(&mut self, pair: &Pair<'_, Rule>) -> Option<Spanned<String>> {
        match child(pair, Rule::text) {
            Some(text) => self.text(&text),
            None => self.class(&child(pair, Rule::class)?).map(|class| class.text),
        }
    }

    pub(super) fn quantities(&mut self, pair: &Pair<'_, Rule>) -> Option<Vec<Quantity>> {
        let mut all = Vec::new();
        for quantity in children(pair, Rule::quantity) {
            all.push(self.quantity(&quantity)?);
        }
        Some(all)
    }

    pub(super) fn cell(&mut self, pair: &Pair<'_, Rule>) -> Option<CellText> {
        let row = match child(pair, Rule::together) {
            Some(total) => CellRow::Total(self.span(&total)),
            None => CellRow::Named(match child(pair, Rule::class) {
                Some(class) => self.class(&class)?.text,
                // Of two texts the first is the row.
                None => self.text(&child(pair, Rule::text)?)?,
            }),
        };
        let column = match (child(pair, Rule::moment), child(pair, Rule::column_word)) {
            (Some(moment), _) => Some(ColumnText::Moment(self.moment(&moment)?)),
            (None, Some(_)) => {
                let last = children(pair, Rule::text).last()?;
                Some(ColumnText::Text(self.text(&last)?))
            }
            (None, None) => None,
        };
        let table = self.name(&child(pair, Rule::name)?);
        Some(CellText { table, row, column, span: self.span(pair) })
    }

    /// A fact by its name, or a cell of a table.
    pub(super) fn reference(&mut self, pair: &Pair<'_, Rule>) -> Option<Expression> {
        if pair.as_rule() == Rule::cell {
            return self.cell(pair).map(Expression::Cell);
        }
        self.figure(pair).map(Expression::Figure)
    }

    pub(super) fn classes(&mut self, pair: &Pair<'_, Rule>) -> Option<Vec<ClassText>> {
        let mut all = Vec::new();
        for class in children(pair, Rule::class) {
            all.push(self.class(&class)?);
        }
        Some(all)
    }

    fn class(&mut self, pair: &Pair<'_, Rule>) -> Option<ClassText> {
        let (low, high) = match child(pair, Rule::class_between) {
            Some(between) => {
                let (low, high) = self.between(&between)?;
                (Some(low), Some(high))
            }
            None => (
                self.class_edge(pair, Rule::class_least, Rule::class_from)?,
                self.class_edge(pair, Rule::class_most, Rule::class_through)?,
            ),
        };
        let words: Vec<&str> = words::apart(pair.as_str()).collect();
        let text = words.join(" ").replace(['–', '\u{2010}', '\u{2011}'], "-");
        // A row names its class with other space than the class, and means the same one.
        let text = text.replace(" %", "%").replace("€ ", "€").replace('€', "€ ");
        Some(ClassText { text: Spanned { value: text, span: self.span(pair) }, low, high })
    }

    /// `30-50%`: the unit behind the second holds for both, and neither edge is settled.
    fn between(&mut self, pair: &Pair<'_, Rule>) -> Option<(ClassEdgeText, ClassEdgeText)> {
        let number = child(pair, Rule::number)?;
        let (mut value, decimals) = self.number(&number)?;
        let high = self.quantity(&child(pair, Rule::quantity)?)?;
        if high.unit == UnitText::Percent {
            value = &value * &Number::power_of_ten(-2);
        }
        let span = self.span(&number);
        let low = Quantity { value, decimals, unit: high.unit.clone(), number: span, span };
        let open = |quantity| ClassEdgeText { quantity, side: EdgeSide::Open };
        Some((open(low), open(high)))
    }

    /// An edge, where it is written.
    #[expect(clippy::option_option, reason = "an edge may be absent, and may be unreadable")]
    fn class_edge(
        &mut self,
        pair: &Pair<'_, Rule>,
        edge: Rule,
        within: Rule,
    ) -> Option<Option<ClassEdgeText>> {
        let Some(edge) = child(pair, edge) else { return Some(None) };
        let side = if child(&edge, within).is_some() { EdgeSide::In } else { EdgeSide::Out };
        let quantity = self.quantity(&child(&edge, Rule::quantity)?)?;
        Some(Some(ClassEdgeText { quantity, side }))
    }
}
