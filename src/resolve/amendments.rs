//! Amendments, what they add, and norms that change.
//!
//! Not for: whether a change says enough of the period that it cuts; `check` sees to that.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::problems::{DoubleName, UnknownName, What};
use super::{Placed, Resolver};
use crate::model::{Amendment, Consent, Norm, NormVersion, Since};
use crate::quantity::Date;
use crate::source::{Name, Span};
use crate::syntax::{ChangedBy, Manner, Part, PartKind, Spanned, StatementKind};

impl Resolver {
    pub(super) fn amendments_of(&mut self, placed: &[Placed<'_>]) {
        let mut seen: BTreeMap<Name, Span> = BTreeMap::new();
        for Placed { part, .. } in placed {
            let (PartKind::Amendment, Some(name)) = (&part.kind, &part.name) else { continue };
            if let Some(first) = seen.insert(name.value.clone(), part.span) {
                let name = name.value.to_string();
                self.findings.push(DoubleName { span: part.span, name, first });
                continue;
            }
            match self.amendment(part, &name.value) {
                Some(amendment) => self.amendments.push(Arc::new(amendment)),
                // What is amiss with it was reported; that it is unknown is no news.
                None => {
                    self.unread.insert(name.value.clone());
                }
            }
        }
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "what belongs elsewhere is alike here")]
    fn amendment(&mut self, part: &Part, name: &Name) -> Option<Amendment> {
        let (mut from, mut consenting) = (None, None);
        for statement in &part.statements {
            match &statement.kind {
                StatementKind::InForceFrom(date) => self.once(&mut from, date.clone(), statement),
                StatementKind::ConsentOf(of) => {
                    self.once(&mut consenting, (of, statement.span), statement);
                }
                StatementKind::Note(_) => {}
                _ => self.misplaced(part, statement),
            }
        }
        if from.is_none() {
            self.missing(part, "datum", "datum: 1 juli 2020");
        }
        if consenting.is_none() {
            self.missing(part, "instemming van", "instemming van: alle partijen");
        }
        self.subject = Some(name.clone());
        let consent: Option<Consent> = consenting.and_then(|(of, span)| self.consent(of, span));
        self.subject = None;
        Some(Amendment {
            name: name.clone(),
            number: part.number.as_ref().map(|number| number.value.clone()),
            text: part.text.as_ref().map(|text| text.value.clone()),
            from: from?,
            consent: consent?,
            span: part.span,
        })
    }

    /// The amendment of a name.
    pub(super) fn amendment_named(&mut self, name: &Spanned<Name>) -> Option<Arc<Amendment>> {
        let found = self.amendments.iter().find(|amendment| amendment.name == name.value);
        let found = found.map(Arc::clone);
        if found.is_none() {
            let known = self.amendments.iter().take(self.comparable());
            let known = known.map(|known| known.name.to_string()).collect();
            self.unknown(What::Amendment, &name.value, name.span, known);
        }
        found
    }

    /// The amendment that adds an item.
    pub(super) fn added_by(&mut self, part: &Part) -> Option<Arc<Amendment>> {
        let mut named = None;
        for statement in &part.statements {
            if let StatementKind::AddedBy(name) = &statement.kind {
                self.once(&mut named, name, statement);
            }
        }
        self.amendment_named(named?)
    }

    /// Norms that take the place of others; the name of each says of which.
    pub(super) fn versions(
        &mut self,
        by: &ChangedBy,
        manner: Option<&Spanned<Manner>>,
        norms: Vec<Norm>,
    ) -> Vec<NormVersion> {
        let since = match by {
            ChangedBy::Amendment(name) => self.amendment_named(name).map(Since::Amendment),
            ChangedBy::Day(date) => Some(Since::Day(date.value)),
        };
        let Some(since) = since else { return Vec::new() };
        let version = |norm: Norm| NormVersion {
            of: norm.name.clone(),
            since: since.clone(),
            manner: manner.cloned(),
            norm,
        };
        norms.into_iter().map(version).collect()
    }

    /// Each change must be of a norm that the result has, and each norm changes once a day.
    pub(super) fn check_versions(&mut self, norms: &[Norm], versions: &[NormVersion]) {
        let named: BTreeSet<Option<&Name>> = norms.iter().map(|norm| norm.name.as_ref()).collect();
        let mut seen: BTreeMap<(Option<&Name>, Date), Span> = BTreeMap::new();
        // What is amiss for one member is told once for all.
        let mut groups: BTreeSet<usize> = BTreeSet::new();
        for version in versions {
            if !named.contains(&version.of.as_ref()) {
                match &version.norm.member {
                    Some(member) if !groups.insert(member.group) => {}
                    _ => self.unknown_version(norms, version),
                }
            }
            let (key, span) = ((version.of.as_ref(), version.since.date()), version.norm.span);
            if let Some(first) = seen.get(&key).copied() {
                let name = version.of.as_ref().map_or("norm", Name::as_str).to_owned();
                self.findings.push(DoubleName { span, name, first });
            } else {
                seen.insert(key, span);
            }
        }
    }

    /// A change of a norm that the result does not have. Nobody writes the names of norms for members.
    fn unknown_version(&mut self, norms: &[Norm], version: &NormVersion) {
        let of_member = norms.iter().find(|norm| norm.member.is_some());
        let first = of_member.and_then(|norm| norm.name.as_ref());
        let (what, name) = match (&version.norm.member, &version.of, first) {
            (Some(_), Some(member), _) => (What::NormOfMember, member.clone()),
            (None, None, Some(first)) => (What::NormOfWhole, first.clone()),
            (_, of, _) => (What::Norm, of.clone().unwrap_or_else(|| Name::new("norm"))),
        };
        let span = version.norm.span;
        if matches!(what, What::Norm) {
            let written = norms.iter().filter(|norm| norm.member.is_none());
            let known = written.filter_map(|norm| norm.name.as_ref()).map(ToString::to_string);
            let known = known.collect();
            self.unknown(what, &name, span, known);
        } else {
            let (nearest, known, other) = (None, Vec::new(), None);
            self.findings.push(UnknownName { span, what, name, nearest, known, other });
        }
    }
}
