//! Statements.
//!
//! Not for: which statement may stand in which part; `resolve` sees to that.

use pest::iterators::Pair;

use super::super::grammar::Rule;
use super::super::recover;
use super::super::tree::{
    Condition, DemandText, Doubt, NormText, PathText, Sampling, Spanned, Statement, StatementKind,
};
use super::{Lower, child, children, first};
use crate::quantity::Number;

impl Lower<'_> {
    pub(in super::super) fn statement(&mut self, pair: &Pair<'_, Rule>) -> Option<Statement> {
        let inner = first(pair)?;
        let span = self.span(&inner);
        let start = self.base + inner.as_span().start();
        Some(Statement {
            kind: self.statement_kind(&inner)?,
            keyword: recover::keyword(inner.as_str(), self.source, start),
            span,
        })
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "every other case is alike")]
    fn statement_kind(&mut self, pair: &Pair<'_, Rule>) -> Option<StatementKind> {
        let text = child(pair, Rule::text).and_then(|text| self.text(&text));
        let name = child(pair, Rule::name).map(|name| self.name(&name));
        Some(match pair.as_rule() {
            Rule::clients => StatementKind::Clients(self.texts(pair)),
            Rule::contractor => StatementKind::Contractor(text?),
            Rule::framework => StatementKind::Framework(text?),
            Rule::starting_point => StatementKind::StartingPoint(text?),
            Rule::comes_after => match text {
                Some(file) => StatementKind::AfterAgreement(file),
                None => StatementKind::AfterResult(name?),
            },
            Rule::source_is => StatementKind::Source(text?),
            Rule::proxy => StatementKind::Proxy(text?),
            Rule::owner => StatementKind::Owner(self.texts(pair)),
            Rule::excluded => StatementKind::Excluded(self.texts(pair)),
            Rule::note => StatementKind::Note(text?),
            Rule::judge => StatementKind::Judge(text?),
            Rule::untestable_because => StatementKind::UntestableBecause(text?),
            Rule::status => StatementKind::Draft(child(pair, Rule::draft).is_some()),
            Rule::kind => StatementKind::Kind(name?),
            Rule::unit_is => StatementKind::Unit(Box::new(self.unit_text(pair)?)),
            Rule::population_is => StatementKind::Population(name?),
            Rule::follows => StatementKind::Follows(name?),
            Rule::part_of => StatementKind::PartOf(name?),
            Rule::concept => StatementKind::Concept(name?),
            Rule::breakdown_is => StatementKind::Breakdown(self.roles(pair)),
            Rule::counts => StatementKind::Counts(self.names(pair)),
            Rule::excludes_not => StatementKind::Excludes(self.names(pair)),
            Rule::comprises => StatementKind::Comprises(self.names(pair)),
            Rule::chosen_reading => StatementKind::ChosenReading(name?),
            Rule::strength => StatementKind::Strength(child(pair, Rule::best_effort).is_some()),
            Rule::compared_with => StatementKind::ComparedWith(self.names(pair)),
            Rule::serves => StatementKind::Serves(self.names(pair)),
            Rule::size => {
                StatementKind::Size(Box::new(self.quantity(&child(pair, Rule::quantity)?)?))
            }
            _ => return self.statement_with_parts(pair),
        })
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "every other case is alike")]
    fn statement_with_parts(&mut self, pair: &Pair<'_, Rule>) -> Option<StatementKind> {
        Some(match pair.as_rule() {
            Rule::term => self.term(pair)?,
            Rule::signed => StatementKind::Signed(self.spanned_date(&child(pair, Rule::date)?)?),
            Rule::adopted_on => StatementKind::AdoptedOn(self.calendar_time(pair)?),
            Rule::table_columns => StatementKind::Columns(self.columns(pair)?),
            Rule::table_row => StatementKind::FactRow(self.table_row(pair)?),
            Rule::table_total => StatementKind::RowTotal(self.quantities(pair)?),
            Rule::table_whole => StatementKind::Whole {
                of: self.text(&child(pair, Rule::text)?)?,
                complete: child(pair, Rule::incomplete).is_none(),
            },
            Rule::same_as => StatementKind::SameAs(Box::new(self.reference(&first(pair)?)?)),
            Rule::demands => StatementKind::Demands(self.demand(&first(pair)?)),
            Rule::reporting => {
                StatementKind::Reporting(self.duration(&child(pair, Rule::duration)?)?)
            }
            Rule::window => StatementKind::Window {
                duration: self.duration(&child(pair, Rule::duration)?)?,
                after: Box::new(self.figure(&child(pair, Rule::figure)?)?),
                end_day: said(pair, Rule::end_day_in, Rule::end_day_out),
                leavers_fail: said(pair, Rule::leavers_fail, Rule::leavers_out),
            },
            Rule::range_is => match child(pair, Rule::name) {
                Some(scale) => StatementKind::Scale(self.name(&scale)),
                None => {
                    let (low, high) = self.range(pair)?;
                    StatementKind::Range(Box::new(low), Box::new(high))
                }
            },
            Rule::trend_break => self.trend_break(pair)?,
            Rule::norm => self.norm(pair)?,
            Rule::dated_norm | Rule::changed_norm => self.changed_norm(pair)?,
            Rule::in_force_from => {
                StatementKind::InForceFrom(self.spanned_date(&child(pair, Rule::date)?)?)
            }
            Rule::consent_of => StatementKind::ConsentOf(self.consenting(pair)?),
            Rule::added_by => StatementKind::AddedBy(self.name(&child(pair, Rule::name)?)),
            Rule::reading => self.reading(pair)?,
            Rule::points => self.points(pair)?,
            Rule::labels => self.labels(pair)?,
            Rule::finding_level => self.finding_level(pair)?,
            Rule::holds => StatementKind::Holds(Box::new(self.test(&child(pair, Rule::test)?)?)),
            Rule::condition => StatementKind::Condition(Box::new(self.condition(pair)?)),
            Rule::of_which => StatementKind::OfWhich {
                part: self.name(&child(pair, Rule::name)?),
                comparator: child(pair, Rule::comparator)
                    .and_then(|comparator| Self::comparator(&comparator)),
                amount: Box::new(self.quantity(&child(pair, Rule::quantity)?)?),
            },
            Rule::assumption => {
                StatementKind::Assumption(Box::new(self.test(&child(pair, Rule::test)?)?))
            }
            Rule::amounts_to => StatementKind::AmountsTo {
                stated: Box::new(self.expression(&child(pair, Rule::expression)?)?),
                claimed: Box::new(self.quantity(&child(pair, Rule::quantity)?)?),
            },
            Rule::path => StatementKind::Path(Box::new(self.path(pair)?)),
            Rule::shows => StatementKind::Shows(self.shows(pair)?),
            Rule::row => StatementKind::Row(Box::new(self.row(pair)?)),
            Rule::point => self.point(pair)?,
            Rule::due => StatementKind::Due(Box::new(self.due(pair)?)),
            _ => self.consequence_statement(pair)?,
        })
    }

    fn demand(&self, word: &Pair<'_, Rule>) -> Spanned<DemandText> {
        let value = if word.as_rule() == Rule::a_maximum {
            DemandText::Maximum
        } else if word.as_rule() == Rule::a_minimum {
            DemandText::Minimum
        } else {
            DemandText::Number
        };
        Spanned { value, span: self.span(word) }
    }

    fn term(&mut self, pair: &Pair<'_, Rule>) -> Option<StatementKind> {
        let period = child(pair, Rule::period)?;
        let length = match child(pair, Rule::duration) {
            Some(duration) => Some(Box::new(self.duration(&duration)?)),
            None => None,
        };
        Some(StatementKind::Term {
            period: Spanned { value: self.period(&period)?, span: self.span(&period) },
            length,
        })
    }

    fn trend_break(&mut self, pair: &Pair<'_, Rule>) -> Option<StatementKind> {
        let from = self.spanned_date(&child(pair, Rule::date)?)?;
        let factor = match child(pair, Rule::percentage) {
            Some(percentage) => {
                let (percent, _) = self.number(&child(&percentage, Rule::number)?)?;
                Some(&percent * &Number::power_of_ten(-2))
            }
            None => None,
        };
        Some(StatementKind::TrendBreak { from, factor })
    }

    fn norm(&mut self, pair: &Pair<'_, Rule>) -> Option<StatementKind> {
        Some(StatementKind::Norm {
            name: child(pair, Rule::name).map(|name| self.name(&name)),
            norm: Box::new(self.norm_text(pair)?),
        })
    }

    /// What stands behind the colon of a norm.
    pub(super) fn norm_text(&mut self, pair: &Pair<'_, Rule>) -> Option<NormText> {
        Some(if let Some(test) = child(pair, Rule::test) {
            let target = match child(pair, Rule::target) {
                Some(target) => Some(Box::new(self.compared_with(&target)?)),
                None => None,
            };
            let years = child(pair, Rule::each_year).and_then(|each| self.years(&each));
            let sampled = match child(pair, Rule::sampled) {
                Some(sampled) => Some(self.sampling(&sampled)?),
                None => None,
            };
            let members = match child(pair, Rule::each_member) {
                Some(each) => Some(Box::new(self.each_member(&each)?)),
                None => None,
            };
            let mut left_out = Vec::new();
            for clause in children(pair, Rule::left_out) {
                left_out.push(self.left_out(&clause)?);
            }
            let carried = child(pair, Rule::carried).map(|carried| self.carried(&carried));
            let test = self.test(&test)?;
            NormText::Test { years, members, left_out, test, target, sampled, carried }
        } else if let Some(of) =
            child(pair, Rule::of_results).or_else(|| child(pair, Rule::of_points))
        {
            NormText::Composed(self.composed(&of)?)
        } else if let Some(table) = child(pair, Rule::looked_up) {
            NormText::Table(self.looked_up(&table)?)
        } else if let Some(later) = child(pair, Rule::to_be_decided) {
            NormText::ToBeDecided(self.span(&later))
        } else {
            NormText::ToBeFilledIn(self.span(&child(pair, Rule::to_be_filled_in)?))
        })
    }

    pub(super) fn sampling(&mut self, pair: &Pair<'_, Rule>) -> Option<Spanned<Sampling>> {
        let value = if let Some(bound) = child(pair, Rule::with_bound) {
            let (percent, _) =
                self.number(&child(&child(&bound, Rule::percentage)?, Rule::number)?)?;
            let doubt = doubt_in(&bound);
            Sampling::Bound { confidence: &percent * &Number::power_of_ten(-2), doubt }
        } else if let Some(margin) = child(pair, Rule::with_margin) {
            let errors = match child(&margin, Rule::number) {
                Some(errors) => Some(self.number(&errors)?.0),
                None => None,
            };
            Sampling::Margin { errors, doubt: doubt_in(&margin) }
        } else if child(pair, Rule::without_margin).is_some() {
            Sampling::Estimate
        } else {
            Sampling::PointEstimate
        };
        Some(Spanned { value, span: self.span(pair) })
    }

    fn condition(&mut self, pair: &Pair<'_, Rule>) -> Option<Condition> {
        let test = match child(pair, Rule::test) {
            Some(test) => Some(self.test(&test)?),
            None => None,
        };
        let word = child(pair, Rule::otherwise).or_else(|| child(pair, Rule::then));
        let effect = match (word, child(pair, Rule::effect)) {
            (Some(word), Some(effect)) => {
                let said =
                    Spanned { value: word.as_str().trim().to_lowercase(), span: self.span(&word) };
                Some((said, self.effect(&effect)?))
            }
            _ => None,
        };
        Some(Condition {
            provided: child(pair, Rule::provided).is_some(),
            name: self.name(&child(pair, Rule::name)?),
            text: child(pair, Rule::text).and_then(|text| self.text(&text)),
            test,
            effect,
            except_when: child(pair, Rule::except_when)
                .map(|except| self.names(&except))
                .unwrap_or_default(),
        })
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "every other case is alike")]
    fn path(&mut self, pair: &Pair<'_, Rule>) -> Option<PathText> {
        let inner = first(pair)?;
        Some(match inner.as_rule() {
            Rule::no_path => PathText::None(self.span(&inner)),
            Rule::linear_path => PathText::Linear(self.quantity(&child(&inner, Rule::quantity)?)?),
            _ => {
                let mut points = Vec::new();
                for point in children(&inner, Rule::path_point) {
                    let day = child(&point, Rule::on_day)?;
                    let date = self.spanned_date(&child(&day, Rule::date)?)?;
                    points.push((date, self.quantity(&child(&point, Rule::quantity)?)?));
                }
                PathText::Points(points)
            }
        })
    }
}

/// Which of two opposite clauses is there, if one is.
fn said(pair: &Pair<'_, Rule>, yes: Rule, no: Rule) -> Option<bool> {
    match (child(pair, yes), child(pair, no)) {
        (Some(_), _) => Some(true),
        (None, Some(_)) => Some(false),
        (None, None) => None,
    }
}

/// Who bears the doubt.
fn doubt_in(pair: &Pair<'_, Rule>) -> Doubt {
    if child(pair, Rule::contractor_bears).is_some() {
        Doubt::Contractor
    } else if child(pair, Rule::client_bears).is_some() {
        Doubt::Client
    } else {
        Doubt::Nobody
    }
}
