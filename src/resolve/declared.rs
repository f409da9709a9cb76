//! Units and breakdowns that are declared, and which of them something names.
//!
//! Not for: what they are.

use std::collections::BTreeSet;

use crate::model::{Unused, UnusedKind};
use crate::source::{Name, Span};

/// What is declared and what is named, so far as the file was read.
#[derive(Debug, Default)]
pub(super) struct Declared {
    all: Vec<Unused>,
    units: BTreeSet<String>,
    breakdowns: BTreeSet<String>,
}

impl Declared {
    /// Something is declared.
    pub(super) fn declare(&mut self, kind: UnusedKind, name: &Name, span: Span) {
        self.all.push(Unused { kind, name: name.clone(), span });
    }

    /// Something is named; a unit by its word for one.
    pub(super) fn name(&mut self, kind: UnusedKind, name: &str) {
        let named = match kind {
            UnusedKind::Unit => &mut self.units,
            UnusedKind::Breakdown => &mut self.breakdowns,
        };
        if !named.contains(name) {
            named.insert(name.to_owned());
        }
    }

    /// What was declared and never named.
    pub(super) fn unused(self) -> Vec<Unused> {
        let Self { mut all, units, breakdowns } = self;
        all.retain(|one| match one.kind {
            UnusedKind::Unit => !units.contains(one.name.as_str()),
            UnusedKind::Breakdown => !breakdowns.contains(one.name.as_str()),
        });
        all
    }
}
