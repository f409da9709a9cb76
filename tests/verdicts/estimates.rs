//! Estimates with a margin, scores on a scale, surveys, and groups by when their window closes.

use pocheck::eval::assessment::{Assessed, ReasonCode, Verdict};

use super::common::{at_end, counted, needs, on, session};

fn verdict(agreement: &str, figures: &str) -> Verdict {
    at_end(agreement, figures).verdict
}

/// The codes of what is wrong; notes are left out.
fn codes(agreement: &str, figures: &str) -> Vec<String> {
    let session = session(agreement, &[("2026-12-31", figures)]);
    let codes = session.findings.iter().map(|finding| finding.code.to_string());
    codes.filter(|code| !code.starts_with("PO04")).collect()
}

fn reasons(item: &Assessed) -> Vec<ReasonCode> {
    item.reasons.iter().map(|reason| reason.code).collect()
}

// ---------------------------------------------------------------- margins

fn mark(how: &str) -> String {
    format!(
        r#"indicator cijfer "cijfer" soort: kengetal bereik: 1 t/m 10 bron: "onderzoek"
        resultaat r norm: cijfer in 2026 minstens 7{how}"#
    )
}

/// A mark of 6.9 to 7.3 for a 7: who bears the doubt decides.
#[test]
fn between_the_ends_of_a_margin_the_party_that_bears_the_doubt_decides() {
    let figures = "cijfer = { waarde = 7.1, marge = 0.2 }";
    let by = |who: &str| verdict(&mark(&format!(", met marge, twijfel bij {who}")), figures);
    assert_eq!(by("opdrachtnemer"), Verdict::NotMet);
    assert_eq!(by("opdrachtgever"), Verdict::Met);
    assert_eq!(by("niemand"), Verdict::Undetermined);
    assert_eq!(verdict(&mark(", zonder marge"), figures), Verdict::Met);
}

#[test]
fn at_the_end_of_a_margin_the_norm_is_reached() {
    let nobody = mark(", met marge, twijfel bij niemand");
    let with =
        |value: &str| verdict(&nobody, &format!("cijfer = {{ waarde = {value}, marge = 0.2 }}"));
    assert_eq!(with("7.2"), Verdict::Met);
    assert_eq!(with("6.8"), Verdict::Undetermined);
    assert_eq!(with("6.79"), Verdict::NotMet);
}

#[test]
fn a_margin_that_nobody_gave_may_be_anything() {
    let nobody = at_end(&mark(", met marge, twijfel bij niemand"), "cijfer = 9");
    assert_eq!(nobody.verdict, Verdict::Undetermined);
    assert_eq!(needs(&nobody), ["marge van cijfer"]);
    assert!(reasons(&nobody).contains(&ReasonCode::FigureMissing));
    // Whatever the margin is, the best of it is at least a 9, and at most a 5 is the worst.
    assert_eq!(
        verdict(&mark(", met marge, twijfel bij opdrachtgever"), "cijfer = 9"),
        Verdict::Met
    );
    assert_eq!(
        verdict(&mark(", met marge, twijfel bij opdrachtnemer"), "cijfer = 5"),
        Verdict::NotMet
    );
}

#[test]
fn standard_errors_are_counted_as_often_as_the_norm_says() {
    let share = |how: &str| {
        format!(
            r#"indicator veilig "veilig" soort: aandeel populatie: mensen bron: "onderzoek"
            resultaat r norm: veilig in 2026 hoogstens 20%{how}"#
        )
    };
    let figures = "veilig = { waarde = \"18%\", standaardfout = \"1 procentpunt\" }";
    let one = share(", met 1 standaardfout, twijfel bij niemand");
    let three = share(", met 3 standaardfouten, twijfel bij niemand");
    assert_eq!(verdict(&one, figures), Verdict::Met);
    assert_eq!(verdict(&three, figures), Verdict::Undetermined);
}

#[test]
fn whether_a_margin_counts_is_asked_and_never_guessed() {
    let figures = "cijfer = { waarde = 7.1, marge = 0.2 }";
    assert_eq!(codes(&mark(""), figures), ["PO0616"]);
    let errors = mark(", met 2 standaardfouten, twijfel bij niemand");
    assert_eq!(codes(&errors, figures), ["PO0611"]);
    assert_eq!(codes(&mark(", zonder marge"), "cijfer = { waarde = 7, marge = -1 }"), ["PO0614"]);
}

/// Whether the margin counts may itself be left to the parties.
#[test]
fn readings_may_differ_in_whether_a_margin_counts() {
    let readings = r#"indicator cijfer "cijfer" soort: kengetal bereik: 1 t/m 10 bron: "onderzoek"
        resultaat r
          lezing ruim "de schatting telt": cijfer in 2026 minstens 7, zonder marge
          lezing streng "ook als het tegenzit": cijfer in 2026 minstens 7, met marge, twijfel bij
            opdrachtnemer"#;
    let with =
        |value: &str| verdict(readings, &format!("cijfer = {{ waarde = {value}, marge = 0.2 }}"));
    assert_eq!(with("7.3"), Verdict::Met);
    assert_eq!(with("7.1"), Verdict::Undetermined);
    assert_eq!(with("6.9"), Verdict::NotMet);
    let silent = readings.replace(", zonder marge", "");
    assert_eq!(codes(&silent, "cijfer = { waarde = 7.1, marge = 0.2 }"), ["PO0616"]);
}

// ---------------------------------------------------------------- scores

fn score(norm: &str) -> String {
    format!(
        r#"schaal ladder: "1 alleen", "2 in contact", "3 actief", "4 aan het werk"
        indicator trede "trede" soort: score bereik: ladder bron: "visitatie"
        indicator andere "andere" soort: score bereik: ladder bron: "visitatie"
        resultaat r norm: {norm}"#
    )
}

#[test]
fn a_score_is_compared_with_a_step() {
    let norm = score(r#"trede in 2026 minstens "3 actief""#);
    assert_eq!(verdict(&norm, r#"trede = "4 aan het werk""#), Verdict::Met);
    assert_eq!(verdict(&norm, r#"trede = "2 in contact""#), Verdict::NotMet);
    assert_eq!(verdict(&norm, r#"trede = ["3 actief", "4 aan het werk"]"#), Verdict::Met);
    assert_eq!(verdict(&norm, r#"trede = "t/m 2 in contact""#), Verdict::NotMet);
    let open = at_end(&norm, r#"trede = "2 in contact t/m 3 actief""#);
    assert_eq!((open.verdict, needs(&open)), (Verdict::Undetermined, vec!["trede"]));
    assert_eq!(at_end(&norm, "").verdict, Verdict::Undetermined);
}

#[test]
fn a_score_has_a_floor_and_a_target() {
    let norm = score(r#"trede in 2026 minstens "2 in contact", streefwaarde "4 aan het werk""#);
    assert_eq!(verdict(&norm, r#"trede = "3 actief""#), Verdict::Between);
    assert_eq!(verdict(&norm, r#"trede = "4 aan het werk""#), Verdict::Met);
}

#[test]
fn two_scores_on_one_scale_are_compared() {
    let norm = score("trede in 2026 minstens de hoogste van (andere in 2026, andere in 2025)");
    let figures = r#"trede = "3 actief"
        andere = { 2025 = "2 in contact", 2026 = "3 actief" }"#;
    assert_eq!(verdict(&norm, figures), Verdict::Met);
}

#[test]
fn steps_are_not_calculated_with() {
    assert_eq!(
        codes(&score(r#"trede in 2026 plus trede in 2025 minstens "3 actief""#), ""),
        ["PO0390"]
    );
    let mean = r#"het gemiddelde van (trede in 2026, trede in 2025) minstens "3 actief""#;
    assert_eq!(codes(&score(mean), ""), ["PO0390"]);
    assert!(!codes(&score("trede in 2026 minstens 3"), "").is_empty());
}

#[test]
fn a_step_that_does_not_exist_is_an_error_wherever_it_stands() {
    assert_eq!(codes(&score(r#"trede in 2026 minstens "5 zelfstandig""#), ""), ["PO0263"]);
    let norm = score(r#"trede in 2026 minstens "3 actief""#);
    assert_eq!(codes(&norm, r#"trede = "5 zelfstandig""#), ["PO0612"]);
    assert_eq!(codes(&norm, r#"trede = ["1 alleen", "3 actief"]"#), ["PO0613"]);
    assert_eq!(codes(&norm, "trede = 3"), ["PO0531"]);
}

/// One step up would turn it.
#[test]
fn the_smallest_change_of_a_score_is_a_step() {
    let norm = score(r#"trede in 2026 minstens "3 actief""#);
    let change = at_end(&norm, r#"trede = "1 alleen""#).change.unwrap();
    assert_eq!(change.by.known.exact().map(ToString::to_string), Some("2".to_owned()));
    assert_eq!(change.turns_into, Verdict::Met);
}

// ---------------------------------------------------------------- surveys

const SURVEY: &str = r#"
    indicator tevreden "tevreden" soort: peiling eenheid: personen populatie: mensen bron: "peiling"
    resultaat r norm: tevreden in 2026 minstens 90%
      tenzij te-weinig: antwoorden van tevreden in 2026 minder dan 30 personen, dan niet vast te stellen
      tenzij lage-respons: respons van tevreden in 2026 minder dan 25%, dan niet vast te stellen"#;

#[test]
fn a_survey_is_the_share_of_the_positive_answers() {
    let with = |counts: &str| verdict(SURVEY, &format!("tevreden = {{ {counts} }}"));
    assert_eq!(with("verstuurd = 100, beantwoord = 50, positief = 45"), Verdict::Met);
    assert_eq!(with("verstuurd = 100, beantwoord = 50, positief = 44"), Verdict::NotMet);
    assert_eq!(with("verstuurd = 100, beantwoord = 50, positief = \"45 t/m 50\""), Verdict::Met);
    // 100 were asked at most four times as many as answered: 50 of 200 is enough.
    assert_eq!(with("verstuurd = 200, beantwoord = 50, positief = 45"), Verdict::Met);
}

#[test]
fn too_few_answers_tell_nothing() {
    let few = at_end(SURVEY, "tevreden = { verstuurd = 40, beantwoord = 29, positief = 29 }");
    assert_eq!(few.verdict, Verdict::Undetermined);
    assert_eq!(reasons(&few), [ReasonCode::GroupTooSmall]);
    let low = at_end(SURVEY, "tevreden = { verstuurd = 400, beantwoord = 60, positief = 60 }");
    assert_eq!(reasons(&low), [ReasonCode::GroupTooSmall]);
    let unknown = at_end(SURVEY, "tevreden = { beantwoord = 50, positief = 45 }");
    assert_eq!(needs(&unknown), ["verstuurd van tevreden"]);
}

#[test]
fn the_response_stands_beside_the_result() {
    let item = at_end(SURVEY, "tevreden = { verstuurd = 150, beantwoord = 50, positief = 45 }");
    let response =
        item.beside.iter().find(|one| &*one.figure.name == "respons van tevreden").unwrap();
    assert_eq!(response.value.known.exact().map(ToString::to_string), Some("1/3".to_owned()));
}

#[test]
fn more_answers_than_questions_are_an_error() {
    let counts = "tevreden = { verstuurd = 40, beantwoord = 50, positief = 45 }";
    assert!(!codes(SURVEY, counts).is_empty());
    assert!(!codes(SURVEY, "tevreden = { beantwoord = 40, positief = 45 }").is_empty());
}

// ---------------------------------------------------------------- groups by when their window closes

fn group(window: &str, norm: &str) -> String {
    counted("komt", "stroom", "")
        + &counted("lukt", "stroom", &format!("deel van: komt venster: 6 maanden na komt {window}"))
        + &format!("resultaat r norm: lukt van komt {norm} minstens 75%")
}

#[test]
fn a_group_may_be_named_by_when_its_window_closes() {
    let agreement = group("sluitend in 2026, einddag telt mee", "sluitend in 2026");
    let cohort = |key: &str| {
        format!("lukt = {{ {key} = {{ cohort = {{ gelukt = 80, mislukt = 20, lopend = 0 }} }} }}")
    };
    assert_eq!(verdict(&agreement, &cohort("\"sluitend in 2026\"")), Verdict::Met);
    // The same people, named by when they came in.
    assert_eq!(verdict(&agreement, &cohort("\"1 juli 2025 t/m 30 juni 2026\"")), Verdict::Met);
    // Other people.
    assert_eq!(verdict(&agreement, &cohort("2026")), Verdict::Undetermined);
}

#[test]
fn a_last_day_that_does_not_count_moves_the_group_a_day() {
    let agreement = group("sluitend in 2026, einddag telt niet mee", "sluitend in 2026");
    let figures = "lukt = { \"2 juli 2025 t/m 1 juli 2026\" = { cohort = { gelukt = 80, mislukt = 20, lopend = 0 } } }";
    assert_eq!(on("2027-01-31", &agreement, figures).verdict, Verdict::Met);
}

#[test]
fn whom_a_window_is_about_must_be_said() {
    assert!(codes(&group(", einddag telt mee", "in 2026"), "").contains(&"PO0290".to_owned()));
    let other = group("sluitend in 2026, einddag telt mee", "in 2026");
    assert!(codes(&other, "").contains(&"PO0392".to_owned()));
    let norm = counted("komt", "stroom", "")
        + "resultaat r norm: komt sluitend in 2026 minstens 75 personen";
    assert_eq!(codes(&norm, ""), ["PO0293"]);
}

// ---------------------------------------------------------------- the smallest change

/// Whole tens count: 58 is 50, and 60 is two people away.
#[test]
fn the_smallest_change_is_told_across_a_rounding() {
    let agreement = counted("geslaagd", "stroom", "")
        + "resultaat r norm: (geslaagd in 2026) afgerond omlaag op 10 personen minstens 60 personen";
    let by = |figures: &str| {
        let change = at_end(&agreement, figures).change.unwrap();
        change.by.known.exact().map(ToString::to_string).unwrap()
    };
    assert_eq!(by("geslaagd = 58"), "2");
    assert_eq!(by("geslaagd = 60"), "-1");
    assert_eq!(by("geslaagd = 75"), "-16");
}

/// With 0 to 4 others, 56 is needed to be sure of 60 and 55 leaves it open.
#[test]
fn the_smallest_change_is_told_where_another_figure_is_open() {
    let sum = |norm: &str| {
        counted("een", "stroom", "") + &counted("ander", "stroom", "") + "resultaat r norm: " + norm
    };
    let by = |agreement: &str, figures: &str| {
        let change = at_end(agreement, figures).change.unwrap();
        (change.figure.name.to_string(), change.by.known.exact().map(ToString::to_string).unwrap())
    };
    let plain = sum("een in 2026 plus ander in 2026 minstens 60 personen");
    assert_eq!(by(&plain, "een = 50\nander = \"<5\""), ("een".to_owned(), "10".to_owned()));
    let rounded =
        sum("(een in 2026 plus ander in 2026) afgerond omlaag op 10 personen minstens 60 personen");
    assert_eq!(by(&rounded, "een = 50\nander = \"<5\""), ("een".to_owned(), "10".to_owned()));
    assert_eq!(by(&rounded, "een = 63\nander = \"<5\""), ("een".to_owned(), "-8".to_owned()));
}

/// Files that contradict each other about a score or a margin say so in words of the figure.
#[test]
fn what_two_files_say_differently_is_told_as_it_was_written() {
    let told = |agreement: &str, one: &str, two: &str| {
        let session = session(agreement, &[("2026-12-31", one), ("2026-12-31", two)]);
        let found = session.findings.iter().find(|found| found.code.to_string() == "PO0570");
        found.unwrap_or_else(|| panic!("{:?}", session.findings)).headline.nl.clone()
    };
    let norm = score(r#"trede in 2026 minstens "3 actief""#);
    let steps = told(&norm, r#"trede = "1 alleen""#, r#"trede = "3 actief""#);
    assert!(steps.ends_with("“1 alleen” en “3 actief”"), "{steps}");
    let figure = |margin: &str| format!("cijfer = {{ waarde = 7.1, marge = {margin} }}");
    let margins = told(&mark(", met marge, twijfel bij niemand"), &figure("0.2"), &figure("0.3"));
    assert!(margins.ends_with("7,1 (marge 0,2) en 7,1 (marge 0,3)"), "{margins}");
}
