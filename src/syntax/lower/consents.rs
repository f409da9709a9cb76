//! Who must consent.
//!
//! Not for: whether they are parties; `resolve` sees to that.

use pest::iterators::Pair;

use super::super::grammar::Rule;
use super::super::tree::{Consenting, Spanned};
use super::{Lower, children, first};

impl Lower<'_> {
    /// The parties that are listed.
    #[expect(clippy::wildcard_enum_match_arm, reason = "every other case is alike")]
    pub(super) fn consenting(&self, pair: &Pair<'_, Rule>) -> Option<Vec<Spanned<Consenting>>> {
        let mut listed = Vec::new();
        for who in children(pair, Rule::consenting) {
            let inner = first(&who)?;
            let value = match inner.as_rule() {
                Rule::all_clients => Consenting::Clients,
                Rule::all_parties => Consenting::Parties,
                Rule::the_contractor => Consenting::Contractor,
                _ => Consenting::Named(self.text(&inner)?.value),
            };
            listed.push(Spanned { value, span: self.span(&inner) });
        }
        Some(listed)
    }
}
