//! One judged item with all that belongs to it.

use crate::eval::assessment as eval;
use crate::report::words::as_verdict;

use super::super::item::{Beside, Change, Item, Part, Path, Reason, Recorded};
use super::JsonContext;
use super::quantity::{display, exact, figure, quantity, range, unit};
use super::version::version;

impl JsonContext<'_> {
    pub(super) fn item(self, item: &eval::Assessed) -> Item {
        let (actual, norm) = (item.actual.as_ref(), item.norm.as_ref());
        let margin = item.margin.as_ref();
        // A norm without a figure still has its unit.
        let measured = norm.or(actual);
        let mut possible: Vec<eval::Verdict> = item.possible.iter().map(as_verdict).collect();
        possible.sort();
        Item {
            id: item.id.clone(),
            number: item.number.clone(),
            text: item.text.clone(),
            theme: item.theme.as_ref().map(|theme| theme.id.clone()),
            goal: item.goal.as_ref().map(|goal| goal.id.clone()),
            kind: kind(item.kind),
            verdict: item.verdict.code(),
            label: item.label.clone(),
            strength: item.strength.map(eval::Strength::code),
            possible: possible.into_iter().map(eval::Verdict::code).collect(),
            provisional: item.provisional,
            recorded: item.recorded.as_ref().map(|recorded| self.recorded(recorded)),
            actual: actual.and_then(exact),
            actual_range: actual.and_then(range),
            actual_display: actual.and_then(display),
            norm: norm.and_then(exact),
            norm_range: norm.and_then(range),
            class: item.class.clone(),
            target: item.target.as_ref().and_then(exact),
            comparison: item.comparison.map(eval::Comparator::code),
            unit: measured.and_then(|amount| unit(&amount.unit)),
            share: measured.is_some_and(|amount| amount.share),
            margin: margin.and_then(exact),
            margin_range: margin.and_then(range),
            margin_display: margin.and_then(display),
            change: item.change.as_ref().map(change),
            path: item.path.as_ref().map(path),
            reasons: item.reasons.iter().map(reason).collect(),
            needs: item.needs.iter().map(figure).collect(),
            remarks: item.remarks.iter().map(|remark| self.remark(remark)).collect(),
            consequences: item.consequences.iter().map(|one| one.consequence.clone()).collect(),
            governed_by: item.governed_by.iter().map(version).collect(),
            norm_versions: item.norm_versions.iter().map(|one| self.norm_version(one)).collect(),
            norm_members: item.norm_members.iter().map(|said| self.norm_members(said)).collect(),
            binds: item.binds.clone(),
            parts: item.parts.iter().map(|part| self.part(part)).collect(),
            beside: item.beside.iter().map(|beside| self.beside(beside)).collect(),
            explained: item.explained.clone(),
            due: item.due.map(|due| due.to_string()),
            due_uncertain: item.due_uncertain,
            delivered: item.delivered.map(|day| day.to_string()),
            role: item.role.clone(),
            explanation: self.step(&item.explanation),
            source: self.source(item.span),
        }
    }

    fn recorded(self, recorded: &eval::Recorded) -> Recorded {
        Recorded {
            outcome: recorded.outcome.code(),
            role: recorded.role.clone(),
            date: recorded.date.to_string(),
            reason: recorded.reason.clone(),
            source: self.source(recorded.span),
        }
    }

    fn part(self, part: &eval::AssessedPart) -> Part {
        Part {
            id: part.id.clone(),
            verdict: part.verdict.map(eval::Verdict::code),
            actual: part.actual.as_ref().map(quantity),
            norm: part.norm.as_ref().map(quantity),
            comparison: part.comparison.map(eval::Comparator::code),
            margin: part.margin.as_ref().map(quantity),
            stated: part.stated.clone(),
            due: part.due.map(|day| day.to_string()),
            delivered: part.delivered.map(|day| day.to_string()),
            source: self.source(part.span),
        }
    }

    fn beside(self, beside: &eval::Beside) -> Beside {
        Beside {
            figure: figure(&beside.figure),
            value: quantity(&beside.value),
            forecast: beside.forecast,
            about: beside.about,
            benchmark: beside.benchmark,
            note: beside.note.clone(),
            source: self.source(beside.span),
        }
    }
}

const fn kind(kind: eval::ItemKind) -> &'static str {
    match kind {
        eval::ItemKind::Norm => "norm",
        eval::ItemKind::Duty => "duty",
        eval::ItemKind::Milestone => "milestone",
        eval::ItemKind::Effort => "effort",
    }
}

fn change(change: &eval::Change) -> Change {
    Change {
        figure: figure(&change.figure),
        by: quantity(&change.by),
        turns_into: change.turns_into.code(),
    }
}

fn path(path: &eval::PathPoint) -> Path {
    Path {
        asked: quantity(&path.asked),
        to_date: quantity(&path.to_date),
        days_passed: path.days.map(|(passed, _)| passed),
        days: path.days.map(|(_, all)| all),
    }
}

pub(super) fn reason(reason: &eval::Reason) -> Reason {
    Reason {
        code: reason.code.code(),
        figure: reason.figure.as_ref().map(figure),
        stated: reason.stated.clone(),
    }
}
