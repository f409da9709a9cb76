//! Files in which something is there thousands of times.
//!
//! For: that such a file is told about as a small one is. Not for: how long that takes; but each of
//! these took minutes when the work grew with the square of the file.

mod memory;

use memory::Files;
use pocheck::eval::assessment::{StepValue, Verdict};
use pocheck::session::{Session, compile, judge};

const HEAD: &str = "overeenkomst veel \"Afspraken\"
  opdrachtgevers: \"Noord\"
  opdrachtnemer: \"Zuid\"
  looptijd: 1 januari 2026 t/m 31 december 2026
  populatie bewoners \"bewoners\"
thema t \"T\"
doel d \"D\"
indicator a \"a\"
  soort: stroom
  eenheid: personen
  populatie: bewoners
  bron: \"b\"
resultaat r0 \"R\"
  norm: a in 2026 minstens 1 personen
";

fn compiled(rest: &str) -> Session {
    compile(&Files(vec![("a.po".to_owned(), format!("{HEAD}{rest}"))]), "a.po")
}

fn codes(session: &Session) -> Vec<String> {
    session.findings.iter().map(|finding| finding.code.as_str().to_owned()).collect()
}

#[test]
fn a_long_chain_of_results_is_no_circle() {
    let result =
        |i: usize| format!("resultaat r{i} \"R\"\n  norm: van de resultaten r{} alle\n", i - 1);
    let chain: String = (1..6_000).map(result).collect();
    let session = compiled(&chain);
    assert!(
        session.outline.is_some_and(|outline| outline.results == 6_000),
        "{:?}",
        codes(&session)
    );
}

#[test]
fn conditions_on_one_figure_that_lie_apart_are_told_apart() {
    let band = |i: usize| {
        format!(
            "  tenzij band{i}: a in 2026 precies {i} personen, dan norm: a in 2026 minstens {i} personen\n"
        )
    };
    let bands: String = (0..200).map(band).collect();
    let session =
        compiled(&format!("resultaat r \"R\"\n  norm: a in 2026 minstens 1 personen\n{bands}"));
    assert!(!session.findings.has_errors(), "{:?}", codes(&session));
}

#[test]
fn more_conditions_than_can_be_held_against_each_other_are_refused() {
    let condition = |i: usize| {
        format!("  tenzij opgave{i}: volgens opgave, dan norm: a in 2026 minstens {i} personen\n")
    };
    let result = |count: usize| {
        let all: String = (0..count).map(condition).collect();
        codes(&compiled(&format!(
            "resultaat r \"R\"\n  norm: a in 2026 minstens 1 personen\n{all}"
        )))
    };
    assert_eq!(result(1_000), ["PO0631"]);
    assert_eq!(result(100), ["PO0631"]);
    // With few of them, each two are told of.
    assert_eq!(result(4), ["PO0323"; 6]);
    let lapsing = |i: usize| format!("  tenzij opgave{i}: volgens opgave, dan vervalt\n");
    let all: String = (0..200).map(lapsing).collect();
    let session =
        compiled(&format!("resultaat r \"R\"\n  norm: a in 2026 minstens 1 personen\n{all}"));
    assert!(!session.findings.has_errors(), "{:?}", codes(&session));
}

#[test]
fn a_calculation_without_end_is_refused_before_it_is_read() {
    let norm = vec!["a in 2026"; 40_000].join(" plus ");
    let session = compiled(&format!("resultaat r \"R\"\n  norm: {norm} minstens 1 personen\n"));
    assert_eq!(codes(&session), ["PO0107"]);
}

#[test]
fn a_norm_of_thousands_of_tests_is_read() {
    let norm = vec!["a in 2026 minstens 1 personen"; 5_000].join(" en ");
    let session = compiled(&format!("resultaat r \"R\"\n  norm: {norm}\n"));
    assert!(session.outline.is_some(), "{:?}", codes(&session));
}

#[test]
fn few_words_cannot_ask_for_more_than_a_machine_holds() {
    let each = |members: usize, last: u32| {
        let names = (0..members).map(|i| format!("\"m{i}\"")).collect::<Vec<_>>().join(", ");
        format!(
            "verdeling v: {names}\nindicator b \"b\"\n  soort: stroom\n  eenheid: personen\n  \
             populatie: bewoners\n  verdeling: v\n  bron: \"b\"\nresultaat r \"R\"\n  norm: elk \
             jaar van 2026 t/m {last}: voor elke v: b per v in dat jaar minstens 1 personen\n"
        )
    };
    assert_eq!(codes(&compiled(&each(1_000, 2036))), ["PO0661"]);
    let fewer = compiled(&each(150, 2035));
    assert!(fewer.outline.is_some(), "{:?}", codes(&fewer));
}

#[test]
fn thousands_of_readings_are_judged() {
    let reading = |i: usize| format!("  lezing l{i} \"l\": a in 2026 minstens {i} personen\n");
    let readings: String = (0..5_000).map(reading).collect();
    let agreement = format!("{HEAD}resultaat r \"R\"\n{readings}");
    let figures = "overeenkomst = \"veel\"\npeildatum = 2026-12-31\n[indicatoren]\na = 100\n";
    let files = [("a.po", agreement), ("m.toml", figures.to_owned())];
    let files = files.map(|(name, text)| (name.to_owned(), text)).to_vec();
    let session = judge(&Files(files), "a.po", &["m.toml"]);
    let assessment = session.assessment.expect("it is judged");
    let verdicts: Vec<_> = assessment.items.iter().map(|item| item.verdict).collect();
    assert_eq!(verdicts, [Verdict::Met, Verdict::Undetermined]);
}

#[test]
fn duties_of_every_month_are_counted_together() {
    let duty = |i: usize| format!("inzicht z{i} \"Z\"\n  toont: s\n  uiterlijk: elke maand\n");
    let duties: String = (0..3_000).map(duty).collect();
    let text = "indicator s \"s\"\n  soort: tekst\n  bron: \"b\"\n";
    assert_eq!(codes(&compiled(&format!("{text}{duties}"))), ["PO0661"]);
}

#[test]
fn thousands_of_deep_brackets_are_refused() {
    let test = format!("{}a in 2026 minstens 1 personen{}", "(".repeat(20), ")".repeat(20));
    let norm = |count: usize| {
        format!("resultaat r \"R\"\n  norm: {}\n", vec![test.clone(); count].join(" en "))
    };
    assert_eq!(codes(&compiled(&norm(150))), ["PO0667"]);
    let fewer = compiled(&norm(20));
    assert!(fewer.outline.is_some(), "{:?}", codes(&fewer));
}

#[test]
fn members_and_cells_have_a_limit() {
    let breakdown = |name: &str, count: usize| {
        let members = (0..count).map(|i| format!("\"{name}{i}\"")).collect::<Vec<_>>();
        format!("verdeling {name}: {}\n", members.join(", "))
    };
    let told = |count: usize| codes(&compiled(&breakdown("v", count)));
    assert!(!told(1_000).contains(&"PO0663".to_owned()));
    assert_eq!(told(1_001).first().map(String::as_str), Some("PO0663"));
    let cells = format!(
        "{}{}indicator b \"b\"\n  soort: stroom\n  eenheid: personen\n  populatie: bewoners\n  \
         verdeling: v, u\n  bron: \"b\"\n",
        breakdown("v", 200),
        breakdown("u", 101)
    );
    let session = compiled(&cells);
    assert!(codes(&session).contains(&"PO0664".to_owned()), "{:?}", codes(&session));
}

#[test]
fn a_number_that_doubles_its_digits_is_refused() {
    let fact = |i: usize| format!("feit f{}: f{i} maal f{i} = 4\n", i + 1);
    let facts: String = (0..1_000).map(fact).collect();
    let session = compiled(&format!("feit f0: 2\n{facts}"));
    assert!(codes(&session).contains(&"PO0665".to_owned()), "{:?}", codes(&session).len());
}

#[test]
fn after_thousands_of_mistakes_the_rest_is_not_read() {
    let session = compiled(&"norm:\n".repeat(6_000));
    let found = codes(&session);
    assert_eq!(found.iter().filter(|code| *code == "PO0662").count(), 1);
    assert!(session.findings.len() <= 5_002, "{}", session.findings.len());
}

#[test]
fn findings_that_are_not_kept_are_counted() {
    let result =
        |i: usize| format!("resultaat q{i} \"R\"\n  norm: weg in 2026 minstens 1 personen\n");
    let results: String = (0..6_000).map(result).collect();
    let session = compiled(&results);
    assert_eq!(session.findings.counts().errors, 6_000);
    assert!(codes(&session).contains(&"PO0660".to_owned()));
}

#[test]
fn a_text_that_is_not_closed_is_told_once() {
    let session = compiled(&format!("resultaat r \"{}", "x\n".repeat(200_000)));
    let told = codes(&session).iter().filter(|code| *code == "PO0102").count();
    assert_eq!(told, 1);
}

#[test]
fn of_thousands_of_unknown_names_only_the_first_are_compared() {
    let indicator = |i: usize| {
        format!(
            "indicator naam{i} \"a\"\n  soort: stroom\n  eenheid: personen\n  populatie: bewoners\n  \
             bron: \"b\"\n"
        )
    };
    let result =
        |i: usize| format!("resultaat q{i} \"R\"\n  norm: naam{i}x in 2026 minstens 1 personen\n");
    let parts: String = (0..1_500).map(indicator).chain((0..1_500).map(result)).collect();
    let session = compiled(&parts);
    let unknown: Vec<_> =
        session.findings.iter().filter(|one| one.code.as_str() == "PO0201").collect();
    let with_nearest = unknown
        .iter()
        .filter(|one| one.help.as_ref().is_some_and(|help| help.nl.contains("bedoelt u")))
        .count();
    assert_eq!(unknown.len(), 1_500);
    assert!((50..500).contains(&with_nearest), "{with_nearest}");
}

#[test]
fn degrees_lead_through_six_results_and_no_more() {
    let step = |i: usize| {
        format!("resultaat r{i} \"R\"\n  norm: realisatie van r{} minstens 80%\n", i - 1)
    };
    let chain = |count: usize| (1..=count).map(step).collect::<String>();
    assert!(!compiled(&chain(6)).findings.has_errors());
    let session = compiled(&chain(1_000));
    assert!(codes(&session).iter().all(|code| code == "PO0668"), "{:?}", codes(&session));
    // Each norm asks thirty times for the one before.
    let doubling = |i: usize| {
        let asked = vec![format!("realisatie van r{}", i - 1); 30].join(" plus ");
        format!("resultaat r{i} \"R\"\n  norm: {asked} minstens 80%\n")
    };
    let session = compiled(&(1..=6).map(doubling).collect::<String>());
    assert_eq!(codes(&session), ["PO0661"]);
}

#[test]
fn consequences_count_no_more_results_than_anybody_waits_for() {
    let result =
        |i: usize| format!("resultaat r{i} \"R\"\n  norm: a in 2026 minstens {i} personen\n");
    let results: String = (1..2_000).map(result).collect();
    let told = |count: usize, under: &str| {
        let consequence = |i: usize| {
            format!("gevolg g{i} \"g\"\n  bij: minstens {i} resultaten {under}niet behaald\n")
        };
        let consequences: String = (1..=count).map(consequence).collect();
        let session = compiled(&format!("{results}{consequences}"));
        codes(&session).into_iter().filter(|code| *code == "PO0669").count()
    };
    // Fifty thousand, and one for each of the two thousand.
    for under in ["", "van thema t ", "van doel d "] {
        assert_eq!(told(26, under), 0, "{under}");
        assert_eq!(told(27, under), 1, "{under}");
        // It is told where it goes over, and not again.
        assert_eq!(told(29, under), 1, "{under}");
    }
}

#[test]
fn a_consequence_has_as_many_conditions_as_a_result() {
    let condition = |i: usize| format!("  tenzij c{i} \"c\": volgens opgave\n");
    let told = |count: usize| {
        let conditions: String = (0..count).map(condition).collect();
        codes(&compiled(&format!("gevolg g \"g\"\n  bij: r0 niet behaald\n{conditions}")))
    };
    assert!(!told(200).contains(&"PO0671".to_owned()));
    assert_eq!(told(201), ["PO0671"]);
}

#[test]
fn a_step_table_has_as_many_rows_as_can_be_looked_over() {
    let told = |rows: usize| {
        let row = |i: usize| {
            format!("  rij: vanaf {i} personen tot {} personen geeft \"k\", behaald\n", i + 1)
        };
        let all: String = (0..rows - 1).map(row).collect();
        let last = format!("  rij: vanaf {} personen geeft \"k\", behaald\n", rows - 1);
        codes(&compiled(&format!("staffel s\n{all}{last}"))).contains(&"PO0339".to_owned())
    };
    // A thousand rows have two thousand points and stretches: two million looks.
    assert!(!told(1_000));
    assert!(told(1_001));
}

#[test]
fn norms_that_are_not_looked_over_for_want_of_steps_are_told_of() {
    let told = |count: usize| {
        let members: Vec<String> = (0..500).map(|place| format!("\"s{place}\"")).collect();
        let norm = |i: usize| {
            format!(
                "indicator i{i} \"i\"\n  soort: stroom\n  eenheid: personen\n  populatie: bewoners\n  \
                 verdeling: straat\n  bron: \"b\"\n\
                 resultaat s{i} \"S\"\n  norm: i{i} (straat \"s{i}\") in 2026 minstens 0 personen\n"
            )
        };
        let norms: String = (0..count).map(norm).collect();
        let session = compiled(&format!("verdeling straat: {}\n{norms}", members.join(", ")));
        (times(&session, "PO0414"), times(&session, "PO0673"))
    };
    assert_eq!(told(50), (50, 0));
    let (looked_over, unfinished) = told(200);
    assert!(looked_over < 200, "{looked_over}");
    assert_eq!(unfinished, 1);
}

#[test]
fn norms_on_a_theme_count_no_more_results_than_anybody_waits_for() {
    let result =
        |i: usize| format!("resultaat r{i} \"R\"\n  norm: a in 2026 minstens {i} personen\n");
    let results: String = (1..1_000).map(result).collect();
    let norm =
        |i: usize| format!("resultaat q{i} \"Q\"\n  norm: van de resultaten van thema t alle\n");
    let told = |count: usize| {
        let norms: String = (0..count).map(norm).collect();
        codes(&compiled(&format!("{results}thema u \"U\"\ndoel e \"E\"\n{norms}")))
            .contains(&"PO0672".to_owned())
    };
    // Twenty thousand, and one for each of the thousand and these.
    assert!(!told(21));
    assert!(told(22));
}

#[test]
fn a_long_ring_of_results_is_told_of_once() {
    let result = |i: usize| {
        let next = (i + 1) % 3_000;
        format!("resultaat q{i} \"R\"\n  norm: van de resultaten q{next} alle\n")
    };
    let ring: String = (0..3_000).map(result).collect();
    assert_eq!(codes(&compiled(&ring)), ["PO0277"]);
}

#[test]
fn thousands_of_large_samples_are_judged_or_said_not_to_be() {
    let part = "indicator b \"b\"\n  soort: stroom\n  eenheid: personen\n  populatie: bewoners\n  \
        deel van: a\n  bron: \"b\"\n";
    let sample = |i: usize| {
        format!(
            "resultaat s{i} \"S\"\n  norm: b van a in 2026 hoogstens {}%, als steekproef met 95% \
             zekerheid, twijfel bij niemand\n",
            i % 99 + 1
        )
    };
    let judged = |count: usize| {
        let samples: String = (0..count).map(sample).collect();
        let agreement = format!("{HEAD}{part}{samples}");
        let figures = "overeenkomst = \"veel\"\npeildatum = 2026-12-31\n[indicatoren]\na = 9999999\n\
            b = 4999999\n";
        let files = [("a.po", agreement), ("m.toml", figures.to_owned())];
        let files = files.map(|(name, text)| (name.to_owned(), text)).to_vec();
        let session = judge(&Files(files), "a.po", &["m.toml"]);
        let items = session.assessment.expect("it is judged").items;
        for (i, item) in items.iter().filter(|item| item.id.starts_with('s')).enumerate() {
            // Half of them, so that only a norm of 50% is in doubt; beyond the steps all may be open.
            let right = if i % 99 < 50 { Verdict::NotMet } else { Verdict::Met };
            assert!([right, Verdict::Undetermined].contains(&item.verdict), "{}", item.id);
            let norm = &item.explanation.operands[0];
            assert_eq!(norm.value, StepValue::Verdict(item.verdict), "{}", item.id);
        }
        items.iter().filter(|item| item.verdict == Verdict::Undetermined).count()
    };
    assert_eq!(judged(5), 0);
    // Each is worked out once: there are no steps to do so again for its calculation.
    assert_eq!(judged(30), 0);
    // Beyond what may be taken they are open, and neither met nor missed.
    assert!(judged(1_000) > 900);
}

/// How often a code is among the findings.
fn times(session: &Session, code: &str) -> usize {
    codes(session).iter().filter(|found| *found == code).count()
}

/// The advice that goes with a code.
fn advice(session: &Session, code: &str) -> Vec<String> {
    let of_it = session.findings.iter().filter(|finding| finding.code.as_str() == code);
    of_it.filter_map(|finding| Some(finding.help.as_ref()?.nl.clone())).collect()
}

#[test]
fn parts_of_parts_have_a_limit() {
    let indicator = "\n  soort: stroom\n  eenheid: personen\n  populatie: bewoners\n  bron: \"b\"";
    let of_population = |i: usize| format!("populatie p{i:03} \"p\"");
    let of_indicator = |i: usize| format!("indicator i{i:03} \"i\"{indicator}");
    // The first in the file and in the alphabet is the longest way from the last.
    let chain = |steps: usize, of: &dyn Fn(usize) -> String, part: &str| {
        let part = |i: usize| format!("{}\n  deel van: {part}{:03}\n", of(i), i + 1);
        let all: String = (0..steps).map(part).collect();
        times(&compiled(&format!("{all}{}\n", of(steps))), "PO0212")
    };
    let long = |steps| [chain(steps, &of_population, "p"), chain(steps, &of_indicator, "i")];
    assert_eq!((long(64), long(65)), ([0, 0], [1, 1]));
    let facts = |steps: usize| {
        let all: String = (0..steps).map(|i| format!("feit f{i}: f{} plus 1\n", i + 1)).collect();
        times(&compiled(&format!("{all}feit f{steps}: 1\n")), "PO0212")
    };
    assert_eq!((facts(64), facts(65)), (0, 1));
}

#[test]
fn all_of_a_group_is_written_out_as_well() {
    let each = |members: usize| {
        let names = (0..members).map(|i| format!("\"m{i}\"")).collect::<Vec<_>>().join(", ");
        compiled(&format!(
            "verdeling v: {names}\nindicator b \"b\"\n  soort: stroom\n  eenheid: personen\n  \
             populatie: bewoners\n  deel van: a\n  verdeling: v\n  bron: \"b\"\nresultaat r \"R\"\n  \
             norm: elk jaar van 2026 t/m 2029: voor elke v: alle a zijn b per v in dat jaar\n"
        ))
    };
    assert_eq!(times(&each(4_000), "PO0661"), 1);
    assert_eq!(times(&each(40), "PO0661"), 0);
}

#[test]
fn the_members_of_roles_are_written_out_as_well() {
    let steps = (0..1_300).map(|i| format!("\"t{i}\"")).collect::<Vec<_>>().join(", ");
    let roles = |count: usize| {
        let indicator = |i: usize| {
            format!(
                "indicator b{i} \"b\"\n  soort: stroom\n  eenheid: personen\n  populatie: bewoners\n  \
                 verdeling: s als begin\n  bron: \"b\"\n"
            )
        };
        let all: String = (0..count).map(indicator).collect();
        times(&compiled(&format!("schaal s: {steps}\n{all}")), "PO0661")
    };
    assert_eq!((roles(7), roles(8)), (0, 1));
}

#[test]
fn of_too_many_unknown_names_the_nearest_is_not_looked_for() {
    let unknown = |i: usize| {
        format!(
            "indicator u{i} \"u\"\n  soort: stroom\n  eenheid: personen\n  populatie: bewoners\n  \
             deel van: een-heel-andere-naam{i}\n  bron: \"b\"\n"
        )
    };
    let parts = |count: usize| {
        let all: String = (0..count).map(unknown).collect();
        compiled(&format!(
            "{all}wijziging w \"W\"\n  datum: 1 juli 2026\n  instemming van: \"Nord\"\n\
             schaal s: \"1 een\", \"2 twee\"\nindicator t \"t\"\n  soort: stroom\n  eenheid: personen\n  \
             populatie: bewoners\n  verdeling: s\n  bron: \"b\"\nresultaat r1 \"R\"\n  norm: t (s vanaf \
             \"1 en\") in 2026 minstens 1 personen\ngevolg korting \"G\"\n  bij: elk resultaat niet \
             behaald\nplafond p \"P\"\n  bedrag: € 5\n  omvat: kortin\n"
        ))
    };
    let (few, many) = (parts(10), parts(700));
    assert_eq!(advice(&few, "PO0240"), ["bedoelt u `\"Noord\"`?"]);
    assert_eq!(advice(&many, "PO0240"), ["noem een partij die bovenaan staat"]);
    assert_eq!(advice(&few, "PO0263"), ["bedoelt u \"1 een\"?"]);
    assert_eq!(advice(&many, "PO0263"), ["schrijf de trede zoals zij in de schaal staat"]);
    let last = |session: &Session| advice(session, "PO0201").pop();
    assert_eq!(last(&few).as_deref(), Some("bedoelt u `korting`?"));
    let described = "beschrijf `kortin` met een eigen kop, of verbeter de naam";
    assert_eq!(last(&many).as_deref(), Some(described));
    let framework = |count: usize| {
        let all: String = (0..count).map(unknown).collect();
        let text = format!(
            "kader k \"K\"\npopulatie bewoners \"b\"\nlijn 1 werk \"W\"\nonderwerp 2 loon \"L\"\n  \
             dient: wrk\n{all}"
        );
        let session = compile(&Files(vec![("k.po".to_owned(), text)]), "k.po");
        advice(&session, "PO0201").swap_remove(0)
    };
    assert_eq!(framework(10), "bedoelt u `werk`?");
    assert_eq!(framework(700), "beschrijf `wrk` met een eigen kop, of verbeter de naam");
}
