//! stub
#[derive(Debug)]
#[allow(missing_docs)]
pub struct Difference {
    pub item: String,
    pub what: crate::diagnostics::Text,
    pub expected: crate::diagnostics::Text,
    pub actual: crate::diagnostics::Text,
}
