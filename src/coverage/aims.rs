//! The names that items say they serve.
//!
//! Not for: what they cover.

use std::collections::BTreeSet;

use crate::diagnostics::{Comparisons, Findings, Label, nearest};
use crate::model::{AimKind, Model};
use crate::source::{Name, Span};
use crate::syntax::Spanned;
use crate::{problem, text};

/// A line or a subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AimSort {
    /// lijn
    Line,
    /// onderwerp
    Subject,
}

impl From<AimKind> for AimSort {
    fn from(kind: AimKind) -> Self {
        match kind {
            AimKind::Line => Self::Line,
            AimKind::Subject => Self::Subject,
        }
    }
}

problem! {
    /// Something is served that the framework does not have.
    UnknownAim: "PO0232" Error { span: Span, name: Name, framework: Span, meant: Option<(String, Span)>,
        known: Vec<String>, nothing: bool }
    headline: text!("het kader kent geen lijn of onderwerp `{name}`",
        "the framework has no line or subject `{name}`");
    labels: vec![Label::primary(*span), match meant {
        Some((meant, place)) => Label::other(*place)
            .saying(text!("het kader kent wel `{meant}`", "the framework does have `{meant}`")),
        None => Label::other(*framework).saying(text!("dit is het kader", "this is the framework")),
    }];
    help: Some(match meant {
        Some((meant, _)) => text!("bedoelt u `{meant}`?", "did you mean `{meant}`?"),
        None if *nothing => text!("zet in het kader een `lijn` of een `onderwerp`",
            "put a `lijn` or an `onderwerp` in the framework"),
        None if known.is_empty() => text!("kijk in het kader welke lijnen en onderwerpen er zijn",
            "see in the framework which lines and subjects there are"),
        None => {
            let known = known.join(", ");
            text!("kies uit: {known}", "choose from: {known}")
        }
    });
}

problem! {
    /// Something is served, and there is no framework to serve.
    NoFramework: "PO0233" Error { span: Span, name: Name }
    headline: text!("er is geen kader met een lijn of onderwerp `{name}`",
        "there is no framework with a line or subject `{name}`");
    labels: vec![Label::primary(*span)];
    help: Some(text!("noem het bestand van het kader in de kop, bijvoorbeeld `kader: \"kader.po\"`",
        "name the file of the framework in the head, for instance `kader: \"kader.po\"`"));
}

/// Every name that is served, once for each place.
fn served(agreement: &Model) -> impl Iterator<Item = &Spanned<Name>> {
    let chapters = agreement.chapters.iter().flat_map(|chapter| &chapter.serves);
    let items = agreement.items.iter().flat_map(|item| &item.serves);
    let mut seen = BTreeSet::new();
    // An item holds what its theme and goal serve too.
    chapters.chain(items).filter(move |name| seen.insert((name.span.start, name.value.clone())))
}

pub(super) fn check(agreement: &Model, framework: &Model, findings: &mut Findings) {
    let there: BTreeSet<&Name> = framework.aims.iter().map(|aim| &aim.name).collect();
    let unknown = served(agreement).filter(|name| !there.contains(&name.value));
    let mut compared = Comparisons::default();
    for name in unknown {
        // Of thousands of unknown names no more is said than that they are.
        let gathered = if compared.may_make(framework.aims.len()) { usize::MAX } else { 0 };
        let known = || framework.aims.iter().take(gathered).map(|aim| aim.name.as_str());
        let meant = nearest(name.value.as_str(), known());
        let meant = framework.aims.iter().find(|aim| Some(aim.name.as_str()) == meant);
        findings.push(UnknownAim {
            span: name.span,
            name: name.value.clone(),
            framework: framework.head.span,
            meant: meant.map(|aim| (aim.name.to_string(), aim.span)),
            known: known().map(str::to_owned).collect(),
            nothing: framework.aims.is_empty(),
        });
    }
}

pub(super) fn without_framework(agreement: &Model, findings: &mut Findings) {
    for name in served(agreement) {
        findings.push(NoFramework { span: name.span, name: name.value.clone() });
    }
}
