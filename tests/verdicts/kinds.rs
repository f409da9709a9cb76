//! Kinds of quantity beside counts: balances, ratios, durations, dates, and money with units.

use pocheck::eval::assessment::{Assessed, ReasonCode, Verdict};

use super::common::{at_end, counted, item, needs, on, session};

fn verdict(agreement: &str, figures: &str) -> Verdict {
    at_end(agreement, figures).verdict
}

/// The codes of what was found.
fn codes(agreement: &str, figures: &str) -> Vec<String> {
    let session = session(agreement, &[("2026-12-31", figures)]);
    session.findings.iter().map(|finding| finding.code.to_string()).collect()
}

fn reasons(item: &Assessed) -> Vec<ReasonCode> {
    item.reasons.iter().map(|reason| reason.code).collect()
}

// ---------------------------------------------------------------- balances

const BALANCE: &str = r#"indicator resultaat-jaar "baten min lasten" soort: saldo eenheid: euro
    bron: "boekhouding"
  resultaat r norm: resultaat-jaar in 2026 minstens € 0"#;

#[test]
fn a_balance_may_be_negative_and_may_fall() {
    assert_eq!(verdict(BALANCE, "resultaat-jaar = -1"), Verdict::NotMet);
    let thirds = "resultaat-jaar = { T1 = 400, T2 = -300, T3 = -100 }";
    assert_eq!(verdict(BALANCE, thirds), Verdict::Met);
    let so_far = on("2026-08-31", BALANCE, "resultaat-jaar = 400");
    assert_eq!(so_far.verdict, Verdict::Undetermined);
}

#[test]
fn a_balance_of_people_may_be_negative() {
    let growth =
        counted("groei", "saldo", "") + "resultaat r norm: groei in 2026 meer dan 0 personen";
    assert_eq!(verdict(&growth, "groei = -3"), Verdict::NotMet);
    assert_eq!(verdict(&growth, "groei = { T1 = 5, T2 = -6, T3 = 2 }"), Verdict::Met);
}

#[test]
fn a_balance_at_a_day_is_read_at_that_day() {
    let reserve = r#"indicator reserve "de reserve" soort: saldo eenheid: euro bron: "boekhouding"
      resultaat r norm: reserve eind 2026 minstens € 100"#;
    assert_eq!(verdict(reserve, "reserve = 100"), Verdict::Met);
    let both = format!("{reserve} resultaat s norm: reserve in 2026 minstens € 0");
    assert!(codes(&both, "reserve = 100").contains(&"PO0590".to_owned()));
    assert_eq!(verdict(&both, "reserve = { \"eind 2026\" = 100 }"), Verdict::Met);
}

#[test]
fn a_share_is_read_at_the_day_that_is_asked_for() {
    let share = r#"indicator bezet "bezette bedden" soort: aandeel populatie: mensen bron: "register"
      resultaat r norm: bezet eind 2026 minstens 90%"#;
    assert_eq!(verdict(share, "bezet = \"90%\""), Verdict::Met);
}

// ---------------------------------------------------------------- ratios

const WASTE: &str = r#"eenheid kilo meervoud kilo, deelbaar
  indicator restafval "restafval per inwoner" soort: kengetal eenheid: kilo per persoon
    bron: "weegbrug"
  resultaat r norm: restafval in 2026 hoogstens 100 kilo per persoon"#;

#[test]
fn a_ratio_has_a_compound_unit_and_is_no_whole_number() {
    assert_eq!(verdict(WASTE, "restafval = 100"), Verdict::Met);
    assert_eq!(verdict(WASTE, "restafval = \"100,01 kilo per persoon\""), Verdict::NotMet);
    let missing = at_end(WASTE, "");
    assert_eq!((missing.verdict, needs(&missing)), (Verdict::Undetermined, vec!["restafval"]));
    // The ratios of parts of a year are not added.
    assert_eq!(verdict(WASTE, "restafval = { T1 = 30, T2 = 30, T3 = 30 }"), Verdict::Undetermined);
    assert!(codes(WASTE, "restafval = -1").contains(&"PO0543".to_owned()));
}

#[test]
fn a_ratio_may_be_worked_out_from_two_figures() {
    let quotient = r#"eenheid kilo meervoud kilo, deelbaar
      indicator afval "afval" soort: stroom eenheid: kilo populatie: mensen bron: "weegbrug"
      indicator huurders "huurders" soort: stand eenheid: personen populatie: mensen bron: "register"
      resultaat r norm: afval in 2026 / huurders eind 2026 hoogstens 1,5 kilo per persoon"#;
    assert_eq!(verdict(quotient, "afval = 15.5\nhuurders = 11"), Verdict::Met);
    assert_eq!(verdict(quotient, "afval = 15.5\nhuurders = 10"), Verdict::NotMet);
}

const MARK: &str = r#"indicator cijfer "rapportcijfer" soort: kengetal bereik: 1 t/m 10 bron: "peiling"
  resultaat r norm: cijfer in 2026 minstens 7,5"#;

#[test]
fn a_mark_lies_within_its_range() {
    assert_eq!(verdict(MARK, "cijfer = 7.5"), Verdict::Met);
    assert_eq!(verdict(MARK, "cijfer = 7.4"), Verdict::NotMet);
    assert_eq!(verdict(MARK, "cijfer = { waarde = 7.5, afgerond = true }"), Verdict::Undetermined);
    for outside in ["0.5", "10.5", "75"] {
        assert!(codes(MARK, &format!("cijfer = {outside}")).contains(&"PO0589".to_owned()));
    }
    let below = MARK.replace("minstens 7,5", "minstens 1");
    assert_eq!(verdict(&below, ""), Verdict::Met);
}

#[test]
fn a_percentage_that_is_no_share_may_pass_a_hundred() {
    let index = r#"indicator loonindex "stijging van het loon" soort: kengetal eenheid: procent
        bron: "statistiek"
      indicator tarief "stijging van het tarief" soort: kengetal eenheid: procent bron: "boekhouding"
      resultaat r norm: tarief in 2026 hoogstens loonindex in 2026 plus 0,5 procentpunt"#;
    assert_eq!(verdict(index, "loonindex = \"102,5%\"\ntarief = \"103%\""), Verdict::Met);
    assert_eq!(verdict(index, "loonindex = \"102,5%\"\ntarief = \"103,1%\""), Verdict::NotMet);
    assert_eq!(verdict(index, "loonindex = \"-1%\"\ntarief = \"-0,5%\""), Verdict::Met);
    // The norm is an outcome that comes later: without it there is no unadjusted norm.
    assert_eq!(verdict(index, "tarief = \"103%\""), Verdict::Undetermined);
}

// ---------------------------------------------------------------- durations

/// C6: at most six months.
const KEPT: &str = r#"indicator behoud "langste tijd met behoud van uitkering" soort: duur
    eenheid: maanden bron: "register"
  resultaat r norm: behoud in 2026 hoogstens 3 maanden plus 3 maanden"#;

#[test]
fn six_calendar_months_are_six_and_a_day_more_is_too_long() {
    for (figure, expected) in [
        ("6", Verdict::Met),
        ("{ van = 2026-01-01, tot-en-met = 2026-06-30 }", Verdict::Met),
        ("{ van = 2026-01-01, tot = 2026-07-01 }", Verdict::Met),
        ("{ van = 2026-01-01, tot-en-met = 2026-07-01 }", Verdict::NotMet),
        ("{ van = 2026-01-01, tot = 2026-07-02 }", Verdict::NotMet),
        ("{ van = 2025-08-31, tot = 2026-02-28 }", Verdict::Met),
        ("{ van = 2025-08-31, tot = 2026-03-01 }", Verdict::NotMet),
        ("{ van = 2025-08-30, tot = 2026-02-28 }", Verdict::Met),
    ] {
        assert_eq!(verdict(KEPT, &format!("behoud = {figure}")), expected, "{figure}");
    }
}

#[test]
fn a_duration_needs_one_begin_and_one_end() {
    for wrong in [
        "{ van = 2026-01-01 }",
        "{ van = 2026-01-01, tot = 2026-02-01, tot-en-met = 2026-01-31 }",
        "{ van = 2026-02-01, tot = 2026-01-01 }",
    ] {
        assert!(
            codes(KEPT, &format!("behoud = {wrong}")).contains(&"PO0591".to_owned()),
            "{wrong}"
        );
    }
}

#[test]
fn weeks_are_days_and_years_are_months_but_months_are_no_days() {
    let waiting = |norm: &str, unit: &str| {
        format!(
            "indicator wachttijd \"wachttijd\" soort: duur eenheid: {unit} bron: \"register\"
             resultaat r norm: wachttijd in 2026 hoogstens {norm}"
        )
    };
    assert_eq!(verdict(&waiting("8 weken", "dagen"), "wachttijd = 56"), Verdict::Met);
    assert_eq!(verdict(&waiting("8 weken", "dagen"), "wachttijd = 57"), Verdict::NotMet);
    assert_eq!(verdict(&waiting("14 dagen", "weken"), "wachttijd = 2"), Verdict::Met);
    assert_eq!(verdict(&waiting("2 jaar", "maanden"), "wachttijd = 24"), Verdict::Met);
    assert!(codes(&waiting("1 maand", "dagen"), "").contains(&"PO0304".to_owned()));
    assert!(codes(&waiting("1 persoon", "personen"), "").contains(&"PO0254".to_owned()));
}

// ---------------------------------------------------------------- dates

/// C17: goes on at least through 2026.
const ENDS: &str = r#"indicator einde "laatste dag" soort: datum bron: "besluit"
  resultaat r norm: einde niet eerder dan 31 december 2026"#;

#[test]
fn a_date_is_compared_with_a_day() {
    let by = |how: &str| ENDS.replace("niet eerder dan", how);
    for (how, before, at, after) in [
        ("niet eerder dan", Verdict::NotMet, Verdict::Met, Verdict::Met),
        ("na", Verdict::NotMet, Verdict::NotMet, Verdict::Met),
        ("uiterlijk", Verdict::Met, Verdict::Met, Verdict::NotMet),
        ("vóór", Verdict::Met, Verdict::NotMet, Verdict::NotMet),
    ] {
        assert_eq!(verdict(&by(how), "einde = 2026-12-30"), before, "{how}");
        assert_eq!(verdict(&by(how), "einde = \"31 december 2026\""), at, "{how}");
        assert_eq!(verdict(&by(how), "einde = 2027-01-01"), after, "{how}");
    }
}

#[test]
fn of_a_date_the_month_alone_may_do() {
    assert_eq!(verdict(ENDS, "einde = \"november 2026\""), Verdict::NotMet);
    assert_eq!(verdict(ENDS, "einde = \"januari 2027\""), Verdict::Met);
    let some_day = at_end(ENDS, "einde = \"december 2026\"");
    assert_eq!(some_day.verdict, Verdict::Undetermined);
    assert_eq!(reasons(&some_day), [ReasonCode::RangeTooWide]);
    assert_eq!(reasons(&at_end(ENDS, "")), [ReasonCode::FigureMissing]);
    assert!(codes(ENDS, "einde = 3").contains(&"PO0531".to_owned()));
}

#[test]
fn days_may_be_counted_from_a_date() {
    let both = r#"indicator begin "aanvraag" soort: datum bron: "register"
      indicator besluit-op "besluit" soort: datum bron: "register"
      resultaat r norm: besluit-op uiterlijk begin plus 8 weken"#;
    assert_eq!(verdict(both, "begin = 2026-01-01\nbesluit-op = 2026-02-26"), Verdict::Met);
    assert_eq!(verdict(both, "begin = 2026-01-01\nbesluit-op = 2026-02-27"), Verdict::NotMet);
    let between = both.replace("besluit-op uiterlijk begin plus", "besluit-op min begin hoogstens");
    assert_eq!(verdict(&between, "begin = 2026-01-01\nbesluit-op = 2026-02-26"), Verdict::Met);
    let sum = both.replace("begin plus 8 weken", "begin plus begin");
    assert!(codes(&sum, "").contains(&"PO0304".to_owned()));
    let months = both.replace("8 weken", "2 maanden");
    assert!(codes(&months, "").contains(&"PO0304".to_owned()));
}

// ---------------------------------------------------------------- money

/// C8: a quarter of the group, each with about so much benefit.
#[test]
fn people_times_euros_a_person_are_euros() {
    let budget = |facts: &str| {
        format!(
            "indicator uitgaven \"subsidie\" soort: stroom eenheid: euro bron: \"boekhouding\"
             feit groep: 616 personen
             {facts}
             resultaat r norm: uitgaven in 2026 hoogstens kosten"
        )
    };
    let right = budget("feit kosten: groep maal 25% maal € 2.800 per persoon = € 431.200");
    assert_eq!(verdict(&right, "uitgaven = 431200"), Verdict::Met);
    assert_eq!(verdict(&right, "uitgaven = 431200.01"), Verdict::NotMet);
    let sum = budget("feit kosten: groep plus € 2.800");
    assert!(codes(&sum, "").contains(&"PO0304".to_owned()));
    let wrong = budget("feit kosten: groep maal 25% maal € 2.800 per persoon = € 431.000");
    assert!(codes(&wrong, "").contains(&"PO0301".to_owned()));
}

/// C16: used in full.
#[test]
fn an_amount_may_have_to_equal_another() {
    let used = r#"indicator ontvangen "rijksmiddelen" soort: stroom eenheid: euro bron: "boekhouding"
      indicator besteed "besteed" soort: stroom eenheid: euro bron: "boekhouding"
      resultaat r norm: besteed in 2026 precies ontvangen in 2026"#;
    assert_eq!(verdict(used, "ontvangen = 1000\nbesteed = 1000"), Verdict::Met);
    assert_eq!(verdict(used, "ontvangen = 1000\nbesteed = 999"), Verdict::NotMet);
}

/// B10: the region's share of a national number.
#[test]
fn a_norm_may_be_a_share_of_a_national_figure() {
    let jobs = r#"eenheid baan meervoud banen
      indicator landelijk "landelijke banen" soort: stand eenheid: banen populatie: mensen bron: "rijk"
      indicator regio "aandeel van de regio" soort: aandeel populatie: mensen bron: "rijk"
      indicator banen-hier "banen" soort: stand eenheid: banen populatie: mensen bron: "register"
      resultaat r norm: banen-hier eind 2026 minstens landelijk eind 2026 maal regio eind 2026"#;
    let figures = |jobs: u32| format!("landelijk = 125000\nregio = \"0,68%\"\nbanen-hier = {jobs}");
    assert_eq!(verdict(jobs, &figures(850)), Verdict::Met);
    assert_eq!(verdict(jobs, &figures(849)), Verdict::NotMet);
    assert_eq!(verdict(jobs, "landelijk = 125000\nbanen-hier = 850"), Verdict::Undetermined);
}

// ---------------------------------------------------------------- equivalents

#[test]
fn what_one_person_counts_for_may_be_capped() {
    let places = |cap: &str| {
        format!(
            "eenheid plek meervoud plekken is 31 uur{cap}
             indicator plekken-hier \"plekken\" soort: stand eenheid: plekken populatie: mensen
               bron: \"contracten\"
             resultaat r norm: plekken-hier eind 2026 minstens 3 plekken"
        )
    };
    let contracts =
        "plekken-hier = { omgerekend = [ { aantal = 1, uur = 62 }, { aantal = 2, uur = 15.5 } ] }";
    assert_eq!(verdict(&places(""), contracts), Verdict::Met);
    assert_eq!(verdict(&places(", hoogstens 1 per persoon"), contracts), Verdict::NotMet);
    assert!(
        codes("eenheid hok meervoud hokken, hoogstens 1 per persoon", "")
            .contains(&"PO0216".to_owned())
    );
}

// ---------------------------------------------------------------- surveys

/// B12, B13: a yearly survey; a response that is too small changes what applies.
#[test]
fn a_survey_is_a_part_of_those_who_answered() {
    let survey = counted("verstuurd", "stroom", "")
        + &counted("ingevuld", "stroom", "deel van: verstuurd")
        + &counted("tevreden", "stroom", "deel van: ingevuld")
        + "resultaat r norm: tevreden van ingevuld in 2026 minstens 90%
             mits genoeg: ingevuld in 2026 minstens 30 personen, anders vervalt";
    assert_eq!(verdict(&survey, "verstuurd = 90\ningevuld = 50\ntevreden = 45"), Verdict::Met);
    assert_eq!(verdict(&survey, "ingevuld = 50\ntevreden = 44"), Verdict::NotMet);
    assert_eq!(verdict(&survey, "ingevuld = 29\ntevreden = 29"), Verdict::Lapsed);
}

#[test]
fn nothing_is_taken_from_a_figure_of_another_kind() {
    let mixed = counted("a", "stroom", "") + &counted("b", "saldo", "deel van: a");
    assert!(
        codes(&(mixed + "resultaat r norm: b in 2026 minstens 1 persoon"), "")
            .contains(&"PO0317".to_owned())
    );
    let session = session(BALANCE, &[("2026-12-31", "resultaat-jaar = 1")]);
    assert_eq!(item(&session.assessment.unwrap(), "r").verdict, Verdict::Met);
}
