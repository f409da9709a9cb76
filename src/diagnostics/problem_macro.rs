//! The short way to write down a problem: its fields, its code and its texts in one place.
//!
//! For: one struct per problem in the file of its check. Not for: a catalogue of texts.

/// Defines a problem: a struct with the facts of one case, and its texts over those fields. After the
/// help may come `repairs: vec![…];`, the changes that a program can apply, and last the figures that
/// show it: `witness: example;`.
///
/// ```
/// # use pocheck::{problem, text, source::Span, diagnostics::{Label, Problem}};
/// problem! {
///     /// A word that nobody knows.
///     UnknownWord: "PO9998" Error { word: String, span: Span }
///     headline: text!("onbekend woord `{word}`", "unknown word `{word}`");
///     labels: vec![Label::primary(*span)];
///     help: None;
/// }
/// ```
#[macro_export]
macro_rules! problem {
    (
        $(#[$doc:meta])*
        $name:ident: $code:literal $severity:ident { $($field:ident: $type:ty),* $(,)? }
        headline: $headline:expr;
        labels: $labels:expr;
        help: $help:expr;
        $(witness: $witness:expr;)?
    ) => {
        $crate::problem! {
            $(#[$doc])*
            $name: $code $severity { $($field: $type),* }
            headline: $headline;
            labels: $labels;
            help: $help;
            repairs: Vec::new();
            $(witness: $witness;)?
        }
    };
    (
        $(#[$doc:meta])*
        $name:ident: $code:literal $severity:ident { $($field:ident: $type:ty),* $(,)? }
        headline: $headline:expr;
        labels: $labels:expr;
        help: $help:expr;
        repairs: $repairs:expr;
        $(witness: $witness:expr;)?
    ) => {
        $(#[$doc])*
        #[derive(Debug, Clone)]
        pub(crate) struct $name {
            $(pub(crate) $field: $type,)*
        }

        #[allow(unused_variables)] // Not every text names every fact.
        impl $crate::diagnostics::Problem for $name {
            fn code(&self) -> $crate::diagnostics::Code {
                $crate::diagnostics::Code::new($code)
            }
            fn severity(&self) -> $crate::diagnostics::Severity {
                $crate::diagnostics::Severity::$severity
            }
            fn headline(&self) -> $crate::diagnostics::Text {
                let Self { $($field,)* } = self;
                $headline
            }
            fn labels(&self) -> Vec<$crate::diagnostics::Label> {
                let Self { $($field,)* } = self;
                $labels
            }
            fn help(&self) -> Option<$crate::diagnostics::Text> {
                let Self { $($field,)* } = self;
                $help
            }
            fn repairs(&self) -> Vec<$crate::diagnostics::Repair> {
                let Self { $($field,)* } = self;
                $repairs
            }
            fn witness(&self) -> Option<$crate::diagnostics::Witness> {
                let Self { $($field,)* } = self;
                let witness: Option<$crate::diagnostics::Witness> = None;
                $(let witness = $witness.clone();)?
                witness
            }
        }
    };
}
