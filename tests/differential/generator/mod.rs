//! Agreements that are well typed, and measurement files that do not know everything, as text: so the
//! whole way from the file to the verdict is in it.

mod calculations;
mod composites;
mod conditions;
mod consequences;
mod duties;
mod figures;
mod given;
mod kinds;
mod made_up;
mod more_kinds;
pub mod pairs;
mod phrases;
mod pool;
mod some;

use std::collections::BTreeSet;
use std::fmt;

use proptest::collection::vec;
use proptest::prelude::*;

pub use figures::Values;
pub use phrases::Phrase;

/// An agreement and its measurement files.
#[derive(Clone)]
pub struct Case {
    pub agreement: String,
    /// Each as the text of a file.
    pub files: Vec<String>,
    /// Of each result its name and what kind of norm it has.
    pub shapes: Vec<(String, &'static str)>,
}

impl fmt::Debug for Case {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "\n──── a.po\n{}", self.agreement)?;
        for (place, file) in self.files.iter().enumerate() {
            writeln!(f, "──── {place}.toml\n{file}")?;
        }
        Ok(())
    }
}

/// A case with one or a few results of these kinds.
pub fn case(phrase: impl Strategy<Value = Phrase> + 'static) -> impl Strategy<Value = Case> {
    (vec(phrase, 1..=2), Values::any()).prop_map(|(phrases, values)| written(&phrases, &values))
}

/// The agreement of some results by themselves, with nothing measured.
pub fn agreement(phrase: &Phrase) -> String {
    agreed(std::slice::from_ref(phrase)).0
}

/// So often as any other kind constructs meet: there are many that can.
const OF_PAIRS: u32 = 4;

/// Every kind of result.
pub fn any_phrase() -> BoxedStrategy<Phrase> {
    let kinds = [
        phrases::all(),
        conditions::all(),
        kinds::all(),
        some::all(),
        calculations::all(),
        composites::all(),
        consequences::all(),
        duties::all(),
        more_kinds::all(),
        made_up::all(),
    ];
    let kinds = kinds.concat().into_iter().map(|kind| (1, kind));
    let pairs = pairs::all().into_iter().map(|kind| (OF_PAIRS, kind));
    let mut kinds: Vec<(u32, BoxedStrategy<Phrase>)> = kinds.chain(pairs).collect();
    if let Ok(only) = std::env::var("POCHECK_SOORT") {
        // Each strategy makes one kind; a few phrases tell which.
        kinds.retain(|(_, kind)| phrases::makes(kind, &only));
    }
    proptest::strategy::Union::new_weighted(kinds).boxed()
}

/// Results of results.
pub fn together() -> BoxedStrategy<Phrase> {
    composites::together()
}

/// Norms that are met the better, the more there is of each figure, or the less.
pub fn monotone() -> BoxedStrategy<Phrase> {
    phrases::monotone()
}

/// Norms in units that convert.
pub fn in_units() -> BoxedStrategy<Phrase> {
    kinds::in_units()
}

/// The results and the figures that they ask for.
fn written(phrases: &[Phrase], values: &Values) -> Case {
    let (agreement, results, shapes) = agreed(phrases);
    let files = values.files(&pool::used(&results), &results);
    Case { agreement, files, shapes }
}

/// An agreement, the results in it, and of each its name and what kind of norm it has.
fn agreed(phrases: &[Phrase]) -> (String, String, Vec<(String, &'static str)>) {
    let mut results = String::new();
    let mut shapes = Vec::new();
    for (place, phrase) in phrases.iter().enumerate() {
        let text = phrase.text.replace('@', &place.to_string());
        results.push_str(&text);
        results.push('\n');
        for (name, shape) in &phrase.shapes {
            shapes.push((name.replace('@', &place.to_string()), *shape));
        }
    }
    let used = pool::used(&results);
    let mut agreement = pool::head(&results);
    for indicator in pool::INDICATORS.iter().filter(|one| used.contains(one.name)) {
        agreement.push_str(&indicator.declared());
    }
    agreement.push_str(&results);
    (agreement, results, shapes)
}

/// The words of a text.
pub fn words(text: &str) -> BTreeSet<&str> {
    text.split(|one: char| !(one.is_alphanumeric() || one == '-')).collect()
}
