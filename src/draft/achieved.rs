//! What was achieved, as an explanation beside the norm that is to be filled in.
//!
//! Not for: working it out.

use super::Drafting;
use crate::diagnostics::Language;
use crate::eval::assessment::{Amount, Assessed, AssessedPart, Comparator};
use crate::report::words::Words;
use crate::syntax::Part;

impl Drafting<'_> {
    /// The line for a result.
    pub(super) fn achieved(&self, part: &Part) -> Option<String> {
        part.name.as_ref()?;
        let (_, last) = self.assessment.agreement.term;
        let day = self.assessment.reference_date.min(last).dutch();
        let told = match self.judged(part) {
            Some(item) => told(item),
            None => "in de vorige looptijd niet van kracht".to_owned(),
        };
        let told = told.replace(['"', '“', '”', '„', '‟'], "'");
        Some(format!("toelichting: \"Stand op {day}: {told}.\""))
    }

    /// The line that names the earlier result: the same one, where it was in force.
    pub(super) fn follows_on(&self, part: &Part) -> Option<String> {
        let name = &self.judged(part).filter(|_| self.file.is_some())?.id;
        Some(format!("volgt op: {name}"))
    }

    /// What came of a result.
    fn judged(&self, part: &Part) -> Option<&Assessed> {
        let name = part.name.as_ref()?.value.as_str();
        self.judged.get(name).copied()
    }
}

fn told(item: &Assessed) -> String {
    let words = Words::new(Language::Dutch);
    let verdict = words.verdict(item.verdict);
    let figure = told_figure(item.actual.as_ref(), item.comparison, item.norm.as_ref());
    let mut told =
        vec![figure.map_or_else(|| verdict.to_owned(), |figure| format!("{figure}; {verdict}"))];
    told.extend(item.parts.iter().filter_map(told_part));
    told.join("; ")
}

fn told_part(part: &AssessedPart) -> Option<String> {
    let figure = told_figure(part.actual.as_ref(), part.comparison, part.norm.as_ref())?;
    Some(format!("{}: {figure}", part.id))
}

/// "712 personen, bij een norm van minstens 700 personen".
fn told_figure(
    actual: Option<&Amount>,
    comparison: Option<Comparator>,
    norm: Option<&Amount>,
) -> Option<String> {
    let words = Words::new(Language::Dutch);
    let actual = actual?;
    Some(match norm {
        Some(norm) => format!(
            "{}, bij een norm van {}",
            words.amount_beside(actual, Some(norm)),
            words.norm(comparison, norm)
        ),
        None => words.amount(actual),
    })
}
