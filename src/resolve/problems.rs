//! What can be wrong with names and statements.
//!
//! Not for: kinds, units and claims; those stand beside their checks.

use crate::diagnostics::{Label, Repair, Text, nearest as near};
use crate::source::{Name, Span};
use crate::{problem, text};

problem! {
    /// A name that nothing has.
    UnknownName: "PO0201" Error { span: Span, what: What, name: Name, nearest: Option<String>,
        known: Vec<String>, other: Option<(&'static str, &'static str)> }
    headline: what.headline(name);
    labels: vec![Label::primary(*span)];
    help: {
        let (nl, en) = what.words();
        Some(match nearest {
            None if matches!(what, What::NormOfMember) => text!(
                "laat de nieuwe norm voor dezelfde delen gelden als de eerste norm",
                "let the new norm be for the same members as the first norm"),
            None if matches!(what, What::NormOfWhole) => text!(
                "begin de nieuwe norm zoals de eerste, bijvoorbeeld met `voor elke wijk:`",
                "begin the new norm as the first one, for instance with `voor elke wijk:`"),
            Some(nearest) => text!("bedoelt u `{nearest}`?", "did you mean `{nearest}`?"),
            None if other.is_some() => {
                let (other_nl, other_en) = other.unwrap_or_default();
                text!("`{name}` is een {other_nl}; hier hoort een {nl}",
                    "`{name}` is a {other_en}; this takes a {en}")
            }
            None if what.is_listed() && !known.is_empty() => {
                let known = known.join(", ");
                text!("kies uit: {known}", "choose from: {known}")
            }
            None => text!("beschrijf `{name}` met een eigen kop, of verbeter de naam",
                "describe `{name}` with a heading of its own, or mend the name"),
        })
    };
    repairs: nearest.iter().map(|nearest| Repair {
        certain: what.is_closed() && only_near(name.as_str(), nearest, known),
        ..Repair::certain(*span, nearest.as_str())
    }).collect();
}

/// What a name should have named.
#[derive(Debug, Clone, Copy)]
pub(super) enum What {
    Figure,
    Breakdown,
    Member,
    Population,
    Definition,
    Indicator,
    Item,
    Duty,
    Chapter,
    Reading,
    Condition,
    Amendment,
    Norm,
    /// The norm for a member, which the agreement names only as one of its breakdown.
    NormOfMember,
    /// The norm for a whole, where there are only norms for its members.
    NormOfWhole,
    Unit,
    Kind,
    Theme,
    Goal,
    Premise,
    Consequence,
    Result,
    StepTable,
    StepClass,
    Line,
    Table,
    Fact,
}

/// Whether a name was misspelt and only one known name is near it.
fn only_near(name: &str, nearest: &str, known: &[String]) -> bool {
    let others = known.iter().map(String::as_str).filter(|other| *other != nearest);
    near(name, others).is_none()
}

impl What {
    /// Whether all names that there can be are known, so that another one can only be a slip: units and
    /// kinds. Elsewhere a part of the agreement may still have to be written.
    fn is_closed(self) -> bool {
        matches!(self, Self::Unit | Self::Kind)
    }

    /// Whether one of a short list must be chosen.
    pub(super) fn is_listed(self) -> bool {
        match self {
            Self::Member
            | Self::Kind
            | Self::Unit
            | Self::Condition
            | Self::Amendment
            | Self::Norm
            | Self::Reading
            | Self::StepTable
            | Self::StepClass
            | Self::Line => true,
            Self::Figure
            | Self::Breakdown
            | Self::Population
            | Self::Definition
            | Self::Indicator
            | Self::Table
            | Self::Fact
            | Self::NormOfMember
            | Self::NormOfWhole
            | Self::Item
            | Self::Duty
            | Self::Chapter
            | Self::Theme
            | Self::Goal
            | Self::Premise
            | Self::Consequence
            | Self::Result => false,
        }
    }

    fn headline(self, name: &Name) -> Text {
        let (nl, en) = self.words();
        if matches!(self, Self::NormOfMember) {
            text!(
                "voor `{name}` is er geen norm die kan wijzigen",
                "there is no norm for `{name}` that could change"
            )
        } else if matches!(self, Self::NormOfWhole) {
            text!(
                "de eerste norm is voor `{name}`, en deze is voor het geheel",
                "the first norm is for `{name}`, and this one is for the whole"
            )
        } else {
            text!("{nl} `{name}` bestaat niet", "the {en} `{name}` does not exist")
        }
    }

    fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Figure => ("indicator of feit", "indicator or fact"),
            Self::Breakdown => ("verdeling", "breakdown"),
            Self::Member => ("naam in de verdeling", "member of the breakdown"),
            Self::Population => ("populatie", "population"),
            Self::Definition => ("definitie", "definition"),
            Self::Indicator => ("indicator", "indicator"),
            Self::Item => ("resultaat of inzicht", "result or duty"),
            Self::Duty => ("inzicht", "duty"),
            Self::Chapter => ("doel of thema", "goal or theme"),
            Self::Reading => ("lezing", "reading"),
            Self::Condition => ("voorwaarde", "condition"),
            Self::Amendment => ("wijziging", "amendment"),
            Self::Norm | Self::NormOfMember | Self::NormOfWhole => ("norm", "norm"),
            Self::Unit => ("eenheid", "unit"),
            Self::Kind => ("soort", "kind"),
            Self::Theme => ("thema", "theme"),
            Self::Goal => ("doel", "goal"),
            Self::Premise => ("aanname", "assumption"),
            Self::Consequence => ("gevolg", "consequence"),
            Self::Result => ("resultaat", "result"),
            Self::StepTable => ("staffel", "step table"),
            Self::StepClass => ("klasse", "class"),
            Self::Line => ("lijn", "line"),
            Self::Fact => ("feit", "fact"),
            Self::Table => ("feiten", "table of facts"),
        }
    }
}

problem! {
    /// A name that two things have.
    DoubleName: "PO0202" Error { span: Span, name: String, first: Span }
    headline: text!("`{name}` is twee keer beschreven", "`{name}` is defined twice");
    labels: vec![
        Label::primary(*span).saying(text!("hier nog eens", "here again")),
        Label::other(*first).saying(text!("hier de eerste keer", "here the first time")),
    ];
    help: Some(text!("geef een van de twee een andere naam",
        "give one of the two another name"));
}

problem! {
    /// A statement in a part that has no place for it.
    Misplaced: "PO0203" Error { span: Span, keyword: String, part: &'static str, heading: Span,
        belongs: &'static str }
    headline: text!("`{keyword}` hoort niet bij `{part}`", "`{keyword}` does not belong to `{part}`");
    labels: vec![Label::primary(*span), Label::other(*heading)
        .saying(text!("bij dit onderdeel", "in this part"))];
    help: Some(text!("zet de regel onder {belongs}, of haal hem weg",
        "put the line under {belongs}, or take it away"));
}

problem! {
    /// A statement that may stand only once.
    Repeated: "PO0204" Error { span: Span, keyword: String }
    headline: text!("`{keyword}` staat hier voor de tweede keer",
        "`{keyword}` stands here for the second time");
    labels: vec![Label::primary(*span)];
    help: Some(text!("laat een van de twee weg", "leave out one of the two"));
}

problem! {
    /// A statement without which a part says too little.
    Missing: "PO0205" Error { span: Span, part: &'static str, keyword: &'static str,
        example: &'static str }
    headline: text!("bij `{part}` ontbreekt `{keyword}`", "`{part}` lacks `{keyword}`");
    labels: vec![Label::primary(*span)];
    help: Some(text!("voeg een regel toe, bijvoorbeeld: {example}",
        "add a line, for instance: {example}"));
}

problem! {
    /// Things that are parts of themselves, or facts that follow from themselves.
    Circular: "PO0206" Error { span: Span, name: Name }
    headline: text!("`{name}` verwijst langs een omweg naar zichzelf",
        "`{name}` refers to itself by a detour");
    labels: vec![Label::primary(*span)];
    help: Some(text!("haal een van de verwijzingen in de kring weg",
        "take away one of the references in the circle"));
}

problem! {
    /// No heading `overeenkomst`.
    NoAgreement: "PO0207" Error { span: Span }
    headline: text!("er is geen kop `overeenkomst` of `kader`",
        "there is no heading `overeenkomst` or `kader`");
    labels: vec![Label::primary(*span)];
    help: Some(text!(
        "begin met bijvoorbeeld: overeenkomst wpda-2020 \"Prestatieovereenkomst 2020\"",
        "begin with for instance: overeenkomst wpda-2020 \"Prestatieovereenkomst 2020\""));
}

problem! {
    /// A second heading `overeenkomst`.
    SecondAgreement: "PO0208" Error { span: Span, first: Span }
    headline: text!("een bestand bevat één overeenkomst of één kader",
        "a file holds one agreement or one framework");
    labels: vec![Label::primary(*span), Label::other(*first)
        .saying(text!("hier begint de eerste", "here the first begins"))];
    help: Some(text!("zet de tweede in een eigen bestand", "put the second in a file of its own"));
}

problem! {
    /// `mits` with `dan`, or `tenzij` with `anders`.
    WrongEffectWord: "PO0210" Error { span: Span, condition: &'static str, right: &'static str }
    headline: text!("bij `{condition}` hoort `{right}`", "`{condition}` goes with `{right}`");
    labels: vec![Label::primary(*span)];
    help: Some(text!("schrijf `{right}`", "write `{right}`"));
}

problem! {
    /// A condition that does not say what then holds.
    UndecidedCondition: "PO0211" Error { span: Span, provided: bool }
    headline: text!("de voorwaarde zegt niet wat er dan geldt",
        "the condition does not say what then holds");
    labels: vec![Label::primary(*span)];
    help: Some(if *provided {
        text!("voeg toe: `, anders vervalt` of `, anders norm: …`",
            "add: `, anders vervalt` or `, anders norm: …`")
    } else {
        text!("voeg toe: `, dan vervalt` of `, dan norm: …`",
            "add: `, dan vervalt` or `, dan norm: …`")
    });
}

problem! {
    /// A chain of parts of parts that is too long.
    TooManyLevels: "PO0212" Error { span: Span, limit: usize }
    headline: text!("delen van delen gaan meer dan {limit} stappen diep",
        "parts of parts go more than {limit} steps deep");
    labels: vec![Label::primary(*span)];
    help: Some(text!("maak de keten korter", "make the chain shorter"));
}

problem! {
    /// Figures in one test at several moments, and one that says none.
    UnclearMoment: "PO0213" Error { span: Span, name: Name }
    headline: text!("het moment van `{name}` is niet duidelijk",
        "the moment of `{name}` is not clear");
    labels: vec![Label::primary(*span).saying(text!(
        "andere cijfers in deze regel hebben verschillende momenten",
        "other figures in this line have different moments"))];
    help: Some(text!("zet het moment achter de naam, bijvoorbeeld `{name} in 2020`",
        "put the moment behind the name, for instance `{name} in 2020`"));
}

problem! {
    /// A report interval that is not a whole number of months.
    ReportInterval: "PO0214" Error { span: Span }
    headline: text!("rapportages gaan per hele maand, vanaf 1 maand",
        "reports go by whole months, from 1 month");
    labels: vec![Label::primary(*span)];
    help: Some(text!("schrijf bijvoorbeeld `rapportage: elke 4 maanden`",
        "write for instance `rapportage: elke 4 maanden`"));
}

problem! {
    /// Several norms in one result, and no names to tell them apart.
    NormsWithoutName: "PO0215" Error { span: Span, first: Span }
    headline: text!("dit resultaat heeft meer dan één norm zonder naam",
        "this result has more than one norm without a name");
    labels: vec![Label::primary(*span), Label::other(*first)
        .saying(text!("hier de eerste", "here the first"))];
    help: Some(text!("geef elke norm een naam: `norm laag: …` en `norm hoog: …`",
        "give each norm a name: `norm laag: …` and `norm hoog: …`"));
}

problem! {
    /// A unit that is worth something else than a number of another unit.
    UnitWorth: "PO0216" Error { span: Span }
    headline: text!("deze eenheid is geen aantal van een andere eenheid",
        "this unit is not a number of another unit");
    labels: vec![Label::primary(*span)];
    help: Some(text!("schrijf bijvoorbeeld `is 31 uur`, of `is 31 uur, hoogstens 1 per persoon`",
        "write for instance `is 31 uur`, or `is 31 uur, hoogstens 1 per persoon`"));
}

problem! {
    /// A window that is not a whole number of days, weeks, months or years.
    WindowLength: "PO0217" Error { span: Span }
    headline: text!("een venster duurt minstens één hele dag, week, maand of jaar",
        "a window lasts at least one whole day, week, month or year");
    labels: vec![Label::primary(*span)];
    help: Some(text!("schrijf bijvoorbeeld `venster: 18 maanden na uitgestroomd in 2020`",
        "write for instance `venster: 18 maanden na uitgestroomd in 2020`"));
}
