//! What brings a consequence.
//!
//! Not for: what it comes to.

use super::Resolver;
use super::consequences::Known;
use super::problems::What;
use crate::diagnostics::Label;
use crate::model::{
    ChapterKind, Item, ItemBody, Norm, NormBody, ResultItem, Trigger, TriggerKind, Under,
    class_table,
};
use crate::quantity::Number;
use crate::source::{Name, Span};
use crate::syntax::{Spanned, TriggerKindText, TriggerText, UnderText};
use crate::{problem, text};

problem! {
    /// `niet minstens 3 resultaten …`, which can be read in two ways.
    CountHasTwoReadings: "PO0267" Error { span: Span, count: String }
    headline: text!("dit is op twee manieren te lezen", "this can be read in two ways");
    labels: vec![Label::primary(*span)];
    help: Some(text!(
        "schrijf `minstens {count} resultaten niet behaald`, of `minder dan {count} resultaten behaald`",
        "write `minstens {count} resultaten niet behaald`, or `minder dan {count} resultaten behaald`"));
}

problem! {
    /// A number of results or years that cannot be counted.
    NotACount: "PO0268" Error { span: Span, least: usize }
    headline: text!("dit is geen aantal om te tellen", "this is no number to count by");
    labels: vec![Label::primary(*span)];
    help: Some(text!("schrijf een heel getal van {least} of meer",
        "write a whole number of {least} or more"));
}

problem! {
    /// A class of a result that has no step table with classes.
    WithoutClasses: "PO0282" Error { span: Span, name: Name, item: Span }
    headline: text!("`{name}` heeft geen klassen", "`{name}` has no classes");
    labels: vec![Label::primary(*span), Label::other(*item)
        .saying(text!("de norm is niet één staffel met klassen", "its norm is not one step table with classes"))];
    help: Some(text!(
        "noem een oordeel, zoals `{name} niet behaald`, of geef dat resultaat een staffel waarvan de \
         rijen een klasse noemen: `rij: tot 80% geeft \"zwak\", niet behaald`",
        "name a verdict, such as `{name} niet behaald`, or give that result a step table whose rows name \
         a class: `rij: tot 80% geeft \"zwak\", niet behaald`"));
}

/// The most years in a row: as many as one norm may be about.
const MOST_YEARS: usize = 50;

problem! {
    /// A verdict so many years in a row that no agreement sees it.
    TooManyYears: "PO0670" Error { span: Span, limit: usize }
    headline: text!("dit zijn meer dan {limit} jaren achtereen", "these are more than {limit} years in a row");
    labels: vec![Label::primary(*span)];
    help: Some(text!("noem hoogstens {limit} jaren", "name at most {limit} years"));
}

/// Beyond this nobody counts.
const MOST: i64 = 100_000;

impl Resolver {
    pub(super) fn trigger(&mut self, trigger: &TriggerText, known: Known<'_>) -> Option<Trigger> {
        let kind = match &trigger.kind {
            TriggerKindText::Each { under, outcomes } => TriggerKind::Each {
                under: self.under(under.as_ref(), known)?,
                outcomes: outcomes.clone(),
            },
            TriggerKindText::Count { negated, comparator, count, under, outcomes } => {
                if *negated {
                    let (span, count) = (trigger.span, count.value.to_string());
                    self.findings.push(CountHasTwoReadings { span, count });
                    return None;
                }
                TriggerKind::Count {
                    comparator: *comparator,
                    count: self.whole_number(count, 0)?,
                    under: self.under(under.as_ref(), known)?,
                    outcomes: outcomes.clone(),
                }
            }
            TriggerKindText::Item { name, outcomes } => {
                self.known_item(name, known)?;
                TriggerKind::Item { name: name.clone(), outcomes: outcomes.clone() }
            }
            TriggerKindText::Streak { name, years, outcomes } => {
                self.known_result(name, known)?;
                let span = years.span;
                let years = self.whole_number(years, 2)?;
                if years > MOST_YEARS {
                    self.findings.push(TooManyYears { span, limit: MOST_YEARS });
                    return None;
                }
                TriggerKind::Streak { name: name.clone(), years, outcomes: outcomes.clone() }
            }
            TriggerKindText::Class { name, class, reach } => {
                let (item, result) = self.known_result(name, known)?;
                self.known_class(name, class, item.span, result)?;
                TriggerKind::Class { name: name.clone(), class: class.clone(), reach: *reach }
            }
            TriggerKindText::Premise { name, holds } => {
                let is_known = known.premises.iter().any(|premise| premise.name == name.value);
                let all = || known.premises.iter().map(|one| one.name.to_string()).collect();
                self.known_one(What::Premise, name, is_known, all)?;
                TriggerKind::Premise { name: name.clone(), holds: *holds }
            }
            TriggerKindText::Stated { name, text } => {
                self.stated_conditions.insert(name.value.clone(), name.span);
                let text = text.as_ref().map(|text| text.value.clone());
                TriggerKind::Stated { name: name.clone(), text }
            }
            TriggerKindText::Test(test) => TriggerKind::Test(self.test(test)?),
        };
        Some(Trigger { kind, span: trigger.span })
    }

    /// An item that gets a verdict.
    pub(super) fn known_item(&mut self, name: &Spanned<Name>, known: Known<'_>) -> Option<()> {
        let all = || known.items.iter().map(|item| item.name.to_string()).collect();
        self.known_one(What::Item, name, known.by_name.contains_key(&name.value), all)
    }

    fn known_result<'a>(
        &mut self,
        name: &Spanned<Name>,
        known: Known<'a>,
    ) -> Option<(&'a Item, &'a ResultItem)> {
        let found = known.by_name.get(&name.value).and_then(|item| as_result(item));
        let results = || known.items.iter().filter_map(as_result);
        let all = || results().map(|(item, _)| item.name.to_string()).collect();
        self.known_one(What::Result, name, found.is_some(), all)?;
        found
    }

    /// A class of the step table of a result.
    fn known_class(
        &mut self,
        name: &Spanned<Name>,
        class: &Spanned<String>,
        item: Span,
        result: &ResultItem,
    ) -> Option<()> {
        let later =
            |norm: &Norm| matches!(norm.body, NormBody::ToBeDecided | NormBody::ToBeFilledIn);
        if result.norms.iter().any(later) {
            return Some(());
        }
        let Some(lookup) = class_table(result) else {
            let (span, name) = (name.span, name.value.clone());
            self.findings.push(WithoutClasses { span, name, item });
            return None;
        };
        let classes = lookup.table.classes();
        let is_known = classes.contains(&class.value.as_str());
        let all = || classes.into_iter().map(str::to_owned).collect();
        let named = Spanned { value: Name::new(&class.value), span: class.span };
        self.known_one(What::StepClass, &named, is_known, all)
    }

    /// Whether a name is known; if not, that is reported with the names that are.
    pub(super) fn known_one(
        &mut self,
        what: What,
        name: &Spanned<Name>,
        is_known: bool,
        all: impl FnOnce() -> Vec<String>,
    ) -> Option<()> {
        if !is_known {
            let known = if self.comparable() > 0 { all() } else { Vec::new() };
            self.unknown(what, &name.value, name.span, known);
        }
        is_known.then_some(())
    }

    /// A theme or goal; the outer `None` when it was reported.
    #[expect(clippy::option_option, reason = "nothing was asked, or what was asked is unknown")]
    fn under(&mut self, under: Option<&UnderText>, known: Known<'_>) -> Option<Option<Under>> {
        let Some(under) = under else { return Some(None) };
        let (kind, what) = if under.goal {
            (ChapterKind::Goal, What::Goal)
        } else {
            (ChapterKind::Theme, What::Theme)
        };
        let is_known = self.chapter_names.contains(&(under.goal, under.name.value.clone()));
        let all = || {
            let chapters = known.chapters.iter().filter(|chapter| chapter.kind == kind);
            chapters.map(|chapter| chapter.name.to_string()).collect()
        };
        self.known_one(what, &under.name, is_known, all)?;
        Some(Some(Under { kind, name: under.name.clone() }))
    }

    fn whole_number(&mut self, number: &Spanned<Number>, least: usize) -> Option<usize> {
        let whole = number.value.to_i64().filter(|whole| *whole <= MOST);
        let whole = whole.and_then(|whole| usize::try_from(whole).ok());
        let fits = whole.filter(|whole| *whole >= least);
        if fits.is_none() {
            self.findings.push(NotACount { span: number.span, least });
        }
        fits
    }
}

/// An item that is a result.
fn as_result(item: &Item) -> Option<(&Item, &ResultItem)> {
    match &item.body {
        ItemBody::Result(result) => Some((item, result)),
        ItemBody::Duty(_) | ItemBody::Effort(_) | ItemBody::Untestable(_) => None,
    }
}
