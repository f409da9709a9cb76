//! The constructs of which two may meet in one result.
//!
//! Not for: how they are written (`statements`, `around`, `outside`).

/// Where a construct stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// It is what a norm states; a norm has one of these.
    Norm,
    /// It stands before or behind what a norm states.
    Beside,
    /// It is a statement of the result.
    Around,
    /// It is another item, or a consequence, that looks at the result.
    Outside,
}

/// A construct.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Axis {
    Plain,
    Share,
    Joined,
    EveryOne,
    SomeYears,
    NeverInARow,
    Extremes,
    Rounded,
    Steps,
    Verdicts,
    Results,
    Points,
    ToBeDecided,
    Readings,
    Realised,
    Trend,
    Margin,
    Sample,
    PointEstimate,
    Score,
    Survey,
    Series,
    Cohort,
    Date,
    Money,
    EachYear,
    EachMember,
    SomeMembers,
    CountsNot,
    NotToTell,
    Target,
    Carried,
    Lapses,
    OtherNorm,
    Judged,
    Delivery,
    NothingTold,
    Suspended,
    Stated,
    Consent,
    ExceptWhen,
    OfWhich,
    FromDay,
    Whole,
    FromThatDay,
    ProRata,
    AddedBy,
    NoPath,
    LinearPath,
    PathPoints,
    Assumption,
    Strength,
    InResults,
    InPoints,
    IsRealised,
    OnVerdict,
    OnEach,
    OnCount,
    InARow,
    OfClass,
    Behind,
    Amount,
}

use Axis::*;
use Place::{Around, Beside, Norm, Outside};

/// Each with its place, and with a few words by which it is known in an agreement.
pub const AXES: [(Axis, Place, &str); 62] = [
    (Plain, Norm, "personen"),
    (Share, Norm, "van … in"),
    (Joined, Norm, "personen)"),
    (EveryOne, Norm, "alle allen zijn deel"),
    (SomeYears, Norm, "in minstens … van de jaren"),
    (NeverInARow, Norm, "nooit 2 jaar achtereen"),
    (Extremes, Norm, "de hoogste van"),
    (Rounded, Norm, "afgerond omlaag op"),
    (Steps, Norm, "geeft 0 punten"),
    (Verdicts, Norm, "geeft \"goed\", behaald"),
    (Results, Norm, "van de resultaten r@a, r@b"),
    (Points, Norm, "punten van r@a, r@b"),
    (ToBeDecided, Norm, "nader te bepalen"),
    (Readings, Norm, "lezing ruim"),
    (Realised, Norm, "realisatie van r@a"),
    (Trend, Norm, "overbrugd eind"),
    (Margin, Norm, "met marge"),
    (Sample, Norm, "als steekproef met"),
    (PointEstimate, Norm, "als steekproef op puntschatting"),
    (Score, Norm, "trede in"),
    (Survey, Norm, "tevreden in"),
    (Series, Norm, "hoogste van reeks"),
    (Cohort, Norm, "geslaagd van instroom"),
    (Date, Norm, "opening uiterlijk"),
    (Money, Norm, "geld in"),
    (EachYear, Beside, "elk jaar van"),
    (EachMember, Beside, "voor elke wijk"),
    (SomeMembers, Beside, "voor minstens … van wijk"),
    (CountsNot, Beside, "telt niet mee als"),
    (NotToTell, Beside, "niet vast te stellen als"),
    (Target, Beside, "streefwaarde"),
    (Carried, Beside, "tekort"),
    (Lapses, Around, "vervalt"),
    (OtherNorm, Around, "norm:"),
    (Judged, Around, "oordeel van"),
    (Delivery, Around, "levering van"),
    (NothingTold, Around, "niet vast te stellen"),
    (Suspended, Around, "uitgesteld tot"),
    (Stated, Around, "volgens opgave"),
    (Consent, Around, "instemming van alle opdrachtgevers"),
    (ExceptWhen, Around, "behalve als"),
    (OfWhich, Around, "waarvan:"),
    (FromDay, Around, "norm … vanaf 1"),
    (Whole, Around, "gewijzigde norm … voor het hele tijdvak"),
    (FromThatDay, Around, "gewijzigde norm … vanaf die dag"),
    (ProRata, Around, "gewijzigde norm … naar rato"),
    (AddedBy, Around, "toegevoegd door:"),
    (NoPath, Around, "verloop: geen"),
    (LinearPath, Around, "verloop: lineair vanaf"),
    (PathPoints, Around, "verloop: op"),
    (Assumption, Around, "uitgaande van:"),
    (Strength, Around, "kracht: streven"),
    (InResults, Outside, "van de resultaten &"),
    (InPoints, Outside, "punten van &"),
    (IsRealised, Outside, "realisatie van &"),
    (OnVerdict, Outside, "bij: & niet behaald"),
    (OnEach, Outside, "bij: elk resultaat"),
    (OnCount, Outside, "resultaten niet behaald"),
    (InARow, Outside, "bij: & 2 jaar achtereen"),
    (OfClass, Outside, "bij: & in klasse"),
    (Behind, Outside, "bij: & achter"),
    (Amount, Outside, "bedrag:"),
];

impl Axis {
    pub fn place(self) -> Place {
        AXES[self as usize].1
    }

    /// The words by which it is known.
    pub fn words(self) -> &'static str {
        AXES[self as usize].2
    }
}
