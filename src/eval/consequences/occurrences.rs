//! Whether an item has one of some verdicts, as a formula over completions.
//!
//! A verdict that no figure decides (a duty that is not due, an effort that nobody judged) is an
//! unknown of its own. On track and behind are not base verdicts: they are so or not, as judged.
//! Not for: what a consequence makes of it.

use std::collections::BTreeMap;

use crate::eval::assessment::{Assessed, FigureName, Follows, ItemKind, Verdict};
use crate::eval::context::{Context, World};
use crate::eval::results::rule_of;
use crate::logic::{self, ClassAsked, Formulas, chosen};
use crate::model::{ItemBody, Model, ResultItem};
use crate::quantity::{Moment, Number, Period};
use crate::syntax::OutcomeText;
use crate::verdict::{Base, BaseSet, Constraint, Decision, Formula, Linear, VarId, Variable};

/// Something that is not known and that no figure tells.
#[derive(Debug, Clone)]
pub(super) struct Unknown {
    /// What would tell.
    pub(super) names: Vec<FigureName>,
    /// What stands in for it.
    pub(super) variable: VarId,
}

/// What an unknown stands for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum StandsFor {
    /// A base verdict, of the item or of an earlier year of it.
    Base(Option<i16>),
    /// A verdict that is so or not.
    Other(OutcomeText),
}

/// The verdicts of items as formulas; each rule and each unknown is made once.
pub(super) struct Occurrences<'a> {
    results: BTreeMap<String, &'a ResultItem>,
    rules: BTreeMap<String, Decision>,
    stand_ins: BTreeMap<(String, StandsFor), VarId>,
    pub(super) unknowns: Vec<Unknown>,
}

impl<'a> Occurrences<'a> {
    pub(super) fn new(model: &'a Model) -> Self {
        let results = model.items.iter().filter_map(|item| match &item.body {
            ItemBody::Result(result) => Some((item.name.to_string(), &**result)),
            ItemBody::Duty(_) | ItemBody::Effort(_) | ItemBody::Untestable(_) => None,
        });
        Self {
            results: results.collect(),
            rules: BTreeMap::new(),
            stand_ins: BTreeMap::new(),
            unknowns: Vec::new(),
        }
    }

    pub(super) fn result(&self, name: &str) -> Option<&'a ResultItem> {
        self.results.get(name).copied()
    }

    /// Where an item has one of these verdicts.
    pub(super) fn of_item(
        &mut self,
        context: &mut Context<'_>,
        item: &Assessed,
        outcomes: &[OutcomeText],
    ) -> Formula {
        let parts: Vec<Formula> = outcomes
            .iter()
            .map(|outcome| match base_of(*outcome) {
                Some(base) => self.base(context, item, base),
                None => self.other(context, item, *outcome),
            })
            .collect();
        Formula::any(parts)
    }

    fn base(&mut self, context: &mut Context<'_>, item: &Assessed, base: Base) -> Formula {
        match item.kind {
            ItemKind::Norm => {
                let has = if !item.possible.contains(base) {
                    Formula::False
                } else if item.possible == BaseSet::single(base) {
                    Formula::True
                } else {
                    self.rule(context, &item.id).map_or(Formula::False, |rule| rule.is(base))
                };
                if base == Base::Lapsed { has.and(in_force(context, &item.id)) } else { has }
            }
            ItemKind::Effort => match &item.recorded {
                Some(recorded) => Formula::from(Some(base) == base_of_verdict(recorded.outcome)),
                None if base == Base::Lapsed => Formula::False,
                None => {
                    let names = vec![FigureName::whole(item.id.clone(), None)];
                    self.unknown_base(context, &item.id, None, names, base)
                }
            },
            ItemKind::Duty | ItemKind::Milestone => Formula::False,
        }
    }

    /// Where a result falls in a class of its step table.
    pub(super) fn in_class(
        &mut self,
        context: &mut Context<'_>,
        name: &str,
        asked: ClassAsked<'_>,
    ) -> Formula {
        let Some(result) = self.result(name) else { return Formula::False };
        let World { figures, stated, rules } = &mut context.world;
        logic::in_class(result, asked, stated, &mut Formulas::new(figures).under(rules))
    }

    fn rule(&mut self, context: &mut Context<'_>, name: &str) -> Option<&Decision> {
        if !self.rules.contains_key(name) {
            let result = self.result(name)?;
            let (rule, _) = rule_of(&mut context.world, result);
            self.rules.insert(name.to_owned(), rule);
        }
        self.rules.get(name)
    }

    /// Behind, or not delivered.
    fn other(
        &mut self,
        context: &mut Context<'_>,
        item: &Assessed,
        outcome: OutcomeText,
    ) -> Formula {
        let (now, may_be) = match outcome {
            // On a path of which the figure to date leaves open on which side it is.
            OutcomeText::Behind => {
                (Verdict::Behind, item.kind == ItemKind::Norm && item.path.is_some())
            }
            OutcomeText::NotDelivered => {
                (Verdict::NotDelivered, matches!(item.kind, ItemKind::Duty | ItemKind::Milestone))
            }
            OutcomeText::Met | OutcomeText::Between | OutcomeText::NotMet | OutcomeText::Lapsed => {
                return Formula::False;
            }
        };
        if item.verdict == now {
            return Formula::True;
        }
        if !may_be || item.verdict != Verdict::Undetermined {
            return Formula::False;
        }
        let key = (item.id.clone(), StandsFor::Other(outcome));
        if let Some(variable) = self.stand_ins.get(&key) {
            return chosen(*variable);
        }
        let variable = context.world.figures.space.add_variable(Variable {
            whole: true,
            low: Some(Number::ZERO),
            high: Some(Number::ONE),
        });
        self.stand_ins.insert(key, variable);
        self.unknowns.push(Unknown { names: item.needs.clone(), variable });
        chosen(variable)
    }

    /// The verdict of a year that nobody told.
    pub(super) fn earlier(
        &mut self,
        context: &mut Context<'_>,
        name: &str,
        year: i16,
        base: Base,
    ) -> Formula {
        let moment = Period::year(year).map(Moment::Period);
        let names = vec![FigureName::whole(name.to_owned(), moment)];
        self.unknown_base(context, name, Some(year), names, base)
    }

    /// Something that is open for a reason of its own.
    pub(super) fn opaque(&mut self, context: &mut Context<'_>, names: Vec<FigureName>) -> Formula {
        let variable = context.world.figures.space.add_variable(Variable {
            whole: true,
            low: Some(Number::ZERO),
            high: Some(Number::ONE),
        });
        self.unknowns.push(Unknown { names, variable });
        chosen(variable)
    }

    fn unknown_base(
        &mut self,
        context: &mut Context<'_>,
        name: &str,
        year: Option<i16>,
        names: Vec<FigureName>,
        base: Base,
    ) -> Formula {
        let key = (name.to_owned(), StandsFor::Base(year));
        let variable = match self.stand_ins.get(&key) {
            Some(variable) => *variable,
            None => {
                // One of met, between and not met; an earlier year may have lapsed too.
                let most = if year.is_some() { 3_i64 } else { 2 };
                let variable = context.world.figures.space.add_variable(Variable {
                    whole: true,
                    low: Some(Number::ZERO),
                    high: Some(Number::from(most)),
                });
                self.stand_ins.insert(key, variable);
                self.unknowns.push(Unknown { names, variable });
                variable
            }
        };
        let place = match base {
            Base::NotMet => 0_i64,
            Base::Between => 1,
            Base::Met => 2,
            Base::Lapsed => 3,
        };
        let place = Linear::constant(Number::from(place));
        Formula::holds(Constraint::zero(Linear::var(variable).sub(&place)))
    }
}

/// Where the amendment that adds an item holds: what is not in force has no verdict, and so it has not lapsed either.
pub(super) fn in_force(context: &mut Context<'_>, name: &str) -> Formula {
    let amendment = context.item(name).and_then(|item| item.added_by.clone());
    let world = &mut context.world.figures;
    amendment.map_or(Formula::True, |it| Formulas::new(world).consent(&it.consent))
}

/// Whether an item has one of these verdicts, by what was judged of it alone.
pub(super) fn state(formula: &Formula) -> Follows {
    match formula {
        Formula::True => Follows::Yes,
        Formula::False => Follows::No,
        Formula::Holds(_)
        | Formula::Weighed(_)
        | Formula::Not(_)
        | Formula::All(_)
        | Formula::Any(_) => Follows::Open,
    }
}

/// The base verdict of a word, when it is one.
pub(super) fn base_of(outcome: OutcomeText) -> Option<Base> {
    match outcome {
        OutcomeText::Met => Some(Base::Met),
        OutcomeText::Between => Some(Base::Between),
        OutcomeText::NotMet => Some(Base::NotMet),
        OutcomeText::Lapsed => Some(Base::Lapsed),
        OutcomeText::Behind | OutcomeText::NotDelivered => None,
    }
}

fn base_of_verdict(verdict: Verdict) -> Option<Base> {
    match verdict {
        Verdict::Met => Some(Base::Met),
        Verdict::Between => Some(Base::Between),
        Verdict::NotMet => Some(Base::NotMet),
        Verdict::Lapsed => Some(Base::Lapsed),
        Verdict::OnTrack
        | Verdict::Behind
        | Verdict::Undetermined
        | Verdict::Delivered
        | Verdict::NotDelivered
        | Verdict::Judgement => None,
    }
}
