//! Choices that proptest makes and can make smaller.

use proptest::collection::vec;
use proptest::prelude::*;

/// Numbers that are used one after the other.
#[derive(Debug, Clone)]
pub struct Dice {
    throws: Vec<u8>,
    next: usize,
}

impl Dice {
    pub fn any() -> impl Strategy<Value = Self> {
        vec(0..240_u8, 48).prop_map(|throws| Self { throws, next: 0 })
    }

    fn throw(&mut self) -> usize {
        self.next += 1;
        usize::from(self.throws[(self.next - 1) % self.throws.len()])
    }

    /// One of a few.
    pub fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.throw() % of.len()]
    }

    /// A number up to and including the last.
    pub fn number(&mut self, last: usize) -> usize {
        self.throw() % (last + 1)
    }
}
