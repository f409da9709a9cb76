//! Units, breakdowns, populations and definitions.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::problems::{
    Circular, DoubleName, Repeated, TooManyLevels, UnitWorth, UnknownName, What,
};
use super::{Placed, Resolver};
use crate::diagnostics::nearest;
use crate::model::{Breakdown, Definition, Population, UnusedKind};
use crate::quantity::{Number, Unit, UnitSaid};
use crate::source::{Name, Span};
use crate::syntax::{Part, PartKind, Quantity, Spanned, StatementKind, UnitText};

/// How many steps parts of parts may go.
pub(super) const MOST_LEVELS: usize = 64;

/// More names than this are not listed to choose from.
const MOST_LISTED: usize = 200;

impl Resolver {
    pub(super) fn units_of(&mut self, placed: &[Placed<'_>]) {
        let mut spans = BTreeMap::new();
        for Placed { part, .. } in placed {
            let (PartKind::Unit { plural, worth, divisible, cap }, Some(singular)) =
                (&part.kind, &part.name)
            else {
                continue;
            };
            self.only_notes(part);
            let worth = worth.as_ref().and_then(|worth| self.worth(worth));
            let cap = cap.as_deref().and_then(|(most, per)| self.cap(most, per, worth.is_some()));
            let said = UnitSaid { worth, divisible: *divisible, cap };
            let taken = self.units.declare(singular.value.as_str(), plural.value.as_str(), said);
            if taken.is_some() {
                let first = spans.get(&singular.value).copied().unwrap_or(part.span);
                self.findings.push(DoubleName {
                    span: part.span,
                    name: singular.value.to_string(),
                    first,
                });
            } else {
                self.declared.declare(UnusedKind::Unit, &singular.value, part.span);
            }
            spans.insert(singular.value.clone(), part.span);
        }
    }

    fn worth(
        &mut self,
        worth: &Quantity,
    ) -> Option<(Number, Arc<crate::quantity::unit::NamedUnit>)> {
        let unit = self.unit_of_quantity(worth)?;
        let single = unit.single().cloned();
        if single.is_none() || !worth.value.is_positive() {
            self.findings.push(UnitWorth { span: worth.span });
        }
        single.filter(|_| worth.value.is_positive()).map(|unit| (worth.value.clone(), unit))
    }

    /// What one counts for at most; only where contracts are converted is there something to cap.
    fn cap(
        &mut self,
        most: &Spanned<Number>,
        per: &Spanned<Name>,
        converted: bool,
    ) -> Option<Number> {
        self.named_unit(per)?;
        if !most.value.is_positive() || !converted {
            self.findings.push(UnitWorth { span: most.span.to(per.span) });
            return None;
        }
        Some(most.value.clone())
    }

    /// Only `toelichting` may stand in a part that says all in its heading.
    pub(super) fn only_notes(&mut self, part: &Part) {
        for statement in &part.statements {
            if !matches!(statement.kind, StatementKind::Note(_)) {
                self.misplaced(part, statement);
            }
        }
    }

    /// The unit behind a number.
    pub(super) fn unit_of(&mut self, unit: &UnitText) -> Option<Unit> {
        match unit {
            UnitText::Bare | UnitText::Percent => Some(Unit::NONE),
            UnitText::Euro => self.units.find("euro").cloned().map(Unit::named),
            UnitText::Word(word) => self.named_unit(word),
            UnitText::Date => Some(Unit::date()),
            UnitText::EuroPer(below) => {
                let euro = self.units.find("euro").cloned().map(Unit::named);
                let below = self.named_unit(below);
                Some(euro?.per(&below?))
            }
            UnitText::Rate(above, below) => {
                let (above, below) = (self.named_unit(above), self.named_unit(below));
                Some(above?.per(&below?))
            }
        }
    }

    pub(super) fn named_unit(&mut self, word: &Spanned<Name>) -> Option<Unit> {
        if matches!(word.value.as_str(), "procentpunt" | "procentpunten") {
            return Some(Unit::points());
        }
        let found = self.units.find(word.value.as_str()).cloned();
        if found.is_none() {
            let is_percent = matches!(word.value.as_str(), "procent" | "percent");
            let words: Vec<String> = if is_percent {
                vec!["%".to_owned()]
            } else {
                self.units.words().take(self.comparable()).map(str::to_owned).collect()
            };
            self.unknown(What::Unit, &word.value, word.span, words);
        }
        if let Some(unit) = &found {
            self.declared.name(UnusedKind::Unit, &unit.singular);
        }
        found.map(Unit::named)
    }

    /// Reports a name that nothing has, with the nearest that something has.
    pub(super) fn unknown(&mut self, what: What, name: &Name, span: Span, known: Vec<String>) {
        if self.unread.contains(name) {
            return;
        }
        let other = self.other_kind(name);
        let nearest = match known.as_slice() {
            [only] if what.is_listed() => Some(only.clone()),
            _ if !self.may_compare(known.len()) => None,
            _ => nearest(name.as_str(), known.iter().map(String::as_str)).map(str::to_owned),
        };
        let nearest = nearest.filter(|_| other.is_none());
        let name = name.clone();
        // Of many mistakes in a large file, each would keep all names; nor does anybody read a long list.
        let is_shown = what.is_listed() && (nearest.is_some() || known.len() <= MOST_LISTED);
        let known = if is_shown { known } else { Vec::new() };
        self.findings.push(UnknownName { span, what, name, nearest, known, other });
    }

    /// Whether so many more names may be compared.
    pub(super) fn may_compare(&mut self, names: usize) -> bool {
        self.compared.may_make(names)
    }

    /// How many names it makes sense to gather for an unknown one: none where no more are compared.
    pub(super) fn comparable(&self) -> usize {
        if self.compared.are_left() { usize::MAX } else { 0 }
    }

    /// What else a name is the name of.
    fn other_kind(&self, name: &Name) -> Option<(&'static str, &'static str)> {
        if self.populations.contains_key(name) {
            Some(("populatie", "population"))
        } else if self.breakdowns.contains_key(name) {
            Some(("verdeling", "breakdown"))
        } else if self.indicators.contains_key(name) {
            Some(("indicator", "indicator"))
        } else if self.facts.contains_key(name) {
            Some(("feit", "fact"))
        } else if self.units.find(name.as_str()).is_some() {
            Some(("eenheid", "unit"))
        } else {
            None
        }
    }

    pub(super) fn breakdowns_of(&mut self, placed: &[Placed<'_>]) {
        for Placed { part, .. } in placed {
            let (PartKind::Breakdown { members, ordered, complete, overlapping }, Some(name)) =
                (&part.kind, &part.name)
            else {
                continue;
            };
            self.only_notes(part);
            self.check_members(members.len(), part.span);
            let mut seen: BTreeMap<&str, Span> = BTreeMap::new();
            for member in members {
                if let Some(first) = seen.insert(member.value.as_str(), member.span) {
                    let name = member.value.clone();
                    self.findings.push(DoubleName { span: member.span, name, first });
                }
            }
            let breakdown = Breakdown {
                name: name.value.clone(),
                of: name.value.clone(),
                places: Breakdown::places(members),
                members: members.clone(),
                ordered: *ordered,
                complete: *complete,
                overlapping: *overlapping,
                span: part.span,
            };
            if self.only_breakdown(breakdown) {
                self.declared.declare(UnusedKind::Breakdown, &name.value, part.span);
            }
        }
    }

    /// Keeps a breakdown, unless another has its name: of two the first counts, and the second is reported.
    pub(super) fn only_breakdown(&mut self, breakdown: Breakdown) -> bool {
        match self.breakdowns.entry(breakdown.name.clone()) {
            Entry::Occupied(first) => {
                let (name, first) = (breakdown.name.to_string(), first.get().span);
                self.findings.push(DoubleName { span: breakdown.span, name, first });
                false
            }
            Entry::Vacant(free) => {
                free.insert(Arc::new(breakdown));
                true
            }
        }
    }

    pub(super) fn populations_of(&mut self, placed: &[Placed<'_>]) {
        let mut parts: BTreeMap<Name, &Part> = BTreeMap::new();
        for Placed { part, .. } in placed {
            let (PartKind::Population, Some(name)) = (&part.kind, &part.name) else { continue };
            match parts.entry(name.value.clone()) {
                Entry::Occupied(first) => {
                    let (name, first) = (name.value.to_string(), first.get().span);
                    self.findings.push(DoubleName { span: part.span, name, first });
                }
                Entry::Vacant(free) => {
                    free.insert(part);
                }
            }
        }
        let mut open = BTreeSet::new();
        for name in parts.keys().cloned().collect::<Vec<_>>() {
            self.population(&name, &parts, &mut open);
        }
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "what belongs elsewhere is alike here")]
    fn population(
        &mut self,
        name: &Name,
        parts: &BTreeMap<Name, &Part>,
        open: &mut BTreeSet<Name>,
    ) -> Option<Arc<Population>> {
        if let Some(known) = self.populations.get(name) {
            return Some(Arc::clone(known));
        }
        let part = *parts.get(name)?;
        if open.contains(name) {
            self.circular(name, part.span);
            return None;
        }
        if self.too_deep(open.len(), name, part.span) {
            return None;
        }
        open.insert(name.clone());
        let (mut up, mut size, mut excluded) = (None, None, None);
        for statement in &part.statements {
            match &statement.kind {
                StatementKind::PartOf(whole) => self.once(&mut up, whole.clone(), statement),
                StatementKind::Size(quantity) => {
                    let unit = self.unit_of_quantity(quantity);
                    let sized = unit.map(|unit| (quantity.value.clone(), unit));
                    self.once(&mut size, sized, statement);
                }
                StatementKind::Excluded(texts) => {
                    let texts = texts.iter().map(|text| text.value.clone()).collect();
                    self.once(&mut excluded, texts, statement);
                }
                StatementKind::Note(_) | StatementKind::Source(_) => {}
                _ => self.misplaced(part, statement),
            }
        }
        let part_of = match up {
            Some(up) if !parts.contains_key(&up.value) => {
                let known = parts.keys().take(self.comparable()).map(Name::to_string).collect();
                self.unknown(What::Population, &up.value, up.span, known);
                None
            }
            Some(up) => self.population(&up.value, parts, open),
            None => None,
        };
        open.remove(name);
        let population = Arc::new(Population {
            name: name.clone(),
            text: part.text.as_ref().map(|text| text.value.clone()),
            part_of,
            excluded: excluded.unwrap_or_default(),
            size: size.flatten(),
            span: part.span,
        });
        self.populations.insert(name.clone(), Arc::clone(&population));
        Some(population)
    }

    /// Reports a chain of parts that comes back to itself or goes too deep.
    pub(super) fn too_deep(&mut self, depth: usize, name: &Name, span: Span) -> bool {
        if depth <= MOST_LEVELS {
            return false;
        }
        self.findings.push(TooManyLevels { span, limit: MOST_LEVELS });
        self.unread.insert(name.clone());
        true
    }

    pub(super) fn circular(&mut self, name: &Name, span: Span) {
        self.findings.push(Circular { span, name: name.clone() });
        self.unread.insert(name.clone());
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "what belongs elsewhere is alike here")]
    pub(super) fn definitions_of(&mut self, placed: &[Placed<'_>]) {
        let mut seen: BTreeMap<(Option<Name>, Name), Span> = BTreeMap::new();
        for Placed { part, origin } in placed {
            let (PartKind::Definition, Some(name)) = (&part.kind, &part.name) else { continue };
            let (mut concept, mut comprises, mut excludes) = (None, None, None);
            for statement in &part.statements {
                match &statement.kind {
                    StatementKind::Concept(notion) => {
                        self.once(&mut concept, notion.value.clone(), statement);
                    }
                    StatementKind::Comprises(all) => {
                        self.once(&mut comprises, all.clone(), statement);
                    }
                    StatementKind::Excludes(all) => {
                        self.once(&mut excludes, all.clone(), statement);
                    }
                    StatementKind::Note(_) => {}
                    _ => self.misplaced(part, statement),
                }
            }
            let goal = origin.goal.as_ref().map(|goal| goal.name.clone());
            if let Some(first) = seen.insert((goal, name.value.clone()), part.span) {
                let name = name.value.to_string();
                self.findings.push(DoubleName { span: part.span, name, first });
            }
            let goal = origin.goal.as_ref().map(|goal| goal.span);
            self.defined.insert((name.value.clone(), goal));
            self.definitions.push(Definition {
                name: name.value.clone(),
                text: part.text.as_ref().map(|text| text.value.clone()),
                concept: concept.unwrap_or_else(|| name.value.clone()),
                comprises: comprises.unwrap_or_default(),
                excludes: excludes.unwrap_or_default(),
                origin: origin.clone(),
                span: part.span,
            });
        }
    }

    /// Reports a second statement of a kind that a part has in a list.
    pub(super) fn repeated(&mut self, span: Span, keyword: &str) {
        self.findings.push(Repeated { span, keyword: keyword.to_owned() });
    }
}
