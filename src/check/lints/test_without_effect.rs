//! A test by itself that always holds, or never does: of an assumption, of what brings a consequence, or of a
//! condition of a consequence.

use super::question::{Question, Seen};
use crate::check::analysis::{Examined, Named, Outlook, alone};
use crate::diagnostics::{Findings, Text};
use crate::model::{ConditionTest, Consequence, NormBody, Test, TriggerKind};
use crate::source::{Name, Span};
use crate::{problem, text};

problem! {
    /// Whatever comes of it, an assumption comes true, or does not.
    PremiseSettled: "PO0622" Note { name: Name, always: bool, seen: Seen }
    headline: if *always {
        text!("de aanname `{name}` komt altijd uit", "the assumption `{name}` always comes true")
    } else {
        text!("de aanname `{name}` komt nooit uit", "the assumption `{name}` never comes true")
    };
    labels: seen.labels();
    help: Some(text!("verbeter de aanname, of laat haar weg",
        "mend the assumption, or leave it out"));
    witness: seen.example;
}

problem! {
    /// Whatever comes of it, what a result assumes comes true, or does not.
    AssumptionSettled: "PO0634" Note { name: Name, always: bool, seen: Seen }
    headline: if *always {
        text!("wat `{name}` aanneemt, komt altijd uit", "what `{name}` assumes always comes true")
    } else {
        text!("wat `{name}` aanneemt, komt nooit uit", "what `{name}` assumes never comes true")
    };
    labels: seen.labels();
    help: Some(text!("verbeter wat er achter `uitgaande van` staat, of laat het weg",
        "mend what stands behind `uitgaande van`, or leave it out"));
    witness: seen.example;
}

problem! {
    /// Whatever comes of it, what brings a consequence occurs, or does not.
    TriggerSettled: "PO0623" Note { name: Name, always: bool, seen: Seen }
    headline: if *always {
        text!("wat `{name}` brengt, doet zich altijd voor", "what brings `{name}` always occurs")
    } else {
        text!("wat `{name}` brengt, doet zich nooit voor", "what brings `{name}` never occurs")
    };
    labels: seen.labels();
    help: Some(text!("verbeter wat er achter `bij` staat, of laat het gevolg weg",
        "mend what stands behind `bij`, or leave the consequence out"));
    witness: seen.example;
}

problem! {
    /// Whatever comes of it, a condition of a consequence holds, or does not.
    OwnConditionSettled: "PO0624" Note { name: Name, always: bool, seen: Seen }
    headline: if *always {
        text!("de voorwaarde `{name}` geldt altijd", "the condition `{name}` always holds")
    } else {
        text!("de voorwaarde `{name}` geldt nooit", "the condition `{name}` never holds")
    };
    labels: seen.labels();
    help: Some(text!("verbeter de voorwaarde, of laat haar weg",
        "mend the condition, or leave it out"));
    witness: seen.example;
}

/// What a test decides.
#[derive(Clone, Copy)]
enum Decides {
    Premise,
    Assumption,
    Trigger,
    OwnCondition,
}

/// Asks of every test by itself whether it may hold and may fail.
pub(super) fn check(examined: &Examined<'_>, outlook: &Outlook<'_>, findings: &mut Findings) {
    for premise in &examined.model.premises {
        if let ConditionTest::Test(test) = &premise.test {
            ask(examined, outlook, (Decides::Premise, &premise.name, test), findings);
        }
    }
    for named in examined.model.items.iter().filter_map(Named::of) {
        for test in named.result.assumptions.iter().flat_map(Test::leaves) {
            ask(examined, outlook, (Decides::Assumption, &named.item.name, test), findings);
        }
    }
    for consequence in &examined.model.consequences {
        for (decides, name, test) in tests(consequence) {
            ask(examined, outlook, (decides, name, test), findings);
        }
    }
}

/// The tests over figures of a consequence, with what each is a test of.
fn tests(consequence: &Consequence) -> Vec<(Decides, &Name, &Test)> {
    let mut tests = Vec::new();
    for trigger in &consequence.triggers {
        if let TriggerKind::Test(test) = &trigger.kind {
            tests.push((Decides::Trigger, &consequence.name, test));
        }
    }
    for condition in &consequence.conditions {
        if let ConditionTest::Test(test) = &condition.test {
            tests.push((Decides::OwnCondition, &condition.name.value, test));
        }
    }
    tests
}

fn ask(
    examined: &Examined<'_>,
    outlook: &Outlook<'_>,
    (decides, name, test): (Decides, &Name, &Test),
    findings: &mut Findings,
) {
    let span = test.span();
    let item = alone(name, span, NormBody::Test(test.clone()));
    let Some(named) = Named::of(&item).filter(|named| outlook.is_open(*named)) else { return };
    Question::each_given(examined, named, |question| {
        let found = settled(question, span, decides);
        let said = found.is_some();
        if let Some((always, seen)) = found {
            report(decides, name.clone(), always, seen, findings);
        }
        said
    });
}

/// Whether a test always holds or never does, with figures as far as they can go.
fn settled(question: &mut Question<'_>, span: Span, decides: Decides) -> Option<(bool, Seen)> {
    let certain = question.certain.clone();
    let always = question.always(&certain.reached, &certain.failed)?;
    let shown = if always { certain.reached } else { certain.failed };
    let far = question.first_figure().map(|(figure, more)| (figure, more != always));
    let name = question.name();
    let seen = question.seen(span, &shown, far, says(decides, name, always))?;
    let code = if always { "holds" } else { "fails" };
    Some((always, seen.showing(name, code)))
}

fn says(decides: Decides, name: &str, always: bool) -> Text {
    match (decides, always) {
        (Decides::Assumption, true) => text!(
            "ook met deze cijfers komt uit wat `{name}` aanneemt",
            "even with these figures what `{name}` assumes comes true"
        ),
        (Decides::Assumption, false) => text!(
            "ook met deze cijfers komt niet uit wat `{name}` aanneemt",
            "even with these figures what `{name}` assumes does not come true"
        ),
        (Decides::Premise, true) => text!(
            "ook met deze cijfers komt `{name}` uit",
            "even with these figures `{name}` comes true"
        ),
        (Decides::Premise, false) => text!(
            "ook met deze cijfers komt `{name}` niet uit",
            "even with these figures `{name}` does not come true"
        ),
        (Decides::Trigger, true) => text!(
            "ook met deze cijfers doet zich voor wat `{name}` brengt",
            "even with these figures what brings `{name}` occurs"
        ),
        (Decides::Trigger, false) => text!(
            "ook met deze cijfers doet zich niet voor wat `{name}` brengt",
            "even with these figures what brings `{name}` does not occur"
        ),
        (Decides::OwnCondition, true) => {
            text!("ook met deze cijfers geldt `{name}`", "even with these figures `{name}` holds")
        }
        (Decides::OwnCondition, false) => text!(
            "ook met deze cijfers geldt `{name}` niet",
            "even with these figures `{name}` does not hold"
        ),
    }
}

fn report(decides: Decides, name: Name, always: bool, seen: Seen, findings: &mut Findings) {
    match decides {
        Decides::Premise => findings.push(PremiseSettled { name, always, seen }),
        Decides::Assumption => findings.push(AssumptionSettled { name, always, seen }),
        Decides::Trigger => findings.push(TriggerSettled { name, always, seen }),
        Decides::OwnCondition => findings.push(OwnConditionSettled { name, always, seen }),
    }
}
