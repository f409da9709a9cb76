//! Statements of a part: each where it belongs, and once.
//!
//! Not for: what they mean.

use super::Resolver;
use super::problems::{Misplaced, Missing, Repeated};
use crate::syntax::{Part, PartKind, Statement, StatementKind};

/// The word that opens a part.
pub(super) fn keyword(kind: &PartKind) -> &'static str {
    match kind {
        PartKind::Agreement => "overeenkomst",
        PartKind::Framework => "kader",
        PartKind::PolicyLine => "lijn",
        PartKind::Subject => "onderwerp",
        PartKind::Theme => "thema",
        PartKind::Goal => "doel",
        PartKind::Consideration => "overweging",
        PartKind::Definition => "definitie",
        PartKind::Indicator => "indicator",
        PartKind::Result => "resultaat",
        PartKind::Duty => "inzicht",
        PartKind::Milestone => "mijlpaal",
        PartKind::Effort => "inspanning",
        PartKind::Untestable => "afspraak",
        PartKind::Consequence => "gevolg",
        PartKind::Amendment => "wijziging",
        PartKind::Premise(_) => "aanname",
        PartKind::Ceiling => "plafond",
        PartKind::Population => "populatie",
        PartKind::Relation => "verband",
        PartKind::Breakdown { .. } => "verdeling",
        PartKind::Unit { .. } => "eenheid",
        PartKind::StepTable => "staffel",
        PartKind::Fact { .. } | PartKind::FactSplit { .. } => "feit",
        PartKind::FactTable { .. } => "feiten",
        PartKind::Classes { .. } => "klassen",
        PartKind::Unreadable => "onderdeel",
    }
}

/// Whether a part is something that was agreed.
pub(super) fn is_item(kind: &PartKind) -> bool {
    matches!(
        kind,
        PartKind::Result
            | PartKind::Duty
            | PartKind::Milestone
            | PartKind::Effort
            | PartKind::Untestable
    )
}

/// The parts in which a statement may stand.
fn belongs(kind: &StatementKind) -> &'static str {
    match kind {
        StatementKind::Clients(_)
        | StatementKind::Contractor(_)
        | StatementKind::Term { .. }
        | StatementKind::Reporting(_)
        | StatementKind::Framework(_)
        | StatementKind::StartingPoint(_)
        | StatementKind::AfterAgreement(_)
        | StatementKind::Signed(_)
        | StatementKind::Labels(_)
        | StatementKind::Draft(_) => "`overeenkomst`",
        StatementKind::FindingLevel { .. } => "`overeenkomst` of `kader`",
        StatementKind::AdoptedOn(_) => "`kader`",
        StatementKind::Serves(_) => {
            "een thema, een doel, een afspraak daaronder of een `onderwerp`"
        }
        StatementKind::Demands(_) => "`onderwerp`",
        StatementKind::Columns(_)
        | StatementKind::FactRow(_)
        | StatementKind::RowTotal(_)
        | StatementKind::Whole { .. } => "`feiten`",
        StatementKind::SameAs(_) => "`feit`",
        StatementKind::Kind(_)
        | StatementKind::Unit(_)
        | StatementKind::Range(..)
        | StatementKind::Scale(_)
        | StatementKind::TrendBreak { .. }
        | StatementKind::Population(_)
        | StatementKind::Breakdown(_)
        | StatementKind::Follows(_)
        | StatementKind::Counts(_)
        | StatementKind::Window { .. }
        | StatementKind::Proxy(_) => "`indicator`",
        StatementKind::PartOf(_) | StatementKind::Source(_) => "`indicator` of `populatie`",
        StatementKind::Size(_) | StatementKind::Excluded(_) => "`populatie`",
        StatementKind::Holds(_) => "`verband`",
        StatementKind::InForceFrom(_) | StatementKind::ConsentOf(_) => "`wijziging`",
        StatementKind::AddedBy(_) => "`resultaat`, `inzicht`, `inspanning` of `afspraak`",
        StatementKind::Condition(_) => "`resultaat` of `gevolg`",
        StatementKind::AfterResult(_)
        | StatementKind::Norm { .. }
        | StatementKind::ChangedNorm { .. }
        | StatementKind::OfWhich { .. }
        | StatementKind::Assumption(_)
        | StatementKind::AmountsTo { .. }
        | StatementKind::Reading { .. }
        | StatementKind::ChosenReading(_)
        | StatementKind::Points { .. }
        | StatementKind::Strength(_)
        | StatementKind::Path(_) => "`resultaat`",
        StatementKind::ComparedWith(_) => "`resultaat` of `inzicht`",
        StatementKind::Owner(_) => "`indicator` of `resultaat`",
        StatementKind::Shows(_) => "`inzicht`",
        StatementKind::Due(_) => "`inzicht` of `mijlpaal`",
        StatementKind::Judge(_) => "`inspanning`",
        StatementKind::UntestableBecause(_) => "`afspraak`",
        StatementKind::Excludes(_) | StatementKind::Concept(_) => "`definitie`",
        StatementKind::Comprises(_) => "`definitie` of `plafond`",
        StatementKind::On(_) | StatementKind::Room { .. } | StatementKind::Brings { .. } => {
            "`gevolg`"
        }
        StatementKind::AmountIs { .. } => "`gevolg` of `plafond`",
        StatementKind::Row(_) | StatementKind::Point(..) => "`staffel`",
        StatementKind::Note(_) | StatementKind::Unreadable => "een ander onderdeel",
    }
}

impl Resolver {
    /// Keeps a value that may be stated once.
    pub(super) fn once<T>(&mut self, slot: &mut Option<T>, value: T, statement: &Statement) {
        if slot.is_some() {
            self.findings
                .push(Repeated { span: statement.span, keyword: statement.keyword.value.clone() });
        } else {
            *slot = Some(value);
        }
    }

    /// Reports a statement that has no place in its part. Under a heading that could not be read
    /// nobody can tell.
    pub(super) fn misplaced(&mut self, part: &Part, statement: &Statement) {
        if matches!(part.kind, PartKind::Unreadable)
            || matches!(statement.kind, StatementKind::Unreadable)
            // What an item serves is read for all items alike.
            || (is_item(&part.kind) && matches!(statement.kind, StatementKind::Serves(_)))
        {
            return;
        }
        self.findings.push(Misplaced {
            span: statement.keyword.span,
            keyword: statement.keyword.value.clone(),
            part: keyword(&part.kind),
            heading: part.span,
            belongs: belongs(&statement.kind),
        });
    }

    /// Reports a statement that a part cannot do without, unless it is there but could not be read.
    pub(super) fn missing(&mut self, part: &Part, needed: &'static str, example: &'static str) {
        let unread = |statement: &Statement| {
            matches!(statement.kind, StatementKind::Unreadable) && statement.keyword.value == needed
        };
        if !part.statements.iter().any(unread) {
            let (span, part) = (part.span, keyword(&part.kind));
            self.findings.push(Missing { span, part, keyword: needed, example });
        }
    }
}
