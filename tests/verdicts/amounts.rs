//! Amounts of money, which may be negative, and shares of members: what bounds them, and what does not.

use crate::common::{at_end, counted, needs, shown};
use pocheck::eval::assessment::Verdict;

fn verdict(agreement: &str, figures: &str) -> Verdict {
    at_end(agreement, figures).verdict
}

fn money(name: &str, more: &str) -> String {
    format!(
        "indicator {name} \"{name}\" soort: stroom eenheid: euro populatie: mensen bron: \"boek\" \
         {more}\n"
    )
}

#[test]
fn the_members_of_an_amount_do_not_bound_it_where_they_are_not_all_there() {
    let breakdowns = "verdeling fonds: \"Rijk\", \"Rest\", niet volledig
        verdeling doel-van: \"jong\", \"oud\", mag overlappen\n";
    let spent = |along: &str| {
        format!("{breakdowns}{}", money("uitgaven", &format!("verdeling: {along}")))
            + "resultaat r norm: uitgaven in 2026 minstens € 10"
    };
    let people = |along: &str| {
        format!("{breakdowns}{}", counted("bezoek", "stroom", &format!("verdeling: {along}")))
            + "resultaat r norm: bezoek in 2026 minstens 10 personen"
    };
    for (along, members) in [("fonds", "Rijk = 12"), ("doel-van", "jong = 12")] {
        let figures = |name: &str| format!("{name} = {{ {along} = {{ {members} }} }}");
        // Twelve people of a group are at least twelve people; of money some may have come back.
        assert_eq!(verdict(&people(along), &figures("bezoek")), Verdict::Met, "{along}");
        let open = at_end(&spent(along), &figures("uitgaven"));
        assert_eq!(open.verdict, Verdict::Undetermined, "{along}");
    }
    // Nor do members that overlap add up to less than the whole.
    let over = "uitgaven in 2026 hoogstens € 10";
    let both = format!("{breakdowns}{}", money("uitgaven", "verdeling: doel-van"));
    let figures = "uitgaven = { doel-van = { jong = 2, oud = 3 } }";
    assert_eq!(verdict(&format!("{both}resultaat r norm: {over}"), figures), Verdict::Undetermined);
    let people = format!("{breakdowns}{}", counted("bezoek", "stroom", "verdeling: doel-van"))
        + "resultaat r norm: bezoek in 2026 hoogstens 10 personen";
    let figures = "bezoek = { doel-van = { jong = 2, oud = 3 } }";
    assert_eq!(verdict(&people, figures), Verdict::Met);
}

#[test]
fn a_part_of_an_amount_may_be_more_than_the_whole() {
    let rent = |norm: &str| {
        money("kosten", "")
            + &money("huur", "deel van: kosten")
            + &format!("resultaat r norm: {norm}")
    };
    let above = rent("huur in 2026 minstens € 15");
    assert_eq!(verdict(&above, "kosten = 10\nhuur = 20"), Verdict::Met);
    let below = rent("huur in 2026 hoogstens € 15");
    let open = at_end(&below, "kosten = 10");
    assert_eq!((open.verdict, needs(&open)), (Verdict::Undetermined, vec!["huur"]));
    // Of people the whole bounds its part.
    let people = counted("leden", "stroom", "")
        + &counted("jong", "stroom", "deel van: leden")
        + "resultaat r norm: jong in 2026 hoogstens 15 personen";
    assert_eq!(verdict(&people, "leden = 10"), Verdict::Met);
}

#[test]
fn a_share_of_an_amount_has_no_ends_of_its_own() {
    let share = |one: String, other: String| {
        let open =
            at_end(&(one + &other + "resultaat r norm: deel van geheel in 2026 hoogstens 50%"), "");
        (open.verdict, shown(open.actual.as_ref()))
    };
    let amounts = share(money("geheel", ""), money("deel", "deel van: geheel"));
    assert_eq!(amounts, (Verdict::Undetermined, "?..?".to_owned()));
    let counts =
        share(counted("geheel", "stroom", ""), counted("deel", "stroom", "deel van: geheel"));
    assert_eq!(counts, (Verdict::Undetermined, "0..1".to_owned()));
}

#[test]
fn a_stated_share_of_an_amount_decides_without_the_amounts() {
    let rent = money("kosten", "")
        + &money("huur", "deel van: kosten")
        + "resultaat r norm: huur van kosten in 2026 minstens 40%";
    assert_eq!(verdict(&rent, "huur = { aandeel = \"40%\" }"), Verdict::Met);
    assert_eq!(verdict(&rent, "huur = { aandeel = \"39,9%\" }"), Verdict::NotMet);
}

#[test]
fn an_amount_over_more_periods_may_have_one_end_only() {
    let spent =
        |norm: &str| money("kosten", "") + &format!("resultaat r norm: kosten in 2026 {norm}");
    let most = "kosten = { T1 = 30, 2026 = \"hoogstens € 50\" }";
    assert_eq!(verdict(&spent("hoogstens € 50"), most), Verdict::Met);
    assert_eq!(verdict(&spent("hoogstens € 49"), most), Verdict::Undetermined);
    assert_eq!(verdict(&spent("minstens € 0"), most), Verdict::Undetermined);
    let least = "kosten = { T1 = 30, 2026 = \"minstens € 50\" }";
    assert_eq!(verdict(&spent("minstens € 50"), least), Verdict::Met);
    assert_eq!(verdict(&spent("hoogstens € 60"), least), Verdict::Undetermined);
}

#[test]
fn an_end_that_is_left_out_is_not_reached() {
    let spent =
        |norm: &str| money("kosten", "") + &format!("resultaat r norm: kosten in 2026 {norm}");
    let above = "kosten = \"meer dan € 100\"";
    assert_eq!(verdict(&spent("meer dan € 100"), above), Verdict::Met);
    assert_eq!(verdict(&spent("hoogstens € 100"), above), Verdict::NotMet);
    assert_eq!(verdict(&spent("meer dan € 100,01"), above), Verdict::Undetermined);
    let least = "kosten = \"minstens € 100\"";
    assert_eq!(verdict(&spent("meer dan € 100"), least), Verdict::Undetermined);
    assert_eq!(verdict(&spent("hoogstens € 100"), least), Verdict::Undetermined);
}

#[test]
fn a_share_of_a_member_is_kept_where_the_whole_is_not_divided_so() {
    let young = |more: &str| {
        counted("leden", "stand", more)
            + &counted("jong", "stand", "deel van: leden verdeling: wijk")
            + "resultaat r norm: jong eind 2026 hoogstens 10 personen"
    };
    // Half of the members of Noord: with at most 4 there and none elsewhere it is 2 at most.
    let figures = "leden = { waarde = 4, wijk = { Noord = 4, Zuid = 0 } }
        jong = { wijk = { Noord = { aandeel = \"50%\" } } }";
    assert_eq!(verdict(&young("verdeling: wijk"), figures), Verdict::Met);
    // Without districts of all members nothing follows but that a part is no more than the whole.
    let alone = "leden = 40\njong = { wijk = { Noord = { aandeel = \"50%\" } } }";
    assert_eq!(verdict(&young(""), alone), Verdict::Undetermined);
    let few = "leden = 10\njong = { wijk = { Noord = { aandeel = \"50%\" } } }";
    assert_eq!(verdict(&young(""), few), Verdict::Met);
}
