//! Results in which constructs meet, two by two and now and then a third.
//!
//! Not for: constructs by themselves; the other files make those.

mod around;
mod axes;
mod dice;
mod outside;
mod statements;

use std::fmt;

use proptest::prelude::*;
use proptest::sample::select;

use super::phrases::Phrase;
use crate::pipeline::compiled;
use axes::Axis::*;
pub use axes::{AXES, Axis, Place};
use dice::Dice;
use pocheck::source::Sources;
use statements::Statement;

/// How two constructs meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Meeting {
    /// Both hold.
    Together(Axis, Axis),
    /// A norm with the second takes the place of one with the first.
    Replaced(Axis, Axis),
}

impl Meeting {
    pub fn axes(self) -> [Axis; 2] {
        match self {
            Self::Together(one, two) | Self::Replaced(one, two) => [one, two],
        }
    }
}

impl fmt::Display for Meeting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [one, two] = self.axes().map(|axis| axis.words().replace('@', ""));
        match self {
            Self::Together(_, _) => write!(f, "{one} + {two}"),
            Self::Replaced(_, _) => write!(f, "{one} → {two}"),
        }
    }
}

/// All meetings, those too that the language refuses.
pub fn meetings() -> Vec<Meeting> {
    let all = || AXES.iter().map(|(axis, _, _)| *axis);
    let norms = || all().filter(|axis| matches!(axis.place(), Place::Norm | Place::Beside));
    let mut meetings = Vec::new();
    for one in all() {
        meetings.extend(all().filter(|two| one < *two).map(|two| Meeting::Together(one, two)));
    }
    // Of norms on different figures one pair is as good as another. No readings stand behind `gewijzigde norm`.
    let telling = |axis: Axis| {
        axis.place() == Place::Beside || matches!(axis, Plain | Verdicts | Results | ToBeDecided)
    };
    for one in norms() {
        let changes = norms().filter(|two| *two != Readings && (telling(one) || telling(*two)));
        meetings.extend(changes.map(|two| Meeting::Replaced(one, two)));
    }
    meetings
}

/// Some results in which constructs meet.
pub fn all() -> Vec<BoxedStrategy<Phrase>> {
    let (together, replaced): (Vec<Meeting>, Vec<Meeting>) =
        meetings().into_iter().partition(|one| matches!(one, Meeting::Together(_, _)));
    vec![any_of(together), any_of(replaced)]
}

/// Now and then there is a third construct.
fn any_of(meetings: Vec<Meeting>) -> BoxedStrategy<Phrase> {
    let accepted =
        |phrase: &Phrase| compiled(&mut Sources::new(), &super::agreement(phrase)).is_ok();
    (select(meetings), Dice::any())
        .prop_map(|(meeting, mut dice)| {
            let third = dice.one(&AXES).0;
            let third = (dice.number(2) == 0).then_some(third);
            written(meeting, third, &mut dice)
        })
        .prop_filter("the language refuses it", accepted)
        .boxed()
}

/// A result in which two constructs meet.
pub fn of(meeting: Meeting) -> BoxedStrategy<Phrase> {
    Dice::any().prop_map(move |mut dice| written(meeting, None, &mut dice)).boxed()
}

/// The result with what belongs to it.
fn written(meeting: Meeting, third: Option<Axis>, dice: &mut Dice) -> Phrase {
    let (mut axes, shape) = match meeting {
        Meeting::Together(one, two) => (vec![one, two], "twee constructies samen"),
        Meeting::Replaced(one, _) => (vec![one], "twee constructies na elkaar"),
    };
    axes.extend(third.filter(|third| !axes.contains(third)));
    if axes.contains(&OfClass) && axes.iter().all(|axis| axis.place() != Place::Norm) {
        axes.push(Verdicts);
    }
    let mut statements = statements(&axes);
    let in_its_place = |axis: &Axis| matches!(axis, OtherNorm | Judged | Delivery);
    let rises =
        |axis: &Axis| matches!(axis, LinearPath | PathPoints | IsRealised | Behind | OfWhich);
    for statement in &mut statements {
        statement.least = axes.iter().any(rises);
    }
    for statement in statements.iter_mut().filter(|one| one.by_member()) {
        // A change is mostly for the same members.
        let head = statement.for_members(dice);
        statement.head = match meeting {
            // What changes is the norm of this one.
            Meeting::Replaced(_, _) => Some(head.replace(" behalve \"Noord\"", "")),
            // One norm alone can have another in its place.
            Meeting::Together(_, _) if axes.iter().any(in_its_place) => {
                let head = head.replace("minstens 2", "minstens 1");
                let whole = !head.contains("behalve");
                Some(if whole { head.replace(": ", " behalve \"Zuid\": ") } else { head })
            }
            Meeting::Together(_, _) => (dice.number(3) > 0).then_some(head),
        };
    }
    let name = if axes.contains(&Readings) {
        "gelezen-@"
    } else if axes.contains(&Judged) {
        "inzet-r@"
    } else {
        "reeks-r@"
    };
    let mut lines = Vec::new();
    let names: Vec<Option<&str>> = match statements.len() {
        1 if matches!(meeting, Meeting::Replaced(one, _) if Statement::alone(one).by_year()) => {
            vec![Some("totaal")]
        }
        1 => vec![None],
        _ => vec![Some("eerste"), Some("tweede"), Some("derde")],
    };
    let written: Vec<String> = statements.iter().map(|one| norm(one, dice)).collect();
    for ((text, statement), own) in written.iter().zip(&statements).zip(&names) {
        let own = own.map_or(String::new(), |own| format!(" {own}"));
        let is_norm = statement.test != Readings;
        lines.push(if is_norm { format!("norm{own}: {text}") } else { text.clone() });
    }
    if let Meeting::Replaced(one, two) = meeting {
        let by = dice.one(&[Whole, Whole, FromDay, FromThatDay]);
        let by = if two == ToBeDecided && by == FromThatDay { Whole } else { by };
        let to = Statement::alone(two);
        let name = part_of_norm(one, two).or(names[0]);
        lines.extend(around::change(by, name, &to, dice));
    }
    let by_member = statements.iter().any(|one| one.has_parts() && one.by_member());
    let part = if by_member { "wijkdeel" } else { "deel" };
    let money = statements[0].test == Money;
    for axis in &axes {
        let place = dice.number(statements.len() - 1);
        if around::changes(*axis) {
            lines.extend(around::change(*axis, names[place], &statements[place], dice));
        } else if *axis == ProRata {
            let norm = match statements[place].test {
                Readings => Statement::alone(Plain).written("2026", dice),
                _ => written[place].clone(),
            };
            lines.push(around::in_proportion(names[place], &norm, dice));
        }
        lines.extend(around::words(*axis, (part, money), dice));
    }
    lines.extend(around::conditions(&axes, dice));
    if axes.contains(&InPoints) {
        let between = axes.contains(&Target) || axes.contains(&Verdicts);
        lines.push(if between { "punten: 10, tussen 5" } else { "punten: 10" }.to_owned());
    }
    let mut text = format!("  resultaat {name} \"r@\"\n");
    text.extend(lines.iter().map(|line| format!("    {line}\n")));
    text.push_str(&outside::looks(&axes, dice).replace('&', name));
    let text = format!("{}{text}{}", outside::before(&text), outside::behind(&text));
    Phrase { text, shapes: vec![(name.to_owned(), shape)] }
}

/// The norm of one year or of one member, where what takes its place is for no more than that.
fn part_of_norm(one: Axis, two: Axis) -> Option<&'static str> {
    let (from, to) = (Statement::alone(one), Statement::alone(two));
    if from.by_year() && !to.by_year() {
        Some("totaal-2026")
    } else if from.by_member() && !to.by_member() {
        Some("Noord")
    } else {
        None
    }
}

/// The norms of a result: what can stand in one statement does.
fn statements(axes: &[Axis]) -> Vec<Statement> {
    let of_place = |place: Place| axes.iter().copied().filter(move |axis| axis.place() == place);
    let mut all: Vec<Statement> = of_place(Place::Norm).map(Statement::alone).collect();
    // Readings stand in the place of a norm.
    if let (true, Some(place)) = (all.len() > 1, all.iter().position(|one| one.test == Readings)) {
        let readings = all.remove(place);
        all[0] = Statement { other: all[0].test, ..readings };
    }
    for axis in of_place(Place::Beside) {
        match all.iter_mut().find(|own| own.carries(axis)) {
            Some(own) => own.beside.push(axis),
            None => all.push(Statement::alone(axis)),
        }
    }
    // A part is one of what a norm is about.
    if all.is_empty() || axes.contains(&OfWhich) && all.iter().all(|one| !one.has_parts()) {
        all.push(Statement::alone(Plain));
    }
    all
}

fn norm(statement: &Statement, dice: &mut Dice) -> String {
    if statement.test != Readings {
        return statement.written("2026", dice);
    }
    let one = Statement { test: Plain, ..statement.clone() };
    let two = Statement { test: statement.other, ..statement.clone() };
    format!(
        "lezing ruim \"a\": {}\n    lezing streng \"b\": {}",
        one.written("2026", dice),
        two.written("2026", dice)
    )
}
