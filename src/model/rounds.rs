//! Things that lead to each other: from each there is a way to the other and back.
//!
//! For: circles of definitions, found in one pass over however many there are (S. R. Kosaraju; M. Sharir,
//! "A strong-connectivity algorithm and its applications in data flow analysis", 1981).
//! Not for: what to say about them.

/// For each thing the number of its round, given the things that each leads to at once. Two have the same number
/// exactly when each leads to the other.
#[must_use]
pub fn rounds(leads_to: &[Vec<usize>]) -> Vec<usize> {
    let mut reached_from = vec![Vec::new(); leads_to.len()];
    for (from, all) in leads_to.iter().enumerate() {
        for to in all {
            if let Some(known) = reached_from.get_mut(*to) {
                known.push(from);
            }
        }
    }
    let mut done = vec![false; leads_to.len()];
    let mut round_of = vec![0; leads_to.len()];
    for (round, start) in order(leads_to).into_iter().rev().enumerate() {
        walk(&reached_from, start, &mut done, |left| {
            if let Some(own) = round_of.get_mut(left) {
                *own = round;
            }
        });
    }
    round_of
}

/// All things, each after those that it leads to where they are in no round together.
#[must_use]
pub fn order(leads_to: &[Vec<usize>]) -> Vec<usize> {
    let mut done = vec![false; leads_to.len()];
    let mut order = Vec::with_capacity(leads_to.len());
    for start in 0..leads_to.len() {
        walk(leads_to, start, &mut done, |left| order.push(left));
    }
    order
}

/// Goes everywhere that was not reached yet, and tells each place when nothing is left to go to from there.
fn walk(leads_to: &[Vec<usize>], start: usize, done: &mut [bool], mut leave: impl FnMut(usize)) {
    let mut enter = |place: usize| match done.get_mut(place) {
        Some(done) if !*done => {
            *done = true;
            true
        }
        Some(_) | None => false,
    };
    let mut under_way = Vec::new();
    if enter(start) {
        under_way.push((start, 0));
    }
    while let Some((place, next)) = under_way.last_mut() {
        match leads_to.get(*place).and_then(|all| all.get(*next)) {
            Some(to) => {
                *next += 1;
                if enter(*to) {
                    under_way.push((*to, 0));
                }
            }
            None => {
                leave(*place);
                under_way.pop();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_ring_is_one_round_and_what_leads_to_it_is_not() {
        let found = rounds(&[vec![1], vec![2], vec![0], vec![0], vec![4]]);
        assert!(found[0] == found[1] && found[1] == found[2]);
        assert!(found[3] != found[0] && found[4] != found[3] && found[4] != found[0]);
    }

    proptest! {
        #[test]
        fn a_round_is_what_leads_to_each_other(
            pairs in proptest::collection::vec((0..8_usize, 0..8_usize), 0..14)
        ) {
            let mut leads_to = vec![Vec::new(); 8];
            let mut reaches = [[false; 8]; 8];
            for (from, to) in pairs {
                leads_to[from].push(to);
                reaches[from][to] = true;
            }
            for by in 0..8 {
                for from in 0..8 {
                    for to in 0..8 {
                        reaches[from][to] |= reaches[from][by] && reaches[by][to];
                    }
                }
            }
            let found = rounds(&leads_to);
            for one in 0..8 {
                for other in 0..8 {
                    let together = one == other || reaches[one][other] && reaches[other][one];
                    prop_assert_eq!(found[one] == found[other], together);
                }
            }
        }
    }
}
