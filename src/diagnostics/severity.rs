//! How much a finding weighs: whether judging can go on.

/// The weight of a finding; the heaviest is the least in order, so that it comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// A fault: nothing can be judged.
    Error,
    /// Probably not what was meant.
    Warning,
    /// Good to know.
    Note,
}
