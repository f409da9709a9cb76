//! The table of coverage: for each line and subject the items that serve it.
//!
//! For: plain data that reports show. Not for: what to say about gaps (`notes`).

use std::collections::{BTreeMap, BTreeSet};

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
    let servers = servers(agreement);
    let belonging = belonging(framework);
    let mut on_a_line = BTreeSet::new();
    let mut coverage = Coverage {
        framework: framework.head.title.clone().unwrap_or_else(|| framework.head.name.to_string()),
        framework_span: framework.head.span,
        aims: Vec::new(),
        without_line: Vec::new(),
    };
    for aim in &framework.aims {
        // By name, or by a subject that belongs to the line.
        let subjects = belonging.get(&aim.name).into_iter().flatten().copied();
        let names = subjects.chain([&aim.name]);
        let places: BTreeSet<usize> =
            names.filter_map(|name| servers.get(name)).flatten().copied().collect();
        let by = places.iter().filter_map(|place| agreement.items.get(*place)).collect();
        coverage.aims.push(covered(aim, by));
        if aim.kind == AimKind::Line {
            on_a_line.extend(places);
        }
    }
    if coverage.has_lines() {
        let items = agreement.items.iter().enumerate();
        let astray = items.filter(|(place, item)| {
            matches!(item.body, ItemBody::Result(_)) && !on_a_line.contains(place)
        });
        coverage.without_line = astray.map(|(_, item)| server(item)).collect();
    }
    coverage
}

/// The places of the items that serve each name.
fn servers(agreement: &Model) -> BTreeMap<&Name, BTreeSet<usize>> {
    let mut servers: BTreeMap<&Name, BTreeSet<usize>> = BTreeMap::new();
    for (place, item) in agreement.items.iter().enumerate() {
        for name in &item.serves {
            servers.entry(&name.value).or_default().insert(place);
        }
    }
    servers
}

/// The names of the subjects that belong to each line.
fn belonging(framework: &Model) -> BTreeMap<&Name, BTreeSet<&Name>> {
    let mut belonging: BTreeMap<&Name, BTreeSet<&Name>> = BTreeMap::new();
    for aim in &framework.aims {
        for line in &aim.serves {
            belonging.entry(&line.value).or_default().insert(&aim.name);
        }
    }
    belonging
}

fn covered(aim: &Aim, by: Vec<&Item>) -> CoveredAim {
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
