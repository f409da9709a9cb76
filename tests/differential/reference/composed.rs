//! What results make together (semantics, section 7): the tables, read off one completion.

use pocheck::quantity::Number;
use pocheck::syntax::{FewerLeft, LapsedWeight};

use super::Base;

/// All of them: the worst; what lapsed drops out.
pub fn all(members: &[Base]) -> Base {
    members.iter().copied().filter(|base| *base != Base::Lapsed).min().unwrap_or(Base::Lapsed)
}

/// So many of them; `must` says which must be among them.
pub fn at_least(members: &[(Base, bool)], count: usize, fewer_left: Option<FewerLeft>) -> Base {
    let mut left: Vec<Base> =
        members.iter().map(|(base, _)| *base).filter(|base| *base != Base::Lapsed).collect();
    if left.is_empty() {
        return Base::Lapsed;
    }
    // From good to bad.
    left.sort();
    left.reverse();
    let whole = match left.get(count - 1) {
        Some(base) => *base,
        None => match fewer_left {
            Some(FewerLeft::NotMet) => return Base::NotMet,
            Some(FewerLeft::Lapses) => return Base::Lapsed,
            Some(FewerLeft::All) | None => all(&left),
        },
    };
    // The whole is never better than those that must be among them.
    let must = members.iter().filter(|(base, must)| *must && *base != Base::Lapsed);
    must.map(|(base, _)| *base).fold(whole, Base::min)
}

/// A member of a norm on points: its verdict, what it is worth, and whether it must be among those met.
pub struct Worth {
    pub base: Base,
    pub met: Number,
    pub between: Option<Number>,
    pub must: bool,
}

/// So many points together.
pub fn points(
    members: &[Worth],
    least: &Number,
    strict: bool,
    lapsed: Option<LapsedWeight>,
) -> Base {
    if members.iter().all(|member| member.base == Base::Lapsed) {
        return Base::Lapsed;
    }
    let all: Number = members.iter().map(|member| member.met.clone()).sum();
    let mut asked = least.clone();
    let mut got = Number::ZERO;
    for member in members {
        got = match (member.base, lapsed) {
            (Base::Met, _) => &got + &member.met,
            (Base::Between, _) => &got + &member.between.clone().unwrap_or(Number::ZERO),
            (Base::NotMet, _) => got,
            (Base::Lapsed, Some(LapsedWeight::AsMet)) => &got + &member.met,
            (Base::Lapsed, Some(LapsedWeight::AsNotMet) | None) => got,
            (Base::Lapsed, Some(LapsedWeight::Lapses)) => {
                // Less is asked in proportion.
                let share = member.met.checked_div(&all).unwrap_or(Number::ZERO);
                asked = &asked - &(least * &share);
                got
            }
        };
    }
    let enough = if strict { got > asked } else { got >= asked };
    let must = members.iter().all(|member| !member.must || member.base != Base::NotMet);
    if enough && must { Base::Met } else { Base::NotMet }
}
