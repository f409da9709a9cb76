//! Writes an agreement of any size, and its measurement file.
//!
//! For: measuring how cost grows, and testing that it compiles. Not for: judging it.

use super::constructs::{BESIDE, BESIDE_FIGURES, BESIDE_JUDGEMENT, CONSTRUCTS};

const HEAD: &str = r#"overeenkomst veel-afspraken "Verzonnen afspraken, om te meten"
  opdrachtgevers: "Gemeente Noord", "Gemeente Zuid"
  opdrachtnemer: "Welzijn Samen"
  looptijd: 1 januari 2026 t/m 31 december 2027 (24 maanden)
  rapportage: elke 4 maanden
  populatie inwoners "inwoners"
  eenheid besluit meervoud besluiten
  eenheid plek meervoud plekken is 31 uur
  verdeling wijk: "Noord", "Zuid", "De Kom"
  gevolg gesprek "Het bestuur bespreekt de afwijking."
    bij: elk resultaat achter
"#;

const FIGURES_HEAD: &str = "overeenkomst = \"veel-afspraken\"\npeildatum = 2027-08-31\n\
    voorbeeld = \"Verzonnen cijfers.\"\n";

/// How many results one goal has.
pub const RESULTS_PER_GOAL: usize = CONSTRUCTS.len();

/// How many goals one theme has.
const GOALS_PER_THEME: usize = 10;

/// An agreement and its figures.
pub struct Scale {
    /// The agreement file.
    pub agreement: String,
    /// The measurement file.
    pub figures: String,
}

/// An agreement of this many goals of [`RESULTS_PER_GOAL`] results each.
pub fn scale(goals: usize) -> Scale {
    let mut agreement = HEAD.to_owned();
    let mut figures = format!("{FIGURES_HEAD}\n[indicatoren]\n");
    let mut conditions = "\n[voorwaarden]\n".to_owned();
    let mut judgements = "\n[oordelen]\n".to_owned();
    for goal in 1..=goals {
        let number = goal.to_string();
        let numbered = |template: &str| template.replace('@', &number);
        if goal % GOALS_PER_THEME == 1 {
            agreement.push_str(&numbered("\nthema thema-@ \"Thema @\"\n"));
        }
        agreement.push_str(&numbered("\n  doel doel-@ \"Doel @\"\n"));
        for construct in &CONSTRUCTS {
            agreement.push_str(&numbered(construct.agreement));
            figures.push_str(&numbered(construct.figures));
            conditions.push_str(&numbered(construct.conditions));
        }
        agreement.push_str(&numbered(BESIDE));
        figures.push_str(&numbered(BESIDE_FIGURES));
        judgements.push_str(&numbered(BESIDE_JUDGEMENT));
    }
    Scale { agreement, figures: figures + &conditions + &judgements }
}

/// One whole with this many parts, of which no figure is known, and a result on each.
pub fn one_whole(parts: usize) -> Scale {
    let mut agreement = HEAD.to_owned();
    agreement.push_str("\nthema een \"Een geheel\"\n  doel delen \"Alles samen\"\n");
    let indicator = |name: &str, of: &str| {
        format!(
            "    indicator {name} \"een aantal\"\n      soort: stroom\n      eenheid: personen\n      \
             populatie: inwoners\n{of}      bron: \"lijst\"\n"
        )
    };
    agreement.push_str(&indicator("geheel", ""));
    for part in 1..=parts {
        agreement.push_str(&indicator(&format!("deel-{part}"), "      deel van: geheel\n"));
    }
    let result = |name: &str| {
        format!(
            "    resultaat {name}-1000 \"1.000 personen.\"\n      \
             norm: {name} in 2026 minstens 1.000 personen\n"
        )
    };
    agreement.push_str(&result("geheel"));
    for part in 1..=parts {
        agreement.push_str(&result(&format!("deel-{part}")));
    }
    Scale { agreement, figures: FIGURES_HEAD.to_owned() }
}
