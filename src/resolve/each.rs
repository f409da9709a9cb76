//! Norms for each member of a breakdown: a norm of its own for every one of them.
//!
//! Not for: what several verdicts make together; the decision of the result says that.

use std::sync::Arc;

use super::Resolver;
use super::comparisons::moments;
use super::expressions::inherited;
use super::results::StatedNorm;
use crate::diagnostics::Label;
use crate::model::{Breakdown, LeftOut, LeftOutWhen, Norm, NormMember, NormMembers};
use crate::source::{Name, Span};
use crate::syntax::{self, EachMember, LeftOutText};
use crate::{problem, text};

problem! {
    /// A norm for each member in which nothing is of that member.
    NothingOfEach: "PO0266" Error { span: Span, breakdown: Name }
    headline: text!("niets in deze norm gaat per `{breakdown}`",
        "nothing in this norm is per `{breakdown}`");
    labels: vec![Label::primary(*span)];
    help: Some(text!("zet `per {breakdown}` achter het cijfer dat elk deel apart moet halen",
        "put `per {breakdown}` behind the figure that each must reach by itself"));
}

problem! {
    /// A norm for each member that leaves out all of them.
    NobodyLeft: "PO0368" Error { span: Span, breakdown: Name }
    headline: text!("alle delen van `{breakdown}` zijn uitgezonderd",
        "all members of `{breakdown}` are left out");
    labels: vec![Label::primary(*span)];
    help: Some(text!("laat minstens één deel over achter `behalve`",
        "leave at least one member over behind `behalve`"));
}

problem! {
    /// A clause that leaves a member out, of a norm that is for no member.
    LeftOutOfWhat: "PO0369" Error { span: Span }
    headline: text!("hier is geen deel dat kan wegvallen", "there is no member here to leave out");
    labels: vec![Label::primary(*span)];
    help: Some(text!("begin de norm met `voor elke …:`, of gebruik `tenzij`",
        "begin the norm with `voor elke …:`, or use `tenzij`"));
}

impl Resolver {
    /// The norms of a statement: one, or one for each member.
    pub(super) fn norms_of(
        &mut self,
        name: Option<Name>,
        stated: StatedNorm<'_>,
        each: Option<&EachMember>,
        left_out: &[LeftOutText],
        span: Span,
    ) -> Vec<Norm> {
        let Some(each) = each else {
            if let Some(clause) = left_out.first() {
                self.findings.push(LeftOutOfWhat { span: clause.test.span() });
            }
            return self.norm_of(name, stated, span).into_iter().collect();
        };
        self.norms_of_members(name.as_ref(), stated, each, left_out, span).unwrap_or_default()
    }

    fn norms_of_members(
        &mut self,
        name: Option<&Name>,
        stated: StatedNorm<'_>,
        each: &EachMember,
        left_out: &[LeftOutText],
        span: Span,
    ) -> Option<Vec<Norm>> {
        let breakdown = self.breakdown_named(&each.breakdown)?;
        let except: Vec<usize> =
            each.except.iter().filter_map(|text| self.place(&breakdown, text)).collect();
        let members = breakdown.members.iter().enumerate();
        let left: Vec<_> = members.filter(|(place, _)| !except.contains(place)).collect();
        if left.is_empty() {
            self.findings.push(NobodyLeft {
                span: each.breakdown.span,
                breakdown: each.breakdown.value.clone(),
            });
            return None;
        }
        let least = match &each.least {
            Some(least) => Some(self.count(least, left.len())?),
            None => None,
        };
        self.groups += 1;
        let group = self.groups;
        let said = Arc::new(said_of(name, &breakdown, &except, least, left_out));
        self.member_used = false;
        let mut norms = Vec::new();
        for (place, member) in left {
            self.member = Some((Arc::clone(&breakdown), place));
            let own = Name::new(&match name {
                Some(name) => format!("{name} {}", member.value),
                None => member.value.clone(),
            });
            let norm = self.norm_of(Some(own), stated, span);
            let left_out = self.left_out(stated.0, left_out);
            // What is wrong for one member is wrong for all.
            let Some(norm) = norm else { break };
            let (name, said) = (member.value.clone(), Arc::clone(&said));
            let member = NormMember { group, least, left_out, name, said };
            norms.push(Norm { member: Some(member), ..norm });
        }
        self.member = None;
        if !self.member_used && !norms.is_empty() {
            let (span, breakdown) = (each.breakdown.span, each.breakdown.value.clone());
            self.findings.push(NothingOfEach { span, breakdown });
        }
        Some(norms)
    }

    fn left_out(&mut self, norm: &syntax::Test, clauses: &[LeftOutText]) -> Vec<LeftOut> {
        let mut read = Vec::new();
        for LeftOutText { counts_not, test } in clauses {
            let own = inherited(&moments(test, self.seen(self.year)));
            let at = own.or_else(|| inherited(&moments(norm, self.seen(self.year))));
            let test = self.test_at(test, at);
            read.extend(test.map(|test| LeftOut { counts_not: *counts_not, test }));
        }
        read
    }
}

/// What the statement says of its members together.
fn said_of(
    norm: Option<&Name>,
    breakdown: &Breakdown,
    except: &[usize],
    least: Option<usize>,
    left_out: &[LeftOutText],
) -> NormMembers {
    let named = except.iter().filter_map(|place| breakdown.members.get(*place));
    let when = |clause: &LeftOutText| LeftOutWhen {
        counts_not: clause.counts_not,
        test: clause.test.span(),
    };
    NormMembers {
        norm: norm.cloned(),
        breakdown: breakdown.name.clone(),
        least,
        except: named.map(|member| member.value.clone()).collect(),
        left_out: left_out.iter().map(when).collect(),
    }
}
