//! Norms on other results: which they are, and that none depends on itself.
//!
//! Not for: choices that must be made when members may lapse; `check` sees to those.

use std::collections::{BTreeMap, BTreeSet};

use super::problems::What;
use super::{Placed, Resolver};
use crate::diagnostics::Label;
use crate::model::{Composed, Composition, Item, ItemBody, NormBody};
use crate::source::{ByName, Name, Span};
use crate::syntax::{ComposedRule, ComposedText, CountedText, PartKind, Spanned};
use crate::{problem, text};

problem! {
    /// `niet` with a number.
    NotSoMany: "PO0274" Error { span: Span }
    headline: text!("`niet` met een aantal kan twee dingen betekenen",
        "`niet` with a number may mean two things");
    labels: vec![Label::primary(*span)];
    help: Some(text!(
        "schrijf hoeveel er behaald moeten zijn: `alle`, of bijvoorbeeld `minstens 3` als er van \
         de 5 hoogstens 2 mogen mislukken",
        "write how many must be met: if of 5 at most 2 may be not met, that is `minstens 3`; if all \
         must be met, that is `alle`"));
}

problem! {
    /// A norm on results of which there are none.
    NoMembers: "PO0275" Error { span: Span, name: Name }
    headline: text!("onder `{name}` staan geen resultaten om te tellen",
        "there are no results to count under `{name}`");
    labels: vec![Label::primary(*span)];
    help: Some(text!("noem de resultaten bij hun naam, of een ander doel of thema",
        "name the results, or another goal or theme"));
}

problem! {
    /// A member that must be among the members, and is not one of them.
    NoMember: "PO0276" Error { span: Span, name: Name, members: Vec<String>, of: Span }
    headline: text!("`{name}` is geen van de resultaten in deze norm",
        "`{name}` is none of the results in this norm");
    labels: vec![Label::primary(*span), Label::other(*of).saying(text!("deze norm", "this norm"))];
    help: Some({
        let members = members.join(", ");
        text!("kies uit: {members}", "choose from: {members}")
    });
}

problem! {
    /// Results that depend on each other.
    ResultsInACircle: "PO0277" Error { span: Span, name: Name, other: Span, by: Name }
    headline: text!("`{name}` hangt van zichzelf af", "`{name}` depends on itself");
    labels: vec![
        Label::primary(*span).saying(text!("deze norm telt `{by}` mee", "this norm counts `{by}`")),
        Label::other(*other).saying(text!("en deze telt `{name}` mee", "and this counts `{name}`")),
    ];
    help: Some(text!("haal een van de twee uit de andere norm",
        "take one of the two out of the other norm"));
}

problem! {
    /// A member that no verdict is given on.
    NotToBeCounted: "PO0278" Error { span: Span, name: Name, part: Span }
    headline: text!("over `{name}` komt geen oordeel", "`{name}` gets no verdict");
    labels: vec![Label::primary(*span),
        Label::other(*part).saying(text!("dit is niet toetsbaar", "this cannot be tested"))];
    help: Some(text!("laat de naam hier weg", "leave the name out here"));
}

problem! {
    /// A member that is named twice.
    MemberTwice: "PO0279" Error { span: Span, name: Name, first: Span }
    headline: text!("`{name}` staat twee keer in deze norm", "`{name}` is in this norm twice");
    labels: vec![Label::primary(*span),
        Label::other(*first).saying(text!("hier de eerste keer", "here the first time"))];
    help: Some(text!("noem elk resultaat één keer", "name each result once"));
}

/// Something that gets a verdict, or is told not to.
pub(super) struct Judged {
    name: Name,
    kind: JudgedKind,
    theme: Option<Name>,
    goal: Option<Name>,
    span: Span,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum JudgedKind {
    Result,
    Duty,
    Effort,
    Untestable,
}

/// The place of the first of each name.
pub(super) fn places(judged: &[Judged]) -> ByName<usize> {
    let reversed = judged.iter().enumerate().rev();
    reversed.map(|(place, judged)| (judged.name.clone(), place)).collect()
}

/// The places of the results under each theme and goal (`true`).
pub(super) fn under(judged: &[Judged]) -> BTreeMap<(bool, Name), Vec<usize>> {
    let mut under: BTreeMap<(bool, Name), Vec<usize>> = BTreeMap::new();
    for (place, judged) in judged.iter().enumerate() {
        let chapters = [(false, &judged.theme), (true, &judged.goal)];
        for (goal, chapter) in chapters.into_iter().filter(|_| judged.kind == JudgedKind::Result) {
            if let Some(chapter) = chapter {
                under.entry((goal, chapter.clone())).or_default().push(place);
            }
        }
    }
    under
}

/// All that gets a verdict or might, in the order of the file.
#[expect(clippy::wildcard_enum_match_arm, reason = "other parts get no verdict")]
pub(super) fn judged(placed: &[Placed<'_>]) -> Vec<Judged> {
    let mut found = Vec::new();
    for Placed { part, origin } in placed {
        let kind = match part.kind {
            PartKind::Result => JudgedKind::Result,
            PartKind::Duty => JudgedKind::Duty,
            PartKind::Effort => JudgedKind::Effort,
            PartKind::Untestable => JudgedKind::Untestable,
            _ => continue,
        };
        let Some(name) = &part.name else { continue };
        found.push(Judged {
            name: name.value.clone(),
            kind,
            theme: origin.theme.as_ref().map(|theme| theme.name.clone()),
            goal: origin.goal.as_ref().map(|goal| goal.name.clone()),
            span: part.span,
        });
    }
    found
}

impl Resolver {
    /// A norm on other results, of the result `own`.
    pub(super) fn composed(&mut self, own: &Name, stated: &ComposedText) -> Option<Composed> {
        let members = self.members(own, &stated.members)?;
        let rule = match &stated.rule {
            ComposedRule::All => Composition::All,
            ComposedRule::AtLeast { count, fewer_left } => Composition::AtLeast {
                least: self.count(count, members.len())?,
                fewer_left: *fewer_left,
            },
            ComposedRule::NotSoMany(span) => {
                self.findings.push(NotSoMany { span: *span });
                return None;
            }
            ComposedRule::Points { least, strict, lapsed } => {
                Composition::Points { least: least.value.clone(), strict: *strict, lapsed: *lapsed }
            }
        };
        let mut must = BTreeSet::new();
        let counted: BTreeSet<&Name> = members.iter().map(|member| &member.value).collect();
        for name in &stated.must {
            if counted.contains(&name.value) {
                must.insert(name.value.clone());
            } else {
                let known = members.iter().map(|member| member.value.to_string()).collect();
                let (span, of) = (name.span, stated.span);
                self.findings.push(NoMember { span, name: name.value.clone(), members: known, of });
            }
        }
        Some(Composed { members, rule, must, span: stated.span })
    }

    fn members(&mut self, own: &Name, stated: &CountedText) -> Option<Vec<Spanned<Name>>> {
        match stated {
            CountedText::Named(names) => self.named(names),
            CountedText::Of { chapter, goal, besides } => {
                let left_out = if besides.is_empty() { Vec::new() } else { self.named(besides)? };
                self.results_of(own, chapter, *goal, &left_out)
            }
        }
    }

    fn named(&mut self, names: &[Spanned<Name>]) -> Option<Vec<Spanned<Name>>> {
        let mut seen: BTreeMap<&Name, Span> = BTreeMap::new();
        let mut all_there = true;
        for name in names {
            if let Some(first) = seen.insert(&name.value, name.span) {
                let (span, name) = (name.span, name.value.clone());
                self.findings.push(MemberTwice { span, name, first });
                all_there = false;
            }
            let place = self.judged_places.get(&name.value);
            let found = place.and_then(|place| self.judged.get(*place));
            match found.map(|judged| (judged.kind, judged.span)) {
                None => {
                    let known = self.judged.iter().take(self.comparable());
                    let known = known.map(|judged| judged.name.to_string()).collect();
                    self.unknown(What::Item, &name.value, name.span, known);
                    all_there = false;
                }
                Some((JudgedKind::Untestable, part)) => {
                    let (span, name) = (name.span, name.value.clone());
                    self.findings.push(NotToBeCounted { span, name, part });
                    all_there = false;
                }
                Some((JudgedKind::Result | JudgedKind::Duty | JudgedKind::Effort, _)) => {}
            }
        }
        all_there.then(|| names.to_vec())
    }

    /// The results of a goal or theme, but for the one at hand and those that are left out.
    fn results_of(
        &mut self,
        own: &Name,
        chapter: &Spanned<Name>,
        goal: bool,
        left_out: &[Spanned<Name>],
    ) -> Option<Vec<Spanned<Name>>> {
        if !self.chapter_names.contains(&(goal, chapter.value.clone())) {
            let names = self.chapter_names.iter().filter(|(is_goal, _)| *is_goal == goal);
            let known = names.map(|(_, name)| name.to_string()).collect();
            self.unknown(What::Chapter, &chapter.value, chapter.span, known);
            return None;
        }
        let left_out: BTreeSet<&Name> = left_out.iter().map(|name| &name.value).collect();
        let key = (goal, chapter.value.clone());
        let listed = self.judged_under.get(&key).map_or(0, Vec::len);
        self.count_members(listed, chapter.span)?;
        let under = self
            .judged_under
            .get(&key)
            .into_iter()
            .flatten()
            .filter_map(|place| self.judged.get(*place));
        let members: Vec<Spanned<Name>> = under
            .filter(|judged| judged.name != *own && !left_out.contains(&judged.name))
            .map(|judged| Spanned { value: judged.name.clone(), span: chapter.span })
            .collect();
        if members.is_empty() {
            let (span, name) = (chapter.span, chapter.value.clone());
            self.findings.push(NoMembers { span, name });
            return None;
        }
        Some(members)
    }

    /// The duty that a name names.
    pub(super) fn duty_named(&mut self, name: &Spanned<Name>) -> Option<Spanned<Name>> {
        let place = self.judged_places.get(&name.value);
        let named = place.and_then(|place| self.judged.get(*place));
        if named.is_some_and(|judged| judged.kind == JudgedKind::Duty) {
            return Some(name.clone());
        }
        let known = self.judged.iter().take(self.comparable());
        let duties = || known.clone().filter(|judged| judged.kind == JudgedKind::Duty);
        let known = duties().map(|judged| judged.name.to_string()).collect();
        self.unknown(What::Duty, &name.value, name.span, known);
        None
    }

    /// Reports results that depend on themselves, each circle once.
    pub(super) fn check_circles(&mut self, items: &[Item]) {
        let norms = leading_round(items);
        for round in rounds_of(&norms) {
            if let Some(circle) = circle(&round, &norms) {
                self.findings.push(circle);
            }
        }
    }
}

/// What is told of names that count each other, by the first of them; `None` for a name by itself.
fn circle(round: &[&Name], norms: &BTreeMap<&Name, Vec<&Composed>>) -> Option<ResultsInACircle> {
    let name = *round.first()?;
    let inside: BTreeSet<&Name> = round.iter().copied().collect();
    let norms_of = |name| norms.get(name).into_iter().flatten();
    let (norm, by) = norms_of(name).find_map(|norm| {
        let member = norm.members.iter().find(|member| inside.contains(&member.value))?;
        Some((norm, &member.value))
    })?;
    let counts_it = |norm: &&&Composed| norm.members.iter().any(|member| member.value == *name);
    let back = round.iter().copied().flat_map(norms_of).find(counts_it)?;
    let (span, other) = (norm.span, back.span);
    Some(ResultsInACircle { span, name: name.clone(), other, by: by.clone() })
}

/// The rounds: names that count each other, at once or by others.
fn rounds_of<'i>(norms: &BTreeMap<&'i Name, Vec<&'i Composed>>) -> Vec<Vec<&'i Name>> {
    let places: BTreeMap<&Name, usize> =
        norms.keys().enumerate().map(|(place, name)| (*name, place)).collect();
    let counted = |own: &Vec<&Composed>| {
        let members = own.iter().flat_map(|norm| &norm.members);
        members.filter_map(|member| places.get(&member.value).copied()).collect()
    };
    let leads_to: Vec<Vec<usize>> = norms.values().map(counted).collect();
    let mut rounds: BTreeMap<usize, Vec<&Name>> = BTreeMap::new();
    for (name, round) in norms.keys().zip(crate::model::rounds(&leads_to)) {
        rounds.entry(round).or_default().push(name);
    }
    rounds.into_values().collect()
}

/// The norms on other results of the items from which a circle may be reached: what counts only
/// others that end somewhere is left out, time after time.
fn leading_round(items: &[Item]) -> BTreeMap<&Name, Vec<&Composed>> {
    let all = items.iter().map(|item| (&item.name, composed_in(item)));
    let mut norms: BTreeMap<&Name, Vec<&Composed>> =
        all.filter(|(_, own)| !own.is_empty()).collect();
    let mut counted_by: BTreeMap<&Name, Vec<&Name>> = BTreeMap::new();
    let mut open: BTreeMap<&Name, usize> = BTreeMap::new();
    for (name, own) in &norms {
        let members = own.iter().flat_map(|norm| &norm.members);
        for member in members.filter(|member| norms.contains_key(&member.value)) {
            counted_by.entry(&member.value).or_default().push(name);
            *open.entry(name).or_default() += 1;
        }
    }
    let mut ended: Vec<&Name> = norms.keys().copied().collect();
    ended.retain(|name| !open.contains_key(name));
    while let Some(name) = ended.pop() {
        norms.remove(name);
        for above in counted_by.get(name).into_iter().flatten().copied() {
            let left = open.entry(above).or_default();
            *left = left.saturating_sub(1);
            if *left == 0 {
                ended.push(above);
            }
        }
    }
    norms
}

/// The norms on other results of an item.
fn composed_in(item: &Item) -> Vec<&Composed> {
    let ItemBody::Result(result) = &item.body else { return Vec::new() };
    let versions = result.versions.iter().map(|version| &version.norm);
    let composed = result.norms.iter().chain(versions).filter_map(|norm| match &norm.body {
        NormBody::Composed(composed) => Some(composed),
        NormBody::Test(_)
        | NormBody::Readings(_)
        | NormBody::Table(_)
        | NormBody::ToBeDecided
        | NormBody::ToBeFilledIn => None,
    });
    composed.collect()
}
