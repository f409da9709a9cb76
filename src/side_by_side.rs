//! Work on many results side by side, each processor its share of it.
//!
//! For: long agreements. What comes of it stands in the order that was asked for, so that the outcome is the same on
//! any machine. Not for: what one part of the work needs of another.

use std::sync::OnceLock;

use rayon::prelude::*;
use rayon::{ThreadPool, ThreadPoolBuilder};

/// With fewer results than this, one processor is done before others could begin.
const MANY: usize = 1_000;

/// The stack of each processor, in bytes: as much as a program has at its start.
const STACK: usize = 8 * 1024 * 1024;

/// The processors, where there is enough for them; `None` where the machine gives no others too. They
/// are asked for once: each has memory of its own, that new ones could not use.
fn pool(many: usize) -> Option<&'static ThreadPool> {
    static POOL: OnceLock<Option<ThreadPool>> = OnceLock::new();
    let pool = || POOL.get_or_init(|| ThreadPoolBuilder::new().stack_size(STACK).build().ok());
    (many >= MANY).then(pool)?.as_ref()
}

/// What comes of two things that know nothing of each other, where there are so many results.
pub(crate) fn both<A: Send, B: Send>(
    many: usize,
    one: impl FnOnce() -> A + Send,
    other: impl FnOnce() -> B + Send,
) -> (A, B) {
    match pool(many) {
        Some(pool) => pool.join(one, other),
        None => (one(), other()),
    }
}

/// What comes of each share, in order.
pub(crate) fn shares<T: Send, P: Sync>(
    all: &[P],
    made: impl Fn(&[P]) -> T + Send + Sync,
) -> Vec<T> {
    let Some(pool) = pool(all.len()) else { return vec![made(all)] };
    let share = all.len().div_ceil(pool.current_num_threads().max(1));
    pool.install(|| all.par_chunks(share).map(made).collect())
}

/// What comes of each, in order. A share is done with its own copy of what the work looks at and adds to.
pub(crate) fn each<C: Clone + Send + Sync, T: Send, P: Sync>(
    with: &mut C,
    all: &[P],
    one: impl Fn(&mut C, &P) -> Option<T> + Sync,
) -> Vec<Option<T>> {
    let Some(pool) = pool(all.len()) else {
        return all.iter().map(|it| one(with, it)).collect();
    };
    let share = all.len().div_ceil(pool.current_num_threads().max(1));
    let mut judged: Vec<Option<T>> = all.iter().map(|_| None).collect();
    let with = &*with;
    pool.install(|| {
        all.par_chunks(share).zip(judged.par_chunks_mut(share)).for_each(|(share, judged)| {
            let mut own = with.clone();
            for (it, place) in share.iter().zip(judged) {
                *place = one(&mut own, it);
            }
        });
    });
    judged
}
