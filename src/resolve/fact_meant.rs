//! Which fact an expression means: of several moments the one at hand, and of a fact that is split
//! the number of a member.
//!
//! Not for: what facts come to.

use std::sync::Arc;

use super::Resolver;
use super::expressions::Inherited;
use crate::diagnostics::Label;
use crate::model::{Fact, FactValue};
use crate::quantity::Moment;
use crate::source::{Name, Span};
use crate::syntax::{Figure, MembersText, Spanned};
use crate::{problem, text};

problem! {
    /// A moment at which a fact has no value.
    NoFactThen: "PO0370" Error { span: Span, name: Name, known: Vec<String>, fact: Span }
    headline: text!("er is geen feit `{name}` op dit moment", "there is no fact `{name}` at this moment");
    labels: vec![Label::primary(*span), Label::other(*fact)
        .saying(text!("hier beschreven", "described here"))];
    help: Some({
        let known = known.join(", ");
        text!("beschrijf het feit ook voor dit moment; het is er wel voor: {known}",
            "describe the fact for this moment too; it is there for: {known}")
    });
}

problem! {
    /// A member of a fact that is not split so.
    FactNotSplit: "PO0371" Error { span: Span, name: Name, fact: Span }
    headline: text!("het feit `{name}` heeft hier geen cijfer voor", "the fact `{name}` has no number for this");
    labels: vec![Label::primary(*span), Label::other(*fact)
        .saying(text!("hier beschreven", "described here"))];
    help: Some(text!("schrijf `feit {name} per …:` met een cijfer voor elk deel",
        "write `feit {name} per …:` with a number for each member"));
}

impl Resolver {
    /// The fact that an expression means; `None` when that was reported.
    pub(super) fn fact_meant(
        &mut self,
        figure: &Figure,
        inherited: Option<Inherited>,
    ) -> Option<Arc<Fact>> {
        let fact = self.fact_then(figure, inherited)?;
        let (breakdown, member, span) = match (&figure.of_each, &figure.selection) {
            (Some(each), _) => {
                let (breakdown, place) = self.each(figure, each)?;
                let member = breakdown.members.get(place)?.clone();
                (Some(breakdown.name.clone()), member, each.span)
            }
            (None, Some(selection)) => match selection.along.as_slice() {
                [along] if let MembersText::One(member) = &along.members => {
                    let named = along.breakdown.as_ref().map(|name| name.value.clone());
                    (named, member.clone(), selection.span)
                }
                _ => return self.not_split(&fact, selection.span),
            },
            (None, None) => return Some(fact),
        };
        self.of_member(&fact, breakdown.as_ref(), &member, span)
    }

    /// Of facts with one name that of the moment.
    fn fact_then(&mut self, figure: &Figure, inherited: Option<Inherited>) -> Option<Arc<Fact>> {
        let name = &figure.name.value;
        let only = self.facts.get(name).cloned()?;
        let moments: Vec<Moment> = self
            .dated_facts
            .keys()
            .filter(|(known, _)| known == name)
            .map(|(_, moment)| *moment)
            .collect();
        let asked = match (&figure.relative, &figure.moment, inherited) {
            (Some(relative), _, _) => Some(self.seen_from(name, relative)?),
            (None, Some(moment), _) => Some(moment.value),
            (None, None, Some(Inherited::Moment(moment))) if moments.len() > 1 => Some(moment),
            (None, None, _) if moments.len() > 1 => None,
            (None, None, _) => return Some(only),
        };
        let found = asked.and_then(|moment| self.dated_facts.get(&(name.clone(), moment)).cloned());
        if found.is_none() {
            let known = moments.into_iter().map(Moment::dutch).collect();
            let (span, name, fact) = (figure.span, name.clone(), only.span);
            self.findings.push(NoFactThen { span, name, known, fact });
        }
        found
    }

    /// The number of a member, as a fact of its own.
    fn of_member(
        &mut self,
        fact: &Arc<Fact>,
        breakdown: Option<&Name>,
        member: &Spanned<String>,
        span: Span,
    ) -> Option<Arc<Fact>> {
        let split = fact.split.as_ref();
        let split = split.filter(|split| breakdown.is_none_or(|name| *name == split.breakdown));
        let found = split.and_then(|split| {
            split.members.iter().find(|(name, _)| *name == member.value).map(|(_, value)| value)
        });
        let Some(value) = found else { return self.not_split(fact, span) };
        Some(Arc::new(Fact {
            name: Name::new(&format!("{} ({})", fact.name, member.value)),
            text: fact.text.clone(),
            moment: fact.moment,
            value: FactValue { value: value.clone(), ..fact.value.clone() },
            split: None,
            expected: fact.expected,
            span: fact.span,
        }))
    }

    fn not_split(&mut self, fact: &Fact, span: Span) -> Option<Arc<Fact>> {
        let name = fact.name.clone();
        self.findings.push(FactNotSplit { span, name, fact: fact.span });
        None
    }
}
