//! The slips that people make, and what each must be told.
//!
//! For: one row a kind: how it is made, in which kind of file, and the codes that are meant for it.
//! Not for: making it (`edit`) or counting what came of it (`score`).

use pocheck::quantity::date::DUTCH_MONTHS;
use regex::Captures;

use crate::edit::{Edit, Within, edits, swapped};

/// In which kind of file a slip is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Agreements and frameworks.
    Agreement,
    /// Measurement files.
    Measurement,
}

/// A kind of slip.
pub struct Slip {
    /// What it is, as the table tells it.
    pub name: &'static str,
    /// Where it is made.
    pub kind: Kind,
    /// All places of a text in which it can be made.
    pub edits: fn(&str) -> Vec<Edit>,
    /// The codes that are meant for it. None: it means the same, and nothing is said.
    pub codes: &'static [&'static str],
}

/// A slip that puts something in the place of a pattern.
macro_rules! replace {
    ($within:ident, $pattern:literal, $with:literal) => {
        |text| {
            edits(text, $pattern, Within::$within, |found| {
                let mut with = String::new();
                found.expand($with, &mut with);
                Some(with)
            })
        }
    };
    ($within:ident, $pattern:expr, $with:expr) => {
        |text| edits(text, $pattern, Within::$within, $with)
    };
}

const fn in_agreement(
    name: &'static str,
    edits: fn(&str) -> Vec<Edit>,
    codes: &'static [&'static str],
) -> Slip {
    Slip { name, kind: Kind::Agreement, edits, codes }
}

const fn in_measurement(
    name: &'static str,
    edits: fn(&str) -> Vec<Edit>,
    codes: &'static [&'static str],
) -> Slip {
    Slip { name, kind: Kind::Measurement, edits, codes }
}

/// A number of more than a thousand.
const THOUSANDS: &str = r"\b\d{1,3}(?:\.\d{3})+\b";

/// Every kind, agreements first.
pub const SLIPS: &[Slip] = &[
    in_agreement(
        "punt in plaats van komma: `36.5%`",
        replace!(Words, r"\b(\d+)(?:,\d+)?%", "$1.5%"),
        &["PO0121"],
    ),
    in_agreement(
        "komma bij duizendtallen: `1,500`",
        replace!(Words, THOUSANDS, |found| Some(found[0].replace('.', ","))),
        &["PO0621", "PO0635", "PO0252"],
    ),
    in_agreement(
        "spatie bij duizendtallen: `1 500`",
        replace!(Words, THOUSANDS, |found| Some(found[0].replace('.', " "))),
        &["PO0252"],
    ),
    in_agreement(
        "`>=` voor `minstens`",
        replace!(Words, r"(?m)norm.*\b(?P<x>minstens)\b", ">="),
        &["PO0122"],
    ),
    in_agreement(
        "`<=` voor `hoogstens`",
        replace!(Words, r"(?m)norm.*\b(?P<x>hoogstens)\b", "<="),
        &["PO0122"],
    ),
    in_agreement(
        "`minimaal` voor `minstens`",
        replace!(Words, r"\bminstens\b", "minimaal"),
        &["PO0122"],
    ),
    in_agreement(
        "`maximaal` voor `hoogstens`",
        replace!(Words, r"\bhoogstens\b", "maximaal"),
        &["PO0122"],
    ),
    in_agreement("Engels: `at least`", replace!(Words, r"\bminstens\b", "at least"), &["PO0122"]),
    in_agreement("Engels: `more than`", replace!(Words, r"\bmeer dan\b", "more than"), &["PO0122"]),
    in_agreement(
        "Engelse kop: `result`",
        replace!(Words, r"(?m)^ *(?P<x>resultaat) ", "result"),
        &["PO0122", "PO0125"],
    ),
    in_agreement("Engels: `end 2020`", replace!(Words, r"\beind (\d{4})", "end $1"), &["PO0122"]),
    in_agreement(
        "datum in cijfers: `31-12-2020`",
        replace!(
            Words,
            r"\b(\d{1,2}) (januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december) (\d{4})\b",
            in_figures
        ),
        &["PO0123"],
    ),
    in_agreement(
        "datum andersom: `2020-12-31`",
        replace!(
            Words,
            r"\b(\d{1,2}) (januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december) (\d{4})\b",
            year_first
        ),
        &["PO0123"],
    ),
    in_agreement(
        "afgekorte maand: `31 dec 2020`",
        replace!(
            Words,
            r"\b\d{1,2} (?P<x>januari|februari|augustus|september|oktober|november|december) \d{4}\b",
            |found| found.name("x").map(|month| month.as_str()[..3].to_owned())
        ),
        &["PO0122"],
    ),
    in_agreement(
        "dag die niet bestaat: `31 november`",
        replace!(
            Words,
            r"\b(\d{1,2}) (januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december) (\d{4})\b",
            "31 november $3"
        ),
        &["PO0111"],
    ),
    in_agreement("kromme aanhalingstekens", replace!(Anything, r#""(?P<t>[^"]*)""#, "“$t”"), &[]),
    in_agreement(
        "vaste spaties",
        replace!(Words, r"(?m)[:\w] \w", |found| Some(found[0].replace(' ', "\u{a0}"))),
        &[],
    ),
    in_agreement(
        "eenheid vergeten",
        replace!(
            Words,
            r"(?m)^ *norm.*(?:minstens|hoogstens|meer dan|minder dan|precies) [\d.]+(?P<x> (?:personen|plekken|besluiten|banen|maanden))\s*$",
            ""
        ),
        &["PO0310"],
    ),
    in_agreement(
        "enkelvoud van de eenheid",
        replace!(Words, r"(?m)\d (?P<x>personen)\b", "persoon"),
        &["PO0620"],
    ),
    in_agreement(
        "aanhalingsteken sluiten vergeten",
        replace!(Anything, r#"(?m)"[^"\n]*(?P<x>")$"#, ""),
        &["PO0102"],
    ),
    in_agreement(
        "beide aanhalingstekens vergeten",
        replace!(Anything, r#"(?m): (?P<x>"[^"\n]*")$"#, |found| found
            .name("x")
            .map(|text| text.as_str().trim_matches('"').to_owned())),
        &["PO0124"],
    ),
    in_agreement(
        "verschreven kop",
        replace!(
            Words,
            r"(?m)^ *(?P<x>resultaat|inzicht|doel|thema|indicator|definitie|overweging|inspanning|afspraak|populatie|verdeling|gevolg|mijlpaal|lijn|onderwerp) ",
            |found| swapped(&found["x"])
        ),
        &["PO0125"],
    ),
    in_agreement(
        "verschreven woord voor een dubbele punt",
        replace!(
            Words,
            r"(?m)^ *(?P<x>norm|soort|eenheid|populatie|bron|toont|uiterlijk|looptijd|bij|dient|niet-toetsbaar|beoordelaar|toelichting):",
            |found| swapped(&found["x"])
        ),
        &["PO0125"],
    ),
    in_agreement(
        "verschreven maand",
        replace!(
            Words,
            r"\b\d{1,2} (?P<x>januari|februari|maart|april|juni|juli|augustus|september|oktober|november|december) \d{4}\b",
            |found| swapped(&found["x"])
        ),
        &["PO0101", "PO0125", "PO0122"],
    ),
    in_agreement(
        "verschreven naam in een norm",
        replace!(Words, r"(?m)^ *norm: (?P<x>[a-z]+(?:-[a-z]+)+)", |found| swapped(&found["x"])),
        &["PO0201"],
    ),
    in_agreement(
        "verschreven naam achter `toont`",
        replace!(Words, r"(?m)^ *toont: (?P<x>[a-z]+-[a-z-]+)", |found| swapped(&found["x"])),
        &["PO0201"],
    ),
    in_agreement(
        "verschreven populatie",
        replace!(Words, r"(?m)^ *populatie: (?P<x>[a-z]{4,}[a-z-]*)", |found| swapped(&found["x"])),
        &["PO0201"],
    ),
    in_agreement(
        "verschreven soort",
        replace!(Words, r"(?m)^ *soort: (?P<x>[a-z]+)", |found| swapped(&found["x"])),
        &["PO0201"],
    ),
    in_agreement(
        "verschreven eenheid",
        replace!(Words, r"(?m)^ *eenheid: (?P<x>[a-z]+)", |found| swapped(&found["x"])),
        &["PO0201"],
    ),
    in_agreement(
        "onbekende eenheid: `mensen`",
        replace!(Words, r"(?m)\d (?P<x>personen)\b", "mensen"),
        &["PO0201"],
    ),
    in_agreement(
        "dubbele punt vergeten",
        replace!(
            Words,
            r"(?m)^ *(?:norm|soort|eenheid|populatie|bron|toont|uiterlijk|looptijd|rapportage)(?P<x>:)",
            ""
        ),
        &["PO0127"],
    ),
    in_agreement(
        "puntkomma voor dubbele punt",
        replace!(
            Words,
            r"(?m)^ *(?:norm|soort|eenheid|populatie|bron|toont|uiterlijk|looptijd)(?P<x>:)",
            ";"
        ),
        &["PO0127", "PO0101"],
    ),
    in_agreement("moment vergeten", only_moments, &["PO0311"]),
    in_agreement(
        "`eind` bij een stroom",
        replace!(
            Words,
            r"(?m)^ *norm: [a-z-]+ (?P<x>in) \d{4} (?:minstens|hoogstens) [\d.]+ (?:personen|plekken)",
            "eind"
        ),
        &["PO0312"],
    ),
    in_agreement(
        "`in` bij een stand",
        replace!(
            Words,
            r"(?m)^ *norm: [a-z-]+ (?P<x>eind) \d{4} (?:minstens|hoogstens|meer)",
            "in"
        ),
        &["PO0312"],
    ),
    in_agreement(
        "spatie in een naam",
        replace!(
            Words,
            r"(?m)^ *(?:resultaat|indicator|inzicht) (?:[\d.]+ )?[a-z]+(?P<x>-)[a-z]+",
            " "
        ),
        &["PO0130"],
    ),
    in_agreement(
        "naam vergeten",
        replace!(
            Words,
            r"(?m)^ *(?:resultaat|indicator|inzicht|inspanning|mijlpaal) (?:[\d.]+ )?(?P<x>[a-z]+[a-z0-9-]* )",
            ""
        ),
        &["PO0129"],
    ),
    in_agreement("dezelfde naam twee keer", double_names, &["PO0202"]),
    in_agreement(
        "punt achter de norm",
        replace!(Words, r"(?m)^ *norm: [^,\n]*\d (?:personen|plekken|besluiten)(?P<x>)$", "."),
        &["PO0101"],
    ),
    in_agreement(
        "getal in woorden",
        replace!(
            Words,
            r"(?m)^ *norm: .*(?:minstens|hoogstens) (?P<x>[\d.]+) (?:personen|plekken)",
            "honderd"
        ),
        &["PO0132"],
    ),
    in_agreement("`EUR` voor `€`", replace!(Words, r"€", "EUR"), &["PO0122"]),
    in_agreement("resultaat buiten een doel", goals_with_results, &["PO0409", "PO0203"]),
    in_agreement(
        "dezelfde regel twee keer",
        replace!(Words, r"(?m)^(?P<x>( *(?:soort|eenheid|populatie): .*))$", "$x\n$x"),
        &["PO0204"],
    ),
    in_agreement("soort vergeten", replace!(Words, r"(?m)^(?P<x> *soort: .*\n)", ""), &["PO0205"]),
    in_agreement(
        "looptijd achterstevoren",
        replace!(
            Words,
            r"looptijd: (\d+ \w+) (\d{4}) t/m (\d+ \w+ \d{4})",
            "looptijd: $3 t/m $1 1999"
        ),
        &["PO0112"],
    ),
    in_agreement(
        "verkeerd aantal maanden",
        replace!(Words, r"\((?P<x>\d+) maanden\)", "13"),
        &["PO0307"],
    ),
    in_agreement(
        "inspringen vergeten",
        replace!(Words, r"(?m)^(?P<x> +)(?:norm|soort|eenheid|resultaat|indicator)", ""),
        &[],
    ),
    in_agreement(
        "hoofdletter in een vast woord",
        replace!(Words, r"(?m)^ *(?P<x>norm|soort|eenheid|populatie|bron):", |found| Some(
            capital(&found["x"])
        )),
        &[],
    ),
    in_agreement(
        "Engels: `and`",
        replace!(Words, r"(?m)^ *(?P<x>en) (?:tevreden|instemming)", "and"),
        &["PO0122"],
    ),
    in_agreement("Engels: `or`", replace!(Words, r"(?m)^ *(?P<x>of) tevreden", "or"), &["PO0122"]),
    in_agreement(
        "procent voor procentpunt",
        replace!(Words, r"\d(?P<x> procentpunt)", "%"),
        &["PO0361"],
    ),
    in_agreement("haakje sluiten vergeten", replace!(Words, r"(?P<x>\))", ""), &["PO0253"]),
    in_measurement(
        "`ja` voor `true`",
        replace!(Words, r"(?m)= (?P<x>true|false)\b", "ja"),
        &["PO0514"],
    ),
    in_measurement(
        "`True` voor `true`",
        replace!(Words, r"(?m)= (?P<x>true|false)\b", |found| Some(capital(&found["x"]))),
        &["PO0514"],
    ),
    in_measurement(
        "`waar` voor `true`",
        replace!(Words, r"(?m)= (?P<x>true|false)\b", "waar"),
        &["PO0514"],
    ),
    in_measurement(
        "komma als decimaalteken",
        replace!(Words, r"(?m)^[a-z-]+ = (?P<x>\d+)$", "37,5"),
        &["PO0502"],
    ),
    in_measurement(
        "punt bij duizendtallen: `2.790`",
        replace!(Words, r"(?m)= (?P<x>(\d)(\d{3}))(?:,| \}|$)", "$2.$3"),
        &["PO0544", "PO0547"],
    ),
    in_measurement(
        "half mens: `37.5`",
        replace!(Words, r"(?m)^[a-z-]+ = (?P<x>\d+)$", "37.5"),
        &["PO0544"],
    ),
    in_measurement(
        "aanhalingstekens vergeten",
        replace!(Anything, r#"(?m)^[a-z0-9-]+ = (?P<x>"[^"\n]*")$"#, |found| Some(
            found["x"].trim_matches('"').to_owned()
        )),
        &["PO0503"],
    ),
    in_measurement(
        "aanhalingsteken sluiten vergeten",
        replace!(Anything, r#"(?m)^[a-z0-9-]+ = "[^"\n]*(?P<x>")$"#, ""),
        &["PO0508"],
    ),
    in_measurement(
        "kromme aanhalingstekens",
        replace!(Anything, r#"(?m)^[a-z0-9-]+ = (?P<x>"(?P<t>[^"\n]*)")$"#, "“$t”"),
        &["PO0503"],
    ),
    in_measurement(
        "is-teken vergeten",
        replace!(Words, r"(?m)^[a-z0-9-]+(?P<x> =) [\d{]", ""),
        &["PO0506"],
    ),
    in_measurement(
        "dubbele punt voor is-teken",
        replace!(Words, r"(?m)^[a-z0-9-]+(?P<x> =) ", ":"),
        &["PO0506"],
    ),
    in_measurement(
        "waarde vergeten",
        replace!(Words, r"(?m)^[a-z0-9-]+ =(?P<x> \d+)$", ""),
        &["PO0504"],
    ),
    in_measurement(
        "naam vergeten",
        replace!(Words, r"(?m)^(?P<x>[a-z0-9-]+ )= \d+$", ""),
        &["PO0138"],
    ),
    in_measurement(
        "datum in cijfers: `31-12-2020`",
        replace!(Words, r"\b(\d{4})-(\d{2})-(\d{2})\b", "$3-$2-$1"),
        &["PO0509", "PO0523", "PO0503"],
    ),
    in_measurement(
        "datum in woorden, zonder aanhalingstekens",
        replace!(Words, r"\b\d{4}-\d{2}-\d{2}\b", "31 december 2020"),
        &["PO0503", "PO0509"],
    ),
    in_measurement(
        "dag die niet bestaat",
        replace!(Words, r"\b(\d{4})-\d{2}-\d{2}\b", "$1-11-31"),
        &["PO0509"],
    ),
    in_measurement(
        "verschreven indicator",
        replace!(Words, r"(?m)^(?P<x>[a-z]+-[a-z-]+) = [\d{]", |found| swapped(&found["x"])),
        &["PO0530", "PO0561"],
    ),
    in_measurement(
        "verschreven sleutel",
        replace!(Words, r"\{ (?P<x>waarde|aandeel|geen) =", |found| swapped(&found["x"])),
        &["PO0535"],
    ),
    in_measurement(
        "verschreven deel",
        replace!(Words, r"gemeente = \{ .*(?P<x>Assen|Tynaarlo) =", |found| swapped(&found["x"])),
        &["PO0553"],
    ),
    in_measurement(
        "verschreven kopje",
        replace!(
            Words,
            r"(?m)^\[(?P<x>indicatoren|toelichtingen|oordelen|voorwaarden)\]",
            |found| swapped(&found["x"])
        ),
        &["PO0520"],
    ),
    in_measurement(
        "verschreven resultaat",
        replace!(Words, r#"(?m)^(?P<x>[a-z]+(?:-[a-z]+)*-\d+) = ""#, |found| swapped(&found["x"])),
        &["PO0561"],
    ),
    in_measurement(
        "accolade vergeten",
        replace!(Words, r"(?m)^[a-z0-9-]+ = \{.*(?P<x>\})$", ""),
        &["PO0508", "PO0512"],
    ),
    in_measurement(
        "komma vergeten",
        replace!(Words, r"(?m)^[a-z0-9-]+ = \{.*\d(?P<x>,) [a-zA-Z]", ""),
        &["PO0512"],
    ),
    in_measurement(
        "puntkomma voor komma",
        replace!(Words, r"(?m)^[a-z0-9-]+ = \{.*\d(?P<x>,) [a-zA-Z]", ";"),
        &["PO0512"],
    ),
    in_measurement(
        "dezelfde naam twee keer",
        replace!(Words, r"(?m)^(?P<x>([a-z0-9-]+ = \d+))$", "$x\n$x"),
        &["PO0505"],
    ),
    in_measurement(
        "procent zonder aanhalingstekens",
        replace!(Words, r"(?m)^[a-z-]+ = (?P<x>\d+)$", "37%"),
        &["PO0515", "PO0503", "PO0511"],
    ),
    in_measurement(
        "eenheid achter een getal",
        replace!(Words, r"(?m)^[a-z-]+ = (?P<x>\d+)$", "37 personen"),
        &["PO0515", "PO0503"],
    ),
    in_measurement(
        "onbekend als woord",
        replace!(Words, r"(?m)^[a-z-]+ = (?P<x>\d+)$", "onbekend"),
        &["PO0503", "PO0504"],
    ),
    in_measurement(
        "`n.v.t.` in plaats van een cijfer",
        replace!(Words, r"(?m)^[a-z-]+ = (?P<x>\d+)$", "\"n.v.t.\""),
        &["PO0542"],
    ),
    in_measurement(
        "negatief aantal",
        replace!(Words, r"(?m)^[a-z-]+ = (?P<x>\d+)$", "-37"),
        &["PO0543"],
    ),
    in_measurement(
        "naam met spaties zonder aanhalingstekens",
        replace!(Anything, r#"(?P<x>"Aa en Hunze") ="#, "Aa en Hunze"),
        &["PO0507"],
    ),
    in_measurement(
        "andere overeenkomst",
        replace!(Anything, r#"(?m)^overeenkomst = "(?P<x>[a-z]+)-"#, "wpad"),
        &["PO0524"],
    ),
    in_measurement(
        "peildatum vergeten",
        replace!(Words, r"(?m)^(?P<x>peildatum = .*\n)", ""),
        &["PO0525"],
    ),
    in_measurement(
        "kopje vergeten",
        replace!(Words, r"(?m)^(?P<x>\[indicatoren\])", ""),
        &["PO0526"],
    ),
];

fn month(found: &Captures<'_>) -> Option<usize> {
    DUTCH_MONTHS.iter().position(|month| *month == &found[2]).map(|at| at + 1)
}

fn in_figures(found: &Captures<'_>) -> Option<String> {
    Some(format!("{}-{}-{}", &found[1], month(found)?, &found[3]))
}

fn year_first(found: &Captures<'_>) -> Option<String> {
    Some(format!("{}-{:02}-{:0>2}", &found[3], month(found)?, &found[1]))
}

fn capital(word: &str) -> String {
    let (first, rest) = word.split_at(1);
    format!("{}{rest}", first.to_uppercase())
}

/// Each result gets the name of the first.
fn double_names(text: &str) -> Vec<Edit> {
    let pattern = r"(?m)^ *resultaat (?:[\d.]+ )?(?P<x>[a-z][a-z0-9-]*) ";
    let named = regex::Regex::new(pattern).expect("a pattern");
    let first = named.captures(text).map(|found| found["x"].to_owned());
    edits(text, pattern, Within::Words, |_| first.clone())
}

/// Each goal that opens a theme and has results becomes a comment. Where a goal has none (`afspraak`), its
/// heading can be left out without a trace: what then stands there is right too.
fn goals_with_results(text: &str) -> Vec<Edit> {
    let pattern = r#"(?m)^thema [^\n]*\n\n *(?P<x>doel [^"\n]*"[^"\n]*")$"#;
    let mut found = edits(text, pattern, Within::Words, |found| Some(format!("# {}", &found["x"])));
    found.retain(|edit| {
        let below = text[edit.range.end..].lines().map(str::trim_start);
        let mut own =
            below.take_while(|line| !line.starts_with("doel ") && !line.starts_with("thema "));
        own.any(|line| line.starts_with("resultaat "))
    });
    found
}

/// The moment of each norm that has one comparison. Of two that are joined, the one takes over the moment of
/// the other, and means the same without its own.
fn only_moments(text: &str) -> Vec<Edit> {
    let pattern = r"(?m)^ *norm: [a-z-]+(?P<x> (?:in|eind) \d{4}) (?:minstens|hoogstens) [\d.]+ (?:personen|plekken)";
    let mut found = edits(text, pattern, Within::Words, |_| Some(String::new()));
    found.retain(|edit| {
        let next = text[edit.range.end..].lines().nth(1).unwrap_or_default().trim_start();
        !(next.starts_with("en ") || next.starts_with("of "))
    });
    found
}
