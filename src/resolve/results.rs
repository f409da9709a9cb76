//! Results: norms, conditions, parts, assumptions, claims and paths.
//!
//! Not for: whether units and kinds fit.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Resolver;
use super::expressions::{Inherited, inherited, moments};
use super::problems::{Circular, DoubleName, UndecidedCondition, What, WrongEffectWord};
use crate::model::{
    Claim, Condition, ConditionTest, Effect, FigureRef, Indicator, Norm, NormBody, OfWhich, Path,
    ResultItem,
};
use crate::source::{Name, Span};
use crate::syntax::{
    self, Figure, NormText, Part, PathText, Quantity, Spanned, Statement, StatementKind,
};

/// A result while its statements are read.
#[derive(Default)]
struct Draft {
    norms: Vec<Norm>,
    conditions: Vec<Condition>,
    of_which: Vec<OfWhich>,
    assumptions: Vec<crate::model::Test>,
    claims: Vec<Claim>,
    path: Option<Path>,
    compared_with: Vec<Arc<Indicator>>,
    owner: Option<String>,
    norm_seen: bool,
}

impl Resolver {
    pub(super) fn result(&mut self, part: &Part) -> Option<(Option<String>, ResultItem)> {
        let norm_moment = norm_moment(part);
        let mut draft = Draft::default();
        for statement in &part.statements {
            self.result_statement(part, statement, norm_moment, &mut draft);
        }
        self.check_conditions(&draft.conditions);
        self.check_norm_names(&draft.norms);
        if draft.norms.is_empty() {
            if !draft.norm_seen {
                self.missing(
                    part.span,
                    "resultaat",
                    "norm",
                    "norm: uitgestroomd in 2020 minstens 700 personen",
                );
            }
            return None;
        }
        Some((
            draft.owner,
            ResultItem {
                norms: draft.norms,
                conditions: draft.conditions,
                of_which: draft.of_which,
                assumptions: draft.assumptions,
                claims: draft.claims,
                path: draft.path,
                compared_with: draft.compared_with,
            },
        ))
    }

    fn result_statement(
        &mut self,
        part: &Part,
        statement: &Statement,
        norm_moment: Option<Inherited>,
        draft: &mut Draft,
    ) {
        match &statement.kind {
            StatementKind::Norm { name, norm } => {
                draft.norm_seen = true;
                let body = match norm {
                    NormText::Test(test) => self.test(test).map(NormBody::Test),
                    NormText::ToBeDecided(_) => Some(NormBody::ToBeDecided),
                    NormText::ToBeFilledIn(_) => Some(NormBody::ToBeFilledIn),
                };
                let name = name.as_ref().map(|name| name.value.clone());
                draft.norms.extend(body.map(|body| Norm { name, body, span: statement.span }));
            }
            StatementKind::Condition(condition) => {
                draft.conditions.extend(self.condition(condition, statement.span));
            }
            StatementKind::OfWhich { part, comparator, amount } => {
                let figure = self.part_figure(part, norm_moment);
                let amount = self.literal(amount);
                if let (Some(figure), Some(amount)) = (figure, amount) {
                    let (comparator, span) = (*comparator, statement.span);
                    draft.of_which.push(OfWhich { figure, comparator, amount, span });
                }
            }
            StatementKind::Assumption(test) => draft.assumptions.extend(self.test(test)),
            StatementKind::AmountsTo { stated, claimed } => {
                let stated = self.expression(stated, norm_moment);
                let claimed = self.literal(claimed);
                if let (Some(stated), Some(claimed)) = (stated, claimed) {
                    draft.claims.push(Claim { stated, claimed, span: statement.span });
                }
            }
            StatementKind::Path(path) => {
                if let Some(path) = self.path(path) {
                    self.once(&mut draft.path, path, statement);
                }
            }
            StatementKind::ComparedWith(names) => {
                draft.compared_with.extend(self.benchmarks(names));
            }
            StatementKind::Owner(role) => {
                self.once(&mut draft.owner, role.value.clone(), statement);
            }
            StatementKind::Note(_) => {}
            _ => self.misplaced(part, statement),
        }
    }

    fn part_figure(
        &mut self,
        name: &Spanned<Name>,
        moment: Option<Inherited>,
    ) -> Option<FigureRef> {
        let figure = Figure { name: name.clone(), moment: None, span: name.span };
        self.figure(&figure, moment)
    }

    pub(super) fn benchmarks(&mut self, names: &[Spanned<Name>]) -> Vec<Arc<Indicator>> {
        let mut found = Vec::new();
        for name in names {
            if let Some(indicator) = self.indicators.get(&name.value) {
                found.push(Arc::clone(indicator));
            } else {
                let known = self.indicators.keys().map(Name::to_string).collect();
                self.unknown(What::Indicator, &name.value, name.span, known);
            }
        }
        found
    }

    fn path(&mut self, path: &PathText) -> Option<Path> {
        Some(match path {
            PathText::None(_) => Path::None,
            PathText::Linear(from) => Path::LinearFrom(self.literal(from)?),
            PathText::Points(points) => {
                let mut read: Vec<(crate::quantity::Date, crate::model::Literal)> = Vec::new();
                for (date, quantity) in points {
                    let literal = self.point(quantity)?;
                    if read.iter().any(|(known, _)| *known == date.value) {
                        self.repeated(date.span, "op");
                    }
                    read.push((date.value, literal));
                }
                read.sort_by_key(|(date, _)| *date);
                Path::Points(read)
            }
        })
    }

    fn point(&mut self, quantity: &Quantity) -> Option<crate::model::Literal> {
        self.literal(quantity)
    }

    fn condition(&mut self, condition: &syntax::Condition, span: Span) -> Option<Condition> {
        let test = match &condition.test {
            Some(test) => self.test(test).map(ConditionTest::Test),
            None => {
                self.stated_conditions.insert(condition.name.value.clone(), condition.name.span);
                Some(ConditionTest::Stated)
            }
        };
        let Some((word, effect)) = &condition.effect else {
            self.findings.push(UndecidedCondition { span, provided: condition.provided });
            return None;
        };
        let (said, right) = if condition.provided { ("mits", "anders") } else { ("tenzij", "dan") };
        if word.value != right {
            self.findings.push(WrongEffectWord { span: word.span, condition: said, right });
        }
        let effect = match effect {
            syntax::Effect::Lapses(_) => Some(Effect::Lapses),
            syntax::Effect::Norm(test) => self.test(test).map(Effect::Norm),
        };
        Some(Condition {
            provided: condition.provided,
            name: condition.name.clone(),
            text: condition.text.as_ref().map(|text| text.value.clone()),
            test: test?,
            effect: effect?,
            except_when: condition.except_when.clone(),
            span,
        })
    }

    fn check_conditions(&mut self, conditions: &[Condition]) {
        let mut seen: BTreeMap<&Name, Span> = BTreeMap::new();
        for condition in conditions {
            if let Some(first) = seen.insert(&condition.name.value, condition.name.span) {
                self.findings.push(DoubleName {
                    span: condition.name.span,
                    name: condition.name.value.to_string(),
                    first,
                });
            }
        }
        for condition in conditions {
            if let Some(except) = &condition.except_when
                && (!seen.contains_key(&except.value) || except.value == condition.name.value)
            {
                let known = seen
                    .keys()
                    .filter(|name| ***name != condition.name.value)
                    .map(ToString::to_string)
                    .collect();
                self.unknown(What::Condition, &except.value, except.span, known);
            }
        }
        self.check_precedence(conditions);
    }

    /// Of conditions that each wait for the other neither would ever strike.
    fn check_precedence(&mut self, conditions: &[Condition]) {
        let before = |condition: &Condition| {
            let except = condition.except_when.as_ref()?;
            conditions.iter().find(|other| other.name.value == except.value)
        };
        for condition in conditions {
            let mut next = before(condition);
            for _ in conditions {
                next = next.and_then(before);
                if next.is_some_and(|next| next.name.value == condition.name.value) {
                    let name = condition.name.value.clone();
                    let span = condition.except_when.as_ref().map_or(condition.span, |at| at.span);
                    self.findings.push(Circular { span, name });
                    return;
                }
            }
        }
    }

    fn check_norm_names(&mut self, norms: &[Norm]) {
        let mut seen: BTreeMap<Option<&Name>, Span> = BTreeMap::new();
        for norm in norms {
            if let Some(first) = seen.insert(norm.name.as_ref(), norm.span) {
                let name = norm.name.as_ref().map_or("norm", Name::as_str).to_owned();
                self.findings.push(DoubleName { span: norm.span, name, first });
            }
        }
    }
}

/// The moment of the norms of a result, which its parts and claims take over.
fn norm_moment(part: &Part) -> Option<Inherited> {
    let mut found = Vec::new();
    for statement in &part.statements {
        if let StatementKind::Norm { norm: NormText::Test(test), .. } = &statement.kind {
            found.extend(moments(test));
        }
    }
    inherited(&found)
}
