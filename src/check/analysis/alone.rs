//! A test by itself, or what is looked up in a step table, as if it were all that a result asks.
//!
//! For: asking of an assumption or a trigger what is asked of norms. Not for: what is told of it.

use super::subject::Named;
use crate::model::{Item, ItemBody, Norm, NormBody, Origin, ResultItem, Strength};
use crate::source::{Name, Span};

/// A result that asks this and nothing else.
pub(in crate::check) fn alone(name: &Name, span: Span, body: NormBody) -> Item {
    let norm = Norm { name: None, body, target: None, sampled: None, member: None, span };
    let result = ResultItem {
        norms: vec![norm],
        versions: Vec::new(),
        alternatives: Vec::new(),
        conditions: Vec::new(),
        of_which: Vec::new(),
        assumptions: Vec::new(),
        claims: Vec::new(),
        path: None,
        compared_with: Vec::new(),
        points: None,
        strength: Strength::Hard,
        after: None,
    };
    Item {
        name: name.clone(),
        number: None,
        text: None,
        origin: Origin::default(),
        owner: None,
        added_by: None,
        serves: Vec::new(),
        span,
        body: ItemBody::Result(Box::new(result)),
    }
}

impl<'m> Named<'m> {
    /// An item that is a result.
    pub(in crate::check) fn of(item: &'m Item) -> Option<Self> {
        match &item.body {
            ItemBody::Result(result) => Some(Self { item, result }),
            ItemBody::Duty(_) | ItemBody::Effort(_) | ItemBody::Untestable(_) => None,
        }
    }
}
