//! The indicators that agreements choose from.

use std::collections::BTreeSet;

use super::words;

/// An indicator.
pub struct Indicator {
    pub name: &'static str,
    /// From its kind up to its source.
    pub body: &'static str,
    /// The indicator that it is a part of.
    pub part_of: Option<&'static str>,
    /// How its figures are given.
    pub given: Given,
}

/// How figures are given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Given {
    /// Counts over periods.
    Flow,
    /// Counts at days.
    Stock,
    /// Counts over periods, with a margin.
    Estimate,
    /// Counts over a year by the members of a complete breakdown.
    FlowBy,
    /// Counts at a day by the members of a breakdown that leaves room and may overlap.
    StockBy,
    /// Counts at a day by two breakdowns.
    Table,
    /// Counts at a day that may be broken.
    Places,
    /// Amounts of money and balances over periods.
    Money,
    /// Marks from 1 to 10 over a year.
    Mark,
    /// Percentages that are no share, over a year.
    Index,
    /// A share without counts, over a year.
    Share,
    /// Days over a year.
    Days,
    /// Whole months over a year.
    Months,
    /// A day on the calendar.
    Date,
    /// Values over a year.
    Series,
    /// Of those who came in, for whom it worked.
    Cohort,
    /// Of those whose window closes in the year, for whom it worked.
    Closing,
    /// Counts at days, of two years.
    YearEnds,
    /// Counts at a day by the members of one ladder at the begin and at the end.
    Ladder,
    /// Counts over a year by classes.
    Classes,
    /// Counts at days, the last of them after the term.
    Later,
    /// A step of a ladder, over a year and the year before.
    Score,
    /// How many were asked, answered and positive.
    Survey,
    /// A text.
    Text,
    /// A text for each year.
    YearlyText,
    /// Texts of days.
    Texts,
    /// A table.
    Rows,
}

const fn of(
    name: &'static str,
    given: Given,
    body: &'static str,
    part_of: Option<&'static str>,
) -> Indicator {
    Indicator { name, body, part_of, given }
}

const FLOW: &str = "soort: stroom eenheid: personen populatie: mensen";
const STOCK: &str = "soort: stand eenheid: personen populatie: mensen";

/// All of them; wholes come before their parts.
pub const INDICATORS: [Indicator; 42] = [
    of("allen", Given::Flow, FLOW, None),
    of("deel", Given::Flow, FLOW, Some("allen")),
    of("kern", Given::Flow, FLOW, Some("deel")),
    of("ander", Given::Flow, FLOW, None),
    of("stand", Given::Stock, STOCK, None),
    of("standdeel", Given::Stock, STOCK, Some("stand")),
    of(
        "wijken",
        Given::FlowBy,
        "soort: stroom eenheid: personen populatie: mensen verdeling: wijk",
        None,
    ),
    of(
        "wijkdeel",
        Given::FlowBy,
        "soort: stroom eenheid: personen populatie: mensen verdeling: wijk",
        Some("wijken"),
    ),
    of(
        "actief",
        Given::StockBy,
        "soort: stand eenheid: personen populatie: mensen verdeling: bezigheid",
        None,
    ),
    of(
        "tabel",
        Given::Table,
        "soort: stand eenheid: personen populatie: mensen verdeling: wijk, leeftijd",
        None,
    ),
    of("plaatsen", Given::Places, "soort: stand eenheid: plekken populatie: mensen", None),
    of("geld", Given::Money, "soort: stroom eenheid: euro populatie: mensen", None),
    of("model", Given::Money, "soort: stroom eenheid: euro populatie: mensen", None),
    of("saldo-jaar", Given::Money, "soort: saldo eenheid: euro", None),
    of("cijfer", Given::Mark, "soort: kengetal bereik: 1 t/m 10", None),
    of("loon", Given::Index, "soort: kengetal eenheid: procent", None),
    of("tarief", Given::Index, "soort: kengetal eenheid: procent", None),
    of("bench", Given::Share, "soort: aandeel populatie: mensen", None),
    of("wachten", Given::Days, "soort: duur eenheid: dagen", None),
    of("stage", Given::Months, "soort: duur eenheid: maanden", None),
    of("opening", Given::Date, "soort: datum", None),
    of("reeks", Given::Series, "soort: reeks eenheid: weken populatie: mensen", None),
    of("instroom", Given::Flow, FLOW, None),
    of(
        "geslaagd",
        Given::Cohort,
        "soort: stroom eenheid: personen populatie: mensen \
         venster: 1 jaar na instroom in 2026, einddag telt mee, wie vertrekt telt als mislukt",
        Some("instroom"),
    ),
    of("verslag", Given::Text, "soort: tekst", None),
    of("bericht", Given::YearlyText, "soort: tekst", None),
    of("overleg", Given::Texts, "soort: tekst", None),
    of(
        "snel",
        Given::Closing,
        "soort: stroom eenheid: personen populatie: mensen venster: 6 maanden na instroom sluitend in 2026, \
         einddag telt niet mee, wie vertrekt telt niet mee",
        Some("instroom"),
    ),
    of(
        "gebroken",
        Given::YearEnds,
        "soort: stand eenheid: personen populatie: mensen trendbreuk: 1 januari 2026",
        None,
    ),
    of(
        "overbrugd",
        Given::YearEnds,
        "soort: stand eenheid: personen populatie: mensen \
         trendbreuk: 1 januari 2026, te overbruggen met 150%",
        None,
    ),
    of(
        "klim",
        Given::Ladder,
        "soort: stand eenheid: personen populatie: mensen verdeling: trap als begin, trap als eind",
        None,
    ),
    of(
        "leeftijden",
        Given::Classes,
        "soort: stroom eenheid: personen populatie: mensen verdeling: leeftijdsklas",
        None,
    ),
    of("trede", Given::Score, "soort: score bereik: ladder", None),
    of("visitatie", Given::Score, "soort: score bereik: ladder", None),
    of("tevreden", Given::Survey, "soort: peiling eenheid: personen populatie: mensen", None),
    of("tweede-cijfer", Given::Mark, "soort: kengetal bereik: 1 t/m 10", None),
    of("besluit", Given::Date, "soort: datum", None),
    of("sluiting", Given::Date, "soort: datum", None),
    of("kosten", Given::Money, "soort: stroom eenheid: euro populatie: mensen", None),
    of("later", Given::Later, STOCK, None),
    of("schatting", Given::Estimate, FLOW, None),
    of("overzicht", Given::Rows, "soort: tabel", None),
];

impl Indicator {
    /// As an agreement writes it.
    pub fn declared(&self) -> String {
        let Self { name, body, .. } = self;
        let part_of = self.part_of.map_or(String::new(), |whole| format!(" deel van: {whole}"));
        format!("  indicator {name} \"{name}\"\n    {body}{part_of} bron: \"register\"\n")
    }
}

/// The head of every agreement, with what its results need.
pub fn head(results: &str) -> String {
    let named = words(results);
    let mut head = "overeenkomst proef \"Proef\"\n  opdrachtgevers: \"Aa\", \"Bee\"\n\
        \x20 opdrachtnemer: \"Werk\"\n  looptijd: 1 januari 2024 t/m 31 december 2026\n"
        .to_owned();
    let has = |any: &[&str]| any.iter().any(|word| named.contains(word));
    for (needed, line) in [
        (has(&["rapportage"]), "rapportage: elke 4 maanden"),
        (true, "populatie mensen \"iedereen\""),
        (has(&["wijken", "wijkdeel", "tabel", "quotum"]), "verdeling wijk: \"Noord\", \"Zuid\""),
        (has(&["tabel"]), "verdeling leeftijd: \"jong\", \"oud\""),
        (
            has(&["actief"]),
            "verdeling bezigheid: \"sport\", \"kunst\", niet volledig, mag overlappen",
        ),
        (has(&["trede", "visitatie"]), "schaal ladder: \"een\", \"twee\", \"drie\", \"vier\""),
        (has(&["klim"]), "schaal trap: \"laag\", \"hoog\""),
        (has(&["leeftijden"]), "klassen leeftijdsklas: tot 27 jaar, vanaf 27 jaar"),
        (has(&["punten", "punt"]), "eenheid punt meervoud punten"),
        (has(&["plaatsen", "plekken"]), "eenheid plek meervoud plekken is 31 uur"),
        (has(&["quotum"]), "feit quotum per wijk: \"Noord\" 2, \"Zuid\" 4, samen 6 personen"),
    ] {
        if needed {
            head.push_str(&format!("  {line}\n"));
        }
    }
    head
}

/// The indicators that a text names, with the wholes that they are parts of.
pub fn used(text: &str) -> BTreeSet<&'static str> {
    let named = words(text);
    let mut used = BTreeSet::new();
    for indicator in INDICATORS.iter().rev() {
        if named.contains(indicator.name) || used.contains(indicator.name) {
            used.insert(indicator.name);
            used.extend(indicator.part_of);
        }
    }
    used
}
