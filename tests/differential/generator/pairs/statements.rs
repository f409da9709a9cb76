//! What a norm states, with what stands before and behind it.

use super::axes::Axis::{self, *};
use super::axes::Place;
use super::dice::Dice;

pub const COMPARES: [&str; 5] = ["minstens", "hoogstens", "meer dan", "minder dan", "precies"];

/// What one norm states: one construct, and what stands beside it.
#[derive(Debug, Clone)]
pub struct Statement {
    pub test: Axis,
    /// Of readings what the second states.
    pub other: Axis,
    pub beside: Vec<Axis>,
    /// For which members it is, where that was drawn.
    pub head: Option<String>,
    /// Whether it asks for a minimum, of what has parts.
    pub least: bool,
}

impl Statement {
    /// What states one construct.
    pub fn alone(axis: Axis) -> Self {
        let (test, beside) = match axis.place() {
            Place::Norm => (axis, Vec::new()),
            Place::Beside | Place::Around | Place::Outside => (Plain, vec![axis]),
        };
        Self { test, other: Share, beside, head: None, least: false }
    }

    /// Whether its figure has a part.
    pub fn has_parts(&self) -> bool {
        let figure = matches!(
            self.test,
            Plain
                | Share
                | Joined
                | EveryOne
                | Extremes
                | Rounded
                | Steps
                | Sample
                | PointEstimate
                | Readings
        );
        figure && !self.by_year()
    }

    fn has(&self, axis: Axis) -> bool {
        self.beside.contains(&axis)
    }

    /// Whether it is for members of a breakdown.
    pub fn by_member(&self) -> bool {
        [EachMember, SomeMembers, CountsNot, NotToTell].iter().any(|axis| self.has(*axis))
    }

    pub fn by_year(&self) -> bool {
        self.has(EachYear) || self.has(Carried)
    }

    /// Whether something can stand beside it, as far as it is for members or for years.
    pub fn carries(&self, beside: Axis) -> bool {
        let test = self.test;
        match beside {
            SomeMembers if self.has(EachMember) => false,
            EachMember | SomeMembers | CountsNot | NotToTell => matches!(
                test,
                Plain
                    | Share
                    | Joined
                    | SomeYears
                    | NeverInARow
                    | Extremes
                    | Rounded
                    | Steps
                    | Sample
                    | PointEstimate
            ),
            Carried if self.has(Target) => false,
            Carried => matches!(
                test,
                Plain | Extremes | Rounded | Steps | Readings | Margin | Series | Money
            ),
            EachYear => !matches!(
                test,
                SomeYears
                    | NeverInARow
                    | Verdicts
                    | Results
                    | Points
                    | ToBeDecided
                    | Cohort
                    | Realised
                    | Date
            ),
            Target => matches!(
                test,
                Plain
                    | Share
                    | Extremes
                    | Rounded
                    | Steps
                    | Readings
                    | Realised
                    | Trend
                    | Score
                    | Survey
                    | Series
                    | Cohort
                    | Money
            ),
            _ => true,
        }
    }

    /// As it stands behind `norm:`; `period` is what it measures.
    pub fn written(&self, period: &str, dice: &mut Dice) -> String {
        let mut text = String::new();
        let flow = match self.by_year() {
            true => {
                let years = dice.one(&["2025 t/m 2026", "2026 t/m 2026"]);
                let years = if self.has(Carried) { "2025 t/m 2026" } else { years };
                text.push_str(&format!("elk jaar van {years}: "));
                "in dat jaar".to_owned()
            }
            false => format!("in {period}"),
        };
        if self.by_member() {
            let drawn = self.for_members(dice);
            text.push_str(self.head.as_ref().unwrap_or(&drawn));
        }
        let (test, target) = self.test_and_target(&flow, dice);
        text.push_str(&test);
        for (axis, words) in
            [(CountsNot, "telt niet mee als"), (NotToTell, "niet vast te stellen als")]
        {
            if self.has(axis) {
                let own = "wijken per wijk";
                let count = dice.one(&[own, own, "wijkdeel per wijk", "ander"]);
                let few = dice.number(3);
                text.push_str(&format!(", {words} {count} {flow} minder dan {few} personen"));
            }
        }
        if self.has(Target) {
            text.push_str(&format!(", streefwaarde {target}"));
        }
        text.push_str(&self.decided_by(dice));
        if self.has(Carried) {
            let way = ["schuift door", "vervalt"];
            text.push_str(&format!(", tekort {}, overschot {}", dice.one(&way), dice.one(&way)));
        }
        text
    }

    /// For each of the members, or for so many of them.
    pub fn for_members(&self, dice: &mut Dice) -> String {
        let each = self.has(EachMember) || !self.has(SomeMembers) && dice.number(1) == 0;
        let except = dice.one(&["", "", " behalve \"Zuid\"", " behalve \"Noord\""]);
        match (each, except) {
            (true, except) => format!("voor elke wijk{except}: "),
            (false, "") => format!("voor minstens {} van wijk: ", 1 + dice.number(1)),
            (false, except) => format!("voor minstens 1 van wijk{except}: "),
        }
    }

    /// A count of people; `flow` is when.
    fn count(&self, flow: &str, dice: &mut Dice) -> String {
        match self.by_member() {
            true => format!("wijken per wijk {flow}"),
            false if self.least => format!("allen {flow}"),
            false => format!("{} {flow}", dice.one(&["allen", "allen", "ander"])),
        }
    }

    fn compared(&self, flow: &str, dice: &mut Dice) -> String {
        let (count, than) = (self.count(flow, dice), dice.one(&COMPARES));
        format!("{count} {than} {} personen", dice.number(6))
    }

    /// What it states, and a target that is further on.
    fn test_and_target(&self, flow: &str, dice: &mut Dice) -> (String, String) {
        let than = match self.least || self.has(Target) || self.has(Carried) {
            true => "minstens",
            false => dice.one(&COMPARES),
        };
        let number = dice.number(6);
        let more = format!("{} personen", number + 1 + dice.number(3));
        let percent = dice.one(&["25%", "50%", "75%"]);
        let share = match self.by_member() {
            true => format!("wijkdeel per wijk {flow} van wijken per wijk {flow}"),
            false => format!("deel {flow} van allen {flow}"),
        };
        let all = "100%".to_owned();
        match self.test {
            Share | PointEstimate => (format!("{share} {than} {percent}"), all),
            Sample => {
                let than = if than == "hoogstens" { than } else { "minstens" };
                (format!("{share} {than} {percent}"), all)
            }
            Joined => (self.joined(flow, dice), more),
            EveryOne => (format!("alle allen zijn deel {flow}"), more),
            SomeYears => {
                let (least, test) = (1 + dice.number(1), self.compared("in dat jaar", dice));
                (format!("in minstens {least} van de jaren 2025 t/m 2026: {test}"), more)
            }
            NeverInARow => {
                let test = self.compared("in dat jaar", dice);
                (format!("nooit 2 jaar achtereen van 2025 t/m 2026: {test}"), more)
            }
            Extremes => {
                let count = self.count(flow, dice);
                (format!("de hoogste van ({count}, 2 personen) {than} {number} personen"), more)
            }
            Rounded => {
                let count = self.count(flow, dice);
                (format!("({count}) afgerond omlaag op 2 personen {than} {number} personen"), more)
            }
            Steps => {
                let (count, points) = (self.count(flow, dice), dice.one(&[0, 5, 10]));
                (format!("s@ bij ({count}) {than} {points} punten"), "10 punten".to_owned())
            }
            Verdicts => (format!("t@ bij ({})", self.count(flow, dice)), more),
            Results => {
                let rule = dice.one(&["alle", "minstens 1"]);
                (format!("van de resultaten r@a, r@b {rule}"), more)
            }
            Points => {
                let least = dice.one(&[10, 20, 30]);
                (format!("punten van r@a, r@b samen minstens {least} punten"), more)
            }
            ToBeDecided => ("nader te bepalen".to_owned(), more),
            Realised => (format!("realisatie van r@a {than} {percent}"), all),
            Trend => {
                let end = flow.replace("in ", "eind ");
                let end = if end.contains("t/m") { "eind 2026".to_owned() } else { end };
                (format!("overbrugd {end} {than} {number} personen"), more)
            }
            Margin => {
                let than = dice.one(&["minstens", "hoogstens"]);
                (format!("schatting {flow} {than} {number} personen"), more)
            }
            Score => {
                let than = if than == "hoogstens" { than } else { "minstens" };
                let step = dice.one(&["twee", "drie"]);
                (format!("trede {flow} {than} \"{step}\""), "\"vier\"".to_owned())
            }
            Survey => (format!("tevreden {flow} {than} {percent}"), all),
            Series => (format!("hoogste van reeks {flow} {than} 4 weken"), "8 weken".to_owned()),
            Cohort => (format!("geslaagd van instroom {flow} {than} {percent}"), all),
            Date => {
                let day = dice.one(&["1 maart 2026", "28 februari 2026"]);
                (format!("opening uiterlijk {day}"), more)
            }
            Money => (format!("geld {flow} {than} € {number}"), format!("€ {}", number + 2)),
            _ => {
                let count = self.count(flow, dice);
                (format!("{count} {than} {number} personen"), more)
            }
        }
    }

    fn joined(&self, flow: &str, dice: &mut Dice) -> String {
        let (one, two) = (self.compared(flow, dice), self.compared(flow, dice));
        let how = dice.one(&["en", "of", "minstens 1 van", "minstens 2 van", "hoogstens 1 van"]);
        match how {
            "en" | "of" => format!("(({one}) {how} ({two}))"),
            how => format!("{how} (({one}); ({two}))"),
        }
    }

    /// How a sample or an estimate decides.
    fn decided_by(&self, dice: &mut Dice) -> String {
        let mut doubt = || dice.one(&["opdrachtnemer", "opdrachtgever", "niemand"]);
        match self.test {
            Sample => format!(", als steekproef met 80% zekerheid, twijfel bij {}", doubt()),
            PointEstimate => ", als steekproef op puntschatting".to_owned(),
            Margin => format!(", met marge, twijfel bij {}", doubt()),
            _ => String::new(),
        }
    }
}
