//! What an example says must come of it.
//!
//! For: plain data. Not for: reading it (`expected`) or comparing it (`compare`).

use std::collections::BTreeSet;

use crate::eval::assessment::{Follows, Verdict};
use crate::quantity::Number;
use crate::source::{Name, Span};
use crate::syntax::Spanned;
use crate::verdict::BaseSet;

/// What must come of an example.
#[derive(Debug, Clone)]
pub enum Expectation {
    /// verwacht: verdicts on these items.
    Verdicts(Vec<ExpectedItem>, Vec<ExpectedConsequence>),
    /// fout: errors in the figures.
    Errors(NamedCodes),
    /// bevinding: findings when the agreement is compiled.
    Notes(NamedCodes),
    /// What it says could not be read, and was reported.
    Unreadable,
}

/// Codes that must be found, and words that one of those findings must name.
#[derive(Debug, Clone)]
pub struct NamedCodes {
    /// Codes such as `PO0571`, at least one.
    pub codes: Vec<Spanned<String>>,
    /// Words that must all stand in one finding with such a code.
    pub mentions: Vec<Spanned<String>>,
    /// The place of the codes.
    pub span: Span,
}

/// What must come of a consequence, of what the agreement builds on, or of a ceiling.
#[derive(Debug, Clone)]
pub struct ExpectedConsequence {
    /// Its name.
    pub name: Spanned<Name>,
    /// gevolg
    pub follows: Option<Spanned<Follows>>,
    /// door: the names of all items that bring it.
    pub because: Option<Spanned<BTreeSet<String>>>,
    /// nodig: the names of all that would settle it.
    pub needs: Option<Spanned<BTreeSet<String>>>,
    /// bedrag
    pub amount: Option<Spanned<ExpectedAmount>>,
}

/// What a consequence must come to.
#[derive(Debug, Clone)]
pub enum ExpectedAmount {
    /// No amount at all.
    None,
    /// This amount.
    Exact(Number),
    /// From here to there.
    Between(Number, Number),
}

/// What must come of one item; what is `None` is not compared.
#[derive(Debug, Clone)]
pub struct ExpectedItem {
    /// The item.
    pub item: Spanned<Name>,
    /// oordeel
    pub verdict: Option<Spanned<Verdict>>,
    /// oordeel = "niet van kracht": an amendment brings it that does not hold; the place.
    pub not_in_force: Option<Span>,
    /// versie: the amendments that govern, or "oorspronkelijk".
    pub versions: Option<Spanned<BTreeSet<String>>>,
    /// marge: in the norm's own unit, for shares in percentage points.
    pub margin: Option<Spanned<Number>>,
    /// reden: the codes of all reasons.
    pub reasons: Option<Spanned<BTreeSet<String>>>,
    /// nodig: the names of all figures that would settle it.
    pub needs: Option<Spanned<BTreeSet<String>>>,
    /// opmerking: the codes of all remarks.
    pub remarks: Option<Spanned<BTreeSet<String>>>,
    /// mogelijk: all base verdicts that are still possible.
    pub possible: Option<Spanned<BaseSet>>,
    /// noemt: words that must stand in what is known of the item.
    pub mentions: Vec<Spanned<String>>,
}
