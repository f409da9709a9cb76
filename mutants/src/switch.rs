//! Which of the planted faults is on: the one that `POCHECK_MUTANT` names, or none.
//!
//! Put into the copy of the sources. With `POCHECK_REACHED` it switches none on, and adds the number of
//! each fault that is come by to the file of that name.

use std::io::Write;
use std::sync::atomic::{AtomicU32, AtomicU64, Ordering::Relaxed};

const UNREAD: u32 = 0;
const RECORD: u32 = u32::MAX - 1;
const NONE: u32 = u32::MAX;
const EMPTY: AtomicU64 = AtomicU64::new(0);

static ACTIVE: AtomicU32 = AtomicU32::new(UNREAD);
static SEEN: [AtomicU64; 128] = [EMPTY; 128];

/// Whether the fault with this number is on.
#[inline]
pub fn on(number: u32) -> bool {
    let active = ACTIVE.load(Relaxed);
    active == number || (active == UNREAD || active == RECORD) && asked(number)
}

#[cold]
fn asked(number: u32) -> bool {
    if ACTIVE.load(Relaxed) == UNREAD {
        let named = std::env::var("POCHECK_MUTANT").ok().and_then(|text| text.parse().ok());
        let record = std::env::var_os("POCHECK_REACHED").is_some();
        ACTIVE.store(named.unwrap_or(if record { RECORD } else { NONE }), Relaxed);
    }
    if ACTIVE.load(Relaxed) == RECORD {
        record(number);
    }
    ACTIVE.load(Relaxed) == number
}

fn record(number: u32) {
    let bit = 1 << (number % 64);
    if SEEN[number as usize / 64].fetch_or(bit, Relaxed) & bit != 0 {
        return;
    }
    let path = std::env::var_os("POCHECK_REACHED").unwrap_or_default();
    if let Ok(mut file) = std::fs::OpenOptions::new().append(true).create(true).open(path) {
        let _ = file.write_all(format!("{number}\n").as_bytes());
    }
}

/// One of two iterators of different types.
#[derive(Clone)]
pub enum Either<A, B> {
    Fault(A),
    Sound(B),
}

/// The faulty iterator if there is one, else the sound one.
pub fn choose<A, B>(fault: Option<A>, sound: impl FnOnce() -> B) -> Either<A, B> {
    fault.map_or_else(|| Either::Sound(sound()), Either::Fault)
}

impl<A: Iterator, B: Iterator<Item = A::Item>> Iterator for Either<A, B> {
    type Item = A::Item;

    fn next(&mut self) -> Option<A::Item> {
        match self {
            Self::Fault(one) => one.next(),
            Self::Sound(one) => one.next(),
        }
    }
}

impl<A, B> DoubleEndedIterator for Either<A, B>
where
    A: DoubleEndedIterator,
    B: DoubleEndedIterator<Item = A::Item>,
{
    fn next_back(&mut self) -> Option<A::Item> {
        match self {
            Self::Fault(one) => one.next_back(),
            Self::Sound(one) => one.next_back(),
        }
    }
}
