//! Consequences: what brings them, when they are certain, and what they come to.

use pocheck::eval::assessment::{
    AssessedConsequence, Assessment, Follows, Known, ReasonCode, Verdict,
};

use crate::common::{assessment, counted, item, session};

/// Two results on one figure each, and one on both.
pub fn results() -> String {
    counted("a", "stroom", "")
        + &counted("b", "stroom", "")
        + &counted("c", "stroom", "")
        + "indicator kosten \"kosten\" soort: stroom eenheid: euro populatie: mensen bron: \"boek\"
      resultaat ra norm: a in 2026 minstens 10 personen
      resultaat rb norm: b in 2026 minstens 10 personen
      resultaat rc norm: c in 2026 minstens 10 personen\n"
}

fn judged(more: &str, figures: &str) -> Assessment {
    assessment(&(results() + more), &[("2026-12-31", figures)])
}

fn consequence(more: &str, figures: &str) -> AssessedConsequence {
    judged(more, figures).consequences[0].clone()
}

fn follows(more: &str, figures: &str) -> Follows {
    consequence(more, figures).follows
}

fn needs(consequence: &AssessedConsequence) -> Vec<String> {
    let name = |figure: &pocheck::eval::assessment::FigureName| match figure.moment {
        Some(moment) => format!("{} {}", figure.name, moment.dutch()),
        None => figure.name.to_string(),
    };
    consequence.needs.iter().map(name).collect()
}

fn amount(consequence: &AssessedConsequence) -> String {
    match consequence.amount.as_ref().map(|amount| &amount.known) {
        None => "geen".to_owned(),
        Some(Known::Exact(number)) => number.to_string(),
        Some(Known::Between { low, high }) => {
            let end = |end: &Option<pocheck::quantity::Number>| {
                end.as_ref().map_or("?".to_owned(), ToString::to_string)
            };
            format!("{}..{}", end(low), end(high))
        }
    }
}

pub fn codes(more: &str) -> Vec<String> {
    let session = session(&(results() + more), &[]);
    session.findings.iter().map(|finding| finding.code.to_string()).collect()
}

// ---------------------------------------------------------------- what brings it

#[test]
fn any_of_several_triggers_brings_it_once() {
    let talks = "gevolg g \"Gesprek\" bij: ra niet behaald of rb niet behaald
        bij: rc niet behaald of behaald";
    let certain = consequence(talks, "a = 5\nb = 10\nc = 10");
    assert_eq!(certain.follows, Follows::Yes);
    assert_eq!(certain.because, ["ra", "rc"]);
    assert_eq!(judged(talks, "a = 5\nb = 5\nc = 5").consequences.len(), 1);
    let without = "gevolg g \"Gesprek\" bij: ra niet behaald of rb niet behaald";
    assert_eq!(follows(without, "a = 10\nb = 10"), Follows::No);
    let open = consequence(without, "a = 10");
    assert_eq!((open.follows, needs(&open)), (Follows::Open, vec!["b in 2026".to_owned()]));
}

#[test]
fn verdicts_that_share_an_unknown_are_judged_together() {
    let either = "resultaat hoog norm: a in 2026 minstens 100 personen
        resultaat laag norm: a in 2026 minder dan 100 personen
        gevolg g \"Gesprek\" bij: hoog niet behaald of laag niet behaald";
    // Whatever a is, just one of the two fails.
    assert_eq!(follows(either, ""), Follows::Yes);
    let both = "resultaat hoog norm: a in 2026 minstens 100 personen
        resultaat laag norm: a in 2026 minder dan 100 personen
        gevolg g \"Gesprek\" bij: minstens 2 resultaten van doel d behaald";
    let under = format!("thema t doel d {both}");
    assert_eq!(follows(&under, ""), Follows::No);
}

#[test]
fn a_count_is_certain_only_in_every_completion() {
    let three = "gevolg g \"Koers\" bij: minstens 2 resultaten niet behaald";
    assert_eq!(follows(three, "a = 5\nb = 5"), Follows::Yes);
    assert_eq!(follows(three, "a = 5\nb = 10\nc = 10"), Follows::No);
    let open = consequence(three, "a = 5\nb = 10");
    assert_eq!((open.follows, needs(&open)), (Follows::Open, vec!["c in 2026".to_owned()]));
    let two_open = consequence(three, "a = 5");
    assert_eq!(needs(&two_open), ["b in 2026", "c in 2026"]);
    let few = "gevolg g \"Koers\" bij: minder dan 2 resultaten behaald";
    assert_eq!(follows(few, "a = 5\nb = 5"), Follows::Yes);
    assert_eq!(follows(few, "a = 10\nb = 10"), Follows::No);
    let one = "gevolg g \"Koers\" bij: precies 1 resultaten behaald";
    assert_eq!(follows(one, "a = 10\nb = 5\nc = 5"), Follows::Yes);
    assert_eq!(follows(one, "a = 10\nb = 10"), Follows::No);
}

#[test]
fn many_open_verdicts_are_counted_where_they_exclude_each_other() {
    let pair = |figure: &str| {
        format!(
            "resultaat hoog-{figure} norm: {figure} in 2026 minstens 100 personen
             resultaat laag-{figure} norm: {figure} in 2026 minder dan 100 personen\n"
        )
    };
    let goal = ["a", "b", "c"].map(pair).concat();
    let asked = |count: &str| {
        let brings = format!("gevolg g \"Koers\" bij: {count} resultaten van doel d behaald");
        follows(&format!("thema t doel d {goal} {brings}"), "")
    };
    // Of each pair just one is met, whatever the figure is.
    assert_eq!(asked("precies 3"), Follows::Yes);
    assert_eq!(asked("hoogstens 3"), Follows::Yes);
    assert_eq!(asked("minstens 4"), Follows::No);
    assert_eq!(asked("minder dan 3"), Follows::No);
}

#[test]
fn a_result_that_certainly_brings_it_is_no_longer_shown_as_open() {
    // Whether it is the second year in a row is not known; that it is not met, is.
    let both = "gevolg g \"Gesprek\" bij: ra 2 jaar achtereen niet behaald bij: ra niet behaald";
    let assessment = judged(both, "a = 5");
    let brings = item(&assessment, "ra").consequences;
    let shown: Vec<Follows> = brings.iter().map(|one| one.follows).collect();
    assert_eq!(shown, [Follows::Yes]);
    assert_eq!(assessment.consequences[0].because, ["ra"]);
}

#[test]
fn a_result_that_is_named_twice_brings_it_once() {
    let shown = |bij: &str| {
        let assessment = judged(&format!("gevolg g \"Gesprek\" {bij}"), "a = 5");
        let brings = item(&assessment, "ra").consequences;
        let follows: Vec<Follows> = brings.iter().map(|one| one.follows).collect();
        (assessment.consequences[0].because.clone(), follows)
    };
    let once = (vec!["ra".to_owned()], vec![Follows::Yes]);
    assert_eq!(shown("bij: ra niet behaald bij: ra niet behaald"), once);
    // The second trigger is open: that takes nothing from what the first says for certain.
    assert_eq!(shown("bij: ra niet behaald bij: ra 2 jaar achtereen niet behaald"), once);
    let open = (vec!["ra".to_owned()], vec![Follows::Open]);
    assert_eq!(
        shown("bij: ra 2 jaar achtereen niet behaald bij: ra 3 jaar achtereen niet behaald"),
        open
    );
}

#[test]
fn what_brings_it_is_named_in_the_order_of_the_agreement() {
    let mixed = counted("x", "stroom", "")
        + "resultaat r1 norm: van de resultaten rx, ry alle
           resultaat rx norm: x in 2026 minstens 10 personen
           resultaat r2 norm: van de resultaten r1, ry, uitleg alle
           resultaat ry norm: x in 2026 minstens 20 personen
           inzicht uitleg toont: x in 2026 uiterlijk: 31 december 2026
           resultaat rz norm: x in 2026 minstens 30 personen
           resultaat r3 norm: van de resultaten r1, r2 alle
           gevolg g \"Gesprek\" bij: elk resultaat niet behaald";
    let assessment = assessment(&mixed, &[("2026-12-31", "x = 5")]);
    assert_eq!(assessment.consequences[0].because, ["r1", "rx", "r2", "ry", "rz", "r3"]);
    // Whoever counts others stands before them, and shows their own verdicts.
    let parts = item(&assessment, "r2").parts;
    let verdicts: Vec<_> = parts.iter().map(|part| (part.id.as_str(), part.verdict)).collect();
    assert_eq!(
        verdicts,
        [
            ("r1", Some(Verdict::NotMet)),
            ("ry", Some(Verdict::NotMet)),
            ("uitleg", Some(Verdict::Delivered))
        ]
    );
}

#[test]
fn an_effort_that_nobody_judged_has_not_lapsed() {
    let effort = "inspanning moeite \"Moeite\" beoordelaar: \"bestuur\"
        gevolg g \"Gesprek\" bij: moeite vervallen
        gevolg h \"Gesprek\" bij: moeite behaald";
    let open = judged(effort, "");
    let follows: Vec<Follows> = open.consequences.iter().map(|one| one.follows).collect();
    assert_eq!(follows, [Follows::No, Follows::Open]);
}

#[test]
fn a_duty_that_is_open_is_one_unknown_for_all_that_it_brings() {
    let duty = "indicator plan \"een plan\" soort: tekst bron: \"x\"
        inzicht i toont: plan uiterlijk: 31 december 2026
        gevolg g \"G\" bij: i niet geleverd
        gevolg h \"H\" bij: i niet geleverd bij: ra niet behaald";
    let at = |date: &str, figures: &str| {
        let assessment = assessment(&(results() + duty), &[(date, figures)]);
        let told = assessment.consequences.iter().map(|one| (one.follows, needs(one)));
        told.collect::<Vec<_>>()
    };
    let plan = vec!["plan".to_owned()];
    let open = at("2026-06-30", "a = { 2026 = { waarde = 10, status = \"verwacht\" } }");
    assert_eq!(open[0], (Follows::Open, plan.clone()));
    assert_eq!(open[1], (Follows::Open, vec!["a in 2026".to_owned(), "plan".to_owned()]));
    let none: Vec<String> = Vec::new();
    let there = at("2026-12-31", "a = 10\nplan = \"ja\"");
    assert_eq!(there, [(Follows::No, none.clone()), (Follows::No, none.clone())]);
    let missing = at("2026-12-31", "a = 10");
    assert_eq!(missing, [(Follows::Yes, none.clone()), (Follows::Yes, none)]);
}

#[test]
fn a_few_open_verdicts_are_counted_with_what_else_must_hold() {
    // Where few are at work in a, ra is not met.
    let held_back = "gevolg g \"G\" bij: minstens 3 resultaten behaald
        mits weinig: a in 2026 hoogstens 9 personen";
    assert_eq!(follows(held_back, ""), Follows::No);
    assert_eq!(follows(held_back, "b = 10\nc = 10"), Follows::No);
    let two = held_back.replace("minstens 3", "minstens 2");
    assert_eq!(follows(&two, ""), Follows::Open);
}

#[test]
fn many_open_verdicts_may_all_hold_or_none() {
    let five = counted("d", "stroom", "")
        + &counted("e", "stroom", "")
        + "resultaat rd norm: d in 2026 minstens 10 personen
           resultaat re norm: e in 2026 minstens 10 personen\n";
    let asked = |count: &str, figures: &str| {
        let consequence =
            consequence(&format!("{five}gevolg g \"G\" bij: {count} resultaten behaald"), figures);
        (consequence.follows, needs(&consequence).len())
    };
    assert_eq!(asked("minstens 3", ""), (Follows::Open, 5));
    assert_eq!(asked("minstens 5", ""), (Follows::Open, 5));
    assert_eq!(asked("minstens 1", "a = 10"), (Follows::Yes, 0));
    assert_eq!(asked("minstens 5", "a = 9"), (Follows::No, 0));
}

#[test]
fn not_at_least_so_many_has_two_readings() {
    assert!(
        codes("gevolg g \"Koers\" bij: niet minstens 3 resultaten behaald")
            .contains(&"PO0267".to_owned())
    );
}

#[test]
fn a_streak_looks_back_at_the_verdicts_that_a_file_tells() {
    let streak = "gevolg g \"Korting\" bij: ra 2 jaar achtereen niet behaald";
    let told = |figure: &str, earlier: &str| {
        consequence(streak, &format!("a = {figure}\n[eerdere-oordelen]\nra = {{ {earlier} }}"))
    };
    assert_eq!(told("5", "2025 = \"niet behaald\"").follows, Follows::Yes);
    assert_eq!(told("5", "2025 = \"behaald\"").follows, Follows::No);
    assert_eq!(told("10", "2025 = \"niet behaald\"").follows, Follows::No);
    let missing = consequence(streak, "a = 5");
    assert_eq!((missing.follows, needs(&missing)), (Follows::Open, vec!["ra in 2025".to_owned()]));
    // The earlier year no longer matters.
    assert_eq!(follows(streak, "a = 10"), Follows::No);
    let three = "gevolg g \"Korting\" bij: ra 3 jaar achtereen niet behaald";
    let gap = consequence(three, "a = 5\n[eerdere-oordelen]\nra = { 2024 = \"niet behaald\" }");
    assert_eq!((gap.follows, needs(&gap)), (Follows::Open, vec!["ra in 2025".to_owned()]));
}

#[test]
fn a_streak_counts_the_years_of_the_agreement_too() {
    let yearly = "resultaat ry norm: elk jaar van 2025 t/m 2026: a in dat jaar minstens 10 personen
        gevolg g \"Korting\" bij: ry 2 jaar achtereen niet behaald";
    assert_eq!(follows(yearly, "a = { 2025 = 5, 2026 = 5 }"), Follows::Yes);
    assert_eq!(follows(yearly, "a = { 2025 = 10, 2026 = 5 }"), Follows::No);
    let before =
        "a = { 2025 = 5, 2026 = 10 }\n[eerdere-oordelen]\nry = { 2024 = \"niet behaald\" }";
    assert_eq!(follows(yearly, before), Follows::Yes);
}

#[test]
fn an_amount_that_is_reached_brings_it() {
    let dear = "gevolg g \"Voorstel\" bij: kosten in 2026 meer dan € 100.000";
    assert_eq!(follows(dear, "kosten = 100000"), Follows::No);
    assert_eq!(follows(dear, "kosten = 100000.01"), Follows::Yes);
    let open = consequence(dear, "");
    assert_eq!((open.follows, needs(&open)), (Follows::Open, vec!["kosten in 2026".to_owned()]));
}

#[test]
fn an_assumption_that_fails_brings_it_and_leaves_the_verdicts() {
    let assumed = "aanname geld \"Het geld is er\": volgens opgave
        gevolg g \"Gesprek\" bij: geld niet waar";
    let failed = judged(assumed, "a = 10\n[voorwaarden]\ngeld = false");
    assert_eq!(failed.consequences[0].follows, Follows::Yes);
    assert_eq!(failed.premises[0].holds, Some(false));
    assert_eq!(item(&failed, "ra").verdict, Verdict::Met);
    assert_eq!(follows(assumed, "[voorwaarden]\ngeld = true"), Follows::No);
    let open = consequence(assumed, "");
    assert_eq!((open.follows, needs(&open)), (Follows::Open, vec!["geld".to_owned()]));
    let tested = "aanname genoeg \"Er is genoeg\": kosten in 2026 hoogstens € 5
        gevolg g \"Gesprek\" bij: genoeg niet waar";
    assert_eq!(follows(tested, "kosten = 6"), Follows::Yes);
    assert_eq!(follows(tested, "kosten = 5"), Follows::No);
}

#[test]
fn a_stated_fact_brings_it() {
    let stated = "gevolg g \"Gesprek\" bij: ander-beleid \"het beleid verandert\" volgens opgave";
    assert_eq!(follows(stated, "[voorwaarden]\nander-beleid = true"), Follows::Yes);
    assert_eq!(follows(stated, "[voorwaarden]\nander-beleid = false"), Follows::No);
    assert_eq!(follows(stated, ""), Follows::Open);
}

#[test]
fn an_effort_that_nobody_judged_may_still_bring_it() {
    let effort = "inspanning moeite \"Moeite\" beoordelaar: \"bestuur\"
        gevolg g \"Gesprek\" bij: moeite niet behaald";
    let open = consequence(effort, "");
    assert_eq!((open.follows, needs(&open)), (Follows::Open, vec!["moeite".to_owned()]));
    let judged = "[oordelen]\nmoeite = { uitkomst = \"niet behaald\", rol = \"bestuur\", \
        datum = 2026-12-01, reden = \"te weinig\" }";
    assert_eq!(follows(effort, judged), Follows::Yes);
    // An effort cannot lapse.
    let lapsed = "inspanning moeite \"Moeite\" beoordelaar: \"bestuur\"
        resultaat rd norm: a in 2026 minstens 10 personen
          tenzij ramp \"er is een ramp\": volgens opgave, dan vervalt
        gevolg g \"Gesprek\" bij: moeite vervallen bij: rd vervallen";
    assert_eq!(consequence(lapsed, "a = 5").because, ["rd"]);
}

#[test]
fn a_verdict_that_is_not_as_planned_is_reported_beside_the_result() {
    let inform = "gevolg melden \"De uitvoerder meldt de afwijking\" bij: elk resultaat niet behaald \
        of achter";
    let behind = assessment(&(results() + inform), &[("2026-08-31", "a = 1\nb = 9\nc = 10")]);
    assert_eq!(item(&behind, "ra").verdict, Verdict::Behind);
    assert_eq!(behind.consequences[0].because, ["ra"]);
    assert_eq!(item(&behind, "ra").consequences[0].follows, Follows::Yes);
    assert!(item(&behind, "rc").consequences.is_empty());
}

// ---------------------------------------------------------------- conditions of its own

#[test]
fn a_condition_of_its_own_holds_it_back() {
    let checked = "gevolg g \"Korting\" bij: ra niet behaald
        mits duur: kosten in 2026 meer dan € 100
        tenzij ramp \"er is een ramp\": volgens opgave";
    let with = |figures: &str, ramp: &str| {
        consequence(checked, &format!("{figures}\n[voorwaarden]\nramp = {ramp}"))
    };
    assert_eq!(with("a = 5\nkosten = 101", "false").follows, Follows::Yes);
    assert_eq!(with("a = 5\nkosten = 100", "false").follows, Follows::No);
    assert_eq!(with("a = 5\nkosten = 101", "true").follows, Follows::No);
    assert_eq!(with("a = 10\nkosten = 101", "false").follows, Follows::No);
    let unknown = consequence(checked, "a = 5\nkosten = 101");
    assert_eq!((unknown.follows, needs(&unknown)), (Follows::Open, vec!["ramp".to_owned()]));
    let both = consequence(checked, "a = 5");
    assert_eq!(needs(&both), ["kosten in 2026", "ramp"]);
    // What does not occur is settled whatever the condition.
    assert_eq!(follows(checked, "a = 10"), Follows::No);
}

// ---------------------------------------------------------------- what it comes to

#[test]
fn an_amount_is_exact_or_a_range_and_never_negative() {
    let fine = "gevolg g \"Korting\" bij: ra niet behaald
        bedrag: € 500 per persoon maal (10 personen min a in 2026), hoogstens € 2.000";
    assert_eq!(amount(&consequence(fine, "a = 8")), "1000");
    assert_eq!(amount(&consequence(fine, "a = 2")), "2000");
    assert_eq!(amount(&consequence(fine, "a = \"7 t/m 8\"")), "1000..1500");
    // Both ends come to the most that it may be.
    assert_eq!(amount(&consequence(fine, "a = \"1 t/m 2\"")), "2000");
    assert_eq!(amount(&consequence(fine, "a = \"1 t/m 7\"")), "1500..2000");
    // Where it follows: a is 9 at most.
    let open = consequence(fine, "a = \"8 t/m 12\"");
    assert_eq!((open.follows, amount(&open)), (Follows::Open, "500..1000".to_owned()));
    assert_eq!(amount(&consequence(fine, "a = 10")), "geen");
    let other = "gevolg g \"Korting\" bij: rb niet behaald
        bedrag: € 500 per persoon maal (10 personen min a in 2026)";
    assert_eq!(amount(&consequence(other, "a = 20\nb = 1")), "0");
    let negative = "gevolg g \"Verrekening\" bij: rb niet behaald
        bedrag: € 500 per persoon maal (10 personen min a in 2026), ook negatief";
    assert_eq!(amount(&consequence(negative, "a = 20\nb = 1")), "-5000");
    let share = "gevolg g \"Korting\" bij: rb niet behaald bedrag: 2% van kosten in 2026";
    assert_eq!(amount(&consequence(share, "b = 1\nkosten = 1000")), "20");
}

#[test]
fn an_amount_of_a_step_table_is_that_of_the_rows_where_it_follows() {
    let steps = "staffel hoogte rij: tot 5 personen geeft € 900 rij: vanaf 5 personen tot 10 personen geeft € 400
            rij: vanaf 10 personen geeft € 100
        gevolg g \"Korting\" bij: ra niet behaald bedrag: hoogte bij (a in 2026)";
    let of = |figures: &str| {
        let one = consequence(steps, figures);
        (one.follows, amount(&one))
    };
    assert_eq!(of("a = 4"), (Follows::Yes, "900".to_owned()));
    assert_eq!(of("a = \"4 t/m 6\""), (Follows::Yes, "400..900".to_owned()));
    // From ten on it does not follow: the last row says nothing of what it comes to.
    assert_eq!(of("a = \"8 t/m 12\""), (Follows::Open, "400".to_owned()));
    assert_eq!(of("a = \"4 t/m 12\""), (Follows::Open, "400..900".to_owned()));
}

#[test]
fn several_consequences_share_a_ceiling() {
    let both = "gevolg g \"Een\" bij: ra niet behaald bedrag: € 700
        gevolg h \"Twee\" bij: rb niet behaald bedrag: € 600
        plafond p \"Samen\" bedrag: € 1.000 omvat: g, h";
    let total = |figures: &str| {
        let ceiling = judged(both, figures).ceilings[0].clone();
        let show = |known: &Known| match known {
            Known::Exact(number) => number.to_string(),
            Known::Between { low, high } => {
                format!("{}..{}", low.clone().unwrap(), high.clone().unwrap())
            }
        };
        (show(&ceiling.before.known), show(&ceiling.total.known))
    };
    assert_eq!(total("a = 5\nb = 5"), ("1300".to_owned(), "1000".to_owned()));
    assert_eq!(total("a = 5\nb = 10"), ("700".to_owned(), "700".to_owned()));
    assert_eq!(total("a = 5"), ("700..1300".to_owned(), "700..1000".to_owned()));
}

#[test]
fn a_role_fills_an_amount_in_within_its_room() {
    let room = "gevolg g \"Korting\" bij: ra niet behaald
        ruimte: € 1.000 t/m € 5.000, door \"Dagelijks Bestuur\"";
    assert_eq!(amount(&consequence(room, "a = 5")), "1000..5000");
    let filled = |amount: &str, role: &str| {
        format!(
            "a = 5\n[gevolgen]\ng = {{ bedrag = {amount}, rol = \"{role}\", datum = 2027-01-10 }}"
        )
    };
    assert_eq!(amount(&consequence(room, &filled("2000", "Dagelijks Bestuur"))), "2000");
    let refused = |figures: &str| {
        let session = session(&(results() + room), &[("2026-12-31", figures)]);
        assert!(session.assessment.is_none());
        let codes = session.findings.iter().map(|finding| finding.code.to_string());
        codes.filter(|code| code.starts_with("PO07")).collect::<Vec<_>>()
    };
    assert_eq!(refused(&filled("6000", "Dagelijks Bestuur")), ["PO0712"]);
    assert_eq!(refused(&filled("2000", "directeur")), ["PO0713"]);
    assert_eq!(refused("a = 5\n[gevolgen]\nh = { bedrag = 2000 }"), ["PO0710"]);
    assert_eq!(refused("a = 5\n[gevolgen]\ng = { bedrag = 2000 }"), ["PO0714"]);
}

#[test]
fn money_has_a_unit_of_its_own() {
    let persons = "gevolg g \"Korting\" bij: ra niet behaald bedrag: 10 personen min a in 2026";
    assert!(codes(persons).contains(&"PO0374".to_owned()));
    let product = "gevolg g \"Korting\" bij: ra niet behaald bedrag: € 500 maal a in 2026";
    assert!(codes(product).contains(&"PO0374".to_owned()));
}

#[test]
fn verdicts_of_which_one_is_certain_bring_a_consequence() {
    // Whatever `a` is, one of the two is missed.
    let two = "resultaat veel norm: a in 2026 minstens 10 personen
        resultaat weinig norm: a in 2026 minder dan 10 personen\n";
    let occurs = |brings: &str, figures: &str| {
        let judged = consequence(&format!("{two}gevolg g \"G\" {brings}"), figures);
        let triggers: Vec<Follows> = judged.triggers.iter().map(|one| one.follows).collect();
        (judged.follows, triggers)
    };
    let (yes, open) = (Follows::Yes, Follows::Open);
    let figures = "b = 10\nc = 10";
    assert_eq!(occurs("bij: elk resultaat niet behaald", figures), (yes, vec![yes]));
    assert_eq!(occurs("bij: minstens 1 resultaat niet behaald", figures), (yes, vec![yes]));
    assert_eq!(
        occurs("bij: veel niet behaald bij: weinig niet behaald", figures),
        (yes, vec![open, open])
    );
}

// ---------------------------------------------------------------- what is not worked out

#[test]
fn what_keeps_a_verdict_open_keeps_its_consequence_open() {
    let reasons = |more: &str, brings: &str, figures: &str| {
        let judged = consequence(&format!("{more}\ngevolg g \"G\" {brings}"), figures);
        let codes: Vec<ReasonCode> = judged.reasons.iter().map(|why| why.code).collect();
        (judged.follows, needs(&judged), codes)
    };
    let (open, none, a) = (Follows::Open, Vec::<String>::new(), vec!["a in 2026".to_owned()]);
    let no_norm = "resultaat later norm: nader te bepalen";
    let brings = "bij: later niet behaald";
    assert_eq!(reasons(no_norm, brings, ""), (open, none.clone(), vec![ReasonCode::NoNorm]));
    assert_eq!(
        reasons(no_norm, "bij: later niet behaald bij: ra niet behaald", ""),
        (open, a, vec![ReasonCode::FigureMissing, ReasonCode::NoNorm])
    );
    // What is certain already does not hang on it.
    let certain = reasons(no_norm, "bij: later niet behaald bij: ra niet behaald", "a = 1");
    assert_eq!(certain, (Follows::Yes, none.clone(), Vec::new()));
    let sample = counted("fout", "stroom", "deel van: a")
        + "resultaat later norm: fout van a in 2026 hoogstens 10%, als steekproef met 95% zekerheid, \
           twijfel bij niemand";
    let inconclusive = (open, none, vec![ReasonCode::SampleInconclusive]);
    assert_eq!(reasons(&sample, brings, "a = 100\nfout = 9"), inconclusive);
}

/// Places are between two counts of persons in a way that no figures fit, and that no search without end shows.
#[test]
fn a_consequence_that_is_not_worked_out_says_so_beside_what_is_needed() {
    let strip = "eenheid plek meervoud plekken, deelbaar
        indicator p \"p\" soort: stroom eenheid: plekken populatie: mensen bron: \"boek\"
        gevolg g \"G\"
          bij: p in 2026 minstens (1 plek per persoon maal a in 2026) plus 0,4 plekken
          mits een: p in 2026 hoogstens (1 plek per persoon maal a in 2026) plus 0,6 plekken
          mits twee: p in 2026 minstens 1 plek per persoon maal b in 2026
          mits drie: p in 2026 hoogstens (1 plek per persoon maal b in 2026) plus 0,1 plekken";
    let reasons = |figures: &str| {
        let judged = consequence(strip, figures);
        let codes: Vec<ReasonCode> = judged.reasons.iter().map(|why| why.code).collect();
        (judged.follows, needs(&judged).len(), codes)
    };
    let missing = ReasonCode::FigureMissing;
    let open = vec![missing, missing, missing, ReasonCode::NotWorkedOut];
    assert_eq!(reasons(""), (Follows::Open, 3, open));
    assert_eq!(reasons("a = 7"), (Follows::No, 0, Vec::new()));
    assert_eq!(reasons("a = 7\nb = 7\np = 7.5"), (Follows::No, 0, Vec::new()));
}

// ---------------------------------------------------------------- notes

#[test]
fn a_consequence_that_never_follows_is_noted() {
    let never = |more: &str| codes(more).contains(&"PO0441".to_owned());
    assert!(never("gevolg g \"G\" bij: minstens 4 resultaten niet behaald"));
    assert!(!never("gevolg g \"G\" bij: minstens 3 resultaten niet behaald"));
    assert!(never("gevolg g \"G\" bij: ra niet geleverd"));
    let duty = "indicator plan \"een plan\" soort: tekst bron: \"x\" inzicht i toont: plan
        uiterlijk: 31 december 2026 gevolg g \"G\" bij: i ";
    assert!(never(&format!("{duty}niet behaald")));
    assert!(!never(&format!("{duty}niet geleverd")));
}

#[test]
fn a_vague_word_asks_for_a_number() {
    let vague = |more: &str| codes(more).contains(&"PO0440".to_owned());
    assert!(vague(
        "gevolg g \"Bij een sterke of sterk afwijkende uitkomst\" bij: elk resultaat niet behaald"
    ));
    assert!(!vague("gevolg g \"Wijkt het sterk af\" bij: minstens 2 resultaten niet behaald"));
    assert!(!vague("gevolg g \"Een gesprek\" bij: elk resultaat niet behaald"));
}

// ---------------------------------------------------------------- shares of nought

/// An amount by the share of `k` in `a`.
fn by_share() -> String {
    counted("k", "stroom", "deel van: a")
        + "staffel s \"S\"
          rij: tot 50% geeft € 10
          rij: vanaf 50% geeft € 20
        resultaat rs norm: kosten in 2026 minstens s bij (k in 2026 van a in 2026)
        gevolg g \"Boete\" bij: rb behaald bedrag: s bij (k in 2026 van a in 2026)"
}

/// What an amount comes to, and the norm of a result that looks up the same.
fn amounts_by_share(figures: &str) -> (String, String) {
    let judged = judged(&by_share(), &format!("b = 10\nkosten = 15\n{figures}"));
    let norm = item(&judged, "rs").norm;
    let told = |of: Option<pocheck::eval::assessment::Amount>| {
        let like = AssessedConsequence { amount: of, ..judged.consequences[0].clone() };
        amount(&like)
    };
    (amount(&judged.consequences[0]), told(norm))
}

#[test]
fn an_amount_by_a_share_of_nought_is_not_known() {
    let told = |one: &str, two: &str| (one.to_owned(), two.to_owned());
    // An amount is never less than nought.
    assert_eq!(amounts_by_share("a = 0\nk = 0"), told("0..?", "?..?"));
    assert_eq!(amounts_by_share("a = 10\nk = 5"), told("20", "20"));
    // Where there is a share at all it is 0%; there may be none.
    assert_eq!(amounts_by_share("a = \"0 t/m 10\"\nk = 0"), told("10..10", "10..10"));
    assert_eq!(amounts_by_share("a = \"1 t/m 10\"\nk = 0"), told("10", "10"));
    assert_eq!(amounts_by_share("a = \"0 t/m 10\"\nk = \"0 t/m 4\""), told("10..20", "10..20"));
}

#[test]
fn an_amount_is_certain_where_what_brings_it_leaves_no_share_of_nought() {
    let brought = by_share().replace("bij: rb behaald", "bij: a in 2026 minstens 3 personen");
    let judged = consequence(&brought, "a = \"0 t/m 10\"\nk = 0");
    assert_eq!((judged.follows, amount(&judged)), (Follows::Open, "10".to_owned()));
}

fn reasons(consequence: &AssessedConsequence) -> Vec<(ReasonCode, Option<String>)> {
    let of = |reason: &pocheck::eval::assessment::Reason| {
        (reason.code, reason.figure.as_ref().map(pocheck::eval::assessment::FigureName::label))
    };
    consequence.reasons.iter().map(of).collect()
}

#[test]
fn a_test_on_a_share_of_nought_says_so() {
    let half = "k in 2026 van a in 2026 minstens 50%";
    let k = counted("k", "stroom", "deel van: a");
    let trigger = format!("{k} gevolg g \"G\" bij: {half}");
    let own = format!("{k} gevolg g \"G\" bij: rb behaald mits veel: {half}");
    let premise = format!("{k} aanname veel \"veel\": {half} gevolg g \"G\" bij: veel niet waar");
    let empty = (ReasonCode::EmptyDenominator, None);
    for more in [&trigger, &own, &premise] {
        let nought = consequence(more, "a = 0\nk = 0\nb = 10");
        assert_eq!((nought.follows, reasons(&nought)), (Follows::Open, vec![empty.clone()]));
        // What is not known yet is missing, not empty.
        let open = consequence(more, "k = 0\nb = 10");
        let missing = (ReasonCode::FigureMissing, Some("a".to_owned()));
        assert_eq!(reasons(&open), vec![missing], "{more}");
    }
}

#[test]
fn what_is_awaited_of_duties_and_efforts_is_told_as_why() {
    let more = "indicator tekst \"tekst\" soort: tekst bron: \"boek\"
        inzicht plan \"Plan\" toont: tekst uiterlijk: 31 december 2027
        inspanning zorg \"Zorg\" beoordelaar: \"college\"
        gevolg g \"G\" bij: plan niet geleverd
        gevolg h \"H\" bij: zorg niet behaald";
    let judged = judged(more, "");
    let of = |place: usize| reasons(&judged.consequences[place]);
    assert_eq!(of(0), [(ReasonCode::WindowOpen, Some("tekst".to_owned()))]);
    assert_eq!(item(&judged, "plan").reasons[0].code, ReasonCode::WindowOpen);
    assert_eq!(of(1), [(ReasonCode::ConsentOpen, Some("zorg".to_owned()))]);
}

/// Two results of which one fails whatever the figure is, and a third.
fn three(third: &str, more: &str) -> String {
    format!(
        "thema t doel d
        resultaat r1 norm: a in 2026 minstens 100 personen
        resultaat r2 norm: a in 2026 minder dan 100 personen
        resultaat r3 norm: {third}
        {more}"
    )
}

#[test]
fn a_trigger_that_is_certain_gives_no_reasons() {
    let third = "nader te bepalen";
    let why = vec![(ReasonCode::ConditionUnknown, Some("ja".to_owned()))];
    for brought in [
        "bij: elk resultaat van doel d niet behaald",
        "bij: r1 niet behaald bij: r2 niet behaald bij: r3 niet behaald",
    ] {
        let more = format!("gevolg g \"G\" {brought} mits ja \"iets\": volgens opgave");
        let open = consequence(&three(third, &more), "");
        assert_eq!((open.follows, reasons(&open)), (Follows::Open, why.clone()), "{brought}");
    }
    let other = "gevolg g \"G\" bij: r1 niet behaald bij: r3 niet behaald";
    let codes = reasons(&consequence(&three(third, other), ""));
    assert_eq!(codes.last(), Some(&(ReasonCode::NoNorm, None)));
}

#[test]
fn a_count_tells_how_many_there_may_be_together() {
    for (asked, follows) in [(2, Follows::Open), (3, Follows::No), (4, Follows::No)] {
        let more =
            format!("gevolg g \"G\" bij: minstens {asked} resultaten van doel d niet behaald");
        let agreement = three("a in 2026 minder dan 95 personen", &more);
        let judged = consequence(&agreement, "a = \"90 t/m 110\"");
        assert_eq!(judged.follows, follows);
        let what = &judged.triggers[0].what;
        // Whatever the figure is, one of the first two fails and never all three.
        assert!(
            matches!(what, pocheck::eval::assessment::TriggerState::Count { low: 1, high: 2, .. }),
            "{what:?}"
        );
    }
}
