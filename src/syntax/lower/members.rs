//! Members of breakdowns: which ones a figure is about, and the roles of a breakdown.
//!
//! Not for: whether they exist.

use pest::iterators::Pair;

use super::super::grammar::Rule;
use super::super::tree::{
    Along, EachMember, LeftOutText, MembersText, RoleText, SelectionText, Spanned,
};
use super::{Lower, child, children, first};

impl Lower<'_> {
    pub(super) fn selection(&mut self, pair: &Pair<'_, Rule>) -> Option<SelectionText> {
        let span = self.span(pair);
        if let Some(members) = child(pair, Rule::members) {
            let members = self.members(&members)?;
            return Some(SelectionText {
                along: vec![Along { breakdown: None, members, span }],
                span,
            });
        }
        let mut all = Vec::new();
        for along in children(pair, Rule::along) {
            all.push(Along {
                breakdown: Some(self.name(&child(&along, Rule::label)?)),
                members: self.members(&child(&along, Rule::members)?)?,
                span: self.span(&along),
            });
        }
        Some(SelectionText { along: all, span })
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "every other case is alike")]
    fn members(&self, pair: &Pair<'_, Rule>) -> Option<MembersText> {
        let inner = first(pair)?;
        if inner.as_rule() == Rule::text {
            return self.text(&inner).map(MembersText::One);
        }
        let mut texts = self.texts(&inner).into_iter();
        Some(match inner.as_rule() {
            Rule::from_to => MembersText::FromTo(texts.next()?, texts.next()?),
            Rule::from_member => MembersText::From(texts.next()?),
            _ => MembersText::UpTo(texts.next()?),
        })
    }

    pub(super) fn each_member(&mut self, pair: &Pair<'_, Rule>) -> Option<EachMember> {
        let least = match child(pair, Rule::at_least_of).and_then(|of| child(&of, Rule::number)) {
            Some(number) => {
                let (value, _) = self.number(&number)?;
                Some(Spanned { value, span: self.span(&number) })
            }
            None => None,
        };
        let except = child(pair, Rule::except_members);
        Some(EachMember {
            least,
            breakdown: self.name(&child(pair, Rule::name)?),
            except: except.map(|except| self.texts(&except)).unwrap_or_default(),
        })
    }

    pub(super) fn left_out(&mut self, pair: &Pair<'_, Rule>) -> Option<LeftOutText> {
        Some(LeftOutText {
            counts_not: child(pair, Rule::counts_not).is_some(),
            test: self.test(&child(pair, Rule::test)?)?,
        })
    }

    pub(super) fn roles(&self, pair: &Pair<'_, Rule>) -> Vec<RoleText> {
        children(pair, Rule::role)
            .filter_map(|role| {
                Some(RoleText {
                    breakdown: self.name(&child(&role, Rule::name)?),
                    role: child(&role, Rule::label).map(|label| self.name(&label)),
                })
            })
            .collect()
    }
}
