//! Consents, amendments and norms with a validity: from text to verdict.
//!
//! For: the verdicts that the catalogue of clauses gives for them, and what is refused.
//! Not for: worked examples of whole agreements; those stand in `agreements/`.

#![allow(clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)] // A test may stop at what is not there.

mod memory;

use memory::Files;
use pocheck::eval::assessment::{
    Assessed, Assessment, Follows, ReasonCode, Standing, Verdict, Version,
};
use pocheck::session::{Session, judge};
use pocheck::verdict::Base;

const HEAD: &str = r#"
overeenkomst proef "Proef"
  opdrachtgevers: "Aa en Hunze", "Assen", "Tynaarlo"
  opdrachtnemer: "Werkplein"
  looptijd: 2020
  rapportage: elke 4 maanden
  populatie mensen "iedereen"
  indicator kosten "extra kosten" soort: stroom eenheid: euro populatie: mensen bron: "boeken"
  indicator winst "opbrengst" soort: stroom eenheid: euro populatie: mensen bron: "boeken"
  indicator banen "banen" soort: stroom eenheid: personen populatie: mensen bron: "register"
  indicator plekken "plekken" soort: stand eenheid: personen populatie: mensen bron: "register"
"#;

fn run(agreement: &str, date: &str, sections: &str) -> Session {
    let figures = format!("overeenkomst = \"proef\"\npeildatum = {date}\n{sections}\n");
    let files =
        vec![("a.po".to_owned(), format!("{HEAD}{agreement}")), ("a.toml".to_owned(), figures)];
    judge(&Files(files), "a.po", &["a.toml"])
}

fn assessment(agreement: &str, date: &str, sections: &str) -> Assessment {
    let session = run(agreement, date, sections);
    let found: Vec<_> = session.findings.iter().map(|finding| &finding.headline.nl).collect();
    session.assessment.unwrap_or_else(|| panic!("not judged: {found:?}"))
}

/// The item called `r`.
fn judged(agreement: &str, date: &str, sections: &str) -> Assessed {
    let assessment = assessment(agreement, date, sections);
    assessment.items.iter().find(|item| item.id == "r").unwrap().as_ref().clone()
}

fn codes(agreement: &str, sections: &str) -> Vec<String> {
    let session = run(agreement, "2020-12-31", sections);
    session.findings.iter().map(|found| found.code.to_string()).collect()
}

fn needs(item: &Assessed) -> Vec<String> {
    item.needs.iter().map(|figure| figure.label()).collect()
}

// ---------------------------------------------------------------- consents

const DEPARTS: &str = r#"
  resultaat r
    norm: kosten in 2020 hoogstens € 0
    tenzij akkoord: instemming van alle opdrachtgevers, dan vervalt
"#;

fn departs(consents: &str) -> Assessed {
    judged(
        DEPARTS,
        "2020-12-31",
        &format!("[indicatoren]\nkosten = 100\n[instemmingen]\n{consents}"),
    )
}

#[test]
fn consent_of_all_takes_the_result_away() {
    assert_eq!(departs("akkoord = \"ja\"").verdict, Verdict::Lapsed);
    let each = "akkoord = { \"Aa en Hunze\" = \"ja\", Assen = \"ja\", Tynaarlo = true }";
    assert_eq!(departs(each).verdict, Verdict::Lapsed);
}

#[test]
fn one_refusal_is_no_consent() {
    assert_eq!(departs("akkoord = { Assen = \"nee\" }").verdict, Verdict::NotMet);
    assert_eq!(departs("akkoord = \"nee\"").verdict, Verdict::NotMet);
}

#[test]
fn a_party_that_said_nothing_is_unknown_and_never_no() {
    let open = departs("akkoord = { Assen = \"ja\" }");
    assert_eq!(open.verdict, Verdict::Undetermined);
    assert_eq!(needs(&open), ["akkoord (Aa en Hunze)", "akkoord (Tynaarlo)"]);
    assert!(open.reasons.iter().all(|reason| reason.code == ReasonCode::ConsentOpen));
    assert!(open.possible.contains(Base::Lapsed) && open.possible.contains(Base::NotMet));
}

#[test]
fn silence_does_not_matter_where_both_answers_give_the_same() {
    let lowered = r#"
      resultaat r
        norm: banen in 2020 minstens 50 personen
        tenzij akkoord: instemming van "Assen", "Tynaarlo", dan norm: banen in 2020 minstens 40 personen
    "#;
    let with = |banen: u32| {
        judged(lowered, "2020-12-31", &format!("[indicatoren]\nbanen = {banen}")).verdict
    };
    assert_eq!(with(50), Verdict::Met);
    assert_eq!(with(45), Verdict::Undetermined);
    assert_eq!(with(39), Verdict::NotMet);
}

#[test]
fn money_and_consent_together_let_go_of_neutrality() {
    let neutral = r#"
      resultaat r
        norm: kosten in 2020 hoogstens € 0
        tenzij meer-opbrengst: winst in 2020 meer dan kosten in 2020
          en instemming van alle opdrachtgevers, dan vervalt
    "#;
    let with = |winst: u32, answer: &str| {
        let figures = format!(
            "[indicatoren]\nkosten = 100\nwinst = {winst}\n[instemmingen]\nmeer-opbrengst = {answer}"
        );
        judged(neutral, "2020-12-31", &figures)
    };
    assert_eq!(with(120, "\"ja\"").verdict, Verdict::Lapsed);
    assert_eq!(with(120, "\"nee\"").verdict, Verdict::NotMet);
    assert_eq!(with(100, "{}").verdict, Verdict::NotMet);
    let open = with(120, "{ Assen = \"ja\", Tynaarlo = \"ja\" }");
    assert_eq!(open.verdict, Verdict::Undetermined);
    assert_eq!(needs(&open), ["meer-opbrengst (Aa en Hunze)"]);
}

#[test]
fn the_contractor_and_all_parties_can_be_asked() {
    let asks = |who: &str| {
        format!(
            "resultaat r norm: kosten in 2020 hoogstens € 0 tenzij akkoord: instemming van {who}, dan vervalt"
        )
    };
    let figures = "[indicatoren]\nkosten = 100\n";
    let open = judged(&asks("opdrachtnemer"), "2020-12-31", figures);
    assert_eq!(needs(&open), ["akkoord (Werkplein)"]);
    let open = judged(&asks("alle partijen"), "2020-12-31", figures);
    assert_eq!(needs(&open).len(), 4);
}

#[test]
fn whoever_is_no_party_cannot_consent() {
    let asks = "resultaat r norm: kosten in 2020 hoogstens € 0 \
                tenzij akkoord: instemming van \"Asen\", dan vervalt";
    assert!(codes(asks, "").contains(&"PO0240".to_owned()));
    assert!(codes(DEPARTS, "[instemmingen]\nakord = \"ja\"").contains(&"PO0579".to_owned()));
    let party = "[instemmingen]\nakkoord = { Asen = \"ja\" }";
    assert!(codes(DEPARTS, party).contains(&"PO0580".to_owned()));
    let number = "[instemmingen]\nakkoord = { Assen = 1 }";
    assert!(codes(DEPARTS, number).contains(&"PO0521".to_owned()));
}

// ---------------------------------------------------------------- amendments

const AMENDED: &str = r#"
  wijziging meer-banen "Er komen banen bij."
    datum: 1 juli 2020
    instemming van: alle partijen
  resultaat r "Banen"
    norm: banen in 2020 minstens 700 personen
    gewijzigde norm door meer-banen HOW: banen in PERIOD minstens 750 personen
  resultaat extra "Nieuwe plekken"
    toegevoegd door: meer-banen
    norm: plekken eind 2020 minstens 10 personen
  inspanning zorg "Er is zorg."
    toegevoegd door: meer-banen
    beoordelaar: "raad"
"#;

fn amended(how: &str, period: &str) -> String {
    AMENDED.replace("HOW", how).replace("PERIOD", period)
}

fn whole() -> String {
    amended("voor het hele tijdvak", "2020")
}

const YES: &str = "[instemmingen]\nmeer-banen = \"ja\"\n[indicatoren]\n";

fn names(assessment: &Assessment) -> Vec<&str> {
    assessment.items.iter().map(|item| item.id.as_str()).collect()
}

#[test]
fn before_its_day_an_amendment_is_listed_without_a_verdict() {
    let early = assessment(&whole(), "2020-04-30", &format!("{YES}banen = 250"));
    assert_eq!(names(&early), ["r"]);
    let r = &early.items[0];
    assert_eq!(r.verdict, Verdict::OnTrack);
    assert_eq!(r.governed_by, [Version::Original]);
    let listed: Vec<_> =
        early.not_in_force.iter().map(|it| (it.id.as_str(), it.norm_only)).collect();
    assert_eq!(listed, [("r", true), ("extra", false), ("zorg", false)]);
    assert!(early.not_in_force.iter().all(|item| item.standing == Standing::NotYet));
}

#[test]
fn an_amendment_holds_on_its_own_day() {
    let on = |date: &str| assessment(&whole(), date, &format!("{YES}banen = 250"));
    assert_eq!(names(&on("2020-06-30")), ["r"]);
    assert_eq!(names(&on("2020-07-01")), ["r", "extra", "zorg"]);
}

#[test]
fn a_condition_that_nobody_stated_is_no_consent() {
    let both = DEPARTS.to_owned()
        + " tenzij ramp \"er is een ramp\": volgens opgave, dan vervalt, behalve als akkoord";
    let open = judged(&both, "2020-12-31", "[indicatoren]\nkosten = 100");
    let reasons: Vec<ReasonCode> = open.reasons.iter().map(|reason| reason.code).collect();
    let consent = ReasonCode::ConsentOpen;
    assert_eq!(reasons, [ReasonCode::ConditionUnknown, consent, consent, consent]);
}

#[test]
fn an_amendment_in_force_brings_its_norm_and_its_results() {
    let with = |banen: u32| {
        assessment(&whole(), "2020-12-31", &format!("{YES}banen = {banen}\nplekken = 10"))
    };
    let short = with(749);
    assert_eq!(names(&short), ["r", "extra", "zorg"]);
    assert_eq!(short.items[0].verdict, Verdict::NotMet);
    assert_eq!(with(750).items[0].verdict, Verdict::Met);
    assert!(short.not_in_force.is_empty());
    assert!(
        matches!(&short.items[0].governed_by[..], [Version::Amendment { name, .. }] if name == "meer-banen")
    );
    // Both norms are told.
    let told: Vec<_> = short.items[0].norm_versions.iter().map(|norm| norm.governs).collect();
    assert_eq!(told, [Some(false), Some(true)]);
    assert_eq!(short.items[1].verdict, Verdict::Met);
    assert_eq!(short.items[2].verdict, Verdict::Judgement);
}

#[test]
fn an_amendment_that_one_party_refuses_does_not_hold() {
    let no = "[instemmingen]\nmeer-banen = { \"Aa en Hunze\" = \"ja\", Assen = \"nee\" }\n";
    let refused = assessment(&whole(), "2020-12-31", &format!("{no}[indicatoren]\nbanen = 710"));
    assert_eq!(names(&refused), ["r"]);
    assert_eq!(refused.items[0].verdict, Verdict::Met);
    let standing = Standing::Refused(vec!["Assen".to_owned()]);
    assert!(refused.not_in_force.iter().all(|item| item.standing == standing));
}

#[test]
fn while_consent_is_open_both_versions_are_judged() {
    let with = |banen: u32| {
        let figures = format!("[indicatoren]\nbanen = {banen}\nplekken = 9");
        assessment(&whole(), "2020-12-31", &figures)
    };
    let open = with(710);
    let r = &open.items[0];
    assert_eq!(r.verdict, Verdict::Undetermined);
    assert_eq!(needs(r).len(), 4);
    assert!(r.reasons.iter().all(|reason| reason.code == ReasonCode::ConsentOpen));
    // 690 is too few by either norm, 760 enough.
    assert_eq!(with(690).items[0].verdict, Verdict::NotMet);
    assert_eq!(with(760).items[0].verdict, Verdict::Met);
    // A result that it adds is there in one of the two only.
    let extra = &open.items[1];
    assert_eq!(extra.verdict, Verdict::Undetermined);
    assert!(extra.possible.contains(Base::NotMet) && extra.possible.contains(Base::Lapsed));
    assert_eq!(open.items[2].verdict, Verdict::Undetermined);
    assert_eq!(needs(&open.items[2]).len(), 4);
}

#[test]
fn pro_rata_weighs_both_norms_by_their_days() {
    // 700 in 182 of 366 days and 750 in 184 of them: 725.136…
    let with = |banen: u32| {
        let rato = amended("naar rato", "2020");
        judged(&rato, "2020-12-31", &format!("{YES}banen = {banen}")).verdict
    };
    assert_eq!(with(725), Verdict::NotMet);
    assert_eq!(with(726), Verdict::Met);
}

#[test]
fn from_its_day_the_new_norm_measures_from_then() {
    let agreement = amended("vanaf die dag", "1 juli 2020 t/m 31 december 2020");
    let with = |half: u32| {
        let figures = format!(
            "{YES}banen = {{ \"1 januari 2020 t/m 30 juni 2020\" = 100, \"1 juli 2020 t/m 31 december 2020\" = {half} }}"
        );
        judged(&agreement, "2020-12-31", &figures).verdict
    };
    assert_eq!(with(750), Verdict::Met);
    assert_eq!(with(749), Verdict::NotMet);
}

#[test]
fn a_change_halfway_must_say_how_it_counts() {
    assert!(codes(&amended("", "2020"), "").contains(&"PO0350".to_owned()));
    assert!(codes(&amended("vanaf die dag", "2020"), "").contains(&"PO0353".to_owned()));
    let other = amended("naar rato", "T3 2020");
    assert!(codes(&other, "").contains(&"PO0354".to_owned()));
    for (date, how, code) in [
        ("1 januari 2020", "naar rato", "PO0351"),
        ("1 februari 2021", "naar rato", "PO0352"),
        ("1 februari 2021", "", "PO0352"),
    ] {
        let moved = amended(how, "2020").replace("1 juli 2020", date);
        assert!(codes(&moved, "").contains(&code.to_owned()), "{date} {how}");
    }
    assert!(
        codes(&whole(), "[instemmingen]\nmeer-banen = \"ja\"").iter().all(|code| code != "PO0350")
    );
}

#[test]
fn what_is_measured_may_stand_behind_the_comparison() {
    let turned = |how: &str| {
        format!(
            "wijziging w \"W\" datum: 1 juli 2020 instemming van: alle partijen
             resultaat r norm: 700 personen hoogstens banen in 2020
               gewijzigde norm door w {how}: 750 personen hoogstens banen in 2020"
        )
    };
    assert!(codes(&turned(""), "").contains(&"PO0350".to_owned()));
    assert!(!codes(&turned("voor het hele tijdvak"), "").contains(&"PO0350".to_owned()));
}

#[test]
fn an_amendment_says_from_when_and_with_whose_consent() {
    let bare =
        "wijziging w \"W\" resultaat r toegevoegd door: w norm: banen in 2020 minstens 1 personen";
    assert_eq!(codes(bare, "").iter().filter(|code| *code == "PO0205").count(), 2);
    let unknown = "resultaat r toegevoegd door: w norm: banen in 2020 minstens 1 personen";
    assert!(codes(unknown, "").contains(&"PO0201".to_owned()));
    let nothing = "resultaat r norm a: banen in 2020 minstens 1 personen \
                   norm b vanaf 1 januari 2020: banen in 2020 minstens 2 personen";
    assert!(codes(nothing, "").contains(&"PO0201".to_owned()));
}

#[test]
fn what_does_not_hold_drops_out_of_a_norm_on_results() {
    let both = whole() + "resultaat both norm: van de resultaten r, extra alle\n";
    let early = assessment(&both, "2020-04-30", &format!("{YES}banen = 700"));
    let judged = early.items.iter().find(|item| item.id == "both").unwrap();
    assert_eq!(judged.verdict, Verdict::Met);
}

#[test]
fn what_is_not_added_brings_nothing_by_having_lapsed() {
    let added = |trigger: &str| {
        format!(
            "wijziging wending \"Het wordt anders.\" datum: 1 maart 2020 instemming van: \"Assen\"
             resultaat r norm: banen in 2020 minstens 5 personen toegevoegd door: wending
             gevolg g \"G\" bij: {trigger}"
        )
    };
    let follows = |trigger: &str, answer: &str| {
        let sections = format!(
            "[indicatoren]\nbanen = 5\n[eerdere-oordelen]\nr = {{ 2019 = \"vervallen\" }}\n[instemmingen]\n{answer}"
        );
        assessment(&added(trigger), "2020-12-31", &sections).consequences[0].follows
    };
    let row = "r 2 jaar achtereen behaald of vervallen";
    for trigger in ["r behaald of vervallen", "elk resultaat behaald of vervallen", row] {
        assert_eq!(follows(trigger, "wending = \"ja\""), Follows::Yes, "{trigger}");
        assert_eq!(follows(trigger, "wending = \"nee\""), Follows::No, "{trigger}");
        assert_eq!(follows(trigger, ""), Follows::Open, "{trigger}");
    }
    assert_eq!(follows("r vervallen", ""), Follows::No);
}

// ---------------------------------------------------------------- norms with a validity

#[test]
fn a_norm_becomes_stricter_with_the_year_that_is_measured() {
    let stricter = r#"
      resultaat r
        norm: elk jaar van 2018 t/m 2020: banen in dat jaar minstens 50 personen
        norm vanaf 1 januari 2020: elk jaar van 2020 t/m 2020: banen in dat jaar minstens 60 personen
    "#;
    let with = |last: u32| {
        let figures = format!("[indicatoren]\nbanen = {{ 2018 = 50, 2019 = 55, 2020 = {last} }}");
        judged(stricter, "2020-12-31", &figures)
    };
    assert_eq!(with(60).verdict, Verdict::Met);
    let short = with(59);
    assert_eq!(short.verdict, Verdict::NotMet);
    assert!(short.governed_by.contains(&Version::Original));
    assert!(short.governed_by.iter().any(|version| matches!(version, Version::From(_))));
}

#[test]
fn a_norm_that_follows_later_is_open_until_then() {
    let later = r#"
      resultaat r
        norm: nader te bepalen
        norm vanaf 1 januari 2020: banen in 2020 minstens 60 personen
    "#;
    let met = judged(later, "2020-12-31", "[indicatoren]\nbanen = 60");
    assert_eq!(met.verdict, Verdict::Met);
}

// ---------------------------------------------------------------- norms for each member

/// A norm for members of two parts of town, and what changes it; the figures are those of North and South.
fn members(norm: &str, change: &str, figures: (u32, u32), consents: &str) -> Verdict {
    let agreement = format!(
        "verdeling wijk: \"Noord\", \"Zuid\"
         indicator leden \"leden\" soort: stroom eenheid: personen populatie: mensen verdeling: wijk
           bron: \"lijst\"
         wijziging wending \"Het wordt anders.\" datum: 1 maart 2020 instemming van: \"Assen\"
         resultaat r norm: {norm} gewijzigde norm {change}"
    );
    let (north, south) = figures;
    let sections = format!(
        "[indicatoren]\nleden = {{ 2020 = {{ wijk = {{ Noord = {north}, Zuid = {south} }} }} }}\n\
         [instemmingen]\n{consents}"
    );
    judged(&agreement, "2020-12-31", &sections).verdict
}

const CONSENTED: &str = "wending = { Assen = \"ja\" }";
const EACH: &str = "voor elke wijk: leden per wijk in 2020 minstens 5 personen";
const ONE: &str = "voor minstens 1 van wijk: leden per wijk in 2020 minstens 5 personen";

#[test]
fn a_changed_norm_of_one_member_counts_among_the_others() {
    let north = "Noord door wending voor het hele tijdvak: leden voor \"Noord\" in 2020 minstens 3 personen";
    let verdict = |figures| members(ONE, north, figures, CONSENTED);
    assert_eq!(verdict((2, 6)), Verdict::Met);
    assert_eq!(verdict((3, 4)), Verdict::Met);
    assert_eq!(verdict((2, 4)), Verdict::NotMet);
    let south = "door wending voor het hele tijdvak: voor minstens 1 van wijk behalve \"Noord\": \
                 leden per wijk in 2020 minstens 3 personen";
    let verdict = |figures| members(ONE, south, figures, CONSENTED);
    assert_eq!(verdict((2, 3)), Verdict::Met);
    assert_eq!(verdict((5, 2)), Verdict::Met);
    assert_eq!(verdict((4, 2)), Verdict::NotMet);
}

#[test]
fn a_changed_norm_says_for_how_many_members_it_holds() {
    let changed = |norm: &str| format!("door wending voor het hele tijdvak: {norm}");
    for (from, to, consents, expected) in [
        (ONE, EACH, CONSENTED, Verdict::NotMet),
        (EACH, ONE, CONSENTED, Verdict::Met),
        (ONE, EACH, "wending = { Assen = \"nee\" }", Verdict::Met),
        (EACH, ONE, "wending = { Assen = \"nee\" }", Verdict::NotMet),
        // Nobody said yet whether it changes.
        (ONE, EACH, "", Verdict::Undetermined),
        (EACH, ONE, "", Verdict::Undetermined),
    ] {
        assert_eq!(members(from, &changed(to), (2, 6), consents), expected, "{to} {consents}");
        assert_eq!(members(from, &changed(to), (5, 6), consents), Verdict::Met, "{to} {consents}");
    }
    let small = format!("{EACH}, telt niet mee als leden per wijk in 2020 minder dan 3 personen");
    let left_out = |consents: &str| members(EACH, &changed(&small), (2, 6), consents);
    assert_eq!(left_out(CONSENTED), Verdict::Met);
    assert_eq!(left_out(""), Verdict::Undetermined);
}

#[test]
fn norms_for_members_count_pro_rata_where_they_differ_in_their_number_alone() {
    let weighed = |norm: &str, changed: &str| {
        let agreement = format!(
            "verdeling wijk: \"Noord\", \"Zuid\"
             indicator leden \"leden\" soort: stroom eenheid: personen populatie: mensen verdeling: wijk
               bron: \"lijst\"
             wijziging wending \"Het wordt anders.\" datum: 1 maart 2020 instemming van: \"Assen\"
             resultaat r norm: {norm} gewijzigde norm door wending naar rato: {changed}"
        );
        codes(&agreement, "[indicatoren]\nleden = 4")
    };
    let more = |norm: &str| norm.replace("minstens 5 personen", "minstens 6 personen");
    let refused = |norm: &str, changed: &str| weighed(norm, changed).contains(&"PO0354".to_owned());
    let small = format!("{EACH}, telt niet mee als leden per wijk in 2020 minder dan 3 personen");
    for norm in [EACH, ONE, &small] {
        assert!(!refused(norm, &more(norm)), "{norm}");
    }
    let smaller = small.replace("minder dan 3", "minder dan 2");
    let unclear = small.replace("telt niet mee", "niet vast te stellen");
    for (norm, changed) in
        [(EACH, ONE), (ONE, EACH), (EACH, &small), (&small, &smaller), (&small, &unclear)]
    {
        assert!(refused(norm, &more(changed)), "{norm} {changed}");
    }
}

#[test]
fn a_change_of_the_number_of_members_is_for_all_of_them() {
    let refused = |norm: &str, changed: &str| {
        let agreement = format!(
            "verdeling wijk: \"Noord\", \"Zuid\", \"Oost\"
             indicator leden \"leden\" soort: stroom eenheid: personen populatie: mensen verdeling: wijk
               bron: \"lijst\"
             wijziging wending \"Het wordt anders.\" datum: 1 maart 2020 instemming van: \"Assen\"
             resultaat r norm: {norm}: leden per wijk in 2020 minstens 5 personen
               gewijzigde norm door wending voor het hele tijdvak: {changed}: leden per wijk in 2020 minstens 6 personen"
        );
        codes(&agreement, "").contains(&"PO0356".to_owned())
    };
    let two = "voor minstens 2 van wijk";
    for (norm, changed) in [
        (two, "voor minstens 1 van wijk behalve \"Noord\""),
        (two, "voor elke wijk behalve \"Noord\""),
        ("voor elke wijk", "voor minstens 1 van wijk behalve \"Noord\""),
    ] {
        assert!(refused(norm, changed), "{norm} {changed}");
    }
    for (norm, changed) in [
        (two, "voor minstens 1 van wijk"),
        (two, "voor elke wijk"),
        (two, "voor minstens 2 van wijk behalve \"Noord\""),
        ("voor elke wijk", "voor elke wijk behalve \"Noord\""),
        ("voor minstens 1 van wijk behalve \"Noord\"", "voor elke wijk behalve \"Noord\""),
    ] {
        assert!(!refused(norm, changed), "{norm} {changed}");
    }
}

#[test]
fn what_is_weighed_by_days_is_on_one_figure_whichever_change_came_before() {
    let twice = |first: &str| {
        let agreement = format!(
            "wijziging een \"Een.\" datum: 1 februari 2020 instemming van: \"Assen\"
             wijziging twee \"Twee.\" datum: 1 maart 2020 instemming van: \"Assen\"
             resultaat r norm: banen in 2020 minstens 5 personen
               gewijzigde norm door een voor het hele tijdvak: {first}
               gewijzigde norm door twee naar rato: banen in 2020 minstens 8 personen"
        );
        codes(&agreement, "").contains(&"PO0354".to_owned())
    };
    assert!(!twice("banen in 2020 minstens 6 personen"));
    assert!(twice("plekken eind 2020 minstens 6 personen"));
    assert!(twice("nader te bepalen"));
    assert!(twice("banen in 2020 hoogstens 6 personen"));
}

// ---------------------------------------------------------------- norms for members

/// A norm, and what it becomes by an amendment.
fn of_members(first: &str, changed: &str) -> String {
    format!(
        r#"
  verdeling wijk: "Noord", "Midden", "Zuid"
  indicator leden "leden" soort: stand eenheid: personen populatie: mensen verdeling: wijk bron: "clubs"
  wijziging groei "Meer leden."
    datum: 1 juli 2020
    instemming van: "Assen"
  resultaat r
    norm: {first} eind 2020 minstens 5 personen
    gewijzigde norm door groei: {changed} eind 2020 minstens 8 personen"#
    )
}

#[test]
fn a_changed_norm_for_members_that_does_not_hold_is_told_of_once() {
    let each = "voor elke wijk: leden per wijk";
    let no = "[instemmingen]\ngroei = \"nee\"\n[indicatoren]\n\
        leden = { \"eind 2020\" = { wijk = { Noord = 6, Midden = 6, Zuid = 6 } } }";
    let refused = assessment(&of_members(each, each), "2020-12-31", no);
    assert_eq!(refused.items[0].verdict, Verdict::Met);
    let told: Vec<_> =
        refused.not_in_force.iter().map(|it| (it.id.as_str(), it.norm_only)).collect();
    assert_eq!(told, [("r", true)]);
}

#[test]
fn a_changed_norm_for_others_than_the_first_is_told_what_to_do() {
    let told = |first: &str, changed: &str| -> Vec<(String, String)> {
        let session = run(&of_members(first, changed), "2020-12-31", "");
        let found = session.findings.iter().filter(|found| found.code.to_string() == "PO0201");
        let text = |found: &pocheck::diagnostics::Finding| {
            (found.headline.nl.clone(), found.help.as_ref().unwrap().nl.clone())
        };
        found.map(text).collect()
    };
    let (each, whole) = ("voor elke wijk: leden per wijk", "leden");
    let some = "voor elke wijk behalve \"Noord\", \"Zuid\": leden per wijk";
    let same = "laat de nieuwe norm voor dezelfde delen gelden als de eerste norm";
    let no_norm = "voor `Noord` is er geen norm die kan wijzigen";
    for first in [some, whole] {
        assert_eq!(told(first, each), [(no_norm.to_owned(), same.to_owned())], "{first}");
    }
    let [(headline, help)] = told(each, whole).try_into().unwrap();
    assert_eq!(headline, "de eerste norm is voor `Noord`, en deze is voor het geheel");
    assert!(help.contains("voor elke wijk:"), "{help}");
}
