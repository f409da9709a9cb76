//! No text makes reading fall over, and what is read does not depend on the order of entries.

use proptest::prelude::*;

use super::shared::{agreement, figures, file, told};
use crate::measure::{combine, load};
use crate::source::Role;

const VALID: &str = "[indicatoren]
uitgestroomd = { waarde = 712, gemeente = { \"Aa en Hunze\" = 101, Assen = 480, Tynaarlo = \"<5\" } }
met-baan = { \"eind 2019\" = 140, waarde = { } }
plekken-beschut = { omgerekend = [ { aantal = 40, uur = 31 }, { aantal = 20, uur = 15.5 } ] }
herinstroom = { aandeel = \"17,8%\", afgerond = true }
regelingen = [
  { regeling = \"a\", aantal = 12 },
]
[voorwaarden]
storm = true
[toelichtingen]
uitstroom-700 = \"Zo ging het.\"
[oordelen]
gastvrij = { uitkomst = \"behaald\", rol = \"raad\", datum = 2020-12-01, reden = \"r\" }
";

fn read(text: &str) {
    let (mut sources, model) = agreement();
    let source = sources.add("x.toml", Role::Measurement, text);
    let (measurement, findings) = load(&model, source, text);
    let told = told(&sources, &findings);
    for english in ["expected", "invalid", "unexpected", "missing", "unclosed", "duplicate"] {
        assert!(!told.contains(english) || text.contains(english), "{told}");
    }
    for finding in &findings {
        for label in &finding.labels {
            assert!(
                label.span.end as usize <= sources.get(label.span.source).unwrap().text().len()
            );
        }
    }
    let _ = combine(&model, measurement.into_iter().collect());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn no_text_makes_reading_fall_over(text in "\\PC{0,80}") {
        read(&file("2020-12-31", &text));
        read(&text);
    }

    #[test]
    fn no_signs_make_reading_fall_over(text in "[\\[\\]{}=,.\"'#\n a-c0-9%<-]{0,60}") {
        read(&file("2020-12-31", &format!("[indicatoren]\n{text}")));
    }

    #[test]
    fn no_mutation_of_a_valid_file_makes_reading_fall_over(
        at in 0_usize..900,
        cut in 0_usize..12,
        put in "[\\[\\]{}=,.\"'#\n a-zé€0-9%<-]{0,4}",
    ) {
        let text = file("2020-12-31", VALID);
        let start = text.floor_char_boundary(at.min(text.len()));
        let end = text.floor_char_boundary((start + cut).min(text.len()));
        let (before, after) = (text.get(..start).unwrap(), text.get(end.max(start)..).unwrap());
        let mutated = format!("{before}{put}{after}");
        read(&mutated);
    }

    #[test]
    fn any_number_is_read_exactly(whole in 0_u64..=u64::MAX, part in "[0-9]{1,30}") {
        let lines = format!("plekken-beschut = {whole}.{part}");
        let trimmed = part.trim_end_matches('0');
        let exact = if trimmed.is_empty() { whole.to_string() } else { format!("{whole}.{trimmed}") };
        let expected = format!("plekken-beschut eind 2020: {exact} /{}", part.len());
        prop_assert_eq!(figures("2020-12-31", &lines), expected);
    }
}
