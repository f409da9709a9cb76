//! Items and consequences by their names.
//!
//! Not for: what is said of them.

use std::collections::BTreeMap;

use crate::eval::assessment::{Assessed, AssessedConsequence, Assessment};

/// Items and consequences by their names.
pub(super) struct Named<'a> {
    items: BTreeMap<&'a str, &'a Assessed>,
    consequences: BTreeMap<&'a str, &'a AssessedConsequence>,
}

impl<'a> Named<'a> {
    pub(super) fn of(assessment: &'a Assessment) -> Self {
        // Only consequences name others.
        let named = !assessment.consequences.is_empty();
        let items = assessment.items.iter().filter(|_| named);
        let consequences = assessment.consequences.iter();
        Self {
            items: items.map(|item| (item.id.as_str(), &**item)).collect(),
            consequences: consequences.map(|one| (one.id.as_str(), one)).collect(),
        }
    }

    /// The item with this name.
    pub(super) fn item(&self, name: &str) -> Option<&'a Assessed> {
        self.items.get(name).copied()
    }

    /// The consequence with this name.
    pub(super) fn consequence(&self, name: &str) -> Option<&'a AssessedConsequence> {
        self.consequences.get(name).copied()
    }
}
