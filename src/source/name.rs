//! A name that an agreement gives to a thing.
//!
//! For: cheap copies of names, the one form that differently typed hyphens come to, and what belongs
//! to names. Not for: the nearest name to one that is unknown.

use std::fmt;
use std::sync::Arc;

use indexmap::IndexMap;

/// A name: words joined by hyphens, in lower and upper case as written.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Name(Arc<str>);

/// What belongs to each name, in the order in which it was put there: that of the file, so that
/// going over all of a long agreement goes over its memory from front to back.
pub type ByName<T> = IndexMap<Name, T>;

impl Name {
    /// A name as it was written; the hyphens that Word makes become plain ones.
    #[must_use]
    pub fn new(written: &str) -> Self {
        if !written.is_ascii() && written.contains(['\u{2010}', '\u{2011}']) {
            Self(written.replace(['\u{2010}', '\u{2011}'], "-").into())
        } else {
            Self(written.into())
        }
    }

    /// The letters of the name, shared with it.
    #[must_use]
    pub fn shared(&self) -> Arc<str> {
        Arc::clone(&self.0)
    }

    /// The letters of the name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::borrow::Borrow<str> for Name {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}`", self.0)
    }
}
