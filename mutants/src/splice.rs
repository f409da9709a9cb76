//! Writes a source file in which each place that changes has become a choice.

use std::fmt::Write;

use crate::place::{Bytes, Choice, Place, Shape};

/// A file with choices, and where they stand in it.
#[derive(Default)]
pub struct Spliced {
    pub text: String,
    /// What is there only for one fault.
    pub alternatives: Vec<(Bytes, u32)>,
    /// A place, and all faults of it.
    pub places: Vec<(Bytes, Vec<u32>)>,
}

const ON: &str = "crate::mutant::on";

/// The file with a choice at each place.
pub fn splice(source: &str, places: &[Place]) -> Spliced {
    let mut splicer = Splicer { source, places, out: Spliced::default() };
    splicer.copy(0..source.len(), 0);
    splicer.out
}

struct Splicer<'s> {
    source: &'s str,
    places: &'s [Place],
    out: Spliced,
}

impl Splicer<'_> {
    fn say(&mut self, text: &str) {
        self.out.text.push_str(text);
    }

    /// Writes bytes of the source, with the places in it from the `first` on.
    fn copy(&mut self, bytes: Bytes, first: usize) {
        let mut at = bytes.start;
        for index in first..self.places.len() {
            let place = &self.places[index].bytes;
            if place.start < at || place.end > bytes.end {
                continue;
            }
            self.say(&self.source[at..place.start]);
            at = place.end;
            self.place(index);
        }
        self.say(&self.source[at..bytes.end]);
    }

    /// Writes what is there only for one fault.
    fn alternative(&mut self, number: u32, write: impl FnOnce(&mut Self)) {
        let start = self.out.text.len();
        write(self);
        self.out.alternatives.push((start..self.out.text.len(), number));
    }

    fn place(&mut self, index: usize) {
        let start = self.out.text.len();
        let place = &self.places[index];
        self.shape(place, index + 1);
        let numbers = place.choices.iter().map(|(number, _)| *number).collect();
        self.out.places.push((start..self.out.text.len(), numbers));
    }

    fn shape(&mut self, place: &Place, inner: usize) {
        let choices = &place.choices;
        match &place.shape {
            Shape::Const => {}
            Shape::Body => {
                for (number, value) in choices {
                    self.say(&format!(" if {ON}({number}) {{ return "));
                    self.alternative(*number, |to| to.say(value));
                    self.say("; }");
                }
            }
            Shape::OpaqueBody => {
                for (number, value) in choices {
                    self.say(&format!("crate::mutant::choose({ON}({number}).then(|| "));
                    self.alternative(*number, |to| to.say(value));
                    self.say("), move || { ");
                }
                self.copy(place.bytes.clone(), inner);
                self.say(&" })".repeat(choices.len()));
            }
            Shape::Logic { or, left, right } => {
                // With a fault on, it is decided by the other value of its left side.
                let on = choices.iter().filter(|(_, sign)| matches!(sign.as_str(), "&&" | "||"));
                let on: Vec<String> = on.map(|(number, _)| format!("{ON}({number})")).collect();
                let on = on.join(" || ");
                self.say("(if (");
                self.copy(left.clone(), inner);
                if *or {
                    self.say(&format!(") ^ ({on}) {{ !({on}) }} else {{ "));
                    self.copy(right.clone(), inner);
                    self.say(" })");
                } else {
                    self.say(&format!(") ^ ({on}) {{ "));
                    self.copy(right.clone(), inner);
                    self.say(&format!(" }} else {{ {on} }})"));
                }
            }
            Shape::Compare { operator, left, right } => {
                self.say("(match (&(");
                self.copy(left.clone(), inner);
                self.say("), &(");
                self.copy(right.clone(), inner);
                self.say(")) { (left, right) => ");
                self.operators(choices, |sign| format!("*left {sign} *right"), operator);
                self.say(" })");
            }
            Shape::Arithmetic { operator, left, right } => {
                self.say("(match ((");
                self.copy(left.clone(), inner);
                self.say("), (");
                self.copy(right.clone(), inner);
                self.say(")) { (left, right) => ");
                self.operators(choices, |sign| format!("left {sign} right"), operator);
                self.say(" })");
            }
            Shape::Assign { operator, left, right } => {
                let target = self.source[left.clone()].to_owned();
                self.say("match (");
                self.copy(right.clone(), inner);
                self.say(") { right => ");
                self.operators(choices, |sign| format!("{target} {sign} right"), operator);
                self.say(" }");
            }
            Shape::Unary { operator, operand } => {
                self.say("(match (");
                self.copy(operand.clone(), inner);
                self.say(") { operand => ");
                self.operators(choices, |sign| format!("{sign} operand"), operator);
                self.say(" })");
            }
            Shape::Guard => {
                for (number, value) in choices {
                    let (not, join) = if value == "true" { ("", "||") } else { ("!", "&&") };
                    self.say(&format!("({not}{ON}({number}) {join} "));
                }
                self.say("(");
                self.copy(place.bytes.clone(), inner);
                self.say(&")".repeat(choices.len() + 1));
            }
            Shape::Arm { guarded } => {
                let on: Vec<String> =
                    choices.iter().map(|(number, _)| format!("!{ON}({number})")).collect();
                if *guarded {
                    self.say(&format!("{} && (", on.join(" && ")));
                    self.copy(place.bytes.clone(), inner);
                    self.say(")");
                } else {
                    self.say(&format!(" if {}", on.join(" && ")));
                }
            }
            Shape::Fields(cuts) => {
                self.say("(");
                for ((number, _), cut) in choices.iter().zip(cuts) {
                    self.say(&format!("if {ON}({number}) {{ "));
                    self.alternative(*number, |to| {
                        to.copy(place.bytes.start..cut.start, inner);
                        to.copy(cut.end..place.bytes.end, inner);
                    });
                    self.say(" } else ");
                }
                self.say("{ ");
                self.copy(place.bytes.clone(), inner);
                self.say(" })");
            }
        }
    }

    /// The operator of each fault, and the one that is meant.
    fn operators(&mut self, choices: &[Choice], write: impl Fn(&str) -> String, meant: &str) {
        let mut opening = String::new();
        for (number, sign) in choices {
            opening.clear();
            let _ = write!(opening, "if {ON}({number}) {{ ");
            self.say(&opening);
            self.alternative(*number, |to| to.say(&write(sign)));
            self.say(" } else ");
        }
        self.say(&format!("{{ {} }}", write(meant)));
    }
}
