//! Norms on a sample or on an estimate with a margin, in one completion (semantics, section 3).

use pocheck::model::Test;
use pocheck::quantity::{Comparator, Number};
use pocheck::syntax::Doubt;

use super::Base;
use super::case::Case;
use super::expressions::compares;
use super::norms::met_when;
use super::sample;

impl Case<'_, '_> {
    /// A share of a sample, decided by a one-sided bound (semantics, section 3).
    pub fn sampled(&mut self, test: &Test, confidence: &Number, doubt: Doubt) -> Base {
        let Test::Compare { left, comparator, right, .. } = test else { panic!("a share norm") };
        let pocheck::model::Expr::Binary { left: part, right: whole, .. } = left else {
            panic!("a share norm")
        };
        let (part, whole) = (self.number(part).unwrap(), self.number(whole).unwrap());
        let (hits, drawn) = (part.to_i64().unwrap(), whole.to_i64().unwrap());
        if drawn == 0 {
            return met_when(self.answers.ask());
        }
        let norm = self.number(right).unwrap();
        let alpha = &Number::ONE - confidence;
        let few = sample::at_most(drawn, hits, &norm) <= alpha;
        let many = sample::at_least(drawn, hits, &norm) <= alpha;
        let (met, not_met) = match comparator {
            Comparator::AtMost | Comparator::LessThan => (few, many),
            Comparator::AtLeast | Comparator::MoreThan | Comparator::Exactly => (many, few),
        };
        match doubt {
            _ if met => Base::Met,
            _ if not_met => Base::NotMet,
            Doubt::Contractor => Base::NotMet,
            Doubt::Client => Base::Met,
            Doubt::Nobody => met_when(self.answers.ask()),
        }
    }

    /// An estimate: at both ends of its margin, at neither, or there is doubt.
    pub fn with_margin(&mut self, test: &Test, errors: Option<&Number>, doubt: Doubt) -> Base {
        let Test::Compare {
            left: pocheck::model::Expr::Figure(estimate), comparator, right, ..
        } = test
        else {
            panic!("a norm on one figure")
        };
        let mut given = self.court.measurements.figures.values();
        let beside = given.find(|given| {
            given.indicator.name == estimate.indicator.name && Some(given.moment) == estimate.moment
        });
        let margin = beside.and_then(|given| given.margin.as_ref());
        let margin = margin.filter(|margin| margin.standard_error == errors.is_some());
        let Some(bound) = self.number(right) else { return met_when(self.answers.ask()) };
        // A margin that nobody gave may be nought, or more than anything in play.
        let far = match margin {
            Some(margin) => errors.map_or(margin.value.clone(), |errors| &margin.value * errors),
            None if self.answers.ask() => Number::ZERO,
            None => Number::from(1_000_000_i64),
        };
        let value = self.figure(estimate);
        let low = compares(&(&value - &far), *comparator, &bound);
        let high = compares(&(&value + &far), *comparator, &bound);
        match doubt {
            _ if low && high => Base::Met,
            _ if !low && !high => Base::NotMet,
            Doubt::Contractor => Base::NotMet,
            Doubt::Client => Base::Met,
            Doubt::Nobody => met_when(self.answers.ask()),
        }
    }
}
