//! Expressions and tests: which figure or fact each name means, and at which moment.
//!
//! Not for: units and kinds.

use super::Resolver;
use super::conversion::match_units;
use super::problems::{UnclearMoment, What};
use super::windows::Seen;
use crate::diagnostics::Label;
use crate::model::{Expr, FigureRef, Indicator, Kind, Literal, Member, TableLookup};
use crate::quantity::{Moment, Number, Period};
use crate::source::{Name, Span};
use crate::syntax::{
    Expression, Figure, Function, Operator, Quantity, RelativeMoment, Spanned, StatisticText,
    UnitText,
};
use crate::{problem, text};

problem! {
    /// `dat jaar` without `elk jaar`.
    WhichYear: "PO0220" Error { span: Span }
    headline: text!("niet duidelijk is welk jaar hier bedoeld is",
        "which year is meant here is not clear");
    labels: vec![Label::primary(*span)];
    help: Some(text!("begin de norm met `elk jaar van 2016 t/m 2017:`, of noem het jaar",
        "begin the norm with `elk jaar van 2016 t/m 2017:`, or name the year"));
}

problem! {
    /// A weight where none belongs, or none where one does.
    WeightMissing: "PO0223" Error { span: Span, function: Function }
    headline: if *function == Function::WeightedMean {
        text!("hier ontbreekt een gewicht", "a weight is missing here")
    } else {
        text!("hier past geen gewicht", "no weight fits here")
    };
    labels: vec![Label::primary(*span)];
    help: Some(text!(
        "geef elk lid een gewicht (`a gewicht 2`) in `het gewogen gemiddelde van (…)`, en anders geen",
        "give each member a weight (`a gewicht 2`) in `het gewogen gemiddelde van (…)`, and else none"));
}

/// What figures without a moment of their own take over.
#[derive(Debug, Clone, Copy)]
pub(super) enum Inherited {
    /// This moment.
    Moment(Moment),
    /// Nothing: the others have different moments.
    Unclear,
}

impl Resolver {
    pub(super) fn literal(&mut self, quantity: &Quantity) -> Option<Literal> {
        let unit = self.unit_of_quantity(quantity)?;
        // Points are hundredths, as percentages are.
        let scale = if unit.is_points() { Number::power_of_ten(-2) } else { Number::ONE };
        Some(Literal {
            value: &quantity.value * &scale,
            decimals: quantity.decimals,
            unit,
            percent: quantity.unit == UnitText::Percent,
            span: quantity.span,
        })
    }

    pub(super) fn expression(
        &mut self,
        expression: &Expression,
        inherited: Option<Inherited>,
    ) -> Option<Expr> {
        match expression {
            Expression::Quantity(quantity) => self.literal(quantity).map(Expr::Number),
            Expression::Figure(figure) => {
                if self.facts.contains_key(&figure.name.value) {
                    let fact = self.fact_meant(figure, inherited)?;
                    return Some(Expr::Fact(fact, figure.span));
                }
                if self.table_without_row(&figure.name.value, figure.span) {
                    return None;
                }
                let figure = self.figure(figure, inherited)?;
                self.figure_or_survey(figure)
            }
            // INVARIANT: the grammar has steps behind a comparison only, where `step` reads them.
            Expression::Step(_) => None,
            Expression::Cell(cell) => self.cell(cell).map(|fact| Expr::Fact(fact, cell.span)),
            Expression::Binary { operator, left, right, span } => {
                let left = self.expression(left, inherited);
                let right = self.expression(right, inherited);
                let (mut left, mut right) = (left?, right?);
                match_units(&mut left, &mut right);
                Some(Expr::Binary {
                    operator: percent_of(*operator, &left),
                    left: Box::new(left),
                    right: Box::new(right),
                    span: *span,
                })
            }
            Expression::Statistic { what, figure, span } => match &**what {
                StatisticText::Response => {
                    let figure = self.figure(figure, inherited)?;
                    self.response(&figure)
                }
                StatisticText::Answers => {
                    let figure = self.figure(figure, inherited)?;
                    self.answers(&figure)
                }
                what @ (StatisticText::Mean
                | StatisticText::Highest
                | StatisticText::Lowest
                | StatisticText::Percentile(_)
                | StatisticText::Within(_)) => {
                    self.statistic(what, figure, *span, inherited).map(Expr::Figure)
                }
            },
            Expression::Many { function, members, beyond_whole, span } => {
                let members = self.weighed(*function, members, inherited)?;
                let (function, beyond_whole, span) = (*function, *beyond_whole, *span);
                Some(Expr::Many { function, members, beyond_whole, span })
            }
            Expression::Rounded { value, step, rounding, span } => {
                let value = self.expression(value, inherited);
                let step = self.literal(step);
                Some(Expr::Rounded {
                    value: Box::new(value?),
                    step: step?,
                    rounding: *rounding,
                    span: *span,
                })
            }
            Expression::Realised { result, from, span } => {
                self.realised(result, from.as_deref(), *span, inherited)
            }
            Expression::PointsSum { results, span } => self.points_sum(results, *span),
            Expression::Lookup { table, arguments, span } => {
                self.lookup(table, arguments, *span, inherited).map(Expr::Lookup)
            }
        }
    }

    fn weighed(
        &mut self,
        function: Function,
        members: &[(Expression, Option<Expression>)],
        inherited: Option<Inherited>,
    ) -> Option<Vec<Member>> {
        let mut read = Vec::with_capacity(members.len());
        for (value, weight) in members {
            let weighted = (function == Function::WeightedMean) == weight.is_some();
            if !weighted {
                self.findings.push(WeightMissing { span: value.span(), function });
            }
            let value = self.expression(value, inherited);
            let weight = match weight {
                Some(weight) => self.expression(weight, inherited).map(Some),
                None => Some(None),
            };
            let member = value.zip(weight).filter(|_| weighted);
            read.push(member.map(|(value, weight)| Member { value, weight }));
        }
        read.into_iter().collect()
    }

    /// What is looked up in a step table, and by what.
    pub(super) fn lookup(
        &mut self,
        table: &Spanned<Name>,
        arguments: &[Expression],
        span: Span,
        inherited: Option<Inherited>,
    ) -> Option<TableLookup> {
        let arguments: Vec<_> =
            arguments.iter().map(|argument| self.expression(argument, inherited)).collect();
        let Some(table) = self.step_tables.get(&table.value).cloned() else {
            let known =
                self.step_tables.keys().take(self.comparable()).map(Name::to_string).collect();
            self.unknown(What::StepTable, &table.value, table.span, known);
            return None;
        };
        let arguments = arguments.into_iter().collect::<Option<Vec<_>>>()?;
        Some(TableLookup { table, arguments, span })
    }

    pub(super) fn figure(
        &mut self,
        figure: &Figure,
        inherited: Option<Inherited>,
    ) -> Option<FigureRef> {
        let Some(indicator) = self.indicators.get(&figure.name.value).cloned() else {
            self.unknown_figure(&figure.name.value, figure.name.span);
            return None;
        };
        let selection = self.selection(figure, &indicator)?;
        if let Some(relative) = &figure.relative {
            let moment = Some(self.seen_from(&figure.name.value, relative)?);
            self.asked(&indicator, moment);
            return Some(FigureRef { indicator, selection, moment, span: figure.span });
        }
        let moment = match (&figure.moment, inherited) {
            (Some(moment), _) => Some(moment.value),
            (None, Some(Inherited::Moment(moment))) => Some(moment),
            (None, Some(Inherited::Unclear)) => {
                let name = figure.name.value.clone();
                self.findings.push(UnclearMoment { span: figure.span, name });
                return None;
            }
            (None, None) => None,
        };
        // A day on the calendar needs no moment: it is that of the whole term.
        let is_day = indicator.kind == Kind::Date && figure.moment.is_none();
        let moment = if is_day { self.term.map(Moment::Period) } else { moment };
        self.asked(&indicator, moment);
        Some(FigureRef { indicator, selection, moment, span: figure.span })
    }

    /// Remembers at which moments figures are asked for: a bare figure is read as one of those.
    /// A stock is always of a day, and a flow in a term within one year begins with that year or term.
    fn asked(&mut self, indicator: &Indicator, moment: Option<Moment>) {
        let one_year = self.term.is_some_and(|term| term.first().year() == term.last().year());
        if indicator.kind == Kind::Stock || (indicator.kind == Kind::Flow && one_year) {
            return;
        }
        let asked = self.moments_asked.entry(indicator.name.clone()).or_default();
        match moment {
            Some(Moment::Day(_)) => asked.day = true,
            Some(Moment::Period(period)) => {
                asked.periods.insert(period);
            }
            None => {}
        }
    }

    /// A moment that does not name its own days; what is not clear is reported.
    pub(super) fn seen_from(
        &mut self,
        name: &Name,
        relative: &Spanned<RelativeMoment>,
    ) -> Option<Moment> {
        if let RelativeMoment::ClosingIn(period) = relative.value {
            return self.entry(name, period, relative.span);
        }
        if self.year.is_none() {
            self.findings.push(WhichYear { span: relative.span });
        }
        seen_from(name, relative.value, self.seen(self.year))
    }

    pub(super) fn unknown_figure(&mut self, name: &Name, span: Span) {
        let is_few = self.may_compare(self.indicators.len() + self.facts.len());
        let all = self.indicators.keys().chain(self.facts.keys());
        let known = all.filter(|_| is_few).map(Name::to_string).collect();
        self.unknown(What::Figure, name, span, known);
    }
}

/// `105% van x` multiplies; `deel van geheel` is a share.
fn percent_of(operator: Operator, left: &Expr) -> Operator {
    let percent = matches!(left, Expr::Number(Literal { percent: true, .. }));
    if percent && operator == Operator::ShareOf { Operator::Times } else { operator }
}

/// What figures without a moment take over from those that have one.
pub(super) fn inherited(moments: &[Moment]) -> Option<Inherited> {
    let first = *moments.first()?;
    let same = moments.iter().all(|moment| *moment == first);
    Some(if same { Inherited::Moment(first) } else { Inherited::Unclear })
}

/// The moments that an expression states, those of a year at hand too.
pub(super) fn moments_in(expression: &Expression, seen: Seen<'_>, found: &mut Vec<Moment>) {
    match expression {
        Expression::Quantity(_) | Expression::Cell(_) | Expression::Step(_) => {}
        Expression::Figure(figure) | Expression::Statistic { figure, .. } => {
            found.extend(moment_of(figure, seen));
        }
        Expression::Binary { left, right, .. } => {
            moments_in(left, seen, found);
            moments_in(right, seen, found);
        }
        Expression::Many { members, .. } => {
            for (value, weight) in members {
                moments_in(value, seen, found);
                if let Some(weight) = weight {
                    moments_in(weight, seen, found);
                }
            }
        }
        Expression::Rounded { value, .. } => moments_in(value, seen, found),
        // What they measure is said by the norms of those results.
        Expression::PointsSum { .. } => {}
        Expression::Realised { from, .. } => {
            if let Some(from) = from {
                moments_in(from, seen, found);
            }
        }
        Expression::Lookup { arguments, .. } => {
            for argument in arguments {
                moments_in(argument, seen, found);
            }
        }
    }
}

/// The moment that a figure states.
pub(super) fn moment_of(figure: &Figure, seen: Seen<'_>) -> Option<Moment> {
    let stated = figure.moment.as_ref().map(|at| at.value);
    stated.or_else(|| seen_from(&figure.name.value, figure.relative.as_ref()?.value, seen))
}

fn seen_from(name: &Name, relative: RelativeMoment, seen: Seen<'_>) -> Option<Moment> {
    if let RelativeMoment::ClosingIn(period) = relative {
        return seen.entry(name, period).map(Moment::Period);
    }
    let year = seen.year?;
    let of = |year: i16| Period::year(year);
    match relative {
        RelativeMoment::InYear => of(year).map(Moment::Period),
        RelativeMoment::EndOfYear => of(year).map(|year| Moment::Day(year.last())),
        RelativeMoment::InYearBefore => of(year.checked_sub(1)?).map(Moment::Period),
        RelativeMoment::EndOfYearBefore => {
            of(year.checked_sub(1)?).map(|year| Moment::Day(year.last()))
        }
        RelativeMoment::ClosingIn(_) => None,
    }
}
