//! The parts that a generated agreement is put together from.
//!
//! For: one of each kind of result, with the figures that go with it and the verdict they give.
//! Not for: putting them together (`agreement`). All figures are invented.

use pocheck::eval::assessment::Verdict;

/// A result with its indicators and figures. Each `@` stands for the number of the part.
pub struct Construct {
    /// Headings and statements of the agreement.
    pub agreement: &'static str,
    /// Lines under `[indicatoren]`.
    pub figures: &'static str,
    /// Lines under `[voorwaarden]`.
    pub conditions: &'static str,
    /// What must come of it.
    #[allow(dead_code)] // The test looks at it; the measurement does not.
    pub verdict: Verdict,
}

/// One of each; a whole goal is made of these.
pub const CONSTRUCTS: [Construct; 10] = [
    Construct {
        agreement: r#"
    indicator stroom-@ "inwoners die werk vinden"
      soort: stroom
      eenheid: personen
      populatie: inwoners
      bron: "registratie"
    resultaat derden-@ "In 2026 vinden 700 inwoners werk."
      norm: stroom-@ in 2026 minstens 700 personen
"#,
        figures: "stroom-@ = { 2025 = 640, \"T1 2026\" = 230, \"T2 2026\" = 240, \"T3 2026\" = 242 }\n",
        conditions: "",
        verdict: Verdict::Met,
    },
    Construct {
        agreement: r#"
    indicator lopend-@ "inwoners die een cursus volgen"
      soort: stroom
      eenheid: personen
      populatie: inwoners
      bron: "registratie"
    resultaat onderweg-@ "In 2027 volgen 600 inwoners een cursus."
      norm: lopend-@ in 2027 minstens 600 personen
"#,
        figures: "lopend-@ = { \"T1 2027\" = 230, \"T2 2027\" = 240 }\n",
        conditions: "",
        verdict: Verdict::OnTrack,
    },
    Construct {
        agreement: r#"
    indicator besloten-@ "besluiten"
      soort: stroom
      eenheid: besluiten
      populatie: inwoners
      bron: "zaaksysteem"
    indicator juist-@ "besluiten die juist zijn"
      soort: stroom
      eenheid: besluiten
      populatie: inwoners
      deel van: besloten-@
      bron: "controle"
    resultaat aandeel-@ "Meer dan 99% van de besluiten is juist."
      norm: juist-@ van besloten-@ in 2026 meer dan 99%
"#,
        figures: "besloten-@ = { 2026 = 1000 }\njuist-@ = { 2026 = 990 }\n",
        conditions: "",
        verdict: Verdict::NotMet,
    },
    Construct {
        agreement: r#"
    indicator plekken-@ "beschutte plekken"
      soort: stand
      eenheid: plekken
      populatie: inwoners
      bron: "contracten"
    indicator geschikt-@ "mensen die beschut kunnen werken"
      soort: stand
      eenheid: personen
      populatie: inwoners
      bron: "indicaties"
    resultaat mits-@ "60 plekken, mits er genoeg mensen zijn."
      norm: plekken-@ eind 2026 minstens 60 plekken
      mits genoeg-@: geschikt-@ eind 2026 minstens 60 personen,
        anders norm: plekken-@ eind 2026
          minstens geschikt-@ eind 2026 maal 1 plek per persoon,
        behalve als dicht-@
      tenzij dicht-@ "de werkplaats is dicht": volgens opgave, dan vervalt
"#,
        figures: "plekken-@ = { \"eind 2026\" = 45 }\ngeschikt-@ = { \"eind 2026\" = 45 }\n",
        conditions: "dicht-@ = false\n",
        verdict: Verdict::Met,
    },
    Construct {
        agreement: r#"
    indicator register-@ "mensen in het register"
      soort: stand
      eenheid: personen
      populatie: inwoners
      bron: "register"
    indicator baan-@ "mensen in het register met een baan"
      soort: stand
      eenheid: personen
      populatie: inwoners
      deel van: register-@
      bron: "register"
    indicator gedetacheerd-@ "van hen gedetacheerd"
      soort: stand
      eenheid: personen
      populatie: inwoners
      deel van: baan-@
      bron: "register"
    resultaat waarvan-@ "190 van de 525 hebben een baan, van wie 30 gedetacheerd."
      norm: baan-@ eind 2026 minstens 190 personen
      waarvan: gedetacheerd-@ minstens 30 personen
      uitgaande van: register-@ eind 2026 precies 525 personen
      komt neer op: baan-@ van register-@ eind 2026 = 36%
"#,
        figures: "register-@ = { \"eind 2026\" = 540 }\nbaan-@ = { \"eind 2026\" = 192 }\n\
            gedetacheerd-@ = { \"eind 2026\" = 28 }\n",
        conditions: "",
        verdict: Verdict::NotMet,
    },
    Construct {
        agreement: r#"
    indicator bekend-@ "mensen die bekend zijn"
      soort: stand
      eenheid: personen
      populatie: inwoners
      bron: "zaaksysteem"
    indicator beoordeeld-@ "bekenden van wie de situatie vaststaat"
      soort: stand
      eenheid: personen
      populatie: inwoners
      deel van: bekend-@
      bron: "zaaksysteem"
    resultaat ontbreekt-@ "Van alle bekenden staat de situatie vast."
      norm: alle bekend-@ zijn beoordeeld-@ eind 2026
"#,
        figures: "",
        conditions: "",
        verdict: Verdict::Undetermined,
    },
    Construct {
        agreement: r#"
    indicator eerste-@ "aanmeldingen bij het eerste loket"
      soort: stroom
      eenheid: personen
      populatie: inwoners
      bron: "loket"
    indicator tweede-@ "aanmeldingen bij het tweede loket"
      soort: stroom
      eenheid: personen
      populatie: inwoners
      bron: "loket"
    resultaat ruim-@ "Samen 160 aanmeldingen."
      norm: eerste-@ in 2026 plus tweede-@ in 2026 minstens 160 personen
      tenzij sluiting-@ "het loket is dicht": volgens opgave, dan vervalt
"#,
        figures: "eerste-@ = { 2026 = \"70 t/m 85\" }\ntweede-@ = { 2026 = \"minstens 70\" }\n",
        conditions: "",
        verdict: Verdict::Undetermined,
    },
    Construct {
        agreement: r#"
    indicator wijken-@ "bezoekers"
      soort: stroom
      eenheid: personen
      populatie: inwoners
      verdeling: wijk
      bron: "gastenboek"
    resultaat verdeeld-@ "500 bezoekers."
      norm: wijken-@ in 2026 minstens 500 personen
"#,
        figures: "wijken-@ = { 2026 = { wijk = { Noord = 210, Zuid = 290, \"De Kom\" = \"<5\" } } }\n",
        conditions: "",
        verdict: Verdict::Met,
    },
    Construct {
        agreement: r#"
    indicator gekoppeld-@ "inwoners die een maatje krijgen"
      soort: stroom
      eenheid: personen
      populatie: inwoners
      bron: "registratie"
    resultaat trap-@ "40 inwoners krijgen een maatje; het streven is 50."
      norm: gekoppeld-@ in 2026 minstens 40 personen, streefwaarde 50 personen
"#,
        figures: "gekoppeld-@ = { 2026 = { waarde = 44, status = \"voorlopig\" } }\n",
        conditions: "",
        verdict: Verdict::Between,
    },
    Construct {
        agreement: r#"
    indicator leerlingen-@ "leerlingen van de taalschool"
      soort: stand
      eenheid: personen
      populatie: inwoners
      bron: "leerlingenlijst"
    resultaat groei-@ "Elk jaar zijn er 5% meer leerlingen."
      norm: elk jaar van 2026 t/m 2027:
        leerlingen-@ eind dat jaar minstens 105% van leerlingen-@ eind het jaar ervoor
"#,
        figures: "leerlingen-@ = { \"eind 2025\" = 100, \"eind 2026\" = 106 }\n",
        conditions: "",
        verdict: Verdict::Undetermined,
    },
];

/// What stands in every goal beside its results.
pub const BESIDE: &str = r#"
    overweging "In 2025 waren er 60 plekken."
      feit delen-@: 250 personen + 130 personen = 380 personen
    definitie werk-@ "een contract voor betaald werk"
      begrip: werk-@
      omvat: arbeidsovereenkomst
    indicator aanpak-@ "hoe nieuwe bezoekers worden gezocht"
      soort: tekst
      bron: "jaarverslag"
      volgens: werk-@
    inzicht jaarbeeld-@ "Laat zien hoe het ging."
      toont: aanpak-@, stroom-@ in 2026
      uiterlijk: 31 december 2026
    inspanning gastvrij-@ "Iedereen voelt zich welkom."
      beoordelaar: "bewonersraad"
    gevolg plan-@ "De uitvoerder maakt een plan."
      bij: aandeel-@ niet behaald of achter
"#;

/// The text that a duty asks for, under `[indicatoren]`.
pub const BESIDE_FIGURES: &str = "aanpak-@ = \"We gaan langs de deuren.\"\n";

/// What a person judged of the effort, under `[oordelen]`.
pub const BESIDE_JUDGEMENT: &str = "gastvrij-@ = { uitkomst = \"behaald\", \
    rol = \"bewonersraad\", datum = 2026-12-10, reden = \"De raad sprak met bezoekers.\" }\n";
