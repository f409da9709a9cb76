//! A distribution: values or classes with how often they occur, and what is made of them.
//!
//! For: `[2, 2, 1]`, `[{ waarde = 2, aantal = 40 }]`, `[{ vanaf = 4, tot = 8, aantal = 20 }]`.
//! Not for: norms; they look at the mean, the extremes, percentiles and shares that are kept here as
//! figures. Of a class only its edges are known, so that most of these come out as a range.

use std::sync::Arc;

use super::nature::Nature;
use super::reader::Reader;
use super::spot::Spot;
use crate::diagnostics::Label;
use crate::measure::given::{Given, Range};
use crate::measure::tables::{Table, Value, ValueKind};
use crate::model::{Indicator, Kind, Statistic};
use crate::problem;
use crate::quantity::Number;
use crate::source::Span;
use crate::text;

problem! {
    /// A row that is no value and no class.
    BadClass: "PO0592" Error { span: Span, name: String }
    headline: text!("deze rij van `{name}` is niet te lezen", "this row of `{name}` cannot be read");
    labels: vec![Label::primary(*span)];
    help: Some(text!(
        "schrijf een getal, {{ waarde = 2, aantal = 40 }} of {{ vanaf = 4, tot = 8, aantal = 20 }}",
        "write a number, {{ waarde = 2, aantal = 40 }} or {{ vanaf = 4, tot = 8, aantal = 20 }}"));
}

problem! {
    /// A number of times that is not whole, or below nought.
    BadCount: "PO0593" Error { span: Span }
    headline: text!("een aantal is heel, en minstens 0", "a count is whole, and at least 0");
    labels: vec![Label::primary(*span)];
    help: Some(text!("schrijf hoe vaak het voorkwam: aantal = 40", "write how often it occurred: aantal = 40"));
}

problem! {
    /// Classes that overlap.
    ClassesOverlap: "PO0594" Error { span: Span, other: Span }
    headline: text!("deze klassen overlappen elkaar", "these classes overlap");
    labels: vec![Label::primary(*span), Label::other(*other).saying(text!("en deze", "and this one"))];
    help: Some(text!("`vanaf` en `t/m` nemen de grens mee, `boven` en `tot` niet",
        "`vanaf` and `t/m` include the edge, `boven` and `tot` do not"));
}

problem! {
    /// A distribution of nothing.
    NothingCounted: "PO0595" Error { span: Span, name: String }
    headline: text!("in `{name}` is niets geteld", "nothing is counted in `{name}`");
    labels: vec![Label::primary(*span)];
    help: Some(text!("is er niets te tellen, schrijf dan {{ geen = \"de reden\" }}",
        "if there is nothing to count, write {{ geen = \"the reason\" }}"));
}

/// A class: between which values, and how often.
struct Class {
    range: Range,
    count: Number,
    span: Span,
}

impl Reader<'_> {
    /// Reads a distribution, and keeps what the agreement makes of it, when every row can be read.
    pub(super) fn read_distribution(&mut self, spot: &Spot, value: &Value) {
        let ValueKind::List(rows) = &value.kind else {
            if !matches!(value.kind, ValueKind::Unread) {
                self.wrong_kind(&spot.indicator, value.span, value.kind.described());
            }
            return;
        };
        let own = Spot { indicator: Arc::new(single_value(&spot.indicator)), ..spot.clone() };
        let before = self.findings.len();
        let read: Vec<Option<Class>> = rows.iter().map(|row| self.class(&own, row)).collect();
        if read.iter().any(Option::is_none) {
            return;
        }
        let mut classes: Vec<Class> = read.into_iter().flatten().collect();
        classes.retain(|class| !class.count.is_zero());
        classes.sort_by_key(|class| bottom(&class.range));
        self.check_overlaps(&classes);
        if classes.is_empty() && self.findings.len() == before {
            let name = spot.indicator.name.to_string();
            self.findings.push(NothingCounted { span: value.span, name });
        }
        if self.findings.len() > before {
            return;
        }
        for (indicator, statistic) in self.made_of(&spot.indicator) {
            let entry = indicator.name.clone();
            let made = Spot { indicator, entry, ..spot.clone() };
            self.keep(&made, Given::Number(range_of(&statistic, &classes)), value.span);
        }
        self.keep(spot, Given::Table { rows: rows.len() }, value.span);
    }

    /// What the agreement makes of a distribution.
    pub(super) fn made_of(&self, distribution: &Indicator) -> Vec<(Arc<Indicator>, Statistic)> {
        let all = self.model.indicators.values();
        all.filter_map(|made| {
            let of = made.statistic.as_ref().filter(|of| of.of == distribution.name)?;
            Some((Arc::clone(made), of.what.clone()))
        })
        .collect()
    }

    fn class(&mut self, spot: &Spot, row: &Value) -> Option<Class> {
        let nature = Nature::of(&spot.indicator, false);
        match &row.kind {
            ValueKind::Number(_) | ValueKind::Text(_) => {
                let range = self.range_of(spot, row, &nature)?;
                Some(Class { range, count: Number::ONE, span: row.span })
            }
            ValueKind::Table(table) => self.class_of_table(spot, row, table),
            ValueKind::Unread => None,
            ValueKind::Truth(_) | ValueKind::Day(_) | ValueKind::Time | ValueKind::List(_) => {
                self.bad_class(spot, row.span)
            }
        }
    }

    fn bad_class(&mut self, spot: &Spot, span: Span) -> Option<Class> {
        let name = spot.indicator.name.to_string();
        self.findings.push(BadClass { span, name });
        None
    }

    fn class_of_table(&mut self, spot: &Spot, row: &Value, table: &Table) -> Option<Class> {
        let mut range = Range::closed(None, None, 0);
        let mut count = None;
        let (mut edges, mut value) = (0, false);
        for entry in &table.entries {
            let key = entry.key.value.as_str();
            if key == "aantal" {
                count = Some(self.times(&entry.value)?);
                continue;
            }
            let exact = self.exact_value(spot, &entry.value)?;
            match key {
                "waarde" => {
                    range = Range::exactly(exact, 0);
                    value = true;
                }
                "vanaf" | "boven" => {
                    (range.low, range.low_open) = (Some(exact), key == "boven");
                    edges += 1;
                }
                "tot" | "t/m" => {
                    (range.high, range.high_open) = (Some(exact), key == "tot");
                    edges += 1;
                }
                _ => return self.bad_class(spot, entry.key.span),
            }
        }
        if range.low.is_none() {
            range.low = spot.indicator.least();
        }
        match count {
            Some(count) if (value != (edges > 0)) && !range.is_empty() => {
                Some(Class { range, count, span: row.span })
            }
            _ => self.bad_class(spot, row.span),
        }
    }

    /// The one number of a value or an edge.
    fn exact_value(&mut self, spot: &Spot, value: &Value) -> Option<Number> {
        let exact = match &value.kind {
            ValueKind::Number(_) | ValueKind::Text(_) => {
                let nature = Nature::of(&spot.indicator, false);
                self.range_of(spot, value, &nature)?.exact().cloned()
            }
            ValueKind::Unread => return None,
            ValueKind::Truth(_)
            | ValueKind::Day(_)
            | ValueKind::Time
            | ValueKind::List(_)
            | ValueKind::Table(_) => None,
        };
        if exact.is_none() {
            self.bad_class(spot, value.span);
        }
        exact
    }

    /// How often something occurred.
    fn times(&mut self, value: &Value) -> Option<Number> {
        let count =
            value.kind.decimal().filter(|number| number.is_integer() && !number.is_negative());
        if count.is_none() && !matches!(value.kind, ValueKind::Unread) {
            self.findings.push(BadCount { span: value.span });
        }
        count
    }

    /// Classes do not overlap, or a value might be counted in either; single values that are ranges may.
    fn check_overlaps(&mut self, classes: &[Class]) {
        let mut furthest: Option<&Class> = None;
        for class in classes {
            if let Some(before) = furthest
                && overlap(before, class)
            {
                self.findings.push(ClassesOverlap { span: class.span, other: before.span });
            }
            let reach = |class: &Class| top(&class.range);
            furthest = furthest.filter(|before| reach(before) > reach(class)).or(Some(class));
        }
    }
}

/// Whether two classes, the lower one first, have a value in common in which either may be counted.
fn overlap(one: &Class, two: &Class) -> bool {
    let same = one.range == two.range && one.range.exact().is_some();
    let single = one.count == Number::ONE && two.count == Number::ONE;
    let meet = match (&one.range.high, &two.range.low) {
        (Some(high), Some(low)) => {
            high > low || (high == low && !one.range.high_open && !two.range.low_open)
        }
        (None, _) | (_, None) => true,
    };
    meet && !same && !single
}

/// The indicator of a single value of a distribution.
fn single_value(distribution: &Indicator) -> Indicator {
    Indicator { kind: Kind::Ratio, ..distribution.clone() }
}

fn range_of(statistic: &Statistic, classes: &[Class]) -> Range {
    let all = classes.iter().fold(Number::ZERO, |sum, class| &sum + &class.count);
    match statistic {
        Statistic::Lowest => ranked(classes, &Number::ONE),
        Statistic::Highest => ranked(classes, &all),
        Statistic::Percentile(share) => ranked(classes, &(share * &all).ceil()),
        Statistic::Mean => Some(mean(classes, &all)),
        Statistic::Within(wanted) => Some(within(classes, &all, |range| {
            let low = wanted.low.as_ref().map(|edge| (&edge.value.value, edge.included));
            let high = wanted.high.as_ref().map(|edge| (&edge.value.value, edge.included));
            inside(range, low, high)
        })),
        Statistic::Sent | Statistic::Answered | Statistic::Positive => None,
    }
    .unwrap_or_else(|| Range::closed(None, None, 0))
}

/// The value of a rank (nearest rank). It is least where every value is as low as it may be, and most where
/// every value is as high: of classes that do not overlap these are the ends of one class.
fn ranked(classes: &[Class], rank: &Number) -> Option<Range> {
    let (low, low_open) = at_rank(classes, rank, bottom)?;
    let (no_end, high, closed) = at_rank(classes, rank, top)?;
    let of_class = classes.iter().find(|class| class.range.high == high);
    let decimals = of_class.map_or(0, |class| class.range.decimals);
    Some(Range { low, high, low_open, high_open: !no_end && !closed, decimals })
}

/// The end of a rank, of all ends in their order.
fn at_rank<E: Ord>(classes: &[Class], rank: &Number, end: impl Fn(&Range) -> E) -> Option<E> {
    let mut ends: Vec<(E, &Number)> =
        classes.iter().map(|class| (end(&class.range), &class.count)).collect();
    ends.sort_by(|one, two| one.0.cmp(&two.0));
    let mut seen = Number::ZERO;
    for (end, count) in ends {
        seen = &seen + count;
        if seen >= *rank {
            return Some(end);
        }
    }
    None
}

/// The low end of a range, from low to high: what has no end comes first, and what leaves its end out
/// begins after it.
fn bottom(range: &Range) -> (Option<Number>, bool) {
    (range.low.clone(), range.low_open)
}

/// The high end of a range, from low to high: what leaves its end out ends before it, and what has no
/// end comes last.
fn top(range: &Range) -> (bool, Option<Number>, bool) {
    (range.high.is_none(), range.high.clone(), !range.high_open)
}

fn mean(classes: &[Class], all: &Number) -> Range {
    let sum = |edge: &dyn Fn(&Range) -> Option<Number>| {
        let mut total = Number::ZERO;
        for class in classes {
            total = &total + &(&edge(&class.range)? * &class.count);
        }
        total.checked_div(all)
    };
    Range {
        low: sum(&|range| range.low.clone()),
        high: sum(&|range| range.high.clone()),
        low_open: classes.iter().any(|class| class.range.low_open),
        high_open: classes.iter().any(|class| class.range.high_open),
        decimals: 0,
    }
}

/// Between which shares of all lies what is certainly, and what is possibly, within.
fn within(classes: &[Class], all: &Number, inside: impl Fn(&Range) -> (bool, bool)) -> Range {
    let (mut surely, mut possibly) = (Number::ZERO, Number::ZERO);
    for class in classes {
        let (all_of_it, some_of_it) = inside(&class.range);
        if all_of_it {
            surely = &surely + &class.count;
        }
        if some_of_it {
            possibly = &possibly + &class.count;
        }
    }
    Range::closed(surely.checked_div(all), possibly.checked_div(all), 0)
}

/// Whether all, and whether any, of a class lies between two edges.
fn inside(
    range: &Range,
    low: Option<(&Number, bool)>,
    high: Option<(&Number, bool)>,
) -> (bool, bool) {
    let (mut all, mut some) = (true, true);
    if let Some((edge, included)) = low {
        all &= range
            .low
            .as_ref()
            .is_some_and(|low| low > edge || (low == edge && (included || range.low_open)));
        some &= range
            .high
            .as_ref()
            .is_none_or(|high| high > edge || (high == edge && included && !range.high_open));
    }
    if let Some((edge, included)) = high {
        all &= range
            .high
            .as_ref()
            .is_some_and(|high| high < edge || (high == edge && (included || range.high_open)));
        some &= range
            .low
            .as_ref()
            .is_none_or(|low| low < edge || (low == edge && included && !range.low_open));
    }
    (all, some)
}
