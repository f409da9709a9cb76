//! Which file, and from where to where in it: two small values that are copied everywhere.
//!
//! Not for lines and columns: those are worked out from a span when a person has to read them.

use std::fmt;

/// Which file of [`Sources`](super::Sources) is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceId(u32);

impl SourceId {
    /// The file that was added as number `index`, counted from 0.
    #[must_use]
    pub const fn new(index: u32) -> Self {
        Self(index)
    }

    /// The place in the order of adding, counted from 0.
    #[must_use]
    pub const fn index(self) -> u32 {
        self.0
    }
}

/// A stretch of text: byte offsets in the decoded text of one file, `end` not included.
///
/// Ordered by file, then by start, then by end.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file.
    pub source: SourceId,
    /// The offset of the first byte.
    pub start: u32,
    /// The offset after the last byte.
    pub end: u32,
}

impl Span {
    /// A span from `start` to `end`; an end before the start gives an empty span.
    ///
    /// Offsets beyond 4 GiB are held at that bound: a file of that size is refused long before.
    #[must_use]
    pub fn new(source: SourceId, start: usize, end: usize) -> Self {
        let start = to_offset(start);
        Self { source, start, end: to_offset(end).max(start) }
    }

    /// An empty span: the spot where something is missing.
    #[must_use]
    pub fn at(source: SourceId, offset: usize) -> Self {
        Self::new(source, offset, offset)
    }

    /// The smallest span that holds both. A span of another file cannot be joined, and is ignored.
    #[must_use]
    pub fn to(self, other: Self) -> Self {
        if self.source != other.source {
            return self;
        }
        Self {
            source: self.source,
            start: self.start.min(other.start),
            end: self.end.max(other.end),
        }
    }

    /// The number of bytes.
    #[must_use]
    pub const fn len(self) -> u32 {
        self.end.saturating_sub(self.start)
    }

    /// Whether it holds no text at all.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.len() == 0
    }
}

/// With the flag `-` (`{:-?}`) the numbers are left out: two trees have the same form then when they
/// only differ in where they are written.
impl fmt::Debug for Span {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if out.sign_minus() {
            return out.write_str("Span");
        }
        out.debug_struct("Span")
            .field("source", &self.source)
            .field("start", &self.start)
            .field("end", &self.end)
            .finish()
    }
}

/// A length in bytes as an offset, held at the bound of what an offset can say.
pub(super) fn to_offset(bytes: usize) -> u32 {
    u32::try_from(bytes).unwrap_or(u32::MAX)
}
