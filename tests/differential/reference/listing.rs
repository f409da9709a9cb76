//! The list of all completions: one unknown filled in after the other.

use std::collections::BTreeSet;

use pocheck::quantity::Number;

use super::space::{Completion, Space, TooMany};
use super::ties::Sign;

/// The completions of some unknowns.
#[derive(Debug)]
pub struct Completions {
    pub all: Vec<Completion>,
    /// Whether these are all there are; else only some were tried.
    pub exhaustive: bool,
}

impl Space {
    /// The completions of some unknowns and of all that is tied to them.
    pub fn completions(
        &self,
        roots: &BTreeSet<usize>,
        most: usize,
    ) -> Result<Completions, TooMany> {
        let mut included = roots.clone();
        loop {
            let before = included.len();
            for tie in &self.ties {
                if tie.terms.iter().any(|(_, place)| included.contains(place)) {
                    included.extend(tie.terms.iter().map(|(_, place)| *place));
                }
            }
            if included.len() == before {
                break;
            }
        }
        let mut listing = Listing {
            space: self,
            order: included.into_iter().collect(),
            found: Completions { all: Vec::new(), exhaustive: true },
            steps: 0,
            most,
        };
        let mut completion = vec![None; self.unknowns.len()];
        listing.fill(0, &mut completion)?;
        Ok(listing.found)
    }
}

/// Fills in one unknown after the other.
struct Listing<'s> {
    space: &'s Space,
    order: Vec<usize>,
    found: Completions,
    steps: usize,
    most: usize,
}

impl Listing<'_> {
    fn fill(&mut self, index: usize, completion: &mut Completion) -> Result<(), TooMany> {
        let Some(place) = self.order.get(index).copied() else {
            if self.found.all.len() >= self.most {
                return Err(TooMany);
            }
            self.found.all.push(completion.clone());
            return Ok(());
        };
        let bounds = &self.space.bounds[place];
        let (values, exhaustive) = match self.follows(place, completion) {
            Some(value) => (vec![value], true),
            None => bounds.values(&self.space.in_play, self.space.most),
        };
        self.found.exhaustive &= exhaustive;
        for value in values {
            self.steps += 1;
            if self.steps > self.most.saturating_mul(50) {
                return Err(TooMany);
            }
            if bounds.hold(&value) {
                completion[place] = Some(value);
                if self.ties_hold(place, completion) {
                    self.fill(index + 1, completion)?;
                }
            }
            completion[place] = None;
        }
        Ok(())
    }

    /// What the last of a sum must be.
    fn follows(&self, place: usize, completion: &Completion) -> Option<Number> {
        self.space.ties.iter().filter(|tie| tie.sign == Sign::Nought).find_map(|tie| {
            let own: Number = tie
                .terms
                .iter()
                .filter(|(_, at)| *at == place)
                .map(|(times, _)| times.clone())
                .sum();
            let mut rest = tie.constant.clone();
            for (times, at) in tie.terms.iter().filter(|(_, at)| *at != place) {
                rest = &rest + &(times * completion[*at].as_ref()?);
            }
            (-rest).checked_div(&own)
        })
    }

    /// Whether every tie holds of which this unknown was the last to be filled in.
    fn ties_hold(&self, place: usize, completion: &Completion) -> bool {
        self.space.ties.iter().filter(|tie| tie.terms.iter().any(|(_, at)| *at == place)).all(
            |tie| {
                let mut sum = tie.constant.clone();
                for (times, at) in &tie.terms {
                    let Some(value) = &completion[*at] else { return true };
                    sum = &sum + &(times * value);
                }
                match tie.sign {
                    Sign::Nought => sum.is_zero(),
                    Sign::AtLeastNought => !sum.is_negative(),
                    Sign::AboveNought => sum.is_positive(),
                }
            },
        )
    }
}
