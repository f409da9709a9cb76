//! Amendments in a judged agreement: which hold, what they bring, and which norm governs.
//!
//! Not for: wording.

use std::sync::Arc;

use super::{Amount, Comparator, NormMembers};
use crate::quantity::Date;
use crate::source::Span;

/// Where a norm or an item comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Version {
    /// The agreement as it was first made.
    Original,
    /// An amendment, with the day from which it holds.
    Amendment {
        /// Its name.
        name: String,
        /// From this day.
        from: Date,
    },
    /// The agreement as it was first made, for what is measured from this day on.
    From(Date),
}

/// Whether an amendment holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// Its day has come, and all consent.
    InForce,
    /// Its day has not come.
    NotYet,
    /// These parties refused their consent.
    Refused(Vec<String>),
    /// Of these parties nothing is stated.
    Open(Vec<String>),
}

/// An amendment as of the reference date.
#[derive(Debug, Clone)]
pub struct JudgedAmendment {
    /// Its name.
    pub id: String,
    /// Its number in the document.
    pub number: Option<String>,
    /// Its text, or its name where it has none.
    pub text: String,
    /// From this day it holds.
    pub from: Date,
    /// Whether it does.
    pub standing: Standing,
    /// Its place in the agreement.
    pub span: Span,
}

/// What an amendment brings that does not hold: it gets no verdict.
#[derive(Debug, Clone)]
pub struct NotInForce {
    /// The item.
    pub id: String,
    /// Its number in the document.
    pub number: Option<String>,
    /// Its text, or its name where it has none.
    pub text: String,
    /// Whether only a norm of the item changes; else the item itself is added.
    pub norm_only: bool,
    /// The amendment.
    pub amendment: String,
    /// From this day it holds.
    pub from: Date,
    /// Why it does not.
    pub standing: Standing,
    /// Its place in the agreement.
    pub span: Span,
}

/// One of the norms that a result had, has or will have.
#[derive(Debug, Clone)]
pub struct NormWording {
    /// The name of the norm, where the result has several.
    pub name: Option<String>,
    /// The member that it is about, with what its norm says of all members.
    pub member: Option<(String, Arc<NormMembers>)>,
    /// Where it comes from.
    pub version: Version,
    /// How it compares; none where it is no comparison of two numbers.
    pub comparison: Option<Comparator>,
    /// The norm's side.
    pub norm: Option<Amount>,
    /// Whether it counts by its days beside the norm before it.
    pub pro_rata: bool,
    /// Whether it governs; `None` while consent is open.
    pub governs: Option<bool>,
    /// Its place in the agreement.
    pub span: Span,
}
