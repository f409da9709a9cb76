//! The table of coverage: for each line and subject the items that serve it.
//!
//! For: plain data that reports show. Not for: what to say about gaps (`notes`).

use super::aims::AimSort;
use crate::model::{Aim, AimKind, Item, ItemBody, Joining, Model, Norm, NormBody, Test};
use crate::quantity::Comparator;
use crate::source::{Name, Span};
use crate::syntax::DemandText;

/// How an agreement and its framework cover each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// The title of the framework.
    pub framework: String,
    /// The place of its heading.
    pub framework_span: Span,
    /// Its lines and subjects, in the order of its file.
    pub aims: Vec<CoveredAim>,
    /// The results that serve no line, in the order of the agreement.
    pub without_line: Vec<Server>,
}

/// A line or subject with what serves it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoveredAim {
    /// Whether it is a line or a subject.
    pub sort: AimSort,
    /// Its name.
    pub name: String,
    /// Its number in the document.
    pub number: Option<String>,
    /// Its text.
    pub text: Option<String>,
    /// What must be fixed for it to be covered.
    pub demand: Option<DemandText>,
    /// Whether it is covered.
    pub covered: bool,
    /// The items that serve it, also those that do not cover it.
    pub by: Vec<Server>,
    /// Its place in the framework.
    pub span: Span,
}

/// An item that serves something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Server {
    /// What it is.
    pub sort: ServerSort,
    /// Its name.
    pub name: String,
    /// Its number in the document.
    pub number: Option<String>,
    /// Its place in the agreement.
    pub span: Span,
}

/// What an item is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ServerSort {
    /// resultaat
    Result,
    /// inzicht
    Duty,
    /// inspanning
    Effort,
    /// afspraak
    Untestable,
}

impl Coverage {
    /// Whether the framework has lines.
    #[must_use]
    pub fn has_lines(&self) -> bool {
        self.aims.iter().any(|aim| aim.sort == AimSort::Line)
    }
}

/// The table of an agreement and its framework.
pub(super) fn of(agreement: &Model, framework: &Model) -> Coverage {
    let mut coverage = Coverage {
        framework: framework.head.title.clone().unwrap_or_else(|| framework.head.name.to_string()),
        framework_span: framework.head.span,
        aims: framework.aims.iter().map(|aim| covered(aim, agreement, framework)).collect(),
        without_line: Vec::new(),
    };
    if coverage.has_lines() {
        let results =
            agreement.items.iter().filter(|item| matches!(item.body, ItemBody::Result(_)));
        let astray =
            results.filter(|item| !lines(framework).any(|line| serves(item, line, framework)));
        coverage.without_line = astray.map(server).collect();
    }
    coverage
}

fn covered(aim: &Aim, agreement: &Model, framework: &Model) -> CoveredAim {
    let by: Vec<&Item> =
        agreement.items.iter().filter(|item| serves(item, aim, framework)).collect();
    CoveredAim {
        sort: aim.kind.into(),
        name: aim.name.to_string(),
        number: aim.number.clone(),
        text: aim.text.clone(),
        demand: aim.demand.as_ref().map(|demand| demand.value),
        covered: by.iter().any(|item| covers(item, aim)),
        by: by.into_iter().map(server).collect(),
        span: aim.span,
    }
}

fn lines(framework: &Model) -> impl Iterator<Item = &Aim> {
    framework.aims.iter().filter(|aim| aim.kind == AimKind::Line)
}

/// Whether an item serves a line or subject: by name, or by a subject that belongs to the line.
fn serves(item: &Item, aim: &Aim, framework: &Model) -> bool {
    let by_name = |name: &Name| item.serves.iter().any(|served| served.value == *name);
    let belongs = |other: &Aim| other.serves.iter().any(|line| line.value == aim.name);
    by_name(&aim.name) || framework.aims.iter().any(|other| belongs(other) && by_name(&other.name))
}

/// Whether an item that serves a line or subject covers it. A line wants a result, so that somebody
/// can say whether it is served; a subject may be arranged in any way, unless it demands a number.
fn covers(item: &Item, aim: &Aim) -> bool {
    let norms = match &item.body {
        ItemBody::Result(result) => Some(result.norms.as_slice()),
        ItemBody::Duty(_) | ItemBody::Effort(_) | ItemBody::Untestable(_) => None,
    };
    match (&aim.demand, aim.kind) {
        (None, AimKind::Line) => norms.is_some(),
        (None, AimKind::Subject) => true,
        (Some(demand), _) => {
            norms.is_some_and(|norms| norms.iter().any(|norm| fixes(norm, demand.value)))
        }
    }
}

/// Whether a norm fixes what is demanded.
fn fixes(norm: &Norm, demand: DemandText) -> bool {
    match &norm.body {
        NormBody::Test(test) => fixed_by(test, demand),
        // Whichever reading the parties settle on.
        NormBody::Readings(readings) => {
            readings.options.iter().all(|reading| fixes(&reading.norm, demand))
        }
        NormBody::Table(_) => demand == DemandText::Number,
        // Its members fix things by themselves.
        NormBody::Composed(_) | NormBody::ToBeDecided | NormBody::ToBeFilledIn => false,
    }
}

/// Whether a test fixes what is demanded, whichever way it comes to hold.
fn fixed_by(test: &Test, demand: DemandText) -> bool {
    match test {
        Test::Compare { comparator, .. } => side_of(*comparator, demand),
        Test::All { .. } => demand == DemandText::Number,
        Test::Consent(_) => false,
        Test::Joined { how, tests, .. } => {
            let loose = tests.iter().filter(|test| !fixed_by(test, demand)).count();
            match how {
                Joining::All => loose < tests.len(),
                Joining::Any => loose == 0,
                // However many hold, one of them fixes it.
                Joining::AtLeast(many) => loose < *many,
                Joining::AtMost(_) | Joining::None => false,
            }
        }
    }
}

fn side_of(comparator: Comparator, demand: DemandText) -> bool {
    match comparator {
        Comparator::AtMost | Comparator::LessThan => demand != DemandText::Minimum,
        Comparator::AtLeast | Comparator::MoreThan => demand != DemandText::Maximum,
        Comparator::Exactly => true,
    }
}

fn server(item: &Item) -> Server {
    Server {
        sort: match item.body {
            ItemBody::Result(_) => ServerSort::Result,
            ItemBody::Duty(_) => ServerSort::Duty,
            ItemBody::Effort(_) => ServerSort::Effort,
            ItemBody::Untestable(_) => ServerSort::Untestable,
        },
        name: item.name.to_string(),
        number: item.number.clone(),
        span: item.span,
    }
}
