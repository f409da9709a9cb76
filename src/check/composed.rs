//! Norms on other results: choices that the agreement must make, and points.
//!
//! For: what happens when members lapse, where they can, and whether the points can be reached.
//! Not for: which results are meant (`resolve`).

use indexmap::IndexMap;

use super::lapsing::{Lapsing, gives};
use crate::diagnostics::{Findings, Label};
use crate::model::{
    Composed, Composition, ItemBody, Model, NormBody, Points, ResultItem, StepVerdict,
};
use crate::quantity::{Number, written};
use crate::source::{Name, Span};
use crate::{problem, text};

problem! {
    /// So many of members, more of which may lapse than can be done without.
    FewerLeftUndecided: "PO0380" Error { span: Span, least: usize, lapse: String }
    headline: text!("er kunnen minder dan {least} resultaten overblijven",
        "fewer than {least} results may be left");
    labels: vec![Label::primary(*span)
        .saying(text!("dit kan vervallen: {lapse}", "this may lapse: {lapse}"))];
    help: Some(text!(
        "zeg wat er dan geldt: `, blijven er minder over, dan alle`, `dan niet behaald` of \
         `dan vervalt`",
        "say what holds then: `, blijven er minder over, dan alle`, `dan niet behaald` or \
         `dan vervalt`"));
}

problem! {
    /// Points of results that may lapse.
    LapsedWeightUndecided: "PO0381" Error { span: Span, lapse: String }
    headline: text!("niet duidelijk is wat er met de punten gebeurt van wat vervalt",
        "what becomes of the points of what lapses is not clear");
    labels: vec![Label::primary(*span)
        .saying(text!("dit kan vervallen: {lapse}", "this may lapse: {lapse}"))];
    help: Some(text!(
        "kies: `, vervalt er een, dan vervalt het gewicht`, `dan telt het gewicht als behaald` of \
         `dan telt het gewicht als niet behaald`",
        "choose: `, vervalt er een, dan vervalt het gewicht`, `dan telt het gewicht als behaald` \
         or `dan telt het gewicht als niet behaald`"));
}

problem! {
    /// Points of something that has none.
    WithoutPoints: "PO0382" Error { span: Span, name: Name, item: Span }
    headline: text!("`{name}` heeft geen punten", "`{name}` has no points");
    labels: vec![Label::primary(*span), Label::other(*item)
        .saying(text!("hier ontbreken de punten", "the points are missing here"))];
    help: Some(text!("zet bij dat resultaat een regel als `punten: 10`",
        "add a line such as `punten: 10` to that result"));
}

problem! {
    /// Points for a result with a floor and a target, that do not say what it is worth in between.
    PointsBetween: "PO0383" Error { span: Span }
    headline: text!("niet duidelijk is hoeveel punten dit is tussen bodem en streef",
        "how many points this is between floor and target is not clear");
    labels: vec![Label::primary(*span)];
    help: Some(text!("schrijf bijvoorbeeld `punten: 10, tussen 5`",
        "write for instance `punten: 10, tussen 5`"));
}

problem! {
    /// A bound that the points can never reach, or always do.
    PointsBound: "PO0384" Error { span: Span, most: String, never: bool }
    headline: if *never {
        text!("zoveel punten zijn er niet: het zijn er hoogstens {most}",
            "there are not so many points: there are {most} at most")
    } else {
        text!("dit aantal punten is altijd gehaald", "this number of points is always reached")
    };
    labels: vec![Label::primary(*span)];
    help: Some(text!("vraag meer dan 0 en hoogstens {most} punten",
        "ask for more than 0 and at most {most} points"));
}

problem! {
    /// Points that make no sense.
    PointsImpossible: "PO0385" Error { span: Span }
    headline: text!("dit aantal punten kan niet", "this number of points is impossible");
    labels: vec![Label::primary(*span)];
    help: Some(text!(
        "punten zijn minstens 0, en tussen bodem en streef niet meer dan bij behaald, zoals \
         `punten: 10, tussen 5`",
        "points are at least 0, and between floor and target no more than when met, as in \
         `punten: 10, tussen 5`"));
}

pub(super) fn check(model: &Model, findings: &mut Findings) {
    let results: IndexMap<&Name, (&ResultItem, Span)> = model
        .items
        .iter()
        .filter_map(|item| match &item.body {
            ItemBody::Result(result) => Some((&item.name, (&**result, item.span))),
            ItemBody::Duty(_) | ItemBody::Effort(_) | ItemBody::Untestable(_) => None,
        })
        .collect();
    let results = Results { all: &results, model };
    let mut lapsing = Lapsing::of(model);
    for (name, (result, _)) in results.all {
        if let Some(points) = &result.points {
            check_worth(result, points, findings);
        }
        let versions = result.versions.iter().map(|version| &version.norm);
        for norm in result.norms.iter().chain(versions) {
            if let NormBody::Composed(composed) = &norm.body {
                results.check(name, composed, &mut lapsing, findings);
            }
        }
    }
}

fn check_worth(result: &ResultItem, points: &Points, findings: &mut Findings) {
    let versions = result.versions.iter().map(|version| &version.norm);
    let banded = result.norms.iter().chain(versions).any(|norm| match &norm.body {
        NormBody::Table(lookup) => gives(lookup, StepVerdict::Between),
        NormBody::Readings(readings) => {
            readings.options.iter().any(|option| option.norm.target.is_some())
        }
        NormBody::Test(_)
        | NormBody::Composed(_)
        | NormBody::ToBeDecided
        | NormBody::ToBeFilledIn => norm.target.is_some(),
    });
    if banded && points.between.is_none() {
        findings.push(PointsBetween { span: points.span });
    }
    let too_much = points
        .between
        .as_ref()
        .is_some_and(|between| between.is_negative() || *between > points.met);
    if points.met.is_negative() || too_much {
        findings.push(PointsImpossible { span: points.span });
    }
}

struct Results<'m> {
    all: &'m IndexMap<&'m Name, (&'m ResultItem, Span)>,
    model: &'m Model,
}

impl Results<'_> {
    fn check(
        &self,
        whole: &Name,
        composed: &Composed,
        lapsing: &mut Lapsing<'_>,
        findings: &mut Findings,
    ) {
        let lapse: Vec<&Name> = composed
            .members
            .iter()
            .map(|member| &member.value)
            .filter(|name| lapsing.may_lapse_beside(name, whole))
            .collect();
        let named = || lapse.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        let span = composed.span;
        match &composed.rule {
            Composition::All => {}
            Composition::AtLeast { least, fewer_left } => {
                // With none left there is nothing to choose: the whole lapses.
                let left = composed.members.len().saturating_sub(lapse.len());
                if fewer_left.is_none() && *least > 1 && left < *least {
                    findings.push(FewerLeftUndecided { span, least: *least, lapse: named() });
                }
            }
            Composition::Points { least, strict, lapsed } => {
                if lapsed.is_none() && !lapse.is_empty() {
                    findings.push(LapsedWeightUndecided { span, lapse: named() });
                }
                self.check_points(composed, least, *strict, findings);
            }
        }
    }

    fn check_points(
        &self,
        composed: &Composed,
        least: &Number,
        strict: bool,
        findings: &mut Findings,
    ) {
        let mut most = Number::ZERO;
        for member in &composed.members {
            let found = self.all.get(&member.value);
            match found.and_then(|(result, _)| result.points.as_ref()) {
                Some(points) => most = most + &points.met,
                None => {
                    let items = self.model.items.iter();
                    let item = found.map(|(_, span)| *span).or_else(|| {
                        items.clone().find(|item| item.name == member.value).map(|item| item.span)
                    });
                    findings.push(WithoutPoints {
                        span: member.span,
                        name: member.value.clone(),
                        item: item.unwrap_or(member.span),
                    });
                    return;
                }
            }
        }
        let never = if strict { *least >= most } else { *least > most };
        let always = if strict { least.is_negative() } else { !least.is_positive() };
        if never || always {
            let span = composed.span;
            findings.push(PointsBound { span, most: written::plain(&most), never });
        }
    }
}
