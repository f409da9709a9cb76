//! An item judged in every completion.

use std::collections::BTreeSet;

use pocheck::measure::Measurements;
use pocheck::model::{FigureRef, Item, Model};
use pocheck::quantity::Number;
use pocheck::source::Name;

use super::case::Case;
use super::looks::Looks;
use super::oracle::Oracle;
use super::path::Behind;
use super::space::{Completion, Space, TooMany};
use super::unknowns::Unknown;
use super::{Base, Bases};

/// What came of duties, as far as the record tells: `None` is open.
pub type Delivered = std::collections::BTreeMap<Name, Option<Base>>;

/// All that judging looks at.
pub struct Court<'a> {
    pub model: &'a Model,
    pub measurements: &'a Measurements,
    pub space: Space,
    pub delivered: Delivered,
    pub behind: Behind,
}

/// A figure with another value than the completion gives it.
pub type Instead<'a> = Option<(&'a FigureRef, Number)>;

/// What the completions give.
#[derive(Debug)]
pub struct Judgement {
    /// Each completion with the base verdicts that it gives: one, unless something has no answer.
    pub each: Vec<(Completion, Bases)>,
    /// Whether these are all completions.
    pub exhaustive: bool,
    /// Whether something had no answer.
    pub guessed: bool,
    /// Whether conditions with different effects strike at once.
    pub ambiguous: bool,
}

impl Judgement {
    pub fn possible(&self) -> Bases {
        self.each.iter().flat_map(|(_, bases)| bases.iter().copied()).collect()
    }
}

impl<'a> Court<'a> {
    /// The unknowns that an item looks at.
    pub fn roots(&self, looks: &Looks<'_>) -> BTreeSet<usize> {
        let mut roots = BTreeSet::new();
        for figure in &looks.figures {
            if figure.moment.is_some() {
                roots.extend(self.space.slots_of(figure));
            }
        }
        let consents = looks.consents.iter().flat_map(|consent| {
            let party = |party: &String| Unknown::Consent(consent.subject.clone(), party.clone());
            consent.parties.iter().map(party)
        });
        let unknowns = consents
            .chain(looks.readings.iter().cloned().map(Unknown::Reading))
            .chain(looks.stated.iter().cloned().map(Unknown::Stated))
            .chain(looks.outcomes.iter().cloned().map(Unknown::Outcome))
            .chain(looks.earlier.iter().cloned().map(|(name, year)| Unknown::Earlier(name, year)));
        roots.extend(unknowns.filter_map(|unknown| self.space.of(&unknown)));
        roots
    }

    /// Judges an item in every completion.
    pub fn judge(
        &self,
        item: &Item,
        instead: &Instead<'_>,
        most: usize,
    ) -> Result<Judgement, TooMany> {
        let roots = self.roots(&Looks::of_item(self.model, item));
        let completions = self.space.completions(&roots, most)?;
        let mut judgement = Judgement {
            each: Vec::new(),
            exhaustive: completions.exhaustive,
            guessed: false,
            ambiguous: false,
        };
        for completion in completions.all {
            let mut bases = Bases::new();
            let mut oracle = Some(Oracle::default());
            let mut tries = 0;
            while let Some(answers) = oracle {
                tries += 1;
                if tries > 1_024 {
                    return Err(TooMany);
                }
                let mut case = Case {
                    court: self,
                    completion: &completion,
                    instead,
                    answers,
                    ambiguous: false,
                };
                bases.insert(case.item(item));
                judgement.ambiguous |= case.ambiguous;
                judgement.guessed |= case.answers.was_asked();
                oracle = case.answers.next();
            }
            judgement.each.push((completion, bases));
        }
        Ok(judgement)
    }
}
