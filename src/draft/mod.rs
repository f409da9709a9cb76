//! The agreement for the next term, as a draft to fill in.
//!
//! For: from the text of an agreement and what was achieved to the text of the next one. The text is
//! kept as it is, comments and order too, but for the places that change; so a construct that this
//! module does not know stays as it was written.
//! Not for: reading or writing files.

mod achieved;
mod edit;
mod head;
mod moments;
mod parts;
mod shift;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use crate::eval::assessment::{Assessed, Assessment};
use crate::quantity::Period;
use crate::syntax::Ast;

use edit::Edits;
use shift::Shift;

/// The text of the agreement for the next term, which follows on this file, as it names that. `None`
/// when that term lies beyond the calendar.
#[must_use]
pub fn draft(text: &str, ast: &Ast, assessment: &Assessment, file: Option<&str>) -> Option<String> {
    let (first, last) = assessment.agreement.term;
    let shift = Shift::after(Period::new(first, last)?)?;
    let mut judged = BTreeMap::new();
    for item in &assessment.items {
        // Of two with one name the first counts.
        judged.entry(item.id.as_str()).or_insert(&**item);
    }
    let drafting = Drafting { assessment, judged, shift, file };
    let mut edits = Edits::of(text);
    for part in &ast.parts {
        drafting.part(part, &mut edits);
    }
    Some(format!("{}{}", drafting.preface(), edits.applied()))
}

/// What drafting looks at.
struct Drafting<'a> {
    assessment: &'a Assessment,
    /// What came of each item, by its name.
    judged: BTreeMap<&'a str, &'a Assessed>,
    shift: Shift,
    /// The name of the file that the draft follows on; `None` for what has no name that can be written down.
    file: Option<&'a str>,
}

impl Drafting<'_> {
    fn preface(&self) -> String {
        let name = &self.assessment.agreement.id;
        let day = self.assessment.reference_date.dutch();
        // What it follows on is known, but not how to name it from there.
        let follow = match self.file {
            Some(_) => "",
            None => "# Zeg in de kop met `volgt op` welk bestand hiervoor gold.\n",
        };
        format!(
            "# Concept voor de volgende looptijd, gemaakt uit `{name}` en de cijfers tot en met {day}.\n\
             # Wat met `# eerder:` begint, gold in de vorige looptijd. Lees alle teksten na, vul elke\n\
             # norm in, en schrijf daarna `status: vastgesteld`.\n{follow}"
        )
    }
}
