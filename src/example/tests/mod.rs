//! Worked examples as people write them.

mod comparing;
mod loading;
mod real;

use crate::check::{CheckedModel, check};
use crate::diagnostics::Findings;
use crate::measure::tests::model_of;
use crate::source::Sources;

const AGREEMENT: &str = r#"
overeenkomst proef-2020 "Een proef"
  looptijd: 1 januari 2020 t/m 31 december 2020
  verdeling gemeente: "Assen", "Tynaarlo"
  eenheid besluit meervoud besluiten
  populatie bijstand "mensen met bijstand"
thema 1 werk "Werk"
  doel 1 werk-doel "Werk"
    indicator uitgestroomd "wie gaat"
      soort: stroom
      eenheid: personen
      populatie: bijstand
      verdeling: gemeente
      bron: "registratie"
    indicator besluiten "besluiten"
      soort: stroom
      eenheid: besluiten
      populatie: bijstand
      bron: "registratie"
    indicator juist "besluiten die juist zijn"
      soort: stroom
      eenheid: besluiten
      populatie: bijstand
      deel van: besluiten
      bron: "registratie"
    resultaat 1 uitstroom-700 "700 mensen"
      norm: uitgestroomd in 2020 minstens 700 personen
      eigenaar: "uitvoerder"
    resultaat 1 juist-99 "meer dan 99%"
      norm: juist van besluiten in 2020 meer dan 99%
      eigenaar: "uitvoerder"
    afspraak 1 praten "we praten"
      niet-toetsbaar: "geen maat"
"#;

/// A checked agreement with the texts that it points into.
fn checked(text: &str) -> (Sources, CheckedModel) {
    let (sources, model) = model_of(text);
    let (checked, findings) = check(model, &Findings::new());
    assert!(!findings.has_errors(), "{}", crate::measure::tests::told(&sources, &findings));
    (sources, checked.unwrap())
}

/// The agreement of these tests.
fn agreement() -> (Sources, CheckedModel) {
    checked(AGREEMENT)
}
