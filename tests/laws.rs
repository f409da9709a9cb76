//! Laws of verdicts, from the text of the files to the assessment (semantics, section 1).
//!
//! For: sound, tight, monotone, and blind to order, against enumeration of all completions.
//! Not for: the algebra alone; `src/verdict/tests` has that.

#![allow(clippy::indexing_slicing, clippy::unwrap_used)] // A test may stop at what is not there.

use std::collections::BTreeMap;

use pocheck::eval::assessment::Assessment;
use pocheck::session::judge;
use pocheck::verdict::BaseSet;
use pocheck::world::{ReadProblem, World};
use proptest::prelude::*;

const AGREEMENT: [&str; 9] = [
    "overeenkomst wet \"Voor de wetten\"\n looptijd: 1 januari 2020 t/m 31 december 2020",
    "populatie mensen \"iedereen\"",
    "indicator geheel \"alle\" soort: stand eenheid: personen populatie: mensen",
    "indicator deel \"een deel\" soort: stand eenheid: personen populatie: mensen deel van: geheel",
    "indicator overig \"iets anders\" soort: stand eenheid: personen populatie: mensen",
    "resultaat aantal norm: deel eind 2020 minstens 3 personen",
    "resultaat aandeel norm: deel van geheel eind 2020 meer dan 50%",
    "resultaat alles norm: alle geheel zijn deel eind 2020",
    "resultaat voorwaarde norm: deel eind 2020 minstens 3 personen
       mits genoeg: overig eind 2020 minstens 3 personen,
         anders norm: deel eind 2020 minstens overig eind 2020",
];

const RESULTS: [&str; 4] = ["aantal", "aandeel", "alles", "voorwaarde"];
const FIGURES: [&str; 3] = ["geheel", "deel", "overig"];

struct Files(BTreeMap<&'static str, String>);

impl World for Files {
    fn read(&self, path: &str) -> Result<Vec<u8>, ReadProblem> {
        self.0.get(path).map(|text| text.clone().into_bytes()).ok_or(ReadProblem::Missing)
    }
    fn files_ending(&self, _: &str, _: &str) -> Result<Vec<String>, ReadProblem> {
        Err(ReadProblem::Missing)
    }
}

/// From the lowest up to and including the highest value that a figure may have.
type Range = (u32, u32);

fn agreement(order: &[usize]) -> String {
    order.iter().map(|index| AGREEMENT[*index]).collect::<Vec<_>>().join("\n")
}

fn figures(ranges: &[Range], order: &[usize]) -> String {
    let mut text = String::from("overeenkomst = \"wet\"\npeildatum = 2020-12-31\n[indicatoren]\n");
    for index in order {
        let (low, high) = ranges[*index];
        text.push_str(&format!("{} = \"{low} t/m {high}\"\n", FIGURES[*index]));
    }
    text
}

fn judged(agreement: String, figures: String) -> Option<Assessment> {
    let files = Files(BTreeMap::from([("a.po", agreement), ("a.toml", figures)]));
    judge(&files, "a.po", &["a.toml"]).assessment
}

fn possible(assessment: &Assessment) -> Vec<BaseSet> {
    RESULTS
        .iter()
        .map(|name| assessment.items.iter().find(|item| item.id == *name).unwrap().possible)
        .collect()
}

fn plainly(ranges: &[Range]) -> Option<Assessment> {
    judged(agreement(&[0, 1, 2, 3, 4, 5, 6, 7, 8]), figures(ranges, &[0, 1, 2]))
}

/// What each completion gives, put together; `None` when there is none.
fn enumerated(ranges: &[Range]) -> Option<Vec<BaseSet>> {
    let mut all: Option<Vec<BaseSet>> = None;
    for whole in ranges[0].0..=ranges[0].1 {
        for part in ranges[1].0..=ranges[1].1.min(whole) {
            for other in ranges[2].0..=ranges[2].1 {
                let exact = [(whole, whole), (part, part), (other, other)];
                let one = by_hand(exact.map(|(value, _)| value));
                let sum = all.get_or_insert_with(|| vec![BaseSet::EMPTY; RESULTS.len()]);
                for (sum, one) in sum.iter_mut().zip(one) {
                    *sum = sum.union(one);
                }
            }
        }
    }
    all
}

/// Plain two-valued logic, as a reader would work it out; a share of nobody is open.
fn by_hand([whole, part, other]: [u32; 3]) -> Vec<BaseSet> {
    use pocheck::verdict::Base::{Met, NotMet};
    let decided = |met: bool| BaseSet::single(if met { Met } else { NotMet });
    let share = if whole == 0 {
        BaseSet::single(Met).union(BaseSet::single(NotMet))
    } else {
        decided(2 * part > whole)
    };
    let lowered = if other >= 3 { part >= 3 } else { part >= other };
    vec![decided(part >= 3), share, decided(part == whole), decided(lowered)]
}

fn range() -> impl Strategy<Value = Range> {
    (0_u32..6, 0_u32..4).prop_map(|(low, width)| (low, low + width))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn possible_is_what_the_completions_give(ranges in prop::array::uniform3(range())) {
        let found = plainly(&ranges).map(|assessment| possible(&assessment));
        prop_assert_eq!(found, enumerated(&ranges));
    }

    #[test]
    fn knowing_more_never_enlarges_what_is_possible(
        ranges in prop::array::uniform3(range()),
        inner in prop::array::uniform3((0_u32..4, 0_u32..4)),
    ) {
        let narrowed: Vec<Range> = ranges
            .iter()
            .zip(inner)
            .map(|((low, high), (up, down))| {
                let low = (low + up).min(*high);
                (low, high.saturating_sub(down).max(low))
            })
            .collect();
        let (Some(before), Some(after)) = (plainly(&ranges), plainly(&narrowed)) else {
            return Ok(());
        };
        for (before, after) in possible(&before).into_iter().zip(possible(&after)) {
            prop_assert!(after.is_subset(before));
        }
    }

    #[test]
    fn order_never_matters(
        ranges in prop::array::uniform3(range()),
        parts in Just(vec![1, 2, 3, 4, 5, 6, 7, 8]).prop_shuffle(),
        keys in Just(vec![0, 1, 2]).prop_shuffle(),
    ) {
        let mut order = vec![0];
        order.extend(parts);
        let shuffled = judged(agreement(&order), figures(&ranges, &keys));
        let plain = plainly(&ranges);
        prop_assert_eq!(
            shuffled.map(|assessment| possible(&assessment)),
            plain.map(|assessment| possible(&assessment))
        );
    }

    #[test]
    fn what_is_needed_settles_and_none_of_it_can_be_left_out(
        ranges in prop::array::uniform3(range()),
    ) {
        let Some(assessment) = plainly(&ranges) else { return Ok(()) };
        for (index, name) in RESULTS.iter().enumerate() {
            let item = assessment.items.iter().find(|item| item.id == *name).unwrap();
            if item.possible.len() < 2 || *name == "aandeel" {
                continue;
            }
            let needed: Vec<bool> = FIGURES
                .iter()
                .map(|figure| item.needs.iter().any(|needed| &*needed.name == *figure))
                .collect();
            prop_assert!(settles(&ranges, &needed, index));
            for left_out in 0..FIGURES.len() {
                if needed[left_out] {
                    let mut fewer = needed.clone();
                    fewer[left_out] = false;
                    prop_assert!(!settles(&ranges, &fewer, index));
                }
            }
        }
    }
}

/// Whether completions that agree on these figures always give one result the same verdict.
fn settles(ranges: &[Range], agreed: &[bool], result: usize) -> bool {
    let mut seen: BTreeMap<Vec<Option<u32>>, BaseSet> = BTreeMap::new();
    for whole in ranges[0].0..=ranges[0].1 {
        for part in ranges[1].0..=ranges[1].1.min(whole) {
            for other in ranges[2].0..=ranges[2].1 {
                let values = [whole, part, other];
                let key =
                    values.iter().zip(agreed).map(|(value, on)| on.then_some(*value)).collect();
                let verdict = by_hand(values)[result];
                if *seen.entry(key).or_insert(verdict) != verdict {
                    return false;
                }
            }
        }
    }
    true
}

#[test]
fn the_agreement_of_these_laws_is_judged() {
    let exact = plainly(&[(4, 4), (3, 3), (2, 2)]).map(|assessment| possible(&assessment));
    assert_eq!(exact, Some(by_hand([4, 3, 2])));
}

#[test]
fn the_same_files_give_the_same_report_on_another_thread() {
    let ranges = [(3, 5), (2, 4), (1, 4)];
    let here = format!("{:?}", plainly(&ranges));
    let there = std::thread::spawn(move || format!("{:?}", plainly(&ranges))).join().unwrap();
    assert_eq!(here, there);
}
