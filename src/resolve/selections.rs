//! Members of breakdowns: which ones a figure is about.
//!
//! Not for: whether figures of those members may be added up; `check` sees to that.

use std::sync::Arc;

use super::Resolver;
use super::problems::What;
use crate::diagnostics::{Label, nearest};
use crate::model::{Breakdown, Indicator, Selection};
use crate::source::{Name, Span};
use crate::syntax::{Figure, MembersText, Spanned};
use crate::{problem, text};

problem! {
    /// A member along a breakdown that the indicator does not have.
    NotBrokenDown: "PO0260" Error { span: Span, name: Name, breakdown: Option<Name>, known: String,
        indicator: Span }
    headline: match breakdown {
        Some(breakdown) => text!("`{name}` wordt niet verdeeld naar `{breakdown}`",
            "`{name}` is not broken down by `{breakdown}`"),
        None => text!("`{name}` heeft geen verdeling", "`{name}` has no breakdown"),
    };
    labels: vec![Label::primary(*span), Label::other(*indicator)
        .saying(text!("de indicator", "the indicator"))];
    help: Some(if known.is_empty() {
        text!("voeg bij `{name}` toe: `verdeling: …`", "add to `{name}`: `verdeling: …`")
    } else {
        text!("`{name}` wordt verdeeld naar: {known}", "`{name}` is broken down by: {known}")
    });
}

problem! {
    /// Steps of something that has no order.
    NotAScale: "PO0261" Error { span: Span, breakdown: Name, place: Span }
    headline: text!("`{breakdown}` is geen schaal: er is geen hoger en lager",
        "`{breakdown}` is no scale: there is no higher and lower");
    labels: vec![Label::primary(*span), Label::other(*place)
        .saying(text!("hier beschreven", "described here"))];
    help: Some(text!("noem één naam, of maak er een schaal van: `schaal {breakdown}: …`",
        "name one member, or make it a scale: `schaal {breakdown}: …`"));
}

problem! {
    /// `per gemeente` in a norm that does not say whether it holds for each.
    EachOrTogether: "PO0262" Error { span: Span, name: Name, breakdown: Name }
    headline: text!("moet dit voor elk deel apart gelden, of voor alle samen?",
        "must this hold for each by itself, or for all together?");
    labels: vec![Label::primary(*span)];
    help: Some(text!("voor elk apart: begin met `voor elke {breakdown}:`; voor alle samen: \
        schrijf `{name}` zonder `per {breakdown}`",
        "for each: begin with `voor elke {breakdown}:`; for all together: write `{name}` without \
        `per {breakdown}`"));
}

problem! {
    /// A step that a scale does not have.
    NoSuchStep: "PO0263" Error { span: Span, breakdown: Name, written: String, count: usize,
        meant: Option<String>, place: Span }
    headline: text!("`{breakdown}` heeft {count} treden", "`{breakdown}` has {count} steps");
    labels: vec![Label::primary(*span).saying(text!("\"{written}\" is er niet een van",
            "\"{written}\" is none of them")), Label::other(*place)
        .saying(text!("hier staan alle {count} treden", "here are all {count} steps"))];
    help: Some(match meant {
        Some(meant) => text!("bedoelt u \"{meant}\"?", "did you mean \"{meant}\"?"),
        None => text!("schrijf de trede zoals zij in de schaal staat",
            "write the step as it stands in the scale"),
    });
}

problem! {
    /// A member that two breakdowns of an indicator have.
    WhichBreakdown: "PO0264" Error { span: Span, name: Name, written: String, one: Name, two: Name }
    headline: text!("\"{written}\" staat in twee verdelingen van `{name}`",
        "\"{written}\" is in two breakdowns of `{name}`");
    labels: vec![Label::primary(*span)];
    help: Some(text!("noem de verdeling: `{name} ({one} \"{written}\")` of `{name} ({two} \
        \"{written}\")`",
        "name the breakdown: `{name} ({one} \"{written}\")` or `{name} ({two} \"{written}\")`"));
}

problem! {
    /// Steps that run from high to low.
    StepsFall: "PO0265" Error { span: Span }
    headline: text!("deze treden lopen niet op", "these steps do not go up");
    labels: vec![Label::primary(*span)];
    help: Some(text!("noem eerst de laagste trede", "name the lowest step first"));
}

impl Resolver {
    /// The members that a figure is about; `None` when that was reported.
    pub(super) fn selection(
        &mut self,
        figure: &Figure,
        indicator: &Arc<Indicator>,
    ) -> Option<Selection> {
        let mut chosen: Vec<(Name, Vec<usize>)> = Vec::new();
        for along in figure.selection.iter().flat_map(|selection| &selection.along) {
            let breakdown = match &along.breakdown {
                Some(name) => self.own_breakdown(indicator, name)?,
                None => self.breakdown_of_member(indicator, &along.members)?,
            };
            let places = self.places(&breakdown, &along.members, along.span)?;
            self.choose(&mut chosen, breakdown.name.clone(), places, along.span)?;
        }
        if let Some(each) = &figure.of_each {
            let (breakdown, place) = self.each(figure, each)?;
            let named = |own: &&Arc<Breakdown>| own.name == each.value || own.of == breakdown.of;
            let Some(own) = indicator.breakdowns.iter().find(named) else {
                self.not_broken_down(indicator, Some(&each.value), each.span);
                return None;
            };
            self.choose(&mut chosen, own.name.clone(), vec![place], each.span)?;
        }
        Some(Selection::of(chosen))
    }

    /// The member that `per …` means: that of the norm at hand.
    pub(super) fn each(
        &mut self,
        figure: &Figure,
        each: &Spanned<Name>,
    ) -> Option<(Arc<Breakdown>, usize)> {
        match &self.member {
            Some((breakdown, place)) if breakdown.name == each.value => {
                self.member_used = true;
                Some((Arc::clone(breakdown), *place))
            }
            Some(_) | None => {
                let (name, breakdown) = (figure.name.value.clone(), each.value.clone());
                self.findings.push(EachOrTogether { span: each.span, name, breakdown });
                None
            }
        }
    }

    fn choose(
        &mut self,
        chosen: &mut Vec<(Name, Vec<usize>)>,
        breakdown: Name,
        places: Vec<usize>,
        span: Span,
    ) -> Option<()> {
        if chosen.iter().any(|(known, _)| *known == breakdown) {
            self.repeated(span, breakdown.as_str());
            return None;
        }
        chosen.push((breakdown, places));
        Some(())
    }

    fn own_breakdown(
        &mut self,
        indicator: &Indicator,
        name: &Spanned<Name>,
    ) -> Option<Arc<Breakdown>> {
        let found = indicator.breakdown(&name.value).cloned();
        if found.is_none() {
            self.not_broken_down(indicator, Some(&name.value), name.span);
        }
        found
    }

    fn not_broken_down(&mut self, indicator: &Indicator, breakdown: Option<&Name>, span: Span) {
        let known: Vec<&str> = indicator.breakdowns.iter().map(|own| own.name.as_str()).collect();
        self.findings.push(NotBrokenDown {
            span,
            name: indicator.name.clone(),
            breakdown: breakdown.cloned(),
            known: known.join(", "),
            indicator: indicator.span,
        });
    }

    /// The breakdown that has a member: with `voor` the member tells.
    fn breakdown_of_member(
        &mut self,
        indicator: &Indicator,
        members: &MembersText,
    ) -> Option<Arc<Breakdown>> {
        let (MembersText::One(text)
        | MembersText::From(text)
        | MembersText::UpTo(text)
        | MembersText::FromTo(text, _)) = members;
        let has = |own: &&Arc<Breakdown>| own.position(&text.value).is_some();
        let mut having = indicator.breakdowns.iter().filter(has);
        match (having.next(), having.next(), indicator.breakdowns.as_slice()) {
            (Some(one), Some(two), _) => {
                self.findings.push(WhichBreakdown {
                    span: text.span,
                    name: indicator.name.clone(),
                    written: text.value.clone(),
                    one: one.name.clone(),
                    two: two.name.clone(),
                });
                None
            }
            (Some(only), None, _) | (None, _, [only]) => Some(Arc::clone(only)),
            (None, _, []) => {
                self.not_broken_down(indicator, None, text.span);
                None
            }
            (None, _, several) => {
                let known = several.iter().flat_map(|own| &own.members);
                let known = known.map(|member| member.value.clone()).collect();
                self.unknown(What::Member, &Name::new(&text.value), text.span, known);
                None
            }
        }
    }

    /// The places of members in their breakdown.
    fn places(
        &mut self,
        breakdown: &Breakdown,
        members: &MembersText,
        span: Span,
    ) -> Option<Vec<usize>> {
        let last = breakdown.members.len().checked_sub(1)?;
        let (low, high) = match members {
            MembersText::One(text) => {
                return self.place(breakdown, text).map(|place| vec![place]);
            }
            MembersText::FromTo(low, high) => {
                let (low, high) = (self.place(breakdown, low), self.place(breakdown, high));
                (low?, high?)
            }
            MembersText::From(low) => (self.place(breakdown, low)?, last),
            MembersText::UpTo(high) => (0, self.place(breakdown, high)?),
        };
        if !breakdown.ordered {
            let (name, place) = (breakdown.of.clone(), breakdown.span);
            self.findings.push(NotAScale { span, breakdown: name, place });
            return None;
        }
        if low > high {
            self.findings.push(StepsFall { span });
            return None;
        }
        Some((low..=high).collect())
    }

    /// The place of a member; what is not there is reported.
    pub(super) fn place(&mut self, breakdown: &Breakdown, text: &Spanned<String>) -> Option<usize> {
        let found = breakdown.position(&text.value);
        if found.is_none() {
            let count = breakdown.members.len();
            let gathered = breakdown.members.iter().take(self.comparable());
            let known: Vec<String> = gathered.map(|member| member.value.clone()).collect();
            if breakdown.ordered {
                let compared = self.may_compare(known.len());
                let known = if compared { known } else { Vec::new() };
                let meant = nearest(&text.value, known.iter().map(String::as_str));
                self.findings.push(NoSuchStep {
                    span: text.span,
                    breakdown: breakdown.of.clone(),
                    written: text.value.clone(),
                    count,
                    meant: meant.map(str::to_owned),
                    place: breakdown.span,
                });
            } else {
                self.unknown(What::Member, &Name::new(&text.value), text.span, known);
            }
        }
        found
    }
}
