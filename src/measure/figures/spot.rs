//! Where in the file a value stands: of which indicator, when, for whom, with what beside it.
//!
//! Not for: the value itself.

use std::sync::Arc;

use crate::measure::file::{Margin, Member, Status};
use crate::model::Indicator;
use crate::quantity::{Date, Moment};
use crate::source::{Name, Span};

/// What is known of a value from the keys around it.
#[derive(Clone)]
pub(super) struct Spot {
    /// The indicator.
    pub(super) indicator: Arc<Indicator>,
    /// The entry of `[indicatoren]`.
    pub(super) entry: Name,
    /// The moment with the place of its key, when a key gives one.
    pub(super) moment: Option<(Moment, Span)>,
    /// The member, when a key gives one.
    pub(super) member: Option<Member>,
    /// The member of a second breakdown.
    pub(super) across: Option<Member>,
    /// What stands beside it.
    pub(super) extras: Extras,
    /// The nearest key.
    pub(super) key_span: Span,
}

impl Spot {
    /// Goes to a member of a breakdown; of two the one with the first name comes first.
    pub(super) fn narrow(&mut self, member: Member) {
        match self.member.take() {
            Some(other) if other.breakdown.name < member.breakdown.name => {
                self.member = Some(other);
                self.across = Some(member);
            }
            other => {
                self.member = Some(member);
                self.across = other;
            }
        }
    }
}

/// What stands beside a value, and beside every value within its group.
#[derive(Clone)]
pub(super) struct Extras {
    /// status
    pub(super) status: Status,
    /// afgerond
    pub(super) rounded: Option<Span>,
    /// onbetrouwbaar
    pub(super) unreliable: Option<String>,
    /// marge, standaardfout
    pub(super) margin: Option<Margin>,
    /// toelichting
    pub(super) note: Option<String>,
    /// bron
    pub(super) origin: Option<String>,
    /// geleverd
    pub(super) delivered: Option<Date>,
}

impl Extras {
    /// Nothing stands beside it.
    pub(super) fn none() -> Self {
        Self {
            status: Status::Final,
            rounded: None,
            unreliable: None,
            margin: None,
            note: None,
            origin: None,
            delivered: None,
        }
    }
}
