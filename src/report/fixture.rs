//! A judged agreement in which every kind of thing occurs, for the tests of the reports.
//!
//! Not a worked example of judging: the verdicts are written down, not worked out.

use std::sync::Arc;

use crate::eval::assessment::{
    Amount, Assessed, AssessedConsequence, AssessedPart, Assessment, Beside, Brings, Change,
    Chapter, Comparator, FigureName, Follows, ItemKind, JudgedAgreement, JudgedMeasurement, Known,
    PathPoint, Reason, ReasonCode, Recorded, Remark, Step, StepKind, StepValue, Verdict,
};
use crate::quantity::{Date, Moment, Number, Period, Unit, UnitTable};
use crate::source::{Role, SourceId, Sources, Span};
use crate::verdict::{Base, BaseSet};

const AGREEMENT: &str = "overeenkomst wpda-2020 \"Prestatieovereenkomst 2020\"
thema werk
doel uitstroom
resultaat uitstroom-700
  norm: uitgestroomd in 2020 minstens 700 personen
resultaat beschut-60
resultaat wsw-380
inzicht herinstroom
inspanning maatwerk
gevolg herstelplan
";

const FIGURES: &str = "overeenkomst = \"wpda-2020\"
peildatum = 2020-12-31
[indicatoren]
uitgestroomd = 712
beschutte-plekken = 50
juiste-besluiten = 990
oordeel = \"behaald\"
";

/// The assessment and the texts that it points into.
pub(crate) struct Fixture {
    pub(crate) sources: Sources,
    pub(crate) assessment: Assessment,
}

pub(crate) fn day(year: i16, month: i8, day: i8) -> Date {
    Date::new(year, month, day).unwrap()
}

pub(crate) fn in_2020() -> Moment {
    Moment::Period(Period::year(2020).unwrap())
}

pub(crate) fn end_of_2020() -> Moment {
    Moment::Day(day(2020, 12, 31))
}

pub(crate) fn figure(name: &str, moment: Option<Moment>) -> FigureName {
    FigureName::whole(name.to_owned(), moment)
}

fn unit(word: &str) -> Unit {
    let mut table = UnitTable::default();
    table.declare("plek", "plekken", crate::quantity::UnitSaid::default());
    Unit::named(Arc::clone(table.find(word).unwrap()))
}

pub(crate) fn counted(value: i64, word: &str) -> Amount {
    exact(Number::from(value), word)
}

pub(crate) fn exact(value: Number, word: &str) -> Amount {
    Amount { known: Known::Exact(value), unit: unit(word), share: false }
}

pub(crate) fn persons(value: i64) -> Amount {
    counted(value, "personen")
}

pub(crate) fn share(part: i64, whole: i64) -> Amount {
    Amount {
        known: Known::Exact(Number::ratio(part, whole).unwrap()),
        unit: Unit::NONE,
        share: true,
    }
}

pub(crate) fn range(low: Option<i64>, high: Option<i64>, word: &str) -> Amount {
    Amount {
        known: Known::Between { low: low.map(Number::from), high: high.map(Number::from) },
        unit: unit(word),
        share: false,
    }
}

pub(crate) fn step(what: StepKind, value: StepValue, operands: Vec<Step>) -> Step {
    Step { what, value, span: None, operands }
}

/// The fixture, the same every time.
pub(crate) fn fixture() -> Fixture {
    let mut sources = Sources::new();
    let agreement = sources.add("agreement-2020.po", Role::Agreement, AGREEMENT);
    let figures = sources.add("actuals.toml", Role::Measurement, FIGURES);
    let places = Places { agreement, figures };
    let assessment = Assessment {
        agreement: agreement_of(places.agreement("overeenkomst")),
        measurements: vec![JudgedMeasurement {
            span: places.figures("overeenkomst"),
            reference_date: day(2020, 12, 31),
            example: Some("verzonnen cijfers om het hulpmiddel te laten zien".to_owned()),
            starting_point: false,
        }],
        reference_date: day(2020, 12, 31),
        items: vec![
            outflow(places),
            sheltered(places),
            wsw(places),
            decisions(places),
            so_far(places),
            insight(places),
            effort(places),
        ],
        amendments: Vec::new(),
        not_in_force: Vec::new(),
        premises: Vec::new(),
        consequences: consequences(places.agreement("gevolg")),
        ceilings: Vec::new(),
    };
    Fixture { sources, assessment }
}

/// Where words stand in the two files.
#[derive(Clone, Copy)]
struct Places {
    agreement: SourceId,
    figures: SourceId,
}

impl Places {
    fn agreement(self, word: &str) -> Span {
        spot(AGREEMENT, self.agreement, word)
    }

    fn figures(self, word: &str) -> Span {
        spot(FIGURES, self.figures, word)
    }
}

fn spot(text: &str, source: SourceId, word: &str) -> Span {
    let start = text.find(word).unwrap();
    Span::new(source, start, start + word.len())
}

fn agreement_of(span: Span) -> JudgedAgreement {
    JudgedAgreement {
        id: "wpda-2020".to_owned(),
        title: "Prestatieovereenkomst Werkplein Drentsche Aa 2020".to_owned(),
        span,
        clients: ["Aa en Hunze", "Assen", "Tynaarlo"].map(str::to_owned).into(),
        contractor: Some("Werkplein Drentsche Aa".to_owned()),
        term: (day(2020, 1, 1), day(2020, 12, 31)),
        framework: Some("kader-2014.po".to_owned()),
        labels: Vec::new(),
    }
}

fn chapter(id: &str, number: &str, text: &str) -> Option<Arc<Chapter>> {
    let number = Some(number.to_owned());
    Some(Chapter { id: id.to_owned(), number, text: text.to_owned() }.into())
}

/// An item without anything to say.
fn bare(id: &str, text: &str, verdict: Verdict, span: Span) -> Assessed {
    Assessed {
        id: id.to_owned(),
        number: Some("5.1.1".to_owned()),
        text: text.to_owned(),
        theme: chapter("werk", "5.1", "Werk"),
        goal: chapter("uitstroom", "5.1.1", "Uitstroom naar werk"),
        kind: ItemKind::Norm,
        verdict,
        label: None,
        strength: None,
        possible: BaseSet::default(),
        provisional: false,
        recorded: None,
        actual: None,
        norm: None,
        target: None,
        comparison: None,
        margin: None,
        class: None,
        change: None,
        path: None,
        reasons: Vec::new(),
        needs: Vec::new(),
        remarks: Vec::new(),
        consequences: Vec::new(),
        governed_by: Vec::new(),
        norm_versions: Vec::new(),
        binds: None,
        parts: Vec::new(),
        beside: Vec::new(),
        explained: Vec::new(),
        explanation: step(StepKind::AllOf, StepValue::Verdict(verdict), Vec::new()),
        due: None,
        due_uncertain: false,
        delivered: None,
        role: None,
        span,
    }
}

fn only(base: Base) -> BaseSet {
    [base].into_iter().collect()
}

fn outflow(places: Places) -> Assessed {
    let name = figure("uitgestroomd", Some(in_2020()));
    let span = places.agreement("uitstroom-700");
    Assessed {
        possible: only(Base::Met),
        provisional: true,
        actual: Some(persons(712)),
        norm: Some(persons(700)),
        comparison: Some(Comparator::AtLeast),
        margin: Some(persons(12)),
        change: Some(Change {
            figure: name.clone(),
            by: persons(-13),
            turns_into: Verdict::NotMet,
        }),
        beside: vec![
            Beside {
                figure: figure("uitgestroomd", Some(Moment::Period(Period::year(2019).unwrap()))),
                value: persons(655),
                forecast: false,
                about: false,
                benchmark: false,
                note: Some("jaarverslag 2019".to_owned()),
                span: places.figures("uitgestroomd"),
            },
            Beside {
                figure: figure("landelijk-aandeel", None),
                value: share(1, 5),
                forecast: false,
                about: false,
                benchmark: true,
                note: Some("Divosa".to_owned()),
                span: places.figures("uitgestroomd"),
            },
        ],
        explained: vec!["Door de krappe arbeidsmarkt stroomden er\nmeer mensen uit dan in 2019, vooral naar de zorg, de techniek en de logistiek; zie het jaarverslag.".to_owned()],
        explanation: outflow_explained(&name, places),
        ..bare("uitstroom-700", "700 mensen stromen uit de uitkering naar werk of opleiding", Verdict::Met, span)
    }
}

fn outflow_explained(name: &FigureName, places: Places) -> Step {
    let actual = Step {
        span: Some(places.figures("uitgestroomd")),
        ..step(
            StepKind::Figure(name.clone()),
            StepValue::Amount(persons(712)),
            [("T1 2020", 230), ("T2 2020", 240), ("T3 2020", 242)]
                .map(|(third, value)| {
                    step(
                        StepKind::PartOfFigure(third.to_owned()),
                        StepValue::Amount(persons(value)),
                        Vec::new(),
                    )
                })
                .into(),
        )
    };
    let norm = step(StepKind::Number, StepValue::Amount(persons(700)), Vec::new());
    Step {
        span: Some(places.agreement("norm")),
        ..step(
            StepKind::Norm(None),
            StepValue::Verdict(Verdict::Met),
            vec![step(
                StepKind::Compare(Comparator::AtLeast),
                StepValue::Truth(Some(true)),
                vec![actual, norm],
            )],
        )
    }
}

fn sheltered(places: Places) -> Assessed {
    let eligible = figure("geschikte-indicaties", Some(end_of_2020()));
    let places_left = range(Some(0), Some(60), "plekken");
    Assessed {
        number: Some("5.1.3".to_owned()),
        possible: [Base::Met, Base::NotMet].into_iter().collect(),
        actual: Some(counted(50, "plekken")),
        norm: Some(places_left),
        comparison: Some(Comparator::AtLeast),
        margin: Some(range(Some(-10), Some(50), "plekken")),
        reasons: vec![
            Reason {
                code: ReasonCode::FigureMissing,
                figure: Some(eligible.clone()),
                stated: None,
            },
            Reason {
                code: ReasonCode::KnownAbsent,
                figure: Some(figure("herinstroom", None)),
                stated: Some("pas in maart 2021 bekend".to_owned()),
            },
        ],
        needs: vec![eligible],
        consequences: vec![Brings { consequence: "herstelplan".to_owned(), follows: Follows::Yes }],
        ..bare(
            "beschut-60",
            "60 beschutte plekken",
            Verdict::Undetermined,
            places.agreement("beschut-60"),
        )
    }
}

fn wsw(places: Places) -> Assessed {
    let name = figure("wsw-regulier", Some(end_of_2020()));
    let span = places.agreement("wsw-380");
    Assessed {
        actual: Some(persons(379)),
        norm: Some(persons(380)),
        comparison: Some(Comparator::AtLeast),
        margin: Some(persons(-1)),
        possible: only(Base::NotMet),
        change: Some(Change { figure: name, by: persons(1), turns_into: Verdict::Met }),
        remarks: vec![
            Remark::PartDiffers {
                figure: figure("bor", None),
                expected: persons(130),
                actual: persons(120),
            },
            Remark::MissingExplanation,
        ],
        binds: None,
        parts: vec![
            AssessedPart {
                id: "wsw-regulier".to_owned(),
                verdict: Some(Verdict::NotMet),
                actual: Some(persons(379)),
                norm: Some(persons(380)),
                comparison: Some(Comparator::AtLeast),
                margin: Some(persons(-1)),
                stated: None,
                due: None,
                delivered: None,
                span,
            },
            AssessedPart {
                id: "bor".to_owned(),
                verdict: None,
                actual: Some(persons(120)),
                norm: Some(persons(130)),
                comparison: None,
                margin: None,
                stated: None,
                due: None,
                delivered: None,
                span,
            },
        ],
        consequences: vec![Brings { consequence: "herstelplan".to_owned(), follows: Follows::Yes }],
        role: Some("directeur Werkplein".to_owned()),
        ..bare(
            "wsw-380",
            "Minstens 380 mensen in de Wsw werken bij een regulier bedrijf",
            Verdict::NotMet,
            span,
        )
    }
}

fn decisions(places: Places) -> Assessed {
    let zero = Amount { known: Known::Exact(Number::ZERO), unit: Unit::NONE, share: true };
    Assessed {
        number: Some("5.3.1".to_owned()),
        theme: chapter("inkomen", "5.3", "Inkomen"),
        goal: None,
        possible: only(Base::NotMet),
        actual: Some(share(990, 1000)),
        norm: Some(share(99, 100)),
        comparison: Some(Comparator::MoreThan),
        margin: Some(zero),
        change: Some(Change {
            figure: figure("juiste-besluiten", Some(in_2020())),
            by: persons(1),
            turns_into: Verdict::Met,
        }),
        ..bare(
            "juiste-besluiten",
            "Meer dan 99% van de besluiten is juist",
            Verdict::NotMet,
            places.agreement("resultaat"),
        )
    }
}

fn so_far(places: Places) -> Assessed {
    let asked = Number::from(700_i64) * Number::ratio(244, 366).unwrap();
    Assessed {
        number: None,
        theme: chapter("inkomen", "5.3", "Inkomen"),
        goal: chapter("regelingen", "5.3.2", "Regelingen"),
        possible: [Base::Met, Base::NotMet].into_iter().collect(),
        actual: Some(range(Some(470), None, "personen")),
        norm: Some(persons(700)),
        comparison: Some(Comparator::AtLeast),
        path: Some(PathPoint {
            asked: exact(asked, "personen"),
            to_date: persons(470),
            days: Some((244, 366)),
        }),
        reasons: vec![Reason { code: ReasonCode::WindowOpen, figure: None, stated: None }],
        ..bare(
            "regelingen-700",
            "700 mensen gebruiken de regelingenwijzer",
            Verdict::OnTrack,
            places.agreement("resultaat"),
        )
    }
}

fn insight(places: Places) -> Assessed {
    let span = places.agreement("herinstroom");
    let item = |id: &str, verdict, actual, stated: Option<&str>| AssessedPart {
        id: id.to_owned(),
        verdict: Some(verdict),
        actual,
        norm: None,
        comparison: None,
        margin: None,
        stated: stated.map(str::to_owned),
        due: None,
        delivered: None,
        span,
    };
    Assessed {
        kind: ItemKind::Duty,
        theme: chapter("inkomen", "5.3", "Inkomen"),
        goal: chapter("regelingen", "5.3.2", "Regelingen"),
        number: Some("5.3.2".to_owned()),
        binds: None,
        parts: vec![
            item("omvang", Verdict::Delivered, Some(counted(0, "personen")), None),
            item("aard", Verdict::NotDelivered, None, Some("pas in maart 2021 bekend")),
        ],
        due: Some(day(2020, 12, 31)),
        possible: only(Base::NotMet),
        ..bare("ondersteuning", "Omvang en aard van de ondersteuning", Verdict::NotDelivered, span)
    }
}

fn effort(places: Places) -> Assessed {
    let span = places.agreement("maatwerk");
    Assessed {
        kind: ItemKind::Effort,
        theme: None,
        goal: None,
        number: None,
        possible: BaseSet::FULL,
        recorded: Some(Recorded {
            outcome: Verdict::Met,
            role: "dagelijks bestuur".to_owned(),
            date: day(2021, 2, 3),
            reason: "het Werkplein heeft zich\u{202E} aantoonbaar ingespannen".to_owned(),
            span: places.figures("oordeel"),
        }),
        role: Some("dagelijks bestuur".to_owned()),
        explanation: step(StepKind::Effort, StepValue::Verdict(Verdict::Judgement), Vec::new()),
        ..bare("maatwerk", "Maatwerk waar dat nodig is", Verdict::Judgement, span)
    }
}

fn consequences(span: Span) -> Vec<AssessedConsequence> {
    let one = |id: &str, text: &str, follows, because: &[&str]| AssessedConsequence {
        id: id.to_owned(),
        text: text.to_owned(),
        number: None,
        follows,
        because: because.iter().map(|name| (*name).to_owned()).collect(),
        triggers: Vec::new(),
        conditions: Vec::new(),
        reasons: Vec::new(),
        needs: Vec::new(),
        amount: None,
        room: None,
        brings: Vec::new(),
        steps: Vec::new(),
        role: None,
        span,
    };
    vec![
        one("bonus", "Een bonus van 1%", Follows::No, &[]),
        one(
            "herstelplan",
            "Het Werkplein legt een herstelplan voor aan het bestuur",
            Follows::Yes,
            &["wsw-380", "beschut-60"],
        ),
        one("gesprek", "Gesprek over andere normen", Follows::Open, &["beschut-60"]),
    ]
}
