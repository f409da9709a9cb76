//! Statements of a result beside its norm: conditions, parts, paths, and changes of the norm.

use super::axes::Axis::{self, *};
use super::dice::Dice;
use super::statements::{COMPARES, Statement};

const EFFECTS: [Axis; 6] = [Lapses, OtherNorm, Judged, Delivery, NothingTold, Suspended];

/// What a condition does.
fn effect(axis: Axis, dice: &mut Dice) -> String {
    match axis {
        Lapses => "vervalt".to_owned(),
        Judged => "oordeel van \"bestuur\"".to_owned(),
        Delivery => "levering van inzicht-@".to_owned(),
        NothingTold => "niet vast te stellen".to_owned(),
        Suspended => {
            format!("uitgesteld tot 1 juli {}", dice.one(&["2026", "2027"]))
        }
        _ => format!("norm: ander in 2026 hoogstens {} personen", dice.number(6)),
    }
}

/// The conditions that some constructs ask for.
pub fn conditions(axes: &[Axis], dice: &mut Dice) -> Vec<String> {
    let asked = |axis: &Axis| axes.contains(axis);
    let mut effects: Vec<Axis> = EFFECTS.iter().copied().filter(asked).collect();
    let mut tests: Vec<Option<Axis>> =
        [Stated, Consent].iter().copied().filter(asked).map(Some).collect();
    let many = match asked(&ExceptWhen) {
        true => 2,
        false => effects.len().max(tests.len()),
    };
    while effects.len() < many {
        effects.push(dice.one(&[Lapses, OtherNorm, NothingTold]));
    }
    tests.resize(many, None);
    let names: Vec<String> = tests
        .iter()
        .zip(["een", "twee", "drie"])
        .map(|(test, name)| match test {
            Some(Stated) => format!("opgave-{name}@"),
            Some(_) => format!("akkoord-{name}@"),
            None => format!("{name}@"),
        })
        .collect();
    let mut all = Vec::new();
    for (place, (own, test)) in effects.iter().zip(&tests).enumerate() {
        let test = match test {
            Some(Stated) => "\"iets\": volgens opgave".to_owned(),
            Some(_) => ": instemming van alle opdrachtgevers".to_owned(),
            None => {
                let count = dice.one(&["allen", "ander"]);
                let than = dice.one(&["minstens", "hoogstens"]);
                format!(": {count} in 2026 {than} {} personen", dice.number(8))
            }
        };
        let (word, then) = dice.one(&[("tenzij", "dan"), ("mits", "anders")]);
        let test = test.trim_start_matches(' ');
        let space = if test.starts_with(':') { "" } else { " " };
        let mut text =
            format!("{word} {}{space}{test}, {then} {}", names[place], effect(*own, dice));
        if place + 1 < names.len() {
            text.push_str(&format!(", behalve als {}", names[place + 1..].join(", ")));
        }
        all.push(text);
    }
    all
}

/// Words that stand by themselves.
pub fn words(axis: Axis, (part, money): (&str, bool), dice: &mut Dice) -> Option<String> {
    Some(match axis {
        OfWhich => {
            let than = dice.one(&["minstens", "hoogstens"]);
            format!("waarvan: {part} {than} {} personen", dice.number(2))
        }
        AddedBy => "toegevoegd door: akkoord-t@".to_owned(),
        NoPath => "verloop: geen".to_owned(),
        LinearPath if money => format!("verloop: lineair vanaf € {}", dice.number(2)),
        PathPoints if money => "verloop: op 30 april 2026 € 3, op 31 augustus 2026 € 5".to_owned(),
        LinearPath => format!("verloop: lineair vanaf {} personen", dice.number(2)),
        PathPoints => {
            "verloop: op 30 april 2026 3 personen, op 31 augustus 2026 5 personen".to_owned()
        }
        Assumption => "uitgaande van: ander in 2026 minstens 3 personen".to_owned(),
        Strength => "kracht: streven".to_owned(),
        _ => return None,
    })
}

/// How a norm changes: its words, and what the new norm measures.
pub fn change(axis: Axis, name: Option<&str>, to: &Statement, dice: &mut Dice) -> Option<String> {
    let own = name.map_or(String::new(), |name| format!("{name} "));
    let (head, period) = match axis {
        FromDay => {
            let whole = "oktober 2026 voor het hele tijdvak";
            let day = dice.one(&["januari 2026", whole, whole]);
            (format!("norm {own}vanaf 1 {day}"), "2026")
        }
        Whole => (format!("gewijzigde norm {own}door akkoord-w@ voor het hele tijdvak"), "2026"),
        FromThatDay => (
            format!("gewijzigde norm {own}door akkoord-v@ vanaf die dag"),
            "1 mei 2026 t/m 31 december 2026",
        ),
        ProRata => (format!("gewijzigde norm {own}door akkoord-u@ naar rato"), "2026"),
        _ => return None,
    };
    Some(format!("{head}: {}", to.written(period, dice)))
}

/// A norm that differs in the numbers alone that figures are compared with.
pub fn in_proportion(name: Option<&str>, norm: &str, dice: &mut Dice) -> String {
    let more = 1 + dice.number(2);
    let words: Vec<&str> = norm.split(' ').collect();
    let mut done = false;
    let compares = |word: &str| COMPARES.iter().any(|than| than.ends_with(word));
    let changed = words.iter().enumerate().map(|(place, word)| {
        let is_number = place > 0
            && compares(words[place - 1])
            && !matches!(words.get(place + 1), Some(&"van") | None);
        let digits = word.trim_end_matches('%');
        let number = digits.parse::<usize>().ok().filter(|_| is_number && !done);
        done |= number.is_some();
        match number {
            Some(number) if digits == *word => (number + more).to_string(),
            Some(number) => format!("{}%", number + 10),
            None => (*word).to_owned(),
        }
    });
    let changed: Vec<String> = changed.collect();
    let own = name.map_or(String::new(), |name| format!("{name} "));
    format!("gewijzigde norm {own}door akkoord-u@ naar rato: {}", changed.join(" "))
}

pub fn changes(axis: Axis) -> bool {
    matches!(axis, FromDay | Whole | FromThatDay)
}
