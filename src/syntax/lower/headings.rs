//! Headings.
//!
//! Not for: the statements under them.

use pest::iterators::Pair;

use super::super::grammar::Rule;
use super::super::tree::{Part, PartKind, Spanned, StatedFact};
use super::{Lower, child, children, first};
use crate::quantity::Number;
use crate::source::Name;

impl Lower<'_> {
    /// A heading, with no statements yet.
    pub(in super::super) fn part(&mut self, pair: &Pair<'_, Rule>) -> Option<Part> {
        let heading = first(pair)?;
        let kind = self.part_kind(&heading)?;
        let named = !matches!(heading.as_rule(), Rule::breakdown | Rule::scale);
        Some(Part {
            kind,
            number: child(&heading, Rule::section).map(|section| Spanned {
                value: section.as_str().trim_end_matches('.').to_owned(),
                span: self.span(&section),
            }),
            name: child(&heading, Rule::name).map(|name| self.name(&name)),
            text: child(&heading, Rule::text).filter(|_| named).and_then(|text| self.text(&text)),
            span: self.span(&heading),
            statements: Vec::new(),
        })
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "every other case is alike")]
    fn part_kind(&mut self, heading: &Pair<'_, Rule>) -> Option<PartKind> {
        Some(match heading.as_rule() {
            Rule::agreement => PartKind::Agreement,
            Rule::policy_framework => PartKind::Framework,
            Rule::policy_line => PartKind::PolicyLine,
            Rule::subject => PartKind::Subject,
            Rule::theme => PartKind::Theme,
            Rule::goal => PartKind::Goal,
            Rule::consideration => PartKind::Consideration,
            Rule::definition => PartKind::Definition,
            Rule::indicator => PartKind::Indicator,
            Rule::result => PartKind::Result,
            Rule::duty => PartKind::Duty,
            Rule::milestone => PartKind::Milestone,
            Rule::effort => PartKind::Effort,
            Rule::untestable => PartKind::Untestable,
            Rule::consequence => PartKind::Consequence,
            Rule::amendment => PartKind::Amendment,
            Rule::premise => self.premise(heading)?,
            Rule::ceiling => PartKind::Ceiling,
            Rule::population => PartKind::Population,
            Rule::relation => PartKind::Relation,
            Rule::breakdown | Rule::scale => self.breakdown(heading),
            Rule::unit => self.unit(heading)?,
            Rule::step_table => PartKind::StepTable,
            Rule::fact_split => self.fact_split(heading)?,
            Rule::fact_table => {
                PartKind::FactTable { expected: child(heading, Rule::expected).is_some() }
            }
            Rule::classes => PartKind::Classes { members: self.classes(heading)? },
            _ => self.fact(heading)?,
        })
    }

    fn breakdown(&mut self, heading: &Pair<'_, Rule>) -> PartKind {
        let says = |rule| {
            children(heading, Rule::breakdown_option)
                .any(|option| first(&option).is_some_and(|said| said.as_rule() == rule))
        };
        PartKind::Breakdown {
            members: self.texts(heading),
            ordered: heading.as_rule() == Rule::scale,
            complete: !says(Rule::incomplete),
            overlapping: says(Rule::overlapping),
        }
    }

    fn unit(&mut self, heading: &Pair<'_, Rule>) -> Option<PartKind> {
        let worth = match child(heading, Rule::quantity) {
            Some(quantity) => Some(self.quantity(&quantity)?),
            None => None,
        };
        let plural = children(heading, Rule::name).nth(1)?;
        let cap = match child(heading, Rule::cap) {
            Some(cap) => Some(Box::new(self.cap(&cap)?)),
            None => None,
        };
        let divisible = child(heading, Rule::divisible).is_some();
        let worth = worth.map(Box::new);
        Some(PartKind::Unit { plural: self.name(&plural), worth, divisible, cap })
    }

    fn cap(&mut self, pair: &Pair<'_, Rule>) -> Option<(Spanned<Number>, Spanned<Name>)> {
        let number = child(pair, Rule::number)?;
        let value = Spanned { value: self.number(&number)?.0, span: self.span(&number) };
        Some((value, self.name(&child(pair, Rule::name)?)))
    }

    fn fact(&mut self, heading: &Pair<'_, Rule>) -> Option<PartKind> {
        let moment = match (child(heading, Rule::moment), child(heading, Rule::deadline)) {
            (Some(moment), _) => Some(self.moment(&moment)?),
            (None, Some(deadline)) => Some(self.deadline(&deadline)?),
            (None, None) => None,
        };
        let stated = Box::new(self.maybe_about(heading)?);
        let claimed = match child(heading, Rule::claim) {
            Some(claim) => Some(Box::new(self.maybe_about(&claim)?)),
            None => None,
        };
        Some(PartKind::Fact {
            moment,
            stated,
            claimed,
            expected: child(heading, Rule::expected).is_some(),
        })
    }

    /// An expression, with `circa` in front where that is said.
    fn maybe_about(&mut self, pair: &Pair<'_, Rule>) -> Option<StatedFact> {
        let about = child(pair, Rule::about).map(|about| self.span(&about));
        Some(StatedFact { about, value: self.expression(&child(pair, Rule::expression)?)? })
    }

    fn fact_split(&mut self, heading: &Pair<'_, Rule>) -> Option<PartKind> {
        let breakdown = children(heading, Rule::name).nth(1)?;
        let moment = match child(heading, Rule::moment) {
            Some(moment) => Some(self.moment(&moment)?),
            None => None,
        };
        let mut members = Vec::new();
        for member in children(heading, Rule::split_member) {
            let text = self.text(&child(&member, Rule::text)?)?;
            let number = child(&member, Rule::number)?;
            let value: Number = self.number(&number)?.0;
            let span = self.span(&number);
            members.push((text, Spanned { value, span }));
        }
        Some(PartKind::FactSplit {
            breakdown: self.name(&breakdown),
            moment,
            members,
            total: Box::new(self.quantity(&child(heading, Rule::quantity)?)?),
        })
    }
}
