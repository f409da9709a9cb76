//! Policy frameworks: their lines and subjects, and what the items of an agreement serve.
//!
//! Not for: whether what is served exists; that is another file, and `coverage` sees to it.

use std::collections::{BTreeMap, BTreeSet};

use super::problems::{DoubleName, UnknownName, What};
use super::{Placed, Resolver};
use crate::diagnostics::{Label, nearest};
use crate::model::{Aim, AimKind, Head, HeadKind, Item, ItemBody, Origin};
use crate::quantity::Period;
use crate::source::{Name, Span};
use crate::syntax::{Part, PartKind, Spanned, StatementKind};
use crate::{problem, text};

problem! {
    /// A line or a subject in an agreement.
    AimOutsideFramework: "PO0230" Error { span: Span, keyword: &'static str, head: Span }
    headline: text!("`{keyword}` hoort in een kader", "`{keyword}` belongs in a framework");
    labels: vec![Label::primary(*span), Label::other(*head)
        .saying(text!("dit bestand is een overeenkomst", "this file is an agreement"))];
    help: Some(text!(
        "zet dit in een eigen bestand dat met `kader` begint, en schrijf hier `kader: \"naam.po\"`",
        "put this in a file of its own that begins with `kader`, and write `kader: \"name.po\"` here"));
}

problem! {
    /// Something in a framework that would be judged.
    ItemInFramework: "PO0231" Error { span: Span, head: Span }
    headline: text!("een kader stelt eisen; afspraken staan in een overeenkomst",
        "a framework makes demands; what is agreed stands in an agreement");
    labels: vec![Label::primary(*span), Label::other(*head)
        .saying(text!("dit bestand is een kader", "this file is a framework"))];
    help: Some(text!(
        "zet dit in een overeenkomst, of maak er een `onderwerp` van dat een overeenkomst regelt",
        "put this in an agreement, or make it an `onderwerp` that an agreement arranges"));
}

impl Resolver {
    /// The lines and subjects of a framework.
    #[expect(clippy::wildcard_enum_match_arm, reason = "every other part is alike here")]
    pub(super) fn aims_of(&mut self, placed: &[Placed<'_>], head: Option<&Head>) -> Vec<Aim> {
        let mut aims: Vec<Aim> = Vec::new();
        for Placed { part, .. } in placed {
            let (kind, keyword) = match part.kind {
                PartKind::PolicyLine => (AimKind::Line, "lijn"),
                PartKind::Subject => (AimKind::Subject, "onderwerp"),
                _ => continue,
            };
            let aim = self.aim(part, kind);
            if let Some(head) = head.filter(|head| !head.is_framework()) {
                let head = head.span;
                self.findings.push(AimOutsideFramework { span: part.span, keyword, head });
                continue;
            }
            let Some(aim) = aim else { continue };
            if let Some(first) = aims.iter().find(|other| other.name == aim.name) {
                let (name, first) = (aim.name.to_string(), first.span);
                self.findings.push(DoubleName { span: part.span, name, first });
                continue;
            }
            aims.push(aim);
        }
        self.lines_exist(&aims);
        aims
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "what belongs elsewhere is alike here")]
    fn aim(&mut self, part: &Part, kind: AimKind) -> Option<Aim> {
        let (mut serves, mut demand) = (None, None);
        let subject = kind == AimKind::Subject;
        for statement in &part.statements {
            match &statement.kind {
                StatementKind::Serves(names) if subject => {
                    self.once(&mut serves, names.clone(), statement);
                }
                StatementKind::Demands(what) if subject => {
                    self.once(&mut demand, what.clone(), statement);
                }
                StatementKind::Note(_) => {}
                _ => self.misplaced(part, statement),
            }
        }
        Some(Aim {
            kind,
            name: part.name.as_ref()?.value.clone(),
            number: part.number.as_ref().map(|number| number.value.clone()),
            text: part.text.as_ref().map(|text| text.value.clone()),
            serves: serves.unwrap_or_default(),
            demand,
            span: part.span,
        })
    }

    /// A subject belongs to lines of its own framework.
    fn lines_exist(&mut self, aims: &[Aim]) {
        let lines = || aims.iter().filter(|aim| aim.kind == AimKind::Line);
        let there: BTreeSet<&Name> = lines().map(|line| &line.name).collect();
        for name in aims.iter().flat_map(|aim| &aim.serves) {
            if there.contains(&name.value) || self.unread.contains(&name.value) {
                continue;
            }
            let gathered = if self.may_compare(there.len()) { usize::MAX } else { 0 };
            let known: Vec<String> =
                lines().take(gathered).map(|line| line.name.to_string()).collect();
            let near = nearest(name.value.as_str(), known.iter().map(String::as_str));
            self.findings.push(UnknownName {
                span: name.span,
                what: What::Line,
                name: name.value.clone(),
                nearest: near.map(str::to_owned),
                known,
                other: None,
            });
        }
    }

    /// What an item serves: what it says itself, and what its goal and theme say. Each once.
    pub(super) fn served(&mut self, part: &Part, origin: &Origin) -> Vec<Spanned<Name>> {
        let mut own = None;
        for statement in &part.statements {
            if let StatementKind::Serves(names) = &statement.kind {
                self.once(&mut own, names.clone(), statement);
            }
        }
        let above = [&origin.goal, &origin.theme].into_iter().flatten();
        let mut seen = BTreeMap::new();
        let all = own.into_iter().flatten().chain(above.flat_map(|chapter| chapter.serves.clone()));
        all.filter(|name| seen.insert(name.value.clone(), name.span).is_none()).collect()
    }

    /// In a framework nothing is judged, so nothing that asks for a verdict stands in it.
    pub(super) fn only_agreements_agree(&mut self, head: Option<&Head>, items: &[Item]) {
        let Some(head) = head.filter(|head| head.is_framework()) else { return };
        for item in items {
            if !matches!(item.body, ItemBody::Untestable(_)) {
                self.findings.push(ItemInFramework { span: item.span, head: head.span });
            }
        }
    }
}

impl Resolver {
    /// The head of a framework. It needs no term: without one the year of its adoption stands in,
    /// and where that is not stated either, any year, because nothing of a framework is judged.
    #[expect(clippy::wildcard_enum_match_arm, reason = "what belongs elsewhere is alike here")]
    pub(super) fn framework_head(&mut self, part: &Part) -> Option<Head> {
        let (mut clients, mut adopted, mut term) = (None, None, None);
        let mut levels = Vec::new();
        for statement in &part.statements {
            match &statement.kind {
                StatementKind::Clients(names) => self.once(&mut clients, names.clone(), statement),
                StatementKind::AdoptedOn(when) => self.once(&mut adopted, when.clone(), statement),
                StatementKind::Term { period, length } => {
                    self.once(&mut term, (period.clone(), length.clone()), statement);
                }
                StatementKind::FindingLevel { code, level, reason } => {
                    self.level(&mut levels, statement.span, (code, level), reason.as_ref());
                }
                StatementKind::Note(_) => {}
                _ => self.misplaced(part, statement),
            }
        }
        let year = adopted.as_ref().map_or(2000, |when| when.value.first().year());
        let stand_in = Spanned { value: Period::year(year)?, span: part.span };
        let (term, length) = term.unwrap_or((stand_in, None));
        self.check_term_length(&term, length.as_deref());
        let name = part.name.as_ref().map(|name| name.value.clone());
        Some(Head {
            kind: HeadKind::Framework { adopted },
            name: name.unwrap_or_else(|| Name::new("kader")),
            title: part.text.as_ref().map(|text| text.value.clone()),
            span: part.span,
            clients: clients.unwrap_or_default(),
            contractor: None,
            term: term.value,
            term_span: term.span,
            report_every_months: None,
            framework: None,
            starting_point: None,
            after: None,
            signed: None,
            draft: false,
            labels: Vec::new(),
            levels,
        })
    }
}
