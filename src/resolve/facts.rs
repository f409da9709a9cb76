//! Facts: what they come to, and whether their claims and sums hold.
//!
//! A fact is made of numbers and other facts only, so its value is known before any figure is.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::about::{AboutInCalculation, about_within};
use super::problems::{DoubleName, What};
use super::units::units_differ;
use super::{Placed, Resolver};
use crate::diagnostics::Label;
use crate::model::{Expr, Fact, FactSplit, FactValue, Measure};
use crate::quantity::written as shown;
use crate::quantity::{Moment, Number, Unit};
use crate::source::{ByName, Name, Span};
use crate::syntax::{Expression, Operator, Part, PartKind, Quantity, Spanned};
use crate::{problem, text};

problem! {
    /// A calculation of which the outcome has more digits than are reckoned with.
    EndlessNumber: "PO0665" Error { span: Span }
    headline: text!("de uitkomst heeft meer dan 2.000 cijfers", "the outcome has more than 2,000 digits");
    labels: vec![Label::primary(*span)];
    help: Some(text!("rond een tussenstap af, of gebruik kortere getallen",
        "round a step on the way, or use shorter numbers"));
}

problem! {
    /// A claim that does not compute.
    ClaimDoesNotCompute: "PO0301" Error { span: Span, stated: Span, actual: String, claimed: String }
    headline: text!("dit komt uit op {actual}, niet op {claimed}",
        "this comes to {actual}, not to {claimed}");
    labels: vec![Label::primary(*span).saying(text!("hier staat {claimed}", "{claimed} is stated here")),
        Label::other(*stated).saying(text!("dit is {actual}", "this is {actual}"))];
    help: Some(text!("schrijf {actual}, of verbeter de berekening",
        "write {actual}, or mend the calculation"));
}

problem! {
    /// A split whose members do not add up to its total.
    SplitTotal: "PO0302" Error { span: Span, sum: String, total: String, difference: String }
    headline: text!("de delen tellen op tot {sum}, niet tot {total}",
        "the parts add up to {sum}, not to {total}");
    labels: vec![Label::primary(*span).saying(text!("verschil: {difference}",
        "difference: {difference}"))];
    help: Some(text!("schrijf `samen {sum}`, of verbeter een van de delen",
        "write `samen {sum}`, or mend one of the parts"));
}

problem! {
    /// A split that leaves out a member of its breakdown.
    SplitIncomplete: "PO0303" Error { span: Span, missing: String }
    headline: text!("in de verdeling ontbreekt \"{missing}\"", "the split lacks \"{missing}\"");
    labels: vec![Label::primary(*span)];
    help: Some(text!("noem elk lid van de verdeling, ook als het 0 is",
        "name each member of the breakdown, also where it is 0"));
}

problem! {
    /// A fact that depends on a figure.
    FactOfFigure: "PO0305" Error { span: Span, name: Name }
    headline: text!("een feit staat vast, maar `{name}` wordt gemeten",
        "a fact is fixed, but `{name}` is measured");
    labels: vec![Label::primary(*span)];
    help: Some(text!("gebruik in een feit alleen getallen en andere feiten",
        "use only numbers and other facts in a fact"));
}

problem! {
    /// A part above its whole in a fact, or what else has no outcome.
    NoOutcome: "PO0306" Error { span: Span, of: Reckoned }
    headline: match of {
        Reckoned::Share => text!("een deel is hoogstens zijn geheel, en het geheel is geen 0",
            "a part never exceeds its whole, and the whole is not 0"),
        Reckoned::Other => text!("deze berekening heeft geen uitkomst",
            "this calculation has no outcome"),
    };
    labels: vec![Label::primary(*span)];
    help: Some(match of {
        Reckoned::Share =>
            text!("verwissel de getallen, of verbeter er een", "swap the numbers, or mend one"),
        Reckoned::Other => text!(
            "deel niet door 0, geef niet elk lid gewicht 0, en noem voor een staffel waarden die in een rij passen",
            "do not divide by 0, do not give each member a weight of 0, and name values for a step table that fit a row"),
    });
}

/// What was reckoned without an outcome.
#[derive(Debug, Clone, Copy)]
pub(super) enum Reckoned {
    Share,
    Other,
}

impl Resolver {
    pub(super) fn facts_of(&mut self, placed: &[Placed<'_>]) {
        let mut written: ByName<&Part> = ByName::new();
        for Placed { part, .. } in placed {
            let is_fact = matches!(part.kind, PartKind::Fact { .. } | PartKind::FactSplit { .. });
            let (true, Some(name)) = (is_fact, &part.name) else { continue };
            self.only_links(part);
            let first = written
                .get(&name.value)
                .map(|first| first.span)
                .or_else(|| self.indicators.get(&name.value).map(|indicator| indicator.span))
                .or_else(|| self.tables.get(&name.value).map(|table| table.span));
            if let (Some(_), Some(own)) = (written.get(&name.value), moment_of(part))
                && at_other_moments(own, &name.value, &written)
            {
                written.insert(dated(&name.value, own), part);
                continue;
            }
            if let Some(first) = first {
                let name = name.value.to_string();
                self.findings.push(DoubleName { span: part.span, name, first });
                continue;
            }
            written.insert(name.value.clone(), part);
        }
        let mut open = BTreeSet::new();
        for name in written.keys() {
            self.fact(name, &written, &mut open);
        }
    }

    fn fact(
        &mut self,
        name: &Name,
        written: &ByName<&Part>,
        open: &mut BTreeSet<Name>,
    ) -> Option<Arc<Fact>> {
        if let Some(known) = self.facts.get(name) {
            return Some(Arc::clone(known));
        }
        if self.unread.contains(name) {
            return None;
        }
        let part = *written.get(name)?;
        if open.contains(name) {
            self.circular(name, part.span);
            return None;
        }
        if self.too_deep(open.len(), name, part.span) {
            return None;
        }
        open.insert(name.clone());
        let value = self.fact_value(part, written, open);
        open.remove(name);
        let Some((value, moment, expected)) = value else {
            self.unread.insert(name.clone());
            return None;
        };
        let fact = Arc::new(Fact {
            name: name.clone(),
            text: part.text.as_ref().map(|text| text.value.clone()),
            moment,
            value,
            split: split_of(part),
            expected,
            span: part.span,
        });
        let called = part.name.as_ref().map_or_else(|| name.clone(), |own| own.value.clone());
        if let Some(moment) = fact.moment {
            self.dated_facts.insert((called, moment), Arc::clone(&fact));
        }
        self.facts.insert(name.clone(), Arc::clone(&fact));
        Some(fact)
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "what belongs elsewhere is alike here")]
    fn fact_value(
        &mut self,
        part: &Part,
        written: &ByName<&Part>,
        open: &mut BTreeSet<Name>,
    ) -> Option<(FactValue, Option<Moment>, bool)> {
        let at = |moment: &Option<Spanned<Moment>>| moment.as_ref().map(|moment| moment.value);
        match &part.kind {
            PartKind::Fact { moment, stated, claimed, expected } => {
                self.facts_within(&stated.value, written, open);
                let value = self.stated_value(stated)?;
                if let Some(claimed) = claimed {
                    self.facts_within(&claimed.value, written, open);
                    let said = self.stated_value(claimed)?;
                    self.compare_claim(&value, stated.value.span(), &said, &claimed.value);
                }
                Some((value, at(moment), *expected))
            }
            PartKind::FactSplit { breakdown, moment, members, total } => {
                let value = self.split(part, breakdown, members, total)?;
                Some((value, at(moment), false))
            }
            _ => None,
        }
    }

    /// Makes the facts that an expression names, before it is read itself.
    fn facts_within(
        &mut self,
        expression: &Expression,
        written: &ByName<&Part>,
        open: &mut BTreeSet<Name>,
    ) {
        match expression {
            Expression::Quantity(_)
            | Expression::Cell(_)
            | Expression::Step(_)
            | Expression::Statistic { .. }
            | Expression::Realised { .. }
            | Expression::PointsSum { .. } => {}
            Expression::Figure(figure) => {
                self.fact(&figure.name.value, written, open);
            }
            Expression::Binary { left, right, .. } => {
                self.facts_within(left, written, open);
                self.facts_within(right, written, open);
            }
            Expression::Many { members, .. } => {
                for (value, weight) in members {
                    self.facts_within(value, written, open);
                    if let Some(weight) = weight {
                        self.facts_within(weight, written, open);
                    }
                }
            }
            Expression::Rounded { value, .. } => self.facts_within(value, written, open),
            Expression::Lookup { arguments, .. } => {
                for argument in arguments {
                    self.facts_within(argument, written, open);
                }
            }
        }
    }

    pub(super) fn constant_of(&mut self, expression: &Expr) -> Option<FactValue> {
        match expression {
            Expr::Number(literal) => Some(FactValue {
                value: literal.value.clone(),
                unit: literal.unit.clone(),
                whole: None,
                percent: literal.percent,
                about: None,
            }),
            Expr::Fact(fact, _) => Some(fact.value.clone()),
            Expr::Figure(figure) => {
                let name = figure.indicator.name.clone();
                self.findings.push(FactOfFigure { span: figure.span, name });
                None
            }
            Expr::Binary { operator, left, right, span } => {
                let left_value = self.constant_of(left)?;
                let right_value = self.constant_of(right)?;
                let (one, two) = (measure(&left_value), measure(&right_value));
                let Some(combined) = one.combined(*operator, &two) else {
                    let (one, two) = ((&one, left.span()), (&two, right.span()));
                    units_differ(*span, one, two, &mut self.findings);
                    return None;
                };
                let value = self.computed(*operator, left_value, right_value, combined);
                match &value {
                    None => {
                        let is_share = *operator == Operator::ShareOf;
                        let of = if is_share { Reckoned::Share } else { Reckoned::Other };
                        self.findings.push(NoOutcome { span: *span, of });
                    }
                    Some(value) if value.value.is_endless() => {
                        self.findings.push(EndlessNumber { span: *span });
                        return None;
                    }
                    Some(_) => {}
                }
                value
            }
            Expr::Many { .. } | Expr::Rounded { .. } | Expr::Lookup(_) => {
                self.made_of_facts(expression)
            }
        }
    }

    /// A calculation over several numbers and facts.
    fn made_of_facts(&mut self, expression: &Expr) -> Option<FactValue> {
        if let Some(span) = about_within(expression) {
            self.findings.push(AboutInCalculation { span });
            return None;
        }
        let figures = expression.figures();
        for figure in &figures {
            let name = figure.indicator.name.clone();
            self.findings.push(FactOfFigure { span: figure.span, name });
        }
        if !figures.is_empty() || !self.alike(expression) {
            return None;
        }
        let measure = Measure::of_expression(expression);
        let Some(value) = expression.value(&|_| None) else {
            let (span, of) = (expression.span(), Reckoned::Other);
            self.findings.push(NoOutcome { span, of });
            return None;
        };
        Some(FactValue {
            value,
            unit: measure.unit,
            whole: None,
            percent: measure.share,
            about: None,
        })
    }

    /// Whether what is taken together is of one kind; what is not is reported.
    fn alike(&mut self, expression: &Expr) -> bool {
        let Expr::Many { members, .. } = expression else { return true };
        let Some((first, rest)) = members.split_first() else { return true };
        let one = Measure::of_expression(&first.value);
        let before = self.findings.len();
        for member in rest {
            let two = Measure::of_expression(&member.value);
            if one != two {
                let (left, right) = ((&one, first.value.span()), (&two, member.value.span()));
                units_differ(expression.span(), left, right, &mut self.findings);
            }
        }
        self.findings.len() == before
    }

    fn computed(
        &mut self,
        operator: Operator,
        left: FactValue,
        right: FactValue,
        combined: Measure,
    ) -> Option<FactValue> {
        let (one, two) = (left.number()?, right.number()?);
        let about = if left.about.is_some() || right.about.is_some() {
            Some(left.range()?.combined(operator, &right.range()?)?)
        } else {
            None
        };
        let plain = |value| FactValue {
            value,
            unit: combined.unit.clone(),
            whole: None,
            percent: combined.share,
            about: about.clone(),
        };
        Some(match operator {
            Operator::Plus => plain(&one + &two),
            Operator::Minus => plain(&one - &two),
            Operator::Times => plain(&one * &two),
            Operator::Divide => plain(one.checked_div(&two)?),
            Operator::ShareOf => {
                if two.is_zero() || one > two || one.is_negative() {
                    return None;
                }
                FactValue { value: one, unit: right.unit, whole: Some(two), percent: false, about }
            }
        })
    }

    /// A claim holds when the value rounds to it at the claim's own decimals.
    fn compare_claim(
        &mut self,
        value: &FactValue,
        stated: Span,
        said: &FactValue,
        claimed: &Expression,
    ) {
        let (one, two) = (claim_measure(value), claim_measure(said));
        if !one.comparable(&two) {
            let (one, two) = ((&one, stated), (&two, claimed.span()));
            units_differ(claimed.span(), one, two, &mut self.findings);
            return;
        }
        if value.about.is_some() || said.about.is_some() {
            self.compare_about(value, stated, said, claimed);
            return;
        }
        let percent = said.percent;
        let (Some(actual), Some(claim)) = (value.number(), said.number()) else { return };
        let decimals = written_decimals(claimed);
        let holds = match decimals {
            Some(decimals) => actual.rounds_to(&claim, decimals, percent),
            None => actual == claim,
        };
        if holds {
            return;
        }
        let decimals = decimals.unwrap_or_default();
        self.findings.push(ClaimDoesNotCompute {
            span: claimed.span(),
            stated,
            actual: shown::claim(&actual, decimals, percent),
            claimed: shown::claim(&claim, decimals, percent),
        });
    }

    fn split(
        &mut self,
        part: &Part,
        breakdown: &Spanned<Name>,
        members: &[(Spanned<String>, Spanned<Number>)],
        total: &Quantity,
    ) -> Option<FactValue> {
        let breakdown = self.breakdown_named(breakdown)?;
        let known: Vec<String> =
            breakdown.members.iter().map(|member| member.value.clone()).collect();
        let mut seen = BTreeMap::new();
        let mut sum = Number::ZERO;
        for (member, number) in members {
            if breakdown.position(&member.value).is_none() {
                self.unknown(What::Member, &Name::new(&member.value), member.span, known.clone());
            }
            if let Some(first) = seen.insert(member.value.clone(), member.span) {
                let name = member.value.clone();
                self.findings.push(DoubleName { span: member.span, name, first });
            }
            sum = &sum + &number.value;
        }
        let missing = known.iter().find(|name| !seen.contains_key(*name));
        if let Some(missing) = missing.filter(|_| breakdown.complete) {
            let missing = missing.clone();
            self.findings.push(SplitIncomplete { span: part.span, missing });
        }
        if sum != total.value && !breakdown.overlapping {
            self.findings.push(SplitTotal {
                span: total.span,
                sum: shown::plain(&sum),
                total: shown::plain(&total.value),
                difference: shown::plain(&(&sum - &total.value).abs()),
            });
        }
        let unit: Unit = self.unit_of_quantity(total)?;
        Some(FactValue {
            value: total.value.clone(),
            unit,
            whole: None,
            percent: false,
            about: None,
        })
    }
}

/// When a fact held, as written.
#[expect(clippy::wildcard_enum_match_arm, reason = "what belongs elsewhere is alike here")]
fn moment_of(part: &Part) -> Option<Moment> {
    match &part.kind {
        PartKind::Fact { moment, .. } | PartKind::FactSplit { moment, .. } => {
            moment.as_ref().map(|moment| moment.value)
        }
        _ => None,
    }
}

/// The name under which a fact is kept that shares its name with one of another moment.
fn dated(name: &Name, moment: Moment) -> Name {
    Name::new(&format!("{name} {}", moment.dutch()))
}

/// Whether every fact of this name holds at a moment, and none at this one.
fn at_other_moments(own: Moment, name: &Name, written: &ByName<&Part>) -> bool {
    let mut named =
        written.values().filter(|known| known.name.as_ref().is_some_and(|its| its.value == *name));
    named.all(|known| moment_of(known).is_some_and(|its| its != own))
}

/// The numbers of the members of a fact that is split.
fn split_of(part: &Part) -> Option<FactSplit> {
    let PartKind::FactSplit { breakdown, members, .. } = &part.kind else { return None };
    let members = members.iter().map(|(text, number)| (text.value.clone(), number.value.clone()));
    Some(FactSplit { breakdown: breakdown.value.clone(), members: members.collect() })
}

fn measure(value: &FactValue) -> Measure {
    Measure { unit: value.unit.clone(), share: value.percent }
}

/// A part of a whole is compared as the share that it is.
fn claim_measure(value: &FactValue) -> Measure {
    if value.whole.is_some() { Measure::SHARE } else { measure(value) }
}

/// The decimals of what is claimed: only a number that is written out has decimals to round to.
pub(super) fn written_decimals(claimed: &Expression) -> Option<u32> {
    match claimed {
        Expression::Quantity(Quantity { decimals, .. }) => Some(*decimals),
        Expression::Figure(_)
        | Expression::Cell(_)
        | Expression::Step(_)
        | Expression::Binary { .. }
        | Expression::Statistic { .. }
        | Expression::Many { .. }
        | Expression::Rounded { .. }
        | Expression::Realised { .. }
        | Expression::PointsSum { .. }
        | Expression::Lookup { .. } => None,
    }
}
