//! Who must consent, as it is written.
//!
//! Not for: whether they did; a measurement file says that.

/// One or more parties of an agreement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Consenting {
    /// `alle opdrachtgevers`
    Clients,
    /// `alle partijen`
    Parties,
    /// `opdrachtnemer`
    Contractor,
    /// A party by its name.
    Named(String),
}
