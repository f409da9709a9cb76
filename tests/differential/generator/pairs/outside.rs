//! What looks at a result: results of results, and consequences.

use super::axes::Axis::{self, *};
use super::dice::Dice;

/// The items that stand before a result that has these constructs.
pub fn before(text: &str) -> String {
    let mut all = String::new();
    for (word, day) in [
        ("akkoord-t@", "1 maart 2026"),
        ("akkoord-u@", "1 april 2026"),
        ("akkoord-v@", "1 mei 2026"),
        ("akkoord-w@", "1 juli 2026"),
    ] {
        if text.contains(word) {
            all.push_str(&format!(
                "  wijziging {word} \"w@\"\n    datum: {day}\n    instemming van: opdrachtnemer\n"
            ));
        }
    }
    if text.contains("s@ bij") {
        all.push_str(
            "  staffel s@ \"s@\"\n    rij: tot 2 personen geeft 0 punten\n    \
             rij: vanaf 2 personen t/m 4 personen geeft 5 punten\n    \
             rij: boven 4 personen geeft 10 punten\n",
        );
    }
    if text.contains("t@ bij") {
        all.push_str(
            "  staffel t@ \"t@\"\n    rij: tot 3 personen geeft \"zwak\", niet behaald\n    \
             rij: vanaf 3 personen t/m 5 personen geeft \"matig\", tussen bodem en streef\n    \
             rij: boven 5 personen geeft \"goed\", behaald\n",
        );
    }
    all
}

/// The items that stand behind it.
pub fn behind(text: &str) -> String {
    let mut all = String::new();
    if text.contains("r@a") {
        let points = if text.contains("punten van r@a") { "\n    punten: 20" } else { "" };
        all.push_str(&format!(
            "  resultaat r@a \"r@a\"\n    norm: allen in 2026 minstens 6 personen{points}\n"
        ));
    }
    if text.contains("r@b") {
        let points = if text.contains("punten van r@a") { "\n    punten: 10" } else { "" };
        all.push_str(&format!(
            "  resultaat r@b \"r@b\"\n    norm: ander in 2026 hoogstens 3 personen{points}\n"
        ));
    }
    if text.contains("inzicht-@") {
        all.push_str(
            "  inzicht inzicht-@ \"i@\"\n    toont: verslag\n    uiterlijk: 31 december 2026\n",
        );
    }
    all
}

/// What looks at the result; `&` stands for its name.
pub fn looks(axes: &[Axis], dice: &mut Dice) -> String {
    let other = "  resultaat r@z \"r@z\"\n    norm: ander in 2026 minstens 2 personen";
    let mut all = String::new();
    let outcome = |dice: &mut Dice| dice.one(&["niet behaald", "niet behaald of vervallen"]);
    let mut triggers = Vec::new();
    for axis in axes {
        match axis {
            InResults => {
                let rule = dice.one(&[
                    "alle",
                    "minstens 1",
                    "minstens 2, blijven er minder over, dan vervalt",
                ]);
                all.push_str(&format!(
                    "{other}\n  resultaat s@r \"s\"\n    norm: van de resultaten &, r@z {rule}\n"
                ));
            }
            InPoints => {
                let lapsed = dice.one(&["", ", vervalt er een, dan vervalt het gewicht"]);
                let worth = dice.one(&[5, 10, 15]);
                let other = other.replace("r@z", "r@y");
                all.push_str(&format!(
                    "{other}\n    punten: 10\n  resultaat s@p \"s\"\n    \
                     norm: punten van &, r@y samen minstens {worth} punten{lapsed}\n"
                ));
            }
            IsRealised => all.push_str(&format!(
                "  resultaat s@q \"s\"\n    norm: realisatie van & minstens {}\n",
                dice.one(&["50%", "80%"])
            )),
            OnVerdict => triggers.push(format!("& {}", outcome(dice))),
            OnEach => triggers.push(format!("elk resultaat {}", outcome(dice))),
            OnCount => triggers.push(format!("minstens 1 resultaten {}", outcome(dice))),
            InARow => triggers.push(format!("& 2 jaar achtereen {}", outcome(dice))),
            OfClass => triggers.push("& in klasse \"matig\" of slechter".to_owned()),
            Behind => triggers.push("& achter".to_owned()),
            _ => {}
        }
    }
    let amount = axes.contains(&Amount);
    if amount && triggers.is_empty() {
        triggers.push(format!("& {}", outcome(dice)));
    }
    if !triggers.is_empty() {
        let triggers: Vec<String> =
            triggers.iter().map(|one| format!("\n    bij: {one}")).collect();
        let amount = if amount { "\n    bedrag: € 2 per persoon maal ander in 2026" } else { "" };
        all.push_str(&format!("  gevolg g@ \"g@\"{}{amount}\n", triggers.concat()));
    }
    all
}
