//! From the tree to the model: names, one after another, whatever their order in the file.
//!
//! For: who is meant by which name, and which statement belongs where.
//! Not for: kinds, units and claims; `check` sees to those.

mod about;
mod amendments;
mod carried;
mod chapters;
mod classes;
mod comparisons;
mod composed;
mod consents;
mod consequences;
mod conversion;
mod declared;
mod due;
mod duties;
mod each;
mod expressions;
mod fact_links;
mod fact_meant;
mod facts;
mod framework;
mod head;
mod indicators;
mod items;
mod kinds;
mod labels;
mod levels;
mod names;
mod numbers;
mod points_sum;
mod premises;
mod problems;
mod readings;
mod realised;
mod relations;
mod results;
mod scores;
mod selections;
mod statements;
mod statistics;
mod step_tables;
mod surveys;
mod tables;
mod trend;
mod triggers;
mod units;
mod windows;
mod written_out;

pub(crate) use units::{Side, units_differ};

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::diagnostics::{Comparisons, Findings};
use crate::model::{
    Amendment, Breakdown, ChapterKind, Classes, ConsentSubject, Definition, Fact, FactTable, Head,
    Indicator, Model, MomentsAsked, Origin, Population, StepTable,
};
use crate::quantity::{Moment, UnitTable};
use crate::source::{ByName, Name, SourceId, Span};
use crate::syntax::{Ast, Part, PartKind};

use consequences::Known;

/// Resolves the names of an agreement. `None` when it has no heading; whatever else could not be
/// resolved is reported, and is left out of the model or stood in for: a model with errors is checked
/// further, and never judged.
#[must_use]
pub fn resolve(source: SourceId, ast: &Ast) -> (Option<Model>, Findings) {
    let mut resolver = Resolver {
        findings: Findings::new(),
        units: UnitTable::default(),
        breakdowns: BTreeMap::new(),
        declared: declared::Declared::default(),
        populations: BTreeMap::new(),
        indicators: ByName::new(),
        next_order: 0,
        facts: ByName::new(),
        tables: BTreeMap::new(),
        classes: Vec::new(),
        dated_facts: BTreeMap::new(),
        step_tables: BTreeMap::new(),
        definitions: Vec::new(),
        defined: BTreeSet::new(),
        stated_conditions: BTreeMap::new(),
        amendments: Vec::new(),
        moments_asked: ByName::new(),
        consents: BTreeMap::new(),
        clients: Vec::new(),
        contractor: None,
        subject: None,
        term: None,
        year: None,
        window_lengths: BTreeMap::new(),
        chapter_names: BTreeSet::new(),
        judged: Vec::new(),
        judged_places: ByName::new(),
        judged_under: BTreeMap::new(),
        compared: Comparisons::default(),
        realisable: BTreeMap::new(),
        realising: Vec::new(),
        member: None,
        member_used: false,
        groups: 0,
        written_out: 0,
        counted: 0,
        unread: ast.unread_names.clone(),
    };
    let model = resolver.model(source, ast);
    (model, resolver.findings)
}

/// A part with where it stands.
#[derive(Clone)]
struct Placed<'a> {
    part: &'a Part,
    origin: Origin,
}

/// What was resolved so far.
struct Resolver {
    findings: Findings,
    units: UnitTable,
    breakdowns: BTreeMap<Name, Arc<Breakdown>>,
    declared: declared::Declared,
    populations: BTreeMap<Name, Arc<Population>>,
    indicators: ByName<Arc<Indicator>>,
    /// The place in the file of the next indicator.
    next_order: usize,
    facts: ByName<Arc<Fact>>,
    tables: BTreeMap<Name, Arc<FactTable>>,
    classes: Vec<Classes>,
    /// Facts by name and moment: several may have one name.
    dated_facts: BTreeMap<(Name, Moment), Arc<Fact>>,
    step_tables: BTreeMap<Name, Arc<StepTable>>,
    definitions: Vec<Definition>,
    /// Names that are defined, with the place of the goal; `None` stands for the whole agreement.
    defined: BTreeSet<(Name, Option<Span>)>,
    stated_conditions: BTreeMap<Name, Span>,
    amendments: Vec<Arc<Amendment>>,
    moments_asked: ByName<MomentsAsked>,
    consents: BTreeMap<Name, ConsentSubject>,
    /// The parties that commission the agreement.
    clients: Vec<String>,
    /// The party that carries it out.
    contractor: Option<String>,
    /// What the condition, norm or amendment at hand asks consent to.
    subject: Option<Name>,
    term: Option<crate::quantity::Period>,
    /// The year at hand of `elk jaar van …`.
    year: Option<i16>,
    /// The windows that go with each indicator.
    window_lengths: windows::Lengths,
    /// Themes and goals (`true`) by name.
    chapter_names: BTreeSet<(bool, Name)>,
    /// What gets a verdict, in the order of the file.
    judged: Vec<composed::Judged>,
    /// The first of each name among them.
    judged_places: ByName<usize>,
    /// The results under each theme and goal (`true`).
    judged_under: BTreeMap<(bool, Name), Vec<usize>>,
    /// How many names were compared to find the nearest of unknown ones.
    compared: Comparisons,
    /// The results of which a degree of realisation may be asked.
    realisable: BTreeMap<Name, realised::Realisable>,
    /// Those whose norm is being read for one.
    realising: Vec<Name>,
    /// The member at hand of `voor elke …`: the breakdown and the place of the member.
    member: Option<(Arc<Breakdown>, usize)>,
    /// Whether anything asked for that member.
    member_used: bool,
    /// How many norms for each member there are.
    groups: usize,
    /// How many figures members, years and times came to so far.
    written_out: usize,
    /// How many results norms on themes and goals counted so far.
    counted: usize,
    /// Names of what was reported already: that nothing has them is no news.
    unread: BTreeSet<Name>,
}

impl Resolver {
    fn model(&mut self, source: SourceId, ast: &Ast) -> Option<Model> {
        let (placed, chapters) = self.chapters(ast);
        let head: Option<Head> = self.head(source, &placed);
        self.term = head.as_ref().map(|head| head.term);
        if let Some(head) = &head {
            self.clients = head.clients.iter().map(|client| client.value.clone()).collect();
            self.contractor.clone_from(&head.contractor);
        }
        self.units_of(&placed);
        self.breakdowns_of(&placed);
        self.classes_of(&placed);
        self.populations_of(&placed);
        self.definitions_of(&placed);
        self.indicators_of(&placed);
        self.tables_of(&placed);
        self.step_tables_of(&placed);
        self.facts_of(&placed);
        let fact_links = self.fact_links_of(&placed);
        self.chapter_names = chapters
            .iter()
            .map(|chapter| (chapter.kind == ChapterKind::Goal, chapter.name.clone()))
            .collect();
        self.judged = composed::judged(&placed);
        self.judged_places = composed::places(&self.judged);
        self.judged_under = composed::under(&self.judged);
        if ast.asks_degrees {
            self.realisable = realised::realisable(&placed);
        }
        let relations = self.relations_of(&placed);
        self.amendments_of(&placed);
        let items = self.items_of(&placed);
        self.check_circles(&items);
        let premises = self.premises_of(&placed);
        let by_name = items.iter().map(|item| (&item.name, item)).collect();
        let known =
            Known { items: &items, by_name: &by_name, chapters: &chapters, premises: &premises };
        let consequences = self.consequences_of(&placed, known);
        let ceilings = self.ceilings_of(&placed, &consequences);
        let aims = self.aims_of(&placed, head.as_ref());
        self.only_agreements_agree(head.as_ref(), &items);
        Some(Model {
            head: head?,
            units: std::mem::take(&mut self.units),
            breakdowns: std::mem::take(&mut self.breakdowns),
            unused: std::mem::take(&mut self.declared).unused(),
            populations: std::mem::take(&mut self.populations),
            indicators: std::mem::take(&mut self.indicators),
            facts: std::mem::take(&mut self.facts),
            tables: std::mem::take(&mut self.tables),
            classes: std::mem::take(&mut self.classes),
            fact_links,
            step_tables: std::mem::take(&mut self.step_tables),
            aims,
            definitions: std::mem::take(&mut self.definitions),
            moments_asked: std::mem::take(&mut self.moments_asked),
            stated_conditions: std::mem::take(&mut self.stated_conditions),
            amendments: std::mem::take(&mut self.amendments),
            consents: std::mem::take(&mut self.consents),
            relations,
            considerations: considerations(&placed),
            chapters,
            items,
            consequences,
            premises,
            ceilings,
        })
    }
}

/// The places of the considerations, in the order of the file.
fn considerations(placed: &[Placed<'_>]) -> Vec<Span> {
    let found = placed.iter().filter(|one| matches!(one.part.kind, PartKind::Consideration));
    found.map(|one| one.part.span).collect()
}
