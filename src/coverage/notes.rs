//! What is not covered, as notes for whoever draws up the agreement.
//!
//! Not for: the table itself.

use super::aims::AimSort;
use super::table::{Coverage, CoveredAim, ServerSort};
use crate::diagnostics::{Findings, Label, Text};
use crate::model::Model;
use crate::source::Span;
use crate::syntax::DemandText;
use crate::{problem, text};

problem! {
    /// A result that serves no line of the framework.
    ResultWithoutLine: "PO0416" Note { span: Span, name: String, framework: Span }
    headline: text!("het resultaat `{name}` dient geen lijn van het kader",
        "the result `{name}` serves no line of the framework");
    labels: vec![Label::primary(*span), Label::other(*framework)
        .saying(text!("dit is het kader", "this is the framework"))];
    help: Some(text!("schrijf bij het resultaat, het doel of het thema welke lijn het dient: `dient: …`",
        "write with the result, the goal or the theme which line it serves: `dient: …`"));
}

problem! {
    /// A line of the framework that no result serves.
    LineWithoutResult: "PO0417" Note { span: Span, name: String, line: Span, others: Vec<String> }
    headline: text!("geen resultaat dient de lijn `{name}` van het kader",
        "no result serves the line `{name}` of the framework");
    labels: vec![Label::primary(*span), Label::other(*line)
        .saying(text!("deze lijn", "this line"))];
    help: Some(if others.is_empty() {
        text!("schrijf `dient: {name}` bij een resultaat, of voeg een resultaat toe",
            "write `dient: {name}` with a result, or add a result")
    } else {
        let others = others.join(", ");
        text!("wel dient {others} deze lijn, maar dat is geen resultaat; voeg er een toe",
            "{others} does serve this line, but that is no result; add one")
    });
}

problem! {
    /// A subject that the framework asks for and the agreement does not arrange.
    SubjectNotCovered: "PO0418" Note { span: Span, name: String, subject: Span,
        demand: Option<DemandText>, others: Vec<String> }
    headline: text!("de overeenkomst regelt het onderwerp `{name}` van het kader niet",
        "the agreement does not arrange the subject `{name}` of the framework");
    labels: vec![Label::primary(*span), Label::other(*subject)
        .saying(text!("het kader vraagt hierom", "the framework asks for this"))];
    help: Some(match (demand, others.as_slice()) {
        (None, _) => text!("schrijf `dient: {name}` bij wat het regelt, of voeg iets toe dat dat doet",
            "write `dient: {name}` with what arranges it, or add something that does"),
        (Some(demand), []) => {
            let Text { nl, en } = words(*demand);
            text!("voeg een resultaat toe met {nl} in de norm, en schrijf erbij `dient: {name}`",
                "add a result with {en} in its norm, and write `dient: {name}` with it")
        }
        (Some(demand), others) => {
            let Text { nl, en } = words(*demand);
            let others = others.join(", ");
            text!("leg {nl} vast in de norm van een resultaat; {others} doet dat niet",
                "fix {en} in the norm of a result; {others} does not")
        }
    });
}

fn words(demand: DemandText) -> Text {
    match demand {
        DemandText::Number => text!("een getal", "a number"),
        DemandText::Maximum => text!("een maximum", "a maximum"),
        DemandText::Minimum => text!("een minimum", "a minimum"),
    }
}

pub(super) fn check(agreement: &Model, coverage: &Coverage, findings: &mut Findings) {
    for result in &coverage.without_line {
        findings.push(ResultWithoutLine {
            span: result.span,
            name: result.name.clone(),
            framework: coverage.framework_span,
        });
    }
    // What is lacking has no place in the agreement; where it names the framework comes nearest.
    let named = agreement.head.framework.as_ref().map(|framework| framework.written.span);
    let span = named.unwrap_or(agreement.head.span);
    for aim in coverage.aims.iter().filter(|aim| !aim.covered) {
        match aim.sort {
            AimSort::Line => findings.push(LineWithoutResult {
                span,
                name: aim.name.clone(),
                line: aim.span,
                others: others(aim),
            }),
            AimSort::Subject => findings.push(SubjectNotCovered {
                span,
                name: aim.name.clone(),
                subject: aim.span,
                demand: aim.demand,
                others: others(aim),
            }),
        }
    }
}

/// The items that serve something without covering it, as a reader knows them.
fn others(aim: &CoveredAim) -> Vec<String> {
    let word = |sort| match sort {
        ServerSort::Result => "resultaat",
        ServerSort::Duty => "inzicht",
        ServerSort::Effort => "inspanning",
        ServerSort::Untestable => "afspraak",
    };
    aim.by.iter().map(|item| format!("{} `{}`", word(item.sort), item.name)).take(3).collect()
}
