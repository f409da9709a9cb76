//! Small agreements and measurements that runs start from.

/// An agreement with one result: 700 people.
pub const AGREEMENT: &str = r#"overeenkomst klein-2026 "Een kleine afspraak"
  looptijd: 2026
  populatie inwoners "inwoners"
thema 1 werk "Werk"
  doel 1.1 banen "Banen"
    indicator gevonden "mensen die werk vonden"
      soort: stroom
      eenheid: personen
      populatie: inwoners
      bron: "registratie"
    resultaat 1.1 gevonden-700 "700 mensen vinden werk"
      norm: gevonden in 2026 minstens 700 personen
"#;

/// A figure for it, of the end of the year.
pub fn measurement(figure: &str) -> String {
    measurement_of("2026-12-31", figure)
}

/// A figure for it, of another day.
pub fn measurement_of(day: &str, figure: &str) -> String {
    format!(
        "overeenkomst = \"klein-2026\"\npeildatum = {day}\n\n[indicatoren]\ngevonden = {figure}\n"
    )
}
